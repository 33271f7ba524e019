"""What the theme's templates are given: plain, finished values, already in the language of the page.

Every `url` is relative to the archive's root and ends in `.html` (or `.html#…`); a template writes `{{ SITEURL }}/{{ x.url }}`.
`docs/theme.md` documents each template's variables and a test holds the two together.
"""

from tidsvitne.site.views.lines import (
    ArticleCard,
    DateView,
    EntityCard,
    EventCard,
    PageLink,
    QuoteView,
    TimeView,
)
from tidsvitne.site.views.pages import (
    ArticleQuotes,
    ArticleView,
    ArticleYear,
    EntityIndex,
    EntityView,
    HomeView,
    Reason,
    RelatedView,
    RemovedLine,
    SourceView,
)
from tidsvitne.site.views.review import (
    ReviewChoice,
    ReviewItem,
    ReviewRemedy,
    ReviewView,
)
from tidsvitne.site.views.told import (
    Account,
    ChartYear,
    ClaimGroup,
    ClaimList,
    ClaimMark,
    ClaimView,
    EventList,
    EventView,
    EventYear,
    EvidenceView,
    Telling,
    TimelineEntry,
    TimelineMonth,
    TimelineView,
    TimelineYear,
)

__all__ = [
    "Account",
    "ArticleCard",
    "ArticleQuotes",
    "ArticleView",
    "ArticleYear",
    "ChartYear",
    "ClaimGroup",
    "ClaimList",
    "ClaimMark",
    "ClaimView",
    "DateView",
    "EntityCard",
    "EntityIndex",
    "EntityView",
    "EventCard",
    "EventList",
    "EventView",
    "EventYear",
    "EvidenceView",
    "HomeView",
    "PageLink",
    "QuoteView",
    "Reason",
    "RelatedView",
    "RemovedLine",
    "ReviewChoice",
    "ReviewItem",
    "ReviewRemedy",
    "ReviewView",
    "SourceView",
    "Telling",
    "TimeView",
    "TimelineEntry",
    "TimelineMonth",
    "TimelineView",
    "TimelineYear",
]

"""The front page and the list of articles."""

from itertools import groupby

from tidsvitne.site.adapter import Source
from tidsvitne.site.entity_pages import most_mentioned
from tidsvitne.site.entry_lines import dated_entries, entry_view
from tidsvitne.site.viewer import Viewer
from tidsvitne.site.views import ArticleYear, HomeView

_CARDS = 12  # on the front page, of each kind
_ENTRIES = 8  # on the front page, of the timeline


def home(viewer: Viewer) -> HomeView:
    """Return the front page. Of translations it shows the one in the interface's language."""
    articles = dict.fromkeys(viewer.stands_in_for(source).id for source in viewer.published)
    dates = [source.date for source in viewer.published if source.date]
    years = [day.year for date in dates for day in (date.earliest, date.latest) if day]
    return HomeView(
        articles=tuple(map(viewer.article, articles))[:_CARDS],
        article_count=len(viewer.published),
        places=most_mentioned(viewer, "places", _CARDS),
        people=most_mentioned(viewer, "people", _CARDS),
        organisations=most_mentioned(viewer, "organisations", _CARDS),
        timeline=tuple(entry_view(viewer, entry) for entry in dated_entries(viewer)[-_ENTRIES:]),
        first_year=min(years, default=None),
        last_year=max(years, default=None),
    )


def article_years(viewer: Viewer) -> tuple[ArticleYear, ...]:
    """Return all articles by the year of their publication."""
    by_year = groupby(viewer.published, key=_year)
    return tuple(ArticleYear(year, tuple(map(viewer.card_of, found))) for year, found in by_year)


def _year(source: Source) -> int | None:
    return source.date.latest.year if source.date and source.date.latest else None

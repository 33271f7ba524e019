"""What happened when, and on whose word: the timeline, claims and events."""

from dataclasses import dataclass

from markupsafe import Markup

from tidsvitne.site.views.lines import ArticleCard, DateView, EntityCard, EventCard, PageLink, QuoteView, TimeView


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A sentence that says when something happened, or that something did and not when: then `date` and `time` are None.

    `modality` is `asserted`, `planned` and the like; `events` are the pages of the events that it tells of; `types` say what
    happened, where nothing says when.
    """

    date: DateView | None
    time: TimeView | None
    modality: str
    quote: QuoteView
    places: tuple[EntityCard, ...]
    events: tuple[EventCard, ...]
    types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TimelineMonth:
    """The entries of one month; `label` is empty where the dates are exact only to the year.

    A gap has no entries: `label` names the months of which the archive has nothing.
    """

    label: str
    anchor: str
    entries: tuple[TimelineEntry, ...]
    is_gap: bool = False


@dataclass(frozen=True, slots=True)
class TimelineYear:
    """A year of the timeline, or a page of it; `year` is None for what is undated. `url` leads to it, on this page or its own."""

    year: int | None
    url: str
    count: int
    months: tuple[TimelineMonth, ...]
    pages: tuple[PageLink, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartYear:
    """A year of the bar chart: its drawing and the same in figures, (month, articles, events, link or none)."""

    year: int
    svg: Markup
    rows: tuple[tuple[str, int, int, str | None], ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The timeline. `years` have no months where each is a page of its own; `highest` is the longest bar of the chart."""

    chart: tuple[ChartYear, ...]
    highest: int
    years: tuple[TimelineYear, ...]


@dataclass(frozen=True, slots=True)
class ClaimMark:
    """Claims of the same event that one differs from in the same way: `kind` is a key of the i18n tables (`claim_…`).

    `others` are the figure in words, empty where it has none, whose word it is, and the link to it.
    """

    kind: str
    others: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A figure, or who is held responsible, with its words and on whose word it stands.

    `anchor` is its id on the page. `metric`, `bound` and `modality` are keys of the i18n tables; `own_word` is the text's own for a
    bound that ours are too wide for («nær»). `sources` are pairs: the words for one, and whether that one only passed on what the
    one before said. `actor` is who is said to be responsible, `part_of` the figure that this one is a part of, `since` and `date`
    the time of a cumulative one.
    """

    anchor: str
    metric: str
    bound: str
    value: str
    unit: str
    who: str | None
    sources: tuple[tuple[str, bool], ...]
    hedge: str | None
    quote: QuoteView
    own_word: str | None = None
    modality: str = "asserted"
    denied_by: tuple[str, ...] = ()
    actor: EntityCard | None = None
    part_of: str | None = None
    cumulative: bool = False
    since: DateView | None = None
    date: DateView | None = None
    event: EventCard | None = None
    marks: tuple[ClaimMark, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """The claims of one event, or of one article's that belong to no event."""

    event: EventCard | None
    article: ArticleCard | None
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class ClaimList:
    """A page of claims.

    `metrics` are the filters: a key of the i18n tables or none for all, the url, how many there are, whether it is this one.
    """

    metric: str | None
    metrics: tuple[tuple[str | None, str, int, bool], ...]
    groups: tuple[ClaimGroup, ...]
    pages: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that tells of an event. `type` and `modality` are keys of the i18n tables; `roles` pair who with what they do."""

    quote: QuoteView
    types: tuple[str, ...]
    modality: str
    date: DateView | None
    time: TimeView | None
    places: tuple[EntityCard, ...]
    roles: tuple[tuple[EntityCard, str | None], ...]


@dataclass(frozen=True, slots=True)
class Account:
    """What one article says of an event; `own_news` is false where it only refers to it.

    Where no single sentence is known to tell of it, `lead` is the article's first.
    """

    article: ArticleCard
    own_news: bool
    tellings: tuple[Telling, ...]
    lead: QuoteView | None = None


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """Why accounts are held to be of one event: `kind` is a key of the i18n tables (`evidence_…`).

    `cards` and `words` are what they share, or what sets them apart where `kind` begins with `against_`.
    """

    kind: str
    cards: tuple[EntityCard, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """An event's page. `before` and `after` are events at the same place or in it."""

    card: EventCard
    places: tuple[EntityCard, ...]
    roles: tuple[tuple[EntityCard, tuple[str, ...]], ...]
    accounts: tuple[Account, ...]
    claims: tuple[ClaimView, ...]
    evidence: tuple[EvidenceView, ...]
    before: tuple[EventCard, ...]
    after: tuple[EventCard, ...]


@dataclass(frozen=True, slots=True)
class EventYear:
    """The events of one year; `year` is None for the undated ones."""

    year: int | None
    events: tuple[EventCard, ...]


@dataclass(frozen=True, slots=True)
class EventList:
    """A page of events."""

    years: tuple[EventYear, ...]
    pages: tuple[PageLink, ...]

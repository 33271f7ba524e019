"""What the theme's templates are given: plain, finished values, already in the language of the page.

Every `url` is relative to the archive's root and ends in `.html` (or `.html#…`); a template writes `{{ SITEURL }}/{{ x.url }}`.
`docs/theme.md` documents each template's variables and a test holds the two together.
"""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class DateView:
    """A date as a reader reads it: `text` in words, `edtf` exact, `basis` a key of the i18n tables (`date_basis_…`)."""

    text: str
    edtf: str
    basis: str
    uncertain: bool


@dataclass(frozen=True, slots=True)
class TimeView:
    """A time expression and how it came about: `words` are the text's own, `date` what they come to, None where that is open.

    `anchor` is the date that it was reckoned from; the anchor's basis is `editor`, `page`, `text` or `inferred` for the article's
    own, `other` for another one in the text. `url` leads to the sentence where the words stand.
    """

    words: str
    lang: str
    url: str
    date: DateView | None
    basis: str
    anchor: DateView | None


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link to one page of several; `current` is true for the page that the reader is on."""

    label: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """One line in a list of articles. `date` is None where nothing is known; its basis is `inferred` where only the text tells."""

    url: str
    title: str
    title_derived: bool
    lang: str
    source: str | None
    date: DateView | None


@dataclass(frozen=True, slots=True)
class EntityCard:
    """One line in a list of entities. `kind` is `place`, `person` or `organisation`; `detail` a few words («city, Syria»)."""

    url: str
    label: str
    kind: str
    detail: str
    articles: int
    mentions: int


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A sentence, quoted in its own language with the words in question marked; `url` leads to that very sentence."""

    article: ArticleCard
    url: str
    lang: str
    html: Markup
    surface: str
    rule: str
    checked: bool


@dataclass(frozen=True, slots=True)
class EventCard:
    """One line in a list of events. `type` is a key of the i18n tables (`event_…`), `modality` one too, `place` the most exact.

    `label` is the editors' name for it, empty where they gave none; `denied` is true where some deny what others tell; `claims`
    is how many figures there are on it; `told_in` is the first of the articles and `sources` are who published them.
    """

    url: str
    type: str
    place: str
    date: DateView | None
    modality: str
    denied: bool
    articles: int
    claims: int
    sources: tuple[str, ...]
    told_in: ArticleCard
    label: str = ""


@dataclass(frozen=True, slots=True)
class ArticleQuotes:
    """The quotes of one article."""

    article: ArticleCard
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class EntityView:
    """A place's, person's or organisation's page. `never` are those it must not be taken for, with the reason."""

    card: EntityCard
    labels: tuple[tuple[str, str], ...]
    aliases: tuple[str, ...]
    note: str | None
    latitude: float | None
    longitude: float | None
    precision: str | None
    within: EntityCard | None
    contains: tuple[EntityCard, ...]
    same_as: tuple[tuple[str, str], ...]
    never: tuple[tuple[EntityCard, str], ...]
    former_ids: tuple[str, ...]
    origin: str
    quotes: tuple[ArticleQuotes, ...]
    events: tuple[EventCard, ...]


@dataclass(frozen=True, slots=True)
class EntityIndex:
    """The A–Z of one kind; `kind` is `place`, `person` or `organisation`."""

    kind: str
    letters: tuple[tuple[str, tuple[EntityCard, ...]], ...]


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
class Reason:
    """Why two articles are related: `kind` is a key of the i18n tables (`reason_…`), `entities` or `events` what they share."""

    kind: str
    entities: tuple[EntityCard, ...]
    events: tuple[EventCard, ...] = ()


@dataclass(frozen=True, slots=True)
class RelatedView:
    """A related article and every reason why it is."""

    article: ArticleCard
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class RemovedLine:
    """A line of the ledger; `rule` is a key of the i18n tables (`ledger_…`)."""

    text: str
    rule: str
    line: int


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


@dataclass(frozen=True, slots=True)
class ArticleView:
    """All that an article's page shows besides its title. `dated_by` are the words that an inferred date rests on."""

    card: ArticleCard
    body: Markup
    standfirst: str | None
    byline: str | None
    dateline: str | None
    credit: str | None
    source_url: str | None
    translations: tuple[ArticleCard, ...]
    places: tuple[EntityCard, ...]
    people: tuple[EntityCard, ...]
    organisations: tuple[EntityCard, ...]
    timeline: tuple[TimelineEntry, ...]
    undated: tuple[TimelineEntry, ...]
    claims: tuple[ClaimView, ...]
    related: tuple[RelatedView, ...]
    dated_by: tuple[TimeView, ...]
    original: str | None
    sha256: str | None
    removed: tuple[RemovedLine, ...]
    hidden: bool


@dataclass(frozen=True, slots=True)
class SourceView:
    """An outlet or other source, and the articles from it."""

    name: str
    anchor: str
    url: str | None
    detail: str
    articles: tuple[ArticleCard, ...]


@dataclass(frozen=True, slots=True)
class ArticleYear:
    """The articles published in one year; `year` is None for the undated ones."""

    year: int | None
    articles: tuple[ArticleCard, ...]


@dataclass(frozen=True, slots=True)
class ReviewChoice:
    """An entity that is meant, or can be, with a few words on it; `url` is its page, below the archive's root."""

    id: str
    label: str
    detail: str
    url: str | None


@dataclass(frozen=True, slots=True)
class ReviewRemedy:
    """What an editor can write: `action` says what it does, `file` where it belongs, `text` are the lines to paste."""

    action: str
    file: str
    note: str
    text: str


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One thing that deserves an editor's eye: `kind` is a key of the i18n tables (`review_kind_…`), `why` a sentence."""

    number: int
    kind: str
    names: tuple[str, ...]
    why: str
    mentions: int
    articles: int
    place: str | None
    choices: tuple[ReviewChoice, ...]
    quotes: tuple[QuoteView, ...]
    remedies: tuple[ReviewRemedy, ...]


@dataclass(frozen=True, slots=True)
class ReviewView:
    """The editors' report. `counts` pairs a kind with how many items are of it and the number of the first of them."""

    items: tuple[ReviewItem, ...]
    counts: tuple[tuple[str, int, int], ...]
    articles: int


@dataclass(frozen=True, slots=True)
class HomeView:
    """The front page."""

    articles: tuple[ArticleCard, ...]
    article_count: int
    places: tuple[EntityCard, ...]
    people: tuple[EntityCard, ...]
    organisations: tuple[EntityCard, ...]
    timeline: tuple[TimelineEntry, ...]
    first_year: int | None
    last_year: int | None

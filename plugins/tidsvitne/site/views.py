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
class ArticleCard:
    """One line in a list of articles. `date` is None where nothing is known."""

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


@dataclass(frozen=True, slots=True)
class EntityIndex:
    """The A–Z of one kind; `kind` is `place`, `person` or `organisation`."""

    kind: str
    letters: tuple[tuple[str, tuple[EntityCard, ...]], ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A dated sentence. `words` are the text's own words for the date, `modality` is `asserted`, `planned` and the like."""

    date: DateView
    words: str
    modality: str
    quote: QuoteView
    places: tuple[EntityCard, ...]


@dataclass(frozen=True, slots=True)
class TimelineMonth:
    """The entries of one month; `label` is empty where the dates are exact only to the year."""

    label: str
    entries: tuple[TimelineEntry, ...]


@dataclass(frozen=True, slots=True)
class TimelineYear:
    """A year of the timeline."""

    year: int
    months: tuple[TimelineMonth, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two articles are related: `kind` is a key of the i18n tables (`reason_…`) and `entities` what they share."""

    kind: str
    entities: tuple[EntityCard, ...]


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
class ClaimView:
    """A figure, with its words and on whose word it stands. `metric` and `bound` are keys of the i18n tables."""

    metric: str
    bound: str
    value: str
    unit: str
    who: str | None
    sources: tuple[str, ...]
    hedge: str | None
    quote: QuoteView


@dataclass(frozen=True, slots=True)
class ArticleView:
    """All that an article's page shows besides its title."""

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
    claims: tuple[ClaimView, ...]
    related: tuple[RelatedView, ...]
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

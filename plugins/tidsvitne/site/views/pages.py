"""Articles, entities, sources and the front page."""

from dataclasses import dataclass

from markupsafe import Markup

from tidsvitne.site.views.lines import ArticleCard, EntityCard, EventCard, QuoteView, TimeView
from tidsvitne.site.views.told import ClaimView, TimelineEntry


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

"""The lines that every page is made of: dates, articles, entities, quotes, events."""

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

"""The editors' report."""

from dataclasses import dataclass

from tidsvitne.site.views.lines import QuoteView


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

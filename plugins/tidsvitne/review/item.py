"""One thing to look at: what it is, where it stands, how much hangs on it, and what to write to settle it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tidsvitne.model.annotation import Sentence
from tidsvitne.model.entity import Entity
from tidsvitne.model.span import Span


class Doubt(StrEnum):
    """Why somebody should look."""

    NEAR = "near"
    """Two names that may be one."""

    EVENT = "event"
    """Two articles or sentences that may tell of the same event."""

    UNMATCHED = "unmatched"
    """A correction whose words do not stand where it says."""

    AMBIGUOUS = "ambiguous"
    """A place's name that can mean several places."""

    UNRESOLVED = "unresolved"
    """A place that nobody knows."""

    UNSURE = "unsure"
    """A name that the archive is not sure is one, or not sure whose it is."""

    NEW = "new"
    """A person or organisation that the archive found by itself."""

    UNDATED = "undated"
    """An article without a day of publication."""

    UNUSED = "unused"
    """An editors' entry that no article names."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a document, with the words in question."""

    document: str
    sentence: Sentence
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """An entity that is meant, or can be: `people` live there, `kilometres` lie between it and the article's nearest place."""

    entity: Entity
    people: int | None = None
    kilometres: float | None = None


class Filler(StrEnum):
    """What stands in a remedy for the editor's own words, and is said in the language of the interface."""

    APART = "apart"
    """Why two are not the same."""

    HIDE = "hide"
    """Why something is not shown."""

    DATE = "date"
    """The form of a day, which no build takes for one."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """What an editor can write to settle it.

    `action` is what that says («merge», «apart», «confirm» and the like), `file` where it belongs below the content folder,
    `data` what is to stand there; `is_there` where the file has an entry of that id, to which it is to be added.
    """

    action: str
    file: str
    data: Any
    is_there: bool = False
    meant: str | None = None
    """The id of the entity that it says is meant."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to look at. `doubt` is from 0 to 1.

    Of near names, `sign` says what they have in common and `score` how alike they are, from 0 to 1; of an unsure one, `score`
    is how sure the archive is, and of two that may be one event how likely that is; of a correction, `sign` is the article's id.
    """

    kind: Doubt
    names: tuple[str, ...]
    mentions: int
    articles: int
    doubt: float
    passages: tuple[Passage, ...] = ()
    choices: tuple[Choice, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    sign: str | None = None
    score: float | None = None
    place: str | None = None
    """The file and line of what an editor wrote."""

    @property
    def value(self) -> float:
        """How much is gained by looking: what hangs on it, times the doubt."""
        return round((self.mentions + 2 * self.articles) * self.doubt, 3)

"""An event as one or several articles tell it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tidsvitne.model.annotation import EventMention
from tidsvitne.model.edtf import Edtf


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for event mentions telling of one event, or against it where `weight` (log-odds) is below zero.

    `kind` is what they share («same_date», «same_place», «place_within», «same_participant», «same_figure», «nested_figure»,
    «same_type», «same_words», «same_story»: their articles report the same event, «editor»); `what` is the shared thing
    itself: an EDTF value, an entity's id, a figure, words.
    """

    kind: str
    what: str
    weight: float


@dataclass(frozen=True, slots=True)
class Event:
    """Event mentions, each with its document's id, that are held to tell of one event, and the evidence for it.

    `id` is made of day, kind and place, so that it lasts: `events/2016-09-29-air-strike-aleppo`. `places` are entity ids, the
    most exact first. `documents` that report it as their own news are `reported_by`: two of these report the same event.
    `labels` are the names that editors gave it, by language; `was` are ids it had before.
    """

    id: str
    type: str
    date: Edtf | None
    places: tuple[str, ...]
    mentions: tuple[tuple[str, EventMention], ...]
    evidence: tuple[Evidence, ...] = ()
    score: float = 0.0
    participants: tuple[str, ...] = ()
    reported_by: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    was: tuple[str, ...] = ()

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that tell of it, each once, in order."""
        return tuple(dict.fromkeys((*(document for document, _ in self.mentions), *self.reported_by)))


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """An article as a whole, as the news it reports, or one `sentence` of it by its id."""

    document: str
    sentence: str | None = None

    def __str__(self) -> str:
        """Return it as `events.yaml` has it: «slug» or «slug#s-0123456789»."""
        return f"{self.document}#{self.sentence}" if self.sentence else self.document


@dataclass(frozen=True, slots=True)
class DoubtfulEvent:
    """Two that may tell of the same event and were not put together: how likely it is (0 to 1), for what and against what."""

    one: Reference
    other: Reference
    score: float
    evidence: tuple[Evidence, ...]

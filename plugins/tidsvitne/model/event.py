"""An event as one or several articles tell it."""

from dataclasses import dataclass

from tidsvitne.model.annotation import EventMention
from tidsvitne.model.edtf import Edtf


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for event mentions telling of one event, or against it where `weight` is below zero.

    `kind` is what they share («same_date», «same_place», «place_within», «same_participant», «same_figure», «nested_figure»,
    «same_type», «same_words», «editor»); `what` is the shared thing itself: an EDTF value, an entity's id, a figure, words.
    """

    kind: str
    what: str
    weight: float


@dataclass(frozen=True, slots=True)
class Event:
    """Event mentions, each with its document's id, that are held to tell of one event, and the evidence for it.

    `id` is made of day, kind and place, so that it lasts: `events/2016-09-29-air-strike-aleppo`. `places` are entity ids, the
    most exact first. `documents` that report it as their own news are `reported_by`: two of these report the same event.
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

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that tell of it, each once, in order."""
        return tuple(dict.fromkeys((*(document for document, _ in self.mentions), *self.reported_by)))

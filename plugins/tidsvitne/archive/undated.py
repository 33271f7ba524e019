"""The sentences that tell of something without saying when: undated, and not dropped."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from tidsvitne.archive.timeline import Entry
from tidsvitne.model.annotation import EventMention, Modality, Sentence
from tidsvitne.model.reading import Reading
from tidsvitne.model.span import Span
from tidsvitne.text.sentences import sentence_at


@dataclass(frozen=True, slots=True)
class Undated:
    """A sentence with events that nothing dates."""

    document: str
    sentence: Sentence
    events: tuple[EventMention, ...]

    @property
    def modality(self) -> Modality:
        """How its events are told, where all are told alike."""
        told = {event.modality for event in self.events}
        return told.pop() if len(told) == 1 else Modality.ASSERTED

    @property
    def places(self) -> tuple[str, ...]:
        """The ids of the places where its events happened."""
        return tuple(dict.fromkeys(place for event in self.events for place in event.places))


def undated_of(reading: Reading, dated: Iterable[Entry]) -> tuple[Undated, ...]:
    """Return one document's sentences with undated events, in the text's order; `dated` are its entries in the timeline."""
    told = {entry.sentence.id for entry in dated}
    held: dict[Span, list[EventMention]] = defaultdict(list)
    for event in reading.annotations.events:
        if event.date is None:
            held[event.sentence].append(event)
    found = ((sentence_at(reading.annotations.sentences, span.start), events) for span, events in held.items())
    return tuple(
        Undated(reading.document.id, sentence, tuple(events))
        for sentence, events in found
        if sentence and sentence.id not in told
    )

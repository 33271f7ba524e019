"""What is said to have happened when: the dated sentences, in the order of their dates."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from tidsvitne.model.annotation import Kind, Modality, Sentence, TimeExpression
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Entry:
    """A sentence with a date. `places` are the ids of the places named in it; `modality` is that of what it tells."""

    document: str
    sentence: Sentence
    time: TimeExpression
    date: Edtf
    modality: Modality
    places: tuple[str, ...]


def timeline(readings: Iterable[Reading]) -> tuple[Entry, ...]:
    """Return every dated sentence of the readings, earliest first; a sentence with two dates stands at both."""
    entries = [entry for reading in readings for entry in entries_of(reading)]
    return tuple(sorted(entries, key=lambda entry: (entry.date.sort_key, entry.document, entry.sentence.span)))


def entries_of(reading: Reading) -> tuple[Entry, ...]:
    """Return one document's dated sentences, earliest first."""
    entries: dict[tuple[str, str], Entry] = {}
    for time in reading.annotations.times:
        sentence = sentence_at(reading, time.span.start)
        if time.edtf is None or time.type != "DATE" or sentence is None:
            continue
        entry = Entry(
            reading.document.id,
            sentence,
            time,
            time.edtf,
            _modality(reading, sentence, time.edtf),
            _places(reading, sentence),
        )
        entries.setdefault((sentence.id, time.edtf.value), entry)
    return tuple(sorted(entries.values(), key=lambda entry: (entry.date.sort_key, entry.sentence.span)))


def sentence_at(reading: Reading, offset: int) -> Sentence | None:
    """Return the sentence that a code-point offset stands in."""
    sentences = reading.annotations.sentences
    place = bisect_right(sentences, offset, key=lambda sentence: sentence.span.start) - 1
    if place < 0 or offset >= sentences[place].span.end:
        return None
    return sentences[place]


def _modality(reading: Reading, sentence: Sentence, date: Edtf) -> Modality:
    """Return how a dated sentence is told. What lies behind the day of publication was still to come."""
    published = reading.document.date
    if published and published.latest and date.earliest and date.earliest > published.latest:
        return Modality.PLANNED
    told = {event.modality for event in reading.annotations.events if sentence.span.holds(event.span)}
    return told.pop() if len(told) == 1 else Modality.ASSERTED


def _places(reading: Reading, sentence: Sentence) -> tuple[str, ...]:
    """Return where the sentence's events happen, else what places it names but as actors."""
    events = [event for event in reading.annotations.events if sentence.span.holds(event.span)]
    happened = dict.fromkeys(place for event in events for place in event.places)
    named = dict.fromkeys(
        mention.entity
        for mention in reading.annotations.mentions
        if mention.entity
        and mention.kind is Kind.PLACE
        and mention.role != "actor"
        and sentence.span.holds(mention.span)
    )
    return tuple(happened or named)

"""What is said to have happened when: the dated sentences, in the order of their dates."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from tidsvitne.model.annotation import EventMention, Kind, Mention, Modality, Sentence, TimeExpression
from tidsvitne.model.document import Document
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.reading import Reading
from tidsvitne.text.sentences import sentence_at

_Found = TypeVar("_Found", EventMention, Mention)


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
    events = _by_sentence(reading, reading.annotations.events)
    mentions = _by_sentence(reading, reading.annotations.mentions)
    entries: dict[tuple[str, str], Entry] = {}
    for time in reading.annotations.times:
        sentence = sentence_at(reading.annotations.sentences, time.span.start)
        if time.edtf is None or time.type != "DATE" or sentence is None:
            continue
        told, named = events.get(sentence, []), mentions.get(sentence, [])
        modality = _modality(reading.document, time.edtf, told)
        entry = Entry(reading.document.id, sentence, time, time.edtf, modality, _places(told, named))
        entries.setdefault((sentence.id, time.edtf.value), entry)
    return tuple(sorted(entries.values(), key=lambda entry: (entry.date.sort_key, entry.sentence.span)))


def _by_sentence(reading: Reading, found: Iterable[_Found]) -> Mapping[Sentence, list[_Found]]:
    held: dict[Sentence, list[_Found]] = defaultdict(list)
    for each in found:
        sentence = sentence_at(reading.annotations.sentences, each.span.start)
        if sentence:
            held[sentence].append(each)
    return held


def _modality(document: Document, date: Edtf, events: Iterable[EventMention]) -> Modality:
    """Return how a dated sentence is told. What lies behind the day of publication was still to come."""
    published = document.date
    if published and published.latest and date.earliest and date.earliest > published.latest:
        return Modality.PLANNED
    told = {event.modality for event in events}
    return told.pop() if len(told) == 1 else Modality.ASSERTED


def _places(events: Iterable[EventMention], mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Return where the sentence's events happen, else what places it names but as actors."""
    happened = dict.fromkeys(place for event in events for place in event.places)
    named = dict.fromkeys(
        mention.entity
        for mention in mentions
        if mention.entity and mention.kind is Kind.PLACE and mention.role != "actor"
    )
    return tuple(happened or named)

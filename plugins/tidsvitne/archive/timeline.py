"""What is said to have happened when: the dated sentences, in the order of their dates."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tidsvitne.model.annotation import EventMention, Kind, Mention, Modality, Sentence, TimeExpression
from tidsvitne.model.document import Document
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.reading import Reading
from tidsvitne.model.span import Span
from tidsvitne.text.sentences import sentence_at

_DATES = ("DATE", "TIME")
_Found = TypeVar("_Found", EventMention, Mention)


@dataclass(frozen=True, slots=True)
class Entry:
    """A sentence with a date: `events` are the ids of the event mentions that happened then.

    `time` stands in another sentence where only that one dates them.
    `places` are where these happened, else the places that the sentence names; `modality` is that of the first of them.
    """

    document: str
    sentence: Sentence
    time: TimeExpression
    date: Edtf
    modality: Modality
    places: tuple[str, ...]
    events: tuple[str, ...] = ()


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
        if sentence is None:
            continue
        told, named = events.get(sentence, []), mentions.get(sentence, [])
        dated = [event for event in told if event.dated_by == time.span]
        # With others a time can tell more than alone: «for tredje dag på rad, mandag» is three days.
        date = dated[0].date if dated else time.edtf
        if date is None or (time.type not in _DATES and not dated):
            continue
        modality = _modality(reading.document, date, dated or [event for event in told if not event.date])
        places, ids = _places(dated or told, named), tuple(event.id for event in dated)
        entry = Entry(reading.document.id, sentence, time, date, modality, places, ids)
        entries.setdefault((sentence.id, date.value), entry)
    for entry in _dated_elsewhere(reading, events):
        entries.setdefault((entry.sentence.id, entry.date.value), entry)
    return tuple(sorted(entries.values(), key=lambda entry: (entry.date.sort_key, entry.sentence.span)))


def _dated_elsewhere(reading: Reading, events: Mapping[Sentence, Sequence[EventMention]]) -> Iterator[Entry]:
    """Yield an entry for each sentence and date of what a neighbouring sentence dates."""
    time_at = {time.span: time for time in reading.annotations.times}
    for sentence, told in events.items():
        by_time: dict[Span, list[EventMention]] = defaultdict(list)
        for event in told:
            if event.date and event.dated_by in time_at and not sentence.span.holds(event.dated_by):
                by_time[event.dated_by].append(event)
        for span, dated in by_time.items():
            time, date = time_at[span], dated[0].date
            if date is not None:
                modality, ids = _modality(reading.document, date, dated), tuple(event.id for event in dated)
                yield Entry(reading.document.id, sentence, time, date, modality, _places(dated, ()), ids)


def _by_sentence(reading: Reading, found: Iterable[_Found]) -> Mapping[Sentence, list[_Found]]:
    held: dict[Sentence, list[_Found]] = defaultdict(list)
    for each in found:
        sentence = sentence_at(reading.annotations.sentences, each.span.start)
        if sentence:
            held[sentence].append(each)
    return held


def _modality(document: Document, date: Edtf, events: Sequence[EventMention]) -> Modality:
    """Return how what happened at a date is told. What lies behind the day of publication was still to come."""
    published = document.date
    if published and published.latest and date.earliest and date.earliest > published.latest:
        return Modality.PLANNED
    if any(event.date for event in events):
        return events[0].modality
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

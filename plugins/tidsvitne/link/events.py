"""Event mentions of many documents → events. Precision before recall: same type, same day, same town or quarter."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable

from tidsvitne.knowledge.known import Knowledge
from tidsvitne.model.annotation import EventMention, Modality
from tidsvitne.model.document import Document
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.event import Event, Evidence

_TOLD_AS_HAPPENED = frozenset({Modality.ASSERTED, Modality.ALLEGED})
_TOO_WIDE = frozenset({"country", "continent", "region", "sea", "admin1", "admin2"})  # a day in a province is no event

Key = tuple[str, str, str]


def link_events(
    mentions: Iterable[tuple[Document, tuple[EventMention, ...]]], knowledge: Knowledge
) -> tuple[Event, ...]:
    """Return the events that two or more documents tell of, in the order of their dates.

    Translations of one another count as one document. Cost grows with the number of mentions.
    """
    together: dict[Key, list[tuple[Document, EventMention]]] = defaultdict(list)
    for document, events in mentions:
        for event in events:
            for key in _keys(event, knowledge):
                together[key].append((document, event))
    found = [_event(key, members) for key, members in together.items() if _tellers(members) > 1]
    return tuple(sorted(found, key=lambda event: (event.date.sort_key if event.date else (), event.id)))


def _keys(event: EventMention, knowledge: Knowledge) -> list[Key]:
    if event.modality not in _TOLD_AS_HAPPENED or event.date is None or not _is_one_day(event.date):
        return []
    narrow = sorted({place for place in event.places if knowledge.entity(place).level not in _TOO_WIDE})
    return [(event.type, event.date.value, place) for place in narrow]


def _is_one_day(date: Edtf) -> bool:
    return date.earliest is not None and date.earliest == date.latest and not date.uncertain


def _tellers(members: list[tuple[Document, EventMention]]) -> int:
    return len({document.group or document.id for document, _ in members})


def _event(key: Key, members: list[tuple[Document, EventMention]]) -> Event:
    type_, _, place = key
    name = hashlib.sha256("\n".join(key).encode()).hexdigest()[:10]
    date = next(event.date for _, event in members if event.date)
    evidence = (
        Evidence("same_type", type_, 1.0),
        Evidence("same_date", date.value, 1.0),
        Evidence("same_place", place, 1.0),
    )
    told = tuple((document.id, event) for document, event in members)
    reported_by = tuple(dict.fromkeys(document.id for document, _ in members))
    return Event(f"events/{name}", type_, date, (place,), told, evidence, reported_by=reported_by)

"""Ids of events that last: made of day, kind and place, and the editors' own where they gave one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from tidsvitne.knowledge.event_entries import EventEntry
from tidsvitne.knowledge.slug import slug
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.event import Event, Evidence, Reference

_FOLDER = "events"
_UNDATED = "undated"


def plain_id(event: Event, first_day: str | None) -> str:
    """Return the id that an event has by what is known of it; `first_day` stands for a date where it has none."""
    day = _day(event.date) or first_day or _UNDATED
    named = next(iter((*event.places, *event.participants, *event.documents)), "")
    return f"{_FOLDER}/{day}-{event.type}-{slug(named.rpartition('/')[2]) or 'x'}"


def _day(date: Edtf | None) -> str | None:
    """Return the day, or as much of it as the first and the last possible day share, else the first month."""
    if date is None or date.earliest is None:
        return None
    first, last = date.earliest.isoformat(), (date.latest or date.earliest).isoformat()
    lengths = (len("2016-11-02"), len("2016-11"), len("2016"))
    shared = next((first[:length] for length in lengths if first[:length] == last[:length]), None)
    return shared or first[: len("2016-11")]


def with_ids(
    events: Iterable[tuple[Event, frozenset[Reference]]],
    entries: Mapping[str, EventEntry],
    first_day: Mapping[str, str],
) -> list[Event]:
    """Give each event its id, and what the editors say of it; each comes with all that tells of it.

    Where several would have one id the one that most documents tell of has it, and the others' are made longer.
    `first_day` is the day of publication of each document, where it is known.
    """
    found: list[Event] = []
    plain: dict[str, list[Event]] = defaultdict(list)
    taken: set[str] = set()
    by_reference = {one: entry for entry in entries.values() for one in entry.same}
    for event, told in events:
        entry = next((by_reference[one] for one in sorted(told, key=str) if one in by_reference), None)
        if entry and entry.id not in taken:
            found.append(_named(event, entry))
            taken.add(entry.id)
            continue
        days = sorted(first_day[document] for document in event.documents if document in first_day)
        plain[plain_id(event, days[0] if days else None)].append(event)
    was = {old: entry for entry in entries.values() for old in entry.was}
    for id_, same in sorted(plain.items()):
        for name, event in _told_apart(id_, same, taken):
            entry = entries.get(name) or was.get(name)
            if entry and entry.id not in taken:
                event, name = _named(event, entry), entry.id
            taken.add(name)
            found.append(replace(event, id=name))
    return found


def _named(event: Event, entry: EventEntry) -> Event:
    said = (Evidence("editor", entry.id, 0.0),) if len(entry.same) > 1 else ()
    return replace(event, id=entry.id, labels=entry.labels, was=entry.was, evidence=(*said, *event.evidence))


def _told_apart(id_: str, events: Sequence[Event], taken: set[str]) -> Iterable[tuple[str, Event]]:
    ordered = sorted(events, key=lambda event: (-len(event.documents), _first(event)))
    for number, event in enumerate(ordered):
        if number == 0 and id_ not in taken:
            yield id_, event
            continue
        digest = sha256(_first(event).encode()).hexdigest()
        yield next(name for end in (4, 8, 64) if (name := f"{id_}-{digest[:end]}") not in taken), event


def _first(event: Event) -> str:
    """Return what an event's first mention is, by its document and its own id."""
    return min((f"{document} {mention.id}" for document, mention in event.mentions), default=" ".join(event.documents))

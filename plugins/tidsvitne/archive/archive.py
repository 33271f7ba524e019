"""The archive: all readings and what they have to do with one another. Built once, never changed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tidsvitne.archive.related import Related, related_articles
from tidsvitne.archive.timeline import Entry, timeline
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.link.events import link_events
from tidsvitne.link.merging import Found, merge
from tidsvitne.model.annotation import Mention
from tidsvitne.model.entity import Entity
from tidsvitne.model.event import DoubtfulEvent, Event
from tidsvitne.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Mentioned:
    """An entity that the archive names, with its mentions: (document id, mention), in the order of documents and offsets."""

    entity: Entity
    mentions: tuple[tuple[str, Mention], ...]

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that name it, each once."""
        return tuple(dict.fromkeys(document for document, _ in self.mentions))


@dataclass(frozen=True, slots=True)
class Archive:
    """The immutable whole. `readings` keep the order they came in; the mappings are keyed by document or entity id.

    `found` are the people and organisations that no authority knows; the readings name each by one id. `doubtful` are those
    that may tell of the same event, for an editor to judge.
    """

    readings: Mapping[str, Reading]
    entities: Mapping[str, Mentioned]
    events: tuple[Event, ...]
    timeline: tuple[Entry, ...]
    related: Mapping[str, tuple[Related, ...]]
    found: Found
    doubtful: tuple[DoubtfulEvent, ...] = ()


def build(readings: Iterable[Reading], knowledge: Knowledge) -> Archive:
    """Put the readings together. A place that holds a mentioned place is part of the archive, without mentions of its own."""
    read = list(readings)
    found = merge(read, knowledge)
    by_id = {reading.document.id: found.settled(reading) for reading in read}

    def entity(id_: str) -> Entity:
        return found.entities.get(id_) or knowledge.entity(id_)

    linked = link_events(tuple(by_id.values()), entity, knowledge.containers, knowledge.events)
    return Archive(
        readings=by_id,
        entities=_entities(by_id.values(), entity),
        events=linked.events,
        timeline=timeline(by_id.values()),
        related=related_articles(by_id.values(), entity, linked.events, knowledge.is_source),
        found=found,
        doubtful=linked.doubtful,
    )


def _entities(readings: Iterable[Reading], entity: Callable[[str], Entity]) -> Mapping[str, Mentioned]:
    mentions: dict[str, list[tuple[str, Mention]]] = defaultdict(list)
    for reading in readings:
        for mention in reading.annotations.mentions:
            if mention.entity:
                mentions[mention.entity].append((reading.document.id, mention))
    for name in tuple(mentions):
        for holder in _holders(name, entity):
            mentions.setdefault(holder, [])
    return {name: Mentioned(entity(name), tuple(found)) for name, found in sorted(mentions.items())}


def _holders(name: str, entity: Callable[[str], Entity]) -> list[str]:
    holders: list[str] = []
    within = entity(name).within
    while within and within not in holders:
        holders.append(within)
        within = entity(within).within
    return holders

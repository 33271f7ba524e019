"""Which event an event mention or a claim of an article belongs to: the archive's events looked up backwards."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tidsvitne.archive.chain import Chain, chain_of
from tidsvitne.model.annotation import Claim
from tidsvitne.model.event import Event
from tidsvitne.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Told:
    """The events by their ids and by their mentions, what is claimed of each, and what came before and after."""

    events: Mapping[str, Event]
    claims: Mapping[str, tuple[tuple[str, Claim], ...]]
    chain: Chain
    _of_mention: Mapping[tuple[str, str], str]

    def event_of(self, document: str, mention: str | None) -> str | None:
        """Return the id of the event that a document's event mention tells of."""
        return self._of_mention.get((document, mention)) if mention else None

    def events_of(self, document: str, mentions: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of the events that some of a document's event mentions tell of, each once."""
        found = (self.event_of(document, mention) for mention in mentions)
        return tuple(dict.fromkeys(event for event in found if event))


def told_of(events: Iterable[Event], readings: Iterable[Reading], within: Callable[[str], str | None]) -> Told:
    """Look the events up. `within` returns the place that holds a place; cost grows with the mentions and the claims."""
    by_id = {event.id: event for event in events}
    of_mention: dict[tuple[str, str], str] = {}
    for event in by_id.values():
        for document, mention in event.mentions:
            of_mention.setdefault((document, mention.id), event.id)
    claims: dict[str, list[tuple[str, Claim]]] = defaultdict(list)
    for reading in readings:
        for claim in reading.annotations.claims:
            event_id = of_mention.get((reading.document.id, claim.event)) if claim.event else None
            if event_id:
                claims[event_id].append((reading.document.id, claim))
    return Told(
        events=by_id,
        claims={name: tuple(found) for name, found in claims.items()},
        chain=chain_of(by_id.values(), within),
        _of_mention=of_mention,
    )

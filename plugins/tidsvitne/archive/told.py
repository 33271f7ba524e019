"""Which event, and which of its figures, a sentence of an article belongs to: the archive's events looked up backwards."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tidsvitne.archive.chain import Chain, chain_of
from tidsvitne.model.annotation import Claim
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.event import Event
from tidsvitne.model.reading import Reading
from tidsvitne.model.span import Span


@dataclass(frozen=True, slots=True)
class Told:
    """The events by their ids, by their mentions and by the sentences that tell of them, and what is claimed of each."""

    events: Mapping[str, Event]
    claims: Mapping[str, tuple[tuple[str, Claim], ...]]
    chain: Chain
    _of_mention: Mapping[tuple[str, str], str]
    _of_sentence: Mapping[tuple[str, Span, str], tuple[str, ...]]

    def event_of(self, document: str, mention: str | None) -> str | None:
        """Return the id of the event that a document's event mention tells of."""
        return self._of_mention.get((document, mention)) if mention else None

    def in_sentence(self, document: str, sentence: Span, date: Edtf | None) -> tuple[str, ...]:
        """Return the ids of the events that a sentence tells of as of that date."""
        return self._of_sentence.get((document, sentence, date.value if date else ""), ())


def told_of(events: Iterable[Event], readings: Iterable[Reading], within: Callable[[str], str | None]) -> Told:
    """Look the events up. `within` returns the place that holds a place; cost grows with the mentions and the claims."""
    by_id = {event.id: event for event in events}
    of_mention: dict[tuple[str, str], str] = {}
    of_sentence: dict[tuple[str, Span, str], dict[str, None]] = defaultdict(dict)
    for event in by_id.values():
        for document, mention in event.mentions:
            of_mention.setdefault((document, mention.id), event.id)
            date = mention.date.value if mention.date else ""
            of_sentence[document, mention.sentence, date][event.id] = None
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
        _of_sentence={key: tuple(found) for key, found in of_sentence.items()},
    )

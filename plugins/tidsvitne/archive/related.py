"""Which articles belong together, and why.

A shared name is a reason only where it tells two articles from the rest: each is weighed by its inverse document frequency
(Spärck Jones 1972), and what most articles share («Syria») is no reason at all. Nor is a country, nor whoever is only
quoted as the source.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from tidsvitne.model.annotation import Kind
from tidsvitne.model.entity import Entity
from tidsvitne.model.event import Event
from tidsvitne.model.reading import Reading

_MOST = 0.8  # of the articles: a name that so many of them share is no reason
_FEW = 4  # articles, below which no name can be called common
_CAP = 200  # articles: a name in more of them pairs nobody, so that cost stays linear in the articles
_LIKELY = 0.5  # a name that means something else as likely as not pairs nobody
_SHOWN = 8  # related articles an article has at the most
_WIDE = frozenset({"country", "continent", "region", "sea"})
_EVENT_WEIGHT = 3.0  # one event reported by both outweighs a name or two
_MENTIONED_WEIGHT = 1.0  # one that at least one of them only mentions

SAME_EVENT = "same_event"
"""The reason that both report the same event as their own news."""


@dataclass(frozen=True, slots=True)
class Reason:
    """What two articles share; `what` is its id.

    `kind` is «same_place», «same_person», «same_organisation», «same_event» where both report it, or «same_event_mentioned» where
    one at least only mentions it.
    """

    kind: str
    what: str
    weight: float


@dataclass(frozen=True, slots=True)
class Related:
    """An article that another one is related to, with the reasons, the weightiest first."""

    document: str
    reasons: tuple[Reason, ...]

    @property
    def score(self) -> float:
        """The weight of all reasons together."""
        return round(sum(reason.weight for reason in self.reasons), 6)


def related_articles(
    readings: Iterable[Reading],
    entity: Callable[[str], Entity],
    events: Iterable[Event],
    is_source: Callable[[str], bool],
) -> Mapping[str, tuple[Related, ...]]:
    """Return for each document its related ones, best first. Translations of one another are not «related»: they are one.

    `is_source` tells the ids of outlets and agencies: those are only quoted.
    """
    groups = {reading.document.id: reading.document.group or reading.document.id for reading in readings}
    total = len(set(groups.values()))
    pairs: dict[tuple[str, str], list[Reason]] = defaultdict(list)
    for name, documents in sorted(_postings(readings).items()):
        spread = len({groups[document] for document in documents})
        if is_source(name) or _is_common(spread, total) or entity(name).level in _WIDE:
            continue
        reason = Reason(f"same_{_KINDS[entity(name).kind]}", name, math.log(1 + total / spread))
        _pair(pairs, documents, groups, reason)
    for event in events:
        _pair(pairs, event.reported_by, groups, Reason(SAME_EVENT, event.id, _EVENT_WEIGHT))
        _pair_tellers(pairs, event, groups)
    return _best(pairs)


_KINDS = {
    Kind.PLACE: "place",
    Kind.PERSON: "person",
    Kind.ORGANISATION: "organisation",
    Kind.EVENT: "event",
    Kind.OTHER: "name",
}


def _postings(readings: Iterable[Reading]) -> dict[str, tuple[str, ...]]:
    documents: dict[str, dict[str, None]] = defaultdict(dict)
    for reading in readings:
        for mention in reading.annotations.mentions:
            if mention.entity and mention.role is None and mention.confidence >= _LIKELY:
                documents[mention.entity][reading.document.id] = None
    return {name: tuple(found) for name, found in documents.items()}


def _is_common(spread: int, total: int) -> bool:
    return spread < 2 or spread > _CAP or (total > _FEW and spread >= _MOST * total)


def _pair(
    pairs: dict[tuple[str, str], list[Reason]], documents: Iterable[str], groups: Mapping[str, str], reason: Reason
) -> None:
    ordered = tuple(documents)
    for one in ordered:
        for other in ordered:
            if groups[one] != groups[other]:
                pairs[one, other].append(reason)


def _pair_tellers(pairs: dict[tuple[str, str], list[Reason]], event: Event, groups: Mapping[str, str]) -> None:
    """Pair those that tell of an event and do not both report it. What too many mention pairs nobody."""
    documents, own = event.documents, frozenset(event.reported_by)
    if len(documents) > _CAP:
        return
    reason = Reason("same_event_mentioned", event.id, _MENTIONED_WEIGHT)
    for one in documents:
        for other in documents:
            if groups[one] != groups[other] and not {one, other} <= own:
                pairs[one, other].append(reason)


def _best(pairs: Mapping[tuple[str, str], list[Reason]]) -> Mapping[str, tuple[Related, ...]]:
    found: dict[str, list[Related]] = defaultdict(list)
    for (one, other), reasons in pairs.items():
        by_weight = sorted(reasons, key=lambda reason: (-reason.weight, reason.kind, reason.what))
        found[one].append(Related(other, tuple(by_weight)))
    return {one: tuple(_shown(others)) for one, others in sorted(found.items())}


def _shown(others: Iterable[Related]) -> Iterator[Related]:
    """Yield the best, and whoever reports the same event however many they are: nobody must miss that."""
    for number, other in enumerate(sorted(others, key=lambda other: (-other.score, other.document))):
        if number < _SHOWN or any(reason.kind == SAME_EVENT for reason in other.reasons):
            yield other

"""Event mentions → groups of mentions that tell of one event, by average linkage over what speaks for it.

Mentions are compared where they share a place narrower than a country or a participant in one month, the beginning of something, a
story or an article: cost grows with their number.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tidsvitne.link.evidence import Spread, log_odds, may_be_one, weigh
from tidsvitne.link.linkage import Pair, average_linkage
from tidsvitne.link.occurrence import Occurrence
from tidsvitne.model.event import Evidence

SAME = 0.5
"""How likely it must be, on average, that the mentions of a group tell of one event."""
DOUBTFUL = 0.3
"""From here up to `SAME` somebody should look."""
_NEAR = 15  # mentions of one block on either side in time
_MONTHS = 12  # a mention that can be of more months stands in no block of months
_NOTHING = 0.01


@dataclass(frozen=True, slots=True)
class Incident:
    """The mentions of one event, in their order, and the evidence of the pair that says best why they are one."""

    told: tuple[Occurrence, ...]
    score: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Two mentions of different incidents that may be one, with how likely that is and why."""

    one: Occurrence
    other: Occurrence
    score: float
    evidence: tuple[Evidence, ...]


def find_incidents(
    told: Sequence[Occurrence], rarity: Spread, *, same: Iterable[Pair] = (), apart: Iterable[Pair] = ()
) -> tuple[tuple[Incident, ...], tuple[Near, ...]]:
    """Return all mentions in groups, those that stand alone too, and the pairs that are nearly one, the likeliest first.

    `same` and `apart` are the editors' pairs of numbers in `told`.
    """
    never = frozenset(apart)
    evidence: dict[Pair, tuple[Evidence, ...]] = {}
    scores: dict[Pair, float] = {}
    for pair in _pairs(told):
        found = weigh(told[pair[0]], told[pair[1]], rarity)
        score = _likelihood(log_odds(found))
        if score > _NOTHING:
            evidence[pair], scores[pair] = found, score
    # Articles are put together first: what one says twice, and less exactly, must not stand between it and another.
    between = {pair: score for pair, score in scores.items() if told[pair[0]].document != told[pair[1]].document}
    first = average_linkage(len(told), between, SAME, together=same, apart=never)
    joined = [(members[0], other) for members in first for other in members[1:]]
    groups = average_linkage(len(told), scores, SAME, together=joined, apart=never)
    incidents = tuple(_incident(members, told, scores, evidence) for members in groups)
    return incidents, tuple(_near(groups, told, scores, evidence, never))


def _likelihood(odds: float) -> float:
    return 1 / (1 + math.exp(-odds)) if odds > -50 else 0.0


def _pairs(told: Sequence[Occurrence]) -> Iterator[Pair]:
    blocks: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, one in enumerate(told):
        first = one.days[0] if one.days else 0
        for key in _keys(one):
            blocks[key].append((first, number))
    pairs: set[Pair] = set()
    for block in blocks.values():
        block.sort()
        for at, (_, number) in enumerate(block):
            pairs.update(
                (min(number, other), max(number, other))
                for _, other in block[at + 1 : at + 1 + _NEAR]
                if may_be_one(told[number], told[other])
            )
    yield from sorted(pairs)


def _keys(one: Occurrence) -> Iterator[tuple[str, ...]]:
    yield ("document", one.document)
    yield ("story", str(one.story))
    for month in _months(one):
        for place in one.holders:
            yield ("place", place, month)
        for who in one.mention.participants:
            yield ("who", who, month)
        if one.begins:
            yield ("begins", month)


def _months(one: Occurrence) -> Iterator[str]:
    if one.days is None:
        return
    first, last = (date.fromordinal(day) for day in one.days)
    begin, end = first.year * 12 + first.month, last.year * 12 + last.month
    if end - begin < _MONTHS:
        yield from map(str, range(begin, end + 1))


def _incident(
    members: Sequence[int],
    told: Sequence[Occurrence],
    scores: dict[Pair, float],
    evidence: dict[Pair, tuple[Evidence, ...]],
) -> Incident:
    pairs = [(one, other) for one in members for other in members if one < other]
    # What two articles say weighs more than what one says twice.
    known = [pair for pair in pairs if pair in evidence]
    best = max(
        known,
        key=lambda pair: (told[pair[0]].group != told[pair[1]].group, scores[pair], (-pair[0], -pair[1])),
        default=None,
    )
    mean = round(sum(scores.get(pair, 0.0) for pair in pairs) / len(pairs), 3) if pairs else 0.0
    return Incident(tuple(told[number] for number in members), mean, _ordered(evidence[best]) if best else ())


def _near(
    groups: Sequence[Sequence[int]],
    told: Sequence[Occurrence],
    scores: dict[Pair, float],
    evidence: dict[Pair, tuple[Evidence, ...]],
    never: frozenset[Pair],
) -> list[Near]:
    of = {number: at for at, members in enumerate(groups) for number in members}
    best: dict[Pair, tuple[float, Pair]] = {}
    for pair, score in scores.items():
        one, other = pair
        if of[one] == of[other] or score < DOUBTFUL or pair in never or told[one].group == told[other].group:
            continue
        # Nobody is asked about what only sounds alike.
        if not {"same_date", "same_place"} <= {each.kind for each in evidence[pair] if each.weight > 0}:
            continue
        between = (min(of[one], of[other]), max(of[one], of[other]))
        best[between] = max(best.get(between, (0.0, pair)), (score, pair))
    return [
        Near(told[one], told[other], round(score, 3), _ordered(evidence[one, other]))
        for score, (one, other) in sorted(best.values(), key=lambda found: (-found[0], found[1]))
    ]


def _ordered(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple(sorted(evidence, key=lambda each: (-each.weight, each.kind, each.what)))

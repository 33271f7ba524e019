"""What two figures of one event say of one another: that they cannot both be true, or that they cannot be compared.

Nothing more is said: no figure is judged, added up or averaged. Two figures disagree only where they measure the same of the
same people over the same time, and the numbers that the one allows and those that the other allows have none in common. A
rounded figure («about 20») allows all that round to it.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import permutations

from tidsvitne.model.annotation import Bound, Claim, Modality

_ALL = "everybody"
_GROUPS: Mapping[str, tuple[str, ...]] = {
    _ALL: ("people", "person", "persons", "mennesker", "menneske", "personer", "folk", "lives", "menneskeliv", "dead",
        "døde", "killed", "drepte", "victims", "ofre", "bodies", "lik", "casualties"),
    "civilians": ("civilian", "civilians", "sivile", "sivilister"),
    "children": ("child", "children", "barn", "barna", "kids", "minors"),
    "women": ("woman", "women", "kvinne", "kvinner"),
    "men": ("man", "men", "mann", "menn"),
    "soldiers": ("soldier", "soldiers", "troops", "soldat", "soldater"),
    "fighters": ("fighter", "fighters", "rebels", "rebel", "militants", "insurgents", "opprørere", "opprørssoldater",
        "krigere", "stridende"),
}  # fmt: skip
_GROUP_OF = {word: group for group, words in _GROUPS.items() for word in words}
_CASUALTIES = frozenset(("killed", "injured"))
_KILLED_OR_INJURED = "killed or injured"
_PLAIN_UNIT = "people"
_NOT_TOLD_AS_TRUE = frozenset((Modality.DENIED, Modality.PLANNED, Modality.HYPOTHETICAL))


class Difference(StrEnum):
    """How two figures that do not fit together differ; all but the first say why they cannot be compared."""

    DISAGREES = "disagrees"
    OTHER_MEASURE = "other measure"
    OTHER_GROUP = "other group"
    OTHER_TIME = "other time"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the claim in one place of a row is to the one in another."""

    one: int
    other: int
    difference: Difference


def compare_all(claims: Sequence[tuple[str, Claim]]) -> tuple[Comparison, ...]:
    """Compare every two of one event's claims, each with its document's id, in order.

    A disagreement is told of both. That two cannot be compared is told of the one that counts something of its own: the killed
    and the injured together, a part of the people, another time. Figures of one sentence were put side by side by its writer.
    """
    return tuple(
        Comparison(one, other, found)
        for one, other in permutations(range(len(claims)), 2)
        if not _are_of_one_sentence(claims[one], claims[other])
        and (found := compare(claims[one][1], claims[other][1]))
        and _counts_its_own(claims[one][1], found)
    )


def _are_of_one_sentence(one: tuple[str, Claim], other: tuple[str, Claim]) -> bool:
    return one[0] == other[0] and one[1].sentence == other[1].sentence


def _counts_its_own(claim: Claim, difference: Difference) -> bool:
    if difference is Difference.OTHER_MEASURE:
        return claim.metric == _KILLED_OR_INJURED
    if difference is Difference.OTHER_GROUP:
        return bool(claim.part_of or _groups(claim.who))
    if difference is Difference.OTHER_TIME:
        return claim.cumulative or claim.unit != _PLAIN_UNIT
    return True


def compare(one: Claim, other: Claim) -> Difference | None:
    """Return how two figures of one event differ; None where both can be true or where there is nothing to compare."""
    if {one.metric, other.metric} & _CASUALTIES and _KILLED_OR_INJURED in (one.metric, other.metric):
        return Difference.OTHER_MEASURE if _allowed(one) and _allowed(other) else None
    first, second = _allowed(one), _allowed(other)
    if one.metric != other.metric or first is None or second is None or _overlap(first, second):
        return None
    if (one.unit, one.cumulative, one.since) != (other.unit, other.cumulative, other.since):
        return Difference.OTHER_TIME
    if _groups(one.who) != _groups(other.who) or bool(one.part_of) != bool(other.part_of):
        return Difference.OTHER_GROUP
    return Difference.DISAGREES


@dataclass(frozen=True, slots=True)
class _Allowed:
    """The numbers a figure allows: from `low` to `high`, these two included or not."""

    low: float
    high: float
    with_low: bool = True
    with_high: bool = True

    def allows(self, number: float) -> bool:
        """Whether `number` is one of them."""
        return (self.low < number or (self.with_low and self.low == number)) and (
            number < self.high or (self.with_high and self.high == number)
        )


def _allowed(claim: Claim) -> _Allowed | None:
    if claim.bound is Bound.NONE or claim.modality in _NOT_TOLD_AS_TRUE:
        return None
    if claim.minimum is None and claim.maximum is None:
        return None
    low = -math.inf if claim.minimum is None else claim.minimum
    high = math.inf if claim.maximum is None else claim.maximum
    if claim.bound is Bound.ABOUT and low == high:
        return _Allowed(low - _half_step(low), high + _half_step(high))
    return _Allowed(low, high, claim.bound is not Bound.MORE_THAN, claim.bound is not Bound.LESS_THAN)


def _half_step(figure: float) -> float:
    """Return half of what a rounded figure was rounded to: 5 for 20, 50 for 1,200, one half for 21."""
    step = 1.0
    while figure and figure % (step * 10) == 0:
        step *= 10
    return step / 2


def _overlap(one: _Allowed, other: _Allowed) -> bool:
    low, high = max(one.low, other.low), min(one.high, other.high)
    return low < high or (low == high and one.allows(low) and other.allows(low))


def _groups(who: str | None) -> frozenset[str]:
    """Return who is counted, in words that both languages share; words that nobody listed stand for themselves."""
    words = (who or "").casefold().split()
    known = {_GROUP_OF[word] for word in words if word in _GROUP_OF}
    if known - {_ALL}:
        return frozenset(known - {_ALL})
    return frozenset() if known or not words else frozenset(words)

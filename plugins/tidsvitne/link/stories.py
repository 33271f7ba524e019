"""Articles → stories: groups of articles that report the same event as their own news."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from tidsvitne.link.candidates import candidate_pairs
from tidsvitne.link.likeness import Likeness
from tidsvitne.link.linkage import Pair, average_linkage
from tidsvitne.link.signature import Signature
from tidsvitne.model.entity import Entity
from tidsvitne.model.event import Evidence

SAME = 0.45
"""How likely it must be, on average, that the articles of a story report the same event."""
_DOUBTFUL = 0.25  # from here up to `SAME` somebody should look
_NOTHING = 0.01  # so unlikely that it need not be counted


@dataclass(frozen=True, slots=True)
class Story:
    """Articles by their ids, in the order they came, and why they belong together, the weightiest first."""

    documents: tuple[str, ...]
    score: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Two articles of different stories that may report the same event, and what speaks for it and against it."""

    one: str
    other: str
    score: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Stories:
    """All stories of two or more articles, and the pairs that are nearly one, the likeliest first."""

    stories: tuple[Story, ...]
    doubtful: tuple[Doubtful, ...]


def find_stories(
    signatures: Sequence[Signature],
    holders: Callable[[str], Iterable[Entity]],
    *,
    same: Iterable[tuple[str, str]] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> Stories:
    """Put the articles together.

    Translations of one another always are; so are the editors' pairs of `same`, and those of `apart` never.
    """
    numbers = {one.id: number for number, one in enumerate(signatures)}
    likeness = Likeness(signatures, holders)
    scores = {
        pair: score for pair in candidate_pairs(signatures, likeness) if (score := likeness.score(*pair)) > _NOTHING
    }
    must, never = _known(same, numbers), _known(apart, numbers)
    groups = average_linkage(len(signatures), scores, SAME, together=(*_translations(signatures), *must), apart=never)
    return Stories(
        tuple(_story(members, signatures, likeness, scores) for members in groups if len(members) > 1),
        tuple(_doubtful(groups, scores, set(never), signatures, likeness)),
    )


def _known(pairs: Iterable[tuple[str, str]], numbers: Mapping[str, int]) -> list[Pair]:
    found = ((numbers.get(one), numbers.get(other)) for one, other in pairs)
    return sorted({(min(a, b), max(a, b)) for a, b in found if a is not None and b is not None and a != b})


def _translations(signatures: Sequence[Signature]) -> list[Pair]:
    first: dict[str, int] = {}
    return [
        (first[one.group], number)
        for number, one in enumerate(signatures)
        if first.setdefault(one.group, number) != number
    ]


def _story(
    members: Sequence[int], signatures: Sequence[Signature], likeness: Likeness, scores: Mapping[Pair, float]
) -> Story:
    pairs = list(combinations(members, 2))
    score = round(sum(scores.get(pair, 0.0) for pair in pairs) / len(pairs), 3)
    # The likeliest pair says best why: the others follow from it.
    best = max(pairs, key=lambda pair: (scores.get(pair, 0.0), (-pair[0], -pair[1])))
    return Story(tuple(signatures[number].id for number in members), score, likeness.evidence(*best))


def _doubtful(
    groups: Sequence[Sequence[int]],
    scores: Mapping[Pair, float],
    never: set[Pair],
    signatures: Sequence[Signature],
    likeness: Likeness,
) -> list[Doubtful]:
    of = {number: at for at, members in enumerate(groups) for number in members}
    best: dict[Pair, tuple[float, Pair]] = {}
    for pair, score in scores.items():
        between = (of[pair[0]], of[pair[1]])
        if between[0] != between[1] and score >= _DOUBTFUL and pair not in never:
            key = (min(between), max(between))
            best[key] = max(best.get(key, (0.0, pair)), (score, pair), key=lambda one: (one[0], one[1]))
    ranked = sorted(best.values(), key=lambda one: (-one[0], one[1]))
    return [
        Doubtful(signatures[one].id, signatures[other].id, round(score, 3), likeness.evidence(one, other))
        for score, (one, other) in ranked
    ]

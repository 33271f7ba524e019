"""Average linkage: things that are alike, put together as long as the groups are alike on average.

Agglomerative clustering (Sokal & Michener 1958) over the pairs that were compared; all others count as unlike. Cost grows with the
number of pairs.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]


def average_linkage(
    count: int,
    scores: Mapping[Pair, float],
    threshold: float,
    *,
    together: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
) -> list[list[int]]:
    """Return groups of the numbers below `count`, each in order, those with the smallest number first.

    Two groups become one where the mean score of their pairs reaches `threshold`. Those of `together` are one whatever their
    score, and those of `apart` never, unless the two contradict each other: then what is together is.
    """
    groups = _Groups(count, scores, apart)
    for one, other in together:
        groups.force(one, other)
    waiting = [(-score, one, other) for one, other, score in groups.pairs() if score >= threshold]
    heapify(waiting)
    while waiting:
        score, one, other = heappop(waiting)
        if -score != groups.score(one, other):
            continue  # one of the two has grown since
        for near in groups.join(one, other):
            now = groups.score(one, near)
            if now >= threshold:
                heappush(waiting, (-now, min(one, near), max(one, near)))
    return groups.all()


class _Groups:
    """Groups by their smallest number, with the sum of the scores between any two of them, nothing more."""

    def __init__(self, count: int, scores: Mapping[Pair, float], apart: Iterable[Pair]) -> None:
        self._members = {number: [number] for number in range(count)}
        self._root = list(range(count))
        self._sums: dict[int, dict[int, float]] = defaultdict(dict)
        self._apart: dict[int, set[int]] = defaultdict(set)
        for (one, other), score in sorted(scores.items()):
            self._sums[one][other] = self._sums[other][one] = score
        for one, other in apart:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def pairs(self) -> Iterable[tuple[int, int, float]]:
        """Yield every two groups that have a score."""
        for one, near in sorted(self._sums.items()):
            for other in sorted(near):
                if one < other:
                    yield one, other, self.score(one, other)

    def score(self, one: int, other: int) -> float:
        """Return the mean score between two groups; below all where they are none any more, or must stay apart."""
        if one not in self._members or other not in self._members or other in self._apart[one]:
            return float("-inf")
        pairs = len(self._members[one]) * len(self._members[other])
        return round(self._sums[one].get(other, 0.0) / pairs, 9)

    def force(self, one: int, other: int) -> None:
        """Make one group of what holds these two."""
        first, second = sorted((self._root[one], self._root[other]))
        if first != second:
            self.join(first, second)

    def join(self, one: int, other: int) -> list[int]:
        """Put `other` into `one`; return the groups that have a score with it now."""
        members = self._members.pop(other)
        self._members[one] += members
        for number in members:
            self._root[number] = one
        for near, total in sorted(self._sums.pop(other, {}).items()):
            self._sums[near].pop(other, None)
            if near != one:
                self._sums[one][near] = self._sums[near][one] = self._sums[one].get(near, 0.0) + total
        for near in sorted(self._apart.pop(other, ())):
            self._apart[near].discard(other)
            if near != one:
                self._apart[one].add(near)
                self._apart[near].add(one)
        return sorted(self._sums[one])

    def all(self) -> list[list[int]]:
        """Return the groups."""
        return sorted(sorted(members) for members in self._members.values())

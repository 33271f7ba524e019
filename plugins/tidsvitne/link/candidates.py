"""Which articles are worth comparing: those that share what few others have, and that lie near each other in time.

Cost grows with the number of articles: each article is looked up by a bounded number of its weightiest terms, and under each of
them compared with a bounded number of others.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from heapq import nlargest

from tidsvitne.link.likeness import Likeness, Vector
from tidsvitne.link.signature import Signature

_TERMS = 20  # of an article's words, and as many of its names
_NEAR = 15  # articles of one term on either side in time
_LEAST = 0.06  # of the cosine that two articles must have by these terms alone


def candidate_pairs(signatures: Sequence[Signature], likeness: Likeness) -> Iterator[tuple[int, int]]:
    """Yield pairs of numbers, the lesser first, in their order."""
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for vectors in (likeness.words, likeness.names):
        for posting in _postings(signatures, vectors):
            for at, (_, number, weight) in enumerate(posting):
                for _, other, its in posting[at + 1 : at + 1 + _NEAR]:
                    shared[min(number, other), max(number, other)] += weight * its
    yield from sorted(pair for pair, weight in shared.items() if weight >= _LEAST)


def _postings(
    signatures: Sequence[Signature], vectors: Callable[[int], Vector]
) -> Iterator[list[tuple[float, int, float]]]:
    """Yield for each term the articles that it weighs most in, in the order of time, with their numbers and its weight."""
    held: dict[str, list[tuple[float, int, float]]] = defaultdict(list)
    for number, one in enumerate(signatures):
        for term, weight in nlargest(_TERMS, vectors(number).items(), key=lambda item: (item[1], item[0])):
            held[term].append((one.noon or 0.0, number, weight))
    for _, posting in sorted(held.items()):
        yield sorted(posting)

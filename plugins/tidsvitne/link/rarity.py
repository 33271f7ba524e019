"""How much it tells that two articles share a term: its inverse document frequency (Spärck Jones 1972), shrunk.

An archive of five articles knows little of what is rare, one of a thousand very much: its own counts are taken together with
those of `_IMAGINED` articles in which each term is as frequent as terms of its kind are in news.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from tidsvitne.knowledge.words import load_words

_IMAGINED = 20.0

_ORDINARY = {2: 0.5, 3: 0.5, 4: 0.2, 5: 0.1}  # by the number of letters

Frequency = Callable[[str], float]


def of_word(term: str) -> float:
    """Return the share of articles that hold a word: the shorter an ordinary one is, the more of them do."""
    return _ORDINARY.get(len(term), 0.04) if term in load_words().ordinary else 0.002


def of_name(term: str) -> float:
    """Return the share of articles that hold a word as part of a name, or name an entity."""
    return 0.03 if term in load_words().ordinary else 0.003


def of_number(term: str) -> float:
    """Return the share of articles that hold a number, which is the smaller the longer the number is."""
    return (0.3, 0.05)[len(term) - 1] if len(term) < 3 else 0.005


class Rarity:
    """The weights of one kind of terms in one archive, nothing more."""

    def __init__(self, articles: Iterable[Mapping[str, int]], frequency: Frequency) -> None:
        self._holding: Counter[str] = Counter()
        self._articles = 0
        for terms in articles:
            self._articles += 1
            self._holding.update(terms.keys())
        self._frequency = frequency
        self._known: dict[str, float] = {}

    def __call__(self, term: str) -> float:
        """Return how much a shared term tells, from 0 for one that every article has."""
        known = self._known.get(term)
        if known is None:
            expected = self._holding[term] + _IMAGINED * self._frequency(term)
            known = self._known[term] = math.log((self._articles + _IMAGINED) / expected)
        return known

    def vector(self, terms: Mapping[str, int]) -> dict[str, float]:
        """Return the terms weighed, as a vector of length 1; empty where there is none."""
        weights = {term: (1 + math.log(count)) * self(term) for term, count in terms.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {term: weight / length for term, weight in weights.items()} if length else {}

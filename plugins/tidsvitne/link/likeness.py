"""How likely it is that two articles report the same event, and what speaks for it.

A logistic model of few features. Its weights were fitted by Newton's method (ridge 1) to pairs of articles that are known to
report the same event or not; docs/evaluation.md has the recipe. They are not meant to be edited by hand.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tidsvitne.link.rarity import Rarity, of_name, of_number, of_word
from tidsvitne.link.signature import Signature
from tidsvitne.model.distance import kilometres
from tidsvitne.model.entity import Entity
from tidsvitne.model.event import Evidence

Vector = Mapping[str, float]

_FAR = 30.0  # km between the nearest places of two beginnings: another town
_PERSON = 5.0  # no person tells more, however rare
_SOME, _MUCH = 8.0, 20.0  # what shared names tell: two full names of people, and four
_SOON = 30  # days
_HALF, _FIGURES = 0.5, 0.3  # cosine of the numbers of articles that share one of three
_ALIKE = 0.3  # cosine of the words of two articles on one event, at the least
_SHOWN = 3  # shared things of a kind that a reason names

WEIGHTS: Mapping[str, float] = {
    "one": -4.87,
    "words": 5.18,
    "root words": 6.53,
    "foreign words": 1.34,
    "root foreign words": 2.33,
    "foreign": 1.37,
    "names": 0.78,
    "root names": 2.57,
    "root numbers": 2.70,
    "person": 0.54,
    "days apart": -0.94,
    "undated": -2.99,
    "same day": 2.10,
    "other days": -0.75,
    "same place": 0.99,
    "other place": -1.36,
    # Set by hand on our own pairs, which are harder than any article of the sets that the others were fitted to.
    "other event": -6.0,
    "town alone": -4.0,
    "other quarter": -3.5,
    "elsewhere": -3.0,
    "nowhere": -6.0,
    "nobody": -6.0,
}
_EVIDENCE = {
    "same_words": ("words", "root words", "foreign words", "root foreign words"),
    "same_participant": ("names", "root names", "person", "nobody"),
    "same_figure": ("root numbers",),
    "same_date": ("same day", "other days", "days apart", "undated", "other event"),
    "same_place": ("same place", "other place", "other quarter", "town alone", "elsewhere", "nowhere"),
}


@dataclass(frozen=True, slots=True)
class _Vectors:
    words: Vector
    names: Vector
    numbers: Vector


class Likeness:
    """Compares the articles of one archive, which are told by their numbers in `signatures`, nothing more."""

    def __init__(self, signatures: Sequence[Signature], holders: Callable[[str], Iterable[Entity]]) -> None:
        """`holders` gives the places that hold a place, by its id."""
        self._signatures = signatures
        self._holders = holders
        self._above: dict[str, frozenset[str]] = {}
        words = Rarity((one.words for one in signatures), of_word)
        self._name = Rarity((one.names for one in signatures), of_name)
        numbers = Rarity((one.numbers for one in signatures), of_number)
        self._vectors = [
            _Vectors(words.vector(one.words), self._name.vector(one.names), numbers.vector(one.numbers))
            for one in signatures
        ]

    def words(self, number: int) -> Vector:
        """Return an article's words, weighed."""
        return self._vectors[number].words

    def names(self, number: int) -> Vector:
        """Return the words and entities of an article's names, weighed."""
        return self._vectors[number].names

    def score(self, one: int, other: int) -> float:
        """Return how likely it is that two articles report the same event, from 0 to 1."""
        return 1 / (1 + math.exp(-sum(self._weighed(one, other).values())))

    def features(self, one: int, other: int) -> dict[str, float]:
        """Return what two articles have in common, by the names of `WEIGHTS`; what is missing is 0."""
        return self._pair(one, other).features

    def evidence(self, one: int, other: int) -> tuple[Evidence, ...]:
        """Return what speaks for two articles reporting one event, or against it, the weightiest first."""
        weighed, pair = self._weighed(one, other), self._pair(one, other)
        found = []
        for kind, names in _EVIDENCE.items():
            weight = round(sum(weighed.get(name, 0.0) for name in names), 3)
            what = pair.shared(kind)
            if weight and what:
                found.append(Evidence(kind, what, weight))
        return tuple(sorted(found, key=lambda each: (-each.weight, each.kind)))

    def _weighed(self, one: int, other: int) -> dict[str, float]:
        return {name: WEIGHTS[name] * value for name, value in self.features(one, other).items()}

    def _pair(self, one: int, other: int) -> "_Pair":
        mine, its = self._signatures[one], self._signatures[other]
        apart = self._apart(mine.places, its.places)
        exact = self._apart(self._most_exact(mine), self._most_exact(its))
        return _Pair(mine, its, self._vectors[one], self._vectors[other], self._name, apart, exact)

    def _most_exact(self, one: Signature) -> list[Entity]:
        """Return an article's places without those that hold another of them."""
        return [
            place
            for place in one.places
            if not any(place.id in self._within(other.id) for other in one.places if other.id != place.id)
        ]

    def _apart(self, one: Sequence[Entity], other: Sequence[Entity]) -> float | None:
        """Return how far the nearest of two articles' places lie apart in km, 0 where one holds another; None: not known."""
        pairs = [(mine, its) for mine in one for its in other]
        if any(mine.id in self._within(its.id) or its.id in self._within(mine.id) for mine, its in pairs):
            return 0.0
        placed = ((mine.coordinates, its.coordinates) for mine, its in pairs)
        return min((kilometres(here, there) for here, there in placed if here and there), default=None)

    def _within(self, place: str) -> frozenset[str]:
        if place not in self._above:
            self._above[place] = frozenset((place, *(holder.id for holder in self._holders(place))))
        return self._above[place]


@dataclass(frozen=True)
class _Pair:
    """Two articles side by side."""

    one: Signature
    other: Signature
    mine: _Vectors
    its: _Vectors
    name: Rarity
    apart: float | None
    exact: float | None

    @cached_property
    def features(self) -> dict[str, float]:
        """What they have in common."""
        words, names, numbers = (
            _cosine(self.mine.words, self.its.words),
            _cosine(self.mine.names, self.its.names),
            _cosine(self.mine.numbers, self.its.numbers),
        )
        kind = "words" if self.one.lang == self.other.lang else "foreign words"
        gap = self.gap
        found = {
            "one": 1.0,
            kind: words,
            f"root {kind}": math.sqrt(words),
            "foreign": float(kind != "words"),
            "names": names,
            "root names": math.sqrt(names),
            "root numbers": math.sqrt(numbers),
            "person": min(max(map(self.name, self.people), default=0.0), _PERSON),
            "days apart": 0.0 if gap is None else math.log1p(gap),
            "undated": float(gap is None),
            "same day": float(bool(self.days)),
            "other days": float(bool(self.one.days and self.other.days and not self.days)),
            "same place": float(self.apart == 0),
            "other place": float(self.apart is not None and self.apart > _FAR),
            "other event": float(self._are_of_other_days(numbers)),
            "town alone": float(self._share_but_a_town(numbers, words)),
            "other quarter": float(self.apart == 0 and bool(self.exact)),
            "elsewhere": float(self._is_elsewhere(numbers)),
            "nobody": float(self._share_nobody(numbers, words)),
            "nowhere": float(gap is None and not self.days and self.apart != 0 and numbers < _HALF),
        }
        return {name: value for name, value in found.items() if value}

    @property
    def gap(self) -> int | None:
        """Days that lie between their days of publication at the least; None where one is not known."""
        mine, its = self.one.published, self.other.published
        return max(0, mine[0] - its[1], its[0] - mine[1]) if mine and its else None

    @property
    def days(self) -> list[int]:
        """The days that both name."""
        return sorted(self.one.days & self.other.days)

    @property
    def people(self) -> list[str]:
        """The people whom both name."""
        return sorted(term for term in self.one.names.keys() & self.other.names.keys() if term.startswith("people/"))

    @cached_property
    def own(self) -> list[str]:
        """The names that both have but for towns and what is wider."""
        shared = self.one.names.keys() & self.other.names.keys()
        return sorted(shared - self.one.towns - self.other.towns)

    @cached_property
    def told(self) -> float:
        """How much it tells, all together, that both have these names."""
        return sum(self.name(term) for term in self.own if "/" not in term)

    def _are_of_other_days(self, numbers: float) -> bool:
        """Whether both name days and none that is the other's, while much less is shared than one event's articles share.

        The articles on what follows from an event seldom name its day either, but they name all whom it befell.
        """
        if not self.one.days or not self.other.days or self.days or (self.gap is not None and self.gap < 2):
            return False
        few = len(self.people) < 2 and numbers < _FIGURES
        if self.gap is not None and self.gap > _SOON:
            return self.told < _MUCH or few
        return numbers < _HALF and self.told < _MUCH and (self.told < _SOME or few)

    def _share_but_a_town(self, numbers: float, words: float) -> bool:
        """Whether both name others than towns and bodies, and not the same, and have little else in common.

        A police force, a court or a watchdog tells of many events.
        """
        own = [one.names.keys() - one.towns - one.bodies for one in (self.one, self.other)]
        return min(map(len, own)) > 1 and not own[0] & own[1] and numbers < _FIGURES and words < _ALIKE

    def _share_nobody(self, numbers: float, words: float) -> bool:
        """Whether they share no name at all, nor figures, and are not told in the same words."""
        is_retold = self.one.lang == self.other.lang and words >= _ALIKE
        return not self.one.names.keys() & self.other.names.keys() and numbers < _FIGURES and not is_retold

    def _is_elsewhere(self, numbers: float) -> bool:
        """Whether their places are others, and nobody whom both name makes up for it: a watchdog tells of every town."""
        is_far = self.apart is not None and self.apart > _FAR
        return is_far and not self.people and (numbers < _FIGURES or not self.own)

    def shared(self, kind: str) -> str:
        """Return the words for what they share of a kind of evidence."""
        match kind:
            case "same_words":
                return " ".join(_heaviest(self.mine.words, self.its.words))
            case "same_participant":
                return " ".join(_heaviest(self.mine.names, self.its.names))
            case "same_figure":
                return " ".join(_heaviest(self.mine.numbers, self.its.numbers))
            case "same_date":
                return " ".join(_iso(self.days))
            case _:
                return ""


def _cosine(one: Vector, other: Vector) -> float:
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return sum(weight * long[term] for term, weight in short.items() if term in long)


def _heaviest(one: Vector, other: Vector) -> list[str]:
    shared = one.keys() & other.keys()
    return sorted(shared, key=lambda term: (-one[term] * other[term], term))[:_SHOWN]


def _iso(days: Iterable[int]) -> Iterator[str]:
    return (date.fromordinal(day).isoformat() for day in days)

"""Precision, recall and F1."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """How many of the `gold` were rightly `found`. The ratios are in percent; of nothing they are 0."""

    gold: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.gold + other.gold, self.found + other.found, self.right + other.right)

    @property
    def precision(self) -> float:
        """Of what was found, how much is right."""
        return _percent(self.right, self.found)

    @property
    def recall(self) -> float:
        """Of what there is, how much was rightly found."""
        return _percent(self.right, self.gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return _percent(2 * self.right, self.gold + self.found)


def _percent(part: float, whole: float) -> float:
    return 100 * part / whole if whole else 0.0

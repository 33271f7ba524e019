"""A mistake in something an editor wrote: where it is, what was found, and what was expected."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake. `file` is as the editor knows it; `line` counts from one, 0 where the whole file is meant."""

    file: str
    line: int
    found: str
    expected: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: found {self.found}; expected {self.expected}"


class Problems(Exception):
    """Mistakes that stop the work, all of them at once. Subclasses name the kind of mistake."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))

"""What is wrong in an editor's file, and where."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: the file as it was named, the line (from 1), what was found and what was expected."""

    file: str
    line: int
    found: str
    expected: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: found {self.found}, expected {self.expected}"


class WrongAuthority(Exception):
    """Authority files that cannot be used; `problems` holds every mistake in them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems

    def __reduce__(self) -> tuple[type["WrongAuthority"], tuple[tuple[Problem, ...]]]:
        # An exception that crosses processes is rebuilt from its arguments.
        return WrongAuthority, (self.problems,)

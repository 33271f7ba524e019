"""The folder that a build may put its archive in: whatever lies there is replaced, so nothing but an archive may."""

from collections.abc import Iterable
from pathlib import Path

from tidsvitne.model.problem import Problem, Problems

_OF_EVERY_ARCHIVE = ("index.html", "theme")


class WrongPlace(Problems):
    """An output folder that an archive cannot be put in."""


def check_place(output: Path, content: Path, sources: Iterable[Path]) -> None:
    """See that `output` is a new, an empty or an archive's folder, with nothing in it that the build reads.

    Raises WrongPlace.
    """
    expected = _expected(output, content, sources)
    if expected:
        raise WrongPlace([Problem(output.as_posix(), 0, "an output folder that may not be replaced", expected)])


def _expected(output: Path, content: Path, sources: Iterable[Path]) -> str | None:
    if output.is_relative_to(content):
        return "one outside the content folder"
    for source in (content, *sources):
        if source.is_relative_to(output):
            return f"one without {source.as_posix()} in it"
    if output.exists() and not output.is_dir():
        return "a folder, not a file"
    if output.is_dir() and any(output.iterdir()) and not all((output / name).exists() for name in _OF_EVERY_ARCHIVE):
        return "a new folder, an empty one or an archive's: what is in it would be lost"
    return None

"""Mistakes in gold files."""

from pathlib import Path

from tidsvitne.model.problem import Problem, Problems


class WrongGold(Problems):
    """Gold files that cannot be used, with every mistake in them."""


def read_text(path: Path, *, keep_line_ends: bool = False) -> str:
    """Return the text of a file, every line's end a line feed unless they are to be kept.

    Raises WrongGold where it cannot be read or is not UTF-8.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="" if keep_line_ends else None) as file:
            return file.read()
    except OSError as error:
        raise WrongGold([Problem(str(path), 0, f"{error.strerror}", "a file that can be read")]) from error
    except UnicodeDecodeError as error:
        raise WrongGold([Problem(str(path), 0, f"a byte at {error.start} that is not UTF-8", "UTF-8 text")]) from error

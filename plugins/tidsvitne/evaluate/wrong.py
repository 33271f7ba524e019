"""Mistakes in gold files."""

from pathlib import Path

from tidsvitne.model.problem import Problem, Problems


class WrongGold(Problems):
    """Gold files that cannot be used, with every mistake in them."""


def read_text(path: Path) -> str:
    """Return the text of a file. Raises WrongGold where it cannot be read or is not UTF-8."""
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise WrongGold([Problem(str(path), 0, f"{error.strerror}", "a file that can be read")]) from error
    except UnicodeDecodeError as error:
        raise WrongGold([Problem(str(path), 0, f"a byte at {error.start} that is not UTF-8", "UTF-8 text")]) from error

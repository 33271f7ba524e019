"""What went wrong, and how often."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tidsvitne.evaluate.table import Table
from tidsvitne.model.span import Span

_BEFORE, _AFTER = 40, 40
_LONGEST = 50


@dataclass(frozen=True, slots=True)
class Error:
    """A mistake: what kind of one, what the gold says and what was found («–» for nothing), and where it stands."""

    what: str
    gold: str
    found: str
    where: str


def context(id_: str, text: str, span: Span) -> str:
    """Return the document's id and the words around a span, in one line."""
    start, end = max(0, span.start - _BEFORE), min(len(text), span.end + _AFTER)
    words = f"{text[start : span.start]}[{span.of(text)}]{text[span.end : end]}"
    return f"{id_}: {'…' * (start > 0)}{' '.join(words.split())}{'…' * (end < len(text))}"


def said(span: Span, text: str) -> str:
    """Return the words of a span in one line, shortened where they are many."""
    words = " ".join(span.of(text).split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def error_table(errors: Iterable[Error], most: int | None) -> Table:
    """Return the commonest errors (None: all), each with the first place where it was made."""
    often: Counter[tuple[str, str, str]] = Counter()
    first: dict[tuple[str, str, str], str] = {}
    for error in errors:
        key = (error.what, error.gold, error.found)
        often[key] += 1
        first.setdefault(key, error.where)
    chosen = sorted(often, key=lambda key: (-often[key], key))[:most]
    rows = tuple((str(often[key]), *key, first[key]) for key in chosen)
    title = f"The {len(rows)} commonest of {len(often)} errors" if len(rows) < len(often) else "All errors"
    return Table(title, ("times", "error", "gold", "found", "where"), rows, (1, 2, 3, 4))

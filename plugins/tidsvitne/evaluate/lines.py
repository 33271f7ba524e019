"""JSON Lines of texts that a person has read: one document a line, and what is wrong with it all at once."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from tidsvitne.evaluate.wrong import WrongGold, read_text
from tidsvitne.model.edtf import Edtf, InvalidEdtf, parse_edtf
from tidsvitne.model.problem import Problem
from tidsvitne.model.span import Span

_EXPECTED = {str: "a string", float: "a number", int: "a whole number", bool: "true or false"}
_Text = TypeVar("_Text")


class Mistake(ValueError):
    """What was found and what was expected, once or several times."""

    def __init__(self, *pairs: tuple[str, str]) -> None:
        super().__init__(pairs)
        self.pairs = pairs


def read_lines(path: Path, text_of: Callable[[Mapping[str, Any]], _Text]) -> list[_Text]:
    """Return what `text_of` makes of each line's object, which has an `id` and a `text`; empty lines are none.

    Raises WrongGold with all mistakes of the file, those that `text_of` raises among them.
    """
    texts: list[_Text] = []
    problems: list[Problem] = []
    for number, line in enumerate(read_text(path).split("\n"), 1):
        if not line.strip():
            continue
        try:
            texts.append(text_of(_document(line)))
        except Mistake as mistake:
            problems += [Problem(str(path), number, found, expected) for found, expected in mistake.pairs]
    if not texts and not problems:
        problems.append(Problem(str(path), 0, "no text", "a document a line"))
    if problems:
        raise WrongGold(problems)
    return texts


def listed(data: Mapping[str, Any], key: str) -> Sequence[Any]:
    """Return a list that must be there."""
    value = data.get(key)
    if not isinstance(value, list):
        raise Mistake(
            (f"«{key}» of the type {type(value).__name__}" if key in data else f"no «{key}»", "a list of them")
        )
    return value


def optional(data: Mapping[str, Any], key: str, *types: type) -> Any:
    """Return a value of one of the types, or None where there is none; whole numbers are no truth values."""
    value = data.get(key)
    if value is None or (isinstance(value, types) and (bool in types or not isinstance(value, bool))):
        return value
    raise Mistake((f"«{key}» of the type {type(value).__name__}", _EXPECTED[types[0]]))


def date_of(data: Mapping[str, Any], key: str) -> Edtf | None:
    """Return an EDTF date, or None where there is none."""
    value = optional(data, key, str)
    if value is None:
        return None
    try:
        return parse_edtf(value)
    except InvalidEdtf as error:
        raise Mistake((f"«{key}» {value!r}", str(error))) from error


def span_of(data: Any, text: str, key: str, what: str) -> Span:
    """Return where something stands, which must be where its words, under `key`, do. `what` names it in a mistake."""
    if not isinstance(data, dict):
        raise Mistake((f"{what} of the type {type(data).__name__}", "an object"))
    start, end = optional(data, "start", int), optional(data, "end", int)
    if start is None or end is None or not 0 <= start < end <= len(text):
        raise Mistake((f"{what} from {start} to {end}", f"offsets into a text of {len(text)} characters"))
    words = optional(data, key, str)
    if words != text[start:end]:
        raise Mistake((f"«{text[start:end]}» from {start} to {end}", f"«{words}», as «{key}» says"))
    return Span(start, end)


def line_ends(text: str) -> tuple[int, ...]:
    """Return the offsets at which lines end."""
    return tuple(at for at, char in enumerate(text) if char == "\n")


def _document(line: str) -> Mapping[str, Any]:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Mistake((f"no JSON ({error})", "an object on one line")) from error
    if not isinstance(data, dict):
        raise Mistake((type(data).__name__, 'an object such as {"id": "1", "text": "…"}'))
    for key in ("id", "text"):
        if not isinstance(data.get(key), str):
            raise Mistake((f"«{key}» of the type {type(data.get(key)).__name__}", "a string"))
    return data

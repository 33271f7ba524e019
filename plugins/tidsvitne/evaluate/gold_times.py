"""Gold for dates as JSON Lines: texts with the time expressions in them, ours (`times`) or TempEval-3's (`timexes`)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from tidsvitne.evaluate.lines import Mistake, date_of, line_ends, listed, optional, read_lines, span_of
from tidsvitne.model.document import Document
from tidsvitne.model.edtf import Edtf, InvalidEdtf, parse_edtf
from tidsvitne.model.span import Span
from tidsvitne.text.language import detect

TYPES = ("DATE", "TIME", "DURATION", "SET")
"""TIMEX3's types."""

_TIMES, _TIMEXES = "times", "timexes"


@dataclass(frozen=True, slots=True)
class GoldTime:
    """A time expression as a careful reader understood it, after TIMEX3.

    `edtf` is what the archive should know; None where it should know nothing. Where not even that is `stated`, what the
    archive says counts for nothing.
    """

    span: Span
    type: str
    value: str
    edtf: Edtf | None = None
    stated: bool = False


@dataclass(frozen=True, slots=True)
class TimedText:
    """A document with its time expressions in the order of their offsets."""

    document: Document
    times: tuple[GoldTime, ...]


def read_gold_times(path: Path) -> list[TimedText]:
    """Return the texts of a JSON Lines file. Raises WrongGold with all mistakes of the file."""
    return read_lines(path, _text)


def _text(data: Mapping[str, Any]) -> TimedText:
    text, ours = data["text"], _TIMEXES not in data
    times = sorted(_times(data, text, ours=ours), key=lambda time: time.span)
    for one, other in pairwise(times):
        if ours and one.span.meets(other.span):
            raise Mistake((f"«{one.span.of(text)}» and «{other.span.of(text)}» in one place", "times apart"))
    lang = optional(data, "lang", str) or detect(text)
    date = date_of(data, "date") if ours else _published_on(data)
    return TimedText(Document(id=data["id"], text=text, lang=lang, date=date, breaks=line_ends(text)), tuple(times))


def _published_on(data: Mapping[str, Any]) -> Edtf | None:
    """Return the day of publication of a published set's text; the time of day behind it counts for nothing."""
    value = optional(data, "dct", str)
    try:
        return parse_edtf(value[:10]) if value else None
    except InvalidEdtf as error:
        raise Mistake((f"«dct» {value!r}", str(error))) from error


def _times(data: Mapping[str, Any], text: str, *, ours: bool) -> Iterator[GoldTime]:
    mistakes: list[tuple[str, str]] = []
    for one in listed(data, _TIMES if ours else _TIMEXES):
        try:
            yield _time(one, text, "surface" if ours else "text")
        except Mistake as mistake:
            mistakes += mistake.pairs
    if mistakes:
        raise Mistake(*mistakes)


def _time(data: Any, text: str, key: str) -> GoldTime:
    span = span_of(data, text, key, "a time")
    type_, value = optional(data, "type", str), optional(data, "value", str)
    if type_ not in TYPES:
        raise Mistake((f"the type {type_!r} of «{span.of(text)}»", " or ".join(TYPES)))
    if not value:
        raise Mistake((f"no «value» of «{span.of(text)}»", "a TIMEX3 value such as 2016-09-19 or P7M"))
    return GoldTime(span, type_, value, date_of(data, "edtf"), "edtf" in data)

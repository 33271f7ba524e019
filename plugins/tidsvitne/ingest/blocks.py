"""A decoded original, cut into lines or, where it is a page, into its blocks; each knows where its words stand in it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from tidsvitne.ingest.layout import LAYOUT

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_WORDS = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_WIDEST_COLUMN = 100
_NARROWEST_COLUMN = 40
_ENOUGH_LINES = 3
_SENTENCE_ENDS = ".!?:…»”\"'"


class Kind(StrEnum):
    """What a block is, as far as its mark-up says so."""

    TEXT = "text"
    TITLE = "title"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    CAPTION = "caption"
    QUOTE = "quote"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Segment:
    """From `text` on, a block's characters stand at `start` in the original; a character reference ends at `end`."""

    text: int
    start: int
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the original that one rule can judge. `text` has its words; `line` counts from one.

    `group` is shared by lines with no empty line between them, `gap` counts the empty lines that follow. `kept` is False
    where the page's mark-up says that it is no part of the article.
    """

    text: str
    line: int
    segments: tuple[Segment, ...]
    kind: Kind = Kind.TEXT
    group: int = 0
    gap: int = 1
    kept: bool = True

    def start_of(self, offset: int) -> int:
        """Return where the character at `offset` begins in the original."""
        segment = self._segment(offset)
        return segment.start + (offset - segment.text if segment.end is None else 0)

    def end_of(self, offset: int) -> int:
        """Return where the character before `offset` ends in the original."""
        segment = self._segment(offset - 1)
        return segment.end if segment.end is not None else segment.start + offset - segment.text

    def _segment(self, offset: int) -> Segment:
        return self.segments[bisect_right(self.segments, offset, key=lambda segment: segment.text) - 1]


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    start: int
    end: int
    gap: int = 0


def blocks_of_text(text: str) -> tuple[Block, ...]:
    """Cut plain text into its lines; those of a text set in a narrow column are put together to paragraphs again."""
    lines = list(_lines(text))
    width = max((line.end - line.start for line in lines), default=0)
    return tuple(_blocks(text, lines, width if _is_wrapped(text, lines, width) else None))


def _lines(text: str) -> Iterator[_Line]:
    held: _Line | None = None
    number, position = 1, 0
    for match in _WORDS.finditer(text):
        words = match[0]
        left = len(words) - len(words.lstrip(LAYOUT))
        line = (match.start() + left, match.start() + len(words.rstrip(LAYOUT)))
        if line[0] >= line[1]:
            continue
        number += len(_LINE_END.findall(text, position, match.start()))
        position = match.start()
        if held:
            yield replace(held, gap=number - held.number - 1)
        held = _Line(number, *line)
    if held:
        yield held


def _blocks(text: str, lines: list[_Line], width: int | None) -> Iterator[Block]:
    group, first = 0, 0
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if following and width and _goes_on(text, line, following, width):
            continue
        start = lines[first]
        yield Block(text[start.start : line.end], start.number, (Segment(0, start.start),), group=group, gap=line.gap)
        group += line.gap > 0
        first = index + 1


def _is_wrapped(text: str, lines: list[_Line], width: int) -> bool:
    if not _NARROWEST_COLUMN <= width <= _WIDEST_COLUMN:
        return False
    full = [line for line, following in pairwise(lines) if _goes_on(text, line, following, width)]
    unfinished = sum(text[line.end - 1] not in _SENTENCE_ENDS for line in full)
    return unfinished >= _ENOUGH_LINES and 2 * unfinished > len(full)


def _goes_on(text: str, line: _Line, following: _Line, width: int) -> bool:
    # A line ends for want of room only where the next word would not have fitted.
    if line.gap:
        return False
    word = text[following.start : following.end].split(maxsplit=1)[0]
    return line.end - line.start + 1 + len(word) > width

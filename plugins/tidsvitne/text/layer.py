"""The text that a reader sees in sanitised HTML, and where in the HTML each of its characters comes from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from tidsvitne.text.scan import BLOCKS, Node, Part, scan


@dataclass(frozen=True, slots=True)
class Piece:
    """The code points `[start, end)` of the text come from `[source_start, source_end)` of the HTML.

    Where both are as long, character by character; else the whole from the whole (a character reference).
    """

    start: int
    end: int
    source_start: int
    source_end: int

    @property
    def is_whole(self) -> bool:
        """Whether it cannot be cut."""
        return self.end - self.start != self.source_end - self.source_start


@dataclass(frozen=True, slots=True)
class TextLayer:
    """The visible text of some HTML. Blocks stand an empty line apart; `<br>` is a line's end.

    `breaks` are the offsets at which a block ends. `pieces` are in order and never overlap; what comes from no
    character of the HTML (the ends of blocks and lines) is in none.
    """

    text: str
    breaks: tuple[int, ...]
    pieces: tuple[Piece, ...]


# A browser collapses these and no others: NBSP and its like stay.
_RUNS = re.compile(r"(?P<space>[ \t\n\r\f]+)|(?P<words>[^ \t\n\r\f]+(?:[ \t\n\r\f][^ \t\n\r\f]+)*)")
_TO_SPACE = str.maketrans("\t\n\r\f", "    ")
_FOOTNOTE_SIGN = re.compile(r'<sup\s[^>]*\bid="fnref|<a\s[^>]*\bhref="#fnref')


def read_html(html: str) -> TextLayer:
    """Return the text layer of `html`, best sanitised: then the text is what a browser shows.

    Unsanitised HTML is read as well as it goes. The numbers and arrows of footnotes are signs, not text.
    """
    reading = _Reading()
    signs = _Signs(html)
    for node in scan(html):
        if not signs.hide(node):
            _read(html, node, reading)
    reading.end_block()
    return TextLayer("".join(reading.text), tuple(reading.breaks), tuple(_merged(reading.pieces)))


def _read(html: str, node: Node, reading: "_Reading") -> None:
    if node.part is Part.TEXT:
        reading.add(html[node.start : node.end], node.start)
    elif node.part is Part.REFERENCE:
        reading.add_reference(unescape(html[node.start : node.end]), node)
    elif node.name == "br":
        reading.end_line()
    elif node.name in BLOCKS:
        reading.end_block()
        if node.name == "pre":
            reading.pre_depth = max(0, reading.pre_depth + (1 if node.part is Part.OPEN else -1))


@dataclass(slots=True)
class _Signs:
    """Tells which nodes belong to a footnote's sign."""

    html: str
    name: str = ""
    depth: int = 0

    def hide(self, node: Node) -> bool:
        if not self.depth:
            if node.part is Part.OPEN and _FOOTNOTE_SIGN.match(self.html, node.start, node.end):
                self.name, self.depth = node.name, 1
            return bool(self.depth)
        if node.name == self.name:
            self.depth += 1 if node.part is Part.OPEN else -1
        return True


@dataclass(slots=True)
class _Reading:
    """The text as far as it is read. White space waits in `waiting` until something visible follows it in its block."""

    text: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    length: int = 0
    pre_depth: int = 0
    at_start: bool = True
    waiting: list[tuple[str, int | None]] = field(default_factory=list)

    def add(self, characters: str, source: int) -> None:
        """Add text that stands at `source` in the HTML."""
        for run in _RUNS.finditer(characters):
            if run["space"]:
                self._wait(run["space"], source + run.start())
            elif self.pre_depth:
                self._show(run["words"], source + run.start(), source + run.end())
            else:
                self._show(run["words"].translate(_TO_SPACE), source + run.start(), source + run.end())

    def add_reference(self, characters: str, node: Node) -> None:
        """Add what a character reference stands for."""
        if characters.strip(" \t\n\r\f"):
            self._show(characters, node.start, node.end)
        else:
            self._wait(characters, None)

    def end_line(self) -> None:
        self.waiting = [(space, None) for space, _ in self.waiting if space.strip(" ") and not self.pre_depth]
        self.waiting.append(("\n", None))

    def end_block(self) -> None:
        self.waiting.clear()
        if not self.at_start:
            self.breaks.append(self.length)
            self.at_start = True

    def _wait(self, space: str, source: int | None) -> None:
        if self.pre_depth:
            self.waiting.append((space, source))
        elif not self.waiting:
            self.waiting.append((" ", source))

    def _show(self, characters: str, source_start: int, source_end: int) -> None:
        if self.at_start:
            self._begin_block()
        for space, source in self.waiting:
            self._append(space, source, None if source is None else source + len(space))
        self.waiting.clear()
        self._append(characters, source_start, source_end)

    def _begin_block(self) -> None:
        self.at_start = False
        if self.breaks:
            self._append("\n\n", None, None)
        # Of the white space before a block's first words only what indents its first line is seen.
        indent = "".join(space for space, _ in self.waiting).rpartition("\n")[2] if self.pre_depth else ""
        self.waiting = self.waiting[-1:] if indent and self.waiting[-1][0] == indent else []

    def _append(self, characters: str, source_start: int | None, source_end: int | None) -> None:
        end = self.length + len(characters)
        if source_start is not None and source_end is not None:
            self.pieces.append(Piece(self.length, end, source_start, source_end))
        self.text.append(characters)
        self.length = end


def _merged(pieces: list[Piece]) -> Iterator[Piece]:
    """Yield `pieces`, neighbours in both text and HTML as one."""
    last: Piece | None = None
    for piece in pieces:
        if (
            last
            and (last.end, last.source_end) == (piece.start, piece.source_start)
            and not last.is_whole
            and not piece.is_whole
        ):
            last = Piece(last.start, piece.end, last.source_start, piece.source_end)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last

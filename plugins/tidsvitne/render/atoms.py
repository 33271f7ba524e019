"""HTML as a row of tags and uncut stretches of its text, and which of them one element can hold."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import attrgetter

from tidsvitne.model.span import Span
from tidsvitne.text.layer import Piece, TextLayer
from tidsvitne.text.scan import BLOCKS, Part, scan


@dataclass(slots=True)
class Atom:
    """A tag, or a stretch of text that no mark begins or ends in; `text` are the offsets of the latter.

    `partner` is the place in the row of the tag at the element's other end, None where there is none.
    """

    source_start: int
    source_end: int
    tag: str = ""
    opens: bool = False
    text: Span | None = None
    partner: int | None = None
    in_link: bool = False

    @property
    def splits(self) -> bool:
        """Whether no inline element may hold this tag."""
        return bool(self.tag) and (self.partner is None or self.tag in BLOCKS)


class Atoms:
    """The row of atoms of some HTML, cut at given offsets of its text."""

    def __init__(self, html: str, layer: TextLayer, cuts: Sequence[int]) -> None:
        tags = (
            Atom(node.start, node.end, node.name, node.part is Part.OPEN)
            for node in scan(html)
            if node.part is Part.OPEN or node.part is Part.CLOSE or node.name in BLOCKS
        )
        self._row = sorted((*tags, *_cut(layer.pieces, cuts)), key=attrgetter("source_start"))
        _pair(self._row)
        self._shown = [index for index, atom in enumerate(self._row) if atom.text]
        self._starts = [atom.text.start for atom in self._row if atom.text]
        self._ends = [atom.text.end for atom in self._row if atom.text]
        self._splits_before = list(accumulate((atom.splits for atom in self._row), initial=0))
        self._shown_before = list(accumulate((atom.text is not None for atom in self._row), initial=0))

    def stretches(self, span: Span) -> Iterator[Sequence[Atom]]:
        """Yield the atoms of `span` of the text, in as few runs as one inline element each can hold."""
        first, last = bisect_left(self._starts, span.start), bisect_right(self._ends, span.end) - 1
        if first > last:
            return
        first, last = self._with_outer_tags(self._shown[first], self._shown[last])
        start = index = first
        while index <= last:
            after = self._after_whole(index, last)
            if after is None:
                yield from self._run(start, index)
                index += 1
                start = index
            else:
                index = after
        yield from self._run(start, last + 1)

    def _run(self, start: int, end: int) -> Iterator[Sequence[Atom]]:
        if self._shown_before[start] < self._shown_before[end]:
            yield self._row[start:end]

    def _after_whole(self, index: int, last: int) -> int | None:
        """Return the place after the text or the whole inline element at `index`; None at a tag that must be left out."""
        atom = self._row[index]
        if not atom.tag:
            return index + 1
        if not atom.opens or atom.partner is None or atom.partner > last or self._splits_within(index, atom.partner):
            return None
        return atom.partner + 1

    def _with_outer_tags(self, first: int, last: int) -> tuple[int, int]:
        """Take in an element's tag before or after, where the rest of the element is in the range already."""
        while first and self._row[first - 1].opens and self._after_whole(first - 1, last) is not None:
            first -= 1
        while last + 1 < len(self._row):
            partner = self._row[last + 1].partner
            if partner is None or not first <= partner <= last or self._splits_within(partner, last + 1):
                break
            last += 1
        return first, last

    def _splits_within(self, start: int, end: int) -> bool:
        return self._splits_before[start] < self._splits_before[end + 1]


def _cut(pieces: Sequence[Piece], cuts: Sequence[int]) -> Iterator[Atom]:
    for piece in pieces:
        inner = [] if piece.is_whole else cuts[bisect_right(cuts, piece.start) : bisect_left(cuts, piece.end)]
        bounds = [piece.start, *inner, piece.end]
        for start, end in pairwise(bounds):
            source_end = piece.source_end if end == piece.end else piece.source_start + end - piece.start
            yield Atom(piece.source_start + start - piece.start, source_end, text=Span(start, end))


def _pair(row: list[Atom]) -> None:
    """Find each tag's partner, and what stands in a link."""
    opened: list[int] = []
    links = 0
    for index, atom in enumerate(row):
        atom.in_link = links > 0
        if not atom.tag:
            continue
        if atom.opens:
            opened.append(index)
            links += atom.tag == "a"
            continue
        while opened and any(row[earlier].tag == atom.tag for earlier in reversed(opened)):
            earlier = opened.pop()
            links -= row[earlier].tag == "a"
            if row[earlier].tag == atom.tag:
                atom.partner, row[earlier].partner = earlier, index
                break

"""Stand-off marks → elements in the HTML that the text came from. The text of the result is the text that was marked."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush
from html import escape

from tidsvitne.model.span import Span
from tidsvitne.render.atoms import Atom, Atoms
from tidsvitne.text.layer import TextLayer


@dataclass(frozen=True, slots=True)
class Mark:
    """An inline element to put around a stretch of the text. `attributes` are unescaped, in the order to be written."""

    span: Span
    tag: str
    attributes: tuple[tuple[str, str], ...] = ()

    def without(self, name: str) -> "Mark":
        """Return the mark less one attribute."""
        return replace(self, attributes=tuple(pair for pair in self.attributes if pair[0] != name))


def mark_up(html: str, layer: TextLayer, marks: Iterable[Mark]) -> str:
    """Return `html` with an element for each mark; `html` is sanitised, `layer` is what `read_html(html)` returns.

    Of two marks of the same stretch the one given first is the outer one; a mark that crosses another's end is cut
    there. A mark that crosses an element's boundary is closed and opened again around it; its `id` stays on its first
    piece. A mark `a` that would stand in a link, or hold one, becomes a `span`: the author's link wins.
    """
    nested = list(_nested(marks))
    cuts = sorted({offset for mark in nested for offset in (mark.span.start, mark.span.end)})
    atoms = Atoms(html, layer, cuts)
    elements = _Elements()
    for mark in nested:
        rest = mark
        for stretch in atoms.stretches(mark.span):
            elements.add(stretch, rest)
            rest = mark.without("id")
    return elements.written_into(html)


def _nested(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield the marks, the outer before the inner, with every one that crosses another cut at its end."""
    queue = [(mark.span.start, -mark.span.end, order, mark) for order, mark in enumerate(marks)]
    heapify(queue)
    ends: list[int] = []
    while queue:
        start, _, order, mark = heappop(queue)
        while ends and ends[-1] <= start:
            ends.pop()
        if ends and mark.span.end > ends[-1]:
            after = replace(mark.without("id"), span=Span(ends[-1], mark.span.end))
            heappush(queue, (ends[-1], -mark.span.end, order, after))
            mark = replace(mark, span=Span(start, ends[-1]))
        ends.append(mark.span.end)
        yield mark


class _Elements:
    """The tags to be written, by their offset in the HTML; outer elements are added before inner ones."""

    def __init__(self) -> None:
        self._opened: dict[int, list[str]] = {}
        self._closed: dict[int, list[str]] = {}
        self._link_starts: list[int] = []
        self._link_ends: list[int] = []

    def add(self, atoms: Sequence[Atom], mark: Mark) -> None:
        """Add the mark's element around `atoms`."""
        start, end = atoms[0].source_start, atoms[-1].source_end
        if mark.tag == "a":
            if self._in_link(start) or atoms[0].in_link or any(atom.tag == "a" for atom in atoms):
                mark = replace(mark.without("href"), tag="span")
            else:
                self._link_starts.append(start)
                self._link_ends.append(end)
        attributes = "".join(f' {name}="{escape(value)}"' for name, value in mark.attributes)
        self._opened.setdefault(start, []).append(f"<{mark.tag}{attributes}>")
        self._closed.setdefault(end, []).append(f"</{mark.tag}>")

    def _in_link(self, offset: int) -> bool:
        last = bisect_right(self._link_starts, offset) - 1  # links never hold links: the last one before is the one
        return last >= 0 and offset < self._link_ends[last]

    def written_into(self, html: str) -> str:
        """Return `html` with all elements."""
        parts = []
        position = 0
        for offset in sorted(self._opened.keys() | self._closed.keys()):
            parts.append(html[position:offset])
            parts.extend(reversed(self._closed.get(offset, [])))
            parts.extend(self._opened.get(offset, []))
            position = offset
        parts.append(html[position:])
        return "".join(parts)

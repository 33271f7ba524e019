"""A saved page's tables: which hold data, row by row, and which only set the page."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from tidsvitne.ingest.elements import INLINE, is_unseen

BETWEEN_CELLS = " | "

_CELLS = ("td", "th")
_IN_DATA_WORDS = "caption colgroup col thead tbody tfoot tr td th p div br ul ol li img hr"
_IN_DATA = INLINE | frozenset(_IN_DATA_WORDS.split())
_DIVIDING = _IN_DATA - INLINE - {"img"}
_LONGEST_CELL_OF_PARAGRAPHS = 60


def is_data_table(table: Any) -> bool:
    """Whether each row of a table says one thing; in a table that sets the page, a cell is a column of paragraphs."""
    if (table.attrs or {}).get("role") in ("presentation", "none"):
        return False
    rows = []
    # The search ends at the first table within, so that however deep they are, each node is looked at once.
    for node in _within(table):
        if node.name not in _IN_DATA:
            return False
        if node.name == "tr":
            rows.append(node)
    filled = [[words for words in map(_paragraphs, cells_of(row)) if words] for row in rows]
    if any(len(words) > 1 and sum(words) > _LONGEST_CELL_OF_PARAGRAPHS for cells in filled for words in cells):
        return False
    return any(len(cells) > 1 for cells in filled)


def cells_of(row: Any) -> list[Any]:
    """Return a row's cells."""
    return [node for node in row.children or () if node.name in _CELLS]


def texts_of(cell: Any) -> Iterator[tuple[Any, int]]:
    """Yield a cell's nodes of text, each with the number of the paragraph or line that it stands in."""
    number = 0
    stack = list(reversed(cell.children or ()))
    while stack:
        node = stack.pop()
        if node is None:
            number += 1
        elif node.name == "#text":
            if node.data and node.origin_offset is not None:
                yield node, number
        elif not is_unseen(node.name):
            if node.name in _DIVIDING:
                number += 1
                stack.append(None)
            stack.extend(reversed(node.children or ()))


def _paragraphs(cell: Any) -> list[int]:
    """Return how many words each of a cell's paragraphs has; none is empty."""
    groups = groupby(texts_of(cell), key=lambda text: text[1])
    counts = (sum(len(node.data.split()) for node, _ in group) for _, group in groups)
    return [count for count in counts if count]


def _within(table: Any) -> Iterator[Any]:
    stack = list(reversed(table.children or ()))
    while stack:
        node = stack.pop()
        if node.name == "#text" or is_unseen(node.name):
            continue
        yield node
        stack.extend(reversed(node.children or ()))

"""HTML as a row of tags, character references and stretches of text, each with where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto


class Part(Enum):
    """What a stretch of HTML is."""

    OPEN = auto()
    CLOSE = auto()
    VOID = auto()
    TEXT = auto()
    REFERENCE = auto()
    UNSEEN = auto()
    """A comment, a declaration, or an element that shows nothing, such as a script."""


@dataclass(frozen=True, slots=True)
class Node:
    """The code points `[start, end)` of the HTML; `name` is a tag's, in small letters, else empty."""

    part: Part
    start: int
    end: int
    name: str = ""


BLOCKS = frozenset(
    {
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
        ),
        *("figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li"),
        *("main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
        "ul",
    }
)
"""Elements that begin on a line of their own, table cells included; all others run within a line."""

VOIDS = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
"""Elements without content."""

_MARKUP = re.compile(
    r"(?P<unseen><!--.*?(?:-->|\Z)|<[!?][^>]*>"
    r"|<(?P<raw>head|iframe|math|noscript|script|select|style|svg|template|textarea|title)\b[^<>]*>.*?(?:</(?P=raw)\s*>|\Z))"
    r"|<(?P<slash>/?)(?P<name>[a-zA-Z][^\s<>/\"']*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>"
    r"|(?P<reference>&(?:\#[0-9]{1,8}|\#[xX][0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,40});?)",
    re.DOTALL | re.IGNORECASE,
)


def scan(html: str) -> Iterator[Node]:
    """Yield the parts of `html` in order, without a gap. What is no markup after all («a < b») is text."""
    position = 0
    for found in _MARKUP.finditer(html):
        if position < found.start():
            yield Node(Part.TEXT, position, found.start())
        yield _node(found)
        position = found.end()
    if position < len(html):
        yield Node(Part.TEXT, position, len(html))


def _node(found: re.Match[str]) -> Node:
    if found["reference"]:
        return Node(Part.REFERENCE, *found.span())
    if found["unseen"]:
        return Node(Part.UNSEEN, *found.span())
    name = found["name"].lower()
    if name in VOIDS:
        return Node(Part.VOID, *found.span(), name)
    return Node(Part.CLOSE if found["slash"] else Part.OPEN, *found.span(), name)

"""The browser's half of search as one script.

It holds lunr.js as it is, the theme's scripts without their comments, and the rules that words are read by. Fewer
requests and fewer bytes are what the reader gets from it; the theme's own files stay what a developer reads.
"""

from collections.abc import Callable, Iterator

from tidsvitne.search.index import rules
from tidsvitne.search.scripts import text_of

ENGINE = (
    *("vendor/lunr.min", "js/norwegian", "js/analysis", "js/shelf", "js/entries", "js/slice", "js/names"),
    *("js/dictionary", "js/phrases", "js/facets", "js/searcher", "js/sentences", "js/open", "js/desk"),
)
"""The theme's static scripts that search, in their order: one function, whose text can also be run on another thread."""

PAGE = ("js/data", "js/client")
"""Those that a page has beside it."""


def bundle(read: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Yield path and text of the script. `read` returns the text of a theme's script, by its name."""
    engine = (read(name) if name.startswith("vendor/") else _bare(read(name)) for name in ENGINE)
    page = (_bare(read(name)) for name in PAGE)
    head = "var tidsvitne = tidsvitne || {};\ntidsvitne.engine = function () {\nvar tidsvitne = {};"
    foot = f"tidsvitne.rules = {text_of(rules())};\nreturn tidsvitne;\n}};"
    yield "search/code.js", "\n".join((head, *engine, foot, *page, ""))


def _bare(text: str) -> str:
    # The theme's scripts hold no block comments, and no string of theirs goes over a line.
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//") and line != '"use strict";')

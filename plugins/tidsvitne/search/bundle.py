"""The browser's half of search as two scripts: what every query needs, and what only some do.

The first holds lunr.js as it is, the theme's scripts without their comments, and the rules that words are read by. Fewer
requests and fewer bytes are what the reader gets from it; the theme's own files stay what a developer reads.
"""

from collections.abc import Callable, Iterator

from tidsvitne.search.index import rules
from tidsvitne.search.scripts import script, text_of

SCRIPTS = (
    *("vendor/lunr.min", "js/data", "js/norwegian", "js/analysis", "js/shelf", "js/entries", "js/slice", "js/names"),
    *("js/searcher", "js/sentences", "js/open"),
)
"""The theme's static scripts that every search needs, in their order."""

MORE = ("js/dictionary", "js/phrases", "js/facets")
"""Those for misspelt words, endings, phrases, filters and the order of dates."""


def bundle(read: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Yield path and text of both scripts. `read` returns the text of a theme's script, by its name."""
    parts = (read(name) if name.startswith("vendor/") else _bare(read(name)) for name in SCRIPTS)
    yield "search/code.js", "\n".join((*parts, f"tidsvitne.rules = {text_of(rules())};", ""))
    yield "search/more.js", "\n".join((*(_bare(read(name)) for name in MORE), script("more", True)))


def _bare(text: str) -> str:
    # The theme's scripts hold no block comments, and no string of theirs goes over a line.
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//") and line != '"use strict";')

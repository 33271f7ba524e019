"""The browser's half of search as one script: lunr.js as it is, the theme's scripts without their comments, the rules.

Fewer requests and fewer bytes are what the reader gets from it; the theme's own files stay what a developer reads.
"""

from collections.abc import Callable

from tidsvitne.search.index import rules
from tidsvitne.search.scripts import text_of

SCRIPTS = (
    *(
        "vendor/lunr.min",
        "js/data",
        "js/norwegian",
        "js/analysis",
        "js/shelf",
        "js/entries",
        "js/slice",
        "js/dictionary",
    ),
    *("js/phrases", "js/names", "js/searcher", "js/sentences", "js/open"),
)
"""The theme's static scripts that search is made of, in their order."""


def bundle(read: Callable[[str], str]) -> str:
    """Return the script. `read` returns the text of one of `SCRIPTS`."""
    parts = (read(name) if name.startswith("vendor/") else _bare(read(name)) for name in SCRIPTS)
    return "\n".join((*parts, f"tidsvitne.rules = {text_of(rules())};", ""))


def _bare(script: str) -> str:
    # The theme's scripts hold no block comments, and no string of theirs goes over a line.
    lines = (line.strip() for line in script.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//") and line != '"use strict";')

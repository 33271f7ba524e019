"""Where the paragraphs of a plain text end."""

import re

_BLANK = re.compile(r"\n[^\S\n]*\n")


def paragraph_ends(text: str) -> tuple[int, ...]:
    """Return the code-point offsets at which a blank line ends a paragraph."""
    return tuple(match.start() for match in _BLANK.finditer(text.replace("\r", " ")))

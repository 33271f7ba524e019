"""White space and invisible characters that are a page's layout, not its words."""

import re

LAYOUT = (
    "".join(map(chr, [*range(0x21), *range(0x7F, 0xA1)])) + "\u00ad\u2007\u202f\u3000\u200b\u200e\u200f\u2060\ufeff"
)
"""What is no word at either end of a line."""

# Without word dividers that mean something: the joiners of Arabic script and emoji, the marks of writing direction.
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile(r" \s+|[^\S ]\s*")  # one plain space is as it should be
_FIXED = "\u00a0\u2007\u202f"


def tidy(text: str) -> str:
    """Return `text` on one line, with one space where there were several; a no-break space between words stays."""
    return _SPACES.sub(_space, _INVISIBLE.sub("", text)).strip(LAYOUT)


def align(tidied: str, text: str) -> dict[int, int]:
    """Return, for each character of a tidied text that is no space, where it stands in `text`."""
    found, position = {}, 0
    for offset, character in enumerate(tidied):
        if not character.isspace():
            position = text.index(character, position)
            found[offset] = position
            position += 1
    return found


def _space(match: re.Match[str]) -> str:
    return match[0][0] if match[0].strip(_FIXED) == "" else " "

"""The one folding that names, the gazetteer and search are compared by.

The browser has a twin of it, so it is no more than these steps: drop «´», NFKD, drop combining marks (category M) and
invisible format characters (category Cf), lower case, replace the characters of `_TABLE`.
"""

import unicodedata
from functools import lru_cache

_ACUTE = "´"  # NFKD would make a space of it; it stands for an apostrophe

# Letters that NFKD leaves whole, the apostrophes of transliterated Arabic, and hyphens that are no «-».
_TABLE = {
    "ø": "o",
    "æ": "ae",
    "œ": "oe",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ł": "l",
    "ħ": "h",
    "ß": "ss",
    "ı": "i",
    "ς": "σ",
    "'": "",
    "’": "",
    "‘": "",
    "`": "",
    "ʿ": "",
    "ʾ": "",
    "ʻ": "",
    "ʼ": "",
    "ʹ": "",
    "′": "",
    "‐": "-",
    "‑": "-",
}


class _Folded(dict[int, str]):
    """What each character is folded to, by its code point; found out once."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        visible = "".join(map(_visible, unicodedata.normalize("NFKD", character))).lower()
        self[code] = "" if character == _ACUTE else "".join(_TABLE.get(each, each) for each in visible)
        return self[code]


_FOLDED = _Folded()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return `text` as it is compared: without case, diacritics, apostrophes or ligatures. Idempotent.

    The result may be shorter or longer than `text`: no offset survives it.
    """
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    # Neither decomposition nor what is dropped depends on a character's neighbours.
    return text.translate(_FOLDED)


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    return "" if category == "Cf" or category[0] == "M" else character

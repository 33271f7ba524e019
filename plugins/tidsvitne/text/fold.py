"""The one folding that names, the gazetteer and search are compared by.

The browser has a twin of it, so it is no more than these steps: drop «´», NFKD, drop combining marks (category M) and
invisible format characters (category Cf), lower case, replace the characters of `_TABLE`.
"""

import unicodedata
from functools import lru_cache

# Letters that NFKD leaves whole, the apostrophes of transliterated Arabic, and hyphens that are no «-».
_TABLE = str.maketrans(
    {
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
)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return `text` as it is compared: without case, diacritics, apostrophes or ligatures. Idempotent.

    The result may be shorter or longer than `text`: no offset survives it.
    """
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    # NFKD would make a space of the spacing acute, which stands for an apostrophe.
    decomposed = unicodedata.normalize("NFKD", text.replace("´", ""))
    return "".join(map(_visible, decomposed)).lower().translate(_TABLE)


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    return "" if category == "Cf" or category[0] == "M" else character

"""Text of articles in a terminal: it may hold any character."""

import unicodedata

_ACTED_ON = ("Cc", "Cf", "Cs")
_SOFT_HYPHEN = "\u00ad"


def printable(text: str) -> str:
    """Return one line without characters that a terminal would act on, and without halves of characters."""
    return "".join(
        "\ufffd" if unicodedata.category(char) in _ACTED_ON and char != _SOFT_HYPHEN else char for char in text
    )

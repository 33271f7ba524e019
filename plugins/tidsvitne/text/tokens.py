"""Words, numbers and marks of punctuation, with where they stand."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark of punctuation: the code points `[start, end)` of its text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the token's own characters."""
        return text[self.start : self.end]


# Combining marks (Latin, Hebrew, Arabic) and joiners stand inside words, but Python's \w leaves them out.
_MARK = "\u00ad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u200c\u200d\u20d0-\u20f0"
_LETTERS = rf"[^\W\d_](?:\w|[{_MARK}])*"
_JOINED = rf"(?:[-‐‑'’ʼ´&](?:\w|[{_MARK}])+)*"
_TOKEN = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}(?!\w)"  # U.S.
    rf"|{_LETTERS}{_JOINED}"  # al-Shaar, Syria's
    r"|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?"  # 11 000
    r"|\d+(?:[.,]\d+)+"  # 2,2 and 19.09.2016
    rf"|\d+[-‐‑]?{_LETTERS}{_JOINED}"  # 5-åringen, 1990s
    r"|\d+"
    r"|\.{2,}|[^\w\s]|_"
)


def tokenize(text: str) -> tuple[Token, ...]:
    """Return the tokens of `text` in order; they never overlap and leave out nothing but white space.

    A word keeps its inner hyphens and apostrophes («Øst-Aleppo», «Syria's»), an abbreviation of single letters its
    full stops («U.S.»), a number its decimals and its groups of three digits («2,2», «11 000»).
    """
    return tuple(Token(*match.span()) for match in _TOKEN.finditer(text))

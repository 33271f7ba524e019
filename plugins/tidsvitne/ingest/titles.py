"""An article's title: whether a line is one, or one made of the first sentence."""

import re

from tidsvitne.ingest.layout import tidy

_LONGEST_TITLE = 200
_LONGEST_DERIVED = 80
_MOST_HEADING_WORDS = 12
_LONGEST_HEADING = 90
_LETTER = re.compile(r"[^\W\d_]")
_ENDS = re.compile(r"[.,:;…][\"”»')]*$")
_HEADING_ENDS = re.compile(r"[.,:;…!][\"”»')]*$")
_SPEECH = re.compile(r"[–—-]\s?\w")
_START = re.compile(r"[«\"“„'‘(]*[^\Wa-zæøåäöüéèß_]")
_SENTENCE_END = re.compile(
    r"(?<=[^\W\d_]{3}[.!?])[\"”»']?(?=\s+[–—-]?\s?[«\"“]?[^\W_a-zæøåäöüéèß])|(?<=[»”\"][.!?])(?=\s)"
)


def has_letters(line: str) -> bool:
    """Whether a line says anything: «---» and «12» do not."""
    return bool(_LETTER.search(line))


def is_title(line: str) -> bool:
    """Whether a line can be an article's title: no sentence that ends with a full stop, and not too long."""
    return len(line) <= _LONGEST_TITLE and has_letters(line) and not _ENDS.search(line)


def is_heading(line: str) -> bool:
    """Whether a line, standing alone, can be a subheading: short, capitalised, no sentence and no speech."""
    if len(line) > _LONGEST_HEADING or len(line.split()) > _MOST_HEADING_WORDS:
        return False
    if _HEADING_ENDS.search(line) or _SPEECH.match(line):
        return False
    return bool(_START.match(line)) and has_letters(line)


def derive_title(text: str) -> str:
    """Return a title made of the first sentence, shortened at a word boundary; empty where there are no words."""
    words = tidy(text[: 4 * _LONGEST_DERIVED])
    end = _SENTENCE_END.search(words)
    if end and end.end() <= _LONGEST_DERIVED:
        return words[: end.end()].removesuffix(".")
    if len(words) <= _LONGEST_DERIVED:
        return words.removesuffix(".")
    room = words[:_LONGEST_DERIVED]
    boundary = room.rfind(" ")
    return room[: boundary if boundary > 0 else _LONGEST_DERIVED].rstrip(" ,;:–—-.") + " …"

"""Names that the tagger marks, each cut to the pieces of the text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tidsvitne.extract.found import Found
from tidsvitne.knowledge.pieces import Piece
from tidsvitne.knowledge.tagger import load_tagger
from tidsvitne.model.annotation import Kind, Sentence

_KINDS = {"PER": Kind.PERSON, "ORG": Kind.ORGANISATION, "LOC": Kind.PLACE}

_SHORT = r"(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=\s)|(?:St|Mt|Ft|Mr|Mrs|Ms|Dr|Jr|Sr|Inc|Corp|Co|Ltd|Gov|Sen|Rep|Gen|Lt|Col|Sgt|Bros)\.(?=\s)"
_NUMBER = r"\d+(?:[.,:]\d+)*(?![^\W\d_])"
# The tagger has learnt from words cut as the treebanks cut them: English ones at hyphens and before «'s», Norwegian ones not.
_WORDS = {
    "en": re.compile(rf"{_SHORT}|{_NUMBER}|['’]s\b|[^\W_]+(?:['’](?!s\b)[^\W_]+)*|\S"),
    "nb": re.compile(rf"{_SHORT}|{_NUMBER}|[^\W_]+(?:[-'’.&/][^\W_]+)*|\S"),
}


def find_tagged(text: str, lang: str, sentences: Sequence[Sentence], pieces: Sequence[Piece]) -> list[Found]:
    """Return what the tagger takes for names, in their order; none overlaps another."""
    words = _WORDS["en" if lang == "en" else "nb"]
    spans = [
        [match.span() for match in words.finditer(text, sentence.span.start, sentence.span.end)]
        for sentence in sentences
    ]
    starts = [piece.start for piece in pieces]
    stops = [piece.stop for piece in pieces]
    found: list[Found] = []
    for name in load_tagger().find(text, spans):
        first = bisect_right(stops, name.start)
        last = bisect_left(starts, name.end)
        if found:
            first = max(first, found[-1].last)
        if first < last:
            found.append(Found(first, last, _KINDS[name.kind], "model", round(name.confidence, 3)))
    return found

"""Names that the tagger marks, each cut to the pieces of the text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tidsvitne.extract.found import Found
from tidsvitne.extract.levels import cut_level_word
from tidsvitne.knowledge.pieces import Piece
from tidsvitne.knowledge.tagger import KIND_OF_LABEL, Name, Tagging, load_tagger
from tidsvitne.model.annotation import Kind, Sentence

_SURE = 0.8
_LIKELY_ENOUGH = 0.1
_NEVER_LAST = frozenset(("of", "the", "and", "in", "at", "og", "i", "av", "på", "fra"))

_ADDRESS = r"@[^\s<>(),;:!?]+|(?:https?://|www\.)\S+|[^\s<>(),;]+@[^\s<>(),;]+|[^\W_]+(?:[._][^\W_]+)*\.(?:com|org|net|no|uk|doc|pdf|html?)\b\S*"
_TITLES = "St|Mt|Ft|Mr|Mrs|Ms|Dr|Jr|Sr|Inc|Corp|Co|Ltd|Gov|Sen|Rep|Gen|Lt|Col|Sgt|Bros"
_SHORT = rf"[^\W\d_](?:\.[^\W\d_])+\b\.?|[^\W\d_]\.(?=\s)|(?:{_TITLES})\.(?=\s)"
_NUMBER = r"\d+(?:[.,:]\d+)*(?![^\W\d_])"
# The tagger has learnt from words cut as the treebanks cut them: English ones at hyphens and before «'s», Norwegian ones not.
_WORDS = {
    "en": re.compile(rf"{_ADDRESS}|{_SHORT}|{_NUMBER}|['’]s\b|[^\W_]+(?:['’´`](?!s\b)[^\W_]+)*|\S"),
    "nb": re.compile(rf"{_ADDRESS}|{_SHORT}|{_NUMBER}|[^\W_]+(?:[-'’´`.&][^\W_]+)*|\S"),
}


def tag(text: str, lang: str, sentences: Sequence[Sentence]) -> Tagging:
    """Return what the tagger reads in a text's sentences."""
    words = _WORDS["en" if lang == "en" else "nb"]
    spans = [
        [match.span() for match in words.finditer(text, sentence.span.start, sentence.span.end)]
        for sentence in sentences
    ]
    return load_tagger().read(text, spans)


def find_tagged(tagging: Tagging, pieces: Sequence[Piece], lang: str) -> list[Found]:
    """Return what the tagger takes for names, in their order; none overlaps another.

    A Norwegian name has a capital; in English, people write "enron" as well.
    """
    starts = [piece.start for piece in pieces]
    stops = [piece.stop for piece in pieces]
    found: list[Found] = []
    for name in tagging.names:
        first = max(bisect_right(stops, name.start), found[-1].last if found else 0)
        last = bisect_left(starts, name.end)
        kind = KIND_OF_LABEL[name.kind]
        last = _end(pieces, first, last, is_compound_place=kind is Kind.PLACE and lang != "en")
        if first >= last or pieces[first].start > name.start:
            continue  # no letters, or first of all a sign: «@somebody»
        if lang == "en" or any(piece.is_capital for piece in pieces[first:last]):
            found.append(Found(first, last, kind, "model", round(name.confidence, 3), tail=_tail(name, pieces, last)))
    return found


def _end(pieces: Sequence[Piece], first: int, last: int, *, is_compound_place: bool) -> int:
    """Return where a name ends: before the «of» of "Ruth Decatur of", and before the «provinsen» of «Idlib-provinsen»."""
    while first < last and pieces[last - 1].key in _NEVER_LAST and not pieces[last - 1].is_capital:
        last -= 1
    return cut_level_word(pieces, first, last) if is_compound_place else last


def _tail(name: Name, pieces: Sequence[Piece], last: int) -> int:
    if last < len(pieces) and name.end > pieces[last].start:
        return 0
    return max(0, name.end - pieces[last - 1].end)


def find_again(
    pieces: Sequence[Piece], found: Sequence[Found], free: Sequence[bool], tagging: Tagging
) -> Iterator[Found]:
    """Yield the names that the text had elsewhere: what is a name once is one throughout, unless it is surely none here."""
    known: dict[tuple[str, ...], Found] = {}
    for name in found:
        if name.rule == "model" and name.confidence >= _SURE:
            known.setdefault(tuple(piece.form for piece in pieces[name.first : name.last]), name)
    longest = max(map(len, known), default=0)
    taken = 0
    for at in range(len(pieces)):
        for last in range(min(at + longest, len(pieces)), max(at, taken - 1), -1):
            if at < taken or not all(free[at:last]):
                continue
            same = known.get(tuple(piece.form for piece in pieces[at:last]))
            if same and pieces[at].is_capital and _is_likely(tagging, pieces, at, last):
                yield replace(same, first=at, last=last, rule="model:again", confidence=0.6)
                taken = last
                break


def _is_likely(tagging: Tagging, pieces: Sequence[Piece], first: int, last: int) -> bool:
    return min(tagging.chance(piece.start, piece.stop) for piece in pieces[first:last]) >= _LIKELY_ENOUGH

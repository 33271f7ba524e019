"""What people and things of a country are called in English ("Syrian forces", "two Russians"): no place's name, and yet of one."""

from collections.abc import Iterator, Sequence

from tidsvitne.extract.found import DEMONYM, Found
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.knowledge.pieces import Piece
from tidsvitne.model.annotation import Kind

_BEFORE_LANGUAGES = frozenset(("in", "speak", "speaks", "spoke", "speaking", "fluent"))
_BEHIND_LANGUAGES = frozenset(("language", "languages", "lessons", "speaking"))


def find_demonyms(pieces: Sequence[Piece], free: Sequence[bool], knowledge: Knowledge) -> Iterator[Found]:
    """Yield the demonyms outside of names, each with its country or part of the world; a language is none."""
    at = 0
    while at < len(pieces):
        place, last = _place_at(pieces, at, free, knowledge)
        if place and not _is_language(pieces, at, last):
            yield Found(at, last, Kind.OTHER, DEMONYM, 0.9, (place,))
        at = last


def _place_at(pieces: Sequence[Piece], at: int, free: Sequence[bool], knowledge: Knowledge) -> tuple[str | None, int]:
    """Return the place of the longest demonym that begins here, and the piece after it; without one, the next piece."""
    if not free[at] or not pieces[at].is_capital:
        return None, at + 1
    if at + 1 < len(pieces) and free[at + 1] and pieces[at + 1].glue == " ":
        place = _place(f"{pieces[at].key} {pieces[at + 1].key}", knowledge)
        if place:
            return place, at + 2
    return _place(pieces[at].key, knowledge), at + 1


def _place(key: str, knowledge: Knowledge) -> str | None:
    meant = knowledge.demonym(key)
    if meant is None:
        return None
    return knowledge.country_id(meant) if meant.isupper() else f"places/{meant}"


def _is_language(pieces: Sequence[Piece], first: int, last: int) -> bool:
    before = pieces[first - 1].key if first and pieces[first].glue else ""
    following = pieces[last].key if last < len(pieces) and pieces[last].glue else ""
    if following in _BEHIND_LANGUAGES:
        return True
    return before in _BEFORE_LANGUAGES and not following

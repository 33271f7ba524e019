"""Names that a text gives itself: «Long Name (ABC)», «X, også kjent som Y». They hold on that page, whatever else ABC means."""

import re
from collections.abc import Iterator, Sequence

from tidsvitne.extract.found import Found
from tidsvitne.knowledge.pieces import Piece
from tidsvitne.knowledge.words import Words
from tidsvitne.model.annotation import Kind

_KNOWN_AS = re.compile(
    r",? ?\(?(?:som |which is |who is |who are |which are )?"
    r"(?:(?:better|also|formerly|previously|commonly|locally|også|bedre|tidligere|best) )*"
    r"(?:known as|kjent som|kalt|called) (?:the |de |den |det )?[«\"“”'‘]?",
    re.IGNORECASE,
)
_ARTICLES = frozenset(("the", "den", "det", "de"))
_OPENING = re.compile(r" ?\([«\"“]?")
_MARKED = re.compile(r"[«\"“‘']")


def find_definitions(text: str, pieces: Sequence[Piece], found: Sequence[Found], words: Words) -> dict[str, Found]:
    """Return what the text itself calls the names found in it: the new name → the one that it stands for."""
    by_start = {piece.start: index for index, piece in enumerate(pieces)}
    taken = {index for name in found for index in range(name.first, name.last)}
    definitions: dict[str, Found] = {}
    for name in found:
        stop = pieces[name.last - 1].stop
        opening = _OPENING.match(text, stop)
        if opening and name.kind is not Kind.PERSON:
            short = _abbreviation(text, pieces, by_start.get(opening.end()))
            if short and _could_shorten(short, pieces[name.first : name.last]):
                definitions.setdefault(short, name)
        other = _KNOWN_AS.match(text, stop)
        at = by_start.get(other.end()) if other else None
        if other and at is not None and at not in taken:
            longer = _new_name(text, pieces, at, _MARKED.search(other[0]) is not None, words)
            if longer:
                definitions.setdefault(longer, name)
    return definitions


def find_spelt_out(text: str, pieces: Sequence[Piece], free: Sequence[bool]) -> Iterator[Found]:
    """Yield organisations that nobody knows but the text spells out: «European Space Agency (ESA)», and each ESA after it."""
    shorts: set[str] = set()
    taken: set[int] = set()
    for at, piece in enumerate(pieces):
        if not free[at] or not 2 < len(piece.form) < 9 or not piece.form.isupper():
            continue
        first = at - len(piece.form)
        if first >= 0 and taken.isdisjoint(range(first, at)) and _spells_out(text, pieces, free, first, at):
            shorts.add(piece.form)
            taken.update(range(first, at))
            yield Found(first, at, Kind.ORGANISATION, "page:long", 0.7)
    for at, piece in enumerate(pieces):
        if (
            free[at]
            and at not in taken
            and (piece.form in shorts or (piece.form[-1] in "sS" and piece.form[:-1] in shorts))
        ):
            yield Found(at, at + 1, Kind.ORGANISATION, "page", 0.7)


def _spells_out(text: str, pieces: Sequence[Piece], free: Sequence[bool], first: int, at: int) -> bool:
    """Whether the pieces before the bracket, all capitalised, have just the abbreviation's letters as initials."""
    name = pieces[first:at]
    if text[name[-1].stop : pieces[at].start] != " (" or text[pieces[at].stop : pieces[at].stop + 1] != ")":
        return False
    if not all(free[first:at]) or not all(piece.glue for piece in name[1:]):
        return False
    return "".join(piece.form[0] for piece in name) == pieces[at].form


def _abbreviation(text: str, pieces: Sequence[Piece], at: int | None) -> str | None:
    """Return the capitals that fill the brackets («SDF»), or that begin them («IS, tidligere ISIL»)."""
    if at is None:
        return None
    piece = pieces[at]
    if not (piece.form.isupper() and 2 <= len(piece.form) <= 8) or text[piece.stop : piece.stop + 1] not in (
        *')»"”,/;',
    ):
        return None
    return piece.form


def _could_shorten(short: str, name: Sequence[Piece]) -> bool:
    """Whether it begins as the name does and two of its letters are initials: «(AP)» behind a name is but a credit."""
    words = [piece.key for piece in name if piece.key not in _ARTICLES]
    if len(words) < 2 or words[0][0] != short[0].lower():
        return False
    initials = iter(word[0] for word in words)
    return sum(letter in initials for letter in short.lower()) > 1


def _new_name(text: str, pieces: Sequence[Piece], at: int, marked: bool, words: Words) -> str | None:
    """Return the capitalised run, or all that stands between quotation marks."""
    if not pieces[at].is_capital:
        return None
    last = at + 1
    while last < len(pieces) and pieces[last].glue and (marked or pieces[last].is_capital) and last - at < 5:
        last += 1
    name = text[pieces[at].start : pieces[last - 1].stop]
    if marked and text[pieces[last - 1].stop : pieces[last - 1].stop + 1] not in "»\"”'’":
        return None
    if last - at == 1 and not name.isupper() and pieces[at].key in words.ordinary:
        return None
    return name

"""People: what is a person's name, and surnames that stand for a full name given in the same text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tidsvitne.extract.cues import is_place_cue
from tidsvitne.extract.found import Found
from tidsvitne.knowledge.pieces import Piece
from tidsvitne.knowledge.words import Words, word_set
from tidsvitne.model.annotation import Kind

_PARTICLES = word_set("al el abu bin ibn van von de der da di dos la le af")
_TITLES = word_set("mr mrs ms dr prof president sir lord general herr fru statsminister utenriksminister")


def inside_person(pieces: Sequence[Piece], first: int, last: int, words: Words) -> bool:
    """Whether the name is a part of a longer one that looks like a person's («Paris Hilton», «George Washington»)."""
    before = pieces[first - 1] if first and pieces[first].glue == " " else None
    if before and _looks_like_name(before) and before.key in words.given_names and before.key not in words.ordinary:
        return True
    following = pieces[last] if last < len(pieces) and pieces[last].glue == " " else None
    if not following or not following.is_capital or pieces[last - 1].stop != pieces[last - 1].end:
        return False
    personal = pieces[last - 1].key in words.given_names or pieces[last - 1].key in words.surnames
    return personal and following.key not in words.ordinary


def _looks_like_name(piece: Piece) -> bool:
    return piece.is_capital and len(piece.form) > 1 and not piece.form.isupper()


def find_surnames(
    pieces: Sequence[Piece], lang: str, named: Sequence[Found], free: Sequence[bool], words: Words
) -> Iterator[Found]:
    """Yield the surnames that stand alone, of people whose full name the text gives.

    Where two of them share a surname it may be either's: both are candidates, and nothing is decided.
    """
    bearers = _bearers(pieces, named)
    for at, piece in enumerate(pieces):
        if not free[at] or not piece.is_capital:
            continue
        people = _bearers_of(piece, bearers)
        if not people or has_forename(pieces, at, words) or _is_within(pieces, at):
            continue
        if is_place_cue(pieces, at, lang):
            continue  # «i Hamilton» is the town
        confidence = 0.9 if len(people) == 1 else 0.5
        yield Found(at, at + 1, Kind.PERSON, "surname", confidence, _candidates(people))


def with_bearers(pieces: Sequence[Piece], named: Sequence[Found]) -> list[Found]:
    """Give the single names that the tagger took for a person's the people of that surname whom the text names in full."""
    bearers = _bearers(pieces, named)
    result: list[Found] = []
    for name in named:
        people = _bearers_of(pieces[name.first], bearers)
        if name.rule != "model" or name.kind is not Kind.PERSON or name.last - name.first > 1 or not people:
            result.append(name)
            continue
        confidence = name.confidence if len(people) == 1 else 0.5
        result.append(replace(name, rule="surname", confidence=confidence, candidates=_candidates(people)))
    return result


def _bearers_of(piece: Piece, bearers: Mapping[str, set[str]]) -> set[str]:
    """Return those who bear a surname, a genitive «s» taken off where nobody bears it as it stands."""
    return bearers.get(piece.key) or bearers.get(piece.key.removesuffix("s"), set())


def _candidates(people: set[str]) -> tuple[str, ...]:
    if len(people) > 1 and "" in people:
        return ()  # one of them is nobody we know
    return tuple(sorted(id_ for id_ in people if id_))


def _is_within(pieces: Sequence[Piece], at: int) -> bool:
    """Whether it is the second half of a double name: the Hansen of «Berg-Hansen»."""
    return at > 0 and pieces[at].glue == "-" and pieces[at - 1].is_capital


def _bearers(pieces: Sequence[Piece], named: Sequence[Found]) -> dict[str, set[str]]:
    bearers: dict[str, set[str]] = {}
    for found in named:
        if found.kind is Kind.PERSON and found.last - found.first > 1:
            last = pieces[found.last - 1]
            key = last.key
            bearers.setdefault(key, set()).update(found.candidates or ("",))
    return bearers


def is_surname(keys: Sequence[str]) -> bool:
    """Whether the name is a surname alone: «Assad», «al-Assad»."""
    return sum(key not in _PARTICLES for key in keys) < 2


def has_forename(pieces: Sequence[Piece], at: int, words: Words) -> bool:
    """Whether another forename stands before a surname: «Asma al-Assad» is not the Assad named before."""
    before = at - 1
    while before >= 0 and pieces[before + 1].glue and pieces[before].key in _PARTICLES:
        before -= 1
    if before < 0 or not pieces[before + 1].glue or not pieces[before].is_capital:
        return False
    forename = pieces[before]
    if forename.stop != forename.end or forename.key in _TITLES:
        return False
    return forename.key in words.given_names or (forename.key not in words.ordinary and not _is_derived(forename))


def _is_derived(piece: Piece) -> bool:
    """Whether it is an adjective or a genitive before a name: "Syrian", "Russlands"."""
    return piece.form.isupper() or piece.key.endswith(("ian", "ish", "ese", "can", "s"))

"""Whether a name means the town or the province of that name, where the words beside it say so."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tidsvitne.extract.cues import follows_plural_level, is_level_word, is_plural_level, said_level
from tidsvitne.extract.found import Found
from tidsvitne.knowledge.gazetteer import SOUND
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.knowledge.pieces import Piece
from tidsvitne.model.annotation import Kind

_JOINT = re.compile(r",? (?:og|and|samt) |, ")
_THOSE = re.compile(
    r"\b(?:(?:de|the|disse|these) (?P<number>to|two|tre|three|fire|four)|(?P<both>begge|both)(?: the| de)?) "
    r"(?:provins|province|governorate|guvernement)",
    re.IGNORECASE,
)
_NUMBERS = {"to": 2, "two": 2, "tre": 3, "three": 3, "fire": 4, "four": 4}
_LEVEL_ENDS = frozenset(
    ("provinsen", "provins", "province", "governorate", "county", "fylke", "fylket", "kommune", "delstaten")
)
_NEAR = 600  # code points between the names and «the two provinces»


def cut_level_word(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Return the end of the name proper: «Idlib-provinsen» and «the Raqqa provinces» end behind «Idlib» and «Raqqa»."""
    if last - first < 2 or not is_level_word(pieces[last - 1]):
        return last
    return last - 1 if pieces[last - 1].glue == "-" or is_plural_level(pieces, last - 1) else last


def with_said_levels(text: str, pieces: Sequence[Piece], found: Sequence[Found], knowledge: Knowledge) -> list[Found]:
    """Give each place that is said to be a province or a county the area's id: «the Idlib and Raqqa provinces»."""
    result = list(found)
    for index, name in enumerate(found):
        level = said_level(pieces, name.first, name.last) if name.kind is Kind.PLACE else None
        if level not in ("admin1", "admin2"):
            continue
        together = [index]
        if follows_plural_level(pieces, name.first):
            together += _joined_behind(text, pieces, found, index)
        if is_plural_level(pieces, name.last):
            together += _joined_before(text, pieces, found, index)
        for one in together:
            result[one] = _raised(found[one], level, pieces, knowledge)
    for those in _THOSE.finditer(text):
        for index in _counted_before(text, pieces, found, those):
            result[index] = _raised(found[index], "admin1", pieces, knowledge)
    return result


def _joined_before(text: str, pieces: Sequence[Piece], found: Sequence[Found], index: int) -> list[int]:
    joined: list[int] = []
    while index > 0 and _are_joined(text, pieces, found[index - 1], found[index]):
        index -= 1
        joined.append(index)
    return joined


def _joined_behind(text: str, pieces: Sequence[Piece], found: Sequence[Found], index: int) -> list[int]:
    joined: list[int] = []
    while index + 1 < len(found) and _are_joined(text, pieces, found[index], found[index + 1]):
        index += 1
        joined.append(index)
    return joined


def _are_joined(text: str, pieces: Sequence[Piece], one: Found, other: Found) -> bool:
    between = text[pieces[one.last - 1].stop : pieces[other.first].start]
    return one.kind is Kind.PLACE and other.kind is Kind.PLACE and bool(_JOINT.fullmatch(between))


def _counted_before(text: str, pieces: Sequence[Piece], found: Sequence[Found], those: re.Match[str]) -> list[int]:
    """Return the nearest list of exactly so many places before «the two provinces»."""
    number = 2 if those["both"] else _NUMBERS[those["number"].lower()]
    before = bisect_left(found, those.start(), key=lambda name: pieces[name.first].start)
    for index in reversed(range(before)):
        if pieces[found[index].first].start < those.start() - _NEAR:
            break
        if found[index].kind is not Kind.PLACE:
            continue
        places = [index, *_joined_before(text, pieces, found, index)]
        if len(places) == number:
            return places
    return []


def _raised(name: Found, level: str, pieces: Sequence[Piece], knowledge: Knowledge) -> Found:
    """Put the areas that are called so in the place of the towns, or else those that hold them; a town without one stays."""
    words = [piece.key for piece in pieces[name.first : name.last]]
    while len(words) > 1 and words[-1] in _LEVEL_ENDS:
        words.pop()  # «Idlib-provinsen» as one name
    called = tuple(_called(" ".join(words), level, knowledge))
    held = tuple(dict.fromkeys(_holder(id_, level, knowledge) or id_ for id_ in name.candidates))
    raised = called or held
    return replace(name, candidates=raised, rule=f"{name.rule}:level") if raised != name.candidates else name


def _called(key: str, level: str, knowledge: Knowledge) -> Iterator[str]:
    """Yield the areas of a level by their name, with and without the word for what they are."""
    names = (key,) if level == "admin1" else (f"{key} county", f"{key} parish", key)
    for toponyms in (knowledge.toponyms(name, "en") for name in names):
        found = [toponym for toponym in toponyms if toponym.level == level and toponym.rank != SOUND]
        if found:
            yield from dict.fromkeys(map(knowledge.id_of, found))
            return


def _holder(id_: str, level: str, knowledge: Knowledge) -> str | None:
    entity = knowledge.find_entity(id_)
    if not entity or entity.level == level:
        return None
    return next((above.id for above in knowledge.containers(id_) if above.level == level), None)

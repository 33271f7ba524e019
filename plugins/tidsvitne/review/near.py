"""Names that are nearly the same: two people or organisations that may be one, with what they have in common.

Nothing is merged here. Names are compared only where they share a key, so that cost grows with the number of names.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import OSA, JaroWinkler

from tidsvitne.knowledge.words import Words
from tidsvitne.link.printed import (
    PersonName,
    is_abbreviation,
    organisation_key,
    person_name,
    same_but_for_middle,
    shortens,
)
from tidsvitne.link.spellings import loose_keys, sound_keys
from tidsvitne.model.annotation import Kind
from tidsvitne.model.entity import Entity
from tidsvitne.text.fold import fold

_MOST = 40  # names with one key: it tells nothing where more have it
_SHORTEST = 6  # letters of a name of which one may differ
_COMMON_NAMES = 0.4
_WEIGHTS = {
    "sound": 1.0,
    "middle": 0.9,
    "letter": 0.9,
    "order": 0.9,
    "abbreviation": 0.8,
    "initial": 0.7,
    "end": 0.7,
    "longer": 0.5,
}
SIGNS = tuple(_WEIGHTS)
"""What two near names can have in common."""


@dataclass(frozen=True, slots=True)
class Near:
    """Two entities by their ids, in order, with the names that are near, how alike they are (0 to 1) and in what."""

    one: str
    other: str
    names: tuple[str, str]
    sign: str
    score: float
    doubt: float


def near_names(entities: Iterable[Entity], words: Words) -> tuple[Near, ...]:
    """Return the pairs of entities whose names are nearly the same, of those with at least one that the archive found.

    A pair stands there once, by the sign that weighs most.
    """
    named = [entity for entity in entities if entity.kind in (Kind.PERSON, Kind.ORGANISATION)]
    best: dict[tuple[str, str], Near] = {}
    for near in _pairs(named, words):
        known = best.get((near.one, near.other))
        if known is None or (near.doubt, near.names) > (known.doubt, known.names):
            best[near.one, near.other] = near
    return tuple(sorted(best.values(), key=lambda near: (-near.doubt, near.one, near.other)))


def _pairs(entities: Sequence[Entity], words: Words) -> Iterator[Near]:
    by_id = {entity.id: entity for entity in entities}
    for kind in (Kind.PERSON, Kind.ORGANISATION):
        blocks: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
        for entity in entities:
            for name in _names(entity) if entity.kind is kind else ():
                for key in _person_keys(name) if kind is Kind.PERSON else _organisation_keys(name):
                    blocks[key][entity.id, name] = None
        for _, block in sorted(blocks.items()):
            if len(block) <= _MOST:
                yield from _in_block(sorted(block), by_id, words)


def _names(entity: Entity) -> list[str]:
    return list(dict.fromkeys((*entity.labels.values(), *entity.aliases)))


def _in_block(block: Sequence[tuple[str, str]], entities: Mapping[str, Entity], words: Words) -> Iterator[Near]:
    for (one, name), (other, its) in combinations(block, 2):
        if one == other or "found" not in (entities[one].origin, entities[other].origin):
            continue
        is_person = entities[one].kind is Kind.PERSON
        sign = _person_sign(name, its) if is_person else _organisation_sign(name, its)
        if not sign:
            continue
        score = round(JaroWinkler.similarity(fold(name), fold(its)), 3)
        doubt = _WEIGHTS[sign]
        if is_person and sign in ("letter", "sound") and _are_both_names(name, its, words):
            doubt *= _COMMON_NAMES
        yield Near(one, other, (name, its), sign, score, round(doubt, 3))


def _are_both_names(one: str, other: str, words: Words) -> bool:
    """Whether what differs is a name of its own in both: «Hanne» and «Hanna»."""
    mine, its = set(fold(one).split()), set(fold(other).split())
    return all(map(words.is_personal, mine ^ its))


# people


def _person_keys(text: str) -> Iterator[str]:
    name = person_name(text)
    if name is None or not name.is_full:
        return
    yield "ends " + " ".join((name.keys[0], name.keys[-1]))
    yield "initial " + " ".join((name.keys[0][0], name.keys[-1]))
    yield "set " + " ".join(sorted(name.keys))
    yield "tail " + " ".join(name.keys[-2:])
    yield from (f"sound {key}" for key in loose_keys(name.text))
    yield from _one_less(" ".join(name.keys))


def _person_sign(one: str, other: str) -> str | None:
    mine, its = person_name(one), person_name(other)
    if mine is None or its is None or not (mine.is_full and its.is_full) or mine.keys == its.keys:
        return None
    if (mine.keys[0], mine.keys[-1]) == (its.keys[0], its.keys[-1]):
        return "middle" if same_but_for_middle(mine, its) else None
    if sorted(mine.keys) == sorted(its.keys):
        return "order"
    if _sound_alike(mine.text, its.text):
        return "sound"
    if _is_one_letter(" ".join(mine.keys), " ".join(its.keys)):
        return "letter"
    if mine.abbreviates(its) or its.abbreviates(mine):
        return "initial"
    return "end" if _is_end(mine, its) or _is_end(its, mine) else None


def _sound_alike(one: str, other: str) -> bool:
    shared = set(loose_keys(one)) & set(loose_keys(other))
    # The vowels of Arabic names are anybody's guess; of other names they are not.
    return any(key.startswith("slavic") or key in (*sound_keys(one), *sound_keys(other)) for key in shared)


def _is_end(short: PersonName, long: PersonName) -> bool:
    return short.keys in set(long.ends())


# organisations


def _organisation_keys(text: str) -> Iterator[str]:
    if is_abbreviation(text):
        yield f"short {fold(text)[:2]}"
        yield f"letter {fold(text)}"
        return
    words = organisation_key(text).split()
    yield "set " + " ".join(sorted(words))
    if len(words) > 1:
        yield "start " + " ".join(words[:2])
        initials = "".join(word[0] for word in words)
        yield f"short {initials[:2]}"
        yield f"letter {initials}"
    yield from _one_less(" ".join(words))


def _organisation_sign(one: str, other: str) -> str | None:
    for short, long in ((one, other), (other, one)):
        if is_abbreviation(short) and shortens(short, long):
            return "abbreviation"
    mine, its = organisation_key(one), organisation_key(other)
    if is_abbreviation(one) or is_abbreviation(other) or mine == its:
        return None
    if sorted(mine.split()) == sorted(its.split()):
        return "order"
    if _is_one_letter(mine, its):
        return "letter"
    shorter, longer = sorted((mine.split(), its.split()), key=len)
    return "longer" if len(shorter) > 1 and longer[: len(shorter)] == shorter else None


# letters


def _one_less(name: str) -> Iterator[str]:
    """Yield the name and each of what is left of it without one letter: names that differ in one share some of these."""
    if len(name) < _SHORTEST:
        return
    yield f"less {name}"
    for at in range(len(name)):
        yield f"less {name[:at]}{name[at + 1 :]}"


def _is_one_letter(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _SHORTEST and OSA.distance(one, other, score_cutoff=1) == 1

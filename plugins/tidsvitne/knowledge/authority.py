"""The authority files: the editors' word on people, organisations, places and sources.

`load_authority` reads folders laid over each other (the shipped one first) into entries, or raises WrongAuthority with
every mistake. An entry lies over the one with the same id below it, and over those that its `was` names. An entry may
also lie over a country that CLDR knows.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from tidsvitne.knowledge.authority_fields import FIELDS
from tidsvitne.knowledge.authority_layers import (
    ENTRY,
    REFERENCES,
    TAKEN_GEONAMES,
    Fields,
    Raw,
    folder_of,
    full_id,
    lay_over,
    name_of,
)
from tidsvitne.knowledge.located_yaml import Located, read_yaml
from tidsvitne.model.annotation import Kind
from tidsvitne.model.entity import Coordinates, Entity
from tidsvitne.model.problem import Problem, Problems

_KINDS = {"places": Kind.PLACE, "people": Kind.PERSON, "organisations": Kind.ORGANISATION}
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class WrongAuthority(Problems):
    """Authority files that cannot be used."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entity and what else the authority says of it.

    `common` are phrases that stand for it without being names; `stands_for` are names of a place that stand for its
    government; `governs` is the id of the place that an organisation governs; `reasons` has why it is never another;
    `also_geonames` are the numbers in GeoNames of entries that were merged into it.
    """

    entity: Entity
    common: tuple[str, ...] = ()
    stands_for: tuple[str, ...] = ()
    governs: str | None = None
    parent: str | None = None
    reasons: Mapping[str, str] = field(default_factory=dict)
    also_geonames: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet: a newspaper, an agency, a broadcaster. `id` has no folder («reuters»)."""

    id: str
    labels: Mapping[str, str]
    aliases: tuple[str, ...] = ()
    url: str | None = None
    country: str | None = None
    language: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """All entries by entity id, and all sources by id, each in the order of their ids."""

    entries: Mapping[str, Entry]
    sources: Mapping[str, Source]


def load_authority(
    shipped: Path, editors: Path | None, below: Mapping[str, Entity], is_known: Callable[[str], bool]
) -> Authority:
    """Read the shipped folder and, where there is one, the editors' over it.

    `below` are entities that an entry may lie over without labels of its own; `is_known` says whether an id exists
    elsewhere, so that `within` may name it. Raises WrongAuthority.
    """
    problems: list[Problem] = []
    layers = [_read_folder(folder, problems) for folder in (shipped, editors) if folder]
    raw: Raw = {}
    for layer in layers:
        raw = lay_over(raw, layer)
    problems.extend(_wrong_entries(raw, below))
    problems.extend(_wrong_references(raw, is_known))
    problems.extend(_wrong_former_ids(raw))
    if problems:
        raise WrongAuthority(set(problems))
    by_editors = layers[-1].keys() if editors else frozenset[str]()
    ids = sorted(raw)
    return Authority(
        {
            id_: _entry(id_, raw[id_], below, "editor" if id_ in by_editors else "shipped")
            for id_ in ids
            if folder_of(id_) in _KINDS
        },
        {name_of(id_): _source(name_of(id_), raw[id_]) for id_ in ids if folder_of(id_) == "sources"},
    )


def _read_folder(folder: Path, problems: list[Problem]) -> Raw:
    raw: Raw = {}
    for path in sorted((*folder.glob("*.yaml"), *folder.glob("*.yml"))):
        if path.suffix == ".yml" or path.stem not in FIELDS:
            expected = " or ".join(f"{name}.yaml" for name in FIELDS)
            problems.append(Problem(str(path), 1, f"a file called «{path.name}»", expected))
            continue
        raw |= _read_file(path, problems)
    return raw


def _read_file(path: Path, problems: list[Problem]) -> Raw:
    top = read_yaml(path, problems)
    if top is None or top.value is None:
        return {}
    if not isinstance(top.value, dict):
        problems.append(top.problem("entries by their ids"))
        return {}
    raw: Raw = {}
    for name, entry in top.value.items():
        if not _ID.fullmatch(name):
            problems.append(
                entry.problem("an id of small letters, digits and hyphens, such as al-shaar", f"the id «{name}»")
            )
        elif not isinstance(entry.value, dict):
            problems.append(entry.problem(f"keys such as labels under «{name}»"))
        else:
            raw[f"{path.stem}/{name}"] = dict(_right_fields(path.stem, entry, problems)) | {ENTRY: entry}
    return raw


def _right_fields(kind: str, entry: Located, problems: list[Problem]) -> Iterator[tuple[str, Located]]:
    for key, value in entry.value.items():
        if key not in FIELDS[kind]:
            close = get_close_matches(key, FIELDS[kind], 1)
            expected = f"«{close[0]}»" if close else f"one of {', '.join(FIELDS[kind])}"
            problems.append(value.problem(expected, f"the key «{key}»"))
            continue
        wrong = list(FIELDS[kind][key](value))
        problems.extend(wrong)
        if not wrong:
            yield key, value


def _wrong_entries(raw: Raw, below: Mapping[str, Entity]) -> Iterator[Problem]:
    for id_, fields in raw.items():
        # A key that was there but wrong has its own message.
        if "labels" not in fields and "labels" not in fields[ENTRY].value and not _under(id_, fields, below):
            yield fields[ENTRY].problem("labels, such as {en: Geneva, nb: Genève}", f"«{name_of(id_)}» without labels")
        if "coordinates" in fields and "precision" not in fields and "precision" not in fields[ENTRY].value:
            yield fields["coordinates"].problem("precision beside coordinates", "coordinates without precision")


def _wrong_references(raw: Raw, is_known: Callable[[str], bool]) -> Iterator[Problem]:
    former = {old for id_, fields in raw.items() for old in _former(id_, fields)}

    def exists(id_: str) -> bool:
        return id_ in raw or (is_known(id_) and id_ not in former)

    for id_, fields in raw.items():
        for kind, key, target in REFERENCES:
            if folder_of(id_) == kind and key in fields and not exists(full_id(fields[key].value, target)):
                yield _nowhere(fields[key], fields[key].value, target, raw)
        for name, reason in fields["not"].value.items() if "not" in fields else ():
            if not exists(full_id(name, folder_of(id_))):
                yield _nowhere(reason, name, folder_of(id_), raw)
            elif full_id(name, folder_of(id_)) == id_:
                yield reason.problem("the id of another entry", f"«{name}», which is or was the entry itself")
    for key, kind in (("within", "places"), ("parent", "organisations")):
        yield from _circles(raw, key, kind)


def _nowhere(value: Located, name: str, kind: str, raw: Raw) -> Problem:
    close = get_close_matches(full_id(name, kind), raw, 1)
    return value.problem(
        f"an id in {kind}" + (f", such as «{name_of(close[0])}»" if close else ""), f"«{name}», which nothing has"
    )


def _circles(raw: Raw, key: str, kind: str) -> Iterator[Problem]:
    reported: set[str] = set()
    for start in sorted(raw):
        path = [start]
        while path[-1] in raw and key in raw[path[-1]]:
            following = full_id(raw[path[-1]][key].value, kind)
            if following in path:
                circle = path[path.index(following) :]
                if not reported.intersection(circle):
                    found = f"a circle ({' → '.join(name_of(id_) for id_ in (*circle, following))})"
                    yield raw[circle[0]][key].problem(f"{key} that leads outwards", found)
                reported.update(circle)
                break
            path.append(following)


def _wrong_former_ids(raw: Raw) -> Iterator[Problem]:
    claimed: dict[str, str] = {}
    for id_, fields in raw.items():
        for former in fields["was"].value if "was" in fields else ():
            full = full_id(former.value, folder_of(id_))
            if full in raw:
                yield former.problem(
                    "an id that is no longer in use", f"«{former.value}», which has an entry of its own"
                )
            elif claimed.setdefault(full, id_) != id_:
                yield former.problem(
                    "an id that leads to one entry", f"«{former.value}», which was also {name_of(claimed[full])}"
                )


def _entry(id_: str, fields: Fields, below: Mapping[str, Entity], origin: str) -> Entry:
    kind = folder_of(id_)
    unders = _under(id_, fields, below)
    labels = {lang: label for under in reversed(unders) for lang, label in under.labels.items()}
    labels |= {lang: label.value for lang, label in _table(fields, "labels").items()}
    names = (name for under in unders for name in (*under.aliases, *(under.labels.values() if under.id != id_ else ())))
    never = {full_id(name, kind): str(reason.value) for name, reason in _table(fields, "not").items()}
    entity = Entity(
        id=id_,
        kind=_KINDS[kind],
        labels=labels,
        origin=origin,
        aliases=_unique((*(name for name in names if name not in labels.values()), *_texts(fields, "aliases"))),
        level=_single(fields, "level") or next((under.level for under in unders if under.level), None),
        within=_reference(fields, "within", "places"),
        country=_single(fields, "country") or next((under.country for under in unders if under.country), None),
        coordinates=_coordinates(fields),
        geonames=fields["geonames"].value if "geonames" in fields else None,
        wikidata=_single(fields, "wikidata"),
        was=_former(id_, fields),
        never=tuple(sorted(never)),
        private=any(fields[key].value for key in ("private", "minor") if key in fields),
        notes={lang: note.value for lang, note in _table(fields, "notes").items()},
    )
    return Entry(
        entity,
        common=_unique(_texts(fields, "common")),
        stands_for=_unique(_texts(fields, "actor")) if kind == "places" else (),
        governs=_reference(fields, "actor", "places") if kind == "organisations" else None,
        parent=_reference(fields, "parent", "organisations"),
        reasons=never,
        also_geonames=tuple(item.value for item in fields[TAKEN_GEONAMES].value) if TAKEN_GEONAMES in fields else (),
    )


def _under(id_: str, fields: Fields, below: Mapping[str, Entity]) -> tuple[Entity, ...]:
    return tuple(below[name] for name in (id_, *_former(id_, fields)) if name in below)


def _former(id_: str, fields: Fields) -> tuple[str, ...]:
    return _unique(tuple(full_id(name, folder_of(id_)) for name in _texts(fields, "was")))


def _source(name: str, fields: Fields) -> Source:
    return Source(
        id=name,
        labels={lang: label.value for lang, label in _table(fields, "labels").items()},
        aliases=_unique(_texts(fields, "aliases")),
        url=_single(fields, "url"),
        country=_single(fields, "country"),
        language=_single(fields, "language"),
        kind=_single(fields, "kind"),
    )


def _coordinates(fields: Fields) -> Coordinates | None:
    if "coordinates" not in fields:
        return None
    lat, lon = (float(item.value) for item in fields["coordinates"].value)
    return Coordinates(lat, lon, fields["precision"].value)


def _table(fields: Fields, key: str) -> Fields:
    return fields[key].value if key in fields else {}


def _texts(fields: Fields, key: str) -> tuple[str, ...]:
    return tuple(item.value for item in fields[key].value) if key in fields else ()


def _single(fields: Fields, key: str) -> str | None:
    return fields[key].value if key in fields else None


def _reference(fields: Fields, key: str, kind: str) -> str | None:
    return full_id(fields[key].value, kind) if key in fields else None


def _unique(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))

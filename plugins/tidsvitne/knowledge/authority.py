"""The authority files: the editors' word on people, organisations, places and sources.

`load_authority` reads folders laid over each other (the shipped one first) into entries, or raises WrongAuthority with
every mistake. An entry lies over the one with the same id below it, and over those that its `was` names. An entry may
also lie over a country that CLDR knows, or over a place of GeoNames. Beside the entries lie the editors' corrections and
their word on events.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from tidsvitne.knowledge.authority_checks import Below, wrong_entries
from tidsvitne.knowledge.authority_fields import FIELDS, ID
from tidsvitne.knowledge.authority_layers import (
    ENTRY,
    TAKEN_GEONAMES,
    Fields,
    Raw,
    folder_of,
    former_of,
    full_id,
    lay_over,
    name_of,
)
from tidsvitne.knowledge.corrections import CORRECTIONS, Correction, read_corrections
from tidsvitne.knowledge.event_entries import EVENTS, EventEntry, read_event_entries
from tidsvitne.knowledge.gazetteer import name_key
from tidsvitne.knowledge.located_yaml import Located, read_yaml
from tidsvitne.model.entity import KIND_OF_FOLDER, Coordinates, Entity
from tidsvitne.model.problem import Problem, Problems


class WrongAuthority(Problems):
    """Authority files that cannot be used."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entity and what else the authority says of it.

    `common` are phrases that stand for it without being names; `stands_for` are names of a place that stand for its
    government; `governs` is the id of the place that an organisation governs; `reasons` has why it is never another;
    `also_geonames` are the numbers in GeoNames of what was merged into it; `not_called` has the keys of names that are not
    its own, whoever else says so; what is `hidden` is named in texts and shown nowhere.
    """

    entity: Entity
    common: tuple[str, ...] = ()
    stands_for: tuple[str, ...] = ()
    governs: str | None = None
    parent: str | None = None
    reasons: Mapping[str, str] = field(default_factory=dict)
    also_geonames: tuple[int, ...] = ()
    not_called: frozenset[str] = frozenset()
    hidden: bool = False


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
    """All entries by entity id, and all sources by id, each in the order of their ids; corrections by document id.

    `events` are by their ids, in the order in which the editors wrote them.
    """

    entries: Mapping[str, Entry]
    sources: Mapping[str, Source]
    corrections: Mapping[str, tuple[Correction, ...]] = field(default_factory=dict)
    events: Mapping[str, EventEntry] = field(default_factory=dict)


def load_authority(shipped: Path, editors: Path | None, below: Below) -> Authority:
    """Read the shipped folder and, where there is one, the editors' over it.

    `below` gives the entity that has an id without any file, or None: an entry may lie over it without labels of its own,
    and `within` may name it. Raises WrongAuthority.
    """
    problems: list[Problem] = []
    layers = [_read_folder(folder, problems) for folder in (shipped, editors) if folder]
    raw: Raw = {}
    for layer in layers:
        raw = lay_over(raw, layer)
    by_editors = layers[-1].keys() if editors else frozenset[str]()
    problems.extend(wrong_entries(raw, below, by_editors))
    corrections = read_corrections(editors, raw, below, problems) if editors else {}
    events = read_event_entries(editors, problems) if editors else {}
    if problems:
        raise WrongAuthority(set(problems))
    ids = sorted(raw)
    return Authority(
        {
            id_: _entry(id_, raw[id_], below, "editor" if id_ in by_editors else "shipped")
            for id_ in ids
            if folder_of(id_) in KIND_OF_FOLDER
        },
        {name_of(id_): _source(name_of(id_), raw[id_]) for id_ in ids if folder_of(id_) == "sources"},
        corrections,
        events,
    )


def _read_folder(folder: Path, problems: list[Problem]) -> Raw:
    raw: Raw = {}
    for path in sorted((*folder.glob("*.yaml"), *folder.glob("*.yml"))):
        if path.name in (CORRECTIONS, EVENTS):
            continue
        if path.suffix == ".yml" or path.stem not in FIELDS:
            expected = " or ".join((*(f"{name}.yaml" for name in FIELDS), CORRECTIONS, EVENTS))
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
        if not ID.fullmatch(name):
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


def _entry(id_: str, fields: Fields, below: Below, origin: str) -> Entry:
    kind = folder_of(id_)
    unders = _under(id_, fields, below)
    alike = [
        under for under in unders if under.kind is KIND_OF_FOLDER[kind]
    ]  # an organisation that was a place lies nowhere
    taken = {name_key(name) for name in _texts(fields, "not_aliases")}
    labels = _labels(fields, unders, taken)
    names = (name for under in unders for name in (*under.aliases, *(under.labels.values() if under.id != id_ else ())))
    never = {full_id(name, kind): str(reason.value) for name, reason in _table(fields, "not").items()}
    numbers = [number for number in (_single(fields, "geonames"), *(under.geonames for under in unders)) if number]
    also = (item.value for item in (fields[TAKEN_GEONAMES].value if TAKEN_GEONAMES in fields else ()))
    entity = Entity(
        id=id_,
        kind=KIND_OF_FOLDER[kind],
        labels=labels,
        origin=origin,
        aliases=_kept((*(name for name in names if name not in labels.values()), *_texts(fields, "aliases")), taken),
        level=_single(fields, "level") or next((under.level for under in alike if under.level), None),
        within=_reference(fields, "within", "places"),
        country=_single(fields, "country") or next((under.country for under in alike if under.country), None),
        coordinates=_coordinates(fields) or next((under.coordinates for under in alike if under.coordinates), None),
        geonames=next(iter(numbers), None),
        wikidata=_single(fields, "wikidata"),
        was=former_of(id_, fields),
        never=tuple(sorted(never)),
        private=any(fields[key].value for key in ("private", "minor") if key in fields),
        notes={lang: note.value for lang, note in _table(fields, "notes").items()},
    )
    return Entry(
        entity,
        common=_kept(_texts(fields, "common"), taken),
        stands_for=_kept(_texts(fields, "actor"), taken) if kind == "places" else (),
        governs=_reference(fields, "actor", "places") if kind == "organisations" else None,
        parent=_reference(fields, "parent", "organisations"),
        reasons=never,
        also_geonames=tuple(dict.fromkeys((*numbers[1:], *also))),
        not_called=frozenset(taken),
        hidden=bool(_single(fields, "hidden")),
    )


def _labels(fields: Fields, unders: tuple[Entity, ...], taken: Collection[str]) -> dict[str, str]:
    labels = {lang: label for under in reversed(unders) for lang, label in under.labels.items()}
    labels |= {lang: label.value for lang, label in _table(fields, "labels").items()}
    return {lang: label for lang, label in labels.items() if name_key(label) not in taken}


def _under(id_: str, fields: Fields, below: Below) -> tuple[Entity, ...]:
    found = map(below, (id_, *former_of(id_, fields)))
    return tuple(entity for entity in found if entity)


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


def _single(fields: Fields, key: str) -> Any:
    return fields[key].value if key in fields else None


def _reference(fields: Fields, key: str, kind: str) -> str | None:
    return full_id(fields[key].value, kind) if key in fields else None


def _kept(names: tuple[str, ...], taken: Collection[str]) -> tuple[str, ...]:
    return _unique(tuple(name for name in names if name_key(name) not in taken))


def _unique(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))

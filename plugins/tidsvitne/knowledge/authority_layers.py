"""One folder of authority files laid over another, with the entries that take over others below them."""

from collections.abc import Iterator, Mapping

from tidsvitne.knowledge.authority_fields import FIELDS
from tidsvitne.knowledge.located_yaml import Located

Fields = dict[str, Located]
Raw = dict[str, Fields]  # by the entry's full id («places/aleppo»)

# Two keys of Fields are no fields: the entry as it stands in its file, and the taken ones' numbers in GeoNames.
ENTRY = ""
TAKEN_GEONAMES = "geonames of the taken"
REFERENCES = (
    ("places", "within", "places"),
    ("organisations", "parent", "organisations"),
    ("organisations", "actor", "places"),
)
_OF_ANY_KIND = (ENTRY, "labels", "aliases", "common", "was", "not", "geonames", "wikidata", "notes")


def lay_over(below: Raw, above: Raw) -> Raw:
    """Return the entries of one folder over those of another: lists and tables are added to, single values replaced.

    An entry whose `was` names one below takes it over: that one lies under it, its names stay as aliases, and what
    named it names the new one. An id that has an entry above is no longer what an entry below was.
    """
    former = _former_ids(above)
    moved = {id_: id_ for id_ in above} | dict(former)
    raw: Raw = {}
    # The entry that has the id already lies over those that are merged into it.
    for id_ in sorted(below, key=lambda id_: id_ not in former):
        new = former.get(id_, id_)
        _lay(raw.setdefault(new, {}), dict(_carried(id_, new, below[id_], former, moved)))
    for id_, fields in above.items():
        _lay(raw.setdefault(id_, {}), {key: _pointed(id_, key, value, former) for key, value in fields.items()})
    for old, new in former.items():
        if old in below:
            _keep_names(raw[new], below[old])
    return raw


def full_id(name: str, folder: str) -> str:
    """Return an id with its folder, which is `folder` where it names none."""
    return name if "/" in name else f"{folder}/{name}"


def folder_of(id_: str) -> str:
    """Return the folder of a full id."""
    return id_.partition("/")[0]


def name_of(id_: str) -> str:
    """Return a full id without its folder."""
    return id_.partition("/")[2]


def former_of(id_: str, fields: Fields) -> tuple[str, ...]:
    """Return the full ids that an entry had before."""
    items = fields["was"].value if "was" in fields else ()
    return tuple(dict.fromkeys(full_id(item.value, folder_of(id_)) for item in items))


def _former_ids(raw: Raw) -> Mapping[str, str]:
    former: dict[str, str] = {}
    for id_, fields in raw.items():
        for old in former_of(id_, fields):
            if old not in raw and "was" in FIELDS.get(folder_of(old), ()):
                former.setdefault(old, id_)
    return former


def _carried(
    old: str, new: str, fields: Fields, former: Mapping[str, str], moved: Mapping[str, str]
) -> Iterator[tuple[str, Located]]:
    """Yield what an entry below hands on to the id it has now, without what would relate that to itself.

    `former` leads from the ids that entries above took over to theirs, `moved` from the ids above to themselves as well.
    """
    for key, value in fields.items():
        if folder_of(old) != folder_of(new) and key not in _OF_ANY_KIND:
            continue  # a place that has become an organisation lies nowhere
        pointed = _with_folders(old, key, _pointed(old, key, value, former))
        if key == "not":
            others = {name: reason for name, reason in pointed.value.items() if name != new}
            pointed = Located(others, value.file, value.line)
        if key == "was":
            kept = tuple(item for item in pointed.value if moved.get(item.value, new) == new and item.value != new)
            pointed = Located(kept, value.file, value.line)
        if _is_lost(old, new, key, value, pointed):
            continue
        yield key, pointed
        if key == "geonames" and old != new:
            yield TAKEN_GEONAMES, Located((value,), value.file, value.line)


def _with_folders(id_: str, key: str, value: Located) -> Located:
    """Name ids in full, so that they mean the same under an entry of another kind."""
    if key == "was":
        items = (Located(full_id(item.value, folder_of(id_)), item.file, item.line) for item in value.value)
        return Located(tuple(items), value.file, value.line)
    if key == "not":
        named = {full_id(name, folder_of(id_)): reason for name, reason in value.value.items()}
        return Located(named, value.file, value.line)
    return value


def _is_lost(old: str, new: str, key: str, value: Located, pointed: Located) -> bool:
    target = _target(old, key)
    if not target or full_id(value.value, target) == old:
        return False
    now = full_id(pointed.value, target)
    return now == new or folder_of(now) != target


def _pointed(id_: str, key: str, value: Located, former: Mapping[str, str]) -> Located:
    def now(name: str, folder: str) -> str:
        return former.get(full_id(name, folder), name)

    if key == "not":
        reasons = {now(name, folder_of(id_)): reason for name, reason in value.value.items()}
        return Located(reasons, value.file, value.line)
    target = _target(id_, key)
    return Located(now(value.value, target), value.file, value.line) if target else value


def _target(id_: str, key: str) -> str | None:
    return next((target for folder, field, target in REFERENCES if (folder, field) == (folder_of(id_), key)), None)


def _lay(under: Fields, fields: Fields) -> None:
    for key, value in fields.items():
        below = under.get(key)
        under[key] = _together(below, value) if below and key not in (ENTRY, "coordinates") else value


def _together(below: Located, above: Located) -> Located:
    if isinstance(above.value, tuple):
        return Located((*below.value, *above.value), above.file, above.line)
    if isinstance(above.value, dict):
        return Located(below.value | above.value, above.file, above.line)
    return above


def _keep_names(fields: Fields, taken: Fields) -> None:
    if "labels" not in fields or "labels" not in taken:
        return
    shown = {label.value for label in fields["labels"].value.values()}
    names = tuple(label for label in taken["labels"].value.values() if label.value not in shown)
    if names:
        _lay(fields, {"aliases": Located(names, taken["labels"].file, taken["labels"].line)})

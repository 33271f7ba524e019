"""Mistakes that only show when all authority files lie over each other: references, circles, contradictions."""

from collections.abc import Callable, Collection, Iterator
from difflib import get_close_matches

from tidsvitne.knowledge.authority_layers import ENTRY, REFERENCES, Fields, Raw, folder_of, former_of, full_id, name_of
from tidsvitne.knowledge.gazetteer import name_key
from tidsvitne.knowledge.located_yaml import Located
from tidsvitne.model.entity import Entity
from tidsvitne.model.problem import Problem

Below = Callable[[str], Entity | None]
# People and organisations have ids that the archive itself makes of their names, and that nobody knows before it is read.
_FOUND = ("people", "organisations")


def wrong_entries(raw: Raw, below: Below, nearest: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong with entries as they lie over each other.

    `below` gives the entities under all files; `nearest` are the ids with an entry in the files that lie over the others.
    """
    yield from _incomplete(raw, below)
    yield from _wrong_references(raw, existing(raw, below))
    yield from _wrong_former_ids(raw)
    yield from _same_numbers(raw, nearest)
    for id_, fields in raw.items():
        yield from _wrong_names(fields, [entity for name in (id_, *former_of(id_, fields)) if (entity := below(name))])


def existing(raw: Raw, below: Below) -> Callable[[str], bool]:
    """Return what tells whether an id is in use: it has an entry, or it lies under all files and no entry took it over."""
    former = {old for id_, fields in raw.items() for old in former_of(id_, fields)}
    return lambda id_: id_ in raw or (id_ not in former and below(id_) is not None)


def nowhere(value: Located, name: str, kind: str, raw: Raw) -> Problem:
    """Return the mistake that an id is which nothing has, with the id that may have been meant."""
    close = get_close_matches(full_id(name, kind), raw, 1)
    meant = f" (did you mean «{name_of(close[0]) if folder_of(close[0]) == kind else close[0]}»?)" if close else ""
    return value.problem(f"an id in {kind}{meant}", f"«{name}», which nothing has")


def _incomplete(raw: Raw, below: Below) -> Iterator[Problem]:
    for id_, fields in raw.items():
        written = fields[ENTRY].value
        is_hidden = "hidden" in fields and fields["hidden"].value is True
        # A key that was there but wrong has its own message.
        if not is_hidden and "labels" not in fields and "labels" not in written and not _is_over(id_, fields, below):
            yield fields[ENTRY].problem("labels, such as {en: Geneva, nb: Genève}", f"«{name_of(id_)}» without labels")
        if "coordinates" in fields and "precision" not in fields and "precision" not in written:
            yield fields["coordinates"].problem("precision beside coordinates", "coordinates without precision")
        if is_hidden and "reason" not in fields and "reason" not in written:
            yield fields["hidden"].problem("the reason beside it, such as reason: Asked not to be named", "no reason")
        if "reason" in fields and "hidden" not in fields and "hidden" not in written:
            yield fields["reason"].problem("hidden: true beside it", "a reason and nothing that it is the reason of")


def _is_over(id_: str, fields: Fields, below: Below) -> bool:
    return any(below(name) for name in (id_, *former_of(id_, fields)))


def _wrong_references(raw: Raw, exists: Callable[[str], bool]) -> Iterator[Problem]:
    for id_, fields in raw.items():
        for kind, key, target in REFERENCES:
            if folder_of(id_) == kind and key in fields and not exists(full_id(fields[key].value, target)):
                yield nowhere(fields[key], fields[key].value, target, raw)
        for name, reason in fields["not"].value.items() if "not" in fields else ():
            other = full_id(name, folder_of(id_))
            if other == id_ or other in former_of(id_, fields):
                yield reason.problem("the id of another entry", f"«{name}», which is or was the entry itself")
            elif folder_of(other) not in _FOUND and not exists(other):
                yield nowhere(reason, name, folder_of(other), raw)
    for key, kind in (("within", "places"), ("parent", "organisations")):
        yield from _circles(raw, key, kind)


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
                    "an id that is no longer in use (move what stands under it here)",
                    f"«{former.value}», which has an entry of its own",
                )
            elif claimed.setdefault(full, id_) != id_:
                yield former.problem(
                    "an id that leads to one entry", f"«{former.value}», which was also {name_of(claimed[full])}"
                )


def _same_numbers(raw: Raw, nearest: Collection[str]) -> Iterator[Problem]:
    """Yield the entries that say they are the same thing elsewhere as another entry: one of the two is too many."""
    for key in ("geonames", "wikidata"):
        first: dict[tuple[str, object], str] = {}
        # The mistake is where the editors wrote: what they added to comes first.
        for id_ in sorted((id_ for id_ in raw if key in raw[id_]), key=lambda id_: (id_ in nearest, id_)):
            value = raw[id_][key]
            other = first.setdefault((folder_of(id_), value.value), id_)
            if other != id_:
                yield value.problem(
                    f"a number of its own, or was: [{name_of(other)}] if the two are one",
                    f"{key} {value.value}, which «{name_of(other)}» has",
                )


def _wrong_names(fields: Fields, unders: list[Entity]) -> Iterator[Problem]:
    """Yield names that an entry takes away although it gives them itself, or although it never had them."""
    if "not_aliases" not in fields:
        return
    written = fields[ENTRY].value
    own = {name_key(name.value) for key in ("labels", "aliases") for name in _items(written, key)}
    names = [name.value for key in ("labels", "aliases", "common", "actor") for name in _items(fields, key)]
    names += [name for under in unders for name in (*under.labels.values(), *under.aliases)]
    below = {name_key(name): name for name in names if name_key(name) not in own}
    # The gazetteer knows more names of its places than stand in an entry.
    is_known = bool(below) and "geonames" not in fields and not any(under.geonames for under in unders)
    for name in fields["not_aliases"].value:
        key = name_key(name.value)
        if key in own and "not_aliases" in written:
            yield name.problem("a name that the entry does not give itself", f"«{name.value}», which it gives itself")
        elif is_known and key not in below:
            close = get_close_matches(key, below, 1)
            meant = f" (did you mean «{below[close[0]]}»?)" if close else ""
            yield name.problem(f"one of its names{meant}", f"«{name.value}», which it is not called")
    taken = {name_key(name.value) for name in fields["not_aliases"].value}
    labels = [label.value for label in _items(fields, "labels")] or [n for u in unders for n in u.labels.values()]
    if labels and taken.issuperset(map(name_key, labels)):
        yield fields["not_aliases"].problem("labels with the name to show instead", "no name that is left")


def _items(fields: Fields, key: str) -> tuple[Located, ...]:
    """Return the texts of a list or a table, none where the key holds a single id."""
    value = fields[key].value if key in fields else ()
    if isinstance(value, dict):
        return tuple(value.values())
    return value if isinstance(value, tuple) else ()

"""The people of one text: a surname, a name without its middle initial or a genitive means whoever it names in full."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from tidsvitne.knowledge.known import Knowledge
from tidsvitne.link.meant import Meant, are_kept_apart, identity, is_open
from tidsvitne.link.printed import PersonName, person_name, same_but_for_middle
from tidsvitne.link.titles import titles_of
from tidsvitne.model.annotation import Kind, Mention
from tidsvitne.model.document import Document

_SURE = 0.6
_SURNAME = 0.9
_FORENAME = 0.7


@dataclass(eq=False, slots=True)
class _Bearer:
    """Somebody the text names in full: all full names of theirs, and who it is, None where that cannot be told."""

    names: list[PersonName]
    entity: str | None = None


class _Bearers:
    """All whom a text names in full, found by what stands for them, nothing more."""

    def __init__(self) -> None:
        self._whole: dict[tuple[str, ...], dict[_Bearer, None]] = defaultdict(dict)
        self._ends: dict[tuple[str, ...], dict[_Bearer, None]] = defaultdict(dict)
        self._outer: dict[tuple[str, str], dict[_Bearer, None]] = defaultdict(dict)
        self._initials: dict[tuple[str, str], dict[_Bearer, None]] = defaultdict(dict)
        self._forenames: dict[str, dict[_Bearer, None]] = defaultdict(dict)
        self.surnames: set[str] = set()
        self.titles: Mapping[tuple[str, ...], Collection[str]] = {}
        """What the text calls people besides their names, by the folded words of those."""

    def add(self, bearer: _Bearer) -> None:
        """Make somebody known by all that can stand for them."""
        for name in bearer.names:
            self.surnames.add(name.surname)
            for end in name.ends():
                self._ends[end][bearer] = None
            if name.is_full:
                keys = name.keys
                self._whole[keys][bearer] = None
                self._outer[keys[0], keys[-1]][bearer] = None
                self._initials[keys[0][0], keys[-1]][bearer] = None
                self._forenames[keys[0]][bearer] = None

    def known_but_for_middle(self, names: Iterable[PersonName]) -> _Bearer | None:
        """Return the known bearer who has one of the names, with or without a middle name."""
        for name in names:
            for bearer in self._outer.get((name.keys[0], name.keys[-1]), ()):
                if bearer.entity and any(same_but_for_middle(name, own) for own in bearer.names if own.is_full):
                    return bearer
        return None

    def meant_by(self, name: PersonName, titles: frozenset[str]) -> Meant | None:
        """Return whom a name, with its `titles`, means in this text; None where nobody or more than one can be meant."""
        keys = name.keys
        if keys in self._whole:
            return _only(self._whole[keys])
        if name.is_full:
            return None
        meant = dict(self._ends.get(keys, {}))
        if len(keys) > 1 and len(keys[0]) == 1:
            fitting = self._initials.get((keys[0], keys[-1]), {})
            meant |= {bearer: None for bearer in fitting if any(map(name.abbreviates, bearer.names))}
        titled = {bearer: None for bearer in meant if self._has(bearer, titles)}
        if meant:
            return _only(titled if titled else meant, "surname", _SURNAME)
        return _only(self._forenames.get(keys[0], {}), "forename", _FORENAME) if len(keys) == 1 else None

    def _has(self, bearer: _Bearer, titles: Collection[str]) -> bool:
        return any(title in self.titles.get(name.keys, ()) for name in bearer.names if name.is_full for title in titles)


def _only(bearers: Mapping[_Bearer, None], rule: str | None = None, at_most: float = 1.0) -> Meant | None:
    entities = {bearer.entity for bearer in bearers}
    only = entities.pop() if len(entities) == 1 else None
    return Meant(only, rule, at_most) if only else None


def people_meant(
    document: Document, mentions: Sequence[Mention], knowledge: Knowledge
) -> tuple[dict[int, Meant], set[str]]:
    """Return whom the open mentions mean, by their index, and the surnames of all whom the text names in full."""
    names = {
        index: name
        for index, mention in enumerate(mentions)
        if mention.kind is Kind.PERSON and (name := person_name(mention.span.of(document.text)))
    }
    if document.lang != "en":
        names = _without_genitives(names, knowledge)
    titles_by_name: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for index, name in names.items():
        titles_by_name[name.keys].update(titles_of(document.text, mentions[index].span))
    bearers = _bearers(names, mentions, knowledge)
    bearers.titles = titles_by_name
    meant_by = cache(bearers.meant_by)
    meant: dict[int, Meant] = {}
    for index, name in names.items():
        mention = mentions[index]
        if is_open(mention, Kind.PERSON):
            titles = titles_of(document.text, mention.span)
            who = _credited(name, mention, knowledge) if mention.role else meant_by(name, titles)
            if who:
                meant[index] = who
    return meant, bearers.surnames


def _credited(name: PersonName, mention: Mention, knowledge: Knowledge) -> Meant | None:
    """Return who wrote or photographed: nobody's surname in the text is theirs, nor is theirs anybody's."""
    if not name.is_full or mention.confidence < _SURE:
        return None
    id_ = identity("people", name.text, [name.text], knowledge)
    return Meant(id_) if id_ else None


def _without_genitives(names: Mapping[int, PersonName], knowledge: Knowledge) -> dict[int, PersonName]:
    """Take the genitive's «s» from the names that the text, or the list of surnames, has without it as well."""
    lasts = {name.keys[-1] for name in names.values()}
    surnames = knowledge.words.surnames
    result: dict[int, PersonName] = {}
    for index, name in names.items():
        bare = name.without_genitive()
        is_one = bare is not None and (
            bare.keys[-1] in lasts or (name.is_full and name.keys[-1] not in surnames and bare.keys[-1] in surnames)
        )
        result[index] = bare if bare and is_one else name
    return result


def _bearers(names: Mapping[int, PersonName], mentions: Sequence[Mention], knowledge: Knowledge) -> _Bearers:
    """Return all whom the text names in full, known and unknown, each once."""
    known: dict[str, list[PersonName]] = defaultdict(list)
    fresh: dict[tuple[str, ...], list[PersonName]] = defaultdict(list)
    unclear: list[PersonName] = []
    for index, name in names.items():
        mention = mentions[index]
        if mention.entity:
            known[mention.entity].append(name)
        elif not name.is_full or mention.role:
            continue
        elif not is_open(mention, Kind.PERSON):
            unclear.append(name)
        elif mention.confidence >= _SURE:
            fresh[name.keys].append(name)
    bearers = _Bearers()
    for entity, found in known.items():
        bearers.add(_Bearer(list(dict.fromkeys(found)), entity))
    for name in dict.fromkeys(unclear):
        bearers.add(_Bearer([name]))
    for bearer in [_settled(group, bearers, knowledge) for group in _grouped(list(fresh.values()))]:
        bearers.add(bearer)
    return bearers


def _grouped(printed: Sequence[list[PersonName]]) -> list[list[PersonName]]:
    """Return the names of one person together: with and without a middle name, whole and as the end of a longer one."""
    by_ends: dict[tuple[str, str], list[list[PersonName]]] = defaultdict(list)
    for names in printed:
        by_ends[names[0].keys[0], names[0].keys[-1]].append(names)
    groups: list[list[PersonName]] = []
    for same in by_ends.values():
        each = [names[0] for names in same]
        if all(same_but_for_middle(one, other) for one in each for other in each):
            groups.append([name for names in same for name in names])
        else:
            groups.extend(same)
    return _with_ends(groups)


def _with_ends(groups: Sequence[list[PersonName]]) -> list[list[PersonName]]:
    """Join «Gahr Støre» to «Jonas Gahr Støre», where that is the only one it can be the end of."""
    longer: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for index, group in enumerate(groups):
        for name in group:
            for end in name.ends():
                longer[end].add(index)
    joined = [list(group) for group in groups]
    ends: set[int] = set()
    for index, group in enumerate(groups):
        holders = longer.get(group[0].keys, set()) - {index}
        holder = next(iter(holders)) if len(holders) == 1 else None
        if holder is not None and len(longer.get(groups[holder][0].keys, ())) == 0:
            joined[holder].extend(group)
            ends.add(index)
    return [group for index, group in enumerate(joined) if index not in ends]


def _settled(group: list[PersonName], bearers: _Bearers, knowledge: Knowledge) -> _Bearer:
    """Return the bearer of a group of full names: somebody known where it can be told, else somebody new."""
    names = list(dict.fromkeys(group))
    known = bearers.known_but_for_middle(names)
    if known and known.entity and not are_kept_apart(known.entity, [name.text for name in names], knowledge):
        return _Bearer(names, known.entity)
    ends = {end for name in names for end in name.ends()}
    spellings = Counter(name.text for name in group if name.keys not in ends)
    first = {name.text: place for place, name in reversed(list(enumerate(group)))}
    most = min(spellings, key=lambda text: (text.isupper(), -spellings[text], first[text]))
    return _Bearer(names, identity("people", most, [name.text for name in names], knowledge))

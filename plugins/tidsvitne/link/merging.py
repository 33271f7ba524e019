"""Found people and organisations of all documents → one entity for each that is one in the world.

Names that sound the same are one; names that are merely near stay two, and are for an editor to judge. What the editors
have said is never the same stays apart, whatever its names.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tidsvitne.knowledge.known import Knowledge
from tidsvitne.knowledge.slug import slug
from tidsvitne.link.printed import (
    PersonName,
    is_abbreviation,
    organisation_key,
    organisation_name,
    person_name,
    same_but_for_middle,
)
from tidsvitne.link.spellings import sound_keys
from tidsvitne.model.annotation import Kind, Mention
from tidsvitne.model.entity import Entity
from tidsvitne.model.reading import Reading

_FOLDERS = {"people": Kind.PERSON, "organisations": Kind.ORGANISATION}


@dataclass(frozen=True, slots=True)
class Found:
    """The entities that the archive found by itself, by id; `moved` leads from an id that is another's to that one."""

    entities: Mapping[str, Entity]
    moved: Mapping[str, str]

    def settled(self, reading: Reading) -> Reading:
        """Return the reading with every id that was merged into another replaced by it."""
        annotations = reading.annotations
        if not self.moved:
            return reading
        mentions = tuple(map(self._mention, annotations.mentions))
        events = tuple(
            replace(event, participants=self._now(event.participants))
            if any(id_ in self.moved for id_ in event.participants)
            else event
            for event in annotations.events
        )
        return Reading(reading.document, replace(annotations, mentions=mentions, events=events))

    def _mention(self, mention: Mention) -> Mention:
        now = self.moved.get(mention.entity or "")
        return replace(mention, entity=now, candidates=self._now(mention.candidates)) if now else mention

    def _now(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.moved.get(id_, id_) for id_ in ids))


@dataclass(slots=True)
class _Name:
    """One id as the documents print it: how often in which full spelling, by language."""

    id: str
    spellings: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    @property
    def total(self) -> Counter[str]:
        """The spellings of all languages."""
        return sum(self.spellings.values(), Counter[str]())

    @property
    def label(self) -> str:
        """The spelling printed most often; one in capitals throughout only where there is no other."""
        return _most(self.total)


def merge(readings: Iterable[Reading], knowledge: Knowledge) -> Found:
    """Return the found entities of all readings. Cost grows with the number of mentions."""
    names = _names(readings, knowledge)
    groups = _Groups(names, knowledge)
    for folder in _FOLDERS:
        ids = [id_ for id_ in names if id_.startswith(f"{folder}/")]
        joins = _people_joins(names, ids, knowledge) if folder == "people" else _organisation_joins(names, ids)
        for one, other in joins:
            groups.join(one, other)
    entities: dict[str, Entity] = {}
    moved: dict[str, str] = {}
    for members in groups.all():
        entity = _entity([names[id_] for id_ in members])
        entities[entity.id] = entity
        moved |= dict.fromkeys(entity.was, entity.id)
    return Found(dict(sorted(entities.items())), moved)


def _names(readings: Iterable[Reading], knowledge: Knowledge) -> dict[str, _Name]:
    names: dict[str, _Name] = {}
    for reading in readings:
        text, lang = reading.document.text, reading.document.lang
        for mention in reading.annotations.mentions:
            id_ = mention.entity
            if not id_ or id_.partition("/")[0] not in _FOLDERS or knowledge.find_entity(id_):
                continue
            spelling = full_spelling(mention, text, lang)
            if spelling:
                names.setdefault(id_, _Name(id_)).spellings[lang][spelling] += 1
    return dict(sorted(names.items()))


def full_spelling(mention: Mention, text: str, lang: str) -> str | None:
    """Return the entity's full name as a mention prints it, None where it prints only a part of it."""
    surface = mention.span.of(text)
    if str(mention.entity).startswith("organisations/"):
        return _cut_to(organisation_name(surface), str(mention.entity), lang) or organisation_name(surface) or None
    name = person_name(surface)
    if name is None or not name.is_full or mention.rule in ("surname", "forename"):
        return None
    return _cut_to(name.text, str(mention.entity), lang) or name.text


def _cut_to(name: str, id_: str, lang: str) -> str | None:
    """Return the name, or the name without a genitive «s», whichever the id was made of."""
    word = id_.partition("/")[2]
    if slug(name) == word:
        return name
    return name[:-1] if lang != "en" and name[-1:] in ("s", "S") and slug(name[:-1]) == word else None


# people


def _people_joins(names: Mapping[str, _Name], ids: Sequence[str], knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    blocks: dict[str, list[str]] = defaultdict(list)
    for id_ in ids:
        # The end of a longer name is that person's in one text, and may be another's in the next.
        printed = {name for spelling in names[id_].total if (name := person_name(spelling))}
        ends = {end for name in printed for end in name.ends()}
        for name in printed:
            if name.keys not in ends:
                for key in (f"slug {slug(name.text)}", *sound_keys(name.text)):
                    blocks[key].append(id_)
    for _, same in sorted(blocks.items()):
        yield from ((same[0], other) for other in same[1:])
    yield from (pair for pair in _genitives(names, ids) if not _is_surname(names[pair[1]].label, knowledge))


def _is_surname(label: str, knowledge: Knowledge) -> bool:
    """Whether the name with its «s» is a surname of its own: «Jacobs» beside «Jacob»."""
    name = person_name(label)
    return name is None or name.keys[-1] in knowledge.words.surnames


# organisations


def _organisation_joins(names: Mapping[str, _Name], ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    blocks: dict[str, list[str]] = defaultdict(list)
    for id_ in ids:
        for spelling in names[id_].total:
            if not is_abbreviation(spelling):
                blocks[organisation_key(spelling)].append(id_)
    for _, same in sorted(blocks.items()):
        yield from ((same[0], other) for other in same[1:])
    yield from _genitives(names, ids)


def _genitives(names: Mapping[str, _Name], ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield «Nordlysfondets», printed so only in Norwegian, with the «Nordlysfondet» of another text."""
    for id_ in ids:
        if id_.endswith("s") and id_[:-1] in names and "en" not in names[id_].spellings:
            yield id_[:-1], id_


# groups


class _Groups:
    """Ids that are one entity, nothing more. Two groups stay two where any of theirs may never be the same."""

    def __init__(self, names: Mapping[str, _Name], knowledge: Knowledge) -> None:
        self._names = names
        self._knowledge = knowledge
        self._members: dict[str, list[str]] = {id_: [id_] for id_ in names}
        self._root = {id_: id_ for id_ in names}

    def join(self, one: str, other: str) -> None:
        """Make one group of two, unless there is a reason not to."""
        first, second = sorted((self._root[one], self._root[other]))
        if first == second or not self._may_join(first, second):
            return
        members = self._members.pop(second)
        self._members[first].extend(members)
        self._root |= dict.fromkeys(members, first)

    def _may_join(self, one: str, other: str) -> bool:
        return all(
            self._knowledge.are_never_same(mine, its) is None and not self._differ(mine, its)
            for mine in self._members[one]
            for its in self._members[other]
        )

    def _differ(self, one: str, other: str) -> bool:
        """Whether two people have middle names that cannot be one person's."""
        mine, its = person_name(self._names[one].label), person_name(self._names[other].label)
        if not one.startswith("people/") or not mine or not its:
            return False
        return _ends_of(mine) == _ends_of(its) and not same_but_for_middle(mine, its)

    def all(self) -> Iterator[list[str]]:
        """Yield the groups, each in the order of its ids."""
        for _, members in sorted(self._members.items()):
            yield sorted(members)


def _ends_of(name: PersonName) -> tuple[str, str]:
    return name.keys[0], name.keys[-1]


def _entity(names: Sequence[_Name]) -> Entity:
    by_lang: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        for lang, spellings in name.spellings.items():
            by_lang[lang].update(spellings)
    label = _most(sum(by_lang.values(), Counter[str]()))
    folder = names[0].id.partition("/")[0]
    own = next((name.id for name in names if name.id == f"{folder}/{slug(label)}"), None)
    # The most printed spelling may have had no id of its own: then the id whose name is printed most keeps its address.
    id_ = own or min(names, key=lambda name: (-name.total.total(), name.id)).id
    labels = {lang: _most(spellings) for lang, spellings in sorted(by_lang.items())}
    spelt = {spelling for spellings in by_lang.values() for spelling in spellings}
    return Entity(
        id=id_,
        kind=_FOLDERS[folder],
        labels=labels,
        origin="found",
        aliases=tuple(sorted(spelt - set(labels.values()))),
        was=tuple(name.id for name in names if name.id != id_),
    )


def _most(spellings: Counter[str]) -> str:
    return min(
        spellings, key=lambda name: (name.isupper() and " " in name, is_abbreviation(name), -spellings[name], name)
    )

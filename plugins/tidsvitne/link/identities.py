"""People and organisations that no authority knows: each is an entity of its own, found by the archive itself.

Within one text a surname, a name without its middle initial, a genitive and an abbreviation that the text explains mean
whoever the text names in full. Precision before recall: where two can be meant, nobody is.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from tidsvitne.knowledge.known import Knowledge
from tidsvitne.knowledge.lexicon import Use
from tidsvitne.knowledge.pieces import cut
from tidsvitne.knowledge.slug import slug
from tidsvitne.knowledge.words import word_set
from tidsvitne.link.credits import CREDIT, with_credits
from tidsvitne.link.curation import RULE as EDITOR
from tidsvitne.link.printed import (
    PersonName,
    is_abbreviation,
    organisation_key,
    organisation_name,
    person_name,
    same_but_for_middle,
    shortens,
)
from tidsvitne.link.spellings import sound_keys
from tidsvitne.link.titles import titles_of
from tidsvitne.model.annotation import Kind, Mention
from tidsvitne.model.document import Document

_SURE_PERSON = 0.6
_SURE_ORGANISATION = 0.5
_SURE_ALONE = 0.7  # an organisation's name of one word that is a town's or an abbreviation as well
_SURE_ORDINARY = 0.95  # one whose name is an ordinary word: «Høyre»
_SURE_BODY = 0.9  # a body of whose name all words are ordinary, with more in it than what it is
_LONGEST = 100  # characters of a name; an address is made of it
_SURNAME = 0.9
_FORENAME = 0.7
# Every town has a city council: such a name tells of no one body unless a name stands in it.
_BODIES = word_set(
    "administration army assembly authority board bureau cabinet church city college commission committee congress",
    "council county court department government hospital house legislature ministry municipality office parliament",
    "police school senate service state station union university",
    "avdeling byrad departement departementet direktorat direktoratet domstol domstolen fylke kommisjon kommune kommunen",
    "komite ministerium nemnd politi politiet rad radet rett retten regjering skole styre sykehus tilsyn universitet utvalg",
)
# Every country has one of these.
_EVERYWHERE = word_set(
    "regjeringen regjeringa government parliament parlamentet opposisjonen opposition staten kommunen politiet police"
)
_RESERVED = frozenset(("index", "x"))  # «people/index.html» is the list, «x» what a name without Latin letters leaves


def identified(document: Document, mentions: Sequence[Mention], knowledge: Knowledge) -> tuple[Mention, ...]:
    """Return the mentions with an entity for each person and organisation that the text names in full.

    The id is made of the name: «people/kari-nordmann». Whoever is only credited has one too, and the role that says so.
    """
    credited = with_credits(document, mentions)
    people, surnames = _people(document, credited, knowledge)
    meant = people | _organisations(document, credited, knowledge, surnames)
    return tuple(_meaning(mention, meant.get(index)) for index, mention in enumerate(credited))


def _meaning(mention: Mention, meant: "_Meant | None") -> Mention:
    if meant is None:
        return mention
    return replace(
        mention,
        entity=meant.entity,
        candidates=(meant.entity,),
        rule=meant.rule or mention.rule,
        confidence=min(mention.confidence, meant.at_most),
    )


@dataclass(frozen=True, slots=True)
class _Meant:
    entity: str
    rule: str | None = None
    at_most: float = 1.0


def found_id(folder: str, name: str) -> str | None:
    """Return the id that an entity of this name has, None where no address can be made of the name."""
    word = slug(name)
    return None if word in _RESERVED or len(name) > _LONGEST else f"{folder}/{word}"


def is_open(mention: Mention, kind: Kind) -> bool:
    """Whether the mention is of this kind, and nobody has said yet whom it can mean."""
    is_unknown = not mention.candidates and mention.entity is None
    return is_unknown and mention.kind is kind and mention.role in (None, CREDIT) and mention.rule != EDITOR


# people


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

    def meant_by(self, name: PersonName, titles: frozenset[str]) -> _Meant | None:
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


def _only(bearers: Mapping[_Bearer, None], rule: str | None = None, at_most: float = 1.0) -> _Meant | None:
    entities = {bearer.entity for bearer in bearers}
    only = entities.pop() if len(entities) == 1 else None
    return _Meant(only, rule, at_most) if only else None


def _people(
    document: Document, mentions: Sequence[Mention], knowledge: Knowledge
) -> tuple[dict[int, _Meant], set[str]]:
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
    meant: dict[int, _Meant] = {}
    for index, name in names.items():
        mention = mentions[index]
        if is_open(mention, Kind.PERSON):
            titles = titles_of(document.text, mention.span)
            who = _credited(name, mention, knowledge) if mention.role else meant_by(name, titles)
            if who:
                meant[index] = who
    return meant, bearers.surnames


def _credited(name: PersonName, mention: Mention, knowledge: Knowledge) -> _Meant | None:
    """Return who wrote or photographed: nobody's surname in the text is theirs, nor is theirs anybody's."""
    if not name.is_full or mention.confidence < _SURE_PERSON:
        return None
    id_ = _identity("people", name.text, [name.text], knowledge)
    return _Meant(id_) if id_ else None


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
        elif mention.confidence >= _SURE_PERSON:
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
    if known and known.entity and not _are_kept_apart(known.entity, [name.text for name in names], knowledge):
        return _Bearer(names, known.entity)
    ends = {end for name in names for end in name.ends()}
    spellings = Counter(name.text for name in group if name.keys not in ends)
    first = {name.text: place for place, name in reversed(list(enumerate(group)))}
    most = min(spellings, key=lambda text: (text.isupper(), -spellings[text], first[text]))
    return _Bearer(names, _identity("people", most, [name.text for name in names], knowledge))


# organisations


def _organisations(
    document: Document, mentions: Sequence[Mention], knowledge: Knowledge, surnames: Collection[str]
) -> dict[int, _Meant]:
    text = document.text
    names = {
        index: name
        for index, mention in enumerate(mentions)
        if is_open(mention, Kind.ORGANISATION) and (name := organisation_name(mention.span.of(text)))
    }
    if document.lang != "en":
        printed = set(names.values())
        names = {index: name[:-1] if name[:-1] in printed else name for index, name in names.items()}
    spelt_out = _spelt_out(text, mentions, names)
    sure = {
        name
        for index, name in names.items()
        if name in spelt_out or _is_sure(name, mentions[index].confidence, knowledge)
    }
    ids = _organisation_ids([name for name in names.values() if name in sure], spelt_out, knowledge)
    return {
        index: _Meant(entity)
        for index, name in names.items()
        if (entity := ids.get(name)) and organisation_key(name) not in surnames
    }


def _spelt_out(text: str, mentions: Sequence[Mention], names: Mapping[int, str]) -> dict[str, str]:
    """Return the abbreviations that the text explains, each with the long name: «European Space Agency (ESA)»."""
    meant: dict[str, str] = {}
    for one, other in pairwise(sorted(names)):
        if other != one + 1 or text[mentions[one].span.end : mentions[other].span.start].strip(' "“”«»') != "(":
            continue
        for short, long in ((names[other], names[one]), (names[one], names[other])):
            if is_abbreviation(short) and shortens(short, long):
                meant.setdefault(short, long)
    return meant


def _is_sure(name: str, confidence: float, knowledge: Knowledge) -> bool:
    key = organisation_key(name)
    if confidence < _SURE_ORGANISATION or not any(letter.isalpha() for letter in key):
        return False
    if " " in name:
        is_ordinary = all(word in knowledge.words.ordinary for word in key.split())
        if is_ordinary and key.split()[-1] in _BODIES:
            return len(key.split()) > 2 and confidence >= _SURE_BODY
        return not is_ordinary or confidence >= _SURE_ALONE
    if key in knowledge.words.ordinary and not is_abbreviation(name):
        return confidence >= _SURE_ORDINARY and key not in _EVERYWHERE
    if len(key) < 2:
        return False
    if is_abbreviation(name) or knowledge.toponyms(key, "en"):
        return confidence >= _SURE_ALONE
    return True


def _organisation_ids(
    printed: Sequence[str], spelt_out: Mapping[str, str], knowledge: Knowledge
) -> Mapping[str, str | None]:
    """Return the entity of each name; names that differ in their legal form or capitals only have one."""
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for name in printed:
        groups[organisation_key(spelt_out.get(name, name))][name] += 1
    ids: dict[str, str | None] = {}
    for spellings in groups.values():
        long = [name for name in spellings if name not in spelt_out] or list(spellings)
        most = min(long, key=lambda name: (name.isupper() and not is_abbreviation(name), -spellings[name]))
        ids |= dict.fromkeys(spellings, _identity("organisations", most, long, knowledge))
    return ids


# what is known


def _identity(folder: str, name: str, spellings: Sequence[str], knowledge: Knowledge) -> str | None:
    """Return the known entity that one of the spellings names, None where they name several, else a new id.

    Whom the editors hide by one spelling, they hide by all that a text uses for the same one.
    """
    ids = (found_id(folder, spelling) for spelling in spellings)
    hidden = next((id_ for id_ in ids if id_ and knowledge.is_hidden(id_)), None)
    if hidden:
        return knowledge.current_id(hidden)
    known = {id_ for spelling in spellings for id_ in _known(folder, spelling, knowledge)}
    if known:
        only = known.pop()
        return only if not known and only.startswith(f"{folder}/") else None
    fresh = found_id(folder, name)
    return knowledge.current_id(fresh) if fresh else None


def _known(folder: str, name: str, knowledge: Knowledge) -> Iterator[str]:
    """Yield whom a name means by the authority's or the countries' word, spelt so or as it sounds."""
    pieces = cut(name)
    phrases = knowledge.phrases_at(pieces, 0) if pieces else ()
    spelt_so = [one.entity for one in phrases if len(one.keys) == len(pieces) and one.use is not Use.ACTOR]
    yield from spelt_so
    if folder == "people" and not spelt_so:
        ids = (id_ for key in sound_keys(name) for id_ in _by_sound(knowledge).get(key, ()))
        yield from (id_ for id_ in ids if not _are_kept_apart(id_, [name], knowledge))


def _are_kept_apart(known: str, spellings: Iterable[str], knowledge: Knowledge) -> bool:
    """Whether the editors have said that somebody known is not the one whose name is printed so."""
    ids = (found_id(known.partition("/")[0], spelling) for spelling in spellings)
    return any(id_ and knowledge.are_never_same(known, id_) for id_ in ids)


@lru_cache(maxsize=1)
def _by_sound(knowledge: Knowledge) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for id_, entry in knowledge.entries.items():
        if entry.entity.kind is Kind.PERSON:
            for name in (*entry.entity.labels.values(), *entry.entity.aliases):
                for key in sound_keys(name):
                    found[key][id_] = None
    return {key: tuple(ids) for key, ids in found.items()}

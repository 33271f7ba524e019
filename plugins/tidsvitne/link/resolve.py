"""Which entity each name of one document means: by what stands beside it, by the text's other places, by size last."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from math import log10

from tidsvitne.knowledge.gazetteer import Toponym, name_key
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.model.annotation import Annotations, Kind, Mention
from tidsvitne.model.distance import kilometres
from tidsvitne.model.document import Document
from tidsvitne.model.entity import Entity

_NEAR_KM = 80.0
_AUTHORITY = 8.0
_COUNTRY = 3.0
_NAMED_COUNTRY = 0.5
_SAME_STATE = 2.0
_NEIGHBOUR = 1.0
_NEIGHBOURS = 50  # places that are looked at as such: those a text names most
_OTHER_NAME = 0.4
_STATE_COUNTS_AS = 5_000_000
_MARGIN = 0.9  # in tens of people: a name is left open where the next bearer is nearly as likely
_SMALL = frozenset(("city", "neighbourhood", "site"))
# «X, a suburb north of Y», «X i Y», "X, Y"
_HELD_BY = re.compile(
    r"(?:,? (?:in|i|på|outside|utenfor|near|ved)|"
    r",(?: (?:a|an|the|en|et|ei) [^,.;:]{0,40}? (?:in|i|på|of|for|outside|utenfor|near|ved))?) (?:the )?",
    re.IGNORECASE,
)
_LISTED = re.compile(r",? (?:og|and) |, ")


def resolve(document: Document, annotations: Annotations, knowledge: Knowledge) -> Annotations:
    """Return the annotations with `entity` filled in wherever it can be told; the rest stays None."""
    text, mentions = document.text, annotations.mentions
    groups: dict[str, list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        if mention.kind is Kind.PLACE and not mention.role and mention.candidates:
            groups[_name(text, mention)].append(index)
    said = _said_holders(text, mentions)
    reader = _Reader(text, mentions, knowledge, _clear_places(mentions, groups, said, knowledge))
    senses = {
        name: reader.sense([(mentions[index], said.get(index, ())) for index in group])
        for name, group in groups.items()
    }
    return replace(annotations, mentions=tuple(_linked(text, mention, senses, mentions) for mention in mentions))


def _linked(text: str, mention: Mention, senses: Mapping[str, str | None], mentions: Sequence[Mention]) -> Mention:
    if not mention.candidates:
        return mention
    if mention.kind is Kind.PLACE and not mention.role:
        return _as(mention, senses[_name(text, mention)])
    if len(mention.candidates) == 1 or mention.role:
        return _as(mention, mention.candidates[0])
    # An ambiguous person or organisation is the one of its candidates that the text names in another way as well.
    named = {other.candidates[0] for other in mentions if len(other.candidates) == 1}
    meant = [id_ for id_ in mention.candidates if id_ in named]
    return _as(mention, meant[0]) if len(meant) == 1 and mention.rule != "surname" else mention


def _as(mention: Mention, entity: str | None) -> Mention:
    if entity is None or entity in mention.candidates:
        return replace(mention, entity=entity)
    return replace(mention, entity=entity, candidates=(entity, *mention.candidates))


def _name(text: str, mention: Mention) -> str:
    """Names that look alike have one sense in a document. The authority's keep theirs: «Idlib» and «Idlib-provinsen»."""
    name = name_key(re.sub(r"['’ʼ´]s?$", "", mention.span.of(text))).removesuffix("s")
    return name if mention.rule.startswith("gazetteer") else " ".join((name, *mention.candidates))


def _said_holders(text: str, mentions: Sequence[Mention]) -> Mapping[int, tuple[str, ...]]:
    """Return, for the mentions that the text puts into or beside another place, what that place can mean."""
    said: dict[int, tuple[str, ...]] = {}
    for index, (inner, outer) in enumerate(pairwise(mentions)):
        if inner.kind is not Kind.PLACE or outer.kind is not Kind.PLACE:
            continue
        between = text[inner.span.end : outer.span.start]
        if not _HELD_BY.fullmatch(between):
            continue
        following = mentions[index + 2] if index + 2 < len(mentions) else None
        # «Oslo, Norge og Sverige» is a list, not a place and its country.
        listed = (
            following
            and following.kind is Kind.PLACE
            and _LISTED.fullmatch(text[outer.span.end : following.span.start])
        )
        if between.strip() != "," or not listed:
            said[index] = outer.candidates
    return said


def _clear_places(
    mentions: Sequence[Mention],
    groups: Mapping[str, Sequence[int]],
    said: Mapping[int, tuple[str, ...]],
    knowledge: Knowledge,
) -> tuple[Entity, ...]:
    """Return the places that need no weighing: those with one meaning, and that the text does not put elsewhere."""
    clear: list[Entity] = []
    for group in groups.values():
        candidates = {id_ for index in group for id_ in mentions[index].candidates}
        if len(candidates) == 1 and not any(index in said for index in group):
            clear.extend([knowledge.entity(next(iter(candidates)))] * len(group))
        elif len(candidates) == 1 and knowledge.entry(next(iter(candidates))):
            clear.append(knowledge.entity(next(iter(candidates))))
        elif (first := knowledge.entity(mentions[group[0]].candidates[0])).level == "admin1":
            clear.append(first)  # a state, for all the hamlets that have its name
    return tuple(clear)


class _Reader:
    """Weighs what the places of one text can mean."""

    def __init__(self, text: str, mentions: Sequence[Mention], knowledge: Knowledge, clear: Sequence[Entity]) -> None:
        self._text = text
        self._knowledge = knowledge
        often = Counter(entity.id for entity in clear).most_common(_NEIGHBOURS)
        self._neighbours = [knowledge.entity(id_) for id_, _ in often]
        self._countries = Counter(entity.country for entity in clear if entity.country)
        self._states = {
            toponym.admin1
            for mention in mentions
            for id_ in mention.candidates[:1]
            if (toponym := knowledge.toponym(id_)) and toponym.level == "admin1"
        }

    def sense(self, group: Sequence[tuple[Mention, tuple[str, ...]]]) -> str | None:
        """Return what all the mentions of one name mean, or None where two meanings are about as likely."""
        candidates = tuple(dict.fromkeys(id_ for mention, _ in group for id_ in mention.candidates))
        holders = [self._knowledge.entity(id_) for _, said in group for id_ in said[:3]]
        small = self._knowledge.entity(candidates[0]).level in _SMALL
        if small and holders and not any(self._is_held(self._knowledge.entity(id_), holders) for id_ in candidates):
            # The text puts it where none of them is: look further afield.
            surface = group[0][0].span.of(self._text)
            more = (id_ for id_ in self._knowledge.candidates(surface, "") if self._knowledge.toponym(id_))
            elsewhere = [id_ for id_ in more if self._is_held(self._knowledge.entity(id_), holders)]
            candidates = tuple(dict.fromkeys((*candidates, *elsewhere)))
        if len(candidates) == 1:
            return candidates[0]
        name = name_key(group[0][0].span.of(self._text))
        weighed = sorted(((-self._weight(id_, name, holders), index) for index, id_ in enumerate(candidates)))
        (best, first), (second, _) = weighed[:2]
        return candidates[first] if second - best >= _MARGIN else None

    def _weight(self, id_: str, name: str, holders: Sequence[Entity]) -> float:
        entity = self._knowledge.entity(id_)
        toponym = self._knowledge.toponym(id_)
        if self._knowledge.entry(id_) or entity.origin == "cldr":
            weight = _AUTHORITY
        else:
            weight = log10(1 + (_inhabitants(toponym) if toponym else 0))
        total = self._countries.total()
        if entity.country and total:
            votes = self._countries[entity.country]
            weight += _COUNTRY * votes / total + (_NAMED_COUNTRY if votes else 0)
        if toponym and name_key(toponym.name) != name and not self._knowledge.entry(id_):
            weight -= _OTHER_NAME
        if toponym and toponym.country == "US" and toponym.admin1 in self._states:
            weight += _SAME_STATE
        if any(other.id != id_ and _is_near(entity, other) for other in self._neighbours):
            weight += _NEIGHBOUR
        # Twice the authority: the text's own word is worth more than that a place is well known.
        return weight + (2 * _AUTHORITY if self._is_held(entity, holders) else 0)

    def _is_held(self, entity: Entity, holders: Iterable[Entity]) -> bool:
        """Whether the place lies in or beside one of those that the text puts it in."""
        inside = {above.id for above in self._knowledge.containers(entity.id)}
        return any(self._holds(holder, entity, inside) for holder in holders if holder.id != entity.id)

    def _holds(self, holder: Entity, entity: Entity, inside: set[str]) -> bool:
        if holder.id in inside:
            return True
        state, town = self._knowledge.toponym(holder.id), self._knowledge.toponym(entity.id)
        if state and town and state.level == "admin1":
            return town.level != "admin1" and (town.country, town.admin1) == (state.country, state.admin1)
        return holder.level in _SMALL and _is_near(entity, holder)


def _inhabitants(toponym: Toponym) -> int:
    return _STATE_COUNTS_AS if toponym.level == "admin1" else toponym.population


def _is_near(one: Entity, other: Entity) -> bool:
    if not one.coordinates or not other.coordinates or one.level not in _SMALL or other.level not in _SMALL:
        return False
    return kilometres(one.coordinates, other.coordinates) <= _NEAR_KM

"""Which entity each name of one document means: by what stands beside it, by the text's other places, by size last.

The names are weighed together in a few rounds: what is clear in one round (there is one such place, or the text says where
it lies) speaks for its neighbours in the next.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import log2

from tidsvitne.knowledge.gazetteer import name_key
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.link.context import Context
from tidsvitne.link.holders import said_holders
from tidsvitne.link.senses import Sense, Senses
from tidsvitne.model.annotation import Annotations, Kind, Mention
from tidsvitne.model.distance import kilometres
from tidsvitne.model.document import Document

_ROUNDS = 4
_TIE = 0.1  # decimal orders: a name is left open where its next bearer is as likely
_BESIDE_KM = 80.0
_MOST_SHOWN = 12


def resolve(document: Document, annotations: Annotations, knowledge: Knowledge) -> Annotations:
    """Return the annotations with `entity` filled in wherever it can be told; the rest stays None.

    A place's confidence is how likely the entity is the one that is meant, if that is less than the name's own.
    """
    mentions = annotations.mentions
    names = _names(document, mentions, knowledge)
    _Weighing(document.text, mentions, names, knowledge).settle()
    meant = {index: name for name in names for index in name.mentions}
    linked = (
        _placed(mention, meant[index]) if index in meant else _linked(mention, mentions)
        for index, mention in enumerate(mentions)
    )
    return replace(annotations, mentions=tuple(linked))


@dataclass
class _Name:
    """A name that looks alike throughout a document and has one sense there (Gale, Church and Yarowsky 1992)."""

    mentions: list[int]
    senses: tuple[Sense, ...]
    scores: list[float]
    chances: list[float]

    @property
    def weights(self) -> Mapping[int, float]:
        """What its meanings say for others: a name that the text repeats says more, but not twice as much."""
        heard = 1 + log2(len(self.mentions)) / 4
        return {index: chance * heard for index, chance in enumerate(self.chances)}


def _names(document: Document, mentions: Sequence[Mention], knowledge: Knowledge) -> list[_Name]:
    groups: dict[str, list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        if mention.kind is Kind.PLACE and mention.candidates and not mention.rule.startswith("authority:actor"):
            groups[_key(document.text, mention)].append(index)
    senses = Senses(knowledge, document.lang)
    made = []
    for group in groups.values():
        first = mentions[group[0]]
        ids = dict.fromkeys(id_ for index in group for id_ in mentions[index].candidates)
        said = first.rule.endswith(":level") or first.rule.startswith("page")
        found = senses.of(_surface(document.text, first), ids, only=said)
        made.append(_Name(group, found, [sense.prior for sense in found], _chances([sense.prior for sense in found])))
    return made


def _surface(text: str, mention: Mention) -> str:
    return re.sub(r"['’ʼ´]s?$", "", mention.span.of(text))


def _key(text: str, mention: Mention) -> str:
    """Names that look alike have one sense in a document. The authority's keep theirs: «Idlib» and «Idlib-provinsen»."""
    name = name_key(_surface(text, mention)).removesuffix("s")
    return " ".join((name, *mention.candidates)) if mention.rule.startswith(("authority", "page")) else name


def _chances(scores: Sequence[float]) -> list[float]:
    best = max(scores)
    odds = [10 ** (score - best) for score in scores]
    total = sum(odds)
    return [odd / total for odd in odds]


class _Weighing:
    """Weighs the meanings of all names of one text, round after round."""

    def __init__(self, text: str, mentions: Sequence[Mention], names: Sequence[_Name], knowledge: Knowledge) -> None:
        self._names = names
        self._knowledge = knowledge
        number_of = {index: number for number, name in enumerate(names) for index in name.mentions}
        self._holders: dict[int, dict[int, float]] = defaultdict(dict)
        self._held: dict[int, dict[int, float]] = defaultdict(dict)
        for inner, (outer, weight) in said_holders(text, mentions).items():
            one, other = number_of.get(inner), number_of.get(outer)
            if one is not None and other is not None and one != other:
                self._holders[one][other] = max(weight, self._holders[one].get(other, 0))
                self._held[other][one] = max(weight, self._held[other].get(one, 0))
        self._inside: dict[tuple[str, str], bool] = {}

    def settle(self) -> None:
        """Fill in the scores and chances of all names."""
        for _ in range(_ROUNDS):
            context = Context((name.senses, name.weights) for name in self._names)
            for number, name in enumerate(self._names):
                own = number, name.senses, name.weights
                name.scores = [
                    sense.prior + context.speaks_for(sense, own) + self._said(number, sense) for sense in name.senses
                ]
            for name in self._names:
                name.chances = _chances(name.scores)

    def _said(self, number: int, sense: Sense) -> float:
        """Return what the words beside the name say for a meaning: that it lies in its neighbour, or its neighbour in it."""
        weight = 0.0
        for other, strength in self._holders[number].items():
            name = self._names[other]
            weight += strength * sum(
                chance
                for holder, chance in zip(name.senses, name.chances, strict=True)
                if chance > 0.01 and self._holds(holder, sense)
            )
        for other, strength in self._held[number].items():
            name = self._names[other]
            weight += strength * max(
                (chance for held, chance in zip(name.senses, name.chances, strict=True) if self._holds(sense, held)),
                default=0.0,
            )
        return weight

    def _holds(self, holder: Sense, held: Sense) -> bool:
        key = holder.entity.id, held.entity.id
        if key not in self._inside:
            self._inside[key] = self._is_inside(holder, held)
        return self._inside[key]

    def _is_inside(self, holder: Sense, held: Sense) -> bool:
        if holder.entity.id == held.entity.id:
            return False
        if any(above.id == holder.entity.id for above in self._knowledge.containers(held.entity.id)):
            return True
        if holder.entity.level == "admin1":
            return (
                held.entity.level not in ("admin1", "country")
                and holder.state is not None
                and held.state == holder.state
            )
        where, there = holder.entity.coordinates, held.entity.coordinates
        near = (
            where and there and held.is_small and holder.entity.level not in ("country", "continent", "region", "sea")
        )
        return bool(near and where and there and kilometres(where, there) <= _BESIDE_KM)


def _placed(mention: Mention, name: _Name) -> Mention:
    ranked = sorted(range(len(name.senses)), key=lambda index: (-name.scores[index], index))
    best = ranked[0]
    tied = len(ranked) > 1 and name.scores[best] - name.scores[ranked[1]] < _TIE
    likely = (name.senses[index].entity.id for index in ranked if name.chances[index] > 0.01)
    shown = tuple(dict.fromkeys((*likely, *mention.candidates)))[:_MOST_SHOWN]
    chance = round(name.chances[best], 3)
    return replace(
        mention,
        entity=None if tied else name.senses[best].entity.id,
        candidates=shown,
        confidence=min(mention.confidence, chance),
    )


def _linked(mention: Mention, mentions: Sequence[Mention]) -> Mention:
    if not mention.candidates:
        return mention
    if len(mention.candidates) == 1 or mention.role:
        return replace(mention, entity=mention.candidates[0])
    # An ambiguous person or organisation is the one of its candidates that the text names in another way as well.
    named = {other.candidates[0] for other in mentions if len(other.candidates) == 1}
    meant = [id_ for id_ in mention.candidates if id_ in named]
    return replace(mention, entity=meant[0]) if len(meant) == 1 and mention.rule != "surname" else mention

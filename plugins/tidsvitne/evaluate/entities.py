"""How well mentions are found and linked: whether what is one in the gold is one, and what is two is two."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tidsvitne.archive.archive import build
from tidsvitne.archive.reading import read
from tidsvitne.evaluate.errors import Error, context, error_table, said
from tidsvitne.evaluate.gold import KINDS, GoldMention, GoldText
from tidsvitne.evaluate.handmade import GoldEntity
from tidsvitne.evaluate.places import NEAR_KM
from tidsvitne.evaluate.score import Score
from tidsvitne.evaluate.table import Table, score_table
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.model.annotation import Kind, Mention
from tidsvitne.model.distance import kilometres
from tidsvitne.model.document import Document
from tidsvitne.model.entity import Coordinates, Entity
from tidsvitne.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Pair:
    """A mention of the gold and the one that was found there; None where there is none on one of the sides.

    Where it is `strict` both must have the same offsets.
    """

    document: Document
    gold: GoldMention | None
    found: Mention | None
    strict: bool

    @property
    def is_sound(self) -> bool:
        """Whether both are there, of one kind, and where they should be."""
        if self.gold is None or self.found is None or self.gold.kind is not self.found.kind:
            return False
        return not self.strict or self.gold.span == self.found.span


def pairs_of(texts: Sequence[GoldText], knowledge: Knowledge, *, strict: bool) -> list[Pair]:
    """Read the texts as one archive, and put together the mentions that meet."""
    # Different files may call their documents the same.
    documents = [replace(text.document, id=f"{index} {text.document.id}") for index, text in enumerate(texts)]
    archive = build([Reading(document, read(document, knowledge)) for document in documents], knowledge)
    pairs: list[Pair] = []
    for text, document in zip(texts, documents, strict=True):
        found = text.counted(archive.readings[document.id].annotations.mentions)
        pairs += _paired(text.document, text.mentions, found, strict=strict)
    return pairs


def _paired(
    document: Document, gold: Sequence[GoldMention], found: Sequence[Mention], *, strict: bool
) -> Iterator[Pair]:
    left = list(found)
    partners: dict[int, Mention] = {}
    for rank in range(3):  # first what fits best
        for index, mention in enumerate(gold):
            if index in partners:
                continue
            partner = next((one for one in left if _fits(mention, one, rank)), None)
            if partner:
                partners[index] = partner
                left.remove(partner)
    yield from (Pair(document, mention, partners.get(index), strict) for index, mention in enumerate(gold))
    yield from (Pair(document, None, mention, strict) for mention in left)


def _fits(gold: GoldMention, found: Mention, rank: int) -> bool:
    if rank == 0:
        return gold.span == found.span
    return gold.span.meets(found.span) and (rank == 2 or gold.kind is found.kind)


class Correspondence:
    """Which found entity each entity of the gold is: one to one, the commonest first, and never what is known to be another."""

    def __init__(
        self, pairs: Iterable[Pair], own: Collection[str], described: Mapping[str, GoldEntity], knowledge: Knowledge
    ) -> None:
        self._own = own
        self._described = described
        self._knowledge = knowledge
        self._possible: dict[str, frozenset[str]] = {}
        often: Counter[tuple[str, str]] = Counter()
        for pair in pairs:
            if pair.is_sound and pair.gold and pair.found and pair.gold.entity and pair.found.entity:
                often[pair.gold.entity, pair.found.entity] += self._may_be(pair.gold, pair.found.entity)
        self._chosen: dict[str, str] = {}
        for gold, found in sorted(often, key=lambda one: (-often[one], one)):
            if often[gold, found] and gold not in self._chosen and found not in self._chosen.values():
                self._chosen[gold] = found

    def is_right(self, pair: Pair) -> bool:
        """Whether the mention was found, and linked to what the gold means; where the gold does not say what, found is enough."""
        if not pair.is_sound or not pair.gold or not pair.found:
            return False
        gold, found = pair.gold.entity, pair.found.entity
        if gold is None:
            return True
        chosen = self._chosen.get(gold)
        if chosen is None or found is None or found == chosen:
            return found is not None and found == chosen
        if found in self._chosen.values():
            return False
        described = self._described.get(gold)
        either = described is not None and described.many_levels and found in self._ids(gold)
        return either or self._are_family(chosen, found)

    def _may_be(self, gold: GoldMention, found: str) -> bool:
        """Whether nothing that is known speaks against it."""
        ids = self._ids(gold.entity or "")
        if ids:
            return found in ids or any(self._are_family(id_, found) for id_ in ids)
        entity = self._knowledge.find_entity(found)
        return entity is None or not _is_elsewhere(gold.coordinates, entity)

    def _ids(self, gold: str) -> frozenset[str]:
        """Return the ids that an entity of the gold can have, as far as the knowledge has it; empty where it has it not."""
        if gold not in self._possible:
            described = self._described.get(gold)
            self._possible[gold] = frozenset(self._named(described) if described else self._known(gold))
        return self._possible[gold]

    def _known(self, gold: str) -> Iterator[str]:
        if gold in self._own:
            return
        toponym = self._knowledge.toponym(gold)
        if toponym:
            yield self._knowledge.id_of(toponym)
        if self._knowledge.find_entity(self._knowledge.current_id(gold)):
            yield self._knowledge.current_id(gold)

    def _named(self, described: GoldEntity) -> Iterator[str]:
        for name in described.names:
            for id_ in self._knowledge.candidates(name, "en"):
                entity = self._knowledge.entity(id_)
                if entity.kind is not described.kind or (entity.origin == "geonames" and not described.coordinates):
                    continue
                if not _is_elsewhere(described.coordinates, entity):
                    yield id_

    def _are_family(self, one: str, other: str) -> bool:
        """Whether one belongs to the other: the gold may have both as one."""
        entries = (self._knowledge.entry(one), self._knowledge.entry(other))
        return (entries[0] is not None and entries[0].parent == other) or (
            entries[1] is not None and entries[1].parent == one
        )


def entities_tables(pairs: Sequence[Pair], correspondence: Correspondence, most: int | None) -> Iterator[Table]:
    """Yield the scores of all and of each kind and language, and the errors."""
    rows = [("all", _score(pairs, correspondence))]
    rows += [(kind.value, _score(pairs, correspondence, kind)) for kind in KINDS]
    langs = sorted({pair.document.lang for pair in pairs})
    for lang in langs if len(langs) > 1 else ():
        rows += [(lang, _score([pair for pair in pairs if pair.document.lang == lang], correspondence))]
    yield score_table("Entities, found and linked", rows)
    yield score_table("The same mentions, found alone", [("all", _score(pairs, None))])
    errors = (_error(pair) for pair in pairs if not correspondence.is_right(pair))
    yield error_table(errors, most)


def _is_elsewhere(where: Coordinates | None, entity: Entity) -> bool:
    """Whether a place is known to be another; a country is too large to tell."""
    if where is None or entity.coordinates is None or entity.level == "country":
        return False
    return kilometres(where, entity.coordinates) > NEAR_KM


def _score(pairs: Iterable[Pair], correspondence: Correspondence | None, kind: Kind | None = None) -> Score:
    score = Score()
    for pair in pairs:
        gold = pair.gold is not None and kind in (None, pair.gold.kind)
        found = pair.found is not None and kind in (None, pair.found.kind)
        right = gold and (correspondence.is_right(pair) if correspondence else pair.is_sound)
        score += Score(gold, found, right)
    return score


def _error(pair: Pair) -> Error:
    mention = pair.gold or pair.found
    span = mention.span if mention else None
    text = pair.document.text
    where = context(pair.document.id, text, span) if span else pair.document.id
    gold = f"{said(pair.gold.span, text)} ({pair.gold.entity or pair.gold.kind})" if pair.gold else "–"
    found = f"{said(pair.found.span, text)} ({pair.found.entity or pair.found.kind})" if pair.found else "–"
    return Error(_what(pair), gold, found, where)


def _what(pair: Pair) -> str:
    if not pair.found:
        return "missed"
    if not pair.gold:
        return "invented"
    if pair.gold.kind is not pair.found.kind:
        return "wrong kind"
    if not pair.is_sound:
        return "wrong boundaries"
    if not pair.found.entity:
        return "not linked"
    return "wrong entity"

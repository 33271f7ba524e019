"""All of an archive that deserves an editor's eye, in the order of what is gained by looking."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from tidsvitne.archive.archive import Archive, Mentioned
from tidsvitne.knowledge.gazetteer import name_key
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.knowledge.slug import slug
from tidsvitne.link.curation import RULE as EDITOR
from tidsvitne.link.curation import unmatched
from tidsvitne.link.merging import full_spelling
from tidsvitne.model.annotation import Kind, Mention
from tidsvitne.model.distance import kilometres
from tidsvitne.model.entity import Entity
from tidsvitne.review.event_items import event_items
from tidsvitne.review.item import Choice, Doubt, Item, Passage, Remedy
from tidsvitne.review.near import Near, near_names
from tidsvitne.review.remedies import Remedies
from tidsvitne.text.sentences import sentence_at

_UNSURE = 0.6  # a mention with less confidence is for somebody to look at
_SHOWN = 3  # sentences of one item
_CHOICES = 5  # places that a name can mean, the likeliest of them
_NEW, _AMBIGUOUS, _UNRESOLVED, _UNDATED, _UNUSED = 0.3, 0.8, 0.5, 0.5, 0.4
_TOGETHER = 0.5
_SMALL = frozenset(("city", "neighbourhood", "site", "admin2"))
_KINDS = list(Doubt)


@dataclass(frozen=True, slots=True)
class _Named:
    """A mention, with the document it stands in."""

    document: str
    mention: Mention


class Queue:
    """Looks an archive through. `files` has each document's file below the content folder."""

    def __init__(self, archive: Archive, knowledge: Knowledge, files: Mapping[str, str]) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._files = files
        self._write = Remedies(knowledge)

    def items(self) -> tuple[Item, ...]:
        """Return everything, most valuable first."""
        kinds: tuple[Callable[[], Iterator[Item]], ...] = (
            self._near,
            self._unmatched,
            self._places,
            self._unsure,
            self._new,
            self._undated,
            self._unused,
            lambda: event_items(self._archive, self._knowledge),
        )
        found = [item for kind in kinds for item in kind()]
        return tuple(
            sorted(found, key=lambda item: (-item.value, _KINDS.index(item.kind), item.names, item.place or ""))
        )

    # people and organisations

    def _near(self) -> Iterator[Item]:
        named = [one.entity for one in self._archive.entities.values() if one.mentions]
        known = (entry.entity for entry in self._knowledge.entries.values() if not entry.hidden)
        entities = {entity.id: entity for entity in (*known, *named)}
        for near in near_names(entities.values(), self._knowledge.words):
            if self._knowledge.are_never_same(near.one, near.other) is None:
                yield self._near_item(near, entities)

    def _near_item(self, near: Near, entities: Mapping[str, Entity]) -> Item:
        pair = [entities[near.one], entities[near.other]]
        mentions = {entity.id: self._mentions(entity.id) for entity in pair}
        # What somebody has looked at is kept, else what is named most.
        kept, taken = sorted(pair, key=lambda one: (one.origin == "found", -len(mentions[one.id]), one.id))
        both = [*mentions[near.one], *mentions[near.other]]
        # Two whom one article names side by side are less likely to be one.
        together = {one.document for one in mentions[near.one]} & {one.document for one in mentions[near.other]}
        passages = [passage for entity in pair for passage in self._passages(mentions[entity.id], 1)]
        return Item(
            kind=Doubt.NEAR,
            names=near.names,
            mentions=len(both),
            articles=_articles(both),
            doubt=near.doubt * (_TOGETHER if together else 1),
            passages=tuple(passages),
            choices=tuple(Choice(entity) for entity in pair),
            remedies=(self._write.merge(kept, taken), self._write.apart(kept, taken)),
            sign=near.sign,
            score=near.score,
        )

    def _new(self) -> Iterator[Item]:
        for id_, found in self._archive.entities.items():
            if found.entity.origin != "found" or not found.mentions:
                continue
            entity = found.entity
            remedies = (self._write.confirm(entity), self._write.hide(entity), self._write.retype(entity))
            mentions = self._mentions(id_)
            yield Item(
                kind=Doubt.NEW,
                names=(_label(entity), *_other_names(entity)),
                mentions=len(mentions),
                articles=_articles(mentions),
                doubt=_NEW,
                passages=self._passages(mentions, 1),
                choices=(Choice(entity),),
                remedies=remedies,
            )

    def _unsure(self) -> Iterator[Item]:
        groups: dict[tuple[str, str, str], list[_Named]] = defaultdict(list)
        for named in self._all():
            mention = named.mention
            if mention.confidence < _UNSURE and mention.rule != EDITOR and mention.role is None:
                if mention.kind is Kind.PLACE and len(mention.candidates) != 1:
                    continue  # the other list has it
                groups[self._key(named), mention.kind.value, mention.entity or ""].append(named)
        for (_, _, entity), group in sorted(groups.items()):
            first = group[0]
            text = self._text(first)
            lowest = min(named.mention.confidence for named in group)
            passages = self._passages(group, _SHOWN)
            remedies: list[Remedy] = []
            for passage, named in zip(passages, group, strict=False):
                sentence = passage.sentence.id
                words = self._text(named)
                if entity and self._knowledge.find_entity(entity):
                    remedies.append(self._write.correction("sure", named.document, words, entity, sentence))
                remedies.append(self._write.correction("nothing", named.document, words, sentence=sentence))
            if entity and self._knowledge.find_entity(entity) is None:
                remedies.insert(0, self._write.confirm(self._entity(entity)))
            yield Item(
                kind=Doubt.UNSURE,
                names=(text,),
                mentions=len(group),
                articles=_articles(group),
                doubt=round(1 - lowest, 3),
                passages=passages,
                choices=self._choices([entity] if entity else [], first),
                remedies=tuple(remedies),
                score=lowest,
            )

    # places

    def _places(self) -> Iterator[Item]:
        groups: dict[tuple[str, bool], list[_Named]] = defaultdict(list)
        for named in self._all():
            mention = named.mention
            if mention.kind is not Kind.PLACE or mention.role or mention.rule == EDITOR:
                continue
            if mention.entity is None or (len(mention.candidates) > 1 and mention.confidence < _UNSURE):
                groups[self._key(named), bool(mention.candidates)].append(named)
        for (_, is_ambiguous), group in sorted(groups.items()):
            yield self._ambiguous(group) if is_ambiguous else self._unresolved(group)

    def _ambiguous(self, group: list[_Named]) -> Item:
        ids = list(dict.fromkeys(id_ for named in group for id_ in named.mention.candidates))[:_CHOICES]
        first = {named.document: named for named in reversed(group)}
        remedies = [
            self._write.correction("pick", document, self._text(named), id_)
            for id_ in ids
            for document, named in sorted(first.items())[:1]
        ]
        is_open = any(named.mention.entity is None for named in group)
        lowest = 0.0 if is_open else min(named.mention.confidence for named in group)
        return Item(
            kind=Doubt.AMBIGUOUS,
            names=(self._text(group[0]),),
            mentions=len(group),
            articles=len(first),
            doubt=round(_AMBIGUOUS * (1 - lowest), 3),
            passages=self._passages(group, _SHOWN),
            choices=self._choices(ids, group[0]),
            remedies=tuple(remedies),
        )

    def _unresolved(self, group: list[_Named]) -> Item:
        first = group[0]
        name = self._text(first)
        id_ = f"places/{slug(name)}"
        remedies = [self._write.correction("nothing", first.document, name)]
        if self._knowledge.find_entity(id_) is None and any(letter.isalpha() for letter in id_.partition("/")[2]):
            remedies.insert(0, self._write.place(id_, name))
        return Item(
            kind=Doubt.UNRESOLVED,
            names=(name,),
            mentions=len(group),
            articles=_articles(group),
            doubt=_UNRESOLVED,
            passages=self._passages(group, _SHOWN),
            remedies=tuple(remedies),
        )

    def _choices(self, ids: list[str], named: _Named) -> tuple[Choice, ...]:
        """Return what a name can mean, with how far each lies from the nearest place that its article names."""
        placed = [
            entity.coordinates
            for mention in self._archive.readings[named.document].annotations.mentions
            if mention.entity and mention.entity not in ids and mention.role is None and mention.kind is Kind.PLACE
            if (entity := self._knowledge.find_entity(mention.entity)) and entity.coordinates and entity.level in _SMALL
        ]
        choices = []
        for entity in (self._entity(id_) for id_ in ids):
            where, toponym = entity.coordinates, self._knowledge.toponym(entity.id)
            near = min((kilometres(where, other) for other in placed), default=None) if where else None
            choices.append(Choice(entity, (toponym.population or None) if toponym else None, near and round(near, 1)))
        return tuple(choices)

    # articles and what the editors wrote

    def _undated(self) -> Iterator[Item]:
        for id_, reading in self._archive.readings.items():
            if reading.document.date is None:
                unresolved = [time for time in reading.annotations.times if time.basis == "unresolved"]
                yield Item(
                    kind=Doubt.UNDATED,
                    names=(reading.document.title or id_,),
                    mentions=len(unresolved),
                    articles=1,
                    doubt=_UNDATED,
                    passages=tuple(
                        Passage(id_, sentence, (time.span,))
                        for time in unresolved[:1]
                        if (sentence := sentence_at(reading.annotations.sentences, time.span.start))
                    ),
                    remedies=(self._write.date(self._files[id_]),),
                    place=self._files[id_],
                )

    def _unused(self) -> Iterator[Item]:
        for id_, entry in self._knowledge.entries.items():
            # Nor is an entry unused that keeps something from being shown or from being taken for another.
            silent = entry.hidden or entry.reasons
            if entry.entity.origin == "editor" and not silent and id_ not in self._archive.entities:
                remedies = (self._write.alias(entry.entity),)
                yield Item(
                    Doubt.UNUSED,
                    (_label(entry.entity),),
                    0,
                    1,
                    _UNUSED,
                    choices=(Choice(entry.entity),),
                    remedies=remedies,
                )

    def _unmatched(self) -> Iterator[Item]:
        for id_, reading in self._archive.readings.items():
            for one in unmatched(reading.document, reading.annotations.sentences, self._knowledge):
                place = f"{one.file}:{one.line}"
                yield Item(Doubt.UNMATCHED, (one.text,), 1, 1, 1.0, choices=(), place=place, sign=id_)

    # how they are shown

    def _all(self) -> Iterator[_Named]:
        for id_, reading in self._archive.readings.items():
            for mention in reading.annotations.mentions:
                yield _Named(id_, mention)

    def _mentions(self, id_: str) -> list[_Named]:
        """Return an entity's mentions, those of its full name first."""
        found = self._archive.entities.get(id_)
        named = [_Named(document, mention) for document, mention in found.mentions] if found else []
        return sorted(named, key=lambda one: not self._is_full(one))

    def _is_full(self, named: _Named) -> bool:
        document = self._archive.readings[named.document].document
        return full_spelling(named.mention, document.text, document.lang) is not None

    def _passages(self, named: list[_Named], most: int) -> tuple[Passage, ...]:
        found: list[Passage] = []
        for one in named[:most]:
            sentences = self._archive.readings[one.document].annotations.sentences
            sentence = sentence_at(sentences, one.mention.span.start)
            if sentence:
                found.append(Passage(one.document, sentence, (one.mention.span,)))
        return tuple(found)

    def _entity(self, id_: str) -> Entity:
        found: Mentioned | None = self._archive.entities.get(id_)
        return found.entity if found else self._knowledge.entity(id_)

    def _text(self, named: _Named) -> str:
        return " ".join(named.mention.span.of(self._archive.readings[named.document].document.text).split())

    def _key(self, named: _Named) -> str:
        return name_key(self._text(named))


def _articles(named: list[_Named]) -> int:
    return len({one.document for one in named})


def _label(entity: Entity) -> str:
    """Return the label that most languages have, the first of them by its language."""
    labels = Counter(label for _, label in sorted(entity.labels.items()))
    return labels.most_common(1)[0][0] if labels else entity.id


def _other_names(entity: Entity) -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys((*entity.labels.values(), *entity.aliases)) if name != _label(entity))

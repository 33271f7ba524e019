"""How well events are found: which sentence tells of something at which date, where, of which kind, and how it is told."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date as calendar_day

from tidsvitne.archive.reading import read
from tidsvitne.evaluate.errors import Error, context, error_table
from tidsvitne.evaluate.gold_events import GoldEvent, TellingText
from tidsvitne.evaluate.score import Score
from tidsvitne.evaluate.table import Table, score_table
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.model.annotation import Annotations, EventMention
from tidsvitne.model.document import Document
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.span import Span
from tidsvitne.text.sentences import sentence_at

Bounds = tuple[calendar_day | None, calendar_day | None]
Told = tuple[int, Bounds]
"""A sentence, by its first offset, and a date, by its first and last day."""


@dataclass(frozen=True, slots=True)
class ComparedEvents:
    """A text's events as the gold has them and as they were found, those in stretches that count for nothing left out.

    `names` are the entities that each spelling was linked to.
    """

    document: Document
    gold: tuple[tuple[Span, GoldEvent], ...]
    found: tuple[EventMention, ...]
    names: Mapping[str, frozenset[str]]
    whole: bool

    @property
    def dated_gold(self) -> Mapping[Told, list[GoldEvent]]:
        """The dated events of the gold by sentence and date."""
        held: defaultdict[Told, list[GoldEvent]] = defaultdict(list)
        for sentence, event in self.gold:
            if event.date:
                held[sentence.start, _bounds(event.date)].append(event)
        return held

    @property
    def dated_found(self) -> Mapping[Told, list[EventMention]]:
        """The dated events that were found, by sentence and date."""
        held: defaultdict[Told, list[EventMention]] = defaultdict(list)
        for event in self.found:
            if event.date:
                held[event.sentence.start, _bounds(event.date)].append(event)
        return held

    def is_at(self, gold: GoldEvent, found: Iterable[EventMention]) -> bool:
        """Whether one of the events is where the gold says."""
        if not gold.place:
            return True
        meant = frozenset(
            entity
            for name in gold.place
            for spelling, entities in self.names.items()
            if name in spelling
            for entity in entities
        )  # «Idlib» in «Idlib province»
        return any(meant & set(event.places) for event in found)


def _bounds(date: Edtf) -> Bounds:
    return date.earliest, date.latest


def compare_events(gold: TellingText, knowledge: Knowledge) -> ComparedEvents:
    """Return what the system finds in a text beside the gold."""
    return compared(gold, read(gold.document, knowledge))


def compared(gold: TellingText, annotations: Annotations) -> ComparedEvents:
    """Set what was found in a text beside the gold."""
    text = gold.document.text
    names: defaultdict[str, set[str]] = defaultdict(set)
    for mention in annotations.mentions:
        if mention.entity:
            names[mention.span.of(text)].add(mention.entity)
    return ComparedEvents(
        gold.document,
        tuple((_sentence(event, annotations), event) for event in gold.events),
        tuple(event for event in annotations.events if not any(event.span.meets(one) for one in gold.unread)),
        {name: frozenset(entities) for name, entities in names.items()},
        gold.whole,
    )


def _sentence(event: GoldEvent, annotations: Annotations) -> Span:
    sentence = sentence_at(annotations.sentences, event.span.start)
    return sentence.span if sentence else event.span


def events_tables(compared: Sequence[ComparedEvents], most: int) -> Iterator[Table]:
    """Yield the scores, and the commonest errors."""
    yield score_table("Dated events", dated_scores(compared))
    whole = [one for one in compared if one.whole]
    if whole:
        yield score_table("All events of texts that have them all", whole_scores(whole))
    if most:
        yield error_table((error for one in compared for error in errors(one)), most)


def dated_scores(compared: Iterable[ComparedEvents]) -> Iterator[tuple[str, Score]]:
    """Yield how many sentences are rightly found to tell of something at a date; then with the place, and with how it is told."""
    dated = placed = told = Score()
    for one in compared:
        gold, found = one.dated_gold, one.dated_found
        both = [(gold[key], found[key]) for key in gold if key in found]
        counted = Score(len(gold), len(found), len(both))
        dated += counted
        placed += Score(
            counted.gold, counted.found, sum(all(one.is_at(each, those) for each in these) for these, those in both)
        )
        told += Score(counted.gold, counted.found, sum(_is_told_so(these, those) for these, those in both))
    yield "sentence and date", dated
    yield "with place", placed
    yield "with modality", told


def _is_told_so(gold: Iterable[GoldEvent], found: Iterable[EventMention]) -> bool:
    modalities = {event.modality for event in found}
    return all(event.modality is None or event.modality in modalities for event in gold)


def whole_scores(compared: Iterable[ComparedEvents]) -> Iterator[tuple[str, Score]]:
    """Yield how many events are rightly found at all, whatever their date, then with their kind, date, modality and roles."""
    sentence = kind = dated = told = roles = Score()
    for one in compared:
        sentence += _overlap({span.start for span, _ in one.gold}, {event.sentence.start for event in one.found})
        gold = {(span.start, event.type): event for span, event in one.gold}
        found = {(event.sentence.start, event.type): event for event in one.found}
        both = [(gold[key], found[key]) for key in gold if key in found]
        kind += Score(len(gold), len(found), len(both))
        dated += Score(len(gold), len(found), sum(_same_date(these.date, those.date) for these, those in both))
        told += Score(len(gold), len(found), sum(these.modality is those.modality for these, those in both))
        for these, those in both:
            roles += _overlap(_gold_roles(one, these), set(those.roles)) if these.roles is not None else Score()
    yield from (("sentence", sentence), ("and kind", kind), ("kind and date", dated), ("kind and modality", told))
    yield "roles, of those whose kind is right", roles


def _overlap(gold: Set[object], found: Set[object]) -> Score:
    return Score(len(gold), len(found), len(gold & found))


def _gold_roles(one: ComparedEvents, event: GoldEvent) -> Set[object]:
    return {(entity, role) for name, role in (event.roles or {}).items() for entity in one.names.get(name, (name,))}


def _same_date(gold: Edtf | None, found: Edtf | None) -> bool:
    return found is None if gold is None else found is not None and _bounds(gold) == _bounds(found)


def errors(one: ComparedEvents) -> Iterator[Error]:
    """Yield what is not as the gold has it, of the dates first."""
    text, gold, found = one.document.text, one.dated_gold, one.dated_found
    for key in sorted({*gold, *found}, key=lambda key: (key[0], str(key[1]))):
        these, those = gold.get(key, []), found.get(key, [])
        where = context(one.document.id, text, these[0].span if these else those[0].span)
        said, told = (str(these[0].date) if these else "–"), (str(those[0].date) if those else "–")
        if not these or not those:
            yield Error("invented date" if those else "missed date", said, told, where)
        elif not all(one.is_at(each, those) for each in these):
            places = " ".join(place for event in those for place in event.places)
            yield Error("wrong place", ", ".join(these[0].place or ()), places or "–", where)
        elif not _is_told_so(these, those):
            yield Error("wrong modality", str(these[0].modality), str(those[0].modality), where)
    if one.whole:
        yield from _errors_of_kind(one)


def _errors_of_kind(one: ComparedEvents) -> Iterator[Error]:
    text = one.document.text
    gold = {(span.start, event.type or ""): event for span, event in one.gold}
    found = {(event.sentence.start, event.type): event for event in one.found}
    for key in sorted(gold.keys() | found.keys(), key=str):
        these, those = gold.get(key), found.get(key)
        if these and those:
            if these.modality is not those.modality and not (these.date and _same_date(these.date, those.date)):
                where = context(one.document.id, text, these.span)
                yield Error("wrong modality", str(these.modality), str(those.modality), where)
            continue
        span = these.span if these else those.span if those else Span(0, 1)
        here, there = these and these.type, those and those.type
        yield Error(
            "missed kind" if these else "invented kind", here or "–", there or "–", context(one.document.id, text, span)
        )

"""Event mentions: what a sentence tells of happening, when, where, to whom, and whether it is told as a fact.

One event a sentence and kind, at the first word that tells of it. Precision before recall: a date, a place or a participant is
the event's own only where it stands in the event's clause, or where the sentence leaves no other event for it.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

from tidsvitne.extract.attribution import find_sources
from tidsvitne.extract.clauses import Clause, clause_at, clauses, cues_of, is_ahead, is_said_when
from tidsvitne.extract.scheme import SAME_AS, TYPES, Triggers, triggers_of
from tidsvitne.extract.telling import Cues
from tidsvitne.knowledge.countries import world_places
from tidsvitne.model.annotation import EventMention, Kind, Mention, Modality, Sentence, TimeExpression
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.span import Span
from tidsvitne.text.sentences import sentence_at

_CONFIDENCE = 0.8
_Item = TypeVar("_Item", Mention, TimeExpression)


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence that tells of events, with all that stands in it; `told` are all the words that tell of one."""

    text: str
    sentence: Sentence
    clauses: tuple[Clause, ...]
    events: Mapping[str, Span]
    told: tuple[Span, ...]
    times: tuple[TimeExpression, ...]
    mentions: tuple[Mention, ...]
    sources: tuple[Span, ...]
    cues: Cues

    def clause(self, span: Span) -> Clause:
        return clause_at(self.clauses, span.start)

    def belongs(self, span: Span, event: Span) -> bool:
        """Whether what stands at `span` is of the event: in its clause, or in one that tells of nothing else."""
        own, there = self.clause(event), self.clause(span)
        if there == own:
            return True
        first, last = sorted((self.clauses.index(own), self.clauses.index(there)))
        between = [clause for clause in self.clauses[first : last + 1] if clause != own]
        if own.relates or len(self.main_events) != 1 or any(self._parts(clause) for clause in between):
            return False
        return all(self.clause(other) != there for other in self.told)

    def _parts(self, clause: Clause) -> bool:
        """Whether a clause parts what stands on its two sides: «in December, the group estimated, …», «… before …»."""
        return clause.relates or self.cues.saying.search(self.text, clause.span.start, clause.span.end) is not None

    @property
    def main_events(self) -> tuple[Span, ...]:
        """The events that no word like «after» sets at another time."""
        return tuple(span for span in self.events.values() if not self.clause(span).relates)


def find_events(
    text: str,
    lang: str,
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    mentions: Sequence[Mention],
) -> tuple[EventMention, ...]:
    """Return the event mentions of a text in the order of their offsets.

    `mentions` should be linked: unlinked names give no places and no participants. A language that is neither English nor
    Norwegian yields nothing.
    """
    triggers, cues = triggers_of(lang), cues_of(lang)
    if triggers is None or cues is None:
        return ()
    times_in = _by_sentence(times, sentences, lambda time: time.span)
    mentions_in = _by_sentence(mentions, sentences, lambda mention: mention.span)
    found: list[EventMention] = []
    for sentence, told in _triggered(text, sentences, triggers, mentions_in):
        scene = _Scene(
            text=text,
            sentence=sentence,
            clauses=clauses(text, sentence.span, cues),
            events=_first_of_each(told),
            told=tuple(span for _, span in told),
            times=tuple(times_in.get(sentence.span, ())),
            mentions=tuple(mentions_in.get(sentence.span, ())),
            sources=tuple(source.span for source in find_sources(text, lang, sentence.span)),
            cues=cues,
        )
        found.extend(_event(kind, span, scene, lang) for kind, span in scene.events.items())
    return tuple(sorted(found, key=lambda event: (event.span, event.type)))


def _by_sentence(
    items: Iterable[_Item], sentences: Sequence[Sentence], span_of: Callable[[_Item], Span]
) -> Mapping[Span, list[_Item]]:
    held: defaultdict[Span, list[_Item]] = defaultdict(list)
    for item in items:
        sentence = sentence_at(sentences, span_of(item).start)
        if sentence:
            held[sentence.span].append(item)
    return held


def _triggered(
    text: str, sentences: Sequence[Sentence], triggers: Triggers, names: Mapping[Span, list[Mention]]
) -> Iterator[tuple[Sentence, list[tuple[str, Span]]]]:
    """Yield the sentences that tell of events, with the kind and the place of every word that does."""
    told: dict[int, list[tuple[str, Span]]] = defaultdict(list)
    held: dict[int, Sentence] = {}
    for found in triggers.pattern.finditer(text):
        kind, span = triggers.kind(found), Span(*found.span())
        sentence = sentence_at(sentences, span.start)
        # A trigger inside a name («Rescue Committee») is no event.
        if kind not in TYPES or not sentence or any(name.span.holds(span) for name in names.get(sentence.span, ())):
            continue
        held[sentence.span.start] = sentence
        told[sentence.span.start].append((kind, span))
    for start, sentence in held.items():
        yield sentence, told[start]


def _first_of_each(told: Iterable[tuple[str, Span]]) -> Mapping[str, Span]:
    """Return the first word for each kind, without the kinds that another here says more exactly."""
    first: dict[str, Span] = {}
    for kind, span in told:
        first.setdefault(kind, span)
    return {kind: span for kind, span in first.items() if not any(other in first for other in SAME_AS.get(kind, ()))}


def _event(kind: str, span: Span, scene: _Scene, lang: str) -> EventMention:
    return EventMention(
        id=f"e-{sha256(f'{scene.sentence.id} {kind}'.encode()).hexdigest()[:10]}",
        type=kind,
        span=span,
        sentence=scene.sentence.span,
        modality=_modality(span, scene),
        rule=f"trigger-{lang}",
        confidence=_CONFIDENCE,
        date=_date(span, scene),
        places=_places(span, scene),
        participants=_participants(span, scene),
    )


def _date(span: Span, scene: _Scene) -> Edtf | None:
    """Return the date of the event where exactly one can be it; one that is not resolved could be it too."""
    own = [time for time in scene.times if scene.belongs(time.span, span) and not _is_said(time, scene)]
    values = {time.edtf for time in own}
    return own[0].edtf if len(values) == 1 else None


def _is_said(time: TimeExpression, scene: _Scene) -> bool:
    return is_said_when(scene.text, scene.clause(time.span).span, time.span, scene.cues)


def _modality(span: Span, scene: _Scene) -> Modality:
    text, cues, clause = scene.text, scene.cues, scene.clause(span).span
    if cues.hypothetical.search(text, clause.start, clause.end):
        return Modality.HYPOTHETICAL
    whole = scene.sentence.span
    if cues.disputed.search(text, whole.start, whole.end):
        return Modality.ALLEGED
    if cues.denied.search(text, clause.start, clause.end) or cues.denying.search(text, whole.start, clause.start):
        return Modality.DENIED
    if _is_planned(span, clause, scene):
        return Modality.PLANNED
    if cues.alleged.search(text, whole.start, whole.end):
        return Modality.ALLEGED
    return Modality.ASSERTED


def _is_planned(span: Span, clause: Span, scene: _Scene) -> bool:
    if scene.cues.planned.search(scene.text, clause.start, span.start):
        return True
    times = (time.span for time in scene.times if scene.clause(time.span).span == clause)
    return any(is_ahead(scene.text, clause, time, scene.cues) for time in times)


def _places(span: Span, scene: _Scene) -> tuple[str, ...]:
    named = _unique(mention.entity for mention in scene.mentions if _is_scene(mention, span, scene))
    exact = tuple(place for place in named if place not in world_places())
    return exact or named


def _is_scene(mention: Mention, event: Span, scene: _Scene) -> bool:
    """Whether a name is that of the place where the event happens, not of a government or a landmark beside it."""
    if mention.kind is not Kind.PLACE or mention.role == "actor" or not scene.belongs(mention.span, event):
        return False
    if _is_source(mention, scene) or _stands_after(scene.cues.beside, mention, scene):
        return False
    # «US-led», "Russia's campaign": a country is where something happens only if the words say «in».
    return mention.entity not in world_places() or _stands_after(scene.cues.inside, mention, scene)


def _stands_after(words: re.Pattern[str], mention: Mention, scene: _Scene) -> bool:
    return words.search(scene.text, scene.sentence.span.start, mention.span.start) is not None


def _is_source(mention: Mention, scene: _Scene) -> bool:
    return any(source.holds(mention.span) for source in scene.sources)


def _participants(span: Span, scene: _Scene) -> tuple[str, ...]:
    return _unique(
        mention.entity
        for mention in scene.mentions
        if (mention.kind in (Kind.PERSON, Kind.ORGANISATION) or mention.role == "actor")
        and scene.clause(mention.span) == scene.clause(span)
        and not _is_source(mention, scene)
    )


def _unique(entities: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entity for entity in entities if entity))

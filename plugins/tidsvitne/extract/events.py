"""Event mentions: what a sentence tells of happening, when, where, to whom, and whether it is told as a fact.

One event a sentence, kind and date, at the word that tells of it most exactly. What the sentence does not say, the one before
it may, where nothing contradicts: then with a lower confidence. Teasers tell of nothing, and what a headline tells is told
once, below it.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import TypeVar

from tidsvitne.extract.clauses import cues_of
from tidsvitne.extract.headlines import told_once
from tidsvitne.extract.modality import modality_of
from tidsvitne.extract.neighbours import borrow
from tidsvitne.extract.promotions import is_promotion
from tidsvitne.extract.roles import participants_of
from tidsvitne.extract.scene import Scene, Trigger
from tidsvitne.extract.setting import set_places
from tidsvitne.extract.spans_of_time import reckoned, until
from tidsvitne.extract.told import Told, tell
from tidsvitne.extract.triggers import Triggers, triggers_of
from tidsvitne.model.annotation import EventMention, Mention, Sentence, TimeExpression
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.span import Span

_CONFIDENCE = 0.8
_Item = TypeVar("_Item")


def find_events(
    text: str,
    lang: str,
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    mentions: Sequence[Mention],
    published: Edtf | None = None,
) -> tuple[EventMention, ...]:
    """Return the event mentions of a text in the order of their offsets.

    `mentions` should be linked: unlinked names give no places and no participants. `published` is the day of publication, as
    exactly as it is known. A language that is neither English nor Norwegian yields nothing.
    """
    triggers, cues = triggers_of(lang), cues_of(lang)
    if triggers is None or cues is None:
        return ()
    starts = [sentence.span.start for sentence in sentences]
    times_in = _by_sentence(((time.span, time) for time in times), starts)
    mentions_in = _by_sentence(((mention.span, mention) for mention in mentions), starts)
    told: list[Told] = []
    for number, found in _triggered(text, sentences, starts, triggers, times_in, mentions_in):
        times_here = reckoned(times_in.get(number, ()), published, text)
        names_here = tuple(mentions_in.get(number, ()))
        scene = Scene(text, lang, sentences[number], tuple(found), times_here, names_here, cues, published)
        here = tell(scene)
        set_places(here, scene)
        told += here
    told = told_once(told, text)
    borrow(told, sentences, mentions_in)
    return tuple(sorted(_mentioned(told, lang), key=lambda event: (event.span, event.type)))


def _by_sentence(items: Iterable[tuple[Span, _Item]], starts: Sequence[int]) -> Mapping[int, list[_Item]]:
    held: defaultdict[int, list[_Item]] = defaultdict(list)
    for span, item in items:
        held[bisect_right(starts, span.start) - 1].append(item)
    return held


def _triggered(
    text: str,
    sentences: Sequence[Sentence],
    starts: Sequence[int],
    triggers: Triggers,
    times: Mapping[int, list[TimeExpression]],
    names: Mapping[int, list[Mention]],
) -> Iterator[tuple[int, list[Trigger]]]:
    """Yield the sentences that tell of events or have a date, each by its place among them, with the words that tell."""
    told: dict[int, list[Trigger]] = {}
    for kind, span in triggers.find(text):
        number = bisect_right(starts, span.start) - 1
        if number < 0 or span.end > sentences[number].span.end:
            continue
        # A trigger inside a name («Rescue Committee») is no event.
        if not any(name.span.holds(span) for name in names.get(number, ())):
            told.setdefault(number, []).append(Trigger(kind, span))
    for number, there in times.items():
        if any(time.type in ("DATE", "TIME") and time.edtf for time in there):
            told.setdefault(number, [])
    for number, found in sorted(told.items()):
        if not is_promotion(sentences[number].span.of(text)):
            yield number, found


def _mentioned(told: Iterable[Told], lang: str) -> Iterator[EventMention]:
    often: Counter[tuple[str, str]] = Counter()
    for one in told:
        sentence = one.scene.sentence
        often[sentence.id, one.kind] += 1
        name = f"{sentence.id} {one.kind}" + (
            f" {often[sentence.id, one.kind]}" if often[sentence.id, one.kind] > 1 else ""
        )
        participants = participants_of(one)
        modality = modality_of(one)
        yield EventMention(
            id=f"e-{sha256(name.encode()).hexdigest()[:10]}",
            type=one.kind,
            span=one.lead.span,
            sentence=sentence.span,
            modality=modality,
            rule=f"trigger-{lang}",
            confidence=round(_CONFIDENCE * one.nearness, 2),
            date=until(one.time.edtf, one.scene.published, modality) if one.time else None,
            places=one.places,
            participants=tuple(entity for entity, _ in participants),
            dated_by=one.time.span if one.time and one.time.edtf else None,
            roles=tuple((entity, role) for entity, role in participants if role),
        )

"""Claims: how many were killed, injured, missing, displaced or detained, how many strikes flown, and on whose word.

Every figure stands for itself: nothing is added up, and what bounds or doubts it is kept in its own words. An age, a
share, a duration, a date, or a number of things is no claim. A figure of what is only feared or planned is left out.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tidsvitne.extract.attribution import find_sources
from tidsvitne.extract.clauses import cues_of
from tidsvitne.extract.counts import CountWords
from tidsvitne.extract.counts_en import ENGLISH
from tidsvitne.extract.counts_nb import NORWEGIAN
from tidsvitne.extract.figures import Figure, read_figure
from tidsvitne.extract.scheme import VIOLENCE
from tidsvitne.extract.telling import Cues
from tidsvitne.model.annotation import Claim, EventMention, Mention, Sentence
from tidsvitne.model.span import Span
from tidsvitne.text.sentences import sentence_at

_LANGUAGES = {"en": ENGLISH, "nb": NORWEGIAN, "nn": NORWEGIAN, "no": NORWEGIAN}
_EVENTS = {
    "killed": VIOLENCE,
    "injured": VIOLENCE,
    "killed or injured": VIOLENCE,
    "missing": VIOLENCE,
    "displaced": frozenset(("displacement",)),
    "detained": frozenset(("arrest", "abduction")),
    "strikes": frozenset(("air-strike", "attack")),
}
_CONFIDENCE = 0.8
_LOOK_BACK = 120  # code points in which the verb before a figure must stand
_NEAR = 90  # code points between a figure and one that is a part of it
_AND = frozenset(("and", "og"))
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class _Count:
    """A figure with what it counts; `number` are the figure's own words."""

    metric: str
    span: Span
    number: Span
    figure: Figure
    unit: str
    who: str | None


def find_claims(
    text: str,
    lang: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    events: Sequence[EventMention],
) -> tuple[Claim, ...]:
    """Return the claims of a text in the order of their offsets.

    A claim's `event` is the event mention of its sentence that it can be about, where there is exactly one. A figure inside one
    of the `mentions` («Homs 24») is a name's. A language that is neither English nor Norwegian yields nothing.
    """
    words, cues = _LANGUAGES.get(lang.split("-")[0].lower()), cues_of(lang)
    if words is None or cues is None:
        return ()
    names = sorted(mention.span for mention in mentions)
    told: dict[Span, list[EventMention]] = defaultdict(list)
    for event in events:
        told[event.sentence].append(event)
    claims: list[Claim] = []
    last: dict[Span, _Count] = {}
    for found in words.figures.number.finditer(text):
        sentence = sentence_at(sentences, found.start())
        count = _count(text, found, sentence.span, words, last.get(sentence.span)) if sentence else None
        if sentence is None or count is None or _is_in_name(count.number, names):
            continue
        last[sentence.span] = count
        claims.append(_claim(text, lang, count, sentence.span, told[sentence.span], cues))
    return tuple(claims)


def _is_in_name(number: Span, names: Sequence[Span]) -> bool:
    """Whether one of the names, which are in order and do not overlap, holds the figure."""
    place = bisect_right(names, number.start, key=lambda name: name.start) - 1
    return place >= 0 and names[place].holds(number)


def _count(
    text: str, found: re.Match[str], sentence: Span, words: CountWords, previous: _Count | None
) -> _Count | None:
    figure = read_figure(found, words.figures)
    if figure is None or _counts_nothing(text, found, sentence, words):
        return None
    number = Span(*found.span())
    for metric, pattern in words.after:
        behind = pattern.match(text, number.end, sentence.end)
        if behind:
            return _counted(metric, Span(number.start, behind.end()), number, figure, behind, words)
    for metric, pattern in words.before:
        before = pattern.search(text, max(sentence.start, number.start - _LOOK_BACK), number.start)
        behind = words.behind.match(text, number.end, sentence.end) if before else None
        if before and behind:
            return _counted(metric, Span(before.start(), behind.end()), number, figure, behind, words)
    return _part(text, number, figure, words, previous)


def _counts_nothing(text: str, found: re.Match[str], sentence: Span, words: CountWords) -> bool:
    before = max(sentence.start, found.start() - _LOOK_BACK)
    if words.no_figure.search(text, before, found.start()):
        return True
    if _YEAR.fullmatch(found[0]) and words.before_year.search(text, before, found.start()):
        return True
    return words.ahead.search(text, before, found.start()) is not None


def _counted(metric: str, span: Span, number: Span, figure: Figure, behind: re.Match[str], words: CountWords) -> _Count:
    if metric == "strikes":
        return _Count(metric, span, number, figure, "strikes", None)
    rate = next((unit for unit, pattern in words.rates.items() if pattern.match(behind.string, span.end)), "people")
    return _Count(metric, span, number, figure, rate, _plain(behind.groupdict().get("who")))


def _part(text: str, number: Span, figure: Figure, words: CountWords, previous: _Count | None) -> _Count | None:
    """Return a figure that is told of the same as the one before it: «2,132 people, including at least 300 women»."""
    who = words.who_only.match(text, number.end)
    if previous is None or previous.metric == "strikes" or who is None:
        return None
    gap = text[min(previous.span.end, previous.number.end) : number.start]
    is_verb_first = previous.span.start < previous.number.start
    is_listed = is_verb_first and text[previous.span.end : number.start].strip(" ,") in _AND
    if not (is_listed or words.among.search(gap)) or len(gap) > _NEAR or ";" in gap:
        return None
    span = Span(number.start, who.end())
    return _Count(previous.metric, span, number, figure, previous.unit, _plain(who["who"]))


def _plain(words: str | None) -> str | None:
    return " ".join(words.split()) if words else None


def _claim(text: str, lang: str, count: _Count, sentence: Span, events: Sequence[EventMention], cues: Cues) -> Claim:
    return Claim(
        metric=count.metric,
        span=count.span,
        sentence=sentence,
        bound=count.figure.bound,
        unit=count.unit,
        rule=f"figure-{lang}",
        confidence=_CONFIDENCE,
        minimum=count.figure.minimum,
        maximum=count.figure.maximum,
        who=count.who,
        sources=tuple(dict.fromkeys(source.span.of(text) for source in find_sources(text, lang, sentence))),
        hedge=", ".join(_hedges(text, sentence, count, cues)) or None,
        event=_event(count.metric, events),
    )


def _hedges(text: str, sentence: Span, count: _Count, cues: Cues) -> Iterator[str]:
    if count.figure.words:
        yield count.figure.words
    yield from dict.fromkeys(found[0] for found in cues.alleged.finditer(text, sentence.start, sentence.end))


def _event(metric: str, events: Iterable[EventMention]) -> str | None:
    about = [event.id for event in events if event.type in _EVENTS[metric]]
    return about[0] if len(about) == 1 else None

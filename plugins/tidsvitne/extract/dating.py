"""When the events of a sentence happened: which of its time expressions is of which event.

A time expression belongs to what its own clause tells of; where that tells of several things, to the nearest, and never to what a
reaction is only about («charged on Friday over the shooting»). One that opens a sentence is of all that the
sentence goes on to tell. When something was said is no date of what was said.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tidsvitne.extract.clauses import Opening, is_said_when
from tidsvitne.extract.scene import Scene, Trigger
from tidsvitne.extract.scheme import AFTERMATH, LASTING, OTHER, SAYING, SPEAKING
from tidsvitne.model.annotation import TimeExpression
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.span import Span

_ABOUT = re.compile(
    r"\b(?i:over|for|of|in|about|to|with|against|from|on|into|om|mot|i|av|til|under|ved|på)\s(?:[\w’'-]+\s){0,3}$"
)
_FRONT = 3  # words at most before a time expression that opens a sentence
_FOR_LONG = 12  # a joining word weighs as much as this many code points


def dates_of(scene: Scene) -> Mapping[Trigger, list[TimeExpression]]:
    """Return the time expressions of each trigger that has any."""
    dates: defaultdict[Trigger, list[TimeExpression]] = defaultdict(list)
    times = [time for time in scene.times if _can_date(time, scene)]
    for time in times:
        for trigger in _dated(time, times, scene):
            dates[trigger].append(time)
    return dates


def with_happening(scene: Scene) -> Scene:
    """Return a scene with a word for whatever happened at each date of which no trigger tells, where a verb says so."""
    owned = {time.span for times in dates_of(scene).values() for time in times}
    free = [time for time in scene.times if time.type in ("DATE", "TIME") and time.edtf and time.span not in owned]
    spans = {span for time in free if (span := _happening(time, scene))}
    if not spans:
        return scene
    more = (Trigger(OTHER, span) for span in spans if not any(span.meets(trigger.span) for trigger in scene.triggers))
    return replace(scene, triggers=tuple(sorted((*scene.triggers, *more), key=lambda one: one.span)))


def _happening(time: TimeExpression, scene: Scene) -> Span | None:
    clause = scene.clause(time.span)
    if not _can_date(time, scene) or is_said_when(scene.text, clause.span, time.span, scene.cues):
        return None
    end = scene.sentence.span.end if opens(time, scene) else clause.span.end
    found = scene.cues.happening.search(scene.text, clause.span.start, end)
    return Span(*found.span()) if found else None


def _can_date(time: TimeExpression, scene: Scene) -> bool:
    """Whether a time can be a date: no bare length of time, and not what something happened before or since."""
    if time.edtf is None and (time.type not in ("DATE", "TIME") or time.value.endswith("_REF")):
        return False
    if time.type == "TIME":
        return True
    relating = scene.cues.relating.match(scene.text, scene.clause(time.span).span.start)
    is_before_or_since = relating is not None and not scene.text[relating.end() : time.span.start].strip()
    return not is_before_or_since or bool(_told_when(time, scene))


def one_of(times: Iterable[TimeExpression]) -> TimeExpression | None:
    """Return the one that tells when, where all can be of one date: the most exact of those that lie in one another."""
    found: TimeExpression | None = None
    for time in times:
        if found is None or _is_within(time.edtf, found.edtf):
            found = time
        elif not _is_within(found.edtf, time.edtf):
            return None
    return found


def _is_within(inner: Edtf | None, outer: Edtf | None) -> bool:
    if inner is None or outer is None:
        return inner is outer
    if None in (inner.earliest, inner.latest, outer.earliest, outer.latest):
        return inner == outer
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest  # type: ignore[operator]


def _dated(time: TimeExpression, times: Sequence[TimeExpression], scene: Scene) -> list[Trigger]:
    index = scene.index(time.span)
    here = scene.told_in(index)
    lasting = [trigger for trigger in here if trigger.kind == LASTING]
    if time.type == "DURATION" and lasting:
        return _nearest(lasting, time, scene)
    here = [trigger for trigger in here if trigger.kind != LASTING]
    told_then = _told_when(time, scene)
    if told_then:
        return [*told_then, *(trigger for trigger in here if trigger.kind != SAYING and trigger.kind not in SPEAKING)]
    said = [trigger for trigger in here if trigger.kind == SAYING or trigger.kind in SPEAKING]
    if is_said_when(scene.text, scene.clause(time.span).span, time.span, scene.cues):
        return _nearest(said, time, scene)
    if not here:
        return _beyond(index, time, scene)
    told = [trigger for trigger in here if trigger not in said]
    is_said_first = bool(said) and bool(told) and said[0].span < told[0].span and time.span < said[0].span
    if said and (not told or is_said_first or not _gap(_nearest(said, time, scene)[0], time, scene).strip()):
        return _nearest(said, time, scene)
    told = _without_what_is_only_named(told, scene)
    others = {other.edtf for other in times if scene.index(other.span) == index} - {time.edtf}
    if not others or len(told) == 1:
        return told
    mine = [trigger for trigger in told if _closest(trigger, times, index, scene) is time]
    return mine or _nearest(told, time, scene)


def _told_when(time: TimeExpression, scene: Scene) -> list[Trigger]:
    """Return what a clause behind a time says to have happened then: "in 2014, when …"."""
    when = scene.cues.when.match(scene.text, time.span.end, scene.sentence.span.end)
    return scene.told_in(scene.index(Span(when.end() - 1, when.end()))) if when else []


def _without_what_is_only_named(told: list[Trigger], scene: Scene) -> list[Trigger]:
    if not any(trigger.kind in AFTERMATH for trigger in told):
        return told
    start = scene.clause(told[0].span).span.start
    return [
        trigger
        for trigger in told
        if trigger.kind in AFTERMATH or not _ABOUT.search(scene.text, start, trigger.span.start)
    ]


def _closest(trigger: Trigger, times: Sequence[TimeExpression], index: int, scene: Scene) -> TimeExpression:
    here = [time for time in times if scene.index(time.span) == index]
    return min(here, key=lambda time: _distance(trigger, time, scene))


def _nearest(triggers: Sequence[Trigger], time: TimeExpression, scene: Scene) -> list[Trigger]:
    return [min(triggers, key=lambda trigger: _distance(trigger, time, scene))] if triggers else []


def _distance(trigger: Trigger, time: TimeExpression, scene: Scene) -> int:
    between = _gap(trigger, time, scene)
    return len(between) + _FOR_LONG * len(scene.cues.joining.findall(between))


def _gap(trigger: Trigger, time: TimeExpression, scene: Scene) -> str:
    first, last = sorted((trigger.span, time.span))
    return scene.text[first.end : last.start]


def _beyond(index: int, time: TimeExpression, scene: Scene) -> list[Trigger]:
    """Return what a time is of whose own clause tells of nothing: "In December, …", "…, on Saturday"."""
    if scene.clauses[index].opening is not Opening.MAIN:
        return []
    # «…, mens det torsdag …» goes on to tell of something else.
    if scene.text[scene.clauses[index].span.start].isalpha() and index:
        return []
    if not opens(time, scene):
        for left in range(index - 1, -1, -1):
            if here := scene.told_in(left):
                return [trigger for trigger in here if trigger.kind != SAYING] if _goes_on(left, index, scene) else []
    for right in range(index + 1, len(scene.clauses)):
        if scene.clauses[right].opening is not Opening.MAIN:
            continue
        if here := scene.told_in(right):
            spoken = here[0].kind == SAYING or here[0].kind in SPEAKING
            return here[:1] if spoken else _without_what_is_only_named(here, scene)
    return []


def _goes_on(left: int, right: int, scene: Scene) -> bool:
    return all(clause.opening is Opening.MAIN for clause in scene.clauses[left + 1 : right + 1])


def opens(time: TimeExpression, scene: Scene) -> bool:
    """Whether a time expression opens its sentence, and so speaks of all that it goes on to tell."""
    before = scene.text[scene.sentence.span.start : time.span.start]
    return len(before.split()) <= _FRONT and "," not in before

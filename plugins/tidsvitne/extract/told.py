"""What a sentence tells of: its triggers put together to events, each with its date."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tidsvitne.extract.clauses import Opening
from tidsvitne.extract.dating import dates_of, one_of, opens, with_happening
from tidsvitne.extract.scene import Scene, Trigger
from tidsvitne.extract.scheme import AFTERMATH, CONSEQUENCES, LASTING, OTHER, SAME_AS, SAYING, SPEAKING, UNDATED_NOTHING
from tidsvitne.model.annotation import TimeExpression
from tidsvitne.model.span import Span

_MEANT = {SAYING: "statement", LASTING: "war"}
_RANK = {kind: place for place, kind in enumerate(SAME_AS, 1)} | {OTHER: len(SAME_AS) + 1}


@dataclass
class Told:
    """An event as a sentence tells it, while it is put together.

    The first trigger is of its kind. Where one word tells of several dates, `anchor` is this one's. `nearness` falls with each
    guess.
    """

    scene: Scene
    kind: str
    triggers: list[Trigger]
    times: list[TimeExpression]
    time: TimeExpression | None = None
    places: tuple[str, ...] = ()
    nearness: float = 1.0
    anchor: Span | None = None

    @property
    def lead(self) -> Trigger:
        """The word that says most exactly what happened."""
        return self.triggers[0]

    @property
    def is_spoken(self) -> bool:
        """Whether it is itself something said."""
        return self.kind in SPEAKING


def is_same(kind: str, other: str) -> bool:
    """Whether two kinds can be words for one event."""
    return kind == other or other in SAME_AS.get(kind, ()) or kind in SAME_AS.get(other, ())


def tell(scene: Scene) -> list[Told]:
    """Return the events of a sentence in the order of their words."""
    scene = with_happening(scene) if scene.times else scene
    dates = dates_of(scene)
    told: list[Told] = []
    for trigger in sorted(scene.triggers, key=lambda one: (_RANK.get(one.kind, 0), one.span)):
        times = dates.get(trigger, [])
        held = _held_by(trigger, times, told, scene)
        if held:
            held.triggers.append(trigger)
            held.times += times
        elif times or trigger.kind not in UNDATED_NOTHING:
            told.append(Told(scene, _MEANT.get(trigger.kind, trigger.kind), [trigger], list(times)))
    told = [part for one in told for part in _parted(one)]
    told.sort(key=lambda one: one.lead.span)
    _date(told, dates)
    return told


def _parted(told: Told) -> list[Told]:
    """Return an event for each date where the words give several: «lørdag og søndag»."""
    if not told.times or one_of(told.times) or None in (values := {time.edtf: time for time in told.times}):
        return [told]
    return [Told(told.scene, told.kind, told.triggers, [time], anchor=time.span) for time in values.values()]


def _held_by(trigger: Trigger, times: list[TimeExpression], told: Iterable[Told], scene: Scene) -> Told | None:
    fitting = [one for one in told if _fits(trigger, times, one, scene)]
    return min(fitting, key=lambda one: abs(one.lead.span.start - trigger.span.start), default=None)


def _fits(trigger: Trigger, times: list[TimeExpression], told: Told, scene: Scene) -> bool:
    if times and told.times and one_of((*times, *told.times)) is None:
        return False
    here, there = scene.index(trigger.span), scene.index(told.lead.span)
    if trigger.kind == OTHER:
        return here == there or _is_said_more_of(told, trigger, scene)
    if trigger.kind in (SAYING, *SPEAKING) or told.is_spoken:
        is_one = told.is_spoken and here == there and not _is_joined(trigger, told)
        return is_one and (trigger.kind == SAYING or trigger.kind in SPEAKING)
    if not is_same(trigger.kind, told.kind):
        return False
    first, last = sorted((here, there))
    parted = first != last and any(clause.relates for clause in scene.clauses[first : last + 1])
    return not parted or trigger.kind in CONSEQUENCES


def _is_said_more_of(told: Told, trigger: Trigger, scene: Scene) -> bool:
    """Whether a relative clause right behind an event tells of it: «våpenhvilen, som ble inngått i mai»."""
    clause = scene.clause(trigger.span)
    gap = scene.text[told.triggers[-1].span.end : clause.span.start]
    return clause.opening is Opening.RELATIVE and told.lead.span.end <= clause.span.start and not gap.strip(" ,")


def _is_joined(trigger: Trigger, told: Told) -> bool:
    """Whether «and» stands between two things said: then they are two."""
    first, last = sorted((trigger.span, told.lead.span))
    return told.scene.has(told.scene.cues.adding, first.end, last.start)


def _date(told: list[Told], dates: Mapping[Trigger, list[TimeExpression]]) -> None:
    for one in told:
        one.time = one_of(one.times)
    if not dates:
        return
    for place, one in enumerate(told):
        if not one.times and one.kind not in SPEAKING:
            _inherit(one, told[:place], dates)


def _inherit(one: Told, before: list[Told], dates: Mapping[Trigger, list[TimeExpression]]) -> None:
    """Date an event by what the sentence told before it, where that goes on and no other date is in it."""
    values = {time.edtf for trigger, times in dates.items() if trigger.kind not in SPEAKING for time in times}
    earlier = next((other for other in reversed(before) if other.time and other.kind not in SPEAKING), None)
    if earlier is None or earlier.time is None or len(values) != 1:
        return
    if earlier.kind in AFTERMATH and one.kind not in AFTERMATH:
        return
    scene = one.scene
    first, last = scene.index(earlier.lead.span), scene.index(one.lead.span)
    if (
        scene.clauses[first].opening in (Opening.RELATING, Opening.RELATIVE)
        or scene.index(earlier.time.span) == last
        or any(clause.opening is not Opening.MAIN for clause in scene.clauses[first + 1 : last + 1])
    ):
        return
    one.time = earlier.time
    one.nearness *= 0.9 if opens(earlier.time, scene) else 0.8

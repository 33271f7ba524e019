"""Whether an event is told as a fact, or as planned, denied, alleged, possible.

The words of its own clause say so, and those of whoever says or thinks it; no others of its sentence.
"""

import re
from collections.abc import Iterator

from tidsvitne.extract.clauses import Opening, is_ahead
from tidsvitne.extract.scene import Scene, Trigger
from tidsvitne.extract.scheme import AFTERMATH, SPEAKING
from tidsvitne.extract.told import Told
from tidsvitne.model.annotation import Modality
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.span import Span

_NEXT = re.compile(r"\s(?:\w+\s)?$")


def modality_of(told: Told) -> Modality:
    """Return how an event is told."""
    scene, trigger = told.scene, told.lead
    clause, governing = scene.clause(trigger.span).span, scene.governing(trigger.span)
    if told.is_spoken and scene.clause(trigger.span).opening is Opening.MAIN:
        governing = None
    if _is_hypothetical(trigger, clause, scene):
        return Modality.HYPOTHETICAL
    if told.kind not in SPEAKING and _is_disputed(trigger, scene):
        return Modality.ALLEGED
    if scene.has_before(scene.cues.none, trigger.span) or _is_denied(trigger, clause, scene):
        return Modality.DENIED
    if _is_planned(told, clause, scene):
        return Modality.PLANNED
    if _is_alleged(told, clause, scene) or (governing and _alleges(governing.span, scene)):
        return Modality.ALLEGED
    return Modality.ASSERTED


def _is_hypothetical(trigger: Trigger, clause: Span, scene: Scene) -> bool:
    cue = scene.cues.hypothetical
    if _stands_before(cue, trigger, clause, scene):
        return True
    return trigger.kind not in SPEAKING and _follows(cue, trigger, clause, scene)


def _stands_before(cue: re.Pattern[str], trigger: Trigger, clause: Span, scene: Scene) -> bool:
    # The whole clause is searched, since a cue may look ahead: «skal» is one, «skal ha drept» is none.
    found = cue.search(scene.text, clause.start, clause.end)
    return found is not None and found.start() < trigger.span.start


def _follows(cue: re.Pattern[str], trigger: Trigger, clause: Span, scene: Scene) -> bool:
    """Whether a cue behind a trigger is of it: no joining word and no other trigger stands between."""
    found = cue.search(scene.text, trigger.span.end, clause.end)
    if found is None or scene.has(scene.cues.joining, trigger.span.end, found.start()):
        return False
    return not any(trigger.span.end <= other.span.start < found.start() for other in scene.triggers)


def _is_disputed(trigger: Trigger, scene: Scene) -> bool:
    return scene.has(scene.cues.disputed, trigger.span.end, scene.sentence.span.end)


def _is_denied(trigger: Trigger, clause: Span, scene: Scene) -> bool:
    text, cues = scene.text, scene.cues
    for found in cues.denied.finditer(text, clause.start, trigger.span.end):
        if found.start() < trigger.span.start and not scene.has(cues.adding, found.end(), trigger.span.start):
            return True
    if cues.undone.match(text, trigger.span.end, clause.end):
        return True
    if trigger.kind in SPEAKING or scene.clause(trigger.span).opening is not Opening.REPORTED:
        return False
    return cues.denying.search(text, scene.sentence.span.start, clause.start) is not None


def _is_planned(told: Told, clause: Span, scene: Scene) -> bool:
    trigger, cues = told.lead, scene.cues
    if told.time and scene.published and (side := _side(told.time.edtf, scene.published)):
        return side > 0
    if _stands_before(cues.planned, trigger, clause, scene):
        return True
    is_here = told.time and scene.index(told.time.span) == scene.index(trigger.span)
    if told.time and is_here and is_ahead(scene.text, clause, told.time.span, cues):
        return True
    return trigger.kind not in SPEAKING and _follows(cues.planned, trigger, clause, scene)


def _side(date: Edtf | None, published: Edtf) -> int:
    """Return 1 where a date lies wholly behind the day of publication, -1 where wholly before it, else 0."""
    if date is None:
        return 0
    if date.earliest and published.latest and date.earliest > published.latest:
        return 1
    return -(date.latest is not None and published.earliest is not None and date.latest < published.earliest)


def _is_alleged(told: Told, clause: Span, scene: Scene) -> bool:
    lead = told.lead.span
    return any(
        told.kind not in AFTERMATH or cue.meets(lead) or _NEXT.fullmatch(scene.text, cue.end, lead.start)
        for cue in _cues(scene.cues.alleged, told.lead, clause, scene)
    )


def _cues(words: re.Pattern[str], trigger: Trigger, clause: Span, scene: Scene) -> Iterator[Span]:
    for found in words.finditer(scene.text, clause.start, clause.end):
        cue = Span(*found.span())
        # «Anklaget» is no doubt of itself; «skal ha varslet» is one.
        if trigger.kind not in SPEAKING or cue.start < trigger.span.start:
            yield cue


def _alleges(governing: Span, scene: Scene) -> bool:
    return scene.has(scene.cues.alleged, governing.start, governing.end)

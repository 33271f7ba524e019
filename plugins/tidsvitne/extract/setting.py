"""Where the events of a sentence happen, as the sentence itself says."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tidsvitne.extract.clauses import Opening
from tidsvitne.extract.scene import Scene
from tidsvitne.extract.scheme import AFTERMATH
from tidsvitne.extract.told import Told
from tidsvitne.knowledge.countries import world_places
from tidsvitne.model.annotation import Kind, Mention

_TOWARD = frozenset(("visit", "displacement", "withdrawal"))
_WHENCE = frozenset(("displacement", "withdrawal", "rescue"))
_OF_A_COUNTRY = frozenset(("war", "toll", "vote", "ceasefire"))
_GENITIVE = re.compile(r"(?:[’']?s)?\s(?:[\w-]+\s){0,2}$")


def set_places(told: Sequence[Told], scene: Scene) -> None:
    """Give each event the places of its own clause, or of one that tells of nothing else."""
    if not told or not any(mention.entity for mention in scene.mentions):
        return
    in_clause: dict[int, list[Told]] = {}
    for one in told:
        for trigger in one.triggers:
            here = in_clause.setdefault(scene.index(trigger.span), [])
            if one not in here:
                here.append(one)
    where: dict[int, list[Mention]] = {}
    for mention in scene.mentions:
        for one in _owners(mention, in_clause, scene):
            if is_scene(mention, one):
                where.setdefault(id(one), []).append(mention)
    for place, one in enumerate(told):
        one.places = exact(mention.entity for mention in where.get(id(one), _antecedent(one)))
        if not one.places and one.kind not in AFTERMATH:
            _inherit(one, told[:place])
        if not one.places and not one.is_spoken:
            one.places = exact(mention.entity for mention in scene.mentions if _is_witness(mention, scene))


def _is_witness(mention: Mention, scene: Scene) -> bool:
    """Whether a name says where those are who tell of what happened around them: «police in Nordvik»."""
    if mention.kind is not Kind.PLACE or not scene.has_before(scene.cues.inside, mention.span):
        return False
    return any(
        source.holds(mention.span) and scene.cues.witness.match(scene.text, source.start) for source in scene.sources
    )


def _inherit(one: Told, before: Sequence[Told]) -> None:
    """Give an event the places of the one before it, where the sentence goes on."""
    earlier = before[-1] if before else None
    if earlier and earlier.kind not in AFTERMATH and _is_open(*_between(earlier, one), one.scene):
        one.places = earlier.places


def _between(earlier: Told, one: Told) -> tuple[int, int]:
    return one.scene.index(earlier.lead.span), one.scene.index(one.lead.span)


def exact(entities: Iterable[str | None]) -> tuple[str, ...]:
    """Return the places, each once; countries and continents only where nothing is more exact."""
    named = tuple(dict.fromkeys(entity for entity in entities if entity))
    return tuple(place for place in named if place not in world_places()) or named


def is_scene(mention: Mention, told: Told) -> bool:
    """Whether a name is that of the place where the event happens, not of a government or a landmark beside it."""
    scene = told.scene
    if mention.kind is Kind.OTHER:
        # «Aleppo-offensiven»
        return any(trigger.span.start == mention.span.end + 1 for trigger in told.triggers)
    if not can_be_scene(mention, scene):
        return False
    if told.kind not in _WHENCE and scene.has_before(scene.cues.whence, mention.span):
        return False
    if told.is_spoken:
        return scene.index(mention.span) == scene.index(told.lead.span) and scene.has_before(
            scene.cues.inside, mention.span
        )
    # «US-led», "Russia's campaign": a country is where something happens only if the words say «in».
    if mention.entity not in world_places() or scene.has_before(scene.cues.inside, mention.span):
        return True
    if told.kind in _TOWARD and scene.has_before(scene.cues.toward, mention.span):
        return True
    if told.lead.span.holds(mention.span):
        return True
    gap = _GENITIVE.fullmatch(scene.text, mention.span.end, max(mention.span.end, told.lead.span.start))
    return told.kind in _OF_A_COUNTRY and gap is not None


def can_be_scene(mention: Mention, scene: Scene) -> bool:
    """Whether a name is a place's in which something can happen here."""
    if mention.kind is not Kind.PLACE or mention.role == "actor" or not mention.entity:
        return False
    if any(source.holds(mention.span) for source in scene.sources):
        return False
    return not scene.has_before(scene.cues.beside, mention.span)


def _owners(mention: Mention, in_clause: Mapping[int, list[Told]], scene: Scene) -> list[Told]:
    index = scene.index(mention.span)
    here = in_clause.get(index)
    if here is None:
        return _beyond(index, in_clause, scene)
    rivals = [other for other in scene.mentions if scene.index(other.span) == index and can_be_scene(other, scene)]
    if len(here) < 2 or len(rivals) < 2:
        return here
    mine = [one for one in here if min(rivals, key=lambda other: _distance(one, other)) is mention]
    return mine or [min(here, key=lambda one: _distance(one, mention))]


def _distance(told: Told, mention: Mention) -> int:
    marks = [told.anchor] if told.anchor else [trigger.span for trigger in told.triggers]
    return min(max(mark.start, mention.span.start) - min(mark.end, mention.span.end) for mark in marks)


def _beyond(index: int, in_clause: Mapping[int, list[Told]], scene: Scene) -> list[Told]:
    """Return whose place is named in a clause that tells of nothing itself."""
    if scene.clauses[index].opening is not Opening.MAIN:
        return []
    left = next((other for other in range(index - 1, -1, -1) if other in in_clause), None)
    if left is not None:
        return in_clause[left] if _is_open(left, index, scene) else []
    right = next((other for other in range(index + 1, len(scene.clauses)) if other in in_clause), None)
    if right is None or not _is_open(index, right, scene):
        return []
    return in_clause[right]


def _is_open(left: int, right: int, scene: Scene) -> bool:
    """Whether nothing parts two clauses: no «after», no «said». What is only said of a name between two commas does not."""
    for index in range(left + 1, right + 1):
        clause = scene.clauses[index]
        if clause.opening is Opening.RELATIVE and index < right and not scene.told_in(index):
            continue
        if clause.opening is not Opening.MAIN or scene.has(scene.cues.saying, clause.span.start, clause.span.end):
            return False
    return True


def _antecedent(told: Told) -> Iterator[Mention]:
    """Yield the place that a relative clause is about: «Nordvik, en by som ble bombet», «i Nordvik, der bomber falt»."""
    scene = told.scene
    clause = scene.clause(told.lead.span)
    if clause.opening is not Opening.RELATIVE or told.is_spoken:
        return
    before = [
        mention for mention in scene.mentions if mention.span.end <= clause.span.start and can_be_scene(mention, scene)
    ]
    near = [mention for mention in before if mention.entity not in world_places()]
    yield from (near or before)[-1:]

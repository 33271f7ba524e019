"""What an event's own sentence leaves out and the sentences beside it tell: its date, its place."""

from collections.abc import Mapping, Sequence

from tidsvitne.extract.headlines import is_heading
from tidsvitne.extract.scene import Scene
from tidsvitne.extract.scheme import SPEAKING
from tidsvitne.extract.setting import can_be_scene, exact
from tidsvitne.extract.told import Told, is_same
from tidsvitne.knowledge.countries import world_places
from tidsvitne.model.annotation import Mention, Sentence

_FAR = 3  # sentences that «the town» may lie behind
_ELSEWHERE = SPEAKING | {"talks", "agreement", "sanctions", "vote", "visit", "charge", "trial", "toll"}
_GUESS = 0.7


def borrow(told: Sequence[Told], sentences: Sequence[Sentence], mentions: Mapping[int, list[Mention]]) -> None:
    """Give events the places and dates that the sentences before them tell, in order; `mentions` are by sentence."""
    numbers = {sentence.span: number for number, sentence in enumerate(sentences)}
    by_sentence: dict[int, list[Told]] = {}
    for one in told:
        by_sentence.setdefault(numbers[one.scene.sentence.span], []).append(one)
    for number, here in by_sentence.items():
        before = by_sentence.get(number - 1, []) if _same_paragraph(sentences, number, here[0].scene.text) else []
        for one in here:
            if not one.places and not one.is_spoken:
                _place(one, number, before, sentences, mentions)
            if not one.time and not one.times:
                _date(one, before)


def _same_paragraph(sentences: Sequence[Sentence], number: int, text: str) -> bool:
    return number > 0 and "\n" not in text[sentences[number - 1].span.end : sentences[number].span.start]


def _place(
    one: Told, number: int, before: Sequence[Told], sentences: Sequence[Sentence], mentions: Mapping[int, list[Mention]]
) -> None:
    scene = one.scene
    clause = scene.clause(one.lead.span).span
    is_there = scene.has(scene.cues.there, clause.start, clause.end)
    named = [
        mention for mention in scene.mentions if can_be_scene(mention, scene) and mention.entity not in world_places()
    ]
    earlier = [mention for mention in named if mention.span.end <= clause.start]
    if is_there and earlier:
        known = exact(mention.entity for mention in earlier[-1:])
    elif named:
        return
    elif is_there or scene.has(scene.cues.there, scene.sentence.span.start, scene.sentence.span.end):
        there = (_named(mentions.get(other, ()), scene, sentences[other]) for other in _back(number))
        known = next((found[:1] for found in there if found), ())
    elif number and is_heading(sentences[number - 1].span, scene.text):
        known = _named(mentions.get(number - 1, ()), scene, sentences[number - 1], in_countries=True)
    elif one.kind not in _ELSEWHERE:
        known = _agreed(one, before)
    else:
        return
    if known:
        one.places, one.nearness = known, one.nearness * _GUESS


def _back(number: int) -> range:
    return range(number - 1, max(-1, number - 1 - _FAR), -1)


def _agreed(one: Told, before: Sequence[Told]) -> tuple[str, ...]:
    """Return where the sentence before sets the same event, else all that it tells of; nothing where it names several places."""
    placed = [other for other in before if other.places]
    places = {other.places for other in placed if is_same(one.kind, other.kind)} or {other.places for other in placed}
    return places.pop() if len(places) == 1 else ()


def _named(
    mentions: Sequence[Mention], scene: Scene, sentence: Sentence, *, in_countries: bool = False
) -> tuple[str, ...]:
    """Return the places that a sentence is about, and no landmarks beside them; countries where something is «in» one."""
    there = Scene(scene.text, scene.lang, sentence, (), (), tuple(mentions), scene.cues)
    named = [
        mention
        for mention in mentions
        if can_be_scene(mention, there)
        and (
            mention.entity not in world_places() or (in_countries and there.has_before(scene.cues.inside, mention.span))
        )
    ]
    # «ANTAKYA (VG)» is where the reporter sits, and may be all that there is.
    named.sort(key=lambda mention: mention.span.of(scene.text).isupper())
    return tuple(mention.entity for mention in named if mention.entity)


def _date(one: Told, before: Sequence[Told]) -> None:
    """Date an event as the sentence before dates it, where both tell of the same and name no two places."""
    if one.is_spoken or one.scene.times:
        return
    fitting = [
        other
        for other in before
        if other.time
        and other.time.edtf
        and is_same(one.kind, other.kind)
        and (not one.places or not other.places or set(one.places) & set(other.places))
    ]
    if fitting and len({other.time.edtf for other in fitting if other.time}) == 1:
        one.time, one.nearness = fitting[0].time, one.nearness * _GUESS

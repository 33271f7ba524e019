"""Who takes part in an event, and what the words say that they do: who acts, whom it is done to, who does it with others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tidsvitne.extract.scheme import BETWEEN
from tidsvitne.extract.told import Told
from tidsvitne.model.annotation import Kind, Mention, Role


@dataclass(frozen=True, slots=True)
class _Words:
    """A language's small words that tell the parts. `by`, `against`, `beside` and `passive` stand before a name or a trigger."""

    by: re.Pattern[str]
    against: re.Pattern[str]
    beside: re.Pattern[str]
    passive: re.Pattern[str]
    owning: re.Pattern[str]
    no_subject: re.Pattern[str]
    object_gap: re.Pattern[str]
    forms: re.Pattern[str]


_TITLES = r"(?:[\w’'-]+\s){0,4}"
_ENGLISH = _Words(
    by=re.compile(r"\b(?i:by|from|carried out by)\s(?i:the\s)?(?:[\w-]+\s){0,2}$"),
    against=re.compile(r"\b(?i:against|on|at|targeting|targeted|of)\s(?i:the\s)?(?:[\w-]+\s){0,2}$"),
    beside=re.compile(r"\b(?i:in|near|for|to|outside|about|over|after|before|under)\s(?i:the\s)?(?:[\w-]+\s){0,2}$"),
    passive=re.compile(r"\b(?i:was|were|been|being|be|is|are|gets?|got)\s(?:\w+ly\s)?$"),
    owning=re.compile(r"[’']s?\s"),
    no_subject=re.compile(r"\b(?i:in|at|of|by|against|after|who|which|from)\b"),
    object_gap=re.compile(rf"\s(?i:the\s|a\s|an\s)?{_TITLES}"),
    forms=re.compile(r"^(?i:was|were|been|being|be|is|are|hit by)\b"),
)
_NORWEGIAN = _Words(
    by=re.compile(r"\b(?i:av|fra)\s(?i:den\s|det\s|de\s)?(?:[\w-]+\s){0,2}$"),
    against=re.compile(r"\b(?i:mot|på|rettet mot)\s(?i:den\s|det\s|de\s)?(?:[\w-]+\s){0,2}$"),
    beside=re.compile(
        r"\b(?i:i|ved|for|til|utenfor|om|over|etter|før|under)\s(?i:den\s|det\s|de\s)?(?:[\w-]+\s){0,2}$"
    ),
    passive=re.compile(r"\b(?i:ble|blir|blitt|vart|er|bli)\s(?:\w+\s){0,2}$"),
    owning=re.compile(r"(?:s|[’']|\s(?i:sin|sitt|sine))?\s"),
    no_subject=re.compile(r"\b(?i:i|på|av|mot|etter|som|fra)\b"),
    object_gap=re.compile(rf"\s(?:ikke\s)?{_TITLES}"),
    forms=re.compile(
        r"^(?i:ble|blir|blitt|vart|rammet av)\b|\b(?i:pågripes|drepes|siktes|tiltales|angripes|bombes|utvises)$"
    ),
)
_LANGUAGES = {"en": _ENGLISH, "nb": _NORWEGIAN, "nn": _NORWEGIAN, "no": _NORWEGIAN}


def participants_of(told: Told) -> tuple[tuple[str, Role | None], ...]:
    """Return the people, organisations and governments of an event's clauses, with the role of each as far as the words tell."""
    words = _LANGUAGES[told.scene.lang.split("-")[0].lower()]
    found: dict[str, Role | None] = {}
    for mention in _taking_part(told):
        if mention.entity and found.get(mention.entity) is None:
            found[mention.entity] = _role(mention, told, words)
    return tuple(found.items())


def _taking_part(told: Told) -> Iterator[Mention]:
    scene = told.scene
    clauses = {scene.index(trigger.span) for trigger in told.triggers}
    for mention in scene.mentions:
        if not mention.entity or scene.index(mention.span) not in clauses:
            continue
        if (
            mention.kind not in (Kind.PERSON, Kind.ORGANISATION)
            and mention.role != "actor"
            and not _is_object(mention, told)
        ):
            continue
        if told.is_spoken or not any(source.holds(mention.span) for source in scene.sources):
            yield mention


def _is_object(mention: Mention, told: Told) -> bool:
    """Whether a country is what a government's name would be: whom others accuse or threaten, or put under sanctions."""
    is_right_behind = mention.span.start == told.lead.span.end + 1
    return mention.kind is Kind.PLACE and is_right_behind and (told.is_spoken or told.kind == "sanctions")


def _role(mention: Mention, told: Told, words: _Words) -> Role | None:
    scene, trigger = told.scene, told.lead.span
    is_before = mention.span.end <= trigger.start
    if told.kind in BETWEEN:
        return Role.PARTY
    if told.is_spoken and any(source.holds(mention.span) for source in scene.sources):
        return Role.AGENT
    if is_before:
        return _role_before(scene.text[mention.span.end : trigger.start], mention, told, words)
    if scene.has_before(words.by, mention.span):
        return Role.AGENT
    if scene.has_before(words.against, mention.span):
        return Role.TARGET
    if scene.has_before(words.beside, mention.span):
        return None
    gap = scene.text[trigger.end : mention.span.start]
    return Role.TARGET if words.object_gap.fullmatch(gap) else None


def _role_before(gap: str, mention: Mention, told: Told, words: _Words) -> Role | None:
    """Return the role of one that is named before what happens: its subject, or its owner («Russlands angrep»)."""
    scene = told.scene
    if words.owning.fullmatch(gap) and not scene.has_before(words.by, mention.span):
        return Role.AGENT
    if any(scene.has_before(one, mention.span) for one in (words.by, words.against, words.beside)):
        return None
    if words.no_subject.search(gap):
        return None
    trigger = told.lead.span
    if scene.has_before(words.passive, trigger) or words.forms.search(trigger.of(scene.text)):
        return Role.TARGET
    return Role.AGENT

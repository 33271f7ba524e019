"""Who is said to be responsible, who says so, and who claims it or denies it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tidsvitne.extract.attribution import plain_source
from tidsvitne.extract.claim_words import ClaimWords, found_in
from tidsvitne.extract.sayings import Sayings
from tidsvitne.model.span import Span

_ANAPHORA = re.compile(
    r"(?i:he|she|they|it|we|him|her|them|han|hun|ho|de|dei|den|det|dem|ham|itself|themselves|who"
    r"|which|som|people|others|man)"
)
_CLAUSE = re.compile(
    r"(?i:\b(?:his|her|their|before|after|when|shot|sin|sine|sitt|responsibility)\b|\b(?:she|he"
    r"|they|we|hun|han|vi)$)"
)
_LONGEST = 8  # words for one who is responsible


@dataclass(frozen=True, slots=True)
class Blame:
    """Who is responsible (`who`, None where nobody is known) as the words of a sentence have it.

    `by` are who says so, where it is not the sentence's source; `own` says that they claim it themselves, `absolved` that
    they are said not to be.
    """

    span: Span
    who: Span | None
    by: Span | None = None
    own: bool = False
    absolved: bool = False
    is_of_violence: bool = False


def blames_in(
    text: str, small: str, sentence: Span, before: Span | None, words: ClaimWords, sayings: Sayings
) -> list[Blame]:
    """Return who is said to be responsible in a sentence, in the order of their offsets, each once.

    `small` is the text in small letters, `before` the sentence before it in its paragraph, which may say for what.
    """
    if not words.blaming.search(small, sentence.start, sentence.end):
        return []
    kept: list[Blame] = []
    for blame in _found(sentence.of(text), sentence.of(small), words, sayings):
        is_told = blame.who is None or blame.own or blame.absolved or blame.is_of_violence
        if not is_told and not (before and words.violence.search(before.of(text))):
            continue

        if not any(other.span.meets(blame.span) for other in kept):
            kept.append(blame)
    shifted = [_shifted(blame, sentence.start) for blame in kept]
    return sorted(shifted, key=lambda blame: blame.span)


def _found(sentence: str, small: str, words: ClaimWords, sayings: Sayings) -> Iterator[Blame]:
    nobody = words.untaken.pattern.search(sentence) if words.untaken.cue.search(small) else None
    if nobody:
        yield Blame(Span(*nobody.span()), None)
    for phrase in words.taken:
        for found in found_in(phrase, sentence, small):
            who = _who(found, sayings)
            if who:
                yield Blame(Span(*found.span()), who, by=who, own=True)
    for phrase in words.absolved:
        for found in found_in(phrase, sentence, small):
            who = _who(found, sayings)
            if who:
                by = who if found.groupdict().get("by") else None
                yield Blame(Span(who.start, found.end()), who, by=by, absolved=True)
    for phrase in words.blamed:
        for found in found_in(phrase, sentence, small):
            blame = _blame(found, words, sayings)
            if blame:
                yield blame


def _blame(found: re.Match[str], words: ClaimWords, sayings: Sayings) -> Blame | None:
    groups = found.groupdict()
    who = _who(found, sayings)
    what = groups.get("what") or found.string
    if who is None or (groups.get("what") and not words.violence.search(what)):
        return None
    by = plain_source(found.string, Span(*found.span("by")), sayings) if groups.get("by") else None
    if groups.get("by") and by is None:
        return None
    start = min(who.start, by.start) if by else found.start()
    return Blame(
        Span(start, found.end("who") if not groups.get("what") else found.end()),
        who,
        by,
        is_of_violence=words.violence.search(what) is not None,
    )


def _who(found: re.Match[str], sayings: Sayings) -> Span | None:
    who = plain_source(found.string, Span(*found.span("who")), sayings)
    if who is None:
        return None
    words = who.of(found.string)
    is_clause = _ANAPHORA.fullmatch(words) or _CLAUSE.search(words)
    return None if is_clause or len(words.split()) > _LONGEST else who


def _shifted(blame: Blame, by: int) -> Blame:
    def moved(span: Span | None) -> Span | None:
        return Span(span.start + by, span.end + by) if span else None

    return Blame(
        Span(blame.span.start + by, blame.span.end + by),
        moved(blame.who),
        moved(blame.by),
        blame.own,
        blame.absolved,
        blame.is_of_violence,
    )

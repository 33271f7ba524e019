"""Who denies what a sentence says: in its own words, or in the sentence behind it."""

from collections.abc import Sequence
from dataclasses import dataclass

from tidsvitne.extract.attribution import plain_source
from tidsvitne.extract.claim_words import ClaimWords, Phrase, found_in
from tidsvitne.extract.sayings import Sayings
from tidsvitne.model.span import Span


@dataclass(frozen=True, slots=True)
class Denial:
    """Who denies what was said before; `of_role` where they only deny that it was them."""

    who: str
    of_role: bool = False


def disputed_in(text: str, sentence: Span, words: ClaimWords, sayings: Sayings) -> tuple[Denial, ...]:
    """Return who denies what the same sentence tells: «…, which Russia denies»."""
    return tuple(_denials(text, sentence, words.disputed, sayings))


def denied_in(text: str, sentence: Span, words: ClaimWords, sayings: Sayings) -> tuple[Denial, ...]:
    """Return who denies in a sentence what the one before it told: "Moscow rejected the claims"."""
    return tuple(_denials(text, sentence, words.denies, sayings))


def _denials(text: str, sentence: Span, phrases: Sequence[Phrase], sayings: Sayings) -> list[Denial]:
    found: dict[str, Denial] = {}
    whole = sentence.of(text)
    small = whole.lower()
    for phrase in phrases:
        for match in found_in(phrase, whole, small):
            who = plain_source(whole, Span(*match.span("who")), sayings)
            if who:
                name = " ".join(who.of(whole).split())
                found.setdefault(name, Denial(name, bool(match.groupdict().get("part"))))
    return list(found.values())

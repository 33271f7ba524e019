"""On whose word a sentence says what it says: «ifølge Unicef», «melder NTB», "the official told Reuters"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tidsvitne.extract.attribution_en import ENGLISH
from tidsvitne.extract.attribution_nb import NORWEGIAN
from tidsvitne.extract.sayings import Sayings
from tidsvitne.model.span import Span

_LANGUAGES = {"en": ENGLISH, "nb": NORWEGIAN, "nn": NORWEGIAN, "no": NORWEGIAN}
_NESTED = 8  # code points between one who passes on and the one passed on: «NTB melder at …»


@dataclass(frozen=True, slots=True)
class Source:
    """Who is given as the source, with an article before a description and without one before a name.

    `phrase` are all the words that say so. One that is `forward` speaks of what follows, others of what stands before them.
    `via` are those who only passed on what another in the sentence said. `refers` is a pronoun or «the group», which
    stands for a source named before.
    """

    span: Span
    phrase: Span
    forward: bool
    via: bool = False
    refers: bool = False


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase of attribution that was found, and whether it speaks of what follows."""

    found: re.Match[str]
    forward: bool


def find_sources(text: str, lang: str, sentence: Span) -> tuple[Source, ...]:
    """Return the sources that a sentence names, in the order of their offsets; pronouns are none."""
    sayings = sayings_of(lang)
    if sayings is None:
        return ()
    found = all_sources(text, sentence, sayings)
    return tuple(source for source in found if not sayings.pronoun.fullmatch(text, source.span.start, source.span.end))


def sayings_of(lang: str) -> Sayings | None:
    """Return the phrases of attribution of a language (BCP 47), or None where we have none."""
    return _LANGUAGES.get(lang.split("-")[0].lower())


def all_sources(text: str, sentence: Span, sayings: Sayings) -> tuple[Source, ...]:
    """Return the sources of a sentence in the order of their offsets, pronouns among them."""
    words = sentence.of(text)
    if not sayings.stirring.search(words):
        return ()
    found: dict[Span, Source] = {}
    for source in _sources(words, sayings):
        found.setdefault(source.span, source)  # the patterns that tell more come first
    kept = [
        source
        for source in found.values()
        if not any(other != source.span and other.holds(source.span) for other in found)
    ]
    shifted = (
        replace(source, span=_shift(source.span, sentence.start), phrase=_shift(source.phrase, sentence.start))
        for source in kept
    )
    return tuple(sorted(shifted, key=lambda source: source.span))


def plain_source(words: str, span: Span, sayings: Sayings) -> Span | None:
    """Return the words for somebody without what only leads to them («On Tuesday the army»), or None where they are nobody's."""
    return _trimmed(words, span.start, span.end, sayings)


def word_of(sources: tuple[Source, ...], place: int, text: str, sayings: Sayings) -> tuple[Source, ...]:
    """Return on whose word that stands which a sentence says at a code-point offset: origins first, then who passed it on."""
    own = [source for source in sources if not source.via]
    before = [source for source in own if source.forward and source.phrase.start <= place]
    chain: list[Source] = []
    if before and not sayings.parting.search(text, before[-1].phrase.end, max(place, before[-1].phrase.end)):
        phrase = before[-1].phrase
        chain += [source for source in before if source.phrase == phrase]
        outer = [source for source in before if 0 <= phrase.start - source.phrase.end <= _NESTED]
        chain += [replace(source, via=True) for source in outer]
    after = [source for source in own if not source.forward and source.phrase.end > place]
    if after and not sayings.parting.search(text, place, max(place, after[0].phrase.start)):
        phrase = after[0].phrase
        chain += [replace(source, via=bool(chain)) for source in after if source.phrase == phrase]
    phrases = {source.phrase for source in chain}
    chain += [source for source in sources if source.via and source.phrase in phrases]
    return tuple(sorted(chain, key=lambda source: source.via))


def _shift(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _sources(words: str, sayings: Sayings) -> Iterator[Source]:
    phrases = [
        *(_Phrase(found, False) for pattern in sayings.behind for found in pattern.finditer(words)),
        *(_Phrase(found, True) for pattern in sayings.before for found in pattern.finditer(words)),
    ]
    # Who cites another is no source of their own.
    for phrase in sorted(phrases, key=lambda phrase: not phrase.found.groupdict().get("origin")):
        yield from _named(phrase.found, sayings, forward=phrase.forward)
    for found in sayings.according.finditer(words):
        opens = sayings.opening.search(words, 0, found.start()) is not None
        yield from _named(found, sayings, forward=opens)


def _named(found: re.Match[str], sayings: Sayings, *, forward: bool) -> Iterator[Source]:
    groups = found.groupdict()
    phrase, who = Span(*found.span()), Span(*found.span("who"))
    parted = sayings.relayed.search(found.string, who.start, who.end)
    own = _trimmed(found.string, who.start, parted.start() if parted else who.end, sayings)
    if own is None:
        return
    origin = _trimmed(found.string, *found.span("origin"), sayings) if groups.get("origin") else None
    refers = sayings.reference.fullmatch(own.of(found.string)) is not None
    yield Source(own, phrase, forward, via=origin is not None, refers=refers)
    if origin:
        yield Source(origin, phrase, forward)
    name = sayings.outlet.match(found.string, parted.end(), who.end) if parted else None
    relays = [found.span("via")] if groups.get("via") else []
    for start, end in [*relays, *([name.span()] if name else [])]:
        via = _trimmed(found.string, start, end, sayings)
        if via:
            yield Source(via, phrase, forward, via=True)


def _trimmed(words: str, start: int, end: int, sayings: Sayings) -> Span | None:
    for pattern in (sayings.lead, sayings.report):
        lead = pattern.match(words, start, end)
        start = lead.end() if lead else start
    while start < end and words[start].isspace():
        start += 1
    while end > start and words[end - 1] in " .\n\u00a0":
        end -= 1
    article = sayings.article_of_name.match(words, start, end)
    start = article.end() if article else start
    if start >= end or sayings.nobody.search(words[start:end]):
        return None
    return Span(start, end)

"""On whose word something stands, with the sentences around it in mind: «han sa også», a quote that goes on, "reportedly"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from tidsvitne.extract.attribution import Source, all_sources, sayings_of, word_of
from tidsvitne.extract.sayings import Sayings
from tidsvitne.model.annotation import Sentence
from tidsvitne.model.span import Span

_REACH = 5  # sentences in which «the group» still means a source named before them
_QUOTE = 6  # sentences that a speaker's name may stand away from what is quoted
_DASH = re.compile(r"\s*[–—-]\s")
_QUOTES = re.compile(r"[“”\"«»]")
_CAPITAL = re.compile(r"\b[A-ZÆØÅ]")


@dataclass(frozen=True, slots=True)
class Word:
    """On whose word something stands: the words for them, and which of these only passed it on."""

    sources: tuple[Source, ...] = ()

    def names(self, text: str) -> tuple[str, ...]:
        """Return all of them, whoever saw or counted first at the head."""
        return tuple(dict.fromkeys(" ".join(source.span.of(text).split()) for source in self.sources))

    def via(self, text: str) -> tuple[str, ...]:
        """Return those who only passed on what another said."""
        origins = {source.span.of(text) for source in self.sources if not source.via}
        found = (source.span.of(text) for source in self.sources if source.via)
        return tuple(dict.fromkeys(" ".join(name.split()) for name in found if name not in origins))


@dataclass(slots=True)
class Hearsay:
    """Tells on whose word a text's sentences stand; each sentence is looked through once."""

    text: str
    lang: str
    sentences: Sequence[Sentence]
    _known: dict[int, tuple[Source, ...]] = field(default_factory=dict)

    def word(self, index: int, place: int) -> Word:
        """Return on whose word that stands which the sentence of this index says at a code-point offset."""
        sayings = sayings_of(self.lang)
        if sayings is None:
            return Word()
        chain = word_of(self.sources(index), place, self.text, sayings)
        if chain:
            return Word(tuple(self._resolved(chain, index, sayings)))
        return Word(tuple(self._resolved(self._around(index, place, sayings), index, sayings)))

    def sources(self, index: int) -> tuple[Source, ...]:
        """Return the sources that a sentence names, pronouns among them."""
        if index not in self._known:
            sayings = sayings_of(self.lang)
            self._known[index] = all_sources(self.text, self.sentences[index].span, sayings) if sayings else ()
        return self._known[index]

    def follows(self, index: int) -> bool:
        """Whether a sentence follows another in its paragraph."""
        if index == 0:
            return False
        return "\n" not in self.text[self.sentences[index - 1].span.end : self.sentences[index].span.start]

    def _around(self, index: int, place: int, sayings: Sayings) -> tuple[Source, ...]:
        """Return a quote's speaker, or the source of the sentence before where this one only says that something is said."""
        if self._is_quoted(index, place):
            return self._speaker(index, in_midst=self._is_quoted(index, self.sentences[index].span.start + 1))
        sentence = self.sentences[index].span
        if self.follows(index) and sayings.passing.search(self.text, sentence.start, sentence.end):
            return tuple(source for source in self.sources(index - 1) if source.forward)
        return ()

    def _speaker(self, index: int, *, in_midst: bool) -> tuple[Source, ...]:
        """Return who speaks: named behind the quote or, where the sentence begins inside one, before it."""
        after = index + 1
        while after < min(len(self.sentences), index + _QUOTE) and self.follows(after):
            found = self._first_phrase(source for source in self.sources(after) if not source.forward)
            if found:
                return found
            after += 1
        before = index
        while in_midst and before > max(0, index - _QUOTE) and self.follows(before):
            before -= 1
            found = self._first_phrase(iter(self.sources(before)))
            if found:
                return found
        return ()

    @staticmethod
    def _first_phrase(sources: Iterator[Source]) -> tuple[Source, ...]:
        found = tuple(sources)
        return tuple(source for source in found if source.phrase == found[0].phrase)

    def _is_quoted(self, index: int, place: int) -> bool:
        """Whether a quote is open: the paragraph begins with a dash, or has more marks before the place than were closed."""
        first = index
        while self.follows(first):
            first -= 1
        start = self.sentences[first].span.start
        if _DASH.match(self.text, self.text.rfind("\n", 0, start) + 1):
            return True
        return len(_QUOTES.findall(self.text, start, place)) % 2 == 1

    def _resolved(self, chain: Sequence[Source], index: int, sayings: Sayings) -> Iterator[Source]:
        for source in chain:
            if not source.refers:
                yield source
                continue
            named = self._named(source, index, sayings)
            if named:
                yield named
            elif not sayings.pronoun.fullmatch(self.text, source.span.start, source.span.end):
                yield source

    def _named(self, source: Source, index: int, sayings: Sayings) -> Source | None:
        """Return the source named before that a pronoun or a description stands for."""
        words = source.span.of(self.text)
        if sayings.body.fullmatch(words.lower().split()[-1]) or words.lower() == "it":
            called = self._called(index, words.lower().split()[-1], sayings)
            if called:
                return replace(source, span=called, refers=False)
        for before in range(index, max(-1, index - _REACH), -1):
            for other in reversed(self.sources(before)):
                if other.via or other.span.start >= source.span.start:
                    continue
                if other.refers and not self._is_pronoun_for(source, other, sayings):
                    continue
                if self._can_be(words, other.span.of(self.text), sayings):
                    return other
        return None

    def _is_pronoun_for(self, source: Source, other: Source, sayings: Sayings) -> bool:
        """Whether «he» can stand for «the governor», who may stand for somebody else in turn."""
        pronoun = sayings.pronoun
        return pronoun.fullmatch(source.span.of(self.text)) is not None and not pronoun.fullmatch(
            other.span.of(self.text)
        )

    def _called(self, index: int, head: str, sayings: Sayings) -> Span | None:
        """Return the organisation that the last sentences with one name by what it is and its name."""
        for before in range(index - 1, max(-1, index - _REACH), -1):
            found = sayings.called.finditer(self.text, *self._bounds(before))
            alike = [one for one in found if head == "it" or head in one[0].lower()]
            if alike:
                return Span(*alike[-1].span())
        return None

    def _bounds(self, index: int) -> tuple[int, int]:
        span = self.sentences[index].span
        return span.start, span.end

    def _can_be(self, words: str, named: str, sayings: Sayings) -> bool:
        if sayings.person.fullmatch(words):
            return True
        if sayings.pronoun.fullmatch(words):
            return _CAPITAL.search(named) is not None or not named.lower().startswith(("a ", "an ", "en "))
        head = words.lower().split()[-1]
        if head in named.lower():
            return True
        return (
            sayings.body.fullmatch(head) is not None and _CAPITAL.search(named) is not None and "official" not in named
        )

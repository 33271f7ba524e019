"""A sentence that tells of events, with all that stands in it, taken apart into clauses."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from tidsvitne.extract.attribution import find_sources
from tidsvitne.extract.clauses import Clause, Opening, clauses
from tidsvitne.extract.telling import Cues
from tidsvitne.model.annotation import Mention, Sentence, TimeExpression
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.span import Span

_CLOSE = 8  # code points before a time of day: «before »


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells of an event of a kind."""

    kind: str
    span: Span


@dataclass(frozen=True)
class Scene:
    """A sentence with its triggers, times and names, each in the order of its offsets."""

    text: str
    lang: str
    sentence: Sentence
    triggers: tuple[Trigger, ...]
    times: tuple[TimeExpression, ...]
    mentions: tuple[Mention, ...]
    cues: Cues
    published: Edtf | None = None

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses; none begins inside a time expression or a name, or with the word before a time of day («after nine»)."""
        times = (Span(max(0, time.span.start - _CLOSE * (time.type == "TIME")), time.span.end) for time in self.times)
        whole = (*times, *(mention.span for mention in self.mentions))
        return clauses(self.text, self.sentence.span, self.cues, whole)

    @cached_property
    def sources(self) -> tuple[Span, ...]:
        """The words for those on whose word the sentence says what it says."""
        return tuple(source.span for source in find_sources(self.text, self.lang, self.sentence.span))

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [clause.span.start for clause in self.clauses]

    def index(self, span: Span) -> int:
        """Return which clause something begins in."""
        return max(0, bisect_right(self._starts, span.start) - 1)

    def clause(self, span: Span) -> Clause:
        """Return the clause that something begins in."""
        return self.clauses[self.index(span)]

    def told_in(self, index: int) -> list[Trigger]:
        """Return the triggers of a clause."""
        return [trigger for trigger in self.triggers if self.index(trigger.span) == index]

    def governing(self, span: Span) -> Clause | None:
        """Return the clause whose verb says or thinks what is told here, where there is one."""
        index = self.index(span)
        while (
            index
            and self.clauses[index].opening is Opening.MAIN
            and self.clauses[index - 1].opening is Opening.REPORTED
        ):
            index -= 1
        return self.clauses[index - 1] if index and self.clauses[index].opening is Opening.REPORTED else None

    def has(self, words: re.Pattern[str], start: int, end: int) -> bool:
        """Whether the pattern is found between two offsets."""
        return start < end and words.search(self.text, start, end) is not None

    def has_before(self, words: re.Pattern[str], span: Span) -> bool:
        """Whether a pattern that ends in `$` is found right before a stretch."""
        return words.search(self.text, self.sentence.span.start, span.start) is not None

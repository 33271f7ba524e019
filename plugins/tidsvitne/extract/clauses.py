"""Which words of a sentence belong together, as far as commas and conjunctions tell."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from tidsvitne.extract.telling import Cues
from tidsvitne.extract.telling_en import ENGLISH
from tidsvitne.extract.telling_nb import NORWEGIAN
from tidsvitne.model.span import Span

_REACH = 28  # code points after a date within which «etter planen» or «will» still speaks of it
_LANGUAGES = {"en": ENGLISH, "nb": NORWEGIAN, "nn": NORWEGIAN, "no": NORWEGIAN}


def cues_of(lang: str) -> Cues | None:
    """Return the cues of a language (BCP 47), or None where we have none."""
    return _LANGUAGES.get(lang.split("-")[0].lower())


class Opening(Enum):
    """How a clause hangs together with what stands before it."""

    MAIN = auto()
    """It goes on: a comma, «but», «while»."""
    RELATING = auto()
    """A word before it («before», «since») sets it at another time than the rest."""
    RELATIVE = auto()
    """It says more of something that was named («who», «where»)."""
    REPORTED = auto()
    """It is what somebody said or thought («that»)."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause and how it opens."""

    span: Span
    opening: Opening = Opening.MAIN

    @property
    def relates(self) -> bool:
        """Whether it is set at another time than the rest."""
        return self.opening is Opening.RELATING


def clauses(text: str, sentence: Span, cues: Cues, whole: Iterable[Span] = ()) -> tuple[Clause, ...]:
    """Return the clauses of a sentence in order; each begins with the word or mark that opens it.

    No clause begins inside one of the `whole` stretches: a time expression («for tre dager siden»), a name.
    """
    kept = tuple(whole)
    cuts = [found.start() for found in cues.boundary.finditer(text, sentence.start, sentence.end)]
    starts = sorted({sentence.start, *(cut for cut in cuts if not any(one.start < cut < one.end for one in kept))})
    ends = [*starts[1:], sentence.end]
    return tuple(
        Clause(Span(start, end), _opening(text, sentence.start, start, cues))
        for start, end in zip(starts, ends, strict=True)
    )


def _opening(text: str, sentence: int, start: int, cues: Cues) -> Opening:
    if cues.relating.match(text, start):
        return Opening.RELATING
    if cues.relative.match(text, start):
        return Opening.RELATIVE
    found = cues.reported.match(text, start)
    if found is None:
        return Opening.MAIN
    # "said that", but "the town that"
    is_said = found.lastgroup or cues.thinking.search(text, sentence, start)
    return Opening.REPORTED if is_said else Opening.RELATIVE


def clause_at(found: Sequence[Clause], offset: int) -> Clause:
    """Return the clause that a code-point offset stands in, or the first where it stands before them all."""
    return found[max(0, bisect_right(found, offset, key=lambda clause: clause.span.start) - 1)]


def is_said_when(text: str, clause: Span, time: Span, cues: Cues) -> bool:
    """Whether a time tells when something was said («sa onsdag», «told Reuters on Tuesday»), not when what was said happened."""
    saying = _last(cues.saying.finditer(text, clause.start, time.start))
    if saying is not None:
        return cues.said_gap.fullmatch(text, saying, time.start) is not None and not cues.planned.search(
            text, saying, time.start
        )
    # «Onsdag sa Kerry at …»
    return text[time.end : time.end + 1] == " " and cues.saying.match(text, time.end + 1) is not None


def is_ahead(text: str, clause: Span, time: Span, cues: Cues) -> bool:
    """Whether a time is told as lying ahead of the day of publication («reiser torsdag etter planen», "will meet on Friday")."""
    if is_said_when(text, clause, time, cues):
        return False
    if cues.planned.search(text, clause.start, time.start):
        return True
    after = cues.planned.search(text, time.end, min(clause.end, time.end + _REACH))
    return after is not None and cues.joining.search(text, time.end, after.start()) is None


def _last(found: Iterator[re.Match[str]]) -> int | None:
    ends = [match.end() for match in found]
    return ends[-1] if ends else None

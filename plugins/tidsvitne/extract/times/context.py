"""Where a time expression stands and what is known there; what was made of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tidsvitne.extract.clauses import clause_at, clauses, is_ahead
from tidsvitne.extract.telling import Cues
from tidsvitne.extract.times.grammar import Words
from tidsvitne.extract.times.stretch import DAY, Stretch, edtf_or_none, holding
from tidsvitne.extract.times.tense import is_behind, is_coming, is_opening_coming
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.span import Span

EXPLICIT = "explicit"
UNRESOLVED = "unresolved"
FROM_PUBLICATION = "reckoned from publication"
FROM_TEXT = "reckoned from a date in the text"
_REACH = 600  # code points back to which a date may be what «the next day» follows


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a time expression means. `stretch` is what later words can be reckoned from, None where it is not one."""

    type: str
    value: str
    edtf: Edtf | None
    basis: str
    anchor: Edtf | None = None
    stretch: Stretch | None = None

    @property
    def mark(self) -> str:
        """The EDTF mark of what is reckoned from it: «?» where it is uncertain itself."""
        return "?" if self.edtf and self.edtf.uncertain else ""

    @property
    def is_date(self) -> bool:
        """Whether it is some stretch of the calendar, known or not."""
        return self.type in ("DATE", "TIME") and not self.value.endswith("_REF")

    def on(self, basis: str, anchor: Edtf | None = None) -> "Resolved":
        """Return the same with another basis and anchor."""
        return replace(self, basis=basis, anchor=anchor)


@dataclass(frozen=True, slots=True)
class Told:
    """A time expression that stands earlier in the text."""

    span: Span
    resolved: Resolved


@dataclass(frozen=True, slots=True)
class Context:
    """An expression's words by what they are (`parts`), where it stands, and what is known there."""

    text: str
    span: Span
    sentence: Span
    parts: Mapping[str, str]
    words: Words
    cues: Cues
    publication: Edtf | None
    before: Sequence[Told]

    @property
    def ahead(self) -> bool:
        """Whether it is told as lying ahead of the day of publication."""
        clause, tense = self._clause, self.words.tense
        if tense is None:
            return self.planned
        told = is_opening_coming(self.text, self.sentence, clause, self.span, self.cues, tense)
        if told is not None:
            return told
        return self.planned or (is_coming(self.text, self.sentence, clause, self.span, self.cues, tense) is True)

    @property
    def behind(self) -> bool:
        """Whether the verb of its clause tells it as lying behind."""
        clause, tense = self._clause, self.words.tense
        if tense is None:
            return False
        told = is_opening_coming(self.text, self.sentence, clause, self.span, self.cues, tense)
        return is_behind(self.text, clause, self.span, tense) if told is None else not told

    @property
    def planned(self) -> bool:
        """Whether words for what is planned tell it as lying ahead, which they do of any day, however far."""
        return is_ahead(self.text, self._clause, self.span, self.cues)

    @property
    def _clause(self) -> Span:
        """Its clause; a time that is one by itself («leaves early (4 a.m. Thursday)») belongs to what stands before it."""
        clause = clause_at(clauses(self.text, self.sentence, self.cues), self.span.start).span
        alone = not any(char.isalnum() for char in self.text[clause.start : self.span.start])
        if not alone or any(char.isalnum() for char in self.text[self.span.end : clause.end]):
            return clause
        return Span(self.sentence.start, clause.end)

    def word(self, part: str) -> str:
        """Return the words of a part in lower case with single spaces, "" where it has none."""
        return " ".join(self.parts.get(part, "").lower().split())

    @property
    def reference(self) -> Told | None:
        """The date last spoken of, in the sentence or not far before it; None where it is not known which that was."""
        for told in reversed(self.before):
            if told.span.end < self.span.start - _REACH:
                return None
            if told.resolved.is_date:
                return told if told.resolved.stretch else None
        return None

    @property
    def reference_day(self) -> Told | None:
        """The date last spoken of, where it is a day."""
        told = self.reference
        return told if told and told.resolved.stretch and told.resolved.stretch.unit == DAY else None

    def latest_of(self, unit: str) -> Told | None:
        """Return the latest of the stretches of a unit that were spoken of not far before and had ended at publication."""
        latest: Told | None = None
        for told in reversed(self.before):
            if told.span.end < self.span.start - _REACH:
                break
            stretch = told.resolved.stretch
            if (
                stretch is None
                or stretch.unit != unit
                or (self.publication_day and stretch.last > self.publication_day)
            ):
                continue
            if latest is None or latest.resolved.stretch is None or stretch.first > latest.resolved.stretch.first:
                latest = told
        return latest

    @property
    def publication_day(self) -> date | None:
        """A day that stands for publication where only a TIMEX3 value is wanted: the last one possible."""
        return self.publication.latest if self.publication else None


def explicit(value: str, edtf: str | None = None) -> Resolved | None:
    """Return a date that stands there in full, or None where there is no such date."""
    date_ = edtf_or_none(edtf or value)
    return Resolved("DATE", value, date_, EXPLICIT) if date_ else None


def unknown(value: str, type_: str = "DATE", basis: str = UNRESOLVED) -> Resolved:
    """Return a time of which the archive does not know when it was."""
    return Resolved(type_, value, None, basis)


def dated(stretch: Stretch, basis: str, anchor: Edtf | None = None, mark: str = "") -> Resolved:
    """Return a stretch of the calendar; `mark` says that it is uncertain."""
    edtf = edtf_or_none(stretch.edtf_value(mark))
    return Resolved("DATE", stretch.value, edtf, basis, anchor, stretch)


def day_of(value: str) -> Stretch | None:
    """Return the day, month or year that a plain value is."""
    edtf = edtf_or_none(value) if value[:4].isdigit() and len(value) in (4, 7, 10) else None
    if edtf is None or edtf.earliest is None:
        return None
    return holding({4: "Y", 7: "M", 10: "D"}[len(value)], edtf.earliest)

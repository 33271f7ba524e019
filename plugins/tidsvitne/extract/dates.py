"""Time expressions: dates, months, years, seasons, decades, weekdays, as exact as text and publication date allow.

A time expression's `basis` is one of these phrases, which the theme translates:

- «explicit»: it stands there in full
- «year from text»: the year stands earlier in the sentence or paragraph
- «year from publication»: the nearest such day before publication (after it, where the text speaks of what is ahead)
- «month before publication»: the last such month up to publication
- «weekday before publication», «weekday after publication»: the nearest such day on that side
- «weekday without a day of publication», «month without a date of publication», «unresolved»: `edtf` is None

`value` is TIMEX3's: «2016-09-19», «2016-09», «199» (the 1990s), «2015-SP», «XXXX-09-19», «XXXX-WXX-3»; a range is an
ISO 8601 interval.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date as calendar_day
from datetime import timedelta

from tidsvitne.extract.clauses import clause_at, clauses, cues_of, is_ahead
from tidsvitne.extract.dates_en import ENGLISH
from tidsvitne.extract.dates_nb import NORWEGIAN
from tidsvitne.extract.grammar import DateGrammar
from tidsvitne.extract.telling import Cues
from tidsvitne.model.annotation import Sentence, TimeExpression
from tidsvitne.model.edtf import Edtf, InvalidEdtf, parse_edtf
from tidsvitne.model.span import Span
from tidsvitne.text.sentences import sentence_at

_LANGUAGES = {"en": ENGLISH, "nb": NORWEGIAN, "nn": NORWEGIAN, "no": NORWEGIAN}
_CONFIDENCE = {
    "explicit": 0.98,
    "year from text": 0.85,
    "year from publication": 0.9,
    "month before publication": 0.85,
    "weekday before publication": 0.9,
    "weekday after publication": 0.8,
}
_UNRESOLVED_CONFIDENCE = 0.9  # that it is a time expression, not when
_RECENT = timedelta(days=45)  # a day so shortly before publication is news, whatever year was named last
_SOON = timedelta(
    days=92
)  # a day that comes again this soon was last three quarters of a year ago: the coming one is meant
_WEEK = timedelta(days=7)
_SEASONS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}


@dataclass(frozen=True, slots=True)
class _Part:
    """A day, a month or a year, as far as it is written."""

    month: int | None = None
    day: int | None = None

    def written(self, year: int | str) -> str:
        month = "" if self.month is None else f"-{self.month:02}"
        return f"{year:04}{month}" + ("" if self.day is None else f"-{self.day:02}")


@dataclass(frozen=True, slots=True)
class _Resolved:
    value: str
    edtf: Edtf | None
    basis: str


@dataclass(frozen=True, slots=True)
class _Toward:
    """Which way from publication a day lies: strictly before it, ahead of it, or where the weekday beside it says."""

    strictly: bool
    ahead: bool
    weekday: int | None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an expression stands, and what is known there."""

    text: str
    span: Span
    sentence: Span
    cues: Cues
    publication: Edtf | None
    before: Sequence[TimeExpression]

    @property
    def ahead(self) -> bool:
        clause = clause_at(clauses(self.text, self.sentence, self.cues), self.span.start).span
        return is_ahead(self.text, clause, self.span, self.cues)


def find_times(text: str, lang: str, date: Edtf | None, sentences: Sequence[Sentence]) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a text in the order of their offsets, none overlapping another.

    `date` is the day of publication, as exactly as it is known. A language that is neither English nor Norwegian
    yields nothing.
    """
    grammar, cues = _LANGUAGES.get(lang.split("-")[0].lower()), cues_of(lang)
    if grammar is None or cues is None:
        return ()
    found: list[TimeExpression] = []
    for form, parts in grammar.find(text):
        span = Span(*parts.span("core" if "core" in parts.groupdict() else 0))
        sentence = sentence_at(sentences, span.start)
        if sentence is None or (sentence.span.end < span.end and "\n" in span.of(text)):
            continue
        place = _Place(text, span, sentence.span, cues, date, found)
        resolved = _resolve({key: part for key, part in parts.groupdict().items() if part}, grammar, place)
        if resolved:
            confidence = _CONFIDENCE.get(resolved.basis, _UNRESOLVED_CONFIDENCE)
            found.append(
                TimeExpression(span, "DATE", resolved.value, resolved.edtf, resolved.basis, f"date-{form}", confidence)
            )
    return tuple(found)


def _resolve(parts: dict[str, str], grammar: DateGrammar, place: _Place) -> _Resolved | None:
    if "second" in parts:
        return _slashes(int(parts["first"]), int(parts["second"]), parts["year"])
    if "season" in parts:
        season = grammar.seasons[parts["season"].lower()]
        return _explicit(f"{parts['year']}-{_SEASONS[season]}", f"{parts['year']}-{season}")
    if "century" in parts:
        return _explicit(parts["century"], f"{parts['century']}XX")
    if "decade" in parts or "short_decade" in parts:
        decade = parts.get("decade") or f"19{parts['short_decade']}"
        return _explicit(decade, f"{decade}X")
    if "month" in parts:
        return _calendar(parts, grammar, place)
    if "year" in parts:
        return _explicit("/".join(parts[key] for key in ("year", "year2") if key in parts))
    return _weekday(parts, grammar, place)


def _explicit(value: str, edtf: str | None = None) -> _Resolved | None:
    try:
        return _Resolved(value, parse_edtf(edtf or value), "explicit")
    except InvalidEdtf:  # the 31st of September, a range that ends before it begins: no date, whatever it is
        return None


def _slashes(first: int, second: int, year: str) -> _Resolved | None:
    """Read 9/11/2016, of which nobody can say whether the day or the month comes first."""
    readings = {
        f"{year}-{month:02}-{day:02}" for month, day in ((first, second), (second, first)) if month <= 12 and day <= 31
    }
    days = sorted(value for value in readings if _explicit(value))
    if len(days) < 2:
        return _explicit(days[0]) if days else None
    return _explicit(f"{year}-XX-XX", f"[{','.join(days)}]")


def _calendar(parts: dict[str, str], grammar: DateGrammar, place: _Place) -> _Resolved | None:
    first = _Part(_month(parts["month"], grammar), _int(parts.get("day")))
    last = _last_part(first, parts, grammar)
    year, last_year = _int(parts.get("year")), _int(parts.get("year2"))
    if year is None and last_year is not None:
        year = last_year - _turns(first, last)
    if year is not None:
        return _doubt_weekday(_explicit(_written(first, last, year, last_year)), parts, grammar)
    lead = parts.get("lead", "").lower()
    if "relative" in parts or lead in grammar.same_year:
        year = _publication_year(
            place.publication, grammar.years_off.get(" ".join(parts.get("relative", "").lower().split()), 0)
        )
    elif first.day is not None and not place.ahead:
        year = _year_from_text(first, place)
        if year is not None:
            return _with_basis(_explicit(_written(first, last, year, None)), "year from text")
    if year is not None:
        return _with_basis(_explicit(_written(first, last, year, None)), "year from publication")
    if "relative" in parts or lead in grammar.unclear | grammar.same_year:
        return _unresolved(first, last)
    toward = _Toward(lead in grammar.last, lead in grammar.coming or place.ahead, _weekday_of(parts, grammar))
    return _from_publication(first, last, place.publication, toward)


def _last_part(first: _Part, parts: dict[str, str], grammar: DateGrammar) -> _Part | None:
    if "month2" not in parts and "day2" not in parts:
        return None
    month = _month(parts["month2"], grammar) if "month2" in parts else first.month
    return _Part(month, _int(parts.get("day2")))


def _turns(first: _Part, last: _Part | None) -> int:
    """Return 1 where a range runs over New Year («30 December – 2 January 2017»), else 0."""
    return int(last is not None and (last.month or 0) < (first.month or 0))


def _written(first: _Part, last: _Part | None, year: int, last_year: int | None) -> str:
    if last is None:
        return first.written(year)
    return f"{first.written(year)}/{last.written(last_year or year + _turns(first, last))}"


def _doubt_weekday(resolved: _Resolved | None, parts: dict[str, str], grammar: DateGrammar) -> _Resolved | None:
    """Mark a day uncertain whose weekday, as written, is another («Tuesday, September 19, 2016» was a Monday)."""
    weekday = _weekday_of(parts, grammar)
    if resolved is None or resolved.edtf is None or weekday is None or resolved.edtf.earliest is None:
        return resolved
    if resolved.edtf.earliest.weekday() == weekday:
        return resolved
    return _Resolved(resolved.value, parse_edtf(f"{resolved.edtf.value}?"), resolved.basis)


def _year_from_text(part: _Part, place: _Place) -> int | None:
    """Return the year of the last date written in full before this one, in its sentence or its paragraph."""
    for time in reversed(place.before):
        if time.span.start < place.sentence.start and "\n" in place.text[time.span.end : place.span.start]:
            return None
        if time.basis != "explicit" or time.edtf is None or not re.fullmatch(r"\d{4}(-\d\d){0,2}", time.value):
            continue
        year = int(time.value[:4])
        if time.span.start >= place.sentence.start:
            return year if len(time.value) > 4 or not _is_recent(part, place) else None
        return year if len(time.value) > 4 and not _is_recent(part, place) and _follows(part, time) else None
    return None


def _is_recent(part: _Part, place: _Place) -> bool:
    if place.publication is None or place.publication.latest is None or place.publication.earliest is None:
        return False
    year = _past_year(part, place.publication.latest, strictly=False)
    day = _day(part, year)
    return day is not None and place.publication.earliest - day <= _RECENT


def _follows(part: _Part, time: TimeExpression) -> bool:
    day = _day(part, int(time.value[:4]))
    return day is not None and time.edtf is not None and time.edtf.earliest is not None and day >= time.edtf.earliest


def _publication_year(publication: Edtf | None, off: int) -> int | None:
    if publication is None or publication.earliest is None or publication.latest is None:
        return None
    return publication.earliest.year + off if publication.earliest.year == publication.latest.year else None


def _from_publication(first: _Part, last: _Part | None, publication: Edtf | None, toward: _Toward) -> _Resolved | None:
    if not all(_explicit(part.written(2000)) for part in (first, last or first)):  # the 31st of September
        return None

    def on(today: calendar_day) -> str | None:
        year = _year(first, today, toward)
        return None if year is None else _written(first, last, year, None)

    value, doubtful = _settled(publication, on)
    if value is None or _explicit(value) is None:
        return _unresolved(first, last)
    basis = "month before publication" if first.day is None and not toward.ahead else "year from publication"
    return _with_basis(_explicit(value, _doubted(value) if doubtful else None), basis)


def _year(part: _Part, today: calendar_day, toward: _Toward) -> int | None:
    past, coming = _past_year(part, today, toward.strictly), _future_year(part, today)
    if toward.ahead:
        return coming
    if toward.strictly or past == coming:
        return past
    if toward.weekday is not None:
        return _year_by_weekday(part, past, coming, toward.weekday)
    following = _day(part, coming)
    if following is None or following - today > (_SOON if part.day else _RECENT):
        return past
    # «In December», read in November: nobody can say which without the tense of the verb.
    return coming if part.day else None


def _settled(publication: Edtf | None, on: Callable[[calendar_day], str | None]) -> tuple[str | None, bool]:
    """Return what `on` makes of every possible day of publication, where it is the same for all, and whether it is doubtful.

    `on` must not fall as the day rises, so that the first and last day speak for those between. An uncertain day of
    publication is taken to be off by up to its own length, or a week: what that would change is doubtful.
    """
    if publication is None or publication.earliest is None or publication.latest is None:
        return None, False
    value = on(publication.earliest)
    if on(publication.latest) != value:
        return None, False
    if not publication.uncertain:
        return value, False
    slack = max(publication.latest - publication.earliest, _WEEK)
    return value, {on(publication.earliest - slack), on(publication.latest + slack)} != {value}


def _doubted(value: str) -> str:
    return "/".join(f"{part}?" for part in value.split("/"))


def _past_year(part: _Part, today: calendar_day, strictly: bool) -> int:
    """Return the year of the last such day or month up to `today`; with `strictly`, before it."""
    now = (today.month, today.day) if part.day else (today.month, 0)
    then = (part.month or 1, part.day or 0)
    year = today.year - (then > now or (strictly and then == now))
    while part.day and _day(part, year) is None:  # 29 February
        year -= 1
    return year


def _future_year(part: _Part, today: calendar_day) -> int:
    now = (today.month, today.day) if part.day else (today.month, 0)
    year = today.year + ((part.month or 1, part.day or 0) < now)
    while part.day and _day(part, year) is None:
        year += 1
    return year


def _year_by_weekday(part: _Part, past: int, coming: int, weekday: int) -> int:
    """Return the coming year only where the day is then the weekday that stands beside it («Saturday, October 8»)."""
    last, following = _day(part, past), _day(part, coming)
    if last and last.weekday() != weekday and following and following.weekday() == weekday:
        return coming
    return past


def _day(part: _Part, year: int) -> calendar_day | None:
    try:
        return calendar_day(year, part.month or 1, part.day or 1)
    except ValueError:
        return None


def _unresolved(first: _Part, last: _Part | None) -> _Resolved:
    value = first.written("XXXX") + (f"/{last.written('XXXX')}" if last else "")
    return _Resolved(value, None, "unresolved" if first.day else "month without a date of publication")


def _weekday(parts: dict[str, str], grammar: DateGrammar, place: _Place) -> _Resolved | None:
    weekday = _weekday_of(parts, grammar)
    if weekday is None:
        return None
    value = f"XXXX-WXX-{weekday + 1}"
    lead = parts.get("lead", "").lower()
    if "week" in parts or lead in grammar.unclear:
        return _Resolved(value, None, "unresolved")
    ahead = lead in grammar.coming or place.ahead

    def on(today: calendar_day) -> str:
        off = (weekday - today.weekday()) % 7 if ahead else -((today.weekday() - weekday) % 7)
        return (today + timedelta(days=-7 if off == 0 and lead in grammar.last else off)).isoformat()

    resolved, doubtful = _settled(place.publication, on)
    if resolved is None:
        return _Resolved(value, None, "weekday without a day of publication")
    basis = "weekday after publication" if ahead else "weekday before publication"
    return _with_basis(_explicit(resolved, _doubted(resolved) if doubtful else None), basis)


def _with_basis(resolved: _Resolved | None, basis: str) -> _Resolved | None:
    return resolved and _Resolved(resolved.value, resolved.edtf, basis)


def _weekday_of(parts: dict[str, str], grammar: DateGrammar) -> int | None:
    return grammar.weekdays[parts["weekday"].lower()] if "weekday" in parts else None


def _month(word: str, grammar: DateGrammar) -> int:
    return int(word) if word.isdigit() else grammar.months[word.lower().rstrip(".")]


def _int(digits: str | None) -> int | None:
    return int(digits) if digits else None

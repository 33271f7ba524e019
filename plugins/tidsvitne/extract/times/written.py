"""Days, months and years as they are written, and the year that one without a year is in.

Groups: `day`, `month`, `year` (`day2`, `month2`, `year2` for a range's end), `weekday`; `lead` before a bare month,
`relative` for words of years («i fjor») after it; `first` and `second` for 9/11/2016;
`next` for what follows a year in 2016-17.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from tidsvitne.extract.times.context import EXPLICIT, UNRESOLVED, Context, Resolved, Told, day_of, explicit, unknown
from tidsvitne.extract.times.grammar import Lead, Words
from tidsvitne.extract.times.publication import settled
from tidsvitne.extract.times.stretch import edtf_or_none
from tidsvitne.model.edtf import Edtf

YEAR_FROM_TEXT = "year from text"
YEAR_FROM_PUBLICATION = "year from publication"
_MONTH_BEFORE = "month before publication"
_RECENT = timedelta(days=45)  # a day so shortly before publication is news, whatever year was named last
_SOON = timedelta(
    days=92
)  # a day that comes again this soon was last three quarters of a year ago: the coming one is meant
_PLAIN = re.compile(r"\d{4}(-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class _Part:
    """A day, a month or a year, as far as it is written."""

    month: int | None = None
    day: int | None = None

    def written(self, year: int | str) -> str:
        month = "" if self.month is None else f"-{self.month:02}"
        return f"{year:04}{month}" + ("" if self.day is None else f"-{self.day:02}")


@dataclass(frozen=True, slots=True)
class _Toward:
    """Which way from publication a day lies: strictly before it, ahead of it, behind it, or where the weekday beside it says."""

    strictly: bool
    ahead: bool
    behind: bool
    weekday: int | None


def read_date(context: Context) -> Resolved | None:
    """Read a day, a month or a year, or a range of them."""
    resolved = _slashes(context) if "second" in context.parts else _calendar(context)
    if resolved is None or resolved.edtf is None or resolved.edtf.uncertain:
        return resolved
    return Resolved("DATE", resolved.value, resolved.edtf, resolved.basis, resolved.anchor, day_of(resolved.value))


def _slashes(context: Context) -> Resolved | None:
    """Read 9/11/2016, of which nobody can say whether the day or the month comes first."""
    first, second, year = int(context.parts["first"]), int(context.parts["second"]), context.parts["year"]
    readings = {
        f"{year}-{month:02}-{day:02}" for month, day in ((first, second), (second, first)) if month <= 12 and day <= 31
    }
    days = sorted(value for value in readings if explicit(value))
    if len(days) < 2:
        return explicit(days[0]) if days else None
    return explicit(f"{year}-XX-XX", f"[{','.join(days)}]")


def _calendar(context: Context) -> Resolved | None:
    parts, words = context.parts, context.words
    if "next" in parts:
        return _year_or_month(parts["year"], parts["next"])
    if "month" not in parts:
        return explicit("/".join(parts[key] for key in ("year", "year2") if key in parts))
    first = _Part(_month(parts["month"], words), _int(parts.get("day")))
    last = _last_part(first, context)
    year, last_year = _int(parts.get("year")), _int(parts.get("year2"))
    if year is None and last_year is not None:
        year = last_year - _turns(first, last)
    if year is not None:
        return _doubt_weekday(explicit(_written(first, last, year, last_year)), context)
    return _without_year(first, last, context)


def _year_or_month(year: str, following: str) -> Resolved | None:
    """Read 2016-17, which is a season of two years, or 2016-11, a month."""
    if int(following) == (int(year) + 1) % 100:
        return explicit(f"{year}/{int(year) + 1}")
    return explicit(f"{year}-{following}") if 1 <= int(following) <= 12 else None


def _without_year(first: _Part, last: _Part | None, context: Context) -> Resolved | None:
    if not all(explicit(part.written(2000)) for part in (first, last or first)):  # the 31st of September
        return None
    lead = context.words.leads.get(context.word("lead"))
    ahead = lead is None and context.ahead
    if context.words.leads.get(context.word("relative")) is Lead.THAT:
        spoken_of = context.reference
        if spoken_of is None or spoken_of.resolved.stretch is None:
            return _open(first, last)
        same = _written(first, last, spoken_of.resolved.stretch.first.year, None)
        return _anchored(explicit(same), YEAR_FROM_TEXT, spoken_of.resolved.edtf)
    if "relative" in context.parts or lead is Lead.THIS:
        year = _publication_year(context.publication, context.words.years_off.get(context.word("relative"), 0))
        if year is None:
            return _open(first, last)
        return _anchored(explicit(_written(first, last, year, None)), YEAR_FROM_PUBLICATION, context.publication)
    if lead is None and not ahead:
        told = _year_from_text(first, context) if first.day is not None else _year_from_month(first, context)
        if told is not None:
            year = int(told.resolved.value[:4])
            return _anchored(explicit(_written(first, last, year, None)), YEAR_FROM_TEXT, told.resolved.edtf)
    if lead in (Lead.NEXT, Lead.UNCLEAR):
        return _open(first, last)
    # Of days, too many that are told of in the past lie ahead: «was extended to 16 November».
    behind = lead is None and not ahead and first.day is None and context.behind
    planned = lead is Lead.COMING or (ahead and (first.day is None or context.planned))
    toward = _Toward(lead is Lead.LAST, planned, behind, weekday_of(context))
    return _from_publication(first, last, context.publication, toward)


def _anchored(resolved: Resolved | None, basis: str, anchor: Edtf | None) -> Resolved | None:
    return resolved and resolved.on(basis, anchor)


def _last_part(first: _Part, context: Context) -> _Part | None:
    parts = context.parts
    if "month2" not in parts and "day2" not in parts:
        return None
    month = _month(parts["month2"], context.words) if "month2" in parts else first.month
    return _Part(month, _int(parts.get("day2")))


def _turns(first: _Part, last: _Part | None) -> int:
    """Return 1 where a range runs over New Year («30 December – 2 January 2017»), else 0."""
    return int(last is not None and (last.month or 0) < (first.month or 0))


def _written(first: _Part, last: _Part | None, year: int, last_year: int | None) -> str:
    if last is None:
        return first.written(year)
    return f"{first.written(year)}/{last.written(last_year or year + _turns(first, last))}"


def _doubt_weekday(resolved: Resolved | None, context: Context) -> Resolved | None:
    """Mark a day uncertain whose weekday, as written, is another («Tuesday, September 19, 2016» was a Monday)."""
    weekday = weekday_of(context)
    if resolved is None or resolved.edtf is None or weekday is None or resolved.edtf.earliest is None:
        return resolved
    if resolved.edtf.earliest.weekday() == weekday:
        return resolved
    return Resolved("DATE", resolved.value, edtf_or_none(f"{resolved.edtf.value}?"), resolved.basis)


def _year_from_text(part: _Part, context: Context) -> Told | None:
    """Return the last date written in full before this one, in its sentence or its paragraph, that lends its year."""
    for told in reversed(context.before):
        resolved = told.resolved
        outside = told.span.start < context.sentence.start
        if outside and "\n" in context.text[told.span.end : context.span.start]:
            return None
        if resolved.basis != EXPLICIT or resolved.edtf is None or not _PLAIN.fullmatch(resolved.value):
            continue
        is_news = _is_recent(part, context.publication)
        if not outside:
            return told if len(resolved.value) > 4 or not is_news else None
        return told if len(resolved.value) > 4 and not is_news and _follows(part, resolved) else None
    return None


def _year_from_month(part: _Part, context: Context) -> Told | None:
    """Return the month or day written in full before a later month in its sentence («arrested in May 2012, freed in July»)."""
    for told in reversed(context.before):
        if told.span.start < context.sentence.start:
            return None
        if told.resolved.basis == EXPLICIT and _PLAIN.fullmatch(told.resolved.value):
            is_later = len(told.resolved.value) > 4 and int(told.resolved.value[5:7]) <= (part.month or 0)
            return told if is_later else None
    return None


def _is_recent(part: _Part, publication: Edtf | None) -> bool:
    if publication is None or publication.latest is None or publication.earliest is None:
        return False
    year = _past_year(part, publication.latest, strictly=False)
    day = _day(part, year)
    return day is not None and publication.earliest - day <= _RECENT


def _follows(part: _Part, told: Resolved) -> bool:
    day = _day(part, int(told.value[:4]))
    return day is not None and told.edtf is not None and told.edtf.earliest is not None and day >= told.edtf.earliest


def _publication_year(publication: Edtf | None, off: int) -> int | None:
    if publication is None or publication.earliest is None or publication.latest is None:
        return None
    return publication.earliest.year + off if publication.earliest.year == publication.latest.year else None


def _from_publication(first: _Part, last: _Part | None, publication: Edtf | None, toward: _Toward) -> Resolved | None:
    def on(today: date) -> str | None:
        year = _year(first, today, toward)
        return None if year is None else _written(first, last, year, None)

    value, doubtful = settled(publication, on)
    resolved = explicit(value, _doubted(value) if doubtful else None) if value else None
    if resolved is None:
        return _likely(first, last, publication)
    basis = _MONTH_BEFORE if first.day is None and not toward.ahead else YEAR_FROM_PUBLICATION
    return resolved.on(basis, publication)


def _likely(first: _Part, last: _Part | None, publication: Edtf | None) -> Resolved:
    """Return a month that can be either: TIMEX3's value is the one that is near, the archive leaves it open."""
    open_ = _open(first, last)
    if first.day is not None or last is not None or publication is None or publication.latest is None:
        return open_
    return unknown(first.written(_future_year(first, publication.latest)), basis=UNRESOLVED)


def _year(part: _Part, today: date, toward: _Toward) -> int | None:
    past, coming = _past_year(part, today, toward.strictly), _future_year(part, today)
    if toward.ahead:
        return coming
    if toward.strictly or toward.behind or past == coming:
        return past
    if toward.weekday is not None:
        return _year_by_weekday(part, past, coming, toward.weekday)
    following = _day(part, coming)
    if following is None or following - today > (_SOON if part.day else _RECENT):
        return past
    # «In December», read in November: nobody can say which without the tense of the verb.
    return coming if part.day else None


def _doubted(value: str) -> str:
    return "/".join(f"{part}?" for part in value.split("/"))


def _past_year(part: _Part, today: date, strictly: bool) -> int:
    """Return the year of the last such day or month up to `today`; with `strictly`, before it."""
    now = (today.month, today.day) if part.day else (today.month, 0)
    then = (part.month or 1, part.day or 0)
    year = today.year - (then > now or (strictly and then == now))
    while part.day and _day(part, year) is None:  # 29 February
        year -= 1
    return year


def _future_year(part: _Part, today: date) -> int:
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


def _day(part: _Part, year: int) -> date | None:
    try:
        return date(year, part.month or 1, part.day or 1)
    except ValueError:
        return None


def _open(first: _Part, last: _Part | None) -> Resolved:
    value = first.written("XXXX") + (f"/{last.written('XXXX')}" if last else "")
    return unknown(value, basis=UNRESOLVED if first.day else "month without a date of publication")


def weekday_of(context: Context) -> int | None:
    """Return the weekday that stands in the expression, Monday 0."""
    return context.words.weekdays[context.word("weekday")] if "weekday" in context.parts else None


def _month(word: str, words: Words) -> int:
    return int(word) if word.isdigit() else words.months[word.lower().rstrip(".")]


def _int(digits: str | None) -> int | None:
    return int(digits) if digits else None

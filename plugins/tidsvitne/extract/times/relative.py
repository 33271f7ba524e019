"""Stretches of the calendar that are told from publication or from a date in the text.

Groups: `lead` and `unit` («last week»); `number`, `half`, `unit` and `way` («two years ago»); `ordinal` and `unit`
for a row of days («for the third day running»); `season` with `lead` or `year`; `decade`, `short_decade`,
`decade_word`, `century`, `century_ordinal`.
"""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from tidsvitne.extract.times.context import (
    FROM_PUBLICATION,
    FROM_TEXT,
    Context,
    Resolved,
    Told,
    dated,
    explicit,
    unknown,
)
from tidsvitne.extract.times.grammar import Lead, Way
from tidsvitne.extract.times.numbers import VAGUE, counted
from tidsvitne.extract.times.publication import reckoned
from tidsvitne.extract.times.stretch import (
    DAY,
    HALF,
    MONTH,
    MULTIPLES,
    QUARTER,
    SEASON,
    WEEK,
    YEAR,
    Stretch,
    day_moved,
    edtf_or_none,
    holding,
    is_finer,
    open_value,
    season_of,
)
from tidsvitne.extract.times.weekdays import read_weekday

_OFF = {
    Lead.LAST: -1,
    Lead.UNCLEAR: -1,
    Lead.PREVIOUS: -1,
    Lead.THIS: 0,
    Lead.THAT: 0,
    Lead.NEXT: 1,
    Lead.COMING: 1,
    Lead.FOLLOWING: 1,
}
_OF_TEXT = {Lead.PREVIOUS, Lead.FOLLOWING, Lead.THAT}
_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT(?!24)\d\d:\d\d")
_EDTF_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}


def read_unit(context: Context) -> Resolved | None:
    """Read «last week», "the following year" and their like."""
    unit = context.words.units[context.word("unit")]
    if "latest" in context.parts:
        return _latest(unit, context)
    if unit.startswith("T"):
        return None
    lead = context.words.leads[context.word("lead")] if "lead" in context.parts else Lead.THIS
    return (
        moved_from_text(unit, _OFF[lead], context)
        if lead in _OF_TEXT
        else moved_from_publication(unit, _OFF[lead], context)
    )


def read_year(context: Context) -> Resolved:
    """Read words for a year («i fjor»), by the group `relative`."""
    return moved_from_publication(YEAR, context.words.years_off[context.word("relative")], context)


def _latest(unit: str, context: Context) -> Resolved:
    """Return the one last spoken of («the quarter»), else the last one that has ended."""
    told = context.latest_of(unit)
    if told is not None and told.resolved.stretch is not None:
        return dated(told.resolved.stretch, FROM_TEXT, told.resolved.edtf, told.resolved.mark)
    return moved_from_publication(unit, -1, context)


def moved_from_publication(unit: str, off: int, context: Context) -> Resolved:
    """Return the stretch `off` units from the one that holds the day of publication."""
    return reckoned(
        context.publication, lambda today: holding(unit, today).shifted(off), FROM_PUBLICATION, open_value(unit)
    )


def moved_from_text(unit: str, off: int, context: Context) -> Resolved:
    """Return the stretch `off` units from the one that holds the date last spoken of.

    Where no date of that exactness was spoken of, TIMEX3 reckons from publication and the archive leaves it open.
    """
    told = context.reference
    if told is None or told.resolved.stretch is None or is_finer(unit, told.resolved.stretch.unit):
        day = context.publication_day
        return unknown(holding(unit, day).shifted(off).value if day else open_value(unit))
    moved = holding(unit, told.resolved.stretch.first).shifted(off)
    return dated(moved, FROM_TEXT, told.resolved.edtf, told.resolved.mark)


def read_offset(context: Context) -> Resolved | None:
    """Read «two years ago», "a week later" and their like."""
    unit = context.words.units[context.word("unit")]
    way = context.words.ways[context.word("way")]
    number = counted(context.word("number"), context.words) if "number" in context.parts else VAGUE
    back = way in (Way.AGO, Way.EARLIER)
    if number is None:
        return None
    if number == VAGUE or isinstance(number, str):
        return unknown("PAST_REF" if back else "FUTURE_REF", basis="no date")
    if unit.startswith("T"):
        return _hours(number if not back else -number, unit, way, context)
    unit, times = MULTIPLES.get(unit, (unit, 1))
    count = round(number * times) * (-1 if back else 1)
    if count == 0:
        return unknown(open_value(unit))
    if unit == YEAR and back and context.latest_of(QUARTER) is not None:
        return year_moved(count, context)
    if way in (Way.AGO, Way.AHEAD):
        return _approximate(moved_from_publication(unit, count, context), unit)
    return _from_told(unit, count, context)


def read_year_before(context: Context) -> Resolved:
    """Read "the year-earlier period", which is the quarter last spoken of, a year before, or last year."""
    return year_moved(-1, context)


def year_moved(count: int, context: Context) -> Resolved:
    """Return the quarter spoken of in this paragraph, so many years from there, or the year so many from publication's."""
    told = context.latest_of(QUARTER)
    if told is None or told.resolved.stretch is None:
        return moved_from_publication(YEAR, count, context)
    quarter = told.resolved.stretch
    return dated(
        Stretch(QUARTER, day_moved(quarter.first, YEAR, count)), FROM_TEXT, told.resolved.edtf, told.resolved.mark
    )


def _approximate(resolved: Resolved, unit: str) -> Resolved:
    """Mark what was reckoned in more than days as about right: nobody counts the days of «two months ago»."""
    if unit == DAY or resolved.stretch is None or resolved.edtf is None or resolved.edtf.uncertain:
        return resolved
    return dated(resolved.stretch, resolved.basis, resolved.anchor, "~")


def _hours(count: float, unit: str, way: Way, context: Context) -> Resolved:
    days = abs(count) / {"TH": 24, "TM": 1440, "TS": 86400}[unit]
    told = context.reference_day if way in (Way.EARLIER, Way.LATER) else None
    day = told.resolved.stretch.first if told and told.resolved.stretch else context.publication_day
    if day is None:
        return unknown(open_value(DAY), "TIME")
    clock = _CLOCK.fullmatch(told.resolved.value) if told else None
    if told and clock and unit in ("TH", "TM"):
        moment = datetime.fromisoformat(clock[0]) + timedelta(minutes=count * (60 if unit == "TH" else 1))
        resolved = dated(Stretch(DAY, moment.date()), FROM_TEXT, told.resolved.edtf, told.resolved.mark)
        return replace(resolved, type="TIME", value=f"{moment:%Y-%m-%dT%H:%M}")
    moved = day + timedelta(days=int(days) if count > 0 else -int(days))
    return unknown(moved.isoformat(), "TIME")


def _from_told(unit: str, count: int, context: Context) -> Resolved:
    told = context.reference
    stretch = told.resolved.stretch if told else None
    if told is None or stretch is None:
        day = context.publication_day
        return unknown(holding(unit, day).shifted(count).value if day else open_value(unit))
    between = context.text[told.span.end : context.span.start]
    if told.span.start >= context.sentence.start and not any(char.isalnum() for char in between):
        # «In January 2017, three years later»: the date is that, and not what it is reckoned from.
        return dated(stretch, FROM_TEXT, told.resolved.edtf, told.resolved.mark)
    if is_finer(unit, stretch.unit):
        return unknown(open_value(unit))
    if stretch.unit in (QUARTER, HALF, MONTH, SEASON) or (unit == WEEK and stretch.unit == DAY):
        moved = Stretch(stretch.unit, day_moved(stretch.first, unit, count))
        return _told_from(told, moved)
    return _told_from(told, holding(unit, stretch.first).shifted(count))


def _told_from(told: Told, moved: Stretch) -> Resolved:
    return dated(moved, FROM_TEXT, told.resolved.edtf, told.resolved.mark or ("" if moved.unit == DAY else "~"))


def read_season(context: Context) -> Resolved | None:
    """Read a season with its year, or the one that a word before it picks; else the nearest one that has begun."""
    season = context.words.seasons[context.word("season")]
    if "year" in context.parts:
        return explicit(f"{context.parts['year']}-{season}", f"{context.parts['year']}-{_EDTF_SEASONS[season]}")
    lead = context.words.leads.get(context.word("lead"))
    off = context.words.years_off.get(context.word("relative"))
    ahead = lead in (Lead.NEXT, Lead.COMING) or (lead is None and off is None and context.ahead)
    told = context.reference if lead in (Lead.PREVIOUS, Lead.FOLLOWING) else None
    if told is not None and told.resolved.stretch is not None:
        return _beside(season, told.resolved.stretch.first, lead is Lead.PREVIOUS, told)

    def on(today: date) -> Stretch:
        if off is not None or lead is Lead.THIS:
            return season_of(season, today.year + (off or 0) - (season == "WI" and today.month < 6))
        one = season_of(season, today.year - 1)
        while one.shifted(4).first <= today:
            one = one.shifted(4)
        if lead in (Lead.LAST, Lead.UNCLEAR) and one.last >= today:
            one = one.shifted(-4)
        return one.shifted(4) if ahead else one

    return reckoned(context.publication, on, FROM_PUBLICATION, f"XXXX-{season}")


def _beside(season: str, day: date, before: bool, told: Told) -> Resolved:
    """Return the season last before a day («høsten før»), or next after it."""
    one = season_of(season, day.year + 1)
    while one.last >= day and (before or one.shifted(-4).first > day):
        one = one.shifted(-4)
    return dated(one, FROM_TEXT, told.resolved.edtf, told.resolved.mark)


def read_era(context: Context) -> Resolved | None:
    """Read a decade or a century."""
    if "century" in context.parts:
        return explicit(context.parts["century"], f"{context.parts['century']}XX")
    if "century_ordinal" in context.parts:
        number = _ordinal(context.word("century_ordinal"), context)
        return explicit(f"{number - 1:02}", f"{number - 1:02}XX") if number and number > 1 else None
    decade = context.parts.get("decade")
    if "decade_word" in context.parts:
        decade = f"19{int(context.words.numbers[context.word('decade_word')]) // 10}"
    elif decade is None:
        decade = f"19{context.parts['short_decade']}"
    return explicit(decade, f"{decade}X")


def read_quarter(context: Context) -> Resolved | None:
    """Read a quarter or a half of a year: the year's that stands beside it, else the last one that has ended or is about to.

    Groups: `ordinal`, `unit`, `year`, `lead` (of the year), `ago` where it is the one a year before. Of a fiscal year
    (`fiscal`) nobody knows when it begins.
    """
    unit = context.words.units[context.word("unit")]
    ordinal = _ordinal(context.word("ordinal"), context)
    if ordinal is None or ordinal > (4 if unit == QUARTER else 2):
        return None
    months = 3 if unit == QUARTER else 6
    lead = context.words.leads.get(context.word("lead"))
    year = context.parts.get("year")

    def on(today: date) -> Stretch:
        if lead is not None:
            return Stretch(unit, date(today.year + _OFF[lead], (ordinal - 1) * months + 1, 1))
        one = Stretch(unit, date(today.year, (ordinal - 1) * months + 1, 1))
        return one if one.first <= today or ahead else Stretch(unit, date(today.year - 1, one.first.month, 1))

    ahead = year is None and lead is None and context.ahead
    if year is not None:
        resolved = dated(Stretch(unit, date(int(year), (ordinal - 1) * months + 1, 1)), "explicit")
    else:
        resolved = reckoned(context.publication, on, FROM_PUBLICATION, open_value(unit))
    if "ago" in context.parts and resolved.stretch is not None:
        resolved = dated(resolved.stretch.shifted(-4), resolved.basis, resolved.anchor, resolved.mark)
    return fiscal(resolved) if "fiscal" in context.parts else resolved


def read_fiscal(context: Context) -> Resolved | None:
    """Read a fiscal year, which need not be the calendar's: `year`, or `lead`."""
    if "year" in context.parts:
        return unknown(context.parts["year"], basis="fiscal year")
    lead = context.words.leads[context.word("lead")]
    return fiscal(moved_from_publication(YEAR, _OFF[lead], context))


def fiscal(resolved: Resolved) -> Resolved:
    """Return the same for an archive that does not know when the fiscal year begins."""
    return unknown(resolved.value, basis="fiscal year")


def read_streak(context: Context) -> Resolved | None:
    """Read «for the third day running», which lasts up to the weekday behind it, the day spoken of, or that of publication."""
    unit = context.words.units[context.word("unit")]
    ordinal = _ordinal(context.word("ordinal"), context)
    if unit not in (DAY, WEEK, MONTH, YEAR) or not ordinal:
        return None
    value = f"P{ordinal}{unit}"
    told = context.reference
    stretch, anchor = (told.resolved.stretch, told.resolved.edtf) if told else (None, None)
    basis = FROM_TEXT
    if "weekday" in context.parts and unit == DAY:
        resolved = read_weekday(context) or unknown(value)
        stretch, anchor, basis = resolved.stretch, resolved.anchor, resolved.basis
    elif stretch is None or stretch.unit != unit or told is None or told.span.start < context.sentence.start:
        resolved = moved_from_publication(unit, 0, context)
        stretch, anchor, basis = resolved.stretch, context.publication, FROM_PUBLICATION
    if stretch is None:
        return unknown(value, "DURATION", "duration")
    first = stretch.shifted(1 - ordinal).edtf_value().split("/")[0]
    edtf = edtf_or_none(f"{first}/{stretch.edtf_value().split('/')[-1]}")
    return Resolved("DURATION", value, edtf, basis, anchor)


def _ordinal(word: str, context: Context) -> int | None:
    digits = "".join(char for char in word if char.isdigit())
    if digits:
        return int(digits)
    return context.words.ordinals.get(word)

"""Stretches of the calendar that are told from publication or from a date in the text.

Groups: `lead` and `unit` («last week»), or `latest` and `unit` («the quarter»); `number`, `unit` and `way` («two years
ago»).
"""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from tidsvitne.extract.times.context import (
    FROM_PUBLICATION,
    FROM_TEXT,
    Context,
    Resolved,
    Told,
    dated,
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
    holding,
    is_finer,
    open_value,
)

OFF = {
    Lead.LAST: -1,
    Lead.UNCLEAR: -1,
    Lead.PREVIOUS: -1,
    Lead.THIS: 0,
    Lead.THAT: 0,
    Lead.NEXT: 1,
    Lead.COMING: 1,
    Lead.FOLLOWING: 1,
}
"""How many units a word before a unit moves it."""
_OF_TEXT = {Lead.PREVIOUS, Lead.FOLLOWING, Lead.THAT}
_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT(?!24)\d\d:\d\d")


def read_unit(context: Context) -> Resolved | None:
    """Read «last week», "the following year" and their like."""
    unit = context.words.units[context.word("unit")]
    if "latest" in context.parts:
        return _latest(unit, context)
    if unit.startswith("T"):
        return None
    lead = context.words.leads[context.word("lead")] if "lead" in context.parts else Lead.THIS
    return (
        moved_from_text(unit, OFF[lead], context)
        if lead in _OF_TEXT
        else moved_from_publication(unit, OFF[lead], context)
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
    if isinstance(number, str):
        if way in (Way.EARLIER, Way.LATER):
            return unknown(open_value(unit) if not unit.startswith("T") else open_value(DAY))
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

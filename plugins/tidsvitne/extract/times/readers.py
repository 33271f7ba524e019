"""Which reader reads a form; a form's name begins with the reader's."""

from collections.abc import Callable, Mapping

from tidsvitne.extract.times.amounts import read_duration, read_reference, read_set
from tidsvitne.extract.times.context import Context, Resolved
from tidsvitne.extract.times.daytime import at_part, over_night, read_clock, read_day, read_part
from tidsvitne.extract.times.holidays import read_feast, read_holiday
from tidsvitne.extract.times.monthdays import read_monthday
from tidsvitne.extract.times.periods import (
    read_era,
    read_fiscal,
    read_quarter,
    read_season,
    read_streak,
)
from tidsvitne.extract.times.relative import (
    read_offset,
    read_unit,
    read_year,
    read_year_before,
)
from tidsvitne.extract.times.weekdays import read_weekday
from tidsvitne.extract.times.weeks import read_week, read_weekend
from tidsvitne.extract.times.written import read_date


def read(form: str, context: Context) -> Resolved | None:
    """Return what an expression of a form means, None where it is no time expression after all."""
    try:
        resolved = READERS[form.split("_")[0]](context)
    except OverflowError:  # «a million years ago» lies outside of the calendar
        return None
    return over_night(resolved) if resolved and "night" in context.parts else resolved


def _date(context: Context) -> Resolved | None:
    resolved = read_date(context)
    return resolved and at_part(resolved, context)


def _clock(context: Context) -> Resolved | None:
    return read_clock(context, _day(context))


def _day(context: Context) -> Resolved | None:
    if "month" in context.parts:
        return read_date(context)
    if "weekday" in context.parts:
        return read_weekday(context)
    return read_day(context) if "day_word" in context.parts else None


READERS: Mapping[str, Callable[[Context], Resolved | None]] = {
    "before": read_year_before,
    "clock": _clock,
    "date": _date,
    "day": read_day,
    "duration": read_duration,
    "era": read_era,
    "feast": read_feast,
    "fiscal": read_fiscal,
    "holiday": read_holiday,
    "monthday": read_monthday,
    "offset": read_offset,
    "part": read_part,
    "quarter": read_quarter,
    "reference": read_reference,
    "season": read_season,
    "set": read_set,
    "streak": read_streak,
    "unit": read_unit,
    "week": read_week,
    "weekday": read_weekday,
    "weekend": read_weekend,
    "year": read_year,
}

"""Amounts of time, and what comes again and again.

Groups: `number`, or `one` where none stands before a single one, `half` («and a half»), `unit`; `lead` where the
amount ends or begins at publication («the past 24 hours»); for what repeats `set_word` («daily»), or `unit`,
`weekday`, `month`, `season`, `part` after `each`, with `number` or `ordinal`. `reference` is a word for the present,
the past or the future.
"""

from collections.abc import Callable
from datetime import date

from tidsvitne.extract.times.context import FROM_PUBLICATION, FROM_TEXT, Context, Resolved, Told, unknown
from tidsvitne.extract.times.grammar import Lead
from tidsvitne.extract.times.numbers import VAGUE, counted
from tidsvitne.extract.times.publication import is_near, settled
from tidsvitne.extract.times.stretch import (
    DAY,
    MONTH,
    MULTIPLES,
    QUARTER,
    WEEK,
    WEEKEND,
    YEAR,
    Stretch,
    day_moved,
    edtf_or_none,
    holding,
)
from tidsvitne.extract.times.written import weekday_of
from tidsvitne.model.edtf import Edtf

DURATION = "duration"
_BACK = {Lead.LAST, Lead.UNCLEAR, Lead.PREVIOUS}
_HALVES = {"Y": "6M", "TH": "30M", "TM": "30S"}


def read_duration(context: Context) -> Resolved | None:
    """Read an amount of time; one that ends or begins at publication has bounds."""
    unit = context.words.units[context.word("unit")]
    lead = context.words.leads.get(context.word("lead"))
    number = counted(context.word("number"), context.words) if "number" in context.parts else _unnumbered(context)
    if number is None or number == 0:
        return None
    if isinstance(number, float) and "half" in context.parts:
        number += 0.5
    value = duration(number, unit)
    if lead is None or isinstance(number, str):
        return unknown(value, "DURATION", DURATION)
    bounds = _bounds(int(number), unit, lead, context)
    return (
        Resolved("DURATION", value, bounds[0], bounds[1], bounds[2]) if bounds else unknown(value, "DURATION", DURATION)
    )


def _unnumbered(context: Context) -> float | str:
    """Return one for «the past year»; nobody knows how many «for years» are."""
    return 1.0 if "one" in context.parts else VAGUE


def duration(number: float | str, unit: str) -> str:
    """Return TIMEX3's value for so many of a unit («P3D», «PT24H», «PXY»)."""
    if isinstance(number, str):
        unit = {"E": "Y", "WE": "W"}.get(unit, unit)
        return f"PT{VAGUE}{unit[1:]}" if unit.startswith("T") else f"P{VAGUE}{unit}"
    unit, times = MULTIPLES.get(unit, (unit, 1))
    number *= times
    whole = int(number)
    half = _HALVES.get(unit, "") if number - whole == 0.5 else ""
    amount = f"{whole}" if half or number == whole else f"{number:g}"
    letter = unit[1:] if unit.startswith("T") else unit
    written = (f"{amount}{letter}" if amount != "0" else "") + half
    return f"PT{written}" if unit.startswith("T") else f"P{written}"


def _bounds(number: int, unit: str, lead: Lead, context: Context) -> tuple[Edtf | None, str, Edtf | None] | None:
    back = lead in _BACK
    told = _told(lead, context)
    if told is not None:
        return edtf_or_none(_interval(told[1].first, number, unit, back)), FROM_TEXT, told[0].resolved.edtf
    if lead in (Lead.THIS, Lead.THAT):
        return None

    edtf = _possible(context.publication, lambda today: _interval(today, number, unit, back))
    return (edtf, FROM_PUBLICATION, context.publication) if edtf else None


def _possible(publication: Edtf | None, on: Callable[[date], str]) -> Edtf | None:
    """Return the time that `on` makes of the day of publication, or of its possible days the bounds."""
    value, doubtful = settled(publication, on)
    if value is None and publication and publication.earliest and publication.latest and is_near(publication):
        first, last = on(publication.earliest), on(publication.latest)
        value = f"{first.split('/')[0]}/{last.split('/')[-1]}" if first and last else None
    return edtf_or_none(_marked(value) if doubtful else value) if value else None


def _told(lead: Lead, context: Context) -> tuple[Told, Stretch] | None:
    if lead not in (Lead.PREVIOUS, Lead.FOLLOWING):
        return None
    told = context.reference_day
    return (told, told.resolved.stretch) if told and told.resolved.stretch else None


def _marked(interval: str) -> str:
    return "/".join(f"{end}?" for end in interval.split("/"))


def _interval(today: date, number: int, unit: str, back: bool) -> str:
    """Return the time up to a day or from it, as exact as its unit: days for hours, days and weeks, else months or years."""
    if unit.startswith("T"):
        unit, number = DAY, -(-number // {"TH": 24, "TM": 1440, "TS": 86400}[unit])
    unit, times = MULTIPLES.get(unit, (unit, 1))
    grain = DAY if unit in (DAY, WEEK, WEEKEND) else MONTH if unit in (MONTH, QUARTER) else YEAR
    try:
        other = day_moved(today, unit, -number * times if back else number * times)
    except OverflowError:
        return ""
    first, last = sorted((today, other))
    return f"{holding(grain, first).edtf_value()}/{holding(grain, last).edtf_value()}"


def read_set(context: Context) -> Resolved | None:
    """Read what comes again and again."""
    words = context.words
    if "set_word" in context.parts:
        return unknown(words.sets[context.word("set_word")], "SET", "set")
    part = words.parts.get(context.word("part"))
    weekday = weekday_of(context)
    if weekday is not None and words.ordinals.get(context.word("ordinal")) == 2:
        return unknown("P2W", "SET", "set")
    if weekday is not None:
        return unknown(f"XXXX-WXX-{weekday + 1}" + (f"T{part}" if part else ""), "SET", "set")
    if "month" in context.parts:
        return unknown(f"XXXX-{words.months[context.word('month').rstrip('.')]:02}", "SET", "set")
    if "season" in context.parts:
        return unknown(f"XXXX-{words.seasons[context.word('season')]}", "SET", "set")
    if "unit" not in context.parts:
        return unknown(f"XXXX-XX-XXT{part}", "SET", "set") if part else None
    number = (
        counted(context.word("number"), words)
        if "number" in context.parts
        else words.ordinals.get(context.word("ordinal"), 1)
    )
    return (
        unknown(
            duration(float(number) if not isinstance(number, str) else number, words.units[context.word("unit")]),
            "SET",
            "set",
        )
        if number
        else None
    )


def read_reference(context: Context) -> Resolved:
    """Read a word for the present, the past or the future."""
    return unknown(context.words.references[context.word("reference")], basis="no date")

"""Holidays: days that have a name and not a date.

A rule is `12-25` (a day of the year), `easter+49`, `11-4-3` (November's fourth Thursday, Monday 0), `5-0-0` (May's last
Monday) or `11-election` (the Tuesday after the first Monday). Groups: `holiday`; `year`, `relative` for words of years,
`lead`.
"""

from calendar import monthrange
from datetime import date, timedelta

from dateutil.easter import easter

from tidsvitne.extract.times.context import FROM_PUBLICATION, Context, Resolved, dated
from tidsvitne.extract.times.grammar import Lead
from tidsvitne.extract.times.publication import reckoned
from tidsvitne.extract.times.stretch import DAY, Stretch, edtf_or_none, open_value

_NEAR = timedelta(days=60)  # a holiday so soon after publication is nearer than the last one
YEARS = range(1583, 4100)  # those of which dateutil knows the Gregorian Easter


def read_holiday(context: Context) -> Resolved:
    """Read a holiday: its year's, else the nearest one on the side that the words tell."""
    rule = context.words.holidays[context.word("holiday")]
    if "year" in context.parts:
        return dated(Stretch(DAY, day_in(rule, int(context.parts["year"]))), "explicit")
    return _nearest(rule, context)


def _nearest(rule: str, context: Context) -> Resolved:
    lead = context.words.leads.get(context.word("lead"))
    off = context.words.years_off.get(context.word("relative"))
    ahead = lead in (Lead.NEXT, Lead.COMING) or (lead is None and context.ahead)

    behind = context.behind

    def on(today: date) -> Stretch | None:
        if today.year not in YEARS:
            return None
        if off is not None:
            return Stretch(DAY, day_in(rule, today.year + off))
        before = max(day for day in _around(rule, today) if day <= today - timedelta(days=lead is Lead.LAST))
        after = min(day for day in _around(rule, today) if day >= today)
        near = lead is None and not behind and after - today <= _NEAR and before < today - _NEAR
        return Stretch(DAY, after if ahead or near else before)

    return reckoned(context.publication, on, FROM_PUBLICATION, open_value(DAY))


def day_in(rule: str, year: int) -> date:
    """Return the day that a rule names in a year."""
    if rule.startswith("easter"):
        sunday: date = easter(year)
        return sunday + timedelta(days=int(rule[6:] or 0))
    month, *more = rule.split("-")
    if more == ["election"]:
        return _nth(year, int(month), 1, 0) + timedelta(days=1)
    if len(more) == 2:
        return _nth(year, int(month), int(more[0]), int(more[1]))
    return date(year, int(month), int(more[0]))


def _around(rule: str, today: date) -> list[date]:
    return [day_in(rule, year) for year in (today.year - 2, today.year - 1, today.year, today.year + 1)]


def _nth(year: int, month: int, nth: int, weekday: int) -> date:
    if nth == 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def read_feast(context: Context) -> Resolved:
    """Read a feast of several days («påsken»), by the group `feast`; its value is an interval."""
    first, last = context.words.feasts[context.word("feast")]
    if "year" in context.parts:
        starts = dated(Stretch(DAY, day_in(first, int(context.parts["year"]))), "explicit")
    else:
        starts = _nearest(first, context)
    if starts.stretch is None:
        return starts
    begun = starts.stretch.first
    ends = next(day for year in (begun.year, begun.year + 1) if (day := day_in(last, year)) >= begun)
    value = f"{begun}/{ends}"
    mark = starts.mark
    return Resolved("DATE", value, edtf_or_none(f"{begun}{mark}/{ends}{mark}"), starts.basis, starts.anchor)

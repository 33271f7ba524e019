"""Weeks by their number, and the weekend that is meant where nothing picks it.

Groups: `number` (of the week), `year`; none for the weekend.
"""

from datetime import date

from tidsvitne.extract.times.context import EXPLICIT, FROM_PUBLICATION, Context, Resolved, dated
from tidsvitne.extract.times.publication import reckoned
from tidsvitne.extract.times.stretch import WEEK, WEEKEND, Stretch, holding, open_value


def read_week(context: Context) -> Resolved | None:
    """Read «uke 9»: its year's, else the one nearest to publication."""
    number = int(context.parts["number"])
    if not 1 <= number <= 53:
        return None
    if "year" in context.parts:
        week = _week(int(context.parts["year"]), number)
        return dated(week, EXPLICIT) if week else None

    def on(today: date) -> Stretch | None:
        weeks = [_week(today.year + off, number) for off in (-1, 0, 1)]
        return min((week for week in weeks if week), key=lambda week: abs(week.first - today), default=None)

    return reckoned(context.publication, on, FROM_PUBLICATION, f"XXXX-W{number:02}")


def read_weekend(context: Context) -> Resolved:
    """Read «helgen»: the one that is told of, which has begun, or lies ahead."""
    ahead = context.ahead

    def on(today: date) -> Stretch:
        weekend = holding(WEEKEND, today)
        return weekend.shifted(-1) if weekend.first > today and not ahead else weekend

    return reckoned(context.publication, on, FROM_PUBLICATION, open_value(WEEKEND))


def _week(year: int, number: int) -> Stretch | None:
    try:
        return Stretch(WEEK, date.fromisocalendar(year, number, 1))
    except ValueError:  # a year of 52 weeks
        return None

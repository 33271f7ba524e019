"""Weekdays, and which one of its name is meant.

Groups: `weekday`; `genitive` where it owns something; `lead` before it; `week_lead` where it is said to be of a week
(«Friday of last week»); `part` of the day after it.
"""

from collections.abc import Callable
from datetime import date, timedelta

from tidsvitne.extract.times.context import FROM_PUBLICATION, FROM_TEXT, Context, Resolved, dated, unknown
from tidsvitne.extract.times.daytime import at_part
from tidsvitne.extract.times.grammar import Lead
from tidsvitne.extract.times.publication import possible, reckoned
from tidsvitne.extract.times.stretch import DAY, WEEK, Stretch, edtf_or_none, holding
from tidsvitne.extract.times.written import weekday_of
from tidsvitne.model.edtf import Edtf

_BEFORE, _AFTER = "weekday before publication", "weekday after publication"
_NOT_KNOWN = "weekday without a day of publication"
_POSSIBLE = "weekday among the possible days of publication"
_EITHER = "weekday that can be either of two"

Pick = Callable[[date], date]


def read_weekday(context: Context) -> Resolved | None:
    """Read a weekday with what picks it."""
    weekday = weekday_of(context)
    return None if weekday is None else at_part(_read(weekday, context), context)


def _read(weekday: int, context: Context) -> Resolved:
    leads = context.words.leads
    week, lead = leads.get(context.word("week_lead")), leads.get(context.word("lead"))
    if week is not None:
        return _of_week(weekday, week, context)
    match lead:
        case Lead.PREVIOUS | Lead.FOLLOWING if context.reference_day is not None:
            return _from_text(weekday, lead, context)
        case Lead.NEXT:
            return _either(_on_or_after(weekday, 1), weekday, 1, context)
        case Lead.UNCLEAR:
            return _either(_on_or_before(weekday, 1), weekday, -1, context)
        case Lead.LAST | Lead.PREVIOUS:
            return _settled(_on_or_before(weekday, 1), _BEFORE, weekday, context)
        case Lead.COMING | Lead.FOLLOWING:
            return _settled(_on_or_after(weekday, 1), _AFTER, weekday, context)
        case Lead.THIS if not context.ahead:
            return _settled(_same_week(weekday), FROM_PUBLICATION, weekday, context)
    # «Friday's talks» are mostly those that were, however the sentence goes on.
    if "genitive" not in context.parts and context.ahead:
        return _settled(_on_or_after(weekday, 0), _AFTER, weekday, context)
    return _settled(_on_or_before(weekday, 0), _BEFORE, weekday, context)


def _settled(pick: Pick, basis: str, weekday: int, context: Context) -> Resolved:
    def on(today: date) -> Stretch:
        return Stretch(DAY, pick(today))

    days = _in_month(possible(context.publication, on), context.publication)
    value = f"XXXX-WXX-{weekday + 1}"
    if len(days) < 2:
        resolved = reckoned(context.publication, on, basis, value)
        return resolved if resolved.edtf else unknown(value, basis=_NOT_KNOWN)
    edtf = edtf_or_none(f"[{','.join(day.value for day in days)}]")
    return Resolved("DATE", value, edtf, _POSSIBLE, context.publication)


def _in_month(days: tuple[Stretch, ...], publication: Edtf | None) -> tuple[Stretch, ...]:
    """Leave out the days of another month, where all that is known is the month: an article of November tells of November."""
    if publication is None or len(publication.value) != len("2016-11"):
        return days
    return tuple(day for day in days if publication.earliest <= day.first <= publication.latest)  # type: ignore[operator]


def _either(pick: Pick, weekday: int, way: int, context: Context) -> Resolved:
    """Return «next Thursday», which can be the nearest or that of the week after, unless the nearest is of that week itself."""
    nearest = _settled(pick, _AFTER if way > 0 else _BEFORE, weekday, context)
    publication = context.publication
    if nearest.stretch is None or publication is None or publication.earliest is None or publication.latest is None:
        return nearest
    day = nearest.stretch.first
    if all(
        holding(WEEK, today).shifted(way) == holding(WEEK, day) for today in (publication.earliest, publication.latest)
    ):
        return nearest
    days = sorted((day, day + timedelta(days=7 * way)))
    edtf = edtf_or_none(f"[{days[0]},{days[1]}]")
    return Resolved("DATE", nearest.value, edtf, _EITHER, publication)


def _of_week(weekday: int, lead: Lead, context: Context) -> Resolved:
    off = {Lead.LAST: -1, Lead.PREVIOUS: -1, Lead.UNCLEAR: -1, Lead.NEXT: 1, Lead.COMING: 1, Lead.FOLLOWING: 1}.get(
        lead, 0
    )

    def pick(today: date) -> date:
        return holding(WEEK, today).first + timedelta(days=7 * off + weekday)

    return _settled(pick, FROM_PUBLICATION, weekday, context)


def _from_text(weekday: int, lead: Lead, context: Context) -> Resolved:
    told = context.reference_day
    if told is None or told.resolved.stretch is None:
        return unknown(f"XXXX-WXX-{weekday + 1}")
    pick = _on_or_before(weekday, 1) if lead is Lead.PREVIOUS else _on_or_after(weekday, 1)
    return dated(Stretch(DAY, pick(told.resolved.stretch.first)), FROM_TEXT, told.resolved.edtf, told.resolved.mark)


def _on_or_before(weekday: int, least: int) -> Pick:
    """Return how to find the weekday at least so many days before a day."""
    return lambda today: today - timedelta(days=least + (today.weekday() - least - weekday) % 7)


def _on_or_after(weekday: int, least: int) -> Pick:
    return lambda today: today + timedelta(days=least + (weekday - today.weekday() - least) % 7)


def _same_week(weekday: int) -> Pick:
    return lambda today: today + timedelta(days=weekday - today.weekday())

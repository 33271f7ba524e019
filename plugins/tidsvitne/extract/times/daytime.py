"""Parts of the day and times of the clock.

Groups: `part` (of the day); `night` where it is the night before a day; `hour`, `minute`, `half_day` («p.m.») or
`clock` («noon») for the clock. The day is what the other groups say, those of dates, weekdays and `day_word`; a part
of the day alone takes the day last spoken of, or that of publication.
"""

from dataclasses import replace
from datetime import timedelta

from tidsvitne.extract.times.context import (
    FROM_PUBLICATION,
    FROM_TEXT,
    UNRESOLVED,
    Context,
    Resolved,
    dated,
    unknown,
)
from tidsvitne.extract.times.grammar import Lead
from tidsvitne.extract.times.numbers import counted
from tidsvitne.extract.times.publication import reckoned
from tidsvitne.extract.times.stretch import DAY, Stretch, edtf_or_none, open_value

_NIGHT = "NI"
_OFF = {Lead.LAST: -1, Lead.NEXT: 1, Lead.COMING: 1, Lead.PREVIOUS: -1, Lead.FOLLOWING: 1, Lead.UNCLEAR: -1}


def at_part(resolved: Resolved, context: Context) -> Resolved:
    """Return the part of a day that the expression names, or the day itself."""
    code = context.words.parts.get(context.word("part"))
    if code is None or resolved.type != "DATE":
        return resolved
    return replace(resolved, type="TIME", value=f"{resolved.value}T{code}")


def read_day(context: Context) -> Resolved:
    """Read «yesterday» and its like, with a part of the day after it."""
    word = context.word("day_word")
    off = context.words.days[word]
    resolved = reckoned(
        context.publication, lambda today: Stretch(DAY, today + timedelta(days=off)), FROM_PUBLICATION, open_value(DAY)
    )
    code = context.words.days_parts.get(word)
    return replace(resolved, type="TIME", value=f"{resolved.value}T{code}") if code else at_part(resolved, context)


def read_part(context: Context) -> Resolved:
    """Read a part of a day that a word before it picks («last night», "the next morning"), or that stands alone."""
    lead = context.words.leads.get(context.word("lead"))
    off = _OFF.get(lead, 0) if lead else 0
    if lead in (Lead.THIS, Lead.LAST, Lead.NEXT, Lead.COMING):
        resolved = reckoned(
            context.publication,
            lambda today: Stretch(DAY, today + timedelta(days=off)),
            FROM_PUBLICATION,
            open_value(DAY),
        )
        return at_part(resolved, context)
    return at_part(_spoken_of(context, off), context)


def read_clock(context: Context, day: Resolved | None) -> Resolved | None:
    """Read a time of the clock on a day."""
    time = _time(context)
    if time is None:
        return None
    resolved = day or _spoken_of(context, 0)
    return replace(resolved, type="TIME", value=f"{resolved.value.split('T')[0]}T{time}")


def _spoken_of(context: Context, off: int) -> Resolved:
    """Return the day last spoken of, moved; where no day was, TIMEX3 takes that of publication and the archive takes none."""
    told = context.reference_day
    if told is not None and told.resolved.stretch is not None:
        moved = Stretch(DAY, told.resolved.stretch.first + timedelta(days=off))
        return dated(moved, FROM_TEXT, told.resolved.edtf, told.resolved.mark)
    day = context.publication_day
    return unknown((day + timedelta(days=off)).isoformat() if day else open_value(DAY), basis=UNRESOLVED)


def _time(context: Context) -> str | None:
    if "clock" in context.parts:
        return context.words.clocks[context.word("clock")]
    hour, minute = _hour(context), context.parts.get("minute")
    if hour is None:
        return None
    half = context.word("half_day").replace(".", "").replace(" ", "")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half in context.words.afternoon else 0)
    if hour > 24 or (minute is not None and int(minute) > 59):
        return None
    return f"{hour:02}:{minute or '00'}"


def _hour(context: Context) -> int | None:
    hour = counted(context.word("hour"), context.words)
    return int(hour) if isinstance(hour, float) else None


def over_night(resolved: Resolved) -> Resolved:
    """Return the night before a day («natt til fredag»): nobody knows on which side of midnight it was."""
    if resolved.stretch is None or resolved.stretch.unit != DAY:
        return replace(resolved, type="TIME", value=_at_night(resolved.value))
    mark, day = resolved.mark, resolved.stretch
    edtf = edtf_or_none(f"{day.shifted(-1).edtf_value(mark)}/{day.edtf_value(mark)}")
    return replace(resolved, type="TIME", value=_at_night(resolved.value), edtf=edtf)


def _at_night(value: str) -> str:
    return value if "T" in value else f"{value}T{_NIGHT}"

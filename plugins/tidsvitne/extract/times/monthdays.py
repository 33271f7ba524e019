"""Days of a month that is named elsewhere: «den 12. ds.», «i oktober, senest den 20.».

Groups: `day`; `lead` for a word that means the month of publication.
"""

from datetime import date

from tidsvitne.extract.times.context import FROM_PUBLICATION, FROM_TEXT, Context, Resolved, dated
from tidsvitne.extract.times.publication import reckoned
from tidsvitne.extract.times.stretch import DAY, MONTH, Stretch


def read_monthday(context: Context) -> Resolved | None:
    """Read the day; one of a month last spoken of must stand in the same sentence as the month, and behind it."""
    number = int(context.parts["day"])
    if "lead" in context.parts:
        return reckoned(
            context.publication, lambda today: _day(number, today), FROM_PUBLICATION, f"XXXX-XX-{number:02}"
        )
    told = context.reference
    stretch = told.resolved.stretch if told and told.span.start >= context.sentence.start else None
    if told is None or stretch is None or stretch.unit not in (DAY, MONTH):
        return None
    day = _day(number, stretch.first)
    return dated(day, FROM_TEXT, told.resolved.edtf, told.resolved.mark) if day else None


def _day(number: int, within: date) -> Stretch | None:
    try:
        return Stretch(DAY, within.replace(day=number))
    except ValueError:  # the 31st of a shorter month
        return None

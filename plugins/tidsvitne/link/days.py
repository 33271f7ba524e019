"""Days that a text writes out, in whatever European language: «12 mei 2016», «12. maj 2016», "May 12, 2016", «12-May-16».

The names of the months agree in their first letters in all of these; for English and Norwegian `extract/` knows far more.
"""

import re
from collections.abc import Iterator
from datetime import date

_STARTS = (
    ("jan",),
    ("feb", "fev", "fév"),
    ("mar", "mär", "mrt", "maa"),
    ("apr", "avr", "abr"),
    ("may", "mai", "mei", "maj", "mag"),
    ("jun", "giu", "juin"),
    ("jul", "lug", "juil"),
    ("aug", "ago", "aoû"),
    ("sep", "set"),
    ("oct", "okt", "ott", "out"),
    ("nov",),
    ("dec", "des", "dez", "déc", "dic"),
)
_MONTHS = {start: number for number, starts in enumerate(_STARTS, 1) for start in starts}
_NAME = "|".join(sorted(_MONTHS, key=lambda start: (-len(start), start)))
_WRITTEN = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th|er)?[ -](?:de )?(?P<month>{_NAME})[^\W\d_]{{0,7}}\.?[ -](?:de )?"
    r"(?P<year>\d{4}|(?<=-)\d\d)\b"
    rf"|\b(?P<month2>{_NAME})[^\W\d_]{{0,7}}\.? (?P<day2>\d{{1,2}})(?:st|nd|rd|th)? ?, (?P<year2>\d{{4}})\b"
    r"|\b(?P<year3>\d{4})-(?P<month3>\d\d)-(?P<day3>\d\d)\b",
    re.IGNORECASE,
)


def written_days(text: str) -> Iterator[int]:
    """Yield the days as proleptic Gregorian ordinals; what is no day of the calendar is left out."""
    for found in _WRITTEN.finditer(text):
        day = found["day"] or found["day2"] or found["day3"]
        month = found["month"] or found["month2"]
        year = int(found["year"] or found["year2"] or found["year3"])
        try:
            number = int(found["month3"]) if month is None else _MONTHS[month.lower()]
            yield date(year + 2000 * (year < 100), number, int(day)).toordinal()
        except ValueError:
            continue

"""How many articles and events the archive has of each month, and of which months it has nothing.

A month without an article is a gap in the archive and not in what happened; that is for the page to say.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from tidsvitne.model.annotation import Modality
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.reading import Reading

Month = tuple[int, int]
"""Year and month."""

_TOLD_AS_HAPPENED = frozenset((Modality.ASSERTED, Modality.ALLEGED))
_SEASON = 100  # days: what lasted longer, or is known no better, covers no month


@dataclass(frozen=True, slots=True)
class MonthCount:
    """What the archive has of a month: articles published in it, and events that articles date to it."""

    month: Month
    articles: int
    events: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """Every month from the first article to the last, and the runs of months (first, last) in which there is nothing."""

    months: tuple[MonthCount, ...]
    gaps: tuple[tuple[Month, Month], ...]


def publication(reading: Reading) -> Edtf | None:
    """Return the day of publication: given, or as far as the text bounds it."""
    if reading.document.date:
        return reading.document.date
    return reading.annotations.published.date if reading.annotations.published else None


def coverage_of(readings: Iterable[Reading], told: Iterable[tuple[str, Edtf, Modality]]) -> Coverage:
    """Count by month. `told` has what happened, each with a key that is one for the same event, its date and its modality.

    Only what is exact to a month is counted; only what is told as happened is an event. A month counts as covered where an
    article can be of it or where an event is dated to it, so that no gap is shown that may be none.
    """
    published = [found for reading in readings if (found := publication(reading)) and found.earliest and found.latest]
    happened = [(key, date_) for key, date_, modality in told if modality in _TOLD_AS_HAPPENED]
    articles = Counter(month for date_ in published for month in _exact(date_))
    events = Counter(month for _, month in {(key, month) for key, date_ in happened for month in _exact(date_)})
    if not published:
        return Coverage((), ())
    first = min(_month(date_.earliest) for date_ in published if date_.earliest)
    last = max(_month(date_.latest) for date_ in published if date_.latest)
    covering = [*published, *(date_ for _, date_ in happened if _is_short(date_))]
    covered = {month for date_ in covering for month in _touched(date_)}
    months = tuple(_months(first, last))
    counts = tuple(MonthCount(month, articles[month], events[month]) for month in months)
    return Coverage(counts, tuple(_gaps(months, covered)))


def _exact(found: Edtf) -> Iterator[Month]:
    if found.earliest and found.latest and _month(found.earliest) == _month(found.latest):
        yield _month(found.earliest)


def _is_short(found: Edtf) -> bool:
    return found.earliest is not None and found.latest is not None and (found.latest - found.earliest).days <= _SEASON


def _touched(found: Edtf) -> Iterator[Month]:
    if found.earliest and found.latest:
        yield from _months(_month(found.earliest), _month(found.latest))


def _month(day: date) -> Month:
    return day.year, day.month


def _months(first: Month, last: Month) -> Iterator[Month]:
    year, month = first
    while (year, month) <= last:
        yield year, month
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _gaps(months: Iterable[Month], covered: Container[Month]) -> Iterator[tuple[Month, Month]]:
    for is_covered, run in groupby(months, key=covered.__contains__):
        found = tuple(run)
        if not is_covered:
            yield found[0], found[-1]

"""What is reckoned from a day of publication that is known exactly, between bounds, with doubt, or not at all."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from tidsvitne.extract.times.context import Resolved, dated, unknown
from tidsvitne.extract.times.stretch import Stretch, edtf_or_none
from tidsvitne.model.edtf import Edtf

_WEEK = timedelta(days=7)
_WIDEST = timedelta(days=31)  # a day of publication less exact than a month makes nothing of «yesterday»

Reckoning = Callable[[date], Stretch | None]


def reckoned(publication: Edtf | None, on: Reckoning, basis: str, open_value: str) -> Resolved:
    """Return what `on` makes of the day of publication.

    Where its possible days make different stretches of it, those are the bounds: «yesterday», published on one of
    three days, lies in an interval of three. `on` must not fall as the day rises, so that the first and last day speak
    for those between.
    """
    first, last = _ends(publication, on)
    if publication is None or first is None or last is None:
        return unknown(open_value)
    if first == last:
        return dated(first, basis, publication, "?" if is_doubtful(publication, on) else "")
    edtf = edtf_or_none(f"{_end(first, 0)}/{_end(last, -1)}") if is_near(publication) else None
    return Resolved("DATE", open_value, edtf, basis if edtf else "unresolved", publication if edtf else None)


def possible(publication: Edtf | None, on: Reckoning) -> tuple[Stretch, ...]:
    """Return each stretch that a possible day of publication, of a month at most, makes, in order."""
    if (
        publication is None
        or publication.earliest is None
        or publication.latest is None
        or _width(publication) > _WIDEST
    ):
        return ()
    made = dict.fromkeys(on(day) for day in _days(publication.earliest, publication.latest))
    return tuple(sorted((one for one in made if one), key=lambda stretch: stretch.first))


def settled(publication: Edtf | None, on: Callable[[date], str | None]) -> tuple[str | None, bool]:
    """Return what `on` makes of every possible day, where it is the same for all, and whether it is doubtful."""
    if publication is None or publication.earliest is None or publication.latest is None:
        return None, False
    value = on(publication.earliest)
    if on(publication.latest) != value:
        return None, False
    return value, is_doubtful(publication, on)


def is_doubtful(publication: Edtf, on: Callable[[date], object]) -> bool:
    """Whether an uncertain day of publication, off by up to its own length or a week, would make something else."""
    if not publication.uncertain or publication.earliest is None or publication.latest is None:
        return False
    slack = max(publication.latest - publication.earliest, _WEEK)
    return on(publication.earliest - slack) != on(publication.latest + slack)


def is_near(publication: Edtf) -> bool:
    """Whether the possible days of publication are so near one another that what they make bounds anything."""
    return _width(publication) <= _WIDEST


def _ends(publication: Edtf | None, on: Reckoning) -> tuple[Stretch | None, Stretch | None]:
    if publication is None or publication.earliest is None or publication.latest is None:
        return None, None
    return on(publication.earliest), on(publication.latest)


def _end(stretch: Stretch, which: int) -> str:
    return stretch.edtf_value().split("/")[which]


def _width(publication: Edtf) -> timedelta:
    if publication.earliest is None or publication.latest is None:
        return timedelta.max
    return publication.latest - publication.earliest


def _days(first: date, last: date) -> Iterator[date]:
    for off in range((last - first).days + 1):
        yield first + timedelta(days=off)

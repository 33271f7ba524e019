"""Dates that a length of time gives: days in a row up to one of them, and the year a war began that has lasted so long."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from tidsvitne.model.annotation import Modality, TimeExpression
from tidsvitne.model.edtf import Edtf, parse_edtf

_DAYS = re.compile(r"P(\d{1,3})D")
_YEARS = re.compile(r"P(\d{1,2})Y")
_RUNNING = re.compile(r"\b(?i:på rad|i strekk|in a row|running|straight|consecutive)\b")
_LASTING = re.compile(
    r"[\s-]?(?i:lange|gamle|long|old)\s(?:[\w’'-]+\s){0,2}?(?i:\w*krigen|\w*konflikten|war|conflict|insurgency)\b"
)
_LENGTH = re.compile(r"PT?(\d{1,3})([HDW])")
# «Er blitt angrepet på bare 24 timer» is told on the day that they end.
_IN = re.compile(r"\b(?i:(?:har|er|have|has)\b[^.]{0,80}\b(?:på|in|within)(?: the space of)?)\s$")
_NOT = re.compile(r"\b(?i:ikke|ikkje|ingen|aldri|not|no|never)\b")
_FAR = 100
_DAYS_ONLY = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")
_AHEAD = (Modality.PLANNED, Modality.HYPOTHETICAL)
_BETWEEN = re.compile(r"\b(?i:mellom|between)\s$")
_AND = re.compile(r"\s(?:og|and)\s")
_NEAR = 16  # code points behind a length of time


def reckoned(times: Sequence[TimeExpression], published: Edtf | None, text: str) -> tuple[TimeExpression, ...]:
    """Return a sentence's times, with the dates that lengths of time give: «for tredje dag på rad, mandag» is three days."""
    times = tuple(_between(times, text)) if len(times) > 1 else times
    if not any(time.type == "DURATION" for time in times):
        return tuple(times)
    found = tuple(
        _running(time, times, text) or _lasting(time, published, text) or _within(time, published, text) or time
        for time in times
    )
    # «For tredje dag på rad, mandag»: the days are Monday's now.
    is_reckoned = any(new.edtf != old.edtf for new, old in zip(found, times, strict=True) if old.type != "DURATION")
    return tuple(time for time in found if not (is_reckoned and _is_running(time, text)))


def until(date: Edtf | None, published: Edtf | None, modality: Modality) -> Edtf | None:
    """Return a date without its days behind publication, where something is told as having happened («tidligere i uken»)."""
    if date is None or modality in _AHEAD or not _DAYS_ONLY.fullmatch(date.value):
        return date
    if published is None or published.latest is None or date.earliest is None or date.latest is None:
        return date
    if not date.earliest <= published.latest < date.latest:
        return date
    first, last = date.earliest.isoformat(), published.latest.isoformat()
    return parse_edtf(first if first == last else f"{first}/{last}")


def _between(times: Sequence[TimeExpression], text: str) -> Iterator[TimeExpression]:
    """Yield the times, one for the two ends of «mellom torsdag og fredag»."""
    left = iter(times)
    following = None
    for time in left:
        first, last = time.edtf, None
        if first and _BETWEEN.search(text, max(0, time.span.start - _NEAR), time.span.start):
            following = next(left, None)
            last = following.edtf if following and _AND.fullmatch(text, time.span.end, following.span.start) else None
        if first and last and following and first.earliest and last.latest and first.earliest < last.latest:
            whole = parse_edtf(f"{first.earliest.isoformat()}/{last.latest.isoformat()}")
            yield replace(time, edtf=whole)
        else:
            yield time
            if following:
                yield following
        following = None


def _running(time: TimeExpression, others: Sequence[TimeExpression], text: str) -> TimeExpression | None:
    day = time.edtf
    if day is None or day.earliest is None or day.earliest != day.latest:
        return None
    for other in others:
        days = _DAYS.fullmatch(other.value)
        if days and _is_running(other, text):
            first = day.earliest - timedelta(days=int(days[1]) - 1)
            return replace(time, edtf=parse_edtf(f"{first.isoformat()}/{day.value}"))
    return None


def _is_running(time: TimeExpression, text: str) -> bool:
    is_days = _DAYS.fullmatch(time.value) is not None
    return is_days and _RUNNING.search(text, time.span.start, time.span.end + _NEAR) is not None


def _within(time: TimeExpression, published: Edtf | None, text: str) -> TimeExpression | None:
    length = _LENGTH.fullmatch(time.value)
    if not length or time.edtf or published is None or published.earliest is None or published.latest is None:
        return None
    told = _IN.search(text, max(0, time.span.start - _FAR), time.span.start)
    if told is None or _NOT.search(text, max(0, told.start() - _NEAR), told.end()):
        return None
    days = -(-int(length[1]) // 24) if length[2] == "H" else int(length[1]) * (7 if length[2] == "W" else 1)
    first = published.earliest - timedelta(days=days)
    return replace(time, edtf=parse_edtf(f"{first.isoformat()}/{published.latest.isoformat()}"))


def _lasting(time: TimeExpression, published: Edtf | None, text: str) -> TimeExpression | None:
    years = _YEARS.fullmatch(time.value)
    if not years or published is None or published.earliest is None or published.latest is None:
        return None
    if published.earliest.year != published.latest.year or not _LASTING.match(text, time.span.end):
        return None
    return replace(time, edtf=parse_edtf(f"{published.earliest.year - int(years[1])}~"))

"""Dates as exact as the text is: EDTF (ISO 8601-2, levels 0 and 1 and one-of-a-set), with their bounds as days.

The open set «[2016-11-02,2016-11-09,…]» may be written with «..» or «…»; its value is kept with «..».
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from edtf import parse_edtf as parse_with_library
from edtf.parser.edtf_exceptions import EDTFParseException


class InvalidEdtf(ValueError):
    """A value that is no EDTF date."""

    def __init__(self, value: str) -> None:
        super().__init__(f"«{value}» is not an EDTF date such as 2016, 2016-11, 2016-11-02, 2016-11-02? or 2016-11-02/2016-11-04")


@dataclass(frozen=True, slots=True)
class Edtf:
    """One EDTF value and the first and last day it can mean; a bound is None where the value leaves it open."""

    value: str
    earliest: date | None
    latest: date | None

    @property
    def uncertain(self) -> bool:
        """Whether the value is marked uncertain or approximate (`?`, `~`, `%`)."""
        return any(mark in self.value for mark in "?~%")

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Order in time: by first possible day, then by last, then by the written value."""
        return self.earliest or date.min, self.latest or date.max, self.value

    def __str__(self) -> str:
        return self.value


_OPEN_SET = re.compile(r"^([\[{])(.+?),\s*(?:\.\.|…)([\]}])$")
_PLAIN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[?~%]?")


@lru_cache(maxsize=65536)
def parse_edtf(value: str) -> Edtf:
    """Read one EDTF value.

    Raises InvalidEdtf where it is none, where a day does not exist, or where an interval ends before it begins.
    """
    value = value.strip().replace("…", "..")
    open_set = _OPEN_SET.match(value)
    if open_set:
        closed = parse_edtf("".join(open_set.groups()))
        return Edtf(value, closed.earliest, None)
    try:
        earliest, latest = _plain_bounds(value) or _library_bounds(value)
    except (EDTFParseException, ValueError, TypeError, AttributeError) as error:
        raise InvalidEdtf(value) from error
    if earliest and latest and latest < earliest:
        raise InvalidEdtf(value)
    return Edtf(value, earliest, latest)


def is_edtf(value: str) -> bool:
    """Whether `parse_edtf` would take the value."""
    try:
        parse_edtf(value)
    except InvalidEdtf:
        return False
    return True


def _plain_bounds(value: str) -> tuple[date, date] | None:
    # The library takes milliseconds a value; years, months, days and intervals of them are nearly all there is.
    matches = [_PLAIN.fullmatch(part) for part in value.split("/")]
    if len(matches) > 2:
        return None
    ends = [_ends(match) for match in matches if match]
    if len(ends) != len(matches):
        return None
    return (ends[0][0], ends[-1][1]) if ends[0][0] <= ends[-1][0] else (ends[0][1], ends[-1][0])


def _ends(match: re.Match[str]) -> tuple[date, date]:
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None  # noqa: S101 — the pattern has no match without a year
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


def _library_bounds(value: str) -> tuple[date | None, date | None]:
    parsed = parse_with_library(value)
    return _day(parsed, "lower_strict"), _day(parsed, "upper_strict")


def _day(parsed: Any, bound: str) -> date | None:
    moment = getattr(parsed, bound)()
    if isinstance(moment, float):  # the library's ±infinity for an open end
        return None
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)

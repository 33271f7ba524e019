"""Dates as exact as the text is: EDTF (ISO 8601-2, levels 0 and 1 and one-of-a-set), with their bounds as days.

The open set «[2016-11-02,2016-11-09,…]» may be written with «..» or «…»; its value is kept with «..».
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from edtf import parse_edtf as parse_with_library
from edtf.parser.edtf_exceptions import EDTFParseException


class InvalidEdtf(ValueError):
    """A value that is no EDTF date."""

    def __init__(self, value: str) -> None:
        super().__init__(
            f"«{value}» is not an EDTF date such as 2016, 2016-11, 2016-11-02, 2016-11-02? or 2016-11-02/2016-11-04"
        )


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
_PLAIN = re.compile(r"(\d{4})(?:-(24(?!-)|0[1-9]|1[0-2])(?:-(\d\d))?)?[?~%]?")
_WINTER = 24


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
    ends = [_ends(match) for match in matches if match]
    if len(ends) != len(matches) or len(ends) > 2:
        return None
    return ends[0][0], ends[-1][1]


def _ends(match: re.Match[str]) -> tuple[date, date]:
    year = int(match[1])
    if match[2] is None:
        return date(year, 1, 1), date(year, 12, 31)
    month = int(match[2])
    if month == _WINTER:
        # The library has December alone; «the winter of 2016» can be the one that ends in 2016 or the one that begins then.
        return date(year - 1, 12, 1), date(year + 1, 3, 1) - timedelta(days=1)
    if match[3] is None:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, month, int(match[3])), date(year, month, int(match[3]))


def _library_bounds(value: str) -> tuple[date | None, date | None]:
    parsed = parse_with_library(value)
    return _day(parsed, "lower_strict"), _day(parsed, "upper_strict")


def _day(parsed: Any, bound: str) -> date | None:
    moment = getattr(parsed, bound)()
    if isinstance(moment, float):  # the library's ±infinity for an open end
        return None
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)

"""A stretch of the calendar: a day, week, month, season, quarter, year or decade, with its TIMEX3 value and its EDTF date."""

from dataclasses import dataclass
from datetime import date, timedelta

from tidsvitne.model.edtf import Edtf, InvalidEdtf, parse_edtf

DAY, WEEK, WEEKEND, MONTH, SEASON = "D", "W", "WE", "M", "SEASON"
QUARTER, HALF, YEAR, DECADE, CENTURY = "Q", "H", "Y", "E", "C"

MULTIPLES = {"E": ("Y", 10), "C": ("Y", 100), "F": ("W", 2), "H": ("M", 6), "SEASON": ("M", 3)}
"""What some units are counted in, a fortnight (F) among them."""

_DAYS = {DAY: 1, WEEK: 7, WEEKEND: 7}
_MONTHS = {MONTH: 1, SEASON: 3, QUARTER: 3, HALF: 6, YEAR: 12, DECADE: 120, CENTURY: 1200}
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_FIRST_MONTHS = {season: month for month, season in _SEASONS.items()}
_EDTF_SEASONS = {3: 21, 6: 22, 9: 23}
_OPEN = {
    DAY: "XXXX-XX-XX",
    WEEK: "XXXX-WXX",
    WEEKEND: "XXXX-WXX-WE",
    MONTH: "XXXX-XX",
    QUARTER: "XXXX-QX",
    HALF: "XXXX-HX",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """One of the calendar's stretches, known by its unit and its first day."""

    unit: str
    first: date

    @property
    def last(self) -> date:
        """The last day of it."""
        if self.unit == WEEKEND:
            return self.first + timedelta(days=1)
        try:
            following = self.shifted(1)
        except OverflowError:
            return date.max
        return following.first - timedelta(days=1)

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        year, month = self.first.year, self.first.month
        match self.unit:
            case "D":
                return self.first.isoformat()
            case "W" | "WE":
                week = self.first.isocalendar()
                return f"{week.year:04}-W{week.week:02}" + ("-WE" if self.unit == WEEKEND else "")
            case "M":
                return f"{year:04}-{month:02}"
            case "SEASON":
                return f"{year:04}-{_SEASONS[month]}"
            case "Q":
                return f"{year:04}-Q{(month + 2) // 3}"
            case "H":
                return f"{year:04}-H{(month + 5) // 6}"
            case "E":
                return f"{year // 10:03}"
            case "C":
                return f"{year // 100:02}"
        return f"{year:04}"

    @property
    def edtf(self) -> Edtf:
        """The same for the archive. A week is an interval of days, a quarter one of months."""
        return parse_edtf(self.edtf_value())

    def edtf_value(self, mark: str = "") -> str:
        """Return the EDTF value; `mark` («?», «~») qualifies each of its ends."""
        year, month = self.first.year, self.first.month
        match self.unit:
            case "D" | "M" | "Y":
                return self.value + mark
            case "E":
                return self.value + "X" + mark
            case "C":
                return self.value + "XX" + mark
            case "SEASON" if month in _EDTF_SEASONS:
                return f"{year:04}-{_EDTF_SEASONS[month]}{mark}"
            case "W" | "WE":
                return f"{self.first}{mark}/{self.last}{mark}"
        return f"{self.first:%Y-%m}{mark}/{self.last:%Y-%m}{mark}"

    def shifted(self, count: int) -> "Stretch":
        """Return the one that lies `count` of its own units later, or earlier. Raises OverflowError beyond the calendar."""
        return Stretch(self.unit, _moved(self.first, self.unit, count))


def holding(unit: str, day: date) -> Stretch:
    """Return the stretch that holds a day; of weekends, the one of its week (Monday to Sunday)."""
    match unit:
        case "D":
            return Stretch(unit, day)
        case "W":
            return Stretch(unit, day - timedelta(days=day.weekday()))
        case "WE":
            return Stretch(unit, day + timedelta(days=5 - day.weekday()))
        case "SEASON":
            month = day.month // 3 * 3 or 12
            return Stretch(unit, date(day.year - (day.month < 3), month, 1))
        case "E":
            return Stretch(unit, date(max(day.year // 10 * 10, 1), 1, 1))
        case "C":
            return Stretch(unit, date(max(day.year // 100 * 100, 1), 1, 1))
    months = _MONTHS[unit]
    return Stretch(unit, date(day.year, (day.month - 1) // months * months + 1, 1))


def season_of(season: str, year: int) -> Stretch:
    """Return the season (SP, SU, FA, WI) that begins in a year."""
    return Stretch(SEASON, date(year, _FIRST_MONTHS[season], 1))


def day_moved(day: date, unit: str, count: int) -> date:
    """Return the day `count` units away, in a shorter month its last day. Raises OverflowError beyond the calendar."""
    return _moved(day, unit, count)


def open_value(unit: str) -> str:
    """Return TIMEX3's value for such a stretch of which it is not known which."""
    return _OPEN.get(unit, "XXXX")


def is_finer(unit: str, other: str) -> bool:
    """Whether the one unit is shorter than the other."""
    return _length(unit) < _length(other)


def edtf_or_none(value: str) -> Edtf | None:
    """Return the date, or None where there is none (the 31st of September, a range that ends before it begins)."""
    try:
        return parse_edtf(value)
    except InvalidEdtf:
        return None


def _length(unit: str) -> int:
    return _DAYS[unit] if unit in _DAYS else 30 * _MONTHS[unit]


def _moved(day: date, unit: str, count: int) -> date:
    if unit in _DAYS:
        return day + timedelta(days=_DAYS[unit] * count)
    months = day.year * 12 + day.month - 1 + _MONTHS[unit] * count
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"no year {year}")
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")

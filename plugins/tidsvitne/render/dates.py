"""Dates in words, as exact as they are and no more."""

import re
from collections.abc import Mapping, Sequence
from datetime import date as calendar_day

from babel.dates import format_date

from tidsvitne.model.edtf import Edtf

_NORWEGIAN: Mapping[str, str] = {
    "day": "d. MMMM y",
    "day_without_year": "d. MMMM",
    "day_only": "d.",
    "uncertain": "{} (usikker)",
    "about": "rundt {}",
    "from": "fra {}",
    "until": "til {}",
    "between": "mellom {} og {}",
    "not_before": "tidligst {}",
    "not_after": "senest {}",
    "decade": "{}-tallet",
    "century": "{}-tallet",
    "21": "våren {}",
    "22": "sommeren {}",
    "23": "høsten {}",
    "24": "vinteren {}",
    "one_of": "en av flere mulige: {}",
    "all_of": "flere: {}",
    "or": "eller",
    "weekday_of": "en {} i {} ({})",
    "more": "{} og så videre",
}
_ENGLISH: Mapping[str, str] = {
    "day": "d MMMM y",
    "day_without_year": "d MMMM",
    "day_only": "d",
    "uncertain": "{} (uncertain)",
    "about": "about {}",
    "from": "from {}",
    "until": "until {}",
    "between": "between {} and {}",
    "not_before": "not before {}",
    "not_after": "not after {}",
    "decade": "the {}s",
    "century": "the {}s",
    "21": "spring {}",
    "22": "summer {}",
    "23": "autumn {}",
    "24": "winter {}",
    "one_of": "one of several: {}",
    "all_of": "several: {}",
    "or": "or",
    "weekday_of": "a {} in {} ({})",
    "more": "{} and so on",
}
_WORDS = {"en": _ENGLISH, "nb": _NORWEGIAN, "nn": _NORWEGIAN}

_PLAIN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")
_SEASON = re.compile(r"(\d{4})-(2[1-4])")
_SPAN_OF_YEARS = re.compile(r"(\d{3})X|(\d{2})XX")
_SET = re.compile(r"([\[{])(.+)[\]}]")


def words(date: Edtf, lang: str) -> str:
    """Return a date as a reader reads it («18.–20. februar 2017», "29 September 2016 (uncertain)").

    `lang` is «en», «nb» or «nn». A value whose kind has no words of its own is returned as EDTF.
    """
    say = _WORDS[lang]
    if date.value.startswith(("[", "{")):
        return _set(date.value, lang)
    if "/" not in date.value:
        return _one(date.value, lang)
    first, last = date.value.split("/")
    if last in ("", ".."):
        return say["from"].format(_one(first, lang))
    if first in ("", ".."):
        return say["until"].format(_one(last, lang))
    return _range(first, last, lang)


def moment_words(date: Edtf, lang: str) -> str:
    """Return the date of something that took but a moment: an interval says between which days it was, not how long it took."""
    first, slash, last = date.value.partition("/")
    if not slash:
        return words(date, lang)
    say = _WORDS[lang]
    if first.endswith("?") and last.endswith("?"):
        return say["uncertain"].format(say["between"].format(_one(first[:-1], lang), _one(last[:-1], lang)))
    if last in ("", ".."):
        return say["not_before"].format(_one(first, lang))
    if first in ("", ".."):
        return say["not_after"].format(_one(last, lang))
    return say["between"].format(_one(first, lang), _one(last, lang))


def _one(value: str, lang: str) -> str:
    say = _WORDS[lang]
    if value.endswith("?"):
        return say["uncertain"].format(_certain(value[:-1], lang))
    if value.endswith("~"):
        return say["about"].format(_certain(value[:-1], lang))
    if value.endswith("%"):
        return say["uncertain"].format(say["about"].format(_certain(value[:-1], lang)))
    return _certain(value, lang)


def _certain(value: str, lang: str) -> str:
    say = _WORDS[lang]
    if plain := _PLAIN.fullmatch(value):
        return _formatted(plain, ("y", "MMMM y", say["day"]), lang)
    if season := _SEASON.fullmatch(value):
        return say[season[2]].format(season[1])
    if years := _SPAN_OF_YEARS.fullmatch(value):
        return say["decade"].format(f"{years[1]}0") if years[1] else say["century"].format(f"{years[2]}00")
    return value


def _range(first: str, last: str, lang: str) -> str:
    if first.endswith("?") and last.endswith("?"):
        return _WORDS[lang]["uncertain"].format(_range(first[:-1], last[:-1], lang))
    start, end = _PLAIN.fullmatch(first), _PLAIN.fullmatch(last)
    if start is None or end is None or (start[1] != end[1] and (start[2] or end[2])):
        return f"{_one(first, lang)} – {_one(last, lang)}"
    if start[2] is None or end[2] is None:
        return f"{_one(first, lang)}–{_one(last, lang)}"
    say = _WORDS[lang]
    if start[2] == end[2] and start[3] and end[3]:
        return f"{_formatted(start, ('y', 'MMMM y', say['day_only']), lang)}–{_one(last, lang)}"
    return f"{_formatted(start, ('y', 'MMMM', say['day_without_year']), lang)} – {_one(last, lang)}"


def _set(value: str, lang: str) -> str:
    say = _WORDS[lang]
    found = _SET.fullmatch(value)
    if found is None or re.search(r"\d\.\.|\.\.\d", found[2]):  # a set with a range in it
        return value
    members = [member.strip() for member in found[2].split(",")]
    if found[1] == "[" and (days := _days_of_one_month(members)):
        return _one_of_month(days, lang)
    is_open = members[-1] == ".."
    listed = ", ".join(_one(member, lang) for member in members if member != "..")
    listed = say["more"].format(listed) if is_open else listed
    return say["one_of" if found[1] == "[" else "all_of"].format(listed)


def _days_of_one_month(members: Sequence[str]) -> tuple[calendar_day, ...]:
    """Return the days of a set where they are all of one month, else none."""
    found = [_PLAIN.fullmatch(member) for member in members]
    days = tuple(calendar_day.fromisoformat(day[0]) for day in found if day and day[3])
    of_one_month = len({(day.year, day.month) for day in days}) == 1
    return days if len(days) == len(members) > 1 and of_one_month else ()


def _one_of_month(days: Sequence[calendar_day], lang: str) -> str:
    """Return «2. eller 9. november 2016», and where they are one weekday's «en onsdag i november 2016 (2. eller 9.)»."""
    say = _WORDS[lang]
    numbers = [format_date(day, say["day_only"], locale=lang) for day in days]
    either = f"{', '.join(numbers[:-1])} {say['or']} {numbers[-1]}"
    month = format_date(days[0], "MMMM y", locale=lang)
    if len({day.weekday() for day in days}) > 1:
        return f"{either} {month}"
    return say["weekday_of"].format(format_date(days[0], "EEEE", locale=lang), month, either)


def _formatted(found: re.Match[str], patterns: tuple[str, str, str], lang: str) -> str:
    year, month, day = found.groups()
    pattern = patterns[2] if day else patterns[1] if month else patterns[0]
    if pattern == "y":  # babel writes the year 0476 as 476, as it should be, but knows no year 0
        return str(int(year))
    return format_date(calendar_day(int(year), int(month), int(day or 1)), pattern, locale=lang)


def month_letter(month: int, lang: str) -> str:
    """Return the letter that stands for a month, 1 to 12, where there is room for no more."""
    return format_date(calendar_day(2000, month, 1), "LLLLL", locale=lang)

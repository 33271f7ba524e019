"""The gold for dates is sound: whatever is measured against it is measured against what it means to say."""

import re
from datetime import date
from pathlib import Path

import pytest

from tidsvitne.evaluate.gold_times import GoldTime, TimedText, read_gold_times

_GOLD = Path(__file__).parents[2] / "gold" / "dates"
_TEXTS = {lang: read_gold_times(_GOLD / f"{lang}.jsonl") for lang in ("nb", "en")}
_ALL = [text for texts in _TEXTS.values() for text in texts]
_SHAPES = {
    "DATE": r"[\dX]{2,4}|[\dX]{4}-([\dX]{2}(-[\dX]{2})?|W[\dX]{2}(-(\d|WE))?|Q\d|H\d|SP|SU|FA|WI)|(PAST|PRESENT|FUTURE)_REF"
    r"|\d{4}(-\d\d){0,2}/\d{4}(-\d\d){0,2}",
    "TIME": r"[\dX]{4}-([\dX]{2}-[\dX]{2}|W[\dX]{2}-\d)T(MO|MI|AF|EV|NI|\d\d:\d\d)",
    "DURATION": r"P([\dX]+[YMWD])*(T([\dX]+[HMS])+)?",
    "SET": r"P\d[YMWD]|XXXX-(WXX-\d|XX-XXT(MO|EV|NI)|SP|SU|FA|WI)",
}
_WEEKDAYS = (
    ("mandag", "måndag", "monday"),
    ("tirsdag", "tysdag", "tuesday"),
    ("onsdag", "wednesday"),
    ("torsdag", "thursday"),
    ("fredag", "friday"),
    ("lørdag", "laurdag", "saturday"),
    ("søndag", "sundag", "sunday"),
)


def test_there_is_enough_in_both_languages() -> None:
    assert sum(len(text.times) for text in _TEXTS["nb"]) >= 300
    assert sum(len(text.times) for text in _TEXTS["en"]) >= 100
    assert {text.document.lang for text in _TEXTS["nb"]} == {"nb", "nn"}


def test_texts_are_dated_to_the_day_with_doubt_to_the_month_between_days_and_not_at_all() -> None:
    dates = [text.document.date for text in _ALL]
    assert None in dates
    shapes = {re.sub(r"\d", "0", one.value) for one in dates if one}
    assert shapes == {"0000-00-00", "0000-00-00?", "0000-00", "0000-00-00/0000-00-00"}


def test_ids_of_documents_differ() -> None:
    ids = [text.document.id for text in _ALL]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("text", _ALL, ids=lambda text: text.document.id)
def test_values_are_of_their_type(text: TimedText) -> None:
    for time in text.times:
        assert re.fullmatch(_SHAPES[time.type], time.value), time


@pytest.mark.parametrize("text", _ALL, ids=lambda text: text.document.id)
def test_a_day_is_the_weekday_that_it_is_called(text: TimedText) -> None:
    for time in text.times:
        named = _weekday(text, time)
        day = re.match(r"\d{4}-\d\d-\d\d", time.value)
        if named is not None and day and time.type != "SET":
            assert date.fromisoformat(day[0]).weekday() == named, time.span.of(text.document.text)


def _weekday(text: TimedText, time: GoldTime) -> int | None:
    words = time.span.of(text.document.text).lower()
    for number, names in enumerate(_WEEKDAYS):
        if any(re.search(rf"\b{name}", words) for name in names):
            return number
    return None


@pytest.mark.parametrize("text", _ALL, ids=lambda text: text.document.id)
def test_no_number_or_age_is_a_time(text: TimedText) -> None:
    for time in text.times:
        after = text.document.text[time.span.end : time.span.end + 12]
        assert not re.match(r" (gammel|gamle|soldat|underskrift|millioner)|-toget|-komiteen|-year-old", after), time

"""What holds of every time expression, whatever the text, the language and the day of publication."""

import re
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tidsvitne.extract.dates import find_times
from tidsvitne.extract.times.stretch import holding
from tidsvitne.model.annotation import TimeExpression
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.text.sentences import split_sentences

PIECES = {
    "en": (
        "on Monday", "last Friday", "next Thursday", "this week", "last month", "the following year", "the next day",
        "two days ago", "a year earlier", "three weeks later", "in the past 24 hours", "the next two months",
        "3 March 2012", "in May", "early October", "in 2011", "the third quarter", "the weekend", "tonight",
        "yesterday morning", "at 10 a.m. Monday", "every Friday", "daily", "now", "for years", "the late 1990s",
        "last summer", "Christmas Eve", "for the third day in a row", "between 2011 and 2014", "Aug. 26 to Oct. 20",
        "the 21st", "fiscal 1998", "a week", "the 20th century", "12 years old", "31 June", "noon", "said", "will meet",
        "killed 20,", ".", "that day", "year-earlier", "the quarter", "10,000 years ago",
    ),
    "nb": (
        "mandag", "forrige fredag", "neste torsdag", "i forrige uke", "i fjor", "året etter", "dagen etter",
        "for to dager siden", "et år tidligere", "tre uker senere", "det siste døgnet", "de neste to månedene",
        "3. mars 2012", "i mai", "tidlig i oktober", "i 2011", "tredje kvartal", "i helgen", "i kveld",
        "i går morges", "klokken 10 mandag", "hver fredag", "daglig", "nå", "i årevis", "på slutten av 1990-tallet",
        "i sommer", "julaften", "for tredje dag på rad", "mellom 2011 og 2014", "uke 9", "den 21.", "en uke", "sa",
        "skal møtes", "drepte 20,", ".", "den dagen", "natt til søndag", "påsken", "for 10.000 år siden",
    ),
}  # fmt: skip
DAYS = st.dates(date(1900, 1, 1), date(2090, 12, 31))
TEXTS = st.sampled_from(("en", "nb")).flatmap(
    lambda lang: st.tuples(st.just(lang), st.lists(st.sampled_from(PIECES[lang]), max_size=8).map(" ".join))
)
VALUE = re.compile(
    r"(?:PRESENT|PAST|FUTURE)_REF"
    r"|P(?:T?(?:\d+(?:\.\d+)?|X)[YMWDQHSEC])+(?:T(?:\d+[HMS])+)?"
    r"|(?:[\dX]{4}|\d{2,3})(?:-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-(?:[1-7]|WE))?|Q[1-4X]|H[12X]|SP|SU|FA|WI))?"
    r"(?:T(?:\d\d(?::\d\d)?|MO|MI|AF|EV|NI|DT))?"
)


def read(lang: str, text: str, published: str | None) -> tuple[TimeExpression, ...]:
    return find_times(text, lang, parse_edtf(published) if published else None, split_sentences(text, lang, []))


def publications(day: date) -> st.SearchStrategy[str | None]:
    """Return how exactly a day of publication may be known."""
    return st.sampled_from(
        (None, f"{day}", f"{day}?", f"{day:%Y-%m}", f"{day:%Y}", f"{day}/{day + timedelta(days=2)}", f"../{day}")
    )


@settings(deadline=None)
@given(TEXTS, DAYS.flatmap(publications))
def test_times_are_separate_in_order_and_have_values_of_timex3(told: tuple[str, str], published: str | None) -> None:
    end = 0
    for time in read(*told, published):
        assert end <= time.span.start < time.span.end <= len(told[1])
        assert all(VALUE.fullmatch(part) for part in time.value.split("/")), time.value
        assert time.type in ("DATE", "TIME", "DURATION", "SET")
        assert time.edtf is None or (time.type != "SET" and not time.value.endswith("REF"))
        end = time.span.end


def days_of(value: str) -> tuple[date, date] | None:
    """Return the first and last day of a TIMEX3 value that says all of it."""
    value = value.split("T")[0]
    if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", value):
        edtf = parse_edtf(value)
        return (edtf.earliest, edtf.latest) if edtf.earliest and edtf.latest else None
    week = re.fullmatch(r"(\d{4})-W(\d\d)", value)
    if week is None:
        return None
    first = date.fromisocalendar(int(week[1]), int(week[2]), 1)
    return first, first + timedelta(days=6)


@settings(deadline=None)
@given(TEXTS, DAYS.flatmap(publications))
def test_a_date_holds_what_its_value_says(told: tuple[str, str], published: str | None) -> None:
    for time in read(*told, published):
        days = days_of(time.value) if time.type in ("DATE", "TIME") else None
        if days and time.edtf and time.edtf.earliest and time.edtf.latest:
            assert time.edtf.earliest <= days[0] <= days[1] <= time.edtf.latest


@settings(deadline=None)
@given(TEXTS, st.dates(date(1999, 3, 1), date(2080, 2, 1)))
def test_without_a_day_of_publication_only_the_text_dates_anything(told: tuple[str, str], day: date) -> None:
    with_day = {time.span: time for time in read(*told, f"{day}")}
    for time in read(*told, None):
        assert time.edtf is None or with_day[time.span].edtf is not None


def bounds(time: TimeExpression) -> tuple[date, date]:
    assert time.edtf is not None
    return time.edtf.earliest or date.max, time.edtf.latest or date.min


@settings(deadline=None)
@given(st.sampled_from(("yesterday", "last week", "last month", "last year", "two days ago", "this morning")), DAYS)
def test_what_is_reckoned_from_publication_moves_with_it(words: str, day: date) -> None:
    (time,), (later,) = read("en", words, f"{day}"), read("en", words, f"{day + timedelta(days=7)}")
    first, last, later_first = bounds(time)[0], bounds(time)[1], bounds(later)[0]
    assert first <= later_first <= first + timedelta(days=366)
    assert last <= day


@settings(deadline=None)
@given(DAYS, st.sampled_from(("D", "W", "M", "Q", "H", "Y", "E", "SEASON", "WE")), st.integers(-50, 50))
def test_stretches_are_moved_there_and_back(day: date, unit: str, count: int) -> None:
    stretch = holding(unit, day)
    assert stretch.shifted(count).shifted(-count) == stretch
    assert stretch.first <= stretch.last < stretch.shifted(1).first
    assert (stretch.edtf.earliest or date.max) <= stretch.first
    assert (stretch.edtf.latest or date.min) >= stretch.last

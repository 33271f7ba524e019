"""EDTF values and the days they can mean."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidsvitne.model.edtf import InvalidEdtf, is_edtf, parse_edtf


@pytest.mark.parametrize(
    ("value", "earliest", "latest"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2016-09-29", date(2016, 9, 29), date(2016, 9, 29)),
        ("2016-09-29?", date(2016, 9, 29), date(2016, 9, 29)),
        ("2016-09~", date(2016, 9, 1), date(2016, 9, 30)),
        ("2017-02-18/2017-02-20", date(2017, 2, 18), date(2017, 2, 20)),
        ("2015/2016-03", date(2015, 1, 1), date(2016, 3, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("18XX", date(1800, 1, 1), date(1899, 12, 31)),
        ("2015-21", date(2015, 3, 1), date(2015, 5, 31)),
        ("2016-24", date(2015, 12, 1), date(2017, 2, 28)),
        ("../2016", None, date(2016, 12, 31)),
        ("2016-09/..", date(2016, 9, 1), None),
        ("[2016-11-02,2016-11-09]", date(2016, 11, 2), date(2016, 11, 9)),
        ("[2016-11-02,2016-11-09,…]", date(2016, 11, 2), None),
        (" 2016 ", date(2016, 1, 1), date(2016, 12, 31)),
    ],
)
def test_the_first_and_last_day(value: str, earliest: date | None, latest: date | None) -> None:
    edtf = parse_edtf(value)
    assert (edtf.earliest, edtf.latest) == (earliest, latest)


@pytest.mark.parametrize(
    "value",
    [
        *("", "/", "soon", "2016-13", "2016-02-30", "2015-02-29", "0000", "19.9.2016", "2016-9", "2016-24-01"),
        *("XXXX-09-19", "2017-02-20/2017-02-18", "2016/2017/2018", "2016-09-19x"),
    ],
)
def test_a_value_that_is_none_is_refused(value: str) -> None:
    assert not is_edtf(value)
    with pytest.raises(InvalidEdtf, match="is not an EDTF date"):
        parse_edtf(value)


def test_doubt_is_seen() -> None:
    assert parse_edtf("2016-09-29?").uncertain
    assert parse_edtf("2016~/2017").uncertain
    assert not parse_edtf("2016-09-29").uncertain


def test_an_open_set_is_kept_with_dots() -> None:
    assert str(parse_edtf("[2016-11-02,2016-11-09,…]")) == "[2016-11-02,2016-11-09,..]"


def test_order_in_time() -> None:
    values = ["2016-09-19", "../2016", "2016", "2016-09", "2015-12-31"]
    ordered = sorted((parse_edtf(value) for value in values), key=lambda edtf: edtf.sort_key)
    assert [edtf.value for edtf in ordered] == ["../2016", "2015-12-31", "2016", "2016-09", "2016-09-19"]


@given(st.dates(), st.integers(0, 4000))
def test_every_day_and_interval_bounds_itself(first: date, days: int) -> None:
    last = first + timedelta(days=min(days, (date.max - first).days))
    assert parse_edtf(first.isoformat()).earliest == first
    edtf = parse_edtf(f"{first.isoformat()}/{last.isoformat()}")
    assert (edtf.earliest, edtf.latest) == (first, last)


@given(st.text(alphabet="0123456789-/.?~%X[]{},… TZ:", max_size=24))
def test_any_other_text_is_refused_or_has_ordered_bounds(value: str) -> None:
    if not is_edtf(value):
        return
    edtf = parse_edtf(value)
    assert edtf.earliest is None or edtf.latest is None or edtf.earliest <= edtf.latest

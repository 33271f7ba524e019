"""Days in languages that no rules of ours read."""

from datetime import date

import pytest

from tidsvitne.link.days import written_days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Op 12 mei 2016 brak de dijk", date(2016, 5, 12)),
        ("Den 3. maj 2016 faldt muren", date(2016, 5, 3)),
        ("El 5 de febrero de 2009", date(2009, 2, 5)),
        ("03-Nov-09", date(2009, 11, 3)),
        ("October 9 , 2008", date(2008, 10, 9)),
        ("2017-02-19", date(2017, 2, 19)),
    ],
)
def test_a_written_day_is_found(text, day):
    assert [date.fromordinal(found) for found in written_days(text)] == [day]


@pytest.mark.parametrize("text", ["31 feb 2016", "den 12. mai", "version 2016-13-45", "3 marines 12"])
def test_what_is_no_day_is_none(text):
    assert not list(written_days(text))

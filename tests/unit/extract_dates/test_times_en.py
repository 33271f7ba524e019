"""How English tells times: TIMEX3 beside the archive's dates, and what is no time at all."""

import pytest

from tidsvitne.extract.dates import find_times
from tidsvitne.model.annotation import Sentence, TimeExpression
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.model.span import Span
from tidsvitne.text.sentences import split_sentences

WEDNESDAY = "2016-11-16"


def times(text: str, date: str | None = WEDNESDAY) -> tuple[TimeExpression, ...]:
    return find_times(text, "en", parse_edtf(date) if date else None, split_sentences(text, "en", []))


def described(time: TimeExpression, text: str) -> tuple[str, str, str, str | None]:
    return time.span.of(text), time.type, time.value, str(time.edtf) if time.edtf else None


FROM_PUBLICATION = [
    ("The town fell yesterday.", "yesterday", "DATE", "2016-11-15", "2016-11-15"),
    ("It reopens tomorrow.", "tomorrow", "DATE", "2016-11-17", "2016-11-17"),
    ("The envoys meet tonight.", "tonight", "TIME", "2016-11-16TNI", "2016-11-16"),
    ("Shells fell late last night.", "late last night", "TIME", "2016-11-15TNI", "2016-11-15"),
    ("He was seen yesterday morning.", "yesterday morning", "TIME", "2016-11-15TMO", "2016-11-15"),
    ("Two shells fell this morning.", "this morning", "TIME", "2016-11-16TMO", "2016-11-16"),
    ("Shells fell on Monday night.", "Monday night", "TIME", "2016-11-14TNI", "2016-11-14"),
    ("The envoy spoke at 10 a.m. Monday.", "10 a.m. Monday", "TIME", "2016-11-14T10:00", "2016-11-14"),
    ("It began at 7:35 p.m. on Nov. 3.", "7:35 p.m. on Nov. 3", "TIME", "2016-11-03T19:35", "2016-11-03"),
    ("It reopens Friday at noon.", "Friday at noon", "TIME", "2016-11-18T12:00", "2016-11-18"),
    ("The bridge fell earlier this week.", "earlier this week", "DATE", "2016-W46", "2016-11-14/2016-11-20"),
    ("The bridge fell last week.", "last week", "DATE", "2016-W45", "2016-11-07/2016-11-13"),
    ("They fled over the weekend.", "the weekend", "DATE", "2016-W45-WE", "2016-11-12/2016-11-13"),
    ("The bridge fell last month.", "last month", "DATE", "2016-10", "2016-10"),
    ("The vote is next year.", "next year", "DATE", "2017", "2017"),
    ("It grew in the third quarter.", "the third quarter", "DATE", "2016-Q3", "2016-07/2016-09"),
    ("It fell in last year's first quarter.", "last year's first quarter", "DATE", "2015-Q1", "2015-01/2015-03"),
    ("They left last summer.", "last summer", "DATE", "2016-SU", "2016-22"),
    ("He died two days ago.", "two days ago", "DATE", "2016-11-14", "2016-11-14"),
    ("He died almost two years ago.", "almost two years ago", "DATE", "2014", "2014~"),
    ("The siege began three months ago.", "three months ago", "DATE", "2016-08", "2016-08~"),
    ("The siege began half a century ago.", "half a century ago", "DATE", "1966", "1966~"),
    ("It rose from January to March.", "January to March", "DATE", "2016-01/2016-03", "2016-01/2016-03"),
    ("A June agreement ended it.", "June", "DATE", "2016-06", "2016-06"),
    ("He came on the previous Friday.", "the previous Friday", "DATE", "2016-11-11", "2016-11-11"),
    ("He came on Friday of last week.", "Friday of last week", "DATE", "2016-11-11", "2016-11-11"),
    ("In the past 24 hours 12 died.", "the past 24 hours", "DURATION", "PT24H", "2016-11-15/2016-11-16"),
    ("In the past two months 12 died.", "the past two months", "DURATION", "P2M", "2016-09/2016-11"),
    ("It lasts the next two weeks.", "the next two weeks", "DURATION", "P2W", "2016-11-16/2016-11-30"),
    ("Rockets fell for a third straight day.", "a third straight day", "DURATION", "P3D", "2016-11-14/2016-11-16"),
    ("They meet at Thanksgiving.", "Thanksgiving", "DATE", "2016-11-24", "2016-11-24"),
    ("They meet on Christmas Eve.", "Christmas Eve", "DATE", "2016-12-24", "2016-12-24"),
    ("They met last Easter Sunday.", "last Easter Sunday", "DATE", "2016-03-27", "2016-03-27"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind", "value", "edtf"), FROM_PUBLICATION)
def test_a_day_of_publication_is_what_it_is_reckoned_from(
    text: str, words: str, kind: str, value: str, edtf: str
) -> None:
    time = times(text)[-1]
    assert (*described(time, text), str(time.anchor)) == (words, kind, value, edtf, WEDNESDAY)


WITHOUT_DATE = [
    ("The eight-year war went on.", "eight-year", "DURATION", "P8Y"),
    ("He stayed a year and a half.", None, None, None),
    ("He waited for a year and a half.", "a year and a half", "DURATION", "P1Y6M"),
    ("He waited 2 1/2 hours.", "2 1/2 hours", "DURATION", "PT2H30M"),
    ("He waited half an hour.", "half an hour", "DURATION", "PT30M"),
    ("More than two decades of war followed.", "More than two decades", "DURATION", "P20Y"),
    ("Several weeks went by.", "Several weeks", "DURATION", "PXW"),
    ("It came a month after the fire.", "a month", "DURATION", "P1M"),
    ("It burnt in the days before the fire.", "days", "DURATION", "PXD"),
    ("They have lived there for centuries.", "centuries", "DURATION", "PXC"),
    ("It was shelled every day.", "every day", "SET", "P1D"),
    ("It was shelled every other day.", "every other day", "SET", "P2D"),
    ("They meet on Mondays.", "Mondays", "SET", "XXXX-WXX-1"),
    ("They meet each Friday night.", "each Friday night", "SET", "XXXX-WXX-5TNI"),
    ("They meet three times a day.", "three times a day", "SET", "P1D"),
    ("They meet twice a week.", "twice a week", "SET", "P1W"),
    ("She goes home every summer.", "every summer", "SET", "XXXX-SU"),
    ("The road is now open.", "now", "DATE", "PRESENT_REF"),
    ("It came in past years.", "past years", "DURATION", "PXY"),
    ("It may last four months.", "four months", "DURATION", "P4M"),
    ("He recently left.", "recently", "DATE", "PAST_REF"),
    ("Nothing is planned for the near future.", "the near future", "DATE", "FUTURE_REF"),
    ("It lost money in fiscal 1998.", "fiscal 1998", "DATE", "1998"),
    ("A man came several years ago.", "several years ago", "DATE", "PAST_REF"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind", "value"), WITHOUT_DATE)
def test_what_names_no_days_of_the_calendar_has_no_date(
    text: str, words: str | None, kind: str | None, value: str | None
) -> None:
    assert [described(time, text) for time in times(text)] == ([(words, kind, value, None)] if words else [])


NO_TIMES = [
    "The story is over 5 years old.",
    "The 8-year-old boy, his six-month-old sister and a man who is 37 years old fled.",
    "He told USA Today and ABC's This Week so, and CBS's 60 Minutes.",
    "Come as soon as you can, or soon after.",
    "Iraq imports three-quarters of its food, and a second share.",
    "The fee is $500 a year, and four flights a week leave.",
    "He fired 1998 shells in Room 1998.",
    "A spring and a fall from the roof may march on.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert [described(time, text) for time in times(text)] == []


FROM_TEXT = [
    ("Ali came on 3 March 2012. The next day he left.", "The next day", "2012-03-04", "2012-03-04", "2012-03-03"),
    ("Ali came on 3 March 2012. He left that day.", "that day", "2012-03-03", "2012-03-03", "2012-03-03"),
    ("Ali came on 3 March 2012. He left two days later.", "two days later", "2012-03-05", "2012-03-05", "2012-03-03"),
    ("Ali came on 3 March 2012. He left a week later.", "a week later", "2012-03-10", "2012-03-10", "2012-03-03"),
    ("Ali came in May 2012. He left a year later.", "a year later", "2013-05", "2013-05~", "2012-05"),
    ("Ali came in 2012. The following year he left.", "The following year", "2013", "2013", "2012"),
    ("Ali came on 3 March 2012. The next morning he left.", "The next morning", "2012-03-04TMO", "2012-03-04",
     "2012-03-03"),
    ("Ali came on 3 March 2012 and left the following Friday.", "the following Friday", "2012-03-09", "2012-03-09",
     "2012-03-03"),
    ("Ali came on 3 March 2012 and left in the evening.", "the evening", "2012-03-03TEV", "2012-03-03", "2012-03-03"),
    ("Ali came in 2009. In May 2012, three years later, he left.", "three years later", "2012-05", "2012-05", "2012-05"),
    ("Ali came in September, on the 21st.", "the 21st", "2016-09-21", "2016-09-21", "2016-09"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value", "edtf", "anchor"), FROM_TEXT)
def test_what_follows_a_date_is_reckoned_from_it(text: str, words: str, value: str, edtf: str, anchor: str) -> None:
    time = times(text)[-1]
    assert (time.span.of(text), time.value, str(time.edtf), str(time.anchor)) == (words, value, edtf, anchor)
    assert time.basis == "reckoned from a date in the text"


def test_a_month_takes_the_year_of_an_earlier_one_in_its_sentence() -> None:
    text = "He was arrested in May 2012, freed in October and seen again in March."
    assert [time.value for time in times(text)] == ["2012-05", "2012-10", "2016-03"]


def test_a_day_that_no_year_has_is_none_beside_one_that_is() -> None:
    assert [time.value for time in times("He came on 3 March 2012 and left on 31 June.")] == ["2012-03-03"]


def test_a_season_of_two_years_is_no_month() -> None:
    assert [str(time.edtf) for time in times("He played in 2008-09, and it is stamped 2016-11.")] == [
        "2008/2009",
        "2016-11",
    ]


def test_hours_of_the_clock_want_a_word_before_them() -> None:
    assert [time.value for time in times("They won 4:30 on Monday, and left at 09:30 GMT.")] == [
        "2016-11-14",
        "2016-11-14T09:30",
    ]


def test_what_follows_no_date_has_a_value_but_no_date() -> None:
    (time,) = times("A day earlier he left.")
    assert (time.value, time.edtf, time.basis) == ("2016-11-15", None, "unresolved")


def test_a_month_is_too_rough_to_tell_the_next_day_from() -> None:
    time = times("Ali came in May 2012. The next day he left.")[-1]
    assert (time.edtf, time.basis) == (None, "unresolved")


DOUBTFUL = [
    ("He came yesterday.", "2016-11-14/2016-11-16", "XXXX-XX-XX", "2016-11-13/2016-11-15"),
    ("He came yesterday.", "2016-11-16?", "2016-11-15", "2016-11-15?"),
    ("He came yesterday.", "2016", "XXXX-XX-XX", None),
    ("He came yesterday.", None, "XXXX-XX-XX", None),
    ("He came last month.", "2016-11", "2016-10", "2016-10"),
    ("He came last year.", "2016", "2015", "2015"),
    ("He came last year.", "2016/2017", "XXXX", None),
    ("In the past 24 hours he came.", "2016-11-16?", "PT24H", "2016-11-15?/2016-11-16?"),
    ("In the past 24 hours he came.", "2016-11-14/2016-11-16", "PT24H", "2016-11-13/2016-11-16"),
    ("In the past 24 hours he came.", "2016", "PT24H", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "date", "value", "edtf"), DOUBTFUL)
def test_no_date_is_more_exact_than_the_day_of_publication(
    text: str, date: str | None, value: str, edtf: str | None
) -> None:
    (time,) = times(text, date)
    assert (time.value, str(time.edtf) if time.edtf else None) == (value, edtf)


AHEAD = [
    ("The delegates travel to Geneva on Friday.", "2016-11-18"),
    ("They must answer by Friday.", "2016-11-18"),
    ("The report is expected on Friday.", "2016-11-18"),
    ("The delegates travelled to Geneva on Friday.", "2016-11-11"),
    ("The minister said on Friday that the talks will go on.", "2016-11-11"),
    ("He leaves for Rome (Friday).", "2016-11-18"),
    ("They will look for ways round Friday's ruling.", "2016-11-11"),
    ("They will campaign hard ahead of Friday's vote.", "2016-11-18"),
]


@pytest.mark.parametrize(("text", "edtf"), AHEAD)
def test_the_verb_tells_which_weekday_is_meant(text: str, edtf: str) -> None:
    assert str(times(text)[-1].edtf) == edtf


def test_a_quarter_of_the_year_before_is_that_of_the_quarter_spoken_of() -> None:
    text = "It lost money in the second quarter. A year earlier it made some, and the latest quarter was worse."
    assert [time.value for time in times(text)] == ["2016-Q2", "2015-Q2", "2016-Q2"]


def test_a_time_stands_in_one_sentence() -> None:
    text = "He came in May\n\n2011 men left."
    sentences = (Sentence("s-1", Span(0, 14)), Sentence("s-2", Span(16, len(text))))
    assert [time.span.of(text) for time in find_times(text, "en", None, sentences)] == ["May"]

"""The day of publication, as far as a text bounds it where nothing gives it."""

import json
from pathlib import Path

import pytest

from tidsvitne.extract.publication import read_times
from tidsvitne.model.annotation import InferredDate, TimeExpression
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.text.sentences import split_sentences

SHARED = Path(__file__).parents[4] / "shared"


def read(text: str, lang: str, date: str | None = None) -> tuple[tuple[TimeExpression, ...], InferredDate | None]:
    ends = tuple(at for at, char in enumerate(text) if char == "\n")
    return read_times(text, lang, parse_edtf(date) if date else None, split_sentences(text, lang, ends))


WEEK = (
    "Et tog sporet av 17. mars. Mandag ble det funnet rust i skinnene. Ministeren reiser torsdag etter planen til stedet. "
    "I februar 2019 finnes det ingen oversikt over slike feil."
)

BOUNDED = [
    # a label
    ("nb", "Publisert: 20. februar 2017\n\nBrua raste i går.", "2017-02-20", ["20. februar 2017"]),
    ("en", "Posted 3:57 AM, May 26, 2015\n\nThe bridge fell yesterday.", "2015-05-26", ["3:57 AM, May 26, 2015"]),
    ("en", "date 2016-11 The bridge fell yesterday.", "2016-11", ["2016-11"]),
    # from below alone
    ("nb", "Krigen brøt ut i 2011. I mars 2016 ble byen tatt.", "2016-03-01/..", ["mars 2016"]),
    ("nb", "Hun har bodd her siden 2014.", "2014-01-01/..", ["2014"]),
    ("en", "The mill burned down on May 12, 2009, and was never rebuilt.", "2009-05-12/..", ["May 12, 2009"]),
    # a year beside words for it
    ("nb", "Brua ble åpnet i fjor, i 2015, etter to år.", "2016?", ["i fjor", "2015"]),
    ("en", "It was opened last year (2015) after long delays.", "2016?", ["last year", "2015"]),
    # a month that was part of a year
    (
        "en",
        "Rebels gained ground in 2013, culminating in the fall of the port last May.",
        "2014-01?/2014-05?",
        ["2013", "last May"],
    ),
    # the days of one week, or of one of two
    ("nb", WEEK.replace("17.", "12."), "2019-03-13?/2019-03-19?", ["12. mars", "Mandag", "torsdag", "februar 2019"]),
    ("nb", WEEK, "2019-03-18?/2019-03-20?", ["17. mars", "Mandag", "torsdag", "februar 2019"]),
]


@pytest.mark.parametrize(("lang", "text", "date", "because"), BOUNDED)
def test_a_text_bounds_its_day_of_publication(lang: str, text: str, date: str, because: list[str]) -> None:
    _, published = read(text, lang)
    assert published is not None
    assert (str(published.date), [span.of(text) for span in published.because]) == (date, because)


OPEN = [
    ("nb", "Brua raste onsdag. Den ble bygd for to år siden."),
    ("nb", "Innen 2030 skal alle ovner være byttet."),
    ("nb", "Kommunen vedtok budsjettet for 2022."),
    ("en", "The company expects to own half of the market by 1992."),
    ("en", "The notes are due Oct. 15, 1999."),
    ("en", "The council argued about the 2010 budget."),
    ("en", "Updated: July 7, 2014. A man was arrested on Monday."),
    ("en", "In this May 5, 2013 photo, a man is walking through the ruins."),
    ("en", "The film of 2011 is about the war."),
    ("nb", "Publisert 20. februar 2017\nPublisert 21. mars 2018\nBrua raste."),
]


@pytest.mark.parametrize(("lang", "text"), OPEN)
def test_a_text_that_says_too_little_bounds_nothing(lang: str, text: str) -> None:
    assert read(text, lang)[1] is None


def test_nothing_is_inferred_where_the_day_is_given() -> None:
    times, published = read(WEEK, "nb", "2019-03-19")
    assert published is None
    assert not any("inferred" in time.basis for time in times)


def test_times_are_reckoned_from_what_was_inferred_and_say_so_with_doubt() -> None:
    times, _ = read(WEEK, "nb")
    assert {time.span.of(WEEK): (str(time.edtf), time.basis) for time in times} == {
        "17. mars": ("2019-03-17?", "year from inferred publication"),
        "Mandag": ("2019-03-18?", "weekday before inferred publication"),
        "torsdag": ("2019-03-21?", "weekday after inferred publication"),
        "februar 2019": ("2019-02", "explicit"),
    }


def test_what_is_bounded_from_below_alone_dates_nothing_else() -> None:
    text = "I mars 2016 ble byen tatt. Tirsdag kom hjelpen."
    times, published = read(text, "nb")
    assert published is not None
    assert [str(time.edtf) for time in times] == ["2016-03", "None"]


@pytest.mark.parametrize(
    ("file", "first", "last"),
    [
        ("001_7af56bad07aadd23.txt", "2017-02-20", "2017-02-22"),
        ("003_2d59fcf4f7cb85f6.txt", "2016-01-10", "2016-01-15"),
    ],
)
def test_the_source_documents_hold_their_day(file: str, first: str, last: str) -> None:
    path = SHARED / "seeds" / file
    if not path.exists():
        pytest.skip("the source documents do not lie beside the checkout")
    _, published = read(path.read_text("utf-8"), "nb" if file.startswith("001") else "en")
    assert published is not None
    assert str(published.date.earliest) <= first
    assert last <= str(published.date.latest)


def test_hardly_any_inference_is_wrong() -> None:
    path = SHARED / "gold" / "dates" / "timebank.jsonl"
    if not path.exists():
        pytest.skip("the published gold does not lie beside the checkout")
    inferred = wrong = 0
    for line in path.read_text("utf-8").splitlines():
        data = json.loads(line)
        _, published = read(data["text"], "en")
        if published is not None and published.date.earliest is not None:
            inferred += 1
            wrong += str(published.date.earliest) > data["dct"][:10]
    assert inferred > 10
    assert wrong <= inferred * 0.05

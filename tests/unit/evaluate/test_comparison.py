import pytest

from tidsvitne.evaluate.comparison import Compared, Name, scores
from tidsvitne.evaluate.errors import Error, error_table
from tidsvitne.evaluate.score import Score
from tidsvitne.model.annotation import Kind
from tidsvitne.model.span import Span

TEXT = "Kari Nordmann fra Røde Kors reiste fra Moss til Ås og Halden."


def name(words: str, kind: Kind) -> Name:
    start = TEXT.index(words)
    return Name(Span(start, start + len(words)), kind)


COMPARED = Compared(
    "one",
    "nb",
    TEXT,
    gold=(
        name("Kari Nordmann", Kind.PERSON),
        name("Røde Kors", Kind.ORGANISATION),
        name("Moss", Kind.PLACE),
        name("Ås", Kind.PLACE),
        name("Halden", Kind.PLACE),
    ),
    found=(
        name("Kari", Kind.PERSON),
        name("Røde Kors", Kind.ORGANISATION),
        name("reiste", Kind.ORGANISATION),
        name("Moss", Kind.PERSON),
        name("Halden", Kind.PLACE),
    ),
)


def test_strict_scores() -> None:
    assert dict(scores([COMPARED])) == {
        "all": Score(gold=5, found=5, right=2),
        "person": Score(gold=1, found=2, right=0),
        "organisation": Score(gold=1, found=2, right=1),
        "place": Score(gold=3, found=1, right=1),
    }


def test_scores_of_several_texts_are_added_up_and_told_apart_by_language() -> None:
    english = Compared("two", "en", "Ed sat.", gold=(Name(Span(0, 2), Kind.PERSON),), found=())
    found = dict(scores([COMPARED, english]))
    assert found["all"] == Score(6, 5, 2)
    assert found["nb"] == Score(5, 5, 2)
    assert found["en"] == Score(1, 0, 0)


def test_ratios() -> None:
    score = Score(gold=5, found=4, right=2)
    assert (score.precision, score.recall) == (50, 40)
    assert score.f1 == pytest.approx(400 / 9)


def test_of_nothing_all_ratios_are_nothing() -> None:
    assert (Score().precision, Score().recall, Score().f1) == (0, 0, 0)


def test_every_error_is_told_once() -> None:
    assert sorted((error.what, error.gold, error.found) for error in COMPARED.errors()) == [
        ("invented", "–", "reiste (organisation)"),
        ("missed", "Ås (place)", "–"),
        ("wrong boundaries", "Kari Nordmann (person)", "Kari (person)"),
        ("wrong kind", "Moss (place)", "Moss (person)"),
    ]


def test_an_error_stands_with_its_context() -> None:
    wrong = next(error for error in COMPARED.errors() if error.what == "missed")
    assert wrong.where == "one: …dmann fra Røde Kors reiste fra Moss til [Ås] og Halden."


def test_the_commonest_errors_come_first() -> None:
    errors = [Error("missed", "b", "–", "1"), Error("missed", "a", "–", "2"), Error("missed", "b", "–", "3")]
    table = error_table(errors, 1)
    assert table.rows == (("2", "missed", "b", "–", "1"),)
    assert table.title == "The 1 commonest of 2 errors"
    assert [row[2] for row in error_table(errors, None).rows] == ["b", "a"]


def test_tables_are_aligned() -> None:
    lines = error_table([Error("missed", "Ås (place)", "–", "one: [Ås]")], 5).lines()
    assert lines == [
        "times  error   gold        found  where",
        "    1  missed  Ås (place)  –      one: [Ås]",
    ]

import json
from pathlib import Path
from typing import Any

import pytest

from tidsvitne.evaluate.dates import ComparedTimes, paired, time_scores
from tidsvitne.evaluate.gold_times import GoldTime, read_gold_times
from tidsvitne.evaluate.score import Score
from tidsvitne.evaluate.wrong import WrongGold
from tidsvitne.model.annotation import TimeExpression
from tidsvitne.model.document import Document
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.model.span import Span

TEXT = "Brua raste onsdag kveld. Den sto ferdig i fjor, etter to år."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def gold(words: str, value: str, type_: str = "DATE", edtf: str | None = None, *, stated: bool = True) -> GoldTime:
    return GoldTime(span(words), type_, value, parse_edtf(edtf) if edtf else None, stated)


def found(words: str, value: str, type_: str = "DATE", edtf: str | None = None) -> TimeExpression:
    return TimeExpression(span(words), type_, value, parse_edtf(edtf) if edtf else None, "explicit", "test", 1.0)


def compared(golds: list[GoldTime], founds: list[TimeExpression]) -> ComparedTimes:
    return ComparedTimes(Document(id="1", text=TEXT, lang="nb"), tuple(paired(golds, founds)))


def test_each_measure_asks_for_more_than_the_last() -> None:
    golds = [
        gold("onsdag kveld", "2016-11-16TEV", "TIME", "2016-11-16"),
        gold("i fjor", "2015", edtf="2015"),
        gold("to år", "P2Y", "DURATION", stated=False),
    ]
    founds = [
        found("onsdag", "2016-11-16", edtf="2016-11-16"),
        found("i fjor", "2015", edtf="2015?"),
        found("sto", "2015", edtf="2015"),
    ]
    scores = dict(time_scores([compared(golds, founds)]))
    assert scores == {
        "strict": Score(3, 3, 1),
        "relaxed": Score(3, 3, 2),
        "type": Score(3, 3, 1),
        "value": Score(3, 3, 1),
        "edtf": Score(2, 3, 1),
    }


def test_of_an_expression_whose_date_the_gold_leaves_open_no_date_counts() -> None:
    one = compared([gold("to år", "P2Y", "DURATION", stated=False)], [found("to år", "P2Y", "DURATION", "2014/2016")])
    assert "edtf" not in dict(time_scores([one]))
    assert not list(one.errors())


def test_a_date_where_the_archive_should_know_none_is_an_error() -> None:
    one = compared([gold("i fjor", "XXXX")], [found("i fjor", "XXXX", edtf="2015")])
    assert dict(time_scores([one]))["edtf"] == Score(0, 0, 0) + Score(0, 1, 0)
    assert [error.what for error in one.errors()] == ["wrong date"]


def test_two_found_in_one_of_the_gold_are_not_both_right() -> None:
    one = compared([gold("onsdag kveld", "2016-11-16TEV", "TIME")], [found("onsdag", "x"), found("kveld", "y")])
    assert dict(time_scores([one]))["relaxed"] == Score(1, 2, 1)
    assert [error.what for error in one.errors()] == ["wrong value", "invented"]


@pytest.mark.parametrize(
    ("founds", "what"),
    [
        ([], "missed"),
        ([found("i fjor", "2014", edtf="2014")], "wrong value"),
        ([found("i fjor", "2015", "DURATION", "2015")], "wrong type"),
        ([found("i fjor", "2015")], "wrong date"),
        ([found("fjor", "2015", edtf="2015")], "wrong boundaries"),
    ],
)
def test_an_error_is_named_after_the_worst_of_it(founds: list[TimeExpression], what: str) -> None:
    (error,) = compared([gold("i fjor", "2015", edtf="2015")], founds).errors()
    assert error.what == what
    assert "[i fjor]" in error.where


def line(*times: Any, **more: Any) -> str:
    return json.dumps({"id": "1", "lang": "nb", "text": TEXT, "times": times} | more)


def time(words: str, **more: Any) -> dict[str, Any]:
    at = span(words)
    return {"start": at.start, "end": at.end, "surface": words, "type": "DATE", "value": "2015"} | more


def written(folder: Path, *lines: str) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_our_gold_says_which_dates_count(tmp_path: Path) -> None:
    lines = line(time("i fjor", edtf="2015"), time("onsdag", edtf=None), time("to år"), date="2016-11?")
    (text,) = read_gold_times(written(tmp_path, lines))
    assert [(one.span.of(TEXT), str(one.edtf), one.stated) for one in text.times] == [
        ("onsdag", "None", True),
        ("i fjor", "2015", True),
        ("to år", "None", False),
    ]
    assert str(text.document.date) == "2016-11?"


def test_the_published_format_may_have_a_time_of_day_and_times_within_times(tmp_path: Path) -> None:
    timexes = [{"start": 11, "end": 23, "text": "onsdag kveld", "type": "TIME", "value": "x", "mod": None}]
    timexes.append({"start": 11, "end": 17, "text": "onsdag", "type": "DATE", "value": "y"})
    data = {"id": "1", "dct": "1998-02-27T08:17:00", "text": TEXT, "timexes": timexes}
    (text,) = read_gold_times(written(tmp_path, json.dumps(data)))
    assert str(text.document.date) == "1998-02-27"
    assert text.document.lang == "nb"
    assert [one.value for one in text.times] == ["y", "x"]
    assert not any(one.stated for one in text.times)


def test_all_mistakes_are_named_with_their_lines(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        line(time("i fjor", type="AGE"), time("onsdag", start=3), time("to år", value="")),
        line(time("onsdag"), time("onsdag kveld")),
        line(time("onsdag", edtf="someday")),
        line(date="yesterday"),
        json.dumps({"id": "1", "text": TEXT}),
        json.dumps({"id": "1", "text": TEXT, "timexes": [], "dct": "noon"}),
    )
    with pytest.raises(WrongGold) as mistake:
        read_gold_times(path)
    assert sorted((problem.line, problem.found) for problem in mistake.value.problems) == [
        (1, "no «value» of «to år»"),
        (1, "the type 'AGE' of «i fjor»"),
        (1, f"«{TEXT[3:17]}» from 3 to 17"),
        (2, "«onsdag» and «onsdag kveld» in one place"),
        (3, "«edtf» 'someday'"),
        (4, "«date» 'yesterday'"),
        (5, "no «times»"),
        (6, "«dct» 'noon'"),
    ]

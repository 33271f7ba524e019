import json
from pathlib import Path
from typing import Any

import pytest

from tidsvitne.evaluate.gold import GoldText, read_gold
from tidsvitne.evaluate.wrong import WrongGold
from tidsvitne.model.annotation import Kind, Mention
from tidsvitne.model.span import Span

TEXT = "Kari bor i Oslo, sier Oslo-posten."


def mention(words: str, kind: str, **more: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "surface": words, "kind": kind} | more


def line(*mentions: Any, **more: Any) -> str:
    return json.dumps({"id": "1", "lang": "nb", "text": TEXT, "mentions": mentions} | more)


def written(folder: Path, *lines: str) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    return path


def wrong(path: Path, *, published: bool = False) -> list[tuple[int, str]]:
    with pytest.raises(WrongGold) as mistake:
        read_gold(path, published=published)
    return [(problem.line, problem.found) for problem in mistake.value.problems]


def test_mentions_with_all_that_is_said_of_them(tmp_path: Path) -> None:
    place = mention("Oslo", "place", entity="places/oslo", lat=59.9, lon=10.7, country="NO", level="city", role="actor")
    (text,) = read_gold(written(tmp_path, line(place, mention("Kari", "person"), date="2016-05")))
    assert [one.span.of(TEXT) for one in text.mentions] == ["Kari", "Oslo"]
    oslo = text.mentions[1]
    assert (oslo.entity, oslo.country, oslo.level, oslo.role) == ("places/oslo", "NO", "city", "actor")
    assert oslo.coordinates
    assert (oslo.coordinates.lat, oslo.coordinates.lon) == (59.9, 10.7)
    assert str(text.document.date and text.document.date.value) == "2016-05"


def test_a_language_that_is_not_said_is_detected(tmp_path: Path) -> None:
    (text,) = read_gold(
        written(tmp_path, json.dumps({"id": "1", "text": "The boats were late again.", "mentions": []}))
    )
    assert text.document.lang == "en"


def found(text: GoldText, words: str) -> Mention:
    start = TEXT.index(words)
    return Mention(Span(start, start + len(words)), Kind.PLACE, "test", 1.0)


def test_a_derived_name_may_be_found_or_not(tmp_path: Path) -> None:
    start = TEXT.rindex("Oslo")
    derived = {"start": start, "end": start + 4, "surface": "Oslo", "kind": "place", "derived": True}
    (text,) = read_gold(written(tmp_path, line(mention("Kari", "person"), derived)))
    assert [one.span.of(TEXT) for one in text.mentions] == ["Kari"]
    assert text.counted([found(text, "Oslo-posten"), found(text, "Kari")]) == [found(text, "Kari")]


def test_all_mistakes_are_named_with_their_lines(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "{",
        "[]",
        json.dumps({"id": "1", "text": TEXT}),
        line(mention("Kari", "town"), mention("Oslo", "place") | {"start": 3}),
        line(mention("Kari", "person") | {"end": 99}),
        line(mention("Oslo", "place", lat=91, lon=0)),
        line(mention("Oslo", "place", entity=5)),
        line(mention("Oslo", "place"), mention("Oslo,", "place")),
        line(date="someday"),
    )
    mistakes = wrong(path)
    assert [number for number, _ in mistakes] == [1, 2, 3, 4, 4, 5, 6, 7, 8, 9]
    assert "no «mentions»" in [found for _, found in mistakes]


def test_a_file_without_a_text_is_a_mistake(tmp_path: Path) -> None:
    assert wrong(written(tmp_path, "", "")) == [(0, "no text")]


TOPONYMS = json.dumps(
    {
        "id": "9",
        "text": "From Oslo to Bergen.",
        "date": "2009-03-20 12:24:52",
        "toponyms": [
            {"start": 13, "end": 19, "phrase": "Bergen", "lat": 60.4, "lon": 5.3, "geonameid": "3161732"},
            {"start": 5, "end": 9, "phrase": "Oslo", "lat": None, "lon": None, "geonameid": None},
            {"start": -9, "end": -5, "phrase": "Moss", "lat": 59.4, "lon": 10.7, "geonameid": None},
        ],
    }
)


def test_published_toponyms_are_those_with_a_position_that_stand_in_the_text(tmp_path: Path) -> None:
    (text,) = read_gold(written(tmp_path, TOPONYMS), published=True)
    assert [(one.span, one.geonames) for one in text.mentions] == [(Span(13, 19), 3161732)]
    assert text.unplaced == {Span(5, 9)}
    assert text.document.date
    assert text.document.date.value == "2009-03-20"


def test_published_toponyms_are_no_names(tmp_path: Path) -> None:
    assert wrong(written(tmp_path, TOPONYMS)) == [(1, "no «mentions»")]

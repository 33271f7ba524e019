"""The two source documents that were read by hand: their dates and events, where the sources are at hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from tidsvitne.extract.dates import find_times
from tidsvitne.extract.events import find_events
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.model.span import Span
from tidsvitne.text.sentences import split_sentences

SHARED = Path(__file__).parents[3].parent / "shared"
pytestmark = pytest.mark.skipif(not (SHARED / "gold" / "seeds").is_dir(), reason="the source documents are not there")


def seed(name: str) -> tuple[dict[str, Any], str]:
    gold = json.loads((SHARED / "gold" / "seeds" / f"{name}.json").read_text("utf-8"))
    return gold, (SHARED / "seeds" / gold["file"]).read_bytes().decode("utf-8")


@pytest.mark.parametrize(
    ("name", "lang", "date", "dated"),
    [
        (
            "A1",
            "nb",
            "2017-02-20/2017-02-22",
            {"E1": "2017-02-19", "E4": "2017-02-20", "E6": "2017-02-18", "E10": "2016-12"},
        ),
        ("A3", "en", "2016-01-10/2016-01-15", {"E1": "2016-01-09", "E4": "2015-03", "E5": "2015-12"}),
    ],
)
def test_the_dated_events_are_found(name: str, lang: str, date: str, dated: dict[str, str]) -> None:
    gold, text = seed(name)
    sentences = split_sentences(text, lang, ())
    times = find_times(text, lang, parse_edtf(date), sentences)
    events = find_events(text, lang, sentences, times, ())
    for event in gold["events"]:
        expected = dated.get(event["id"].removeprefix(f"{name}-"))
        told = {str(found.date) for found in events if found.sentence.meets(Span(*event["span"]))}
        assert expected is None or expected in told, event["id"]

"""Events against gold: what counts as right, and what is wrong with a gold file."""

import json
from pathlib import Path
from typing import Any

import pytest

from tidsvitne.evaluate.events import compared, dated_scores, errors, whole_scores
from tidsvitne.evaluate.gold_events import GoldEvent, TellingText, read_gold_events, read_handmade_events
from tidsvitne.evaluate.wrong import WrongGold
from tidsvitne.model.annotation import Annotations, EventMention, Kind, Mention, Modality, Role, Sentence
from tidsvitne.model.document import Document
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.model.span import Span

TEXT = "Jets bombed Nordvik on Monday. Rebels fled."
FIRST, SECOND = Span(0, 30), Span(31, 43)


def found(kind: str, sentence: Span, date: str | None = None, place: str = "", **changes: Any) -> EventMention:
    fields = {
        "span": Span(sentence.start, sentence.start + 4),
        "modality": Modality.ASSERTED,
        "date": parse_edtf(date) if date else None,
        "places": (place,) if place else (),
    }
    fields |= changes
    return EventMention(id="e-1", type=kind, sentence=sentence, rule="test", confidence=1.0, **fields)


def gold(*events: GoldEvent, whole: bool = True, unread: tuple[Span, ...] = ()) -> TellingText:
    return TellingText(Document("a", TEXT, "en"), events, unread, whole)


def read(*events: EventMention) -> Annotations:
    names = (Mention(Span(12, 19), Kind.PLACE, "test", 1.0, (), "places/nordvik"),)
    return Annotations((Sentence("s-1", FIRST), Sentence("s-2", SECOND)), names, (), events)


BOMBING = GoldEvent(Span(5, 11), parse_edtf("2016-01-04"), "air-strike", ("Nordvik",), Modality.ASSERTED)


@pytest.mark.parametrize(
    ("event", "dated", "placed", "told"),
    [
        (found("air-strike", FIRST, "2016-01-04", "places/nordvik"), 1, 1, 1),
        (found("air-strike", FIRST, "2016-01-04?", "places/nordvik"), 1, 1, 1),
        (found("air-strike", FIRST, "2016-01-04"), 1, 0, 1),
        (found("air-strike", FIRST, "2016-01-04", "places/nordvik", modality=Modality.DENIED), 1, 1, 0),
        (found("air-strike", FIRST, "2016-01", "places/nordvik"), 0, 0, 0),
        (found("air-strike", SECOND, "2016-01-04", "places/nordvik"), 0, 0, 0),
    ],
)
def test_a_dated_event_is_right_by_its_sentence_and_its_days(
    event: EventMention, dated: int, placed: int, told: int
) -> None:
    scores = [score for _, score in dated_scores([compared(gold(BOMBING), read(event))])]
    assert [(score.gold, score.found, score.right) for score in scores] == [(1, 1, dated), (1, 1, placed), (1, 1, told)]


def test_kinds_and_roles_are_counted_where_all_events_are_in_the_gold() -> None:
    told = GoldEvent(Span(31, 37), None, "displacement", None, Modality.ASSERTED, {"Nordvik": Role.TARGET})
    events = (found("displacement", SECOND, roles=(("places/nordvik", Role.TARGET),)), found("attack", FIRST))
    scores = dict(whole_scores([compared(gold(BOMBING, told), read(*events))]))
    assert [(name, score.gold, score.found, score.right) for name, score in scores.items()] == [
        ("sentence", 2, 2, 2),
        ("and kind", 2, 2, 1),
        ("kind and date", 2, 2, 1),
        ("kind and modality", 2, 2, 1),
        ("roles, of those whose kind is right", 1, 1, 1),
    ]


def test_what_is_found_in_a_stretch_that_nobody_reads_counts_for_nothing() -> None:
    one = compared(gold(BOMBING, unread=(SECOND,)), read(found("air-strike", SECOND, "2016-01-04")))
    assert one.found == ()


def test_errors_say_what_the_gold_has() -> None:
    one = compared(gold(BOMBING), read(found("attack", FIRST, "2016-01-05")))
    assert [(error.what, error.gold, error.found) for error in errors(one)] == [
        ("missed date", "2016-01-04", "–"),
        ("invented date", "–", "2016-01-05"),
        ("missed kind", "air-strike", "–"),
        ("invented kind", "–", "attack"),
    ]


def write(folder: Path, **changes: object) -> Path:
    event = {
        "start": 5,
        "end": 11,
        "surface": "bombed",
        "type": "air-strike",
        "edtf": "2016-01-04",
        "modality": "asserted",
    }
    path = folder / "gold.jsonl"
    path.write_text(json.dumps({"id": "a", "lang": "en", "text": TEXT, "events": [event | changes]}), "utf-8")
    return path


def test_a_gold_file_is_read(tmp_path: Path) -> None:
    (text,) = read_gold_events(write(tmp_path, place=["Nordvik"], roles={"Jets": "agent"}))
    (event,) = text.events
    assert (event.span, event.place, event.roles) == (Span(5, 11), ("Nordvik",), {"Jets": Role.AGENT})


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"surface": "bombs"}, "«bombs», as «surface» says"),
        ({"type": "party"}, "air-strike"),
        ({"modality": "sure"}, "asserted or alleged"),
        ({"edtf": "Monday"}, "is not an EDTF date"),
        ({"place": ["Sorvik"]}, "a name as the text spells it"),
        ({"roles": {"Jets": "hero"}}, "agent or target or party"),
        ({"roles": ["Jets"]}, "an object of names and roles"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, changes: dict[str, object], expected: str) -> None:
    with pytest.raises(WrongGold, match="1: ") as wrong:
        read_gold_events(write(tmp_path, **changes))
    assert expected in str(wrong.value)


def by_hand(folder: Path, **changes: object) -> Path:
    (folder / "a.txt").write_text(TEXT, "utf-8")
    quote = "Jets bombed Nordvik on Monday"
    event = {
        "span": [0, 29], "quote": quote, "edtf": "2016-01-04 (a Monday)", "place": "pl:nordvik", "status": "PLANNED",
    }  # fmt: skip
    place = {"id": "pl:nordvik", "kind": "town", "name": "Nordvik", "surface": ["Nordvik"]}
    path = folder / "a.json"
    data = {
        "file": "a.txt", "meta": {"lang": "en", "pub_gold": "2016-01-06 (guessed)"}, "noise": [], "entities": [],
        "places": [place], "events": [event | changes],
    }  # fmt: skip
    path.write_text(json.dumps(data), "utf-8")
    return path


def test_a_reading_by_hand_is_read(tmp_path: Path) -> None:
    text = read_handmade_events(by_hand(tmp_path))
    (event,) = text.events
    assert (str(text.document.date), text.whole) == ("2016-01-06", False)
    assert (str(event.date), event.place, event.modality) == ("2016-01-04", ("Nordvik",), Modality.PLANNED)


def test_words_that_are_no_date_are_none(tmp_path: Path) -> None:
    assert read_handmade_events(by_hand(tmp_path, edtf="undated")).events[0].date is None


@pytest.mark.parametrize(
    ("changes", "expected"), [({"quote": "Jets"}, "the event «Jets»"), ({"span": None}, "each with span, quote, edtf")]
)
def test_a_reading_that_does_not_fit_its_text_is_named(
    tmp_path: Path, changes: dict[str, object], expected: str
) -> None:
    with pytest.raises(WrongGold, match=expected):
        read_handmade_events(by_hand(tmp_path, **changes))

"""What changed between two annotations."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidsvitne.archive.annotated import Annotated
from tidsvitne.archive.difference import Change, Difference, Sign, compare
from tidsvitne.text.sentences import split_sentences

TEXT = "Lorries reached Brekkvik on Monday. Three people were hurt there, said the Harbour Board."


def line(text: str = TEXT, id_: str = "ferry", lang: str = "en", **found: list[dict[str, Any]]) -> dict[str, Any]:
    """A document's line; an annotation is given by its words instead of its offsets."""
    sentences = split_sentences(text, lang, ())
    data: dict[str, Any] = {"id": id_, "lang": lang, "text": text, "version": 2}
    data["sentences"] = [{"id": one.id, "start": one.span.start, "end": one.span.end} for one in sentences]
    for key in ("mentions", "times", "events", "claims"):
        data[key] = [_placed(text, dict(item)) for item in found.get(key, [])]
    return data


def _placed(text: str, item: dict[str, Any]) -> dict[str, Any]:
    words = item.pop("words")
    start = text.index(words)
    return {"start": start, "end": start + len(words)} | item


def difference(old: list[dict[str, Any]], new: list[dict[str, Any]]) -> Difference:
    return compare(*(Annotated({one["id"]: one for one in lines}, None) for lines in (old, new)))


def changes(old: dict[str, Any], new: dict[str, Any]) -> list[Change]:
    return [
        change
        for document in difference([old], [new]).documents
        for sentence in document.sentences
        for change in sentence.changes
    ]


BREKKVIK = {"words": "Brekkvik", "kind": "place", "entity": "places/brekkvik", "lat": 61.0, "confidence": 0.9}
BOARD = {"words": "Harbour Board", "kind": "organisation", "entity": None}
HURT = {"words": "hurt", "id": "e-1", "type": "injured", "modality": "asserted", "places": [], "participants": []}
THREE = {"words": "Three", "metric": "injured", "bound": "exactly", "unit": "people", "sources": [], "min": 3.0}


def test_equal_files_do_not_differ() -> None:
    found = line(mentions=[BREKKVIK, BOARD], events=[HURT], claims=[THREE])
    assert not difference([found], [found])


def test_how_sure_it_was_and_which_rule_made_it_is_no_difference() -> None:
    other = BREKKVIK | {"confidence": 0.3, "rule": "another", "candidates": ["places/x"]}
    assert not difference([line(mentions=[BREKKVIK])], [line(mentions=[other])])


def test_what_changed_is_told_under_its_sentence() -> None:
    old, new = line(mentions=[BREKKVIK, BOARD]), line(mentions=[BREKKVIK | {"lat": 62.0}])
    (document,) = difference([old], [new]).documents
    assert (document.id, document.sign, document.text_changed) == ("ferry", Sign.CHANGED, False)
    first, second = document.sentences
    assert first.words == "Lorries reached Brekkvik on Monday."
    assert first.id == old["sentences"][0]["id"]
    assert first.changes == (Change(Sign.CHANGED, "mention", "Brekkvik", (("lat", 61.0, 62.0),)),)
    assert second.changes == (Change(Sign.REMOVED, "mention", "Harbour Board", (("kind", "organisation", None),)),)


@pytest.mark.parametrize(
    ("key", "item", "other", "expected"),
    [
        ("mentions", BOARD, BOARD | {"entity": "organisations/port"}, ("entity", None, "organisations/port")),
        ("mentions", BOARD, BOARD | {"kind": "person"}, ("kind", "organisation", "person")),
        ("events", HURT, HURT | {"places": ["places/x"]}, ("places", None, ["places/x"])),
        ("events", HURT, HURT | {"modality": "alleged"}, ("modality", "asserted", "alleged")),
        ("claims", THREE, THREE | {"max": 5.0}, ("max", None, 5.0)),
        (
            "times",
            {"words": "Monday", "type": "DATE", "value": "XXXX-WXX-1", "basis": "unresolved"},
            {"words": "Monday", "type": "DATE", "value": "2017-02-20", "edtf": "2017-02-20", "basis": "explicit"},
            ("value", "XXXX-WXX-1", "2017-02-20"),
        ),
    ],
)
def test_every_kind_is_compared(key: str, item: Any, other: Any, expected: tuple[str, Any, Any]) -> None:
    (change,) = changes(line(**{key: [item]}), line(**{key: [other]}))
    assert (change.sign, change.kind) == (Sign.CHANGED, key.removesuffix("s"))
    assert expected in change.values


def test_two_events_of_the_same_words_are_paired_by_what_they_say() -> None:
    struck = HURT | {"type": "attack", "id": "e-2"}
    assert changes(line(events=[HURT, struck]), line(events=[struck, HURT])) == []
    (change,) = changes(line(events=[HURT, struck]), line(events=[struck]))
    assert (change.sign, change.values[0]) == (Sign.REMOVED, ("type", "injured", None))


def test_in_an_edited_text_what_stayed_is_compared_with_what_it_was() -> None:
    """A sentence more at the top and a word more in the second move everything; only the changed entity is told."""
    edited = f"It was cold. {TEXT.replace('people', 'old people')}"
    old = line(mentions=[BREKKVIK, BOARD])
    assert changes(old, line(edited, mentions=[BREKKVIK, BOARD])) == []
    (change,) = changes(old, line(edited, mentions=[BREKKVIK, BOARD | {"entity": "organisations/port"}]))
    assert (change.sign, change.words) == (Sign.CHANGED, "Harbour Board")
    (document,) = difference([old], [line(edited, mentions=[BREKKVIK, BOARD])]).documents
    assert document.text_changed
    assert document.sentences == ()


def test_other_space_and_marks_between_the_words_are_no_difference() -> None:
    edited = TEXT.replace(" Brekkvik on", "\n Brekkvik, on").replace("said the", "wrote  the")
    assert changes(line(mentions=[BREKKVIK, BOARD]), line(edited, mentions=[BREKKVIK, BOARD])) == []


def test_what_stood_in_words_that_are_gone_is_told_under_the_old_sentence() -> None:
    old, new = line(mentions=[BREKKVIK, BOARD]), line(TEXT.partition(". ")[2], mentions=[BOARD])
    (sentence,) = difference([old], [new]).documents[0].sentences
    assert (sentence.only_in, sentence.words) == ("old", "Lorries reached Brekkvik on Monday.")
    (back,) = difference([new], [old]).documents[0].sentences
    assert (back.only_in, back.changes[0].sign) == ("new", Sign.ADDED)


def test_documents_come_and_go() -> None:
    one, other = line(id_="one", mentions=[BREKKVIK]), line(id_="other")
    found = difference([one], [other]).documents
    assert [(document.id, document.sign) for document in found] == [("other", Sign.ADDED), ("one", Sign.REMOVED)]
    assert difference([one], [other]).counts == {("mention", Sign.REMOVED): 1}


def test_another_language_is_a_difference() -> None:
    (document,) = difference([line()], [line(lang="nb")]).documents
    assert document.lang == ("en", "nb")


def test_the_whole_is_compared_by_ids() -> None:
    entity = {"id": "places/brekkvik", "kind": "place", "labels": {"en": "Brekkvik"}, "documents": ["a"], "mentions": 1}
    pair = {"a": "a", "b": "b", "reasons": [{"kind": "same_place", "what": "places/brekkvik"}], "score": 1.0}
    old = {"entities": [entity], "events": [], "related": []}
    new = {"entities": [entity | {"mentions": 2}], "events": [], "related": [pair]}
    one, other = Annotated({}, old), Annotated({}, new)
    assert [(change.sign, change.kind) for change in compare(one, other).archive] == [
        (Sign.CHANGED, "linked entity"),
        (Sign.ADDED, "related articles"),
    ]
    assert not compare(other, Annotated({}, new | {"related": [pair | {"score": 2.0}]}))
    assert [change.sign for change in compare(one, Annotated({}, None)).archive] == [Sign.REMOVED]


def test_the_order_in_which_the_documents_came_is_no_difference() -> None:
    def whole(*documents: str) -> Annotated:
        entity = {"id": "places/brekkvik", "kind": "place", "documents": list(documents), "mentions": 2}
        event = {"id": "events/1", "type": "attack", "edtf": "2017-02-20", "documents": list(documents)}
        return Annotated({}, {"entities": [entity], "events": [event], "related": []})

    assert not compare(whole("a", "b"), whole("b", "a"))
    values = [change.values for change in compare(whole("b", "a"), whole("c", "b")).archive]
    assert values == [(("documents", ["a", "b"], ["b", "c"]),)] * 2


@given(
    st.lists(st.sampled_from(["Brekkvik", "ferry", "left", ".", "\n", "the", "A"]), min_size=1, max_size=12), st.data()
)
def test_a_file_is_never_different_from_itself_and_all_that_is_added_one_way_is_removed_the_other(
    words: list[str], data: st.DataObject
) -> None:
    one = _any_line(" ".join(words), data)
    other = _any_line(" ".join(data.draw(st.permutations(words))), data)
    assert not difference([one], [one])
    there, back = difference([one], [other]).counts, difference([other], [one]).counts
    for before, after, counts in ((one, other, there), (other, one, back)):
        grown = len(after["mentions"]) - len(before["mentions"])
        assert counts["mention", Sign.ADDED] - counts["mention", Sign.REMOVED] == grown


def _any_line(text: str, data: st.DataObject) -> dict[str, Any]:
    mentions = []
    for _ in range(data.draw(st.integers(0, 4))):
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        mentions.append({"start": start, "end": end, "kind": data.draw(st.sampled_from(["place", "person"]))})
    return line(text) | {"mentions": mentions}

"""The gold for names is sound: whatever is measured against it is measured against what it means to say."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tidsvitne.knowledge.known import Knowledge
from tidsvitne.model.edtf import parse_edtf

_GOLD = Path(__file__).parents[2] / "gold" / "names"
_FOLDERS = {"person": "people", "organisation": "organisations", "place": "places"}
_LEVELS = {"country", "admin1", "admin2", "city", "neighbourhood", "sea", "continent", "region", "site"}
_IN_ONE_COUNTRY = {"country", "admin1", "admin2", "city", "neighbourhood", "site"}
_WITH_A_POINT = {"country", "admin1", "admin2", "city"}
_KEYS = {"start", "end", "surface", "kind", "entity", "lat", "lon", "geonames", "country", "level", "role", "derived"}
_OF_PLACES = {"lat", "lon", "geonames", "country", "level"}

Json = dict[str, Any]


def _documents() -> list[Json]:
    return [json.loads(line) for path in sorted(_GOLD.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]


_DOCUMENTS = _documents()
_MENTIONS = [(document["id"], mention) for document in _DOCUMENTS for mention in document["mentions"]]
_each_document = pytest.mark.parametrize("document", _DOCUMENTS, ids=lambda document: document["id"])


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge.load(None)


def test_there_is_enough_in_both_languages() -> None:
    assert len(_DOCUMENTS) >= 20
    assert len(_MENTIONS) >= 300
    langs = [document["lang"] for document in _DOCUMENTS]
    assert set(langs) == {"nb", "nn", "en"}
    assert langs.count("en") >= 10 <= langs.count("nb")


def test_ids_of_documents_differ() -> None:
    ids = [document["id"] for document in _DOCUMENTS]
    assert len(ids) == len(set(ids))


@_each_document
def test_a_document_has_a_date_and_the_length_of_a_short_report(document: Json) -> None:
    parse_edtf(document["date"])
    assert 60 <= len(document["text"].split()) <= 140


@_each_document
def test_mentions_stand_where_they_say_and_do_not_overlap(document: Json) -> None:
    text, mentions = document["text"], document["mentions"]
    assert [text[one["start"] : one["end"]] for one in mentions] == [one["surface"] for one in mentions]
    assert all(one["surface"] == one["surface"].strip() != "" for one in mentions)
    assert all(one["end"] <= other["start"] for one, other in pairwise(mentions))


def test_mentions_say_what_they_may() -> None:
    wrong = [(id_, one) for id_, one in _MENTIONS if not _is_right(one)]
    assert wrong == []


def test_one_entity_is_one_thing_in_all_texts() -> None:
    said: dict[str, set[tuple[Any, ...]]] = {}
    for _, one in _MENTIONS:
        said.setdefault(one["entity"], set()).add(
            tuple(one.get(key) for key in ("kind", "lat", "lon", "geonames", "country", "level"))
        )
    assert {id_: things for id_, things in said.items() if len(things) > 1} == {}


@_each_document
def test_ids_are_known_or_said_to_be_the_golds_own(document: Json, knowledge: Knowledge) -> None:
    ids = {one["entity"] for one in document["mentions"]}
    assert set(document["own"]) <= ids
    assert {id_ for id_ in ids if id_ not in document["own"] and not knowledge.find_entity(id_)} == set()


def _is_right(one: Json) -> bool:
    if not one.keys() <= _KEYS or one["entity"].partition("/")[0] != _FOLDERS.get(one["kind"]):
        return False
    if one.get("derived", True) is not True or one.get("role") not in (None, "actor", "credit"):
        return False
    return (
        _is_right_place(one) if one["kind"] == "place" else not one.keys() & _OF_PLACES and one.get("role") != "actor"
    )


def _is_right_place(one: Json) -> bool:
    level = one.get("level")
    if level not in _LEVELS or ("lat" in one) != ("lon" in one) or one.get("role") == "credit":
        return False
    if one.get("role") == "actor" and level != "country":
        return False
    return (level not in _IN_ONE_COUNTRY or "country" in one) and (level not in _WITH_A_POINT or "lat" in one)

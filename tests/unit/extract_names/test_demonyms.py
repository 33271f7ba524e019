"""Demonyms: of a place, and no name of one."""

import pytest

from tidsvitne.archive.contract import document_line
from tidsvitne.archive.reading import read
from tidsvitne.model.annotation import Kind
from tidsvitne.model.document import Document
from tidsvitne.model.reading import Reading


@pytest.mark.parametrize(
    ("text", "surface", "place"),
    [
        ("A Syrian family left.", "Syrian", "places/syria"),
        ("Two Russians came.", "Russians", "places/russia"),
        ("A South African court ruled.", "South African", "places/south-africa"),
        ("European leaders met.", "European", "places/europe"),
    ],
)
def test_a_demonym_is_of_a_place(mentions, text, surface, place):
    (found,) = [one for one in mentions(text, "en") if one.rule == "demonym"]
    assert (found.span.of(text), found.kind, found.entity, found.candidates) == (surface, Kind.OTHER, None, (place,))


@pytest.mark.parametrize(
    "text", ["He speaks Russian.", "The Russian language has six cases.", "She said so in French."]
)
def test_a_language_is_none(mentions, text):
    assert [one for one in mentions(text, "en") if one.rule == "demonym"] == []


def test_a_demonym_inside_a_name_is_none(mentions):
    text = "The Syrian Observatory for Human Rights said so."
    assert [one.rule for one in mentions(text, "en") if one.rule == "demonym"] == []


def test_a_demonym_says_where_its_place_lies(knowledge):
    document = Document("x", "A Syrian family left.", "en")
    line = document_line(Reading(document, read(document, knowledge)), knowledge)
    (mention,) = [one for one in line["mentions"] if one["rule"] == "demonym"]
    assert (mention["country"], mention["level"], mention.get("entity")) == ("SY", "country", None)
    assert 33 < mention["lat"] < 37

"""Names that are nearly the same. All of them are invented."""

import pytest

from tidsvitne.knowledge.words import load_words
from tidsvitne.model.annotation import Kind
from tidsvitne.model.entity import Entity
from tidsvitne.review.near import near_names


def pair(one, other, kind=Kind.PERSON, origins=("found", "found")):
    entities = [
        Entity(f"x/{number}", kind, {"en": name}, origin)
        for number, (name, origin) in enumerate(zip((one, other), origins, strict=True))
    ]
    return near_names(entities, load_words())


@pytest.mark.parametrize(
    ("one", "other", "sign"),
    [
        ("Kari Fjordheim", "Kari Fjordhiem", "letter"),
        ("Kari Fjordheim", "Kari Fjordhelm", "letter"),
        ("John F. Tarberry", "John Tarberry", "middle"),
        ("Kim Jong Torheim", "Jong Torheim Kim", "order"),
        ("Kai Fjordheim", "Kay Fjordheim", "sound"),
        ("J. D. Fjordheim", "Johan Fjordheim", None),
        ("Jonas Vik Torheim", "Vik Torheim", "end"),
    ],
)
def test_people_with_something_in_common(one, other, sign):
    found = pair(one, other)
    assert [near.sign for near in found] == ([sign] if sign else [])
    assert found == pair(one, other), "the same every time"
    assert all(0 < near.score <= 1 and 0 < near.doubt <= 1 for near in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("John F. Tarberry", "John B. Tarberry"),
        ("Kari Fjordheim", "Ola Fjordheim"),
        ("Kari Fjordheim", "Kari Fjellvik"),
    ],
)
def test_people_with_nothing_in_common(one, other):
    assert pair(one, other) == ()


@pytest.mark.parametrize(
    ("one", "other", "sign"),
    [
        ("NLA", "Nordic Lamp Agency", "abbreviation"),
        ("Nordic Lamp Agency", "Nordic Lamp Agenci", "letter"),
        ("Nordic Lamp Agency", "Nordic Lamp Agency Denmark", "longer"),
        ("Lamp Agency Nordic", "Nordic Lamp Agency", "order"),
    ],
)
def test_organisations_with_something_in_common(one, other, sign):
    assert [near.sign for near in pair(one, other, Kind.ORGANISATION)] == [sign]


def test_organisations_that_only_begin_alike_have_nothing_in_common():
    assert pair("Nordic Council", "Nordic Lamp Agency", Kind.ORGANISATION) == ()
    assert pair("XLA", "Nordic Lamp Agency", Kind.ORGANISATION) == ()


def test_two_whom_somebody_has_looked_at_are_left_alone():
    assert pair("Kari Fjordheim", "Kari Fjordhiem", origins=("editor", "shipped")) == ()
    assert pair("Kari Fjordheim", "Kari Fjordhiem", origins=("editor", "found"))


def test_two_common_names_are_less_doubtful_than_two_rare_ones():
    (common,) = pair("Hanne Fjordheim", "Hanna Fjordheim")
    (rare,) = pair("Kari Fjordheim", "Kari Fjordhiem")
    assert common.doubt < rare.doubt


def test_a_key_that_hundreds_share_costs_nothing():
    entities = [Entity(f"x/{n}", Kind.PERSON, {"en": f"Anna{n:04} Fjordheim"}, "found") for n in range(3000)]
    assert near_names(entities, load_words()) is not None

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tidsvitne.model.annotation import Mention

_SHARED = Path(__file__).parents[3].parent / "shared"
_NORWEGIAN = ("000", "001", "002")
Mentions = Callable[[str, str], tuple[Mention, ...]]

pytestmark = pytest.mark.skipif(
    not (_SHARED / "seeds").is_dir(), reason="the raw reports (../shared/seeds) are not here"
)


def named_in(mentions: Mentions, number: str) -> dict[str, set[str]]:
    """The entities of one report, each with the spellings it has there."""
    (path,) = (_SHARED / "seeds").glob(f"{number}_*.txt")
    text = path.read_text("utf-8")
    named: dict[str, set[str]] = {}
    for mention in mentions(text, "nb" if number in _NORWEGIAN else "en"):
        if mention.entity:
            named.setdefault(mention.entity, set()).add(mention.span.of(text))
    return named


@pytest.mark.parametrize(
    ("entities", "numbers"),
    [
        ({"places/aleppo"}, ("000", "001", "002")),
        ({"places/al-shaar"}, ("000", "002")),
        ({"places/idlib", "places/idlib-governorate"}, ("002", "003", "004")),
        ({"organisations/white-helmets"}, ("000", "001", "003", "004")),
    ],
)
def test_reports_name_what_they_share(mentions: Mentions, entities: set[str], numbers: tuple[str, ...]) -> None:
    found = [number for number in ("000", "001", "002", "003", "004") if entities & named_in(mentions, number).keys()]
    assert tuple(found) == numbers


@pytest.mark.parametrize(("gold", "number"), [("A1", "001"), ("A3", "003")])
def test_what_a_careful_reader_found_is_found(mentions: Mentions, gold: str, number: str) -> None:
    reading = json.loads((_SHARED / "gold" / "seeds" / f"{gold}.json").read_text("utf-8"))
    found = {spelling.removesuffix("'s") for spellings in named_in(mentions, number).values() for spelling in spellings}
    found |= {spelling.removeprefix("the ") for spelling in found} | {spelling.split()[0] for spelling in found}
    wanted = {surface for one in (*reading["entities"], *reading["places"]) for surface in one["surface"]}
    # A private person whom no authority has, and «the regime», which is a name only in a context.
    assert wanted - found <= {"Milad Jamal", "Regimet", "regimets"}


def test_no_child_or_stranger_becomes_a_town(mentions: Mentions) -> None:
    for number in ("000", "001", "002", "003", "004"):
        towns = [
            id_ for id_ in named_in(mentions, number) if id_.startswith("places/") and id_.rpartition("-")[2].isdigit()
        ]
        assert towns == []

import pytest

from tidsvitne.evaluate import places
from tidsvitne.evaluate.gold import GoldMention, GoldText
from tidsvitne.evaluate.places import ReadPlaces, places_tables, read_places
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.model.annotation import Annotations, Kind, Mention
from tidsvitne.model.document import Document
from tidsvitne.model.entity import Coordinates
from tidsvitne.model.span import Span

TEXT = "From Homs by Hama to Lebanon, and on to Nowhereville and the Mediterranean with Nora."
HOMS = Coordinates(34.72, 36.72, "city")
FAR = Coordinates(59.9, 10.7, "city")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def gold(words: str, where: Coordinates | None, **more: str | int) -> GoldMention:
    return GoldMention(span(words), Kind.PLACE, coordinates=where, **more)  # type: ignore[arg-type]


def mention(words: str, entity: str | None, kind: Kind = Kind.PLACE) -> Mention:
    return Mention(span(words), kind, "test", 1.0, (entity,) if entity else (), entity)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch, knowledge: Knowledge) -> ReadPlaces:
    """Homs is right, Hama far from where the gold has it, Lebanon the country; Nowhereville is missed and Nora no place."""
    found = (
        mention("Homs", "places/homs"),
        mention("Hama", "places/hama"),
        mention("Lebanon", "places/lebanon"),
        mention("the Mediterranean", None),
        mention("Nora", None, Kind.PERSON),
    )
    monkeypatch.setattr(places, "read", lambda *_: Annotations(mentions=found))
    text = GoldText(
        Document("1", TEXT, "en"),
        (
            gold("Homs", HOMS, level="city", country="SY"),
            gold("Hama", FAR, level="site", country="SY"),
            gold("Lebanon", Coordinates(33.8, 35.8, "country"), geonames=272103),
            gold("Nowhereville", HOMS),
        ),
    )
    return read_places(text, knowledge)


def test_found_places(read: ReadPlaces) -> None:
    found, errors, _, _ = places_tables([read], 9)
    assert found.rows == (
        ("name alone", "4", "4", "3", "75.0", "75.0", "75.0"),
        ("name and position (within 161 km, or the country)", "4", "4", "2", "50.0", "50.0", "50.0"),
    )
    assert "1 of them left open" in found.title
    assert sorted(row[1] for row in errors.rows) == ["invented", "missed", "wrong position"]


def test_places_given_their_names(read: ReadPlaces) -> None:
    _, _, told, errors = places_tables([read], 9)
    values = dict(told.rows)
    assert values["places"] == "4"
    assert values["right (within 161 km, or the country)"] == "50.0 %"
    assert values["resolved"] == "75.0 %"
    assert values["median error of those, km"] == "0.7"
    assert values["right level"] == "50.0 %"
    assert values["right country"] == "100.0 %"
    assert sorted(row[2] for row in errors.rows) == ["Hama", "Nowhereville"]


def test_a_place_without_a_position_is_no_mistake(monkeypatch: pytest.MonkeyPatch, knowledge: Knowledge) -> None:
    found = (mention("Homs", "places/homs"), mention("Hama", "places/hama"))
    monkeypatch.setattr(places, "read", lambda *_: Annotations(mentions=found))
    text = GoldText(Document("1", TEXT, "en"), (gold("Homs", HOMS),), unplaced=frozenset((span("Hama"),)))
    rows = next(places_tables([read_places(text, knowledge)], 0)).rows
    assert [row[1:4] for row in rows] == [("1", "2", "1"), ("1", "2", "1"), ("1", "1", "1")]


def test_a_place_is_told_though_the_system_did_not_find_it(
    monkeypatch: pytest.MonkeyPatch, knowledge: Knowledge
) -> None:
    monkeypatch.setattr(places, "read", lambda *_: Annotations())
    read = read_places(GoldText(Document("1", TEXT, "en"), (gold("Homs", HOMS),)), knowledge)
    assert [placed.right for placed in read.told] == [True]
    assert read.compared.found == ()


def test_a_sea_without_a_position_is_the_same_sea(monkeypatch: pytest.MonkeyPatch, knowledge: Knowledge) -> None:
    (sea,) = knowledge.candidates("Mediterranean", "en")[:1]
    monkeypatch.setattr(places, "read", lambda *_: Annotations(mentions=(mention("Mediterranean", sea),)))
    text = GoldText(
        Document("1", TEXT, "en"), (gold("Mediterranean", None, entity=sea), gold("Homs", None, entity="places/x"))
    )
    assert [placed.right for placed in read_places(text, knowledge).told] == [True, False]

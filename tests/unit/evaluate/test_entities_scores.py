"""Which found entity is which of the gold's, with a knowledge that knows a few."""

from dataclasses import dataclass
from typing import ClassVar

from tidsvitne.evaluate.entities import Correspondence, Pair, entities_tables
from tidsvitne.evaluate.gold import GoldMention
from tidsvitne.evaluate.handmade import GoldEntity
from tidsvitne.model.annotation import Kind, Mention
from tidsvitne.model.document import Document
from tidsvitne.model.entity import Coordinates, Entity
from tidsvitne.model.span import Span

DOCUMENT = Document("1", "x" * 100, "en")
LONDON = Coordinates(51.5, -0.1, "city")


@dataclass(frozen=True)
class KnownEntry:
    """What is asked of an entry of the authority."""

    parent: str | None


class Known:
    """What is asked of the knowledge: London, and the army that belongs to a government."""

    entities: ClassVar = {
        "places/london": Entity(
            "places/london", Kind.PLACE, {"en": "London"}, "shipped", level="city", coordinates=LONDON
        ),
        "places/london-2": Entity(
            "places/london-2",
            Kind.PLACE,
            {"en": "London"},
            "geonames",
            level="city",
            coordinates=Coordinates(43.0, -81.2, "city"),
        ),
        "organisations/army": Entity("organisations/army", Kind.ORGANISATION, {"en": "Army"}, "shipped"),
        "organisations/government": Entity("organisations/government", Kind.ORGANISATION, {"en": "Cabinet"}, "shipped"),
    }

    def find_entity(self, id_: str) -> Entity | None:
        return self.entities.get(id_)

    def entity(self, id_: str) -> Entity:
        return self.entities[id_]

    def current_id(self, id_: str) -> str:
        return id_

    def toponym(self, id_: str) -> None:
        return None

    def entry(self, id_: str) -> KnownEntry | None:
        return KnownEntry("organisations/government") if id_ == "organisations/army" else None

    def candidates(self, name: str, lang: str) -> tuple[str, ...]:
        return tuple(id_ for id_, entity in self.entities.items() if name in entity.labels.values())


def pair(
    gold: str | None,
    found: str | None,
    kind: Kind = Kind.PERSON,
    *,
    where: Coordinates | None = None,
    end: int = 9,
    strict: bool = True,
) -> Pair:
    return Pair(
        DOCUMENT,
        GoldMention(Span(0, 9), kind, gold, where),
        Mention(Span(0, end), kind, "test", 1.0, entity=found),
        strict,
    )


def rights(pairs: list[Pair], *described: GoldEntity, own: tuple[str, ...] = ()) -> list[bool]:
    entities = {entity.id: entity for entity in described}
    correspondence = Correspondence(pairs, own, entities, Known())  # type: ignore[arg-type]
    return [correspondence.is_right(one) for one in pairs]


def test_other_ids_are_as_good() -> None:
    assert rights([pair("per:a", "people/a"), pair("per:a", "people/a"), pair("per:b", "people/b")]) == [True] * 3


def test_one_that_was_split_in_two_costs() -> None:
    assert rights([pair("per:a", "people/a"), pair("per:a", "people/a"), pair("per:a", "people/other")]) == [
        True,
        True,
        False,
    ]


def test_two_that_were_merged_cost() -> None:
    assert rights([pair("per:a", "people/a"), pair("per:a", "people/a"), pair("per:b", "people/a")]) == [
        True,
        True,
        False,
    ]


def test_what_is_not_linked_is_wrong() -> None:
    assert rights([pair("per:a", None)]) == [False]


def test_where_the_gold_says_no_entity_to_be_found_is_enough() -> None:
    assert rights([pair(None, None), pair(None, "people/a")]) == [True, True]


def test_an_id_that_is_known_must_be_found_as_it_is() -> None:
    assert rights([pair("places/london", "places/london", Kind.PLACE)]) == [True]
    assert rights([pair("places/london", "places/london-2", Kind.PLACE)]) == [False]


def test_an_id_of_the_golds_own_says_only_who_is_one() -> None:
    assert rights([pair("places/london", "places/x", Kind.PLACE)], own=("places/london",)) == [True]


def test_a_place_that_is_elsewhere_is_another() -> None:
    assert rights([pair("pl:l", "places/london", Kind.PLACE, where=LONDON)]) == [True]
    assert rights([pair("pl:l", "places/london-2", Kind.PLACE, where=LONDON)]) == [False]


def test_the_names_that_the_gold_gives_are_looked_up() -> None:
    army = GoldEntity("org:army", Kind.ORGANISATION, ("Army",))
    assert rights([pair("org:army", "organisations/army", Kind.ORGANISATION)], army) == [True]
    assert rights([pair("org:army", "organisations/x", Kind.ORGANISATION)], army) == [False]


def test_an_organisation_and_its_parent_are_one_where_the_gold_has_one() -> None:
    army, government = "organisations/army", "organisations/government"
    one = [pair("org:a", army, Kind.ORGANISATION), pair("org:a", government, Kind.ORGANISATION)]
    assert rights(one) == [True, True]
    two = [*one, pair("org:b", government, Kind.ORGANISATION), pair("org:b", government, Kind.ORGANISATION)]
    assert rights(two) == [True, False, True, True]


def test_strict_pairs_have_the_same_offsets() -> None:
    assert rights([pair("per:a", "people/a", end=8)]) == [False]
    assert rights([pair("per:a", "people/a", end=8, strict=False)]) == [True]


def test_scores_and_errors() -> None:
    pairs = [
        pair("per:a", "people/a"),
        pair("per:b", None),
        Pair(DOCUMENT, GoldMention(Span(0, 9), Kind.PLACE, "pl:x"), None, True),
        Pair(DOCUMENT, None, Mention(Span(0, 9), Kind.PLACE, "test", 1.0), True),
    ]
    linked, found, errors = entities_tables(pairs, Correspondence(pairs, (), {}, Known()), None)  # type: ignore[arg-type]
    assert [row[:4] for row in linked.rows] == [
        ("all", "3", "3", "1"),
        ("person", "2", "2", "1"),
        ("organisation", "0", "0", "0"),
        ("place", "1", "1", "0"),
    ]
    assert found.rows[0][:4] == ("all", "3", "3", "2")
    assert sorted(row[1] for row in errors.rows) == ["invented", "missed", "not linked"]

"""What the editors' files change in what is known: merged, hidden, split and kept apart."""

from pathlib import Path

from tidsvitne.knowledge.known import Knowledge
from tidsvitne.model.entity import Coordinates

HAMAR = "places/hamar-3154084"


def known(folder: Path, **files: str) -> Knowledge:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return Knowledge.load(folder)


def test_a_place_of_geonames_is_renamed_with_all_that_geonames_says_of_it(tmp_path: Path) -> None:
    plain = Knowledge.load(None).entity(HAMAR)
    knowledge = known(tmp_path, places="hamar: {labels: {nb: Hamar by}, was: [hamar-3154084]}\n")
    hamar = knowledge.entity("places/hamar")
    assert hamar.coordinates == plain.coordinates
    assert (hamar.country, hamar.level, hamar.geonames) == ("NO", plain.level, 3154084)
    assert hamar.labels == {"en": "Hamar", "nb": "Hamar by"}
    assert knowledge.current_id(HAMAR) == "places/hamar"
    assert knowledge.candidates("Hamar", "nb")[0] == "places/hamar"


def test_a_place_of_geonames_is_labelled_under_its_own_id(tmp_path: Path) -> None:
    hamar = known(tmp_path, places="hamar-3154084: {labels: {nb: Hamar by}}\n").entity(HAMAR)
    assert isinstance(hamar.coordinates, Coordinates)
    assert (hamar.labels["nb"], hamar.origin) == ("Hamar by", "editor")


def test_a_place_of_geonames_is_merged_into_a_shipped_one(tmp_path: Path) -> None:
    knowledge = known(tmp_path, places="oslo: {labels: {en: Oslo}, was: [oslo-3143244, hamar-3154084]}\n")
    assert knowledge.candidates("Hamar", "nb")[0] == "places/oslo"
    assert knowledge.entity("places/oslo").geonames == 3143244


def test_a_place_is_not_called_what_the_editors_take_away(tmp_path: Path) -> None:
    knowledge = known(tmp_path, places="hamar-3154084: {labels: {nb: Hamar by}, not_aliases: [Hamar]}\n")
    assert HAMAR not in knowledge.candidates("Hamar", "nb")


def test_hidden_and_former_ids(tmp_path: Path) -> None:
    people = "kari-nordmann: {hidden: true, reason: Asked for it, was: [kari-normann]}\n"
    knowledge = known(tmp_path, people=people)
    assert knowledge.current_id("people/kari-normann") == "people/kari-nordmann"
    assert knowledge.is_hidden("people/kari-normann")
    assert not knowledge.is_hidden("people/ola-nordmann")
    assert knowledge.current_id("people/ola-nordmann") == "people/ola-nordmann"


def test_what_lies_in_a_hidden_place_lies_in_what_holds_that(tmp_path: Path) -> None:
    places = (
        "quay: {labels: {en: The Quay}, within: docks}\n"
        "docks: {hidden: true, reason: Not a place of its own, within: oslo-3143244}\n"
        "norway: {hidden: true, reason: Everything here lies there}\n"
    )
    knowledge = known(tmp_path, places=places)
    assert knowledge.entity("places/quay").within == "places/oslo-3143244"
    assert [
        above.id for above in knowledge.containers("places/quay") if above.id in ("places/docks", "places/norway")
    ] == []


def test_what_is_never_the_same_is_so_in_both_directions_and_under_former_ids(tmp_path: Path) -> None:
    people = (
        "kari-nordmann: {labels: {nb: Kari Nordmann}, was: [kari-n], not: {kari-normann: Her cousin}}\n"
        "kari-hansen: {labels: {nb: Kari Hansen}, was: [kari-normann]}\n"
    )
    knowledge = known(tmp_path, people=people)
    assert knowledge.are_never_same("people/kari-nordmann", "people/kari-hansen") == "Her cousin"
    assert knowledge.are_never_same("people/kari-normann", "people/kari-n") == "Her cousin"
    assert knowledge.are_never_same("people/kari-n", "people/ola") is None
    assert Knowledge.load(None).are_never_same("organisations/white-helmets", "organisations/syrian-democratic-forces")


def test_corrections_are_no_part_of_the_fingerprint(tmp_path: Path) -> None:
    people = "kari-nordmann: {labels: {nb: Kari Nordmann}}\n"
    before = known(tmp_path, people=people)
    after = known(tmp_path, people=people, corrections="ferry: [{text: Kari, is: people/kari-nordmann}]\n")
    assert after.fingerprint == before.fingerprint
    assert [one.text for one in after.corrections("ferry")] == ["Kari"]
    assert after.corrections("harbour") == ()

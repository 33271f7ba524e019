import pickle
from pathlib import Path

import pytest

from tidsvitne.knowledge.authority import WrongAuthority
from tidsvitne.knowledge.known import Knowledge


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge.load(None)


def write(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_shipped_authority_is_right(knowledge: Knowledge) -> None:
    assert knowledge.entity("places/aleppo").origin == "shipped"


def test_the_authority_comes_first_then_countries_then_towns(knowledge: Knowledge) -> None:
    assert knowledge.candidates("Paris", "en")[0] == "places/paris"
    assert len(knowledge.candidates("Paris", "en")) > 1
    assert knowledge.candidates("Georgia", "en")[0] == "places/georgia"
    tripoli = [knowledge.entity(id_).country for id_ in knowledge.candidates("Tripoli", "en")[:2]]
    assert tripoli == ["LY", "LB"]


@pytest.mark.parametrize("name", ["us", "is", ""])
def test_what_is_no_name_means_nothing(knowledge: Knowledge, name: str) -> None:
    assert knowledge.candidates(name, "en") == ()


def test_a_place_of_the_authority_is_not_also_geonames(knowledge: Knowledge) -> None:
    assert knowledge.candidates("Aleppo", "en") == ("places/aleppo", "places/aleppo-governorate")


def test_towns_have_ids_that_lead_back(knowledge: Knowledge) -> None:
    hamar, _ = knowledge.candidates("Hamar", "nb")
    entity = knowledge.entity(hamar)
    assert (entity.level, entity.country, entity.origin) == ("city", "NO", "geonames")
    toponym = knowledge.toponym(hamar)
    assert toponym
    assert knowledge.id_of(toponym) == hamar


def test_a_town_lies_in_its_area_and_that_in_its_country(knowledge: Knowledge) -> None:
    town, municipality = knowledge.candidates("Hamar", "nb")
    assert knowledge.entity(municipality).level == "admin2"
    for id_ in (town, municipality):
        assert [above.id for above in knowledge.containers(id_)] == ["places/innlandet", "places/norway"]


def test_areas_have_a_position_that_says_how_exact_it_is(knowledge: Knowledge) -> None:
    (parish,) = knowledge.candidates("Rapides Parish", "en")
    places = [knowledge.entity(id_) for id_ in (parish, "places/idlib-governorate", "places/rogaland", "places/norway")]
    assert [place.coordinates and place.coordinates.precision for place in places] == [
        "admin2",
        "admin1",
        "admin1",
        "country",
    ]
    assert all(place.geonames for place in places)


@pytest.mark.parametrize("id_", ["places/nowhere", "places/wrong-3154084", "people/x-3154084", "x", "places/x-²"])
def test_an_unknown_id_is_an_error(knowledge: Knowledge, id_: str) -> None:
    with pytest.raises(KeyError):
        knowledge.entity(id_)
    assert knowledge.find_entity(id_) is None


def test_it_can_be_sent_to_another_process(knowledge: Knowledge) -> None:
    other = pickle.loads(pickle.dumps(knowledge))
    assert other.fingerprint == knowledge.fingerprint
    assert other.candidates("Oslo", "nb") == knowledge.candidates("Oslo", "nb")


def test_the_editors_word_is_seen_and_changes_the_fingerprint(tmp_path: Path, knowledge: Knowledge) -> None:
    own = Knowledge.load(write(tmp_path, "places.yaml", "storvik:\n  labels: {nb: Storvika}\n  within: norway\n"))
    assert own.entity("places/storvik").origin == "editor"
    assert own.entity("places/aleppo").origin == "shipped"
    assert own.candidates("Storvika", "nb")[0] == "places/storvik"
    assert own.fingerprint != knowledge.fingerprint
    assert own.fingerprint == Knowledge.load(tmp_path).fingerprint


def test_a_place_may_lie_in_a_country_or_a_town_of_the_gazetteer(tmp_path: Path) -> None:
    text = "a:\n  labels: {nb: A}\n  within: norway\nb:\n  labels: {nb: B}\n  within: hamar-3154084\n"
    own = Knowledge.load(write(tmp_path, "places.yaml", text))
    assert [above.id for above in own.containers("places/b")][::2] == ["places/hamar-3154084", "places/norway"]
    with pytest.raises(WrongAuthority, match="hamar-1"):
        Knowledge.load(write(tmp_path, "places.yaml", "b:\n  labels: {nb: B}\n  within: hamar-1\n"))


def test_outlets_are_found_by_any_of_their_names(knowledge: Knowledge) -> None:
    outlet = knowledge.outlet("vg")
    assert outlet is not None
    assert outlet.id == "vg"
    assert knowledge.outlet("Nobody's Gazette") is None
    assert knowledge.is_source("organisations/vg")
    assert not knowledge.is_source("places/oslo")


def test_a_renamed_place_is_known_by_its_new_id_only(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        "places.yaml",
        "halab: {labels: {en: Aleppo town}, was: [aleppo]}\nsham: {labels: {en: Sham}, was: [syria]}\n",
    )
    renamed = Knowledge.load(folder)
    assert renamed.candidates("Aleppo", "en")[0] == "places/halab"
    assert "places/aleppo" not in renamed.candidates("Aleppo", "en")
    assert renamed.candidates("Syria", "en")[0] == "places/sham"
    assert [renamed.find_entity(f"places/{old}") for old in ("aleppo", "syria")] == [None, None]
    assert renamed.country_id("SY") == "places/sham"
    assert "places/sham" in [above.id for above in renamed.containers("places/halab")]
    assert "places/halab" in [above.id for above in renamed.containers("places/eastern-aleppo")]


def test_merged_places_keep_both_numbers_in_geonames(tmp_path: Path) -> None:
    merged = Knowledge.load(write(tmp_path, "places.yaml", "homs: {was: [aleppo]}\n"))
    assert merged.candidates("Aleppo", "en")[:1] == merged.candidates("Homs", "en")[:1] == ("places/homs",)


def test_a_renamed_outlet_is_still_an_outlet(tmp_path: Path) -> None:
    folder = write(tmp_path, "organisations.yaml", "verdens-gang: {was: [vg]}\n")
    assert Knowledge.load(folder).is_source("organisations/verdens-gang")

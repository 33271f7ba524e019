import pytest

from tidsvitne.knowledge.area_names import further_names
from tidsvitne.knowledge.areas import Area, read_areas, read_countries, read_members


def names(code: str, type_: str, name: str, *others: str) -> set[str]:
    country, admin1, admin2 = (*code.split(".", 2), "")[:3]
    return set(further_names(Area(1, country, admin1, admin2, None, None, None, type_, name, others)))


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Rapides Parish", "Rapides"),
        ("City of Alexandria", "Alexandria"),
        ("County Durham", "Durham"),
        ("Royal Borough of Windsor and Maidenhead", "Windsor and Maidenhead"),
        ("Umeå Kommun", "Umeå"),
        ("Idlib District", "Idlib"),
        ("Departamento de Molinos", "Molinos"),
        ("Municipio Arismendi", "Arismendi"),
        ("Département d'Oran", "Oran"),
        ("Gorodskoy Okrug Svirsk", "Svirsk"),
    ],
)
def test_the_word_for_what_it_is_may_be_missing(name: str, bare: str) -> None:
    assert bare in names("XX.01.02", "", name)


@pytest.mark.parametrize("name", ["Countyville", "Gradiška", "Stateline", "Kotabaru", "La City"])
def test_a_name_that_only_begins_or_ends_so_stays(name: str) -> None:
    assert names("XX.01.02", "", name) == {name}


def test_newspapers_call_areas_of_the_first_level_by_what_they_are() -> None:
    assert {"Idlib Province", "Idlib Governorate", "Idlib provinsen"} <= names("SY.12", "Province", "Idlib")
    assert {"Rogaland fylke", "Rogaland fylket"} <= names("NO.14", "County", "Rogaland")
    assert "Bærum kommune" in names("NO.01.3201", "", "Bærum")


def test_a_state_is_no_university() -> None:
    assert "Ohio State" not in names("US.OH", "State", "Ohio", "State of Ohio")


def test_the_shipped_areas_are_whole() -> None:
    areas = {(area.country, area.admin1, area.admin2): area for area in read_areas()}
    ids = {area.id for area in areas.values()}
    assert len(ids) == len(areas)
    assert [areas[code].name for code in (("SY", "12", ""), ("US", "LA", "079"), ("NO", "08", ""))] == [
        "Idlib",
        "Rapides Parish",
        "Møre og Romsdal",
    ]
    assert sum(area.country == "SY" and area.level == "admin1" for area in areas.values()) == 14
    assert {area for _, area in read_members()} <= ids
    assert all((area.lat is None) == (area.precision is None) for area in areas.values())


def test_the_shipped_countries_have_a_point_and_a_capital() -> None:
    syria = read_countries()["SY"]
    assert (syria.id, syria.capital) == (163843, 170654)
    assert syria.lat is not None
    assert abs(syria.lat - 35) < 1

import numpy as np

from tidsvitne.refresh.areas import Area, Middle, Town, middles
from tidsvitne.refresh.tables import areas_table, countries_table, towns_table
from tidsvitne.refresh.topology import Shape


def square(id_: str, west: float) -> Shape:
    ring = np.array([(west, 0.0), (west + 1, 0.0), (west + 1, 1.0), (west, 1.0), (west, 0.0)])
    return Shape(id_, "", ((ring,),))


def town(id_: int, first: str, second: str | None, lat: float, lon: float) -> Town:
    return Town(id_, f"Town {id_}", "XX", first, second, lat, lon)


AREAS = (
    Area("XX.01", 11, "Westland", "Province", ("Vestland", "Вест", "Westland")),
    Area("XX.01.1", 12, "Westend", "", ()),
    Area("XX.01.2", 13, "Nowhere", "", ()),
    Area("XX.02", 14, "Eastland", "Province", ()),
)
TOWNS = (
    town(1, "XX.01", "XX.01.1", 0.1, 10.1),
    town(2, "XX.01", None, 0.2, 10.2),
    town(3, "XX.02", None, 0.5, 12.0),
    town(4, "XX.02", None, 0.5, 14.0),
)


def test_an_area_has_the_middle_of_its_shape() -> None:
    found = middles(AREAS, TOWNS, {"XX": [square("W", 10.0)]})
    assert found["XX.01"] == Middle(0.5, 10.5, "shape")


def test_an_area_without_a_shape_has_the_middle_of_its_towns() -> None:
    found = middles(AREAS, TOWNS, {"XX": [square("W", 10.0)]})
    assert (found["XX.02"].lon, found["XX.02"].basis) == (13.0, "towns")
    assert found["XX.01.1"] == Middle(0.1, 10.1, "towns")


def test_a_shape_that_has_only_some_of_an_areas_towns_is_another_areas() -> None:
    found = middles(AREAS, TOWNS, {"XX": [square("E", 11.5)]})
    assert found["XX.02"].basis == "towns"


def test_an_area_of_which_nothing_is_known_has_the_middle_of_the_one_above() -> None:
    text = areas_table(AREAS, middles(AREAS, TOWNS, {"XX": [square("W", 10.0)]}))
    rows = [line.split("\t") for line in text.splitlines()]
    assert rows[0][:3] == ["code", "geonames", "lat"]
    assert rows[1] == ["XX.01", "11", "0.5", "10.5", "shape", "Province", "Westland", "Vestland"]
    assert rows[3][:5] == ["XX.01.2", "13", "0.5", "10.5", "above"]


def test_towns_stand_behind_their_area() -> None:
    assert towns_table(AREAS, TOWNS) == "area\ttowns\n12\t1\n"


def test_a_country_has_the_given_point_or_its_towns() -> None:
    text = countries_table({"XX": 7, "YY": 8, "ZZ": 9}, {"XX": 1}, {"YY": (60.0, 10.0)}, TOWNS)
    assert text.splitlines()[1:] == ["XX\t7\t0.3251\t11.5749\ttowns\t1", "YY\t8\t60.0\t10.0\tgiven\t", "ZZ\t9\t\t\t\t"]

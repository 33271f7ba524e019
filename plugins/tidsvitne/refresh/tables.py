"""The tables that the package ships, as text: one row a line, columns between tabs, the columns' names first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from tidsvitne.knowledge.gazetteer import is_latin_name
from tidsvitne.refresh.areas import Area, Middle, Town
from tidsvitne.refresh.topology import middle_of_points

Row = Sequence[str | int | float]


def areas_table(areas: Iterable[Area], middles: Mapping[str, Middle]) -> str:
    """Return the table of areas. One without a middle of its own has that of the area above it, which `basis` says."""
    rows: list[Row] = []
    for area in areas:
        own = middles.get(area.code)
        above = middles.get(area.code.rpartition(".")[0])
        others = "|".join(name for name in area.others if name != area.name and is_latin_name(name))
        point: Row = ("", "", "")
        if own:
            point = (own.lat, own.lon, own.basis)
        elif above:
            point = (above.lat, above.lon, "above")
        rows.append((area.code, area.id, *point, area.type, area.name, others))
    return _text(("code", "geonames", "lat", "lon", "basis", "type", "name", "others"), rows)


def towns_table(areas: Iterable[Area], towns: Iterable[Town]) -> str:
    """Return the table of the towns in each area of the second level, by GeoNames ids."""
    inside: dict[str, list[int]] = defaultdict(list)
    for town in towns:
        if town.second:
            inside[town.second].append(town.id)
    rows = [(area.id, " ".join(map(str, inside[area.code]))) for area in areas if area.code in inside]
    return _text(("area", "towns"), rows)


def countries_table(
    ids: Mapping[str, int], capitals: Mapping[str, int], given: Mapping[str, tuple[float, float]], towns: Iterable[Town]
) -> str:
    """Return the table of countries. Those without a given point have the middle of their towns."""
    points: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for town in towns:
        points[town.country].append((town.lon, town.lat))
    rows: list[Row] = []
    for code, id_ in sorted(ids.items()):
        point: Row = ("", "", "")
        if code in given:
            point = (*given[code], "given")
        elif code in points:
            point = (*middle_of_points(np.array(points[code])), "towns")
        rows.append((code, id_, *point, capitals.get(code, "")))
    return _text(("code", "geonames", "lat", "lon", "basis", "capital"), rows)


def _text(columns: Sequence[str], rows: Iterable[Row]) -> str:
    return "".join("\t".join(map(str, row)) + "\n" for row in (columns, *rows))

"""TopoJSON: the areas of a map as rings, the point in their middle, and which points lie in them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ring = NDArray[np.float64]  # closed: rows of longitude, latitude
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Shape:
    """An area as a map has it: polygons, each of an outer ring and its holes."""

    id: str
    name: str
    polygons: tuple[tuple[Ring, ...], ...]


def shapes_of(topology: Mapping[str, Any], layer: str) -> Iterator[Shape]:
    """Yield the areas in one layer of a TopoJSON document; what has no area is left out."""
    arcs = [_arc(topology.get("transform"), arc) for arc in topology["arcs"]]
    for geometry in topology["objects"][layer]["geometries"]:
        nested = {"Polygon": [geometry.get("arcs")], "MultiPolygon": geometry.get("arcs")}.get(geometry["type"])
        if nested:
            polygons = tuple(tuple(_ring(arcs, ring) for ring in polygon) for polygon in nested)
            name = geometry.get("properties", {}).get("name") or ""
            yield Shape(str(geometry.get("id", "")), name, polygons)


def _arc(transform: Mapping[str, Any] | None, arc: Sequence[Sequence[float]]) -> Ring:
    points: Ring = np.array(arc, dtype=np.float64)
    if transform:
        points = np.cumsum(points, axis=0) * transform["scale"] + transform["translate"]
    return points


def _ring(arcs: Sequence[Ring], indices: Iterable[int]) -> Ring:
    # Arcs share their end points, and a negative index is the arc ~index the other way round.
    parts = [arcs[index] if index >= 0 else arcs[~index][::-1] for index in indices]
    return np.concatenate([parts[0], *(part[1:] for part in parts[1:])])


def contains(shape: Shape, points: Ring) -> Mask:
    """Return for each point (longitude, latitude) whether it lies in the area."""
    inside = np.zeros(len(points), dtype=bool)
    for polygon in shape.polygons:
        outer = polygon[0]
        near = np.flatnonzero(((points >= outer.min(axis=0)) & (points <= outer.max(axis=0))).all(axis=1))
        odd = np.zeros(len(near), dtype=bool)
        for ring in polygon:
            odd ^= _is_odd(ring, points[near])
        inside[near] |= odd
    return inside


def _is_odd(ring: Ring, points: Ring) -> Mask:
    """Whether a ray from a point crosses the ring an odd number of times."""
    crossings = np.zeros(len(points), dtype=int)
    lon, lat = points[:, 0], points[:, 1]
    for (x1, y1), (x2, y2) in pairwise(ring):
        if y1 != y2:
            crossings += ((y1 > lat) != (y2 > lat)) & (lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1)
    odd: Mask = crossings % 2 == 1
    return odd


def middle(shapes: Iterable[Shape]) -> tuple[float, float]:
    """Return latitude and longitude of the areas' common centre of gravity on the sphere."""
    polygons = (polygon for shape in shapes for polygon in shape.polygons)
    return _mean([weighed for polygon in polygons for weighed in _weights(polygon)])


def middle_of_largest(shape: Shape) -> tuple[float, float]:
    """Return latitude and longitude of the centre of gravity of the area's largest part."""
    parts = [list(_weights(polygon)) for polygon in shape.polygons]
    return _mean(max(parts, key=lambda weighed: sum(weight for weight, _, _ in weighed)))


def middle_of_points(points: Ring) -> tuple[float, float]:
    """Return latitude and longitude of the centre of gravity of points (longitude, latitude)."""
    return _mean([(1.0, lon, lat) for lon, lat in points])


def _weights(polygon: Sequence[Ring]) -> Iterator[tuple[float, float, float]]:
    """Yield area (a hole's is negative), longitude and latitude of each ring's centre."""
    for index, ring in enumerate(polygon):
        x, y = np.unwrap(ring[:, 0], period=360), ring[:, 1]  # Fiji goes on beyond 180 degrees
        cross = x[:-1] * y[1:] - x[1:] * y[:-1]
        double = cross.sum()
        if abs(double) < 1e-12:
            continue
        lon = ((x[:-1] + x[1:]) * cross).sum() / (3 * double)
        lat = ((y[:-1] + y[1:]) * cross).sum() / (3 * double)
        yield abs(double) * np.cos(np.radians(lat)) * (-1 if index else 1), lon, lat


def _mean(weighed: Sequence[tuple[float, float, float]]) -> tuple[float, float]:
    weight, lon, lat = np.array(weighed).T
    lon, lat = np.radians(lon), np.radians(lat)
    x, y, z = ((part * weight).sum() for part in (np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))
    return round(float(np.degrees(np.arctan2(z, np.hypot(x, y)))), 4), round(float(np.degrees(np.arctan2(y, x))), 4)

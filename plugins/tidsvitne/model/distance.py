"""How far places lie from each other."""

from math import asin, cos, radians, sin, sqrt

from tidsvitne.model.entity import Coordinates

_RADIUS = 6371.0


def kilometres(one: Coordinates, other: Coordinates) -> float:
    """Return the distance on the sphere, in kilometres."""
    lat1, lon1, lat2, lon2 = map(radians, (one.lat, one.lon, other.lat, other.lon))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _RADIUS * asin(min(1.0, sqrt(half)))

import pytest

from tidsvitne.model.distance import kilometres
from tidsvitne.model.entity import Coordinates


def at(lat: float, lon: float) -> Coordinates:
    return Coordinates(lat, lon, "city")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (at(59.9139, 10.7522), at(60.3930, 5.3242), 305),  # Oslo, Bergen
        (at(33.5102, 36.2913), at(36.2012, 37.1612), 309),  # Damascus, Aleppo
        (at(51.5074, -0.1278), at(40.7128, -74.0060), 5570),  # London, New York
        (at(0, 179.5), at(0, -179.5), 111),  # across the date line
        (at(90, 0), at(-90, 0), 20015),  # from pole to pole
        (at(0, 0), at(0, 180), 20015),
    ],
)
def test_known_distances(one: Coordinates, other: Coordinates, expected: float) -> None:
    assert kilometres(one, other) == pytest.approx(expected, rel=0.005)
    assert kilometres(other, one) == pytest.approx(kilometres(one, other))


def test_a_place_lies_nowhere_from_itself() -> None:
    assert kilometres(at(36.2, 37.1), at(36.2, 37.1)) == 0

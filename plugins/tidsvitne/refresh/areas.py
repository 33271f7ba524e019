"""Administrative areas of two levels with their names, the towns in them and the point in their middle."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from tidsvitne.refresh.topology import Mask, Ring, Shape, contains, middle, middle_of_points

# A shape of a map is taken for an area's where most of the shape's towns are the area's; the area has the shapes' middle
# where most of its towns, in turn, lie in them. Maps and GeoNames are of different years.
_MOST = 0.7


@dataclass(frozen=True, slots=True)
class Area:
    """An administrative area as GeoNames has it: `code` is its country's, then its own of each level («SY.12»)."""

    code: str
    id: int
    name: str
    type: str
    others: tuple[str, ...]

    @property
    def country(self) -> str:
        """The ISO code of its country."""
        return self.code[:2]


@dataclass(frozen=True, slots=True)
class Town:
    """A town and the codes of the areas that hold it, where they are known."""

    id: int
    name: str
    country: str
    first: str | None
    second: str | None
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Middle:
    """A point in the middle of an area; `basis` says of what: «shape» or «towns»."""

    lat: float
    lon: float
    basis: str


def middles(
    areas: Sequence[Area], towns: Sequence[Town], shapes: Mapping[str, Sequence[Shape]]
) -> Mapping[str, Middle]:
    """Return the areas' middles by code: of their shapes where the map has them, else of their towns, else none.

    `shapes` are those of a country, of whatever level, by its ISO code.
    """
    found: dict[str, Middle] = {}
    by_country: dict[str, list[Town]] = defaultdict(list)
    for town in towns:
        by_country[town.country].append(town)
    for country, own in by_country.items():
        points = _points(own)
        inside = [(shape, contains(shape, points)) for shape in shapes.get(country, ())]
        for codes in ([town.first for town in own], [town.second for town in own]):
            found |= _of_towns(codes, points)
            found |= _of_shapes(codes, inside)
    return {area.code: found[area.code] for area in areas if area.code in found}


def _points(towns: Iterable[Town]) -> Ring:
    return np.array([(town.lon, town.lat) for town in towns])


def _of_towns(codes: Sequence[str | None], points: Ring) -> Iterator[tuple[str, Middle]]:
    members: dict[str, list[int]] = defaultdict(list)
    for index, code in enumerate(codes):
        if code:
            members[code].append(index)
    for code, indices in members.items():
        yield code, Middle(*middle_of_points(points[indices]), "towns")


def _of_shapes(codes: Sequence[str | None], inside: Iterable[tuple[Shape, Mask]]) -> Iterator[tuple[str, Middle]]:
    totals = Counter(codes)
    taken: dict[str, list[Shape]] = defaultdict(list)
    held: Counter[str] = Counter()
    for shape, mask in inside:
        votes = Counter(codes[index] for index in np.flatnonzero(mask).tolist())
        if not votes:
            continue
        code, most = min(votes.items(), key=lambda vote: (-vote[1], vote[0] or ""))
        if code and most >= _MOST * votes.total():
            taken[code].append(shape)
            held[code] += most
    for code, parts in taken.items():
        if held[code] >= _MOST * totals[code]:
            yield code, Middle(*middle(parts), "shape")

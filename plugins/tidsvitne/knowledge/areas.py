"""The administrative areas of all countries, two levels deep, and where countries lie: tables that the package ships.

`python -m tidsvitne.refresh` makes them; data/SOURCES.md says of what.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

_FOLDER = files("tidsvitne.data") / "places"
_AREAS, _TOWNS, _COUNTRIES = "areas.tsv", "towns.tsv", "countries.tsv"
_NAMES = files("tidsvitne.data") / "area_names.yaml"


@dataclass(frozen=True, slots=True)
class Area:
    """An area of the first or second level with its names and the GeoNames id it has.

    `admin2` is empty on the first level. `lat` and `lon` are a point in its middle, or in the middle of the area or country
    that holds it: `precision` says which, and all three are None where neither is known. `type` is what ISO 3166-2 calls it
    («Province»), or empty.
    """

    id: int
    country: str
    admin1: str
    admin2: str
    lat: float | None
    lon: float | None
    precision: str | None
    type: str
    name: str
    others: tuple[str, ...]

    @property
    def level(self) -> str:
        """«admin1» or «admin2»."""
        return "admin2" if self.admin2 else "admin1"


@dataclass(frozen=True, slots=True)
class Country:
    """A point in a country, exact to no more than that. Its `id` and that of its capital are GeoNames'."""

    id: int
    lat: float | None
    lon: float | None
    capital: int | None


def areas_version() -> str:
    """Return the SHA-256 of the tables that the gazetteer is made of."""
    digest = hashlib.sha256(_NAMES.read_bytes())
    for name in (_AREAS, _TOWNS, _COUNTRIES):
        digest.update((_FOLDER / name).read_bytes())
    return digest.hexdigest()


def read_areas() -> Iterator[Area]:
    """Yield the areas by their codes."""
    more: Mapping[str, list[str]] = yaml.safe_load(_NAMES.read_text("utf-8"))
    for code, id_, lat, lon, basis, type_, name, others in _rows(_AREAS):
        country, admin1, admin2 = (*code.split(".", 2), "")[:3]
        precision = ("admin1" if basis == "above" or not admin2 else "admin2") if basis else None
        yield Area(
            int(id_),
            country,
            admin1,
            admin2,
            _float(lat),
            _float(lon),
            precision,
            type_,
            name,
            (*filter(None, others.split("|")), *more.get(code, ())),
        )


def read_members() -> Iterator[tuple[int, int]]:
    """Yield the GeoNames ids of a town and of the second-level area that holds it."""
    for area, towns in _rows(_TOWNS):
        for town in towns.split(" "):
            yield int(town), int(area)


@cache
def read_countries() -> Mapping[str, Country]:
    """Return the countries by their ISO 3166-1 alpha-2 codes."""
    return {
        code: Country(int(id_), _float(lat), _float(lon), int(capital) if capital else None)
        for code, id_, lat, lon, _, capital in _rows(_COUNTRIES)
    }


def _float(text: str) -> float | None:
    return float(text) if text else None


def _rows(name: str) -> Iterator[list[str]]:
    with (_FOLDER / name).open(encoding="utf-8") as file:
        next(file)
        for line in file:
            yield line.rstrip("\n").split("\t")

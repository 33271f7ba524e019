"""The world's countries, continents and seas: as CLDR names them, and what newspapers name beside those.

Where a country lies and its id come from GeoNames.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from babel import Locale

from tidsvitne.knowledge.areas import read_countries
from tidsvitne.knowledge.slug import slug
from tidsvitne.model.annotation import Kind
from tidsvitne.model.entity import Coordinates, Entity

_LANGUAGES = ("en", "nb", "nn")
# UN M.49 codes; the world, the United Nations, the euro zone and CLDR's pseudo-territories are no places.
_CONTINENTS = frozenset(("002", "003", "005", "009", "019", "142", "150"))
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
    return Entity(
        id=f"places/{name}",
        kind=Kind.PLACE,
        labels=fields["labels"],
        origin="shipped",
        aliases=tuple(fields.get("aliases", ())),
        level=fields["level"],
        within=by_code[fields["country"]] if "country" in fields else None,
        country=fields.get("country"),
        coordinates=Coordinates(*fields["coordinates"], "admin1") if "coordinates" in fields else None,
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
    known = read_countries().get(code) if level == "country" else None
    position = None
    if known and known.lat is not None and known.lon is not None:
        position = Coordinates(known.lat, known.lon, "country")
    return Entity(
        id=f"places/{slug(labels['en'])}",
        kind=Kind.PLACE,
        labels=labels,
        origin="cldr",
        aliases=more,
        level=level,
        country=code if level == "country" else None,
        coordinates=position,
        geonames=known.id if known else None,
    )


def _level(code: str) -> str | None:
    if code in _NO_PLACES:
        return None
    if code in _CONTINENTS:
        return "continent"
    if code in _REGIONS:
        return "region"
    return "country" if len(code) == 2 else None

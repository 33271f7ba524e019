"""The names of administrative areas: with the word for what they are («Rapides Parish», «Møre og Romsdal fylke») and without."""

import re
from collections.abc import Iterator

from tidsvitne.knowledge.areas import Area

# What stands behind and before names in GeoNames, in the languages of many countries.
_BEHIND_WORDS = (
    r"(?:metropolitan |rural |urban |autonomous |regional |district )?(?:county|district|municipality|province|region)|"
    "parish|borough|census area|planning region|city and borough|governorate|department|prefecture|subprefecture|"
    "sub-prefecture|oblast|krai|rayon|raion|okrug|state|territory|division|voivodeship|canton|zone|regency|"
    "subregion|republic|kray|constituency|cercle|fylke|kommune|kommun|kunta|län|landskap|vilayet|shi|gun|barrio|i̇lçesi|pagasts|"
    "vald|tumani|shahri|járás|aūdany|sum"
)
_BEFORE_WORDS = (
    "(?:royal |metropolitan |london )?borough of|county borough of|city and borough of|city and county of|city of|"
    "county of|county|district of|municipality of|region of|province of|state of|"
    "d[ée]partement (?:du|des|de la|de)|province (?:du|des|de la|de)|commune (?:du|des|de la|de)|cercle de|"
    "provincia (?:di|de|del)|provincia autonoma di|città metropolitana di|libero consorzio comunale di|provincia|"
    "(?:municipio|município|partido|departamento|distrito|cantón) (?:de la|de|del|do|da)|municipio|cantón|"
    "landkreis|kreisfreie stadt|kreis|politischer bezirk|bezirk|gemeente|okres|powiat|gmina|općina|grad|opština|"
    "obshtina|republic of|gorodskoy okrug|rayon|comuna|municipiul|oraş|bashkia|komuna|nomós|"
    "qaḑā’|liwā’|muḩāfaz̧at|markaz|wilaya de|daïra de|shahrestān-e|nohiyai|"
    "kabupaten|kota|amphoe|huyện|quận|thị xã|thành phố|srŏk"
)
_BEHIND = re.compile(rf"[ -](?:{_BEHIND_WORDS})$", re.IGNORECASE)
_BEFORE = re.compile(rf"^(?:(?:{_BEFORE_WORDS}) |d[ée]partement d['’])", re.IGNORECASE)
# What newspapers call an area of the first level, by what ISO 3166-2 calls it. «Ohio State» is a university.
_WORDS = {
    "Province": ("Province", "Governorate", "Region", "provins", "provinsen"),
    "Governorate": ("Governorate", "Province", "Region", "guvernement", "guvernementet", "provins", "provinsen"),
    "Region": ("Region", "Oblast", "Province", "regionen", "fylke"),
    "Administrative region": ("Region", "regionen"),
    "Administrative territory": ("Territory",),
    "Autonomous region": ("Autonomous Region", "Region", "regionen"),
    "Autonomous community": ("Region", "regionen"),
    "County": ("County", "fylke", "fylket"),
    "State": ("State", "delstat", "delstaten"),
    "Department": ("Department", "Province", "departement"),
    "Prefecture": ("Prefecture", "prefektur", "prefekturet"),
    "Land": ("delstat", "delstaten"),
    "Voivodship": ("Voivodeship", "Province"),
    "Canton": ("Canton", "kanton", "kantonen"),
    "Republic": ("Republic", "republikken"),
    "Territory": ("Territory", "territorium"),
    "Division": ("Division",),
    "District": ("District", "distrikt", "distriktet"),
    "Oblast": ("Oblast", "Region"),
}
_NORDIC = {"NO": "kommune", "SE": "kommune", "DK": "kommune", "FI": "kommune"}
_COUNTIES = {"NO": ("fylke", "fylket"), "SE": ("län", "len")}


def further_names(area: Area) -> Iterator[str]:
    """Yield the area's names beside its first, one and the same perhaps more than once."""
    bare = _bare(area.name)
    yield from area.others
    for name in (area.name, *area.others):
        yield _bare(name)
    for word in _words(area):
        yield f"{bare} {word}"


def _words(area: Area) -> tuple[str, ...]:
    if area.admin2:
        return (_NORDIC[area.country],) if area.country in _NORDIC else ()
    if area.country == "US":
        return ("delstaten",)
    return _COUNTIES.get(area.country, ()) + _WORDS.get(area.type, ())


def _bare(name: str) -> str:
    """Return the name without the word for what it is; a name that is no more than that stays."""
    short = _BEFORE.sub("", _BEHIND.sub("", name))
    return short if len(short) > 2 else name

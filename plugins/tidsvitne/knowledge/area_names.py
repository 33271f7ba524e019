"""The names of administrative areas: with the word for what they are («Rapides Parish», «Møre og Romsdal fylke») and without."""

import re
from collections.abc import Iterator

from tidsvitne.knowledge.areas import Area

_BEHIND = re.compile(
    r"[ -](?:(?:metropolitan |rural |urban |autonomous |unitary )?"
    r"(?:county|parish|borough|census area|municipality|planning region|city and borough|"
    r"province|governorate|district|department|region|prefecture|oblast|krai|rayon|raion|state|territory|division|"
    r"voivodeship|canton|city|fylke|kommune|kommun|kunta|län|landskap|vilayet|sub-?prefecture|regency|community))$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"^(?:(?:royal |metropolitan |london )?borough of|county borough of|city and borough of|city and county of|city of|county of|"
    r"county|district of|municipality of|region of|province of|state of|"
    r"d[ée]partement (?:du|de la|de l['’]|des|de|d['’])|province (?:du|de la|de|d['’])|"
    r"provincia (?:di|de|del)|provincia autonoma di|città metropolitana di|libero consorzio comunale di|"
    r"municipio|município de|municipio de|partido de|departamento (?:de|del)|distrito de|cant[óo]n|"
    r"landkreis|kreisfreie stadt|kreis|stadt|politischer bezirk|bezirk|okres|powiat|gmina|općina|grad|opština|"
    r"qaḑā[’']|muḩāfaz̧at|muḩāfaz̧at al|nāḩiyat|wilaya de|wilāyat|shahrestān-e|gorod|rayon) ?",
    re.IGNORECASE,
)
# What newspapers call an area of the first level, by what ISO 3166-2 calls it. «Ohio State» is a university.
_WORDS = {
    "Province": ("Province", "Governorate", "Region", "provins", "provinsen", "provinsens"),
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
    short = _BEFORE.sub("", _BEHIND.sub("", name), count=1).strip()
    return short if len(short) > 2 else name

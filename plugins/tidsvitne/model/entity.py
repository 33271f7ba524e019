"""A real-world person, organisation or place, as the authority files and gazetteers know it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tidsvitne.model.annotation import Kind

KIND_OF_FOLDER: Mapping[str, Kind] = {"places": Kind.PLACE, "people": Kind.PERSON, "organisations": Kind.ORGANISATION}
"""What an entity is by the first part of its id."""


@dataclass(frozen=True, slots=True)
class Coordinates:
    """WGS 84 degrees, and what they are exact to: «country», «admin1», «city», «neighbourhood», «site» and the like."""

    lat: float
    lon: float
    precision: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity. `id` is its address without the ending («places/aleppo») and never changes meaning.

    `labels` has a name for each language known; `level` («country», «admin1», «city», «neighbourhood»…), `within` (an id),
    `country` (ISO 3166-1 alpha-2) and `coordinates` are for places. `was` are ids that now lead here; `never` are ids that
    this entity must never be merged with. `origin` says whose word it is: «editor», «shipped», «geonames», «cldr», or
    «found»: the archive's own, of a name that nobody has looked at.
    """

    id: str
    kind: Kind
    labels: Mapping[str, str]
    origin: str
    aliases: tuple[str, ...] = ()
    level: str | None = None
    within: str | None = None
    country: str | None = None
    coordinates: Coordinates | None = None
    geonames: int | None = None
    wikidata: str | None = None
    was: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    private: bool = False
    notes: Mapping[str, str] = field(default_factory=dict)

    def label(self, lang: str) -> str:
        """Return the name in `lang`, else in English, else in whatever language there is."""
        return self.labels.get(lang) or self.labels.get("en") or next(iter(self.labels.values()))

"""All that is known before reading, in one place: the authority over CLDR's countries over GeoNames' towns."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from importlib.resources import as_file, files
from pathlib import Path

from tidsvitne.knowledge.authority import Authority, Entry, Source, load_authority
from tidsvitne.knowledge.corrections import CORRECTIONS, Correction
from tidsvitne.knowledge.countries import world_places
from tidsvitne.knowledge.event_entries import EVENTS, EventEntry
from tidsvitne.knowledge.gazetteer import Gazetteer, Toponym, entity_of, gazetteer_version, name_key, open_gazetteer
from tidsvitne.knowledge.lexicon import Lexicon, Phrase, Use, make_phrase
from tidsvitne.knowledge.other_words import CUES, DEMONYMS, SHORT_AREAS, demonyms, short_areas
from tidsvitne.knowledge.pieces import Piece, cut
from tidsvitne.knowledge.tagger import model_version
from tidsvitne.knowledge.words import Words, load_words
from tidsvitne.model.entity import Entity

_SHIPPED = files("tidsvitne.data")


class Knowledge:
    """What names there are and what they can mean, nothing more. It can be sent to another process."""

    def __init__(self, authority: Authority, gazetteer: Gazetteer, fingerprint: str) -> None:
        self.fingerprint = fingerprint
        self._authority = authority
        self._gazetteer = gazetteer
        former = {old: id_ for id_, entry in authority.entries.items() for old in entry.entity.was}
        self._former = former
        self._entities: dict[str, Entity] = {
            id_: self._placed(place) for id_, place in world_places().items() if id_ not in former
        }
        self._entities |= {id_: self._placed(entry.entity) for id_, entry in authority.entries.items()}
        self._by_geonames = {number: id_ for id_, entry in authority.entries.items() for number in entry.also_geonames}
        self._by_geonames |= {entity.geonames: id_ for id_, entity in self._entities.items() if entity.geonames}
        self._by_geonames |= {toponym.id: id_ for old, id_ in former.items() if (toponym := _toponym(gazetteer, old))}
        self._taken = {id_: entry.not_called for id_, entry in authority.entries.items() if entry.not_called}
        self._countries = {
            entity.country: id_
            for id_, entity in self._entities.items()
            if entity.level == "country" and entity.country and not self.is_hidden(id_)
        }
        self._outlets = {
            name_key(name): source
            for source in authority.sources.values()
            for name in (*source.aliases, *source.labels.values())
        }
        self._lexicon = Lexicon(_phrases(authority.entries, self._entities))

    @classmethod
    def load(cls, authority: Path | None) -> "Knowledge":
        """Read the shipped authority with the editors' folder over it.

        Raises WrongAuthority for mistakes in the files, CacheNotWritable where the gazetteer cannot be compiled.
        """
        gazetteer = open_gazetteer()
        gazetteer.prepare()
        countries = world_places()

        def below(id_: str) -> Entity | None:
            toponym = _toponym(gazetteer, id_)
            return entity_of(toponym) if toponym else countries.get(id_)

        with as_file(_SHIPPED / "authority") as shipped:
            read = load_authority(shipped, authority, below)
            return cls(read, gazetteer, _fingerprint(shipped, authority))

    @property
    def words(self) -> Words:
        """The lists of ordinary words and people's names."""
        return load_words()

    def candidates(self, surface: str, lang: str) -> tuple[str, ...]:
        """Return the ids of the entities that a name can mean, the likeliest first: authority, countries, GeoNames.

        A short form means the area, a demonym its country.
        """
        pieces = cut(surface)
        if not pieces:
            return ()
        phrases = [phrase for phrase in self.phrases_at(pieces, 0) if len(phrase.keys) == len(pieces)]
        known = (phrase.entity for phrase in phrases if phrase.use is not Use.ACTOR)
        people = self.demonym(name_key(surface)) or ""
        country = self._countries.get(people) or (people and f"places/{people}")
        short = self.short_area(surface)
        toponyms = self.toponyms(name_key(surface), lang) if pieces[-1].is_capital and not country else ()
        found = (*((short,) if short else ()), *toponyms)
        return tuple(dict.fromkeys((*known, *((country,) if country else ()), *map(self.id_of, found))))

    def phrases_at(self, pieces: Sequence[Piece], at: int) -> tuple[Phrase, ...]:
        """Return the longest names and phrases of the authority and of CLDR that begin at `pieces[at]`."""
        found = self._lexicon.at(pieces, at)
        return tuple(phrase for phrase in found if not self._is_taken(phrase, pieces, at)) if self._taken else found

    def toponyms(self, key: str, lang: str) -> tuple[Toponym, ...]:
        """Return GeoNames' places of this name (see `name_key`), the likeliest first; spelling of Arabic names is lenient."""
        found = self._gazetteer.find(key)
        if not found and lang != "en" and key.endswith("s"):
            found = self._gazetteer.find(key[:-1])
        found = found or self._gazetteer.find_by_sound(key)
        return tuple(toponym for toponym in found if not self._is_not_called(toponym, key)) if self._taken else found

    def toponym(self, id_: str) -> Toponym | None:
        """Return what GeoNames says of a place, by the id that it has there or in the authority; None for all else."""
        known = self._entities.get(id_)
        if known and known.geonames:
            return self._gazetteer.toponym(known.geonames)
        return None if known else _toponym(self._gazetteer, id_)

    def short_area(self, form: str) -> Toponym | None:
        """Return the state or province that newspapers abbreviate so («Mich.», «MI», «Ont.»), or None."""
        codes = short_areas().get(form.replace(".", "").replace(" ", ""))
        return self._gazetteer.area(*codes) if codes else None

    def demonym(self, key: str) -> str | None:
        """Return the code of the country whose people or things are called so (folded: «syrians», «syriske»), or None.

        For a part of the world it is the id of the place without its folder («europe»).
        """
        return demonyms().get(key) or (demonyms().get(key[:-1]) if key.endswith(("s", "e")) else None)

    def id_of(self, toponym: Toponym) -> str:
        """Return the entity's id of a place in GeoNames: the authority's own where it has the place."""
        return self._by_geonames.get(toponym.id, toponym.entity_id)

    def entity(self, id_: str) -> Entity:
        """Return the entity with this id. Raises KeyError where there is none."""
        entity = self.find_entity(id_)
        if entity is None:
            raise KeyError(id_)
        return entity

    def find_entity(self, id_: str) -> Entity | None:
        """Return the entity with this id, or None."""
        if id_ not in self._entities:
            toponym = _toponym(self._gazetteer, id_)
            if toponym is None:
                return None
            self._entities[id_] = self._placed(replace(entity_of(toponym), within=self._holder(toponym)))
        return self._entities[id_]

    def _holder(self, toponym: Toponym) -> str | None:
        """Return the id of the first-level area that holds a place, or of its country."""
        if toponym.level != "admin1" and toponym.admin1:
            area = self._gazetteer.area(toponym.country, toponym.admin1)
            if area:
                return self.id_of(area)
        return self._countries.get(toponym.country)

    @property
    def entries(self) -> Mapping[str, Entry]:
        """All that the authority says, by id."""
        return self._authority.entries

    def entry(self, id_: str) -> Entry | None:
        """Return what the authority says of an id, or None where it says nothing."""
        return self._authority.entries.get(id_)

    def current_id(self, id_: str) -> str:
        """Return the id that an entity has now: the editors may have merged, renamed or retyped what had this one.

        Whatever makes ids of its own (of names that nothing knows) asks this of each, and then `is_hidden`.
        """
        return self._former.get(id_, id_)

    def is_hidden(self, id_: str) -> bool:
        """Whether the editors want this entity shown nowhere."""
        entry = self._authority.entries.get(self.current_id(id_))
        return entry is not None and entry.hidden

    def are_never_same(self, one: str, other: str) -> str | None:
        """Return the editors' reason why two ids can never be one entity, or None where they said nothing of it.

        It binds whatever merges or links, and whatever suggests a merger.
        """
        one, other = self.current_id(one), self.current_id(other)
        for this, that in ((one, other), (other, one)):
            entry = self._authority.entries.get(this)
            if entry and that in entry.reasons:
                return entry.reasons[that]
        return None

    def corrections(self, document: str) -> tuple[Correction, ...]:
        """Return the editors' corrections of one document, by its id."""
        return self._authority.corrections.get(document, ())

    @property
    def events(self) -> Mapping[str, EventEntry]:
        """The editors' word on events, by the events' ids."""
        return self._authority.events

    def _placed(self, entity: Entity) -> Entity:
        """Return an entity that lies in what has that id now, and in the next one that holds it where that is hidden."""
        within = self.current_id(entity.within) if entity.within else None
        while within and self.is_hidden(within):
            above = self._authority.entries[within].entity.within
            within = self.current_id(above) if above else None
        return entity if within == entity.within else replace(entity, within=within)

    def _is_taken(self, phrase: Phrase, pieces: Sequence[Piece], at: int) -> bool:
        """Whether the editors took the words from the phrase's entity: «White Helmets», which «White Helmet» fits too."""
        taken = self._taken.get(phrase.entity, ())
        return bool(taken) and " ".join(piece.key for piece in pieces[at : at + len(phrase.keys)]) in taken

    def _is_not_called(self, toponym: Toponym, key: str) -> bool:
        return key in self._taken.get(self.id_of(toponym), ())

    def country_id(self, code: str) -> str | None:
        """Return the id of the country with this ISO 3166-1 alpha-2 code."""
        return self._countries.get(code)

    def outlet(self, name: str) -> Source | None:
        """Return the outlet of this name, in whatever language or spelling, or None."""
        return self._outlets.get(name_key(name))

    def is_source(self, id_: str) -> bool:
        """Whether an organisation is an outlet, which texts name for what it told and not for what it did."""
        entry = self._authority.entries.get(id_)
        ids = (id_, *entry.entity.was) if entry else (id_,)
        paths = (one.partition("/") for one in ids)
        return any(folder == "organisations" and name in self._authority.sources for folder, _, name in paths)

    def containers(self, id_: str) -> Iterator[Entity]:
        """Yield the places that hold a place, the smallest first."""
        seen = {id_}
        entity = self.find_entity(id_)
        while entity:
            above = entity.within or (self._countries.get(entity.country) if entity.country else None)
            if not above or above in seen:
                return
            seen.add(above)
            entity = self.find_entity(above)
            if entity:
                yield entity


def _phrases(entries: Mapping[str, Entry], entities: Mapping[str, Entity]) -> Iterator[Phrase]:
    # The authority's own come first: they are the likelier meaning of a name.
    for id_ in (*entries, *(id_ for id_ in entities if id_ not in entries)):
        entity = entities[id_]
        entry = entries.get(id_)
        uses = [(name, Use.NAME) for name in (*entity.labels.values(), *entity.aliases)]
        if entry:
            uses += [(name, Use.COMMON) for name in entry.common]
            uses += [(name, Use.ACTOR) for name in entry.stands_for]
        made = (make_phrase(name, id_, use) for name, use in uses)
        yield from dict.fromkeys(phrase for phrase in made if phrase)


def _toponym(gazetteer: Gazetteer, id_: str) -> Toponym | None:
    folder, _, name = id_.partition("/")
    number = name.rpartition("-")[2]
    if folder != "places" or not (number.isascii() and number.isdigit()) or len(number) > 9:
        return None
    toponym = gazetteer.toponym(int(number))
    return toponym if toponym and toponym.entity_id == id_ else None


def _fingerprint(*folders: Path | None) -> str:
    digest = hashlib.sha256(f"{gazetteer_version()} babel {version('babel')} {model_version()}".encode())
    for folder in folders:
        for path in sorted(folder.glob("*.yaml")) if folder else ():
            if path.name in (CORRECTIONS, EVENTS):
                continue  # the former count for the documents that they correct, the latter for no reading
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        digest.update(b"\1")
    for name in (
        "country_names.yaml",
        "regions.yaml",
        CUES,
        DEMONYMS,
        SHORT_AREAS,
        "words/ordinary.txt",
        "words/given_names.txt",
        "words/surnames.txt",
    ):
        digest.update((_SHIPPED / name).read_bytes())
    return digest.hexdigest()[:32]

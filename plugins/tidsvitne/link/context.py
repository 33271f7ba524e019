"""Where a text is about: how much of it speaks for each country, each state or province, and each few square miles.

News names places that lie together (spatial minimality, Leidner 2007), local news those of one county (Lieberman, Samet and
Sankaranarayanan 2010). So each name's meanings, as far as they are known, speak for the meanings near them of the others.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import floor

from tidsvitne.link.senses import Sense
from tidsvitne.model.distance import kilometres
from tidsvitne.model.entity import Coordinates

_NEAR_KM = 100.0
_SLIGHT = 0.02  # a meaning less likely than this speaks for nothing
_IN_COUNTRY = 3.5
_IN_STATE = 6.0
_IN_COUNTY = 2.0
_NEAR = 3.0
_SURE_FROM = 0.7  # names that speak for a place, from which on more of them say little more

Weights = Mapping[int, float]


class Voice:
    """What one name speaks for: each of its meanings, as likely as it is, for its country, its state and its county."""

    def __init__(self, senses: Sequence[Sense], weights: Weights) -> None:
        self.countries: dict[str, float] = defaultdict(float)
        self.states: dict[tuple[str, str], float] = defaultdict(float)
        self.counties: dict[tuple[str, str, str], float] = defaultdict(float)
        self.points: list[tuple[Coordinates, float]] = []
        for index, weight in weights.items():
            if weight >= _SLIGHT:
                self._add(senses[index], weight)
        self.total = sum(self.countries.values())

    def _add(self, sense: Sense, weight: float) -> None:
        if not sense.entity.country:
            return
        self.countries[sense.entity.country] += weight
        if sense.state and sense.entity.level != "country":
            self.states[sense.state] += weight
        if sense.county:
            self.counties[sense.county] += weight
        if sense.entity.coordinates and sense.is_small:
            self.points.append((sense.entity.coordinates, weight))


class Context:
    """What the names of one text speak for, and its words (`home`); each name is weighed by what the others say."""

    def __init__(self, voices: Sequence[Voice], home: Mapping[str, float]) -> None:
        self._voices = voices
        self._countries: dict[str, float] = defaultdict(float, home)
        self._states: dict[tuple[str, str], float] = defaultdict(float)
        self._counties: dict[tuple[str, str, str], float] = defaultdict(float)
        self._cells: dict[tuple[int, int], list[tuple[int, Coordinates, float]]] = defaultdict(list)
        self._total = sum(home.values())
        for number, voice in enumerate(voices):
            self._hear(number, voice)

    def speaks_for(self, sense: Sense, number: int) -> float:
        """Return what the other names say for a meaning of one of them (by its number), in decimal orders."""
        country, own = sense.entity.country, self._voices[number]
        total = self._total - own.total
        if not country or total <= 0:
            return 0.0
        said = _IN_COUNTRY * (self._countries[country] - own.countries.get(country, 0.0)) / (total + _SURE_FROM)
        if sense.state and sense.entity.level != "country":
            there = self._states[sense.state] - own.states.get(sense.state, 0.0)
            said += _IN_STATE * there / (total + _SURE_FROM)
        if sense.county:
            held = self._counties[sense.county] - own.counties.get(sense.county, 0.0)
            said += _IN_COUNTY * held / (held + _SURE_FROM)
        near = self._near(sense, number)
        return said + _NEAR * near / (near + _SURE_FROM)

    def _hear(self, number: int, voice: Voice) -> None:
        self._total += voice.total
        for country, weight in voice.countries.items():
            self._countries[country] += weight
        for state, weight in voice.states.items():
            self._states[state] += weight
        for county, weight in voice.counties.items():
            self._counties[county] += weight
        for where, weight in voice.points:
            self._cells[_cell(where)].append((number, where, weight))

    def _near(self, sense: Sense, number: int) -> float:
        """Return how much speaks for what lies near, less the farther it is."""
        where = sense.entity.coordinates
        if not where or not sense.is_small:
            return 0.0
        row, column = _cell(where)
        near = 0.0
        for cell in ((row + down, column + right) for down in (-1, 0, 1) for right in (-1, 0, 1)):
            for other, there, weight in self._cells.get(cell, ()):
                if other != number:
                    near += weight * max(0.0, 1 - kilometres(where, there) / _NEAR_KM)
        return near


def _cell(where: Coordinates) -> tuple[int, int]:
    return floor(where.lat), floor(where.lon)

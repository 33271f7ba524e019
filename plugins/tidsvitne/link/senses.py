"""What a place's name can mean, and how likely each meaning is before the text around it is looked at.

Likelihoods are decimal logarithms: a town of a million weighs one more than one of a hundred thousand (a population prior,
Leidner 2007, ch. 5).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import log10

from tidsvitne.knowledge.gazetteer import CAPITAL, MAIN, SOUND, Toponym, name_key
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.model.entity import Entity

_COUNTRY = 8.0
_REGION = 7.0
_KNOWN = 6.0  # a place that only the authority has
_STATE = 7.0  # one of the United States
_AREA = -0.7  # against a town of as many people
_SMALL_AREA = 4.5  # the gazetteer does not say of all towns which county they lie in
_CAPITAL = 0.5
_AUTHORITY = 1.0  # a place that archives of news name often
_OTHER_NAME = -1.5
_OTHER_AREA = -1.5  # it shares the name with a town in it, or has it without the word for what it is
_LIKE_NAME = -2.0
_AREAS = frozenset(("admin1", "admin2"))
_SMALL = frozenset(("admin2", "city", "neighbourhood", "site"))


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning: the entity, its likelihood, and the codes of the state and the county that it is or lies in."""

    entity: Entity
    prior: float
    state: tuple[str, str] | None
    county: tuple[str, str, str] | None
    is_state: bool  # one of the United States

    @property
    def is_small(self) -> bool:
        """Whether its position says where it is: it is a town or a part of one, or an area of a town's surroundings."""
        return self.entity.level in _SMALL


class Senses:
    """Looks meanings up, nothing more."""

    def __init__(self, knowledge: Knowledge, lang: str) -> None:
        self._knowledge = knowledge
        self._lang = lang
        self._sense = lru_cache(maxsize=None)(self._make)

    def of(self, surface: str, candidates: Iterable[str], *, only: bool) -> tuple[Sense, ...]:
        """Return what a name can mean: its candidates, and unless there are `only` those, all that the gazetteer has."""
        key = name_key(surface)
        known = tuple(candidates)
        ranks: dict[str, int] = dict.fromkeys(known, MAIN)
        found = self._knowledge.toponyms(key, self._lang)
        for toponym in found:
            id_ = self._knowledge.id_of(toponym)
            if id_ in ranks or not (only or (known and toponym.rank == SOUND)):
                ranks[id_] = MAIN if self._is_called(id_, key) else toponym.rank
        senses = tuple(self._sense(id_, rank) for id_, rank in ranks.items())
        if only:
            return senses
        countries = {sense.entity.country for sense in senses if sense.entity.level == "country"}
        return tuple(
            sense
            for sense in senses
            if not self._is_named_after(sense, senses)
            and (sense.entity.level == "country" or sense.entity.country not in countries)  # the city of Luxembourg
        )

    def _is_called(self, id_: str, key: str) -> bool:
        """Whether the authority says so, whatever other names GeoNames has: «New York» is the city."""
        entry = self._knowledge.entry(id_)
        return entry is not None and key in map(name_key, (*entry.entity.labels.values(), *entry.entity.aliases))

    def _is_named_after(self, area: Sense, senses: tuple[Sense, ...]) -> bool:
        """Whether a province or county has its name of a town in it, which is what the name alone means: «Homs»."""
        if area.entity.level not in _AREAS or area.is_state:
            return False
        return any(
            town.entity.level == "city"
            and town.prior > area.prior
            and (area.entity.id == town.entity.within or (town.county or town.state) in (area.county, area.state))
            for town in senses
        )

    def _make(self, id_: str, rank: int) -> Sense:
        entity = self._knowledge.entity(id_)
        toponym = self._knowledge.toponym(id_)
        state = (toponym.country, toponym.admin1) if toponym and toponym.admin1 else None
        county = (*state, toponym.admin2) if toponym and state and toponym.admin2 else None
        is_state = toponym is not None and toponym.is_state
        return Sense(entity, self._prior(entity, toponym, rank), state, county, is_state)

    def _prior(self, entity: Entity, toponym: Toponym | None, rank: int) -> float:
        if entity.level == "country":
            return _COUNTRY
        known = self._knowledge.entry(entity.id) is not None
        if not toponym:
            return _KNOWN if known else _REGION
        return _size(toponym, rank) + (_AUTHORITY if known else 0.0)


def _size(toponym: Toponym, rank: int) -> float:
    if toponym.is_state:
        return _STATE
    is_area = toponym.level in _AREAS
    size = log10(1 + toponym.population)
    if is_area:
        size = max(size, _SMALL_AREA) + _AREA
    if toponym.standing == CAPITAL:
        size += _CAPITAL
    if rank == MAIN:
        return size
    return size + (_OTHER_AREA if is_area else 0.0) + (_LIKE_NAME if rank == SOUND else _OTHER_NAME)

"""The meanings of all place names of one text, weighed round after round until they agree with one another."""

from collections import defaultdict
from collections.abc import Sequence

from tidsvitne.knowledge.known import Knowledge
from tidsvitne.link.context import Context, Voice
from tidsvitne.link.holders import said_holders
from tidsvitne.link.home import home_countries
from tidsvitne.link.place_names import PlaceName, chances_of
from tidsvitne.link.senses import Sense
from tidsvitne.model.annotation import Mention
from tidsvitne.model.distance import kilometres

_ROUNDS = 8
_BESIDE_KM = 80.0
_SLIGHT = 0.01


def settle(text: str, mentions: Sequence[Mention], names: Sequence[PlaceName], knowledge: Knowledge) -> None:
    """Fill in the scores and chances of all names.

    What is clear in one round (there is one such place, or the text says where it lies) speaks for its neighbours in the
    next. Half of each round's verdict is kept in the next one's, so that names that pull each other to and fro come to rest.
    """
    said = _Said(text, mentions, names, knowledge)
    home = home_countries(text, knowledge)
    for _ in range(_ROUNDS):
        context = Context([Voice(name.senses, name.weights) for name in names], home)
        for number, name in enumerate(names):
            name.scores = [
                sense.prior + context.speaks_for(sense, number) + said.of(number, sense) for sense in name.senses
            ]
        for name in names:
            pairs = zip(name.chances, chances_of(name.scores), strict=True)
            name.chances = [(old + new) / 2 for old, new in pairs]
    for name in names:
        name.chances = chances_of(name.scores)


class _Said:
    """What the words beside the names say of where they lie."""

    def __init__(
        self, text: str, mentions: Sequence[Mention], names: Sequence[PlaceName], knowledge: Knowledge
    ) -> None:
        self._names = names
        self._knowledge = knowledge
        self._holders: dict[int, dict[int, float]] = defaultdict(dict)
        self._held: dict[int, dict[int, float]] = defaultdict(dict)
        self._inside: dict[tuple[str, str], bool] = {}
        number_of = {index: number for number, name in enumerate(names) for index in name.mentions}
        for inner, (outer, weight) in said_holders(text, mentions).items():
            one, other = number_of.get(inner), number_of.get(outer)
            if one is not None and other is not None and one != other:
                self._holders[one][other] = max(weight, self._holders[one].get(other, 0.0))
                self._held[other][one] = max(weight, self._held[other].get(one, 0.0))

    def of(self, number: int, sense: Sense) -> float:
        """Return what is said for a name's meaning: that it lies in its neighbour's, or its neighbour's in it."""
        weight = 0.0
        for other, strength in self._holders.get(number, {}).items():
            weight += strength * sum(chance for holder, chance in self._likely(other) if self._holds(holder, sense))
        for other, strength in self._held.get(number, {}).items():
            weight += strength * max(
                (chance for held, chance in self._likely(other) if self._holds(sense, held)), default=0.0
            )
        return weight

    def _likely(self, number: int) -> list[tuple[Sense, float]]:
        name = self._names[number]
        return [pair for pair in zip(name.senses, name.chances, strict=True) if pair[1] > _SLIGHT]

    def _holds(self, holder: Sense, held: Sense) -> bool:
        key = holder.entity.id, held.entity.id
        if key not in self._inside:
            self._inside[key] = self._is_inside(holder, held)
        return self._inside[key]

    def _is_inside(self, holder: Sense, held: Sense) -> bool:
        if holder.entity.id == held.entity.id:
            return False
        if any(above.id == holder.entity.id for above in self._knowledge.containers(held.entity.id)):
            return True
        if holder.entity.level == "admin1":
            inside = held.entity.level not in ("admin1", "country")
            return inside and holder.state is not None and held.state == holder.state
        where, there = holder.entity.coordinates, held.entity.coordinates
        if not where or not there or not holder.is_small or not held.is_small:
            return False
        return kilometres(where, there) <= _BESIDE_KM

"""What speaks for two event mentions telling of one event, and what against it, each with its weight in log-odds.

The weights were set by hand on our own pairs (tests/gold/events). A bare weekday has no date here, and a country or what is wider
no place: neither can ever be evidence.
"""

from collections.abc import Callable, Iterator

from tidsvitne.extract.scheme import SAME_AS, VIOLENCE
from tidsvitne.link.occurrence import Occurrence
from tidsvitne.model.annotation import Bound, Claim
from tidsvitne.model.distance import kilometres
from tidsvitne.model.event import Evidence

PRIOR = -4.0
"""The log-odds of two mentions that have nothing in common but that they were compared."""

_SMALL = frozenset({"city", "neighbourhood", "site"})
_NEAR = 15.0  # km: one outlet names the village, another the town beside it
_MOST = 3.0  # all shared participants together
_PARTICIPANT = {"people": 2.0, "organisations": 1.0, "places": 0.5}
_BEGINNINGS = frozenset(
    {"offensive", "attack", "air-strike", "ground-attack", "war", "siege", "ceasefire", "talks", "other"}
)
_UP = frozenset({Bound.AT_LEAST, Bound.MORE_THAN, Bound.ABOUT, Bound.UNKNOWN})

Spread = Callable[[str], float]


def weigh(one: Occurrence, other: Occurrence, rarity: Spread) -> tuple[Evidence, ...]:
    """Return all evidence on two mentions; `rarity` tells how much a shared word tells, from 0 to 1."""
    return tuple(
        evidence
        for evidence in (
            *_type(one, other),
            *_date(one, other),
            *_place(one, other),
            *_participants(one, other),
            *_figures(one, other),
            *_words(one, other, rarity),
            *_articles(one, other),
        )
        if evidence.weight
    )


def may_be_one(one: Occurrence, other: Occurrence) -> bool:
    """Whether two mentions can tell of one event at all, by kind and date: most cannot, and need no weighing."""
    mine, its = one.mention.type, other.mention.type
    is_alike = (
        mine == its
        or its in SAME_AS.get(mine, ())
        or mine in SAME_AS.get(its, ())
        or {mine, its} <= VIOLENCE
        or _begin(one, other)
    )
    if not is_alike or one.days is None or other.days is None:
        return is_alike
    return one.days[0] <= other.days[1] and other.days[0] <= one.days[1]


def log_odds(evidence: tuple[Evidence, ...]) -> float:
    """Return how likely it is, in log-odds, that the two tell of one event; never, where nothing says when or who."""
    kinds = {each.kind for each in evidence if each.weight > 0}
    # What merely happened in the same town, or on the same day, may be anything.
    if not kinds & _WHEN or not kinds & _WHERE_OR_WHO:
        return float("-inf")
    return PRIOR + sum(each.weight for each in evidence)


_WHEN = frozenset({"same_date", "same_words", "same_story"})
_WHERE_OR_WHO = frozenset({"same_place", "place_within", "same_participant", "same_figure", "same_words"})


def _type(one: Occurrence, other: Occurrence) -> Iterator[Evidence]:
    mine, its = one.mention.type, other.mention.type
    if mine == its:
        yield Evidence("same_type", mine, 1.0)
    elif its in SAME_AS.get(mine, ()) or mine in SAME_AS.get(its, ()):
        yield Evidence("same_type", its if its in SAME_AS.get(mine, ()) else mine, 0.5)
    elif {mine, its} <= VIOLENCE:
        yield Evidence("same_type", its, -1.0)
    else:
        yield Evidence("same_type", its, -4.0)
    if _begin(one, other):
        # Something begins but once.
        yield Evidence("same_type", mine, 3.0)


def _begin(one: Occurrence, other: Occurrence) -> bool:
    return one.begins and other.begins and {one.mention.type, other.mention.type} <= _BEGINNINGS


def _date(one: Occurrence, other: Occurrence) -> Iterator[Evidence]:
    mine, its = one.days, other.days
    if mine is None or its is None:
        return
    inner = min((mine, its, one, other), (its, mine, other, one), key=lambda pair: pair[0][1] - pair[0][0])
    what = str(inner[2].mention.date)
    shared = min(mine[1], its[1]) - max(mine[0], its[0]) + 1
    if shared <= 0:
        yield Evidence("same_date", what, -6.0 if shared < 0 else -4.0)
    elif mine == its and shared == 1:
        yield Evidence("same_date", what, 2.5)
    else:
        longest = max(mine[1] - mine[0], its[1] - its[0]) + 1
        yield Evidence(
            "same_date", what, 2.0 if longest <= 3 else 1.5 if longest <= 7 else 1.0 if longest <= 31 else 0.2
        )


def _place(one: Occurrence, other: Occurrence) -> Iterator[Evidence]:
    if not one.places or not other.places:
        return
    mine, its = {place.id for place in one.places}, {place.id for place in other.places}
    for place in one.places:
        if place.id in its:
            yield Evidence("same_place", place.id, 2.5 if place.level in _SMALL else 1.5)
            return
    for inner, outer in ((one, its), (other, mine)):
        for place in inner.places:
            if outer & inner.holders:
                yield Evidence("place_within", place.id, 1.5)
                return
    placed = [
        kilometres(here.coordinates, there.coordinates)
        for here in one.places
        for there in other.places
        if here.coordinates and there.coordinates
    ]
    yield Evidence("same_place", other.places[0].id, -1.0 if placed and min(placed) < _NEAR else -5.0)


def _participants(one: Occurrence, other: Occurrence) -> Iterator[Evidence]:
    left = _MOST
    for who in one.mention.participants:
        if who in other.mention.participants and left:
            weight = min(left, _PARTICIPANT.get(who.partition("/")[0], 0.0))
            left -= weight
            yield Evidence("same_participant", who, weight)
    if left == _MOST and _begin(one, other):
        # Who begins it may stand in another clause of the sentence than what is begun.
        where = {*one.mention.places, *other.mention.places}
        for who in sorted((one.named & other.named) - where, key=lambda who: (not who.startswith("places/"), who))[:1]:
            yield Evidence("same_participant", who, 0.5)


def _figures(one: Occurrence, other: Occurrence) -> Iterator[Evidence]:
    best: Evidence | None = None
    for mine in one.figures:
        for its in other.figures:
            found = _figure(mine, its) if mine.metric == its.metric else None
            if found and (best is None or abs(found.weight) > abs(best.weight)):
                best = found
    if best:
        yield best


def _figure(mine: Claim, its: Claim) -> Evidence | None:
    low, high = mine.minimum or mine.maximum, its.minimum or its.maximum
    if low is None or high is None or min(low, high) <= 0:
        return None
    what = f"{high:g}"
    if low == high:
        return Evidence("same_figure", what, 0.3 if low < 3 else 0.8 if low < 10 else 1.5)
    few, many = sorted(((low, mine), (high, its)), key=lambda pair: pair[0])
    if few[1].bound in _UP and few[0] * 2 >= many[0]:
        return Evidence("nested_figure", what, 0.4)
    # Counts of one event grow; those of two are seldom near each other.
    return Evidence("same_figure", what, -0.3 if few[0] * 3 >= many[0] else -1.0)


def _words(one: Occurrence, other: Occurrence, rarity: Spread) -> Iterator[Evidence]:
    if one.lang != other.lang or not one.words or not other.words:
        return
    shared = sorted(one.words & other.words)
    weights = {word: rarity(word) for word in one.words | other.words}
    total = sum(weights.values())
    alike = sum(weights[word] for word in shared) / total if total else 0.0
    if alike > 0.15:
        what = " ".join(sorted(shared, key=lambda word: (-weights[word], word))[:3])
        yield Evidence("same_words", what, round(4 * alike, 3))


def _articles(one: Occurrence, other: Occurrence) -> Iterator[Evidence]:
    """Yield what the whole articles say, which know more than two sentences of them."""
    if one.document == other.document:
        return
    if one.story == other.story:
        yield Evidence("same_story", "", 2.0 + (1.5 if one.is_lead and other.is_lead else 0.0))
    elif one.is_lead and other.is_lead:
        yield Evidence("same_story", "", -1.9)

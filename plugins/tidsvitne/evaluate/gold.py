"""Gold as JSON Lines: texts with the names that stand in them, ours (`mentions`) or published ones (`toponyms`)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from tidsvitne.evaluate.lines import Mistake, date_of, line_ends, listed, optional, read_lines, span_of
from tidsvitne.extract.found import DEMONYM
from tidsvitne.model.annotation import Kind, Mention
from tidsvitne.model.document import Document
from tidsvitne.model.edtf import Edtf, InvalidEdtf, parse_edtf
from tidsvitne.model.entity import Coordinates
from tidsvitne.model.span import Span
from tidsvitne.text.language import detect

KINDS = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)
"""What names are told apart into."""

_MENTIONS, _TOPONYMS = "mentions", "toponyms"
# What a key must hold where it is there; whole numbers do for others.
_TYPES: Mapping[str, tuple[type, ...]] = {
    "surface": (str,),
    "phrase": (str,),
    "entity": (str,),
    "country": (str,),
    "level": (str,),
    "role": (str,),
    "lat": (float, int),
    "lon": (float, int),
    "geonames": (int,),
}


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A name in a text as a careful reader understood it; what the gold does not say is None."""

    span: Span
    kind: Kind
    entity: str | None = None
    coordinates: Coordinates | None = None
    geonames: int | None = None
    country: str | None = None
    level: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class GoldText:
    """A document with its mentions in the order of their offsets.

    What is found in `unread` stretches counts for nothing. `own` are ids that are the gold's alone: they say only that two
    mentions are of one. `unplaced` are the toponyms that a published set has without a position: no mentions, but no
    mistakes either. A `published` set of places counts demonyms among them ("Syrian forces").
    """

    document: Document
    mentions: tuple[GoldMention, ...]
    unread: tuple[Span, ...] = ()
    own: frozenset[str] = frozenset()
    unplaced: frozenset[Span] = frozenset()
    published: bool = False

    def places(self, found: Iterable[Mention]) -> list[Mention]:
        """Return what counts as a place among what was found; a demonym has its country as its entity then."""
        counted = [mention for mention in self.counted(found) if mention.kind is Kind.PLACE]
        demonyms = (mention for mention in found if self.published and mention.rule == DEMONYM)
        return [*counted, *(replace(mention, entity=mention.candidates[0]) for mention in demonyms)]

    def counted(self, found: Iterable[Mention]) -> list[Mention]:
        """Return the people, organisations and places among what was found that count."""
        return [
            mention
            for mention in found
            if mention.kind in KINDS and not any(mention.span.meets(stretch) for stretch in self.unread)
        ]


def read_gold(path: Path, *, published: bool = False) -> list[GoldText]:
    """Return the texts of a JSON Lines file with mentions or, where those will do, published toponyms.

    Of toponyms those without coordinates are left out, and those that do not stand in the text. Raises WrongGold with all
    mistakes of the file.
    """
    return read_lines(path, partial(_text, published=published))


def _text(data: Mapping[str, Any], *, published: bool) -> GoldText:
    text = data["text"]
    lang = optional(data, "lang", str) or detect(text)
    document = Document(id=data["id"], text=text, lang=lang, date=_date(data), breaks=line_ends(text))
    if published and _MENTIONS not in data:
        toponyms = sorted(_published(data, text), key=lambda mention: mention.span)
        unplaced = frozenset(mention.span for mention in toponyms if not mention.coordinates)
        return GoldText(document, tuple(one for one in toponyms if one.coordinates), unplaced=unplaced, published=True)
    mentions = _ours(data, text)
    return GoldText(
        document,
        tuple(mention for mention, derived in mentions if not derived),
        tuple(mention.span for mention, derived in mentions if derived),
        frozenset(map(str, listed(data, "own") if "own" in data else ())),
    )


def _date(data: Mapping[str, Any]) -> Edtf | None:
    """Return the day of publication; what published sets have behind it, or instead of it, counts for nothing."""
    if _MENTIONS in data:
        return date_of(data, "date")
    value = optional(data, "date", str)
    try:
        return parse_edtf(value[:10]) if value else None
    except InvalidEdtf:
        return None


def _ours(data: Mapping[str, Any], text: str) -> list[tuple[GoldMention, bool]]:
    """Return the mentions in their order, and of each whether it is only derived from a name, and may be left out."""
    mentions: list[tuple[GoldMention, bool]] = []
    mistakes: list[tuple[str, str]] = []
    for one in listed(data, _MENTIONS):
        try:
            mentions.append((_mention(one, text), one.get("derived") is True))
        except Mistake as mistake:
            mistakes += mistake.pairs
    if mistakes:
        raise Mistake(*mistakes)
    mentions.sort(key=lambda one: one[0].span)
    for (one, _), (other, _) in pairwise(mentions):
        if one.span.meets(other.span):
            raise Mistake((f"«{one.span.of(text)}» and «{other.span.of(text)}» in one place", "mentions apart"))
    return mentions


def _mention(data: Any, text: str) -> GoldMention:
    span = span_of(data, text, "surface", "a mention")
    kind = data.get("kind")
    if kind not in KINDS:
        raise Mistake((f"the kind {kind!r} of «{span.of(text)}»", " or ".join(KINDS)))
    return GoldMention(
        span,
        Kind(kind),
        _optional(data, "entity"),
        _coordinates(data),
        _optional(data, "geonames"),
        _optional(data, "country"),
        _optional(data, "level"),
        _optional(data, "role"),
    )


def _published(data: Mapping[str, Any], text: str) -> Iterator[GoldMention]:
    for one in listed(data, _TOPONYMS):
        if not isinstance(one, dict):
            raise Mistake((f"a toponym of the type {type(one).__name__}", "an object"))
        coordinates = _coordinates(one)
        if not _stands(one, text):
            continue
        number = str(one.get("geonameid") or "")
        yield GoldMention(
            Span(one["start"], one["end"]),
            Kind.PLACE,
            coordinates=coordinates,
            geonames=int(number) if number.isascii() and number.isdigit() else None,
        )


def _stands(data: Mapping[str, Any], text: str) -> bool:
    try:
        span_of(data, text, "phrase", "a toponym")
    except Mistake:
        return False
    return True


def _coordinates(data: Mapping[str, Any]) -> Coordinates | None:
    lat, lon = _optional(data, "lat"), _optional(data, "lon")
    if lat is None and lon is None:
        return None
    if lat is None or lon is None or not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise Mistake((f"the position {lat}, {lon}", "degrees of latitude and longitude"))
    return Coordinates(lat, lon, str(data.get("level") or "point"))


def _optional(data: Mapping[str, Any], key: str) -> Any:
    return optional(data, key, *_TYPES[key])

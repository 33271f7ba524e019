"""A text read by hand: its entities and places with their spellings, in a JSON file of its own."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tidsvitne.evaluate.gold import GoldMention, GoldText
from tidsvitne.evaluate.lines import line_ends
from tidsvitne.evaluate.wrong import WrongGold, read_text
from tidsvitne.model.annotation import Kind
from tidsvitne.model.document import Document
from tidsvitne.model.entity import Coordinates
from tidsvitne.model.problem import Problem
from tidsvitne.model.span import Span
from tidsvitne.text.language import detect

_KINDS = {"org": Kind.ORGANISATION, "person": Kind.PERSON}
_BRACKETS = re.compile(r"\s*\(([^)]*)\)")


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """An entity as the gold describes it: its names, where it lies, and whether it is said to be of several levels at once."""

    id: str
    kind: Kind
    names: tuple[str, ...]
    coordinates: Coordinates | None = None
    many_levels: bool = False


@dataclass(frozen=True, slots=True)
class HandMade:
    """A text with its mentions, and the entities that these name, by id."""

    text: GoldText
    entities: Mapping[str, GoldEntity]


def read_handmade(path: Path, folders: Sequence[Path] = ()) -> HandMade:
    """Read a file whose text lies beside it or in one of the folders, looked through in this order.

    Every spelling in the text is a mention, outside the noise. Raises WrongGold.
    """
    try:
        data = json.loads(read_text(path))
    except (ValueError, RecursionError) as error:
        raise _wrong(path, f"no JSON ({error})", "an object", getattr(error, "lineno", 0)) from error
    try:
        raw = _text(data["file"])
        lang = _text(data["meta"].get("lang", ""))
        described = list(_entities(data))
        spellings = [(_text(name), entity) for entity, surfaces in described for name in surfaces]
        noise = [(Span(*one["span"]), one["quote"]) for one in data["noise"]]
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        found = f"a reading without what is needed ({type(error).__name__}: {error})"
        raise _wrong(path, found, "file, meta, noise, entities and places, each with its keys") from error
    file = next((folder / raw for folder in (path.parent, *folders) if (folder / raw).is_file()), None)
    if file is None:
        raise _wrong(path, f"no file «{raw}»", "the text that was read, beside it or in a folder of --texts")
    text = read_text(file, keep_line_ends=True)
    moved = [(span, quote) for span, quote in noise if span.of(text) != quote]
    if moved:
        raise WrongGold(
            Problem(str(path), 0, f"«{span.of(text)}» at {span.start} in {raw}", f"the noise «{quote}»")
            for span, quote in moved
        )
    unread = tuple(span for span, _ in noise)
    document = Document(id=path.stem, text=text, lang=lang or detect(text), breaks=line_ends(text))
    mentions = tuple(_mentions(text, spellings, unread))
    return HandMade(GoldText(document, mentions, unread), {entity.id: entity for entity, _ in described})


def _wrong(path: Path, found: str, expected: str, line: int = 0) -> WrongGold:
    return WrongGold([Problem(str(path), line, found, expected)])


def _entities(data: Any) -> Iterator[tuple[GoldEntity, Sequence[str]]]:
    for one in data["entities"]:
        kind = _KINDS[one["type"].partition("/")[0]]
        yield GoldEntity(_text(one["id"]), kind, tuple(_names(one["name"]))), one["surface"]
    for one in data["places"]:
        where = one.get("geo")
        coordinates = Coordinates(float(where[0]), float(where[1]), one["kind"]) if where else None
        names = tuple(_names(one["name"]))
        yield GoldEntity(_text(one["id"]), Kind.PLACE, names, coordinates, "/" in one["kind"]), one["surface"]


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _names(text: str) -> Iterator[str]:
    """Yield the names between bars, and what stands in brackets behind them: «Long Name (LN) | Another»."""
    for name in text.split("|"):
        yield _BRACKETS.sub("", name).strip()
        yield from _BRACKETS.findall(name)


def _mentions(text: str, spellings: Sequence[tuple[str, GoldEntity]], unread: Sequence[Span]) -> Iterator[GoldMention]:
    longest_first = sorted(spellings, key=lambda one: -len(one[0]))
    by_name = dict(reversed(longest_first))
    names = "|".join(re.escape(name) for name, _ in longest_first)
    if not names:
        return
    # A Norwegian genitive is part of the word.
    for match in re.finditer(rf"(?<!\w)(?P<name>{names})s?(?!\w)", text):
        span = Span(*match.span())
        entity = by_name[match["name"]]
        if not any(span.meets(stretch) for stretch in unread):
            yield GoldMention(span, entity.kind, entity.id, entity.coordinates)

"""Gold for events: texts with what they tell of, as our own JSON Lines (`events`) or as readings by hand have it."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tidsvitne.evaluate.handmade import HandMade, read_handmade
from tidsvitne.evaluate.lines import Mistake, date_of, line_ends, listed, optional, read_lines, span_of
from tidsvitne.evaluate.wrong import WrongGold, read_text
from tidsvitne.extract.scheme import TYPES
from tidsvitne.model.annotation import Modality, Role
from tidsvitne.model.document import Document
from tidsvitne.model.edtf import Edtf, is_edtf, parse_edtf
from tidsvitne.model.problem import Problem
from tidsvitne.model.span import Span
from tidsvitne.text.language import detect

_MODALITIES = {"planned": Modality.PLANNED, "suspected": Modality.ALLEGED, "alleged": Modality.ALLEGED, "denie": Modality.DENIED,
               "denial": Modality.DENIED, "hypothetical": Modality.HYPOTHETICAL, "threat": Modality.HYPOTHETICAL}  # fmt: skip


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event as a careful reader understood it; what the gold does not say is None.

    `span` stands in the sentence that tells of it. `place` and the keys of `roles` are names as the text spells them: any one
    of the `place`'s will do. An empty `place` says that it happened nowhere in particular.
    """

    span: Span
    date: Edtf | None
    type: str | None = None
    place: tuple[str, ...] | None = None
    modality: Modality | None = None
    roles: Mapping[str, Role] | None = None


@dataclass(frozen=True, slots=True)
class TellingText:
    """A document with its events. What is found in `unread` stretches counts for nothing; `whole`: undated events are there too."""

    document: Document
    events: tuple[GoldEvent, ...]
    unread: tuple[Span, ...] = ()
    whole: bool = True


def read_gold_events(path: Path) -> list[TellingText]:
    """Return the texts of a JSON Lines file. Raises WrongGold with all mistakes of the file."""
    return read_lines(path, _text)


def read_handmade_events(path: Path, folders: Sequence[Path] = ()) -> TellingText:
    """Return a reading by hand, whose text lies beside it or in one of the folders. Raises WrongGold.

    An event's `edtf` is what stands first in it, and none where that is no EDTF; its `status` says how it is told.
    """
    made = read_handmade(path, folders)
    data = json.loads(read_text(path))
    text = made.text.document.text
    try:
        published = _first_date(data["meta"].get("pub_gold", ""))
        spellings = {one["id"]: tuple(one["surface"]) for one in data["places"]}
        events = [(Span(*one["span"]), one) for one in data["events"]]
        moved = [(span, one["quote"]) for span, one in events if span.of(text).split() != one["quote"].split()]
        found = tuple(_read_by_hand(span, one, spellings) for span, one in events)
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        what = f"a reading without what is needed ({type(error).__name__}: {error})"
        raise WrongGold(
            [Problem(str(path), 0, what, "events, each with span, quote, edtf, place and status")]
        ) from error
    if moved:
        raise WrongGold(
            Problem(str(path), 0, f"«{span.of(text)}» at {span.start}", f"the event «{quote}»") for span, quote in moved
        )
    return TellingText(_dated(made, published), found, made.text.unread, whole=False)


def _dated(made: HandMade, published: Edtf | None) -> Document:
    document = made.text.document
    return Document(document.id, document.text, document.lang, date=published, breaks=document.breaks)


def _first_date(words: str) -> Edtf | None:
    """Return the EDTF date that a remark begins with: «2017-02-23 (planned)»."""
    first = re.match(r"[^\s(;,]*", words)
    return parse_edtf(first[0]) if first and first[0] and is_edtf(first[0]) else None


def _read_by_hand(span: Span, one: Mapping[str, Any], spellings: Mapping[str, tuple[str, ...]]) -> GoldEvent:
    ids = re.findall(r"pl:[\w-]+", one.get("place") or "")
    place = tuple(name for id_ in ids for name in spellings.get(id_, ()))
    status = (one.get("status") or "").lower()
    modality = next((meant for word, meant in _MODALITIES.items() if word in status), Modality.ASSERTED)
    return GoldEvent(span, _first_date(one.get("edtf") or ""), place=place, modality=modality)


def _text(data: Mapping[str, Any]) -> TellingText:
    text = data["text"]
    mistakes: list[tuple[str, str]] = []
    events: list[GoldEvent] = []
    for one in listed(data, "events"):
        try:
            events.append(_event(one, text))
        except Mistake as mistake:
            mistakes += mistake.pairs
    if mistakes:
        raise Mistake(*mistakes)
    lang = optional(data, "lang", str) or detect(text)
    document = Document(data["id"], text, lang, date=date_of(data, "date"), breaks=line_ends(text))
    return TellingText(document, tuple(sorted(events, key=lambda event: event.span)))


def _event(data: Any, text: str) -> GoldEvent:
    span = span_of(data, text, "surface", "an event")
    type_, modality = optional(data, "type", str), optional(data, "modality", str)
    if type_ not in TYPES:
        raise Mistake((f"the type {type_!r} of «{span.of(text)}»", " or ".join(sorted(TYPES))))
    if modality not in tuple(Modality):
        raise Mistake((f"the modality {modality!r} of «{span.of(text)}»", " or ".join(Modality)))
    place = tuple(listed(data, "place")) if "place" in data else None
    roles = dict(_roles(data, span.of(text), text)) if "roles" in data else None
    absent = [name for name in place or () if not isinstance(name, str) or name not in text]
    if absent:
        raise Mistake(
            *((f"the place {name!r} of «{span.of(text)}»", "a name as the text spells it") for name in absent)
        )
    return GoldEvent(span, date_of(data, "edtf"), type_, place, Modality(modality), roles)


def _roles(data: Mapping[str, Any], words: str, text: str) -> Iterator[tuple[str, Role]]:
    roles = data["roles"]
    if not isinstance(roles, dict):
        raise Mistake((f"«roles» of the type {type(roles).__name__}", "an object of names and roles"))
    for name, role in roles.items():
        if name not in text or role not in tuple(Role):
            raise Mistake(
                (f"the role {role!r} of {name!r} in «{words}»", f"a name in the text, and {' or '.join(Role)}")
            )
        yield name, Role(role)

"""The editors' word on events: what they are called, and what tells of the same one and what does not.

`events.yaml` holds, by an event's id without its folder, `labels`, `was` (ids it had before), `same` (a list of articles by their
slugs, or of sentences as «slug#s-0123456789», that tell of it) and `not` (articles or sentences that do not, each with the reason).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from tidsvitne.knowledge.authority_fields import ID, Check, is_labels, is_text
from tidsvitne.knowledge.located_yaml import Located, read_yaml
from tidsvitne.model.event import Reference
from tidsvitne.model.problem import Problem

EVENTS = "events.yaml"
_FOLDER = "events"
_REFERENCE = re.compile(r"(?P<document>[^#\s]+)(?:#(?P<sentence>s-[0-9a-f]{10}(?:-[0-9]+)?))?")
_EXPECTED = "an article's slug, or a sentence of it such as slug#s-0123456789"


@dataclass(frozen=True, slots=True)
class EventEntry:
    """What the editors say of one event. `id` is with its folder; `never` has the reason why each does not tell of it.

    `file` and `line` say where they wrote it.
    """

    id: str
    file: str
    line: int
    labels: Mapping[str, str] = field(default_factory=dict)
    was: tuple[str, ...] = ()
    same: tuple[Reference, ...] = ()
    never: Mapping[Reference, str] = field(default_factory=dict)


def read_event_entries(folder: Path, problems: list[Problem]) -> Mapping[str, EventEntry]:
    """Read the folder's events, if it has any, by their ids. Mistakes are added to `problems`."""
    entries: dict[str, EventEntry] = {}
    raw = _entries(folder, problems)
    for name, entry in raw.items():
        wrong = list(_wrong_entry(name, entry))
        problems.extend(wrong)
        if not wrong:
            entries[f"{_FOLDER}/{name}"] = _entry(name, entry)
    problems.extend(_wrong_together(raw, entries))
    return entries


def told_documents(folder: Path) -> tuple[Located, ...]:
    """Return the ids of the articles that a folder's events name, each with its line. What is wrong is left out."""
    right = [entry for name, entry in _entries(folder, []).items() if not list(_wrong_entry(name, entry))]
    items = (item for entry in right for item in (*_items(entry, "same"), *_names(entry)))
    return tuple(Located(_reference(item.value).document, item.file, item.line) for item in items)


def _entries(folder: Path, problems: list[Problem]) -> Mapping[str, Located]:
    path = folder / EVENTS
    top = read_yaml(path, problems) if path.exists() else None
    if top is None or top.value is None:
        return {}
    if not isinstance(top.value, dict):
        problems.append(top.problem("entries by the events' ids"))
        return {}
    entries: Mapping[str, Located] = top.value
    return entries


def _items(entry: Located, key: str) -> tuple[Located, ...]:
    items: tuple[Located, ...] = entry.value[key].value if key in entry.value else ()
    return items


def _names(entry: Located) -> tuple[Located, ...]:
    """Return the references under `not`, each with its line."""
    table: Mapping[str, Located] = entry.value["not"].value if "not" in entry.value else {}
    return tuple(Located(name, reason.file, reason.line) for name, reason in table.items())


def _reference(text: str) -> Reference:
    found = _REFERENCE.fullmatch(text)
    return Reference(found["document"], found["sentence"]) if found else Reference(text)


def _is_reference(value: Located) -> Iterator[Problem]:
    if not isinstance(value.value, str) or not _REFERENCE.fullmatch(value.value):
        yield value.problem(_EXPECTED)


def _are_references(value: Located) -> Iterator[Problem]:
    if not isinstance(value.value, tuple) or not value.value:
        yield value.problem(f"a list of {_EXPECTED}")
        return
    for item in value.value:
        yield from _is_reference(item)


def _are_reasons(value: Located) -> Iterator[Problem]:
    if not isinstance(value.value, dict) or not value.value:
        yield value.problem("an article or sentence and the reason, such as {other-article: A raid of the day before}")
        return
    for name, reason in value.value.items():
        yield from _is_reference(Located(name, reason.file, reason.line))
        yield from is_text(reason)


def _are_ids(value: Located) -> Iterator[Problem]:
    if not isinstance(value.value, tuple):
        yield value.problem("a list of ids, such as [2016-09-29-air-strike-aleppo]")
        return
    for item in value.value:
        if not isinstance(item.value, str) or not ID.fullmatch(item.value):
            yield item.problem("an event's id without its folder, such as 2016-09-29-air-strike-aleppo")


_FIELDS: Mapping[str, Check] = {"labels": is_labels, "was": _are_ids, "same": _are_references, "not": _are_reasons}


def _wrong_entry(name: str, entry: Located) -> Iterator[Problem]:
    if not ID.fullmatch(name):
        yield entry.problem("an id such as 2016-09-29-air-strike-aleppo: an event's address has it", f"the id «{name}»")
    if not isinstance(entry.value, dict) or not entry.value:
        yield entry.problem(f"one of {', '.join(_FIELDS)} under «{name}»")
        return
    for key, value in entry.value.items():
        if key in _FIELDS:
            yield from _FIELDS[key](value)
            continue
        close = get_close_matches(key, _FIELDS, 1)
        yield value.problem(f"«{close[0]}»" if close else f"one of {', '.join(_FIELDS)}", f"the key «{key}»")
    if "not" in entry.value and "same" not in entry.value:
        yield entry.value["not"].problem(
            "«same» beside it: what tells of the event that these do not tell of", "no «same»"
        )


def _entry(name: str, entry: Located) -> EventEntry:
    fields = entry.value
    return EventEntry(
        id=f"{_FOLDER}/{name}",
        file=entry.file,
        line=entry.line,
        labels={lang: label.value for lang, label in fields["labels"].value.items()} if "labels" in fields else {},
        was=tuple(f"{_FOLDER}/{item.value}" for item in _items(entry, "was")),
        same=tuple(dict.fromkeys(_reference(item.value) for item in _items(entry, "same"))),
        never=(
            {_reference(said): reason.value for said, reason in fields["not"].value.items()} if "not" in fields else {}
        ),
    )


def _wrong_together(raw: Mapping[str, Located], entries: Mapping[str, EventEntry]) -> Iterator[Problem]:
    """Yield what contradicts itself: two events for one article or sentence, or one id for two events."""
    of: dict[Reference, str] = {}
    former: dict[str, str] = {}
    for id_, entry in entries.items():
        name = id_.partition("/")[2]
        for item in _items(raw[name], "same"):
            said = _reference(item.value)
            if said in entry.never:
                yield item.problem("it under one of «same» and «not»", f"«{said}» under both")
            if of.setdefault(said, name) != name:
                yield item.problem(
                    "what tells of one event under one entry", f"«{said}», which is also of «{of[said]}»"
                )
        for item in _items(raw[name], "was"):
            old = f"{_FOLDER}/{item.value}"
            if old in entries:
                yield item.problem("an id that is no longer in use", f"«{item.value}», which has an entry of its own")
            elif former.setdefault(old, name) != name:
                yield item.problem("an id that leads to one event", f"«{item.value}», which was also {former[old]}")

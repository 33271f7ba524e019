"""What an editor can paste into the authority files: YAML that the loader takes, whatever the names hold."""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from tidsvitne.knowledge.corrections import CORRECTIONS, NOTHING
from tidsvitne.knowledge.event_entries import EVENTS
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.model.entity import Entity
from tidsvitne.model.event import Reference
from tidsvitne.review.item import Filler, Remedy

_FOLDERS = {"people": "organisations", "organisations": "people"}


class Remedies:
    """Makes what settles each kind of doubt."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    def confirm(self, entity: Entity) -> Remedy:
        """Make a found entity the editors' own."""
        return self._entry("confirm", entity.id, _whole(entity))

    def merge(self, kept: Entity, taken: Entity) -> Remedy:
        """Make two entities one, with the address of the first and all names of both."""
        is_found = kept.origin == "found"
        fields: dict[str, Any] = {"labels": dict(kept.labels)} if is_found else {}
        mine = {*kept.labels.values(), *kept.aliases}
        names = [*taken.labels.values(), *taken.aliases, *(kept.aliases if is_found else ())]
        fields["aliases"] = list(dict.fromkeys(name for name in names if name not in kept.labels.values()))
        if not is_found:
            fields["aliases"] = [name for name in fields["aliases"] if name not in mine]
        was = (*(kept.was if is_found else ()), taken.id, *taken.was)
        return self._entry(
            "merge", kept.id, {key: value for key, value in fields.items() if value} | _former(kept, was)
        )

    def apart(self, one: Entity, other: Entity) -> Remedy:
        """Say that two entities are never the same."""
        fields = _whole(one) if one.origin == "found" else {}
        # A name that the other has as well would make all of the other's mentions this one's.
        its = {*other.labels.values(), *other.aliases}
        fields["aliases"] = [name for name in fields.get("aliases", ()) if name not in its]
        fields = {key: value for key, value in fields.items() if value}
        never = {_short(other.id, one.id): Filler.APART}
        return self._entry("apart", one.id, fields | {"not": never})

    def hide(self, entity: Entity) -> Remedy:
        """Show an entity nowhere."""
        return self._entry("hide", entity.id, _whole(entity) | {"hidden": True, "reason": Filler.HIDE})

    def retype(self, entity: Entity) -> Remedy:
        """Make an organisation of a person, or the other way round."""
        folder, _, name = entity.id.partition("/")
        other = f"{_FOLDERS[folder]}/{name}"
        return self._entry("retype", other, _named(entity) | {"was": [entity.id, *entity.was]})

    def alias(self, entity: Entity) -> Remedy:
        """Give an entity another name. It is empty, which no build takes, until an editor has put the right one there."""
        return self._entry("alias", entity.id, {"aliases": [""]})

    def place(self, id_: str, name: str) -> Remedy:
        """Make a place that nobody knows the editors' own."""
        return self._entry("place", id_, {"labels": {"en": name, "nb": name}, "level": "city"})

    def correction(
        self, action: str, document: str, text: str, meant: str = NOTHING, sentence: str | None = None
    ) -> Remedy:
        """Say what some words of an article are."""
        said = {"text": text, "is": meant} | ({"sentence": sentence} if sentence else {})
        is_there = bool(self._knowledge.corrections(document))
        data = [said] if is_there else {document: [said]}
        return Remedy(action, f"authority/{CORRECTIONS}", data, is_there, meant=meant)

    def one_event(self, id_: str, one: Reference, other: Reference) -> Remedy:
        """Say that two tell of the same event."""
        return self._event("same", id_, {"same": [str(one), str(other)]})

    def other_event(self, id_: str, one: Reference, other: Reference) -> Remedy:
        """Say that two never tell of the same event."""
        return self._event("other", id_, {"same": [str(one)], "not": {str(other): Filler.APART}})

    def _event(self, action: str, id_: str, fields: Mapping[str, Any]) -> Remedy:
        name = id_.partition("/")[2]
        return Remedy(action, f"authority/{EVENTS}", {name: dict(fields)}, id_ in self._knowledge.events)

    def date(self, file: str) -> Remedy:
        """Date an article. The date is one that no build takes, until an editor has put the right one there."""
        return Remedy("date", file, {"Published": Filler.DATE, "Published_basis": "editor"})

    def _entry(self, action: str, id_: str, fields: Mapping[str, Any]) -> Remedy:
        folder, _, name = id_.partition("/")
        entry = self._knowledge.entry(id_)
        is_there = entry is not None and entry.entity.origin == "editor"
        return Remedy(action, f"authority/{folder}.yaml", {name: dict(fields)}, is_there)


def lines_of(remedy: Remedy, words: Mapping[Filler, str]) -> str:
    """Return the lines to paste, with these words in the place of the editor's own."""
    data = _filled(remedy.data, words)
    # What is but keys and texts, as front matter is, has a line for each.
    is_flat = isinstance(data, dict) and all(isinstance(value, str) for value in data.values())
    style = False if is_flat else None
    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_flow_style=style, width=1_000_000)
    return text


def _filled(data: Any, words: Mapping[Filler, str]) -> Any:
    if isinstance(data, Filler):
        return words[data]
    if isinstance(data, dict):
        return {key: _filled(value, words) for key, value in data.items()}
    return [_filled(value, words) for value in data] if isinstance(data, list) else data


def _named(entity: Entity) -> dict[str, Any]:
    fields: dict[str, Any] = {"labels": dict(entity.labels)}
    return fields | ({"aliases": list(entity.aliases)} if entity.aliases else {})


def _whole(entity: Entity) -> dict[str, Any]:
    """Return all names of an entity, with the ids that its spellings had."""
    return _named(entity) | _former(entity, entity.was)


def _former(entity: Entity, ids: Sequence[str]) -> dict[str, Any]:
    names = [_short(id_, entity.id) for id_ in dict.fromkeys(ids) if id_ != entity.id]
    return {"was": names} if names else {}


def _short(id_: str, beside: str) -> str:
    """Return an id as an entry of a file names it: without the folder where that is the file's own."""
    return id_.partition("/")[2] if id_.partition("/")[0] == beside.partition("/")[0] else id_

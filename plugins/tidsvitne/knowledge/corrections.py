"""The editors' corrections of single mentions: what some words of one article mean, whatever the archive makes of them.

`corrections.yaml` holds, by the article's slug (the document's id), a list of `text` (the words as printed), `is` (an entity's
id, `nothing`, or `person`, `organisation` or `place` for one without an entity), and where the words stand more than once
`sentence` (the id of their sentence) or `nth` (counted from one, in the sentence where one is named).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from tidsvitne.knowledge.authority_checks import Below, existing, nowhere
from tidsvitne.knowledge.authority_fields import Check, is_id, is_number, is_text, matching
from tidsvitne.knowledge.authority_layers import Raw, folder_of, former_of
from tidsvitne.knowledge.located_yaml import Located, read_yaml
from tidsvitne.model.annotation import Kind
from tidsvitne.model.entity import KIND_OF_FOLDER
from tidsvitne.model.problem import Problem

CORRECTIONS = "corrections.yaml"
NOTHING = "nothing"
_BARE = {kind.value: kind for kind in KIND_OF_FOLDER.values()}
_FIELDS: Mapping[str, Check] = {
    "text": is_text,
    "sentence": matching(
        "s-[0-9a-f]{10}(-[0-9]+)?", "a sentence's id, such as s-0123456789: an article's page has them"
    ),
    "nth": is_number,
    "is": is_text,
    "why": is_text,
}


@dataclass(frozen=True, slots=True)
class Correction:
    """What the words `text` of one document are: of this `kind`, and this `entity`; neither of them where they are no name.

    It holds for all places where the words stand, in the `sentence` only where one is named, and for the `nth` of them only.
    `file` and `line` say where the editor wrote it.
    """

    text: str
    kind: Kind | None
    entity: str | None
    sentence: str | None
    nth: int | None
    file: str
    line: int

    @property
    def key(self) -> str:
        """All that changes a reading: neither where it is written nor why."""
        return repr((self.text, self.kind and self.kind.value, self.entity, self.sentence, self.nth))

    @property
    def narrowness(self) -> int:
        """How narrowly it says where it holds; the narrower correction has the last word."""
        return (self.sentence is not None) + (self.nth is not None)


def read_corrections(
    folder: Path, raw: Raw, below: Below, problems: list[Problem]
) -> Mapping[str, tuple[Correction, ...]]:
    """Read the folder's corrections, if it has any, by document id. Mistakes are added to `problems`.

    `raw` are the authority's entries, `below` gives the entities that lie under them: what a correction names must be one.
    """
    exists = existing(raw, below)
    now = {old: id_ for id_, fields in raw.items() for old in former_of(id_, fields)}
    corrections: dict[str, tuple[Correction, ...]] = {}
    for document, items in _documents(folder, problems).items():
        right: list[Correction] = []
        seen: dict[str, int] = {}
        for item in items.value:
            wrong = list(_wrong_item(item))
            if not wrong:
                correction = _correction(item, now)
                wrong = list(_wrong_entity(item, correction, raw, exists(correction.entity or "")))
                place = repr((correction.text, correction.sentence, correction.nth))
                if place in seen:
                    wrong.append(
                        item.problem(
                            "one correction for the same words",
                            f"«{correction.text}» again (first in line {seen[place]})",
                        )
                    )
                seen.setdefault(place, item.line)
                right.append(correction)
            problems.extend(wrong)
        corrections[document] = tuple(right)
    return corrections


def corrected_documents(folder: Path) -> tuple[Located, ...]:
    """Return the ids of the documents that a folder's corrections name, each with its line. What is wrong is left out."""
    return tuple(Located(name, items.file, items.line) for name, items in _documents(folder, []).items())


def _documents(folder: Path, problems: list[Problem]) -> Mapping[str, Located]:
    path = folder / CORRECTIONS
    top = read_yaml(path, problems) if path.exists() else None
    if top is None or top.value is None:
        return {}
    if not isinstance(top.value, dict):
        problems.append(top.problem("lists of corrections by the articles' slugs"))
        return {}
    no_lists = (items for items in top.value.values() if not isinstance(items.value, tuple))
    problems.extend(
        items.problem("a list, such as [{text: SDF, is: organisations/white-helmets}]") for items in no_lists
    )
    return {name: items for name, items in top.value.items() if isinstance(items.value, tuple)}


def _wrong_item(item: Located) -> Iterator[Problem]:
    if not isinstance(item.value, dict):
        yield item.problem("keys such as text and is")
        return
    for key, value in item.value.items():
        if key in _FIELDS:
            yield from _FIELDS[key](value)
            continue
        close = get_close_matches(key, _FIELDS, 1)
        yield value.problem(f"«{close[0]}»" if close else f"one of {', '.join(_FIELDS)}", f"the key «{key}»")
    for key in ("text", "is"):
        if key not in item.value:
            yield item.problem(f"the key «{key}»", f"a correction without «{key}»")


def _correction(item: Located, now: Mapping[str, str]) -> Correction:
    said = item.value["is"].value
    entity = now.get(said, said) if "/" in said else None
    return Correction(
        text=" ".join(item.value["text"].value.split()),
        kind=KIND_OF_FOLDER.get(folder_of(entity)) if entity else _BARE.get(said),
        entity=entity,
        sentence=item.value["sentence"].value if "sentence" in item.value else None,
        nth=item.value["nth"].value if "nth" in item.value else None,
        file=item.file,
        line=item.line,
    )


def _wrong_entity(item: Located, correction: Correction, raw: Raw, is_there: bool) -> Iterator[Problem]:
    said = item.value["is"]
    if correction.entity is None and said.value not in (NOTHING, *_BARE):
        close = [id_ for id_ in sorted(raw) if id_.endswith(f"/{said.value}") and folder_of(id_) in KIND_OF_FOLDER]
        close += get_close_matches(said.value, (NOTHING, *_BARE), 1)
        meant = f" (did you mean «{close[0]}»?)" if close else ""
        yield said.problem(f"an entity's id such as places/aleppo, {NOTHING}, {' or '.join(_BARE)}{meant}")
    elif correction.entity and (correction.kind is None or not is_id(correction.entity)):
        yield said.problem(f"an id that starts with {' or '.join(f'{kind}/' for kind in KIND_OF_FOLDER)}")
    elif correction.entity and not is_there:
        yield nowhere(said, correction.entity, folder_of(correction.entity), raw)

"""What `tidsvitne annotate` wrote, read back as plain values, with every line that is none of its own named."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import UnionType
from typing import Any

from tidsvitne.archive.contract import VERSION
from tidsvitne.model.problem import Problem, Problems

Json = dict[str, Any]
_Fields = tuple[tuple[str, type | UnionType], ...]
_LISTS: Mapping[str, _Fields] = {
    "sentences": (("id", str),),
    "mentions": (("kind", str),),
    "times": (("type", str), ("value", str)),
    "events": (("id", str), ("type", str), ("places", list), ("participants", list), ("modality", str)),
    "claims": (("metric", str), ("bound", str), ("unit", str), ("sources", list), ("event", str | None)),
}
_ARCHIVE: Mapping[str, _Fields] = {
    "entities": (("id", str), ("documents", list)),
    "events": (("id", str), ("type", str), ("documents", list)),
    "related": (("a", str), ("b", str), ("reasons", list)),
}


class WrongAnnotations(Problems):
    """A file that is not what `tidsvitne annotate` writes."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """One file: its documents by their ids, in their order, and the line on what they have to do with one another."""

    documents: Mapping[str, Json]
    archive: Json | None


def read_annotated(name: str, lines: Iterable[bytes]) -> Annotated:
    """Read a file's lines; `name` is what messages call it. Raises WrongAnnotations, which lists every mistake."""
    problems: list[Problem] = []
    documents: dict[str, Json] = {}
    archive: Json | None = None
    for number, line in enumerate(lines, 1):
        if not line.strip(b"\xef\xbb\xbf \t\r\n"):
            continue
        try:
            data = json.loads(line.decode("utf-8-sig"))
        except (ValueError, RecursionError) as error:
            problems.append(Problem(name, number, f"no JSON ({error})", "one of the lines of `tidsvitne annotate`"))
            continue
        wrong = [Problem(name, number, found, expected) for found, expected in _mistakes(data)]
        if not wrong and "archive" in data:
            archive = data["archive"]
        elif not wrong and data["id"] in documents:
            wrong = [Problem(name, number, f"the document «{data['id']}» again", "each document once")]
        elif not wrong:
            documents[data["id"]] = data
        problems += wrong
    if problems:
        raise WrongAnnotations(problems)
    return Annotated(documents, archive)


def _mistakes(data: Any) -> Iterator[tuple[str, str]]:
    if not isinstance(data, dict):
        yield f"{type(data).__name__}", "an object"
    elif "archive" in data:
        yield from _wrong_archive(data["archive"])
    elif data.get("version") != VERSION:
        yield f"the version {data.get('version')!r}", f"{VERSION}, as `tidsvitne annotate` writes it"
    else:
        for key in ("id", "lang", "text"):
            if not isinstance(data.get(key), str):
                yield f"«{key}» of the type {type(data.get(key)).__name__}", "a text"
        yield from _wrong_lists(data, _LISTS)
        yield from _wrong_offsets(data)


def _wrong_archive(data: Any) -> Iterator[tuple[str, str]]:
    if not isinstance(data, dict):
        yield f"an archive of the type {type(data).__name__}", "an object"
        return
    wrong = list(_wrong_lists(data, _ARCHIVE))
    yield from wrong
    if not wrong and not all(isinstance(reason, dict) for pair in data["related"] for reason in pair["reasons"]):
        yield "related without right «reasons»", "a list of objects"


def _wrong_lists(data: Json, lists: Mapping[str, _Fields]) -> Iterator[tuple[str, str]]:
    for key, fields in lists.items():
        items = data.get(key)
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            yield f"no list of objects under «{key}»", "the lines of `tidsvitne annotate`"
            continue
        for field, wanted in fields:
            if not all(isinstance(item.get(field), wanted) for item in items):
                yield f"{key} without a right «{field}»", "a list" if wanted is list else "a text"


def _wrong_offsets(data: Json) -> Iterator[tuple[str, str]]:
    length = len(data["text"]) if isinstance(data.get("text"), str) else 0
    for key in _LISTS:
        items = data.get(key)
        for item in items if isinstance(items, list) else ():
            start, end = (item.get("start"), item.get("end")) if isinstance(item, dict) else (None, None)
            if type(start) is not int or type(end) is not int or not 0 <= start < end <= length:
                yield f"{key} from {start!r} to {end!r}", f"offsets of its text, which has {length} characters"
                break

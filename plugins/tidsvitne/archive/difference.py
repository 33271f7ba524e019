"""Two annotations of the same articles: what changed, for which document and which sentence.

Compared is what the annotations say, not the rule that made them nor how sure it was. Where a text was edited, what stands in
the words that stayed is compared with what stood there before.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby
from typing import Any

from tidsvitne.archive.annotated import Annotated, Json

_TOKEN = re.compile(r"\w+|[^\w\s]")
_SHOWN: Mapping[str, tuple[str, ...]] = {
    "mention": ("kind", "entity", "role", "lat", "lon", "geonames", "country", "level"),
    "time": ("type", "value", "edtf", "basis"),
    "event": ("type", "modality", "edtf", "places", "participants", "roles"),
    "claim": (
        *("metric", "bound", "min", "max", "unit", "who", "actor", "sources", "via", "hedge", "event"),
        *("cumulative", "since", "edtf", "modality", "denied_by"),
    ),
}
KINDS = tuple(_SHOWN)
_NOWHERE: Json = {"id": "", "start": 0, "end": 0}


class Sign(StrEnum):
    """What became of something."""

    ADDED = "+"
    REMOVED = "-"
    CHANGED = "~"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was added, removed or changed. `values` has (attribute, before, after); the one that is not is None."""

    sign: Sign
    kind: str
    words: str
    values: tuple[tuple[str, Any, Any], ...]


@dataclass(frozen=True, slots=True)
class SentenceChanges:
    """A sentence and what changed in it. `only_in` is «old» or «new» where the other text does not have the sentence."""

    id: str
    words: str
    only_in: str | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class DocumentChanges:
    """A document and what changed in it; `sign` tells of the document itself, `lang` has its language before and after."""

    id: str
    sign: Sign
    text_changed: bool
    lang: tuple[str, str]
    sentences: tuple[SentenceChanges, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """All that changed between two files. `archive` are changes of the entities, events and relations of the whole."""

    documents: tuple[DocumentChanges, ...]
    archive: tuple[Change, ...]

    def __bool__(self) -> bool:
        return bool(self.documents or self.archive)

    @property
    def counts(self) -> Counter[tuple[str, Sign]]:
        """How many of each kind were added, removed and changed."""
        told = (change for document in self.documents for sentence in document.sentences for change in sentence.changes)
        return Counter((change.kind, change.sign) for change in (*told, *self.archive))


def compare(old: Annotated, new: Annotated) -> Difference:
    """Return what changed from one file to the other: the new file's documents in its order, then those that are gone."""
    documents = [_document(old.documents.get(name), line) for name, line in new.documents.items()]
    documents += [_document(line, None) for name, line in old.documents.items() if name not in new.documents]
    return Difference(tuple(found for found in documents if found), tuple(_archive(old.archive, new.archive)))


def _document(old: Json | None, new: Json | None) -> DocumentChanges | None:
    one = old or new
    if one is None:
        return None
    before, after = old or _without_words(one), new or _without_words(one)
    sentences = tuple(_sentences(before, after))
    edited = before["text"] != after["text"]
    if old and new and not (sentences or edited or old["lang"] != new["lang"]):
        return None
    sign = Sign.CHANGED if old and new else Sign.ADDED if new else Sign.REMOVED
    return DocumentChanges(one["id"], sign, bool(old and new) and edited, (before["lang"], after["lang"]), sentences)


def _without_words(line: Json) -> Json:
    return {"text": "", "lang": line["lang"]} | {name: [] for name in ("sentences", *(f"{kind}s" for kind in KINDS))}


# one document


@dataclass(frozen=True, slots=True)
class _Item:
    """An annotation of one side: where it stands in its own text, and where that is in the new text, if it is there."""

    start: int
    end: int
    place: tuple[int, int] | None
    values: Mapping[str, Any]


def _sentences(old: Json, new: Json) -> Iterator[SentenceChanges]:
    place = _places(old, new)
    found: dict[tuple[bool, int], list[tuple[int, Change]]] = defaultdict(list)
    before, after = _starts(old), _starts(new)
    for kind in KINDS:
        for sign, item, values in _compared(_items(old, kind, place), _items(new, kind, lambda *span: span)):
            gone = sign is Sign.REMOVED and item.place is None
            text = old["text"] if sign is Sign.REMOVED else new["text"]
            at = item.start if gone or item.place is None else item.place[0]
            index = bisect_right(before if gone else after, at) - 1
            change = Change(sign, kind, text[item.start : item.end], values)
            found[not gone, max(index, 0)].append((at, change))
    stayed = {_words(new, sentence) for sentence in new["sentences"]} & {
        _words(old, sentence) for sentence in old["sentences"]
    }
    for (is_there, index), changes in sorted(found.items(), key=lambda pair: (not pair[0][0], pair[0][1])):
        side = new if is_there else old
        sentence = side["sentences"][index] if side["sentences"] else _NOWHERE
        words = _words(side, sentence)
        only = None if words in stayed else "new" if is_there else "old"
        ordered = sorted(changes, key=lambda pair: pair[0])
        yield SentenceChanges(sentence["id"], words, only, tuple(change for _, change in ordered))


def _starts(line: Json) -> list[int]:
    return [sentence["start"] for sentence in line["sentences"]]


def _words(line: Json, span: Json) -> str:
    return str(line["text"][span["start"] : span["end"]])


def _items(line: Json, kind: str, place: Callable[[int, int], tuple[int, int] | None]) -> list[_Item]:
    types = {event["id"]: event["type"] for event in line["events"]}
    items: list[_Item] = []
    for found in line[f"{kind}s"]:
        values = {key: found[key] for key in _SHOWN[kind] if _is_said(found.get(key))}
        if "event" in values:
            values["event"] = types.get(values["event"], values["event"])
        items.append(_Item(found["start"], found["end"], place(found["start"], found["end"]), values))
    return items


def _is_said(value: Any) -> bool:
    return value is not False and value not in (None, [], {})


def _compared(
    old: Sequence[_Item], new: Sequence[_Item]
) -> Iterator[tuple[Sign, _Item, tuple[tuple[str, Any, Any], ...]]]:
    """Yield what is on one side only, and what stands in the same place on both and says something else."""
    before: dict[tuple[int, int], list[_Item]] = defaultdict(list)
    for item in old:
        if item.place is None:
            yield Sign.REMOVED, item, _values(item.values, {})
        else:
            before[item.place].append(item)
    after: dict[tuple[int, int], list[_Item]] = defaultdict(list)
    for item in new:
        after[item.start, item.end].append(item)
    for place in sorted({*before, *after}):
        yield from _paired(before.get(place, []), after.get(place, []))


def _paired(
    old: Sequence[_Item], new: Sequence[_Item]
) -> Iterator[tuple[Sign, _Item, tuple[tuple[str, Any, Any], ...]]]:
    """Pair the annotations of the same words: the equal ones first, the others in their order."""
    left = list(old)
    rest: list[_Item] = []
    for item in new:
        same = next((one for one in left if one.values == item.values), None)
        if same is None:
            rest.append(item)
        else:
            left.remove(same)
    for one, other in zip(left, rest, strict=False):
        yield Sign.CHANGED, other, _values(one.values, other.values)
    yield from ((Sign.REMOVED, one, _values(one.values, {})) for one in left[len(rest) :])
    yield from ((Sign.ADDED, other, _values({}, other.values)) for other in rest[len(left) :])


def _values(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[tuple[str, Any, Any], ...]:
    keys = dict.fromkeys((*old, *new))
    return tuple((key, old.get(key), new.get(key)) for key in keys if old.get(key) != new.get(key))


# where the old text's words stand in the new one


def _places(old: Json, new: Json) -> Callable[[int, int], tuple[int, int] | None]:
    """Return what leads from a span of the old text to the same words in the new one, None where they are gone."""
    if old["text"] == new["text"]:
        return lambda start, end: (start, end)
    blocks = list(_blocks(old, new))
    starts = [start for start, _, _ in blocks]

    def place(start: int, end: int) -> tuple[int, int] | None:
        index = bisect_right(starts, start) - 1
        if index < 0:
            return None
        first, now, length = blocks[index]
        return (start - first + now, end - first + now) if end <= first + length else None

    return place


def _blocks(old: Json, new: Json) -> Iterator[tuple[int, int, int]]:
    """Yield (offset in the old text, offset in the new text, length) of the stretches that stayed, in their order.

    Whole sentences are matched first, then words in those between: a long text costs no more than its edited parts.
    """
    one, other = _stretches(old), _stretches(new)
    words = [old["text"][start:end] for start, end in one], [new["text"][start:end] for start, end in other]
    for tag, i, j, k, m in SequenceMatcher(None, *words, autojunk=False).get_opcodes():
        if tag == "equal":
            for (start, end), (now, _) in zip(one[i:j], other[k:m], strict=True):
                yield start, now, end - start
        elif tag == "replace":
            yield from _word_blocks(
                old["text"], new["text"], (one[i][0], one[j - 1][1]), (other[k][0], other[m - 1][1])
            )


def _stretches(line: Json) -> list[tuple[int, int]]:
    return [(sentence["start"], sentence["end"]) for sentence in line["sentences"]]


def _word_blocks(old: str, new: str, span: tuple[int, int], now: tuple[int, int]) -> Iterator[tuple[int, int, int]]:
    one = [match.span() for match in _TOKEN.finditer(old, *span)]
    other = [match.span() for match in _TOKEN.finditer(new, *now)]
    words = [old[start:end] for start, end in one], [new[start:end] for start, end in other]
    for block in SequenceMatcher(None, *words, autojunk=False).get_matching_blocks():
        pairs = zip(one[block.a : block.a + block.size], other[block.b : block.b + block.size], strict=True)
        # A stretch reaches as far as the space between the words is the same.
        for shift, same in groupby(pairs, key=lambda pair: pair[1][0] - pair[0][0]):
            stayed = [span for span, _ in same]
            yield stayed[0][0], stayed[0][0] + shift, stayed[-1][1] - stayed[0][0]


# the whole


def _archive(old: Json | None, new: Json | None) -> Iterator[Change]:
    if (old is None) != (new is None):
        sign = Sign.REMOVED if new is None else Sign.ADDED
        yield Change(sign, "archive", "the line on what the documents have to do with one another", ())
        return
    before, after = _facts(old), _facts(new)
    for key in sorted({*before, *after}):
        kind, name = key
        values = _values(before.get(key, {}), after.get(key, {}))
        if key not in before:
            yield Change(Sign.ADDED, kind, name, values)
        elif key not in after:
            yield Change(Sign.REMOVED, kind, name, values)
        elif values:
            yield Change(Sign.CHANGED, kind, name, values)


def _facts(archive: Json | None) -> Mapping[tuple[str, str], Mapping[str, Any]]:
    if archive is None:
        return {}
    facts: dict[tuple[str, str], Mapping[str, Any]] = {}
    facts |= _by_id("linked entity", archive["entities"], ("kind", "labels", "documents", "mentions"))
    facts |= _by_id("linked event", archive["events"], ("type", "edtf", "places", "documents", "reported_by"))
    for pair in archive["related"]:
        reasons = sorted(f"{reason.get('kind')} {reason.get('what')}" for reason in pair["reasons"])
        facts["related articles", f"{pair['a']} and {pair['b']}"] = {"reasons": reasons}
    return facts


def _by_id(kind: str, items: Iterable[Json], keys: Sequence[str]) -> Mapping[tuple[str, str], Mapping[str, Any]]:
    return {
        (kind, item["id"]): {key: _unordered(item[key]) for key in keys if item.get(key) is not None} for item in items
    }


def _unordered(value: Any) -> Any:
    # The documents of a thing stand in the order in which the input had them, which says nothing of the thing.
    return sorted(value, key=str) if isinstance(value, list) else value

"""Entries as files: shards by how a key begins, below groups of shards, below one root.

A shard holds its keys' lines, the best documents of its terms and what a result shows of these, and what is told of
the entities that its keys name. A line is a front-coded key and its sections, each after «|». docs/search.md says it
in full.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tidsvitne.search.coding import front_coded
from tidsvitne.search.entries import Entry
from tidsvitne.search.naming import Names
from tidsvitne.search.partition import Part, file_name, partition
from tidsvitne.search.record import SearchRecord
from tidsvitne.search.scripts import safe, script, string, text_of
from tidsvitne.search.tokens import Tokens

SHARD = 8_000
"""Characters that a shard of more than one key may have, about."""

GROUP = 400_000
"""Characters that the shards of a group may have together, about."""

POSITIONS = 12_000
"""Characters that a file of positions may have, about."""

_HIT = 240
_ENTITY = 200


@dataclass(frozen=True, slots=True)
class Layout:
    """All keys, about how many characters each takes, and how they are grouped."""

    keys: list[str]
    sizes: list[int]
    groups: list[Part]

    @classmethod
    def of(cls, entries: dict[str, Entry]) -> "Layout":
        """Return the layout of entries, which are in their order."""
        keys = list(entries)
        sizes = [_size(key, entry) for key, entry in entries.items()]
        return cls(keys, sizes, partition(keys, sizes, GROUP))


def shard_files(
    tokens: Tokens, refs: list[str], entries: dict[str, Entry], layout: Layout, names: Names
) -> Iterator[tuple[str, str]]:
    """Yield the path and text of all shards and of each group's list of them."""
    writer = _Writer(tokens, refs, entries, names)
    for group in layout.groups:
        folder = f"t/{file_name(group.start)}"
        own = layout.keys[group.first : group.last]
        parts = partition(own, layout.sizes[group.first : group.last], SHARD)
        yield folder, script(folder, [part.start for part in parts])
        for part in parts:
            path = f"{folder}/{file_name(part.start)}"
            yield path, writer.shard(path, own[part.first : part.last])


def position_files(entries: dict[str, Entry]) -> Iterator[tuple[str, str]]:
    """Yield the files that say where in its documents a term stands: what phrases are told by."""
    terms = [key for key, entry in entries.items() if entry.positions]
    sizes = [len(key) + len(entries[key].positions) for key in terms]
    parts = partition(terms, sizes, POSITIONS)
    yield "p", script("p", [part.start for part in parts])
    for part in parts:
        own = terms[part.first : part.last]
        path = f"p/{file_name(part.start)}"
        lines = (line + "|" + entries[key].positions for key, line in zip(own, front_coded(own), strict=True))
        yield path, script(path, "~".join(lines))


def _size(key: str, entry: Entry) -> int:
    return len(key) + sum(map(len, entry.sections)) + _HIT * len(entry.hits) + _ENTITY * len(entry.entities)


class _Writer:
    """Writes shards; keeps what many of them tell."""

    def __init__(self, tokens: Tokens, refs: list[str], entries: dict[str, Entry], names: Names) -> None:
        self._records = tokens.records
        self._refs = refs
        self._entries = entries
        self._names = names
        self._heads = [text_of(headline(record)) for record in tokens.records]

    def shard(self, path: str, keys: list[str]) -> str:
        """Return the script of a shard: its lines, its hits by term, the records of these, and its entities."""
        numbers: dict[str, int] = {}
        lines = [
            "|".join((line, *self._sections(self._entries[key], numbers)))
            for key, line in zip(keys, front_coded(keys), strict=True)
        ]
        hits = [(key, self._entries[key].hits) for key in keys if self._entries[key].hits]
        shown = sorted({document for _, best in hits for document, _ in best})
        records = ",".join(f'"{self._refs[document]}":{self._heads[document]}' for document in shown)
        told = ",".join(f"{string(key)}:[{','.join(map(self._hit, best))}]" for key, best in hits)
        entities = text_of([self._names.told[entity] for entity in numbers])
        data = f"[{string('~'.join(lines))},{{{told}}},{{{records}}},{entities}]"
        return f'tidsvitne.receive("{path}",{safe(data)});\n'

    def _sections(self, entry: Entry, numbers: dict[str, int]) -> Iterator[str]:
        yield from entry.sections
        if entry.entities:
            yield "a" + " ".join(str(numbers.setdefault(entity, len(numbers))) for entity in entry.entities)

    def _hit(self, hit: tuple[int, int]) -> str:
        document, number = hit
        record = self._records[document]
        if number < 0:
            return f'["{self._refs[document]}",null,{string(record.standfirst)}]'
        passage = record.passages[number]
        return f'["{self._refs[document]}",{string(passage.anchor)},{string(passage.text)}]'


def headline(record: SearchRecord) -> list[Any]:
    """Return what a result shows of an article beside a sentence."""
    return [record.url, record.title, record.lang, record.source, record.edtf, dict(record.date_texts)]


def document_files(tokens: Tokens, refs: list[str]) -> Iterator[tuple[str, str]]:
    """Yield a file a document: what a result shows of it, its standfirst, and its sentences."""
    for ref, record in zip(refs, tokens.records, strict=True):
        path = "d/" + ref.replace(".", "/")
        passages = [[passage.anchor, passage.text] for passage in record.passages]
        yield path, script(path, [headline(record), record.standfirst, passages])


def class_sizes(tokens: Tokens) -> list[list[int]]:
    """Return pairs of a length of bodies and how many documents have it."""
    counts: dict[int, int] = {}
    for length in tokens.lengths.reshape(len(tokens.records), -1)[:, -1].tolist() if tokens.records else ():
        counts[length] = counts.get(length, 0) + 1
    return [[length, counts[length]] for length in sorted(counts)]

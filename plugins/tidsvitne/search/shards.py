"""All that is looked up by a key, in files by how it begins, below groups, below one root.

`t` holds postings and notes, `p` positions, `h` the best documents of frequent terms. A group's own file says where the
files of each kind begin in it. docs/search.md says what stands in which.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from tidsvitne.search.coding import Numbers
from tidsvitne.search.documents import Best
from tidsvitne.search.naming import Names
from tidsvitne.search.notes import Note
from tidsvitne.search.partition import Part, file_name, partition
from tidsvitne.search.pieces import in_utf16
from tidsvitne.search.postings import Postings
from tidsvitne.search.scripts import script

GROUP = 150_000
"""Characters that a group's postings and notes may have together, about."""

SHARD = 4_000
"""Characters that a file of more than one key's postings and notes may have, about: fuzzy queries load many."""

POSITIONS = 12_000
"""Characters that a file of positions may have, about."""

BEST = 24_000
"""Characters that a file of best documents may have, about: it is read for one word, and there are few such files."""

_ENTITY = 200


@dataclass(frozen=True, slots=True)
class Run:
    """Some of all keys, in their order. `before` says for each of all keys how many come before it, and for the end.

    `sizes` are about how many characters each takes.
    """

    keys: list[str]
    sizes: list[int]
    before: list[int]

    def parts(self, within: Part, most: int) -> list[Part]:
        """Return how those within a part of all keys are cut; the numbers of what is returned are this run's."""
        first, last = self.before[within.first], self.before[within.last]
        if first == last:
            return []
        found = partition(self.keys[first:last], self.sizes[first:last], most)
        return [Part(first + part.first, first + part.last, part.start) for part in found]


class Shards:
    """Writes what is looked up by a key."""

    def __init__(self, terms: list[str], postings: Postings, notes: dict[str, Note], names: Names, best: Best) -> None:
        self._postings = postings
        self._notes = notes
        self._names = names
        self._best = best
        keys = in_utf16({*terms, *notes})
        numbers = dict(zip(keys, range(len(keys)), strict=True))
        places = np.array([numbers[term] for term in terms], np.int64)
        noted = in_utf16(notes)
        lines, positions = postings.lines, postings.positions
        self._terms = _run(keys, places, lines.sizes())
        self._noted = _run(keys, np.array([numbers[key] for key in noted], np.int64), map(self._size, noted))
        self._placed = _run(keys, places[positions.terms], positions.sizes())
        self._frequent = _run(keys, places[best.places], map(best.size, best.places))
        self._all = Run(keys, _sums(self._terms, self._noted), list(range(len(keys) + 1)))
        self.groups = partition(keys, self._all.sizes, GROUP)

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield the path and text of all shards and of each group's list of them."""
        for group in self.groups:
            name = file_name(group.start)
            own = self._all.parts(group, SHARD)
            placed = self._placed.parts(group, POSITIONS)
            frequent = self._frequent.parts(group, BEST)
            starts = [[part.start for part in parts] for parts in (own, placed, frequent)]
            yield f"t/{name}", script(f"t/{name}", starts)
            yield from (self._shard(f"t/{name}/{file_name(part.start)}", part) for part in own)
            yield from (self._positions(f"p/{name}/{file_name(part.start)}", part) for part in placed)
            yield from (self._hits(f"h/{name}/{file_name(part.start)}", part) for part in frequent)

    def _shard(self, path: str, part: Part) -> tuple[str, str]:
        """Return a file of postings, of notes, and of the entities that are named by these."""
        first, last = self._terms.before[part.first], self._terms.before[part.last]
        noted = self._noted.keys[self._noted.before[part.first] : self._noted.before[part.last]]
        numbers: dict[str, int] = {}
        notes = "~".join(f"{key}|{'|'.join(self._sections(key, numbers))}" for key in noted)
        entities = [self._names.told[entity] for entity in numbers]
        keys = "~".join(self._terms.keys[first:last])
        return path, script(path, [keys, self._postings.lines.of(first, last), notes, entities])

    def _positions(self, path: str, part: Part) -> tuple[str, str]:
        keys = "~".join(self._placed.keys[part.first : part.last])
        return path, script(path, [keys, self._postings.positions.of(part.first, part.last)])

    def _hits(self, path: str, part: Part) -> tuple[str, str]:
        return path, self._best.script(path, self._best.places[part.first : part.last])

    def _size(self, key: str) -> int:
        note = self._notes[key]
        return sum(map(len, note.sections)) + _ENTITY * len(note.entities)

    def _sections(self, key: str, numbers: dict[str, int]) -> Iterator[str]:
        note = self._notes[key]
        yield from note.sections
        if note.entities:
            yield "a" + " ".join(str(numbers.setdefault(entity, len(numbers))) for entity in note.entities)


def _run(keys: list[str], places: Numbers, sizes: Iterable[int]) -> Run:
    own = [keys[place] for place in places.tolist()]
    marks = np.zeros(len(keys) + 1, np.int64)
    marks[places + 1] = 1
    return Run(own, [len(key) + size for key, size in zip(own, sizes, strict=True)], np.cumsum(marks).tolist())


def _sums(*runs: Run) -> list[int]:
    """Return what each of all keys takes in several runs together."""
    found = np.zeros(len(runs[0].before) - 1, np.int64)
    for run in runs:
        found[np.flatnonzero(np.diff(run.before))] += np.array(run.sizes, np.int64)
    return found.tolist()

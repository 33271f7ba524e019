"""What results are filtered and counted by: each article's dates, and its values of every facet.

They lie in files by the length of an article's body, for the articles that a search found; which articles have a value
stands in the value's own entry beside the words, so that a filter alone is a query.
"""

from collections.abc import Iterator
from datetime import date
from itertools import chain, groupby
from typing import Any

import numpy as np

from tidsvitne.model.edtf import parse_edtf
from tidsvitne.search.coding import encode, encoded
from tidsvitne.search.naming import Names
from tidsvitne.search.partition import file_name, partition
from tidsvitne.search.postings import Documents
from tidsvitne.search.record import SearchRecord
from tidsvitne.search.scripts import script

RANGE = 32
"""So many lengths of bodies share a file."""

_LABELS = 12_000  # characters a file


def facet_key(facet: str, value: str) -> str:
    """Return the key of the entry that says which articles have a value."""
    return f"={facet}={value.replace('%', '%25').replace('|', '%7C').replace('~', '%7E')}"


def facet_postings(records: list[SearchRecord], documents: Documents) -> Iterator[tuple[str, str]]:
    """Yield each value's key, and its documents: how far each one's length is from the last's, and its place."""
    found: dict[str, list[int]] = {}
    for number, record in enumerate(records):
        for facet, values in record.facets.items():
            for value in dict.fromkeys(values):
                found.setdefault(facet_key(facet, value), []).append(number)
    counts = np.array([len(numbers) for numbers in found.values()], np.int64)
    firsts = np.cumsum(counts) - counts
    own = np.fromiter(chain.from_iterable(found.values()), np.int64, int(counts.sum()))
    gaps = np.diff(documents.length[own], prepend=0)
    gaps[firsts] = documents.length[own[firsts]]
    text, starts = encoded(np.column_stack((gaps, documents.place[own])).ravel())
    bounds = [*starts[2 * firsts].tolist(), len(text)]
    for key, start, end in zip(found, bounds, bounds[1:], strict=False):
        yield key, text[start:end]


def facet_files(records: list[SearchRecord], documents: Documents) -> Iterator[tuple[str, str]]:
    """Yield the files of dates and values."""
    lengths = documents.length.tolist()
    for number, group in groupby(range(len(records)), key=lambda at: lengths[at] // RANGE):
        own = list(group)
        sizes = [[length, sum(1 for _ in equal)] for length, equal in groupby(lengths[at] for at in own)]
        chosen = [records[at] for at in own]
        dates = ",".join(map(_days, chosen))
        facets = sorted({facet for record in chosen for facet in record.facets})
        yield f"f/{number}", script(f"f/{number}", [sizes, dates, {facet: _values(chosen, facet) for facet in facets}])


def label_files(names: Names) -> Iterator[tuple[str, str]]:
    """Yield the files that say what entities are called, by their ids."""
    ids = sorted(names.told)
    labels = {each: names.told[each]["labels"] for each in ids}
    parts = partition(ids, [len(str(labels[each])) for each in ids], _LABELS)
    yield "l", script("l", [part.start for part in parts])
    for part in parts:
        path = f"l/{file_name(part.start)}"
        yield path, script(path, {each: labels[each] for each in ids[part.first : part.last]})


def _values(records: list[SearchRecord], facet: str) -> list[Any]:
    numbers: dict[str, int] = {}
    text = []
    for record in records:
        values = dict.fromkeys(record.facets.get(facet, ()))
        text += [encode(len(values)), *(encode(numbers.setdefault(value, len(numbers))) for value in values)]
    return [list(numbers), "".join(text)]


def _days(record: SearchRecord) -> str:
    """Return the first and last day that an article may be of, the last only where it is another; or nothing."""
    if not record.edtf:
        return ""
    bounds = parse_edtf(record.edtf)
    first, last = (bounds.earliest or date.min).isoformat(), (bounds.latest or date.max).isoformat()
    return first if first == last else f"{first}/{last}"

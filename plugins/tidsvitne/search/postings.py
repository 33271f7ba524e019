"""From tokens to postings: which documents have a term in which field, how often, and where.

Terms are taken in blocks, in the order of UTF-16, as lunr.js takes them; only one block's occurrences are sorted at a
time, so that memory is bounded by the block and not by the archive.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from tidsvitne.search.coding import Numbers, encoded
from tidsvitne.search.tokens import BODY, FIELDS, Tokens

K1 = 1.2
B = 0.75
HITS = 10
"""How many of a term's best documents are told beside it."""

FEWEST = 16
"""A term that is in fewer documents than this has no hits: a result then comes from its document's own file."""

_BLOCK = 1 << 22
_COUNT_BITS = 22
_FIELDS = len(FIELDS)


@dataclass(frozen=True, slots=True)
class Posting:
    """One term: its texts by field (postings) and of its positions, and its best documents with the body's passages.

    A passage is the number of the first in that document's body that has the term, or -1.
    """

    term: str
    fields: tuple[tuple[int, str], ...]
    positions: str
    hits: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Documents:
    """How documents are called in the files: by the number of terms in their body, and their place among its equals."""

    length: Numbers
    place: Numbers

    @classmethod
    def of(cls, tokens: Tokens) -> "Documents":
        """Return those of all tokens."""
        length = tokens.lengths.reshape(-1, _FIELDS)[:, BODY]
        numbers = np.arange(len(length))
        first = np.ones(len(length), bool)
        first[1:] = length[1:] != length[:-1]
        return cls(length, numbers - np.maximum.accumulate(np.where(first, numbers, 0)))

    def refs(self) -> list[str]:
        """Return each document's name."""
        return [f"{length}.{place}" for length, place in zip(self.length.tolist(), self.place.tolist(), strict=True)]


def utf16(text: str) -> bytes:
    """Return a key that sorts as JavaScript does."""
    return text.encode("utf-16-be")


def postings(tokens: Tokens, documents: Documents) -> Iterator[Posting]:
    """Yield the postings of every term, in the order of UTF-16."""
    order = sorted(range(len(tokens.terms)), key=lambda number: utf16(tokens.terms[number]))
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    ranked = rank[tokens.term]
    counts = np.bincount(ranked, minlength=len(order))
    names = [tokens.terms[number] for number in order]
    totals = tokens.lengths.reshape(-1, _FIELDS).sum(axis=0)
    averages = totals / max(1, len(tokens.records))
    for first, last in _blocks(counts):
        chosen = np.flatnonzero((ranked >= first) & (ranked < last))
        # The occurrences are in order already, so that a stable order by term is all it takes.
        key = np.sort(((ranked[chosen] - first) << 40) | chosen)
        block = _Block(tokens, documents, averages, names[first:last], key >> 40, key & ((1 << 40) - 1))
        yield from block.postings()


def _blocks(counts: Numbers) -> Iterator[tuple[int, int]]:
    sums = np.cumsum(counts)
    first = 0
    while first < len(counts):
        before = int(sums[first - 1]) if first else 0
        last = max(first + 1, int(np.searchsorted(sums, before + _BLOCK, side="right")))
        yield first, last
        first = last


class _Block:
    """The postings of a run of terms; nothing more."""

    def __init__(
        self,
        tokens: Tokens,
        documents: Documents,
        averages: "np.ndarray[tuple[int], np.dtype[np.float64]]",
        terms: list[str],
        term: Numbers,
        at: Numbers,
    ) -> None:
        segment = tokens.segment[at]
        new = np.ones(len(at), bool)
        new[1:] = (term[1:] != term[:-1]) | (segment[1:] != segment[:-1])
        starts = np.flatnonzero(new)
        self._terms = terms
        self._tokens = tokens
        self._documents = documents
        self._term = term[starts]
        self._segment = segment[starts]
        self._document = self._segment // _FIELDS
        self._field = self._segment % _FIELDS
        self._count = np.diff(np.append(starts, len(at)))
        self._first = at[starts]
        self._at = at
        self._occurrence_term = term
        self._averages = averages

    def postings(self) -> Iterator[Posting]:
        fields = self._encoded_fields()
        positions = self._encoded_positions()
        hits = self._hits()
        for number, term in enumerate(self._terms):
            yield Posting(term, tuple(fields[number]), positions[number], tuple(hits[number]))

    def _encoded_fields(self) -> list[list[tuple[int, str]]]:
        """Each term's text a field: for each number of occurrences that number, how many documents, and these."""
        key = (((self._term << 3) | self._field) << _COUNT_BITS) | np.minimum(self._count, (1 << _COUNT_BITS) - 1)
        order = np.argsort(key, kind="stable")
        key = key[order]
        document, field = self._document[order], self._field[order]
        length, place = self._documents.length[document], self._documents.place[document]
        head = np.ones(len(key), bool)
        head[1:] = key[1:] != key[:-1]
        groups = np.flatnonzero(head)
        gaps = length.copy()
        gaps[1:] -= np.where(head[1:], 0, length[:-1])
        # Two numbers a group, two a posting, and the field's length where it is not the body's.
        width = 2 + (field != BODY)
        before = np.cumsum(width) - width + 2 * np.cumsum(head)
        numbers = np.zeros(int(width.sum()) + 2 * len(groups), np.int64)
        numbers[before] = gaps
        numbers[before + 1] = place
        elsewhere = field != BODY
        numbers[before[elsewhere] + 2] = self._tokens.lengths[self._segment[order][elsewhere]]
        numbers[before[groups] - 2] = self._count[order][groups]
        numbers[before[groups] - 1] = np.diff(np.append(groups, len(key)))
        text, places = encoded(numbers)
        return self._cut(text.decode("ascii"), places, before - 2, self._term[order], field)

    def _cut(
        self, text: str, places: Numbers, before: Numbers, term: Numbers, field: Numbers
    ) -> list[list[tuple[int, str]]]:
        new = np.ones(len(term), bool)
        new[1:] = (term[1:] != term[:-1]) | (field[1:] != field[:-1])
        firsts = np.flatnonzero(new)
        starts = places[before[firsts]]
        ends = np.append(starts[1:], len(text))
        found: list[list[tuple[int, str]]] = [[] for _ in self._terms]
        columns = (term[firsts], field[firsts], starts, ends)
        for number, of, start, end in zip(*(column.tolist() for column in columns), strict=True):
            found[number].append((of, text[start:end]))
        return found

    def _encoded_positions(self) -> list[str]:
        """Each term's positions in all texts: document by document how many, and how far each is from the last."""
        segment = self._tokens.segment[self._at]
        field = segment % _FIELDS
        placed = np.flatnonzero((field < 2) | (field == BODY))
        term, document = self._occurrence_term[placed], segment[placed] // _FIELDS
        position = self._tokens.position[self._at[placed]]
        new = np.ones(len(term), bool)
        new[1:] = (term[1:] != term[:-1]) | (document[1:] != document[:-1])
        firsts = np.flatnonzero(new)
        first_of_term = np.ones(len(firsts), bool)
        first_of_term[1:] = term[firsts][1:] != term[firsts][:-1]
        length = self._documents.length[document[firsts]]
        gaps = length.copy()
        gaps[1:] -= np.where(first_of_term[1:], 0, length[:-1])
        steps = position.copy()
        steps[1:] -= np.where(new[1:], 0, position[:-1])
        before = np.arange(len(term)) + 3 * np.cumsum(new)
        numbers = np.zeros(len(term) + 3 * len(firsts), np.int64)
        numbers[before] = steps
        numbers[before[firsts] - 3] = gaps
        numbers[before[firsts] - 2] = self._documents.place[document[firsts]]
        numbers[before[firsts] - 1] = np.diff(np.append(firsts, len(term)))
        text, places = encoded(numbers)
        terms = term[firsts][first_of_term]
        starts = places[before[firsts][first_of_term] - 3]
        found = [""] * len(self._terms)
        decoded = text.decode("ascii")
        ends = np.append(starts[1:], len(decoded)).tolist()
        for number, start, end in zip(terms.tolist(), starts.tolist(), ends, strict=True):
            found[number] = decoded[start:end]
        return found

    def _scores(self) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
        count = len(self._tokens.records)
        sizes = np.bincount(self._term, minlength=len(self._terms))
        weight = np.array([math.log(1 + abs((count - size + 0.5) / (size + 0.5))) for size in sizes.tolist()])
        boost = np.array(list(FIELDS.values()), dtype=np.float64)[self._field]
        average = np.maximum(self._averages, 1e-9)[self._field]
        length = self._tokens.lengths[self._segment] / average
        raw = weight[self._term] * ((K1 + 1) * self._count) / (K1 * (1 - B + B * length) + self._count)
        rounded: np.ndarray[tuple[int], np.dtype[np.float64]] = np.round(raw * boost, 3)
        return rounded

    def _hits(self) -> list[list[tuple[int, int]]]:
        """Each term's best documents as lunr ranks them, with the first passage of the body that has it."""
        found: list[list[tuple[int, int]]] = [[] for _ in self._terms]
        new = np.ones(len(self._term), bool)
        new[1:] = (self._term[1:] != self._term[:-1]) | (self._document[1:] != self._document[:-1])
        firsts = np.flatnonzero(new)
        if not len(firsts):
            return found
        score = np.rint(np.add.reduceat(self._scores(), firsts) * 1000).astype(np.int64)
        term = self._term[firsts]
        # Equal scores are told by the first field, then by document, as lunr does.
        rank = (term << 40) | ((np.maximum((1 << 36) - 1 - score, 0)) << 3) | self._field[firsts]
        order = np.argsort(rank, kind="stable")
        begins = np.searchsorted(term, np.arange(len(self._terms)))
        many = np.bincount(term, minlength=len(self._terms)) >= FEWEST
        chosen = (np.arange(len(order)) - begins[term] < HITS) & many[term]
        best = order[chosen]
        passage = self._first_passages(new)[best]
        for number, document, at in zip(
            term[best].tolist(), self._document[firsts][best].tolist(), passage.tolist(), strict=True
        ):
            found[number].append((document, at))
        return found

    def _first_passages(self, new: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> Numbers:
        group = np.cumsum(new) - 1
        in_body = self._field == BODY
        passage = np.full(int(group[-1]) + 1, -1, np.int64)
        found = np.searchsorted(self._tokens.passage_ends, self._first[in_body], side="right")
        before = np.cumsum(self._tokens.passages) - self._tokens.passages
        passage[group[in_body]] = found - before[self._document[in_body]]
        return passage

"""From tokens to postings: which documents have a term in which field, how often, where, and which are its best.

Terms are taken in blocks, in the order of UTF-16, as lunr.py takes them; only one block's occurrences are sorted at a
time, so that memory is bounded by the block and not by the archive.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tidsvitne.search.coding import Numbers, encoded
from tidsvitne.search.tokens import BODY, FIELDS, Tokens

LETTERS = "tsneob"
"""A field's letter in a line, in the order of `FIELDS`."""

HITS = 10
"""How many of a term's best documents are told."""

FEWEST = 16
"""A term that is in fewer documents than this has no hits: a result then comes from its document's own file."""

K1 = 1.2
B = 0.75

_BLOCK = 1 << 20  # occurrences
_FIELDS = len(FIELDS)
_COUNT_BITS = 22
_NEW_TERM, _NEW_FIELD = ord("~"), ord("|")

Flags = npt.NDArray[np.bool_]


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
        return cls(length, numbers - np.maximum.accumulate(np.where(changes(length), numbers, 0)))

    def refs(self) -> list[str]:
        """Return each document's name."""
        return [f"{length}.{place}" for length, place in zip(self.length.tolist(), self.place.tolist(), strict=True)]


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of text by terms, each after a «~». `terms` are their places in the vocabulary, `starts` where lines begin."""

    text: str
    terms: Numbers
    starts: Numbers

    def sizes(self) -> list[int]:
        """Return how many characters each line takes."""
        found: list[int] = np.diff(self.starts, append=len(self.text)).tolist()
        return found

    def of(self, first: int, last: int) -> str:
        """Return lines from one number up to another, half-open, with «~» between them."""
        if first >= last:
            return ""
        end = int(self.starts[last]) if last < len(self.starts) else len(self.text)
        return self.text[int(self.starts[first]) + 1 : end]


@dataclass(frozen=True, slots=True)
class Hits:
    """The best documents of terms, a term's together and the best first.

    `terms` are places in the vocabulary, `passages` the numbers of the first in that document's body that has the term,
    or -1.
    """

    terms: Numbers
    documents: Numbers
    passages: Numbers


@dataclass(frozen=True, slots=True)
class Postings:
    """All postings, where terms stand in the texts, and the best documents of those that many have."""

    lines: Lines
    positions: Lines
    hits: Hits


def postings(tokens: Tokens, documents: Documents) -> Postings:
    """Return the postings of every term.

    A line of postings has, for each field after its letter and each number of occurrences in it, that number, how many
    documents, and for each how much longer its body is than the last one's, its place among its equals, and the
    field's length where it is not the body's. One of positions has, for each of the term's documents, the first and how
    far each is from the last. Scores are those of lunr's builder (BM25, rounded to thousandths).
    """
    totals = tokens.lengths.reshape(-1, _FIELDS).sum(axis=0)
    averages = totals / max(1, len(tokens.records))
    lines, positions, hits = [], [], []
    for first, last in _blocks(tokens.counts()):
        block = _Block(tokens, documents, averages, first, last)
        lines.append(block.lines())
        positions.append(block.positions())
        hits.append(block.hits())
    return Postings(_joined(lines), _joined(positions), _gathered(hits))


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
        self, tokens: Tokens, documents: Documents, averages: npt.NDArray[np.float64], first: int, last: int
    ) -> None:
        found = tokens.occurrences(first, last)
        # The occurrences are in order already, so that a stable order by term is all it takes.
        at = np.sort(((found.term - first) << 40) | np.arange(len(found.term))) & ((1 << 40) - 1)
        self._term, self._segment = found.term[at], found.segment[at]
        self._position, self._piece = found.position[at], found.piece[at]
        self._tokens = tokens
        self._documents = documents
        self._averages = averages
        self._last = last
        # One posting a term, document and field.
        starts = np.flatnonzero(changes(self._term, self._segment))
        self._starts = starts
        self._count = np.diff(starts, append=len(at))
        self._of = self._term[starts]
        self._document, self._field = np.divmod(self._segment[starts], _FIELDS)
        # One group of postings a term and document.
        self._groups = np.flatnonzero(changes(self._of, self._document))

    def lines(self) -> Lines:
        """Return the lines of postings."""
        key = (((self._of << 3) | self._field) << _COUNT_BITS) | np.minimum(self._count, (1 << _COUNT_BITS) - 1)
        order = np.argsort(key, kind="stable")
        term, field, count = self._of[order], self._field[order], self._count[order]
        document = self._document[order]
        length = self._documents.length[document]
        new_term, new_field = changes(term), changes(term, field)
        new_count = changes(key[order])
        groups = np.flatnonzero(new_count)
        elsewhere = field != BODY
        # A mark and a letter a field, two numbers a group, two a posting, and the field's length where it is not the body's.
        width = 2 + elsewhere
        before = np.cumsum(width) - width + 2 * np.cumsum(new_count) + 2 * np.cumsum(new_field)
        numbers = np.zeros(int(before[-1] + width[-1]) if len(before) else 0, np.int64)
        numbers[before] = np.where(new_count, length, np.diff(length, prepend=0))
        numbers[before + 1] = self._documents.place[document]
        numbers[before[elsewhere] + 2] = self._tokens.lengths[self._segment[self._starts][order][elsewhere]]
        numbers[before[groups] - 2] = count[groups]
        numbers[before[groups] - 1] = np.diff(groups, append=len(key))
        heads = np.flatnonzero(new_field)
        numbers[before[heads] - 4] = -np.where(new_term[heads], _NEW_TERM, _NEW_FIELD)
        numbers[before[heads] - 3] = -_LETTERS[field[heads]]
        text, places = encoded(numbers)
        return Lines(text, term[new_term], places[before[new_term] - 4])

    def positions(self) -> Lines:
        """Return the lines of positions in all texts: those of titles, standfirsts and bodies."""
        field = self._segment % _FIELDS
        placed = (field < 2) | (field == BODY)
        term, position = self._term[placed], self._position[placed].astype(np.int64)
        new_term, new = changes(term), changes(term, self._segment[placed] // _FIELDS)
        before = np.arange(len(term)) + np.cumsum(new_term)
        numbers = np.zeros(len(term) + int(new_term.sum()), np.int64)
        numbers[before] = np.where(new, position, np.diff(position, prepend=0))
        numbers[before[new_term] - 1] = -_NEW_TERM
        text, places = encoded(numbers)
        return Lines(text, term[new_term], places[before[new_term] - 1])

    def hits(self) -> Hits:
        """Return the best documents as lunr ranks them, with the first passage of the body that has the term."""
        sizes = np.bincount(self._of[self._groups], minlength=self._last)
        frequent = np.flatnonzero(sizes[self._of] >= FEWEST)
        term, document, field = self._of[frequent], self._document[frequent], self._field[frequent]
        groups = np.flatnonzero(changes(term, document))
        if not len(groups):
            return Hits(*_NOTHING)
        score = np.rint(np.add.reduceat(self._scores(frequent), groups) * 1000).astype(np.int64)
        own = term[groups]
        # Equal scores are told by the first field, then by document, as lunr does.
        rank = ((own - own[0]) << 40) | ((np.maximum((1 << 36) - 1 - score, 0)) << 3) | field[groups]
        order = np.argsort(rank, kind="stable")
        firsts = np.flatnonzero(changes(own))
        best = order[np.arange(len(order)) - np.repeat(firsts, np.diff(firsts, append=len(own))) < HITS]
        return Hits(own[best], document[groups][best], self._passages(frequent, groups)[best])

    def _scores(self, chosen: Numbers) -> npt.NDArray[np.float64]:
        documents = len(self._tokens.records)
        sizes = np.bincount(self._of, minlength=self._last)[self._of[chosen]]
        weight = np.log(1 + np.abs((documents - sizes + 0.5) / (sizes + 0.5)))
        field, count = self._field[chosen], self._count[chosen]
        length = self._tokens.lengths[self._segment[self._starts[chosen]]] / np.maximum(self._averages, 1e-9)[field]
        raw = weight * ((K1 + 1) * count) / (K1 * (1 - B + B * length) + count)
        scores: npt.NDArray[np.float64] = np.round(raw * _BOOSTS[field], 3)
        return scores

    def _passages(self, chosen: Numbers, groups: Numbers) -> Numbers:
        """Return for each group of postings the number of the passage that has the first occurrence in the body."""
        group = np.repeat(np.arange(len(groups)), np.diff(groups, append=len(chosen)))
        in_body = self._field[chosen] == BODY
        first = self._piece[self._starts[chosen[in_body]]]
        passage = np.full(len(groups), -1, np.int64)
        before = np.cumsum(self._tokens.passages) - self._tokens.passages
        found = np.searchsorted(self._tokens.passage_ends, first, side="right")
        passage[group[in_body]] = found - before[self._document[chosen[in_body]]]
        return passage


_LETTERS = np.frombuffer(LETTERS.encode("ascii"), np.uint8).astype(np.int64)
_NOTHING = (np.zeros(0, np.int64),) * 3
_BOOSTS = np.array(list(FIELDS.values()), dtype=np.float64)


def changes(*columns: Numbers) -> Flags:
    """Return where a row differs from the one before; the first one does."""
    found = np.ones(len(columns[0]), bool)
    found[1:] = False
    for column in columns:
        found[1:] |= column[1:] != column[:-1]
    return found


def _joined(parts: list[Lines]) -> Lines:
    before = np.cumsum([0, *(len(part.text) for part in parts)])
    return Lines(
        "".join(part.text for part in parts),
        np.concatenate([np.zeros(0, np.int64), *(part.terms for part in parts)]),
        np.concatenate([np.zeros(0, np.int64), *(part.starts + at for part, at in zip(parts, before, strict=False))]),
    )


def _gathered(parts: list[Hits]) -> Hits:
    columns = zip(_NOTHING, *((part.terms, part.documents, part.passages) for part in parts), strict=True)
    return Hits(*map(np.concatenate, columns))

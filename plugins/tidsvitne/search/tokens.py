"""All words of all articles as arrays of numbers: what the index is counted from."""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from tidsvitne.search import analysis
from tidsvitne.search.coding import Numbers
from tidsvitne.search.pieces import Pieces, Vocabulary
from tidsvitne.search.record import SearchRecord

FIELDS: dict[str, int] = {"title": 8, "standfirst": 3, "names": 2, "entities": 4, "source": 2, "body": 1}
"""The index's fields, each with its boost. `entities` holds ids, whole; the others hold `analysis` terms."""

BODY = len(FIELDS) - 1
_COUNT = len(FIELDS)
_GAP = 8  # words: in a phrase a stop word stands for any one, and so many do not follow each other


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Occurrences of some terms, in the order of documents, fields and words.

    `term` is the term's place in the vocabulary, `segment` a document's field (the document's number × the number of
    fields + the field's), `position` counts words within the document, `piece` all pieces of the archive.
    """

    term: Numbers
    segment: Numbers
    position: Numbers
    piece: Numbers


@dataclass(frozen=True, slots=True)
class Tokens:
    """The articles as pieces of text: eight bytes a piece, and whatever else is distinct.

    `records` are in the order of their documents: by the number of terms in the body, then by date, then by address.
    `pieces` are numbers in the vocabulary, `positions` where each begins, counted in words within its document.
    `segment_ends` are the ends of each document's fields, in pieces; `lengths` the terms in each. `passages` are how
    many each document has, `passage_ends` their ends, in pieces.
    """

    records: list[SearchRecord]
    vocabulary: Vocabulary
    pieces: Numbers
    positions: Numbers
    segment_ends: Numbers
    lengths: Numbers
    passages: Numbers
    passage_ends: Numbers

    def counts(self) -> Numbers:
        """Return how often each term of the vocabulary occurs."""
        often = np.repeat(self.piece_counts(), np.diff(self.vocabulary.starts))
        found = np.bincount(self.vocabulary.term, often, len(self.vocabulary.terms))
        return found.astype(np.int64)

    def piece_counts(self) -> Numbers:
        """Return how often each piece of the vocabulary occurs."""
        return np.bincount(self.pieces, minlength=len(self.vocabulary.widths))

    def occurrences(self, first: int, last: int) -> Occurrences:
        """Return those of the terms from one place in the vocabulary up to another, half-open."""
        known = self.vocabulary
        chosen = np.flatnonzero((known.term >= first) & (known.term < last))
        holder = np.searchsorted(known.starts, chosen, side="right") - 1
        counts = np.bincount(holder, minlength=len(known.widths))
        at = np.flatnonzero(counts.astype(bool)[self.pieces])
        counted = counts[self.pieces[at]]
        entry = chosen[ranges((np.cumsum(counts) - counts)[self.pieces[at]], counted)]
        piece = np.repeat(at, counted)
        return Occurrences(
            term=known.term[entry],
            segment=np.searchsorted(self.segment_ends, piece, side="right"),
            position=self.positions[piece] + known.offset[entry],
            piece=piece,
        )


def read(records: Iterable[SearchRecord]) -> Tokens:
    """Return the tokens of all articles. The order of the input does not matter."""
    given = sorted(records, key=lambda record: record.url)
    known = Pieces()
    pieces = array("I")
    ends = array("q")
    passages = array("q", [len(record.passages) for record in given])
    passage_ends = array("q")
    for record in given:
        language = analysis.language_of(record.lang)
        for part in _heads(record, known, language):
            pieces.extend(part)
            ends.append(len(pieces))
        for passage in record.passages:
            pieces.extend(known.of_text(passage.text, language))
            passage_ends.append(len(pieces))
        ends.append(len(pieces))
    found = np.frombuffer(pieces, np.uint32) if pieces else np.zeros(0, np.uint32)
    return _ordered(
        given, known.analysed(), found, *(np.array(each, np.int64) for each in (ends, passages, passage_ends))
    )


def _heads(record: SearchRecord, known: Pieces, language: str) -> Iterator[Iterable[int]]:
    yield known.of_text(record.title, language)
    yield known.of_text(record.standfirst or "", language)
    yield known.of_names(record.names)
    yield known.of_terms(record.entities)
    yield known.of_names([record.source] if record.source else ())


def _ordered(
    given: list[SearchRecord],
    vocabulary: Vocabulary,
    pieces: Numbers,
    ends: Numbers,
    passages: Numbers,
    passage_ends: Numbers,
) -> Tokens:
    """Return what was read in the order of documents. All arrays are in the order of `given`."""
    lengths = np.diff(_sums(np.diff(vocabulary.starts)[pieces])[ends], prepend=0).reshape(-1, _COUNT)
    bodies = lengths[:, BODY].tolist()
    order = np.array(sorted(range(len(given)), key=lambda at: (bodies[at], given[at].edtf or "", given[at].url)), int)
    counts = np.diff(ends, prepend=0).reshape(-1, _COUNT)
    starts = (ends.reshape(-1, _COUNT) - counts)[:, 0] if len(given) else ends
    passage_sizes = _passage_sizes(ends, counts, passages, passage_ends)
    passage_sizes = passage_sizes[ranges((np.cumsum(passages) - passages)[order], passages[order])]
    pieces = pieces[ranges(starts[order], counts.sum(axis=1)[order])]
    counts, passages = counts[order], passages[order]
    segment_ends = np.cumsum(counts.ravel())
    body_starts = segment_ends.reshape(-1, _COUNT)[:, BODY] - counts[:, BODY]
    passage_ends = np.repeat(body_starts, passages) + _within(passage_sizes, passages)
    gaps = passage_ends - passage_sizes, segment_ends - counts.ravel()
    return Tokens(
        records=[given[number] for number in order.tolist()],
        vocabulary=vocabulary,
        pieces=pieces,
        positions=_positions(vocabulary.widths[pieces], *gaps),
        segment_ends=segment_ends,
        lengths=lengths[order].ravel(),
        passages=passages,
        passage_ends=passage_ends,
    )


def _passage_sizes(ends: Numbers, counts: Numbers, passages: Numbers, passage_ends: Numbers) -> Numbers:
    """Return how many pieces each passage has."""
    sizes = np.diff(passage_ends, prepend=0)
    # What stands before a body is no part of its first passage.
    some = passages > 0
    first = (np.cumsum(passages) - passages)[some]
    sizes[first] = passage_ends[first] - (ends.reshape(-1, _COUNT)[:, BODY] - counts[:, BODY])[some]
    return sizes


def _positions(widths: Numbers, passages: Numbers, segments: Numbers) -> Numbers:
    """Return where each piece begins, counted in words within its document, with gaps that no phrase reaches over."""
    gaps = np.zeros(len(widths) + 1, np.int64)
    gaps[passages] = _GAP
    gaps[segments] = _GAP
    found = _sums(widths)[:-1] + np.cumsum(gaps[:-1])
    first = segments[::_COUNT]
    starts = np.append(found, 0)[first]
    within = found - np.repeat(starts, np.diff(first, append=len(widths)))
    placed: Numbers = within.astype(np.uint32)
    return placed


def ranges(starts: Numbers, lengths: Numbers) -> Numbers:
    """Return the numbers from each start on, so many as its length says, one range after the other."""
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    found: Numbers = np.arange(total) + np.repeat(starts - (ends - lengths), lengths)
    return found


def _within(sizes: Numbers, counts: Numbers) -> Numbers:
    """Return the running sums of sizes, begun anew for every group of so many."""
    sums = _sums(sizes)
    ends = np.cumsum(counts)
    found: Numbers = sums[1:] - np.repeat(sums[ends - counts], counts)
    return found


def _sums(sizes: Numbers) -> Numbers:
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes)))

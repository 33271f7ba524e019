"""All words of all articles as arrays of numbers: what the index is counted from.

A text is cut at its spaces, and each distinct piece is analysed once: no word reaches over a space.
"""

from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tidsvitne.search import analysis
from tidsvitne.search.record import SearchRecord

Numbers = npt.NDArray[np.int64]

FIELDS: dict[str, int] = {"title": 8, "standfirst": 3, "names": 2, "entities": 4, "source": 2, "body": 1}
"""The index's fields, each with its boost. `entities` holds ids, whole; the others hold `analysis` terms."""

BODY = len(FIELDS) - 1
_AROUND = '.,;:!?()[]«»“”„"…–—'  # no word begins or ends with one of these


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every occurrence of a term, in the order of documents, fields and words.

    `records` are in the order of their documents: by the number of terms in the body, then by date, then by address.
    `term`, `segment` and `position` have one entry an occurrence; a segment is a document's field, its number the
    document's × the number of fields + the field's. Positions count words within a document. `lengths` are terms a
    segment, `passage_ends` the last occurrence of each passage of the bodies, plus one.
    """

    records: list[SearchRecord]
    terms: list[str]
    term: Numbers
    segment: Numbers
    position: Numbers
    lengths: Numbers
    passage_ends: Numbers
    passages: Numbers
    surfaces: dict[str, str]
    words: set[tuple[str, str]]


class _Pieces(dict[str, int]):
    """The numbers of pieces of text in one language; a piece that is not known yet is analysed."""

    def __init__(self, table: "_Table", language: str) -> None:
        super().__init__()
        self._table = table
        self._language = language

    def __missing__(self, piece: str) -> int:
        bare = piece.strip(_AROUND)
        lowered = bare.lower()
        is_plain = analysis.is_stemmable(lowered)
        if is_plain or bare.isascii():
            bare = lowered
        if bare != piece:
            number = self[bare]
        elif is_plain:
            number = self._table.plain(piece, self._language)
        else:
            number = self._table.add(piece, self._language)
        self[piece] = number
        return number


class _Table:
    """What each distinct piece of text is in the index: its terms, where they stand in it, and how many words it is."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}
        self.term = array("q")
        self.offset = array("q")
        self.starts = array("q", [0])
        self.widths = array("q")
        self.leads: list[tuple[tuple[int, str], ...]] = []  # of each piece its words, each with its whole term
        self.vocabulary: set[tuple[str, str]] = set()
        self._names: dict[str, int] = {}

    def plain(self, word: str, language: str) -> int:
        """Take a piece of text that is one word of plain letters: the same as `add`, sooner."""
        self.vocabulary.add((word, language))
        if word in analysis.STOP_WORDS[language]:
            return self._close(1, ())
        term = analysis.stem(word, language)
        self._put(term, 0)
        return self._close(1, ((self.ids[term], word),))

    def add(self, piece: str, language: str) -> int:
        """Analyse a piece of text of one language."""
        width = 0
        leads = []
        for word in analysis.words(piece):
            self.vocabulary.add((word, language))
            placed = analysis.placed_terms(word, language)
            for term, offset in placed:
                self._put(term, width + offset)
            if placed and word not in analysis.STOP_WORDS[language]:
                leads.append((self.ids[placed[0][0]], word))
            width += analysis.width(word)
        return self._close(width, tuple(leads))

    def name(self, text: str) -> int:
        """Return the number of what belongs to no language: it is found by a query in either."""
        if text not in self._names:
            spelt = list(analysis.words(text))
            self.vocabulary.update((word, each) for word in spelt for each in analysis.LANGUAGES)
            words = [word for word in spelt if not analysis.is_stop_word(word)]
            found = (t for each in analysis.LANGUAGES for word in words for t in analysis.word_terms(word, each))
            for term in dict.fromkeys(found):
                self._put(term, 0)
            leads = ((analysis.word_terms(word, each)[0], word) for each in analysis.LANGUAGES for word in words)
            self._names[text] = self._close(0, tuple((self.ids[term], word) for term, word in leads))
        return self._names[text]

    def whole(self, term: str) -> int:
        """Return the number of what is a term as it is."""
        key = f"\n{term}"
        if key not in self._names:
            self._put(term, 0)
            self._names[key] = self._close(0, ())
        return self._names[key]

    def _put(self, term: str, offset: int) -> None:
        self.term.append(self.ids.setdefault(term, len(self.ids)))
        self.offset.append(offset)

    def _close(self, width: int, leads: tuple[tuple[int, str], ...]) -> int:
        self.starts.append(len(self.term))
        self.widths.append(width)
        self.leads.append(leads)
        return len(self.widths) - 1


def read(records: Iterable[SearchRecord]) -> Tokens:
    """Return the tokens of all articles. The order of the input does not matter."""
    table = _Table()
    given = sorted(records, key=lambda record: record.url)
    pieces = array("I")
    ends = array("q")  # of each segment, in pieces
    passages = array("q")  # how many each document has
    passage_ends = array("q")  # in pieces
    memos = {language: _Pieces(table, language) for language in analysis.LANGUAGES}
    for record in given:
        look = memos[analysis.language_of(record.lang)].__getitem__
        for part in _heads(record, table, look):
            pieces.extend(part)
            ends.append(len(pieces))
        for passage in record.passages:
            pieces.extend(map(look, passage.text.split()))
            passage_ends.append(len(pieces))
        ends.append(len(pieces))
        passages.append(len(record.passages))
    return _ordered(given, table, _Read(*map(_numbers, (pieces, ends, passages, passage_ends))))


def _heads(record: SearchRecord, table: _Table, look: Callable[[str], int]) -> Iterable[Iterable[int]]:
    yield map(look, record.title.split())
    yield map(look, (record.standfirst or "").split())
    yield map(table.name, record.names)
    yield map(table.whole, record.entities)
    yield [table.name(record.source)] if record.source else ()


@dataclass(frozen=True, slots=True)
class _Read:
    """All articles as they were read: `pieces`, where each segment ends in them, and each passage."""

    pieces: Numbers
    ends: Numbers
    passages: Numbers
    passage_ends: Numbers


def _ordered(given: list[SearchRecord], table: _Table, read: _Read) -> Tokens:
    """Return what was read in the order of documents, with terms in the place of pieces."""
    fields = len(FIELDS)
    table_starts, widths = _numbers(table.starts), _numbers(table.widths)
    sizes = _sizes(table_starts[1:])
    counts = _sizes(read.ends).reshape(-1, fields)
    starts = read.ends.reshape(-1, fields) - counts
    lengths = _sizes(_sums(sizes[read.pieces])[read.ends]).reshape(-1, fields)
    order = _order(given, lengths[:, BODY].tolist())
    counts, starts = counts[order], starts[order]
    pieces = read.pieces[ranges(starts.ravel(), counts.ravel())]
    ends = np.cumsum(counts.ravel())
    bodies = ends.reshape(-1, fields)[:, BODY] - counts[:, BODY]
    passage_sizes, passages = _passages(read, order)
    passage_ends = np.repeat(bodies, passages) + _within(passage_sizes, passages)
    in_terms = sizes[pieces]
    at = ranges(table_starts[pieces], in_terms)
    position = _positions(widths[pieces], passage_ends - passage_sizes, ends - counts.ravel())
    return Tokens(
        records=[given[number] for number in order.tolist()],
        terms=list(table.ids),
        term=_numbers(table.term)[at],
        segment=np.repeat(np.repeat(np.arange(counts.size), counts.ravel()), in_terms),
        position=np.repeat(position, in_terms) + _numbers(table.offset)[at],
        lengths=lengths[order].ravel(),
        passage_ends=_sums(in_terms)[passage_ends],
        passages=passages,
        surfaces=_surfaces(table, np.bincount(pieces, minlength=len(widths)).tolist()),
        words=table.vocabulary,
    )


def _order(given: list[SearchRecord], bodies: list[int]) -> Numbers:
    found = sorted(range(len(given)), key=lambda at: (bodies[at], given[at].edtf or "", given[at].url))
    return np.array(found, dtype=np.int64)


def _passages(read: _Read, order: Numbers) -> tuple[Numbers, Numbers]:
    """Return how many pieces each passage has, and how many passages each document, in the order of documents."""
    counts = _sizes(read.ends).reshape(-1, len(FIELDS))
    first = np.cumsum(read.passages) - read.passages
    sizes = _sizes(read.passage_ends)
    # What stands before a body is no part of its first passage.
    bodies = read.ends.reshape(-1, len(FIELDS))[:, BODY] - counts[:, BODY]
    some = read.passages > 0
    sizes[first[some]] = read.passage_ends[first[some]] - bodies[some]
    return sizes[ranges(first[order], read.passages[order])], read.passages[order]


def _positions(widths: Numbers, passages: Numbers, segments: Numbers) -> Numbers:
    """Return where each piece begins, counted in words within its document; no phrase reaches over a gap."""
    gaps = np.zeros(len(widths) + 1, np.int64)
    gaps[passages] = 1
    gaps[segments] = 1
    found = _sums(widths)[:-1] + np.cumsum(gaps[:-1])
    first = segments[:: len(FIELDS)]
    starts = np.append(found, 0)[first]
    lengths = np.append(first[1:], len(widths)) - first if len(first) else first
    placed: Numbers = found - np.repeat(starts, lengths)
    return placed


def _surfaces(table: _Table, counts: list[int]) -> dict[str, str]:
    """Return each term's most frequent spelling, the alphabet's first among equals."""
    seen: dict[tuple[int, str], int] = {}
    for leads, count in zip(table.leads, counts, strict=True):
        for lead in leads:
            seen[lead] = seen.get(lead, 0) + count
    best: dict[int, tuple[int, str]] = {}
    for (term, word), count in seen.items():
        rank = (-count, word)
        if term not in best or rank < best[term]:
            best[term] = rank
    terms = list(table.ids)
    return {terms[term]: word for term, (_, word) in best.items()}


def ranges(starts: Numbers, lengths: Numbers) -> Numbers:
    """Return the numbers from each start on, so many as its length says, one range after the other."""
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    found: Numbers = np.arange(total) + np.repeat(starts - (ends - lengths), lengths)
    return found


def _within(sizes: Numbers, counts: Numbers) -> Numbers:
    """Return the running sums of sizes, begun anew for every group of so many."""
    sums = np.cumsum(sizes)
    ends = np.cumsum(counts)
    before = np.concatenate((np.zeros(1, np.int64), sums))[ends - counts]
    found: Numbers = sums - np.repeat(before, counts)
    return found


def _sizes(ends: Numbers) -> Numbers:
    """Return how long each range is that ends so, the first one beginning at zero."""
    sizes = ends.copy()
    sizes[1:] -= ends[:-1]
    return sizes


def _sums(sizes: Numbers) -> Numbers:
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes)))


def _numbers(values: "array[int]") -> Numbers:
    return np.array(values, dtype=np.int64)

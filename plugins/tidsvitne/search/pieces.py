"""The distinct pieces that texts are made of, and what each is in the index: its terms, and where they stand in it.

A text is cut at its spaces, and each distinct piece is analysed once: no word reaches over a space.
"""

from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from tidsvitne.search import analysis

Numbers = npt.NDArray[np.integer[Any]]

_AROUND = '.,;:!?()[]«»“”„"…–—'  # no word begins or ends with one of these


def in_utf16(texts: Iterable[str]) -> list[str]:
    """Return texts in the order that JavaScript sorts them in."""
    given = list(texts)
    # Only where a character takes two units there is that order another than Python's.
    joined = "".join(given)
    has_pairs = len(joined.encode("utf-16-be")) > 2 * len(joined)
    return sorted(given, key=utf16) if has_pairs else sorted(given)


def utf16(text: str) -> bytes:
    """Return a key that sorts as JavaScript does."""
    return text.encode("utf-16-be")


class Pieces:
    """Numbers the pieces of texts as they come. A name is one piece, and so is what is a term as it is."""

    def __init__(self) -> None:
        self._all: list[tuple[str, str]] = []
        self._languages = {language: _Spelt(self._all, language) for language in analysis.LANGUAGES}
        self._names = _Numbered(self._all, _NAME)
        self._whole = _Numbered(self._all, _WHOLE)

    def of_text(self, text: str, language: str) -> Iterable[int]:
        """Return the numbers of a text's pieces. `language` is one of `analysis.LANGUAGES`."""
        return map(self._languages[language].__getitem__, text.split())

    def of_names(self, names: Iterable[str]) -> Iterable[int]:
        """Return the numbers of what belongs to no language: it is found by a query in either."""
        return map(self._names.__getitem__, names)

    def of_terms(self, terms: Iterable[str]) -> Iterable[int]:
        """Return the numbers of what are terms as they are."""
        return map(self._whole.__getitem__, terms)

    def analysed(self) -> "Vocabulary":
        """Return what all pieces are in the index."""
        table = _Table()
        for piece, how in self._all:
            table.put(piece, how)
        return table.vocabulary()


_NAME = "name"
_WHOLE = "whole"


class _Numbered(dict[str, int]):
    """The numbers of the pieces that are analysed in one way; one that is not known yet gets the next."""

    def __init__(self, known: list[tuple[str, str]], how: str) -> None:
        super().__init__()
        self._known = known
        self._how = how

    def __missing__(self, piece: str) -> int:
        number = self[piece] = len(self._known)
        self._known.append((piece, self._how))
        return number


class _Spelt(_Numbered):
    """The numbers of pieces of text. Those that are one word but for what stands around it share that word's."""

    def __missing__(self, piece: str) -> int:
        bare = piece.strip(_AROUND)
        lowered = bare.lower()
        if lowered.isascii() or analysis.is_stemmable(lowered):
            bare = lowered
        if bare == piece:
            return super().__missing__(piece)
        number = self[piece] = self[bare]
        return number


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What pieces are in the index.

    `terms` are in the order of UTF-16. `term` (a term's place there) and `offset` (counted in words from the piece's
    begin) have one entry a term of a piece; a piece's entries are those from its number in `starts` up to the next.
    `widths` are how many words a piece is. `leads` are the words of pieces: the piece, the place of the word's whole
    term, the word. `marked` are the words, each with its language, that are not of plain Latin letters alone.
    """

    terms: list[str]
    term: Numbers
    offset: Numbers
    starts: Numbers
    widths: Numbers
    leads: tuple[Numbers, Numbers, list[str]]
    marked: list[tuple[str, str]]

    def surfaces(self, counts: Numbers) -> dict[str, str]:
        """Return each term's most frequent spelling, where it is another. `counts` are how often each piece occurs."""
        pieces, terms, words = self.leads
        often: dict[tuple[int, str], int] = {}
        for term, word, count in zip(terms.tolist(), words, counts[pieces].tolist(), strict=True):
            lead = term, word
            often[lead] = often.get(lead, 0) + count
        best: dict[int, tuple[int, str]] = {}
        for (term, word), count in often.items():
            known = best.get(term)
            # The alphabet's first among equals.
            if known is None or count > known[0] or (count == known[0] and word < known[1]):
                best[term] = count, word
        spelt = self.terms
        return {spelt[term]: word for term, (_, word) in best.items() if word != spelt[term]}


class _Table:
    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._term = array("q")
        self._offset = array("q")
        self._starts = array("q", [0])
        self._widths = array("q")
        self._lead_pieces = array("q")
        self._lead_terms = array("q")
        self._lead_words: list[str] = []
        self._marked: dict[tuple[str, str], None] = {}
        self._put: dict[str, Callable[[str], int]] = {
            **{each: lambda piece, each=each: self._text(piece, each) for each in analysis.LANGUAGES},  # type: ignore[misc]
            _NAME: self._name,
            _WHOLE: self._whole,
        }

    def put(self, piece: str, how: str) -> None:
        """Analyse the next piece."""
        self._widths.append(self._put[how](piece))
        self._starts.append(len(self._term))

    def vocabulary(self) -> Vocabulary:
        """Return what was put."""
        terms = in_utf16(self._ids)
        places = np.empty(len(terms), np.int64)
        places[[self._ids[term] for term in terms]] = np.arange(len(terms))
        return Vocabulary(
            terms=terms,
            term=places[_numbers(self._term)],
            offset=_numbers(self._offset),
            starts=_numbers(self._starts),
            widths=_numbers(self._widths),
            leads=(_numbers(self._lead_pieces), places[_numbers(self._lead_terms)], self._lead_words),
            marked=sorted(self._marked),
        )

    def _text(self, piece: str, language: str) -> int:
        stop_words = analysis.STOP_WORDS[language]
        if analysis.is_stemmable(piece):  # one word of plain letters: the same as below, sooner
            if piece not in stop_words:
                self._lead(self._add(analysis.STEMMERS[language](piece), 0), piece)
            self._mark(piece, language)
            return 1
        width = 0
        for word in analysis.words(piece):
            self._mark(word, language)
            placed = [(self._add(term, width + at), at) for term, at in analysis.placed_terms(word, language)]
            if placed and word not in stop_words:
                self._lead(placed[0][0], word)
            width += analysis.width(word)
        return width

    def _name(self, name: str) -> int:
        words = list(analysis.words(name))
        for language in analysis.LANGUAGES:
            for word in words:
                self._mark(word, language)
        telling = [word for word in words if not analysis.is_stop_word(word)]
        pairs = [(word, analysis.word_terms(word, language)) for language in analysis.LANGUAGES for word in telling]
        for term in dict.fromkeys(term for _, terms in pairs for term in terms):
            self._add(term, 0)
        for word, terms in pairs:
            self._lead(self._ids[terms[0]], word)
        return 0

    def _whole(self, term: str) -> int:
        self._add(term, 0)
        return 0

    def _add(self, term: str, offset: int) -> int:
        number = self._ids.setdefault(term, len(self._ids))
        self._term.append(number)
        self._offset.append(offset)
        return number

    def _lead(self, term: int, word: str) -> None:
        self._lead_pieces.append(len(self._widths))
        self._lead_terms.append(term)
        self._lead_words.append(word)

    def _mark(self, word: str, language: str) -> None:
        if not word.isascii():
            self._marked[word, language] = None


def _numbers(values: "array[int]") -> Numbers:
    return np.array(values, dtype=np.int64)

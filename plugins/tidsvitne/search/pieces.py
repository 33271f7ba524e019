"""The distinct pieces that texts are made of, and what each is in the index: its terms, and where they stand in it.

A text is cut at its spaces, and each distinct piece is analysed once: no word reaches over a space.
"""

from array import array
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import count

import numpy as np

from tidsvitne.search import analysis
from tidsvitne.search.coding import Numbers

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
        following = count().__next__
        self._texts = {language: _Texts(following) for language in analysis.LANGUAGES}
        self._names = _Numbered(following)
        self._terms = _Numbered(following)

    def of_text(self, text: str, language: str) -> Iterable[int]:
        """Return the numbers of a text's pieces. `language` is one of `analysis.LANGUAGES`."""
        return map(self._texts[language].__getitem__, text.split())

    def of_names(self, names: Iterable[str]) -> Iterable[int]:
        """Return the numbers of what belongs to no language: it is found by a query in either."""
        return map(self._names.__getitem__, names)

    def of_terms(self, terms: Iterable[str]) -> Iterable[int]:
        """Return the numbers of what are terms as they are."""
        return map(self._terms.__getitem__, terms)

    def analysed(self) -> "Vocabulary":
        """Return what all pieces are in the index."""
        table = _Table()
        for language, texts in self._texts.items():
            table.add_words(texts.words, language)
            for piece, number in texts.others.items():
                table.add_text(number, piece, language)
        for name, number in self._names.items():
            table.add_name(number, name)
        for term, number in self._terms.items():
            table.add_term(number, term)
        return table.vocabulary()


class _Numbered(dict[str, int]):
    """The numbers of texts; one that is not known yet gets the next."""

    def __init__(self, following: Callable[[], int]) -> None:
        super().__init__()
        self._following = following

    def __missing__(self, text: str) -> int:
        number = self[text] = self._following()
        return number


class _Texts(dict[str, int]):
    """The numbers of pieces of text in one language. Those that differ in what stands around a word share its number.

    `words` are those that are one word of plain letters, `others` all else.
    """

    def __init__(self, following: Callable[[], int]) -> None:
        super().__init__()
        self.words = _Numbered(following)
        self.others = _Numbered(following)

    def __missing__(self, piece: str) -> int:
        bare = piece.strip(_AROUND)
        lowered = bare.lower()
        is_word = analysis.is_stemmable(lowered)
        found = self.words[lowered] if is_word else self.others[lowered if lowered.isascii() else bare]
        self[piece] = found
        return found


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
        for term, word, times in zip(terms.tolist(), words, counts[pieces].tolist(), strict=True):
            lead = term, word
            often[lead] = often.get(lead, 0) + times
        best: dict[int, tuple[int, str]] = {}
        for (term, word), times in often.items():
            known = best.get(term)
            # The alphabet's first among equals.
            if known is None or times > known[0] or (times == known[0] and word < known[1]):
                best[term] = times, word
        spelt = self.terms
        return {spelt[term]: word for term, (_, word) in best.items() if word != spelt[term]}


class _Table:
    """What is known of pieces by their numbers, in whatever order it comes."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._entries = array("q")  # piece, term and offset of each
        self._leads = array("q")  # piece and term of each
        self._lead_words: list[str] = []
        self._widths: dict[int, int] = {}
        self._marked: dict[tuple[str, str], None] = {}

    def add_words(self, words: Mapping[str, int], language: str) -> None:
        """Add pieces that are one word of plain letters."""
        telling = [word for word in words if word not in analysis.STOP_WORDS[language]]
        for word, term in zip(telling, map(analysis.STEMMERS[language], telling), strict=True):
            number = words[word]
            place = self._ids.setdefault(term, len(self._ids))
            self._entries.extend((number, place, 0))
            self._leads.extend((number, place))
        self._lead_words += telling
        self._widths.update(dict.fromkeys(words.values(), 1))
        self._marked.update(dict.fromkeys((word, language) for word in words if not word.isascii()))

    def add_text(self, number: int, piece: str, language: str) -> None:
        """Add any piece of text of one language."""
        width = 0
        for word in analysis.words(piece):
            self._mark(word, language)
            placed = [(self._add(number, term, width + at), at) for term, at in analysis.placed_terms(word, language)]
            if placed and word not in analysis.STOP_WORDS[language]:
                self._lead(number, placed[0][0], word)
            width += analysis.width(word)
        self._widths[number] = width

    def add_name(self, number: int, name: str) -> None:
        """Add what belongs to no language."""
        words = list(analysis.words(name))
        telling = [word for word in words if not analysis.is_stop_word(word)]
        own: dict[str, None] = {}
        for language in analysis.LANGUAGES:
            for word in words:
                self._mark(word, language)
            for word in telling:
                terms = analysis.word_terms(word, language)
                own.update(dict.fromkeys(terms))
                self._lead(number, self._ids.setdefault(terms[0], len(self._ids)), word)
        for term in own:
            self._add(number, term, 0)
        self._widths[number] = 0

    def add_term(self, number: int, term: str) -> None:
        """Add what is a term as it is."""
        self._add(number, term, 0)
        self._widths[number] = 0

    def vocabulary(self) -> Vocabulary:
        """Return what was added."""
        terms = in_utf16(self._ids)
        places = np.empty(len(terms), np.int64)
        places[[self._ids[term] for term in terms]] = np.arange(len(terms))
        entries, leads = _table(self._entries, 3), _table(self._leads, 2)
        entries = entries[np.argsort(entries[:, 0], kind="stable")]
        widths = np.zeros(len(self._widths), np.int64)
        widths[list(self._widths)] = list(self._widths.values())
        sizes = np.bincount(entries[:, 0], minlength=len(widths))
        return Vocabulary(
            terms=terms,
            term=places[entries[:, 1]],
            offset=entries[:, 2],
            starts=np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes))),
            widths=widths,
            leads=(leads[:, 0], places[leads[:, 1]], self._lead_words),
            marked=sorted(self._marked),
        )

    def _add(self, number: int, term: str, offset: int) -> int:
        place = self._ids.setdefault(term, len(self._ids))
        self._entries.extend((number, place, offset))
        return place

    def _lead(self, number: int, term: int, word: str) -> None:
        self._leads.extend((number, term))
        self._lead_words.append(word)

    def _mark(self, word: str, language: str) -> None:
        if not word.isascii():
            self._marked[word, language] = None


def _table(values: "array[int]", columns: int) -> Numbers:
    return np.array(values, dtype=np.int64).reshape(-1, columns)

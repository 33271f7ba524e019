"""Every name and phrase that the authority and CLDR have, found where it begins."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from tidsvitne.knowledge.pieces import Piece, cut


class Use(IntEnum):
    """How a phrase stands for its entity: as its name, as a phrase of common words, as a place for its government."""

    NAME = 0
    COMMON = 1
    ACTOR = 2


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name or phrase of an entity. `forms` are what its pieces must look like: exactly so where it is an abbreviation."""

    keys: tuple[str, ...]
    forms: tuple[str, ...]
    entity: str
    use: Use
    exact: bool
    capital: int | None

    def fits(self, pieces: Sequence[Piece], at: int) -> bool:
        """Whether it stands at `pieces[at]`; its last piece may carry a genitive «s»."""
        if at + len(self.keys) > len(pieces):
            return False
        for offset, key in enumerate(self.keys):
            piece = pieces[at + offset]
            if offset and not piece.glue:
                return False
            if piece.key != key and not (offset == len(self.keys) - 1 and piece.key == f"{key}s"):
                return False
        if self.exact:
            return self._is_spelt_so(pieces, at)
        return self.capital is None or pieces[at + self.capital].is_capital

    def _is_spelt_so(self, pieces: Sequence[Piece], at: int) -> bool:
        *before, last = pieces[at : at + len(self.forms)]
        rest = tuple(piece.form for piece in before) == self.forms[:-1]
        return rest and last.form in (self.forms[-1], f"{self.forms[-1]}s", f"{self.forms[-1]}S")


class Lexicon:
    """Phrases by their first piece."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._by_first: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            self._by_first.setdefault(phrase.keys[0], []).append(phrase)
        for bucket in self._by_first.values():
            bucket.sort(key=lambda phrase: (-len(phrase.keys), phrase.use))

    def at(self, pieces: Sequence[Piece], at: int) -> tuple[Phrase, ...]:
        """Return the longest phrases that begin at `pieces[at]`, names before common phrases, in the order they were given."""
        key = pieces[at].key
        bucket = self._by_first.get(key, ())
        if key.endswith("s") and key[:-1] in self._by_first:
            bucket = [*bucket, *(phrase for phrase in self._by_first[key[:-1]] if len(phrase.keys) == 1)]
        longest = 0
        fitting: list[Phrase] = []
        for phrase in bucket:
            if len(phrase.keys) < longest:
                continue
            if phrase.fits(pieces, at):
                longest = len(phrase.keys)
                fitting.append(phrase)
        return tuple(fitting)


def make_phrase(words: str, entity: str, use: Use) -> Phrase | None:
    """Return the phrase of an alias, or None where it holds no letter."""
    pieces = cut(words)
    if not pieces:
        return None
    forms = tuple(piece.form for piece in pieces)
    capital = next((index for index, piece in enumerate(pieces) if piece.is_capital), None)
    return Phrase(
        keys=tuple(piece.key for piece in pieces),
        forms=forms,
        entity=entity,
        use=use,
        exact=use is Use.NAME and _is_abbreviation(forms),
        capital=None if use is Use.COMMON else capital,
    )


def _is_abbreviation(forms: tuple[str, ...]) -> bool:
    letters = "".join(forms)
    return letters.isupper() or len(letters) <= 3

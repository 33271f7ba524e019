"""The names of one text, as the gold has them and as they were found."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tidsvitne.evaluate.errors import Error, context, said
from tidsvitne.evaluate.gold import KINDS
from tidsvitne.evaluate.score import Score
from tidsvitne.model.annotation import Kind
from tidsvitne.model.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A name in a text and what it names."""

    span: Span
    kind: Kind


@dataclass(frozen=True, slots=True)
class Compared:
    """A text with the gold's names and those that were found, in the order of their offsets."""

    id: str
    lang: str
    text: str
    gold: tuple[Name, ...]
    found: tuple[Name, ...]

    def score(self, kind: Kind | None = None) -> Score:
        """Return the strict score (offsets and kind), of one kind or of all."""
        gold = {name for name in self.gold if kind in (None, name.kind)}
        found = {name for name in self.found if kind in (None, name.kind)}
        return Score(len(gold), len(found), len(gold & found))

    def errors(self) -> Iterator[Error]:
        """Yield what is not as the gold has it; a name met by one that was found is one error, not two."""
        gold = [name for name in self.gold if name not in self.found]
        found = [name for name in self.found if name not in self.gold]
        for name in gold:
            met = next((one for one in found if one.span.meets(name.span)), None)
            if met:
                found.remove(met)
            yield self._error(name.span, name, met)
        for name in found:
            yield self._error(name.span, None, name)

    def _error(self, span: Span, gold: Name | None, found: Name | None) -> Error:
        return Error(_what(gold, found), self._say(gold), self._say(found), context(self.id, self.text, span))

    def _say(self, name: Name | None) -> str:
        return f"{said(name.span, self.text)} ({name.kind})" if name else "–"


def total(compared: Iterable[Compared], kind: Kind | None = None) -> Score:
    """Return the score over many texts together (micro)."""
    return sum((one.score(kind) for one in compared), Score())


def scores(compared: Sequence[Compared]) -> Iterator[tuple[str, Score]]:
    """Yield the score of all, of each kind, and of each language where there are several."""
    yield "all", total(compared)
    for kind in KINDS:
        yield kind.value, total(compared, kind)
    langs = sorted({one.lang for one in compared})
    for lang in langs if len(langs) > 1 else ():
        yield lang, total(one for one in compared if one.lang == lang)


def _what(gold: Name | None, found: Name | None) -> str:
    if not found:
        return "missed"
    if not gold:
        return "invented"
    return "wrong kind" if gold.span == found.span else "wrong boundaries"

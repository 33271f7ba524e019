"""How well time expressions are found and understood, as TempEval-3 measures it (UzZaman et al. 2013)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tidsvitne.evaluate.errors import Error, context, error_table, said
from tidsvitne.evaluate.gold_times import GoldTime, TimedText
from tidsvitne.evaluate.score import Score
from tidsvitne.evaluate.table import Table, score_table
from tidsvitne.extract.publication import read_times
from tidsvitne.model.annotation import TimeExpression
from tidsvitne.model.document import Document
from tidsvitne.model.span import Span
from tidsvitne.text.sentences import split_sentences

Pair = tuple[GoldTime | None, TimeExpression | None]


@dataclass(frozen=True, slots=True)
class ComparedTimes:
    """A text with its gold times, each beside the found one that it shares letters with, and those that share none."""

    document: Document
    pairs: tuple[Pair, ...]

    def errors(self) -> Iterator[Error]:
        """Yield what is not as the gold has it, of each expression the worst."""
        for gold, found in self.pairs:
            what = _what(gold, found)
            span = gold.span if gold else found.span if found else None
            if what and span:
                text = self.document.text
                yield Error(what, _say(gold, text), _say(found, text), context(self.document.id, text, span))


def compare_times(gold: TimedText) -> ComparedTimes:
    """Return what the system finds in a text beside the gold."""
    document = gold.document
    sentences = split_sentences(document.text, document.lang, document.breaks)
    found, _ = read_times(document.text, document.lang, document.date, sentences)
    return ComparedTimes(document, tuple(paired(gold.times, found)))


def paired(gold: Sequence[GoldTime], found: Sequence[TimeExpression]) -> Iterator[Pair]:
    """Yield each gold time with the found one that it shares most letters with, one found time for one gold time only."""
    meetings = sorted(
        (-_shared(one.span, other.span), one.span, other.span, at, to)
        for at, one in enumerate(gold)
        for to, other in enumerate(found)
        if one.span.meets(other.span)
    )
    of_gold: dict[int, int] = {}
    of_found: dict[int, int] = {}
    for *_, at, to in meetings:
        if at not in of_gold and to not in of_found:
            of_gold[at], of_found[to] = to, at
    for at, one in enumerate(gold):
        yield one, found[of_gold[at]] if at in of_gold else None
    for to, other in enumerate(found):
        if to not in of_found:
            yield None, other


def dates_tables(compared: Sequence[tuple[str, ComparedTimes]], most: int) -> Iterator[Table]:
    """Yield the scores of each file, by its name, of all together where there are several, and the commonest errors."""
    files = list(dict.fromkeys(name for name, _ in compared))
    for file in files:
        yield score_table(f"Times, {file}", time_scores([one for name, one in compared if name == file]))
    if len(files) > 1:
        yield score_table("Times, all", time_scores([one for _, one in compared]))
    if most:
        yield error_table((error for _, one in compared for error in one.errors()), most)


def time_scores(compared: Sequence[ComparedTimes]) -> Iterator[tuple[str, Score]]:
    """Yield the scores, over all texts together: strict, relaxed, and relaxed with the type, the value, the EDTF date right."""
    pairs = [pair for one in compared for pair in one.pairs]
    yield "strict", _score(pairs, lambda gold, found: gold.span == found.span)
    yield "relaxed", _score(pairs, lambda *_: True)
    yield "type", _score(pairs, lambda gold, found: gold.type == found.type)
    yield "value", _score(pairs, lambda gold, found: gold.value == found.value)
    if any(gold and gold.stated for gold, _ in pairs):
        yield "edtf", _edtf_score(pairs)


def _score(pairs: Sequence[Pair], is_right: Callable[[GoldTime, TimeExpression], bool]) -> Score:
    return Score(
        sum(gold is not None for gold, _ in pairs),
        sum(found is not None for _, found in pairs),
        sum(gold is not None and found is not None and is_right(gold, found) for gold, found in pairs),
    )


def _edtf_score(pairs: Sequence[Pair]) -> Score:
    """Score the dates of expressions, those aside of which the gold leaves them open."""
    stated = [(gold, found) for gold, found in pairs if gold is None or gold.stated]
    return Score(
        sum(gold is not None and gold.edtf is not None for gold, _ in stated),
        sum(found is not None and found.edtf is not None for _, found in stated),
        sum(_same_date(gold, found) for gold, found in stated if gold and gold.edtf),
    )


def _same_date(gold: GoldTime, found: TimeExpression | None) -> bool:
    return found is not None and found.edtf == gold.edtf


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _what(gold: GoldTime | None, found: TimeExpression | None) -> str | None:
    if not found:
        return "missed"
    if not gold:
        return "invented"
    if gold.value != found.value:
        return "wrong value"
    if gold.type != found.type:
        return "wrong type"
    if gold.stated and not _same_date(gold, found):
        return "wrong date"
    return "wrong boundaries" if gold.span != found.span else None


def _say(time: GoldTime | TimeExpression | None, text: str) -> str:
    if time is None:
        return "–"
    edtf = f", {time.edtf}" if time.edtf and time.edtf.value != time.value else ""
    return f"{said(time.span, text)} ({time.type} {time.value}{edtf})"

"""How well claims are found: figures with their bounds, who is counted, on whose word, and what else the gold says of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tidsvitne.evaluate.errors import Error, context, error_table, said
from tidsvitne.evaluate.gold_claims import ClaimingText, GoldClaim
from tidsvitne.evaluate.score import Score
from tidsvitne.evaluate.table import Table, score_table
from tidsvitne.extract.claims import find_claims
from tidsvitne.extract.counts import RESPONSIBLE
from tidsvitne.extract.dates import find_times
from tidsvitne.extract.events import find_events
from tidsvitne.model.annotation import Claim
from tidsvitne.model.document import Document
from tidsvitne.model.span import Span
from tidsvitne.text.fold import fold
from tidsvitne.text.sentences import sentence_at, split_sentences

Pair = tuple[GoldClaim | None, Claim | None]
Names = Sequence[frozenset[str]]
_ARTICLES = frozenset(("the", "a", "an", "one", "en", "ei", "et", "den", "det", "de", "both", "både"))


@dataclass(frozen=True, slots=True)
class ComparedClaims:
    """A text with its gold claims, each beside the found one of the same sentence, metric and value, and those that have none.

    `spans` are the spans of the found claims by their ids, `names` the names of one and the same each.
    """

    document: Document
    pairs: tuple[Pair, ...]
    spans: dict[str, Span]
    names: Names

    def errors(self) -> Iterator[Error]:
        """Yield what is not as the gold has it, of each claim the worst; a wrong value is one error, not two."""
        text = self.document.text
        missed = [gold for gold, found in self.pairs if gold and not found]
        invented = [found for gold, found in self.pairs if found and not gold]
        for gold in missed:
            met = next((found for found in invented if found.span.meets(gold.span)), None)
            if met:
                invented.remove(met)
            what = "missed" if met is None else "wrong value" if met.metric == gold.metric else "wrong metric"
            yield Error(what, _say(gold, text), _say(met, text), context(self.document.id, text, gold.span))
        for found in invented:
            yield Error("invented", "–", _say(found, text), context(self.document.id, text, found.span))
        for one, other in self.pairs:
            wrong = self.wrong(one, other) if one and other else ()
            if one and other and wrong:
                gold_says, found_says = _values(wrong[0], one), _values(wrong[0], other)
                where = context(self.document.id, text, other.span)
                yield Error(f"wrong {wrong[0]}", gold_says, found_says, where)

    def wrong(self, gold: GoldClaim, found: Claim) -> tuple[str, ...]:
        """Return the fields in which a claim is not as the gold has it, of those that the gold states."""
        return tuple(field for field in _FIELDS if not self.is_right(field, gold, found))

    def is_right(self, field: str, gold: GoldClaim, found: Claim) -> bool:
        """Whether a field of a claim is as the gold has it, or left open there."""
        if field == "bound":
            return gold.bound is found.bound
        if field not in gold.stated:
            return True
        if field == "part_of":
            whole = self.spans.get(found.part_of or "")
            return (gold.part_of is None) == (whole is None) and (
                not gold.part_of or not whole or gold.part_of.meets(whole)
            )
        if field in ("sources", "via", "denied_by"):
            one, other = getattr(gold, field), getattr(found, field)
            return len(one) == len(other) and all(map(self._are_same, one, other))
        if field == "who":
            return _plain(gold.who or "") == _plain(found.who or "")
        return bool(getattr(gold, field) == getattr(found, field))

    def _are_same(self, one: str, other: str) -> bool:
        plain = _plain(one), _plain(other)
        if plain[0] == plain[1]:
            return True
        for names in self.names:
            known = {_plain(name) for name in names}
            if plain[0] in known and any(name in plain[1] for name in known):
                return True
        return bool(self.names) and plain[0] in plain[1]


_FIELDS = ("bound", "who", "sources", "via", "part_of", "cumulative", "since", "date", "modality", "denied_by")


def compare_claims(gold: ClaimingText) -> ComparedClaims:
    """Return what the system finds in a text beside the gold; names are not looked for."""
    document = gold.document
    sentences = split_sentences(document.text, document.lang, document.breaks)
    times = find_times(document.text, document.lang, document.date, sentences)
    events = find_events(document.text, document.lang, sentences, times, ())
    claims = find_claims(document.text, document.lang, sentences, (), events, times)
    spans = {claim.id: claim.span for claim in claims}
    counted = [one for one in claims if not any(one.span.meets(stretch) for stretch in gold.unread)]

    def sentence_of(span: Span) -> Span:
        sentence = sentence_at(sentences, span.start)
        return sentence.span if sentence else span

    return ComparedClaims(document, tuple(_paired(gold.claims, counted, sentence_of)), spans, gold.names)


def _paired(gold: Sequence[GoldClaim], found: Sequence[Claim], sentence_of: Callable[[Span], Span]) -> Iterator[Pair]:
    left = list(found)
    for one in gold:
        sentence = sentence_of(one.span)
        alike = [other for other in left if other.sentence == sentence and _is_found(one, other)]
        match = min(alike, key=lambda other: (abs(other.span.start - one.span.start), other.span), default=None)
        if match:
            left.remove(match)
        yield one, match
    yield from ((None, other) for other in left)


def _is_found(gold: GoldClaim, found: Claim) -> bool:
    if gold.metric != found.metric or (gold.minimum, gold.maximum) != (found.minimum, found.maximum):
        return False
    # Who is responsible is what that claim says.
    return gold.metric != RESPONSIBLE or "who" not in gold.stated or _plain(gold.who or "") == _plain(found.who or "")


def _plain(words: str) -> str:
    parts = fold(words).split()
    while parts and parts[0] in _ARTICLES:
        parts = parts[1:]
    return " ".join(parts)


def claims_tables(compared: Sequence[tuple[str, ComparedClaims]], most: int | None) -> Iterator[Table]:
    """Yield the scores of each file, by its name, of all together where there are several, and the commonest errors."""
    files = list(dict.fromkeys(name for name, _ in compared))
    for file in files:
        yield score_table(f"Claims, {file}", claim_scores([one for name, one in compared if name == file]))
    if len(files) > 1:
        yield score_table("Claims, all", claim_scores([one for _, one in compared]))
    if most is None or most:
        yield error_table((error for _, one in compared for error in one.errors()), most)


def claim_scores(compared: Sequence[ComparedClaims]) -> Iterator[tuple[str, Score]]:
    """Yield the scores over all texts together: found, and found with the bound, who, the sources, and all else right."""
    yield "found", _score(compared, ())
    yield "with bound", _score(compared, ("bound",))
    yield "with who", _score(compared, ("who",))
    yield "with sources", _score(compared, ("sources", "via"))
    yield "all right", _score(compared, _FIELDS)


def _score(compared: Sequence[ComparedClaims], fields: Sequence[str]) -> Score:
    return sum((_score_of(one, fields) for one in compared), Score())


def _score_of(one: ComparedClaims, fields: Sequence[str]) -> Score:
    right = sum(
        gold is not None and found is not None and all(one.is_right(field, gold, found) for field in fields)
        for gold, found in one.pairs
    )
    return Score(
        sum(gold is not None for gold, _ in one.pairs), sum(found is not None for _, found in one.pairs), right
    )


def _say(claim: GoldClaim | Claim | None, text: str) -> str:
    if claim is None:
        return "–"
    figure = "–".join(dict.fromkeys(f"{value:g}" for value in (claim.minimum, claim.maximum) if value is not None))
    return f"{said(claim.span, text)} ({claim.metric} {claim.bound.value} {figure})".replace(" )", ")")


def _values(field: str, claim: GoldClaim | Claim) -> str:
    value = getattr(claim, field)
    if isinstance(value, tuple):
        return "; ".join(value) or "–"
    return "–" if value in (None, False, "") else "yes" if field == "part_of" else str(value)

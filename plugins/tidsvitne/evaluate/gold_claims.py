"""Gold for claims as JSON Lines: texts with what they claim, how many or who, and on whose word (`claims`)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tidsvitne.evaluate.lines import Mistake, date_of, line_ends, listed, optional, read_lines, span_of
from tidsvitne.extract.counts import METRICS
from tidsvitne.model.annotation import Bound, Modality
from tidsvitne.model.document import Document
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.span import Span
from tidsvitne.text.language import detect

_BOUNDS = tuple(bound.value for bound in Bound)
_MODALITIES = tuple(modality.value for modality in Modality)


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A claim as a careful reader understood it; `words` are its own.

    What is not in `stated` the gold leaves open, and what is found there counts for nothing. `part_of` is the span of the
    claim that it is a part of.
    """

    span: Span
    words: str
    metric: str
    minimum: float | None
    maximum: float | None
    bound: Bound
    who: str | None = None
    sources: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    part_of: Span | None = None
    cumulative: bool = False
    since: Edtf | None = None
    date: Edtf | None = None
    modality: Modality = Modality.ASSERTED
    denied_by: tuple[str, ...] = ()
    stated: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ClaimingText:
    """A document with its claims; what is found in the `unread` stretches counts for nothing.

    `names` are the names of one and the same each.
    """

    document: Document
    claims: tuple[GoldClaim, ...]
    unread: tuple[Span, ...] = ()
    names: tuple[frozenset[str], ...] = ()


def read_gold_claims(path: Path) -> list[ClaimingText]:
    """Return the texts of a JSON Lines file. Raises WrongGold with all mistakes of the file."""
    return read_lines(path, _text)


def _text(data: Mapping[str, Any]) -> ClaimingText:
    text = data["text"]
    lang = optional(data, "lang", str) or detect(text)
    document = Document(id=data["id"], text=text, lang=lang, date=date_of(data, "date"), breaks=line_ends(text))
    return ClaimingText(document, tuple(_claims(data, text)))


def _claims(data: Mapping[str, Any], text: str) -> Iterator[GoldClaim]:
    mistakes: list[tuple[str, str]] = []
    claims: list[GoldClaim] = []
    wholes: list[int | None] = []
    for one in listed(data, "claims"):
        try:
            claims.append(_claim(one, text))
            wholes.append(optional(one, "part_of", int))
        except Mistake as mistake:
            mistakes += mistake.pairs
    for whole in wholes:
        if whole is not None and not 0 <= whole < len(claims):
            mistakes.append((f"«part_of» {whole}", "the number of a claim of the text, from 0"))
    if mistakes:
        raise Mistake(*mistakes)
    for claim, whole in zip(claims, wholes, strict=True):
        yield claim if whole is None else replace(claim, part_of=claims[whole].span)


def _claim(data: Any, text: str) -> GoldClaim:
    span = span_of(data, text, "surface", "a claim")
    words = span.of(text)
    metric, bound = optional(data, "metric", str), optional(data, "bound", str)
    modality = optional(data, "modality", str) or Modality.ASSERTED.value
    for key, value, known in (
        ("metric", metric, METRICS),
        ("bound", bound, _BOUNDS),
        ("modality", modality, _MODALITIES),
    ):
        if value not in known:
            raise Mistake((f"the {key} {value!r} of «{words}»", " or ".join(known)))
    return GoldClaim(
        span,
        words,
        str(metric),
        optional(data, "min", float, int),
        optional(data, "max", float, int),
        Bound(bound),
        optional(data, "who", str),
        _strings(data, "sources"),
        _strings(data, "via"),
        None,
        optional(data, "cumulative", bool) or False,
        date_of(data, "since"),
        date_of(data, "edtf"),
        Modality(modality),
        _strings(data, "denied_by"),
        frozenset(("who", "sources", "via", "part_of", "cumulative", "denied_by", *_given(data))),
    )


def _given(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield what counts only where the gold says it: when, and how it is told."""
    keys = {"since": "since", "edtf": "date", "modality": "modality"}
    yield from (field for key, field in keys.items() if key in data)


def _strings(data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    values = listed(data, key) if key in data else ()
    wrong = [(f"{value!r} in «{key}»", "a string") for value in values if not isinstance(value, str)]
    if wrong:
        raise Mistake(*wrong)
    return tuple(values)

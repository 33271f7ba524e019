"""The claims of a text read by hand: the figures as its reader wrote them down, «≥16», "just under 3 million", «NO FIGURE»."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tidsvitne.evaluate.gold_claims import ClaimingText, GoldClaim
from tidsvitne.evaluate.handmade import read_handmade
from tidsvitne.evaluate.wrong import WrongGold, read_text
from tidsvitne.extract import counts
from tidsvitne.model.annotation import Bound
from tidsvitne.model.problem import Problem
from tidsvitne.model.span import Span

_METRICS: Sequence[tuple[str, str]] = (
    (r"killed\s(?:or|and)\s(?:wounded|injured)|victims|casualties", counts.KILLED_OR_INJURED),
    (r"wounded|injured", counts.INJURED),
    (r"killed|dead|deaths|bodies", counts.KILLED),
    (r"missing", counts.MISSING),
    (r"displaced|refugees?|fled|evacuated", counts.DISPLACED),
    (r"detained|arrested", counts.DETAINED),
    (r"rescued", counts.RESCUED),
    (r"besieged|siege", counts.BESIEGED),
    (r"aid|need", counts.IN_NEED),
    (r"destroyed", counts.DESTROYED),
    (r"targets?|hospitals", counts.TARGETS),
    (r"strikes?|missions|sorties|raids", counts.STRIKES),
    (r"responsib|accus|blame|took part", counts.RESPONSIBLE),
)
_NOTHING = re.compile(r"(?i:none|unclear|no source|narrator|—|-|–|$)")
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_SHARE = re.compile(r"%|\d/\d|percent|half|third")
_NUMBER = re.compile(
    r"(?P<sign>[=≥≤<>≈~]|at least|at most|up to|about|more than|over|(?:just )?under|less than)?\s*"
    r"(?P<low>\d[\d,. ]*\d|\d)(?:\s*[–-]\s*(?P<high>\d[\d,. ]*\d|\d))?\s*(?P<scale>million|thousand)?"
)
_SIGNS = {
    None: Bound.EXACTLY,
    "=": Bound.EXACTLY,
    "≥": Bound.AT_LEAST,
    "at least": Bound.AT_LEAST,
    ">": Bound.MORE_THAN,
    "more than": Bound.MORE_THAN,
    "over": Bound.MORE_THAN,
    "≤": Bound.AT_MOST,
    "at most": Bound.AT_MOST,
    "up to": Bound.AT_MOST,
    "<": Bound.LESS_THAN,
    "under": Bound.LESS_THAN,
    "just under": Bound.LESS_THAN,
    "less than": Bound.LESS_THAN,
    "≈": Bound.ABOUT,
    "~": Bound.ABOUT,
    "about": Bound.ABOUT,
}
_SCALES = {None: 1, "thousand": 1_000, "million": 1_000_000}


def read_handmade_claims(path: Path, folders: Sequence[Path] = ()) -> ClaimingText:
    """Read a file whose text lies beside it or in one of the folders. Raises WrongGold.

    A value of several («2,132; ≥300 women») is several claims, the later ones parts of the first; shares are none. Who is
    counted, in the reader's words and not in the text's, counts for nothing.
    """
    made = read_handmade(path, folders)
    data = json.loads(read_text(path))
    document = made.text.document
    try:
        claims = tuple(claim for one in data["claims"] for claim in _claims(one, document.text))
        names = tuple(frozenset((*one["surface"], *re.split(r"\s*[|()]\s*", one["name"]))) for one in data["entities"])
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        found = f"claims without what is needed ({type(error).__name__}: {error})"
        raise WrongGold([Problem(str(path), 0, found, "metric, value, source, quote and span of each")]) from error
    return ClaimingText(document, claims, made.text.unread, names)


def _claims(data: Mapping[str, Any], text: str) -> Iterator[GoldClaim]:
    span = Span(*data["span"])
    if span.of(text) != data["quote"]:
        raise ValueError(f"«{span.of(text)}» at {span.start}, not «{data['quote']}»")
    said = data["metric"].lower()
    metric = next((metric for pattern, metric in _METRICS if re.search(pattern, said)), None)
    if metric is None:
        raise ValueError(f"the metric «{said}»")
    sources, denied_by = _sources(data["source"])
    stated = frozenset(("denied_by", *(() if sources is None else ("sources",))))
    first = True
    for value in re.split(r";| incl\. ", data["value"]):
        if _SHARE.search(value):
            continue
        minimum, maximum, bound = _value(value)
        yield GoldClaim(
            span,
            data["quote"],
            metric,
            minimum,
            maximum,
            bound,
            sources=sources or (),
            part_of=None if first else span,
            denied_by=denied_by,
            stated=stated,
        )
        first = False


def _value(words: str) -> tuple[float | None, float | None, Bound]:
    if "no figure" in words.lower():
        return None, None, Bound.NONE
    found = _NUMBER.search(words)
    if found is None:
        return None, None, Bound.UNKNOWN
    low = _number(found["low"]) * _SCALES[found["scale"]]
    if found["high"]:
        return low, _number(found["high"]) * _SCALES[found["scale"]], Bound.ABOUT
    bound = _SIGNS[found["sign"]]
    return (
        None if bound in (Bound.AT_MOST, Bound.LESS_THAN) else low,
        None if bound in (Bound.AT_LEAST, Bound.MORE_THAN) else low,
        bound,
    )


def _number(words: str) -> float:
    return float(re.sub(r"[, ]", "", words))


def _sources(words: str) -> tuple[tuple[str, ...] | None, tuple[str, ...]]:
    """Return whose word it is, None where the reader could not tell, and who denies it («…; Russia DENIES»)."""
    own, *others = words.split(";")
    denied_by = tuple(one.replace("DENIES", "").strip() for one in others if "DENIES" in one)
    if own.strip().lower().startswith("unclear"):
        return None, denied_by
    own = _BRACKETS.sub("", own).strip()
    if _NOTHING.fullmatch(own):
        return (), denied_by
    return tuple(part.strip() for part in re.split(r"→", own)), denied_by

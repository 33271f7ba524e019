"""Numbers as news reports write them, and the words that bound them.

A figure's bounds are those that the words give, and no others: «minst 16» has no maximum, «over 11 000» is more than its minimum,
«nær tre millioner» less than its maximum, «rundt 20» is about what its two equal bounds say. A range has both bounds. Words that
name no number («dozens», «flere titalls», "scores", «hundrevis») give no bound at all: the words themselves are kept.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tidsvitne.model.annotation import Bound

_GROUPED = r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)"


@dataclass(frozen=True, slots=True)
class Figure:
    """What a number in a text says. `words` are the words that bound it, or that name it where it is vague."""

    minimum: float | None
    maximum: float | None
    bound: Bound
    words: str | None


@dataclass(frozen=True, slots=True)
class FigureWords:
    """A language's numbers. `number` matches one figure with its bounding words; its groups are read by `read_figure`."""

    number: re.Pattern[str]
    values: Mapping[str, int]
    scales: Mapping[str, int]
    bounds: Sequence[tuple[re.Pattern[str], Bound]]
    decimal: str


def figure_words(
    *,
    values: Mapping[str, int],
    scales: Mapping[str, int],
    bounds: Mapping[Bound, str],
    vague: str,
    between: str,
    joiner: str,
    decimal: str,
) -> FigureWords:
    """Compile a language's numbers.

    `values` and `scales` are by their lower-case word; `bounds` are patterns of the words before a number, by what they
    say; `vague` the words that name no number; `between` and `joiner` stand before and in a range; `decimal` is the
    decimal mark.
    """
    thousands = "," if decimal == "." else r"\."
    digits = rf"(?:{_GROUPED}|\d{{1,3}}(?:{thousands}\d{{3}})+(?!\d)|\d+(?:{re.escape(decimal)}\d{{1,2}}(?!\d))?)"
    word = "(?:" + "|".join(sorted(values, key=lambda name: (-len(name), name))) + r")\b"
    scale = "(?:" + "|".join(sorted(scales, key=lambda name: (-len(name), name))) + r")\b"
    one = rf"(?:(?:{digits}|{word})(?:[\s-]{scale})*|{scale})"
    bound = "|".join(bounds.values())
    number = (
        rf"(?i:(?<![\w.,:/–€$£-])(?P<bound>(?:(?:{bound})\s){{1,2}})?"
        rf"(?:(?P<vague>{vague})|(?:{between}\s)?(?P<low>{one})(?:{joiner})(?P<high>{one})"
        rf"|(?P<single>{one}))(?![\w%]|[-–.,:/]\d|[-–‑][^\W\d]))"
    )
    readings = [(re.compile(rf"(?i:\b(?:{pattern})\b)"), bound) for bound, pattern in bounds.items()]
    return FigureWords(re.compile(number), values, scales, readings, decimal)


def read_figure(found: re.Match[str], words: FigureWords) -> Figure | None:
    """Return what a match of `words.number` says, or None where it is no number after all."""
    said = " ".join((found["bound"] or "").split())
    if found["vague"]:
        return Figure(None, None, Bound.UNKNOWN, " ".join(found[0].split()))
    if found["low"]:
        low, high = _value(found["low"], words), _value(found["high"], words)
        low = _scaled_like(low, found["low"], high, found["high"], words)
        return None if low is None or high is None or low >= high else Figure(low, high, Bound.ABOUT, said or None)
    value = _value(found["single"], words)
    if value is None:
        return None
    bound = next((bound for pattern, bound in words.bounds if pattern.search(said)), Bound.EXACTLY)
    return _bounded(value, bound, said or None)


def _bounded(value: float, bound: Bound, said: str | None) -> Figure:
    if bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return Figure(value, None, bound, said)
    if bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return Figure(None, value, bound, said)
    return Figure(value, value, bound, said)


def _scaled_like(
    low: float | None, low_words: str, high: float | None, high_words: str, words: FigureWords
) -> float | None:
    """Return the lower end of «2–3 millioner», whose scale stands only once."""
    scale = words.scales.get(re.split(r"[\s-]", high_words.lower())[-1])
    has_scale = words.scales.get(re.split(r"[\s-]", low_words.lower())[-1]) is not None
    return low * scale if low is not None and high is not None and scale and not has_scale else low


def _value(number: str, words: FigureWords) -> float | None:
    number = number.lower()
    scale = 1.0
    while part := re.search(r"(?:^|[\s-])([^\W\d]+)$", number):
        if part[1] not in words.scales:
            break
        scale *= words.scales[part[1]]
        number = number[: part.start()].strip()
    if not number:
        return scale
    if number in words.values:
        return words.values[number] * scale
    plain = re.sub(r"\s", "", number).replace("," if words.decimal == "." else ".", "").replace(words.decimal, ".")
    try:
        return float(plain) * scale
    except ValueError:
        return None

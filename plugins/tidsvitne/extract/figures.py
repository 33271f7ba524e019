"""Numbers as news reports write them, and the words that bound them.

A figure's bounds are those that the words give, and no others: «minst 16» has no maximum, «over 11 000» is more than its minimum,
«nær tre millioner» less than its maximum, «rundt 20» and «et tjuetall» are about what their two equal bounds say. A range has both
bounds. Words that name no number («dozens», «flere titalls», "scores", «hundrevis») give no bound at all: the words themselves
are kept. «Ingen» and "no one" are exactly 0.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tidsvitne.model.annotation import Bound

_GROUPED = r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)"
_TOKENS = re.compile(r"[^\W\d]+|\d[\d.,\s]*")
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Figure:
    """What a number in a text says. `words` are the words that bound it, or that name it where it is vague."""

    minimum: float | None
    maximum: float | None
    bound: Bound
    words: str | None = None

    @property
    def is_zero(self) -> bool:
        """Whether it says that there was nobody."""
        return self.maximum == 0


@dataclass(frozen=True, slots=True)
class FigureWords:
    """A language's numbers.

    `number` matches one figure with its bounding words in a text in small letters; its groups are read by `read_figure`.
    """

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
    or_more: str,
    vague: str,
    rough: str,
    zero: str,
    one: str,
    between: str,
    joiner: str,
    plus: str,
    decimal: str,
    no_number: str,
) -> FigureWords:
    """Compile a language's numbers.

    `values` and `scales` are by their lower-case word; `bounds` are patterns of the words before a number, by what they
    say, `or_more` those behind one that make it a minimum; `vague` the words that name no number, `rough` those that name
    one roughly (its group `tens` does), `zero` those for nobody, `one` for one who is listed with others («fem barn og en
    lege»); `between` and `joiner` stand before and in a range, `plus` in between two *and* three and in two hundred *and*
    three; `decimal` is the decimal mark; `no_number` follows what only looks like a number.
    """
    thousands = "," if decimal == "." else r"\."
    digits = rf"(?:{_GROUPED}|\d{{1,3}}(?:{thousands}\d{{3}})+(?!\d)|\d+(?:{re.escape(decimal)}\d{{1,2}}(?!\d))?)"
    word = rf"(?:{_longest_first(values)})\b"
    scale = rf"(?:{_longest_first(scales)})\b"
    whole = rf"(?:(?:{digits}|{word})(?:(?:[\s-]{scale})+(?:\s{plus}\s{word}(?!\s{scale}))?)?|{scale})"
    bound = "|".join(bounds.values())
    number = (
        rf"(?<![\w.,:/–€$£-])(?P<bound>(?:(?:{bound})\s){{1,2}})?"
        rf"(?:(?P<vague>{vague})|(?P<rough>{rough})|(?P<zero>{zero})|(?P<one>{one})"
        rf"|{between}\s(?P<from>{whole})(?:{joiner}|\s{plus}\s)(?P<to>{whole})"
        rf"|(?P<low>{whole})(?:{joiner})(?P<high>{whole})"
        rf"|(?P<single>{whole})(?P<more>\s(?:{or_more})\b)?)(?![\w%]|\s%|[-–.,:/]\d|[-–‑][^\W\d]|{no_number})"
    )
    readings = [(re.compile(rf"(?i:\b(?:{pattern})\b)"), bound) for bound, pattern in bounds.items()]
    return FigureWords(re.compile(number), values, scales, readings, decimal)


def _longest_first(words: Mapping[str, int]) -> str:
    return "|".join(sorted(words, key=lambda name: (-len(name), name)))


def read_figure(found: re.Match[str], words: FigureWords, text: str) -> Figure | None:
    """Return what a match of `words.number` in a text in small letters says, or None where it is no number after all.

    Its words are those of `text`, the text as it is.
    """
    said = _said(found, "bound", text)
    if found["vague"]:
        return Figure(None, None, Bound.UNKNOWN, _said(found, 0, text))
    if found["zero"]:
        return Figure(0, 0, Bound.EXACTLY)
    if found["one"]:
        return Figure(1, 1, Bound.EXACTLY)
    if found["low"] or found["from"]:
        low_words, high_words = found["low"] or found["from"], found["high"] or found["to"]
        low, high = _value(low_words, words), _value(high_words, words)
        low = _scaled_like(low, low_words, high, high_words, words)
        return None if low is None or high is None or low >= high else Figure(low, high, Bound.ABOUT, said)
    if found["rough"]:
        value = _value(found["tens"], words)
        said, bound = said or _said(found, "rough", text), Bound.ABOUT
    else:
        value, bound = _value(found["single"], words), Bound.EXACTLY
    if value is None:
        return None
    if found["more"]:
        return Figure(value, None, Bound.AT_LEAST, _said(found, "more", text))
    bound = next((bound for pattern, bound in words.bounds if found["bound"] and pattern.search(found["bound"])), bound)
    return _bounded(value, bound, said)


def _said(found: re.Match[str], group: str | int, text: str) -> str | None:
    start, end = found.span(group)
    return " ".join(text[start:end].split()) or None if start >= 0 else None


def risen(figure: Figure) -> Figure:
    """Return the new figure of a toll that rose from one to another («from 30 to 45»), read as a range."""
    return Figure(figure.maximum, figure.maximum, Bound.EXACTLY)


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
    """Return what digits and words amount to; units before a scale are multiplied, those behind it added."""
    number = " ".join(number.lower().split())
    if number in words.values:
        return words.values[number]
    total, current = 0.0, 0.0
    for part in _parts(number, words):
        if part in words.scales:
            scaled = (current or 1) * words.scales[part]
            total, current = (total + scaled, 0.0) if words.scales[part] >= _THOUSAND else (total, scaled)
        elif part in words.values:
            current += words.values[part]
        elif part[0].isdigit():
            plain = "".join(part.split()).replace("," if words.decimal == "." else ".", "").replace(words.decimal, ".")
            current += float(plain)
    return total + current


def _parts(number: str, words: FigureWords) -> list[str]:
    """Return a number's words and digits; what `values` has as one («half a», «twenty-five») stays one."""
    compound = next((word for word in words.values if " " in word or "-" in word if number.startswith(f"{word} ")), "")
    return ([compound] if compound else []) + [part.strip() for part in _TOKENS.findall(number[len(compound) :])]

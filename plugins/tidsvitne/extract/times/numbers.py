"""Numbers in words and figures."""

import re

from tidsvitne.extract.times.grammar import Words

VAGUE = "X"
_SPLIT = re.compile(r"[\s‐‑–-]+")
_FIGURES = re.compile(r"(\d+(?:[.,]\d+)*)?(?:\s*(\d)/(\d)|\s*(½|¼|¾))?$")
_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def counted(phrase: str, words: Words) -> float | str | None:
    """Return how many a phrase says, `VAGUE` where it says some, None where it is no number."""
    phrase = " ".join(phrase.lower().split())
    if phrase in words.articles:
        return 1.0
    if phrase in words.vague:
        return VAGUE
    if phrase[:1].isdigit() or phrase[:1] in _PARTS:
        return _figures(phrase)
    whole, part, seen = 0.0, 0.0, False
    for token in _SPLIT.split(phrase):
        if token in words.vague:
            return VAGUE
        number = words.numbers.get(token)
        if number is None:  # «and», «a» in «two and a half»
            continue
        seen = True
        if number >= 100:
            whole, part = whole + (part or 1) * number, 0.0
        else:
            part += number
    return whole + part if seen else None


def _figures(phrase: str) -> float | None:
    found = _FIGURES.match(phrase)
    if found is None:
        return None
    digits = found[1] or "0"
    whole = float(re.sub(r"[.,](?=\d{3}(?!\d))", "", digits).replace(",", "."))
    if found[2] and found[3] != "0":
        whole += int(found[2]) / int(found[3])
    return whole + (_PARTS[found[4]] if found[4] else 0)

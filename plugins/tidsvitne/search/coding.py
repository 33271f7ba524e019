"""Numbers as text that a browser reads fast and a host's compression likes: most take one character.

A number below 62 is one character of `DIGITS`. One below 62 + 26 × 89 is a leading character and one of all; a larger
one is the last leading character, which stands for as much as two characters can say, and then the rest.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.integer[Any]]

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" + "!#$%&'()*+,-./:;=>?@[]^_`{}"
"""The characters of numbers. Quotes, backslashes, «|», «~», «<» and spaces have other uses."""

_SINGLE = 62
_ALL = len(DIGITS)
_LEADS = _ALL - _SINGLE - 1
_STEP = _SINGLE + _LEADS * _ALL
_CODES = np.frombuffer(DIGITS.encode("ascii"), dtype=np.uint8)


def encoded(numbers: Numbers) -> tuple[str, Numbers]:
    """Return the text of all numbers, and where in it each begins. One below zero is a character as it is, by its code."""
    plain = np.maximum(numbers, 0)
    steps = plain // _STEP if len(plain) and int(plain.max()) >= _STEP else None  # few are so large
    rest = plain if steps is None else plain - steps * _STEP
    high = rest >= _SINGLE
    ends = np.cumsum(high + 1 if steps is None else high + 1 + steps)
    text = np.full(int(ends[-1]) if len(ends) else 0, _CODES[-1])
    text[ends - 1] = np.where(numbers < 0, -numbers, _CODES[np.where(high, (rest - _SINGLE) % _ALL, rest)])
    leads = np.flatnonzero(high)
    text[ends[leads] - 2] = _CODES[_SINGLE + (rest[leads] - _SINGLE) // _ALL]
    return text.tobytes().decode("ascii"), np.concatenate((np.zeros(1, np.int64), ends[:-1]))


def encode(number: int) -> str:
    """Return the text of one number."""
    steps, rest = divmod(number, _STEP)
    head = DIGITS[-1] * steps
    if rest < _SINGLE:
        return head + DIGITS[rest]
    lead, last = divmod(rest - _SINGLE, _ALL)
    return head + DIGITS[_SINGLE + lead] + DIGITS[last]

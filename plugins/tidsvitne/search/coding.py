"""Numbers as text that a browser reads fast and a host's compression likes: most take one character.

A number below 62 is one character of `DIGITS`. One below 62 + 26 × 89 is a leading character and one of all; a larger
one is the last leading character, which stands for as much as two characters can say, and then the rest.
"""

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" + "!#$%&'()*+,-./:;=>?@[]^_`{}"
"""The characters of numbers. Quotes, backslashes, «|», «~», «<» and spaces have other uses."""

_SINGLE = 62
_ALL = len(DIGITS)
_LEADS = _ALL - _SINGLE - 1
_STEP = _SINGLE + _LEADS * _ALL
_CODES = np.frombuffer(DIGITS.encode("ascii"), dtype=np.uint8)


def encoded(numbers: Numbers) -> tuple[bytes, Numbers]:
    """Return the text of all numbers, none below zero, and where in it each begins, with its end as one more."""
    steps = numbers // _STEP
    rest = numbers - steps * _STEP
    lengths = steps + np.where(rest < _SINGLE, 1, 2)
    ends = np.cumsum(lengths)
    text = np.full(int(ends[-1]) if len(ends) else 0, _CODES[-1])
    high = rest >= _SINGLE
    over = rest[high] - _SINGLE
    text[ends[high] - 2] = _CODES[_SINGLE + over // _ALL]
    text[ends[high] - 1] = _CODES[over % _ALL]
    text[ends[~high] - 1] = _CODES[rest[~high]]
    return text.tobytes(), np.concatenate((np.zeros(1, np.int64), ends))


def encode(number: int) -> str:
    """Return the text of one number."""
    steps, rest = divmod(number, _STEP)
    head = DIGITS[-1] * steps
    if rest < _SINGLE:
        return head + DIGITS[rest]
    lead, last = divmod(rest - _SINGLE, _ALL)
    return head + DIGITS[_SINGLE + lead] + DIGITS[last]


def front_coded(keys: list[str]) -> list[str]:
    """Return each key without what it shares with the one before, after a digit that says how much that is."""
    lines = []
    before = ""
    for key in keys:
        shared = common_prefix(before, key)
        lines.append(DIGITS[shared] + key[shared:])
        before = key
    return lines


def common_prefix(one: str, other: str) -> int:
    """Return how many characters two keys begin with alike, 61 at most, and no half of a pair of UTF-16."""
    most = min(len(one), len(other), _SINGLE - 1)
    at = 0
    while at < most and one[at] == other[at] and one[at] < "\U00010000":
        at += 1
    return at

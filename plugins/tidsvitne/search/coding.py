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
    if not len(numbers):
        return b"", np.zeros(1, np.int64)
    steps = numbers // _STEP if int(numbers.max()) >= _STEP else None  # few are so large
    rest = numbers if steps is None else numbers - steps * _STEP
    high = rest >= _SINGLE
    lengths = high + 1 if steps is None else high + 1 + steps
    ends = np.cumsum(lengths)
    text = np.full(int(ends[-1]), _CODES[-1])
    text[ends - 1] = _CODES[np.where(high, (rest - _SINGLE) % _ALL, rest)]
    leads = np.flatnonzero(high)
    text[ends[leads] - 2] = _CODES[_SINGLE + (rest[leads] - _SINGLE) // _ALL]
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
    """Return each key without what it shares with the one before, after a digit that says how much that is.

    Fastest for sorted keys: a key mostly shares with the last about as much as that did.
    """
    lines = []
    before, shared = "", 0
    for key in keys:
        while not key.startswith(before[:shared]):
            shared -= 1
        while shared < len(before) and key.startswith(before[: shared + 1]):
            shared += 1
        shared = _whole(key, shared)
        lines.append(DIGITS[shared] + key[shared:])
        before = key
    return lines


def common_prefix(one: str, other: str) -> int:
    """Return how many characters two keys begin with alike, 61 at most."""
    most = min(len(one), len(other))
    shared = next((at for at in range(most) if one[at] != other[at]), most)
    return _whole(one, shared)


def _whole(key: str, shared: int) -> int:
    """Return how much of a key may be left out: what one digit says, and nothing that is two characters in JavaScript."""
    if key.isascii():
        return min(shared, _SINGLE - 1)
    return next((at for at in range(min(shared, _SINGLE - 1)) if key[at] > "\uffff"), min(shared, _SINGLE - 1))

"""Cutting sorted keys into files by how they begin, so that a new key moves no cut but those next to it.

Keys that begin alike share a file as long as they fit into one; where they do not, the next letter parts them, and
small neighbours below the same beginning are put together again.
"""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, pairwise

_DEEPEST = 24  # a beginning longer than this is not parted further: it names a file


@dataclass(frozen=True, slots=True)
class Part:
    """The keys from `first` up to `last`, half-open. A key belongs to the last part whose `start` is not after it."""

    first: int
    last: int
    start: str


def partition(keys: list[str], sizes: list[int], most: int) -> list[Part]:
    """Cut keys, sorted and distinct, so that a part is no larger than `most` where more than one key is in it."""
    sums = [0, *accumulate(sizes)]
    cuts = _cuts(keys, sums, most, 0, len(keys), 0) or [0]
    return [Part(first, last, _start(keys, first)) for first, last in zip(cuts, [*cuts[1:], len(keys)], strict=True)]


def _cuts(keys: list[str], sums: list[int], most: int, first: int, last: int, depth: int) -> list[int]:
    """Return where parts begin within keys that share so many characters."""
    if first == last:
        return []
    if last - first == 1 or sums[last] - sums[first] <= most or depth > _DEEPEST:
        return [first]
    found: list[int] = []
    for child, end in _children(keys, first, last, depth):
        found += _cuts(keys, sums, most, child, end, depth + 1)
    return _merged(found, last, sums, most)


def _children(keys: list[str], first: int, last: int, depth: int) -> list[tuple[int, int]]:
    found = []
    while first < last:
        letter = keys[first][depth : depth + 1]
        if letter >= "\ud800":  # from there on the order of UTF-16 is not that of characters
            end = next((at for at in range(first, last) if keys[at][depth : depth + 1] != letter), last)
        else:
            end = bisect_right(keys, letter, first, last, key=lambda key: key[depth : depth + 1])
        found.append((first, end))
        first = end
    return found


def _merged(cuts: list[int], last: int, sums: list[int], most: int) -> list[int]:
    kept = cuts[:1]
    for cut, end in pairwise((*cuts[1:], last)):
        if sums[end] - sums[kept[-1]] > most:
            kept.append(cut)
    return kept


def _start(keys: list[str], at: int) -> str:
    """Return the shortest beginning of a key that the one before is sorted below; nothing for the first."""
    if at == 0:  # where there are no keys at all, there is one part of none
        return ""
    before, key = keys[at - 1], keys[at]
    same = next((n for n, (a, b) in enumerate(zip(before, key, strict=False)) if a != b), min(len(before), len(key)))
    return key[: same + 1]


def file_name(start: str) -> str:
    """Return what the file of a part is called: letters and digits as they are, all else by its code."""
    plain = "abcdefghijklmnopqrstuvwxyz0123456789"
    return "-" + "".join(each if each in plain else f"_{ord(each):x}_" for each in start)

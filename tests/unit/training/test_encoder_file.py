"""The encoder's file, read from one of a few numbers that is written here."""

import struct
from pathlib import Path

import numpy as np
import pytest

from tidsvitne.training.encoder_file import NoEncoder, read_encoder

WIDTH = 32


def block(scale: float, low: int, high: int) -> bytes:
    """One block of 32 four-bit numbers: sixteen times `low`, sixteen times `high`."""
    return struct.pack("<e", scale) + bytes([(low + 8) | (high + 8) << 4] * 16)


def written(path: Path) -> Path:
    pieces = ["<s>", "▁al", "ø"]
    text = "".join(pieces).encode()
    ends = np.cumsum([0, *(len(piece.encode()) for piece in pieces)])
    head = b"E5S1" + b"\0" * 4 + struct.pack("<7i", WIDTH, 1, 4, 64, 3, 512, 1) + struct.pack("<fi", 1e-12, 1)
    head += struct.pack("<5i", 3, 0, 2, 1, 3) + struct.pack("<Q", len(text)) + struct.pack("<4I", *ends)
    head += struct.pack("<3f", 0.0, -1.5, -2.5) + text + struct.pack("<iI", 0, 0)
    tensors = {
        "emb.word": (3 * WIDTH, block(0.5, 1, -2) + block(1.0, 7, -8) + block(2.0, 0, 3)),
        "emb.ln.w": (WIDTH, np.arange(WIDTH, dtype="<f4").tobytes()),
        "l0.q.w": (WIDTH, block(0.25, 4, -4)),
    }
    size = len(head) + 4 + sum(2 + len(name) + 1 + 20 for name in tensors)
    table, data = struct.pack("<i", len(tensors)), b""
    for name, (count, raw) in tensors.items():
        table += struct.pack("<H", len(name)) + name.encode() + b"\1"
        table += struct.pack("<IQQ", count, size + len(data), len(raw))
        data += raw
    path.write_bytes(head + table + data)
    return path


def test_the_file_is_read_as_it_is_laid_out(tmp_path):
    file = read_encoder(written(tmp_path / "encoder.bin"))
    assert (file.width, file.layers, file.heads, file.inner) == (WIDTH, 1, 4, 64)
    assert file.pieces == ("<s>", "▁al", "ø")
    assert file.scores.tolist() == [0.0, -1.5, -2.5]
    assert file.words[:, [0, 15, 16, 31]].tolist() == [[1, 1, -2, -2], [7, 7, -8, -8], [0, 0, 3, 3]]
    assert file.word_scales.tolist() == [[0.5], [1.0], [2.0]]
    assert file.tensors["emb.ln.w"].tolist() == list(range(WIDTH))
    assert file.tensors["l0.q.w"].tolist() == [1.0] * 16 + [-1.0] * 16


def test_another_file_is_none(tmp_path):
    (tmp_path / "x").write_bytes(b"no such thing")
    with pytest.raises(NoEncoder, match="expected the mark"):
        read_encoder(tmp_path / "x")

"""The encoder with a layer of tags on top, for training. `shipping` writes the same computation for the run time."""

from collections.abc import Mapping

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 - as torch's users write it
from numpy.typing import NDArray
from torch import Tensor, nn

from tidsvitne.knowledge.tagger import TAGS
from tidsvitne.training.encoder_file import EncoderFile

LAYERS, WIDTH, HEADS, INNER, POSITIONS = 12, 384, 12, 1536, 512
EPSILON = 1e-12
BLOCK = 32
_FAR = -1e4


class Layer(nn.Module):
    """A transformer's layer, its norms behind what they norm (Vaswani et al. 2017)."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, EPSILON)
        self.wide = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, EPSILON)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Rows × pieces × width, and a mask that is added to the attention."""
        rows, length, _ = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        met = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(rows, length, WIDTH)
        x = self.norm1(x + self.attended(met))
        return self.norm2(x + self.narrow(F.gelu(self.wide(x))))


class Network(nn.Module):
    """Pieces → scores of their tags. What words mean by themselves (`words`, `position`) is not trained."""

    def __init__(self, words: NDArray[np.int8], scales: NDArray[np.float16]) -> None:
        """`words`: pieces × width of four-bit numbers; `scales`: pieces × blocks."""
        super().__init__()
        self.words = words
        self.scales = scales
        blocks = words.reshape(len(words), -1, BLOCK).astype(np.float32) * scales.astype(np.float32)[:, :, None]
        self.word: Tensor
        self.position: Tensor
        self.register_buffer("word", torch.from_numpy(blocks.reshape(words.shape)), persistent=False)
        self.register_buffer("position", torch.zeros(POSITIONS, WIDTH))
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.out = nn.Linear(WIDTH, len(TAGS))

    def forward(self, ids: Tensor, read: Tensor, dropout: float) -> Tensor:
        """`read` is false where a row is padded."""
        x = self.norm(self.word[ids] + self.position[: ids.shape[1]])
        mask = torch.zeros(read.shape).masked_fill(~read, _FAR)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        scores: Tensor = self.out(F.dropout(x, dropout, self.training))
        return scores


def network_of(file: EncoderFile, kept: list[int]) -> Network:
    """Return the network with the encoder's weights, over the pieces that are kept."""
    network = Network(file.words[kept], file.word_scales[kept])
    tensor = {name: torch.from_numpy(values) for name, values in file.tensors.items()}
    state: dict[str, Tensor] = {
        # The type of a text is always the same one: it is added once, here.
        "position": tensor["emb.pos"].view(-1, WIDTH)[:POSITIONS] + tensor["emb.type"].view(-1, WIDTH)[0],
        "norm.weight": tensor["emb.ln.w"],
        "norm.bias": tensor["emb.ln.b"],
        "out.weight": torch.empty(len(TAGS), WIDTH).normal_(0, 0.02),
        "out.bias": torch.zeros(len(TAGS)),
    }
    for i in range(LAYERS):
        state |= _layer(tensor, i)
    network.load_state_dict(state)
    return network


def _layer(tensor: Mapping[str, Tensor], number: int) -> dict[str, Tensor]:
    def of(name: str) -> Tensor:
        return tensor[f"l{number}.{name}"]

    at = f"layers.{number}"
    return {
        f"{at}.qkv.weight": torch.cat([of(f"{part}.w").view(WIDTH, WIDTH) for part in "qkv"]),
        f"{at}.qkv.bias": torch.cat([of(f"{part}.b") for part in "qkv"]),
        f"{at}.attended.weight": of("ao.w").view(WIDTH, WIDTH),
        f"{at}.attended.bias": of("ao.b"),
        f"{at}.norm1.weight": of("aln.w"),
        f"{at}.norm1.bias": of("aln.b"),
        f"{at}.wide.weight": of("fi.w").view(INNER, WIDTH),
        f"{at}.wide.bias": of("fi.b"),
        f"{at}.narrow.weight": of("fo.w").view(WIDTH, INNER),
        f"{at}.narrow.bias": of("fo.b"),
        f"{at}.norm2.weight": of("oln.w"),
        f"{at}.norm2.bias": of("oln.b"),
    }

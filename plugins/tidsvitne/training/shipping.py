"""Writes the trained network as the model that the package ships, and reads such a model back.

Weights become eight-bit numbers with a scale a column, seven bits of them used, since older processors lose more in
their sums; word embeddings stay the four-bit numbers that they were. What is read is quantised as it comes.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer
from torch import Tensor

from tidsvitne.knowledge.tagger import TAGS
from tidsvitne.training.network import BLOCK, EPSILON, HEADS, LAYERS, WIDTH, Network

_LARGEST = 63
_CONTRIBUTED = "com.microsoft"
_LINEAR = ("qkv", "attended", "wide", "narrow")


class _Graph:
    """An ONNX graph that is being put together, nothing more."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def constant(self, name: str, values: NDArray[np.generic]) -> str:
        self.constants.setdefault(name, numpy_helper.from_array(values, name))
        return name

    def add(self, kind: str, inputs: list[str], outputs: int = 1, domain: str = "", **attributes: object) -> list[str]:
        names = [f"{kind}_{len(self.nodes)}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, domain=domain, **attributes))
        return names

    def norm(self, x: str, name: str, state: Mapping[str, Tensor]) -> str:
        inputs = [x] + [self.constant(f"{name}.{part}", state[f"{name}.{part}"].numpy()) for part in ("weight", "bias")]
        return self.add("LayerNormalization", inputs, axis=-1, epsilon=EPSILON)[0]

    def linear(self, x: str, name: str, state: Mapping[str, Tensor]) -> str:
        numbers, scales = quantised(state[f"{name}.weight"].numpy().T)
        low, step, zero = self.add("DynamicQuantizeLinear", [x], outputs=3)
        zeros = self.constant(f"{name}.z", np.zeros(len(scales), dtype=np.int8))
        weights = self.constant(f"{name}.w8", numbers)
        (product,) = self.add("MatMulInteger", [low, weights, zero, zeros])
        (scale,) = self.add("Mul", [step, self.constant(f"{name}.s", scales)])
        (real,) = self.add("Cast", [product], to=TensorProto.FLOAT)
        (scaled,) = self.add("Mul", [real, scale])
        return self.add("Add", [scaled, self.constant(f"{name}.b", state[f"{name}.bias"].numpy())])[0]

    def gelu(self, x: str) -> str:
        root, one, half = (
            self.constant(name, np.array([value], dtype=np.float32))
            for name, value in (("root", 2**0.5), ("one", 1.0), ("half", 0.5))
        )
        (divided,) = self.add("Div", [x, root])
        (erf,) = self.add("Erf", [divided])
        (raised,) = self.add("Add", [erf, one])
        (product,) = self.add("Mul", [x, raised])
        return self.add("Mul", [product, half])[0]


def quantised(weights: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Return whole numbers of -63 to 63, and a scale for each column."""
    scales = np.maximum(np.abs(weights).max(axis=0), 1e-9).astype(np.float32) / _LARGEST
    return np.rint(weights / scales).astype(np.int8), scales


def write_model(network: Network, tokenizer: Tokenizer, card: Mapping[str, object], folder: Path) -> None:
    """Write `model.onnx`, `tokenizer.json` and `model.json`, which tells how they came about and their checksums."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(_model(network).SerializeToString(deterministic=True))
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    sums = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in ("model.onnx", "tokenizer.json")}
    text = json.dumps({**card, "sha256": sums}, indent=1, ensure_ascii=False)
    (folder / "model.json").write_text(text + "\n", encoding="utf-8")


def _model(network: Network) -> onnx.ModelProto:
    state = {name: values.detach() for name, values in network.state_dict().items()}
    graph = _Graph()
    word = helper.make_tensor("word", TensorProto.INT4, network.words.shape, _packed(network.words), raw=True)
    graph.constants["word"] = word
    inputs = ["word", "pieces", graph.constant("word.s", network.scales)]
    (words,) = graph.add(
        "GatherBlockQuantized", inputs, domain=_CONTRIBUTED, block_size=BLOCK, gather_axis=0, quantize_axis=1
    )
    (real,) = graph.add("Cast", [words], to=TensorProto.FLOAT)
    (length,) = graph.add("Shape", ["pieces"], start=1, end=2)
    zero = graph.constant("zero", np.zeros(1, dtype=np.int64))
    position = graph.constant("position", state["position"].numpy())
    (places,) = graph.add("Slice", [position, zero, length, zero])
    (together,) = graph.add("Add", [real, places])
    x = graph.norm(together, "norm", state)
    thirds = graph.constant("thirds", np.array([WIDTH] * 3, dtype=np.int64))
    for i in range(LAYERS):
        parts = graph.add("Split", [graph.linear(x, f"layers.{i}.qkv", state), thirds], outputs=3, axis=-1)
        (met,) = graph.add("MultiHeadAttention", parts, domain=_CONTRIBUTED, num_heads=HEADS)
        (sum1,) = graph.add("Add", [x, graph.linear(met, f"layers.{i}.attended", state)])
        x = graph.norm(sum1, f"layers.{i}.norm1", state)
        inner = graph.gelu(graph.linear(x, f"layers.{i}.wide", state))
        (sum2,) = graph.add("Add", [x, graph.linear(inner, f"layers.{i}.narrow", state)])
        x = graph.norm(sum2, f"layers.{i}.norm2", state)
    weights = graph.constant("out.w", np.ascontiguousarray(state["out.weight"].numpy().T))
    (product,) = graph.add("MatMul", [x, weights])
    (scores,) = graph.add("Add", [product, graph.constant("out.b", state["out.bias"].numpy())])
    graph.nodes.append(helper.make_node("LogSoftmax", [scores], ["scores"], axis=-1))
    made = helper.make_graph(
        graph.nodes,
        "names",
        [helper.make_tensor_value_info("pieces", TensorProto.INT64, ["rows", "length"])],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["rows", "length", len(TAGS)])],
        list(graph.constants.values()),
    )
    opsets = [helper.make_opsetid("", 21), helper.make_opsetid(_CONTRIBUTED, 1)]
    model = helper.make_model(made, opset_imports=opsets, ir_version=10, producer_name="tidsvitne")
    helper.set_model_props(model, {"tags": " ".join(TAGS)})
    return model


def _packed(numbers: NDArray[np.int8]) -> bytes:
    """Two four-bit numbers a byte, the first one in the low half."""
    flat = np.bitwise_and(numbers.reshape(-1), 15).view(np.uint8)
    return np.bitwise_or(flat[0::2], np.left_shift(flat[1::2], 4)).astype(np.uint8).tobytes()


def read_model(path: Path) -> Network:
    """Return the network that a written model was made from, as exactly as its eight bits tell."""
    constants = {tensor.name: tensor for tensor in onnx.load(path).graph.initializer}

    def of(name: str) -> NDArray[np.generic]:
        return np.array(numpy_helper.to_array(constants[name]))

    network = Network(of("word").astype(np.int8), of("word.s").astype(np.float16))
    state: dict[str, Tensor] = {name: _tensor(of(name)) for name in ("position", "norm.weight", "norm.bias")}
    state |= {"out.weight": _tensor(of("out.w").T), "out.bias": _tensor(of("out.b"))}
    for i in range(LAYERS):
        for part in _LINEAR:
            name = f"layers.{i}.{part}"
            weights = of(f"{name}.w8").astype(np.float32) * of(f"{name}.s").astype(np.float32)
            state |= {f"{name}.weight": _tensor(weights.T), f"{name}.bias": _tensor(of(f"{name}.b"))}
        for part in ("norm1.weight", "norm1.bias", "norm2.weight", "norm2.bias"):
            state[f"layers.{i}.{part}"] = _tensor(of(f"layers.{i}.{part}"))
    network.load_state_dict(state)
    return network


def _tensor(values: NDArray[np.generic]) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(values, dtype=np.float32))

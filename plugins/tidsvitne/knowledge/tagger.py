"""The name tagger: a small encoder that marks people, organisations and places in Norwegian and English text.

The model lies in `data/names/`; docs/name-tagger.md is its card.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from tidsvitne.model.annotation import Kind

if TYPE_CHECKING:
    import onnxruntime

FOLDER = Path(str(files("tidsvitne.data"))) / "names"
KIND_OF_LABEL: Mapping[str, Kind] = {"PER": Kind.PERSON, "ORG": Kind.ORGANISATION, "LOC": Kind.PLACE}
KINDS = tuple(KIND_OF_LABEL)
TAGS = ("O", *(f"{prefix}-{kind}" for kind in KINDS for prefix in "BI"))
BOS, PAD, EOS, UNK = range(4)

WINDOW = 128  # pieces read at once: as many whole sentences as fit
LONGEST = 254  # pieces of one sentence read at once; a longer one is read in parts
OVERLAP = 64  # pieces that two such parts share
WORD_PIECES = 12  # of a longer word (an address, a row of signs) only this many pieces are read

RULED_OUT = 0.001  # a kind that is less likely is not given to a name for other places' sake

FORBIDDEN = np.float32(-1e4)
FIRST = np.array([FORBIDDEN if tag[0] == "I" else 0.0 for tag in TAGS], dtype=np.float32)
AFTER = np.array(
    [[FORBIDDEN if b[0] == "I" and (a == "O" or a[2:] != b[2:]) else 0.0 for b in TAGS] for a in TAGS],
    dtype=np.float32,
)
UNREAD = np.array([0.0] + [-20.0] * (len(TAGS) - 1), dtype=np.float32)  # the scores of a word without pieces: surely O

Scores = NDArray[np.float32]  # words × tags, log probabilities
Span = tuple[int, int, str]  # first word, word after the last, kind


@dataclass(frozen=True)
class Name:
    """A name in a text: half-open code-point offsets, its kind and how sure the model is of both (0 to 1)."""

    start: int
    end: int
    kind: str
    confidence: float


@dataclass(frozen=True)
class Tagging:
    """What the tagger read in a text: the names, and how likely each word is part of one, whether marked or not."""

    names: tuple[Name, ...]
    starts: tuple[int, ...]
    chances: tuple[float, ...]

    def chance(self, start: int, end: int) -> float:
        """Return the likelihood (0 to 1) that something between two offsets is a name; 1 where no word was read."""
        first = max(0, bisect_right(self.starts, start) - 1)
        return max(self.chances[first : bisect_left(self.starts, end)], default=1.0)


@dataclass(frozen=True)
class Pieces:
    """A sentence as the model reads it: piece ids, and for each word where it begins (None: nothing of it is left)."""

    ids: tuple[int, ...]
    starts: tuple[int | None, ...]


class NameTagger:
    """Reads a document's sentences in windows, one window a run: no padding, so nothing depends on the company."""

    def __init__(self, session: "onnxruntime.InferenceSession", tokenizer: Tokenizer, window: int = WINDOW) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._window = window

    @classmethod
    def load(cls, folder: Path = FOLDER, window: int = WINDOW) -> "NameTagger":
        """Load the tagger whose `model.onnx` and `tokenizer.json` lie in a folder. One core, the same sums every time."""
        import onnxruntime  # slow to load, and needed only where something is read

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        session = onnxruntime.InferenceSession(str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"])
        tags = session.get_modelmeta().custom_metadata_map.get("tags", "").split()
        if tuple(tags) != TAGS:
            raise ValueError(f"{folder / 'model.onnx'}: expected the tags {' '.join(TAGS)}, found {' '.join(tags)!r}")
        return cls(session, Tokenizer.from_file(str(folder / "tokenizer.json")), window)

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """Return IOB2 tags for the words of one document's sentences, in their order."""
        return consistent(sentences, self.scores(sentences))

    def read(self, text: str, sentences: Sequence[Sequence[tuple[int, int]]]) -> Tagging:
        """Return what is read in a text, given its sentences as half-open offsets of their words."""
        found: list[Name] = []
        words = [[text[start:end] for start, end in sentence] for sentence in sentences]
        read = self.scores(words)
        for sentence, scores, tags in zip(sentences, read, consistent(words, read), strict=True):
            for first, after, kind in spans(tags):
                sure = confidence(scores, first, after, kind)
                found.append(Name(sentence[first][0], sentence[after - 1][1], kind, sure))
        starts = tuple(start for sentence in sentences for start, _ in sentence)
        chances = tuple(float(chance) for scores in read for chance in 1 - np.exp(scores[:, 0]))
        return Tagging(tuple(found), starts, chances)

    def scores(self, sentences: Sequence[Sequence[str]]) -> list[Scores]:
        """Return the log probabilities of every word's tags."""
        encoded = pieces(self._tokenizer, sentences)
        made = [np.tile(UNREAD, (len(s.starts), 1)) for s in encoded]
        for group in windows([len(s.ids) for s in encoded], self._window):
            if len(group) == 1 and len(encoded[group[0]].ids) > LONGEST:
                rows = [self._long(encoded[group[0]].ids)]
            else:
                rows = self._run([encoded[i].ids for i in group])
            for i, found in zip(group, rows, strict=True):
                for word, start in enumerate(encoded[i].starts):
                    if start is not None:
                        made[i][word] = found[start]
        return made

    def _run(self, sentences: Sequence[Sequence[int]]) -> list[Scores]:
        """Return the scores of the pieces of sentences that are read together."""
        ids = [BOS]
        for sentence in sentences:
            ids += [*sentence, EOS]
        found = self._session.run(None, {"pieces": np.array([ids], dtype=np.int64)})[0][0]
        made = []
        at = 1
        for sentence in sentences:
            made.append(found[at : at + len(sentence)])
            at += len(sentence) + 1
        return made

    def _long(self, ids: Sequence[int]) -> Scores:
        """Return the scores of a sentence too long to read at once: each piece's from the part that shows most around it."""
        made = np.empty((len(ids), len(TAGS)), dtype=np.float32)
        for begin in range(0, max(1, len(ids) - OVERLAP), LONGEST - OVERLAP):
            found = self._run([ids[begin : begin + LONGEST]])[0]
            skipped = OVERLAP // 2 if begin else 0
            made[begin + skipped : begin + len(found)] = found[skipped:]
        return made


@cache
def load_tagger() -> NameTagger:
    """Return the shipped tagger, loaded once a process."""
    return NameTagger.load()


def model_version() -> str:
    """Return the shipped model's checksum, by which readings made with another one are known."""
    made: dict[str, dict[str, str]] = json.loads((FOLDER / "model.json").read_text(encoding="utf-8"))
    return " ".join(made["sha256"].values())


def pieces(tokenizer: Tokenizer, sentences: Sequence[Sequence[str]]) -> list[Pieces]:
    """Return sentences, given as words, as the model reads them."""
    made = []
    # Half a character, which JSON can hold, is nothing that a tokenizer takes.
    whole = [[word.encode("utf-8", "replace").decode("utf-8") for word in sentence] for sentence in sentences]
    encodings = tokenizer.encode_batch(whole, is_pretokenized=True, add_special_tokens=False)
    for sentence, encoding in zip(sentences, encodings, strict=True):
        ids: list[int] = []
        starts: list[int | None] = [None] * len(sentence)
        for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
            if word is None:
                continue  # a special piece, which belongs to no word
            start = starts[word]
            if start is None:
                starts[word] = len(ids)
            elif len(ids) - start >= WORD_PIECES:
                continue
            ids.append(piece)
        made.append(Pieces(tuple(ids), tuple(starts)))
    return made


def windows(lengths: Sequence[int], limit: int) -> Iterator[list[int]]:
    """Yield consecutive sentences, by number, together as long as they fit the limit; each in exactly one window."""
    group: list[int] = []
    size = 1
    for i, length in enumerate(lengths):
        if group and size + length + 1 > limit:
            yield group
            group, size = [], 1
        group.append(i)
        size += length + 1
    if group:
        yield group


def best(scores: Scores) -> list[str]:
    """Return the likeliest tags of one sentence in which every I follows its kind."""
    if not len(scores):
        return []
    path = scores.argmax(1)
    if FIRST[path[0]] == 0 and not AFTER[path[:-1], path[1:]].any():
        return [TAGS[i] for i in path]
    total = scores[0] + FIRST
    back = []
    for row in scores[1:]:
        ways = total[:, None] + AFTER
        chosen = ways.argmax(0)
        back.append(chosen)
        total = ways[chosen, np.arange(len(TAGS))] + row
    last = int(total.argmax())
    chain = [last]
    for chosen in reversed(back):
        chain.append(int(chosen[chain[-1]]))
    return [TAGS[i] for i in reversed(chain)]


def consistent(sentences: Sequence[Sequence[str]], scores: Sequence[Scores]) -> list[list[str]]:
    """Return each sentence's best tags, but with one kind for a name throughout the document.

    The kind is the one that the name's places are surest of together. A place where the model all but rules that kind
    out keeps its own («Washington» the man and the city).
    """
    made = [best(found) for found in scores]
    places: dict[tuple[str, ...], list[tuple[int, Span]]] = {}
    for i, (words, tags) in enumerate(zip(sentences, made, strict=True)):
        for span in spans(tags):
            places.setdefault(tuple(words[span[0] : span[1]]), []).append((i, span))
    for found in places.values():
        sums = dict.fromkeys(KINDS, 0.0)
        for i, (first, after, kind) in found:
            sums[kind] += confidence(scores[i], first, after, kind)
        chosen = max(KINDS, key=lambda kind: sums[kind])
        for i, (first, after, kind) in found:
            if kind != chosen and confidence(scores[i], first, after, chosen) > RULED_OUT:
                made[i][first:after] = [f"B-{chosen}"] + [f"I-{chosen}"] * (after - first - 1)
    return made


def spans(tags: Sequence[str]) -> list[Span]:
    """Return half-open spans of IOB2 tags; an I that does not go on with its kind begins a span."""
    found: list[Span] = []
    begin: int | None = None
    kind = ""
    for i, tag in enumerate([*tags, "O"]):
        prefix, _, label = tag.partition("-")
        if begin is not None and (prefix != "I" or label != kind):
            found.append((begin, i, kind))
            begin = None
        if begin is None and prefix != "O":
            begin, kind = i, label
    return found


def confidence(scores: Scores, first: int, after: int, kind: str) -> float:
    """Return the probability of a name's least certain word."""
    inner = scores[first + 1 : after, TAGS.index(f"I-{kind}")]
    least = min([float(scores[first, TAGS.index(f"B-{kind}")]), *inner.tolist()])
    return float(np.exp(least))

"""Treebanks with names, as IOB2: one token a line with its tag, a blank line between sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tidsvitne.knowledge.tagger import spans

# NorNE's GPE_LOC and GPE_ORG are one for us: whether a country acts is told by its verb, not by the tagger.
_LABELS = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "GPE_LOC": "LOC", "GPE_ORG": "LOC"}


class WrongCorpus(ValueError):
    """A line of a corpus is not a token, a tab and a tag. The message has file, line and what was found."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence: its words and as many IOB2 tags over PER, ORG and LOC."""

    words: tuple[str, ...]
    tags: tuple[str, ...]

    @property
    def named(self) -> bool:
        """Whether there is a name in it."""
        return any(tag != "O" for tag in self.tags)


def read_corpus(path: Path) -> list[Tagged]:
    """Return the sentences of an IOB2 file, with other labels than ours left out. Raises WrongCorpus."""
    return [Tagged(words, ours(tags)) for words, tags in _raw(path)]


def ours(tags: Sequence[str]) -> tuple[str, ...]:
    """Return IOB2 tags over PER, ORG and LOC for those of a treebank."""
    made = ["O"] * len(tags)
    for first, after, label in spans(tags):
        if kind := _LABELS.get(label):
            made[first:after] = [f"B-{kind}"] + [f"I-{kind}"] * (after - first - 1)
    return tuple(made)


def _raw(path: Path) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    words: list[str] = []
    tags: list[str] = []
    for number, line in enumerate([*path.read_text("utf-8").split("\n"), ""], 1):
        if not line.strip():
            if words:
                yield tuple(words), tuple(tags)
            words, tags = [], []
            continue
        word, tab, tag = line.partition("\t")
        if not tab or tag[:2] not in ("O", "B-", "I-"):
            raise WrongCorpus(f"{path}:{number}: found {line!r}, expected a token, a tab and an IOB2 tag")
        words.append(word)
        tags.append(tag)

"""Treebanks with names, as IOB2: one token a line with its tag, a blank line between sentences."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tidsvitne.evaluate.wrong import WrongGold, read_text
from tidsvitne.knowledge.tagger import spans
from tidsvitne.model.problem import Problem

# NorNE's GPE_LOC and GPE_ORG are one for us: whether a country acts is told by its verb, not by the tagger.
_LABELS = {
    "per": "PER",
    "person": "PER",
    "org": "ORG",
    "organisation": "ORG",
    "organization": "ORG",
    "corporation": "ORG",
    "group": "ORG",
    "loc": "LOC",
    "location": "LOC",
    "place": "LOC",
    "gpe": "LOC",
    "gpe_loc": "LOC",
    "gpe_org": "LOC",
}
_TAG = re.compile(r"O|[BI]-[^\s-]\S*")


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
    """Return the sentences of an IOB2 file, with other labels than ours left out. Raises WrongGold."""
    sentences: list[Tagged] = []
    problems: list[Problem] = []
    words: list[str] = []
    tags: list[str] = []
    for number, line in enumerate([*read_text(path).split("\n"), ""], 1):
        if not line.strip():
            if words:
                sentences.append(Tagged(tuple(words), ours(tags)))
            words, tags = [], []
            continue
        word, _, tag = line.rstrip("\r").partition("\t")
        if not word or not _TAG.fullmatch(tag):
            problems.append(Problem(str(path), number, repr(line), "a token, a tab and an IOB2 tag"))
        words.append(word)
        tags.append(tag)
    if not sentences:
        problems.append(Problem(str(path), 0, "no sentence", "tokens with IOB2 tags"))
    if problems:
        raise WrongGold(problems)
    return sentences


def ours(tags: Sequence[str]) -> tuple[str, ...]:
    """Return IOB2 tags over PER, ORG and LOC for those of a treebank."""
    made = ["O"] * len(tags)
    for first, after, label in spans(tags):
        if kind := _LABELS.get(label.lower()):
            made[first:after] = [f"B-{kind}"] + [f"I-{kind}"] * (after - first - 1)
    return tuple(made)

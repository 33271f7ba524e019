"""The way from a treebank's tags to scores, with a tagger that says what it is told to."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tidsvitne.evaluate import names
from tidsvitne.evaluate.comparison import total
from tidsvitne.evaluate.iob2 import Tagged
from tidsvitne.evaluate.names import language_of, read_whole, tagged_alone
from tidsvitne.evaluate.score import Score
from tidsvitne.model.annotation import Annotations, Kind, Mention
from tidsvitne.model.document import Document
from tidsvitne.model.span import Span

CORPUS = [
    Tagged(("Kari", "Nordmann", "bor", "i", "Oslo", "."), ("B-PER", "I-PER", "O", "O", "B-LOC", "O")),
    Tagged(("Oslo-avtalen", "gjelder", "."), ("O", "O", "O")),
    Tagged(("Idlib-provinsen", ",", "sier", "FN"), ("B-LOC", "O", "O", "B-ORG")),
]


def test_the_tagger_is_scored_on_the_words_it_was_given() -> None:
    read: list[Sequence[Sequence[str]]] = []

    def tag(sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        read.append(sentences)
        return [["B-PER", "O", "O", "O", "B-LOC", "O"], ["B-LOC", "O", "O"], ["B-ORG", "O", "O", "B-ORG"]]

    compared = list(tagged_alone(CORPUS, "nb", "x", tag))
    assert read == [[sentence.words for sentence in CORPUS]]
    assert total(compared) == Score(gold=4, found=5, right=2)
    assert sorted(error.what for one in compared for error in one.errors()) == [
        "invented",
        "wrong boundaries",
        "wrong kind",
    ]


def test_the_tagger_reads_twenty_sentences_together() -> None:
    read: list[int] = []

    def tag(sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        read.append(len(sentences))
        return [["O"] * len(sentence) for sentence in sentences]

    compared = list(tagged_alone([CORPUS[0]] * 45, "nb", "x", tag))
    assert read == [20, 20, 5]
    assert [one.id for one in compared] == ["x 1", "x 21", "x 41"]
    assert total(compared) == Score(gold=90, found=0, right=0)


def test_what_the_system_finds_is_widened_to_whole_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(document: Document, _: object) -> Annotations:
        def place(words: str) -> Mention:
            start = document.text.index(words)
            return Mention(Span(start, start + len(words)), Kind.PLACE, "test", 1.0)

        return Annotations(mentions=(place("Oslo"), place("Idlib")))

    monkeypatch.setattr(names, "read", read)
    (compared,) = read_whole(CORPUS, "nb", "x", None)  # type: ignore[arg-type]
    assert compared.text == "Kari Nordmann bor i Oslo.\nOslo-avtalen gjelder.\nIdlib-provinsen, sier FN\n"
    assert compared.score() == Score(gold=4, found=2, right=2)


@pytest.mark.parametrize(
    ("path", "lang"),
    [
        ("norne_nob/dev.iob2", "nb"),
        ("norne_nno/dev.iob2", "nn"),
        ("uner_en_ewt/dev.iob2", "en"),
        ("uner_da_ddt/dev.iob2", "da"),
        ("else/sv_dev.iob2", "sv"),
        ("else/dev.iob2", "nb"),
    ],
)
def test_a_treebank_is_in_the_language_it_is_named_for_or_reads_as(path: str, lang: str) -> None:
    assert language_of(Path(path), CORPUS) == lang

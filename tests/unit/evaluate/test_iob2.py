from pathlib import Path

import pytest

from tidsvitne.evaluate.iob2 import Tagged, ours, read_corpus
from tidsvitne.evaluate.wrong import WrongGold


def written(folder: Path, text: str) -> Path:
    path = folder / "dev.iob2"
    path.write_text(text, "utf-8")
    return path


def test_sentences_stand_between_empty_lines(tmp_path: Path) -> None:
    path = written(tmp_path, "\nKari\tB-PER\nNordmann\tI-PER\nsov\tO\n\n\nOslo\tB-GPE_LOC\n")
    assert read_corpus(path) == [
        Tagged(("Kari", "Nordmann", "sov"), ("B-PER", "I-PER", "O")),
        Tagged(("Oslo",), ("B-LOC",)),
    ]


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("PER", "PER"),
        ("person", "PER"),
        ("ORG", "ORG"),
        ("corporation", "ORG"),
        ("group", "ORG"),
        ("LOC", "LOC"),
        ("location", "LOC"),
        ("GPE_LOC", "LOC"),
        ("GPE_ORG", "LOC"),
    ],
)
def test_labels_of_many_corpora(label: str, kind: str) -> None:
    assert ours(["O", f"B-{label}", f"I-{label}", f"B-{label}"]) == ("O", f"B-{kind}", f"I-{kind}", f"B-{kind}")


@pytest.mark.parametrize("label", ["PROD", "EVT", "DRV", "creative-work", "product", "MISC"])
def test_other_labels_are_left_out(label: str) -> None:
    assert ours([f"B-{label}", f"I-{label}", "B-PER"]) == ("O", "O", "B-PER")


def test_all_mistakes_are_named_with_their_lines(tmp_path: Path) -> None:
    path = written(tmp_path, "Oslo\tB-LOC\nno tab\nBergen\tLOC\n\tO\n")
    with pytest.raises(WrongGold) as wrong:
        read_corpus(path)
    assert [(problem.file, problem.line) for problem in wrong.value.problems] == [
        (str(path), line) for line in (2, 3, 4)
    ]
    assert "expected a token, a tab and an IOB2 tag" in str(wrong.value)


def test_an_empty_file_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(WrongGold, match="no sentence"):
        read_corpus(written(tmp_path, "\n\n"))


def test_a_file_that_is_not_utf_8_is_a_mistake(tmp_path: Path) -> None:
    path = tmp_path / "dev.iob2"
    path.write_bytes("Tromsø\tB-LOC\n".encode("latin-1"))
    with pytest.raises(WrongGold, match="not UTF-8"):
        read_corpus(path)

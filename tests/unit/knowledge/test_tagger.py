"""The shipped name tagger: the file that was measured, and what holds whatever it reads."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidsvitne.evaluate.comparison import scores
from tidsvitne.evaluate.gold import read_gold
from tidsvitne.evaluate.names import found_in
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.knowledge.tagger import FOLDER, TAGS, Tagging, best, consistent, load_tagger, spans, windows

GOLD = Path(__file__).parents[2] / "gold" / "names"
MEASURED = json.loads((GOLD / "scores.json").read_text("utf-8"))


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_the_shipped_files_are_those_that_were_measured(name: str) -> None:
    stated = json.loads((FOLDER / "model.json").read_text("utf-8"))["sha256"][name]
    assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == stated


def test_the_model_is_small_enough_to_ship() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 40_000_000


def test_the_scores_are_the_stated_ones(knowledge: Knowledge) -> None:
    """On another processor a handful of names may fall to the other side."""
    compared = [found_in(text, knowledge) for path in sorted(GOLD.glob("*.jsonl")) for text in read_gold(path)]
    reached = {name: round(score.f1, 1) for name, score in scores(compared)}
    assert reached == {name: pytest.approx(stated, abs=1.5) for name, stated in MEASURED["names"].items()}


def test_what_is_read_before_changes_nothing() -> None:
    tagger = load_tagger()
    text = [["Kari", "Nordmann", "bor", "i", "Oslo", "."], ["Nordmann", "smiler", "."]]
    first = tagger.tag(text)
    tagger.tag([["Havbryn", "AS", "i", "Bergen"]] * 40)
    assert tagger.tag(text) == first == [["B-PER", "I-PER", "O", "O", "B-LOC", "O"], ["B-PER", "O", "O"]]


@pytest.mark.parametrize("sentences", [[], [[]], [["."]], [["\u200b"]], [["x" * 5000]], [["Oslo"] * 700], [["🙂"], []]])
def test_odd_sentences_are_read_to_their_end(sentences: list[list[str]]) -> None:
    assert [len(tags) for tags in load_tagger().tag(sentences)] == [len(words) for words in sentences]


@given(st.lists(st.integers(0, 300)), st.integers(0, 256))
def test_every_sentence_is_in_one_window_in_order(lengths: list[int], limit: int) -> None:
    made = list(windows(lengths, limit))
    assert [index for group in made for index in group] == list(range(len(lengths)))
    assert all(len(group) == 1 or 1 + sum(lengths[i] + 1 for i in group) <= limit for group in made)


@given(st.lists(st.lists(st.floats(-9, 0), min_size=len(TAGS), max_size=len(TAGS)), max_size=12))
def test_the_best_tags_are_whole_names(rows: list[list[float]]) -> None:
    tags = best(np.array(rows, dtype=np.float32).reshape(-1, len(TAGS)))
    assert len(tags) == len(rows)
    for before, tag in zip(["O", *tags], tags, strict=False):
        assert tag[0] != "I" or before[2:] == tag[2:]


@given(st.lists(st.sampled_from(TAGS)))
def test_spans_are_apart_and_in_order(tags: list[str]) -> None:
    ends = [end for first, after, _ in spans(tags) for end in (first, after)]
    assert ends == sorted(ends)
    assert sum(after - first for first, after, _ in spans(tags)) == sum(tag != "O" for tag in tags)


def likely(tag: str, other: str = "O", chance: float = 0.9) -> list[float]:
    rest = (1 - chance) / (len(TAGS) - 1)
    return [float(np.log(chance if one == tag else (1 - chance) / 2 if one == other else rest / 2)) for one in TAGS]


def test_a_name_has_one_kind_in_a_document() -> None:
    words = [["Fateh"], ["Fateh"], ["Fateh"]]
    scores = [
        np.array([row], dtype=np.float32) for row in (likely("B-ORG"), likely("B-ORG"), likely("B-PER", "B-ORG", 0.6))
    ]
    assert consistent(words, scores) == [["B-ORG"], ["B-ORG"], ["B-ORG"]]


def test_a_chance_is_that_of_the_likeliest_word() -> None:
    tagging = Tagging((), (0, 5, 9), (0.1, 0.7, 0.2))
    assert tagging.chance(0, 4) == 0.1
    assert tagging.chance(0, 12) == 0.7
    assert tagging.chance(6, 8) == 0.7
    assert Tagging((), (), ()).chance(0, 4) == 1.0

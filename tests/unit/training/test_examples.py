"""Windows of a corpus, as the tagger learns from them."""

import random

import pytest
from tokenizers import Tokenizer

from tidsvitne.evaluate.iob2 import Tagged
from tidsvitne.knowledge.tagger import BOS, EOS, FOLDER, LONGEST, TAGS, spans
from tidsvitne.training.examples import UNREAD, batches, make_windows, names_of

CORPUS = [
    Tagged(("Kari", "Nordmann", "bor", "i", "Oslo", "."), ("B-PER", "I-PER", "O", "O", "B-LOC", "O")),
    Tagged(("Det", "regner", "."), ("O", "O", "O")),
    Tagged(("Havbryn", "AS", "flytter", "."), ("B-ORG", "I-ORG", "O", "O")),
] * 30
NO_NAMES = {"PER": [], "ORG": [], "LOC": []}


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer.from_file(str(FOLDER / "tokenizer.json"))


def test_a_corpus_has_each_name_once():
    assert names_of(CORPUS) == {"PER": [("Kari", "Nordmann")], "ORG": [("Havbryn", "AS")], "LOC": [("Oslo",)]}


def test_the_same_seed_gives_the_same_windows(tokenizer):
    def made(seed):
        return list(make_windows(CORPUS, names_of(CORPUS), NO_NAMES, tokenizer, random.Random(seed), varied=True))

    assert made(1) == made(1)
    assert made(1) != made(2)


def test_a_window_begins_and_ends_as_the_tagger_reads_it(tokenizer):
    for window in make_windows(CORPUS, names_of(CORPUS), NO_NAMES, tokenizer, random.Random(3), varied=True):
        assert (window.ids[0], window.ids[-1]) == (BOS, EOS)
        assert len(window.ids) == len(window.tags) <= LONGEST + 2
        assert window.tags[0] == window.tags[-1] == UNREAD


def test_every_sentence_with_a_name_is_learnt_from(tokenizer):
    windows = list(make_windows(CORPUS, names_of(CORPUS), NO_NAMES, tokenizer, random.Random(4), varied=True))
    tags = [[TAGS[tag] for tag in window.tags if tag != UNREAD] for window in windows]
    found = [kind for sentence in tags for _, _, kind in spans(sentence)]
    assert {kind: found.count(kind) for kind in set(found)} == {"PER": 30, "LOC": 30, "ORG": 30}


def test_names_are_replaced_by_those_of_their_kind(tokenizer):
    lists = {"PER": [("Ola", "Berg", "Hansen")], "ORG": [("Fjord",)], "LOC": [("Deir", "ez-Zor")]}
    windows = list(make_windows(CORPUS * 5, NO_NAMES, lists, tokenizer, random.Random(5), varied=True))
    lengths = {
        (kind, after - first)
        for window in windows
        for first, after, kind in spans([TAGS[tag] for tag in window.tags if tag != UNREAD])
    }
    assert lengths == {("PER", 2), ("PER", 3), ("ORG", 2), ("ORG", 1), ("LOC", 1), ("LOC", 2)}


def test_batches_hold_every_window_once_within_the_budget(tokenizer):
    windows = list(make_windows(CORPUS, names_of(CORPUS), NO_NAMES, tokenizer, random.Random(6), varied=True))
    groups = batches(windows, 256, random.Random(6))
    assert sorted(w.ids for group in groups for w in group) == sorted(w.ids for w in windows)
    assert all(len(group) * max(len(w.ids) for w in group) <= 256 for group in groups if len(group) > 1)

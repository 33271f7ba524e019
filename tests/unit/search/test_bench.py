"""The search bench's own logic: its made-up articles, its queries, and how it sums up."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.search import report, words
from tests.bench.search.browse import Answer
from tests.bench.search.corpus import Corpus, synthetic
from tests.bench.search.cost import cost_of
from tests.bench.search.queries import queries
from tests.bench.search.real import real
from tests.bench.search.serve import Host

ROOT = Path(__file__).parents[3]
DIGEST = """
import hashlib
from tests.bench.search.corpus import synthetic
from tests.bench.search.cost import cost_of
from tests.bench.search.queries import queries
corpus = synthetic(20)
print(hashlib.sha256(repr((corpus, queries(corpus, 3))).encode()).hexdigest())
"""


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return synthetic(200)


def test_articles_and_queries_are_the_same_whatever_the_hash_seed():
    digests = {
        subprocess.run(
            [sys.executable, "-c", DIGEST],
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_the_articles_are_as_long_and_as_norwegian_as_is_told(corpus):
    lengths = [len(" ".join([r.title, *(p.text for p in r.passages)]).split()) for r in corpus.records]
    assert 480 < sum(lengths) / len(lengths) < 560
    assert 0.2 < sum(record.lang == "nb" for record in corpus.records) / len(corpus.records) < 0.4
    assert {name for record in corpus.records for name in record.entities} == {e.id for e in corpus.entities}


def test_a_larger_archive_begins_with_the_smaller_one(corpus):
    assert synthetic(50).records == corpus.records[:50]


def test_common_words_are_short_and_all_words_differ():
    found = words.vocabulary("nb", 5_000)
    assert len(set(found)) == 5_000
    assert sum(map(len, found[:500])) < sum(map(len, found[-500:]))


def test_queries_of_every_kind_are_of_words_that_the_articles_have(corpus):
    asked = queries(corpus, 4)
    kinds = [query.kind for query in asked]
    assert all(kinds.count(kind) == 4 for kind in kinds)
    assert len(set(kinds)) == 11
    texts = " ".join(passage.text for record in corpus.records for passage in record.passages).lower()
    assert all(query.text in texts for query in asked if query.kind == "one word")


def test_texts_of_others_become_articles(tmp_path):
    (tmp_path / "norne_nob").mkdir()
    (tmp_path / "norne_nob" / "dev.iob2").write_text("Byen\tO\nsov\tO\n.\tO\n\nDa\tO\nregnet\tO\ndet\tO\n", "utf-8")
    (tmp_path / "news.jsonl").write_text('{"title": "Rain", "text": "%s"}\n{"id": 2}\n' % ("It rained. " * 20), "utf-8")
    english, norwegian = real(tmp_path).records
    assert (english.lang, english.title, len(english.passages)) == ("en", "Rain", 20)
    assert (norwegian.lang, norwegian.passages[0].text) == ("nb", "Byen sov .")


def test_a_ratio_is_of_medians_and_a_percentile_is_one_of_the_values():
    assert report.median([4, 1, 3, 2]) == 2
    assert report.share(range(1, 11), 0.9) == 9
    assert report.ratio(1, 8) == "0.12"
    assert report.ratio(1, 0) == report.NONE
    assert Answer((("a", 3), ("b", 4)), 0.5, 1).bytes == 7


def test_text_is_sent_compressed_and_what_is_compressed_already_as_it_is(tmp_path):
    (tmp_path / "a.js").write_text("x" * 1_000)
    (tmp_path / "a.pf_index").write_text("x" * 1_000)
    host = Host(tmp_path)
    assert len(host.body("a.js")) < 100
    assert len(host.body("a.pf_index")) == 1_000
    assert host.body("b.js") is None


def test_a_command_costs_what_it_takes_and_not_what_this_process_has():
    ballast = bytearray(150_000_000)
    cost = cost_of(sys.executable, "-S", "-c", "sum(range(10**6))")
    assert ballast
    assert 0 < cost.cpu < 10
    assert 5 < cost.memory < 100
    with pytest.raises(ChildProcessError):
        cost_of(sys.executable, "-c", "raise SystemExit(3)")

"""The same query in lunr.py and in the browser: the same articles, in the same order, with the same scores."""

import json
import random

import pytest
from lunr.exceptions import QueryParseError
from lunr.index import Index
from lunr.pipeline import Pipeline
from lunr.token import Token

from tidsvitne.search import analysis
from tidsvitne.search.index import FIELDS, QUERY_PIPELINE, index_data

_WORDS = """
    våpenhvile Våpenhvilen vapenhvile hospital sykehusene Øst-Aleppo ost-aleppo oest-aleppo al-Shaar shaar Genève Geneve geneva
    rescuers hjelmer helmets 2016 2,2 september F-16 FN U.S. men øst ost barnas child's air-strike airstrikes fjordavisa
"""
WORDS = _WORDS.split()


def queries() -> list[str]:
    chance = random.Random(239)
    made = list(WORDS)
    while len(made) < 260:
        made.append(" ".join(_clause(chance) for _ in range(chance.randint(1, 4))))
    return made


def _clause(chance: random.Random) -> str:
    word = chance.choice(WORDS)
    plain = [word] * 3
    operators = [f"+{word}", f"-{word}", f"body:{word}", f"+title:{word}", f"{word}^3", f"{word}~1"]
    wildcards = [f"{word[:4].lower()}*", f"*{word[-3:].lower()}", "nothinglikethis", "entities:places/aleppo"]
    return chance.choice(plain + operators + wildcards)


@pytest.fixture
def oracle(monkeypatch, generated):
    """lunr.py with the browser's way of looking a word up, written a second time."""
    data = json.loads(json.dumps(index_data(generated)))
    known = {term for term, _ in data["lunr"]["invertedIndex"]}
    folded = dict(data["folded"])

    def terms_of(word):
        return [
            t for stem in analysis.query_stems(word) for t in ([stem] if stem in known else []) + folded.get(stem, [])
        ]

    def spelt(word):
        found = terms_of(word)
        if found and set(word) & set("åæø"):
            return found
        return found + [term for spelling in analysis.plainer_spellings(word) for term in terms_of(spelling)]

    def whole_or_parts(word):
        whole, *parts = analysis.parts(word)
        return spelt(whole) or [term for part in parts for term in spelt(part)]

    def look_up(token, _index=None, _tokens=None):
        words = list(analysis.words(str(token)))
        found = [term for word in words for term in whole_or_parts(word)]
        found = found or [
            stem for word in words if not analysis.is_stop_word(word) for stem in analysis.query_stems(word)
        ]
        return [Token(term) for term in dict.fromkeys(found)]

    look_up.label = QUERY_PIPELINE
    monkeypatch.setitem(Pipeline.registered_functions, QUERY_PIPELINE, look_up)
    monkeypatch.setattr("lunr.query_lexer.default_separator", lambda char: char.isspace())
    return Index.load(data["lunr"])


def test_python_and_javascript_find_the_same_with_the_same_scores(scripts, generated, oracle):
    asked = queries()
    code = """
        var data = input.index, lookup = tidsvitne.lookup(data, tidsvitne.analysis(data.rules));
        tidsvitne.searcher(data, [], []);
        var index = lunr.Index.load(data.lunr);
        input.queries.map(function (query) {
          return index.search(query).map(function (match) { return [match.ref, match.score]; });
        });
    """
    theirs = scripts.run(code, {"index": index_data(generated), "queries": asked})
    for query, found in zip(asked, theirs, strict=True):
        ours = [(result["ref"], result["score"]) for result in oracle.search(query)]
        assert [ref for ref, _ in ours] == [ref for ref, _ in found], query
        assert [score for _, score in ours] == pytest.approx([score for _, score in found], rel=1e-12), query
    assert sum(1 for found in theirs if found) > 200


@pytest.mark.parametrize("query", ["title:", "word~", "^2", "title:title:word", "~"])
def test_both_refuse_the_same_queries(scripts, generated, oracle, query):
    with pytest.raises(QueryParseError):
        oracle.search(query)
    code = "tidsvitne.searcher(input.index, [], []).search(input.query, false).problem;"
    assert scripts.run(code, {"index": index_data(generated), "query": query}) == "malformed"


def test_fields_have_names_that_a_query_can_use():
    assert all(field.isalpha() for field in FIELDS)

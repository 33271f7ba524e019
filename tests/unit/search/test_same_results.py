"""The pieces of the index find what one index of all terms finds: the same articles, order, scores and matched terms."""

import os
import random

import pytest

from tests.unit.search.monolith import monolith
from tests.unit.search.running import LOADER, files_of
from tidsvitne.search.notes import fold_map
from tidsvitne.search.stop_words import ENGLISH, NORWEGIAN
from tidsvitne.search.tokens import FIELDS, read

COUNT = int(os.environ.get("TIDSVITNE_QUERIES", "600"))
"""How many queries are asked; the release's figure is 5,000."""

COMPARE = (
    LOADER
    + """
    var analysis = tidsvitne.analysis(tidsvitne.rules), shelf = tidsvitne.shelf(load);
    var known = new Set(input.whole.invertedIndex.map(function (entry) { return entry[0]; }));
    var folded = new Map(input.folded);
    var oracle = tidsvitne.lookup({
      entry: function (stem) { return folded.has(stem) ? { f: folded.get(stem).join(" ") } : undefined; },
      isTerm: function (stem) { return known.has(stem); }
    }, analysis);
    lunr.Pipeline.registerFunction(function (token) {
      return oracle(token.toString()).map(function (term) { return token.clone(function () { return term; }); });
    }, "oracle");
    var whole = lunr.Index.load(input.whole);
    function told(matches) {
      return JSON.stringify(matches.map(function (match) { return [match.ref, match.score, match.matchData.metadata]; }));
    }
    function clausesOf(text) {
      var query = new lunr.Query(whole.fields);
      new lunr.QueryParser(text, query).parse();
      return query.clauses;
    }
    (async function () {
      var entries = tidsvitne.entries(shelf, await load("root"), tidsvitne.rules.fields), found = [];
      var searcher = tidsvitne.searcher(shelf, entries, analysis);
      for (var text of input.queries) {
        var clauses = clausesOf(text);
        var ours = told(await shelf.settle(function () { return searcher.run(clauses); }));
        var theirs = told(whole.search(text));
        found.push([text, JSON.parse(theirs).length, ours === theirs ? "" : ours + " / " + theirs]);
      }
      return found;
    })();
"""
)


# lunr breaks on a required word that its pipeline leaves nothing of; the page never asks it for one.
STOP = {form for word in NORWEGIAN | ENGLISH for form in (word, word.capitalize())}


def queries(words: list[str], count: int) -> list[str]:
    chance = random.Random(239)
    made = [kind(word) for kind in KINDS for word in chance.sample(words, 3)]
    while len(made) < count:
        made.append(" ".join(chance.choice(KINDS)(chance.choice(words)) for _ in range(chance.choice((1, 1, 2, 3, 4)))))
    return made


def _misspelt(word: str) -> str:
    middle = len(word) // 2
    return word[: middle - 1] + word[middle : middle + 1] + word[middle - 1 : middle] + word[middle + 1 :]


KINDS = (
    lambda word: word,
    lambda word: word.upper(),
    lambda word: f"+{word}",
    lambda word: f"-{word}",
    lambda word: f"body:{word}",
    lambda word: f"+title:{word}",
    lambda word: f"-names:{word}",
    lambda word: f"{word}^3",
    lambda word: f"{word}~1",
    lambda word: f"{_misspelt(word)}~1",
    lambda word: f"{_misspelt(word)[1:]}~2",
    lambda word: f"+{word[:-2]}x{word[-1:]}~2",
    lambda word: f"title:{word}~1^2",
    lambda word: f"{word[:4].lower()}*",
    lambda word: f"*{word[-3:].lower()}",
    lambda word: f"{word[:2].lower()}*{word[-1:].lower()}",
    lambda word: f"*{word[1:3].lower()}*",
    lambda word: f"+{word[:3].lower()}*^4",
    lambda word: f"{word}xyzzy",
    lambda _: "entities:places/aleppo",
    lambda _: "+nothinglikethis",
)


def test_the_pieces_find_what_the_whole_finds(scripts, generated):
    texts = [passage.text for record in generated for passage in record.passages]
    words = sorted({word for text in texts for word in text.strip(".").split()} - STOP)
    data = {
        "files": files_of(generated, []),
        "whole": monolith(generated, "oracle"),
        "folded": list(fold_map(read(generated).vocabulary.marked)),
        "queries": queries(words, COUNT),
    }
    found = scripts.run(COMPARE, data)
    assert [each for each in found if each[2]] == []
    assert sum(1 for _, count, _ in found if count) > COUNT // 2


@pytest.mark.parametrize("query", ["title:", "word~", "^2", "title:title:word", "~"])
def test_a_query_that_lunr_refuses_is_malformed(scripts, generated, query):
    code = LOADER + "tidsvitne.openSearch(load).then(function (search) { return search.search(input.query); });"
    assert scripts.run(code, {"files": files_of(generated, []), "query": query})["problem"] == "malformed"


def test_fields_have_names_that_a_query_can_use():
    assert all(field.isalpha() for field in FIELDS)

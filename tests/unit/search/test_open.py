"""What a page asks of the search: phrases, common nouns in the other language, misspelt words, filters, dates."""

import pytest

from tests.unit.search.running import LOADER, files_of
from tidsvitne.search.record import EntityRecord, Passage, SearchRecord

ALEPPO, SYRIA = "places/aleppo", "places/syria"


def article(slug, lang, edtf, *sentences, places=(), source="Fjordavisa"):
    return SearchRecord(
        url=f"articles/{slug}.html",
        title=f"{slug.capitalize()} 1",
        lang=lang,
        source=source,
        edtf=edtf,
        date_texts=(),
        standfirst=None,
        passages=tuple(Passage(f"s-{at}", text) for at, text in enumerate(sentences)),
        entities=places,
        names=(),
        facets={"place": places, "source": (source,), "lang": (lang,)},
    )


ARTICLES = [
    article(
        "first",
        "nb",
        "2016-09-19",
        "Bybrua ble stengt.",
        "Et sykehus ble truffet av luftangrep.",
        places=(ALEPPO, SYRIA),
    ),
    article(
        "second", "en", "2016-11", "The old hospital stood by the bridge.", "An air strike hit it.", places=(SYRIA,)
    ),
    article("third", "en", "2017-02-20/2017-02-22", "Old men sat by the hospital bridge.", source="The Lantern"),
    article("fourth", "nb", None, "Bare brua var igjen, og den var gammel.", places=(ALEPPO, SYRIA)),
]
ENTITIES = [
    EntityRecord(ALEPPO, f"{ALEPPO}.html", {"en": "Aleppo", "nb": "Aleppo"}, ("Halab",), "place", 2),
    EntityRecord(SYRIA, f"{SYRIA}.html", {"en": "Syria", "nb": "Syria"}, (), "place", 3),
]
CODE = (
    LOADER
    + """
    tidsvitne.openSearch(load).then(async function (search) {
      var outcome = await search.search(input.query, input.options);
      var shown = await search.show(outcome, 0, 10);
      return {
        globals: Object.keys(globalThis),
        problem: outcome.problem,
        articles: shown.map(function (result) { return result.url.slice(9, -5); }),
        marks: shown.map(function (result) {
          return result.sentence && result.sentence.marks.map(function (mark) { return result.sentence.text.slice(...mark); });
        }),
        alsoSearched: outcome.alsoSearched,
        didYouMean: outcome.didYouMean,
        unfiltered: outcome.unfiltered,
        facets: await search.facets(outcome),
        loaded: loaded
      };
    });
"""
)


@pytest.fixture
def ask(scripts):
    files = files_of(ARTICLES, ENTITIES)

    def asked(query, **options):
        return scripts.run(CODE, {"files": files, "query": query, "options": options})

    return asked


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('"old hospital"', {"second"}),
        ("«hospital bridge»", {"third"}),
        ('"hospitals bridges"', {"third"}),
        ('"hospital by the bridge"', set()),
        ('"by the bridge"', {"second", "third"}),  # a stop word stands for any word
        ('+hospital -"old hospital"', {"third"}),
        ('"bridge of an air"', set()),  # from one sentence into the next
        ('"air strike"', {"second"}),
        ('"nothing like this"', set()),
        ('"', set()),
    ],
)
def test_words_in_quotes_stand_together(ask, query, expected):
    assert set(ask(query, exact=True)["articles"]) == expected


def test_the_scripts_leave_nothing_beside_them(ask):
    given = {"input", "console", "performance", "setTimeout", "URLSearchParams", "tidsvitne", "lunr"}
    loader = {"input_files", "received", "loaded", "load"}
    found = ask("+sykehus hospitl~1 brua* *angrep -nothing", filters={"place": [SYRIA]})
    assert set(found["globals"]) == given | loader


def test_a_common_noun_finds_the_other_language_and_says_so(ask):
    found = ask("sykehus")
    assert set(found["articles"]) == {"first", "second", "third"}
    assert found["alsoSearched"] == ["hospital"]
    assert dict(zip(found["articles"], found["marks"], strict=True))["second"] == ["hospital"]


def test_a_noun_of_two_words(ask):
    found = ask("luftangrepet")
    assert found["articles"] == ["first", "second"]
    assert found["alsoSearched"] == ["air strike"]
    assert ask("air strikes")["articles"] == ["second", "first"]


def test_the_words_alone_find_no_other_noun(ask):
    found = ask("sykehus", exact=True)
    assert (found["articles"], found["alsoSearched"]) == (["first"], [])


@pytest.mark.parametrize(
    ("query", "meant"), [("hospitl", ["hospital"]), ("sykhuus", ["sykehus"]), ("sykehus", []), ("xyzzyx", [])]
)
def test_a_word_that_finds_nothing_is_met_with_one_that_would(ask, query, meant):
    assert ask(query)["didYouMean"] == meant


def test_filters_narrow_what_the_words_find(ask):
    found = ask("bridge brua", filters={"place": [SYRIA], "lang": ["en", "nn"]})
    assert (found["articles"], found["unfiltered"]) == (["second"], 3)


def test_filters_alone_are_a_query_newest_first(ask):
    found = ask("", filters={"place": [SYRIA]})
    assert found["articles"] == ["second", "first", "fourth"]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2016-09-20", "2016-11-15", ["second"]),
        ("2016", "2016", ["second", "first"]),
        ("2017-02-22", "", ["third"]),
        ("", "2016-09", ["first"]),
        ("2018", "", []),
    ],
)
def test_dates_are_as_wide_as_they_are_known(ask, start, end, expected):
    assert ask("", filters={"from": start, "to": end})["articles"] == expected


def test_sorted_by_date_the_undated_come_last(ask):
    assert ask("brua hospital sykehus", sort="date")["articles"] == ["third", "second", "first", "fourth"]


def test_each_value_is_counted_with_its_names(ask):
    facets = ask("", filters={"place": [SYRIA]})["facets"]
    assert facets["place"] == [
        {"value": SYRIA, "count": 3, "labels": {"en": "Syria", "nb": "Syria"}},
        {"value": ALEPPO, "count": 2, "labels": {"en": "Aleppo", "nb": "Aleppo"}},
    ]
    assert facets["lang"] == [{"value": "nb", "count": 2}, {"value": "en", "count": 1}]
    assert facets["month"] == [{"value": "2016-09", "count": 1}, {"value": "2016-11", "count": 1}]


def test_a_plain_query_loads_nothing_of_filters_and_dictionaries(ask, scripts):
    code = LOADER + (
        "tidsvitne.openSearch(load).then(function (search) { return search.search('hospital', { exact: true }); })"
        ".then(function () { return loaded; });"
    )
    loaded = scripts.run(code, {"files": files_of(ARTICLES, ENTITIES)})
    assert not [path for path in loaded if path[:1] in "fdlpw" or path == "more"]


def test_a_pattern_that_very_many_words_fit_is_asked_about_first(scripts):
    letters = "abcdefghijk"
    words = [f"{one}{other}angrep" for one in letters for other in letters]
    article = SearchRecord(
        "articles/a.html", "Alle ord", "nb", None, None, (), None, (Passage("s", " ".join(words)),), (), ()
    )
    data = {"files": files_of([article], []), "query": "*angrep"}
    few, first, all_words = (
        scripts.run(CODE, {**data, **changes})
        for changes in (
            {"query": "*aangrep", "options": {}},
            {"options": {}},
            {"options": {"all": True}},
        )
    )
    assert (few["problem"], few["articles"]) == ("", ["a"])
    assert (first["problem"], first["articles"]) == ("many-words", [])
    assert not any(path.startswith("t/-/") for path in first["loaded"])
    assert (all_words["problem"], all_words["articles"]) == ("", ["a"])

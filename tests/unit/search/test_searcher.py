"""What a reader gets for a query (journeys J1 and J2), on small texts of our own."""

import pytest

from tests.unit.search.running import LOADER, files_of
from tidsvitne.search.record import EntityRecord, Passage, SearchRecord

HELMETS = "organisations/white-helmets"
FORCES = "organisations/democratic-forces"
EAST, ALEPPO, DAMASCUS = "places/east-aleppo", "places/aleppo", "places/damascus"


def article(slug, lang, title, *sentences, entities=(), names=()):
    return SearchRecord(
        url=f"articles/{slug}.html",
        title=title,
        lang=lang,
        source="Fjordavisa" if lang == "nb" else "The Daily Lighthouse",
        edtf=None,
        date_texts=(),
        standfirst=None,
        passages=tuple(Passage(f"s-{slug}-{at}", text) for at, text in enumerate(sentences)),
        entities=entities,
        names=names,
    )


ARTICLES = [
    article(
        *("girl", "nb", "Reddet ut av ruinene"),
        "Jenta ble båret ut av et bygg i Øst-Aleppo.",
        "Syrisk sivilforsvar filmet det hele.",
        "Det er uklart om våpenhvilen holder.",
        entities=(ALEPPO, EAST, HELMETS),
        names=("Aleppo", "East Aleppo", "Øst-Aleppo", "White Helmets", "Hvite hjelmer"),
    ),
    article(
        *("suburb", "nb", "Angrep mot en forstad"),
        "Hvite Hjelmer gravde hele natta utenfor Damaskus.",
        "En våpenhvile skulle vart i en uke, også i Aleppo.",
        entities=(ALEPPO, DAMASCUS, HELMETS),
        names=("Aleppo", "Damaskus", "Damascus", "White Helmets", "Hvite hjelmer"),
    ),
    article(
        *("clinic", "nb", "Sykehus rammet"),
        "Fire sykehus i Øst-Aleppo ble truffet, og den hvite fasaden raste.",
        "Bydelen al-Shaar er verst rammet.",
        entities=(ALEPPO, EAST),
        names=("Aleppo", "East Aleppo", "Øst-Aleppo"),
    ),
    article(
        *("market", "en", "After the strike on the market"),
        "The Syrian Civil Defence counted the dead.",
        "A white van stood at the market, al fresco.",
        entities=(HELMETS,),
        names=("White Helmets", "Hvite hjelmer"),
    ),
    article(
        *("province", "en", "Rescuers under fire"),
        "One of the White Helmets was hurt.",
        "The talks in Genève had not begun, <b>they</b> said.",
        entities=(HELMETS,),
        names=("White Helmets", "Hvite hjelmer"),
    ),
    article(
        *("bread", "en", "The price of bread"),
        "Bread was sold from a white tent by men in helmet and vest.",
        "The Syrian Democratic Forces kept away.",
        entities=(FORCES,),
        names=("Syrian Democratic Forces",),
    ),
    article("ferry", "nb", "Ferja er i rute", "Osten og brødet kom fram før kvelden."),
]
ENTITIES = [
    EntityRecord(
        HELMETS,
        f"{HELMETS}.html",
        {"en": "Syrian Civil Defence (White Helmets)", "nb": "Syrisk sivilforsvar (De hvite hjelmene)"},
        ("White Helmets", "Hvite Hjelmer", "SDF"),
        *("organisation", 4),
    ),
    EntityRecord(FORCES, f"{FORCES}.html", {"en": "Syrian Democratic Forces"}, ("SDF",), "organisation", 1),
    EntityRecord(EAST, f"{EAST}.html", {"en": "East Aleppo", "nb": "Øst-Aleppo"}, (), "place", 2),
    EntityRecord(ALEPPO, f"{ALEPPO}.html", {"en": "Aleppo", "nb": "Aleppo"}, ("Halab",), "place", 3),
    EntityRecord(DAMASCUS, f"{DAMASCUS}.html", {"en": "Damascus", "nb": "Damaskus"}, (), "place", 1),
]

CODE = (
    LOADER
    + """
    tidsvitne.openSearch(load).then(async function (search) {
      var found = [];
      for (var query of input.queries) {
        var outcome = await search.search(query, { exact: input.exact });
        var shown = await search.show(outcome, 0, outcome.results.length);
        found.push({
          problem: outcome.problem,
          alsoSearched: outcome.alsoSearched,
          entities: outcome.entities.map(function (entity) { return entity.id; }),
          articles: shown.map(function (result) { return result.url.slice(9, -5); }),
          sentences: shown.map(function (result) { return result.sentence; })
        });
      }
      return found;
    });
"""
)


@pytest.fixture
def search(scripts):
    files = files_of(ARTICLES, ENTITIES)

    def run(*queries, exact=False):
        found = scripts.run(CODE, {"files": files, "queries": queries, "exact": exact})
        return found if len(queries) > 1 else found[0]

    return run


def marked(sentence):
    return [sentence["text"][start:end] for start, end in sentence["marks"]]


@pytest.mark.parametrize("query", ["White Helmets", "white helmets", "de hvite hjelmene", "«Hvite Hjelmer»"])
def test_a_name_finds_the_articles_in_both_languages_and_no_others(search, query):
    found = search(query)
    assert set(found["articles"]) == {"girl", "suburb", "market", "province"}
    assert found["entities"] == [HELMETS]


def test_the_other_names_that_were_searched_for_are_told(search):
    found = search("White Helmets")
    assert found["alsoSearched"] == [
        "Syrian Civil Defence",
        "Syrisk sivilforsvar",
        "De hvite hjelmene",
    ]


def test_a_name_that_two_share_is_searched_for_both_but_never_added(search):
    assert "SDF" not in search("White Helmets")["alsoSearched"]
    found = search("SDF")
    assert found["entities"] == [HELMETS, FORCES]
    assert set(found["articles"]) == {"girl", "suburb", "market", "province", "bread"}


def test_the_best_sentence_has_the_name_in_the_articles_own_words(search):
    found = search("White Helmets")
    by_article = dict(zip(found["articles"], found["sentences"], strict=True))
    assert by_article["girl"]["anchor"] == "s-girl-1"
    assert marked(by_article["girl"]) == ["Syrisk sivilforsvar"]
    assert marked(by_article["market"]) == ["Syrian Civil Defence"]


def test_the_words_alone(search):
    found = search("White Helmets", exact=True)
    assert found["alsoSearched"] == found["entities"] == []
    assert set(found["articles"]) == {"province", "market", "bread"}


def test_an_article_that_names_it_without_being_linked_is_found_too(search, scripts):
    unlinked = article("late", "nb", "Seint", "Folk fra Hvite Hjelmer kom seint.")
    files = files_of([*ARTICLES, unlinked], ENTITIES)
    (found,) = scripts.run(CODE, {"files": files, "queries": ["White Helmets -market"], "exact": False})
    assert set(found["articles"]) == {"girl", "suburb", "province", "late"}


def test_inflections_find_the_same(search):
    results = search("våpenhvile", "våpenhvilen", "vapenhvilens")
    assert [set(found["articles"]) for found in results] == [{"girl", "suburb"}] * 3


@pytest.mark.parametrize("query", ["Øst-Aleppo", "Ost-Aleppo", "oest-aleppo", "East Aleppo", "østaleppo*  ost-aleppo"])
def test_a_name_is_found_however_its_letters_are_typed(search, query):
    found = search(query)
    assert set(found["articles"][:2]) == {"girl", "clinic"}
    assert found["articles"][2:] in ([], ["suburb"])


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Damascus", ["suburb"]),
        ("sykehus", ["clinic"]),
        ("sykehusene", ["clinic"]),
        ("Geneve", ["province"]),
        ("Genève", ["province"]),
        ("al-Shaar", ["clinic"]),
        ("shaar", ["clinic"]),
        ("Halab +våpenhvile -Damaskus", ["girl"]),
        ("title:ferja", ["ferry"]),
        ("+white +tent", ["bread"]),
        ("våpenvile~1 -suburb -Damaskus", ["girl"]),
        ("damask*", ["suburb"]),
        ("nothinglikethis", []),
        ("+nothinglikethis white", []),
        ("+og +sykehus", ["clinic"]),
        ("-Øst-Aleppo +rammet", []),
        ("Ferja: brødet - kvelden", ["ferry"]),
        ("kl. 12:30 +ferja", ["ferry"]),
        ("+title:ferja", ["ferry"]),
    ],
)
def test_what_a_query_finds(search, query, expected):
    assert search(query)["articles"] == expected


@pytest.mark.parametrize("query", ["og", "the", "i på +og", "…", "al"])
def test_a_query_of_stop_words_says_so(search, query):
    found = search(query)
    assert (found["problem"], found["articles"]) == ("nothing-to-look-for", [])


@pytest.mark.parametrize("query", ["title:", "+title:", "ord~", "^", "~2"])
def test_a_malformed_query_says_so(search, query):
    found = search(query)
    assert (found["problem"], found["articles"]) == ("malformed", [])


def test_odd_queries_do_no_harm(search):
    odd = ("__proto__", "constructor", "<script>", "\\", "*", "a" * 2000, "-aleppo", "toString~1", "😀", "'", "«»")
    assert len(search(*odd)) == len(odd)


def test_only_prohibited_words_leave_the_rest(search):
    assert set(search("-aleppo")["articles"]) == {"market", "province", "bread", "ferry"}

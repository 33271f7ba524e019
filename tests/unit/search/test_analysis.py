import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidsvitne.search import analysis, porter


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Syria's hospitals", ["syria", "hospit"]),
        ("U.S. troops", ["us", "troop"]),
        ("Sana’a and Ba'ath", ["sanaa", "baath"]),
        ("2,2 million", ["2,2", "2", "2", "million"]),
        ("on 2016-09-19.", ["2016-09-19", "2016", "09", "19"]),
        ("al\u2011Shaar", ["al-shaar", "shaar"]),
        ("Ale\u00adppo", ["aleppo"]),
        ("Gene\u0300ve", ["genèv"]),
        ("«Aleppo», (Homs) – Idlib/Hama…", ["aleppo", "hom", "idlib", "hama"]),
        ("snake_case 😀 ... --", ["snake", "case"]),
        ("حلب", ["حلب"]),
    ],
)
def test_terms_of_english_text(text, expected):
    assert analysis.terms(text, "en") == expected


def test_a_hyphenated_name_is_found_whole_and_in_its_parts():
    assert analysis.terms("Øst-Aleppo", "no") == ["øst-aleppo", "øst", "aleppo"]
    assert analysis.terms("Aleppo-offensiven", "no") == ["aleppo-offensiv", "aleppo", "offensiv"]


@pytest.mark.parametrize("name", ["al-Shaar", "An-Nusra", "as-Suwayda", "ash-Sham", "el-Bab", "Deir ez-Zor"])
def test_an_arabic_article_is_never_a_term(name):
    for language in analysis.LANGUAGES:
        assert not analysis.ARTICLES & set(analysis.terms(name, language))


def test_norwegian_inflections_share_a_term():
    assert len({analysis.terms(word, "no")[0] for word in ("våpenhvile", "våpenhvilen", "Våpenhvilens")}) == 1


def test_stop_words_are_no_terms_in_their_own_language_only():
    assert analysis.terms("den og men", "no") == []
    assert analysis.terms("den and men", "en") == ["den", "men"]
    assert analysis.query_stems("men") == ("men",)
    assert analysis.query_stems("i") == ()


@pytest.mark.parametrize(
    ("word", "expected"),
    [("øst", ("oest", "ost")), ("genève", ("geneve",)), ("på", ("pa", "paa")), ("aleppo", ())],
)
def test_plainer_spellings(word, expected):
    assert analysis.plainer_spellings(word) == expected


@pytest.mark.parametrize(
    ("tag", "language"), [("nb", "no"), ("nn", "no"), ("nb-NO", "no"), ("no", "no"), ("en", "en"), ("fr", "en")]
)
def test_language_of(tag, language):
    assert analysis.language_of(tag) == language


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        *(("caresses", "caress"), ("ponies", "poni"), ("agreed", "agre"), ("hopping", "hop"), ("sky", "ski")),
        *(("try", "tri"), ("lay", "lay"), ("yes", "ye"), ("relational", "relat"), ("controlling", "control")),
        *(("adoption", "adopt"), ("ies", "ie"), ("at", "at")),
    ],
)
def test_porter_stems_as_lunr_js_does(word, stem):
    assert porter.stem(word) == stem


# Beyond these, composition takes letters apart whose marks the word pattern does not know.
@given(st.text(alphabet=st.characters(max_codepoint=0x52F)))
def test_words_are_made_of_words_already(text):
    for word in analysis.words(text):
        assert list(analysis.words(word)) == [word]


@given(st.text(), st.sampled_from(analysis.LANGUAGES))
def test_no_term_is_empty(text, language):
    assert "" not in analysis.terms(text, language)


@given(st.text(alphabet="aeioubcdlnrstyøåæ", min_size=1, max_size=12), st.sampled_from(analysis.LANGUAGES))
def test_a_stem_is_no_longer_than_its_word(word, language):
    assert len(analysis.stem(word, language)) <= len(word)

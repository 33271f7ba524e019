import json
import re
import subprocess
import sys
from dataclasses import replace

from tidsvitne.search.index import FIELDS, build_search, fold_map, index_data
from tidsvitne.search.record import EntityRecord, Passage, SearchRecord

RECORD = SearchRecord(
    url="articles/havn.html",
    title="Stille i havna",
    lang="nb",
    source="Fjordavisa",
    edtf="2016-11?",
    date_texts=(("en", "November 2016 (uncertain)"), ("nb", "november 2016 (usikkert)")),
    standfirst=None,
    passages=(Passage("s-1", "Båtene lå ved kaia øst for Genève."),),
    entities=("places/havna",),
    names=("Havna", "The Harbour"),
)
HARBOUR = EntityRecord("places/havna", "places/havna.html", {"nb": "Havna", "en": "The Harbour"}, (), "place", 1)


def handed_over(script: str) -> tuple[str, object]:
    found = re.fullmatch(r'tidsvitne\.receive\("([a-z-]+)",(.*)\);\n', script, re.S)
    assert found is not None
    return found[1], json.loads(found[2])


def test_every_file_hands_its_data_over():
    files = build_search([RECORD], [HARBOUR])
    names = {path: handed_over(script)[0] for path, script in files.items()}
    assert names == {
        "search/index.js": "search-index",
        "search/records.js": "search-records",
        "search/entities.js": "search-entities",
    }


def test_a_record_holds_what_a_result_shows():
    _, records = handed_over(build_search([RECORD], [])["search/records.js"])
    assert records == [
        {
            "url": "articles/havn.html",
            "title": "Stille i havna",
            "lang": "nb",
            "source": "Fjordavisa",
            "edtf": "2016-11?",
            "dates": {"en": "November 2016 (uncertain)", "nb": "november 2016 (usikkert)"},
            "standfirst": None,
            "passages": [["s-1", "Båtene lå ved kaia øst for Genève."]],
        }
    ]


def test_the_index_is_lunrs_with_our_fields_and_pipeline():
    data = index_data([RECORD])
    assert data["lunr"]["version"] == "2.3.9"
    assert data["lunr"]["fields"] == list(FIELDS)
    assert data["lunr"]["pipeline"] == ["tidsvitne-query"]
    postings = dict(data["lunr"]["invertedIndex"])
    assert list(postings["genèv"]["body"]) == ["0"]
    assert list(postings["places/havna"]["entities"]) == ["0"]
    assert list(postings["fjordavis"]["source"]) == ["0"]
    assert list(postings["harbour"]["names"]) == ["0"]
    assert "ved" not in postings


def test_plainer_spellings_lead_to_the_terms():
    folded = dict(fold_map([RECORD]))
    assert folded["ost"] == folded["oest"] == ["øst"]
    assert folded["genev"] == ["genèv"]
    assert "havn" not in folded


def test_a_plain_spelling_of_a_stop_word_leads_nowhere():
    record = replace(RECORD, passages=(Passage("s-1", "Båten gikk før."),))
    assert "for" not in dict(fold_map([record]))


def test_an_archive_of_nothing_has_an_empty_index():
    data = index_data([])
    assert data["lunr"]["invertedIndex"] == []
    assert data["folded"] == []


def test_the_order_of_the_input_does_not_matter(generated):
    assert build_search(generated, [HARBOUR]) == build_search(generated[::-1], [HARBOUR])


def test_the_same_bytes_whatever_the_hash_seed(tmp_path):
    code = (
        "import hashlib\n"
        "from tidsvitne.search.index import build_search\n"
        "from tidsvitne.search.record import Passage, SearchRecord\n"
        "made = [SearchRecord(f'a{i}.html', 'Øst-Genève på Ål', 'nb', 'Blåavisa', None, (), 'Før og nå', "
        "(Passage('s', f'Forhandlingene om våpenhvile i Øst-Aleppo {i}'),), ('a', 'b'), ('Ås', 'Øya')) for i in range(5)]\n"
        "print(hashlib.sha256(repr(build_search(made, [])).encode()).hexdigest())\n"
    )
    hashes = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(hashes) == 1


def test_no_other_language_library_is_loaded():
    code = "import sys, tidsvitne.search.index; print('nltk' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_lines_that_older_javascript_would_end_are_escaped():
    script = build_search([replace(RECORD, title="En\u2028to\u2029")], [])["search/records.js"]
    assert "\u2028" not in script
    assert "\u2029" not in script
    assert handed_over(script)[1][0]["title"] == "En\u2028to\u2029"

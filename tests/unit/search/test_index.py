import json
import re
import subprocess
import sys
from dataclasses import replace

from tidsvitne.search.index import build_search
from tidsvitne.search.notes import fold_map
from tidsvitne.search.record import EntityRecord, Passage, SearchRecord
from tidsvitne.search.tokens import FIELDS, read

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
    found = re.fullmatch(r'tidsvitne\.receive\("([^"]+)",(.*)\);\n', script, re.S)
    assert found is not None
    return found[1], json.loads(found[2])


def lines(files: dict[str, str]) -> dict[str, str]:
    """Every entry of an archive, but what the glossary says of its words."""
    found: dict[str, str] = {}
    for path in files:
        if not re.fullmatch("search/t/[^/]+/[^/]+", path):
            continue
        keys, postings, notes, _ = handed_over(files[path])[1]
        pairs = [
            *zip(keys.split("~"), postings.split("~"), strict=True),
            *(line.split("|", 1) for line in notes.split("~")),
        ]
        for key, rest in filter(any, pairs):
            sections = (section for section in rest.split("|") if section[:1] != "g")
            found[key] = "|".join(filter(None, (found.get(key, ""), *sections)))
    return {key: rest for key, rest in found.items() if rest}


def test_every_file_hands_its_data_over_by_its_own_path():
    for path, script in build_search([RECORD], [HARBOUR]):
        assert path == f"search/{handed_over(script)[0]}.js"


def test_a_documents_file_holds_what_a_result_shows():
    files = dict(build_search([RECORD], []))
    _, document = handed_over(files["search/d/5/0.js"])
    assert document == [
        [
            *("articles/havn.html", "Stille i havna", "nb", "Fjordavisa", "2016-11?"),
            {"en": "November 2016 (uncertain)", "nb": "november 2016 (usikkert)"},
        ],
        None,
        [["s-1", "Båtene lå ved kaia øst for Genève."]],
    ]


def test_an_entry_holds_postings_spellings_and_names():
    found = lines(dict(build_search([RECORD], [HARBOUR])))
    assert found["genèv"] == "b1150"  # once, in one document, whose body has five terms, the first of these
    assert found["genev"] == "fgenèv"
    assert found["ost"] == found["oest"] == "føst"
    assert found["havn"].split("|") == ["t11502", "n11503"]
    assert found["havna"] == "n11503|a0"
    assert found["the harbour"] == "a0"
    assert found["places/havna"] == "e11501"
    assert "ved" not in found


def test_an_entry_says_which_documents_have_a_facets_value():
    record = replace(RECORD, facets={"place": ("places/havna", "places/kysten"), "source": ("A|b~c",)})
    found = lines(dict(build_search([record], [])))
    assert found["=place=places/kysten"] == "x50"
    assert found["=source=A%7Cb%7Ec"] == "x50"


def test_a_file_of_a_range_holds_dates_and_values():
    record = replace(RECORD, facets={"place": ("places/havna", "places/kysten")})
    files = dict(build_search([record, replace(record, url="a", edtf=None, facets={})], []))
    _, told = handed_over(files["search/f/0.js"])
    assert told == [[[5, 2]], ",2016-11-01/2016-11-30", {"place": [["places/havna", "places/kysten"], "0201"]}]


def test_a_plain_spelling_of_a_stop_word_leads_nowhere():
    record = replace(RECORD, passages=(Passage("s-1", "Båten gikk før."),))
    assert "for" not in dict(fold_map(read([record]).vocabulary.marked))


def test_an_archive_of_nothing_has_an_empty_index():
    files = dict(build_search([], []))
    assert handed_over(files["search/root.js"])[1] == {"documents": 0, "lengths": [0] * len(FIELDS), "groups": [""]}
    assert lines(files) == {}


def test_the_order_of_the_input_does_not_matter(generated):
    assert list(build_search(generated, [HARBOUR])) == list(build_search(generated[::-1], [HARBOUR]))


def test_the_same_bytes_whatever_the_hash_seed(tmp_path):
    code = (
        "import hashlib\n"
        "from tidsvitne.search.index import build_search\n"
        "from tidsvitne.search.record import Passage, SearchRecord\n"
        "made = [SearchRecord(f'a{i}.html', 'Øst-Genève på Ål', 'nb', 'Blåavisa', None, (), 'Før og nå', "
        "(Passage('s', f'Forhandlingene om våpenhvile i Øst-Aleppo {i}'),), ('a', 'b'), ('Ås', 'Øya')) for i in range(5)]\n"
        "print(hashlib.sha256(repr(list(build_search(made, []))).encode()).hexdigest())\n"
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
    script = dict(build_search([replace(RECORD, title="En\u2028to\u2029")], []))["search/d/5/0.js"]
    assert "\u2028" not in script
    assert "\u2029" not in script
    assert handed_over(script)[1][0][1] == "En\u2028to\u2029"

"""`tidsvitne annotate`, as somebody without Pelican and without a content folder uses it."""

import json
from pathlib import Path

import jsonschema
import pytest

import tidsvitne as package
from tests.conftest import tidsvitne, tidsvitne_anew

SCHEMA = json.loads((Path(package.__file__).parent / "data/annotate.schema.json").read_text("utf-8"))
DOCUMENTS = [
    {
        "id": "en",
        "text": "Four people were killed in an air strike on Aleppo on 3 May 2016, according to SOHR.",
        "lang": "en",
    },
    {
        "id": "nb",
        "text": "Fire ble drept i et luftangrep mot Aleppo 3. mai 2016, ifølge SOHR.\n\nModell: 𝔄 – é",
        "lang": "nb",
    },
    {"id": "undated", "text": "Nobody was hurt in Homs.", "date": "2016-11", "title": "Quiet"},
    {"id": "empty", "text": ""},
]
LINES = "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in DOCUMENTS)


def annotate(*arguments: object, stdin: str = LINES) -> list[dict]:
    ran = tidsvitne("annotate", *arguments, stdin=stdin)
    assert ran.code == 0, ran.err
    return [json.loads(line) for line in ran.out.splitlines()]


@pytest.fixture(scope="module")
def linked() -> list[dict]:
    return annotate("--link")


def test_every_line_follows_the_schema(linked):
    for line in linked:
        jsonschema.validate(line, SCHEMA)


def test_order_and_text_are_those_that_came_in(linked):
    assert [(line["id"], line["text"]) for line in linked[:-1]] == [(d["id"], d["text"]) for d in DOCUMENTS]


def test_offsets_are_code_points_of_the_text(linked):
    for line in linked[:-1]:
        for found in (*line["mentions"], *line["times"]):
            assert line["text"][found["start"] : found["end"]] == found["surface"]
        for claim in line["claims"]:
            start, end = claim["sentence"]
            assert start <= claim["start"] < claim["end"] <= end


def test_a_place_has_its_coordinates_country_and_level(linked):
    aleppo = next(m for m in linked[0]["mentions"] if m["surface"] == "Aleppo")
    assert aleppo["entity"] == "places/aleppo"
    assert (aleppo["country"], aleppo["level"], aleppo["geonames"]) == ("SY", "city", 170063)
    assert (round(aleppo["lat"]), round(aleppo["lon"])) == (36, 37)


def test_a_figure_and_whose_it_is(linked):
    for line in linked[:2]:
        (claim,) = line["claims"]
        assert (claim["metric"], claim["min"], claim["max"], claim["sources"]) == ("killed", 4, 4, ["SOHR"])


def test_the_same_strike_in_two_languages_is_one_event(linked):
    (event,) = linked[-1]["archive"]["events"]
    assert event["documents"] == ["en", "nb"]
    assert event["edtf"] == "2016-05-03"
    (pair,) = linked[-1]["archive"]["related"]
    assert {reason["kind"] for reason in pair["reasons"]} >= {"same_place", "same_event"}


def test_the_number_of_processes_changes_nothing():
    one = tidsvitne("annotate", "--link", stdin=LINES)
    two = tidsvitne_anew("annotate", "--link", "--jobs", 2, stdin=LINES)
    assert one.out == two.out != ""


def test_files_and_an_output_file(tmp_path):
    (tmp_path / "one.txt").write_text("Homs is quiet.", "utf-8")
    (tmp_path / "two.jsonl").write_text(LINES, "utf-8")
    ran = tidsvitne("annotate", tmp_path / "one.txt", tmp_path / "two.jsonl", "--output", tmp_path / "out")
    assert (ran.code, ran.out) == (0, "")
    lines = [json.loads(line) for line in (tmp_path / "out").read_text("utf-8").splitlines()]
    assert [line["id"] for line in lines] == ["one", "en", "nb", "undated", "empty"]


def test_an_editors_authority_wins(tmp_path):
    (tmp_path / "organisations.yaml").write_text("night-bakers:\n  labels: {en: Night Bakers}\n", "utf-8")
    text = json.dumps({"id": "1", "text": "The Night Bakers fed them.", "lang": "en"})
    assert [m["entity"] for m in annotate("--authority", tmp_path, stdin=text)[0]["mentions"]] == [
        "organisations/night-bakers"
    ]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "standard input:2: found no JSON"),
        ("[]", "standard input:2: found list"),
        ('{"id": "x"}', "standard input:2: found no «text»"),
        ('{"id": 1, "text": "x"}', "standard input:2: found «id» of the type int"),
        ('{"id": "x", "text": "x", "date": "2016-13"}', "standard input:2: found «date» '2016-13'"),
        ('{"id": "en", "text": "x"}', "standard input:2: found the id «en» again"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(line, complaint):
    first, last = LINES.splitlines()[0], LINES.splitlines()[2]
    ran = tidsvitne("annotate", stdin=f"{first}\n{line}\n{last}\n")
    assert ran.code == 1
    assert complaint in ran.err
    assert "Traceback" not in ran.err
    assert [json.loads(found)["id"] for found in ran.out.splitlines()] == ["en", "undated"]


def test_half_a_character_and_endless_nesting_end_in_an_answer_and_a_message(tmp_path):
    lines = tmp_path / "in.jsonl"
    text = r'{"id": "1", "text": "In \ud800 Homs."}'
    lines.write_text(text + "\n" + "[" * 100_000 + "\n", "utf-8")
    ran = tidsvitne("annotate", lines)
    assert ran.code == 1
    assert "in.jsonl:2: found no JSON" in ran.err
    assert "Traceback" not in ran.err
    assert json.loads(ran.out)["text"] == json.loads(text)["text"]


def test_the_output_may_take_the_input_s_place(tmp_path):
    lines = tmp_path / "in.jsonl"
    lines.write_text('{"id": "1", "text": "In Homs."}\n', "utf-8")
    assert tidsvitne("annotate", lines, "--output", lines).code == 0
    assert json.loads(lines.read_text("utf-8"))["mentions"]
    assert [path.name for path in tmp_path.iterdir()] == ["in.jsonl"]


def test_an_output_that_cannot_be_written_is_a_message(tmp_path):
    lines = tmp_path / "in.jsonl"
    lines.write_text('{"id": "1", "text": "In Homs."}\n', "utf-8")
    ran = tidsvitne("annotate", lines, "--output", tmp_path / "missing" / "out")
    assert ran.code == 1
    assert "missing/out: found No such file or directory" in ran.err

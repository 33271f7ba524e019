import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tidsvitne.cli.main import main

TEXT = "Fighting reached Tripoli, Libya, at noon."
MISSED = [{"start": 0, "end": 8, "surface": "Fighting", "kind": "person"}]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)])


def gold(folder: Path, **changes: object) -> Path:
    start = TEXT.index("Tripoli")
    tripoli = {
        "start": start,
        "end": start + 7,
        "surface": "Tripoli",
        "kind": "place",
        "entity": "places/tripoli-2210247",
    }
    libya = {"start": start + 9, "end": start + 14, "surface": "Libya", "kind": "place", "entity": "places/libya"}
    position = {"lat": 32.89, "lon": 13.19, "country": "LY", "level": "city"}
    mentions = [tripoli | position, libya | {"country": "LY", "level": "country"}]
    path = folder / "gold.jsonl"
    data = {"id": "1", "lang": "en", "text": TEXT, "mentions": mentions}
    path.write_text(json.dumps(data | changes) + "\n", "utf-8")
    return path


@pytest.mark.parametrize("command", ["names", "places", "entities"])
def test_all_is_right(command: str, tmp_path: Path) -> None:
    ran = run(command, gold(tmp_path))
    assert ran.exit_code == 0, ran.output
    lines = (line for line in ran.output.splitlines() if line.startswith(("all", "name and position")))
    assert next(lines).split()[-6:] == ["2", "2", "2", "100.0", "100.0", "100.0"]


def test_what_a_terminal_would_act_on_is_not_printed(tmp_path: Path) -> None:
    ran = run("names", gold(tmp_path, text=TEXT.replace("at noon", "\x1b[2J \ud83d"), mentions=MISSED))
    assert ran.exit_code == 0, ran.output
    assert "Libya, \ufffd[2J \ufffd." in ran.output


def test_a_treebank_is_scored_with_the_tagger_and_with_the_system(tmp_path: Path) -> None:
    path = tmp_path / "en.iob2"
    path.write_text("\n".join(f"{word}\tO" for word in ["It", "rained", "all", "day", "."]) + "\n", "utf-8")
    ran = run("names", path, "--system", "--errors", 0)
    assert ran.exit_code == 0, ran.output
    assert [line for line in ran.output.splitlines() if line.startswith("Names")] == [
        "Names, the tagger alone",
        "Names, the whole system",
    ]
    assert "rror" not in ran.output


def test_all_wrong_files_are_named_at_once(tmp_path: Path) -> None:
    (tmp_path / "bad.iob2").write_text("Oslo B-LOC\n", "utf-8")
    ran = run("names", tmp_path / "bad.iob2", gold(tmp_path, mentions=None))
    assert ran.exit_code == 1
    assert "bad.iob2:1: found" in ran.output
    assert "gold.jsonl:1: found «mentions» of the type NoneType; expected a list" in ran.output
    assert "Traceback" not in ran.output


@pytest.mark.parametrize(
    ("command", "name"), [("names", "a.json"), ("places", "a.json"), ("places", "a.iob2"), ("entities", "a.txt")]
)
def test_a_file_of_another_kind_is_refused(command: str, name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("{}\n", "utf-8")
    ran = run(command, tmp_path / name)
    assert ran.exit_code == 1
    assert f"found a file *{Path(name).suffix}; expected" in ran.output


def test_the_texts_of_readings_by_hand_may_lie_elsewhere(tmp_path: Path) -> None:
    libya = {"id": "libya", "kind": "country", "name": "Libya", "surface": ["Libya"]}
    reading = {"file": "raw.txt", "meta": {"lang": "en"}, "noise": [], "entities": [], "places": [libya]}
    (tmp_path / "a.json").write_text(json.dumps(reading), "utf-8")
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "raw.txt").write_text(TEXT, "utf-8")
    assert "found no file «raw.txt»" in run("entities", tmp_path / "a.json").output
    ran = run("entities", tmp_path / "a.json", "--texts", tmp_path, "--texts", texts)
    assert ran.exit_code == 0, ran.output


def test_a_reading_by_hand_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("[1]", "utf-8")
    ran = run("entities", tmp_path / "a.json")
    assert ran.exit_code == 1
    assert "found a reading without what is needed" in ran.output

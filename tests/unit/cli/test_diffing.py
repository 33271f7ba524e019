"""`tidsvitne diff`, as an editor uses it after a rebuild."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tidsvitne.cli.main import main

LINE: dict[str, Any] = {
    "id": "ferry",
    "lang": "en",
    "text": "The ferry left Brekkvik.",
    "version": 2,
    "sentences": [{"id": "s-0123456789", "start": 0, "end": 24}],
    "mentions": [{"start": 15, "end": 23, "surface": "Brekkvik", "kind": "place", "entity": "places/brekkvik"}],
    "times": [],
    "events": [],
    "claims": [],
}
CLAIM: dict[str, Any] = {"start": 0, "end": 3, "metric": "killed", "bound": "exactly", "unit": "people", "sources": []}
WHOLE: dict[str, Any] = {"entities": [], "events": [], "related": []}


def write(path: Path, *lines: object) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return path


def diff(old: Path, new: Path) -> Result:
    return CliRunner().invoke(main, ["diff", str(old), str(new)])


def test_equal_files(tmp_path: Path) -> None:
    ran = diff(write(tmp_path / "a", LINE), write(tmp_path / "b", LINE))
    assert (ran.exit_code, ran.output) == (0, "Nothing changed.\n")


def test_a_changed_entity_stands_under_its_article_and_its_sentence(tmp_path: Path) -> None:
    other = LINE | {"mentions": [LINE["mentions"][0] | {"entity": "places/brekkvika"}]}
    ran = diff(write(tmp_path / "a", LINE), write(tmp_path / "b", other))
    assert ran.exit_code == 1
    assert ran.output.splitlines() == [
        "ferry",
        "  s-0123456789  «The ferry left Brekkvik.»",
        "    ~ mention «Brekkvik»: entity places/brekkvik → places/brekkvika",
        "1 document changed; mention ~1",
    ]


def test_an_edited_text_and_a_new_article_are_said_to_be_so(tmp_path: Path) -> None:
    edited = LINE | {"text": "The ferry left Brekkvik?", "mentions": []}
    ran = diff(write(tmp_path / "a", LINE), write(tmp_path / "b", edited, LINE | {"id": "two", "lang": "nb"}))
    assert "ferry  (its text was changed)" in ran.output
    assert "- mention «Brekkvik»: kind place, entity places/brekkvik" in ran.output
    assert "two  (only in the new file)" in ran.output
    assert ran.output.endswith("2 documents changed; mention +1 -1\n")


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        (3, ":1: found int; expected an object"),
        ({"id": "x", "text": "y"}, ":1: found the version None"),
        (LINE | {"mentions": None}, "no list of objects under «mentions»"),
        (LINE | {"mentions": [{"start": 0, "end": 99, "kind": "place"}]}, "from 0 to 99; expected offsets"),
        (LINE | {"mentions": [{"start": True, "end": 2, "kind": "place"}]}, "from True to 2"),
        (LINE | {"events": [{"start": 0, "end": 2}]}, "events without a right «id»"),
        (LINE | {"text": 5}, "«text» of the type int"),
        (LINE | {"claims": [CLAIM | {"event": ["x"]}]}, "claims without a right «event»; expected a text"),
        ({"archive": []}, "an archive of the type list"),
        ({"archive": WHOLE | {"related": [{"a": "1", "b": "2", "reasons": ["x"]}]}}, "without right «reasons»"),
    ],
)
def test_a_wrong_line_is_named_and_is_no_difference(tmp_path: Path, line: object, complaint: str) -> None:
    ran = diff(write(tmp_path / "a", LINE), write(tmp_path / "b", line))
    assert ran.exit_code == 2
    assert complaint in ran.output


def test_all_mistakes_of_both_files_come_at_once(tmp_path: Path) -> None:
    ran = diff(tmp_path / "none", write(tmp_path / "b", LINE, LINE, {}))
    assert ran.exit_code == 2
    assert len(ran.output.splitlines()) == 3
    assert "b:2: found the document «ferry» again" in ran.output


def test_text_that_is_no_json(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\xff\xfe\n{\n" + b"[" * 100_000)
    ran = diff(tmp_path / "a", tmp_path / "a")
    assert ran.exit_code == 2
    assert len(ran.output.splitlines()) == 3


def test_what_a_terminal_would_act_on_is_not_printed(tmp_path: Path) -> None:
    hostile = LINE | {"id": "a\x1b[2Jb", "text": "The \ud83d ferry\x07 Brekkvik..."}
    ran = diff(write(tmp_path / "a", LINE), write(tmp_path / "b", hostile))
    assert ran.exit_code == 1
    assert "a\ufffd[2Jb  (only in the new file)" in ran.output
    assert "«The \ufffd ferry\ufffd Brekkvik...»" in ran.output

"""Which articles report the same event, measured on gold of both kinds."""

import json

import pytest

from tidsvitne.evaluate.incidents import Linked, holds_reports, read_reports
from tidsvitne.evaluate.wrong import WrongGold


def write(tmp_path, *lines):
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    return path


def article(name, *incidents):
    return {"id": name, "text": f"Text of {name}", "lang": "en", "incidents": incidents}


def test_pairs_and_groups_are_scored(tmp_path):
    path = write(tmp_path, article("a", "1"), article("b", "1"), article("c", "2"), article("d", "2"))
    assert holds_reports(path)
    (reports,) = read_reports(path)
    found = frozenset({frozenset("ab"), frozenset("bc")})
    groups = {"a": frozenset("abc"), "b": frozenset("abc"), "c": frozenset("abc"), "d": frozenset("d")}
    linked = Linked(reports, found, groups)
    assert (linked.score.gold, linked.score.found, linked.score.right) == (2, 2, 1)
    precision, recall = linked.b_cubed
    assert (round(precision, 1), round(recall, 1)) == (66.7, 75.0)


def test_each_pair_is_an_archive_and_all_are_one(tmp_path):
    one, other, third = ({"text": text, "lang": "en"} for text in ("One", "Other", "Third"))
    path = write(
        tmp_path, {"id": "1", "same": True, "a": one, "b": other}, {"id": "2", "same": False, "a": one, "b": third}
    )
    alone, _, together = read_reports(path)
    assert alone.same == alone.judged == frozenset({frozenset(("1-a", "1-b"))})
    assert [document.id for document in together.documents] == ["1-a", "1-b", "2-b"]
    assert together.judged == frozenset({frozenset(("1-a", "1-b")), frozenset(("1-a", "2-b"))})


def test_wrong_lines_are_all_named(tmp_path):
    with pytest.raises(WrongGold) as caught:
        read_reports(write(tmp_path, {"id": "a"}, {"same": "yes", "a": {}, "b": {}}, article("c", "1")))
    assert [problem.line for problem in caught.value.problems] == [1, 2]

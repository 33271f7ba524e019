import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tidsvitne.cli.main import main
from tidsvitne.evaluate.claims import ComparedClaims, claim_scores, compare_claims
from tidsvitne.evaluate.gold_claims import read_gold_claims
from tidsvitne.evaluate.handmade_claims import read_handmade_claims
from tidsvitne.evaluate.score import Score
from tidsvitne.evaluate.wrong import WrongGold
from tidsvitne.model.annotation import Bound

TEXT = (
    "The council said at least 12 people, three of them children, were killed. Nobody was hurt. Two men were arrested."
)


def claim(words: str, metric: str, bound: str = "exactly", **more: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "surface": words, "metric": metric, "bound": bound} | more


KILLED = claim("at least 12 people", "killed", "at least", min=12, who="people", sources=["the council"])
CHILDREN = claim("three of them", "killed", min=3, max=3, who="children", sources=["council"], part_of=0)
NOBODY = claim("Nobody", "injured", min=0, max=0)
ARRESTED = claim("Two men", "detained", min=2, max=2, who="men")


def write(folder: Path, *claims: dict[str, Any], text: str = TEXT) -> Path:
    path = folder / "gold.jsonl"
    path.write_text(json.dumps({"id": "1", "lang": "en", "text": text, "claims": claims}) + "\n", "utf-8")
    return path


def compared(folder: Path, *claims: dict[str, Any]) -> ComparedClaims:
    (text,) = read_gold_claims(write(folder, *claims))
    return compare_claims(text)


def test_all_is_right(tmp_path: Path) -> None:
    one = compared(tmp_path, KILLED, CHILDREN, NOBODY, ARRESTED)
    assert set(dict(claim_scores([one])).values()) == {Score(4, 4, 4)}
    assert not list(one.errors())


def test_each_measure_asks_for_more(tmp_path: Path) -> None:
    one = compared(
        tmp_path,
        KILLED | {"bound": "more than"},
        CHILDREN | {"who": "people"},
        NOBODY | {"sources": ["the council"]},
        ARRESTED | {"cumulative": True},
    )
    assert dict(claim_scores([one])) == {
        "found": Score(4, 4, 4),
        "with bound": Score(4, 4, 3),
        "with who": Score(4, 4, 3),
        "with sources": Score(4, 4, 3),
        "all right": Score(4, 4, 0),
    }
    assert [error.what for error in one.errors()] == ["wrong bound", "wrong who", "wrong sources", "wrong cumulative"]


def test_a_wrong_value_is_one_error(tmp_path: Path) -> None:
    one = compared(tmp_path, KILLED | {"min": 11}, CHILDREN, NOBODY, ARRESTED | {"metric": "rescued"})
    assert dict(claim_scores([one]))["found"] == Score(4, 4, 2)
    assert [error.what for error in one.errors()] == ["wrong value", "wrong metric"]


def test_missed_and_invented(tmp_path: Path) -> None:
    council = claim("council", "missing", min=5, max=5)
    one = compared(tmp_path, council, KILLED, CHILDREN | {"part_of": 1}, NOBODY)
    assert [(error.what, error.gold) for error in one.errors()] == [
        ("missed", "council (missing exactly 5)"),
        ("invented", "–"),
    ]


def test_what_the_gold_leaves_open_counts_for_nothing(tmp_path: Path) -> None:
    one = compared(tmp_path, KILLED | {"modality": "hypothetical"}, CHILDREN, NOBODY, ARRESTED)
    assert [error.what for error in one.errors()] == ["wrong modality"]


@pytest.mark.parametrize(
    ("wrong", "found"),
    [
        (KILLED | {"metric": "eaten"}, "the metric 'eaten' of «at least 12 people»"),
        (KILLED | {"bound": "some"}, "the bound 'some'"),
        (KILLED | {"part_of": 7}, "«part_of» 7"),
        (KILLED | {"surface": "no"}, "«at least 12 people»"),
        (KILLED | {"sources": "council"}, "«sources» of the type str"),
        (KILLED | {"sources": [1]}, "1 in «sources»"),
        (KILLED | {"since": "soon"}, "«since» 'soon'"),
    ],
)
def test_a_wrong_claim_is_named(wrong: dict[str, Any], found: str, tmp_path: Path) -> None:
    with pytest.raises(WrongGold) as caught:
        read_gold_claims(write(tmp_path, wrong))
    assert found in str(caught.value)
    assert "gold.jsonl:1" in str(caught.value)


RAW = "Omtrent slik: minst 12 drepte, ifølge Kystrådet (KR). Ingen oversikt over antall sårede finnes."


def handmade(folder: Path, **more: Any) -> Path:
    quote = "minst 12 drepte"
    start = RAW.index(quote)
    one = {"metric": "killed", "value": "≥12", "source": "KR", "quote": quote, "span": [start, start + len(quote)]}
    council = {"id": "kr", "type": "org", "name": "Kystrådet (KR)", "surface": ["Kystrådet"]}
    data = {"file": "raw.txt", "meta": {"lang": "nb"}, "noise": [], "entities": [council], "places": []}
    (folder / "raw.txt").write_text(RAW, "utf-8")
    path = folder / "reading.json"
    path.write_text(json.dumps(data | {"claims": [one | more]}), "utf-8")
    return path


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("=4", [(4, 4, Bound.EXACTLY)]),
        ("100", [(100, 100, Bound.EXACTLY)]),
        ("≥16", [(16, None, Bound.AT_LEAST)]),
        ("> 11000", [(11000, None, Bound.MORE_THAN)]),
        ("≤30", [(None, 30, Bound.AT_MOST)]),
        ("≈20", [(20, 20, Bound.ABOUT)]),
        ("18–20", [(18, 20, Bound.ABOUT)]),
        ("just under 3 million", [(None, 3e6, Bound.LESS_THAN)]),
        ("4.4 million", [(4.4e6, 4.4e6, Bound.EXACTLY)]),
        ("'dozens'", [(None, None, Bound.UNKNOWN)]),
        ("NO FIGURE exists", [(None, None, Bound.NONE)]),
        ("2,132; ~1/3 civilians; ≥300 women", [(2132, 2132, Bound.EXACTLY), (300, None, Bound.AT_LEAST)]),
        ("≈5 million incl. 2.2 million children", [(5e6, 5e6, Bound.ABOUT), (2.2e6, 2.2e6, Bound.EXACTLY)]),
    ],
)
def test_a_reader_s_figures_are_read(
    value: str, read: list[tuple[float | None, float | None, Bound]], tmp_path: Path
) -> None:
    text = read_handmade_claims(handmade(tmp_path, value=value))
    assert [(one.minimum, one.maximum, one.bound) for one in text.claims] == read


@pytest.mark.parametrize(
    ("source", "sources", "denied_by"),
    [
        ("none", (), ()),
        ("KR (previous sentence)", ("KR",), ()),
        ("senior official → Reuters (two hops)", ("senior official", "Reuters"), ()),
        ("aid workers; Karsia DENIES", ("aid workers",), ("Karsia",)),
    ],
)
def test_a_reader_s_sources_are_read(
    source: str, sources: tuple[str, ...], denied_by: tuple[str, ...], tmp_path: Path
) -> None:
    (one,) = read_handmade_claims(handmade(tmp_path, source=source)).claims
    assert (one.sources, one.denied_by) == (sources, denied_by)


def test_a_source_is_who_the_reader_calls_by_another_name(tmp_path: Path) -> None:
    one = compare_claims(read_handmade_claims(handmade(tmp_path)))
    assert dict(claim_scores([one]))["all right"] == Score(1, 2, 1)


@pytest.mark.parametrize("wrong", [{"metric": "eaten"}, {"quote": "no"}, {"source": 4}])
def test_a_wrong_reading_is_named(wrong: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(WrongGold, match=r"reading\.json: found claims without what is needed"):
        read_handmade_claims(handmade(tmp_path, **wrong))


def test_the_command_prints_both_kinds(tmp_path: Path) -> None:
    gold = write(tmp_path, KILLED, CHILDREN, NOBODY, ARRESTED)
    texts = tmp_path / "texts"
    texts.mkdir()
    reading = handmade(tmp_path)
    (tmp_path / "raw.txt").rename(texts / "raw.txt")
    ran = CliRunner().invoke(main, ["evaluate", "claims", str(gold), str(reading), "--texts", str(texts)])
    assert ran.exit_code == 0, ran.output
    lines = [line.split() for line in ran.output.splitlines() if line.startswith("found")]
    assert lines == [
        ["found", "4", "4", "4", "100.0", "100.0", "100.0"],
        ["found", "1", "2", "1", "50.0", "100.0", "66.7"],
        ["found", "5", "6", "5", "83.3", "100.0", "90.9"],
    ]
    assert "invented" in ran.output


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.iob2").write_text("{}\n", "utf-8")
    ran = CliRunner().invoke(main, ["evaluate", "claims", str(tmp_path / "a.iob2")])
    assert ran.exit_code == 1
    assert "found a file *.iob2; expected JSON Lines" in ran.output

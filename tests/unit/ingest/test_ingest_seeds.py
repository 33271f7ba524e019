"""The five real raw inputs, where they lie beside the checkout; none of their text stands here."""

import json
from pathlib import Path

import pytest

from tidsvitne.ingest.conversion import Conversion, convert
from tidsvitne.ingest.importing import import_files
from tidsvitne.ingest.layout import tidy
from tidsvitne.ingest.privacy import find_private, mask

_SHARED = Path(__file__).parents[3].parent / "shared"
_SEEDS = sorted((_SHARED / "seeds").glob("*.txt"))
_GOLD = sorted((_SHARED / "gold" / "seeds").glob("*.json"))

pytestmark = pytest.mark.skipif(not _SEEDS, reason="the raw reports lie in ../shared/seeds, which is not here")


def _convert(path: Path) -> Conversion:
    return convert(path.name, path.read_bytes())


def _plain(conversion: Conversion) -> str:
    return conversion.body.replace("\\", "").replace("&lt;", "<").replace("&amp;", "&")


@pytest.mark.parametrize("path", _SEEDS, ids=lambda path: path.name[:3])
def test_every_word_is_in_the_body_or_in_the_ledger(path: Path) -> None:
    original = path.read_bytes().decode()
    conversion = _convert(path)
    taken = [line for line in conversion.taken if not line.rule.startswith("marked")]
    left = list(original)
    for line in taken:
        assert mask(original[line.start : line.end], conversion.fields["Lang"]) == line.text
        left[line.start : line.end] = " " * (line.end - line.start)
    body = (
        _plain(conversion).replace("<figure><figcaption>", "").replace("</figcaption></figure>", "").replace("## ", "")
    )
    assert tidy("".join(left)).split() == body.split()


@pytest.mark.parametrize("path", _GOLD, ids=lambda path: path.stem)
def test_what_the_careful_reading_strips_is_gone_and_what_it_keeps_has_its_form(path: Path) -> None:
    gold = json.loads(path.read_text("utf-8"))
    conversion = _convert(_SHARED / "seeds" / gold["file"])
    taken = {(line.start, line.end): line.rule for line in conversion.taken}
    lines = _plain(conversion).split("\n")
    for noise in gold["noise"]:
        if noise["cls"] == "heading":
            assert f"## {noise['quote']}" in lines
            continue
        if noise["cls"] == "dek":
            assert conversion.fields["Standfirst"].startswith(noise["quote"])
            continue
        assert tuple(noise["span"]) in taken, noise
        assert noise["quote"] not in lines
        if noise["cls"] not in ("source-tag", "section"):
            assert noise["quote"] not in _plain(conversion)


def test_titles_sources_dates_and_languages_are_what_the_texts_support() -> None:
    fields = [_convert(path).fields for path in _SEEDS]
    assert [field["Lang"] for field in fields] == ["nb", "nb", "nb", "en", "en"]
    assert [field.get("Title_basis") for field in fields] == ["derived", "derived", "derived", None, None]
    assert [field.get("Source") for field in fields] == ["VG", "Dagbladet", None, "VICE News", "VICE News"]
    assert [field.get("Published") for field in fields] == [None, None, "2016-11", None, None]
    assert fields[2]["Published_basis"] == "text"
    assert fields[0]["Byline"] == "Nilas Johnsen"


def test_a_sidecar_lying_in_the_folder_is_named_and_used_only_when_asked_for(tmp_path: Path) -> None:
    seeds = _SHARED / "seeds"
    report = import_files([seeds], tmp_path)
    assert len(report.created) == len(_SEEDS)
    assert "sidecar.yaml was not used" in report.notes[0]
    before = {path: path.read_bytes() for path in sorted(tmp_path.rglob("*")) if path.is_file()}
    again = import_files([seeds], tmp_path)
    assert (len(again.unchanged), again.created) == (len(_SEEDS), ())
    assert {path: path.read_bytes() for path in sorted(tmp_path.rglob("*")) if path.is_file()} == before
    told = import_files([seeds], tmp_path, seeds / "sidecar.yaml")
    assert len(told.updated) == len(_SEEDS)
    assert told.notes == ()
    articles = [path.read_text("utf-8") for path in (tmp_path / "articles").iterdir()]
    assert all("\nPublished_basis: editor\n" in article for article in articles)
    assert not any(find_private(line) for article in articles for line in article.splitlines())

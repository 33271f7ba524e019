"""The five raw reports, imported and built: what the archive must make of them."""

import json
import re
from pathlib import Path

import pytest

from tests.conftest import SHARED, build, tidsvitne


def numbers(archive: Path, content: Path, page: str) -> set[str]:
    """The reports, by the number their file's name begins with, that an entity's page quotes."""
    html = (archive / page).read_text("utf-8")
    slugs = set(re.findall(r"articles/([a-z0-9-]+)\.html#s-", html))
    originals = {path.stem: original(path) for path in (content / "articles").glob("*.md")}
    return {originals[slug][:3] for slug in slugs}


def original(path: Path) -> str:
    return re.search(r"^Original: (?:originals/)?(\S+)", path.read_text("utf-8"), re.MULTILINE)[1]


@pytest.mark.parametrize(
    ("page", "reports"),
    [
        ("places/aleppo.html", {"000", "001", "002"}),
        ("places/al-shaar.html", {"000", "002"}),
        ("organisations/white-helmets.html", {"000", "001", "003", "004"}),
    ],
)
def test_a_page_quotes_the_reports_that_name_it(seeds_archive, seeds_content, page, reports):
    assert numbers(seeds_archive, seeds_content, page) == reports


def test_idlib_is_found_as_town_or_province(seeds_archive, seeds_content):
    pages = [page for page in ("places/idlib.html", "places/idlib-governorate.html") if (seeds_archive / page).exists()]
    assert set().union(*(numbers(seeds_archive, seeds_content, page) for page in pages)) == {"002", "003", "004"}


@pytest.mark.parametrize("name", ["A1", "A3"])
def test_no_noise_line_is_in_a_body_or_in_the_index(seeds_archive, seeds_content, name):
    gold = json.loads((SHARED / "gold/seeds" / f"{name}.json").read_text("utf-8"))
    article = next(p for p in (seeds_content / "articles").glob("*.md") if original(p)[:3] == gold["file"][:3])
    body = article.read_text("utf-8").partition("\n\n")[2]
    index = "".join(path.read_text("utf-8") for path in (seeds_archive / "search").rglob("*.js"))
    kept = {"heading", "dek"}
    for line in gold["noise"]:
        if line["cls"] in kept:
            continue
        words = line["quote"].strip()
        lines = [found.strip(" >#*") for found in body.splitlines()]
        assert words not in lines
        if len(words) > 12:
            assert words not in body
            assert words not in index


def test_no_address_and_no_handle_anywhere(seeds_archive):
    for path in seeds_archive.rglob("*"):
        if path.suffix in {".html", ".js", ".json"} and "vendor" not in path.parts:
            assert not re.search(r"nilas@|@vgnilas|@vicenews|Facebook\.com/", path.read_text("utf-8")), path


def test_without_the_sidecar_the_weaker_value_is_shown(seeds, tmp_path):
    content = tmp_path / "content"
    assert tidsvitne("import", seeds, "--into", content).code == 0
    dates = {
        original(path)[:3]: re.findall(r"^Published: (.*)$", path.read_text("utf-8"), re.MULTILINE)
        for path in (content / "articles").glob("*.md")
    }
    assert dates["002"] == ["2016-11"]
    assert dates["000"] == dates["004"] == []
    assert build(content, tmp_path / "output").code == 0


def test_importing_again_changes_nothing(seeds, seeds_content, tmp_path, copied):
    content = copied(seeds_content, tmp_path / "content")
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    ran = tidsvitne("import", seeds, "--into", content, "--sidecar", seeds / "sidecar.yaml")
    assert ran.code == 0
    assert {path: path.read_bytes() for path in content.rglob("*") if path.is_file()} == before


def test_originals_are_kept_byte_for_byte(seeds, seeds_content):
    for path in seeds.glob("*.txt"):
        assert (seeds_content / "originals" / path.name).read_bytes() == path.read_bytes()

"""Whole builds, as an editor makes them: right, wrong, and twice."""

import hashlib
from pathlib import Path

import pytest

from tests.conftest import ROOT, build, tidsvitne_anew, write_small


def digest(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def built(content: Path, output: Path, *arguments: object, **environment: str) -> Path:
    ran = build(content, output, *arguments, **environment)
    assert ran.code == 0, ran.err
    return output


def built_anew(output: Path, *arguments: object, **environment: str) -> Path:
    ran = tidsvitne_anew("build", "--content", ROOT / "content", "--output", output, *arguments, **environment)
    assert ran.code == 0, ran.err
    return output


def test_same_input_same_bytes(own_archive, tmp_path, settings_with_cache):
    """Other hash seeds, two processes, an empty cache: nothing changes."""
    fresh = ("--settings", settings_with_cache)
    one = built_anew(tmp_path / "one", *fresh, PYTHONHASHSEED="1")
    two = built_anew(tmp_path / "two", "--jobs", 2, *settings_arguments(tmp_path), PYTHONHASHSEED="2")
    assert digest(one) == digest(own_archive)
    assert digest(two) == digest(own_archive)


def settings_arguments(folder: Path) -> tuple[str, Path]:
    """Settings that keep readings in a folder of their own."""
    cache = folder / f"cache-{len(list(folder.iterdir()))}"
    settings = folder / f"{cache.name}.py"
    settings.write_text(
        f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom pelicanconf import *\nTIDSVITNE_READINGS = {str(cache)!r}\n",
        "utf-8",
    )
    return "--settings", settings


@pytest.fixture
def settings_with_cache(tmp_path: Path) -> Path:
    return settings_arguments(tmp_path)[1]


@pytest.fixture(scope="module")
def small_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of two small articles' `content` and of the `output` that was built of it; to be copied, not changed."""
    root = tmp_path_factory.mktemp("small")
    built(write_small(root / "content"), root / "output")
    return root


def test_an_undated_article_is_built_and_said_to_be_undated(small_archive):
    assert "udatert" in (small_archive / "output/articles/two.html").read_text("utf-8").lower()


def test_two_articles_are_related_by_their_town_and_say_so(small_archive):
    page = (small_archive / "output/articles/one.html").read_text("utf-8")
    assert "two.html" in page
    assert (small_archive / "output/nb/places/index.html").exists()


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        (
            "articles/bad.md",
            "Title: x\nPublished: 2016-13\nPublished_basis: text\n\nWords.\n",
            "articles/bad.md:2: found «2016-13»",
        ),
        ("articles/bad.md", "Title: x\nPublished: 2016\n\nWords.\n", "articles/bad.md:2: found a date without"),
        ("articles/bad.md", "Lang: en\n\nWords.\n", "articles/bad.md: found no title"),
        ("articles/bad.md", "Title: x\nLang: tlh\n\nWords.\n", "articles/bad.md:2: found lang «tlh»"),
        ("articles/bad.md", "Title: x\nSlug: One Two\n\nWords.\n", "articles/bad.md:2: found the slug «One Two»"),
        ("articles/bad.md", "Title: x\nSlug: one\n\nWords.\n", "the slug «one» here and in"),
        ("articles/bad.md", "Title: x\nUrl: index.html\n\nWords.\n", "articles/bad.md:2: found the key «url»"),
        ("articles/bad.md", "Title: x\n\nWrite to kari@example.org now.\n", "articles/bad.md:3"),
        ("articles/bad.md", "", "articles/bad.md: found an empty file"),
        ("authority/places.yaml", "homs:\n  labels: {en: Homs}\n  levle: city\n", "places.yaml:3"),
        ("authority/places.yaml", "homs: [\n", "places.yaml"),
    ],
)
def test_a_mistake_is_named_and_the_old_archive_stays(small_archive, tmp_path, copied, name, text, complaint):
    root = copied(small_archive, tmp_path / "small")
    before = digest(root / "output")
    bad = root / "content" / name
    bad.parent.mkdir(exist_ok=True)
    bad.write_text(text, "utf-8")
    ran = build(root / "content", root / "output")
    assert ran.code == 1
    assert complaint in ran.err
    assert "Traceback" not in ran.err
    assert digest(root / "output") == before
    assert {path.name for path in root.iterdir()} == {"content", "output"}


def test_a_latin_1_article_is_named_not_dropped(small_content, tmp_path):
    (small_content / "articles/old.md").write_bytes("Title: Gammel\n\nVåpenhvile.\n".encode("latin-1"))
    ran = build(small_content, tmp_path / "output")
    assert ran.code == 1
    assert "articles/old.md: found a byte" in ran.err


def test_a_broken_link_in_an_article_is_named(small_content, tmp_path):
    (small_content / "articles/link.md").write_text("Title: x\n\nSee [this](gone.html).\n", "utf-8")
    ran = build(small_content, tmp_path / "output")
    assert ran.code == 1
    assert "articles/link.html" in ran.err
    assert "gone.html" in ran.err


def test_hostile_articles_come_out_harmless(small_content, tmp_path):
    (small_content / "articles/evil.md").write_text(
        'Title: A <b>bold</b> & "quoted" <script>alert(1)</script> title\nSource: <img src=x onerror=alert(1)>\n\n'
        '<script>alert(1)</script>\n\n<p onclick="alert(1)">Homs <img src="https://example.org/x.png" alt="map"></p>\n\n'
        '<a href="javascript:alert(1)">x</a> <iframe src="https://example.org"></iframe> <style>*{}</style>\n',
        "utf-8",
    )
    output = built(small_content, tmp_path / "output")
    for page in output.rglob("*.html"):
        text = page.read_text("utf-8").lower()
        assert "alert(1)</script>" not in text
        assert "<script>" not in text
        assert "javascript:" not in text
        assert "onerror=alert" not in text.replace("&lt;img src=x onerror=alert", "")
        assert "<iframe" not in text


def test_a_draft_leaks_nowhere(small_content, tmp_path):
    draft = small_content / "articles/secret.md"
    draft.write_text("Title: Zyxgrad\nStatus: draft\n\nZyxgrad is unfinished. Homs too.\n", "utf-8")
    output = built(small_content, tmp_path / "output")
    leaks = [path for path in output.rglob("*") if path.is_file() and b"yxgrad" in path.read_bytes()]
    assert leaks == []


def test_a_hidden_article_has_a_page_and_stands_in_no_list(small_content, tmp_path):
    hidden = small_content / "articles/quiet.md"
    hidden.write_text("Title: Zyxgrad\nStatus: hidden\n\nZyxgrad is quiet. Homs too.\n", "utf-8")
    output = built(small_content, tmp_path / "output")
    found = {
        path.relative_to(output).as_posix()
        for path in output.rglob("*")
        if path.is_file() and b"yxgrad" in path.read_bytes()
    }
    assert found == {"articles/quiet.html"}


def test_a_dropped_text_becomes_an_article(small_content, tmp_path):
    raw = "Homs (The Paper) Three schools opened in Homs this week.\n\nThe head teacher was glad.\n"
    (small_content / "raw.txt").write_text(raw, "utf-8")
    output = built(small_content, tmp_path / "output")
    assert not (small_content / "raw.txt").exists()
    originals = list((small_content / "originals").iterdir())
    assert [path.read_text("utf-8") for path in originals] == [raw]
    pages = [
        path for path in (output / "articles").glob("*.html") if "head teacher was glad" in path.read_text("utf-8")
    ]
    assert len(pages) == 1


def test_no_articles_at_all(tmp_path):
    (tmp_path / "content").mkdir()
    output = built(tmp_path / "content", tmp_path / "output")
    assert (output / "index.html").exists()


def test_every_page_is_ours(own_archive):
    """A template that the theme lacks would come silently from Pelican's own."""
    for page in own_archive.rglob("*.html"):
        assert '<meta name="generator" content="Tidsvitne">' in page.read_text("utf-8"), page


def test_publishing_gives_absolute_addresses_feed_and_sitemap(small_content, tmp_path):
    output = tmp_path / "output"
    built(small_content, output, "--settings", ROOT / "publishconf.py", SITEURL="https://archive.example.org")
    feed = (output / "feed.atom").read_text("utf-8")
    assert "https://archive.example.org/articles/one.html" in feed
    assert "two.html" not in feed  # nobody could date it
    assert "1970" not in feed
    sitemap = (output / "sitemap.xml").read_text("utf-8")
    assert "https://archive.example.org/nb/places/index.html" in sitemap
    assert 'href="https://archive.example.org/nb/search.xml"' in (output / "nb/index.html").read_text("utf-8")
    assert "https://archive.example.org/nb/search.html?q=" in (output / "nb/search.xml").read_text("utf-8")


def test_pictures_and_links_to_other_articles_work_from_a_disk_and_from_a_host(small_content, tmp_path):
    (small_content / "images").mkdir()
    (small_content / "images" / "x.png").write_bytes(b"\x89PNG")
    article = small_content / "articles" / "picture.md"
    article.write_text(
        "Title: Picture\nLang: en\n\n![Ruins]({static}/images/x.png) [One]({filename}/articles/one.md)\n", "utf-8"
    )
    hosted = ("--settings", ROOT / "publishconf.py")
    for name, arguments in (("disk", ()), ("host", hosted)):
        output = built(small_content, tmp_path / name, *arguments, SITEURL="https://archive.example.org/news")
        page = (output / "articles" / "picture.html").read_text("utf-8")
        assert 'src="../images/x.png"' in page
        assert 'href="../articles/one.html"' in page


def test_a_folder_with_something_else_in_it_is_never_replaced(small_content, tmp_path):
    kept = digest(small_content)
    ran = build(small_content, small_content)
    assert ran.code == 1
    assert "may not be replaced" in ran.err
    assert digest(small_content) == kept

"""`tidsvitne review`, as an editor uses it. All names are invented, and so is what articles say of them."""

from pathlib import Path

import pytest
from justhtml import JustHTML

from tests.conftest import build, tidsvitne

ARTICLES = {
    "one": "Title: Aid reaches Homs\nLang: en\nSource: The Paper\nPublished: 2016-05-02\nPublished_basis: page\n\n"
    "Kari Fjordheim, the director, came to Homs on Monday. The lorries came from Springfield.\n",
    "two": "Title: Hjelp <i>nådde</i> Homs\nLang: nb\n\n"
    "Kari Fjordhiem, direktøren, kom til Homs på mandag. \u202eJonas Tarberg\u202c ga mel &lt;script&gt;alert(1)&lt;/script&gt;.\n",
}


def review(content: Path, report: Path, *arguments: object):
    return tidsvitne("review", "--content", content, "--report", report, *arguments)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "articles").mkdir(parents=True)
    for name, text in ARTICLES.items():
        (folder / "articles" / f"{name}.md").write_text(text, "utf-8")
    return folder


def test_the_report_says_what_to_look_at_and_links_to_the_sentence(content, tmp_path):
    output, report = tmp_path / "output", tmp_path / "report"
    assert build(content, output).code == 0
    ran = review(content, report, "--output", output)
    assert ran.code == 0, ran.err
    assert "Springfield" in ran.out
    assert "Published_basis: editor" in ran.out
    assert all(len(line) <= 80 for line in ran.out.splitlines() if not line.startswith("      ") and "/" not in line)
    assert "\u202e" not in ran.out
    for name, way, date, reason in (
        ("review.html", "../output", "YYYY-MM-DD", "Why it is not shown"),
        ("nb/review.html", "../../output", "ÅÅÅÅ-MM-DD", "Hvorfor det ikke vises"),
    ):
        html = (report / name).read_text("utf-8")
        assert f"Published: {date}\nPublished_basis: editor\n" in html
        assert f"reason: {reason}" in html
        assert JustHTML(html, sanitize=False, collect_errors=True).errors == []
        assert "<script>alert" not in html
        assert f'href="{way}/articles/one.html#s-' in html
        assert all((report / name).parent.joinpath(href).resolve().exists() for href in links(html))


def links(html: str) -> list[str]:
    document = JustHTML(html, sanitize=False)
    targets = [one.attrs["href"] for one in document.query("a, link")]
    return [href.partition("#")[0] for href in targets if not href.startswith("#")]


def test_without_an_archive_there_is_a_report_without_links(content, tmp_path):
    ran = review(content, tmp_path / "report", "--output", tmp_path / "nothing", "--limit", 0)
    assert ran.code == 0, ran.err
    assert "articles/one.html" not in (tmp_path / "report" / "review.html").read_text("utf-8")
    assert not (tmp_path / "nothing").exists()


def test_an_article_may_be_a_link_to_a_file_elsewhere(content, tmp_path):
    article = content / "articles" / "one.md"
    elsewhere = article.rename(tmp_path / "elsewhere.md")
    elsewhere.write_text(
        elsewhere.read_text("utf-8").replace("Published: 2016-05-02\nPublished_basis: page\n", ""), "utf-8"
    )
    article.symlink_to(elsewhere)
    ran = review(content, tmp_path / "report", "--output", tmp_path / "nothing")
    assert ran.code == 0, ran.err
    assert "articles/one.md" in ran.out


def test_the_same_report_twice(content, tmp_path):
    one = review(content, tmp_path / "report", "--output", tmp_path / "nothing")
    first = (tmp_path / "report" / "review.html").read_bytes()
    two = review(content, tmp_path / "report", "--output", tmp_path / "nothing")
    assert (one.out, first) == (two.out, (tmp_path / "report" / "review.html").read_bytes())


def test_a_folder_with_other_things_is_left_alone(content, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("mine", "utf-8")
    (content / "articles" / "bad.md").write_text("Lang: en\n\nWords.\n", "utf-8")
    ran = review(content, tmp_path / "mine")
    assert ran.code == 1
    assert "found a folder with other files" in ran.err
    assert "bad.md" not in ran.err, "the folder is looked at before anything is read"
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]


def test_wrong_content_is_named(content, tmp_path):
    (content / "articles" / "bad.md").write_text("Lang: en\n\nWords.\n", "utf-8")
    ran = review(content, tmp_path / "report")
    assert ran.code == 1
    assert "articles/bad.md: found no title" in ran.err
    assert "Traceback" not in ran.err

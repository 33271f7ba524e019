"""The pages that a search needs: plain articles for Pagefind to read, and a page for each index that asks it."""

import html
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import jinja2

from tests.bench.search.corpus import Corpus
from tidsvitne.search.bundle import bundle
from tidsvitne.search.record import SearchRecord

DRIVERS = Path(__file__).parent / "drivers"
OURS, JUDGE = "ours/bench.html", "judge/bench.html"
PAGEFIND = {lang: f"pagefind/bench-{lang}.html" for lang in ("en", "nb")}
THEME = Path(__file__).parents[3] / "themes" / "tidsvitne"


def write_articles(corpus: Corpus, folder: Path) -> None:
    """Write the articles as the plainest of pages."""
    for record in corpus.records:
        page = folder / record.url
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(_article(record), "utf-8")


def write_searches(folder: Path) -> None:
    """Write a page for each index below a folder, Pagefind's one a language: it searches the articles in its page's."""
    shutil.copytree(DRIVERS, folder / "drivers", dirs_exist_ok=True)
    shutil.copytree(THEME / "static" / "js", folder / "ours" / "theme" / "js")
    for path, code in bundle(lambda name: (THEME / "static" / f"{name}.js").read_text("utf-8")):
        (folder / "ours" / path).write_text(code, "utf-8")
    _write(folder / OURS, "en", ["search/code.js", "../drivers/ours.js"], _policy())
    _write(folder / JUDGE, "en", ["../ours/search/code.js", "../drivers/judge.js"])
    for lang, path in PAGEFIND.items():
        _write(folder / path, lang, ["../drivers/pagefind.js"])


def scripts() -> list[str]:
    """Return the scripts that the search page has of its own, by their paths below the folder."""
    template = (THEME / "templates" / "search.html").read_text("utf-8")
    block = re.search(r"{% block scripts %}.*?{% endblock %}", template, re.DOTALL)
    if not block:
        raise LookupError("search.html has no block of scripts")
    return re.findall(r'src="([^"]+)"', jinja2.Template(block[0]).render(SITEURL="ours"))


def _policy() -> str:
    """Return the element that keeps our pages from loading what they must not, as the search page has it."""
    base, own = ((THEME / "templates" / name).read_text("utf-8") for name in ("base.html", "search.html"))
    found = re.search(r'<meta http-equiv="Content-Security-Policy"[^>]*>', base)
    more = re.search(r"{% block policy %}(.+?){% endblock %}", own)
    if not found or not more:
        raise LookupError("base.html has no Content-Security-Policy, or search.html adds nothing to it")
    return re.sub(r"{% block policy %}{% endblock %}", more[1], found[0])


def _write(path: Path, lang: str, scripts: list[str], head: str = "") -> None:
    elements = "".join(f'<script src="{script}"></script>\n' for script in scripts)
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        f'<!doctype html>\n<html lang="{lang}" data-root=".">\n<meta charset="utf-8">\n{head}\n<title>Search</title>\n'
        f'<link rel="icon" href="data:,">\n<main></main>\n{elements}</html>\n',
        "utf-8",
    )


def _article(record: SearchRecord) -> str:
    title = html.escape(record.title)
    date = dict(record.date_texts).get(record.lang, "")
    text = "".join(f"<p>{html.escape(text)}</p>\n" for text in _texts(record))
    return (
        f'<!doctype html>\n<html lang="{record.lang}">\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f"<body data-pagefind-body>\n<h1>{title}</h1>\n"
        f'<p><span data-pagefind-meta="source">{record.source}</span> <span data-pagefind-meta="date">{date}</span></p>\n'
        f"{text}</body>\n</html>\n"
    )


def _texts(record: SearchRecord) -> Iterator[str]:
    if record.standfirst:
        yield record.standfirst
    for passage in record.passages:
        yield passage.text

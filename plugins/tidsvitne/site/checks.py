"""The finished archive, looked through before it takes the old one's place.

Every page is parsed once. It must be valid HTML, every link must lead to a page and an anchor that are there, every page must
be reachable from the front page, and nothing may be asked of another host.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

from justhtml import JustHTML

from tidsvitne.model.problem import Problem, Problems

_LOADS = {
    "img": "src",
    "script": "src",
    "iframe": "src",
    "audio": "src",
    "video": "src",
    "source": "src",
    "embed": "src",
}
_LOADING_LINKS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch", "dns-prefetch"})
_CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")
_ROOTS = frozenset({"index.html", "404.html"})


class BrokenArchive(Problems):
    """An archive that must not be shown."""


@dataclass(frozen=True, slots=True)
class Page:
    """What one page says about itself and others. `links` and `loads` are (line, address as written).

    `stands_alone` are pages that are reached from outside only, and say so to robots: former addresses, hidden articles.
    """

    path: str
    ids: frozenset[str]
    links: tuple[tuple[int, str], ...]
    loads: tuple[tuple[int, str], ...]
    problems: tuple[Problem, ...]
    stands_alone: bool


def check_output(output: Path, public_url: str = "") -> int:
    """Check the archive in `output` and return its number of pages. Raises BrokenArchive, which lists everything."""
    files = frozenset(path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file())
    paths = sorted(path for path in files if path.endswith(".html"))
    pages = {path: read_page(path, (output / path).read_text("utf-8")) for path in paths}
    problems = [problem for page in pages.values() for problem in page.problems]
    problems += [problem for page in pages.values() for problem in _broken(page, pages, files, public_url)]
    problems += _orphans(pages, public_url)
    problems += [problem for path in sorted(files) if path.endswith(".css") for problem in _foreign_css(output, path)]
    if problems:
        raise BrokenArchive(problems)
    return len(pages)


def read_page(path: str, html: str) -> Page:
    """Parse one page."""
    errors = JustHTML(html, collect_errors=True).errors
    reader = _Reader()
    reader.feed(html)
    problems = [Problem(path, error.line or 0, f"HTML error «{error.code}»", "valid HTML") for error in errors]
    problems += [
        Problem(path, 0, f"the id «{name}» {times} times", "an id once a page")
        for name, times in sorted(Counter(reader.ids).items())
        if times > 1
    ]
    problems += [Problem(path, line, found, expected) for line, found, expected in reader.mistakes]
    return Page(path, frozenset(reader.ids), tuple(reader.links), tuple(reader.loads), tuple(problems), reader.noindex)


class _Reader(HTMLParser):
    """Gathers ids, links and what a browser would load, with their lines."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[tuple[int, str]] = []
        self.loads: list[tuple[int, str]] = []
        self.mistakes: list[tuple[int, str, str]] = []
        self.noindex = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0]
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a" and "href" in given:
            self.links.append((line, given["href"]))
        if tag == "form" and "action" in given:
            self.links.append((line, given["action"]))
        if _LOADS.get(tag) in given:
            self.loads.append((line, given[_LOADS[tag]]))
        if tag == "link" and set(given.get("rel", "").split()) & _LOADING_LINKS:
            self.loads.append((line, given.get("href", "")))
        if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
            self.links.append((line, given.get("content", "").partition("url=")[2]))
        if tag == "meta" and given.get("name") == "robots" and "noindex" in given.get("content", ""):
            self.noindex = True
        self._check(tag, given, line)

    def _check(self, tag: str, given: dict[str, str], line: int) -> None:
        inline = sorted(name for name in given if name.startswith("on") or name == "style")
        for name in inline:
            self.mistakes.append(
                (line, f"an inline «{name}» on <{tag}>", "none: the content security policy forbids it")
            )
        if tag == "img" and "alt" not in given:
            self.mistakes.append((line, "an <img> without alt", "a text alternative"))


def _broken(page: Page, pages: dict[str, Page], files: Iterable[str], public_url: str) -> Iterator[Problem]:
    for line, address in page.links:
        target = _inside(page.path, address, public_url)
        if target is None:
            continue
        path, anchor = target
        if path not in files:
            yield Problem(page.path, line, f"a link to «{address}», which is not there", "a page of the archive")
        elif anchor and path in pages and anchor not in pages[path].ids:
            yield Problem(page.path, line, f"a link to «{address}», whose anchor is not there", "an id on that page")
        elif path.endswith("/"):
            yield Problem(page.path, line, f"a link to the folder «{address}»", "an address that ends in .html")
    for line, address in page.loads:
        target = _inside(page.path, address, public_url)
        if target is None and not address.startswith("data:"):
            yield Problem(page.path, line, f"a request to «{address}»", "nothing from another host")
        elif target and target[0] not in files:
            yield Problem(page.path, line, f"«{address}», which is not there", "a file of the archive")


def _inside(page: str, address: str, public_url: str) -> tuple[str, str] | None:
    """Return path and anchor of an address in the archive, None for one that leads elsewhere."""
    if public_url and address.startswith(public_url):
        address = "/" + address.removeprefix(public_url).lstrip("/")
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    full = urlsplit(urljoin(f"archive:///{page}".replace("archive", "http", 1), address))
    return unquote(full.path).lstrip("/") or "index.html", unquote(parts.fragment)


def _orphans(pages: dict[str, Page], public_url: str) -> Iterator[Problem]:
    reached: set[str] = set()
    waiting = sorted(_ROOTS & pages.keys())
    while waiting:
        path = waiting.pop()
        if path in reached:
            continue
        reached.add(path)
        targets = (_inside(path, address, public_url) for _, address in pages[path].links)
        waiting += [target[0] for target in targets if target and target[0] in pages]
    for path in sorted(pages.keys() - reached):
        if not pages[path].stands_alone:
            yield Problem(path, 0, "a page that no other page leads to", "a link from another page")


def _foreign_css(output: Path, path: str) -> Iterator[Problem]:
    text = (output / path).read_text("utf-8")
    for match in _CSS_URL.finditer(text):
        address = match[1] or match[2]
        line = text.count("\n", 0, match.start()) + 1
        if address.startswith(("data:", "#")):
            continue
        if urlsplit(address).scheme or address.startswith("//"):
            yield Problem(path, line, f"a request to «{address}»", "nothing from another host")
        elif not (output / PurePosixPath(path).parent / address.split("#")[0].split("?")[0]).exists():
            yield Problem(path, line, f"«{address}», which is not there", "a file of the archive")

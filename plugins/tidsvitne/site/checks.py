"""The finished archive, looked through before it takes the old one's place.

Every page must be valid HTML, every link must lead to a page and an anchor that are there, every page must be reachable from
the front page, and nothing may be asked of another host. A page that was found sound before is not parsed again.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from tidsvitne.model.problem import Problem, Problems
from tidsvitne.site.page import Page, read_page
from tidsvitne.site.sound import SoundPages

_CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")
_ROOTS = frozenset({"index.html", "404.html"})

Target = tuple[str, str]  # path below the root, anchor


class BrokenArchive(Problems):
    """An archive that must not be shown."""


def check_output(output: Path, sound: SoundPages, public_url: str = "") -> int:
    """Check the archive in `output` and return its number of pages. Raises BrokenArchive, which lists everything."""
    files = frozenset(path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file())
    html = {path: (output / path).read_text("utf-8") for path in sorted(files) if path.endswith(".html")}
    problems = sound.problems(html)
    pages = {path: read_page(path, text) for path, text in html.items()}
    targets = {path: _targets(page, public_url) for path, page in pages.items()}
    for page in pages.values():
        problems += page.problems
        problems += _broken_links(page, targets[page.path], pages, files)
        problems += _foreign_loads(page, files, public_url)
    problems += _orphans(pages, targets)
    problems += [problem for path in sorted(files) if path.endswith(".css") for problem in _foreign_css(output, path)]
    if problems:
        raise BrokenArchive(problems)
    return len(pages)


def _targets(page: Page, public_url: str) -> list[Target | None]:
    folder = posixpath.dirname(page.path)
    return [_target(folder, page.path, address, public_url) for _, address in page.links]


def _target(folder: str, page: str, address: str, public_url: str) -> Target | None:
    return (page, unquote(address[1:])) if address.startswith("#") else _inside(folder, address, public_url)


@lru_cache(maxsize=65536)
def _inside(folder: str, address: str, public_url: str) -> Target | None:
    """Return path and anchor of an address in the archive, None for one that leads elsewhere."""
    if public_url and address.startswith(public_url):
        folder, address = "", address.removeprefix(public_url).lstrip("/") or "index.html"
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    return path + ("/" if parts.path.endswith("/") else ""), unquote(parts.fragment)


def _broken_links(
    page: Page, targets: list[Target | None], pages: Mapping[str, Page], files: frozenset[str]
) -> Iterator[Problem]:
    for (line, address), target in zip(page.links, targets, strict=True):
        if target is None:
            continue
        path, anchor = target
        if path not in files:
            yield Problem(
                page.path, line, f"a link to «{address}», which is not there", "a page or a file of the archive"
            )
        elif anchor and path in pages and anchor not in pages[path].ids:
            yield Problem(page.path, line, f"a link to «{address}», whose anchor is not there", "an id on that page")


def _foreign_loads(page: Page, files: frozenset[str], public_url: str) -> Iterator[Problem]:
    for line, address in page.loads:
        target = _inside(posixpath.dirname(page.path), address, public_url)
        if target is None and not address.startswith("data:"):
            yield Problem(page.path, line, f"a request to «{address}»", "nothing from another host")
        elif target and target[0] not in files:
            yield Problem(page.path, line, f"«{address}», which is not there", "a file of the archive")


def _orphans(pages: Mapping[str, Page], targets: Mapping[str, list[Target | None]]) -> Iterator[Problem]:
    reached: set[str] = set()
    waiting = sorted(_ROOTS & pages.keys())
    while waiting:
        path = waiting.pop()
        if path not in reached:
            reached.add(path)
            waiting += [target[0] for target in targets[path] if target and target[0] in pages]
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

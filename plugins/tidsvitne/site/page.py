"""What one finished page says about itself and others: its ids, its links, what a browser would load for it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from tidsvitne.model.problem import Problem

# Valid HTML, which another check sees to, has no «<» but at a tag or a comment. Only tags that say something are looked into.
_TAG = re.compile(r"<!--.*?-->|<([a-z][a-z0-9]*)\s((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", re.DOTALL | re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([^\s=\"'/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_LOADS = frozenset({"img", "script", "iframe", "audio", "video", "source", "embed", "track", "input"})
_LOADING_LINKS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch", "dns-prefetch"})


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `links` and `loads` are (line, address as written).

    `stands_alone` are pages that are reached from outside only, and say so to robots: former addresses, hidden articles.
    """

    path: str
    ids: frozenset[str]
    links: tuple[tuple[int, str], ...]
    loads: tuple[tuple[int, str], ...]
    problems: tuple[Problem, ...]
    stands_alone: bool


def read_page(path: str, html: str) -> Page:
    """Read one page's tags."""
    found = _Found()
    line, at = 1, 0
    for tag in _TAG.finditer(html):
        if tag[1]:
            line, at = line + html.count("\n", at, tag.start()), tag.start()
            found.take(tag[1].lower(), _attributes(tag[2]), line)
    repeated = ((name, times) for name, times in sorted(Counter(found.ids).items()) if times > 1)
    problems = [Problem(path, 0, f"the id «{name}» {times} times", "an id once a page") for name, times in repeated]
    problems += [Problem(path, line, what, expected) for line, what, expected in found.mistakes]
    return Page(
        path, frozenset(found.ids), tuple(found.links), tuple(found.loads), tuple(problems), stands_alone=found.noindex
    )


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        value = match[2] or match[3] or match[4] or ""
        found[match[1].lower()] = unescape(value) if "&" in value else value
    return found


class _Found:
    """Gathers what the tags of one page say, nothing more."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.links: list[tuple[int, str]] = []
        self.loads: list[tuple[int, str]] = []
        self.mistakes: list[tuple[int, str, str]] = []
        self.noindex = False

    def take(self, tag: str, given: dict[str, str], line: int) -> None:
        if "id" in given:
            self.ids.append(given["id"])
        self.links += [(line, address) for address in _links(tag, given)]
        self.loads += [(line, address) for address in _loads(tag, given)]
        self.mistakes += [(line, *mistake) for mistake in _mistakes(tag, given)]
        if tag == "meta" and given.get("name") == "robots" and "noindex" in given.get("content", ""):
            self.noindex = True


def _links(tag: str, given: dict[str, str]) -> Iterator[str]:
    if tag == "a" and "href" in given:
        yield given["href"]
    if tag == "form" and "action" in given:
        yield given["action"]
    if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
        yield given.get("content", "").partition("url=")[2]


def _loads(tag: str, given: dict[str, str]) -> Iterator[str]:
    if tag in _LOADS and "src" in given:
        yield given["src"]
    if tag == "object" and "data" in given:
        yield given["data"]
    for candidate in given.get("srcset", "").split(","):
        if candidate.strip():
            yield candidate.split()[0]
    if tag == "link" and set(given.get("rel", "").split()) & _LOADING_LINKS:
        yield given.get("href", "")


def _mistakes(tag: str, given: dict[str, str]) -> Iterator[tuple[str, str]]:
    for name in given:
        if name == "style" or name.startswith("on"):
            yield f"an inline «{name}» on <{tag}>", "none: the content security policy forbids it"
    if tag == "img" and "alt" not in given:
        yield "an <img> without alt", "a text alternative"

"""The content, looked through before Pelican reads it.

Pelican leaves an article that it cannot read out of the archive and goes on; so whatever could make it do so is found here,
with file and line, all mistakes at once.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from tidsvitne.ingest.privacy import find_private
from tidsvitne.knowledge.corrections import corrected_documents
from tidsvitne.knowledge.event_entries import told_documents
from tidsvitne.model.edtf import is_edtf
from tidsvitne.model.problem import Problem, Problems

LANGUAGES = ("nb", "nn", "en")
BASES = ("text", "page", "editor")
STATUSES = ("published", "hidden", "draft")
_KEY = re.compile(r"^[ ]{0,3}(?P<key>[A-Za-z0-9_-]+):\s*(?P<value>.*)")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_RESERVED = frozenset({"tidsvitne", "url", "save_as", "template", "content", "settings"})


class WrongContent(Problems):
    """Articles or pages that cannot be published as they are."""


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    value: str


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    name: str
    meta: dict[str, _Line]
    lines: tuple[str, ...]

    @property
    def slug(self) -> str:
        return self.meta["slug"].value if "slug" in self.meta else self.path.stem

    def problem(self, key: str, found: str, expected: str) -> Problem:
        return Problem(self.name, self.meta[key].number if key in self.meta else 0, found, expected)


def check_content(content: Path, authority: Path) -> None:
    """Look through `articles/` and `pages/`, and whether the corrections and events in `authority` are of articles that are there.

    Raises WrongContent, which lists every mistake.
    """
    problems: list[Problem] = []
    slugs: dict[str, list[str]] = {}
    for folder in ("articles", "pages"):
        files: list[_File] = []
        for path in sorted((content / folder).rglob("*.md")):
            name = path.relative_to(content).as_posix()
            file = _read(path, name)
            if isinstance(file, Problem):
                problems.append(file)
                continue
            files.append(file)
            problems.extend(_problems(file, is_article=folder == "articles"))
        problems.extend(_same_slugs(files))
        slugs[folder] = [file.slug for file in files]
    problems.extend(_named_nowhere(authority, slugs["articles"]))
    if problems:
        raise WrongContent(problems)


def _read(path: Path, name: str) -> _File | Problem:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Problem(
            name, 0, f"a byte at {error.start} that is not UTF-8", "UTF-8 text; `tidsvitne import` reads others"
        )
    except OSError as error:
        return Problem(name, 0, error.strerror or "a file that cannot be read", "a readable file")
    if not text.strip():
        return Problem(name, 0, "an empty file", "front matter, a blank line and the text")
    lines = tuple(text.splitlines())
    return _File(path, name, _meta(lines), lines)


def _meta(lines: tuple[str, ...]) -> dict[str, _Line]:
    meta: dict[str, _Line] = {}
    start = 1 if lines[0].strip() == "---" else 0
    for number, line in enumerate(lines[start:], start + 1):
        match = _KEY.match(line)
        if not match:
            return meta
        meta[match["key"].lower()] = _Line(number, match["value"].strip())
    return meta


def _problems(file: _File, *, is_article: bool) -> Iterator[Problem]:
    if not file.meta.get("title", _Line(0, "")).value:
        yield file.problem("title", "no title", "a line «Title: …» at the top")
    for key in sorted(_RESERVED & file.meta.keys()):
        yield file.problem(key, f"the key «{key}»", "a key of docs/formats.md: this one is Pelican's own")
    if not _SLUG.fullmatch(file.slug):
        yield file.problem("slug", f"the slug «{file.slug}»", "lower-case letters a to z, digits and single hyphens")
    yield from _one_of(file, "lang", LANGUAGES)
    yield from _one_of(file, "status", STATUSES)
    if is_article:
        yield from _wrong_dates(file)
        yield from _wrong_url(file)
        yield from _private(file)


def _one_of(file: _File, key: str, allowed: Iterable[str]) -> Iterator[Problem]:
    line = file.meta.get(key)
    if line and line.value not in allowed:
        yield file.problem(key, f"{key} «{line.value}»", " or ".join(allowed))


def _wrong_dates(file: _File) -> Iterator[Problem]:
    published = file.meta.get("published")
    if "date" in file.meta:
        yield file.problem("date", "the key «date»", "«Published: » with an EDTF date, and «Published_basis: »")
    if not published or not published.value:
        return
    if not is_edtf(published.value):
        yield file.problem(
            "published",
            f"«{published.value}»",
            "an EDTF date: 2016, 2016-11, 2016-09-29, 2016-09-29? or 2017-02-20/2017-02-22",
        )
    if "published_basis" not in file.meta:
        yield file.problem("published", "a date without «Published_basis»", " or ".join(BASES))
    yield from _one_of(file, "published_basis", BASES)


def _wrong_url(file: _File) -> Iterator[Problem]:
    url = file.meta.get("source_url")
    if url and url.value and not url.value.startswith(("http://", "https://")):
        yield file.problem("source_url", f"«{url.value}»", "an address that begins with http:// or https://")


def _private(file: _File) -> Iterator[Problem]:
    for number, line in enumerate(file.lines, 1):
        for found in find_private(line):
            yield Problem(
                file.name, number, f"«{found}»", "no e-mail addresses and no social-media handles in an article"
            )


def _named_nowhere(authority: Path, slugs: list[str]) -> Iterator[Problem]:
    corrected = (("corrections of ", document) for document in corrected_documents(authority))
    told = (("", document) for document in told_documents(authority))
    for what, document in (*corrected, *told):
        if document.value not in slugs:
            close = get_close_matches(document.value, slugs, 1)
            meant = f" (did you mean «{close[0]}»?)" if close else ""
            yield document.problem(f"an article's slug{meant}", f"{what}«{document.value}», which no article is")


def _same_slugs(files: Iterable[_File]) -> Iterator[Problem]:
    by_slug: dict[str, list[_File]] = defaultdict(list)
    for file in files:
        by_slug[file.slug].append(file)
    for slug, same in sorted(by_slug.items()):
        if len(same) > 1:
            others = ", ".join(file.name for file in same[1:])
            yield same[0].problem("slug", f"the slug «{slug}» here and in {others}", "a slug of its own for each")

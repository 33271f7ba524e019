"""The articles that a content folder holds already, by what an import has to know of them."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path, PurePath

from tidsvitne.ingest.front_matter import is_untouched, read_article

_KEPT_BESIDE = re.compile(r"\.[0-9a-f]{8}(?=\.[^.]*$)")
_RUN = 3
_ALIKE = 0.3
_LONGEST_COMPARED = 200_000


@dataclass(frozen=True)
class Article:
    """An article's file, as it stands in the content folder."""

    path: Path
    text: str

    @cached_property
    def _read(self) -> tuple[dict[str, str], str]:
        return read_article(self.text)

    @property
    def body(self) -> str:
        """The Markdown below the front matter."""
        return self._read[1]

    def meta(self, key: str) -> str:
        """Return a line of the front matter, empty where it is missing; `key` in lower case."""
        return self._read[0].get(key, "")

    @cached_property
    def words(self) -> str:
        """What two bodies have in common whose words are the same, however their white space is set."""
        return _words(self.body)

    @property
    def slug(self) -> str:
        """The article's address."""
        return self.meta("slug") or self.path.stem

    @property
    def is_untouched(self) -> bool:
        """Whether nobody has changed the file since the import wrote it."""
        return is_untouched(self.text)


class Articles:
    """All articles of a content folder; reads them once, and is told of those that an import writes."""

    def __init__(self, folder: Path) -> None:
        self._by_path: dict[Path, Article] = {}
        for path in sorted(folder.rglob("*.md")):
            self.put(Article(path, path.read_bytes().decode("utf-8-sig", errors="replace")))

    def put(self, article: Article) -> None:
        """Take in an article that was written, instead of what stood at its path."""
        self._by_path[article.path] = article

    def slugs(self) -> Collection[str]:
        """Return every address that is taken."""
        return {slug for article in self._by_path.values() for slug in (article.slug, article.path.stem)}

    def of_bytes(self, digest: str, name: str) -> Article | None:
        """Return the article made of these very bytes, the one from a file of that name before others."""
        same = [article for article in self._by_path.values() if article.meta("original_sha256") == digest]
        return next((article for article in same if is_from(article, name)), same[0] if same else None)

    def of_words(self, body: str) -> Article | None:
        """Return the imported article that has this very body, however its white space is set."""
        words = _words(body)
        return next((a for a in self._by_path.values() if a.words == words and a.meta("original")), None)

    def of_name(self, name: str, body: str) -> Article | None:
        """Return the article made of an earlier state of the file of that name.

        One whose words are quite different is another article, from another folder's file of the same name.
        """
        named = [article for article in self._by_path.values() if is_from(article, name)]
        return next((article for article in named if _is_alike(article.body, body)), None)


def is_from(article: Article, name: str) -> bool:
    """Whether an article's original is the file of that name, or was kept beside it."""
    original = article.meta("original")
    return bool(original) and name in (original, _KEPT_BESIDE.sub("", original))


def beside(name: str, digest: str) -> str:
    """Return the name under which an original is kept where its own is taken by other bytes."""
    path = PurePath(name)
    return f"{path.stem}.{digest[:8]}{path.suffix}"


def _words(body: str) -> str:
    return sha256(" ".join(body.split()).encode("utf-8", errors="replace")).hexdigest()


def _is_alike(one: str, other: str) -> bool:
    runs, others = _runs(one), _runs(other)
    return len(runs & others) >= _ALIKE * min(len(runs), len(others))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = text[:_LONGEST_COMPARED].split()
    return {tuple(words[index : index + _RUN]) for index in range(max(1, len(words) - _RUN + 1))}

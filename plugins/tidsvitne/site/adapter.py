"""Pelican's articles → documents. Reads `_content`, never `content`: the latter would remember unresolved links for good."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any

from pelican.contents import Article
from pelican.generators import ArticlesGenerator

from tidsvitne.model.document import Document
from tidsvitne.model.edtf import Edtf, parse_edtf
from tidsvitne.text.layer import TextLayer, read_html
from tidsvitne.text.sanitise import sanitise


class Publication(Enum):
    """Who may see an article."""

    PUBLISHED = "published"
    """Everybody: it has a page, and feeds lists, search and exports."""

    HIDDEN = "hidden"
    """Whoever has its address: it has a page, and stands in no list."""


@dataclass(frozen=True)
class Source:
    """An article as Pelican has it, with its publication level and what it says to a reader of the whole text."""

    article: Article
    publication: Publication

    @property
    def id(self) -> str:
        """The article's slug, which is its document's id."""
        return str(self.article.slug)

    @property
    def url(self) -> str:
        """The article's address below the archive's root."""
        return str(self.article.url)

    @cached_property
    def html(self) -> str:
        """The body, sanitised, with its links unresolved."""
        return sanitise(self.article._content)

    @cached_property
    def layer(self) -> TextLayer:
        """The body's text layer."""
        return read_html(self.html)

    @cached_property
    def date(self) -> Edtf | None:
        """The publication date, as exactly as the front matter has it."""
        value = self.meta("published")
        return parse_edtf(value) if value else None

    def meta(self, key: str) -> str | None:
        """Return a line of the front matter, None where it is missing or empty."""
        value: Any = self.article.metadata.get(key)
        return str(value).strip() or None if value is not None else None

    @property
    def lang(self) -> str:
        """The article's language."""
        return str(self.article.lang)

    @property
    def title(self) -> str:
        """The title: plain text, as it stands in the front matter."""
        return str(self.article.title).strip()

    def document(self) -> Document:
        """Return what the extractors read."""
        return Document(
            id=self.id,
            text=self.layer.text,
            lang=self.lang,
            title=self.title,
            date=self.date,
            source=self.meta("source"),
            breaks=self.layer.breaks,
            group=self.meta("translation_key"),
        )


def sources(generators: Iterable[Any]) -> Iterator[Source]:
    """Yield every article that gets a page, in the order of its slug. Drafts get none."""
    generator = next(generator for generator in generators if isinstance(generator, ArticlesGenerator))
    published = [*generator.articles, *generator.translations]
    hidden = [*generator.hidden_articles, *generator.hidden_translations]
    levels = [(article, Publication.PUBLISHED) for article in published]
    levels += [(article, Publication.HIDDEN) for article in hidden]
    for article, level in sorted(levels, key=lambda pair: str(pair[0].slug)):
        yield Source(article, level)

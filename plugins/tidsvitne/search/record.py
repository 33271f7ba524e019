"""What search is told of the archive: one record an article, one an entity."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an article's body. `anchor` is its id on the article's page, without «#»."""

    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One published article.

    `url` is relative to the archive's root. `lang` is the article's own language («nb», «nn», «en»). `date_texts`
    pairs an interface language with the date in its words. `entities` are the ids of all that the article names,
    `names` what those are called, in every language. `facets` are the values that it is filtered by, by the facet's name.
    """

    url: str
    title: str
    lang: str
    source: str | None
    edtf: str | None
    date_texts: tuple[tuple[str, str], ...]
    standfirst: str | None
    passages: tuple[Passage, ...]
    entities: tuple[str, ...]
    names: tuple[str, ...]
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EntityRecord:
    """One person, organisation or place with a page. `url` is the English page's; `articles` counts who names it.

    A place has a `level` («city») and the labels of the places that it is in, the nearest first.
    """

    id: str
    url: str
    labels: Mapping[str, str]
    aliases: tuple[str, ...]
    kind: str
    articles: int
    level: str | None = None
    within: tuple[Mapping[str, str], ...] = ()

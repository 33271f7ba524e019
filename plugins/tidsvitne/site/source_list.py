"""Who published the articles: the list of sources."""

import re
import unicodedata
from collections.abc import Iterable

from tidsvitne.knowledge.authority import Source
from tidsvitne.site.viewer import Viewer
from tidsvitne.site.views import ArticleCard, SourceView


def source_list(viewer: Viewer) -> tuple[SourceView, ...]:
    """Return every source with its articles, in the alphabet's order."""
    outlets = _outlets(viewer.run.knowledge.sources().values())
    by_name: dict[str, list[ArticleCard]] = {}
    for card in viewer.articles():
        if card.source:
            by_name.setdefault(card.source, []).append(card)
    return tuple(
        _view(viewer, name, outlets.get(name.casefold()), by_name[name])
        for name in sorted(by_name, key=viewer.alphabetic)
    )


def _outlets(sources: Iterable[Source]) -> dict[str, Source]:
    return {name.casefold(): source for source in sources for name in (*source.labels.values(), *source.aliases)}


def _view(viewer: Viewer, name: str, outlet: Source | None, cards: list[ArticleCard]) -> SourceView:
    return SourceView(
        name=name,
        anchor=_anchor(name),
        url=outlet.url if outlet else None,
        detail=viewer.say(f"source_{outlet.kind}") if outlet and outlet.kind else "",
        articles=tuple(cards),
    )


def _anchor(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold()).replace("ø", "o").replace("æ", "ae")
    return re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-") or "source"

"""Who published the articles: the list of sources."""

import re
import unicodedata

from tidsvitne.site.viewer import Viewer
from tidsvitne.site.views import ArticleCard, SourceView


def source_list(viewer: Viewer) -> tuple[SourceView, ...]:
    """Return every source with its articles, in the alphabet's order."""
    by_name: dict[str, list[ArticleCard]] = {}
    for card in map(viewer.card_of, viewer.published):
        if card.source:
            by_name.setdefault(card.source, []).append(card)
    return tuple(_view(viewer, name, by_name[name]) for name in sorted(by_name, key=viewer.alphabetic))


def _view(viewer: Viewer, name: str, cards: list[ArticleCard]) -> SourceView:
    outlet = viewer.run.knowledge.outlet(name)
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

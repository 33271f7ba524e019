"""Long lists, cut into pages that a browser can bear."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from tidsvitne.site.views import PageLink

_Group = TypeVar("_Group")


def cut(groups: Iterable[_Group], weight: Callable[[_Group], int], limit: int) -> list[list[_Group]]:
    """Return the groups in their order, cut into pages of about `limit` lines; no group is cut. There is at least one page."""
    pages: list[list[_Group]] = [[]]
    lines = 0
    for group in groups:
        if lines >= limit:
            pages.append([])
            lines = 0
        pages[-1].append(group)
        lines += weight(group)
    return pages


def path_of(first: str, number: int) -> str:
    """Return the path of one of a list's pages, 1 being at `first`: `claims/killed.html`, `claims/killed-2.html`."""
    return first if number == 1 else f"{first.removesuffix('.html')}-{number}.html"


def links(first: str, number: int, current: int, localise: Callable[[str], str]) -> tuple[PageLink, ...]:
    """Return the links to all of a list's pages, none where there is one page only."""
    if number < 2:
        return ()
    return tuple(PageLink(str(page), localise(path_of(first, page)), page == current) for page in range(1, number + 1))

"""Where pages stand: the addresses of everything below the archive's root."""

from pathlib import PurePosixPath

LISTS = {
    "articles": "articles/index.html",
    "places": "places/index.html",
    "people": "people/index.html",
    "organisations": "organisations/index.html",
    "events": "events.html",
    "timeline": "timeline.html",
    "claims": "claims.html",
    "sources": "sources.html",
}
SEARCH = "search.html"
HOME = "index.html"


def localised(path: str, lang: str, languages: tuple[str, ...]) -> str:
    """Return a page's address in one interface language; the first language stands at the root."""
    return path if lang == languages[0] else f"{lang}/{path}"


def root_from(path: str) -> str:
    """Return the way from a page to the root: `.`, `..`, `../..`."""
    depth = len(PurePosixPath(path).parts) - 1
    return "/".join([".."] * depth) or "."

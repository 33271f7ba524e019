"""Addresses made of titles."""

import re
from collections.abc import Collection

from tidsvitne.text.fold import fold

_LONGEST = 60


def slugify(*texts: str) -> str:
    """Return a slug of the first text that has letters or digits of ours: ASCII, at most 60 characters, whole words."""
    for text in texts:
        slug = re.sub(r"[^a-z0-9]+", "-", fold(text[: 10 * _LONGEST])).strip("-")
        if slug:
            return _shorten(slug)
    return "article"


def unique(slug: str, taken: Collection[str]) -> str:
    """Return `slug`, or with the first number that makes it one of its own."""
    number, candidate = 1, slug
    while candidate in taken:
        number += 1
        candidate = f"{slug}-{number}"
    return candidate


def _shorten(slug: str) -> str:
    if len(slug) <= _LONGEST:
        return slug
    room = slug[: _LONGEST + 1]
    boundary = room.rfind("-")
    return room[:boundary] if boundary > 0 else slug[:_LONGEST]

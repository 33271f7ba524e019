"""What people, organisations and places are called, by the keys under which a query's words look them up.

The theme's `names.js` makes the same keys of a query. A name's words are compared with their hyphens opened, without
Arabic articles, and folded; å, æ and ø also as aa, ae and oe.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from tidsvitne.search import analysis
from tidsvitne.search.record import EntityRecord
from tidsvitne.text.fold import fold

_BRACKETS = re.compile(r"[()]")


@dataclass(frozen=True, slots=True)
class Names:
    """Which entities each key names, the most written about first, and what the browser is told of each."""

    called: dict[str, list[str]]
    told: dict[str, dict[str, Any]]


def names(entities: Iterable[EntityRecord]) -> Names:
    """Return the names of all entities."""
    ordered = sorted(entities, key=lambda entity: (-entity.articles, entity.id))
    keyed = {entity.id: {name: keys(name) for name in names_of(entity)} for entity in ordered}
    called: dict[str, list[str]] = {}
    for entity, own in keyed.items():
        for key in dict.fromkeys(chain.from_iterable(own.values())):
            called.setdefault(key, []).append(entity)
    return Names(called, {entity.id: _told(entity, keyed[entity.id], called) for entity in ordered})


def names_of(entity: EntityRecord) -> list[str]:
    """Return labels and aliases, each once; «Syrian Civil Defence (White Helmets)» is two names."""
    given = (*(entity.labels[language] for language in sorted(entity.labels)), *entity.aliases)
    parts = (part.strip() for name in given for part in (_BRACKETS.split(name)))
    return list(dict.fromkeys(filter(None, parts)))


def pieces(text: str) -> list[str]:
    """Return a name's words with their hyphens opened, without Arabic articles."""
    found = (piece for word in analysis.words(text) for piece in word.split("-"))
    return [piece for piece in found if piece and piece not in analysis.ARTICLES]


def keys(name: str) -> tuple[str, ...]:
    """Return the keys of a name: folded, and folded with two letters for å, æ and ø."""
    found = pieces(name)
    folded = " ".join(map(fold, found))
    if name.isascii():  # as most are
        return (folded,) if folded else ()
    spelt = " ".join(fold(analysis.in_two_letters(piece)) for piece in found)
    return tuple(key for key in dict.fromkeys((folded, spelt)) if key)


def _told(entity: EntityRecord, keyed: dict[str, tuple[str, ...]], called: dict[str, list[str]]) -> dict[str, Any]:
    return {
        "id": entity.id,
        "url": entity.url,
        "labels": dict(sorted(entity.labels.items())),
        "kind": entity.kind,
        "articles": entity.articles,
        **({"level": entity.level} if entity.level else {}),
        **({"within": [dict(sorted(labels.items())) for labels in entity.within]} if entity.within else {}),
        # What something else is called as well is not searched for in its stead.
        "names": [name for name, keys in keyed.items() if keys and len(called[keys[0]]) == 1],
    }

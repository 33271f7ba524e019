"""HTML's elements, by what they are to a text that is read."""

_UNSEEN_WORDS = "head script style template noscript svg math iframe object textarea select audio video canvas"
_INLINE_WORDS = """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span
    strike strong sub sup time tt u var wbr
"""

UNSEEN = frozenset(_UNSEEN_WORDS.split())
INLINE = frozenset(_INLINE_WORDS.split())


def is_unseen(name: str) -> bool:
    """Whether nothing in a node of that name is shown as text."""
    return name in UNSEEN or name.startswith(("#comment", "!"))

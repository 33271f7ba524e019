"""What the text itself says of where a place lies: «X, a suburb north of Y», «X i Y», "X, Y", "Lansing, Mich."."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from tidsvitne.model.annotation import Kind, Mention

_HELD_BY = re.compile(
    r"(?:,? (?:in|i|på|outside|utenfor|near|ved)|"
    r",(?: (?:a|an|the|en|et|ei) [^,.;:]{0,40}? (?:in|i|på|of|for|outside|utenfor|near|ved))?) (?:the )?"
    r"| ?\((?:in )?",
    re.IGNORECASE,
)
_SAID = 12.0  # decimal orders: the text's own word outweighs how well a place is known
_LISTED_SAID = 4.0
_LISTED = re.compile(r",? (?:og|and|eller|or) |, ")


def said_holders(text: str, mentions: Sequence[Mention]) -> Mapping[int, tuple[int, float]]:
    """Return, for each mention that the text puts into or beside another place, that one's index and what it weighs."""
    said: dict[int, tuple[int, float]] = {}
    for index, (inner, outer) in enumerate(pairwise(mentions)):
        if inner.kind is not Kind.PLACE or outer.kind is not Kind.PLACE:
            continue
        between = text[inner.span.end : outer.span.start]
        if not _HELD_BY.fullmatch(between):
            continue
        following = mentions[index + 2] if index + 2 < len(mentions) else None
        # «Oslo, Norge og Sverige» may be a list, not a place and its country.
        listed = (
            following
            and following.kind is Kind.PLACE
            and _LISTED.fullmatch(text[outer.span.end : following.span.start])
        )
        said[index] = index + 1, _LISTED_SAID if listed and between.strip() == "," else _SAID
    return said

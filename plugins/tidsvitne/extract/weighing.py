"""The authority's names and the tagger's, weighed against one another where they meet."""

from collections.abc import Sequence

from tidsvitne.extract.found import Found
from tidsvitne.model.annotation import Kind

_SURE = 0.9


def merged(known: Sequence[Found], tagged: Sequence[Found]) -> list[Found]:
    """Return names that do not overlap: the longer wins, and where both are as long the authority.

    A phrase that is no name («regimet») gives way to a name in which it stands. «Jordan» is the man where the tagger is
    sure of a person.
    """
    result: list[Found] = []
    rest = list(known)
    for name in tagged:
        met = [one for one in rest if one.overlaps(name)]
        if any(_wins(one, name) for one in met):
            continue
        rest = [one for one in rest if one not in met]
        result.append(name)
    return sorted([*rest, *result], key=lambda name: name.first)


def _wins(one: Found, name: Found) -> bool:
    """Whether what the authority knows outweighs what the tagger marked."""
    if one.first == name.first and one.last == name.last:
        return not (one.kind is Kind.PLACE and name.kind is Kind.PERSON and name.confidence >= _SURE)
    if one.covers(name):
        return True
    return not name.covers(one) and one.last - one.first >= name.last - name.first

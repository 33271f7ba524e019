"""The authority's names and the tagger's, weighed against one another where they meet."""

from collections.abc import Sequence

from tidsvitne.extract.found import Found
from tidsvitne.knowledge.pieces import Piece
from tidsvitne.model.annotation import Kind

_SURE = 0.9
_AND = frozenset(("og", "and"))


def merged(known: Sequence[Found], tagged: Sequence[Found], pieces: Sequence[Piece]) -> list[Found]:
    """Return names that do not overlap: the longer wins, and where both are as long the authority.

    A phrase that is no name («regimet») gives way to a name in which it stands. «Jordan» is the man where the tagger is
    sure of a person, and «Svalbard og Jan Mayen» are two places where it marks two.
    """
    result: list[Found] = []
    rest = [one for one in known if not _is_parted(one, tagged, pieces)]
    for name in tagged:
        met = [one for one in rest if one.overlaps(name)]
        if any(_wins(one, name) for one in met):
            continue
        rest = [one for one in rest if one not in met]
        result.append(name)
    return sorted([*rest, *result], key=lambda name: name.first)


def _is_parted(one: Found, tagged: Sequence[Found], pieces: Sequence[Piece]) -> bool:
    if not any(piece.key in _AND for piece in pieces[one.first + 1 : one.last - 1]):
        return False
    return sum(one.covers(name) for name in tagged) > 1


def _wins(one: Found, name: Found) -> bool:
    """Whether what the authority knows outweighs what the tagger marked."""
    if one.first == name.first and one.last == name.last:
        return not (one.kind is Kind.PLACE and name.kind is Kind.PERSON and name.confidence >= _SURE)
    if one.covers(name):
        return True
    return not name.covers(one) and one.last - one.first >= name.last - name.first

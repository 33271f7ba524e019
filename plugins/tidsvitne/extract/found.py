"""A name on its way to becoming a mention: still in pieces."""

from collections.abc import Sequence
from dataclasses import dataclass

from tidsvitne.knowledge.pieces import Piece
from tidsvitne.model.annotation import Kind, Mention
from tidsvitne.model.span import Span

_KINDS = {"places": Kind.PLACE, "people": Kind.PERSON, "organisations": Kind.ORGANISATION}


@dataclass(frozen=True, slots=True)
class Found:
    """The name `pieces[first:last]` and what it can mean."""

    first: int
    last: int
    kind: Kind
    rule: str
    confidence: float
    candidates: tuple[str, ...] = ()
    role: str | None = None

    def mention(self, pieces: Sequence[Piece]) -> Mention:
        """Return the mention, from the first letter of the name to the end of its genitive."""
        span = Span(pieces[self.first].start, pieces[self.last - 1].stop)
        return Mention(span, self.kind, self.rule, self.confidence, self.candidates, role=self.role)


def kind_of(entity: str) -> Kind:
    """Return the kind of the entity with this id."""
    return _KINDS[entity.partition("/")[0]]

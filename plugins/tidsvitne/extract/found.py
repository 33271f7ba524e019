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

    def mention(self, pieces: Sequence[Piece], lang: str) -> Mention:
        """Return the mention. A Norwegian genitive is part of the word («Syrias», «Paris'»), an English one stands behind it."""
        end = pieces[self.last - 1]
        span = Span(pieces[self.first].start, end.end if lang == "en" else end.stop)
        return Mention(span, self.kind, self.rule, self.confidence, self.candidates, role=self.role)

    def overlaps(self, other: "Found") -> bool:
        """Whether the two share a piece."""
        return self.first < other.last and other.first < self.last

    def covers(self, other: "Found") -> bool:
        """Whether all pieces of the other are among its own."""
        return self.first <= other.first and other.last <= self.last


def kind_of(entity: str) -> Kind:
    """Return the kind of the entity with this id."""
    return _KINDS[entity.partition("/")[0]]

"""A name on its way to becoming a mention: still in pieces."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tidsvitne.extract.cues import is_level_word
from tidsvitne.knowledge.pieces import Piece
from tidsvitne.model.annotation import Kind, Mention
from tidsvitne.model.entity import KIND_OF_FOLDER
from tidsvitne.model.span import Span

DERIVED = "derived"  # stands in the rule of a name from which a Norwegian compound is made
DEMONYM = "demonym"  # the rule of "Syrian": its one candidate is a place, but it means none


@dataclass(frozen=True, slots=True)
class Found:
    """The name `pieces[first:last]` and what it can mean.

    `tail` are the code points behind its last piece that are part of it all the same: the "'s" of "Wendy's", the full stop
    of "Acme, Inc."
    """

    first: int
    last: int
    kind: Kind
    rule: str
    confidence: float
    candidates: tuple[str, ...] = ()
    role: str | None = None
    tail: int = 0

    def mention(self, pieces: Sequence[Piece], lang: str) -> Mention:
        """Return the mention. A Norwegian genitive is part of the word («Syrias», «Paris'»), an English one stands behind it."""
        last = pieces[self.last - 1]
        end = last.end if lang == "en" else last.stop
        span = Span(pieces[self.first].start, max(end, last.end + self.tail))
        derived = lang != "en" and self.is_inside_word(pieces) and not self.role
        rule = f"{self.rule}:{DERIVED}" if derived else self.rule
        return Mention(span, self.kind, rule, self.confidence, self.candidates, role=self.role)

    def is_inside_word(self, pieces: Sequence[Piece]) -> bool:
        """Whether it only begins a longer word: «Aleppo-kampene», «NATO-talsmann», "US-led", but not «Idlib-provinsen»."""
        following = pieces[self.last] if self.last < len(pieces) else None
        if following is None or following.glue != "-" or is_level_word(following):
            return False
        return following.form[0].islower()

    def overlaps(self, other: "Found") -> bool:
        """Whether the two share a piece."""
        return self.first < other.last and other.first < self.last

    def covers(self, other: "Found") -> bool:
        """Whether all pieces of the other are among its own."""
        return self.first <= other.first and other.last <= self.last


def without_derived(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return the mentions, those inside Norwegian compounds as «other».

    «NATO-talsmann» is of NATO, but what it names is not NATO: NorNE (Jørgensen et al. 2020) has a class of its own for
    these. The entity stays.
    """
    return tuple(
        replace(mention, kind=Kind.OTHER) if DERIVED in mention.rule.split(":") else mention for mention in mentions
    )


def kind_of(entity: str) -> Kind:
    """Return the kind of the entity with this id."""
    return KIND_OF_FOLDER[entity.partition("/")[0]]

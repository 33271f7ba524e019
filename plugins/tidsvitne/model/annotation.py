"""Stand-off annotations: what one document says, each piece with where it stands, what made it, and how sure that is."""

from dataclasses import dataclass
from enum import StrEnum

from tidsvitne.model.edtf import Edtf
from tidsvitne.model.span import Span


class Kind(StrEnum):
    """What a mention names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    EVENT = "event"
    OTHER = "other"


class Modality(StrEnum):
    """Whether an event is told as a fact, or how else."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    DENIED = "denied"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"


class Bound(StrEnum):
    """How a figure bounds what it counts."""

    EXACTLY = "exactly"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    ABOUT = "about"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    UNKNOWN = "unknown"
    NONE = "no figure"
    """The text says that nobody has counted."""


class Role(StrEnum):
    """What somebody does in an event."""

    AGENT = "agent"
    TARGET = "target"
    PARTY = "party"
    """One of several who do the same: those who meet, agree or fight one another."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; `id` comes from its words, so that an edit elsewhere does not move it."""

    id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text.

    `candidates` are the ids of the entities that the name can mean, the likeliest first; `entity` is the one it was
    linked to. `role` is «actor» where a place's name stands for its government, «credit» where somebody is named only as
    the writer, photographer or agency. `rule` names what found it.
    """

    span: Span
    kind: Kind
    rule: str
    confidence: float
    candidates: tuple[str, ...] = ()
    entity: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression: `type` and `value` as TIMEX3 has them, `edtf` the same for the archive; `basis` says how it came about.

    `anchor` is the date that a relative or partial one was reckoned from: the day of publication, or a date in the text.
    """

    span: Span
    type: str
    value: str
    edtf: Edtf | None
    basis: str
    rule: str
    confidence: float
    anchor: Edtf | None = None


@dataclass(frozen=True, slots=True)
class InferredDate:
    """The day of publication as far as the text bounds it; `because` are the time expressions that do."""

    date: Edtf
    because: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class EventMention:
    """An event as one sentence tells it. `span` is the trigger.

    `date` is None where neither the sentence nor its neighbours give one; `dated_by` is the time expression that does, and
    lies in another sentence where a neighbour did. `roles` tell what those of `participants` do of whom the words say it.
    """

    id: str
    type: str
    span: Span
    sentence: Span
    modality: Modality
    rule: str
    confidence: float
    date: Edtf | None = None
    places: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    dated_by: Span | None = None
    roles: tuple[tuple[str, Role], ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure that somebody claims, or who is said to be responsible (metric «responsible», `who` the words for them).

    `minimum` and `maximum` are None where the words give no such bound. `sources` are in the order in which the words went
    from one to the next, whoever saw or counted first; `via` are those of them that only passed on what another said.
    `part_of` is the id of the claim that this one counts a part of. A `cumulative` figure counts from `since`, where the
    text says, up to `date` or to when it was told, and not one event's; any other claim is of what happened at `date`. `actor` is
    the entity that is said to be responsible. `denied_by` are the words for whoever denies it.
    """

    metric: str
    span: Span
    sentence: Span
    bound: Bound
    unit: str
    rule: str
    confidence: float
    minimum: float | None = None
    maximum: float | None = None
    who: str | None = None
    sources: tuple[str, ...] = ()
    hedge: str | None = None
    event: str | None = None
    id: str = ""
    via: tuple[str, ...] = ()
    part_of: str | None = None
    cumulative: bool = False
    since: Edtf | None = None
    date: Edtf | None = None
    actor: str | None = None
    modality: Modality = Modality.ASSERTED
    denied_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Annotations:
    """All that was found in one document, each kind in the order of its offsets.

    `published` is the day of publication where only the text tells it, None where it was given or nothing bounds it.
    """

    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    events: tuple[EventMention, ...] = ()
    claims: tuple[Claim, ...] = ()
    published: InferredDate | None = None

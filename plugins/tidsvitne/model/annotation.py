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
    """A time expression: `type` and `value` as TIMEX3 has them, `edtf` the same for the archive; `basis` says how it came about."""

    span: Span
    type: str
    value: str
    edtf: Edtf | None
    basis: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class EventMention:
    """An event as one sentence tells it. `span` is the trigger; `date` None where the sentence gives none."""

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


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure that somebody claims. `minimum` and `maximum` are None where the words give no such bound."""

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


@dataclass(frozen=True, slots=True)
class Annotations:
    """All that was found in one document, each kind in the order of its offsets."""

    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    events: tuple[EventMention, ...] = ()
    claims: tuple[Claim, ...] = ()

"""Readings of a few sentences, each of ten characters, with what the tests want them to say."""

from collections.abc import Sequence

from tidsvitne.model.annotation import (
    Annotations,
    Bound,
    Claim,
    EventMention,
    InferredDate,
    Modality,
    Role,
    Sentence,
    TimeExpression,
)
from tidsvitne.model.document import Document
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.model.reading import Reading
from tidsvitne.model.span import Span

LENGTH = 10


def sentence(number: int) -> Span:
    """The span of a sentence."""
    return Span(LENGTH * number, LENGTH * number + LENGTH)


def mention(
    number: int, date: str | None = None, *, modality: Modality = Modality.ASSERTED, place: str = "places/town"
) -> EventMention:
    """An air strike that a sentence tells of, dated by its own words."""
    at = sentence(number)
    return EventMention(
        id=f"e{number}",
        type="air-strike",
        span=Span(at.start + 5, at.start + 8),
        sentence=at,
        modality=modality,
        rule="test",
        confidence=1.0,
        date=parse_edtf(date) if date else None,
        places=(place,),
        participants=("places/town",),
        dated_by=Span(at.start, at.start + 4) if date else None,
        roles=(("places/town", Role.TARGET),),
    )


def claim(number: int, figure: int, metric: str = "killed", event: str | None = None) -> Claim:
    """Somebody's figure in a sentence."""
    at = sentence(number)
    return Claim(
        metric=metric,
        span=Span(at.start, at.start + 4),
        sentence=at,
        bound=Bound.EXACTLY,
        unit="people",
        rule="test",
        confidence=1.0,
        minimum=figure,
        maximum=figure,
        sources=(f"witness {figure}",),
        event=event,
    )


def reading(
    name: str,
    dates: Sequence[str | None] = (),
    *,
    lang: str = "en",
    published: str | None = None,
    inferred: str | None = None,
    events: Sequence[EventMention] = (),
    claims: Sequence[Claim] = (),
    group: str | None = None,
    source: str | None = None,
) -> Reading:
    """A document with a sentence for each date, and one more."""
    spans = [sentence(number) for number in range(len(dates) + 1)]
    times = tuple(
        TimeExpression(
            Span(span.start, span.start + 4), "DATE", date, parse_edtf(date), "weekday before publication", "test", 1.0
        )
        for span, date in zip(spans, dates, strict=False)
        if date
    )
    text = "".join(f"{number:04} abc d" for number in range(len(spans)))
    found = InferredDate(parse_edtf(inferred), tuple(time.span for time in times)) if inferred else None
    return Reading(
        Document(
            name,
            text,
            lang,
            title=f"Title of {name}",
            date=parse_edtf(published) if published else None,
            group=group,
            source=source,
        ),
        Annotations(
            sentences=tuple(Sentence(f"s-{name}-{number}", span) for number, span in enumerate(spans)),
            times=times,
            events=tuple(events),
            claims=tuple(claims),
            published=found,
        ),
    )

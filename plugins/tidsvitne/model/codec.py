"""Annotations to and from JSON: the annotation contract's lines, and what the cache keeps.

The two directions are one another's inverse: `annotations_from_json(annotations_to_json(a)) == a`.
"""

from datetime import date
from typing import Any

from tidsvitne.model.annotation import (
    Annotations,
    Bound,
    Claim,
    EventMention,
    InferredDate,
    Kind,
    Mention,
    Modality,
    Role,
    Sentence,
    TimeExpression,
)
from tidsvitne.model.edtf import Edtf, parse_edtf
from tidsvitne.model.span import Span

Json = dict[str, Any]


def annotations_to_json(annotations: Annotations) -> Json:
    """Return plain lists and dicts; keys whose value is unknown are left out."""
    return {
        "sentences": [_sentence_to_json(sentence) for sentence in annotations.sentences],
        "mentions": [_mention_to_json(mention) for mention in annotations.mentions],
        "times": [_time_to_json(time) for time in annotations.times],
        "events": [_event_to_json(event) for event in annotations.events],
        "claims": [_claim_to_json(claim) for claim in annotations.claims],
    } | _known(published=_published_to_json(annotations.published))


def annotations_from_json(data: Json) -> Annotations:
    """Read what `annotations_to_json` wrote. Raises KeyError, TypeError or ValueError where it is something else."""
    return Annotations(
        sentences=tuple(_sentence_from_json(item) for item in data["sentences"]),
        mentions=tuple(_mention_from_json(item) for item in data["mentions"]),
        times=tuple(_time_from_json(item) for item in data["times"]),
        events=tuple(_event_from_json(item) for item in data["events"]),
        claims=tuple(_claim_from_json(item) for item in data["claims"]),
        published=_published_from_json(data.get("published")),
    )


def _known(**values: Any) -> Json:
    return {key: value for key, value in values.items() if value is not None}


def _edtf(value: str | None) -> Edtf | None:
    return None if value is None else parse_edtf(value)


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _published_to_json(published: InferredDate | None) -> Json | None:
    if published is None:
        return None
    return {"edtf": published.date.value, "because": [_pair(span) for span in published.because]}


def _published_from_json(data: Json | None) -> InferredDate | None:
    return (
        None if data is None else InferredDate(parse_edtf(data["edtf"]), tuple(Span(*one) for one in data["because"]))
    )


def _sentence_to_json(sentence: Sentence) -> Json:
    return {"id": sentence.id, "start": sentence.span.start, "end": sentence.span.end}


def _sentence_from_json(data: Json) -> Sentence:
    return Sentence(data["id"], Span(data["start"], data["end"]))


def _mention_to_json(mention: Mention) -> Json:
    return _known(
        start=mention.span.start,
        end=mention.span.end,
        kind=mention.kind.value,
        role=mention.role,
        rule=mention.rule,
        confidence=mention.confidence,
        candidates=list(mention.candidates),
    ) | {"entity": mention.entity}


def _mention_from_json(data: Json) -> Mention:
    return Mention(
        span=Span(data["start"], data["end"]),
        kind=Kind(data["kind"]),
        rule=data["rule"],
        confidence=data["confidence"],
        candidates=tuple(data["candidates"]),
        entity=data["entity"],
        role=data.get("role"),
    )


def _time_to_json(time: TimeExpression) -> Json:
    return _known(
        start=time.span.start,
        end=time.span.end,
        type=time.type,
        value=time.value,
        edtf=None if time.edtf is None else time.edtf.value,
        earliest=_day(time.edtf.earliest if time.edtf else None),
        latest=_day(time.edtf.latest if time.edtf else None),
        basis=time.basis,
        anchor=None if time.anchor is None else time.anchor.value,
        rule=time.rule,
        confidence=time.confidence,
    )


def _time_from_json(data: Json) -> TimeExpression:
    return TimeExpression(
        span=Span(data["start"], data["end"]),
        type=data["type"],
        value=data["value"],
        edtf=_edtf(data.get("edtf")),
        basis=data["basis"],
        rule=data["rule"],
        confidence=data["confidence"],
        anchor=_edtf(data.get("anchor")),
    )


def _event_to_json(event: EventMention) -> Json:
    return _known(
        id=event.id,
        type=event.type,
        start=event.span.start,
        end=event.span.end,
        sentence=_pair(event.sentence),
        edtf=None if event.date is None else event.date.value,
        dated_by=None if event.dated_by is None else _pair(event.dated_by),
        places=list(event.places),
        participants=list(event.participants),
        roles={who: role.value for who, role in event.roles},
        modality=event.modality.value,
        rule=event.rule,
        confidence=event.confidence,
    )


def _event_from_json(data: Json) -> EventMention:
    return EventMention(
        id=data["id"],
        type=data["type"],
        span=Span(data["start"], data["end"]),
        sentence=Span(*data["sentence"]),
        modality=Modality(data["modality"]),
        rule=data["rule"],
        confidence=data["confidence"],
        date=_edtf(data.get("edtf")),
        places=tuple(data["places"]),
        participants=tuple(data["participants"]),
        dated_by=Span(*data["dated_by"]) if "dated_by" in data else None,
        roles=tuple((who, Role(role)) for who, role in data["roles"].items()),
    )


def _claim_to_json(claim: Claim) -> Json:
    return _known(
        id=claim.id,
        event=claim.event,
        metric=claim.metric,
        min=claim.minimum,
        max=claim.maximum,
        bound=claim.bound.value,
        unit=claim.unit,
        who=claim.who,
        sources=list(claim.sources),
        via=list(claim.via),
        hedge=claim.hedge,
        part_of=claim.part_of,
        cumulative=claim.cumulative,
        since=None if claim.since is None else claim.since.value,
        edtf=None if claim.date is None else claim.date.value,
        actor=claim.actor,
        modality=claim.modality.value,
        denied_by=list(claim.denied_by),
        start=claim.span.start,
        end=claim.span.end,
        sentence=_pair(claim.sentence),
        rule=claim.rule,
        confidence=claim.confidence,
    )


def _claim_from_json(data: Json) -> Claim:
    return Claim(
        metric=data["metric"],
        span=Span(data["start"], data["end"]),
        sentence=Span(*data["sentence"]),
        bound=Bound(data["bound"]),
        unit=data["unit"],
        rule=data["rule"],
        confidence=data["confidence"],
        minimum=data.get("min"),
        maximum=data.get("max"),
        who=data.get("who"),
        sources=tuple(data["sources"]),
        hedge=data.get("hedge"),
        event=data.get("event"),
        id=data["id"],
        via=tuple(data["via"]),
        part_of=data.get("part_of"),
        cumulative=data["cumulative"],
        since=_edtf(data.get("since")),
        date=_edtf(data.get("edtf")),
        actor=data.get("actor"),
        modality=Modality(data["modality"]),
        denied_by=tuple(data["denied_by"]),
    )

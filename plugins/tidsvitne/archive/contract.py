"""The annotation contract: readings and archives as lines of JSON. docs/annotate.md has the schema."""

from typing import Any

from tidsvitne.archive.archive import Archive, Mentioned
from tidsvitne.extract.found import DEMONYM
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.model.annotation import Mention
from tidsvitne.model.codec import annotations_to_json
from tidsvitne.model.entity import Entity
from tidsvitne.model.event import Event
from tidsvitne.model.reading import Reading

VERSION = 2
Json = dict[str, Any]


def document_line(reading: Reading, knowledge: Knowledge) -> Json:
    """Return one document with all its annotations; offsets are code points of `text`."""
    document, annotations = reading.document, reading.annotations
    data = annotations_to_json(annotations)
    mentions = zip(data["mentions"], annotations.mentions, strict=True)
    return {
        "id": document.id,
        "lang": document.lang,
        "text": document.text,
        "mentions": [_mention(line, mention, document.text, knowledge) for line, mention in mentions],
        "times": [line | {"surface": document.text[line["start"] : line["end"]]} for line in data["times"]],
        "events": data["events"],
        "claims": data["claims"],
        "sentences": data["sentences"],
        "version": VERSION,
    } | ({"published": data["published"]} if "published" in data else {})


def archive_line(archive: Archive) -> Json:
    """Return what the documents have to do with one another."""
    return {
        "archive": {
            "entities": [_entity(mentioned) for mentioned in archive.entities.values() if mentioned.mentions],
            "events": [_event(event) for event in archive.events],
            "related": _related(archive),
        }
    }


def _event(event: Event) -> Json:
    date = {} if event.date is None else {"edtf": event.date.value}
    return date | {
        "id": event.id,
        "type": event.type,
        "places": list(event.places),
        "participants": list(event.participants),
        "documents": list(event.documents),
        "reported_by": list(event.reported_by),
        "mentions": [{"document": document, "event": mention.id} for document, mention in event.mentions],
        "reasons": [{"kind": one.kind, "what": one.what, "weight": one.weight} for one in event.evidence],
        "score": event.score,
    }


def _related(archive: Archive) -> list[Json]:
    pairs = {
        tuple(sorted((one, related.document))): related for one, found in archive.related.items() for related in found
    }
    return [
        {
            "a": one,
            "b": other,
            "reasons": [{"kind": reason.kind, "what": reason.what} for reason in related.reasons],
            "score": related.score,
        }
        for (one, other), related in sorted(pairs.items())
    ]


def _mention(line: Json, mention: Mention, text: str, knowledge: Knowledge) -> Json:
    meant = mention.candidates[0] if mention.rule == DEMONYM else mention.entity
    entity = knowledge.find_entity(meant) if meant else None
    known = _place(entity) if entity else {}
    return line | {"surface": mention.span.of(text)} | known


def _place(entity: Entity) -> Json:
    where = entity.coordinates
    values = {
        "lat": where.lat if where else None,
        "lon": where.lon if where else None,
        "geonames": entity.geonames,
        "country": entity.country,
        "level": entity.level,
    }
    return {key: value for key, value in values.items() if value is not None}


def _entity(mentioned: Mentioned) -> Json:
    entity = mentioned.entity
    return {
        "id": entity.id,
        "kind": entity.kind.value,
        "labels": dict(entity.labels),
        "origin": entity.origin,
        "was": list(entity.was),
        "documents": list(mentioned.documents),
        "mentions": len(mentioned.mentions),
    } | _place(entity)

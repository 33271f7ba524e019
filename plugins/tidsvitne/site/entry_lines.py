"""The lines of a timeline: sentences that say when something happened, and sentences that tell of something and not when."""

from tidsvitne.archive.timeline import Entry, entries_of
from tidsvitne.archive.undated import Undated, undated_of
from tidsvitne.model.span import Span
from tidsvitne.site.time_words import time_view
from tidsvitne.site.viewer import Viewer
from tidsvitne.site.views import TimelineEntry


def dated_entries(viewer: Viewer) -> list[Entry]:
    """Return all dated sentences, earliest first.

    What two translations both say stands there once, in the interface's language where there is one in it.
    """
    dated = [entry for entry in viewer.run.archive.timeline if entry.date.earliest]
    told = {(entry.document, entry.date.value) for entry in dated}
    return [entry for entry in dated if not _is_told_better(viewer, entry, told)]


def entry_view(viewer: Viewer, entry: Entry) -> TimelineEntry:
    """Return a dated sentence."""
    events = viewer.told.events_of(entry.document, entry.events)
    is_here = entry.sentence.span.holds(entry.time.span)
    marked = [entry.time.span] if is_here else _triggers(viewer, entry)
    return TimelineEntry(
        date=viewer.date(entry.date, entry.time.basis),
        time=time_view(viewer, entry.document, entry.time),
        modality=entry.modality.value,
        quote=viewer.quote(entry.document, entry.sentence, marked, entry.time.rule, False),
        places=tuple(viewer.entity_card(place) for place in entry.places if place in viewer.run.archive.entities),
        events=tuple(map(viewer.event_card, events)),
    )


def _triggers(viewer: Viewer, entry: Entry) -> list[Span]:
    events = viewer.run.readings[entry.document].annotations.events
    return [event.span for event in events if event.id in entry.events]


def undated_view(viewer: Viewer, undated: Undated) -> TimelineEntry:
    """Return a sentence that tells of something without saying when."""
    found = viewer.told.events_of(undated.document, (event.id for event in undated.events))
    spans = [event.span for event in undated.events]
    return TimelineEntry(
        date=None,
        time=None,
        modality=undated.modality.value,
        quote=viewer.quote(undated.document, undated.sentence, spans, undated.events[0].rule, False),
        places=tuple(viewer.entity_card(place) for place in undated.places if place in viewer.run.archive.entities),
        events=tuple(map(viewer.event_card, found)),
        types=tuple(dict.fromkeys(event.type.replace("-", "_") for event in undated.events)),
    )


def _is_told_better(viewer: Viewer, entry: Entry, told: set[tuple[str, str]]) -> bool:
    source = viewer.run.sources[entry.document]
    better = viewer.stands_in_for(source)
    return better is not source and (better.id, entry.date.value) in told


def undated_sentences(viewer: Viewer) -> list[Undated]:
    """Return all sentences with events that nothing dates, of each article in the interface's language where there is one in it."""
    found: list[Undated] = []
    for source in viewer.published:
        if viewer.stands_in_for(source) is source:
            reading = viewer.run.archive.readings[source.id]
            found += undated_of(reading, entries_of(reading))
    return found

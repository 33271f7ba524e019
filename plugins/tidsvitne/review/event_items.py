"""What of an archive's events deserves an editor's eye: two that may be one, and what the editors wrote of none."""

from collections.abc import Iterator

from tidsvitne.archive.archive import Archive
from tidsvitne.knowledge.event_entries import EventEntry
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.knowledge.slug import slug
from tidsvitne.model.annotation import Sentence
from tidsvitne.model.event import DoubtfulEvent, Reference
from tidsvitne.review.item import Doubt, Item, Passage
from tidsvitne.review.remedies import Remedies


def event_items(archive: Archive, knowledge: Knowledge) -> Iterator[Item]:
    """Yield a question for each two that may tell of one event, and what of `events.yaml` no article bears out."""
    write = Remedies(knowledge)
    ids = {
        Reference(document, _sentence_id(archive, document, mention.span.start)): event.id
        for event in archive.events
        for document, mention in event.mentions
    }
    ids |= {Reference(document): event.id for event in archive.events for document in event.reported_by}
    for doubtful in archive.doubtful:
        yield _doubtful(archive, write, doubtful, ids.get(doubtful.one) or ids.get(doubtful.other))
    for entry in knowledge.events.values():
        yield from _unmatched(archive, entry)


def _doubtful(archive: Archive, write: Remedies, doubtful: DoubtfulEvent, id_: str | None) -> Item:
    pair = (doubtful.one, doubtful.other)
    event = id_ or f"events/{slug(doubtful.one.document)}"
    return Item(
        kind=Doubt.EVENT,
        names=tuple(archive.readings[one.document].document.title or one.document for one in pair),
        mentions=2,
        articles=2,
        doubt=doubtful.score,
        passages=tuple(passage for one in pair for passage in _passage(archive, one)),
        remedies=(write.one_event(event, *pair), write.other_event(event, *pair)),
        score=doubtful.score,
    )


def _passage(archive: Archive, reference: Reference) -> Iterator[Passage]:
    sentences = archive.readings[reference.document].annotations.sentences
    found = next((one for one in sentences if reference.sentence in (None, one.id)), None)
    if found:
        yield Passage(reference.document, found, ())


def _sentence_id(archive: Archive, document: str, offset: int) -> str:
    sentences: tuple[Sentence, ...] = archive.readings[document].annotations.sentences
    return next((one.id for one in sentences if one.span.start <= offset < one.span.end), "")


def _unmatched(archive: Archive, entry: EventEntry) -> Iterator[Item]:
    """Yield the sentences that are not there any more, since an article may have been edited, and an entry of no event."""
    place = f"{entry.file}:{entry.line}"
    for one in (*entry.same, *entry.never):
        reading = archive.readings.get(one.document)
        if reading and one.sentence and all(one.sentence != each.id for each in reading.annotations.sentences):
            yield Item(Doubt.UNMATCHED, (str(one),), 1, 1, 1.0, place=place, sign=one.document)
    if all(entry.id != event.id for event in archive.events):
        yield Item(Doubt.UNUSED, (entry.id,), 0, 1, 0.4, place=place)

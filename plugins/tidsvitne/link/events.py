"""Event mentions of many documents → events, in two steps.

Articles are put into stories first: all of one report the same event as their own news, whatever language they are in and
whether or not a word in them is known to tell of an event. Then single mentions are put together, of which a story's are a part.
What is only planned, denied or imagined does not make an event, but belongs to the one it speaks of.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tidsvitne.extract.scheme import OTHER, SAME_AS, SPEAKING
from tidsvitne.knowledge.event_entries import EventEntry
from tidsvitne.link.event_ids import with_ids
from tidsvitne.link.incidents import Incident, Near, find_incidents
from tidsvitne.link.occurrence import COUNTS, HAPPENED, Occurrence, occurrences
from tidsvitne.link.rarity import Rarity, of_word
from tidsvitne.link.rulings import Rulings, apart_documents, same_documents
from tidsvitne.link.signature import Signature, signature
from tidsvitne.link.stories import Stories, Story, find_stories
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.entity import Entity
from tidsvitne.model.event import DoubtfulEvent, Event, Evidence, Reference
from tidsvitne.model.reading import Reading

_LEVELS = ("site", "neighbourhood", "city", "admin2", "admin1")


@dataclass(frozen=True, slots=True)
class LinkedEvents:
    """The events in the order of their dates, and what may be one and was not put together, the likeliest first."""

    events: tuple[Event, ...]
    doubtful: tuple[DoubtfulEvent, ...]


def link_events(
    readings: Sequence[Reading],
    entity: Callable[[str], Entity],
    holders: Callable[[str], Iterable[Entity]],
    entries: Mapping[str, EventEntry],
) -> LinkedEvents:
    """Return what the readings tell of that is worth a page: what two or more tell of, or one, with day and place or figure.

    `entity` gives the entity that has an id, `holders` the places that hold a place, `entries` the editors' word on events.
    Cost grows with the number of readings.
    """
    signatures = [signature(reading, entity) for reading in readings]
    word = entries.values()
    stories = find_stories(signatures, holders, same=same_documents(word), apart=apart_documents(word))
    number = {document: at for at, story in enumerate(stories.stories) for document in story.documents}
    alone = {one.id: len(stories.stories) + at for at, one in enumerate(signatures)}
    told = sorted(
        occurrences(readings, lambda document: number.get(document, alone[document]), entity, holders),
        key=lambda one: one.key,
    )
    rulings = Rulings(word, told)
    rarity = Rarity((one.words for one in signatures), of_word)
    incidents, near = find_incidents(told, rarity, same=rulings.same, apart=rulings.apart)
    events = _events(incidents, stories.stories, signatures)
    days = {one.id: _iso(one) for one in signatures if one.published}
    named = with_ids(((event, _references(event, told)) for event, told in events), entries, days)
    return LinkedEvents(
        tuple(sorted(named, key=lambda event: (event.date.sort_key if event.date else (), event.id))),
        _doubtful(stories, near),
    )


def _iso(one: Signature) -> str:
    return date.fromordinal(one.published[0]).isoformat() if one.published else ""


Drafted = tuple[Event, tuple[Occurrence, ...]]


def _events(incidents: Sequence[Incident], stories: Sequence[Story], signatures: Sequence[Signature]) -> list[Drafted]:
    signature_of = {one.id: one for one in signatures}
    own = _news(incidents, stories)
    told_in_story = {document for story in stories for document in story.documents}
    found: list[Drafted] = []
    for at, incident in enumerate(incidents):
        story = own.get(at)
        leads = (one.document for one in incident.told if one.is_lead and one.document not in told_in_story)
        alone = tuple(dict.fromkeys(leads))
        # Articles that are no story as a whole are not said to report the same, whatever two sentences of theirs look like.
        reported_by = story.documents if story else alone if len(alone) == 1 else ()
        if _is_worth_a_page(incident, story):
            found.append((_event(incident, story, reported_by), incident.told))
    covered = {id(story) for story in own.values()}
    found += [(_untold(story, signature_of), ()) for story in stories if id(story) not in covered]
    return found


def _news(incidents: Sequence[Incident], stories: Sequence[Story]) -> dict[int, Story]:
    """Return the incident that each story is about: the one that most of its articles tell of first, then at all."""
    of: dict[str, list[int]] = {}
    for at, incident in enumerate(incidents):
        if any(one.mention.modality in HAPPENED for one in incident.told):
            for document in {one.document for one in incident.told}:
                of.setdefault(document, []).append(at)
    own: dict[int, Story] = {}
    for story in stories:
        known = sorted({at for document in story.documents for at in of.get(document, ())} - own.keys())
        best = max(known, key=lambda at: (*_share(incidents[at], story), -at), default=None)
        if best is not None and any(_share(incidents[best], story)):
            own[best] = story
    return own


def _share(incident: Incident, story: Story) -> tuple[int, int]:
    leads = {one.document for one in incident.told if one.is_lead and one.document in story.documents}
    told = {
        one.document for one in incident.told if one.document in story.documents and one.mention.type not in SPEAKING
    }
    return len(leads), len(told)


def _is_worth_a_page(incident: Incident, story: Story | None) -> bool:
    happened = [one for one in incident.told if one.mention.modality in HAPPENED]
    if not happened:
        return False
    if story or len({one.group for one in incident.told}) > 1:
        return True
    return any(
        one.days is not None
        and (one.places or one.figures)
        and one.mention.type not in SPEAKING
        and one.mention.type != COUNTS
        for one in happened
    )


def _event(incident: Incident, story: Story | None, reported_by: tuple[str, ...]) -> Event:
    happened = [one for one in incident.told if one.mention.modality in HAPPENED]
    evidence = (*incident.evidence, *(story.evidence if story else ()))
    return Event(
        id="",
        type=_type(happened),
        date=_date(happened),
        places=_places(happened),
        mentions=tuple((one.document, one.mention) for one in incident.told),
        evidence=_each_once(evidence),
        score=max(incident.score, story.score if story else 0.0),
        participants=_most(who for one in happened for who in one.mention.participants),
        reported_by=reported_by,
    )


def _untold(story: Story, signatures: Mapping[str, Signature]) -> Event:
    """Return the event of articles in which no word is known to tell of one."""
    members = [signatures[document] for document in story.documents]
    places = _most(place.id for one in members for place in one.places)
    shared = _most(term for one in members for term in one.names if "/" in term)
    who = tuple(term for term in shared if not term.startswith("places/") and all(term in one.names for one in members))
    return Event("", OTHER, None, places, (), story.evidence, story.score, who, story.documents)


def _each_once(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    found: dict[tuple[str, str], Evidence] = {}
    for one in evidence:
        found.setdefault((one.kind, one.what), one)
    return tuple(found.values())


def _type(told: Sequence[Occurrence]) -> str:
    """Return the kind that most say, of those that no other here says more exactly."""
    kinds = Counter(one.mention.type for one in told)
    exact = [kind for kind in kinds if not any(other in kinds for other in SAME_AS.get(kind, ()))] or list(kinds)
    happened = [kind for kind in exact if kind not in SPEAKING] or exact
    return min(happened, key=lambda kind: (-kinds[kind], kind))


def _date(told: Sequence[Occurrence]) -> Edtf | None:
    """Return the most exact date; of several as exact, the one that most say."""
    dates = [(one.days[1] - one.days[0], one.mention.date) for one in told if one.days and one.mention.date]
    counts = Counter(date.value for _, date in dates)
    return min(dates, key=lambda one: (one[0], -counts[one[1].value], one[1].value))[1] if dates else None


def _places(told: Sequence[Occurrence]) -> tuple[str, ...]:
    levels = {place.id: place.level for one in told for place in one.places}
    ranked = _most(place for one in told for place in one.mention.places)
    return tuple(sorted(ranked, key=lambda place: _rank(levels.get(place))))


def _rank(level: str | None) -> int:
    return _LEVELS.index(level) if level in _LEVELS else len(_LEVELS)


def _most(items: Iterable[str]) -> tuple[str, ...]:
    """Return each once, those that stand there most first."""
    counts = Counter(items)
    return tuple(sorted(counts, key=lambda item: (-counts[item], item)))


def _references(event: Event, told: Iterable[Occurrence]) -> frozenset[Reference]:
    sentences = {Reference(one.document, one.sentence) for one in told}
    return frozenset(sentences | {Reference(document) for document in event.reported_by})


def _doubtful(stories: Stories, near: Iterable[Near]) -> tuple[DoubtfulEvent, ...]:
    articles = {
        frozenset((one.one, one.other)): DoubtfulEvent(
            Reference(one.one), Reference(one.other), one.score, one.evidence
        )
        for one in stories.doubtful
    }
    mentions = (
        DoubtfulEvent(
            Reference(one.one.document, one.one.sentence),
            Reference(one.other.document, one.other.sentence),
            one.score,
            one.evidence,
        )
        for one in near
        # Of two articles as a whole somebody is asked already.
        if frozenset((one.one.document, one.other.document)) not in articles
    )
    return tuple(sorted((*articles.values(), *mentions), key=lambda one: (-one.score, one.one, one.other)))

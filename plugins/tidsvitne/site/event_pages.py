"""Events: their list and their pages, where what every outlet says of one stands side by side."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import groupby

from tidsvitne.archive.coverage import publication
from tidsvitne.model.annotation import EventMention, Modality
from tidsvitne.model.edtf import is_edtf, parse_edtf
from tidsvitne.model.event import Event, Evidence
from tidsvitne.model.span import Span
from tidsvitne.site.addresses import LISTS
from tidsvitne.site.claim_lines import claim_views
from tidsvitne.site.paging import cut, links, path_of
from tidsvitne.site.time_words import time_at, time_view
from tidsvitne.site.viewer import Viewer
from tidsvitne.site.views import (
    Account,
    EntityCard,
    EventCard,
    EventList,
    EventView,
    EventYear,
    EvidenceView,
    QuoteView,
    Telling,
    TimeView,
)

_ON_ONE_PAGE = 500  # events
_AROUND = 3  # events before and after one at the same place
_AT_A_PLACE = 12


def event_lists(viewer: Viewer) -> Iterator[tuple[str, EventList]]:
    """Yield the pages that list all events, each with its path: by date, the undated last."""
    dated = sorted(viewer.told.events.values(), key=_order)
    first = LISTS["events"]
    pages = cut(dated, lambda _: 1, _ON_ONE_PAGE)
    for number, events in enumerate(pages, 1):
        years = tuple(
            EventYear(year, tuple(viewer.event_card(event.id) for event in found))
            for year, found in groupby(events, key=_year)
        )
        yield path_of(first, number), EventList(years, links(first, len(pages), number, viewer.page))


def events_at(viewer: Viewer, place: str) -> tuple[EventCard, ...]:
    """Return the latest dated events at a place or in it, in the order of time."""
    return tuple(viewer.event_card(event.id) for event in viewer.told.chain.at(place)[-_AT_A_PLACE:])


def event_view(viewer: Viewer, event: Event) -> EventView:
    """Return an event's page."""
    chain = viewer.told.chain
    return EventView(
        card=viewer.event_card(event.id),
        places=_cards(viewer, event.places),
        roles=_all_roles(viewer, event),
        accounts=_accounts(viewer, event),
        claims=claim_views(viewer, viewer.told.claims.get(event.id, ()), compared=True),
        evidence=_evidence(viewer, event.evidence),
        before=tuple(viewer.event_card(one.id) for one in chain.before(event, _AROUND)),
        after=tuple(viewer.event_card(one.id) for one in chain.after(event, _AROUND)),
    )


def _order(event: Event) -> tuple[bool, object, str]:
    is_undated = _year(event) is None
    return is_undated, event.date.sort_key if event.date and not is_undated else (), event.id


def _year(event: Event) -> int | None:
    return event.date.earliest.year if event.date and event.date.earliest else None


def _cards(viewer: Viewer, names: Iterable[str]) -> tuple[EntityCard, ...]:
    known = (name for name in dict.fromkeys(names) if name in viewer.run.archive.entities)
    return tuple(map(viewer.entity_card, known))


def _all_roles(viewer: Viewer, event: Event) -> tuple[tuple[EntityCard, tuple[str, ...]], ...]:
    """Return who takes part, with everything that any account says they do."""
    roles: dict[str, dict[str, None]] = {name: {} for name in event.participants}
    for _, mention in event.mentions:
        for name in mention.participants:
            roles.setdefault(name, {})
        for name, role in mention.roles:
            roles.setdefault(name, {})[role.value] = None
    known = ((name, found) for name, found in roles.items() if name in viewer.run.archive.entities)
    return tuple((viewer.entity_card(name), tuple(found)) for name, found in known)


# accounts


def _accounts(viewer: Viewer, event: Event) -> tuple[Account, ...]:
    """Return what each article says, the earliest one first: the undated last, as in the list of articles."""
    told: dict[str, list[EventMention]] = defaultdict(list)
    for document, mention in event.mentions:
        told[document].append(mention)
    order = sorted(event.documents, key=partial(_when_published, viewer))
    return tuple(
        Account(
            article=viewer.article(document),
            own_news=document in event.reported_by,
            tellings=tuple(_tellings(viewer, document, told.get(document, ()))),
            lead=None if document in told else _lead(viewer, document),
        )
        for document in order
    )


def _when_published(viewer: Viewer, document: str) -> tuple[bool, object, str]:
    date = publication(viewer.run.readings[document])
    return date is None, date.sort_key if date else (), document


def _lead(viewer: Viewer, document: str) -> QuoteView | None:
    sentences = viewer.run.readings[document].annotations.sentences
    return viewer.quote(document, sentences[0], (), "", checked=False) if sentences else None


def _tellings(viewer: Viewer, document: str, mentions: Iterable[EventMention]) -> Iterator[Telling]:
    by_sentence: dict[Span, list[EventMention]] = defaultdict(list)
    for mention in mentions:
        by_sentence[mention.sentence].append(mention)
    for span, found in sorted(by_sentence.items()):
        yield _telling(viewer, document, span, found)


def _telling(viewer: Viewer, document: str, span: Span, mentions: list[EventMention]) -> Telling:
    sentence = viewer.sentence(document, span.start)
    roles = {name: role.value for mention in mentions for name, role in mention.roles}
    who = dict.fromkeys(name for mention in mentions for name in mention.participants)
    told = {mention.modality for mention in mentions}
    date = next((mention.date for mention in mentions if mention.date), None)
    return Telling(
        quote=viewer.quote(document, sentence, [one.span for one in mentions], mentions[0].rule, checked=False),
        types=tuple(dict.fromkeys(mention.type.replace("-", "_") for mention in mentions)),
        modality=(told.pop() if len(told) == 1 else Modality.ASSERTED).value,
        date=viewer.date(date, "event") if date else None,
        time=_time(viewer, document, mentions),
        places=_cards(viewer, (place for mention in mentions for place in mention.places)),
        roles=tuple((card, roles.get(name)) for name in who for card in _cards(viewer, (name,))),
    )


def _time(viewer: Viewer, document: str, mentions: Iterable[EventMention]) -> TimeView | None:
    """Return the words that date what a sentence tells, from whatever sentence they are."""
    for mention in mentions:
        time = time_at(viewer, document, mention.dated_by) if mention.dated_by else None
        if time:
            return time_view(viewer, document, time)
    return None


# why


def _evidence(viewer: Viewer, found: Iterable[Evidence]) -> tuple[EvidenceView, ...]:
    """Return what speaks for the accounts being of one event, each kind once, and then what speaks against it."""
    kinds: dict[str, dict[str, None]] = {}
    for one in sorted(found, key=lambda one: one.weight < 0):
        shared = kinds.setdefault(f"against_{one.kind}" if one.weight < 0 else one.kind, {})
        shared |= dict.fromkeys(one.what.split())
    return tuple(_evidence_view(viewer, kind, tuple(shared)) for kind, shared in kinds.items())


def _evidence_view(viewer: Viewer, kind: str, shared: tuple[str, ...]) -> EvidenceView:
    entities = viewer.run.archive.entities
    say = _SAYING.get(kind.removeprefix("against_"), _own_words)
    words = (say(viewer, what) for what in shared if what not in entities)
    return EvidenceView(kind, _cards(viewer, shared), tuple(dict.fromkeys(words)))


def _own_words(_: Viewer, what: str) -> str:
    return what


def _date_words(viewer: Viewer, what: str) -> str:
    return viewer.date(parse_edtf(what), "event").text if is_edtf(what) else what


def _type_words(viewer: Viewer, what: str) -> str:
    return viewer.say(f"event_{what.replace('-', '_')}")


def _figure_words(viewer: Viewer, what: str) -> str:
    return viewer.figure(float(what))


_SAYING: Mapping[str, Callable[[Viewer, str], str]] = {
    "same_date": _date_words,
    "same_type": _type_words,
    "same_figure": _figure_words,
    "nested_figure": _figure_words,
}

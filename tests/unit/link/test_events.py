"""Which event mentions tell of one event, and which never do."""

import pytest

from tidsvitne.knowledge.event_entries import EventEntry
from tidsvitne.link.events import link_events
from tidsvitne.model.annotation import Annotations, EventMention, Modality, Sentence
from tidsvitne.model.document import Document
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.model.event import Reference
from tidsvitne.model.reading import Reading
from tidsvitne.model.span import Span

HOMS, HAMA, SYRIA = "places/homs", "places/hama", "places/syria"


def reading(
    name: str,
    date: str | None = "2016-05-02",
    *places: str,
    kind: str = "air-strike",
    modality: Modality = Modality.ASSERTED,
    lang: str = "en",
    group: str | None = None,
) -> Reading:
    text = f"{name.upper()} {lang} " + " ".join(f"{name}{lang}{at}" for at in range(6))
    span = Span(0, len(text))
    mention = EventMention(
        f"e-{name}",
        kind,
        Span(0, 9),
        span,
        modality,
        "test",
        1.0,
        parse_edtf(date) if date else None,
        places or (HOMS,),
    )
    sentence = Sentence(f"s-{name}", span)
    return Reading(
        Document(name, text, lang, date=parse_edtf("2016-05-03"), group=group),
        Annotations(sentences=(sentence,), events=(mention,)),
    )


@pytest.fixture
def link(knowledge):
    def linked(*readings: Reading, entries: tuple[EventEntry, ...] = ()):
        by_id = {entry.id: entry for entry in entries}
        return link_events(readings, knowledge.entity, knowledge.containers, by_id)

    return linked


def told(linked) -> list[tuple[str, ...]]:
    return [event.documents for event in linked.events]


def test_one_day_town_and_kind_in_two_languages_is_one_event(link):
    (event,) = link(reading("a"), reading("b", lang="nb")).events
    assert event.documents == ("a", "b")
    assert event.id == "events/2016-05-02-air-strike-homs"
    assert {one.kind for one in event.evidence} >= {"same_date", "same_place", "same_type"}


@pytest.mark.parametrize(
    "other",
    [
        reading("b", "2016-05-03", lang="nb"),
        reading("b", "2017-05-02", lang="nb"),
        reading("b", "2016-05-02", HAMA, lang="nb"),
        reading("b", "2016-05-02", HOMS, kind="rescue", lang="nb"),
    ],
    ids=["another day", "another year", "another town", "another kind"],
)
def test_another_day_town_or_kind_is_another_event(link, other):
    assert told(link(reading("a"), other)) == [("a",), ("b",)] or told(link(reading("a"), other)) == [("b",), ("a",)]


def test_a_day_in_a_country_is_no_evidence(link):
    assert not link(reading("a", "2016-05-02", SYRIA), reading("b", "2016-05-02", SYRIA, lang="nb")).events


def test_a_bare_weekday_is_no_evidence(link):
    wednesdays = "[2016-05-04,2016-05-11,..]"
    assert all(
        len(event.documents) == 1
        for event in link(reading("a", wednesdays), reading("b", wednesdays, lang="nb")).events
    )


@pytest.mark.parametrize("modality", [Modality.PLANNED, Modality.DENIED, Modality.HYPOTHETICAL])
def test_what_did_not_happen_makes_no_event_but_belongs_to_one(link, modality):
    alone = reading("b", modality=modality, lang="nb")
    assert not link(alone).events
    assert told(link(reading("a"), alone)) == [("a", "b")]


def test_a_mere_statement_of_one_article_has_no_page(link):
    assert not link(reading("a", kind="statement")).events


def test_translations_tell_of_one_event(link):
    (event,) = link(reading("a", group="g"), reading("b", lang="nb", group="g")).events
    assert event.reported_by == ("a", "b")


def entry(same: tuple[str, ...], never: tuple[str, ...] = (), name: str = "the-raid") -> EventEntry:
    return EventEntry(
        f"events/{name}",
        "events.yaml",
        1,
        labels={"en": "The raid"},
        was=("events/old",),
        same=tuple(map(reference, same)),
        never={reference(one): "Another" for one in never},
    )


def reference(text: str) -> Reference:
    document, _, sentence = text.partition("#")
    return Reference(document, sentence or None)


def test_the_editors_same_holds_whatever_the_words_say(link):
    word = entry(("a", "b"))
    (event,) = link(reading("a"), reading("b", "2017-01-01", HAMA, kind="rescue"), entries=(word,)).events
    assert (event.id, event.labels, event.was) == ("events/the-raid", {"en": "The raid"}, ("events/old",))
    assert event.documents == event.reported_by == ("a", "b")
    assert "editor" in {one.kind for one in event.evidence}


@pytest.mark.parametrize("never", ["b", "b#s-b"])
def test_the_editors_not_the_same_holds_for_ever(link, never):
    found = link(reading("a"), reading("b", lang="nb"), entries=(entry(("a", "a#s-a"), (never,)),))
    assert sorted(told(found)) == [("a",), ("b",)]
    assert not found.doubtful


def test_an_event_under_another_id_is_renamed(link):
    word = EventEntry("events/homs-raid", "events.yaml", 1, was=("events/2016-05-02-air-strike-homs",))
    assert [event.id for event in link(reading("a"), entries=(word,)).events] == ["events/homs-raid"]


def test_two_events_of_one_day_town_and_kind_have_ids_of_their_own_in_any_order(link):
    word = entry(("a#s-a",), ("b#s-b",), "2016-05-02-air-strike-homs")
    one, other = reading("a"), reading("b", lang="nb")
    ids = {event.documents: event.id for event in link(one, other, entries=(word,)).events}
    assert ids == {event.documents: event.id for event in link(other, one, entries=(word,)).events}
    assert len(set(ids.values())) == 2
    assert ids["a",] == "events/2016-05-02-air-strike-homs"

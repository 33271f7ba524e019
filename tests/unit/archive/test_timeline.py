"""The dated sentences of a reading."""

from dataclasses import replace

from tidsvitne.archive.timeline import entries_of, timeline
from tidsvitne.model.annotation import Annotations, EventMention, Modality, Sentence, TimeExpression
from tidsvitne.model.document import Document
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.model.reading import Reading
from tidsvitne.model.span import Span


def reading(*dates: str, name: str = "a", published: str | None = None, modality: Modality | None = None) -> Reading:
    """A document with one sentence of ten characters for each date."""
    sentences = tuple(Sentence(f"s-{i}", Span(10 * i, 10 * i + 10)) for i in range(len(dates)))
    times = tuple(
        TimeExpression(
            Span(10 * i, 10 * i + 4), "DATE", date, parse_edtf(date) if date else None, "explicit", "test", 1.0
        )
        for i, date in enumerate(dates)
    )
    events = tuple(
        EventMention(f"e-{s.id}", "attack", Span(s.span.start + 5, s.span.start + 8), s.span, modality, "test", 1.0)
        for s in sentences
        if modality
    )
    document = Document(name, "x" * 10 * len(dates), "en", date=parse_edtf(published) if published else None)
    return Reading(document, Annotations(sentences=sentences, times=times, events=events))


def test_the_first_possible_day_decides_then_the_last():
    found = entries_of(reading("2016-11", "2015-03-02", "2016-11-01", "2016"))
    assert [entry.date.value for entry in found] == ["2015-03-02", "2016", "2016-11-01", "2016-11"]


def test_an_unresolved_expression_stands_in_no_timeline():
    assert entries_of(reading("")) == ()


def test_what_lies_ahead_of_publication_is_planned():
    found = entries_of(reading("2017-02-23", "2017-02-22", published="2017-02-20/2017-02-22"))
    assert [(entry.date.value, entry.modality) for entry in found] == [
        ("2017-02-22", Modality.ASSERTED),
        ("2017-02-23", Modality.PLANNED),
    ]


def test_a_denied_event_is_not_told_as_happened():
    assert [entry.modality for entry in entries_of(reading("2016", modality=Modality.DENIED))] == [Modality.DENIED]


def test_the_archive_has_the_entries_of_all():
    found = timeline([reading("2016", name="b"), reading("2016", "2014", name="a")])
    assert [(entry.document, entry.date.value) for entry in found] == [("a", "2014"), ("a", "2016"), ("b", "2016")]


def test_how_one_event_is_told_says_nothing_of_another_date_in_its_sentence():
    said, denied = Span(0, 4), Span(10, 14)
    sentence = Sentence("s-1", Span(0, 30))
    times = tuple(
        TimeExpression(span, "DATE", day, parse_edtf(day), "explicit", "test", 1.0)
        for span, day in ((said, "2016-11-16"), (denied, "2016-11-15"))
    )
    events = tuple(
        EventMention(id_, kind, Span(5, 8), sentence.span, modality, "test", 1.0, time.edtf, (place,), (), time.span)
        for id_, kind, modality, time, place in (
            ("e-1", "statement", Modality.ASSERTED, times[0], "places/a"),
            ("e-2", "attack", Modality.DENIED, times[1], "places/b"),
        )
    )
    found = entries_of(Reading(Document("a", "x" * 30, "en"), Annotations((sentence,), (), times, events)))
    assert [(entry.date.value, entry.modality, entry.places, entry.events) for entry in found] == [
        ("2016-11-15", Modality.DENIED, ("places/b",), ("e-2",)),
        ("2016-11-16", Modality.ASSERTED, ("places/a",), ("e-1",)),
    ]


def test_a_duration_stands_in_the_timeline_only_where_it_dates_an_event():
    sentence = Sentence("s-1", Span(0, 30))
    time = TimeExpression(Span(0, 4), "DURATION", "P3D", parse_edtf("2016-11-14/2016-11-16"), "explicit", "test", 1.0)
    event = EventMention(
        "e-1", "attack", Span(5, 8), sentence.span, Modality.ASSERTED, "test", 1.0, time.edtf, dated_by=time.span
    )
    document = Document("a", "x" * 30, "en")
    assert entries_of(Reading(document, Annotations((sentence,), (), (time,)))) == ()
    assert len(entries_of(Reading(document, Annotations((sentence,), (), (time,), (event,))))) == 1


def test_what_a_neighbouring_sentence_dates_stands_at_that_date():
    """The time expression stays that of the neighbour."""
    one = reading("2016-03-14", "")
    first, second = one.annotations.sentences
    (time,) = (time for time in one.annotations.times if time.edtf)
    told = EventMention(
        "e", "attack", Span(15, 18), second.span, Modality.ALLEGED, "test", 1.0, time.edtf, dated_by=time.span
    )
    found = entries_of(Reading(one.document, replace(one.annotations, events=(told,))))
    assert [(entry.sentence, entry.time, entry.modality) for entry in found] == [
        (first, time, Modality.ASSERTED),
        (second, time, Modality.ALLEGED),
    ]
    assert found[1].events == ("e",)

"""The dated sentences of a reading."""

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

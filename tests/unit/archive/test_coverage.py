"""Which months the archive has something of."""

from tidsvitne.archive.coverage import Coverage, coverage_of
from tidsvitne.model.annotation import Annotations, InferredDate, Modality
from tidsvitne.model.document import Document
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.model.reading import Reading


def reading(published: str | None, inferred: str | None = None) -> Reading:
    date = parse_edtf(published) if published else None
    found = InferredDate(parse_edtf(inferred), ()) if inferred else None
    return Reading(Document("a", "x", "en", date=date), Annotations(published=found))


def coverage(*published: str, told: tuple[tuple[str, str, Modality], ...] = ()) -> Coverage:
    happened = ((key, parse_edtf(date), modality) for key, date, modality in told)
    return coverage_of([reading(date) for date in published], happened)


def test_months_without_anything_are_one_gap() -> None:
    found = coverage("2015-11-03", "2016-01", "2016-09-29?")
    assert found.gaps == (((2015, 12), (2015, 12)), ((2016, 2), (2016, 8)))
    assert [count.month for count in found.months][::10] == [(2015, 11), (2016, 9)]


def test_no_gap_is_shown_that_may_be_none() -> None:
    assert coverage("2016-01", "2016-03/2016-05", "2016-06").gaps == (((2016, 2), (2016, 2)),)
    assert coverage("2016-01", "2016", "2016-12").gaps == ()


def test_what_articles_date_to_a_month_covers_it() -> None:
    told = (
        ("a", "2016-02-03", Modality.ASSERTED),
        ("b", "2016-03-03", Modality.PLANNED),
        ("c", "2016", Modality.ASSERTED),
    )
    assert coverage("2016-01", "2016-04", told=told).gaps == (((2016, 3), (2016, 3)),)


def test_one_event_counts_once_and_only_where_it_is_exact_to_the_month() -> None:
    told = (
        ("a", "2016-01-03", Modality.ASSERTED),
        ("a", "2016-01-03", Modality.ALLEGED),
        ("b", "2016-01", Modality.ALLEGED),
        ("c", "2016-01-03", Modality.DENIED),
        ("d", "2016-01/2016-02", Modality.ASSERTED),
    )
    (january, _) = coverage("2016-01-01", "2016-02-01", told=told).months
    assert (january.articles, january.events) == (1, 2)


def test_an_inferred_date_counts_and_an_undated_article_does_not() -> None:
    found = coverage_of([reading(None, "2016-01-03/2016-01-09"), reading(None)], ())
    assert [(count.month, count.articles) for count in found.months] == [((2016, 1), 1)]


def test_an_archive_without_dates_has_no_gaps() -> None:
    assert coverage_of([reading(None)], ()) == Coverage((), ())

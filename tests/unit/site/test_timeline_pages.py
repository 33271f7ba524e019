"""The archive's timeline: on one page or on many, with its gaps and with what is undated."""

from collections.abc import Callable

import pytest

from tests.unit.site.small import mention, reading
from tidsvitne.model.annotation import Modality
from tidsvitne.model.event import Event
from tidsvitne.site import timeline_pages
from tidsvitne.site.entry_lines import entry_view
from tidsvitne.site.timeline_pages import timeline
from tidsvitne.site.viewer import Viewer

Make = Callable[..., Viewer]


def test_years_months_and_gaps_stand_in_order(viewer_of: Make) -> None:
    one = reading("a", ["2015", "2016-01-09", "2016-09-19"], published="2016-01-10")
    two = reading("b", ["2016-09-20"], published="2016-09-21", lang="nb")
    view, pages = timeline(viewer_of([one, two]))
    assert pages == ()
    assert [(year.year, year.count, year.url) for year in view.years] == [
        (2015, 1, "timeline.html#year-2015"),
        (2016, 3, "timeline.html#year-2016"),
    ]
    assert [(month.label, len(month.entries), month.is_gap) for month in view.years[1].months] == [
        ("January 2016", 1, False),
        ("February – August 2016", 0, True),
        ("September 2016", 2, False),
    ]
    assert view.years[0].months[0].label == ""


def test_each_interface_has_its_own_words_and_addresses(viewer_of: Make) -> None:
    readings = [reading("a", ["2016-01-09"], published="2016-01"), reading("b", published="2016-03")]
    (year,) = timeline(viewer_of(readings, lang="nb"))[0].years
    assert year.url == "nb/timeline.html#year-2016"
    assert [month.label for month in year.months] == ["januar 2016", "februar 2016"]


def test_a_long_timeline_has_a_page_for_each_year_and_one_for_the_undated(
    viewer_of: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timeline_pages, "_ON_ONE_PAGE", 2)
    one = reading("a", ["2015-02-01", "2016-01-09"], published="2016-01-10", events=[mention(2)])
    view, pages = timeline(viewer_of([one]))
    assert [year.url for year in view.years] == ["timeline/2015.html", "timeline/2016.html", "timeline/undated.html"]
    assert [year.months for year in view.years] == [(), (), ()]
    assert [(path, page.year, page.count, bool(page.months)) for path, page in pages] == [
        ("timeline/2015.html", 2015, 1, True),
        ("timeline/2016.html", 2016, 1, True),
        ("timeline/undated.html", None, 1, True),
    ]
    assert view.chart[0].rows == (("January 2016", 1, 0, "timeline/2016.html#month-2016-01"),)
    assert 'href="./timeline/2016.html#month-2016-01"' in view.chart[0].svg


def test_a_long_year_has_several_pages_and_its_months_are_found_on_them(
    viewer_of: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timeline_pages, "_ON_ONE_PAGE", 2)
    dates = ["2016-01-08", "2016-01-09", "2016-02-01"]
    events = [
        mention(number, modality=modality) for number, modality in ((3, Modality.ASSERTED), (4, Modality.ALLEGED))
    ]
    one = reading("a", [*dates, None, None], published="2016-02-10", events=[*events, mention(5)])
    view, pages = timeline(viewer_of([one], lang="nb"))
    assert [(path, [len(month.entries) for month in page.months]) for path, page in pages] == [
        ("timeline/2016.html", [2]),
        ("timeline/2016-2.html", [1]),
        ("timeline/undated.html", [2]),
        ("timeline/undated-2.html", [1]),
    ]
    assert [row[3] for row in view.chart[0].rows] == ["nb/timeline/2016-2.html#month-2016-02"]
    assert [link.url for link in pages[0][1].pages] == ["nb/timeline/2016.html", "nb/timeline/2016-2.html"]


def test_what_nobody_dates_is_undated_and_once_dated_is_not(viewer_of: Make) -> None:
    one = reading("a", ["2016-01-09"], events=[mention(0, "2016-01-09"), mention(1, modality=Modality.DENIED)])
    *_, undated = timeline(viewer_of([one]))[0].years
    (entry,) = undated.months[0].entries
    assert (undated.year, entry.date, entry.modality, entry.types) == (None, None, "denied", ("air_strike",))
    assert entry.quote.url == "articles/a.html#s-a-1"


def test_what_two_translations_both_say_stands_there_once(viewer_of: Make) -> None:
    pair = [reading(lang, ["2016-01-09"], lang=lang, group="x", events=[mention(1)]) for lang in ("en", "nb")]
    for lang in ("en", "nb"):
        year, undated = timeline(viewer_of(pair, lang=lang))[0].years
        assert [entry.quote.article.lang for entry in (*year.months[0].entries, *undated.months[0].entries)] == [
            lang
        ] * 2


def test_an_entry_leads_to_its_event_and_says_what_it_was_reckoned_from(viewer_of: Make) -> None:
    told = mention(0, "2016-01-09")
    one = reading("a", ["2016-01-09"], published="2016-01-10", events=[told])
    event = Event("events/x", "air-strike", told.date, ("places/town",), (("a", told),))
    viewer = viewer_of([one], [event], "nb")
    (entry,) = viewer.run.archive.timeline
    view = entry_view(viewer, entry)
    assert [card.url for card in view.events] == ["nb/events/x.html"]
    assert view.time is not None
    assert (view.time.words, view.time.basis, view.time.url) == (
        "0000",
        "weekday_before_publication",
        "articles/a.html#s-a-0",
    )


def test_a_linked_event_counts_once_in_the_chart(viewer_of: Make) -> None:
    told = [mention(0, "2016-01-09"), mention(1, "2016-01-09")]
    readings = [reading(name, ["2016-01-09"] * 2, published="2016-01-10", events=told) for name in "ab"]
    event = Event("events/x", "air-strike", told[0].date, (), tuple((name, one) for name in "ab" for one in told))
    for events in ([event], []):
        view, _ = timeline(viewer_of(readings, events))
        assert view.chart[0].rows[0][1:3] == (2, 1 if events else 2)

"""The archive's timeline: by year and month, with its gaps, what is undated, and a chart of how much there is of each month."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from tidsvitne.archive.coverage import Coverage, Month, MonthCount, coverage_of
from tidsvitne.archive.timeline import Entry, entries_of
from tidsvitne.archive.undated import Undated, undated_of
from tidsvitne.model.annotation import Modality
from tidsvitne.model.edtf import Edtf, parse_edtf
from tidsvitne.model.span import Span
from tidsvitne.render.chart import Column, year_chart
from tidsvitne.render.dates import month_letter
from tidsvitne.render.dates import words as date_words
from tidsvitne.site.addresses import LISTS, root_from
from tidsvitne.site.time_words import time_view
from tidsvitne.site.viewer import Viewer
from tidsvitne.site.views import ChartYear, TimelineEntry, TimelineMonth, TimelineView, TimelineYear

_ON_ONE_PAGE = 300  # entries; with more, each year has a page of its own
_PAGE = LISTS["timeline"]
_Gaps = Mapping[int, Sequence[tuple[Month, Month]]]


def timeline(viewer: Viewer) -> tuple[TimelineView, tuple[TimelineYear, ...]]:
    """Return the timeline's page and, where it is long, the years that have pages of their own."""
    entries, undated = dated_entries(viewer), _undated(viewer)
    by_year = {year: list(found) for year, found in groupby(entries, key=lambda entry: _first_day(entry).year)}
    coverage = _coverage(viewer)
    gaps = {year: list(found) for year, found in groupby(coverage.gaps, key=lambda gap: gap[0][0])}
    is_long = len(entries) + len(undated) > _ON_ONE_PAGE
    years = [_year(viewer, year, by_year.get(year, []), gaps, is_long) for year in sorted({*by_year, *gaps})]
    if undated:
        years.append(_undated_year(viewer, undated, is_long))
    highest = max((count for each in coverage.months for count in (each.articles, each.events)), default=0)
    chart = tuple(_chart(viewer, coverage, highest, _linked(years)))
    if not is_long:
        return TimelineView(chart, highest, tuple(years)), ()
    return TimelineView(chart, highest, tuple(replace(year, months=()) for year in years)), tuple(years)


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


def _undated(viewer: Viewer) -> list[Undated]:
    found: list[Undated] = []
    for source in viewer.published:
        if viewer.stands_in_for(source) is source:
            reading = viewer.run.archive.readings[source.id]
            found += undated_of(reading, entries_of(reading))
    return found


# years and months


def _year(viewer: Viewer, year: int, entries: Sequence[Entry], gaps: _Gaps, is_long: bool) -> TimelineYear:
    url = viewer.page(f"timeline/{year}.html") if is_long else f"{viewer.page(_PAGE)}#year-{year}"
    months = [*_months(viewer, entries), *(_gap(viewer, gap) for gap in gaps.get(year, ()))]
    return TimelineYear(year, url, len(entries), tuple(sorted(months, key=lambda month: month.anchor)))


def _undated_year(viewer: Viewer, undated: Sequence[Undated], is_long: bool) -> TimelineYear:
    url = viewer.page("timeline/undated.html") if is_long else f"{viewer.page(_PAGE)}#undated"
    months = (TimelineMonth("", "undated", tuple(undated_view(viewer, one) for one in undated)),)
    return TimelineYear(None, url, len(undated), months)


def _months(viewer: Viewer, entries: Iterable[Entry]) -> Iterator[TimelineMonth]:
    ordered = sorted(entries, key=lambda entry: (_month(entry), entry.date.sort_key))
    for month, found in groupby(ordered, key=_month):
        held = list(found)
        name = (_first_day(held[0]).year, month)
        views = tuple(entry_view(viewer, entry) for entry in held)
        yield TimelineMonth(_label(viewer, name) if month else "", _anchor(name), views)


def _gap(viewer: Viewer, gap: tuple[Month, Month]) -> TimelineMonth:
    first, last = (_edtf(month) for month in gap)
    months = first if first == last else parse_edtf(f"{first.value}/{last.value}")
    return TimelineMonth(date_words(months, viewer.lang), f"{_anchor(gap[0])}-gap", (), is_gap=True)


def _label(viewer: Viewer, month: Month) -> str:
    return date_words(_edtf(month), viewer.lang)


def _edtf(month: Month) -> Edtf:
    return parse_edtf(f"{month[0]:04}-{month[1]:02}")


def _anchor(month: Month) -> str:
    return f"month-{month[0]:04}-{month[1]:02}"


def _first_day(entry: Entry) -> datetime.date:
    return entry.date.earliest or datetime.date.min


def _month(entry: Entry) -> int:
    """Return the month an entry stands under, 0 for one that is not exact to a month: those come first in their year."""
    first, last = _first_day(entry), entry.date.latest
    is_exact = last is not None and (first.year, first.month) == (last.year, last.month)
    return first.month if is_exact else 0


# the chart


def _coverage(viewer: Viewer) -> Coverage:
    archive = viewer.run.archive
    return coverage_of(archive.readings.values(), _happened(viewer))


def _happened(viewer: Viewer) -> Iterator[tuple[str, Edtf, Modality]]:
    """Yield what is said to have happened: each event once, whoever tells of it, and the mentions that belong to none."""
    for name, event in viewer.told.events.items():
        if event.date:
            yield name, event.date, Modality(viewer.event_card(name).modality)
    for reading in viewer.run.archive.readings.values():
        document = reading.document
        for mention in reading.annotations.events:
            if mention.date and not viewer.told.event_of(document.id, mention.id):
                yield f"{document.group or document.id} {mention.type}", mention.date, mention.modality


def _linked(years: Iterable[TimelineYear]) -> Mapping[str, str]:
    """Return each month's address by its anchor."""
    return {
        month.anchor: f"{year.url.partition('#')[0]}#{month.anchor}"
        for year in years
        for month in year.months
        if month.entries
    }


def _chart(viewer: Viewer, coverage: Coverage, highest: int, links: Mapping[str, str]) -> Iterator[ChartYear]:
    counts = {count.month: count for count in coverage.months}
    for year in dict.fromkeys(year for year, _ in counts):
        columns = [_column(viewer, coverage, counts, (year, month), links) for month in range(1, 13)]
        rows = tuple(
            (_label(viewer, name), one.articles, one.events, links.get(_anchor(name)))
            for name, one in counts.items()
            if name[0] == year and (one.articles or one.events)
        )
        yield ChartYear(year, year_chart(str(year), columns, highest), rows)


def _column(
    viewer: Viewer, coverage: Coverage, counts: Mapping[Month, MonthCount], month: Month, links: Mapping[str, str]
) -> Column:
    letter = month_letter(month[1], viewer.lang)
    count = counts.get(month)
    if count is None:
        return Column(letter, "", 0, 0, None, "outside")
    said = viewer.say("chart_month", month=_label(viewer, month), articles=count.articles, events=count.events)
    url = links.get(_anchor(month))
    ground = "gap" if any(first <= month <= last for first, last in coverage.gaps) else "base"
    return Column(letter, said, count.articles, count.events, url and f"{root_from(viewer.page(_PAGE))}/{url}", ground)

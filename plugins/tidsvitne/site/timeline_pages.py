"""The archive's timeline: by year and month, with its gaps and what is undated, on one page or on many."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from tidsvitne.archive.coverage import Month
from tidsvitne.archive.timeline import Entry
from tidsvitne.archive.undated import Undated
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.render.dates import words as date_words
from tidsvitne.site.addresses import LISTS
from tidsvitne.site.entry_lines import dated_entries, entry_view, undated_sentences, undated_view
from tidsvitne.site.paging import cut, links, path_of
from tidsvitne.site.timeline_chart import chart, coverage, month_anchor, month_edtf, month_label
from tidsvitne.site.viewer import Viewer
from tidsvitne.site.views import TimelineMonth, TimelineView, TimelineYear

_ON_ONE_PAGE = 300  # entries; with more, each year has a page of its own, or several
_PAGE = LISTS["timeline"]


def timeline(viewer: Viewer) -> tuple[TimelineView, tuple[tuple[str, TimelineYear], ...]]:
    """Return the timeline's page and, where it is long, the pages of its years with their paths."""
    entries, undated, covered = dated_entries(viewer), undated_sentences(viewer), coverage(viewer)
    held: dict[int | None, list[TimelineMonth]] = {}
    for year, found in groupby(entries, key=lambda entry: _first_day(entry).year):
        held[year] = list(_months(viewer, found))
    for gap in covered.gaps:
        held.setdefault(gap[0][0], []).append(_gap(viewer, gap))
    if undated:
        held[None] = list(_undated_months(viewer, undated))
    is_long = len(entries) + len(undated) > _ON_ONE_PAGE
    years = [_year(viewer, year, held[year], is_long) for year in sorted(held, key=lambda year: (year is None, year))]
    pages = tuple(page for year in years for page in _pages(viewer, year)) if is_long else ()
    highest = max((count for each in covered.months for count in (each.articles, each.events)), default=0)
    urls = _linked((viewer.page(path), year) for path, year in (pages or ((_PAGE, year) for year in years)))
    shown = (replace(year, months=()) for year in years) if is_long else years
    return TimelineView(tuple(chart(viewer, covered, highest, urls)), highest, tuple(shown)), pages


def _year(viewer: Viewer, year: int | None, months: Sequence[TimelineMonth], is_long: bool) -> TimelineYear:
    name = "undated" if year is None else str(year)
    anchor = name if year is None else f"year-{year}"
    url = viewer.page(f"timeline/{name}.html") if is_long else f"{viewer.page(_PAGE)}#{anchor}"
    in_order = tuple(sorted(months, key=lambda month: month.anchor))
    return TimelineYear(year, url, sum(len(month.entries) for month in months), in_order)


def _pages(viewer: Viewer, year: TimelineYear) -> Iterator[tuple[str, TimelineYear]]:
    first = f"timeline/{year.year or 'undated'}.html"
    parts = cut(year.months, lambda month: len(month.entries), _ON_ONE_PAGE)
    for number, months in enumerate(parts, 1):
        leads = links(first, len(parts), number, viewer.page)
        yield path_of(first, number), replace(year, months=tuple(months), pages=leads)


def _linked(pages: Iterable[tuple[str, TimelineYear]]) -> Mapping[str, str]:
    """Return each month's address by its anchor."""
    return {month.anchor: f"{url}#{month.anchor}" for url, year in pages for month in year.months if month.entries}


def _months(viewer: Viewer, entries: Iterable[Entry]) -> Iterator[TimelineMonth]:
    ordered = sorted(entries, key=lambda entry: (_month(entry), entry.date.sort_key))
    for month, found in groupby(ordered, key=_month):
        held = list(found)
        name = (_first_day(held[0]).year, month)
        views = tuple(entry_view(viewer, entry) for entry in held)
        yield TimelineMonth(month_label(viewer, name) if month else "", month_anchor(name), views)


def _undated_months(viewer: Viewer, undated: Sequence[Undated]) -> Iterator[TimelineMonth]:
    for start in range(0, len(undated), _ON_ONE_PAGE):
        views = tuple(undated_view(viewer, one) for one in undated[start : start + _ON_ONE_PAGE])
        yield TimelineMonth("", f"undated-{start:09}", views)


def _gap(viewer: Viewer, gap: tuple[Month, Month]) -> TimelineMonth:
    first, last = (month_edtf(month) for month in gap)
    months = first if first == last else parse_edtf(f"{first.value}/{last.value}")
    return TimelineMonth(date_words(months, viewer.lang), f"{month_anchor(gap[0])}-gap", (), is_gap=True)


def _first_day(entry: Entry) -> datetime.date:
    return entry.date.earliest or datetime.date.min


def _month(entry: Entry) -> int:
    """Return the month an entry stands under, 0 for one that is not exact to a month: those come first in their year."""
    first, last = _first_day(entry), entry.date.latest
    is_exact = last is not None and (first.year, first.month) == (last.year, last.month)
    return first.month if is_exact else 0

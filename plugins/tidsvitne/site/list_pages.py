"""The front page, the list of articles and the timeline."""

import datetime
from collections.abc import Iterable
from itertools import groupby

from tidsvitne.archive.timeline import Entry
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.render.dates import words as date_words
from tidsvitne.site.adapter import Source
from tidsvitne.site.entity_pages import most_mentioned
from tidsvitne.site.viewer import Viewer
from tidsvitne.site.views import ArticleYear, HomeView, TimelineEntry, TimelineMonth, TimelineYear

_CARDS = 12  # on the front page, of each kind
_ENTRIES = 8  # on the front page, of the timeline


def home(viewer: Viewer) -> HomeView:
    """Return the front page. Of translations it shows the one in the interface's language."""
    articles = dict.fromkeys(viewer.stands_in_for(source).id for source in viewer.published)
    dates = [source.date for source in viewer.published if source.date]
    years = [day.year for date in dates for day in (date.earliest, date.latest) if day]
    return HomeView(
        articles=tuple(map(viewer.article, articles))[:_CARDS],
        article_count=len(viewer.published),
        places=most_mentioned(viewer, "places", _CARDS),
        people=most_mentioned(viewer, "people", _CARDS),
        organisations=most_mentioned(viewer, "organisations", _CARDS),
        timeline=tuple(entry_view(viewer, entry) for entry in _entries(viewer)[-_ENTRIES:]),
        first_year=min(years, default=None),
        last_year=max(years, default=None),
    )


def article_years(viewer: Viewer) -> tuple[ArticleYear, ...]:
    """Return all articles by the year of their publication."""
    by_year = groupby(viewer.published, key=_year)
    return tuple(ArticleYear(year, tuple(map(viewer.card_of, found))) for year, found in by_year)


def timeline(viewer: Viewer) -> tuple[TimelineYear, ...]:
    """Return the archive's timeline by year and month.

    What two translations both say stands there once, in the interface's language where there is one in it.
    """
    by_year = groupby(_entries(viewer), key=lambda entry: _first_day(entry).year)
    return tuple(TimelineYear(year, _months(viewer, found)) for year, found in by_year)


def entry_view(viewer: Viewer, entry: Entry) -> TimelineEntry:
    """Return a dated sentence."""
    text = viewer.run.readings[entry.document].document.text
    return TimelineEntry(
        date=viewer.date(entry.date, entry.time.basis),
        words=entry.time.span.of(text),
        modality=entry.modality.value,
        quote=viewer.quote(entry.document, entry.sentence, [entry.time.span], entry.time.rule, False),
        places=tuple(viewer.entity_card(place) for place in entry.places if place in viewer.run.archive.entities),
    )


def _entries(viewer: Viewer) -> list[Entry]:
    dated = [entry for entry in viewer.run.archive.timeline if entry.date.earliest]
    told = {(entry.document, entry.date.value) for entry in dated}
    return [entry for entry in dated if not _is_told_better(viewer, entry, told)]


def _is_told_better(viewer: Viewer, entry: Entry, told: set[tuple[str, str]]) -> bool:
    source = viewer.run.sources[entry.document]
    better = viewer.stands_in_for(source)
    return better is not source and (better.id, entry.date.value) in told


def _months(viewer: Viewer, entries: Iterable[Entry]) -> tuple[TimelineMonth, ...]:
    ordered = sorted(entries, key=lambda entry: (_month(entry), entry.date.sort_key))
    return tuple(_month_view(viewer, list(found)) for _, found in groupby(ordered, key=_month))


def _month_view(viewer: Viewer, entries: list[Entry]) -> TimelineMonth:
    first = entries[0]
    label = date_words(parse_edtf(f"{_first_day(first):%Y-%m}"), viewer.lang) if _month(first) else ""
    return TimelineMonth(label, tuple(entry_view(viewer, entry) for entry in entries))


def _year(source: Source) -> int | None:
    return source.date.latest.year if source.date and source.date.latest else None


def _first_day(entry: Entry) -> datetime.date:
    return entry.date.earliest or datetime.date.min


def _month(entry: Entry) -> int:
    """Return the month an entry stands under, 0 for one that is not exact to a month: those come first in their year."""
    first, last = _first_day(entry), entry.date.latest
    is_exact = last is not None and (first.year, first.month) == (last.year, last.month)
    return first.month if is_exact else 0

"""The chart of the timeline: how many articles and events the archive has of each month."""

from collections.abc import Iterator, Mapping

from tidsvitne.archive.coverage import Coverage, Month, MonthCount, coverage_of
from tidsvitne.model.annotation import Modality
from tidsvitne.model.edtf import Edtf, parse_edtf
from tidsvitne.render.chart import Column, year_chart
from tidsvitne.render.dates import month_letter
from tidsvitne.render.dates import words as date_words
from tidsvitne.site.addresses import LISTS, root_from
from tidsvitne.site.viewer import Viewer
from tidsvitne.site.views import ChartYear


def coverage(viewer: Viewer) -> Coverage:
    """Return how many articles and events the archive has of each month."""
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


def chart(viewer: Viewer, coverage: Coverage, highest: int, links: Mapping[str, str]) -> Iterator[ChartYear]:
    """Yield each year's chart; `links` has each month's address by its anchor, `highest` is the count of the longest bar."""
    counts = {count.month: count for count in coverage.months}
    for year in dict.fromkeys(year for year, _ in counts):
        columns = [_column(viewer, coverage, counts, (year, month), links) for month in range(1, 13)]
        rows = tuple(
            (month_label(viewer, name), one.articles, one.events, links.get(month_anchor(name)))
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
    said = viewer.say("chart_month", month=month_label(viewer, month), articles=count.articles, events=count.events)
    url = links.get(month_anchor(month))
    ground = "gap" if any(first <= month <= last for first, last in coverage.gaps) else "base"
    return Column(
        letter, said, count.articles, count.events, url and f"{root_from(viewer.page(LISTS['timeline']))}/{url}", ground
    )


def month_label(viewer: Viewer, month: Month) -> str:
    """Return a month in words."""
    return date_words(month_edtf(month), viewer.lang)


def month_edtf(month: Month) -> Edtf:
    """Return a month as EDTF."""
    return parse_edtf(f"{month[0]:04}-{month[1]:02}")


def month_anchor(month: Month) -> str:
    """Return the id of a month's heading; month 0 is the year as a whole. Ids sort as the months do."""
    return f"month-{month[0]:04}-{month[1]:02}"

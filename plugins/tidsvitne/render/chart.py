"""A small bar chart of one year, drawn as SVG: two bars a month, one filled and one hollow, each month a link.

No attribute of it is a style: how it looks is the style sheet's, so that it follows the colours of the page and is clear on paper.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

_COLUMN, _BAR, _TOP, _HEIGHT, _FOOT = (
    24,
    8,
    6,
    60,
    18,
)  # units of the drawing; a column is as wide as a finger at 320 pixels
_LEAST = 2  # units: one article among hundreds of events is seen all the same


@dataclass(frozen=True, slots=True)
class Column:
    """A month: the letter under it, what it says to who cannot see it, its counts and where it leads.

    `ground` is «gap» where the archive has nothing of the month, «base» where it has, «outside» before and after all of it.
    """

    letter: str
    label: str
    articles: int
    events: int
    url: str | None
    ground: str


def year_chart(label: str, columns: Iterable[Column], highest: int) -> Markup:
    """Return one year's chart; `highest` is the count that a bar of full height stands for."""
    row = tuple(columns)
    width, height = _COLUMN * len(row), _TOP + _HEIGHT + _FOOT
    parts = [_column(place, column, max(1, highest)) for place, column in enumerate(row)]
    return Markup('<svg class="chart" viewBox="0 0 {} {}" role="group" aria-label="{}">{}</svg>').format(
        width, height, label, Markup().join(parts)
    )


def _column(place: int, column: Column, highest: int) -> Markup:
    inside = Markup().join(_shapes(place * _COLUMN, column, highest))
    if column.url:
        return Markup('<a href="{}" aria-label="{}"><title>{}</title>{}</a>').format(
            column.url, column.label, column.label, inside
        )
    if column.articles or column.events:
        return Markup('<g role="img" aria-label="{}"><title>{}</title>{}</g>').format(
            column.label, column.label, inside
        )
    return Markup('<g aria-hidden="true">{}</g>').format(inside)


def _shapes(left: int, column: Column, highest: int) -> Iterator[Markup]:
    floor = _TOP + _HEIGHT
    yield _rect("chart-hit", left, 0, _COLUMN, floor + _FOOT)
    for kind, count, shift in (("articles", column.articles, 3), ("events", column.events, 13)):
        if count:
            height = max(_LEAST, round(_HEIGHT * count / highest))
            yield _rect(f"chart-{kind}", left + shift, floor - height, _BAR, height)
    if column.ground != "outside":
        name, right = f"chart-{column.ground}", left + _COLUMN
        yield Markup('<line class="{}" x1="{}" y1="{}" x2="{}" y2="{}"/>').format(name, left, floor, right, floor)
    yield Markup('<text class="chart-letter" x="{}" y="{}">{}</text>').format(
        left + _COLUMN // 2, floor + _FOOT - 4, escape(column.letter)
    )


def _rect(name: str, x: int, y: int, width: int, height: int) -> Markup:
    return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>').format(name, x, y, width, height)

"""The bar chart of a year."""

import re

import pytest
from justhtml import JustHTML

from tidsvitne.render.chart import Column, year_chart


def column(
    articles: int = 0, events: int = 0, url: str | None = None, ground: str = "base", label: str = "x"
) -> Column:
    return Column("J", label, articles, events, url, ground)


def heights(svg: str, kind: str) -> list[int]:
    return [int(height) for height in re.findall(rf'class="chart-{kind}"[^>]*height="(\d+)"', svg)]


def test_bars_are_as_high_as_their_counts() -> None:
    svg = year_chart("2016", [column(10), column(5, 20), column()], 20)
    assert heights(svg, "articles") == [30, 15]
    assert heights(svg, "events") == [60]


def test_one_among_many_is_still_seen() -> None:
    assert heights(year_chart("2016", [column(1)], 100_000), "articles") == [2]


@pytest.mark.parametrize(("ground", "lines"), [("base", ["chart-base"]), ("gap", ["chart-gap"]), ("outside", [])])
def test_ground_tells_a_gap_from_what_is_covered(ground: str, lines: list[str]) -> None:
    assert re.findall(r'<line class="([\w-]+)"', year_chart("2016", [column(ground=ground)], 1)) == lines


def test_a_month_says_its_counts_and_leads_on() -> None:
    svg = year_chart("2016", [column(1, 2, "t.html#m", label='May <b> "1"')], 2)
    link = JustHTML(svg, sanitize=False, fragment=True).query_one("a")
    assert link.attrs == {"href": "t.html#m", "aria-label": 'May <b> "1"'}
    assert "<b>" not in svg


def test_nothing_in_it_is_a_style_or_a_script() -> None:
    svg = year_chart("2016", [column(1, 2, "t.html#m"), column(3)], 3)
    assert not re.search(r"\bstyle=|\bon\w+=|<script|fill=|stroke=", svg)

"""The pages of all claims: grouped, counted, filtered and cut."""

from collections.abc import Callable

import pytest

from tests.unit.site.small import claim, mention, reading
from tidsvitne.model.event import Event
from tidsvitne.site import claim_pages as module
from tidsvitne.site.claim_pages import claim_pages
from tidsvitne.site.viewer import Viewer

Make = Callable[..., Viewer]

TOLD = mention(0, "2016-01-09")
READINGS = [
    reading(
        "a",
        ["2016-01-09"],
        published="2016-01-10",
        events=[TOLD],
        claims=[claim(0, 7, event="e0"), claim(1, 3, "injured")],
    ),
    reading("b", ["2016-01-09"], lang="nb", events=[TOLD], claims=[claim(0, 4, event="e0"), claim(1, 1200, "in need")]),
    reading("c", published="2015-02"),
]
EVENT = Event("events/x", "air-strike", TOLD.date, ("places/town",), (("a", TOLD), ("b", TOLD)))


def test_claims_stand_by_event_else_by_article_the_undated_last(viewer_of: Make) -> None:
    (path, page), *_ = claim_pages(viewer_of(READINGS, [EVENT]))
    assert path == "claims.html"
    groups = [(group.event.url if group.event else group.article.title, len(group.claims)) for group in page.groups]
    assert groups == [("events/x.html", 2), ("Title of a", 1), ("Title of b", 1)]
    assert [claim.anchor for group in page.groups for claim in group.claims] == [f"claim-{n}" for n in range(1, 5)]
    assert all(claim.marks for claim in page.groups[0].claims)


def test_each_metric_has_a_page_that_every_page_leads_to(viewer_of: Make) -> None:
    pages = dict(claim_pages(viewer_of(READINGS, [EVENT], "nb")))
    assert list(pages) == ["claims.html", "claims/killed.html", "claims/injured.html", "claims/in-need.html"]
    for path, page in pages.items():
        assert [(metric, url, count) for metric, url, count, _ in page.metrics] == [
            (None, "nb/claims.html", 4),
            ("killed", "nb/claims/killed.html", 2),
            ("injured", "nb/claims/injured.html", 1),
            ("in_need", "nb/claims/in-need.html", 1),
        ]
        assert [url for _, url, _, current in page.metrics if current] == [f"nb/{path}"]
        (count,) = {count for _, _, count, current in page.metrics if current}
        assert sum(len(group.claims) for group in page.groups) == count


def test_figures_are_written_as_the_language_of_the_page_has_them(viewer_of: Make) -> None:
    for lang, figure in (("en", "1,200"), ("nb", "1\u202f200")):
        pages = dict(claim_pages(viewer_of(READINGS, [EVENT], lang)))
        assert pages["claims/in-need.html"].groups[0].claims[0].value == figure


def test_a_long_list_is_cut_between_groups(viewer_of: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_ON_ONE_PAGE", 2)
    pages = dict(claim_pages(viewer_of(READINGS, [EVENT])))
    assert list(pages)[:2] == ["claims.html", "claims-2.html"]
    assert [len(pages[path].groups) for path in ("claims.html", "claims-2.html")] == [1, 2]
    assert [link.current for link in pages["claims-2.html"].pages] == [False, True]


def test_an_archive_without_claims_says_so_on_one_page(viewer_of: Make) -> None:
    ((path, page),) = claim_pages(viewer_of([READINGS[2]]))
    assert (path, page.groups, page.metrics) == ("claims.html", (), ((None, "claims.html", 0, True),))

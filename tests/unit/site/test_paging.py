"""Long lists in pages."""

from tidsvitne.site.paging import cut, links, path_of


def test_groups_are_kept_whole_and_in_order() -> None:
    groups = ["aaa", "bb", "cccc", "d"]
    assert cut(groups, len, 4) == [["aaa", "bb"], ["cccc"], ["d"]]
    assert cut([], len, 4) == [[]]


def test_the_first_page_has_the_plain_address() -> None:
    assert [path_of("claims/killed.html", number) for number in (1, 2)] == [
        "claims/killed.html",
        "claims/killed-2.html",
    ]


def test_links_mark_the_page_that_is_shown_and_one_page_has_none() -> None:
    found = links("events.html", 2, 2, lambda path: f"nb/{path}")
    assert [(link.url, link.current) for link in found] == [("nb/events.html", False), ("nb/events-2.html", True)]
    assert links("events.html", 1, 1, str) == ()

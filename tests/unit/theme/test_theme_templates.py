"""What holds for every page of the theme, whatever the archive says."""

import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from justhtml import JustHTML


@lru_cache(maxsize=64)
def parsed(html: str) -> JustHTML:
    return JustHTML(html, sanitize=False)


def elements(html: str, selector: str) -> list[Any]:
    return list(parsed(html).query(selector))


def plain(element: Any) -> str:
    return " ".join(element.to_text(separator="", strip=False).split())


def test_page_is_valid_html(rendered: str) -> None:
    assert [str(error) for error in JustHTML(rendered, sanitize=False, collect_errors=True).errors] == []


def test_page_runs_and_styles_nothing_inline(rendered: str) -> None:
    assert not elements(rendered, "style")
    assert all(script.attrs.get("src") for script in elements(rendered, "script"))
    for element in elements(rendered, "*"):
        inline = [name for name in element.attrs if name == "style" or name.startswith("on")]
        assert not inline, element.name


def test_page_allows_nothing_from_another_host(rendered: str) -> None:
    (policy,) = elements(rendered, 'meta[http-equiv="Content-Security-Policy"]')
    directives = dict(part.strip().split(" ", 1) for part in policy.attrs["content"].split(";"))
    assert directives == {
        "default-src": "'none'",
        "script-src": "'self' file:",
        "style-src": "'self' file:",
        "img-src": "'self' data: file:",
        "font-src": "'self' file:",
        "base-uri": "'none'",
        "form-action": "'self' file:",
        # Only the search page makes a thread.
        **({"worker-src": "blob:"} if elements(rendered, "#search-results") else {}),
    }


def test_links_to_other_hosts_are_marked_and_nothing_else_leaves(rendered: str) -> None:
    for link in elements(rendered, "a"):
        if "://" in link.attrs["href"]:
            assert link.attrs["rel"] == "external noopener"
    for element in elements(rendered, "link, script, img, form"):
        assert "://" not in (element.attrs.get("href") or element.attrs.get("src") or element.attrs.get("action") or "")


def test_assets_are_there(rendered: str, theme: Path) -> None:
    named = re.findall(r'(?:href|src)="[./]*/theme/([^"]+)"', rendered)
    assert named
    assert [path for path in named if not (theme / "static" / path).exists()] == []


def test_headings_go_down_one_step_at_a_time(rendered: str) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])", rendered)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels


def test_ids_are_unique_and_everything_that_points_to_one_finds_it(rendered: str) -> None:
    ids = Counter(element.attrs["id"] for element in elements(rendered, "[id]"))
    assert [name for name, count in ids.items() if count > 1] == []
    for element in elements(rendered, "[aria-labelledby]"):
        assert element.attrs["aria-labelledby"] in ids
    for element in elements(rendered, "label"):
        assert element.attrs["for"] in ids


def test_page_has_its_landmarks(rendered_in_archive: str) -> None:
    for landmark in ("footer.site-footer", "nav.site-nav[aria-label]"):
        assert len(elements(rendered_in_archive, landmark)) == 1, landmark


def test_page_has_a_way_past_its_header(rendered: str) -> None:
    for landmark in ("header.site-header", "main#main"):
        assert len(elements(rendered, landmark)) == 1, landmark
    first = elements(rendered, "body a")[0]
    assert first.attrs == {"class": "skip-link", "href": "#main"}


def test_page_has_one_search_form(rendered_in_archive: str) -> None:
    forms = elements(rendered_in_archive, "form[role=search]")
    assert len(forms) == 1
    assert forms[0].attrs["method"] == "get"
    assert forms[0].attrs["action"].endswith("search.html")


def test_letters_lead_to_their_headings(page_named: Callable[..., str]) -> None:
    html = page_named("places")
    assert [link.attrs["href"] for link in elements(html, ".letters a")] == [
        "#letter-%23",
        "#letter-A",
        "#letter-%C3%85",
    ]
    assert [heading.attrs["id"] for heading in elements(html, ".letter h2")] == ["letter-#", "letter-A", "letter-Å"]


def test_quotes_say_their_language_where_it_is_not_the_page_s(page_named: Callable[..., str]) -> None:
    for lang, own, other in (("en", "s-a1", "s-b2"), ("nb", "s-b2", "s-a1")):
        quotes = elements(page_named("place", lang), ".quotes > li")
        language_of = {
            item.query_one(".to-sentence").attrs["href"].partition("#")[2]: item.query_one("blockquote").attrs.get(
                "lang"
            )
            for item in quotes
        }
        assert language_of[own] is None
        assert language_of[other] == ("nb" if lang == "en" else "en")


def test_quotes_lead_to_their_sentence(page_named: Callable[..., str]) -> None:
    hrefs = [link.attrs["href"] for link in elements(page_named("timeline", "nb"), ".to-sentence")]
    sentences = ("bridge.html#s-a3", "bridge.html#s-a1", "bro.html#s-b2", "bro.html#s-b5")
    assert hrefs == [f"../articles/{sentence}" for sentence in sentences]


def test_what_is_not_told_as_a_fact_says_so_in_words(page_named: Callable[..., str]) -> None:
    entries = elements(page_named("timeline"), ".entry")
    assert [[word.to_text() for word in entry.query(".modality")] for entry in entries] == [
        ["Said not to be so"],
        [],
        ["Planned"],
        ["Alleged"],
    ]


def test_text_is_escaped(page_named: Callable[..., str]) -> None:
    assert "&lt;i morges&gt;" in page_named("home")
    assert "READ ALSO: &lt;b&gt;Ten bridges&lt;/b&gt;" in page_named("article")
    assert "How we read &amp; why" in page_named("methodology")


def test_dates_are_machine_readable_only_where_html_has_the_form(page_named: Callable[..., str]) -> None:
    home = page_named("home")
    assert {time.attrs["datetime"] for time in elements(home, "time")} == {"2015", "2016-03-14"}
    assert {span.attrs["data-edtf"] for span in elements(home, ".edtf")} == {"2016-03-20/2016-03-21?"}


def test_article_says_what_it_does_not_know(page_named: Callable[..., str]) -> None:
    facts = elements(page_named("article-bare"), ".article-head .facts")[0].to_text()
    assert "not known" in facts
    assert "undated" in facts
    assert "title made from the text" in facts


def test_citation_is_plain_text_with_how_the_date_is_known(page_named: Callable[..., str]) -> None:
    (citation,) = elements(page_named("article"), ".citation")
    assert not citation.query("a")
    text = plain(citation)
    assert "Kari Nordmann: “Bridge at Deir Hafir destroyed, two aid convoys turned back”, The Daily Post" in text
    assert "14 March 2016 (dated by an editor)." in text
    assert text.endswith("The River Archive: articles/bridge.html. SHA-256 9f86d081884c7d65.")
    (undated,) = elements(page_named("article-bare"), ".citation")
    assert "“A letter from the harbour”, undated." in plain(undated)


def test_figure_without_a_number_stands_in_its_own_words(page_named: Callable[..., str]) -> None:
    figures = [" ".join(figure.to_text().split()) for figure in elements(page_named("article"), ".claim-value")]
    assert figures == ["at least 1,200", "Titalls", "no figure exists", "nær 3", "Syria", "noen"]
    counted = [plain(who) for who in elements(page_named("article"), ".claim-who")]
    assert counted == ["civilians per week", "barn"]  # words that stand for a figure say themselves of whom


def test_figure_says_what_it_is_a_part_of_and_since_when_it_is_counted(page_named: Callable[..., str]) -> None:
    notes = [plain(note) for note in elements(page_named("article"), ".claim-note")]
    assert notes == ["Counted among 12 000 people", "counted since 2015 up to 14 March 2016"]


def test_sources_stand_in_the_order_in_which_the_word_went(page_named: Callable[..., str]) -> None:
    first = elements(page_named("article"), "#claim-1 td")[1]
    assert plain(first).startswith("a villager, the rescuers, to Reuters")


def test_denial_stands_beside_what_it_denies(page_named: Callable[..., str]) -> None:
    (row,) = elements(page_named("article"), "#claim-5")
    assert plain(row.query_one(".claim-denial")) == "Denied by the ministry"
    assert plain(row.query_one(".modality")) == "Alleged"


def test_disagreement_is_told_in_words_and_leads_to_the_other_figure(page_named: Callable[..., str]) -> None:
    (row, *_) = elements(page_named("event"), "#claim-1")
    marks = [plain(mark) for mark in row.query(".claim-mark")]
    assert marks == [
        "Disagrees with “about 20” (SANA), “another figure” (Kystavisen)",
        "Counts others, not comparable with “7” (The Daily Post)",
    ]
    assert [link.attrs["href"] for link in row.query(".claim-mark a")] == ["#claim-2", "#claim-3", "#claim-2"]


def test_evidence_for_and_against_is_told_in_words(page_named: Callable[..., str]) -> None:
    assert [plain(one) for one in elements(page_named("event"), ".evidence li")] == [
        "The same place: Deir Hafir, Syria, the bridge",
        "Their articles report the same news",
        "Against it: other dates: 14 March 2016, 15 March 2016",
    ]


def test_event_without_a_place_is_known_by_its_article(page_named: Callable[..., str]) -> None:
    lines = [plain(line) for line in elements(page_named("events"), ".event .meta")]
    assert lines == [
        "Denied by some 2 articles: The Daily Post, Kystavisen 3 claims",
        "Planned A letter from the harbour 1 article",
        "Alleged 1 article: Kystavisen",
    ]


def test_claims_are_filtered_by_links_and_the_current_one_is_marked(page_named: Callable[..., str]) -> None:
    links = elements(page_named("claims"), ".filters a")
    assert [(plain(link), link.attrs.get("aria-current")) for link in links] == [("All 6", None), ("Killed 3", "page")]


def test_accounts_stand_in_their_own_language(page_named: Callable[..., str]) -> None:
    for lang, expected in (("en", [None, None, "nb"]), ("nb", ["en", "en", None])):
        quotes = elements(page_named("event", lang), ".accounts blockquote")
        assert [quote.attrs.get("lang") for quote in quotes] == expected


def test_date_says_how_it_came_about(page_named: Callable[..., str]) -> None:
    words = [plain(entry) for entry in elements(page_named("timeline"), ".entry-words")]
    assert words == [
        "14 March: year taken from the day of publication; the article is dated 14 March 2016 by an editor",
        "neste mandag: the next such weekday after publication; "
        "the article’s date, 20–21 March 2016 (uncertain), is inferred from the text",
        "undated",
    ]


def test_article_says_once_what_its_dates_are_reckoned_from(page_named: Callable[..., str]) -> None:
    (section,) = elements(page_named("article"), ".article-timeline")
    (note,) = section.query(".section-note")
    assert plain(note) == "Where a date is reckoned from publication: the article is dated 14 March 2016 by an editor."
    assert plain(section.query(".entry-words")[0]) == "14 March: year taken from the day of publication"


def test_inferred_date_names_and_links_the_words_it_rests_on(page_named: Callable[..., str]) -> None:
    html = page_named("article-inferred")
    facts = plain(elements(html, ".article-head .facts")[0])
    assert (
        "between 14 March 2016 and 20 March 2016, inferred from the text. It rests on 14 March, neste mandag." in facts
    )
    links = [link.attrs["href"] for link in elements(html, ".article-head .facts a")]
    assert links == ["../articles/bridge.html#s-a1", "../articles/bro.html#s-b2"]


def test_gap_is_shown_as_a_gap(page_named: Callable[..., str]) -> None:
    (gap,) = elements(page_named("timeline"), ".gap")
    assert plain(gap) == "No article here covers April – July 2016. That is not to say that nothing happened."


def test_chart_is_readable_without_eyes_and_leads_to_its_months(page_named: Callable[..., str]) -> None:
    html = page_named("timeline")
    months = elements(html, ".chart a")
    assert months
    assert all(month.attrs["aria-label"] and month.attrs["href"] for month in months)
    rows = [[plain(cell) for cell in row.query("th, td")] for row in elements(html, ".chart-figures tbody tr")]
    assert rows == [["March 2016", "2", "5"], ["June 2016", "1", "0"]]
    assert [link.attrs["href"] for link in elements(html, ".chart-figures a")] == ["./timeline.html#month-2016-03"]


def test_what_nobody_dates_is_listed_as_undated(page_named: Callable[..., str]) -> None:
    for entries in (
        elements(page_named("timeline"), "#undated ~ .timeline .entry-date"),
        elements(page_named("article"), ".undated .entry-date"),
    ):
        assert [plain(entry) for entry in entries] == ["Siege, Aid undated"]


def test_coordinates_are_as_exact_as_their_precision(page_named: Callable[..., str]) -> None:
    assert "36.16° N, 37.71° W" in page_named("place")
    assert "36,16° N, 37,71° V" in page_named("place", "nb")


def test_menu_says_where_the_reader_is(page_named: Callable[..., str]) -> None:
    def current(html: str) -> list[tuple[str, str]]:
        return [(link.to_text(), link.attrs["aria-current"]) for link in elements(html, ".site-nav [aria-current]")]

    assert current(page_named("places", "nb")) == [("Steder", "page")]
    assert current(page_named("place", "nb")) == [("Steder", "true")]
    assert current(page_named("article")) == [("Articles", "true")]
    assert current(page_named("home")) == []


def test_former_address_leads_on_by_itself_and_by_a_link(page_named: Callable[..., str]) -> None:
    html = page_named("moved")
    assert elements(html, 'meta[http-equiv="refresh"]')[0].attrs["content"] == "0; url=../places/deir-hafir.html"
    assert elements(html, 'link[rel="canonical"]')[0].attrs["href"] == "../places/deir-hafir.html"
    assert elements(html, "main a")[0].to_text() == "Deir Hafir"


def test_published_pages_say_their_address(page_named: Callable[..., str]) -> None:
    assert not elements(page_named("place"), 'link[rel="canonical"]')
    html = page_named("article", "en", "https://archive.example")
    assert elements(html, 'link[rel="canonical"]')[0].attrs["href"] == "https://archive.example/articles/bridge.html"
    assert "The River Archive: https://archive.example/articles/bridge.html." in plain(elements(html, ".citation")[0])


def test_hidden_article_asks_not_to_be_indexed(page_named: Callable[..., str]) -> None:
    assert not elements(page_named("article"), 'meta[name="robots"]')
    assert elements(page_named("article-bare"), 'meta[name="robots"]')[0].attrs["content"] == "noindex"

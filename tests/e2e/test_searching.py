"""The search page in a real browser, from a disk and from a server: words, names, filters, keys, and its address."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.conftest import build
from tests.e2e.conftest import Reader

pytestmark = pytest.mark.browser

COUNT_ANNOUNCEMENTS = """
addEventListener("DOMContentLoaded", () => {
  window.announced = [];
  const status = document.getElementById("search-status");
  if (status) new MutationObserver(() => announced.push(status.textContent)).observe(status, {childList: true});
});
"""


def ask(reader: Reader, address: str) -> list[str]:
    """Open the search page with an address of its own, and return which articles it shows, in order."""
    reader.open(f"search.html{address}")
    return articles(reader)


def articles(reader: Reader) -> list[str]:
    reader.page.locator("#search-status:not(:empty)").wait_for()
    links = reader.page.locator(".search-result-title a").all()
    return [re.search(r"articles/([\w-]+)\.html", link.get_attribute("href"))[1] for link in links]


def address(reader: Reader) -> dict[str, list[str]]:
    return parse_qs(urlsplit(reader.page.url).query)


def focused(reader: Reader) -> str:
    return reader.page.evaluate("document.activeElement.id")


def open_filters(reader: Reader) -> None:
    reader.page.get_by_text("Filter by place", exact=False).click()
    reader.page.locator("#search-filters input[name=place]").first.wait_for()


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Syrisk sivilforsvar", {"000", "001", "003", "004"}),
        ("Hvite hjelmer", {"000", "001", "003", "004"}),
        ("al-Shaer", {"000", "002"}),
        ("al-Shaar", {"000", "002"}),
        ("Damaskus", {"001"}),
        ("hospital", {"002"}),
        ("ceasefire", {"000", "001"}),
        ("SOHR", {"001", "002", "003", "004"}),
        ("Nusra", {"002", "003"}),
    ],
)
def test_all_that_something_is_called_finds_the_same(seeds_archive, seeds_content, reader_of, words, numbers):
    number = {
        path.stem: re.search(r"^Original: (\d{3})", path.read_text("utf-8"), re.MULTILINE)[1]
        for path in (seeds_content / "articles").glob("*.md")
    }
    reader = reader_of(seeds_archive)
    assert {number[slug] for slug in ask(reader, f"?q={words}")} == numbers


def test_the_search_runs_apart_from_the_page_and_finds_the_same_where_it_cannot(own_archive, reader_of):
    reader = reader_of(own_archive)
    found = ask(reader, "?q=hospital&place=aleppo&sort=date")
    assert found
    assert len(reader.page.workers) == 1
    reader.page.add_init_script("delete window.Worker")
    assert ask(reader, "?q=hospital&place=aleppo&sort=date") == found
    assert not reader.page.workers


def test_a_place_that_the_words_name_is_told_with_what_it_is_in(own_archive, reader_of):
    reader = reader_of(own_archive)
    ask(reader, "?q=Aleppo")
    card = reader.page.locator(".search-card").first.inner_text()
    assert card.startswith("Aleppo city or town · Aleppo Governorate, Syria · ")


def test_a_result_says_what_it_is_and_leads_to_its_sentence(own_archive, reader_of):
    reader = reader_of(own_archive)
    assert ask(reader, "?q=White+Helmets")
    first = reader.page.locator(".search-result").first
    assert first.locator("mark").count()
    assert len(first.locator(".search-result-facts").inner_text().split(" · ")) == 3
    assert reader.page.locator(".search-card a").first.inner_text().startswith("Syrian Civil Defence")
    reader.page.get_by_role("link", name="Search for the words", exact=False).click()
    assert len(articles(reader)) < 8
    assert address(reader) == {"q": ["White Helmets"], "exact": ["1"]}
    reader.page.get_by_role("link", name="Search under every name", exact=False).click()
    assert len(articles(reader)) == 8
    first.locator(".search-result-quote a").click()
    expect(reader.page.locator(":target")).to_be_in_viewport()


def test_a_misspelt_word_is_asked_about(own_archive, reader_of):
    reader = reader_of(own_archive)
    assert ask(reader, "?q=hospitl") == []
    reader.page.locator(".search-meant a").first.click()
    assert articles(reader)


def test_filters_narrow_and_stay_in_the_address(own_archive, reader_of):
    reader = reader_of(own_archive)
    everything = ask(reader, "?q=Aleppo")
    open_filters(reader)
    reader.page.get_by_label("Norwegian (Bokmål)", exact=False).check()
    reader.page.get_by_label("From").fill("2016-11")
    reader.page.get_by_role("button", name="Search with these filters").click()
    reader.page.wait_for_url("**lang=nb**")
    assert articles(reader) == ["flyangrep-barnesykehus-aleppo"] or set(articles(reader)) < set(everything)
    assert address(reader) == {"q": ["Aleppo"], "lang": ["nb"], "from": ["2016-11"]}
    narrowed = articles(reader)
    reader.page.reload()
    assert articles(reader) == narrowed
    reader.page.get_by_role("link", name="Remove the filter From: November 2016").click()
    reader.page.wait_for_url(lambda url: "from" not in url)
    assert set(narrowed) <= set(articles(reader))
    assert address(reader) == {"q": ["Aleppo"], "lang": ["nb"]}
    reader.page.go_back()
    assert articles(reader) == narrowed
    reader.page.go_back()
    assert articles(reader) == everything


def test_filters_are_kept_when_other_words_are_sent(own_archive, reader_of):
    reader = reader_of(own_archive)
    ask(reader, "?q=Aleppo&place=syria&lang=en&sort=date")
    reader.page.get_by_role("searchbox").fill("children")
    reader.page.get_by_role("searchbox").press("Enter")
    reader.page.wait_for_url("**q=children**")
    assert address(reader) == {"q": ["children"], "place": ["syria"], "lang": ["en"], "sort": ["date"]}


def test_filters_alone_find_articles_a_place_with_what_it_contains(own_archive, reader_of):
    reader = reader_of(own_archive)
    whole = ask(reader, "?place=syria")
    part = ask(reader, "?place=aleppo")
    assert set(part) < set(whole)
    assert set(ask(reader, "?event=rescue&lang=en")) < set(ask(reader, "?event=rescue"))
    assert set(ask(reader, "?place=syria&from=2017")) == {"girl-dug-out-in-tishreen", "jente-gravd-ut-i-tishreen"}
    assert ask(reader, "?q=Aleppo&place=syria&from=2030") == []
    assert reader.page.get_by_role("link", name="Remove the filter Place: Syria").count() == 1
    assert "Without them" in reader.page.locator("#search-status").inner_text()


def test_the_newest_come_first_where_asked_for(own_archive, reader_of):
    reader = reader_of(own_archive)
    ask(reader, "?q=Syria")
    reader.page.get_by_role("link", name="newest first").click()
    reader.page.wait_for_url("**sort=date**")
    assert set(articles(reader)[:2]) == {"girl-dug-out-in-tishreen", "jente-gravd-ut-i-tishreen"}


def test_the_keyboard_alone_searches_and_comes_back(own_archive, reader_of):
    reader = reader_of(own_archive)
    reader.page.add_init_script(COUNT_ANNOUNCEMENTS)
    reader.open("places/aleppo.html")
    keyboard = reader.page.keyboard
    keyboard.press("/")
    assert focused(reader) == "search-box-q"
    keyboard.type("White Helmets")
    keyboard.press("Enter")
    reader.page.wait_for_url("**q=White**")
    assert articles(reader)
    for _ in range(40):
        keyboard.press("Tab")
        box = reader.page.locator(":focus")
        assert box.evaluate("e => e.matches(':focus-visible')")
        expect(box).to_be_in_viewport()
        if "#s-" in (box.get_attribute("href") or ""):
            break
    assert reader.page.evaluate("announced") == ["8 articles"]
    keyboard.press("Enter")
    expect(reader.page.locator(":target")).to_be_focused()
    reader.page.go_back()
    assert len(articles(reader)) == 8
    assert reader.page.get_by_role("searchbox").input_value() == "White Helmets"


def test_the_slash_is_a_key_that_can_be_switched_off(own_archive, reader_of):
    reader = reader_of(own_archive)
    reader.open("search.html")
    box = reader.page.get_by_role("searchbox")
    box.focus()
    reader.page.keyboard.type("and/or")
    assert box.input_value() == "and/or"
    assert box.get_attribute("aria-keyshortcuts") == "/"
    reader.page.get_by_label("leads to the search box", exact=False).uncheck()
    reader.page.keyboard.press("/")
    assert focused(reader) == "search-slash"
    reader.open("timeline.html")
    reader.page.keyboard.press("/")
    assert focused(reader) != "search-box-q"
    reader.open("search.html")
    reader.page.get_by_label("leads to the search box", exact=False).check()
    reader.open("timeline.html")
    reader.page.keyboard.press("Control+/")
    assert focused(reader) != "search-box-q"
    reader.page.keyboard.press("/")
    assert focused(reader) == "search-box-q"


def test_results_while_typing_only_for_who_asks(own_archive, reader_of):
    reader = reader_of(own_archive)
    reader.page.add_init_script(COUNT_ANNOUNCEMENTS)
    reader.open("search.html")
    box = reader.page.get_by_role("searchbox")
    box.press_sequentially("Aleppo")
    reader.page.wait_for_timeout(600)
    assert reader.page.locator("#search-results > *").count() == 0
    box.fill("")
    reader.page.get_by_label("Search while I type").check()
    reader.open("search.html")
    box.press_sequentially("Aleppo")
    assert articles(reader)
    assert focused(reader) == "search-box-q"
    assert reader.page.evaluate("announced.length") == 1
    assert address(reader) == {"q": ["Aleppo"]}
    reader.page.reload()
    assert articles(reader)
    assert box.input_value() == "Aleppo"


def test_a_date_that_is_none_is_shown_to_the_reader(own_archive, reader_of):
    reader = reader_of(own_archive)
    reader.open("search.html")
    summary = reader.page.get_by_text("Filter by place", exact=False)
    summary.click()
    reader.page.get_by_label("From").fill("2016-13")
    summary.click()
    reader.page.get_by_role("searchbox").fill("Aleppo")
    reader.page.get_by_role("searchbox").press("Enter")
    expect(reader.page.get_by_label("From")).to_be_focused()
    assert address(reader) == {}


def test_paper_has_the_results_and_none_of_the_controls(own_archive, reader_of):
    reader = reader_of(own_archive)
    ask(reader, "?q=White+Helmets&place=syria")
    reader.page.emulate_media(media="print")
    for control in ("#search-choices", "#search-filters", ".search-help", ".search-order", ".search-box"):
        assert reader.page.locator(control).is_hidden(), control
    assert reader.page.locator(".search-result").first.is_visible()


@pytest.fixture(scope="module")
def long_archive(tmp_path_factory) -> Path:
    """An archive of more articles than a page of results shows."""
    root = tmp_path_factory.mktemp("long")
    (root / "content/articles").mkdir(parents=True)
    for number in range(1, 24):
        text = f"Title: Flour {number}\nLang: en\n\nLorry {number} with flour came to Homs.\n"
        (root / f"content/articles/flour-{number}.md").write_text(text, "utf-8")
    ran = build(root / "content", root / "output")
    assert ran.code == 0, ran.err
    return root / "output"


def test_more_results_lead_on_from_where_the_reader_was(long_archive, reader_of):
    reader = reader_of(long_archive)
    assert len(ask(reader, "?q=flour")) == 10
    more = reader.page.locator(".search-more a")
    address_of_more = more.get_attribute("href")
    more.press("Enter")
    expect(reader.page.locator("#result-11")).to_be_focused()
    assert len(articles(reader)) == 20
    assert address(reader) == {"q": ["flour"], "n": ["20"]}
    reader.page.reload()
    assert len(articles(reader)) == 20
    more.press("Enter")
    expect(reader.page.locator("#result-21")).to_be_focused()
    assert len(articles(reader)) == 23
    assert more.count() == 0
    ask(reader, address_of_more)
    expect(reader.page.locator("#result-11")).to_be_focused()


def test_the_whole_page_fits_a_small_phone(own_archive, reader_of):
    reader = reader_of(own_archive, viewport={"width": 320, "height": 640}, color_scheme="dark")
    ask(reader, "?q=White+Helmets&place=syria&from=2015")
    open_filters(reader)
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_javascript_there_are_lists_and_no_dead_controls(own_archive, reader_of):
    reader = reader_of(own_archive, java_script_enabled=False)
    reader.open("search.html?q=Aleppo")
    main = reader.page.get_by_role("main")
    assert main.get_by_role("checkbox").count() == 0
    assert main.get_by_text("Filter by place").is_hidden()
    main.get_by_role("link", name="Places").click()
    assert reader.page.url.endswith("places/index.html")

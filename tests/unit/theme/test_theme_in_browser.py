"""The pages in a real browser, opened from a disk: small screens, targets, and what the content policy lets through."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PATHS = {
    "home": "index.html",
    "article": "articles/bridge.html",
    "places": "places/index.html",
    "place": "places/deir-hafir.html",
    "timeline": "timeline.html",
    "timeline-year": "timeline/2016.html",
    "events": "events.html",
    "event": "events/2016-03-14-air-strike-deir-hafir.html",
    "claims": "claims/killed.html",
    "sources": "sources.html",
    "methodology": "pages/methodology.html",
    "search": "search.html",
    "moved": "places/dayr-hafir.html",
}
SMALL_TARGETS = """
() => [...document.querySelectorAll("a, button, input, summary")]
  .filter((element) => !element.matches(".skip-link") && element.closest("p:not(.meta, .more), dd, blockquote") === null)
  .map((element) => [element.textContent, element.getBoundingClientRect()])
  .filter(([, box]) => box.height > 0 && (box.height < 24 || box.width < 24))
  .map(([text, box]) => `${text} ${box.width}×${box.height}`)
"""


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory, theme: Path, page_named: Callable[..., str]) -> Path:
    root = tmp_path_factory.mktemp("archive")
    for lang in ("en", "nb"):
        for name, path in PATHS.items():
            target = root / ("" if lang == "en" else lang) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(page_named(name, lang), "utf-8")
    shutil.copytree(theme / "static", root / "theme")
    (root / "search").mkdir()
    (root / "search/code.js").write_text("", "utf-8")  # the site makes it; without a query the page asks nothing of it
    return root


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 320, "height": 640})
    yield opened
    opened.close()


@pytest.mark.parametrize("name", [name for name in PATHS if name != "moved"])
def test_small_screen_needs_no_sideways_scroll_and_no_fine_aim(page: Page, disk: Path, name: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    # A request that was given up because the next page came first is no complaint.
    page.on("requestfailed", lambda request: said.append(request.url) if "ERR_ABORTED" not in request.failure else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    for lang in ("", "nb"):
        page.goto((disk / lang / PATHS[name]).as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert page.evaluate(SMALL_TARGETS) == []
        assert page.evaluate("getComputedStyle(document.body).fontSize") == "18px"  # the style sheets were let through
    assert said == []


def test_policy_stops_inline_scripts_and_other_hosts(page: Page, disk: Path) -> None:
    stopped: list[str] = []
    page.on("console", lambda message: stopped.append(message.text))
    source = (disk / "index.html").read_text("utf-8")
    evil = '<script>document.title = "run"</script><img src="https://example.org/x.png" alt="" onerror="document.title = 1"></main>'
    (disk / "evil.html").write_text(source.replace("</main>", evil), "utf-8")
    page.goto((disk / "evil.html").as_uri())
    assert page.title() == "The River Archive"
    assert len([message for message in stopped if "Content Security Policy" in message]) >= 2


def test_target_sentence_stands_out_and_clear_of_the_edge(page: Page, disk: Path) -> None:
    page.goto((disk / PATHS["article"]).as_uri() + "#s-a5")
    look = "(id) => getComputedStyle(document.getElementById(id)).backgroundColor"
    assert page.evaluate(look, "s-a5") != page.evaluate(look, "s-a4")
    assert page.evaluate("document.getElementById('s-a5').getBoundingClientRect().top") >= 24


def test_kinds_of_mention_differ_by_the_line_s_style(page: Page, disk: Path) -> None:
    page.goto((disk / PATHS["article"]).as_uri())
    style = "(kind) => getComputedStyle(document.querySelector('.article-body .mention-' + kind)).textDecorationStyle"
    assert len({page.evaluate(style, kind) for kind in ("place", "person", "organisation")}) == 3


def test_keyboard_goes_past_the_header_and_shows_where_it_is(page: Page, disk: Path) -> None:
    page.goto((disk / PATHS["article"]).as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip-link"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_former_address_leads_on(page: Page, disk: Path) -> None:
    page.goto((disk / PATHS["moved"]).as_uri())
    page.wait_for_url("**/places/deir-hafir.html")


def test_marks_can_be_hidden_and_stay_hidden(page: Page, disk: Path) -> None:
    page.goto((disk / PATHS["article"]).as_uri())
    line = "getComputedStyle(document.querySelector('.article-body .mention')).textDecorationLine"
    assert page.evaluate(line) == "underline"
    toggle = page.get_by_role("button", name="Hide the marks in the text")
    toggle.click()
    assert toggle.get_attribute("aria-pressed") == "true"
    assert page.evaluate(line) == "none"
    page.reload()
    assert page.evaluate(line) == "none"


def test_paper_shows_sources_and_nothing_to_press(page: Page, disk: Path) -> None:
    page.goto((disk / PATHS["article"]).as_uri())
    page.emulate_media(media="print")
    for gone in (".site-nav", ".search-box", "button", ".languages"):
        assert page.locator(gone).first.is_hidden(), gone
    after = "getComputedStyle(document.querySelector('.article-head .source-link'), '::after').content"
    assert "https://example.org/news/2016/" in page.evaluate(after).replace('" "', "")
    assert page.locator(".removed-text").is_visible()

"""Journeys through whole archives in a real browser: from a disk and from a server, with and without JavaScript."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.conftest import build
from tests.e2e.conftest import Reader

pytestmark = pytest.mark.browser


@pytest.fixture(params=["own", "seeds"])
def archive(request) -> Path:
    """Each whole archive in turn."""
    return request.getfixturevalue(f"{request.param}_archive")


def search(reader: Reader, words: str) -> list[str]:
    """Search as a reader does, and return where the results lead."""
    box = reader.page.get_by_role("searchbox").first
    box.fill(words)
    box.press("Enter")
    status(reader)
    links = reader.page.locator("#search-results a[href*='articles/']")
    return list(
        dict.fromkeys(re.search(r"articles/([a-z0-9-]+)\.html", link.get_attribute("href"))[1] for link in links.all())
    )


def status(reader: Reader) -> str:
    found = reader.page.locator("#search-status:not(:empty)")
    found.wait_for()
    return found.inner_text()


def test_from_the_front_page_to_a_place_to_a_sentence(archive, reader_of):
    reader = reader_of(archive)
    reader.open("index.html")
    reader.page.get_by_role("navigation").get_by_role("link", name="Places", exact=True).click()
    reader.page.get_by_role("main").get_by_role("link", name="Aleppo", exact=True).first.click()
    expect(reader.page.get_by_role("heading", level=1)).to_have_text("Aleppo")
    link = reader.page.get_by_role("main").locator("a[href*='#s-']").first
    target = link.get_attribute("href").partition("#")[2]
    link.click()
    sentence = reader.page.locator(f"#{target}")
    expect(sentence).to_be_in_viewport()
    assert "Aleppo" in sentence.inner_text()


def test_every_list_has_its_norwegian_twin(archive, reader_of):
    reader = reader_of(archive)
    for path in ("index.html", "places/index.html", "places/aleppo.html", "timeline.html", "search.html"):
        reader.open(path)
        assert reader.page.locator("html").get_attribute("lang") == "en"
        reader.page.get_by_role("link", name="Norsk").click()
        assert reader.page.locator("html").get_attribute("lang") == "nb"
        assert reader.page.url.endswith(f"/nb/{path}")


def test_white_helmets_finds_every_report_of_them_and_says_why(own_archive, reader_of):
    reader = reader_of(own_archive)
    reader.open("index.html")
    found = search(reader, "White Helmets")
    assert {
        "aleppo-girl-rescued",
        "jente-reddet-i-aleppo",
        "girl-dug-out-in-tishreen",
        "white-helmets-filmed-in-idlib",
    } <= set(found)
    assert not {"aleppo-childrens-hospital-air-raids", "flyangrep-barnesykehus-aleppo"} & set(found)
    assert "Syrisk sivilforsvar" in reader.page.locator("#search-results").inner_text()
    reader.page.locator("#search-results a[href*='jente-reddet-i-aleppo.html#s-']").first.click()
    expect(reader.page.locator(":target")).to_be_in_viewport()
    reader.page.go_back()
    status(reader)
    assert reader.page.get_by_role("searchbox").first.input_value() == "White Helmets"


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("våpenhvilen", {"jente-reddet-i-aleppo", "jente-gravd-ut-i-tishreen"}),
        ("våpenhvile", {"jente-reddet-i-aleppo", "jente-gravd-ut-i-tishreen"}),
        ("ceasefire", {"aleppo-girl-rescued", "girl-dug-out-in-tishreen"}),
        ("Geneve", {"girl-dug-out-in-tishreen", "jente-gravd-ut-i-tishreen"}),
    ],
)
def test_words_are_found_in_both_languages(own_archive, reader_of, words, first):
    reader = reader_of(own_archive)
    reader.open("nb/index.html")
    assert first <= set(search(reader, words))


def test_the_journey_of_the_norwegian_reader(seeds_archive, seeds_content, reader_of):
    """J2: «våpenhvilen» 000 and 001; «Ost-Aleppo» 000 and 002 first; «Damascus» 001; «sykehus» 002."""
    reader = reader_of(seeds_archive)
    reader.open("nb/index.html")
    number = {
        path.stem: re.search(r"^Original: (\d{3})", path.read_text("utf-8"), re.MULTILINE)[1]
        for path in (seeds_content / "articles").glob("*.md")
    }

    def numbers(words: str) -> list[str]:
        reader.open("nb/index.html")
        return [number[slug] for slug in search(reader, words)]

    assert set(numbers("våpenhvilen")) == {"000", "001"}
    assert set(numbers("Ost-Aleppo")[:2]) == {"000", "002"}
    assert numbers("Damascus") == ["001"]
    assert numbers("sykehus") == ["002"]
    assert set(numbers("White Helmets")) == {"000", "001", "003", "004"}


def test_a_search_for_nothing_and_for_nonsense(own_archive, reader_of):
    reader = reader_of(own_archive)
    for words in ("zxqvwk", "+", "title:", "~~", "<img src=x onerror=alert(1)>", "the of and", "a" * 300):
        reader.open("search.html")
        search(reader, words)
        assert reader.page.locator("#search-results img").count() == 0


def test_every_page_without_javascript(archive, reader_of):
    reader = reader_of(archive, java_script_enabled=False)
    for path in sorted(archive.rglob("*.html"))[::7]:
        reader.open(path.relative_to(archive).as_posix())
        assert reader.page.get_by_role("heading", level=1).count() == 1, path
        assert reader.page.get_by_role("main").inner_text().strip(), path
    reader.open("search.html")
    reader.page.get_by_role("main").get_by_role("link", name="Places").click()
    assert reader.page.url.endswith("places/index.html")


def test_no_page_is_wider_than_a_small_phone(archive, reader_of):
    reader = reader_of(archive, viewport={"width": 320, "height": 640})
    for path in sorted(archive.rglob("*.html"))[::5]:
        reader.open(path.relative_to(archive).as_posix())
        width = reader.page.locator("body").evaluate("body => body.ownerDocument.documentElement.scrollWidth")
        assert width <= 320, path


def test_the_keyboard_alone_reaches_a_sentence(own_archive, reader_of):
    reader = reader_of(own_archive)
    reader.open("places/aleppo.html")
    reader.page.keyboard.press("Tab")
    skip = reader.page.locator(":focus")
    assert skip.get_attribute("href") == "#main"
    expect(skip).to_be_in_viewport()
    reader.page.keyboard.press("Enter")
    for _ in range(60):
        reader.page.keyboard.press("Tab")
        if "#s-" in (reader.page.locator(":focus").get_attribute("href") or ""):
            break
    reader.page.keyboard.press("Enter")
    expect(reader.page.locator(":target")).to_be_in_viewport()


@pytest.fixture(scope="module")
def renamed_archive(tmp_path_factory) -> Path:
    """An archive whose editor gave Aleppo another id."""
    root = tmp_path_factory.mktemp("renamed")
    (root / "content/articles").mkdir(parents=True)
    (root / "content/authority").mkdir()
    (root / "content/articles/one.md").write_text("Title: One\nLang: en\n\nFlour came to Aleppo.\n", "utf-8")
    (root / "content/authority/places.yaml").write_text(
        "halab:\n  labels: {en: Halab, nb: Halab}\n  was: [aleppo]\n", "utf-8"
    )
    ran = build(root / "content", root / "output")
    assert ran.code == 0, ran.err
    return root / "output"


@pytest.mark.parametrize("language", ["", "nb/"])
def test_a_former_address_leads_to_the_new_one(renamed_archive, reader_of, language):
    reader = reader_of(renamed_archive)
    reader.open(f"{language}places/aleppo.html")
    reader.page.wait_for_url(f"**/{language}places/halab.html")
    expect(reader.page.get_by_role("heading", level=1)).to_have_text("Halab")
    reader.page.get_by_role("main").locator("a[href*='#s-']").first.click()
    assert "Aleppo" in reader.page.locator(":target").inner_text()

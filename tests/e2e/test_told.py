"""Journeys along what happened, when, and on whose word: without JavaScript, by keyboard, on a phone."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Reader

pytestmark = pytest.mark.browser


@pytest.fixture
def reader(strike_archive, reader_of) -> Reader:
    """A reader without JavaScript on a small phone."""
    return reader_of(strike_archive, java_script_enabled=False, viewport={"width": 320, "height": 640})


def test_from_an_article_s_timeline_to_its_event_to_the_other_outlet_s_sentence(reader):
    reader.open("articles/daily.html")
    reader.page.locator(".article-timeline a[href*='events/']").first.click()
    expect(reader.page.get_by_role("heading", level=1)).to_have_text("Air strike, Barzeh")
    other = reader.page.locator(".accounts a[href*='articles/kyst.html#s-']").first
    target = other.get_attribute("href").partition("#")[2]
    other.click()
    expect(reader.page.locator(f"#{target}")).to_be_in_viewport()


def test_claims_are_filtered_by_a_link_and_lead_to_the_one_they_disagree_with(reader):
    reader.open("nb/claims.html")
    reader.page.get_by_role("navigation", name="Vis bare").get_by_role("link", name="Drepte", exact=False).first.click()
    expect(reader.page.locator(".filters [aria-current=page]")).to_contain_text("Drepte")
    reader.page.locator(".claim-mark a").first.click()
    expect(reader.page.locator("tr:target")).to_be_in_viewport()


def test_a_month_of_the_chart_is_reached_by_keyboard_and_leads_to_its_entries(strike_archive, reader_of):
    reader = reader_of(strike_archive)
    reader.open("timeline.html")
    month = reader.page.locator(".chart a").first
    month.focus()
    assert "February 2017" in month.get_attribute("aria-label")
    reader.page.keyboard.press("Enter")
    expect(reader.page.get_by_role("heading", name="February 2017")).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 1600])
def test_the_pages_fit_every_screen(strike_archive, reader_of, width):
    reader = reader_of(strike_archive, viewport={"width": width, "height": 640})
    for path in ("events.html", "claims.html", "timeline.html", "nb/claims/killed.html"):
        reader.open(path)
        shown = reader.page.locator("body").evaluate("body => body.ownerDocument.documentElement.scrollWidth")
        assert shown <= width, path


def test_accounts_stand_side_by_side_where_there_is_room_and_else_below_one_another(strike_archive, reader_of):
    for width, apart in ((320, False), (1280, True)):
        reader = reader_of(strike_archive, viewport={"width": width, "height": 900})
        reader.open("events.html")
        reader.page.get_by_role("link", name="Air strike, Barzeh").first.click()
        one, other = (account.bounding_box() for account in reader.page.locator(".account").all())
        assert (one["y"] == other["y"]) is apart

"""What a built archive says happened, when, and on whose word."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from justhtml import JustHTML


@lru_cache(maxsize=32)
def page(path: Path) -> JustHTML:
    return JustHTML(path.read_text("utf-8"), sanitize=False)


def texts(found: Any) -> list[str]:
    return [" ".join(element.to_text(separator="", strip=False).split()) for element in found]


def links(found: Any) -> list[str]:
    return [element.attrs["href"] for element in found]


@pytest.fixture(params=["", "nb/"])
def lang(request: pytest.FixtureRequest) -> str:
    """The folder of each interface language."""
    return str(request.param)


@pytest.fixture
def event(strike_archive: Path, lang: str) -> Path:
    """The page of the event that two articles report."""
    names = texts(page(strike_archive / lang / "events.html").query(".event-name"))
    hrefs = links(page(strike_archive / lang / "events.html").query(".event-name a"))
    name = "Luftangrep, Barzeh" if lang else "Air strike, Barzeh"
    (href, *_) = [href for said, href in zip(names, hrefs, strict=True) if said == name]
    return (strike_archive / lang / href).resolve()


def test_an_event_has_every_outlet_s_words_in_its_own_language(event: Path) -> None:
    accounts = page(event).query(".account")
    assert [account.query_one("h3 a").to_text() for account in accounts] == [
        "Four killed in air strike on Barzeh",
        "To drept i luftangrep mot Barzeh",
    ]
    spoken = "nb" if "/nb/" in event.as_posix() else "en"
    for account, own in zip(accounts, ("en", "nb"), strict=True):
        assert {quote.attrs.get("lang", spoken) for quote in account.query("blockquote")} == {own}


def test_figures_that_cannot_both_be_true_say_so(event: Path) -> None:
    marks = " ".join(texts(page(event).query(".claim-mark")))
    assert re.search("Disagrees with|Går ikke sammen med", marks)
    assert re.search("not comparable|ikke sammenlignbart", marks)


def test_an_event_says_why_its_accounts_are_one(event: Path) -> None:
    assert len(texts(page(event).query(".evidence li"))) >= 2


def test_what_came_after_at_the_same_place_is_linked(event: Path) -> None:
    (after,) = page(event).query("#after ~ .events .event-date")
    assert "2017" in after.to_text()
    assert re.search("23 June|23. juni", after.to_text())


@pytest.mark.parametrize(
    "path", ["articles/daily.html", "places/barzeh.html", "nb/places/barzeh.html", "timeline.html"]
)
def test_events_are_linked_from_wherever_they_are_told(strike_archive: Path, path: str) -> None:
    assert [href for href in links(page(strike_archive / path).query("main a")) if "events/" in href]


def test_related_articles_say_which_event_they_share(strike_archive: Path) -> None:
    reasons = page(strike_archive / "articles/daily.html").query(".article-related .reasons a")
    assert [href for href in links(reasons) if href.startswith("../events/")]


def test_an_article_s_timeline_is_in_the_order_of_events_with_what_is_planned_told_apart(strike_archive: Path) -> None:
    html = page(strike_archive / "articles/daily.html")
    dated = [entry for entry in html.query(".article-timeline .entry") if entry.parent.parent.name != "details"]
    assert texts(entry.query_one(".entry-day") for entry in dated)[-1] == "23 February 2017"
    assert texts(dated[-1].query(".modality")) == ["Planned"]
    assert "Said not to be so" in texts(html.query(".article-timeline .modality"))
    assert "“Sunday”" not in texts(html.query(".entry-words"))[0]  # the quotation marks are the style sheet's
    assert texts(html.query(".entry-words"))[0].startswith("Sunday: the last such weekday")


def test_what_is_told_without_a_date_is_listed(strike_archive: Path) -> None:
    undated = page(strike_archive / "articles/daily.html").query(".undated .quote")
    assert any("fled the bombing" in quote for quote in texts(undated))


def test_claims_are_filtered_by_pages_of_their_own(strike_archive: Path, lang: str) -> None:
    everything = page(strike_archive / lang / "claims.html")
    filters = everything.query(".filters a")
    counts = [int(text.split()[-1]) for text in texts(filters)]
    assert counts[0] == sum(counts[1:]) == len(everything.query(".claims tbody tr"))
    for href, count in zip(links(filters), counts, strict=True):
        shown = page((strike_archive / lang / href).resolve())
        assert len(shown.query(".claims tbody tr")) == count
        assert len(shown.query(".filters [aria-current]")) == 1


def test_months_without_articles_are_a_gap_and_the_chart_leads_to_the_others(strike_archive: Path, lang: str) -> None:
    html = page(strike_archive / lang / "timeline.html")
    (gap,) = texts(html.query(".gap"))
    assert ("mars – mai 2017" if lang else "March – May 2017") in gap
    months = [href.partition("#")[2] for href in links(html.query(".chart a"))]
    assert months == ["month-2017-02", "month-2017-06"]

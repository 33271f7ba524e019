"""Every template with views made by hand, as the site would give them."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from tidsvitne.render.chart import Column, year_chart
from tidsvitne.site.views import (
    Account,
    ArticleCard,
    ArticleQuotes,
    ArticleView,
    ArticleYear,
    ChartYear,
    ClaimGroup,
    ClaimList,
    ClaimMark,
    ClaimView,
    DateView,
    EntityCard,
    EntityIndex,
    EntityView,
    EventCard,
    EventList,
    EventView,
    EventYear,
    EvidenceView,
    HomeView,
    PageLink,
    QuoteView,
    Reason,
    RelatedView,
    RemovedLine,
    ReviewChoice,
    ReviewItem,
    ReviewRemedy,
    ReviewView,
    SourceView,
    Telling,
    TimelineEntry,
    TimelineMonth,
    TimelineView,
    TimelineYear,
    TimeView,
)

THEME = Path(__file__).parents[3] / "themes" / "tidsvitne"
LANGUAGES = ("en", "nb")

DATED = DateView("14 March 2016", "2016-03-14", "editor", False)
UNSURE = DateView("20–21 March 2016 (uncertain)", "2016-03-20/2016-03-21?", "weekday_before_publication", True)
YEAR = DateView("2015", "2015", "explicit", False)

BRIDGE = ArticleCard(
    "articles/bridge.html",
    "Bridge at Deir Hafir destroyed, two aid convoys turned back",
    False,
    "en",
    "The Daily Post",
    DATED,
)
BRO = ArticleCard("articles/bro.html", "Bru ved Deir Hafir ødelagt <i morges>", True, "nb", "Kystavisen", UNSURE)
UNDATED = ArticleCard("articles/undated.html", "A letter from the harbour", True, "en", None, None)

ALEPPO = EntityCard("places/aleppo.html", "Aleppo", "place", "city or town, Syria", 12, 31)
DEIR_HAFIR = EntityCard("places/deir-hafir.html", "Deir Hafir", "place", "city or town, Syria", 2, 5)
SYRIA = EntityCard("places/syria.html", "Syria", "place", "country", 14, 60)
HALIMA = EntityCard("people/halima-nour.html", "Halima Nour", "person", "", 1, 1)
RESCUERS = EntityCard(
    "organisations/rescuers.html", "Syrian Civil Defence (White Helmets)", "organisation", "rescue service, Syria", 4, 9
)


def quote(article: ArticleCard, sentence: str, html: str, surface: str) -> QuoteView:
    """Return a quoted sentence."""
    return QuoteView(article, f"{article.url}#s-{sentence}", article.lang, Markup(html), surface, "authority", True)


STRIKE = quote(
    BRIDGE, "a1", "The bridge was hit twice on <mark>14 March</mark>, a rescuer said &amp; others saw.", "14 March"
)
TALKS = quote(BRO, "b2", "Nye samtaler skal etter planen begynne <mark>neste mandag</mark>.", "neste mandag")
DENIAL = quote(BRIDGE, "a3", "The ministry denied that its aircraft had flown there <mark>in 2015</mark>.", "in 2015")
FIGURE = quote(
    BRIDGE,
    "a4",
    "At least <mark>1 200 people</mark> reportedly fled towards Aleppo, the rescuers said.",
    "1 200 people",
)
DOZENS = replace(quote(BRO, "b5", "<mark>Titalls</mark> ble drept.", "Titalls"), checked=False)

EVENT = EventCard(
    "events/2016-03-14-air-strike-deir-hafir.html",
    "air_strike",
    "Deir Hafir",
    DATED,
    "asserted",
    True,
    2,
    3,
    ("The Daily Post", "Kystavisen"),
    BRIDGE,
)
TALK = EventCard("events/2016-03-21-talks.html", "talks", "", UNSURE, "planned", False, 1, 0, (), UNDATED)
SIEGE = EventCard(
    "events/siege-deir-hafir.html", "siege", "Deir Hafir", None, "alleged", False, 1, 0, ("Kystavisen",), BRO
)


def time(quoted: QuoteView, date: DateView | None, basis: str, anchor: DateView | None = None) -> TimeView:
    """Return a quote's own words for a date."""
    return TimeView(quoted.surface, quoted.lang, quoted.url, date, basis, anchor)


ENTRIES = (
    TimelineEntry(YEAR, time(DENIAL, YEAR, "explicit"), "denied", DENIAL, (), ()),
    TimelineEntry(
        DATED, time(STRIKE, DATED, "year_from_publication", DATED), "asserted", STRIKE, (DEIR_HAFIR,), (EVENT,)
    ),
    TimelineEntry(
        UNSURE,
        time(TALKS, UNSURE, "weekday_after_publication", replace(UNSURE, basis="inferred")),
        "planned",
        TALKS,
        (DEIR_HAFIR, SYRIA),
        (TALK,),
    ),
)
OPEN = TimelineEntry(None, None, "alleged", replace(DOZENS, surface=""), (DEIR_HAFIR,), (SIEGE,), ("siege", "aid"))

BODY = Markup(
    '<p><span class="sentence" id="s-a1">The bridge at <a class="mention mention-place" href="../places/deir-hafir.html">'
    "Deir Hafir</a> "
    'was hit twice on <time class="date" datetime="2016-03-14">14 March</time>, a rescuer said &amp; others saw.</span> '
    '<span class="sentence" id="s-a2">The crossing is the last one that lorries could use, and two convoys with flour '
    'and medicine turned back towards <a class="mention mention-place" href="../places/aleppo.html">Aleppo</a>.</span></p>'
    '<p><span class="sentence" id="s-a3">The ministry denied that its aircraft had flown there in 2015.</span> '
    '<span class="sentence" id="s-a4">At least 1 200 people reportedly fled towards Aleppo, the rescuers said.</span></p>'
    "<h2>The last crossing</h2>"
    '<p><span class="sentence" id="s-a5">– We hear them before we see them, says '
    '<a class="mention mention-person" href="../people/halima-nour.html">Halima Nour</a>, who leads a team of the '
    '<a class="mention mention-organisation" href="../organisations/rescuers.html">White Helmets</a> and has dug '
    "in the same street three times since the winter.</span></p>"
    "<figure><figcaption>The northern pier of the bridge, seen from the river bank.</figcaption></figure>"
    "<blockquote><p>Nobody crosses now, neither those who want to leave nor those who want to come home.</p></blockquote>"
    '<p><span class="sentence" id="s-a6">The road south is open for an hour a day.</span></p>'
)

CLAIMS = (
    ClaimView(
        "claim-1",
        "displaced",
        "at_least",
        "1,200",
        "people_per_week",
        "civilians",
        (("a villager", False), ("the rescuers", False), ("Reuters", True)),
        "reportedly",
        FIGURE,
        part_of="12 000 people",
        cumulative=True,
        since=YEAR,
        date=DATED,
        marks=(
            ClaimMark("disagrees", (("about 20", "SANA", "#claim-2"), ("", "Kystavisen", "#claim-3"))),
            ClaimMark("other_group", (("7", "The Daily Post", "#claim-2"),)),
        ),
    ),
    ClaimView("claim-2", "killed", "unknown", "", "people", None, (), None, DOZENS),
    ClaimView("claim-3", "killed", "no_figure", "", "people", "barn", (), None, DOZENS),
    ClaimView("claim-4", "killed", "less_than", "3", "people", None, (), None, DOZENS, own_word="nær"),
    ClaimView(
        "claim-5",
        "responsible",
        "exactly",
        "",
        "people",
        None,
        (("the rescuers", False),),
        None,
        STRIKE,
        modality="alleged",
        actor=SYRIA,
        denied_by=("the ministry",),
    ),
    ClaimView("claim-6", "responsible", "exactly", "", "people", "noen", (), None, DOZENS, modality="denied"),
)

ARTICLE = ArticleView(
    card=BRIDGE,
    body=BODY,
    standfirst="Rescuers say that the last crossing east of the city is gone. The ministry says it was never a target.",
    byline="Kari Nordmann",
    dateline="BERGEN",
    credit="Another Agency contributed to this report",
    source_url="https://example.org/news/2016/a-rather-long-address-that-has-to-break-somewhere/12345678/",
    translations=(BRO,),
    places=(DEIR_HAFIR, ALEPPO, SYRIA),
    people=(HALIMA,),
    organisations=(RESCUERS,),
    timeline=ENTRIES[:2],
    undated=(OPEN,),
    claims=CLAIMS,
    related=(RelatedView(BRO, (Reason("same_place", (DEIR_HAFIR, ALEPPO)), Reason("same_event", (), (EVENT,)))),),
    original="000_bridge.txt",
    sha256="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    removed=(RemovedLine("READ ALSO: <b>Ten bridges</b> that are no more", "ledger_other", 7),),
    hidden=False,
    dated_by=(),
)

BARE_ARTICLE = replace(
    ARTICLE,
    card=UNDATED,
    standfirst=None,
    byline=None,
    dateline=None,
    credit=None,
    source_url=None,
    translations=(),
    places=(),
    people=(),
    organisations=(),
    timeline=(),
    undated=(),
    claims=(),
    related=(),
    original=None,
    sha256=None,
    removed=(),
    hidden=True,
)

INFERRED_ARTICLE = replace(
    BARE_ARTICLE,
    card=replace(
        UNDATED, date=DateView("between 14 March 2016 and 20 March 2016", "2016-03-14/2016-03-20", "inferred", False)
    ),
    dated_by=(ENTRIES[1].time, time(TALKS, None, "unresolved")),
)

ENTITY = EntityView(
    card=DEIR_HAFIR,
    labels=(("ar", "دير حافر"), ("en", "Deir Hafir"), ("nb", "Deir Hafir by")),
    aliases=("Dayr Hafir", "Dair Hafer"),
    note="A town on the plain east of Aleppo.",
    latitude=36.15934,
    longitude=-37.70755,
    precision="city",
    within=ALEPPO,
    contains=(SYRIA,),
    same_as=(("Wikidata", "https://www.wikidata.org/wiki/Q1"), ("GeoNames", "https://www.geonames.org/1")),
    never=((ALEPPO, "Two towns of one name."),),
    former_ids=("places/dayr-hafir",),
    origin="editor",
    quotes=(ArticleQuotes(BRIDGE, (STRIKE, DENIAL)), ArticleQuotes(BRO, (TALKS, DOZENS))),
    events=(EVENT, TALK),
)

BARE_ENTITY = replace(
    ENTITY,
    card=HALIMA,
    labels=(("en", "Halima Nour"),),
    aliases=(),
    note=None,
    latitude=None,
    longitude=None,
    precision=None,
    within=None,
    contains=(),
    same_as=(),
    never=(),
    former_ids=(),
    origin="shipped",
    quotes=(),
    events=(),
)

MONTHS = tuple(
    Column(
        letter,
        f"month {number}",
        number // 2,
        number % 3,
        f"timeline.html#month-2016-{number:02}" if number % 3 else None,
        ground,
    )
    for number, (letter, ground) in enumerate(
        zip("JFMAMJJASOND", ("outside", *["base"] * 8, *["gap"] * 3), strict=True)
    )
)
YEARS = (
    TimelineYear(2015, "timeline.html#year-2015", 1, (TimelineMonth("", "month-2015-00", ENTRIES[:1]),)),
    TimelineYear(
        2016,
        "timeline.html#year-2016",
        2,
        (
            TimelineMonth("March 2016", "month-2016-03", ENTRIES[1:]),
            TimelineMonth("April – July 2016", "month-2016-04-gap", (), True),
        ),
    ),
    TimelineYear(None, "timeline.html#undated", 1, (TimelineMonth("", "undated", (OPEN,)),)),
)
CHART = (
    ChartYear(
        2016,
        year_chart("2016", MONTHS, 6),
        (("March 2016", 2, 5, "timeline.html#month-2016-03"), ("June 2016", 1, 0, None)),
    ),
)
TIMELINE = TimelineView(CHART, 6, YEARS)
LONG_TIMELINE = TimelineView(
    CHART, 6, tuple(replace(year, url=f"timeline/{year.year or 'undated'}.html", months=()) for year in YEARS)
)

EVENT_VIEW = EventView(
    card=EVENT,
    places=(DEIR_HAFIR, SYRIA),
    roles=((RESCUERS, ("party",)), (HALIMA, ("agent", "target")), (SYRIA, ())),
    accounts=(
        Account(
            BRIDGE,
            True,
            (
                Telling(
                    STRIKE,
                    ("air_strike",),
                    "asserted",
                    DATED,
                    ENTRIES[1].time,
                    (ALEPPO,),
                    ((RESCUERS, "agent"), (SYRIA, None)),
                ),
                Telling(
                    DENIAL, ("air_strike",), "denied", YEAR, time(STRIKE, YEAR, "explicit"), (DEIR_HAFIR, SYRIA), ()
                ),
            ),
        ),
        Account(BRO, False, (Telling(TALKS, ("air_strike",), "asserted", None, None, (), ()),)),
    ),
    claims=CLAIMS,
    evidence=(
        EvidenceView("same_place", (DEIR_HAFIR, SYRIA), ("the bridge",)),
        EvidenceView("same_story", (), ()),
        EvidenceView("against_same_date", (), ("14 March 2016", "15 March 2016")),
    ),
    before=(TALK,),
    after=(EVENT,),
)
BARE_EVENT = replace(EVENT_VIEW, card=SIEGE, places=(), roles=(), claims=(), evidence=(), before=(), after=())
FILTERS = ((None, "claims.html", 6, False), ("killed", "claims/killed.html", 3, True))
PAGE_LINKS = (PageLink("1", "claims/killed.html", True), PageLink("2", "claims/killed-2.html", False))

HOME = HomeView(
    (BRIDGE, BRO, UNDATED),
    3,
    (ALEPPO, DEIR_HAFIR, SYRIA),
    (HALIMA,),
    (RESCUERS,),
    ENTRIES,
    first_year=2015,
    last_year=2016,
)

REVIEW = ReviewView(
    items=(
        ReviewItem(
            number=1,
            kind="near",
            names=("Halima Nour", "Halima Noor <b>"),
            why="They sound alike.",
            mentions=3,
            articles=2,
            place=None,
            choices=(
                ReviewChoice("people/halima-nour", "Halima Nour", "", HALIMA.url),
                ReviewChoice("people/halima-noor-b", "Halima Noor <b>", "province, Syria", None),
            ),
            quotes=(STRIKE, TALKS),
            remedies=(
                ReviewRemedy("Merge them", "authority/people.yaml", "", "halima-nour:\n  was: [halima-noor-b]\n"),
                ReviewRemedy("Keep them apart", "authority/people.yaml", "it is there", "halima-nour: {}\n"),
            ),
        ),
        ReviewItem(2, "unmatched", ("Nobody",), "It stands nowhere.", 1, 1, "corrections.yaml:2", (), (), ()),
    ),
    counts=(("near", 1, 1), ("unmatched", 1, 2)),
    articles=2,
)

PROSE = """<p>What a machine reads, a machine can misread.</p><h2>Dates</h2><p>As exact as the text.</p>
<table><thead><tr><th>key</th><th>meaning</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>"""


@dataclass(frozen=True)
class Page:
    """A page to render: its name in test reports, where it lies, its template and that template's own variables."""

    name: str
    path: str
    template: str
    values: dict[str, Any]


PAGES = (
    Page("home", "index.html", "home.html", {"home": HOME}),
    Page("home-empty", "index.html", "home.html", {"home": HomeView((), 0, (), (), (), (), None, None)}),
    Page(
        "articles",
        "articles/index.html",
        "articles.html",
        {"years": (ArticleYear(2016, (BRIDGE, BRO)), ArticleYear(None, (UNDATED,)))},
    ),
    Page("articles-empty", "articles/index.html", "articles.html", {"years": ()}),
    Page("article", "articles/bridge.html", "article.html", {"article": SimpleNamespace(), "view": ARTICLE}),
    Page("article-bare", "articles/undated.html", "article.html", {"article": SimpleNamespace(), "view": BARE_ARTICLE}),
    Page(
        "places",
        "places/index.html",
        "entities.html",
        {"index": EntityIndex("place", (("#", (DEIR_HAFIR,)), ("A", (ALEPPO,)), ("Å", (SYRIA,))))},
    ),
    Page("people-empty", "people/index.html", "entities.html", {"index": EntityIndex("person", ())}),
    Page("place", "places/deir-hafir.html", "entity.html", {"entity": ENTITY}),
    Page("person-bare", "people/halima-nour.html", "entity.html", {"entity": BARE_ENTITY}),
    Page(
        "article-inferred",
        "articles/undated.html",
        "article.html",
        {"article": SimpleNamespace(), "view": INFERRED_ARTICLE},
    ),
    Page("timeline", "timeline.html", "timeline.html", {"timeline": TIMELINE}),
    Page("timeline-long", "timeline.html", "timeline.html", {"timeline": LONG_TIMELINE}),
    Page("timeline-empty", "timeline.html", "timeline.html", {"timeline": TimelineView((), 0, ())}),
    Page("timeline-year", "timeline/2016.html", "timeline_year.html", {"year": YEARS[1]}),
    Page("timeline-undated", "timeline/undated.html", "timeline_year.html", {"year": YEARS[2]}),
    Page(
        "events",
        "events.html",
        "events.html",
        {"events": EventList((EventYear(2016, (EVENT, TALK)), EventYear(None, (SIEGE,))), PAGE_LINKS)},
    ),
    Page("events-empty", "events.html", "events.html", {"events": EventList((), ())}),
    Page("event", EVENT.url, "event.html", {"event": EVENT_VIEW}),
    Page("event-bare", SIEGE.url, "event.html", {"event": BARE_EVENT}),
    Page(
        "claims",
        "claims/killed.html",
        "claims.html",
        {
            "claims": ClaimList(
                "killed",
                FILTERS,
                (
                    ClaimGroup(EVENT, None, CLAIMS[:3]),
                    ClaimGroup(None, BRIDGE, CLAIMS[3:5]),
                    ClaimGroup(None, UNDATED, CLAIMS[5:]),
                ),
                PAGE_LINKS,
            )
        },
    ),
    Page("claims-empty", "claims.html", "claims.html", {"claims": ClaimList(None, FILTERS[:1], (), ())}),
    Page(
        "sources",
        "sources.html",
        "sources.html",
        {
            "sources": (
                SourceView("The Daily Post", "the-daily-post", "https://example.org/", "newspaper, Norway", (BRIDGE,)),
            )
        },
    ),
    Page(
        "methodology",
        "pages/methodology.html",
        "page.html",
        {"page": SimpleNamespace(title="How we read & why", content=PROSE)},
    ),
    Page("search", "search.html", "search.html", {"event_types": ("air-strike", "ceasefire")}),
    Page(
        "moved",
        "places/dayr-hafir.html",
        "redirect.html",
        {"target_url": DEIR_HAFIR.url, "target_label": DEIR_HAFIR.label},
    ),
    Page(
        "removed", "people/somebody.html", "removed.html", {"list_url": "people/index.html", "list_key": "nav_people"}
    ),
)

# The editors' report stands beside the archive: it has no menu and no search.
REPORTS = (
    Page("review", "review.html", "review.html", {"review": REVIEW, "archive_url": "../output"}),
    Page("review-empty", "review.html", "review.html", {"review": ReviewView((), (), 3), "archive_url": None}),
)

NAV = (
    ("articles", "articles/index.html"),
    ("places", "places/index.html"),
    ("people", "people/index.html"),
    ("organisations", "organisations/index.html"),
    ("events", "events.html"),
    ("timeline", "timeline.html"),
    ("claims", "claims.html"),
    ("sources", "sources.html"),
    ("about", "pages/about.html"),
    ("methodology", "pages/methodology.html"),
)


def words(lang: str) -> dict[str, str]:
    """Return the interface's words in one language."""
    table: dict[str, str] = json.loads((THEME / "i18n" / f"{lang}.json").read_text("utf-8"))
    return table


ENVIRONMENT = Environment(
    loader=FileSystemLoader(THEME / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def render(page: Page, lang: str = "en", public_url: str = "") -> str:
    """Return a page's HTML as the site writes it; a name that is not in the contract is an error."""
    table = words(lang)
    folder = "" if lang == "en" else f"{lang}/"
    path = folder + page.path
    other = "nb" if lang == "en" else "en"
    return ENVIRONMENT.get_template(page.template).render(
        SITEURL="/".join([".."] * path.count("/")) or ".",
        SITENAME="The River Archive",
        ui_lang=lang,
        t=lambda key, **values: table[key].format(**values),
        alternates=((other, page.path if folder else f"{other}/{page.path}"),),
        page_path=path,
        home_url=f"{folder}index.html",
        nav=tuple((key, folder + url) for key, url in NAV),
        search_url=f"{folder}search.html",
        public_url=public_url,
        archive_note="Reports from a river that has lost its bridges.",
        **page.values,
    )


@pytest.fixture(
    params=[(page, lang) for page in (*PAGES, *REPORTS) for lang in LANGUAGES],
    ids=lambda pair: f"{pair[0].name}-{pair[1]}",
)
def rendered(request: pytest.FixtureRequest) -> str:
    """Return each page in each language."""
    page, lang = request.param
    return render(page, lang)


@pytest.fixture(
    params=[(page, lang) for page in PAGES for lang in LANGUAGES], ids=lambda pair: f"{pair[0].name}-{pair[1]}"
)
def rendered_in_archive(request: pytest.FixtureRequest) -> str:
    """Return each of the archive's own pages in each language."""
    page, lang = request.param
    return render(page, lang)


@pytest.fixture(scope="session")
def page_named() -> Callable[..., str]:
    """Return a function that renders the page of a name."""
    pages = {page.name: page for page in PAGES}
    return lambda name, lang="en", public_url="": render(pages[name], lang, public_url)


@pytest.fixture(scope="session")
def theme() -> Path:
    """Return the theme's folder."""
    return THEME


@pytest.fixture(scope="session")
def tables() -> dict[str, dict[str, str]]:
    """Return the interface's words by language."""
    return {lang: words(lang) for lang in LANGUAGES}

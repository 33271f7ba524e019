"""Events' pages: every outlet's account, the claims beside one another, why, and what came before and after."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.unit.site.small import claim, mention, reading
from tidsvitne.model.annotation import Modality
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.model.event import Event, Evidence
from tidsvitne.site import event_pages
from tidsvitne.site.event_pages import event_lists, event_view, events_at
from tidsvitne.site.viewer import Viewer

Make = Callable[..., Viewer]

TOLD = mention(0, "2016-01-09")
DENIED = mention(1, "2016-01-09", modality=Modality.DENIED, place="places/quarter")
READINGS = [
    reading("late", ["2016-01-09"] * 2, lang="nb", published="2016-01-11", events=[TOLD, DENIED], source="Kysten"),
    reading("early", ["2016-01-09"], published="2016-01-10", events=[TOLD], claims=[claim(0, 7, event="e0")]),
    reading("undated", ["2016-01-09"], events=[TOLD], claims=[claim(0, 4, event="e0"), claim(0, 9)]),
    reading("silent", ["2016-01-09"], published="2016-01-12"),
]
EVENT = Event(
    "events/x",
    "air-strike",
    parse_edtf("2016-01-09"),
    ("places/quarter", "places/town"),
    (("late", TOLD), ("late", DENIED), ("early", TOLD), ("undated", TOLD)),
    (
        Evidence("same_date", "2016-01-09", 1.0),
        Evidence("same_place", "places/town", 1.0),
        Evidence("same_type", "attack", -0.5),
        Evidence("same_participant", "kari places/quarter", 1.0),
        Evidence("same_figure", "1200", 1.0),
        Evidence("same_date", "2016-01 2016-01-09", 1.0),
        Evidence("same_story", "", 1.0),
    ),
    participants=("places/town",),
    reported_by=("early", "silent"),
)


def test_accounts_stand_by_their_day_each_with_its_own_sentences(viewer_of: Make) -> None:
    view = event_view(viewer_of(READINGS, [EVENT]), EVENT)
    assert [(one.article.title, one.own_news, len(one.tellings)) for one in view.accounts] == [
        ("Title of early", True, 1),
        ("Title of late", False, 2),
        ("Title of silent", True, 0),
        ("Title of undated", False, 1),
    ]
    denied = view.accounts[1].tellings[1]
    assert denied.modality == "denied"
    assert [place.label for place in denied.places] == ["Quarter"]
    assert denied.roles[0][1] == "target"
    assert denied.time is not None
    assert denied.time.words == "0001"
    assert (view.card.modality, view.card.denied, view.card.articles, view.card.claims) == ("asserted", True, 4, 2)


def test_article_without_a_sentence_of_its_own_shows_its_first(viewer_of: Make) -> None:
    silent = event_view(viewer_of(READINGS, [EVENT]), EVENT).accounts[2]
    assert silent.lead is not None
    assert silent.lead.url == "articles/silent.html#s-silent-0"


def test_claims_of_the_event_disagree_in_words_and_others_stay_away(viewer_of: Make) -> None:
    claims = event_view(viewer_of(READINGS, [EVENT]), EVENT).claims
    assert [(one.value, [(mark.kind, mark.others) for mark in one.marks]) for one in claims] == [
        ("7", [("disagrees", (("4", "witness 4", "#claim-2"),))]),
        ("4", [("disagrees", (("7", "witness 7", "#claim-1"),))]),
    ]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "en",
            [
                ("same_date", "9 January 2016", "January 2016"),
                ("same_place", "Town"),
                ("same_participant", "Quarter", "kari"),
                ("same_figure", "1,200"),
                ("same_story",),
                ("against_same_type", "Attack"),
            ],
        ),
        (
            "nb",
            [
                ("same_date", "9. januar 2016", "januar 2016"),
                ("same_place", "By"),
                ("same_participant", "Quarter", "kari"),
                ("same_figure", "1\u202f200"),
                ("same_story",),
                ("against_same_type", "Angrep"),
            ],
        ),
    ],
)
def test_evidence_is_told_in_words(viewer_of: Make, lang: str, expected: list[tuple[str, ...]]) -> None:
    evidence = event_view(viewer_of(READINGS, [EVENT], lang), EVENT).evidence
    assert [(one.kind, *(card.label for card in one.cards), *one.words) for one in evidence] == expected


def test_participants_have_every_role_that_any_account_gives_them(viewer_of: Make) -> None:
    ((who, roles),) = event_view(viewer_of(READINGS, [EVENT]), EVENT).roles
    assert (who.label, roles) == ("Town", ("target",))


def test_the_editors_name_for_an_event_wins(viewer_of: Make) -> None:
    named = replace(EVENT, labels={"nb": "Raidet"})
    for lang in ("en", "nb"):
        assert event_view(viewer_of(READINGS, [named], lang), named).card.label == "Raidet"


def test_chain_leads_to_neighbours_at_the_place_and_place_to_all(viewer_of: Make) -> None:
    days = [replace(EVENT, id=f"events/{day}", date=parse_edtf(f"2016-01-0{day}")) for day in (1, 2, 5)]
    viewer = viewer_of(READINGS, days)
    view = event_view(viewer, days[1])
    assert [card.url for card in view.before] == ["events/1.html"]
    assert [card.url for card in view.after] == ["events/5.html"]
    assert len(events_at(viewer, "places/town")) == len(events_at(viewer, "places/quarter")) == 3


def test_list_is_by_year_with_the_undated_last_and_cut_where_long(
    viewer_of: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_pages, "_ON_ONE_PAGE", 2)
    dates = ("2016-01-01", None, "2015", "2016-03")
    events = [replace(EVENT, id=f"events/{at}", date=parse_edtf(d) if d else None) for at, d in enumerate(dates)]
    pages = list(event_lists(viewer_of(READINGS, events, "nb")))
    assert [path for path, _ in pages] == ["events.html", "events-2.html"]
    assert [[(year.year, len(year.events)) for year in page.years] for _, page in pages] == [
        [(2015, 1), (2016, 1)],
        [(2016, 1), (None, 1)],
    ]
    assert [link.url for link in pages[0][1].pages] == ["nb/events.html", "nb/events-2.html"]

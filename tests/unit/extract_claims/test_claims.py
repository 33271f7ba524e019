"""Figures of people, as the words bound them, and on whose word they stand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidsvitne.extract.claims import find_claims
from tidsvitne.extract.events import find_events
from tidsvitne.model.annotation import Claim, Sentence
from tidsvitne.model.span import Span

Read = tuple[str, float | None, float | None, str, str | None]


def claims(text: str, lang: str) -> tuple[Claim, ...]:
    """Read one sentence."""
    sentences = (Sentence("s-1", Span(0, len(text))),)
    return find_claims(text, lang, sentences, (), find_events(text, lang, sentences, (), ()))


def read(text: str, lang: str) -> list[Read]:
    return [(claim.metric, claim.minimum, claim.maximum, claim.bound.value, claim.who) for claim in claims(text, lang)]


CLAIMS: list[tuple[str, str, list[Read]]] = [
    ("nb", "Tre mennesker ble drept og 11 såret i byen.", [("killed", 3, 3, "exactly", "mennesker"),
     ("injured", 11, 11, "exactly", None)]),
    ("nb", "Fredag ble minst 21 sivile drept på torget.", [("killed", 21, None, "at least", "sivile")]),
    ("nb", "Over 12 000 irakiske barn er drept.", [("killed", 12000, None, "more than", "irakiske barn")]),
    ("nb", "Nær fire millioner mennesker er på flukt.", [("displaced", None, 4e6, "less than", "mennesker")]),
    ("nb", "Rundt 1,5 millioner barn er internt fordrevet.", [("displaced", 1.5e6, 1.5e6, "about", "barn")]),
    ("nb", "Flere titalls drepte meldes fra sykehuset.", [("killed", None, None, "unknown", None)]),
    ("nb", "18 til 20 soldater ble drept.", [("killed", 18, 20, "about", "soldater")]),
    ("nb", "Mellom 30 og 40 kvinner og barn ble skadet.", [("injured", 30, 40, "about", "kvinner og barn")]),
    ("nb", "Angrepet kostet tjueto mennesker livet.", [("killed", 22, 22, "exactly", "mennesker")]),
    ("nb", "Bomben drepte sju elever og skadet femten.", [("killed", 7, 7, "exactly", "elever"),
     ("injured", 15, 15, "exactly", None)]),
    ("nb", "Opptil 50 personer er savnet etter raset.", [("missing", None, 50, "at most", "personer")]),
    ("nb", "Politiet pågrep 14 demonstranter.", [("detained", 14, 14, "exactly", "demonstranter")]),
    ("nb", "Mer enn 90 personer ble drept eller såret.", [("killed or injured", 90, None, "more than", "personer")]),
    ("nb", "Tolv andre, de fleste kvinner, ble såret.", [("injured", 12, 12, "exactly", "andre")]),
    ("nb", "Dødstallet har nå steget til 43.", [("killed", 43, 43, "exactly", None)]),
    ("nb", "Flyene har utført 25 luftangrep i provinsen.", [("strikes", 25, 25, "exactly", None)]),
    ("nb", "31 mennesker mistet livet i natt.", [("killed", 31, 31, "exactly", "mennesker")]),
    ("nb", "Det ble drept 5.000 sivile.", [("killed", 5000, 5000, "exactly", "sivile")]),
    ("nb", "Fem kvinner og tre barn ble drept.", [("killed", 5, 5, "exactly", "kvinner"),
     ("killed", 3, 3, "exactly", "barn")]),
    ("nn", "Minst ni menneske vart drepne.", [("killed", 9, None, "at least", "menneske")]),
    ("en", "At least 16 people were killed at a funeral.", [("killed", 16, None, "at least", "people")]),
    ("en", "The raid killed 43 people and wounded more than 150 others.", [("killed", 43, 43, "exactly", "people"),
     ("injured", 150, None, "more than", "others")]),
    ("en", "More than 60 people were reportedly killed or wounded.",
     [("killed or injured", 60, None, "more than", "people")]),
    ("en", "Four people were killed and 15 injured in air strikes.", [("killed", 4, 4, "exactly", "people"),
     ("injured", 15, 15, "exactly", None)]),
    ("en", "Up to 30 civilians died on the first day.", [("killed", None, 30, "at most", "civilians")]),
    ("en", "4.4 million Iraqis have fled.", [("displaced", 4.4e6, 4.4e6, "exactly", "Iraqis")]),
    ("en", "The group says 2,317 people, including at least 212 children, have been killed.",
     [("killed", 2317, 2317, "exactly", "people"), ("killed", 212, None, "at least", "children")]),
    ("en", "The war has killed 1,904 people, about a third of them women, including at least 90 boys and girls.",
     [("killed", 1904, 1904, "exactly", "people"), ("killed", 90, None, "at least", "boys and girls")]),
    ("en", "Dozens of villagers were wounded.", [("injured", None, None, "unknown", "villagers")]),
    ("en", "The blast killed scores of pilgrims and residents, leaving two dozen children dead.",
     [("killed", None, None, "unknown", "pilgrims and residents"), ("killed", 24, 24, "exactly", "children")]),
    ("en", "Between 20 and 30 rebels were killed.", [("killed", 20, 30, "about", "rebels")]),
    ("en", "Nearly 200,000 people have been displaced.", [("displaced", None, 200000, "less than", "people")]),
    ("en", "Police arrested twenty-five protesters.", [("detained", 25, 25, "exactly", "protesters")]),
    ("en", "The army flew 20 missions over the coast.", [("strikes", 20, 20, "exactly", None)]),
    ("en", "The death toll rose to at least 71 by nightfall.", [("killed", 71, None, "at least", None)]),
    ("en", "Five women and three children were killed.", [("killed", 5, 5, "exactly", "women"),
     ("killed", 3, 3, "exactly", "children")]),
    ("en", "The shell killed two nurses and three patients.", [("killed", 2, 2, "exactly", "nurses"),
     ("killed", 3, 3, "exactly", "patients")]),
    ("en", "The bodies of at least five civilians were found.", [("killed", 5, None, "at least", "civilians")]),
    ("en", "Some 15 sailors are missing and 2–3 million people are homeless.",
     [("missing", 15, 15, "about", "sailors"), ("displaced", 2e6, 3e6, "about", "people")]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), CLAIMS)
def test_a_figure_is_read_with_its_bounds(lang: str, text: str, expected: list[Read]) -> None:
    assert read(text, lang) == expected


NO_CLAIMS = [
    ("nb", "Den 7 år gamle jenta ble drept."),
    ("nb", "En 34-åring ble drept."),
    ("nb", "70 prosent av de drepte var barn."),
    ("nb", "Etter 24 timer ble de drept."),
    ("nb", "I 2015 ble de drept, og 19. september kom soldatene."),
    ("nb", "Angrepet kan drepe 500 mennesker."),
    ("nb", "Hvis 20 sivile blir drept, trekker de seg."),
    ("nb", "Fire av husene ble skadet."),
    ("en", "Ahmad, 34, was killed in his shop."),
    ("en", "A 5-year-old girl was wounded."),
    ("en", "About 70 percent of those killed were children."),
    ("en", "He was killed 20 miles north of the city, 3 days after the truce."),
    ("en", "In 2015 rebels were killed there."),
    ("en", "On September 19 soldiers were killed."),
    ("en", "The plan could leave 500 people dead."),
    ("en", "It cost $20 million and 300 trucks."),
    ("en", "Resolution 2254 was killed in the council."),
    ("en", "Ten rebels killed a guard."),
    ("en", "Two boys have wounded themselves."),
    ("nb", "Ti opprørere drepte en vakt."),
    ("nb", "To menn har såret en politimann."),
    ("de", "Am Montag wurden 20 Menschen killed."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), NO_CLAIMS)
def test_an_age_a_share_a_date_or_a_thing_is_no_claim(lang: str, text: str) -> None:
    assert read(text, lang) == []


SOURCES = [
    ("nb", "Minst ti ble drept, ifølge Unicef.", ("Unicef",)),
    ("nb", "Ifølge den lokale legegruppen LGR ble ti barn drept.", ("den lokale legegruppen LGR",)),
    ("nb", "Ti barn ble drept, melder Nordposten.", ("Nordposten",)),
    ("nb", "Ti barn ble drept, sier talsmann Jonas Vik til avisen Fjordnytt.",
     ("talsmann Jonas Vik", "avisen Fjordnytt")),
    ("nb", "Lokale aktivister hevder at ti barn ble drept.", ("Lokale aktivister",)),
    ("nb", "En talsmann for det britiske forsvaret opplyste tirsdag at ti soldater ble drept.",
     ("En talsmann for det britiske forsvaret",)),
    ("nb", "Han sier at ti barn ble drept.", ()),
    ("en", "At least ten died, according to the Hill Doctors, a local group.", ("Hill Doctors",)),
    ("en", "According to a senior officer interviewed by Coast Radio, ten soldiers were killed.",
     ("a senior officer", "Coast Radio")),
    ("en", "A nurse told Coast Radio that ten patients were killed.", ("A nurse", "Coast Radio")),
    ("en", "The Hill Doctors, a local group, said ten patients were killed.", ("Hill Doctors",)),
    ("en", "He said ten patients were killed.", ()),
    ("en", "The blast claimed 40 lives and injured 12 people.", ()),
    ("en", "Five others were injured, said Sgt. Ann Hill.", ("Sgt. Ann Hill",)),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "sources"), SOURCES)
def test_a_claim_names_its_sources(lang: str, text: str, sources: tuple[str, ...]) -> None:
    claim = claims(text, lang)[0]
    assert claim.sources == sources


@pytest.mark.parametrize(
    ("lang", "text", "hedge"),
    [
        ("nb", "Angivelig ble minst ti barn drept.", "minst, Angivelig"),
        ("nb", "Flere titalls sivile skal ha blitt drept.", "Flere titalls, skal ha blitt"),
        ("nb", "Ti barn ble drept.", None),
        ("en", "More than 60 people were reportedly killed.", "More than, reportedly"),
        ("en", "Suspected government jets killed dozens of people.", "dozens of, Suspected"),
    ],
)
def test_the_words_that_doubt_a_figure_are_kept(lang: str, text: str, hedge: str | None) -> None:
    (claim,) = claims(text, lang)
    assert claim.hedge == hedge


def test_a_rate_is_not_a_toll() -> None:
    assert [claim.unit for claim in claims("I høst ble 100 barn drept hver uke.", "nb")] == ["people per week"]
    assert [claim.unit for claim in claims("Some 20 people are killed every day.", "en")] == ["people per day"]


def test_a_claim_belongs_to_the_one_event_it_can_be_about() -> None:
    text = "At least 16 people were killed in a rocket attack, and thousands have fled."
    sentences = (Sentence("s-1", Span(0, len(text))),)
    events = find_events(text, "en", sentences, (), ())
    killed, displaced = find_claims(text, "en", sentences, (), events)
    by_type = {event.type: event.id for event in events}
    assert (killed.event, displaced.event) == (by_type["shelling"], by_type["displacement"])


@settings(deadline=None)
@given(st.integers(1, 9_999_999), st.sampled_from(("nb", "en")))
def test_every_number_is_read_as_it_is_written(number: int, lang: str) -> None:
    figure = f"{number:,}".replace(",", " " if lang == "nb" else ",")
    text = f"Minst {figure} mennesker ble drept." if lang == "nb" else f"At least {figure} people were killed."
    assert [claim.minimum for claim in claims(text, lang)] == [number]


@settings(deadline=None)
@given(st.text(alphabet="0123456789 .,-%drept såkilledpeoplbarn\nog", max_size=80), st.sampled_from(("nb", "en")))
def test_any_text_gives_claims_inside_its_sentence(text: str, lang: str) -> None:
    for claim in claims(text or " ", lang):
        assert claim.sentence.holds(claim.span)

"""What a sentence tells of happening: its kind, its date, its place, and how it is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidsvitne.extract.dates import find_times
from tidsvitne.extract.events import find_events
from tidsvitne.extract.scheme import LASTING, SAYING, SCHEME, TYPES
from tidsvitne.extract.triggers import triggers_of
from tidsvitne.model.annotation import EventMention, Kind, Mention, Sentence
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.model.span import Span
from tidsvitne.text.sentences import split_sentences

PUBLISHED = "2017-02-21"  # a Tuesday


def events(text: str, lang: str, names: tuple[Mention, ...] = ()) -> tuple[EventMention, ...]:
    """Read one sentence, published on a Tuesday."""
    sentences = (Sentence("s-1", Span(0, len(text))),)
    published = parse_edtf(PUBLISHED)
    return find_events(text, lang, sentences, find_times(text, lang, published, sentences), names, published)


def name(text: str, words: str, entity: str, kind: Kind = Kind.PLACE, role: str | None = None) -> Mention:
    start = text.index(words)
    return Mention(Span(start, start + len(words)), kind, "test", 1.0, (entity,), entity, role)


EVENTS = [
    ("nb", "Luftangrepene mot byen fortsatte lørdag.", {("air-strike", "2017-02-18", "asserted")}),
    ("nb", "Lørdag ble ti drept i et rakettangrep mot et bryllup.", {("shelling", "2017-02-18", "asserted")}),
    ("nb", "Mandag trappet hæren opp bombingen foran nye fredssamtaler.", {("bombing", "2017-02-20", "asserted"),
     ("talks", "None", "planned")}),
    ("nb", "De fant ei jente etter et flyangrep som fant sted 19. februar.",
     {("air-strike", "2017-02-19", "asserted")}),
    ("nb", "En talsmann opplyste onsdag at flyene ikke har angrepet byen.", {("attack", "None", "denied"),
     ("statement", "2017-02-15", "asserted")}),
    ("nb", "Forsvaret avviser at det har utført flyangrep.", {("air-strike", "None", "denied"),
     ("denial", "None", "asserted")}),
    ("nb", "Regimet avviste anklagene om at det har bombet sykehuset.", {("bombing", "None", "denied"),
     ("denial", "None", "asserted")}),
    ("nb", "I går bombet antatt fiendtlige kampfly en markedsplass.", {("air-strike", "2017-02-20", "alleged")}),
    ("nb", "Hæren benekter å ha bombet sykehuset.", {("bombing", "None", "denied"), ("denial", "None", "asserted")}),
    ("en", "Russia denies that it carried out air strikes on the town.", {("air-strike", "None", "denied"),
     ("denial", "None", "asserted")}),
    ("en", "The ministry rejected reports that its planes had bombed the town.", {("air-strike", "None", "denied"),
     ("denial", "None", "asserted")}),
    ("en", "Last week bombs from suspected enemy warplanes fell on a market.",
     {("bombing", "2017-02-13/2017-02-19", "alleged")}),
    ("nb", "Bydelen skal ha blitt angrepet mandag.", {("attack", "2017-02-20", "alleged")}),
    ("nb", "Grupper står fast på at hæren har bombet byen.", {("bombing", "None", "alleged")}),
    ("nb", "Mannen ble tilsynelatende drept i bombingen.", {("bombing", "None", "alleged")}),
    ("nb", "Ministeren truer med straff hvis bombingen fortsetter.", {("bombing", "None", "hypothetical"),
     ("threat", "None", "asserted")}),
    ("nb", "Hæren kommer til å fortsette luftangrepene.", {("air-strike", "None", "planned")}),
    ("nb", "Partene møtes etter planen torsdag til forhandlinger.", {("talks", "2017-02-23", "planned")}),
    ("nb", "Våpenhvilen tok slutt fredag.", {("ceasefire", "2017-02-17", "asserted")}),
    ("nb", "Beleiringen av bydelen har vart i ett år.", {("siege", "None", "asserted")}),
    ("nb", "Tusener flyktet fra landsbyen søndag.", {("displacement", "2017-02-19", "asserted")}),
    ("nb", "Nødhjelpen nådde fram 3. januar 2017.", {("aid", "2017-01-03", "asserted")}),
    ("nb", "Nødhjelpsarbeidere og redningsarbeidere ventet.", set()),
    ("nb", "Opprørerne inntok byen i 2015.", {("capture", "2015", "asserted")}),
    ("nb", "Politiet pågrep ti menn i går.", {("arrest", "2017-02-20", "asserted")}),
    ("nb", "To leger ble kidnappet i desember.", {("abduction", "2016-12", "asserted")}),
    ("nb", "Guttungen ble gravd fram og jenta ble reddet mandag.", {("rescue", "2017-02-20", "asserted")}),
    ("nb", "I januar 2014 var over 12 000 barn drept.", {("toll", "2014-01", "asserted")}),
    ("nb", "Siden krigen begynte i 2011 har millioner flyktet.", {("displacement", "None", "asserted"),
     ("war", "2011", "asserted")}),
    ("nb", "Klorgassangrepet rammet landsbyen søndag.", {("chemical-attack", "2017-02-19", "asserted")}),
    ("en", "Airstrikes hit the town on Saturday.", {("air-strike", "2017-02-18", "asserted")}),
    ("en", "Suspected foreign airstrikes killed dozens on Saturday, according to medics.",
     {("air-strike", "2017-02-18", "alleged")}),
    ("en", "In December, the group estimated that shelling has killed 900 people.", {("shelling", "None", "asserted"),
     ("statement", "2016-12", "asserted")}),
    ("en", "The shelling came after the army escalated a campaign that it launched Wednesday.",
     {("shelling", "None", "asserted"), ("offensive", "2017-02-15", "asserted"),
     ("offensive", "None", "asserted")}),
    ("en", "The ministry said on Monday that its jets bombed the port.", {("air-strike", "None", "asserted"),
     ("statement", "2017-02-20", "asserted")}),
    ("en", "The ministry denied bombing the hospital.", {("bombing", "None", "denied"),
     ("denial", "None", "asserted")}),
    ("en", "Medics insist the army has shelled the clinic, which the army denies.", {("shelling", "None", "alleged"),
     ("denial", "None", "asserted")}),
    ("en", "Talks in the capital will resume on Thursday.", {("talks", "2017-02-23", "planned")}),
    ("en", "If the ceasefire holds, trucks can move.", {("ceasefire", "None", "hypothetical")}),
    ("en", "Rescuers pulled a boy from the rubble on Sunday.", {("rescue", "2017-02-19", "asserted")}),
    ("en", "Rebels captured the town in March 2015.", {("capture", "2015-03", "asserted")}),
    ("en", "Since the war began in 2011, millions have fled.", {("displacement", "None", "asserted"),
     ("war", "2011", "asserted")}),
    ("en", "Police detained nine men on Friday.", {("arrest", "2017-02-17", "asserted")}),
    ("en", "An aid convoy reached the camp on 3 January 2017.", {("aid", "2017-01-03", "asserted")}),
    ("en", "He had a heart attack near the bombing site.", set()),
    ("en", "The truce collapsed on Friday and clashes erupted on Sunday.", {("ceasefire", "2017-02-17", "asserted"),
     ("ground-attack", "2017-02-19", "asserted")}),
    ("en", "The journalist was shot dead on Sunday.", {("shooting", "2017-02-19", "asserted")}),
    ("de", "Am Montag ein airstrike.", set()),
    # Statements, and what they are about.
    ("nb", "Ministeren sa onsdag at fly hadde bombet havna.", {("statement", "2017-02-15", "asserted"),
     ("air-strike", "None", "asserted")}),
    ("en", "Police said Sunday that a man was shot.", {("statement", "2017-02-19", "asserted"),
     ("shooting", "None", "asserted")}),
    ("en", "On Sunday, police said a man was shot.", {("statement", "2017-02-19", "asserted"),
     ("shooting", "None", "asserted")}),
    ("en", "On Sunday, a man was shot, police said.", {("shooting", "2017-02-19", "asserted")}),
    ("nb", "Hæren fordømte mandag angrepet.", {("accusation", "2017-02-20", "asserted"), ("attack", "None", "asserted")}),
    ("nb", "Naboer skal ha varslet kommunen i fjor.", {("statement", "2016", "alleged")}),
    # Several dates.
    ("nb", "Fredag bombet fly havna, mens opprørere lørdag skjøt raketter mot byen.",
     {("air-strike", "2017-02-17", "asserted"), ("shelling", "2017-02-18", "asserted")}),
    ("nb", "Han ble drept mellom torsdag og fredag.", {("killing", "2017-02-16/2017-02-17", "asserted")}),
    ("nb", "Byen ble rammet av raketter for tredje dag på rad, mandag.", {("shelling", "2017-02-18/2017-02-20", "asserted")}),
    ("nb", "De flyktet fra den seks år lange krigen.", {("displacement", "None", "asserted"), ("war", "2011~", "asserted")}),
    ("en", "It was their first meeting since 2014, when Uganda expelled two diplomats.",
     {("sanctions", "2014", "asserted")}),
    ("en", "The truce, which was signed in May 2015, holds.", {("ceasefire", "2015-05", "asserted")}),
    ("nb", "Fire sykehus er blitt angrepet på bare 24 timer.", {("attack", "2017-02-20/2017-02-21", "asserted")}),
    ("nb", "Flyene ikke har angrepet byen på 29 dager.", {("attack", "None", "denied")}),
    ("en", "A man was charged on Monday over the shooting.", {("charge", "2017-02-20", "asserted"),
     ("shooting", "None", "asserted")}),
    ("en", "He was charged with murder and is scheduled to appear in court on Friday.",
     {("charge", "None", "asserted"), ("trial", "2017-02-24", "planned")}),
    ("en", "A fire broke out after midnight on Sunday.", {("disaster", "2017-02-19", "asserted")}),
    ("nb", "Siden mandag har ingen angrepet byen.", {("attack", "None", "denied")}),
    # Of no kind in particular.
    ("nb", "I mars 2015 ble broen malt.", {("other", "2015-03", "asserted")}),
    ("nb", "I mars 2015 var broen blå.", set()),
    ("en", "The bridge was painted in March 2015.", {("other", "2015-03", "asserted")}),
    # How it is told, of each by itself.
    ("en", "No arrests have been made.", {("arrest", "None", "denied")}),
    ("nb", "Ingen ble pågrepet.", {("arrest", "None", "denied")}),
    ("nb", "Flyene bombet ikke havna.", {("air-strike", "None", "denied")}),
    ("nb", "Angrepet traff ikke havna.", {("attack", "None", "asserted")}),
    ("en", "A suspected gunman was arrested on Sunday.", {("arrest", "2017-02-19", "asserted")}),
    ("en", "The army reportedly shelled the clinic and fled on Sunday.", {("shelling", "2017-02-19", "alleged"),
     ("displacement", "2017-02-19", "alleged")}),
    ("nb", "Utenriksministeren møter sin kollega fredag.", {("talks", "2017-02-24", "planned")}),
    ("en", "They will discuss the truce that was signed in May 2015.", {("ceasefire", "2015-05", "asserted")}),
    ("en", "Airstrikes could last four months.", {("air-strike", "None", "hypothetical")}),
    ("en", "Officers had beaten protesters, a claim the police denied.", {("crime", "None", "alleged"),
     ("denial", "None", "asserted")}),
    # What belongs to the page.
    ("nb", "Les også: Bombene falt mandag.", set()),
    ("nb", "Se den utrolige redningsaksjonen i videoen øverst i saken.", set()),
    ("en", "Related: Airstrikes killed dozens on Sunday.", set()),
    ("en", "Watch the documentary on the siege of Nordvik.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), EVENTS)
def test_a_sentence_tells_of_these(lang: str, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert {(event.type, str(event.date), event.modality.value) for event in events(text, lang)} == expected


def test_an_event_has_the_exact_place_and_no_country_beside_it() -> None:
    text = "Airstrikes hit the town of Nordvik in Syria on Saturday."
    names = (name(text, "Nordvik", "places/nordvik"), name(text, "Syria", "places/syria"))
    assert events(text, "en", names)[0].places == ("places/nordvik",)
    assert events(text, "en", names[1:])[0].places == ("places/syria",)


def test_a_landmark_beside_the_place_is_not_the_place() -> None:
    text = "Luftangrep rammet Nordvik, en forstad nord for Sørvik."
    names = (name(text, "Nordvik", "places/nordvik"), name(text, "Sørvik", "places/sorvik"))
    assert events(text, "nb", names)[0].places == ("places/nordvik",)


def test_a_country_is_the_place_only_where_something_happens_in_it() -> None:
    text = "Russia's airstrikes went on, a UK-based group said."
    names = (name(text, "Russia", "places/russia"), name(text, "UK", "places/united-kingdom"))
    assert events(text, "en", names)[0].places == ()
    text = "Airstrikes went on across northern Syria."
    assert events(text, "en", (name(text, "Syria", "places/syria"),))[0].places == ("places/syria",)


def test_a_government_takes_part_and_is_no_place() -> None:
    text = "Moscow carried out airstrikes on Nordvik."
    names = (name(text, "Moscow", "places/russia", role="actor"), name(text, "Nordvik", "places/nordvik"))
    (event,) = events(text, "en", names)
    assert (event.places, event.participants) == (("places/nordvik",), ("places/russia",))


def test_who_tells_of_an_event_takes_no_part_in_it() -> None:
    text = "Hæren bombet fra luften Nordvik, melder Fjordnytt."
    names = (
        name(text, "Hæren", "organisations/army", Kind.ORGANISATION),
        name(text, "Fjordnytt", "organisations/fjordnytt", Kind.ORGANISATION),
    )
    assert events(text, "nb", names)[0].participants == ("organisations/army",)


def test_each_of_two_events_keeps_its_own_place() -> None:
    text = "Mandag falt bomber under luftangrep i Nordvik foran nye fredssamtaler i Genève."
    names = (name(text, "Nordvik", "places/nordvik"), name(text, "Genève", "places/geneva"))
    assert {event.type: event.places for event in events(text, "nb", names)} == {
        "air-strike": ("places/nordvik",),
        "talks": ("places/geneva",),
    }


def test_a_word_inside_a_name_tells_of_nothing() -> None:
    text = "Rescue Effort Nordvik is an organisation."
    assert events(text, "en", (name(text, "Rescue Effort Nordvik", "organisations/ren", Kind.ORGANISATION),)) == ()


def test_an_id_depends_on_the_sentence_and_the_kind_alone() -> None:
    text = "Airstrikes hit the town."
    later = find_events(f"Well. {text}", "en", (Sentence("s-1", Span(6, 30)),), (), ())
    assert later[0].id == events(text, "en")[0].id
    assert later[0].id.startswith("e-")


def test_what_happened_on_two_days_is_told_of_each() -> None:
    text = "Jets bombed Nordvik on Saturday and Sorvik on Sunday."
    names = (name(text, "Nordvik", "places/nordvik"), name(text, "Sorvik", "places/sorvik"))
    found = events(text, "en", names)
    assert [(str(event.date), event.places) for event in found] == [
        ("2017-02-18", ("places/nordvik",)),
        ("2017-02-19", ("places/sorvik",)),
    ]
    assert len({event.id for event in found}) == 2


@given(st.text(alphabet="airstke bombgdulfnv.,\nh0123", max_size=80), st.sampled_from(("nb", "en")))
def test_any_text_gives_events_of_the_scheme_inside_their_sentence(text: str, lang: str) -> None:
    for event in events(text or " ", lang):
        assert event.type in TYPES
        assert event.sentence.holds(event.span)


def article(text: str, lang: str, *names: Mention) -> list[tuple[str, str, tuple[str, ...], float]]:
    """Read a text of several sentences."""
    published = parse_edtf(PUBLISHED)
    sentences = split_sentences(text, lang, ())
    found = find_events(text, lang, sentences, find_times(text, lang, published, sentences), names, published)
    return [(event.type, str(event.date), event.places, event.confidence) for event in found]


def test_the_sentence_before_lends_its_place_and_its_date_to_the_same_event() -> None:
    text = "Raketter traff Nordvik lørdag. Ti mennesker ble drept."
    told = article(text, "nb", name(text, "Nordvik", "places/nordvik"))
    assert told[1][:3] == ("killing", "2017-02-18", ("places/nordvik",))
    assert told[1][3] < told[0][3]


def test_another_paragraph_lends_nothing() -> None:
    text = "Raketter traff Nordvik lørdag.\n\nTi mennesker ble drept."
    assert article(text, "nb", name(text, "Nordvik", "places/nordvik"))[1][1:3] == ("None", ())


def test_two_places_or_dates_before_lend_nothing() -> None:
    text = "Raketter traff Nordvik lørdag og Sorvik søndag. Ti mennesker ble drept."
    names = (name(text, "Nordvik", "places/nordvik"), name(text, "Sorvik", "places/sorvik"))
    assert article(text, "nb", *names)[-1][1:3] == ("None", ())


@pytest.mark.parametrize("there", ["i nabolaget", "der", "i byen"])
def test_words_for_a_place_lead_back_to_it(there: str) -> None:
    text = f"Partene ble enige i Nordvik i mai.\n\nLørdag falt bomber {there}."
    assert article(text, "nb", name(text, "Nordvik", "places/nordvik"))[-1][1:3] == ("2017-02-18", ("places/nordvik",))


def test_a_relative_clause_is_about_the_place_before_it() -> None:
    text = "Rebels near Sorvik, a town that was bombed on Sunday, have fled to Nordvik."
    names = (name(text, "Sorvik", "places/sorvik"), name(text, "Nordvik", "places/nordvik"))
    assert {told[:3] for told in article(text, "en", *names)} == {
        ("bombing", "2017-02-19", ("places/sorvik",)),
        ("displacement", "None", ("places/nordvik",)),
    }


def test_a_headline_s_event_is_told_below_it() -> None:
    text = "Bombing in Nordvik\n\nNordvik was bombed on Sunday."
    assert [told[:2] for told in article(text, "en")] == [("bombing", "2017-02-19")]
    assert [told[:2] for told in article("Bombing in Nordvik\n\nIt rained.", "en")] == [("bombing", "None")]


def test_a_picture_was_taken_before_publication() -> None:
    assert article("BÆRES UT: En gutt hentes ut av ruinene onsdag.", "nb")[0][1] == "2017-02-15"


def test_what_happened_earlier_in_the_week_did_so_before_publication() -> None:
    assert article("Flyene bombet havna tidligere i uken.", "nb")[0][1] == "2017-02-20/2017-02-21"


ROLES = [
    ("nb", "Hæren angrep Brigaden lørdag.", {"Hæren": "agent", "Brigaden": "target"}),
    ("nb", "Brigaden ble angrepet av Hæren.", {"Hæren": "agent", "Brigaden": "target"}),
    ("nb", "Hærens angrep på Brigaden fortsatte.", {"Hæren": "agent", "Brigaden": "target"}),
    ("nb", "Hæren møtte Brigaden i går.", {"Hæren": "party", "Brigaden": "party"}),
    ("nb", "Det var samtaler mellom Hæren og Brigaden.", {"Hæren": "party", "Brigaden": "party"}),
    ("en", "The Army attacked the Brigade on Sunday.", {"Army": "agent", "Brigade": "target"}),
    ("en", "The Brigade was attacked by the Army.", {"Army": "agent", "Brigade": "target"}),
    ("en", "The Army accused the Brigade of lying.", {"Army": "agent", "Brigade": "target"}),
    ("en", "The Army's attack on the Brigade went on.", {"Army": "agent", "Brigade": "target"}),
    ("en", "Police arrested Kari Nord on Sunday.", {"Kari Nord": "target"}),
    ("en", "Talks between the Army and the Brigade began.", {"Army": "party", "Brigade": "party"}),
]


@pytest.mark.parametrize(("lang", "text", "roles"), ROLES)
def test_the_words_say_who_does_what(lang: str, text: str, roles: dict[str, str]) -> None:
    names = tuple(name(text, words, words, Kind.ORGANISATION) for words in sorted(roles, key=text.index))
    assert dict(events(text, lang, names)[0].roles) == roles


def test_kinds_have_a_name_in_a_published_scheme_or_none() -> None:
    assert SCHEME["air-strike"].acled == ("Explosions/Remote violence", "Air/drone strike")
    assert SCHEME["accusation"].plover == "ACCUSE"
    assert {kind for triggers in map(triggers_of, ("nb", "en")) if triggers for kind in triggers.kinds} <= TYPES | {
        SAYING, LASTING, "skip",
    }  # fmt: skip

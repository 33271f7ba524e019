"""People and organisations that no authority knows, within one text. All of them are invented."""

import time

import pytest

from tidsvitne.link.credits import without_credited
from tidsvitne.link.identities import identified
from tidsvitne.model.annotation import Annotations, Kind, Mention
from tidsvitne.model.document import Document
from tidsvitne.model.span import Span

PERSON, ORGANISATION = Kind.PERSON, Kind.ORGANISATION


def shown(mention):
    return mention.role or (mention.entity and mention.entity.partition("/")[2])


@pytest.fixture
def named(knowledge):
    """Mark the names of a text as a tagger would, and return the entity and role of each."""

    def read(text, *names, lang="nb", confidence=0.98, kind=PERSON):
        mentions, at = [], 0
        for name in names:
            surface, of_kind = name if isinstance(name, tuple) else (name, kind)
            at = text.index(surface, at)
            mentions.append(Mention(Span(at, at + len(surface)), of_kind, "model", confidence))
            at += len(surface)
        found = identified(Document("x", text, lang), mentions, knowledge)
        return [shown(mention) for mention in found]

    return read


def test_a_full_name_makes_an_id_and_its_surname_means_it(named):
    text = "Fjordheim vant. Kari Fjordheim (43) sier at fru Fjordheim er glad."
    assert named(text, "Fjordheim", "Kari Fjordheim", "fru Fjordheim") == ["kari-fjordheim"] * 3


def test_a_name_alone_means_nobody(named):
    assert named("Kari smilte, og Fjordheim gikk.", "Kari", "Fjordheim") == [None, None]


def test_a_surname_that_two_bear_means_neither(named):
    text = "Per Vollan og Lise Vollan kom. Vollan sier nei, og Lise ja."
    assert named(text, "Per Vollan", "Lise Vollan", "Vollan", "Lise") == [
        "per-vollan",
        "lise-vollan",
        None,
        "lise-vollan",
    ]


@pytest.mark.parametrize(
    ("lang", "text", "full", "title"),
    [
        ("nb", "Rektor Siri Vollan møtte Per Vollan. Rektor Vollan lo.", ("Siri Vollan", "Per Vollan"), "Vollan"),
        ("nb", "Siri Vollan, rektor, møtte Per Vollan. Rektor Vollan lo.", ("Siri Vollan", "Per Vollan"), "Vollan"),
        ("en", "Siri Vollan, the mayor, met Per Vollan. Mayor Vollan left.", ("Siri Vollan", "Per Vollan"), "Vollan"),
        ("en", "Dr. Siri Vollan met Per Vollan. Dr. Vollan left.", ("Siri Vollan", "Per Vollan"), "Vollan"),
    ],
)
def test_a_title_says_which_of_two_is_meant(named, lang, text, full, title):
    word = text.rpartition(f" {title}")[0].split()[-1]
    assert named(text, *full, lang=lang) == ["siri-vollan", "per-vollan"]
    assert named(text, *full, f"{word} {title}", lang=lang)[-1] == "siri-vollan"
    assert named(text, *full, title, lang=lang)[-1] == "siri-vollan"
    assert named(text.replace(f" {word} {title}", f" So {title}"), *full, title, lang=lang)[-1] is None


def test_a_surname_that_a_known_and_an_unknown_person_bear_means_neither(named, knowledge):
    text = "Bashar al-Assad møtte Rolf Assad. Assad sa lite."
    known = Mention(Span(0, 15), PERSON, "authority", 0.95, ("people/bashar-al-assad",), "people/bashar-al-assad")
    rest = [
        Mention(Span(text.index(name, start), text.index(name, start) + len(name)), PERSON, "model", 0.98)
        for name, start in (("Rolf Assad", 0), ("Assad", text.index("Assad sa")))
    ]
    found = identified(Document("x", text, "nb"), [known, *rest], knowledge)
    assert [mention.entity for mention in found] == ["people/bashar-al-assad", "people/rolf-assad", None]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        (
            "nb",
            "Kari Fjordheims bok er Kari Fjordheim stolt av. Fjordheims venner med.",
            ("Kari Fjordheims", "Kari Fjordheim", "Fjordheims"),
        ),
        ("en", "Kari Fjordheim’s book. Fjordheim's friends.", ("Kari Fjordheim", "Fjordheim")),
        ("nb", "Kari Fjordheim’ bok. KARI FJORDHEIM skrev den.", ("Kari Fjordheim’", "KARI FJORDHEIM")),
    ],
)
def test_genitives_and_capitals_are_the_same_person(named, lang, text, names):
    assert set(named(text, *names, lang=lang)) == {"kari-fjordheim"}


def test_a_norwegian_name_that_ends_in_s_keeps_it(named):
    assert named("Ola Magnus sier det. Magnus ler.", "Ola Magnus", "Magnus") == ["ola-magnus", "ola-magnus"]


def test_a_title_that_is_a_name_as_well_is_a_name(named):
    assert named("Dean Nordheim came. Nordheim left.", "Dean Nordheim", "Nordheim", lang="en") == ["dean-nordheim"] * 2


def test_a_middle_name_may_be_left_out_but_not_changed(named):
    text = "John F. Tarberry came. John Tarberry left."
    assert set(named(text, "John F. Tarberry", "John Tarberry", lang="en")) == {"john-f-tarberry"}
    text = "John F. Tarberry met John B. Tarberry. Tarberry smiled."
    found = named(text, "John F. Tarberry", "John B. Tarberry", "Tarberry", lang="en")
    assert found == ["john-f-tarberry", "john-b-tarberry", None]


def test_two_surnames_stand_for_the_whole_name(named):
    text = "Jonas Vik Torheim kom. Vik Torheim gikk, og Torheim med."
    assert named(text, "Jonas Vik Torheim", "Vik Torheim", "Torheim") == ["jonas-vik-torheim"] * 3


def test_an_initial_stands_for_the_given_name(named):
    text = "J. Fjordheim is Johanne Fjordheim."
    assert named(text, "J. Fjordheim", "Johanne Fjordheim", lang="en") == ["johanne-fjordheim"] * 2
    assert named("J. Fjordheim alone.", "J. Fjordheim", lang="en") == [None]


def test_an_unsure_name_makes_nobody_new(named):
    assert named("Kari Fjordheim kom.", "Kari Fjordheim", confidence=0.5) == [None]


def test_a_known_name_is_never_made_anew(named):
    assert named("Sergej Sjoigu kom.", "Sergej Sjoigu") == ["sergei-shoigu"]
    assert named("Sergey Shoygu came.", "Sergey Shoygu", lang="en") == ["sergei-shoigu"], "as it sounds"
    assert named("Norge vant.", "Norge", kind=ORGANISATION) == [None], "a country is no new organisation"


def test_an_abbreviation_means_what_the_text_says(named):
    text = "Nordic Lamp Agency (NLA) was founded. The NLA agreed."
    names = ("Nordic Lamp Agency", "NLA", "The NLA")
    assert named(text, *names, lang="en", kind=ORGANISATION) == ["nordic-lamp-agency"] * 3


def test_an_abbreviation_that_nobody_explains_needs_a_sure_tagger(named):
    assert named("XQZ vant.", "XQZ", kind=ORGANISATION, confidence=0.65) == [None]
    assert named("XQZ vant.", "XQZ", kind=ORGANISATION, confidence=0.95) == ["xqz"]


@pytest.mark.parametrize(
    ("text", "names", "id_"),
    [
        ("Nordlysfondet gir. Nordlysfondets leder.", ("Nordlysfondet", "Nordlysfondets"), "nordlysfondet"),
        ("Fjordoljen ASA tjente. Fjordoljen steg.", ("Fjordoljen ASA", "Fjordoljen"), "fjordoljen-asa"),
    ],
)
def test_organisations_have_genitives_and_legal_forms(named, text, names, id_):
    assert named(text, *names, kind=ORGANISATION) == [id_] * 2


@pytest.mark.parametrize(("lang", "name"), [("nb", "Regjeringen"), ("en", "City Council"), ("en", "Supreme Court")])
def test_ordinary_words_that_every_country_has_one_of_are_no_organisation(named, lang, name):
    assert named(f"{name} kom.", name, lang=lang, kind=ORGANISATION) == [None]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("nb", "Saken er slik.\nFoto: Ola Nordheim / Fjordbild", ("Ola Nordheim", ("Fjordbild", ORGANISATION))),
        ("nb", "Av Ola Nordheim og Lise Vollan, Oslo\nSaken er slik.", ("Ola Nordheim", "Lise Vollan")),
        ("en", "By Ola Nordheim\nThe matter stands so.", ("Ola Nordheim",)),
        ("en", "It ended. (Reporting by Ola Nordheim; Editing by Lise Vollan)", ("Ola Nordheim", "Lise Vollan")),
        ("en", "A bridge. Photo by Ola Nordheim/Fjordbild", ("Ola Nordheim", ("Fjordbild", ORGANISATION))),
        ("nb", "ISTANBUL (Fjordbild): Det skjedde.", (("Fjordbild", ORGANISATION),)),
        ("nb", "Det skjedde. (Fjordbild)\nMer her.", (("Fjordbild", ORGANISATION),)),
    ],
)
def test_bylines_photographers_and_agencies_are_credits(named, lang, text, names):
    assert set(named(text, *names, lang=lang)) == {"credit"}


def test_who_is_credited_has_an_id_and_is_nobody_else_in_the_text(knowledge):
    text = "By Ola Nordheim\nKari Nordheim came. Nordheim left."
    spans = [Span(3, 15), Span(16, 29), Span(36, 44)]
    mentions = [Mention(span, PERSON, "model", 0.98) for span in spans]
    document = Document("x", text, "en")
    found = identified(document, mentions, knowledge)
    assert [mention.entity for mention in found] == [
        "people/ola-nordheim",
        "people/kari-nordheim",
        "people/kari-nordheim",
    ]
    rest = without_credited(Annotations(mentions=found), lambda id_: knowledge.find_entity(id_) is not None)
    assert [mention.entity for mention in rest.mentions] == [None, "people/kari-nordheim", "people/kari-nordheim"]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "By Ola Nordheim’s account, nothing happened that day.", "Ola Nordheim"),
        ("nb", "Av Ola Nordheim fikk barna hver sin bok til jul i fjor.", "Ola Nordheim"),
        ("en", "The photo shows Ola Nordheim on a bridge.", "Ola Nordheim"),
    ],
)
def test_who_is_told_of_is_no_credit(named, lang, text, name):
    assert named(text, name, lang=lang) == ["ola-nordheim"]


def test_names_without_latin_letters_and_reserved_addresses_make_no_id(named):
    assert named("Мария Иванова kom.", "Мария Иванова") == [None]
    assert named("Index wrote.", "Index", lang="en", kind=ORGANISATION) == [None]


def test_what_an_editor_left_open_stays_open(knowledge):
    text = "Kari Fjordheim kom. Fjordheim gikk."
    mentions = [Mention(Span(0, 14), PERSON, "model", 0.98), Mention(Span(20, 29), PERSON, "editor", 1.0)]
    found = identified(Document("x", text, "nb"), mentions, knowledge)
    assert [mention.entity for mention in found] == ["people/kari-fjordheim", None]


def test_many_of_one_surname_are_told_apart_in_linear_time(named):
    given = [f"Jo{one}{two}{three}" for one in "aeiou" for two in "bdfghklmnprst" for three in "aeiouy"]
    people = [f"{name}{end} Fjordheim" for name in given for end in ("ra", "ne", "li")]
    text = "".join(f"{name} kom. Fjordheim lo. " for name in people)
    begun = time.process_time()
    found = named(text, *(name for person in people for name in (person, "Fjordheim")))
    assert time.process_time() - begun < 4
    assert found == [one for person in people for one in (person.lower().replace(" ", "-"), None)]

from collections.abc import Callable
from pathlib import Path

import pytest

from tidsvitne.extract.found import without_derived
from tidsvitne.extract.names import find_names
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.model.annotation import Kind, Mention

Read = Callable[..., list[tuple[str, str | None]]]
Mentions = Callable[[str, str], tuple[Mention, ...]]


@pytest.mark.parametrize(
    ("text", "lang", "surface", "entity"),
    [
        ("Det er Russlands sak.", "nb", "Russlands", "russia"),
        ("Det er USAs sak.", "nb", "USAs", "united-states"),
        ("It is Syria's coast.", "en", "Syria", "syria"),
        ("Hun kom til Aleppos gater.", "nb", "Aleppos", "aleppo"),
        ("Etter Aleppo-kampene ble det stille.", "nb", "Aleppo", "aleppo"),
        ("Nøden i Øst-Aleppo vokser.", "nb", "Øst-Aleppo", "eastern-aleppo"),
        ("Nøden i Vest-Homs vokser.", "nb", "Vest-Homs", "homs"),
        ("Han så de hvite hjelmene komme.", "nb", "de hvite hjelmene", "white-helmets"),
        ("Nusrafrontens folk dro.", "nb", "Nusrafrontens", "fateh-al-sham"),
        ("De gikk til al-Shaer om natten.", "nb", "al-Shaer", "al-shaar"),
        ("They went to Al Shaar by night.", "en", "Al Shaar", "al-shaar"),
        ("Kampene i ALEPPO varte.", "nb", "ALEPPO", "aleppo"),
        ("Hun bor i Tromsø nå.", "nb", "Tromsø", "tromso-3133895"),
    ],
)
def test_a_name_is_found_as_it_is_written(read: Read, text: str, lang: str, surface: str, entity: str) -> None:
    assert read(text, lang) == [(surface, entity)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Det is på vannet, og us er ikke et ord.", "nb"),
        ("What is it to us who eu is.", "en"),
        ("Under taket lå det snø. Men ingen kom.", "nb"),
        ("Nice, he said. Most of them left. Of course.", "en"),
        ("Mobile phones are banned. Reading is fun.", "en"),
        ("WHO IS AFRAID OF THAT", "en"),
        ("They married in May, and in March they moved.", "en"),
        ("The Lexus IS is a car.", "en"),
        ("Ville noen ha gått?", "nb"),
    ],
)
def test_ordinary_words_are_no_names(read: Read, text: str, lang: str) -> None:
    assert [name for name in read(text, lang) if name[0] not in ("WHO", "Lexus")] == []


def test_people_named_like_towns_are_no_towns(mentions: Mentions) -> None:
    text = "Snakk med Berg og Moss om saken."
    found = [(one.span.of(text), one.kind, one.entity) for one in mentions(text, "nb")]
    assert found == [("Berg", Kind.PERSON, None), ("Moss", Kind.PERSON, None)]


@pytest.mark.parametrize(
    ("text", "lang", "person"),
    [
        ("So said Paris Hilton on stage.", "en", "Paris Hilton"),
        ("A statue of George Washington stands there.", "en", "George Washington"),
        ("Da kom Kari Nordmann inn.", "nb", "Kari Nordmann"),
        ("Da kom Per Berg inn.", "nb", "Per Berg"),
    ],
)
def test_a_persons_name_holds_no_place(mentions: Mentions, text: str, lang: str, person: str) -> None:
    found = [(one.span.of(text), one.kind) for one in mentions(text, lang)]
    assert found in ([], [(person, Kind.PERSON)])


def test_a_stranger_is_a_person_whom_nobody_knows(mentions: Mentions) -> None:
    text = "Da kom Kari Nordmann inn. Nordmann smilte."
    found = mentions(text, "nb")
    assert [(one.span.of(text), one.kind, one.entity) for one in found] == [
        ("Kari Nordmann", Kind.PERSON, None),
        ("Nordmann", Kind.PERSON, None),
    ]


def test_a_longer_place_name_holds_no_shorter(read: Read) -> None:
    assert read("She lives in New Jersey.", "en")[0][0] == "New Jersey"


def test_the_page_says_what_its_abbreviation_means(read: Read) -> None:
    text = "Syrian Civil Defence (SDF) gravde. Senere kom SDFs biler, sier SDF."
    assert read(text) == [(name, "white-helmets") for name in ("Syrian Civil Defence", "SDF", "SDFs", "SDF")]
    assert read("Kilder i SDF bekrefter det.") == [("SDF", "syrian-democratic-forces")]


def test_a_photo_credit_defines_nothing(read: Read) -> None:
    text = "John Kerry (AP) dro. Meldingen kom fra AP."
    assert read(text) == [("John Kerry", "john-kerry"), ("AP", "associated-press"), ("AP", "associated-press")]


def test_the_coalition_against_a_group_is_not_the_group(read: Read) -> None:
    text = "The US-led coalition against the Islamic State (IS) flew. IS fled."
    assert ("IS", "us-led-coalition") not in read(text, "en")
    assert read(text, "en")[-1] == ("IS", "islamic-state")


def test_the_page_gives_a_name_of_its_own(read: Read) -> None:
    text = "Norges Røde Kors, også kjent som «Hjelperne», kom. Alle takket Hjelperne."
    assert [entity for _, entity in read(text)] == ["norwegian-red-cross"] * 3


def test_an_organisation_that_only_the_page_knows_is_one(mentions: Mentions) -> None:
    text = "The Northern Lantern Guild (NLG) met. NLG's chair left (XYZ)."
    found = [(one.span.of(text), one.kind, one.entity) for one in mentions(text, "en")]
    assert found == [(name, Kind.ORGANISATION, None) for name in ("Northern Lantern Guild", "NLG", "NLG")]


def test_an_abbreviation_may_be_a_part_of_what_it_shortens(mentions: Mentions) -> None:
    text = "It was ABC Baltic Company (ABC)."
    assert [one.span.of(text) for one in mentions(text, "en")] == ["ABC Baltic Company", "ABC"]


def test_a_surname_stands_for_the_full_name(read: Read) -> None:
    text = "Jens Stoltenberg talte. Stoltenbergs tale var kort, og Stoltenberg gikk."
    assert [entity for _, entity in read(text)] == ["jens-stoltenberg"] * 3


def test_a_surname_alone_never_links_across_persons(read: Read) -> None:
    text = "Donald Trump smilte. Ivanka Trump lo. Trump gikk."
    assert read(text)[-1] == ("Trump", None)
    assert read("Trump gikk.")[0][1] in (None, "donald-trump")


def test_anothers_forename_is_respected(read: Read) -> None:
    text = "Bashar al-Assad var der. Asma al-Assad kom ikke."
    assert ("al-Assad", "bashar-al-assad") not in read(text)[1:]
    assert read("Syrian President Bashar al-Assad spoke.", "en")[-1] == ("Bashar al-Assad", "bashar-al-assad")


@pytest.mark.parametrize(
    ("text", "lang", "surface", "entity"),
    [
        ("They fled Idlib province.", "en", "Idlib province", "places/idlib-governorate"),
        ("De flyktet fra Idlib-provinsen.", "nb", "Idlib", "places/idlib-governorate"),
        ("They fled the Idlib and Hama provinces.", "en", "Idlib", "places/idlib-governorate"),
        ("De angrep i Idlib og Homs. De to provinsene er store.", "nb", "Idlib", "places/idlib-governorate"),
        ("De angrep i Idlib og Homs.", "nb", "Idlib", "places/idlib"),
        ("They entered the city of Idlib.", "en", "Idlib", "places/idlib"),
    ],
)
def test_a_province_is_one_where_the_text_says_so(
    mentions: Mentions, text: str, lang: str, surface: str, entity: str
) -> None:
    first = mentions(text, lang)[0]
    assert (first.span.of(text), first.entity) == (surface, entity)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Targets in the provinces of Hama and Idlib were hit.", "en"),
        ("Mål i provinsene Hama og Idlib ble truffet.", "nb"),
    ],
)
def test_every_name_of_a_list_of_provinces_is_one(mentions: Mentions, text: str, lang: str) -> None:
    assert mentions(text, lang)[-1].entity == "places/idlib-governorate"


@pytest.mark.parametrize(
    ("text", "lang", "acting"),
    [
        ("Moskva fortsetter kampen.", "nb", ["places/russia"]),
        ("Though Moscow insists, nobody listens.", "en", ["places/russia"]),
        ("USA, Storbritannia og Frankrike har allerede advart.", "nb", ["united-states", "united-kingdom", "france"]),
        ("Dette avviser Iran. Iran benekter alt.", "nb", ["iran"]),
        ("Moscow is keeping up the pressure.", "en", ["places/russia"]),
        ("Moskva holder fram med presset.", "nb", ["places/russia"]),
        ("US officials met Russia's defence minister.", "en", ["united-states", "russia"]),
        ("USAs utenriksminister John Kerry kom.", "nb", ["united-states"]),
        ("The UK-based group moved to Russia's prime location.", "en", []),
        ("I Moskva sier folk lite.", "nb", []),
        ("The train to Moscow left.", "en", []),
        ("In Russia people say little.", "en", []),
    ],
)
def test_a_place_may_stand_for_its_government(mentions: Mentions, text: str, lang: str, acting: list[str]) -> None:
    actors = [one.entity for one in mentions(text, lang) if one.role == "actor"]
    assert [str(entity).removeprefix("places/") for entity in actors] == [one.removeprefix("places/") for one in acting]


def test_phrases_of_common_words_are_matched_whatever_their_case(read: Read) -> None:
    text = "Syriske regjeringsstyrker rykket fram. Da flyktet syriske regjeringsstyrker."
    assert [entity for _, entity in read(text)] == ["syrian-government-forces"] * 2


def test_a_name_once_announced_is_known_again(read: Read) -> None:
    text = "Kampene i Mosjøen varte. Alle i byen var enige. Mosjøen sov."
    assert [surface for surface, _ in read(text)] == ["Mosjøen", "Mosjøen"]


def test_an_editors_name_is_found(tmp_path: Path) -> None:
    (tmp_path / "places.yaml").write_text("torvet:\n  labels: {nb: Lilletorvet}\n", encoding="utf-8")
    (mention,) = find_names("Vi møtes på Lilletorvet.", "nb", (), Knowledge.load(tmp_path))
    assert (mention.candidates, mention.rule) == (("places/torvet",), "authority")


def test_norwegian_politics_has_no_false_places(read: Read) -> None:
    text = (
        "Statsministeren la fram budsjettet for Stortinget i Oslo onsdag. Høyre og Senterpartiet er uenige.\n"
        "Ordfører Marte Hansen i Bergen kommune er glad. I Hamar og på Lillehammer ble det feiret. Folk i Moss og Halden "
        "sov. Universitetssykehuset i Tromsø, Haukeland sykehus og Statoil-sjefen svarte ikke. Liv og Magne reiste hjem."
    )
    assert [name for name, entity in read(text) if entity] == [
        "Oslo",
        "Bergen kommune",
        "Hamar",
        "Lillehammer",
        "Moss",
        "Halden",
        "Tromsø",
    ]


def test_american_local_news_is_read_with_its_states(read: Read) -> None:
    text = (
        "Police arrested Jordan Smith in Portland, Oregon, on Monday. Judge Austin Brooks set bail. Charlotte Miller moved "
        "to Savannah, Georgia, last year. A man died in Paris, Texas. Plants in Dearborn, Mich., and Lansing, MI, closed."
    )
    places = {name: entity for name, entity in read(text, "en") if entity}
    assert places == {
        "Portland": "portland-5746545",
        "Oregon": "oregon-5744337",
        "Savannah": "savannah-4221552",
        "Georgia": places["Georgia"],
        "Paris": "paris-4717560",
        "Texas": "texas-4736286",
        "Dearborn": "dearborn-4990510",
        "Mich.": "michigan-5001836",
        "Lansing": "lansing-4998830",
        "MI": "michigan-5001836",
    }


def test_a_compound_names_something_else(mentions: Mentions) -> None:
    text = "Etter Aleppo-kampene kom NATO-talsmannen til Idlib-provinsen."
    found = [(one.span.of(text), one.kind, one.entity) for one in without_derived(mentions(text, "nb"))]
    assert found == [
        ("Aleppo", Kind.OTHER, "places/aleppo"),
        ("NATO", Kind.OTHER, "organisations/nato"),
        ("Idlib", Kind.PLACE, "places/idlib-governorate"),
    ]


def test_what_is_a_name_once_is_one_throughout(mentions: Mentions) -> None:
    text = "Fiskeriselskapet Havbryn AS gikk konkurs. Ansatte i Havbryn AS gråt.\n\nHavbryn AS"
    found = [one.span.of(text) for one in mentions(text, "nb") if one.kind is Kind.ORGANISATION]
    assert found == ["Havbryn AS"] * 3


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("He said Acme, Inc. was sold.", "Acme, Inc."),
        ("They ate at Wendy's on Friday.", "Wendy's"),
        ("Officials in the Kremlin denied it.", "Kremlin"),
        ("Ruth Decatur of the county council resigned.", "Ruth Decatur"),
    ],
)
def test_a_name_ends_where_it_ends(mentions: Mentions, text: str, surface: str) -> None:
    assert next(one.span.of(text) for one in mentions(text, "en")) == surface


@pytest.mark.parametrize(
    "text", ["See www.aleppo.example.org for more.", "Mail homs.desk@idlib.example.net today.", "Follow @aleppodesk."]
)
def test_an_address_holds_no_name(mentions: Mentions, text: str) -> None:
    assert mentions(text, "en") == ()


@pytest.mark.parametrize(
    ("text", "lang", "entities"),
    [
        ("Bagdad avviser påstandene.", "nb", ["iraq"]),
        ("Doha and Cairo said no.", "en", ["qatar", "egypt"]),
        ("De møttes i Bagdad.", "nb", ["baghdad"]),
        ("The firm asked Oslo for support.", "en", ["norway"]),
        ("They asked London residents.", "en", ["london"]),
        ("Noreg har løyvt pengar.", "nn", ["norway"]),
    ],
)
def test_a_capital_that_acts_is_its_government(read: Read, text: str, lang: str, entities: list[str]) -> None:
    assert [entity for _, entity in read(text, lang)] == entities

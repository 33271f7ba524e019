from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidsvitne.text.sentences import split_sentences

SEEDS = Path(__file__).parents[3].parent / "shared" / "seeds"

# « | » stands where a sentence ends and another begins, «¦» where there is no space between them.
NORWEGIAN = [
    "Huset ble truffet. | Ingen ble skadet.",
    "Angrepet skjedde 19. september om kvelden.",
    "Angrepet skjedde 19. September om kvelden.",
    "De møttes 3. mai. | Så ble det stille.",
    "De kom kl. 12.30 og dro kl. 14.",
    "Klokka var 14. | De dro hjem.",
    "Rundt 2,2 millioner er på flukt. | Mange er barn.",
    "Over 11 000 barn er drept. | 15 ble såret i går.",
    "Sivilforsvaret (SDF) kom først. | De var tolv.",
    "Det sier talsmannen (SDF). | Han er redd.",
    "(Dette er en rettelse.) | Saken er oppdatert.",
    "Flere land, f.eks. Norge og Sverige, gir hjelp.",
    "Der var bl.a. Røde Kors og Leger uten grenser.",
    "Veien er stengt pga. De hvite hjelmenes arbeid.",
    "Det gjelder ca. 300 familier, dvs. 1500 mennesker.",
    "Se nr. 5 og s. 14 i rapporten.",
    "De trenger mat, vann, medisiner osv. | Ingenting kommer inn.",
    "Mat, klær o.l. | Det er alt de ber om.",
    "Det sa dr. Hansen til avisen.",
    "Ifølge prof. Ola Berg er det feil.",
    "– Vi kommer, sier hun.",
    "– Vi kommer, sier hun. | – Ikke vær redd.",
    "– Hvor er du? roper han.",
    "– Hvor er du? | – Her!",
    "– Hjelp! skriker hun. | Ingen svarer.",
    "– Vi har ikke mer mat. | Nå må noen gjøre noe, sier legen.",
    "«Hvor er de?» spurte hun.",
    "«Vi drar nå.» | Så gikk de.",
    "Han sa: «Vi drar nå.» | Så gikk de.",
    "Han sa «nei!» og gikk.",
    "Vi løp … og så kom bomben.",
    "Vi løp... | Så kom bomben.",
    "Vi løp … Aleppo lå bak oss.",
    "Han sa «[…] Vi drar» og gikk.",
    "OSLO (Avisen): Regjeringen møtes i dag. | Ingen vet hvorfor.",
    "OSLO. Regjeringen møtes i dag. | Ingen vet hvorfor.",
    "BÆRES UT: En gutt bæres ut av huset. | Foto: Privat",
    "De flyktet til St. Petersburg i fjor.",
    "Boka er skrevet av J. K. Rowling i Skottland.",
    "Det melder A. B. Hansen. | Han er der nå.",
    "Møtet er 19. 9. 2016 i Genève.",
    "Den 3. Armé rykket inn. | Byen falt.",
    "1. Byen er omringet.",
    "Krigen begynte i 2011. | I 2016 falt byen.",
    "Krigen begynte i 2011. | 300 000 er døde.",
    "Røde Kors er der. | al-Shaar er en bydel.",
    "De bor i al-Shaar. | Der er det stille.",
    "Det var i jan. 2016 at de kom.",
    "Det skjedde i sept. | Han var der.",
    "De kom fra USA. | Han var lege.",
    "De ga 500 kr. til hver. | Det var nok.",
    "Våpenhvilen tok slutt.¦Han dro hjem.",
    "Bildet lå på Avisen.Com i går.",
    "Les mer på example.org om saken.",
    "Hva skjedde?! | Ingen vet.",
    "Hun (40) er lege. | Han (5 år) er sønnen.",
    "Sykehuset «M10» er stengt. | Det er det siste.",
    "Ja! | Nei! | Kanskje.",
    "Vi drar nå. » | Så gikk de.",
    "Boka er av Lars Holm (f. 1950) og dr.med. Ida Berg.",
    "De sa ja. | Å dra var umulig.",
]
ENGLISH = [
    "The house was hit. | Nobody was hurt.",
    "U.S. officials deny it. | Russia does not.",
    "The U.S. Army denies it.",
    "He was born in the U.S. | He moved to Homs.",
    "They left the U.K. | It was winter.",
    "She met Dr. Smith and Mrs. Jones. | They talked.",
    "The book is by J. K. Rowling. | It sold well.",
    "John F. Kennedy was president.",
    "Gen. Will Jones commands it.",
    "They flew to St. Petersburg. | It snowed.",
    "It came at 5 p.m. | Nobody was ready.",
    "It came at 5 p.m. Saturday in the north.",
    "It began at 9 a.m. (CDT) in the hall.",
    "It came at 5 a.m. GMT, they say.",
    "On Sept. 19 the convoy was hit.",
    "It was in Sept. | The convoy was late.",
    "They watched the sun. | Rebels fled.",
    "Some towns, e.g. Idlib, are empty.",
    "It works for Acme Inc. | The rest is unknown.",
    "It is owned by Acme Corp. Chairman Jones said so.",
    'He said: "We are leaving." | They left.',
    '"We are leaving," he said. | "Now."',
    '"Are you there?" she asked.',
    "“Are you there?” she asked. | “Yes!”",
    "“We are leaving.” | They left.",
    "What now? | Nobody knows!",
    "About 2.2 million fled. | Most are children.",
    "It was No. 5 on the list.",
    "Did he agree? | No. | He left.",
    "BEIRUT, Lebanon (Agency) — Rebels left the city. | It fell.",
    "WASHINGTON, D.C. — Officials met. | They left.",
    "We waited ... and then it came.",
    "We waited... | Then it came.",
    "They came in 2016. | 60 were killed.",
    "There were 19. | Twelve were children.",
    "Food, water, etc. | The list is long.",
    "Prices rose by 3.5 percent vs. April of last year.",
    "He lives at 5 Main St. | The house is gone.",
    "The White Helmets (SCD) came. | They dug.",
    "(It was late.) | They went home.",
    "The iPhone broke. | iPads did not.",
]


def marked(text: str, lang: str) -> str:
    return "|".join(sentence.span.of(text) for sentence in split_sentences(text, lang, ()))


def plain(case: str) -> str:
    return case.replace(" | ", " ").replace("¦", "")


@pytest.mark.parametrize(("case", "lang"), [*((c, "nb") for c in NORWEGIAN), *((c, "en") for c in ENGLISH)])
def test_split(case: str, lang: str) -> None:
    assert marked(plain(case), lang) == case.replace(" | ", "|").replace("¦", "|")


def test_no_sentence_runs_across_a_break() -> None:
    text = "Mange drept\n\nMinst ti personer"
    assert [s.span.of(text) for s in split_sentences(text, "nb", (11,))] == ["Mange drept", "Minst ti personer"]
    assert len(split_sentences(text, "nb", ())) == 2
    assert [s.span.of("one two three") for s in split_sentences("one two three", "en", (4,))] == ["one", "two three"]


def test_a_line_of_its_own_is_a_sentence_of_its_own() -> None:
    assert marked("Tekst: Kari Nordmann\nFoto: Ola Nordmann\nByen falt", "nb").count("|") == 2


def test_wrapped_lines_are_one_text() -> None:
    text = (
        "The town was hit by several bombs on Saturday,\naccording to a volunteer who lives near the Northern\n"
        "Hospital and heard it. Nobody was hurt in the market.\n- We were lucky, he says."
    )
    assert [s.span.of(text).split()[0] for s in split_sentences(text, "en", ())] == ["The", "Nobody", "-"]


def test_an_id_comes_from_the_words_alone() -> None:
    (alone,) = split_sentences("Huset ble truffet.", "nb", ())
    assert alone.id.startswith("s-")
    assert len(alone.id) == 12
    _, second = split_sentences("Noe nytt kom først.\n\nHuset  ble\u00a0truffet!", "nb", ())
    assert second.id == alone.id


def test_a_repeated_sentence_is_numbered() -> None:
    first, second, third = (s.id for s in split_sentences("Hjelp! Hjelp! Hjelp!", "nb", ()))
    assert (second, third) == (f"{first}-2", f"{first}-3")


@pytest.mark.parametrize("text", ["", "  \n\n ", "\u00a0"])
def test_nothing_has_no_sentences(text: str) -> None:
    assert split_sentences(text, "en", (0, len(text))) == ()


def test_stray_marks_belong_to_a_neighbour() -> None:
    assert marked("Han gikk. . . . Så kom de.", "nb").count("|") == 1
    assert marked("* * *", "nb") == "* * *"


_TEXTS = st.text() | st.lists(
    st.sampled_from(
        ["Han", "kl", "U", "S", "12", "al-Shaar", "gikk", ".", "?", "…", "«", "»", "–", " ", "\n", "(", ")"]
    )
).map("".join)


@given(_TEXTS, st.sampled_from(["nb", "en", "ar"]), st.lists(st.integers(0, 60)))
def test_sentences_cover_all_but_white_space_and_never_overlap(text: str, lang: str, breaks: list[int]) -> None:
    breaks = [offset for offset in breaks if offset <= len(text)]
    sentences = split_sentences(text, lang, breaks)
    position = 0
    for sentence in sentences:
        words = sentence.span.of(text)
        assert words == words.strip()
        assert not text[position : sentence.span.start].strip()
        assert not any(sentence.span.start < offset < sentence.span.end for offset in breaks)
        position = sentence.span.end
    assert not text[position:].strip()
    assert len({sentence.id for sentence in sentences}) == len(sentences)


def test_raw_inputs_keep_their_dates_and_figures_whole() -> None:
    if not SEEDS.exists():
        pytest.skip("no ../shared/seeds beside the checkout")
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_text("utf-8")
        sentences = [s.span.of(text) for s in split_sentences(text, "nb" if path.name < "003" else "en", ())]
        assert not [s for s in sentences if s[0].islower() and not s.startswith(("date", "al-"))]
        assert not [s for s in sentences if s.endswith((" kl.", " 19.", " U.S."))]

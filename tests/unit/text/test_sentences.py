from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidsvitne.text.sentences import split_sentences

SEEDS = Path(__file__).parents[3].parent / "shared" / "seeds"

# «|» stands where a sentence ends and another begins.
NORWEGIAN = [
    "Huset ble truffet. | Ingen ble skadet.",
    "Angrepet skjedde 19. september om kvelden.",
    "Angrepet skjedde 19. September om kvelden.",
    "De møttes 3. mai. | Så ble det stille.",
    "Møtet er mandag 3. Mandag kommer de andre.".replace("3. ", "3. "),
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
    "Våpenhvilen tok slutt.Han dro hjem.".replace("slutt.", "slutt. | ").replace(" | ", "¦"),
    "Les mer på example.org om saken.",
    "Hva skjedde?! | Ingen vet.",
    "Hun (40) er lege. | Han (5 år) er sønnen.",
    "Sykehuset «M10» er stengt. | Det er det siste.",
    "Ja! | Nei! | Kanskje.",
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
    "It came at 5 a.m. GMT, they say.",
    "On Sept. 19 the convoy was hit.",
    "It was in Sept. | The convoy was late.",
    "They watched the sun. | Rebels fled.",
    "Some towns, e.g. Idlib, are empty.",
    "It works for Acme Inc. | The rest is unknown.",
    "It is owned by Acme Corp. Chairman Jones said so.",
    "He said: \"We are leaving.\" | They left.",
    "\"We are leaving,\" he said. | \"Now.\"",
    "\"Are you there?\" she asked.",
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

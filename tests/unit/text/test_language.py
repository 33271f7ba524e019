from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidsvitne.text.language import UNDETERMINED, detect

SEEDS = Path(__file__).parents[3].parent / "shared" / "seeds"

NB = "Fem barn ble drept da skolen ble truffet i går, sier en talsmann. Ikke noe annet hus i gaten ble skadet."
NN = "Fem born vart drepne då skulen vart råka i går, seier ein talsmann. Ikkje noko anna hus i gata vart skadd."
DA = (
    "Fem børn blev dræbt, da skolen blev ramt i går, siger en talsmand. Ingen af de andre huse i gaden blev beskadiget."
)
SV = "Fem barn dödades när skolan träffades i går, säger en talesman. Inget av de andra husen på gatan skadades."
EN = "Five children were killed when the school was hit yesterday, a spokesman says. No other house was damaged."
DE = "Fünf Kinder wurden getötet, als die Schule gestern getroffen wurde, sagt ein Sprecher der Stadt."
FR = "Cinq enfants ont été tués lorsque l'école a été touchée hier, selon un porte-parole de la ville."
AR = "قتل خمسة أطفال عندما أصيبت المدرسة أمس، بحسب ما قال متحدث باسم المدينة."
RU = "Пятеро детей погибли, когда вчера была поражена школа, сообщил представитель города."


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (NB, "nb"),
        (NN, "nn"),
        (DA, "da"),
        (SV, "sv"),
        (EN, "en"),
        (DE, "de"),
        (FR, "fr"),
        (AR, "ar"),
        (RU, "ru"),
        ("", UNDETERMINED),
        (" \n 12.30 – 2016\n", UNDETERMINED),
    ],
)
def test_detect(text: str, lang: str) -> None:
    assert detect(text) == lang


@pytest.mark.parametrize("credit", ["Foto via YouTube", "Immagine tratta da un video", "Fotografía: archivo municipal"])
def test_a_foreign_credit_line_does_not_decide(credit: str) -> None:
    assert detect(f"{credit}\n\n{EN}\n{credit}") == "en"
    assert detect(f"{credit}\n\n{NB}\n{credit}") == "nb"


@settings(max_examples=50)
@given(st.text())
def test_every_text_gets_an_answer(text: str) -> None:
    assert detect(text)


def test_the_raw_inputs() -> None:
    if not SEEDS.exists():
        pytest.skip("no ../shared/seeds beside the checkout")
    found = {path.name[:3]: detect(path.read_text("utf-8")) for path in SEEDS.glob("*.txt")}
    assert found == {"000": "nb", "001": "nb", "002": "nb", "003": "en", "004": "en"}

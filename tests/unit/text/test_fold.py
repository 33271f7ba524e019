import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidsvitne.text.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Kjell-Åge Ørsted", "kjell-age orsted"),
        ("Ærø og Træna", "aero og traena"),
        ("al-Sha'ar", "al-shaar"),
        ("ʿAyn al-ʿArab", "ayn al-arab"),
        ("Ma’arrat", "maarrat"),
        ("Sa´da", "sada"),
        ("Łódź, Đakovo", "lodz, dakovo"),
        ("STRAẞE Straße", "strasse strasse"),
        ("Diyarbakır İzmir", "diyarbakir izmir"),
        ("re\u0301publique", "republique"),
        ("kryss\u00adild", "kryssild"),
        ("Idlib\u2011provinsen", "idlib-provinsen"),
        ("11\u00a0000", "11 000"),
        ("مُحَمَّد", "محمد"),
        ("ΟΔΟΣ οδος", "οδοσ οδοσ"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_every_character_folds_to_a_fixed_point() -> None:
    characters = (chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)
    assert [c for c in characters if fold.__wrapped__(fold.__wrapped__(c)) != fold.__wrapped__(c)] == []


@given(st.text(alphabet=st.characters(max_codepoint=0x24F)))
def test_case_never_matters_in_latin_script(text: str) -> None:
    assert fold(text.upper()) == fold(text.upper().lower())


@given(st.text(), st.text())
def test_ascii_shortcut_agrees_with_the_long_way(left: str, right: str) -> None:
    assert fold(left + " ø " + right) == fold(left) + " o " + fold(right)

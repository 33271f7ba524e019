import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidsvitne.text.tokens import tokenize


def words(text: str) -> list[str]:
    return [token.of(text) for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Øst-Aleppo falt.", ["Øst-Aleppo", "falt", "."]),
        ("al-Shaar og Aleppo-offensiven", ["al-Shaar", "og", "Aleppo-offensiven"]),
        ("Syria's sky", ["Syria's", "sky"]),
        ("Syria’s sky", ["Syria’s", "sky"]),
        ("the rebels' side", ["the", "rebels", "'", "side"]),
        ("ʿAyn al-ʿArab", ["ʿAyn", "al-ʿArab"]),
        ("19. mai", ["19", ".", "mai"]),
        ("2,2 millioner", ["2,2", "millioner"]),
        ("2,132 homes", ["2,132", "homes"]),
        ("over 11 000 barn", ["over", "11 000", "barn"]),
        ("11\u00a0000 og 1\u202f234\u202f567", ["11\u00a0000", "og", "1\u202f234\u202f567"]),
        ("i 2016 300 døde", ["i", "2016", "300", "døde"]),
        ("11 0000", ["11", "0000"]),
        ("2.55m", ["2.55", "m"]),
        ("kl. 12.30", ["kl", ".", "12.30"]),
        ("19.09.2016", ["19.09.2016"]),
        ("2016-11-02", ["2016", "-", "11", "-", "02"]),
        ("10–12 og 2-3", ["10", "–", "12", "og", "2", "-", "3"]),
        ("an 18-year-old", ["an", "18-year-old"]),
        ("5-åringen", ["5-åringen"]),
        ("F-16 in the 1990s", ["F-16", "in", "the", "1990s"]),
        ("U.S. troops, 5 p.m.", ["U.S.", "troops", ",", "5", "p.m."]),
        ("«(SDF)»", ["«", "(", "SDF", ")", "»"]),
        ("Vi ... nei…", ["Vi", "...", "nei", "…"]),
        ("cafe\u0301en", ["cafe\u0301en"]),
        ("مُحَمَّد", ["مُحَمَّد"]),
        ("20 %", ["20", "%"]),
        ("", []),
        (" \n\t", []),
    ],
)
def test_tokenize(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text() | st.text(alphabet="aØ1٣23.,-' \u00a0«»&_\u0301"))
def test_tokens_are_in_order_and_leave_out_only_white_space(text: str) -> None:
    position = 0
    for token in tokenize(text):
        assert token.start < token.end
        assert not text[position : token.start].strip()
        position = token.end
    assert not text[position:].strip()

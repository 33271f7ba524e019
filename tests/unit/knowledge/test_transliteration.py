import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidsvitne.knowledge.transliteration import transliteration_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ma‘arrat an Nu‘mān", "Maraat al-Numan"),
        ("Qabun", "Qaboun"),
        ("Deir ez-Zor", "Deir al-Zour"),
        ("Talbiseh", "Talbisah"),
        ("al-Shaer", "ash-Sha'er"),
        ("Khan Shaykhun", "Khan Sheikhun"),
    ],
)
def test_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert transliteration_key(one) == transliteration_key(other) is not None


@pytest.mark.parametrize(("one", "other"), [("Idlib", "Aleppo"), ("Qabun", "Qabwat"), ("Tartus", "Tabqa")])
def test_other_names_do_not(one: str, other: str) -> None:
    assert transliteration_key(one) != transliteration_key(other)


@pytest.mark.parametrize("name", ["Hama", "Raqqa", "al-Shar", ""])
def test_a_short_name_has_no_key(name: str) -> None:
    assert transliteration_key(name) is None


@given(st.text(max_size=40))
def test_any_text_is_taken(text: str) -> None:
    key = transliteration_key(text)
    assert key is None or (key.isascii() and key.isalpha())

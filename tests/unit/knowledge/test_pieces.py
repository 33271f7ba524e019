from hypothesis import given
from hypothesis import strategies as st

from tidsvitne.knowledge.pieces import cut


def test_hyphens_part_and_genitives_stand_apart() -> None:
    text = "Øst-Aleppo’s U.S. Ma'arat"
    pieces = cut(text)
    assert [(piece.form, piece.key, piece.glue) for piece in pieces] == [
        ("Øst", "ost", ""),
        ("Aleppo", "aleppo", "-"),
        ("US", "us", " "),
        ("Ma'arat", "maarat", " "),
    ]
    assert text[pieces[1].start : pieces[1].end] == "Aleppo"
    assert text[pieces[1].start : pieces[1].stop] == "Aleppo’s"


def test_a_sentence_unties() -> None:
    assert [(piece.glue, piece.initial) for piece in cut("a b c", [2])] == [("", True), ("", True), (" ", False)]


def test_an_initial_keeps_its_name_together() -> None:
    assert [piece.glue for piece in cut("Donald J. Duck. Nei")] == ["", " ", " ", ""]


@given(st.text(max_size=80), st.sets(st.integers(0, 80)))
def test_pieces_lie_in_the_text_in_order(text: str, starts: set[int]) -> None:
    before = 0
    for piece in cut(text, starts):
        assert before <= piece.start < piece.end <= piece.stop <= len(text)
        before = piece.stop

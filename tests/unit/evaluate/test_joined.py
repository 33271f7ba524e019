import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidsvitne.evaluate.joined import join
from tidsvitne.model.span import Span

WORDS = st.lists(
    st.lists(
        st.sampled_from([*"«»\"'.,()-", "Oslo", "'s", "s", "n't", "er", "U.S.", "$", "…"]), min_size=1, max_size=9
    ),
    max_size=4,
)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Ja , sa hun .", "Ja, sa hun."),
        ("« Ja ! » sa hun ( 8 ) .", "«Ja!» sa hun (8)."),
        ('" Yes , " she said . " No . "', '"Yes," she said. "No."'),
        ("Syria 's army did n't stop", "Syria's army didn't stop"),
        ("Syria ' s army", "Syria's army"),
        ("The $ 5 note", "The $5 note"),
        ("Han kom – og gikk .", "Han kom – og gikk."),
    ],
)
def test_words_are_joined_as_they_are_printed(words: str, text: str) -> None:
    assert join([words.split()]).text == f"{text}\n"


@given(WORDS)
def test_every_word_stands_where_it_is_said_to(sentences: list[list[str]]) -> None:
    joined = join(sentences)
    assert [[span.of(joined.text) for span in words] for words in joined.words] == sentences
    assert all(joined.text[at] == "\n" for at in joined.breaks)


def test_a_span_is_widened_to_the_words_that_it_touches() -> None:
    joined = join([["Fra", "Aleppo-offensiven", "."], ["Ny", "linje"]])
    at = joined.text.index("Aleppo")
    assert joined.widened(Span(at, at + 6)).of(joined.text) == "Aleppo-offensiven"
    assert joined.widened(Span(at + 2, at + 18)).of(joined.text) == "Aleppo-offensiven."
    assert joined.widened(joined.span(1, 0, 2)).of(joined.text) == "Ny linje"

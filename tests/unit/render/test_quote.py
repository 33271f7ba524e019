import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from tidsvitne.model.span import Span
from tidsvitne.render.quote import quote_html

TEXT = 'Before. A & B hit <Homs> & "Idlib". After.'
SENTENCE = Span(8, 35)


@pytest.mark.parametrize(
    ("highlights", "html"),
    [
        ([], "A &amp; B hit &lt;Homs&gt; &amp; &#34;Idlib&#34;."),
        ([Span(19, 23)], "A &amp; B hit &lt;<mark>Homs</mark>&gt; &amp; &#34;Idlib&#34;."),
        (
            [Span(28, 33), Span(8, 13)],
            "<mark>A &amp; B</mark> hit &lt;Homs&gt; &amp; &#34;<mark>Idlib</mark>&#34;.",
        ),
        ([Span(8, 13), Span(12, 17)], "<mark>A &amp; B</mark><mark> hit</mark> &lt;Homs&gt; &amp; &#34;Idlib&#34;."),
        ([Span(0, 9), Span(36, 40)], "<mark>A</mark> &amp; B hit &lt;Homs&gt; &amp; &#34;Idlib&#34;."),
    ],
)
def test_quote_html(highlights: list[Span], html: str) -> None:
    assert quote_html(TEXT, SENTENCE, highlights) == html


@given(st.text(min_size=1), st.lists(st.tuples(st.integers(0, 20), st.integers(1, 9))))
def test_the_words_stay_the_same(text: str, stretches: list[tuple[int, int]]) -> None:
    highlights = [Span(start, start + length) for start, length in stretches]
    quoted = quote_html(text, Span(0, len(text)), highlights)
    assert Markup(quoted.replace("<mark>", "").replace("</mark>", "")).unescape() == Markup.escape(text).unescape()

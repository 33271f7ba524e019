from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.strategies import HTML
from tidsvitne.text.layer import read_html
from tidsvitne.text.sanitise import sanitise

WHITE = " \t\n\r\f"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Fem barn</p>\n<p>En lege</p>", "Fem barn\n\nEn lege"),
        ("<p>Fem \n  <b> barn </b> og</p>", "Fem barn og"),
        ("<p>En <em>re</em>dning</p>", "En redning"),
        ("<p>a<br>b <br /> c</p>", "a\nb\nc"),
        ("<p><br>a<br></p>", "a"),
        ("<p>a<br><br>b</p>", "a\n\nb"),
        ("<p>11&nbsp;000 &amp; &lt;b&gt; &eacute;&#x1F692;</p>", "11\u00a0000 & <b> é🚒"),
        ("<p>a < b</p>", "a < b"),
        ("<p>1 &lt; 2&nbsp;</p>", "1 < 2\u00a0"),
        ("<p>a<!-- nei -->b<script>if (a < b) {}</script>c</p>", "abc"),
        ("<pre>\n  a\n\n   b  \n</pre>", "  a\n\n   b"),
        ("<pre>a <b>b</b>\t<i> c</i></pre>", "a b\t c"),
        ("<pre>a<pre>b</pre>c  d</pre> e  f", "a\n\nb\n\nc  d\n\ne f"),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "a\n\nb\n\nc"),
        ("<table><tr><th>By</th><td>Homs</td></tr></table>", "By\n\nHoms"),
        ("<figure><img src='a.png' alt='x'><figcaption>En gate</figcaption></figure>", "En gate"),
        ("løs<p>fast</p>løs", "løs\n\nfast\n\nløs"),
        ("<h1>Tittel</h1>tekst", "Tittel\n\ntekst"),
        ("<p>مدينة <b>حلب</b> 2016</p>", "مدينة حلب 2016"),
        ("<p>cafe&#x301;en</p>", "cafe\u0301en"),
        ("<p>👩\u200d🚒 kom</p>", "👩\u200d🚒 kom"),
        ("<p>a \u2003 b</p>", "a \u2003 b"),
        (
            '<p>Ja.<sup id="fnref:1"><a href="#fn:1">1</a></sup> Nei.</p><ol><li id="fn:1"><p>Se s. 2.'
            '<a href="#fnref:1">↩</a></p></li></ol>',
            "Ja. Nei.\n\nSe s. 2.",
        ),
        ("", ""),
        (" <p> </p> ", ""),
    ],
)
def test_text(html: str, text: str) -> None:
    assert read_html(sanitise(html)).text == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<P CLASS=x>a<SCRIPT>b</SCRIPT>c", "ac"),
        ("a<!-- <p>b</p>", "a"),
        ("<!DOCTYPE html><head><title>b</title></head><body>a</body>", "a"),
        ("a < b &c & d", "a < b &c & d"),
        ("<p title='a > b'>c</p>", "c"),
        ("a&#32;&#10;b", "a b"),
        ("a</b></p>b", "a\n\nb"),
        ("<p>a\r\nb</p>", "a b"),
    ],
)
def test_unsanitised_html_is_read_as_well_as_it_goes(html: str, text: str) -> None:
    assert read_html(html).text == text


def test_breaks_are_where_blocks_end() -> None:
    layer = read_html("<h2>Flukt</h2>\n<p>De dro.<br>Ingen ble.</p><hr><p></p>\n<p>Slutt</p>")
    assert [layer.text[:offset].rpartition("\n\n")[2] for offset in layer.breaks] == [
        "Flukt",
        "De dro.\nIngen ble.",
        "Slutt",
    ]


@given(HTML)
def test_every_piece_comes_from_its_source(raw: str) -> None:
    html = sanitise(raw)
    layer = read_html(html)
    text_end = source_end = 0
    for piece in layer.pieces:
        assert text_end <= piece.start < piece.end
        assert source_end <= piece.source_start < piece.source_end
        assert not layer.text[text_end : piece.start].strip()
        shown = layer.text[piece.start : piece.end]
        source = html[piece.source_start : piece.source_end]
        assert shown == (unescape(source) if piece.is_whole else source) or _spaces(shown) == _spaces(source)
        text_end, source_end = piece.end, piece.source_end
    assert not layer.text[text_end:].strip()


def _spaces(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, WHITE), " "))


@given(HTML)
def test_the_text_is_tidy_and_its_blocks_end_at_breaks(raw: str) -> None:
    layer = read_html(sanitise(raw))
    assert layer.text == layer.text.strip(WHITE) or "<pre" in sanitise(raw)
    assert list(layer.breaks) == sorted(set(layer.breaks))
    assert bool(layer.breaks) == bool(layer.text)
    assert not layer.breaks or layer.breaks[-1] == len(layer.text)
    for offset in layer.breaks[:-1]:
        assert layer.text.startswith("\n\n", offset)


@given(st.text())
def test_any_text_can_be_read(html: str) -> None:
    assert read_html(html).text is not None

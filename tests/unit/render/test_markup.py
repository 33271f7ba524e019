import re

import nh3
from hypothesis import example, given
from hypothesis import strategies as st

from tests.unit.strategies import HTML
from tidsvitne.model.span import Span
from tidsvitne.render.markup import Mark, mark_up
from tidsvitne.text.layer import read_html
from tidsvitne.text.sanitise import sanitise

MARKS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 20), st.sampled_from(["span", "a", "time"]), st.booleans()), max_size=8
)


def words(text: str, wanted: str, tag: str, *attributes: tuple[str, str]) -> Mark:
    start = text.index(wanted)
    return Mark(Span(start, start + len(wanted)), tag, attributes)


def marked(raw: str, *wanted: tuple[str, str]) -> str:
    html = sanitise(raw)
    layer = read_html(html)
    return mark_up(html, layer, [words(layer.text, text, tag) for text, tag in wanted])


def well_formed(html: str) -> bool:
    """Whether a parser finds every element as it was written."""
    cleaner = nh3.Cleaner(
        tags={tag.lower() for tag in re.findall(r"</?([a-zA-Z]\w*)", html)},
        generic_attribute_prefixes={"id", "class", "href", "src", "alt", "rel"},
        attributes={},
        link_rel=None,
        clean_content_tags=set(),
    )
    return cleaner.clean(html) == html


def test_a_mark_holds_whole_elements() -> None:
    assert (
        marked("<p>De <b>hvite</b> kom.</p>", ("De hvite kom.", "span")) == "<p><span>De <b>hvite</b> kom.</span></p>"
    )
    assert marked("<p><b>Hvite</b> menn <i>kom</i></p>", ("Hvite menn kom", "span")) == (
        "<p><span><b>Hvite</b> menn <i>kom</i></span></p>"
    )


def test_a_mark_stands_inside_the_element_that_it_fills() -> None:
    assert marked("<p><b>Homs</b> falt</p>", ("Homs", "a")) == "<p><b><a>Homs</a></b> falt</p>"


def test_a_mark_is_closed_and_opened_again_around_a_boundary() -> None:
    html = sanitise("<p>En <b>ung mann</b> kom</p>")
    layer = read_html(html)
    mark = Mark(Span(0, 6), "span", (("class", "x"), ("id", "s-1")))
    assert mark_up(html, layer, [mark]) == (
        '<p><span class="x" id="s-1">En </span><b><span class="x">ung</span> mann</b> kom</p>'
    )


def test_marks_nest() -> None:
    assert marked("<p>Homs falt. Ja.</p>", ("Homs", "a"), ("Homs falt.", "span")) == (
        "<p><span><a>Homs</a> falt.</span> Ja.</p>"
    )


def test_of_two_equal_marks_the_first_is_the_outer_one() -> None:
    assert marked("<p>Homs</p>", ("Homs", "span"), ("Homs", "a")) == "<p><span><a>Homs</a></span></p>"


def test_a_crossing_mark_is_cut_at_the_end_of_the_outer_one() -> None:
    assert marked("<p>abcdef</p>", ("abcd", "b"), ("cdef", "i")) == "<p><b>ab<i>cd</i></b><i>ef</i></p>"


def test_the_authors_link_wins() -> None:
    html = sanitise('<p><a href="x.html">Kari Nordmann</a> kom</p>')
    layer = read_html(html)
    mark = Mark(Span(0, 4), "a", (("class", "mention"), ("href", "people/kari.html")))
    assert mark_up(html, layer, [mark]) == (
        '<p><a href="x.html"><span class="mention">Kari</span> Nordmann</a> kom</p>'
    )
    assert marked('<p><a href="x.html">Kari</a> Nordmann</p>', ("Kari Nordmann", "a")) == (
        '<p><span><a href="x.html">Kari</a> Nordmann</span></p>'
    )


def test_no_mark_makes_a_link_in_a_link() -> None:
    assert marked("<p>Homs by</p>", ("Homs by", "a"), ("Homs", "a")) == "<p><a><span>Homs</span> by</a></p>"


def test_a_character_reference_is_kept_whole() -> None:
    assert marked("<p>A &amp; B</p>", ("& B", "i")) == "<p>A <i>&amp; B</i></p>"


def test_attributes_are_escaped() -> None:
    layer = read_html("<p>a</p>")
    assert mark_up("<p>a</p>", layer, [Mark(Span(0, 1), "a", (("href", 'x?a&b="<'),))]) == (
        '<p><a href="x?a&amp;b=&quot;&lt;">a</a></p>'
    )


def test_a_mark_across_blocks_stays_in_each() -> None:
    assert marked("<p>a</p><p>b</p>", ("a\n\nb", "span")) == "<p><span>a</span></p><p><span>b</span></p>"


def test_a_line_end_and_a_footnote_sign_stay_in_their_sentence() -> None:
    raw = '<p>Ja<br>da<sup id="fnref:1"><a href="#fn:1">1</a></sup>, sa han.</p>'
    assert marked(raw, ("Ja\nda, sa han.", "span")) == sanitise(raw).replace("<p>", "<p><span>").replace(
        "</p>", "</span></p>"
    )


@given(HTML, MARKS)
@example("<p><i>a<b>b</b></i>c</p>", [(0, 2, "a", True), (1, 2, "span", True), (0, 3, "span", False)])
def test_marking_never_changes_the_text_nor_breaks_the_html(
    raw: str, stretches: list[tuple[int, int, str, bool]]
) -> None:
    html = sanitise(raw)
    layer = read_html(html)
    marks = [
        Mark(Span(start, start + length), tag, ((("id", f"m{n}"), ("class", "x")) if named else ()))
        for n, (start, length, tag, named) in enumerate(stretches)
    ]
    result = mark_up(html, layer, marks)
    assert read_html(result).text == layer.text
    assert read_html(result).breaks == layer.breaks
    assert read_html(sanitise(result)).text == layer.text
    assert well_formed(html)
    assert well_formed(result)
    ids = re.findall(r' id="(m\d+)"', result)
    assert len(ids) == len(set(ids))


def test_marking_nothing_returns_the_html() -> None:
    html = sanitise("<p>a <b>b</b></p>")
    assert mark_up(html, read_html(html), []) == html

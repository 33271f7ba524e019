from dataclasses import replace

import pytest

from tidsvitne.model.annotation import Annotations, Kind, Mention, TimeExpression
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.model.span import Span
from tidsvitne.render.article import article_html
from tidsvitne.text.layer import read_html
from tidsvitne.text.sanitise import sanitise
from tidsvitne.text.sentences import split_sentences

HTML = sanitise("<p>Kari Nordmann dro til <b>Homs</b> 3. mai 2016. Hun ble der.</p>")
LAYER = read_html(HTML)
LINKS = {"people/kari": "../people/kari.html", "places/homs": "../places/homs.html"}


def span(words: str) -> Span:
    start = LAYER.text.index(words)
    return Span(start, start + len(words))


def mention(words: str, kind: Kind, entity: str | None) -> Mention:
    return Mention(span(words), kind, "authority", 1.0, entity=entity)


def time(words: str, edtf: str | None) -> TimeExpression:
    return TimeExpression(span(words), "DATE", "X", parse_edtf(edtf) if edtf else None, "text", "day", 1.0)


def test_sentences_mentions_and_dates_are_marked() -> None:
    annotations = Annotations(
        sentences=split_sentences(LAYER.text, "nb", LAYER.breaks),
        mentions=(mention("Kari Nordmann", Kind.PERSON, "people/kari"), mention("Homs", Kind.PLACE, "places/homs")),
        times=(time("3. mai 2016", "2016-05-03"),),
    )
    first, second = (sentence.id for sentence in annotations.sentences)
    result = article_html(HTML, LAYER, annotations, LINKS.get)
    assert result.marked
    assert result.html == (
        f'<p><span class="sentence" id="{first}">'
        '<a class="mention mention-person" href="../people/kari.html">Kari Nordmann</a> dro til '
        '<b><a class="mention mention-place" href="../places/homs.html">Homs</a></b> '
        '<time class="date" datetime="2016-05-03">3. mai 2016</time>.</span> '
        f'<span class="sentence" id="{second}">Hun ble der.</span></p>'
    )


@pytest.mark.parametrize(("kind", "entity"), [(Kind.PLACE, None), (Kind.PLACE, "places/unknown")])
def test_what_has_no_page_is_not_marked(kind: Kind, entity: str | None) -> None:
    annotations = Annotations(mentions=(mention("Homs", kind, entity),))
    assert article_html(HTML, LAYER, annotations, LINKS.get).html == HTML


@pytest.mark.parametrize("edtf", ["2016", "2016-05", "2016-05-03"])
def test_a_date_that_html_knows_is_a_time(edtf: str) -> None:
    html = article_html(HTML, LAYER, Annotations(times=(time("mai", edtf),)), LINKS.get).html
    assert f'<time class="date" datetime="{edtf}">mai</time>' in html


@pytest.mark.parametrize("edtf", [None, "2016-05-03?", "2016-05-01/2016-05-03", "2016-21", "[2016-05-01,2016-05-08]"])
def test_a_date_that_html_does_not_know_is_a_span(edtf: str | None) -> None:
    html = article_html(HTML, LAYER, Annotations(times=(time("mai", edtf),)), LINKS.get).html
    assert '<span class="date">mai</span>' in html
    assert "<time" not in html


def test_a_text_that_does_not_come_out_the_same_is_left_unmarked() -> None:
    wrong = replace(LAYER, text="another text altogether")
    result = article_html(HTML, wrong, Annotations(mentions=(mention("Homs", Kind.PLACE, "places/homs"),)), LINKS.get)
    assert (result.html, result.marked) == (HTML, False)

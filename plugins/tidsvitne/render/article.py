"""An article's body with its sentences, names and dates marked."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tidsvitne.model.annotation import Annotations, Mention, TimeExpression
from tidsvitne.render.markup import Mark, mark_up
from tidsvitne.text.layer import TextLayer, read_html

_HTML_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
"""The EDTF values that are dates in HTML too: a year, a month (no season), a day."""


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article's HTML; `marked` is False where marks would have changed its text, and it therefore has none."""

    html: str
    marked: bool


def article_html(
    html: str, layer: TextLayer, annotations: Annotations, link_of: Callable[[str], str | None]
) -> MarkedArticle:
    """Return `html` with every sentence, linked mention and time expression marked.

    `html` is sanitised, `layer` is what `read_html(html)` returns, and the annotations' offsets refer to its text.
    `link_of` returns the address of an entity's page, None where it has none.
    """
    marked = mark_up(html, layer, _marks(annotations, link_of))
    if read_html(marked).text != layer.text:
        return MarkedArticle(html, marked=False)
    return MarkedArticle(marked, marked=True)


def _marks(annotations: Annotations, link_of: Callable[[str], str | None]) -> Iterator[Mark]:
    for sentence in annotations.sentences:
        yield Mark(sentence.span, "span", (("class", "sentence"), ("id", sentence.id)))
    for time in annotations.times:
        yield _date(time)
    for mention in annotations.mentions:
        url = link_of(mention.entity) if mention.entity else None
        if url:
            yield _mention(mention, url)


def _mention(mention: Mention, url: str) -> Mark:
    return Mark(mention.span, "a", (("class", f"mention mention-{mention.kind}"), ("href", url)))


def _date(time: TimeExpression) -> Mark:
    if time.edtf and _HTML_DATE.fullmatch(time.edtf.value):
        return Mark(time.span, "time", (("class", "date"), ("datetime", time.edtf.value)))
    return Mark(time.span, "span", (("class", "date"),))

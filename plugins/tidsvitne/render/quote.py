"""A sentence, quoted on another page."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from tidsvitne.model.span import Span


def quote_html(text: str, sentence: Span, highlights: Sequence[Span]) -> Markup:
    """Return the sentence, escaped, with `<mark>` around each highlight, as far as it lies in the sentence."""
    parts = []
    position = sentence.start
    for highlight in sorted(highlights):
        start, end = max(highlight.start, position), min(highlight.end, sentence.end)
        if start < end:
            parts += [escape(text[position:start]), Markup("<mark>"), escape(text[start:end]), Markup("</mark>")]
            position = end
    parts.append(escape(text[position : sentence.end]))
    return Markup().join(parts)

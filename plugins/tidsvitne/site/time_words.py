"""How a date came about: a time expression of a text, and the date that it was reckoned from."""

from tidsvitne.model.annotation import TimeExpression
from tidsvitne.model.span import Span
from tidsvitne.site.viewer import Viewer
from tidsvitne.site.views import DateView, TimeView

_OTHER = "other"  # the basis of an anchor that is a date in the text


def time_view(viewer: Viewer, document: str, time: TimeExpression) -> TimeView:
    """Return a time expression with how it came about."""
    reading = viewer.run.readings[document]
    article = viewer.article(document)
    return TimeView(
        words=time.span.of(reading.document.text),
        lang=article.lang,
        url=f"{article.url}#{viewer.sentence(document, time.span.start).id}",
        date=viewer.date(time.edtf, time.basis) if time.edtf else None,
        basis=time.basis.replace(" ", "_"),
        anchor=_anchor(viewer, document, time),
    )


def time_at(viewer: Viewer, document: str, span: Span) -> TimeExpression | None:
    """Return a document's time expression of just those words."""
    times = viewer.run.readings[document].annotations.times
    return next((time for time in times if time.span == span), None)


def words_for_publication(viewer: Viewer, document: str) -> tuple[TimeView, ...]:
    """Return the time expressions that an article's inferred day of publication rests on."""
    inferred = viewer.run.readings[document].annotations.published
    found = (time_at(viewer, document, span) for span in inferred.because) if inferred else ()
    return tuple(time_view(viewer, document, time) for time in found if time)


def _anchor(viewer: Viewer, document: str, time: TimeExpression) -> DateView | None:
    if time.anchor is None:
        return None
    published = viewer.article(document).date
    is_article_s = published and ("publication" in time.basis or published.edtf == time.anchor.value)
    return viewer.date(time.anchor, published.basis if published and is_article_s else _OTHER)

"""An article's page: its marked-up body and all that stands beside it."""

import json
import logging
from collections import Counter
from copy import copy
from dataclasses import replace
from functools import partial

from markupsafe import Markup

from tidsvitne.archive.related import Reason as SharedReason
from tidsvitne.archive.related import Related
from tidsvitne.archive.timeline import entries_of
from tidsvitne.model.annotation import Claim
from tidsvitne.model.reading import Reading
from tidsvitne.render.article import article_html
from tidsvitne.site.adapter import Publication, Source
from tidsvitne.site.addresses import root_from
from tidsvitne.site.list_pages import entry_view
from tidsvitne.site.viewer import Viewer
from tidsvitne.site.views import ArticleView, ClaimView, EntityCard, Reason, RelatedView, RemovedLine
from tidsvitne.text.layer import read_html
from tidsvitne.text.sanitise import sanitise
from tidsvitne.text.sentences import sentence_at

_LOG = logging.getLogger(__name__)
_STILL_THERE = "marked_"  # what such a rule touched stands in the text, as a heading or a caption
_FOLDERS = ("places", "people", "organisations")


def article_view(viewer: Viewer, source: Source) -> ArticleView:
    """Return all that an article's page shows besides its title."""
    run = viewer.run
    reading = run.readings[source.id]
    removed = _removed(viewer, source)
    cards = {folder: _named(viewer, reading, folder) for folder in _FOLDERS}
    return ArticleView(
        card=viewer.card_of(source),
        body=_body(viewer, source, reading),
        standfirst=source.meta("standfirst"),
        byline=source.meta("byline"),
        dateline=source.meta("dateline"),
        credit=source.meta("credit"),
        source_url=source.meta("source_url"),
        translations=tuple(map(viewer.card_of, viewer.translations(source))),
        places=cards["places"],
        people=cards["people"],
        organisations=cards["organisations"],
        timeline=tuple(entry_view(viewer, entry) for entry in entries_of(reading)),
        claims=tuple(_claim(viewer, source.id, claim) for claim in reading.annotations.claims),
        related=tuple(_related(viewer, found) for found in run.archive.related.get(source.id, ())),
        original=source.meta("original"),
        sha256=source.meta("original_sha256"),
        removed=removed,
        hidden=source.publication is Publication.HIDDEN,
    )


def _body(viewer: Viewer, source: Source, reading: Reading) -> Markup:
    """Return the article's text with its marks, and without them where they would change a word of it."""
    root = root_from(source.url)
    html = sanitise(_with_links(source, root))
    layer = read_html(html)
    if layer.text == reading.document.text:
        marked = article_html(html, layer, reading.annotations, partial(_link, viewer, root))
        if marked.marked:
            return Markup(marked.html)  # noqa: S704  sanitised
    _LOG.warning("%s: shown without marks, which would have changed its text", source.id)
    return Markup(html)  # noqa: S704  sanitised


def _with_links(source: Source, root: str) -> str:
    """Return the article's HTML, its links to files of the archive resolved.

    They stay relative in a hosted archive too: an absolute one would be sanitised as one to another host.
    """
    article = copy(source.article)
    article.settings = {
        **article.settings,
        "RELATIVE_URLS": True,
    }  # else Pelican makes «images/x» of «..» and «images/x»
    return str(article.get_content(root))


def _link(viewer: Viewer, root: str, entity: str) -> str | None:
    if entity not in viewer.run.archive.entities:
        return None
    return f"{root}/{viewer.page(entity)}.html"


def _named(viewer: Viewer, reading: Reading, folder: str) -> tuple[EntityCard, ...]:
    """Return who is named here, in the order of first mention; the counts are this article's."""
    counts = Counter(mention.entity for mention in reading.annotations.mentions if mention.entity)
    return tuple(
        replace(viewer.entity_card(name), articles=1, mentions=count)
        for name, count in counts.items()
        if name.startswith(f"{folder}/") and name in viewer.run.archive.entities
    )


def _claim(viewer: Viewer, document: str, claim: Claim) -> ClaimView:
    reading = viewer.run.readings[document]
    sentence = sentence_at(reading.annotations.sentences, claim.sentence.start)
    if sentence is None:
        raise ValueError(f"{document}: the claim at {claim.span} stands in no sentence")
    return ClaimView(
        metric=claim.metric.replace(" ", "_"),
        bound=claim.bound.value.replace(" ", "_"),
        value=_figure(claim),
        unit=claim.unit,
        who=claim.who,
        sources=claim.sources,
        hedge=claim.hedge,
        quote=viewer.quote(document, sentence, [claim.span], claim.rule, False),
    )


def _related(viewer: Viewer, found: Related) -> RelatedView:
    """Return a related article with its reasons, gathered by kind."""
    kinds: dict[str, list[str]] = {}
    for reason in found.reasons:
        kinds.setdefault(reason.kind, []).append(_what(viewer, reason))
    reasons = (
        Reason(kind, tuple(viewer.entity_card(name) for name in dict.fromkeys(names))) for kind, names in kinds.items()
    )
    return RelatedView(viewer.article(found.document), tuple(reasons))


def _what(viewer: Viewer, reason: SharedReason) -> str:
    if reason.kind != "same_event":
        return reason.what
    return next(event.places[0] for event in viewer.run.archive.events if event.id == reason.what)


def _figure(claim: Claim) -> str:
    bounds = [f"{bound:,.0f}".replace(",", "\u202f") for bound in (claim.minimum, claim.maximum) if bound is not None]
    return "–".join(dict.fromkeys(bounds))


def _removed(viewer: Viewer, source: Source) -> tuple[RemovedLine, ...]:
    if not source.meta("original"):
        return ()
    path = viewer.run.settings.content / "ledgers" / f"{source.id}.json"
    try:
        ledger = json.loads(path.read_text("utf-8"))
    except OSError:
        return ()
    taken = (line for line in ledger["lines"] if not line["rule"].startswith(_STILL_THERE))
    return tuple(RemovedLine(line["text"], _rule(viewer, line["rule"]), line["line"]) for line in taken)


def _rule(viewer: Viewer, rule: str) -> str:
    key = f"ledger_{rule.replace('-', '_')}"
    return key if viewer.run.words.knows(viewer.lang, key) else "ledger_other"

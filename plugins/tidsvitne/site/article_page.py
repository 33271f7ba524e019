"""An article's page: its marked-up body and all that stands beside it."""

import json
import logging
from collections import Counter
from copy import copy
from dataclasses import replace
from functools import partial

from markupsafe import Markup

from tidsvitne.archive.related import Related
from tidsvitne.archive.timeline import entries_of
from tidsvitne.archive.undated import undated_of
from tidsvitne.model.reading import Reading
from tidsvitne.render.article import article_html
from tidsvitne.site.adapter import Publication, Source
from tidsvitne.site.addresses import root_from
from tidsvitne.site.claim_lines import claim_views
from tidsvitne.site.entry_lines import entry_view, undated_view
from tidsvitne.site.time_words import words_for_publication
from tidsvitne.site.viewer import Viewer
from tidsvitne.site.views import ArticleView, EntityCard, Reason, RelatedView, RemovedLine
from tidsvitne.text.layer import read_html
from tidsvitne.text.sanitise import sanitise

_LOG = logging.getLogger(__name__)
_STILL_THERE = "marked_"  # what such a rule touched stands in the text, as a heading or a caption
_FOLDERS = ("places", "people", "organisations")


def article_view(viewer: Viewer, source: Source) -> ArticleView:
    """Return all that an article's page shows besides its title."""
    run = viewer.run
    reading = run.readings[source.id]
    dated = entries_of(reading)
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
        timeline=tuple(entry_view(viewer, entry) for entry in dated),
        undated=tuple(undated_view(viewer, one) for one in undated_of(reading, dated)),
        claims=claim_views(viewer, [(source.id, claim) for claim in reading.annotations.claims]),
        related=tuple(_related(viewer, found) for found in run.archive.related.get(source.id, ())),
        original=source.meta("original"),
        sha256=source.meta("original_sha256"),
        removed=_removed(viewer, source),
        hidden=source.publication is Publication.HIDDEN,
        dated_by=words_for_publication(viewer, source.id) if source.date is None else (),
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


def _related(viewer: Viewer, found: Related) -> RelatedView:
    """Return a related article with its reasons, gathered by kind."""
    kinds: dict[str, list[str]] = {}
    for reason in found.reasons:
        kinds.setdefault(reason.kind, []).append(reason.what)
    return RelatedView(viewer.article(found.document), tuple(_reason(viewer, *shared) for shared in kinds.items()))


def _reason(viewer: Viewer, kind: str, shared: list[str]) -> Reason:
    if kind.startswith("same_event"):
        return Reason(kind, (), tuple(map(viewer.event_card, dict.fromkeys(shared))))
    return Reason(kind, tuple(map(viewer.entity_card, dict.fromkeys(shared))))


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

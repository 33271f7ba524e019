"""Places, people and organisations: their A–Z and their pages."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import groupby

from tidsvitne.archive.archive import Mentioned
from tidsvitne.link.curation import RULE as EDITOR
from tidsvitne.model.annotation import Mention, Sentence
from tidsvitne.model.entity import KIND_OF_FOLDER, Entity
from tidsvitne.site.event_pages import events_at
from tidsvitne.site.run import Run
from tidsvitne.site.viewer import Viewer
from tidsvitne.site.views import ArticleQuotes, EntityCard, EntityIndex, EntityView, QuoteView
from tidsvitne.text.sentences import sentence_at

_WIKIDATA = "https://www.wikidata.org/wiki/"
_GEONAMES = "https://www.geonames.org/"


def cards(viewer: Viewer, folder: str) -> list[EntityCard]:
    """Return the lines of `places`, `people` or `organisations`, as the alphabet of this language has them.

    A place that only holds one that is named is reached from there, and stands in no list.
    """
    archive = viewer.run.archive.entities
    names = [name for name, found in archive.items() if found.mentions and name.startswith(f"{folder}/")]
    return _sorted(viewer, map(viewer.entity_card, names))


def most_mentioned(viewer: Viewer, folder: str, number: int) -> tuple[EntityCard, ...]:
    """Return the entities that most articles name. Whoever is named as a private person is not put on show."""
    archive = viewer.run.archive.entities
    names = [n for n, found in archive.items() if n.startswith(f"{folder}/") and not found.entity.private]
    ranked = sorted(map(viewer.entity_card, names), key=lambda card: (-card.articles, -card.mentions, card.label))
    return tuple(card for card in ranked[:number] if card.articles)


def entity_index(viewer: Viewer, folder: str) -> EntityIndex:
    """Return the A–Z of one kind."""
    by_letter = groupby(cards(viewer, folder), key=lambda card: _letter(viewer, card.label))
    return EntityIndex(KIND_OF_FOLDER[folder].value, tuple((letter, tuple(found)) for letter, found in by_letter))


def _letter(viewer: Viewer, label: str) -> str:
    first = viewer.alphabetic(label)[0][:1]
    norwegian = dict(zip("\ue000\ue001\ue002", "ÆØÅ", strict=True))
    letter = norwegian.get(first, first.upper())
    return letter if letter.isalpha() else "#"


def _sorted(viewer: Viewer, found: Iterable[EntityCard]) -> list[EntityCard]:
    return sorted(found, key=lambda card: (viewer.alphabetic(card.label), card.url))


def contents(archive: Mapping[str, Mentioned]) -> Mapping[str, list[str]]:
    """Return for each place the places of the archive that lie right in it."""
    inside: dict[str, list[str]] = defaultdict(list)
    for name, found in archive.items():
        if found.entity.within:
            inside[found.entity.within].append(name)
    return inside


def entity_view(viewer: Viewer, mentioned: Mentioned, inside: Iterable[str]) -> EntityView:
    """Return an entity's page; `inside` are the places that lie in it."""
    entity = mentioned.entity
    where = entity.coordinates
    return EntityView(
        card=viewer.entity_card(entity.id),
        labels=tuple(sorted(entity.labels.items())),
        aliases=tuple(sorted(set(entity.aliases) - set(entity.labels.values()))),
        note=entity.notes.get(viewer.lang),
        latitude=where.lat if where else None,
        longitude=where.lon if where else None,
        precision=where.precision if where else None,
        within=viewer.entity_card(entity.within) if entity.within else None,
        contains=tuple(_sorted(viewer, map(viewer.entity_card, inside))),
        same_as=_same_as(entity),
        never=_never(viewer, entity),
        former_ids=entity.was,
        origin=entity.origin,
        quotes=_quotes_by_article(viewer, mentioned),
        events=events_at(viewer, entity.id),
    )


def emptied(run: Run) -> tuple[str, ...]:
    """Return the addresses that the editors' work left without a page of their own, in their order.

    They are those of what is hidden, and of what was renamed, merged or split and that no article names.
    """
    entries = run.knowledge.entries.values()
    moved = [
        one for one in entries if one.hidden or (one.entity.origin == "editor" and (one.entity.was or one.not_called))
    ]
    gone = [one.entity for one in moved if one.entity.id not in run.archive.entities]
    return tuple(sorted({name for entity in gone for name in (entity.id, *entity.was)}))


def _never(viewer: Viewer, entity: Entity) -> tuple[tuple[EntityCard, str], ...]:
    entry = viewer.run.knowledge.entry(entity.id)
    reasons = entry.reasons if entry else {}
    named = (name for name in entity.never if name in viewer.run.archive.entities)
    return tuple((viewer.entity_card(name), reasons.get(name, "")) for name in named)


def _quotes_by_article(viewer: Viewer, mentioned: Mentioned) -> tuple[ArticleQuotes, ...]:
    found: dict[str, list[Mention]] = defaultdict(list)
    for document, mention in mentioned.mentions:
        found[document].append(mention)
    return tuple(
        ArticleQuotes(viewer.article(document), _quotes(viewer, document, found[document]))
        for document in sorted(found, key=lambda document: viewer.order[document])
    )


def _quotes(viewer: Viewer, document: str, mentions: list[Mention]) -> tuple[QuoteView, ...]:
    by_sentence: dict[Sentence, list[Mention]] = defaultdict(list)
    for mention in mentions:
        sentence = sentence_at(viewer.run.readings[document].annotations.sentences, mention.span.start)
        if sentence:
            by_sentence[sentence].append(mention)
    return tuple(
        viewer.quote(document, sentence, [m.span for m in found], found[0].rule, _is_checked(viewer, found[0]))
        for sentence, found in by_sentence.items()
    )


def _is_checked(viewer: Viewer, mention: Mention) -> bool:
    if mention.rule == EDITOR:
        return True
    known = viewer.run.knowledge.find_entity(mention.entity) if mention.entity else None
    return known is not None and known.origin == "editor"


def _same_as(entity: Entity) -> tuple[tuple[str, str], ...]:
    links = []
    if entity.wikidata:
        links.append(("Wikidata", f"{_WIKIDATA}{entity.wikidata}"))
    if entity.geonames:
        links.append(("GeoNames", f"{_GEONAMES}{entity.geonames}"))
    return tuple(links)

"""Which entity each name of one document means: by what stands beside it, by the text's other places, by size last."""

from collections.abc import Sequence
from dataclasses import replace

from tidsvitne.extract.found import DEMONYM
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.link.place_names import PlaceName, place_names
from tidsvitne.link.settling import settle
from tidsvitne.model.annotation import Annotations, Mention
from tidsvitne.model.document import Document

_TIE = 0.1  # decimal orders: a name is left open where its next bearer is as likely
_MOST_SHOWN = 12


def resolve(document: Document, annotations: Annotations, knowledge: Knowledge) -> Annotations:
    """Return the annotations with `entity` filled in wherever it can be told; the rest stays None.

    A place's confidence is how likely the entity is the one that is meant, if that is less than the name's own.
    """
    mentions = annotations.mentions
    names = place_names(document, mentions, knowledge)
    settle(document.text, mentions, names, knowledge)
    meant = {index: name for name in names for index in name.mentions}
    linked = (
        _placed(mention, meant[index]) if index in meant else _linked(mention, mentions)
        for index, mention in enumerate(mentions)
    )
    return replace(annotations, mentions=tuple(linked))


def _placed(mention: Mention, name: PlaceName) -> Mention:
    ranked = sorted(range(len(name.senses)), key=lambda index: (-name.scores[index], index))
    best = ranked[0]
    tied = len(ranked) > 1 and name.scores[best] - name.scores[ranked[1]] < _TIE
    likely = (name.senses[index].entity.id for index in ranked if name.chances[index] > 0.01)
    shown = tuple(dict.fromkeys((*likely, *mention.candidates)))[:_MOST_SHOWN]
    chance = round(name.chances[best], 3)
    return replace(
        mention,
        entity=None if tied else name.senses[best].entity.id,
        candidates=shown,
        confidence=min(mention.confidence, chance),
    )


def _linked(mention: Mention, mentions: Sequence[Mention]) -> Mention:
    if not mention.candidates or mention.rule == DEMONYM:
        return mention
    if len(mention.candidates) == 1 or mention.role:
        return replace(mention, entity=mention.candidates[0])
    # An ambiguous person or organisation is the one of its candidates that the text names in another way as well.
    named = {other.candidates[0] for other in mentions if len(other.candidates) == 1}
    meant = [id_ for id_ in mention.candidates if id_ in named]
    return replace(mention, entity=meant[0]) if len(meant) == 1 and mention.rule != "surname" else mention

"""The editors' last word on the names of one document: corrections of single mentions, merged ids, what is not shown."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tidsvitne.knowledge.corrections import Correction
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.model.annotation import Mention, Sentence
from tidsvitne.model.document import Document
from tidsvitne.model.entity import KIND_OF_FOLDER
from tidsvitne.model.span import Span

RULE = "editor"


def corrected(
    document: Document, mentions: Sequence[Mention], sentences: Sequence[Sentence], knowledge: Knowledge
) -> tuple[Mention, ...]:
    """Return the mentions as the document's corrections have them, in their order.

    What a correction says of some words replaces every mention that shares a letter with them. Corrected twice, they are
    what they were corrected once.
    """
    result = list(mentions)
    for correction in sorted(knowledge.corrections(document.id), key=lambda correction: correction.narrowness):
        for span in _places(document.text, correction, sentences):
            result = [mention for mention in result if not mention.span.meets(span)]
            if correction.kind:
                candidates = (correction.entity,) if correction.entity else ()
                result.append(Mention(span, correction.kind, RULE, 1.0, candidates, correction.entity))
    return tuple(sorted(result, key=lambda mention: mention.span))


def curated(mentions: Iterable[Mention], knowledge: Knowledge) -> tuple[Mention, ...]:
    """Return the mentions with the ids that the editors gave what they mean, and without those of what they hide."""
    return tuple(_shown(mentions, knowledge))


def unmatched(document: Document, sentences: Sequence[Sentence], knowledge: Knowledge) -> tuple[Correction, ...]:
    """Return the document's corrections whose words do not stand where they say."""
    corrections = knowledge.corrections(document.id)
    return tuple(one for one in corrections if not _places(document.text, one, sentences))


def _places(text: str, correction: Correction, sentences: Sequence[Sentence]) -> list[Span]:
    """Return where a correction holds; no letter or digit stands right beside its words."""
    words = r"\s+".join(map(re.escape, correction.text.split()))
    found = [Span(*match.span()) for match in re.finditer(rf"(?<!\w){words}(?!\w)", text)]
    if correction.sentence is not None:
        inside = [sentence.span for sentence in sentences if sentence.id == correction.sentence]
        found = [span for span in found if any(sentence.holds(span) for sentence in inside)]
    return found if correction.nth is None else found[correction.nth - 1 : correction.nth]


def _shown(mentions: Iterable[Mention], knowledge: Knowledge) -> Iterator[Mention]:
    for mention in mentions:
        entity = knowledge.current_id(mention.entity) if mention.entity else None
        if entity and knowledge.is_hidden(entity):
            continue
        ids = dict.fromkeys(map(knowledge.current_id, mention.candidates))
        candidates = tuple(id_ for id_ in ids if not knowledge.is_hidden(id_))
        if mention.candidates and not candidates:
            continue
        kind = KIND_OF_FOLDER[entity.partition("/")[0]] if entity else mention.kind
        if (entity, candidates, kind) == (mention.entity, mention.candidates, mention.kind):
            yield mention
        else:
            yield replace(mention, entity=entity, candidates=candidates, kind=kind)

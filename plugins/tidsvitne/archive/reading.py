"""One document read from first to last: its sentences, names, times, events and claims."""

from tidsvitne.extract.claims import find_claims
from tidsvitne.extract.dates import find_times
from tidsvitne.extract.events import find_events
from tidsvitne.extract.names import find_names
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.link.resolve import resolve
from tidsvitne.model.annotation import Annotations
from tidsvitne.model.document import Document
from tidsvitne.text.sentences import split_sentences


def read(document: Document, knowledge: Knowledge) -> Annotations:
    """Annotate one document; pure, and blind to every other document.

    Names come before events and claims, since these say of whom and where by the entities the names were linked to.
    """
    text, lang = document.text, document.lang
    sentences = split_sentences(text, lang, document.breaks)
    names = find_names(text, lang, sentences, knowledge)
    mentions = resolve(document, Annotations(sentences=sentences, mentions=names), knowledge).mentions
    times = find_times(text, lang, document.date, sentences)
    # Whoever is only quoted has no part in what is told.
    actors = [mention for mention in mentions if not (mention.entity and knowledge.is_source(mention.entity))]
    events = find_events(text, lang, sentences, times, actors)
    claims = find_claims(text, lang, sentences, mentions, events)
    return Annotations(sentences=sentences, mentions=mentions, times=times, events=events, claims=claims)

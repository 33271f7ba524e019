"""One document read from first to last: its sentences, names, times, events and claims."""

from tidsvitne.extract.claims import find_claims
from tidsvitne.extract.events import find_events
from tidsvitne.extract.found import without_derived
from tidsvitne.extract.names import find_names
from tidsvitne.extract.publication import read_times
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.link.credits import CREDIT
from tidsvitne.link.curation import corrected, curated
from tidsvitne.link.identities import identified
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
    # Corrected first, so that the other names are read in their light, and again, since nothing may overrule an editor.
    names = corrected(document, find_names(text, lang, sentences, knowledge), sentences, knowledge)
    mentions = resolve(document, Annotations(sentences=sentences, mentions=names), knowledge).mentions
    mentions = identified(document, mentions, knowledge)
    mentions = curated(corrected(document, mentions, sentences, knowledge), knowledge)
    times, published = read_times(text, lang, document.date, sentences)
    # Whoever is only quoted or credited has no part in what is told.
    actors = [one for one in mentions if one.role != CREDIT and not (one.entity and knowledge.is_source(one.entity))]
    events = find_events(text, lang, sentences, times, actors, document.date)
    claims = find_claims(text, lang, sentences, mentions, events, times)
    mentions = without_derived(mentions)
    return Annotations(sentences, mentions, times, events, claims, published)

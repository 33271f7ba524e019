from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tidsvitne.extract.names import find_names
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.link.resolve import resolve
from tidsvitne.model.annotation import Annotations
from tidsvitne.model.document import Document
from tidsvitne.text.sentences import split_sentences

_KNOWLEDGE = Knowledge.load(None)
_BITS = [
    "Aleppo", "Øst-", "al-Shaar", "Paris", "Georgia", "Texas", "Idlib", " og ", ", ", " i ", " provinces", "SDF", " (",
    ")", "'s", "s", ". ", "\n", "Kari ", "Trump", "Donald ", "IS", "U.S.", " says", "også kjent som «", "»", "-", "\u0301",
    "😀", "\u200b", "Syrian Civil Defence", "de to provinsene", "Moskva sier", "\u00ad", "1",
]  # fmt: skip
_TEXTS = st.one_of(st.lists(st.sampled_from(_BITS), max_size=25).map("".join), st.text(max_size=120))


@settings(deadline=None)
@given(_TEXTS, st.sampled_from(["nb", "nn", "en"]))
def test_mentions_are_in_order_and_apart_and_can_be_resolved(text: str, lang: str) -> None:
    sentences = split_sentences(text, lang, ())
    found = find_names(text, lang, sentences, _KNOWLEDGE)
    assert found == find_names(text, lang, sentences, _KNOWLEDGE)
    for mention in found:
        assert mention.span.end <= len(text)
        assert all(_KNOWLEDGE.find_entity(id_) for id_ in mention.candidates)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    resolved = resolve(Document("x", text, lang), Annotations(sentences, found), _KNOWLEDGE).mentions
    assert [mention.span for mention in resolved] == [mention.span for mention in found]
    assert all(mention.entity is None or mention.entity in mention.candidates for mention in resolved)

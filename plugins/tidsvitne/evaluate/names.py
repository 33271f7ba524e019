"""How well names are found: by the tagger alone, on the words of a treebank, and by all of the system."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from tidsvitne.archive.reading import read
from tidsvitne.evaluate.comparison import Compared, Name, scores
from tidsvitne.evaluate.errors import error_table
from tidsvitne.evaluate.gold import KINDS, GoldMention, GoldText
from tidsvitne.evaluate.iob2 import Tagged
from tidsvitne.evaluate.joined import Joined, join
from tidsvitne.evaluate.table import Table, score_table
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.knowledge.tagger import KIND_OF_LABEL, spans
from tidsvitne.model.annotation import Mention
from tidsvitne.model.document import Document
from tidsvitne.text.language import detect

_TOGETHER = 20  # sentences of a treebank that are read as one text
_LANGUAGES = {"nob": "nb", "nb": "nb", "nno": "nn", "nn": "nn", "en": "en", "eng": "en", "da": "da", "sv": "sv"}

Tag = Callable[[Sequence[Sequence[str]]], list[list[str]]]


def language_of(path: Path, corpus: Sequence[Tagged]) -> str:
    """Return the language that a treebank's file or folder is named for, else the one that its words are in."""
    for part in re.split(r"[^a-z]+", f"{path.parent.name} {path.stem}".lower()):
        if part in _LANGUAGES:
            return _LANGUAGES[part]
    return detect("\n".join(" ".join(sentence.words) for sentence in corpus[:200]))


def tagged_alone(corpus: Sequence[Tagged], lang: str, id_: str, tag: Tag) -> Iterator[Compared]:
    """Yield what a tagger makes of a treebank's own words."""
    for name, sentences, joined in _texts(corpus, id_):
        found = tag([sentence.words for sentence in sentences])
        yield Compared(name, lang, joined.text, _gold(sentences, joined), _names(found, joined))


def read_whole(corpus: Sequence[Tagged], lang: str, id_: str, knowledge: Knowledge) -> Iterator[Compared]:
    """Yield what the system finds in a treebank's text. Its names are widened to whole words: the gold knows no parts of them."""
    for name, sentences, joined in _texts(corpus, id_):
        document = Document(id=name, text=joined.text, lang=lang, breaks=joined.breaks)
        mentions = read(document, knowledge).mentions
        found = {Name(joined.widened(mention.span), mention.kind) for mention in mentions if mention.kind in KINDS}
        yield Compared(name, lang, joined.text, _gold(sentences, joined), tuple(sorted(found)))


def found_in(gold: GoldText, knowledge: Knowledge) -> Compared:
    """Return what the system finds in a text."""
    document = gold.document
    found = gold.counted(read(document, knowledge).mentions)
    return Compared(document.id, document.lang, document.text, _plain(gold.mentions), _plain(found))


def names_tables(title: str, compared: Sequence[Compared], most: int) -> Iterator[Table]:
    """Yield the scores, and the commonest errors."""
    yield score_table(title, scores(compared))
    if most:
        yield error_table((error for one in compared for error in one.errors()), most)


def _plain(mentions: Iterable[GoldMention | Mention]) -> tuple[Name, ...]:
    return tuple(Name(mention.span, mention.kind) for mention in mentions)


def _texts(corpus: Sequence[Tagged], id_: str) -> Iterator[tuple[str, Sequence[Tagged], Joined]]:
    for first in range(0, len(corpus), _TOGETHER):
        sentences = corpus[first : first + _TOGETHER]
        yield f"{id_} {first + 1}", sentences, join([sentence.words for sentence in sentences])


def _gold(sentences: Sequence[Tagged], joined: Joined) -> tuple[Name, ...]:
    return _names([sentence.tags for sentence in sentences], joined)


def _names(tags: Sequence[Sequence[str]], joined: Joined) -> tuple[Name, ...]:
    return tuple(
        Name(joined.span(index, first, after), KIND_OF_LABEL[kind])
        for index, sentence in enumerate(tags)
        for first, after, kind in spans(sentence)
    )

from collections.abc import Callable

import pytest

from tidsvitne.extract.names import find_names
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.link.resolve import resolve
from tidsvitne.model.annotation import Annotations, Mention
from tidsvitne.model.document import Document
from tidsvitne.text.sentences import split_sentences

Read = Callable[..., list[tuple[str, str | None]]]


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return Knowledge.load(None)


@pytest.fixture(scope="session")
def mentions(knowledge: Knowledge) -> Callable[[str, str], tuple[Mention, ...]]:
    """All mentions of a text, linked."""

    def read(text: str, lang: str) -> tuple[Mention, ...]:
        sentences = split_sentences(text, lang, tuple(at for at, char in enumerate(text) if char == "\n"))
        found = find_names(text, lang, sentences, knowledge)
        return resolve(Document("x", text, lang), Annotations(sentences, found), knowledge).mentions

    return read


@pytest.fixture(scope="session")
def read(mentions: Callable[[str, str], tuple[Mention, ...]]) -> Read:
    """The names in a text, each with its entity's id without the folder."""

    def named(text: str, lang: str = "nb") -> list[tuple[str, str | None]]:
        found = mentions(text, lang)
        return [(mention.span.of(text), mention.entity and mention.entity.partition("/")[2]) for mention in found]

    return named

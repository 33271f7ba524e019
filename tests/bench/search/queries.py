"""Queries of every kind, taken from the articles themselves: a common word is asked for more often than a rare one."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from tests.bench.search.corpus import Corpus
from tidsvitne.search import analysis
from tidsvitne.search.record import SearchRecord

_FOLDED = str.maketrans({"å": "a", "ø": "o", "æ": "ae"})
_SAMPLE = 2_000  # articles that queries are taken from


@dataclass(frozen=True, slots=True)
class Query:
    """One query. `pagefind` is what a reader types there for the same, None where Pagefind has no such thing."""

    kind: str
    text: str
    pagefind: str | None
    lang: str


def queries(corpus: Corpus, each: int) -> list[Query]:
    """Return so many queries of each kind, the same ones every time."""
    writer = _Writer(corpus)
    kinds = [make for make in _KINDS if make is not _alias or corpus.entities]
    return [make(writer) for make in kinds for _ in range(each)]


class _Writer:
    def __init__(self, corpus: Corpus) -> None:
        self.chance = random.Random("queries")
        self._records = self.chance.sample(corpus.records, min(_SAMPLE, len(corpus.records)))
        self._aliased = [entity for entity in corpus.entities if len({*entity.labels.values(), *entity.aliases}) > 1]

    def article(self) -> SearchRecord:
        return self.chance.choice(self._records)

    def word(self, record: SearchRecord, fits: Callable[[str], bool] = lambda _: True) -> str:
        for _ in range(1_000):
            found = [word for word in _telling(self.chance.choice(record.passages).text) if fits(word)]
            if found:
                return self.chance.choice(found)
            record = self.article()
        raise LookupError("no such word in the corpus")

    def pair(self, record: SearchRecord) -> str:
        while True:
            text = self.chance.choice(record.passages).text
            pairs = re.findall(r"(?<!\S)(?=([^\W\d_]{3,} [^\W\d_]{3,})(?!\w))", text)
            telling = [pair for pair in pairs if len(_telling(pair)) == 2]
            if telling:
                return self.chance.choice(telling).lower()
            record = self.article()

    def alias(self) -> str:
        entity = self.chance.choice(self._aliased)
        return self.chance.choice(sorted({*entity.labels.values(), *entity.aliases}))


def _telling(text: str) -> list[str]:
    return [
        word for word in analysis.words(text) if word.isalpha() and len(word) > 2 and not analysis.is_stop_word(word)
    ]


def _one(writer: _Writer) -> Query:
    record = writer.article()
    word = writer.word(record)
    return Query("one word", word, word, record.lang)


def _two(writer: _Writer) -> Query:
    record = writer.article()
    text = f"{writer.word(record)} {writer.word(record)}"
    return Query("two words", text, text, record.lang)


def _prefix(writer: _Writer) -> Query:
    record = writer.article()
    start = writer.word(record, lambda word: len(word) > 4)[:4]
    return Query("prefix", f"{start}*", start, record.lang)


def _fuzzy(writer: _Writer) -> Query:
    record = writer.article()
    word = writer.word(record, lambda word: len(word) > 4)
    at = writer.chance.randrange(1, len(word) - 1)
    return Query("fuzzy", f"{word[:at]}{word[at + 1 :]}~1", None, record.lang)


def _leading(writer: _Writer) -> Query:
    record = writer.article()
    return Query("leading wildcard", f"*{writer.word(record, lambda word: len(word) > 5)[-4:]}", None, record.lang)


def _field(writer: _Writer) -> Query:
    record = writer.article()
    words = _telling(record.title)
    if not words:
        return _field(writer)
    return Query("field", f"title:{writer.chance.choice(words)}", None, record.lang)


def _required(writer: _Writer) -> Query:
    record = writer.article()
    first, second = writer.word(record), writer.word(record)
    return Query("required", f"+{first} +{second}", f"{first} {second}", record.lang)


def _prohibited(writer: _Writer) -> Query:
    record = writer.article()
    return Query("prohibited", f"+{writer.word(record)} -{writer.word(record)}", None, record.lang)


def _phrase(writer: _Writer) -> Query:
    record = writer.article()
    text = f'"{writer.pair(record)}"'
    return Query("phrase", text, text, record.lang)


def _alias(writer: _Writer) -> Query:
    name = writer.alias()
    return Query("alias", name, name, "en")


def _diacritics(writer: _Writer) -> Query:
    word = writer.word(writer.article(), lambda word: bool(re.search("[åøæ]", word))).translate(_FOLDED)
    return Query("diacritics", word, word, "nb")


_KINDS = (
    *(_one, _two, _prefix, _fuzzy, _leading, _field),
    *(_required, _prohibited, _phrase, _alias, _diacritics),
)

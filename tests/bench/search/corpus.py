"""A synthetic archive of any size for the search bench, the same every time.

Words follow Zipf and Mandelbrot's law, an article has its own topic, 30 % of the articles are Norwegian, and all
name people, places and organisations that have pages and other names.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np
from babel.dates import format_date
from numpy.typing import NDArray

from tests.bench.search import words
from tidsvitne.search.record import EntityRecord, Passage, SearchRecord

WORDS = 511  # and a mean of 517 with what names add
_SPREAD = 0.42
_SIZES = {"en": 60_000, "nb": 130_000}  # compounds make a language's words many
_NAMES = 25_000
_NUMBERS = 3_000
_ENTITIES = 20_000
_NORWEGIAN = 0.3
_TOPIC_WORDS, _OF_TOPIC = 18, 0.15
_KINDS = {"place": "places", "organisation": "organisations", "person": "people"}
_FACETS = {"place": "place", "organisation": "org", "person": "person"}
_EVENTS = ("attack", "aid", "ceasefire", "election", "protest", "statement", "talks", "arrest", "disaster", "rescue")
_BODIES = (
    *(
        ("Front", "fronten"),
        ("Council", "rådet"),
        ("Union", "unionen"),
        ("Army", "hæren"),
        ("Ministry", "departementet"),
    ),
    *(
        ("Committee", "komiteen"),
        ("Agency", "byrået"),
        ("Party", "partiet"),
        ("Court", "domstolen"),
        ("Bank", "banken"),
    ),
)


@dataclass(frozen=True, slots=True)
class Corpus:
    """The articles and what they name."""

    records: tuple[SearchRecord, ...]
    entities: tuple[EntityRecord, ...]


@dataclass(frozen=True, slots=True)
class _Language:
    words: NDArray[np.object_]
    common: NDArray[np.float64]  # cumulative shares
    topical: NDArray[np.float64]


def synthetic(articles: int) -> Corpus:
    """Return so many made-up articles."""
    chance = random.Random("articles")
    numbers = np.random.default_rng(42)
    everyone = _everyone()
    fame = _shares(len(everyone), 1.0, 8)
    records, named = [], set[int]()
    for number in range(articles):
        who = sorted(set(_drawn(fame, numbers.random(chance.randint(2, 10)))))
        named.update(who)
        records.append(_record(number, chance, numbers, [everyone[i] for i in who]))
    return Corpus(tuple(records), tuple(everyone[i] for i in sorted(named)))


def _record(number: int, chance: random.Random, numbers: np.random.Generator, who: list[EntityRecord]) -> SearchRecord:
    lang = "nb" if chance.random() < _NORWEGIAN else "en"
    length = int(np.clip(numbers.lognormal(np.log(WORDS) - _SPREAD**2 / 2, _SPREAD), 120, 1500))
    text = _words(_language(lang), numbers, length)
    head = chance.randint(5, 9)
    title, text = " ".join(text[:head]).capitalize(), text[head:]
    for entity in who:
        _name(chance, text, entity, lang)
    sentences = list(_sentences(chance, text))
    day = date(chance.randint(2011, 2024), chance.randint(1, 12), chance.randint(1, 28))
    return SearchRecord(
        url=f"articles/a{number:06}-{re.sub(r'[^a-z0-9]+', '-', title.lower()).strip('-')[:40]}.html",
        title=title,
        lang=lang,
        source=f"Outlet {number % 40}",
        edtf=day.isoformat(),
        date_texts=tuple((ui, format_date(day, "long", locale=ui)) for ui in ("en", "nb")),
        standfirst=sentences[0] if chance.random() < 0.5 else "",
        passages=tuple(Passage(f"s-{numbers.integers(1 << 40):010x}", sentence) for sentence in sentences),
        entities=tuple(entity.id for entity in who),
        names=tuple(dict.fromkeys(label for entity in who for label in entity.labels.values())),
        facets={
            **{facet: tuple(entity.id for entity in who if entity.kind == kind) for kind, facet in _FACETS.items()},
            "source": (f"Outlet {number % 40}",),
            "lang": (lang,),
            "event": tuple(sorted({chance.choice(_EVENTS) for _ in range(chance.randint(0, 4))})),
        },
    )


def _words(language: _Language, numbers: np.random.Generator, length: int) -> list[str]:
    drawn = language.words[_drawn(language.common, numbers.random(length))]
    topic = language.words[_drawn(language.topical, numbers.random(_TOPIC_WORDS))]
    of_topic = numbers.random(length) < _OF_TOPIC
    drawn[of_topic] = topic[numbers.integers(0, _TOPIC_WORDS, of_topic.sum())]
    return [str(word) for word in drawn]


def _name(chance: random.Random, text: list[str], entity: EntityRecord, lang: str) -> None:
    for _ in range(chance.randint(1, 3)):
        name = entity.labels[lang] if chance.random() < 0.7 or not entity.aliases else chance.choice(entity.aliases)
        text[chance.randrange(len(text))] = name


def _sentences(chance: random.Random, text: list[str]) -> Iterator[str]:
    at = 0
    while at < len(text):
        sentence = text[at : at + chance.randint(8, 26)]
        at += len(sentence)
        if len(sentence) > 12:
            sentence[len(sentence) // 2] += ","
        sentence[0] = sentence[0][:1].upper() + sentence[0][1:]
        yield " ".join(sentence) + "."


@cache
def _language(lang: str) -> _Language:
    names = words.names(2 * _NAMES)[_NAMES if lang == "nb" else 0 :][:_NAMES]
    every = [*words.vocabulary(lang, _SIZES[lang]), *names, *map(str, range(2, _NUMBERS))]
    return _Language(np.array(every, dtype=object), _shares(len(every), 1.15, 1.7), _shares(len(every), 1.05, 60))


@cache
def _everyone() -> list[EntityRecord]:
    chance = random.Random("entities")
    names = words.names(2 * _ENTITIES)
    return [_entity(chance, number, names[2 * number], names[2 * number + 1]) for number in range(_ENTITIES)]


def _entity(chance: random.Random, number: int, first: str, second: str) -> EntityRecord:
    kind = list(_KINDS)[number % 3]
    body, norwegian_body = chance.choice(_BODIES)
    english, norwegian = {
        "place": (first, first if chance.random() < 0.7 else f"{first}e"),
        "person": (f"{first} {second}",) * 2,
        "organisation": (f"{first} {second} {body}", f"{first} {second}{norwegian_body}"),
    }[kind]
    aliases = {"place": (f"{first}a",), "person": (), "organisation": (f"{first}-{second}", f"{second} {body}")}[kind]
    ident = f"{_KINDS[kind]}/{first.lower()}-{number}"
    return EntityRecord(ident, f"{ident}.html", {"en": english, "nb": norwegian}, aliases, kind, 1)


def _shares(size: int, exponent: float, shift: float) -> NDArray[np.float64]:
    weights = (np.arange(1, size + 1) + shift) ** -exponent
    cumulative: NDArray[np.float64] = np.cumsum(weights / weights.sum())
    return cumulative


def _drawn(shares: NDArray[np.float64], chances: NDArray[np.float64]) -> list[int]:
    return [min(int(i), len(shares) - 1) for i in np.searchsorted(shares, chances)]

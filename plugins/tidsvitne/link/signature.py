"""What an article can be told from others by: its words, its names, its numbers, its days and the places of its beginning.

Names and numbers need no language of ours: two articles in languages that share no word still name the same people.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from tidsvitne.link.days import written_days
from tidsvitne.model.annotation import Kind, Mention
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.entity import Entity
from tidsvitne.model.reading import Reading
from tidsvitne.text.fold import fold

_WORD = re.compile(r"[^\W\d_]{2,}")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_TITLE = 2  # times that a word of the title counts
_LEAD = 500  # characters of a news story that say what it is about
_LIKELY = 0.3  # a name with less confidence is hardly one
_NAMES = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.PLACE})
_WIDE = frozenset({"country", "continent", "region", "sea", "admin1"})
_TOWNS = _WIDE | {"admin2", "city"}

Terms = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Signature:
    """One article. `group` is shared by translations of each other.

    `words`, `names` and `numbers` have how often each stands there, folded: a name counts by each of its words and by the id
    of its entity. `towns` are those of the names that are towns and what is wider, `bodies` those of organisations. `days` are
    those that the text names to the day (proleptic Gregorian ordinals), `published` the first and the last that it can be of,
    `places` the towns and quarters of its beginning.
    """

    id: str
    group: str
    lang: str
    words: Terms
    names: Terms
    towns: frozenset[str]
    bodies: frozenset[str]
    numbers: Terms
    days: frozenset[int]
    published: tuple[int, int] | None
    places: tuple[Entity, ...]

    @property
    def noon(self) -> float | None:
        """The middle of the days that it can have been published on."""
        return sum(self.published) / 2 if self.published else None


def signature(reading: Reading, entity: Callable[[str], Entity]) -> Signature:
    """Return the signature of one reading; `entity` gives the place that has an id."""
    document, annotations = reading.document, reading.annotations
    title = document.title or ""
    words = Counter(_WORD.findall(fold(document.text)))
    for word in _WORD.findall(fold(title)):
        words[word] += _TITLE
    published = document.date or (annotations.published.date if annotations.published else None)
    return Signature(
        id=document.id,
        group=document.group or document.id,
        lang=document.lang.partition("-")[0],
        words=words,
        names=Counter(term for mention in _named(reading) for term in _terms(mention, reading)),
        towns=frozenset(
            term
            for mention in _named(reading)
            if mention.kind is Kind.PLACE and mention.entity and entity(mention.entity).level in _TOWNS
            for term in _terms(mention, reading)
        ),
        bodies=frozenset(
            term
            for mention in _named(reading)
            if mention.kind is Kind.ORGANISATION
            for term in _terms(mention, reading)
        ),
        numbers=Counter((*_numbers(reading), *map(_value, _NUMBER.findall(title)))),
        days=_days(reading),
        published=_bounds(published),
        places=_places(reading, entity),
    )


def _named(reading: Reading) -> list[Mention]:
    return [
        mention
        for mention in reading.annotations.mentions
        if mention.kind in _NAMES and mention.role != "credit" and mention.confidence >= _LIKELY
    ]


def _terms(mention: Mention, reading: Reading) -> list[str]:
    words = _WORD.findall(fold(mention.span.of(reading.document.text)))
    return [*words, mention.entity] if mention.entity else words


def _numbers(reading: Reading) -> Iterator[str]:
    dated = sorted(time.span for time in reading.annotations.times)
    at = 0
    for found in _NUMBER.finditer(reading.document.text):
        while at < len(dated) and dated[at].end <= found.start():
            at += 1
        if at < len(dated) and dated[at].start <= found.start():
            continue
        if not _YEAR.fullmatch(found[0]):
            yield _value(found[0])


def _value(number: str) -> str:
    """Return a number as all languages would write it: «13.000» and "13,000" are one, and so are «20,1» and "20.1"."""
    if _THOUSANDS.fullmatch(number):
        return re.sub("[.,]", "", number)
    return number.replace(",", ".")


def _days(reading: Reading) -> frozenset[int]:
    dates = [time.edtf for time in reading.annotations.times if time.edtf and time.type in ("DATE", "TIME")]
    exact = {date.earliest.toordinal() for date in dates if date.earliest and date.earliest == date.latest}
    # Where no rules of ours read the language, the days that it writes out still stand there.
    return frozenset(exact or written_days(reading.document.text))


def _bounds(date: Edtf | None) -> tuple[int, int] | None:
    if date is None or date.earliest is None or date.latest is None:
        return None
    return date.earliest.toordinal(), date.latest.toordinal()


def _places(reading: Reading, entity: Callable[[str], Entity]) -> tuple[Entity, ...]:
    named = dict.fromkeys(
        mention.entity
        for mention in reading.annotations.mentions
        if mention.kind is Kind.PLACE and mention.entity and mention.role is None and mention.span.start < _LEAD
    )
    places = (entity(id_) for id_ in named if id_)
    return tuple(place for place in places if place.level not in _WIDE)

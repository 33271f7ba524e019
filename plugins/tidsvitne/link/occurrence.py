"""An event mention with all that stands around it, made ready to be compared with others."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tidsvitne.extract.scheme import SPEAKING
from tidsvitne.model.annotation import Claim, EventMention, Modality
from tidsvitne.model.entity import Entity
from tidsvitne.model.reading import Reading
from tidsvitne.text.fold import fold
from tidsvitne.text.sentences import sentence_at

COUNTS = "toll"
"""The kind of mentions that count what happened until a day, and are no event of that day."""
HAPPENED = frozenset({Modality.ASSERTED, Modality.ALLEGED})

_WORD = re.compile(r"[^\W\d_]{3,}")
_WIDE = frozenset({"country", "continent", "region", "sea"})
_BEGINNING = re.compile(
    r"\b(?:launch(?:ed|es|ing)?|beg(?:an|un|in|ins|inning)|start(?:ed|s|ing)?|innled(?:et|er|e)|lanser(?:te|er|t)"
    r"|start(?:et|er)|begyn(?:te|ner|t)|satte? i gang)\b",
    re.IGNORECASE,
)
_LEAD = 0.4  # of the text: what comes later is not what the article is about


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One event mention. `sentence` is the id of its sentence, `days` the first and the last day it can be of.

    `places` are those narrower than a country, `holders` the same with all that hold them, still narrower than a country.
    `words` are the folded words of its sentence, `named` the entities that it names. `begins` tells that something longer begins
    here; `is_lead` that it is what its article is about; `story` numbers the article's story.
    """

    document: str
    group: str
    lang: str
    mention: EventMention
    sentence: str
    days: tuple[int, int] | None
    places: tuple[Entity, ...]
    holders: frozenset[str]
    words: frozenset[str]
    named: frozenset[str]
    figures: tuple[Claim, ...]
    begins: bool
    is_lead: bool
    story: int

    @property
    def key(self) -> tuple[str, int, str]:
        """The order of mentions."""
        return self.document, self.mention.span.start, self.mention.id


def occurrences(
    readings: Iterable[Reading],
    stories: Callable[[str], int],
    entity: Callable[[str], Entity],
    holders: Callable[[str], Iterable[Entity]],
) -> Iterator[Occurrence]:
    """Yield the event mentions of all readings, in their order; `stories` numbers the story of a document."""
    above: dict[str, frozenset[str]] = {}

    def narrow(place: str) -> frozenset[str]:
        if place not in above:
            held = (entity(place), *holders(place))
            above[place] = frozenset(one.id for one in held if one.level not in _WIDE)
        return above[place]

    for reading in readings:
        document, annotations = reading.document, reading.annotations
        figures = defaultdict(list)
        for claim in annotations.claims:
            if claim.event and not claim.cumulative:
                figures[claim.event].append(claim)
        lead = lead_of(reading)
        named = defaultdict(set)
        for name in annotations.mentions if annotations.events else ():
            holder = sentence_at(annotations.sentences, name.span.start)
            if holder and name.entity:
                named[holder.id].add(name.entity)
        for mention in annotations.events:
            sentence = sentence_at(annotations.sentences, mention.span.start)
            words = mention.sentence.of(document.text)
            start = mention.span.start - mention.sentence.start
            yield Occurrence(
                document=document.id,
                group=document.group or document.id,
                lang=document.lang.partition("-")[0],
                mention=mention,
                sentence=sentence.id if sentence else "",
                days=_days(mention),
                places=tuple(entity(place) for place in mention.places if place in narrow(place)),
                holders=frozenset[str]().union(*map(narrow, mention.places)),
                words=frozenset(_WORD.findall(fold(words))),
                named=frozenset(named[sentence.id]) if sentence else frozenset(),
                figures=tuple(figures[mention.id]),
                begins=_BEGINNING.search(words, max(0, start - 40), start + 60) is not None,
                is_lead=mention is lead,
                story=stories(document.id),
            )


def lead_of(reading: Reading) -> EventMention | None:
    """Return the event that an article is about: the first that happened, of those near the top, and rather a dated one."""
    near = [
        mention
        for mention in reading.annotations.events
        if mention.modality in HAPPENED
        and mention.type not in SPEAKING
        and mention.type != COUNTS
        and mention.span.start <= _LEAD * len(reading.document.text)
    ]
    told = {claim.event for claim in reading.annotations.claims}
    return max(near, key=lambda one: (_worth(one) + (one.id in told), -one.span.start), default=None)


def _worth(mention: EventMention) -> int:
    return (mention.date is not None) + bool(mention.places)


def _days(mention: EventMention) -> tuple[int, int] | None:
    date = mention.date
    # An open set («some Wednesday») is no date: nothing is ever the same for it.
    if date is None or date.earliest is None or date.latest is None:
        return None
    return date.earliest.toordinal(), date.latest.toordinal()

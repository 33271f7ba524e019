"""What the editors said of events, turned into pairs that are the same and pairs that never are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from tidsvitne.extract.scheme import SPEAKING
from tidsvitne.knowledge.event_entries import EventEntry
from tidsvitne.link.linkage import Pair
from tidsvitne.link.occurrence import HAPPENED, Occurrence
from tidsvitne.model.event import Reference

Documents = tuple[str, str]


def same_documents(entries: Iterable[EventEntry]) -> Iterator[Documents]:
    """Yield the articles that report one event."""
    for entry in entries:
        yield from combinations((one.document for one in entry.same if one.sentence is None), 2)


def apart_documents(entries: Iterable[EventEntry]) -> Iterator[Documents]:
    """Yield the articles that do not."""
    for entry in entries:
        for one in entry.same:
            for other in entry.never:
                if one.sentence is None and other.sentence is None:
                    yield one.document, other.document


class Rulings:
    """Knows which mentions the editors meant, nothing more."""

    def __init__(self, entries: Iterable[EventEntry], told: Sequence[Occurrence]) -> None:
        self._entries = tuple(entries)
        self._of: Mapping[Reference, int] = dict(_meant(told))

    @property
    def same(self) -> list[Pair]:
        """Pairs of mentions that tell of one event."""
        pairs = (pair for entry in self._entries for pair in combinations(self._numbers(entry.same), 2))
        return sorted({(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]})

    @property
    def apart(self) -> list[Pair]:
        """Pairs of mentions that never do."""
        pairs = (
            (one, other)
            for entry in self._entries
            for one in self._numbers(entry.same)
            for other in self._numbers(entry.never)
        )
        return sorted({(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]})

    def _numbers(self, references: Iterable[Reference]) -> list[int]:
        return [self._of[one] for one in references if one in self._of]


def _meant(told: Sequence[Occurrence]) -> Iterator[tuple[Reference, int]]:
    """Yield what an article or a sentence tells of: its first event that happened, else its first one."""
    order = sorted(
        range(len(told)), key=lambda number: (not _is_happening(told[number]), told[number].key), reverse=True
    )
    for number in order:
        one = told[number]
        yield Reference(one.document, one.sentence), number
        if one.is_lead:
            yield Reference(one.document), number


def _is_happening(one: Occurrence) -> bool:
    return one.mention.modality in HAPPENED and one.mention.type not in SPEAKING

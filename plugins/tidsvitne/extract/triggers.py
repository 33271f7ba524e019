"""Finds the words of a text that tell of events.

A table's entry is a regular expression that begins with a pattern of a whole word. Each word form is compared with the first
words of all entries once and remembered; where a text has it again, only those entries are tried that begin so. So time grows
with the text and hardly with the tables.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from tidsvitne.extract.triggers_en import ENGLISH
from tidsvitne.extract.triggers_nb import NORWEGIAN
from tidsvitne.model.span import Span

SKIP = "skip"
"""The kind of what only sounds like an event."""

_WORD = re.compile(r"\w+")
_REMEMBERED = 200_000  # word forms; more are of no language
_OPTIONAL_GAPS = ("[ -]?", "-?")
_GAPS = (" ", "[ -]", "-")


@dataclass(frozen=True, slots=True)
class _Entry:
    """`letters` are those that the first word may begin with, in small; None is any."""

    kind: str
    letters: frozenset[str] | None
    first: re.Pattern[str]
    whole: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Triggers:
    """A language's words that tell of events."""

    entries: tuple[_Entry, ...]
    _by_word: dict[str, tuple[_Entry, ...]] = field(default_factory=dict)

    @property
    def kinds(self) -> frozenset[str]:
        """Every kind that a word tells of."""
        return frozenset(entry.kind for entry in self.entries)

    def find(self, text: str) -> Iterator[tuple[str, Span]]:
        """Yield what tells of an event with its kind, in order and apart: the longest at a word, else the table's first."""
        known, end = self._by_word, 0
        for word in _WORD.finditer(text):
            if word.start() < end:
                continue
            form = word[0]
            entries = known.get(form)
            if entries is None:
                entries = self._entries(form)
            if not entries:
                continue
            kind, end = _longest(text, word.start(), entries, end)
            if kind and kind != SKIP:
                yield kind, Span(word.start(), end)

    def _entries(self, form: str) -> tuple[_Entry, ...]:
        letter = form[0].lower()
        entries = tuple(
            entry
            for entry in self.entries
            if (entry.letters is None or letter in entry.letters) and entry.first.fullmatch(form)
        )
        if len(self._by_word) < _REMEMBERED:
            self._by_word[form] = entries
        return entries


def _longest(text: str, start: int, entries: tuple[_Entry, ...], before: int) -> tuple[str, int]:
    kind, end = "", before
    for entry in entries:
        found = entry.whole.match(text, start)
        if found and found.end() > end:
            kind, end = entry.kind, found.end()
    return kind, end


def _compiled(table: Mapping[str, str]) -> Triggers:
    return Triggers(tuple(_entry(kind, entry) for kind, entries in table.items() for entry in _parts(entries)))


def _entry(kind: str, entry: str) -> _Entry:
    first = _first_word(entry)
    whole = re.compile(rf"(?:{entry})(?!\w)", re.IGNORECASE)
    return _Entry(kind, _letters(first), re.compile(first, re.IGNORECASE), whole)


def _letters(pattern: str) -> frozenset[str] | None:
    """Return the letters that a match of a pattern may begin with, None where it may be any."""
    found: set[str] = set()
    for part in _parts(pattern):
        size = _size(part, 0)
        is_optional = part[size : size + 1] == "?"
        if part.startswith("(?:"):
            letters = _letters(part[3 : size - 1])
        else:
            letters = frozenset(part[0].lower()) if part[:1].isalpha() else None
        rest = _letters(part[size + 1 :]) if is_optional and part[size + 1 :] else frozenset()
        if letters is None or rest is None:
            return None
        found |= letters | rest
    return frozenset(found)


def _parts(entries: str) -> Iterator[str]:
    """Yield the entries: what stands between the «|» outside of brackets. A line may end behind any «|»."""
    table = " ".join(entries.split()).replace("| ", "|")
    depth, start = 0, 0
    for at, char in enumerate(table):
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            yield table[start:at].strip()
            start = at + 1
    yield table[start:].strip()


def _first_word(entry: str) -> str:
    """Return a pattern for the first word of an entry, of both where a gap may be missing («cease-?fire»)."""
    firsts, word, at = [], "", 0
    while at < len(entry):
        gap = next((gap for gap in (*_OPTIONAL_GAPS, *_GAPS) if entry.startswith(gap, at)), None)
        if gap in _GAPS:
            break
        if gap:
            firsts.append(word)
            at += len(gap)
            continue
        size = _size(entry, at)
        if not entry.startswith(("(?=", "(?!", "(?<"), at):
            word += entry[at : at + size]
        at += size
    return "|".join([*firsts, word])


def _size(entry: str, at: int) -> int:
    """Return how many characters the bracket that begins here holds; 1 where none does."""
    if entry[at] == "[":
        return entry.index("]", at) - at + 1
    if entry[at] != "(":
        return 1
    depth = 0
    for offset, char in enumerate(entry[at:], 1):
        depth += (char == "(") - (char == ")")
        if not depth:
            return offset
    raise ValueError(f"a bracket is open in «{entry}»")


@cache
def _english() -> Triggers:
    return _compiled(ENGLISH)


@cache
def _norwegian() -> Triggers:
    return _compiled(NORWEGIAN)


_LANGUAGES = {"en": _english, "nb": _norwegian, "nn": _norwegian, "no": _norwegian}


def triggers_of(lang: str) -> Triggers | None:
    """Return the triggers of a language (BCP 47), compiled when a text first needs them, or None where we have none."""
    triggers = _LANGUAGES.get(lang.split("-")[0].lower())
    return triggers() if triggers else None

"""What a language's time patterns and word tables are made of, and the one regular expression that finds them all."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass, field
from enum import Enum, auto
from heapq import heappop, heappush

from tidsvitne.model.span import Span

S = r"(?:[^\S\n]{1,3}|\n)"  # one gap between two words: a line may end in it, a paragraph not
DASH = rf"{S}?[–—-]{S}?"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d|[.,:]\d|%)"
YEAR = r"(?:1[5-9]\d\d|20\d\d)(?!\d|[.,]\d)"
NO_COMPOUND = r"(?![-‐‑/]?\w)"  # «17. mai-toget» and «22. juli-kommisjonen» are names

_NAME = re.compile(r"\(\?P<(\w+)>")
_AGAIN = "__"
_WORD = re.compile(r"[^\W\d_]+|\d")


class Lead(Enum):
    """Which of several a word before a unit, weekday, month or season picks."""

    LAST = auto()
    """The one before the day of publication («last»)."""
    THIS = auto()
    """The one that holds the day of publication."""
    NEXT = auto()
    """The one after that; of weekdays it can be either of two."""
    COMING = auto()
    """The nearest one ahead."""
    PREVIOUS = auto()
    """The one before the date last spoken of («the previous»), or before publication."""
    UNCLEAR = auto()
    """The last one, which of weekdays and months can be either of two («forrige»)."""
    FOLLOWING = auto()
    """The one after the date last spoken of («the following»)."""
    THAT = auto()
    """The one that was spoken of («that», «the same»)."""


class Way(Enum):
    """Which way an amount of time is reckoned, and from what."""

    AGO = auto()
    """Back from publication."""
    AHEAD = auto()
    """On from publication."""
    EARLIER = auto()
    """Back from the date last spoken of."""
    LATER = auto()
    """On from the date last spoken of."""


@dataclass(frozen=True, slots=True)
class Tense:
    """How a language's verbs tell what lies ahead where it has no word for it, each a pattern.

    `now` are verbs whose present does, `then` verbs of what lies behind, both searched for in the clause; `second` is
    the verb right after a time that opens a sentence.
    """

    now: re.Pattern[str]
    then: re.Pattern[str]
    second: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A language's word tables; keys are in lower case, with one space between words.

    `months` are by number, `weekdays` from Monday, 0. `seasons` give SP, SU, FA or WI. `units` give a unit of
    `stretch`, or TH, TM, TS for hours, minutes and seconds. `numbers` give what number words count, tens and hundreds
    included; `vague` ones («several») count nobody knows how many. `ordinals` give 1 for «first». `articles` may stand
    before a half. `parts` (of the day) give MO, MI, AF, EV, NI or DT; `days` how many days a word («yesterday») lies
    from publication, and `days_parts` the part of the day that it means by itself («tonight»). `years_off` tells the
    same of words for years («i fjor»). `references` give PRESENT_REF, PAST_REF or FUTURE_REF. `sets` give the value of a
    word for what repeats («daily»). `clocks` give the time of a word («noon»); `afternoon` are the words that put a
    time of the clock after noon. `holidays` give a rule of `holidays`, `feasts` those of their first and last day.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, str]
    units: Mapping[str, str]
    numbers: Mapping[str, float]
    vague: frozenset[str]
    articles: frozenset[str]
    ordinals: Mapping[str, int]
    leads: Mapping[str, Lead]
    ways: Mapping[str, Way]
    parts: Mapping[str, str]
    days: Mapping[str, int]
    days_parts: Mapping[str, str]
    years_off: Mapping[str, int]
    references: Mapping[str, str]
    sets: Mapping[str, str]
    clocks: Mapping[str, str]
    afternoon: frozenset[str]
    holidays: Mapping[str, str]
    feasts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    tense: Tense | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """An expression of a form and its words by what they are."""

    form: str
    span: Span
    parts: Mapping[str, str]


class Need:
    """What a sentence must hold for a form to be worth the search: one of some words, or a pattern of its lower-case text."""

    __slots__ = ("_pattern", "_words")

    def __init__(self, need: str | Collection[str]) -> None:
        self._pattern = re.compile(need) if isinstance(need, str) else None
        self._words = frozenset() if isinstance(need, str) else frozenset(need)

    def is_met(self, lowered: str, words: Set[str]) -> bool:
        """Whether a sentence's text in lower case, and the words and digits in it, hold what is needed."""
        return self._pattern.search(lowered) is not None if self._pattern else not self._words.isdisjoint(words)


@dataclass(frozen=True, slots=True)
class _Form:
    name: str
    pattern: re.Pattern[str]
    need: Need | None


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's patterns and words.

    A form's name begins with the reader that reads it (`times.readers`), then, after «_», what tells it from others. Of two that
    begin at the same letter the form that stands first wins; their groups are named by what they hold, as the readers tell. `core`
    is the expression itself where the pattern needs words around it. Forms named `skip…` eat what only looks like a time.
    """

    forms: tuple[_Form, ...]
    trigger: Need
    words: Words

    def find(self, text: str, start: int, end: int) -> Iterator[Match]:
        """Yield the times of a sentence, `text[start:end]`, in the order of their offsets, none overlapping another."""
        lowered = " ".join(text[start:end].lower().split())
        words = frozenset(_WORD.findall(lowered))
        if not self.trigger.is_met(lowered, words):
            return
        ahead: list[tuple[int, int, re.Match[str]]] = []
        met: dict[Need | None, bool] = {None: True}
        for order, form in enumerate(self.forms):
            if form.need is not None and form.need not in met:
                met[form.need] = form.need.is_met(lowered, words)
            if met[form.need]:
                _push(ahead, order, form.pattern.search(text, start, end))
        while ahead:
            begin, order, match = heappop(ahead)
            form = self.forms[order]
            if begin >= start:
                start = match.end()
                if not form.name.startswith("skip"):
                    yield _read(form.name, match)
            _push(ahead, order, form.pattern.search(text, start, end))


def _push(ahead: list[tuple[int, int, re.Match[str]]], order: int, match: re.Match[str] | None) -> None:
    if match:
        heappush(ahead, (match.start(), order, match))


def _read(form: str, match: re.Match[str]) -> Match:
    groups = match.groupdict()
    parts = {name.split(_AGAIN)[0]: words for name, words in groups.items() if words}
    return Match(form, Span(*match.span("core" if parts.pop("core", None) else 0)), parts)


def grammar(
    trigger: str | Collection[str],
    forms: Mapping[str, str],
    words: Words,
    needs: Mapping[str, str | Collection[str]] | None = None,
) -> Grammar:
    """Compile a language's patterns.

    The others are for speed: a sentence that does not hold `trigger` has no time, and one without what `needs` names has
    none of the forms whose name begins with its key; of several keys the longest counts. Each is a pattern of the
    lower-case text, or words of which one must be there; a digit is a word.
    """
    made_needs = {key: Need(need) for key, need in (needs or {}).items()}
    made = tuple(_Form(name, re.compile(_numbered(form)), _need(name, made_needs)) for name, form in forms.items())
    return Grammar(made, Need(trigger), words)


def _need(name: str, needs: Mapping[str, Need]) -> Need | None:
    keys = [key for key in needs if name.startswith(key)]
    return needs[max(keys, key=len)] if keys else None


def _numbered(form: str) -> str:
    """Tell groups of one name apart, which a pattern of alternatives may have."""
    seen: Counter[str] = Counter()

    def name(group: re.Match[str]) -> str:
        seen[group[1]] += 1
        return group[0] if seen[group[1]] == 1 else f"(?P<{group[1]}{_AGAIN}{seen[group[1]]}>"

    return _NAME.sub(name, form)


def one_of(*words: str) -> str:
    """Return a pattern for any of the words, the longest first; a space in one is any gap."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(S.join(re.escape(part) for part in word.split(" ")) for word in ordered) + ")"


def after(*words: str) -> str:
    """Return a pattern for the place after any of the words, in either case; it takes none of the text itself.

    The words must not be taken: the match that begins first wins, and «in March 1996» would lose its year.
    """
    both = [form for word in words for form in (word, word.capitalize())]
    return "(?:" + "|".join(rf"(?<=\b{re.escape(word)}[\s-])" for word in both) + ")"

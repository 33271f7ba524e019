"""The figures of one sentence: what each counts, and of which other it is a part."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tidsvitne.extract.counts import (
    BESIEGED,
    MISSING,
    RESCUED,
    STRIKES,
    THINGS,
    CountWords,
    metric_of,
    who_of,
)
from tidsvitne.extract.counts_en import english
from tidsvitne.extract.counts_nb import norwegian
from tidsvitne.extract.figures import Figure, read_figure, risen
from tidsvitne.model.annotation import Bound
from tidsvitne.model.span import Span

_LANGUAGES = {"en": english, "nb": norwegian, "nn": norwegian, "no": norwegian}
_LOOK_BACK = 120  # code points in which the verb before a figure must stand
_NEAR = 90  # code points between a figure and one that is a part of it
_YEAR = re.compile(r"(?:19|20)\d\d")
_ONLY_PEOPLE = frozenset((RESCUED, MISSING, BESIEGED))  # one saves jobs and misses chances as well
_AGED = re.compile(r"[^\W\d_][\w.’”\"]*(?:,\s|\s\()$")  # «Ann Hill, 34, of Oslo», «gjerningsmannen (34)»
_VANISHED = re.compile(r"(?i:forsv|borte|disappear|vanish)")
_OPENED = re.compile(r"[,(–—]\s?$")
_ANY = frozenset(("any", "noen", "noe", "nokon"))
_NOBODY_KNOWS = Figure(None, None, Bound.NONE)


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with what it counts; `number` are the figure's own words, `whole` what it is a part of.

    `feared` is one that the words only fear, `denied` one that the sentence denies.
    """

    metric: str
    span: Span
    number: Span
    figure: Figure
    unit: str
    who: str | None
    whole: "Count | None" = None
    feared: bool = False
    denied: bool = False
    verb_first: bool = False


def count_words_of(lang: str) -> CountWords | None:
    """Return the patterns of a language (BCP 47), or None where we have none."""
    words = _LANGUAGES.get(lang.split("-")[0].lower())
    return words() if words else None


def counts_in(
    text: str, small: str, sentence: Span, words: CountWords, names: Sequence[Span], previous: Count | None
) -> list[Count]:
    """Return the figures of a sentence in the order of their offsets; `small` is the text in small letters.

    A figure inside one of the `names` («Homs 24»), which are in order and do not overlap, is the name's. `previous` is the
    last figure of the sentence before, of which «Among them were 12 children» counts a part.
    """
    if not words.stirring.search(small, sentence.start, sentence.end):
        return []
    is_unknown = words.unknowing.search(small, sentence.start, sentence.end) is not None
    unknown = list(_uncounted(text, sentence, words)) if is_unknown else []
    counts: list[Count] = []
    for found in words.figures.number.finditer(small, sentence.start, sentence.end):
        number = Span(*found.span())
        if _is_in_name(number, names) or any(count.span.meets(number) for count in unknown):
            continue
        reading = _Reading(text, sentence, words, found, counts[-1] if counts else None, previous)
        count = reading.count()
        if count:
            counts.append(count)
    return sorted([*counts, *unknown], key=lambda count: count.span)


def _is_in_name(number: Span, names: Sequence[Span]) -> bool:
    place = bisect_right(names, number.start, key=lambda name: name.start) - 1
    return place >= 0 and names[place].holds(number)


def _uncounted(text: str, sentence: Span, words: CountWords) -> Iterator[Count]:
    """Yield what the sentence says that nobody has counted, once a metric."""
    said: set[str] = set()
    for pattern in words.uncounted:
        for found in pattern.finditer(text, sentence.start, sentence.end):
            metric = metric_of(found)
            if metric not in said:
                said.add(metric)
                span = Span(*found.span())
                yield Count(metric, span, span, _NOBODY_KNOWS, _unit(metric), who_of(found))


def _unit(metric: str) -> str:
    if metric == STRIKES:
        return "strikes"
    return "things" if metric in THINGS else "people"


@dataclass(frozen=True, slots=True)
class _Reading:
    """One number of a sentence, about to be read; `last` is the figure before it in the sentence."""

    text: str
    sentence: Span
    words: CountWords
    found: re.Match[str]
    last: Count | None
    previous: Count | None

    @property
    def number(self) -> Span:
        """Where the figure stands; of a toll that rose from one to another, the new one."""
        return Span(*self.found.span("high" if self._has_risen() else 0))

    def count(self) -> Count | None:
        figure = read_figure(self.found, self.words.figures, self.text)
        if figure is None or self._counts_nothing() or self._is_one_of_none():
            return None
        figure = risen(figure) if self._has_risen() else figure
        count = self._told_before(figure) or self._told_after(figure) or self._part(figure)
        if count is None or self._is_zero_of_nothing(count) or self._is_group(count):
            return None
        whole = self.words.among.search(self.text, self._from, self.number.start)
        if whole and not count.whole and self.last and self.last.metric == count.metric:
            count = replace(count, whole=self.last)
        feared = self.words.feared.search(self.text, self._from, count.span.end) is not None
        denied = not figure.is_zero and self._is_denied()
        return replace(count, feared=feared, denied=denied)

    @property
    def _from(self) -> int:
        return self._from_of(self.number.start)

    def _from_of(self, place: int) -> int:
        return max(self.sentence.start, place - _LOOK_BACK)

    def _counts_nothing(self) -> bool:
        words, text, number = self.words, self.text, self.number
        if words.no_figure.search(text, self._from, number.start):
            return True
        if _YEAR.fullmatch(self.found[0]) and words.before_year.search(text, self._from, number.start):
            return True
        if self.found[0].isdigit() and self._is_age():
            return True
        if self.found[0] in _ANY and not words.denied.search(text, self._from, number.start):
            return True
        # «20 people in two villages»: what only says who they are is no figure of its own.
        if self.last and number.start < self.last.span.end and not self._is_set_off():
            return True
        return words.ahead.search(text, self._from, number.start) is not None

    def _is_age(self) -> bool:
        """Whether a bare number stands behind somebody's name: «Ann Hill, 34, of Oslo»."""
        if self.text[self.number.end : self.number.end + 1] not in (",", ")"):
            return False
        return _AGED.search(self.text, self._from, self.number.start) is not None

    def _is_set_off(self) -> bool:
        patterns = (_OPENED, self.words.listed, self.words.among)
        return any(pattern.search(self.text, self._from, self.number.start) for pattern in patterns)

    def _has_risen(self) -> bool:
        if not self.found["low"]:
            return False
        start = self.found.start()
        before = self.text[self._from_of(start) : start].rstrip().lower()
        if not before.endswith(("from", "fra")):
            return False
        return self.words.rise.search(self.text, self._from_of(start), start) is not None

    def _is_denied(self) -> bool:
        found = self.words.denied.search(self.text, self._from, self.number.start)
        return found is not None and found[0][:3].strip().lower() in _DENYING

    def _is_one_of_none(self) -> bool:
        """Whether «en» or "a" stands in no list of others; "another" does not need one."""
        if self.found["one"] is None or self.last is not None:
            return False
        return self.found["one"] != "another" and not self.text.startswith((" av ", " of "), self.number.end)

    def _is_group(self, count: Count) -> bool:
        """Whether «en» or "a" is of several: «et mannskap på seks»."""
        return self.found["one"] is not None and count.who is not None and bool(self.words.groups.search(count.who))

    def _is_zero_of_nothing(self, count: Count) -> bool:
        """Whether «no» or «ingen» is not of those counted: «no figures», «ingen grunn»."""
        if not count.figure.is_zero or count.who is None or count.metric in THINGS:
            return False
        return not self.words.people.search(count.who)

    def _told_before(self, figure: Figure) -> Count | None:
        words, text, number = self.words, self.text, self.number
        before = words.before.search(text, self._from, number.start)
        behind = words.behind.match(text, number.end, self.sentence.end) if before else None
        if before and behind:
            end = self._end(before, behind)
            count = self._counted(metric_of(before), Span(before.start(), end), figure, behind) if end else None
            if count and (count.metric not in _ONLY_PEOPLE or (count.who and words.people.search(count.who))):
                whole = self.last or self.previous if words.whole.match(before[0]) else None
                return replace(count, verb_first=True, whole=whole if whole and whole.metric == count.metric else None)
        before = words.before_things.search(text, self._from, number.start)
        behind = words.behind_things.match(text, number.end, self.sentence.end) if before else None
        if before and behind:
            count = self._thing(metric_of(before), Span(before.start(), behind.end()), figure, behind)
            return replace(count, verb_first=True) if count else None
        return None

    def _end(self, before: re.Match[str], behind: re.Match[str]) -> int | None:
        """Return where a figure behind its verb ends: who was pulled out must live, and what was taken must be lives."""
        words, verb = self.words, before[0]
        if words.taking.match(verb) and not words.lives.search(who_of(behind) or ""):
            return None
        if words.losing.match(verb) and not words.people.search(who_of(behind) or ""):
            return None
        alive = words.alive.match(self.text, behind.end(), self.sentence.end)
        if alive:
            return alive.end()
        return None if metric_of(before) == RESCUED and words.pulled.match(verb) else behind.end()

    def _told_after(self, figure: Figure) -> Count | None:
        words, text, number = self.words, self.text, self.number
        for pattern in (words.nouns, words.of_those, words.after):
            behind = pattern.match(text, number.end, self.sentence.end)
            count = (
                self._counted(metric_of(behind), Span(number.start, behind.end()), figure, behind) if behind else None
            )
            if count and not self._is_lost_thing(count, behind):
                whole = self.last or self.previous
                names_whole = pattern is words.of_those or words.them.match(text, number.end, self.sentence.end)
                is_part = names_whole and whole and whole.metric == count.metric
                return replace(count, whole=whole) if is_part else count
        behind = words.after_things.match(text, number.end, self.sentence.end)
        return self._thing(metric_of(behind), Span(number.start, behind.end()), figure, behind) if behind else None

    def _is_lost_thing(self, count: Count, behind: re.Match[str] | None) -> bool:
        """Whether something disappeared that is nobody: «titusener av arbeidsplasser er forsvunnet»."""
        if behind is None or count.metric != MISSING or count.who is None or self.words.people.search(count.who):
            return False
        return _VANISHED.search(behind[0]) is not None

    def _part(self, figure: Figure) -> Count | None:
        """Return a figure that is told of the same as the one before it: «2,132 people, including at least 300 women»."""
        if figure.is_zero:
            return None
        words, text, number = self.words, self.text, self.number
        them = words.of_them.match(text, number.end, self.sentence.end)
        among = words.among.search(text, self._from, number.start)
        if self.last is None:
            starts = among and not text[self.sentence.start : among.start()].strip(' –-"“«\n')
            return self._of_whole(self.previous, figure, them or (self._who() if starts else None))
        gap = text[min(self.last.span.end, self.last.number.end) : number.start]
        if ";" in gap or len(gap) > _NEAR:
            return None
        if them or among:
            return self._of_whole(self.last.whole or self.last, figure, them or self._who())
        listed = words.in_list.match(text, number.end, self.sentence.end)
        if not listed and words.elsewhere.fullmatch(text, self.last.span.end, number.start):
            listed = words.somewhere.match(text, number.end, self.sentence.end)
            is_listed = listed is not None
        else:
            is_listed = words.listed.fullmatch(text, self.last.span.end, number.start) is not None
        if listed and self.last.verb_first and is_listed:
            count = self._counted(self.last.metric, Span(number.start, listed.end()), figure, listed)
            return replace(count, verb_first=True, whole=self.last.whole) if count else None
        return None

    def _who(self) -> re.Match[str] | None:
        return self.words.who_only.match(self.text, self.number.end, self.sentence.end)

    def _of_whole(self, whole: Count | None, figure: Figure, who: re.Match[str] | None) -> Count | None:
        if whole is None or not who or whole.figure.is_zero or whole.metric == STRIKES:
            return None
        span = Span(self.number.start, who.end())
        counted = who_of(who)
        if counted and self.words.gravity.fullmatch(counted):
            counted = None
        return Count(whole.metric, span, self.number, figure, whole.unit, counted, whole)

    def _counted(self, metric: str, span: Span, figure: Figure, match: re.Match[str]) -> Count | None:
        who = who_of(match)
        if metric in THINGS:
            return self._thing(metric, span, figure, match)
        if metric == STRIKES:
            return Count(metric, span, self.number, figure, _unit(metric), None)
        if who and self.words.not_people.search(who) and not self.words.people.search(who):
            return None
        rates = self.words.rates.items()
        unit = next(
            (unit for unit, pattern in rates if pattern.match(self.text, span.end, self.sentence.end)), _unit(metric)
        )
        return Count(metric, span, self.number, figure, unit, who)

    def _thing(self, metric: str, span: Span, figure: Figure, match: re.Match[str]) -> Count | None:
        who = who_of(match)
        if who is None or self.words.people.search(who):
            return None
        if metric != "destroyed" and not self.words.not_people.search(who):
            return None
        return Count(metric, span, self.number, figure, _unit(metric), who)


_DENYING = frozenset(("den", "nek", "ben", "avv"))

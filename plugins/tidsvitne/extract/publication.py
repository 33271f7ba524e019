"""The day of publication as far as the text bounds it, where nothing gives it.

What follows from the words, or is strongly suggested by them:

- a date that a label gives («Publisert 20. februar 2017») is the day itself;
- a whole date that is told as past bounds it from below, and one that is told as ahead from above;
- «i fjor, i 2015» says which year it is in, and so does «in 2015, culminating … last March»;
- «i januar 2017 finnes …», told as present, puts it into that month or the next two;
- within such bounds, a day told without a year, weekdays told as past and one told as ahead are of one week.

Only the first and what is bounded from below alone are without doubt; all else is marked so. Texts of which too little
follows get nothing: no day of publication is better than a wrong one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from tidsvitne.extract.clauses import clause_at, clauses, cues_of, is_ahead
from tidsvitne.extract.dates import find_times, words_of
from tidsvitne.extract.telling import Cues
from tidsvitne.extract.times.context import EXPLICIT, Context
from tidsvitne.extract.times.grammar import Words
from tidsvitne.extract.times.stretch import MONTH, day_moved, edtf_or_none
from tidsvitne.model.annotation import InferredDate, Sentence, TimeExpression
from tidsvitne.model.edtf import Edtf, parse_edtf
from tidsvitne.model.span import Span
from tidsvitne.text.sentences import sentence_at

_INFERRED = "inferred publication"
_REACH = 40  # code points behind a time within which a verb speaks of it
_WEEK = timedelta(days=7)
_WIDEST = timedelta(days=2 * 366)  # of wider bounds only the lower one is told
_LABEL = re.compile(
    r"(?:^|\n|[|·•])\W{0,3}(?i:(?:først )?publisert|lagt ut|dato|(?:first )?published|posted|date)\b(?: on)?"
    r"[^\w\n]{0,3}(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?[, ]{1,2}(?:den |on )?)?$"
)
_SINCE = re.compile(r"\b(?i:since|siden|sidan)\s(?:(?i:early|late|the|den|tidlig|sent|i)\s)?$")
_PRESENT = re.compile(r"\b(?i:finnes|finst|er|foreligger|mangler|is|are|remains?)\b")
_PICTURE = re.compile(r"(?i)\b(?:photo|picture|image|file|video|foto|bilde|arkiv\w*|skjermdump)\b")
_WHEN = re.compile(r"(?:\b(?i:in|on|of|since|from|i|den|siden|sidan|fra|frå|fram til|ble født)\s|[(,]\s?|^|\n)$")
_NOT_YET = re.compile(
    r"(?i)\b(?:expect\w*|plan(?:s|ned|ning)?|goals?|targets?|propos\w+|promis\w+|project\w*|forecast\w*|budget\w*|updated|due|end(?:s|ing)"
    r"|until|till|will|would|could|should|may|might|to|vent\w+|planlegg\w*|planlagt\w*|foresl\w+|budsjett\w*|oppdatert|lov\w+|vil|ville|skal|skulle|kan"
    r"|kunne|bør|mål)\b"
)
_YEAR_ON = re.compile(r"\d{4}(?:-\d\d){0,2}(?:T.*)?(?:/\d{4}(?:-\d\d){0,2})?")
_JOINED = re.compile(r",? (?:(?:i|in) )?\(?")
_PART_OF = re.compile(r"\b(?i:culminating|ending|beginning|starting|som (?:kulminerte|endte|begynte|startet))\b")
_MONTH_ALONE = re.compile(r"XXXX-(\d\d)")
_DAY_ALONE = re.compile(r"XXXX-(\d\d)-(\d\d)")
_WEEKDAY_ALONE = re.compile(r"XXXX-WXX-(\d)(?:T.*)?")


@dataclass(frozen=True, slots=True)
class _Told:
    """A time expression, the sentence and clause it stands in, and whether that tells it as ahead or as past."""

    time: TimeExpression
    sentence: Span
    clause: Span
    ahead: bool
    past: bool


@dataclass(frozen=True, slots=True)
class _Bounds:
    """The first and last day that publication can be on, None where open, and the times that say so."""

    first: date | None
    last: date | None
    because: tuple[Span, ...]


def read_times(
    text: str, lang: str, date_: Edtf | None, sentences: Sequence[Sentence]
) -> tuple[tuple[TimeExpression, ...], InferredDate | None]:
    """Return the time expressions of a text, and the day of publication that they bound where `date_` is None.

    Where they bound it from both sides the times are reckoned from it; their basis then says «inferred publication».
    """
    times = find_times(text, lang, date_, sentences)
    published = infer_publication(text, lang, sentences, times) if date_ is None and times else None
    if published is None or published.date.earliest is None or published.date.latest is None:
        return times, published
    reckoned = find_times(text, lang, published.date, sentences)
    return tuple(_doubted(time, published.date) for time in reckoned), published


def infer_publication(
    text: str, lang: str, sentences: Sequence[Sentence], times: Sequence[TimeExpression]
) -> InferredDate | None:
    """Return the day of publication as far as times found without one bound it, None where nothing does."""
    words, cues = words_of(lang), cues_of(lang)
    if words is None or cues is None:
        return None
    stated = _stated(text, times)
    if stated is not None:
        return stated
    told = list(_told(text, sentences, times, words, cues))
    lower = _lower(text, told)
    near = [*_years_told(text, times, words), *_years_parted(text, told), *_told_as_present(text, told, lower)]
    bounds = _together([lower, *near] if lower else near)
    if bounds is None or bounds.first is None:
        return None
    if bounds.last is None or not near:
        return _below(lower) if lower else None
    if bounds.last < bounds.first or bounds.last - bounds.first > _WIDEST:
        return None
    return _between(_in_one_week(told, bounds) or bounds)


def _stated(text: str, times: Sequence[TimeExpression]) -> InferredDate | None:
    """Return the date that stands behind a label, unless two labels give two dates."""
    found = [
        time
        for time in times
        if time.basis == EXPLICIT
        and time.edtf is not None
        and re.match(r"\d{4}-\d\d", time.value)
        and "/" not in time.value
        and _LABEL.search(text, max(0, text.rfind("\n", 0, time.span.start)), time.span.start)
    ]
    dates = {str(time.edtf): time for time in found}
    if len(dates) != 1:
        return None
    (time,) = dates.values()
    return InferredDate(time.edtf, (time.span,)) if time.edtf else None


def _told(
    text: str, sentences: Sequence[Sentence], times: Sequence[TimeExpression], words: Words, cues: Cues
) -> Iterator[_Told]:
    for time in times:
        sentence = sentence_at(sentences, time.span.start)
        if sentence is None:
            continue
        clause = clause_at(clauses(text, sentence.span, cues), time.span.start).span
        context = Context(text, time.span, sentence.span, {}, words, cues, None, ())
        ahead = context.ahead or is_ahead(text, clause, time.span, cues)
        since = _SINCE.search(text, sentence.span.start, time.span.start) is not None
        yield _Told(time, sentence.span, clause, ahead and not since, since or (context.behind and not ahead))


def _lower(text: str, told: Sequence[_Told]) -> _Bounds | None:
    """Return the last whole date that is told as past."""
    past = [one for one in told if one.past and _is_plain(text, one)]
    latest = max(past, key=lambda one: _first(one.time), default=None)
    if latest is None or any(_is_after(one, latest) for one in told):
        return None
    return _Bounds(_first(latest.time), None, (latest.time.span,))


def _is_plain(text: str, one: _Told) -> bool:
    """Whether a whole date says when something was («in 2015»), and is not of what was to come («the 2015 budget»)."""
    time = one.time
    return (
        time.basis == EXPLICIT
        and time.edtf is not None
        and not time.edtf.uncertain
        and _YEAR_ON.fullmatch(time.value) is not None
        and _WHEN.search(text, one.clause.start, time.span.start) is not None
        and _NOT_YET.search(text, one.clause.start, time.span.start) is None
    )


def _is_after(one: _Told, latest: _Told) -> bool:
    """Whether a whole date that nothing tells to be ahead lies after what is told as past: then nobody knows what it is."""
    return one.time.basis == EXPLICIT and not one.ahead and not one.past and _first(one.time) > _first(latest.time)


def _first(time: TimeExpression) -> date:
    return (time.edtf and time.edtf.earliest) or date.min


def _years_told(text: str, times: Sequence[TimeExpression], words: Words) -> Iterator[_Bounds]:
    """Yield the year of publication where one stands beside words for it («i fjor, i 2015»)."""
    for one, other in pairwise(times):
        if _JOINED.fullmatch(text, one.span.end, other.span.start) is None:
            continue
        for relative, whole in ((one, other), (other, one)):
            off = words.years_off.get(" ".join(relative.span.of(text).lower().split()))
            if off is not None and whole.basis == EXPLICIT and re.fullmatch(r"\d{4}", whole.value):
                year = int(whole.value) - off
                yield _Bounds(date(year, 1, 1), date(year, 12, 31), (one.span, other.span))


def _years_parted(text: str, told: Sequence[_Told]) -> Iterator[_Bounds]:
    """Yield the year from a month that was part of what a past year is named for («in 2015, culminating … last March»)."""
    for year, month in pairwise(told):
        found = _MONTH_ALONE.fullmatch(month.time.value)
        if found is None or year.time.basis != EXPLICIT or not re.fullmatch(r"\d{4}", year.time.value):
            continue
        between = text[year.time.span.end : month.time.span.start]
        if month.ahead or "." in between or _PART_OF.search(between) is None:
            continue
        # Of the year that it is in a text says «this year»; the month named without a year is the last of its name.
        after = date(int(year.time.value) + 1, 1, 1)
        last = day_moved(date(after.year, int(found[1]), 1), MONTH, 1) - timedelta(days=1)
        yield _Bounds(after, last, (year.time.span, month.time.span))


def _told_as_present(text: str, told: Sequence[_Told], lower: _Bounds | None) -> Iterator[_Bounds]:
    """Yield the months in which what is told as present of a month is news."""
    for one in told:
        if (
            one.ahead
            or one.past
            or one.time.basis != EXPLICIT
            or not re.fullmatch(r"\d{4}-\d\d(-\d\d)?", one.time.value)
        ):
            continue
        if lower is not None and lower.first is not None and _first(one.time) < lower.first:
            continue
        if not _opens(text, one) or _PICTURE.search(text, one.sentence.start, one.sentence.end):
            continue
        if _PRESENT.search(text, one.time.span.end, min(one.sentence.end, one.time.span.end + _REACH)) is None:
            continue
        first = _first(one.time)
        yield _Bounds(first, day_moved(first.replace(day=1), MONTH, 3) - timedelta(days=1), (one.time.span,))


def _opens(text: str, one: _Told) -> bool:
    """Whether a sentence begins with the time, but for a preposition."""
    return text[one.sentence.start : one.time.span.start].strip(' \n–—-«»"“”').lower() in (
        "",
        "i",
        "in",
        "on",
        "den",
        "per",
    )


def _together(found: Sequence[_Bounds]) -> _Bounds | None:
    if not found:
        return None
    first = max((one.first for one in found if one.first), default=None)
    last = min((one.last for one in found if one.last), default=None)
    because = sorted({span for one in found for span in one.because})
    return _Bounds(first, last, tuple(because))


def _in_one_week(told: Sequence[_Told], bounds: _Bounds) -> _Bounds | None:
    """Narrow the bounds to the days between weekdays told as past and one told as ahead, in the week after a day's date.

    A text calls the days of its own week by their names: those told as past lie in the seven days before the one ahead.
    """
    days = [(day, one) for one in told if not one.ahead for day in _days_within(one.time, bounds)]
    past = [(weekday, one) for one in told if not one.ahead for weekday in _weekday(one.time)]
    ahead = [(weekday, one) for one in told if one.ahead for weekday in _weekday(one.time)]
    if not days or not past or len({weekday for weekday, _ in ahead}) != 1:
        return None
    day, dated_by = max(days, key=lambda found: found[0])
    coming = ahead[0][0]
    found = []
    for off in range(2, 15):
        planned = day + timedelta(days=off)
        if planned.weekday() != coming:
            continue
        newest = max(planned - timedelta(days=(planned.weekday() - weekday) % 7 or 7) for weekday, _ in past)
        first, last = max(newest, day + timedelta(days=1)), min(planned - timedelta(days=1), day + _WEEK)
        if first <= last:
            found.append((first, last))
    if not found:
        return None
    first, last = min(first for first, _ in found), max(last for _, last in found)
    times = [dated_by, *(one for _, one in past), ahead[0][1]]
    return _Bounds(first, last, tuple(sorted({*bounds.because, *(one.time.span for one in times)})))


def _days_within(time: TimeExpression, bounds: _Bounds) -> Iterator[date]:
    found = _DAY_ALONE.fullmatch(time.value)
    if found is None or bounds.first is None or bounds.last is None:
        return
    for year in range(bounds.first.year, bounds.last.year + 1):
        edtf = edtf_or_none(f"{year:04}-{found[1]}-{found[2]}")
        if edtf and edtf.earliest and bounds.first <= edtf.earliest <= bounds.last:
            yield edtf.earliest


def _weekday(time: TimeExpression) -> Iterator[int]:
    found = _WEEKDAY_ALONE.fullmatch(time.value)
    if found is not None and time.type != "SET":
        yield int(found[1]) - 1


def _below(bounds: _Bounds) -> InferredDate:
    return InferredDate(parse_edtf(f"{bounds.first}/.."), bounds.because)


def _between(bounds: _Bounds) -> InferredDate | None:
    if bounds.first is None or bounds.last is None:
        return None
    first, last = bounds.first, bounds.last
    whole_months = first.day == 1 and (last + timedelta(days=1)).day == 1
    ends = [f"{end:%Y-%m}" if whole_months else end.isoformat() for end in (first, last)]
    if whole_months and (first.month, last.month) == (1, 12):
        ends = [f"{end.year:04}" for end in (first, last)]
    value = f"{ends[0]}?" if ends[0] == ends[1] else f"{ends[0]}?/{ends[1]}?"
    return InferredDate(parse_edtf(value), bounds.because)


def _doubted(time: TimeExpression, published: Edtf) -> TimeExpression:
    """Return a time that says that its publication was inferred, uncertain where that is."""
    if time.anchor != published:
        return time
    edtf = time.edtf
    if edtf is not None and published.uncertain and not edtf.uncertain and edtf.value[:1] not in "[{":
        edtf = edtf_or_none("/".join(f"{end}?" for end in edtf.value.split("/"))) or edtf
    return replace(time, edtf=edtf, basis=time.basis.replace("publication", _INFERRED))

"""When a claim is true, and since when a cumulative one counts."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from tidsvitne.extract.claim_words import ClaimWords
from tidsvitne.extract.clauses import Clause, clause_at, clauses, is_said_when
from tidsvitne.extract.telling import Cues
from tidsvitne.model.annotation import TimeExpression
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.span import Span

_SINCE_REACH = 70  # code points from «since» to the time that it speaks of


@dataclass(frozen=True, slots=True)
class Reckoning:
    """When a claim is true; a cumulative one counts from `since`, where the text says, up to `date`."""

    date: Edtf | None
    cumulative: bool = False
    since: Edtf | None = None


def reckoned(
    text: str, sentence: Span, claim: Span, times: Sequence[TimeExpression], words: ClaimWords, cues: Cues
) -> Reckoning:
    """Return when a claim of a sentence is true, by the time expressions of the text, which are in order.

    A time at which something was only said bounds a cumulative figure, and tells nothing of any other.
    """
    here = _inside(times, sentence)
    lasting = words.lasting.search(text, sentence.start, sentence.end) is not None
    since = _since(text, sentence, here, words) if lasting else None
    # «Since the truce ended last week, 12 soldiers …»: what stands behind «since» dates nothing else.
    rest = [time for time in here if time is not since and time.edtf and time.type in ("DATE", "TIME")]
    parts = clauses(text, sentence, cues, (time.span for time in here))
    if not lasting:
        rest = [time for time in rest if not _is_said(text, time, parts, cues)]
    return Reckoning(_only([*_near(rest, claim, parts)] or rest), lasting, since.edtf if since else None)


def _inside(times: Sequence[TimeExpression], sentence: Span) -> list[TimeExpression]:
    first = bisect_left(times, sentence.start, key=lambda time: time.span.start)
    after = bisect_left(times, sentence.end, key=lambda time: time.span.start)
    return list(times[first:after])


def _since(text: str, sentence: Span, times: Sequence[TimeExpression], words: ClaimWords) -> TimeExpression | None:
    for found in words.since.finditer(text, sentence.start, sentence.end):
        for time in times:
            is_near = -len(found[0]) <= time.span.start - found.end() <= _SINCE_REACH
            if is_near and time.edtf and "," not in text[found.end() : max(found.end(), time.span.start)]:
                return time
    return None


def _is_said(text: str, time: TimeExpression, parts: Sequence[Clause], cues: Cues) -> bool:
    return is_said_when(text, clause_at(parts, time.span.start).span, time.span, cues)


def _near(times: Sequence[TimeExpression], claim: Span, parts: Sequence[Clause]) -> list[TimeExpression]:
    own = clause_at(parts, claim.start)
    return [time for time in times if clause_at(parts, time.span.start) == own]


def _only(times: Sequence[TimeExpression]) -> Edtf | None:
    """Return the one date that times mean, or the most exact where the others hold it («in January 2017, three years later»)."""
    dates = sorted({time.edtf for time in times if time.edtf}, key=_length)
    return dates[0] if dates and all(_holds(date, dates[0]) for date in dates) else None


def _length(date: Edtf) -> tuple[int, str]:
    days = (date.latest - date.earliest).days if date.earliest and date.latest else 10**6
    return days, date.value


def _holds(date: Edtf, other: Edtf) -> bool:
    if date == other:
        return True
    if not (date.earliest and date.latest and other.earliest and other.latest):
        return False
    return date.earliest <= other.earliest and other.latest <= date.latest

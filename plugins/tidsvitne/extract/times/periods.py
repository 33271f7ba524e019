"""Periods that have names of their own: seasons, quarters and halves of years, fiscal years, decades, centuries; rows of days.

Groups: `season` with `lead` or `year`; `ordinal` and `unit` for quarters, and for a row of days («for the third day
running»); `decade`, `short_decade`, `decade_word`, `century`, `century_ordinal`.
"""

from datetime import date

from tidsvitne.extract.times.context import (
    FROM_PUBLICATION,
    FROM_TEXT,
    Context,
    Resolved,
    Told,
    dated,
    explicit,
    unknown,
)
from tidsvitne.extract.times.grammar import Lead
from tidsvitne.extract.times.publication import reckoned
from tidsvitne.extract.times.relative import OFF, moved_from_publication
from tidsvitne.extract.times.stretch import (
    DAY,
    MONTH,
    QUARTER,
    WEEK,
    YEAR,
    Stretch,
    edtf_or_none,
    open_value,
    season_of,
)
from tidsvitne.extract.times.weekdays import read_weekday

_EDTF_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}


def read_season(context: Context) -> Resolved | None:
    """Read a season with its year, or the one that a word before it picks; else the nearest one that has begun."""
    season = context.words.seasons[context.word("season")]
    if "year" in context.parts:
        return explicit(f"{context.parts['year']}-{season}", f"{context.parts['year']}-{_EDTF_SEASONS[season]}")
    lead = context.words.leads.get(context.word("lead"))
    off = context.words.years_off.get(context.word("relative"))
    ahead = lead in (Lead.NEXT, Lead.COMING) or (lead is None and off is None and context.ahead)
    told = context.reference if lead in (Lead.PREVIOUS, Lead.FOLLOWING) else None
    if told is not None and told.resolved.stretch is not None:
        return _beside(season, told.resolved.stretch.first, lead is Lead.PREVIOUS, told)

    def on(today: date) -> Stretch:
        if off is not None or lead is Lead.THIS:
            return season_of(season, today.year + (off or 0) - (season == "WI" and today.month < 6))
        one = season_of(season, today.year - 1)
        while one.shifted(4).first <= today:
            one = one.shifted(4)
        if lead in (Lead.LAST, Lead.UNCLEAR) and one.last >= today:
            one = one.shifted(-4)
        return one.shifted(4) if ahead else one

    return reckoned(context.publication, on, FROM_PUBLICATION, f"XXXX-{season}")


def _beside(season: str, day: date, before: bool, told: Told) -> Resolved:
    """Return the season last before a day («høsten før»), or next after it."""
    one = season_of(season, day.year + 1)
    while one.last >= day and (before or one.shifted(-4).first > day):
        one = one.shifted(-4)
    return dated(one, FROM_TEXT, told.resolved.edtf, told.resolved.mark)


def read_era(context: Context) -> Resolved | None:
    """Read a decade or a century."""
    if "century" in context.parts:
        return explicit(context.parts["century"], f"{context.parts['century']}XX")
    if "century_ordinal" in context.parts:
        number = _ordinal(context.word("century_ordinal"), context)
        return explicit(f"{number - 1:02}", f"{number - 1:02}XX") if number and number > 1 else None
    decade = context.parts.get("decade")
    if "decade_word" in context.parts:
        decade = f"19{int(context.words.numbers[context.word('decade_word')]) // 10}"
    elif decade is None:
        decade = f"19{context.parts['short_decade']}"
    return explicit(decade, f"{decade}X")


def read_quarter(context: Context) -> Resolved | None:
    """Read a quarter or a half of a year: the year's that stands beside it, else the last one that has ended or is about to.

    Groups: `ordinal`, `unit`, `year`, `lead` (of the year), `ago` where it is the one a year before. Of a fiscal year
    (`fiscal`) nobody knows when it begins.
    """
    unit = context.words.units[context.word("unit")]
    ordinal = _ordinal(context.word("ordinal"), context)
    if ordinal is None or ordinal > (4 if unit == QUARTER else 2):
        return None
    months = 3 if unit == QUARTER else 6
    lead = context.words.leads.get(context.word("lead"))
    year = context.parts.get("year")

    def on(today: date) -> Stretch:
        if lead is not None:
            return Stretch(unit, date(today.year + OFF[lead], (ordinal - 1) * months + 1, 1))
        one = Stretch(unit, date(today.year, (ordinal - 1) * months + 1, 1))
        return one if one.first <= today or ahead else Stretch(unit, date(today.year - 1, one.first.month, 1))

    ahead = year is None and lead is None and context.ahead
    if year is not None:
        resolved = dated(Stretch(unit, date(int(year), (ordinal - 1) * months + 1, 1)), "explicit")
    else:
        resolved = reckoned(context.publication, on, FROM_PUBLICATION, open_value(unit))
    if "ago" in context.parts and resolved.stretch is not None:
        resolved = dated(resolved.stretch.shifted(-4), resolved.basis, resolved.anchor, resolved.mark)
    return fiscal(resolved) if "fiscal" in context.parts else resolved


def read_fiscal(context: Context) -> Resolved | None:
    """Read a fiscal year, which need not be the calendar's: `year`, or `lead`."""
    if "year" in context.parts:
        return unknown(context.parts["year"], basis="fiscal year")
    lead = context.words.leads[context.word("lead")]
    return fiscal(moved_from_publication(YEAR, OFF[lead], context))


def fiscal(resolved: Resolved) -> Resolved:
    """Return the same for an archive that does not know when the fiscal year begins."""
    return unknown(resolved.value, basis="fiscal year")


def read_streak(context: Context) -> Resolved | None:
    """Read «for the third day running», which lasts up to the weekday behind it, the day spoken of, or that of publication."""
    unit = context.words.units[context.word("unit")]
    ordinal = _ordinal(context.word("ordinal"), context)
    if unit not in (DAY, WEEK, MONTH, YEAR) or not ordinal:
        return None
    value = f"P{ordinal}{unit}"
    told = context.reference
    stretch, anchor = (told.resolved.stretch, told.resolved.edtf) if told else (None, None)
    basis = FROM_TEXT
    if "weekday" in context.parts and unit == DAY:
        resolved = read_weekday(context) or unknown(value)
        stretch, anchor, basis = resolved.stretch, resolved.anchor, resolved.basis
    elif stretch is None or stretch.unit != unit or told is None or told.span.start < context.sentence.start:
        resolved = moved_from_publication(unit, 0, context)
        stretch, anchor, basis = resolved.stretch, context.publication, FROM_PUBLICATION
    if stretch is None:
        return unknown(value, "DURATION", "duration")
    first = stretch.shifted(1 - ordinal).edtf_value().split("/")[0]
    edtf = edtf_or_none(f"{first}/{stretch.edtf_value().split('/')[-1]}")
    return Resolved("DURATION", value, edtf, basis, anchor)


def _ordinal(word: str, context: Context) -> int | None:
    digits = "".join(char for char in word if char.isdigit())
    if digits:
        return int(digits)
    return context.words.ordinals.get(word)

"""The words that tell how something is told: as planned, denied, alleged, or as somebody's word."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cues:
    """One language's cues, each a pattern to search for inside a sentence.

    `boundary` parts a sentence into clauses; `relating` are the boundaries that set what follows at another time
    («before», «since»), `relative` those that say more of what was named, `reported` those that open what somebody
    said: its group always does, the rest only behind words of `thinking`, which end in `$`. `joining` are words
    across which a cue does not reach backwards; `saying` are verbs of saying, `said_gap` what may stand between one
    and the time it was said at. `when` is what may stand between a time and what happened then; `happening` are verbs
    of no kind in particular, for what a date is all that is known of. `disputed` are denials of what the same
    sentence tells: they make it alleged, where `denied` makes it denied. `denying` ends in `$` and denies the clause
    behind it. `none` ends in `$` and stands before what there was none of; `adding` ends what a denial before it
    denies («and»), `undone` is one that follows right upon what it denies. `inside`, `whence`, `toward` and `beside`
    end in `$` and stand before a place: one that something happens in, comes from, or goes to, and one that only
    tells where another lies («north of»). `there` are words for a place that was named before («the town»). `witness`
    are those who are where they tell of.
    """

    boundary: re.Pattern[str]
    relating: re.Pattern[str]
    relative: re.Pattern[str]
    reported: re.Pattern[str]
    thinking: re.Pattern[str]
    joining: re.Pattern[str]
    saying: re.Pattern[str]
    said_gap: re.Pattern[str]
    when: re.Pattern[str]
    happening: re.Pattern[str]
    planned: re.Pattern[str]
    hypothetical: re.Pattern[str]
    denied: re.Pattern[str]
    denying: re.Pattern[str]
    disputed: re.Pattern[str]
    alleged: re.Pattern[str]
    none: re.Pattern[str]
    adding: re.Pattern[str]
    undone: re.Pattern[str]
    inside: re.Pattern[str]
    whence: re.Pattern[str]
    toward: re.Pattern[str]
    beside: re.Pattern[str]
    there: re.Pattern[str]
    witness: re.Pattern[str]


def words(*patterns: str) -> re.Pattern[str]:
    """Compile patterns of whole words, whatever their case."""
    return re.compile(rf"(?i:\b(?:{'|'.join(patterns)})\b)")


def before(pattern: str) -> re.Pattern[str]:
    """Compile a pattern, whatever its case, that ends where a clause begins."""
    return re.compile(rf"(?i:\b{pattern}\s*$)")


def boundaries(*patterns: str) -> re.Pattern[str]:
    """Compile the marks and words that part clauses. A comma before a capital parts a list of names, no clause."""
    return re.compile(rf",(?=\s[a-zæøå\d])|[;:()«»“”\"]|\s[–—-]\s|(?i:\b(?:{'|'.join(patterns)})\b)")

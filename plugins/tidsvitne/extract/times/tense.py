"""Times that only the tense of the verb tells to lie ahead («reiser torsdag», «onsdag avgjøres det») or behind."""

import re

from tidsvitne.extract.clauses import is_said_when
from tidsvitne.extract.telling import Cues
from tidsvitne.extract.times.grammar import Tense
from tidsvitne.model.span import Span

_CAPTION = re.compile(r"[A-ZÆØÅ]{3}[A-ZÆØÅ ]*:\s")

_OPENERS = {"", "på", "i", "og", "men", "den", "innen", "innan", "fra", "frå", "senest", "til", "allerede"}


def is_coming(text: str, sentence: Span, clause: Span, time: Span, cues: Cues, tense: Tense) -> bool | None:
    """Whether a time is told as what lies ahead, None where no verb tells. `clause` holds the time, `sentence` the clause.

    A clause without a verb takes that of what stands before it in the sentence («onsdag ventes snø, og torsdag regn»).
    """
    # A picture is described in the present tense, and was taken before («BÆRES BORT: Gutten bæres ut på tirsdag»).
    if is_said_when(text, clause, time, cues) or _CAPTION.match(text, sentence.start):
        return False
    for parts in (((clause.start, time.start), (time.end, clause.end)), ((sentence.start, clause.start),)):
        if any(tense.then.search(text, *part) for part in parts):
            return False
        if any(tense.now.search(text, *part) for part in parts):
            return True
    return None


def is_opening_coming(text: str, sentence: Span, clause: Span, time: Span, cues: Cues, tense: Tense) -> bool | None:
    """Whether the verb right after a time that opens its clause tells what lies ahead, None where no verb is there."""
    if not _opens(text, clause, time):
        return None
    second = tense.second.match(text, time.end, sentence.end)
    if second is None:
        return None
    return second["now"] is not None and cues.saying.search(text, second.start(), second.end()) is None


def _opens(text: str, clause: Span, time: Span) -> bool:
    """Whether a clause begins with the time. What follows a genitive («lørdagens») is no verb."""
    before = text[clause.start : time.start].strip(' \n–—-«»"“”,').lower()
    return before in _OPENERS and not text[time.start : time.end].endswith("s")


def is_behind(text: str, clause: Span, time: Span, tense: Tense) -> bool:
    """Whether a verb of a time's clause tells of what lies behind."""
    return any(tense.then.search(text, *part) for part in ((clause.start, time.start), (time.end, clause.end)))

"""Times that only the tense of the verb tells to lie ahead («reiser torsdag», «onsdag avgjøres det»)."""

from tidsvitne.extract.clauses import is_said_when
from tidsvitne.extract.telling import Cues
from tidsvitne.extract.times.grammar import Tense
from tidsvitne.model.span import Span


def is_coming(text: str, sentence: Span, clause: Span, time: Span, cues: Cues, tense: Tense) -> bool:
    """Whether a time is told in the present as what lies ahead. `clause` holds the time, `sentence` the clause."""
    if is_said_when(text, clause, time, cues):
        return False
    if not any(char.isalnum() for char in text[clause.start : time.start].removeprefix("På")):
        second = tense.second.match(text, time.end, sentence.end)
        if second is not None:
            return cues.saying.search(text, second.start(), second.end()) is None
    before, after = (clause.start, time.start), (time.end, clause.end)
    if any(tense.then.search(text, *part) for part in (before, after)):
        return False
    return any(tense.now.search(text, *part) for part in (before, after))

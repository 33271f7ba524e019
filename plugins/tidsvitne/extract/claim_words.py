"""What a language's words around a claim must tell: who is blamed, who denies it, and since when it counts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern, and what the small letters of every sentence that has it hold, which is quicker to look for."""

    cue: re.Pattern[str]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """A language's patterns, each to search for in a sentence.

    `blamed` find who is held responsible (group `who`), by whom (`by`, where the pattern has it; else the sentence's source
    says so) and for what (`what`, which must be `violence`). `taken` find who claims responsibility, `untaken` says that
    nobody has. `absolved` find who did not do it, as somebody says. `disputed` find who denies (`who`) what the same sentence
    tells, `denies` who denies what the sentence before told: its group `part` is there where only the responsibility is
    denied. `since` stands before the time that a figure counts from; `lasting` says that it counts more than one event.
    In the small letters of a sentence without `blaming` nobody is held responsible.
    """

    blamed: tuple[Phrase, ...]
    taken: tuple[Phrase, ...]
    untaken: Phrase
    absolved: tuple[Phrase, ...]
    violence: re.Pattern[str]
    disputed: tuple[Phrase, ...]
    denies: tuple[Phrase, ...]
    since: re.Pattern[str]
    lasting: re.Pattern[str]
    blaming: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        cues = [phrase.cue.pattern for phrase in (*self.blamed, *self.taken, self.untaken, *self.absolved)]
        object.__setattr__(self, "blaming", re.compile("|".join(dict.fromkeys(cues))))


def phrase(cue: str, pattern: str) -> Phrase:
    """Compile a pattern of which `cue` is a cheap sign."""
    return Phrase(re.compile(cue), re.compile(pattern))


def found_in(phrase: Phrase, sentence: str, small: str) -> Iterator[re.Match[str]]:
    """Return where a sentence has a phrase; `small` are its small letters."""
    return phrase.pattern.finditer(sentence) if phrase.cue.search(small) else iter(())

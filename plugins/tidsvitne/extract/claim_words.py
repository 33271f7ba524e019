"""What a language's words around a claim must tell: who is blamed, who denies it, and since when it counts."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """A language's patterns, each to search for in a sentence.

    `blamed` find who is held responsible (group `who`), by whom (`by`, where the pattern has it; else the sentence's source
    says so) and for what (`what`, which must be `violence`). `taken` find who claims responsibility, `untaken` says that
    nobody has. `absolved` find who did not do it, as somebody says. `disputed` find who denies (`who`) what the same sentence
    tells, `denies` who denies what the sentence before told: its group `part` is there where only the responsibility is
    denied. `since` stands before the time that a figure counts from; `lasting` says that it counts more than one event.
    In a sentence without `blaming` nobody is held responsible, in one without `denying` nothing is denied.
    """

    blamed: tuple[re.Pattern[str], ...]
    taken: tuple[re.Pattern[str], ...]
    untaken: re.Pattern[str]
    absolved: tuple[re.Pattern[str], ...]
    violence: re.Pattern[str]
    disputed: tuple[re.Pattern[str], ...]
    denies: tuple[re.Pattern[str], ...]
    since: re.Pattern[str]
    lasting: re.Pattern[str]
    blaming: re.Pattern[str]
    denying: re.Pattern[str]

"""What a language's phrases of attribution must tell."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sayings:
    """A language's phrases of attribution, searched for in a sentence.

    In `before` the source comes first and speaks of what follows, in `behind` it speaks of what stands before; `according`
    are phrases that do the one where something of `opening` stands before them, else the other. Their groups `who`, `via`
    and `origin` are the source, who passes its words on, and whose words the source itself passes on. `relayed` parts a
    source from who interviewed it, of whom `outlet` is the name. `lead` are words before a source that are none of it,
    `report` what comes from it, `article_of_name` an article before a name. `nobody` are words that no source has.
    `pronoun` and `reference` stand for a source named before, `reference` with descriptions among them; `person` are those
    that stand for a person, `body` for any organisation, and `called` is one with its name behind what it is («the aid
    group Bridge»). `parting` ends what somebody's word covers. `passing` says that something is only said, by nobody
    named. A sentence in which `stirring` finds nothing names none.
    """

    before: tuple[re.Pattern[str], ...]
    behind: tuple[re.Pattern[str], ...]
    according: re.Pattern[str]
    opening: re.Pattern[str]
    outlet: re.Pattern[str]
    relayed: re.Pattern[str]
    lead: re.Pattern[str]
    report: re.Pattern[str]
    article_of_name: re.Pattern[str]
    nobody: re.Pattern[str]
    pronoun: re.Pattern[str]
    person: re.Pattern[str]
    reference: re.Pattern[str]
    called: re.Pattern[str]
    body: re.Pattern[str]
    parting: re.Pattern[str]
    passing: re.Pattern[str]
    stirring: re.Pattern[str]

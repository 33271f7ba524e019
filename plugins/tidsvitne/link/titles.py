"""What people are called besides their names: «rektor Siri Dahl», "Karen Miller, the mayor", "Dr. Saleh".

Where two in a text share a surname, the title says which of them is meant.
"""

import re
from collections.abc import Iterator

from tidsvitne.knowledge.words import word_set
from tidsvitne.model.span import Span
from tidsvitne.text.fold import fold

_FORMS_OF_ADDRESS = word_set("mr mrs ms miss herr fru frk hr sir lady sheikh sjeik")  # they tell nobody apart
_NAMES_TOO = word_set("dean major prince")
_TITLES = word_set(
    "admiral brigadier",
    "ambassador archbishop bishop captain chairman chairwoman chancellor chief coach colonel commissioner congressman",
    "congresswoman councillor dean detective director doctor dr father general governor imam inspector judge justice king",
    "lieutenant lord major mayor minister officer pastor president prince princess principal prof professor queen",
    "rabbi rector representative secretary senator sergeant sheriff sister spokesman spokeswoman superintendent teacher",
    "advokat ambassador biskop byrad doktor dommer direktor fylkesordforar fylkesordforer forfatter formann general",
    "generalsekretaer imam journalist kaptein keiser kong konge kronprins kronprinsesse leder leiar lege lektor laerar",
    "laerer major minister nestleder oberst ordforar ordforer overlege politimester prest president professor prost",
    "rektor regissor sjef sjefen sokneprest sogneprest statsrad talsmann talskvinne talsperson trener trenar varaordforer",
)
_ENDS = (
    "minister",
    "ministeren",
    "direktor",
    "leder",
    "leiar",
    "sjef",
    "prest",
    "lege",
    "sekretaer",
    "trener",
    "radgiver",
)
_BEFORE = re.compile(r"([^\W\d_]+)\.?[\s\u00a0]+$")
_FIRST = re.compile(r"([^\W\d_]+)\.?[\s\u00a0]+")
_BEHIND = re.compile(r",\s+(?:(?:the|a|an|en|ei|et)\s+)?([^\W\d_]+)\b")


def is_title(key: str) -> bool:
    """Whether the folded word is a title or a form of address, and not a name as well («Dean»)."""
    return key in _FORMS_OF_ADDRESS or (_says_who(key) and key not in _NAMES_TOO)


def titles_of(text: str, span: Span) -> frozenset[str]:
    """Return the titles that stand in, before or behind a name, folded."""
    return frozenset(filter(_says_who, map(fold, _words(text, span))))


def _says_who(key: str) -> bool:
    return key in _TITLES or key.endswith(_ENDS)


def _words(text: str, span: Span) -> Iterator[str]:
    first = _FIRST.match(text, span.start, span.end)
    before = _BEFORE.search(text, max(0, span.start - 40), span.start)
    behind = _BEHIND.match(text, span.end)
    yield from (match[1] for match in (first, before, behind) if match)

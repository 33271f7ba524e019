"""Which countries a text is at home in, by its words: what only their news speaks of, and whose people and things it names."""

import re
from collections import Counter
from collections.abc import Mapping

from tidsvitne.knowledge.known import Knowledge
from tidsvitne.knowledge.other_words import country_cues
from tidsvitne.text.fold import fold

_WORD = re.compile(r"[^\W\d_]{2,}")
_CUE = 0.35  # of a name that is known to lie in the country
_MOST_CUES = 1.4
_DEMONYM = 0.25
_MOST_DEMONYMS = 0.75


def home_countries(text: str, knowledge: Knowledge) -> Mapping[str, float]:
    """Return how much the words speak for each country, by its code; a word counts once, a demonym as often as it stands there."""
    words = Counter(_WORD.findall(text))
    said: dict[str, float] = {}
    cues: dict[str, float] = {}
    for word, times in words.items():
        key = fold(word)
        country = knowledge.demonym(key)
        if country and country.isupper():
            said[country] = min(_MOST_DEMONYMS, said.get(country, 0.0) + _DEMONYM * times)
        for code in country_cues().get(key, ()):
            cues[code] = min(_MOST_CUES, cues.get(code, 0.0) + _CUE)
    return {code: said.get(code, 0.0) + cues.get(code, 0.0) for code in sorted({*said, *cues})}

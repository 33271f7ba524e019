"""All articles in one index of lunr.py's with our terms: what our results are compared with."""

from collections.abc import Sequence
from typing import Any

from tests.unit.search.monolith import monolith
from tidsvitne.search import analysis
from tidsvitne.search.record import SearchRecord

PIPELINE = "judge"


def judge_data(records: Sequence[SearchRecord]) -> dict[str, Any]:
    """Return the index as lunr.js loads it, and which plainer spellings stand for which of its terms."""
    return {"lunr": monolith(records, PIPELINE), "folded": _folded(records)}


def _folded(records: Sequence[SearchRecord]) -> dict[str, list[str]]:
    found: dict[str, set[str]] = {}
    for word, language in sorted(_words(records)):
        for part in analysis.parts(word):
            term = analysis.stem(part, language)
            plainer = () if part in analysis.STOP_WORDS[language] else analysis.plainer_spellings(part)
            for stem in {stem for spelling in plainer for stem in analysis.query_stems(spelling)} - {term}:
                found.setdefault(stem, set()).add(term)
    return {stem: sorted(terms) for stem, terms in sorted(found.items())}


def _words(records: Sequence[SearchRecord]) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for record in records:
        texts = (record.title, record.standfirst or "", *(passage.text for passage in record.passages))
        language = analysis.language_of(record.lang)
        found.update((word, language) for text in texts for word in analysis.words(text))
        names = [word for name in (*record.names, record.source or "") for word in analysis.words(name)]
        found.update((word, each) for word in names for each in analysis.LANGUAGES)
    return found

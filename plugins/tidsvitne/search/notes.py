"""What the browser is told of words and names beside their postings.

A key is a term of the index, a plainer spelling of one, a common noun's stem, what somebody or something is called, or a
value that articles are filtered by. «f» is what a spelling stands for, «g» what else the word of a common noun is called,
«x» which documents have a facet's value, and «a» whom a key names.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tidsvitne.search import analysis
from tidsvitne.search.facets import facet_postings
from tidsvitne.search.glossary import glossary
from tidsvitne.search.naming import Names
from tidsvitne.search.postings import Documents
from tidsvitne.search.tokens import Tokens


@dataclass(slots=True)
class Note:
    """One key's sections, each a letter and its text, and the entities that it names."""

    sections: list[str] = field(default_factory=list)
    entities: list[str] = field(default_factory=list)


def notes(tokens: Tokens, documents: Documents, names: Names) -> dict[str, Note]:
    """Return what is told of each key."""
    found: dict[str, Note] = {}
    for stem, targets in fold_map(tokens.vocabulary.marked):
        found.setdefault(stem, Note()).sections.append("f" + " ".join(targets))
    for key, others in glossary():
        found.setdefault(key, Note()).sections.append("g" + ";".join(others))
    for key, text in facet_postings(tokens.records, documents):
        found.setdefault(key, Note()).sections.append("x" + text)
    for key, called in names.called.items():
        found.setdefault(key, Note()).entities.extend(called)
    return found


def fold_map(words: Iterable[tuple[str, str]]) -> Iterator[tuple[str, list[str]]]:
    """Yield pairs of a plainer spelling's stem («ost») and the index's terms that it may stand for («øst»), in order.

    It is made from words, each with its language, not from their stems: a stemmer can treat «o» and «ø» differently.
    """
    targets: dict[str, set[str]] = {}
    for word, language in words:
        for part in analysis.parts(word):
            spellings = analysis.plainer_spellings(part)
            if part in analysis.STOP_WORDS[language]:
                continue
            term = analysis.stem(part, language)
            for stem in {stem for spelling in spellings for stem in analysis.query_stems(spelling)} - {term}:
                targets.setdefault(stem, set()).add(term)
    for stem in sorted(targets):
        yield stem, sorted(targets[stem])

"""What the browser looks up: one entry a key, its postings and whatever else belongs to that word.

A key is a term of the index, a plainer spelling of one, a common noun's stem, what somebody or something is called, or a
value that articles are filtered by. They share one order, so that all that a query's word needs mostly stands in one file.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tidsvitne.search import analysis
from tidsvitne.search.coding import DIGITS, common_prefix
from tidsvitne.search.facets import facet_postings
from tidsvitne.search.glossary import glossary
from tidsvitne.search.naming import Names
from tidsvitne.search.postings import Documents, Posting, postings, utf16
from tidsvitne.search.tokens import Tokens

SECTIONS = "tsneob"
"""A field's letter in an entry, in the order of `FIELDS`.

«f» is what a spelling stands for, «w» a term's usual word, «g» what else the word of a common noun is called, «a» whom
it names, and «x» which documents have a facet's value.
"""


@dataclass(slots=True)
class Entry:
    """One key's sections, each a letter and its text, the entities that it names, and its best documents."""

    sections: list[str] = field(default_factory=list)
    entities: list[str] = field(default_factory=list)
    hits: tuple[tuple[int, int], ...] = ()
    positions: str = ""
    is_term: bool = False


def entries(tokens: Tokens, documents: Documents, names: Names) -> dict[str, Entry]:
    """Return every key's entry, in the order of UTF-16."""
    found: dict[str, Entry] = {}
    for posting in postings(tokens, documents):
        found[posting.term] = _of_term(posting, tokens.surfaces.get(posting.term, posting.term))
    for stem, targets in fold_map(tokens.words):
        found.setdefault(stem, Entry()).sections.append("f" + " ".join(targets))
    for key, others in glossary():
        found.setdefault(key, Entry()).sections.append("g" + ";".join(others))
    for key, text in facet_postings(tokens.records, documents):
        found.setdefault(key, Entry()).sections.append("x" + text)
    for key, called in names.called.items():
        found.setdefault(key, Entry()).entities.extend(called)
    return {key: found[key] for key in sorted(found, key=utf16)}


def _of_term(posting: Posting, surface: str) -> Entry:
    sections = [SECTIONS[of] + text for of, text in posting.fields]
    if surface != posting.term:
        shared = common_prefix(posting.term, surface)
        sections.append("w" + DIGITS[shared] + surface[shared:])
    return Entry(sections, [], posting.hits, posting.positions, is_term=True)


def fold_map(words: Iterable[tuple[str, str]]) -> Iterator[tuple[str, list[str]]]:
    """Yield pairs of a plainer spelling's stem («ost») and the index's terms that it may stand for («øst»), in order.

    It is made from words, each with its language, not from their stems: a stemmer can treat «o» and «ø» differently.
    """
    targets: dict[str, set[str]] = {}
    for word, language in words:
        if word.isascii():  # it has no plainer spelling
            continue
        for part in analysis.parts(word):
            spellings = analysis.plainer_spellings(part)
            if not spellings or part in analysis.STOP_WORDS[language]:
                continue
            term = analysis.stem(part, language)
            for stem in {stem for spelling in spellings for stem in analysis.query_stems(spelling)} - {term}:
                targets.setdefault(stem, set()).add(term)
    for stem in sorted(targets):
        yield stem, sorted(targets[stem])

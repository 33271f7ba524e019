"""The oracle: one lunr index of the same terms, made by lunr.py and loaded by lunr.js."""

from collections.abc import Iterable
from typing import Any

from lunr.builder import Builder

from tidsvitne.search import analysis
from tidsvitne.search.pieces import utf16
from tidsvitne.search.postings import Documents
from tidsvitne.search.record import SearchRecord
from tidsvitne.search.tokens import FIELDS, read


def monolith(records: Iterable[SearchRecord], pipeline: str) -> dict[str, Any]:
    """Return lunr.py's index, serialised. Documents go by the names that the search's files call them by.

    lunr numbers terms as it meets them and adds scores up in that order. Each field's terms are given in alphabetical
    order, so that the number follows from which documents have a term.
    """
    tokens = read(records)
    builder = Builder()
    builder.ref("id")
    for field, boost in FIELDS.items():
        builder.field(field, boost)
    for ref, record in zip(Documents.of(tokens).refs(), tokens.records, strict=True):
        terms = {field: sorted(found, key=utf16) for field, found in field_terms(record).items()}
        builder.add({"id": ref, **terms})
    serialized: dict[str, Any] = builder.build().serialize()
    # lunr.js takes its terms in the order of UTF-16, which is not that of code points beyond U+FFFF.
    serialized["invertedIndex"].sort(key=lambda entry: utf16(entry[0]))
    serialized["pipeline"] = [pipeline]
    return serialized


def field_terms(record: SearchRecord) -> dict[str, list[str]]:
    """Return the terms of each field of an article, said a second time."""
    language = analysis.language_of(record.lang)
    return {
        "title": analysis.terms(record.title, language),
        "standfirst": analysis.terms(record.standfirst or "", language),
        "names": [term for name in record.names for term in _in_every_language(name)],
        "entities": list(record.entities),
        "source": _in_every_language(record.source or ""),
        "body": [term for passage in record.passages for term in analysis.terms(passage.text, language)],
    }


def _in_every_language(text: str) -> list[str]:
    words = [word for word in analysis.words(text) if not analysis.is_stop_word(word)]
    found = (term for language in analysis.LANGUAGES for word in words for term in analysis.word_terms(word, language))
    return list(dict.fromkeys(found))

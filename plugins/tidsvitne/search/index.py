"""The files that search reads in the browser, as text, by their paths below the archive's root.

A lunr index cut into pieces: docs/search.md says what stands in which. The terms, their postings and scores are those
that lunr.py would make of the same terms; what a document scores is not written, but what it takes to say it, so that
an article that is added changes the files of its own words alone.
"""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from tidsvitne.search import analysis
from tidsvitne.search.dictionary import dictionary_files
from tidsvitne.search.documents import Best, class_sizes, document_files
from tidsvitne.search.facets import facet_files, label_files
from tidsvitne.search.naming import names
from tidsvitne.search.notes import notes
from tidsvitne.search.postings import Documents, postings
from tidsvitne.search.record import EntityRecord, SearchRecord
from tidsvitne.search.scripts import script
from tidsvitne.search.shards import Shards
from tidsvitne.search.tokens import FIELDS, Tokens, read


def build_search(records: Iterable[SearchRecord], entities: Iterable[EntityRecord]) -> Iterator[tuple[str, str]]:
    """Yield path and content of every file under `search/`. The same input, in whatever order, gives the same bytes."""
    with _no_collection():
        for path, text in _files(records, entities):
            yield f"search/{path}.js", text


def rules() -> dict[str, Any]:
    """Return what the browser analyses words by."""
    return {
        "articles": " ".join(sorted(analysis.ARTICLES)),
        "stopWords": {language: " ".join(sorted(analysis.STOP_WORDS[language])) for language in analysis.LANGUAGES},
        "fields": FIELDS,
    }


def _files(records: Iterable[SearchRecord], entities: Iterable[EntityRecord]) -> Iterator[tuple[str, str]]:
    tokens = read(records)
    documents = Documents.of(tokens)
    refs = documents.refs()
    terms = tokens.vocabulary.terms
    found = postings(tokens, documents)
    called = names(entities)
    shards = Shards(terms, found, notes(tokens, documents, called), called, Best(tokens, refs, found.hits))
    yield "root", script("root", _root(tokens, [group.start for group in shards.groups]))
    yield "all", script("all", class_sizes(documents.length.tolist()))
    yield from shards.files()
    yield from dictionary_files(terms, tokens.vocabulary.surfaces(tokens.piece_counts()))
    yield from facet_files(tokens.records, documents)
    yield from label_files(called)
    yield from document_files(tokens.records, refs)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the collector of cycles out: it would look through millions of objects again and again, and find none."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _root(tokens: Tokens, starts: list[str]) -> dict[str, Any]:
    lengths = tokens.lengths.reshape(-1, len(FIELDS)).sum(axis=0).tolist()
    return {"documents": len(tokens.records), "lengths": lengths, "groups": starts}

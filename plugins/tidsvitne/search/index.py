"""The files that search reads in the browser, as text, by their paths below the archive's root.

Each is a classic script that hands its data to `tidsvitne.receive`, because nothing else can be loaded from a disk.
`search/index.js` holds the lunr index, which unmodified lunr.js 2.3.9 loads, `search/records.js` what a result
shows, and `search/entities.js` the names that widen a query. Documents go by their number in `records.js`: a later
split into shards by term and by document changes who holds them, not what they are called.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from lunr.builder import Builder
from lunr.index import Index
from lunr.pipeline import Pipeline
from lunr.token_set import TokenSet

from tidsvitne.search import analysis
from tidsvitne.search.record import EntityRecord, SearchRecord

FIELDS: Mapping[str, int] = {"title": 8, "standfirst": 3, "names": 2, "entities": 4, "source": 2, "body": 1}
"""The index's fields, each with its boost. `entities` holds ids, whole; the others hold `analysis` terms."""

QUERY_PIPELINE = "tidsvitne-query"
"""The label under which the browser registers what it does to a query's words."""


def build_search(records: Iterable[SearchRecord], entities: Iterable[EntityRecord]) -> dict[str, str]:
    """Return path → content of every file under `search/`. The same input, in whatever order, gives the same bytes."""
    ordered = sorted(records, key=lambda record: record.url)
    return {
        "search/index.js": _script("search-index", index_data(ordered)),
        "search/records.js": _script("search-records", [_record(record) for record in ordered]),
        "search/entities.js": _script("search-entities", [_entity(e) for e in sorted(entities, key=lambda e: e.id)]),
    }


def index_data(records: list[SearchRecord]) -> dict[str, Any]:
    """Return the index of records in their order: lunr's own, the fold map, and the rules the browser analyses by."""
    documents = [_document(number, record) for number, record in enumerate(records)]
    return {"lunr": _lunr(documents), "folded": fold_map(records), "rules": _rules()}


def fold_map(records: Iterable[SearchRecord]) -> list[list[str | list[str]]]:
    """Return pairs of a plainer spelling's stem («ost») and the index's terms that it may stand for («øst»), in order.

    It is made from the words of the texts, not from their stems, because a stemmer can treat «o» and «ø» differently.
    """
    targets: dict[str, set[str]] = {}
    for word, language in _vocabulary(records):
        for part in analysis.parts(word):
            spellings = analysis.plainer_spellings(part)
            if not spellings or part in analysis.STOP_WORDS[language]:
                continue
            term = analysis.stem(part, language)
            for stem in {stem for spelling in spellings for stem in analysis.query_stems(spelling)} - {term}:
                targets.setdefault(stem, set()).add(term)
    return [[stem, sorted(targets[stem])] for stem in sorted(targets)]


def _document(number: int, record: SearchRecord) -> dict[str, str | list[str]]:
    language = analysis.language_of(record.lang)
    body = (term for passage in record.passages for term in analysis.terms(passage.text, language))
    return {
        "id": str(number),
        "title": analysis.terms(record.title, language),
        "standfirst": analysis.terms(record.standfirst or "", language),
        "names": [term for name in record.names for term in _terms_in_every_language(name)],
        "entities": list(record.entities),
        "source": _terms_in_every_language(record.source or ""),
        "body": list(body),
    }


def _terms_in_every_language(text: str) -> list[str]:
    # A name belongs to no language: it is found by a query in either, and a stop word of either is no part of it.
    words = [word for word in analysis.words(text) if not analysis.is_stop_word(word)]
    found = (term for language in analysis.LANGUAGES for word in words for term in analysis.word_terms(word, language))
    return list(dict.fromkeys(found))


def _lunr(documents: list[dict[str, str | list[str]]]) -> dict[str, Any]:
    builder = Builder()
    builder.ref("id")
    for field, boost in FIELDS.items():
        builder.field(field, boost)
    for document in documents:
        builder.add(document)
    # lunr.py cannot build an index of nothing: it divides by the number of documents.
    index = builder.build() if documents else Index({}, {}, TokenSet.from_list([]), list(FIELDS), Pipeline())
    serialized: dict[str, Any] = index.serialize()
    # lunr.js takes its terms in the order of UTF-16, which is not that of code points beyond U+FFFF.
    serialized["invertedIndex"].sort(key=lambda entry: entry[0].encode("utf-16-be"))
    serialized["pipeline"] = [QUERY_PIPELINE]
    return serialized


def _vocabulary(records: Iterable[SearchRecord]) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for record in records:
        language = analysis.language_of(record.lang)
        texts = (record.title, record.standfirst or "", *(passage.text for passage in record.passages))
        found.update((word, language) for text in texts for word in analysis.words(text))
        names = (*record.names, record.source or "")
        named = {word for name in names for word in analysis.words(name)}
        found.update((word, each) for word in named for each in analysis.LANGUAGES)
    return found


def _rules() -> dict[str, Any]:
    return {
        "articles": sorted(analysis.ARTICLES),
        "stopWords": {language: sorted(analysis.STOP_WORDS[language]) for language in analysis.LANGUAGES},
    }


def _record(record: SearchRecord) -> dict[str, Any]:
    return {
        "url": record.url,
        "title": record.title,
        "lang": record.lang,
        "source": record.source,
        "edtf": record.edtf,
        "dates": dict(record.date_texts),
        "standfirst": record.standfirst,
        "passages": [[passage.anchor, passage.text] for passage in record.passages],
    }


def _entity(entity: EntityRecord) -> dict[str, Any]:
    return {
        "id": entity.id,
        "url": entity.url,
        "labels": dict(sorted(entity.labels.items())),
        "aliases": list(entity.aliases),
        "kind": entity.kind,
        "articles": entity.articles,
    }


def _script(name: str, data: object) -> str:
    # These two end a line in older JavaScript, even in a string.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'tidsvitne.receive("{name}",{text});\n'

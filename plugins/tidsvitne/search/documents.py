"""What a result shows of its document: headlines, sentences, and the best ones of a word that many articles have."""

from collections.abc import Iterator
from typing import Any

from tidsvitne.search.postings import Hits
from tidsvitne.search.record import SearchRecord
from tidsvitne.search.scripts import safe, script, string, text_of
from tidsvitne.search.tokens import Tokens


def document_files(records: list[SearchRecord], refs: list[str]) -> Iterator[tuple[str, str]]:
    """Yield a file a document: what a result shows of it, its standfirst, and its sentences."""
    for ref, record in zip(refs, records, strict=True):
        path = "d/" + ref.replace(".", "/")
        passages = [[passage.anchor, passage.text] for passage in record.passages]
        yield path, script(path, [headline(record), record.standfirst, passages])


def headline(record: SearchRecord) -> list[Any]:
    """Return what a result shows of an article beside a sentence."""
    return [record.url, record.title, record.lang, record.source, record.edtf, dict(record.date_texts)]


class Best:
    """The best documents of the terms that many have, as the browser is told of them."""

    def __init__(self, tokens: Tokens, refs: list[str], hits: Hits) -> None:
        self._records = tokens.records
        self._refs = refs
        self._heads = [text_of(headline(record)) for record in tokens.records]
        found: dict[int, list[tuple[int, int]]] = {}
        for term, document, passage in zip(
            hits.terms.tolist(), hits.documents.tolist(), hits.passages.tolist(), strict=True
        ):
            found.setdefault(term, []).append((document, passage))
        self._terms = tokens.vocabulary.terms
        self._hits = found
        self.places = list(found)

    def size(self, place: int) -> int:
        """Return about how many characters are told of a term, by its place in the vocabulary."""
        return sum(
            len(self._heads[document]) + (len(self._records[document].passages[passage].text) if passage >= 0 else 0)
            for document, passage in self._hits[place]
        )

    def script(self, path: str, places: list[int]) -> str:
        """Return the script that tells of terms: for each its documents with a sentence, and what these show."""
        told = (f"{string(self._terms[place])}:[{','.join(map(self._hit, self._hits[place]))}]" for place in places)
        shown = sorted({document for place in places for document, _ in self._hits[place]})
        records = (f'"{self._refs[document]}":{self._heads[document]}' for document in shown)
        data = "[{" + ",".join(told) + "},{" + ",".join(records) + "}]"
        return f'tidsvitne.receive("{path}",{safe(data)});\n'

    def _hit(self, hit: tuple[int, int]) -> str:
        document, number = hit
        record = self._records[document]
        if number < 0:
            return f'["{self._refs[document]}",null,{string(record.standfirst)}]'
        passage = record.passages[number]
        return f'["{self._refs[document]}",{string(passage.anchor)},{string(passage.text)}]'


def class_sizes(lengths: list[int]) -> list[list[int]]:
    """Return pairs of a length of bodies and how many documents have it."""
    counts: dict[int, int] = {}
    for length in lengths:
        counts[length] = counts.get(length, 0) + 1
    return [[length, counts[length]] for length in sorted(counts)]

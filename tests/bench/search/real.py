"""Real articles, where a folder of corpora lies beside the checkout: read when the bench runs, never kept."""

import json
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from tests.bench.search.corpus import Corpus
from tidsvitne.search.record import Passage, SearchRecord
from tidsvitne.text.sentences import split_sentences

_SENTENCES = 25  # of a treebank, in an article: some 400 words
_SHORTEST = 200  # characters
_NORWEGIAN = re.compile("no[bn]|nno")


def real(folder: Path) -> Corpus:
    """Return the news texts below a folder: JSON Lines with a `text`, and Norwegian treebanks (IOB2) in slices."""
    found = [("en", title, text) for path in sorted(folder.rglob("*.jsonl")) for title, text in _articles(path)]
    banks = (path for path in sorted(folder.rglob("*.iob2")) if _NORWEGIAN.search(path.parent.name))
    found += [("nb", "", text) for path in banks for text in _slices(path)]
    return Corpus(tuple(_record(number, *article) for number, article in enumerate(found)), ())


def _articles(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text("utf-8").split("\n"):
        article = json.loads(line or "{}")
        if len(article.get("text") or "") >= _SHORTEST:
            yield article.get("title") or "", article["text"]


def _slices(path: Path) -> Iterator[str]:
    sentences = (
        " ".join(line.split("\t")[0] for line in block.splitlines()) for block in path.read_text("utf-8").split("\n\n")
    )
    while some := list(islice(sentences, _SENTENCES)):
        yield "\n".join(some)


def _record(number: int, lang: str, title: str, text: str) -> SearchRecord:
    breaks = tuple(at for at, character in enumerate(text) if character == "\n")
    sentences = [s.span.of(text).strip() for s in split_sentences(text, lang, breaks)]
    return SearchRecord(
        url=f"articles/r{number:06}.html",
        title=title or " ".join(sentences[0].split()[:8]),
        lang=lang,
        source=f"Outlet {number % 40}",
        edtf=None,
        date_texts=(),
        standfirst="",
        passages=tuple(Passage(f"s-{number:x}-{at:x}", sentence) for at, sentence in enumerate(sentences) if sentence),
        entities=(),
        names=(),
    )

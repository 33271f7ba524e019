"""Builds an index as a process of its own, so that what it costs can be told.

`python -m tests.bench.search.build ours|lunr.py|judge CORPUS TARGET`.
"""

import gc
import json
import pickle
import sys
from pathlib import Path

from lunr import lunr

from tests.bench.search import judge
from tests.bench.search.corpus import Corpus
from tidsvitne.search.files import write
from tidsvitne.search.index import build_search
from tidsvitne.search.tokens import FIELDS


def _ours(corpus: Corpus, target: Path) -> None:
    write(target, build_search(corpus.records, corpus.entities))


def _lunr_py(corpus: Corpus, target: Path) -> None:
    documents = [
        {
            "id": str(number),
            "title": record.title,
            "standfirst": record.standfirst or "",
            "names": " ".join(record.names),
            "entities": list(record.entities),
            "source": record.source or "",
            "body": " ".join(passage.text for passage in record.passages),
        }
        for number, record in enumerate(corpus.records)
    ]
    fields = [{"field_name": field, "boost": boost} for field, boost in FIELDS.items()]
    index = lunr(ref="id", fields=fields, documents=documents)
    target.mkdir(parents=True, exist_ok=True)
    (target / "index.json").write_text(
        json.dumps(index.serialize(), ensure_ascii=False, separators=(",", ":")), "utf-8"
    )


def _judge(corpus: Corpus, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    data = judge.judge_data(corpus.records)
    (target / "index.json").write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), "utf-8")


_BUILDERS = {"ours": _ours, "lunr.py": _lunr_py, "judge": _judge}


def main() -> None:
    """Build what the command line asks for."""
    what, corpus, target = sys.argv[1:]
    # What is given is no part of what is measured: the collector of cycles shall not look through it again and again.
    gc.disable()
    given = pickle.loads(Path(corpus).read_bytes())
    gc.freeze()
    gc.enable()
    _BUILDERS[what](given, Path(target))


if __name__ == "__main__":
    main()

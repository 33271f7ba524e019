"""Many documents read, in their order, with as many processes as asked for."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from tidsvitne.archive.cache import AnnotationCache
from tidsvitne.archive.reading import read
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.model.annotation import Annotations
from tidsvitne.model.document import Document
from tidsvitne.model.reading import Reading

_BATCH = 256  # documents under way at once: memory stays bounded however many come in


def read_all(
    documents: Iterable[Document],
    knowledge: Knowledge,
    *,
    authority: Path | None,
    jobs: int = 1,
    cache: AnnotationCache | None = None,
    on_read: Callable[[Reading], None] = lambda _: None,
) -> Iterator[Reading]:
    """Yield the readings in the documents' order; `on_read` is told of each as it is ready.

    With `jobs` above one, that many processes read, each loading the knowledge of `authority` for itself. The result is
    the same whatever their number.
    """
    with _Readers(knowledge, authority, jobs) as readers:
        stream = iter(documents)
        while batch := list(islice(stream, _BATCH)):
            for reading in _read_batch(batch, readers, cache):
                on_read(reading)
                yield reading


def _read_batch(batch: list[Document], readers: "_Readers", cache: AnnotationCache | None) -> Iterator[Reading]:
    kept = [cache.get(document) if cache else None for document in batch]
    fresh = readers.read([document for document, known in zip(batch, kept, strict=True) if known is None])
    for document, known in zip(batch, kept, strict=True):
        if known is not None:
            yield Reading(document, known)
            continue
        annotations = next(fresh)
        if cache:
            cache.put(document, annotations)
        yield Reading(document, annotations)


class _Readers:
    """One reader in this process, or a pool of them that is started when the first unread document comes."""

    def __init__(self, knowledge: Knowledge, authority: Path | None, jobs: int) -> None:
        self._knowledge = knowledge
        self._authority = authority
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "_Readers":
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def read(self, documents: list[Document]) -> Iterator[Annotations]:
        if self._jobs < 2 or len(documents) < 2:
            return (read(document, self._knowledge) for document in documents)
        if self._pool is None:
            # Spawned, not forked: a forked child would share open SQLite handles with its parent.
            self._pool = ProcessPoolExecutor(
                self._jobs, mp_context=get_context("spawn"), initializer=_load, initargs=(self._authority,)
            )
        chunk = max(1, len(documents) // (4 * self._jobs))
        return self._pool.map(_read_here, documents, chunksize=chunk)


_here: list[Knowledge] = []  # a worker process's own knowledge, loaded once when it starts


def _load(authority: Path | None) -> None:
    _here[:] = [Knowledge.load(authority)]


def _read_here(document: Document) -> Annotations:
    return read(document, _here[0])

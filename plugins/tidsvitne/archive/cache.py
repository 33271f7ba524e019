"""Annotations kept between builds, by content: what was read once is not read again."""

import hashlib
import json
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import tidsvitne
from tidsvitne.knowledge.corrections import Correction
from tidsvitne.model.annotation import Annotations
from tidsvitne.model.codec import annotations_from_json, annotations_to_json
from tidsvitne.model.document import Document

_READERS = ("model", "text", "knowledge", "extract", "link")


class AnnotationCache:
    """A folder with one JSON file a reading, named by the hash of all that the reading depends on, nothing more."""

    def __init__(
        self, folder: Path, knowledge: str, corrections: Callable[[str], tuple[Correction, ...]] = lambda _: ()
    ) -> None:
        """`knowledge` is the fingerprint of what was known when the readings were made.

        `corrections` gives the editors' corrections of a document by its id: they change no other document's reading.
        """
        self._folder = folder
        self._corrections = corrections
        self._state = f"{code_fingerprint()}\n{knowledge}"

    def get(self, document: Document) -> Annotations | None:
        """Return the kept annotations, or None where there are none or the file is damaged."""
        try:
            return annotations_from_json(json.loads(self._path(document).read_text("utf-8")))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, document: Document, annotations: Annotations) -> None:
        """Keep the annotations. A full or read-only disk costs the cache, not the build."""
        path = self._path(document)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
                json.dump(annotations_to_json(annotations), file, ensure_ascii=False)
            Path(file.name).replace(path)
        except OSError:
            return

    def _path(self, document: Document) -> Path:
        date = document.date.value if document.date else ""
        corrections = (correction.key for correction in self._corrections(document.id))
        known = (self._state, document.lang, date, document.source or "", repr(document.breaks))
        parts = (*known, *corrections, document.text)
        key = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
        return self._folder / key[:2] / f"{key}.json"


@lru_cache(maxsize=1)
def code_fingerprint() -> str:
    """Return a hash of the source code that reads documents, so that a changed rule reads them anew."""
    digest = hashlib.sha256()
    package = Path(tidsvitne.__file__).parent
    layers = (path for part in _READERS for path in sorted((package / part).rglob("*.py")))
    for path in (*layers, package / "archive" / "reading.py"):
        digest.update(path.relative_to(package).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()

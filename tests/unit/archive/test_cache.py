"""Readings kept between builds."""

from pathlib import Path

from tidsvitne.archive.cache import AnnotationCache, code_fingerprint
from tidsvitne.knowledge.corrections import Correction
from tidsvitne.model.annotation import Annotations, Sentence
from tidsvitne.model.document import Document
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.model.span import Span

DOCUMENT = Document("a", "Some words.", "en")
FOUND = Annotations(sentences=(Sentence("s-1", Span(0, 11)),))


def test_what_was_put_in_comes_out(tmp_path):
    cache = AnnotationCache(tmp_path, "known")
    assert cache.get(DOCUMENT) is None
    cache.put(DOCUMENT, FOUND)
    assert cache.get(DOCUMENT) == FOUND


def test_the_content_counts_and_not_the_name(tmp_path):
    cache = AnnotationCache(tmp_path, "known")
    cache.put(DOCUMENT, FOUND)
    assert cache.get(Document("b", DOCUMENT.text, "en")) == FOUND
    assert cache.get(Document("a", "Other words.", "en")) is None
    assert cache.get(Document("a", DOCUMENT.text, "nb")) is None
    assert cache.get(Document("a", DOCUMENT.text, "en", date=parse_edtf("2016"))) is None
    assert cache.get(Document("a", DOCUMENT.text, "en", breaks=(4,))) is None


def test_other_knowledge_reads_anew(tmp_path):
    AnnotationCache(tmp_path, "known").put(DOCUMENT, FOUND)
    assert AnnotationCache(tmp_path, "better known").get(DOCUMENT) is None


def test_a_damaged_file_is_as_good_as_none(tmp_path):
    cache = AnnotationCache(tmp_path, "known")
    cache.put(DOCUMENT, FOUND)
    (kept,) = tmp_path.rglob("*.json")
    kept.write_text('{"sentences": 3}', "utf-8")
    assert cache.get(DOCUMENT) is None


def test_a_correction_reads_its_own_document_anew(tmp_path):
    correction = Correction("words", None, None, None, None, "corrections.yaml", 3)
    AnnotationCache(tmp_path, "known").put(DOCUMENT, FOUND)
    corrected = AnnotationCache(tmp_path, "known", {"a": (correction,)}.get)
    assert corrected.get(DOCUMENT) is None
    plain = AnnotationCache(tmp_path, "known", lambda document: (correction,) if document == "b" else ())
    assert plain.get(DOCUMENT) == FOUND


def test_all_code_that_reads_a_document_counts(monkeypatch):
    hashed = []
    monkeypatch.setattr(Path, "read_bytes", lambda path: hashed.append("/".join(path.parts[-2:])) or b"")
    code_fingerprint.__wrapped__()
    assert {"archive/reading.py", "link/curation.py", "extract/names.py", "model/span.py"} <= set(hashed)

"""Raw files → articles in a content folder: each original kept byte for byte, each article with its ledger.

Importing again changes nothing. What an article is made of is known by its original's SHA-256:

- the same bytes again: unchanged. A sidecar's entry that says something new writes the article anew, if nobody has touched it.
- the same bytes or the same words under another name: a duplicate, not imported.
- other bytes under the same name: the new original is kept beside the first, as `name.<8 digits of its hash>.txt`. An article
  that nobody has touched is written anew from it, at its old address; one that an editor has worked on stays as it is.
- other bytes under the same name with quite different words: another article.

An article comes last, after its original and its ledger: an import that was broken off is taken up by the next.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from tidsvitne.ingest.articles import Article, Articles, beside, is_from
from tidsvitne.ingest.conversion import Conversion, UnreadLanguage, convert
from tidsvitne.ingest.decode import CannotRead
from tidsvitne.ingest.files import write_bytes
from tidsvitne.ingest.layout import tidy
from tidsvitne.ingest.report import ImportReport, Outcome
from tidsvitne.ingest.sidecar import Entry, read_sidecar
from tidsvitne.model.problem import Problem, Problems

SUFFIXES = (".txt", ".html", ".htm")
SIDECAR = "sidecar.yaml"


class CannotImport(Problems):
    """The content folder cannot be read or written; what is there already stays whole."""


@dataclass(slots=True)
class _Outcomes:
    created: list[Outcome] = field(default_factory=list)
    updated: list[Outcome] = field(default_factory=list)
    unchanged: list[Outcome] = field(default_factory=list)
    changed: list[Outcome] = field(default_factory=list)
    duplicates: list[Outcome] = field(default_factory=list)
    skipped: list[Outcome] = field(default_factory=list)

    def report(self, notes: Iterable[str] = ()) -> ImportReport:
        return ImportReport(
            created=tuple(self.created),
            updated=tuple(self.updated),
            unchanged=tuple(self.unchanged),
            changed=tuple(self.changed),
            duplicates=tuple(self.duplicates),
            skipped=tuple(self.skipped),
            notes=tuple(notes),
        )


def import_files(sources: Sequence[Path], into: Path, sidecar: Path | None = None) -> ImportReport:
    """Import files, and the .txt and .html files of folders, into the content folder `into`; makes it where it is missing.

    Raises WrongSidecar before anything is written, CannotImport where `into` cannot be written to.
    """
    outcomes = _Outcomes()
    files = list(_files(sources, outcomes))
    entries = read_sidecar(sidecar, _names(files, sidecar)) if sidecar else {}
    _import_all(files, into, entries, outcomes)
    return outcomes.report(_notes(sources, sidecar))


def import_dropped(content: Path) -> ImportReport:
    """Import the files that lie in `content` itself. Each goes to `originals/`; what cannot be imported stays where it lies.

    Raises CannotImport where the folder cannot be written to.
    """
    outcomes = _Outcomes()
    files = list(_texts_in(content)) if content.is_dir() else []
    _import_all(files, content, {}, outcomes, move=True)
    return outcomes.report()


def _files(sources: Sequence[Path], outcomes: _Outcomes) -> Iterator[Path]:
    for source in dict.fromkeys(sources):
        if _is_barred(source):
            outcomes.skipped.append(Outcome(source.as_posix(), why="it cannot be read: Permission denied"))
        elif source.is_dir():
            found = list(_texts_in(source))
            if not found:
                outcomes.skipped.append(Outcome(source.as_posix(), why="the folder holds no .txt and no .html file"))
            yield from found
        elif not source.exists():
            outcomes.skipped.append(Outcome(source.as_posix(), why="there is no such file or folder"))
        elif not source.is_file():
            outcomes.skipped.append(Outcome(source.as_posix(), why="it is no file"))
        elif source.suffix.lower() not in SUFFIXES:
            outcomes.skipped.append(Outcome(source.as_posix(), why="it is neither .txt nor .html"))
        else:
            yield source


def _is_barred(source: Path) -> bool:
    try:
        return source.is_dir() and not os.access(source, os.R_OK | os.X_OK)
    except OSError:  # a folder above it
        return True


def _texts_in(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() in SUFFIXES and not path.name.startswith(".") and path.is_file():
            yield path


def _names(files: Sequence[Path], sidecar: Path) -> set[str]:
    # A sidecar may tell of a whole folder where only some of its files are imported.
    folders = {sidecar.parent, *(file.parent for file in files)}
    return {path.name for folder in folders if folder.is_dir() for path in folder.iterdir()}


def _notes(sources: Sequence[Path], sidecar: Path | None) -> Iterator[str]:
    for source in dict.fromkeys(sources):
        lying = source / SIDECAR
        if not sidecar and os.access(lying, os.R_OK) and lying.is_file():
            yield f"note      {lying.as_posix()} was not used; --sidecar {lying.as_posix()} uses it"


def _import_all(
    files: Sequence[Path], into: Path, entries: Mapping[str, Entry], outcomes: _Outcomes, *, move: bool = False
) -> None:
    if not files:
        return
    if into.exists() and not into.is_dir():
        raise CannotImport([Problem(into.as_posix(), 0, "a file", "a content folder, or nothing")])
    try:
        importer = _Importer(into, Articles(into / "articles"), entries, outcomes)
        for file in files:
            importer.take(file, move=move)
    except OSError as error:
        place = str(error.filename or into)
        raise CannotImport(
            [Problem(place, 0, error.strerror or "an error", "a file that can be read and written")]
        ) from error


@dataclass(slots=True)
class _Importer:
    into: Path
    articles: Articles
    entries: Mapping[str, Entry]
    outcomes: _Outcomes

    def take(self, file: Path, *, move: bool) -> None:
        """Import one file, and say what became of it."""
        source = file.as_posix()
        try:
            data = file.read_bytes()
        except OSError as error:
            self.outcomes.skipped.append(Outcome(source, why=f"it cannot be read: {error.strerror}"))
            return
        try:
            self._take(file, data)
        except (CannotRead, UnreadLanguage) as mistake:
            self.outcomes.skipped.append(Outcome(source, why=str(mistake)))
            return
        if move and self._is_kept(data, _safe(file.name)):
            file.unlink()

    def _take(self, file: Path, data: bytes) -> None:
        name, digest, entry = _safe(file.name), sha256(data).hexdigest(), self.entries.get(file.name)
        same = self.articles.of_bytes(digest, name)
        if same and not is_from(same, name):
            self._duplicate(file, same)
        elif same:
            self._again(file, data, digest, same, entry)
        else:
            self._new(file, name, convert(name, data, entry), data)

    def _again(self, file: Path, data: bytes, digest: str, article: Article, entry: Entry | None) -> None:
        source, path = file.as_posix(), self._shown(article.path)
        if not article.is_untouched:
            self.outcomes.unchanged.append(Outcome(source, path, f"{path} was edited since and stays as it is"))
            return
        if entry:
            conversion = convert(article.meta("original"), data, entry)
            if self._write(conversion, article.slug, article.path, data):
                self.outcomes.updated.append(Outcome(source, path, "with the sidecar"))
                return
        self._keep(article.meta("original"), data, digest)
        self.outcomes.unchanged.append(Outcome(source, path))

    def _new(self, file: Path, name: str, conversion: Conversion, data: bytes) -> None:
        source = file.as_posix()
        twin = self.articles.of_words(conversion.body)
        if twin and not is_from(twin, name):
            self._duplicate(file, twin)
            return
        earlier = twin or self.articles.of_name(name, conversion.body)
        kept = self._keep(name, data, conversion.sha256)
        if not earlier:
            slug = conversion.slug(self.articles.slugs())
            path = self.into / "articles" / f"{slug}.md"
            self._write(replace(conversion, name=kept), slug, path, data)
            self.outcomes.created.append(
                Outcome(source, self._shown(path), "title derived" if conversion.is_derived else "")
            )
            return
        why = "that was edited since and stays as it is"
        if earlier.is_untouched:
            self._write(replace(conversion, name=kept), earlier.slug, earlier.path, data)
            why = "nobody had edited that, and it was written anew"
        made = self._shown(earlier.path)
        why = f"it differs from the file that {made} was made of; {why}; the new one is kept as originals/{kept}"
        self.outcomes.changed.append(Outcome(source, made, why))

    def _duplicate(self, file: Path, article: Article) -> None:
        path = self._shown(article.path)
        why = f"{path} has the same text, from {article.meta('original')}; not imported again"
        self.outcomes.duplicates.append(Outcome(file.as_posix(), path, why))

    def _write(self, conversion: Conversion, slug: str, path: Path, data: bytes) -> bool:
        """Write the original, the ledger and the article; return whether the article is another than before."""
        self._keep(conversion.name, data, conversion.sha256)
        text = conversion.article(slug)
        is_new = not path.is_file() or path.read_bytes() != text.encode("utf-8")
        if is_new:
            write_bytes(self.into / "ledgers" / f"{slug}.json", conversion.ledger().encode("utf-8"))
            write_bytes(path, text.encode("utf-8"))
            self.articles.put(Article(path, text))
        return is_new

    def _keep(self, name: str, data: bytes, digest: str) -> str:
        """Keep an original, and return its name: its own, or another where that is taken by other bytes."""
        folder = self.into / "originals"
        if (folder / name).is_file() and (folder / name).read_bytes() != data:
            name = beside(name, digest)
        write_bytes(folder / name, data)
        return name

    def _is_kept(self, data: bytes, name: str) -> bool:
        folder = self.into / "originals"
        names = (name, beside(name, sha256(data).hexdigest()))
        return any((folder / each).is_file() and (folder / each).read_bytes() == data for each in names)

    def _shown(self, path: Path) -> str:
        return path.relative_to(self.into).as_posix()


def _safe(name: str) -> str:
    """Return a file's name as one line of front matter can hold it."""
    return tidy(name).replace("\N{LINE SEPARATOR}", " ")

"""`tidsvitne annotate`: texts in, annotations out, without Pelican and without a content folder."""

import json
import os
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import click

from tidsvitne.archive.archive import build
from tidsvitne.archive.contract import archive_line, document_line
from tidsvitne.archive.readers import read_all
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.model.document import Document
from tidsvitne.model.edtf import InvalidEdtf, parse_edtf
from tidsvitne.model.problem import Problem, Problems
from tidsvitne.model.reading import Reading
from tidsvitne.text.language import detect

_LINES = (".jsonl", ".ndjson")
_SURROGATE = re.compile("[\ud800-\udfff]")  # half a character, which JSON can hold and UTF-8 cannot
_KEYS = ("id", "text", "lang", "date", "title")


@click.command("annotate")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--link", is_flag=True, help="Add a last line on what the documents have to do with one another.")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes; the output is the same.")
@click.option(
    "--authority", type=click.Path(path_type=Path, exists=True, file_okay=False), help="A folder of authority files."
)
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="A file instead of standard output.")
def annotate_command(
    files: tuple[Path, ...], link: bool, jobs: int, authority: Path | None, output: Path | None
) -> None:
    """Annotate plain text files, or JSON Lines with "id", "text", "lang", "date" and "title".

    A file named *.jsonl or *.ndjson holds JSON Lines, any other one text; standard input, where no file is named, is JSON Lines
    if it starts with "{". One line of JSON comes out for each document, in the order they came in.
    """
    try:
        knowledge = Knowledge.load(authority)
    except Problems as mistake:
        raise click.ClickException(str(mistake)) from mistake
    intake = _Intake()
    with ExitStack() as stack:
        target = stack.enter_context(_replacing(output)) if output else sys.stdout
        documents = stack.enter_context(_progress(intake.documents(files)))
        readings = read_all(documents, knowledge, authority=authority, jobs=jobs)
        if link:
            # The whole has to be known first: a name means what it means in all documents together.
            archive = build(readings, knowledge)
            _write(archive.readings.values(), knowledge, target)
            _line(target, archive_line(archive))
        else:
            _write(readings, knowledge, target)
    if intake.problems:
        raise click.ClickException("\n".join(map(str, intake.problems)))


@contextmanager
def _replacing(path: Path) -> Iterator[IO[str]]:
    """Open a file that takes the place of `path` when all is written; what stands there may be what is being read."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    except OSError as error:
        raise click.ClickException(f"{path}: found {error.strerror}; expected a file that can be written") from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            yield file
        temporary.chmod(0o644)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _progress(documents: Iterator[Document]) -> Any:
    return click.progressbar(
        documents, label="Annotating", show_pos=True, file=sys.stderr, hidden=not sys.stderr.isatty()
    )


def _write(readings: Iterable[Reading], knowledge: Knowledge, target: IO[str]) -> None:
    for reading in readings:
        _line(target, document_line(reading, knowledge))


def _line(target: IO[str], data: dict[str, Any]) -> None:
    line = _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", json.dumps(data, ensure_ascii=False))
    target.write(line + "\n")


@dataclass
class _Intake:
    """Reads the documents; a line that is none is kept as a problem, and the others go on."""

    problems: list[Problem] = field(default_factory=list)
    _seen: set[str] = field(default_factory=set)

    def documents(self, files: tuple[Path, ...]) -> Iterator[Document]:
        if not files:
            yield from self._stream("standard input", sys.stdin.buffer, None)
        for path in files:
            with path.open("rb") as stream:
                yield from self._stream(str(path), stream, path)

    def _stream(self, name: str, stream: IO[bytes], path: Path | None) -> Iterator[Document]:
        first = stream.readline()
        is_lines = path.suffix in _LINES if path else first.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
        if not is_lines:
            yield from self._text(name, first + stream.read(), path.stem if path else "stdin")
            return
        number = 1
        while first:
            yield from self._json(name, number, first)
            first, number = stream.readline(), number + 1

    def _text(self, name: str, data: bytes, id_: str) -> Iterator[Document]:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            self.problems.append(Problem(name, 0, f"a byte at {error.start} that is not UTF-8", "UTF-8 text"))
            return
        yield from self._document(name, 0, {"id": id_, "text": text})

    def _json(self, name: str, number: int, line: bytes) -> Iterator[Document]:
        if not line.strip(b"\xef\xbb\xbf \t\r\n"):
            return
        try:
            data = json.loads(line.decode("utf-8-sig"))
        except (ValueError, RecursionError) as error:
            self.problems.append(Problem(name, number, f"no JSON ({error})", "an object on one line"))
            return
        yield from self._document(name, number, data)

    def _document(self, name: str, number: int, data: Any) -> Iterator[Document]:
        problems = [Problem(name, number, found, expected) for found, expected in _mistakes(data)]
        if not problems and data["id"] in self._seen:
            problems = [Problem(name, number, f"the id «{data['id']}» again", "an id of its own for each document")]
        if problems:
            self.problems += problems
            return
        self._seen.add(data["id"])
        text = data["text"]
        yield Document(
            id=data["id"],
            text=text,
            lang=data.get("lang") or detect(text),
            title=data.get("title"),
            date=parse_edtf(data["date"]) if data.get("date") else None,
        )


def _mistakes(data: Any) -> Iterator[tuple[str, str]]:
    if not isinstance(data, dict):
        yield f"{type(data).__name__}", 'an object such as {"id": "1", "text": "…"}'
        return
    for key in ("id", "text"):
        if key not in data:
            yield f"no «{key}»", f"«{key}»"
    for key in _KEYS:
        if data.get(key) is not None and not isinstance(data[key], str):
            yield f"«{key}» of the type {type(data[key]).__name__}", "a string"
    if isinstance(data.get("date"), str) and data["date"]:
        try:
            parse_edtf(data["date"])
        except InvalidEdtf as error:
            yield f"«date» {data['date']!r}", str(error)

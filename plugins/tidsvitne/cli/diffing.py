"""`tidsvitne diff`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from tidsvitne.archive.annotated import Annotated, WrongAnnotations, read_annotated
from tidsvitne.archive.difference import Change, Difference, DocumentChanges, SentenceChanges, Sign, compare
from tidsvitne.cli.terminal import printable
from tidsvitne.model.problem import Problem, Problems

# What cannot be read is named beside what is wrong in the other file.
_PATH = click.Path(path_type=Path, readable=False)
_COLOURS = {Sign.ADDED: "green", Sign.REMOVED: "red", Sign.CHANGED: "yellow"}
_LONGEST = 160  # characters of a sentence


@click.command("diff")
@click.argument("old", type=_PATH)
@click.argument("new", type=_PATH)
def diff_command(old: Path, new: Path) -> None:
    """Show what changed between two files of `tidsvitne annotate`, for which document and which sentence.

    «+» was added, «-» removed, «~» changed. The exit status is 0 where nothing changed, 1 where something did, 2 where a file
    is not what `tidsvitne annotate` writes.
    """
    try:
        difference = _compared(old, new)
    except Problems as mistake:
        click.echo(str(mistake), err=True)
        sys.exit(2)
    for line in _lines(difference):
        click.echo(line)
    sys.exit(1 if difference else 0)


def _compared(old: Path, new: Path) -> Difference:
    problems: list[Problem] = []
    read = [_read(path, problems) for path in (old, new)]
    if problems:
        raise WrongAnnotations(dict.fromkeys(problems))
    return compare(*read)


def _read(path: Path, problems: list[Problem]) -> Annotated:
    try:
        with path.open("rb") as lines:
            return read_annotated(str(path), lines)
    except OSError as error:
        problems.append(Problem(str(path), 0, error.strerror or "an error", "a file of `tidsvitne annotate`"))
    except WrongAnnotations as mistake:
        problems.extend(mistake.problems)
    return Annotated({}, None)


def _lines(difference: Difference) -> Iterator[str]:
    for document in difference.documents:
        yield click.style(printable(document.id), bold=True) + _note(document)
        for sentence in document.sentences:
            yield f"  {_sentence(sentence)}"
            yield from (f"    {_change(change)}" for change in sentence.changes)
    if difference.archive:
        yield click.style("the whole", bold=True)
        yield from (f"    {_change(change)}" for change in difference.archive)
    yield _summary(difference)


def _note(document: DocumentChanges) -> str:
    notes = []
    if document.sign is Sign.ADDED:
        notes.append("only in the new file")
    if document.sign is Sign.REMOVED:
        notes.append("only in the old file")
    if document.text_changed:
        notes.append("its text was changed")
    if document.lang[0] != document.lang[1]:
        notes.append(printable(f"language {document.lang[0]} → {document.lang[1]}"))
    return f"  ({', '.join(notes)})" if notes else ""


def _sentence(sentence: SentenceChanges) -> str:
    words = " ".join(sentence.words.split())
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
    only = f" (only in the {sentence.only_in} text)" if sentence.only_in else ""
    return printable(f"{sentence.id}{only}  «{shown}»")


def _change(change: Change) -> str:
    words = " ".join(change.words.split())
    name = f"«{words}»" if " " not in change.kind and change.kind != "archive" else words
    if change.sign is Sign.CHANGED:
        values = "; ".join(f"{key} {_value(before)} → {_value(after)}" for key, before, after in change.values)
    else:
        values = ", ".join(
            f"{key} {_value(after if before is None else before)}" for key, before, after in change.values
        )
    sign = click.style(change.sign.value, fg=_COLOURS[change.sign])
    return f"{sign} " + printable(f"{change.kind} {name}" + (f": {values}" if values else ""))


def _value(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_value, value)) or "none"
    if isinstance(value, dict):
        return ", ".join(f"{key} {_value(one)}" for key, one in value.items())
    return "none" if value is None else str(value)


def _summary(difference: Difference) -> str:
    if not difference:
        return "Nothing changed."
    counts = difference.counts
    kinds = dict.fromkeys(kind for kind, _ in sorted(counts))
    told = [
        f"{kind} " + " ".join(f"{sign.value}{counts[kind, sign]}" for sign in Sign if counts[kind, sign])
        for kind in kinds
    ]
    number = len(difference.documents)
    return "; ".join((f"{number} document{'' if number == 1 else 's'} changed", *told))

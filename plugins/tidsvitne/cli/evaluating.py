"""`tidsvitne evaluate`: how well names, places and entities are found, by the measure of texts that were read by hand."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import click

from tidsvitne.evaluate.comparison import Compared
from tidsvitne.evaluate.gold import GoldText, read_gold
from tidsvitne.evaluate.iob2 import Tagged, read_corpus
from tidsvitne.evaluate.names import found_in, language_of, names_tables, read_whole, tagged_alone
from tidsvitne.evaluate.places import places_tables, read_places
from tidsvitne.evaluate.table import Table
from tidsvitne.evaluate.wrong import WrongGold
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.knowledge.tagger import load_tagger
from tidsvitne.model.problem import Problem, Problems

_LINES = (".jsonl", ".ndjson")
_GOLD = click.argument(
    "files", metavar="GOLD…", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
_ERRORS = click.option(
    "--errors", type=click.IntRange(0), default=20, show_default=True, help="How many of the commonest errors to show."
)
_Read = TypeVar("_Read")
_Item = TypeVar("_Item")


@click.group("evaluate")
def evaluate_command() -> None:
    """Print how well names, places and entities are found, and the commonest errors."""


@evaluate_command.command("names")
@_GOLD
@click.option("--system", is_flag=True, help="For IOB2, score the whole system as well as the tagger alone.")
@_ERRORS
def names_command(files: tuple[Path, ...], system: bool, errors: int) -> None:
    """Strict precision, recall and F1 of names, of each kind and language.

    GOLD is IOB2 (a token, a tab and a tag a line) or JSON Lines (*.jsonl) with the texts' mentions.
    """
    corpora = _read_files([path for path in files if path.suffix not in _LINES], read_corpus)
    texts = _texts(path for path in files if path.suffix in _LINES)
    knowledge = _knowledge() if texts or system else None
    if corpora:
        _print(names_tables("Names, the tagger alone", list(_alone(corpora)), errors))
    if corpora and knowledge and system:
        _print(names_tables("Names, the whole system", list(_whole(corpora, knowledge)), errors))
    if texts and knowledge:
        compared = [found_in(text, knowledge) for text in _progress(texts)]
        _print(names_tables("Names", compared, errors))


@evaluate_command.command("places")
@_GOLD
@_ERRORS
def places_command(files: tuple[Path, ...], errors: int) -> None:
    """Precision, recall and F1 of places with their positions, and how far off they are where the names are given.

    GOLD is JSON Lines with the texts' mentions, or with toponyms and their positions.
    """
    texts = _texts(files)
    knowledge = _knowledge()
    _print(places_tables([read_places(text, knowledge) for text in _progress(texts)], errors))


def _alone(corpora: Sequence[tuple[Path, list[Tagged]]]) -> Iterator[Compared]:
    for path, corpus in corpora:
        tag = load_tagger().tag
        yield from _progress(tagged_alone(corpus, language_of(path, corpus), _name(path), tag))


def _whole(corpora: Sequence[tuple[Path, list[Tagged]]], knowledge: Knowledge) -> Iterator[Compared]:
    for path, corpus in corpora:
        yield from _progress(read_whole(corpus, language_of(path, corpus), _name(path), knowledge))


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _texts(paths: Iterable[Path]) -> list[GoldText]:
    return [text for _, texts in _read_files(paths, read_gold) for text in texts]


def _read_files(paths: Iterable[Path], reader: Callable[[Path], _Read]) -> list[tuple[Path, _Read]]:
    """Read all files, or say all that is wrong in any of them."""
    found: list[tuple[Path, _Read]] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            found.append((path, reader(path)))
        except WrongGold as wrong:
            problems += wrong.problems
    if problems:
        raise click.ClickException(str(WrongGold(problems)))
    return found


def _knowledge() -> Knowledge:
    try:
        return Knowledge.load(None)
    except Problems as mistake:
        raise click.ClickException(str(mistake)) from mistake


def _progress(items: Iterable[_Item]) -> Iterator[_Item]:
    with click.progressbar(items, show_pos=True, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        yield from bar


def _print(tables: Iterable[Table]) -> None:
    for table in tables:
        click.echo(click.style(table.title, bold=True))
        for line in table.lines():
            click.echo(line)
        click.echo()

"""`tidsvitne evaluate`: how well what texts tell is found, by the measure of texts that were read by hand."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import click

from tidsvitne.cli.terminal import printable
from tidsvitne.evaluate.claims import claims_tables, compare_claims
from tidsvitne.evaluate.comparison import Compared
from tidsvitne.evaluate.dates import compare_times, dates_tables
from tidsvitne.evaluate.entities import Correspondence, entities_tables, pairs_of
from tidsvitne.evaluate.events import compare_events, events_tables
from tidsvitne.evaluate.gold import GoldText, read_gold
from tidsvitne.evaluate.gold_claims import read_gold_claims
from tidsvitne.evaluate.gold_events import read_gold_events, read_handmade_events
from tidsvitne.evaluate.gold_times import read_gold_times
from tidsvitne.evaluate.handmade import read_handmade
from tidsvitne.evaluate.handmade_claims import read_handmade_claims
from tidsvitne.evaluate.incidents import holds_reports, link_reports, read_reports, reports_tables
from tidsvitne.evaluate.iob2 import Tagged, read_corpus
from tidsvitne.evaluate.names import found_in, language_of, names_tables, read_whole, tagged_alone
from tidsvitne.evaluate.places import places_tables, read_places
from tidsvitne.evaluate.table import Table
from tidsvitne.evaluate.wrong import WrongGold
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.knowledge.tagger import load_tagger
from tidsvitne.model.problem import Problem, Problems

_GOLD = click.argument(
    "files", metavar="GOLD…", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
_ERRORS = click.option(
    "--errors", type=click.IntRange(0), default=20, show_default=True, help="How many of the commonest errors to show."
)
_TEXTS = click.option(
    "--texts",
    metavar="DIR",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder of the texts that readings by hand are of, where they are not beside them. May be given several times.",
)
_Read = TypeVar("_Read")
_Item = TypeVar("_Item")


class _Intake:
    """Reads gold files, and keeps what is wrong in any of them until all were read."""

    def __init__(self, files: Iterable[Path]) -> None:
        self._left = list(files)
        self._problems: list[Problem] = []

    def take(self, is_one: Callable[[Path], bool], reader: Callable[[Path], _Read]) -> list[tuple[Path, _Read]]:
        """Return what the files hold that are one kind by their endings."""
        read: list[tuple[Path, _Read]] = []
        for path in filter(is_one, self._left):
            try:
                read.append((path, reader(path)))
            except WrongGold as wrong:
                self._problems += wrong.problems
        self._left = [path for path in self._left if not is_one(path)]
        return read

    def close(self, expected: str) -> None:
        """Say all that was wrong, files of no kind that was asked for among it."""
        self._problems += [Problem(str(path), 0, f"a file *{path.suffix}", expected) for path in self._left]
        if self._problems:
            raise click.ClickException(str(WrongGold(self._problems)))


@click.group("evaluate")
def evaluate_command() -> None:
    """Print how well names, places, entities, dates, events and claims are found, and the commonest errors."""


@evaluate_command.command("names")
@_GOLD
@click.option("--system", is_flag=True, help="For IOB2, score the whole system as well as the tagger alone.")
@_ERRORS
def names_command(files: tuple[Path, ...], system: bool, errors: int) -> None:
    """Strict precision, recall and F1 of names, of each kind and language.

    GOLD is IOB2 (a token, a tab and a tag a line) or JSON Lines (*.jsonl) with the texts' mentions.
    """
    intake = _Intake(files)
    corpora = intake.take(_is_corpus, read_corpus)
    texts = intake.take(_is_lines, read_gold)
    intake.close("IOB2 or JSON Lines (*.jsonl)")
    knowledge = _knowledge() if texts or system else None
    if corpora:
        _print(names_tables("Names, the tagger alone", list(_alone(corpora)), errors))
    if corpora and knowledge and system:
        _print(names_tables("Names, the whole system", list(_whole(corpora, knowledge)), errors))
    if texts and knowledge:
        compared = [found_in(text, knowledge) for text in _progress(_all(texts))]
        _print(names_tables("Names", compared, errors))


@evaluate_command.command("places")
@_GOLD
@_ERRORS
def places_command(files: tuple[Path, ...], errors: int) -> None:
    """Precision, recall and F1 of places with their positions, and how far off they are where the names are given.

    GOLD is JSON Lines (*.jsonl) with the texts' mentions, or with toponyms and their positions.
    """
    intake = _Intake(files)
    texts = intake.take(_is_lines, partial(read_gold, published=True))
    intake.close("JSON Lines (*.jsonl)")
    knowledge = _knowledge()
    _print(places_tables([read_places(text, knowledge) for text in _progress(_all(texts))], errors))


@evaluate_command.command("entities")
@_GOLD
@_TEXTS
@click.option("--errors", type=click.IntRange(0), help="How many of the commonest errors to show; all unless told.")
def entities_command(files: tuple[Path, ...], texts: tuple[Path, ...], errors: int | None) -> None:
    """Precision, recall and F1 of mentions that are found and linked to the right person, organisation or place.

    GOLD is JSON Lines (*.jsonl) with the texts' mentions, or readings by hand (*.json).
    """
    intake = _Intake(files)
    documents = intake.take(_is_lines, read_gold)
    readings = intake.take(_is_reading, partial(read_handmade, folders=texts))
    intake.close("JSON Lines (*.jsonl) or a reading by hand (*.json)")
    knowledge = _knowledge()
    described = {id_: entity for _, reading in readings for id_, entity in reading.entities.items()}
    pairs = [
        *pairs_of(_all(documents), knowledge, strict=True),
        *pairs_of([reading.text for _, reading in readings], knowledge, strict=False),
    ]
    own = {id_ for text in _all(documents) for id_ in text.own}
    _print(entities_tables(pairs, Correspondence(pairs, own, described, knowledge), errors))


@evaluate_command.command("dates")
@_GOLD
@_ERRORS
def dates_command(files: tuple[Path, ...], errors: int) -> None:
    """Precision, recall and F1 of time expressions, their TIMEX3 types and values, and their dates, for each file.

    GOLD is JSON Lines (*.jsonl) with the texts' times, or TempEval-3's timexes.
    """
    intake = _Intake(files)
    texts = intake.take(_is_lines, read_gold_times)
    intake.close("JSON Lines (*.jsonl)")
    compared = [(_name(path), compare_times(text)) for path, found in texts for text in found]
    _print(dates_tables(compared, errors))


@evaluate_command.command("events")
@_GOLD
@_TEXTS
@_ERRORS
def events_command(files: tuple[Path, ...], texts: tuple[Path, ...], errors: int) -> None:
    """Precision, recall and F1 of events: the sentence and the date, the place, the kind, and how it is told.

    GOLD is JSON Lines (*.jsonl) with the texts' events, or readings by hand (*.json). JSON Lines of articles
    with their incidents, or of pairs of texts, measure which articles report the same event.
    """
    intake = _Intake(files)
    reports = intake.take(lambda path: _is_lines(path) and holds_reports(path), read_reports)
    told = intake.take(_is_lines, read_gold_events)
    readings = intake.take(_is_reading, partial(read_handmade_events, folders=texts))
    intake.close("JSON Lines (*.jsonl) or a reading by hand (*.json)")
    knowledge = _knowledge()
    all_texts = [text for _, found in told for text in found] + [text for _, text in readings]
    if all_texts:
        _print(events_tables([compare_events(text, knowledge) for text in _progress(all_texts)], errors))
    if reports:
        archives = [archive for _, found in reports for archive in found]
        _print(reports_tables(link_reports(archive, knowledge) for archive in _progress(archives)))


@evaluate_command.command("claims")
@_GOLD
@_TEXTS
@_ERRORS
def claims_command(files: tuple[Path, ...], texts: tuple[Path, ...], errors: int) -> None:
    """Precision, recall and F1 of claims: the sentence, what is counted and how many; with its bound, who, and whose word it is.

    GOLD is JSON Lines (*.jsonl) with the texts' claims, or readings by hand (*.json).
    """
    intake = _Intake(files)
    told = intake.take(_is_lines, read_gold_claims)
    readings = intake.take(_is_reading, partial(read_handmade_claims, folders=texts))
    intake.close("JSON Lines (*.jsonl) or a reading by hand (*.json)")
    read = [(path, text) for path, found in told for text in found] + readings
    _print(claims_tables([(_name(path), compare_claims(text)) for path, text in read], errors))


def _alone(corpora: Sequence[tuple[Path, list[Tagged]]]) -> Iterator[Compared]:
    for path, corpus in corpora:
        tag = load_tagger().tag
        yield from _progress(tagged_alone(corpus, language_of(path, corpus), _name(path), tag))


def _whole(corpora: Sequence[tuple[Path, list[Tagged]]], knowledge: Knowledge) -> Iterator[Compared]:
    for path, corpus in corpora:
        yield from _progress(read_whole(corpus, language_of(path, corpus), _name(path), knowledge))


def _name(path: Path) -> str:
    return "/".join(path.parts[-2:])


def _all(texts: Sequence[tuple[Path, list[GoldText]]]) -> list[GoldText]:
    return [text for _, found in texts for text in found]


def _is_lines(path: Path) -> bool:
    return path.suffix in (".jsonl", ".ndjson")


def _is_reading(path: Path) -> bool:
    return path.suffix == ".json"


def _is_corpus(path: Path) -> bool:
    return not _is_lines(path) and not _is_reading(path)


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
            click.echo(printable(line))
        click.echo()

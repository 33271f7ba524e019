"""How well articles that report the same event are found: pairs of articles, and groups of them (B³).

Gold is JSON Lines of two kinds: an article a line with the `incidents` that it reports, all of a file one archive; or two texts a
line, `a` and `b`, and whether they report the `same` event, each line an archive of its own, and all together once more.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any

from tidsvitne.archive.archive import Archive, build
from tidsvitne.archive.reading import read
from tidsvitne.archive.related import SAME_EVENT
from tidsvitne.evaluate.lines import Mistake, date_of, optional
from tidsvitne.evaluate.score import Score
from tidsvitne.evaluate.table import Table, score_table
from tidsvitne.evaluate.wrong import WrongGold, read_text
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.model.document import Document
from tidsvitne.model.problem import Problem
from tidsvitne.model.reading import Reading
from tidsvitne.text.language import detect

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Reports:
    """Articles that make an archive, the pairs that report the same event, and those of which the gold says so or denies it.

    `judged` is None where the gold knows of every pair.
    """

    name: str
    documents: tuple[Document, ...]
    same: frozenset[Pair]
    judged: frozenset[Pair] | None = None


def holds_reports(path: Path) -> bool:
    """Whether a file's first line is of this gold."""
    first = next((line for line in read_text(path).split("\n") if line.strip()), "")
    try:
        data = json.loads(first)
    except ValueError:
        return False
    return isinstance(data, dict) and ("incidents" in data or "same" in data)


def read_reports(path: Path) -> list[Reports]:
    """Return a file's archives. Raises WrongGold with all its mistakes."""
    problems: list[Problem] = []
    articles: list[tuple[Document, frozenset[str]]] = []
    pairs: list[tuple[Document, Document, bool, str]] = []
    for number, line in enumerate(read_text(path).split("\n"), 1):
        if not line.strip():
            continue
        try:
            data = _object(line)
            if "same" in data:
                pairs.append(_two(data))
            else:
                articles.append((_document(data), frozenset(map(str, data.get("incidents", ())))))
        except Mistake as mistake:
            problems += [Problem(str(path), number, found, expected) for found, expected in mistake.pairs]
    if problems:
        raise WrongGold(problems)
    return [*_of_articles(path.name, articles), *_of_pairs(path.name, pairs)]


def _object(line: str) -> Mapping[str, Any]:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Mistake((f"no JSON ({error})", "an object on one line")) from error
    if not isinstance(data, dict) or ("same" not in data and "incidents" not in data):
        raise Mistake(("neither «incidents» nor «same»", "an article with its incidents, or two with «same»"))
    return data


def _two(data: Mapping[str, Any]) -> tuple[Document, Document, bool, str]:
    one, other = (data.get(side) for side in ("a", "b"))
    if not isinstance(one, dict) or not isinstance(other, dict) or not isinstance(data["same"], bool):
        raise Mistake(("no «a», «b» or «same»", "two texts, and true or false"))
    name = str(data.get("id", ""))
    return _document({"id": f"{name}-a"} | one), _document({"id": f"{name}-b"} | other), data["same"], name


def _document(data: Mapping[str, Any]) -> Document:
    text = optional(data, "text", str)
    if text is None or not isinstance(data.get("id"), str):
        raise Mistake(("no «id» or no «text»", "both"))
    key = "date" if "date" in data else "dct"
    lang = optional(data, "lang", str) or detect(text)
    return Document(data["id"], text, lang, title=optional(data, "title", str), date=date_of(data, key))


def _of_articles(name: str, articles: Sequence[tuple[Document, frozenset[str]]]) -> Iterator[Reports]:
    if articles:
        same = {
            frozenset((one.id, other.id)) for (one, its), (other, others) in combinations(articles, 2) if its & others
        }
        yield Reports(name, tuple(document for document, _ in articles), frozenset(same))


def _of_pairs(name: str, pairs: Sequence[tuple[Document, Document, bool, str]]) -> Iterator[Reports]:
    """Yield each pair alone, then all texts together; a text that stands in several pairs is one article."""
    first: dict[Document, str] = {}
    everyone: list[Document] = []
    same: set[Pair] = set()
    judged: set[Pair] = set()
    for one, other, is_same, id_ in pairs:
        alone = frozenset((one.id, other.id))
        yield Reports(f"{name} {id_}", (one, other), frozenset({alone} if is_same else ()), frozenset({alone}))
        names = []
        for document in (one, other):
            if first.setdefault(replace(document, id=""), document.id) == document.id:
                everyone.append(document)
            names.append(first[replace(document, id="")])
        judged.add(frozenset(names))
        same |= {frozenset(names)} if is_same else set()
    if pairs:
        yield Reports(f"{name}, all together", tuple(everyone), frozenset(same), frozenset(judged))


@dataclass(frozen=True, slots=True)
class Linked:
    """What was found: the pairs that report the same event, and for each article those of its group."""

    reports: Reports
    pairs: frozenset[Pair]
    groups: Mapping[str, frozenset[str]]

    @property
    def score(self) -> Score:
        """Of the pairs that the gold judges."""
        judged = self.reports.judged
        found = self.pairs if judged is None else self.pairs & judged
        return Score(len(self.reports.same), len(found), len(found & self.reports.same))

    @property
    def b_cubed(self) -> tuple[float, float]:
        """Precision and recall of groups (Bagga & Baldwin 1998), in percent."""
        ids = [document.id for document in self.reports.documents]
        gold = {name: {name} for name in ids}
        for pair in self.reports.same:
            for name in pair:
                gold[name] |= pair
        right = {name: len(self.groups[name] & gold[name]) for name in ids}
        precision = sum(right[name] / len(self.groups[name]) for name in ids) / len(ids)
        recall = sum(right[name] / len(gold[name]) for name in ids) / len(ids)
        return 100 * precision, 100 * recall


def link_reports(reports: Reports, knowledge: Knowledge) -> Linked:
    """Read the articles, build their archive and return what it says of them."""
    archive = build([Reading(document, read(document, knowledge)) for document in reports.documents], knowledge)
    return Linked(reports, _pairs(archive), _groups(archive))


def _pairs(archive: Archive) -> frozenset[Pair]:
    return frozenset(
        frozenset((name, related.document))
        for name, found in archive.related.items()
        for related in found
        if any(reason.kind == SAME_EVENT for reason in related.reasons)
    )


def _groups(archive: Archive) -> Mapping[str, frozenset[str]]:
    groups = {name: frozenset((name,)) for name in archive.readings}
    for event in archive.events:
        for name in event.reported_by:
            groups[name] |= frozenset(event.reported_by)
    return groups


def reports_tables(found: Iterable[Linked]) -> list[Table]:
    """Return the scores of pairs of articles: of pairs that stand alone all together, of each archive else."""
    alone, rows = Score(), []
    cubed: list[tuple[str, ...]] = []
    for linked in found:
        if len(linked.reports.documents) == 2 and linked.reports.judged is not None:
            alone += linked.score
            continue
        rows.append((linked.reports.name, linked.score))
        if linked.reports.judged is None:
            precision, recall = linked.b_cubed
            mean = 2 * precision * recall / (precision + recall)
            cubed.append((linked.reports.name, f"{precision:.1f}", f"{recall:.1f}", f"{mean:.1f}"))
    if alone.gold or alone.found:
        rows.insert(0, ("two by two", alone))
    tables = [score_table("Pairs of articles that report the same event", rows)]
    if cubed:
        tables.append(Table("Groups of articles (B³)", ("", "precision", "recall", "F1"), tuple(cubed)))
    return tables

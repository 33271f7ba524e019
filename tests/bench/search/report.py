"""The figures as tables of Markdown, as docs/measurements.md has them."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tests.bench.search.browse import Answer
from tests.bench.search.cost import Cost

NONE = "–"
TEN = 10  # what a page shows at once


@dataclass(frozen=True, slots=True)
class Asked:
    """One kind's queries: every answer of ours and of Pagefind's, whose lists are empty where it has no such query.

    `disk` are answers from the disk, `longest` and `their_longest` the longest tasks of the page on a slow machine in
    milliseconds. `unequal` are the queries for which lunr finds something else, None where that was not asked.
    """

    kind: str
    cold: list[Answer]
    warm: list[Answer]
    disk: list[Answer]
    longest: list[float]
    their_cold: list[Answer]
    their_warm: list[Answer]
    their_longest: list[float]
    unequal: list[str] | None

    def full(self) -> "Asked":
        """Return the answers with ten results and more."""
        ours = {"cold": self.cold, "warm": self.warm, "disk": self.disk}
        lists = {**ours, "their_cold": self.their_cold, "their_warm": self.their_warm}
        return replace(self, **{name: [a for a in answers if a.found >= TEN] for name, answers in lists.items()})


@dataclass(frozen=True, slots=True)
class Changed:
    """How many files of ours another article changes, of how many, and the bytes of these."""

    files: int
    of: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Built:
    """What it took to build an index, and how many bytes it is on a disk."""

    name: str
    cost: Cost
    bytes: int


@dataclass(frozen=True, slots=True)
class Measured:
    """All of one corpus's figures: `built` are ours, Pagefind's, and lunr.py's where it was asked.

    `whole` is lunr's first query on the index of all, `scripts` our page's, in bytes.
    """

    name: str
    built: list[Built]
    asked: list[Asked]
    whole: Answer | None
    scripts: int
    changed: Changed

    def kind(self, name: str) -> Asked:
        """Return one kind's answers."""
        return next(asked for asked in self.asked if asked.kind == name)


def corpus(measured: Measured) -> str:
    """Return all tables of one corpus."""
    return "\n\n".join(
        [
            f"### {measured.name}",
            _builders(measured.built),
            "Cold:",
            _kinds(measured.asked, cold=True),
            "Warm:",
            _kinds(measured.asked, cold=False),
            _notes(measured),
        ]
    )


def figures(all_measured: Sequence[Measured]) -> str:
    """Return the table of issue 5: a column a corpus."""
    smallest = all_measured[0]
    rows: dict[str, list[str]] = {}
    for one in all_measured:
        word, fuzzy = one.kind("one word").full(), one.kind("fuzzy")
        judged = [asked for asked in one.asked if asked.unequal is not None]
        queries = sum(len(asked.cold) for asked in judged)
        equal = queries - sum(len(asked.unequal or ()) for asked in judged)
        ours, theirs, *lunr = (built.cost.cpu for built in one.built)
        plain, same = lunr or (0.0, 0.0)
        own = _bytes(word.cold)
        cells = {
            "results, order and scores equal to monolithic lunr": f"{equal:,} of {queries:,}",
            "cold one-word query with ten results, bytes, ÷ Pagefind": ratio(own, _bytes(word.their_cold)),
            "the same with the scripts that stand in our page": ratio(own + one.scripts, _bytes(word.their_cold)),
            "cold fuzzy query, bytes, ÷ Pagefind's one-word query": ratio(_bytes(fuzzy.cold), _bytes(word.their_cold)),
            "requests in a cold one-word query": f"{_requests(word.cold):.0f} (Pagefind {_requests(word.their_cold):.0f})",
            "time of a cold one-word query, ÷ Pagefind": ratio(_time(word.cold), _time(word.their_cold)),
            "time of a warm one-word query, ÷ Pagefind": ratio(_time(word.warm), _time(word.their_warm)),
            "time of one from the disk, ÷ hosted": ratio(_time(word.disk), _time(word.cold)),
            "longest task of the page, four times slower, of all kinds, ms (Pagefind)": (
                f"{max(max(asked.longest) for asked in one.asked):.0f} "
                f"({max(max(asked.their_longest, default=0) for asked in one.asked):.0f})"
            ),
            "files that another article changes": f"{one.changed.files:,} of {one.changed.of:,}",
            "index build, CPU, ÷ lunr.py / ÷ Pagefind": f"{ratio(ours, plain)} / {ratio(ours, theirs)}",
            "the same, ÷ lunr.py with our terms": ratio(ours, same),
            "index on the disk, ÷ Pagefind": ratio(one.built[0].bytes, one.built[1].bytes),
            f"bytes of a cold query, ÷ the same at {smallest.name}": ratio(
                own, _bytes(smallest.kind("one word").full().cold)
            ),
        }
        for name, cell in cells.items():
            rows.setdefault(name, [name]).append(cell)
    return table(["", *(one.name for one in all_measured)], rows.values())


def median(values: Iterable[float]) -> float:
    """Return the lower median, 0 of nothing."""
    return share(values, 0.5)


def share(values: Iterable[float], part: float) -> float:
    """Return the value that so large a part of all is no larger than (nearest rank), 0 of nothing."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(part * len(ordered)) - 1)] if ordered else 0.0


def ratio(ours: float, theirs: float) -> str:
    """Return a quotient with two digits behind the point."""
    return f"{ours / theirs:.2f}" if theirs else NONE


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of Markdown."""
    return "\n".join(f"| {' | '.join(line)} |" for line in (head, ["---"] * len(head), *rows))


def _builders(built: Sequence[Built]) -> str:
    ours = built[0]
    rows = [
        [
            one.name,
            f"{one.cost.cpu:.1f} s",
            f"{one.cost.wall:.1f} s",
            f"{one.cost.memory:.0f} MB",
            f"{one.bytes / 1e6:.1f} MB",
            NONE if one is ours else ratio(ours.cost.cpu, one.cost.cpu),
        ]
        for one in built
    ]
    return table(["index", "CPU", "clock", "largest process", "on the disk", "our CPU ÷ its"], rows)


def _kinds(asked: Sequence[Asked], *, cold: bool) -> str:
    one_word = asked[0].their_cold if cold else asked[0].their_warm
    rows = []
    for each in asked:
        ours, theirs = (each.cold, each.their_cold) if cold else (each.warm, each.their_warm)
        line = [each.kind, *_line(ours, theirs or one_word, "" if theirs else " *")]
        rows.append([*line, *(_only_cold(each) if cold else ())])
    head = [
        "",
        "KB",
        "p90",
        "Pagefind's KB",
        "p90",
        "÷",
        "requests",
        "Pagefind's",
        "ms",
        "p90",
        "Pagefind's ms",
        "p90",
        "÷",
    ]
    return table([*head, *(["from the disk, ms", "longest task ×4, ms", "Pagefind's"] if cold else ())], rows)


def _only_cold(asked: Asked) -> list[str]:
    return [f"{_time(asked.disk):.0f}", *map(_longest, (asked.longest, asked.their_longest))]


def _line(ours: list[Answer], theirs: list[Answer], note: str) -> list[str]:
    times, their_times = [a.milliseconds for a in ours], [a.milliseconds for a in theirs]
    return [
        f"{_bytes(ours) / 1000:.1f}",
        f"{share((a.bytes for a in ours), 0.9) / 1000:.1f}",
        f"{_bytes(theirs) / 1000:.1f}{note}",
        f"{share((a.bytes for a in theirs), 0.9) / 1000:.1f}{note}",
        ratio(_bytes(ours), _bytes(theirs)),
        f"{_requests(ours):.0f}",
        f"{_requests(theirs):.0f}{note}",
        f"{_time(ours):.0f}",
        f"{share(times, 0.9):.0f}",
        f"{_time(theirs):.0f}{note}",
        f"{share(their_times, 0.9):.0f}{note}",
        ratio(_time(ours), _time(theirs)),
    ]


def _longest(tasks: Sequence[float]) -> str:
    if not tasks:
        return NONE
    return f"{max(tasks):.0f}" if max(tasks) else "under 50"


def _notes(measured: Measured) -> str:
    lines = [
        "\\* Pagefind has no such query: its own of one word stands here.",
        f"Scripts that stand in our page: {measured.scripts / 1000:.1f} KB.",
        f"Another article changes {measured.changed.files:,} files of {measured.changed.of:,}, "
        f"{measured.changed.bytes / 1e6:.1f} MB.",
    ]
    if measured.whole:
        whole = f"{measured.whole.bytes / 1e6:.1f} MB and {measured.whole.milliseconds / 1000:.1f} s"
        lines.append(f"lunr.js with one index of all: {whole} to the first result.")
    unequal = [f"`{text}`" for asked in measured.asked for text in asked.unequal or ()]
    return "\n\n".join(lines + [f"Not equal to lunr: {', '.join(unequal)}"] * bool(unequal))


def _bytes(answers: list[Answer]) -> float:
    return median(answer.bytes for answer in answers)


def _requests(answers: list[Answer]) -> float:
    return median(len(answer.files) for answer in answers)


def _time(answers: list[Answer]) -> float:
    return median(answer.milliseconds for answer in answers)

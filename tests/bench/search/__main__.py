"""`make bench-search`: what a search costs a reader, and an index its builder, beside Pagefind and lunr.py.

What is counted is told in docs/bench-search.md.
"""

import argparse
import pickle
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pagefind_bin
from playwright.sync_api import Page

from tests.bench.search import browse, pages, report
from tests.bench.search.browse import Asker
from tests.bench.search.corpus import Corpus, synthetic
from tests.bench.search.cost import cost_of
from tests.bench.search.queries import Query, queries
from tests.bench.search.real import real
from tests.bench.search.report import Asked, Built, Changed, Measured
from tests.bench.search.serve import serving

SHARED = Path(__file__).parents[4] / "shared"
OUR_OWN = ("phrase", "alias")  # lunr has no such query
MOST_FOR_LUNR = 20_000  # articles: an index of more in one piece is more than a browser takes
SLOW = 5  # queries of a kind that are asked on a slow machine
BUILDER = (sys.executable, "-m", "tests.bench.search.build")


def measure(name: str, corpus: Corpus, each: int, folder: Path) -> Measured:
    """Build every index of a corpus and ask each the same queries."""
    has_lunr = len(corpus.records) <= MOST_FOR_LUNR
    built = build(corpus, folder, has_lunr=has_lunr)
    pages.write_searches(folder)
    by_kind = groupby(queries(corpus, each), key=lambda query: query.kind)
    with serving(folder) as host, browse.chromium() as browser:
        asker = Asker(browser, host)
        if has_lunr:
            with asker.open(pages.JUDGE) as judge:
                whole = asker.asked(judge, "nothing")
                asked = [ask(kind, list(group), asker, judge) for kind, group in by_kind]
        else:
            whole, asked = None, [ask(kind, list(group), asker, None) for kind, group in by_kind]
        scripts = sum(len(host.body(path) or b"") for path in pages.scripts())
    return Measured(name, built, asked, whole, scripts, changed(corpus, folder))


def build(corpus: Corpus, folder: Path, *, has_lunr: bool) -> list[Built]:
    """Build every index of a corpus below a folder, each in a process of its own: ours and Pagefind's first."""
    stored = folder / "corpus"
    stored.write_bytes(pickle.dumps(corpus))
    pages.write_articles(corpus, folder / "pagefind")
    ours = cost_of(*BUILDER, "ours", stored, folder / "ours")
    theirs = cost_of(pagefind_bin.get_executable(), "--silent", "--site", folder / "pagefind")
    found = [
        Built("this project's", ours, size(folder / "ours")),
        Built("Pagefind", theirs, size(folder / "pagefind" / "pagefind")),
    ]
    if has_lunr:
        plain = cost_of(*BUILDER, "lunr.py", stored, folder / "plain")
        same = cost_of(*BUILDER, "judge", stored, folder / "judge")
        found.append(Built("lunr.py, with its own words", plain, size(folder / "plain")))
        found.append(Built("lunr.py, with our terms", same, size(folder / "judge")))
    return found


def changed(corpus: Corpus, folder: Path) -> Changed:
    """Return how much of our index another article changes."""
    stored = folder / "corpus"
    stored.write_bytes(pickle.dumps(replace(corpus, records=corpus.records[:-1])))
    cost_of(*BUILDER, "ours", stored, folder / "without")
    search = folder / "ours" / "search"
    files = [path for path in search.rglob("*.js") if path.name != "code.js"]
    before = [folder / "without" / "search" / path.relative_to(search) for path in files]
    other = [
        path
        for path, old in zip(files, before, strict=True)
        if not old.is_file() or old.read_bytes() != path.read_bytes()
    ]
    return Changed(len(other), len(files), sum(path.stat().st_size for path in other))


def size(folder: Path) -> int:
    """Return the bytes of all files below a folder that a search may load: Pagefind's ready-made boxes are none."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and "-ui." not in path.name)


def ask(kind: str, wanted: Sequence[Query], asker: Asker, judge: Page | None) -> Asked:
    """Ask ours and Pagefind one kind's queries in every way, and hold ours against lunr's own results."""
    ours = [(pages.OURS, query.text) for query in wanted]
    theirs = [(pages.PAGEFIND[query.lang], query.pagefind) for query in wanted if query.pagefind is not None]
    return Asked(
        kind,
        cold=[asker.cold(*query) for query in ours],
        warm=asker.warm(ours),
        disk=[asker.from_disk(*query) for query in ours],
        longest=[asker.longest_task(*query) for query in ours[:SLOW]],
        their_cold=[asker.cold(*query) for query in theirs],
        their_warm=asker.warm(theirs),
        their_longest=[asker.longest_task(*query) for query in theirs[:SLOW]],
        unequal=None
        if judge is None or kind in OUR_OWN
        else asker.unequal(pages.OURS, judge, [query.text for query in wanted]),
    )


def main() -> None:
    """Measure the sizes named on the command line, and the real articles where there are some."""
    asks = argparse.ArgumentParser(prog="python -m tests.bench.search", description=__doc__)
    asks.add_argument("articles", nargs="*", type=int, default=[1_000, 10_000], help="sizes of the made-up corpora")
    asks.add_argument("--each", type=int, default=20, help="queries of each kind, asked cold and asked warm")
    asks.add_argument("--real", type=Path, default=SHARED, help="a folder of real texts")
    given = asks.parse_args()
    corpora = [(f"{size:,} articles", lambda size=size: synthetic(size)) for size in given.articles]
    if given.real.is_dir():
        corpora.append(("real articles", lambda: real(given.real)))
    measured = []
    for name, make in corpora:
        with tempfile.TemporaryDirectory() as folder:
            measured.append(measure(name, make(), given.each, Path(folder)))
        print(report.corpus(measured[-1]), flush=True)
    print(report.figures(measured))


if __name__ == "__main__":
    main()

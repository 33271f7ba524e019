"""Whole archives for the tests that look at one: built once a session, from our content and from the raw reports."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.forks import run_forked

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


# How long an example takes is the machine's business: benchmarks measure time, tests do not.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

COMMAND = Path(sys.executable).parent / "tidsvitne"


@dataclass(frozen=True)
class Ran:
    """A finished command."""

    code: int
    out: str
    err: str


def tidsvitne(*arguments: object, stdin: str = "", **environment: str) -> Ran:
    """Run the command line as an editor would."""
    return Ran(*run_forked([*map(str, arguments)], stdin, os.environ | environment))


def tidsvitne_anew(*arguments: object, stdin: str = "", **environment: str) -> Ran:
    """Run the command line in an interpreter of its own, where it matters how that is started."""
    done = subprocess.run(
        [str(COMMAND), *map(str, arguments)],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=os.environ | environment,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def build(content: Path, output: Path, *arguments: object, **environment: str) -> Ran:
    """Build an archive."""
    return tidsvitne("build", "--content", content, "--output", output, *arguments, **environment)


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The five raw reports, where they are present."""
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("the raw reports (../shared/seeds) are not here")
    return folder


@pytest.fixture(scope="session")
def own_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of `content/`, built."""
    output = tmp_path_factory.mktemp("own") / "output"
    ran = build(ROOT / "content", output)
    assert ran.code == 0, ran.err
    return output


@pytest.fixture(scope="session")
def seeds_content(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The raw reports, imported with what an editor knows of them."""
    content = tmp_path_factory.mktemp("seeds") / "content"
    ran = tidsvitne("import", seeds, "--into", content, "--sidecar", seeds / "sidecar.yaml")
    assert ran.code == 0, ran.err
    return content


@pytest.fixture(scope="session")
def seeds_archive(seeds_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of the raw reports, built."""
    output = tmp_path_factory.mktemp("seeds-built") / "output"
    ran = build(seeds_content, output)
    assert ran.code == 0, ran.err
    return output


def write_small(content: Path) -> Path:
    """Write a content folder with two small articles of one town."""
    articles = content / "articles"
    articles.mkdir(parents=True)
    (articles / "one.md").write_text(
        "Title: Aid reaches Homs\nLang: en\nSource: The Paper\nPublished: 2016-05-02\nPublished_basis: page\n\n"
        "Lorries with flour reached Homs on 1 May 2016. The town of Hama was still waiting.\n",
        "utf-8",
    )
    (articles / "two.md").write_text(
        "Title: Skolene åpner i Homs\nLang: nb\n\nSkolene i Homs åpnet igjen 3. mai 2016, sier rektor.\n", "utf-8"
    )
    return content


@pytest.fixture
def small_content(tmp_path: Path) -> Path:
    """A content folder with two small articles of one town."""
    return write_small(tmp_path / "content")


STRIKE = {
    "daily": (
        "Title: Four killed in air strike on Barzeh\nLang: en\nSource: The Daily Post\n"
        "Published: 2017-02-20\nPublished_basis: editor",
        "At least four people were killed in an air strike on Barzeh on Sunday, one resident told Reuters. "
        "Russia denied that its aircraft had bombed Barzeh on Sunday.\n\n"
        "Talks in Geneva will begin on Thursday, the UN said. In Barzeh people fled the bombing.",
    ),
    "kyst": (
        "Title: To drept i luftangrep mot Barzeh\nLang: nb\nSource: Kystavisen\n"
        "Published: 2017-02-21\nPublished_basis: page",
        "To personer ble drept i et luftangrep mot Barzeh søndag, ifølge SOHR. "
        "Mer enn 20 ble drept eller såret i luftangrepet mot Barzeh søndag.",
    ),
    "star": (
        "Title: Another strike on Barzeh\nLang: en\nSource: The Evening Star\n"
        "Published: 2017-06-24\nPublished_basis: page",
        "An air strike on Barzeh on 23 June 2017 killed two people, activists said.",
    ),
}
"""Three articles: two of them of one event, whose figures disagree, and one of what happened there four months later."""


@pytest.fixture(scope="session")
def strike_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of a few articles of one town, built."""
    root = tmp_path_factory.mktemp("strike")
    (root / "content" / "articles").mkdir(parents=True)
    for name, (head, text) in STRIKE.items():
        (root / "content" / "articles" / f"{name}.md").write_text(f"{head}\n\n{text}\n", "utf-8")
    ran = build(root / "content", root / "output")
    assert ran.code == 0, ran.err
    return root / "output"


@pytest.fixture
def copied() -> Callable[[Path, Path], Path]:
    """Copy a content folder, so that a test may change it."""

    def copy(content: Path, to: Path) -> Path:
        return Path(shutil.copytree(content, to))

    return copy


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: on Debian, `apt-get install chromium` brings one")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()

"""Asks in Chromium, and tells what came over the wire for each query and how long it took."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.search.serve import Host
from tests.conftest import CHROMIUM, FLAGS

_MATCHES = "text => bench.matches(text)"
_WATCH = """
window.longest = 0;
new PerformanceObserver(list => {
  for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
}).observe({type: "longtask"});
"""
_SLOWER = 4
_SETTLED = 300  # milliseconds until the browser has told of the last task
_PATIENCE = 300_000  # milliseconds: an index of everything takes its time


@dataclass(frozen=True, slots=True)
class Answer:
    """What one query took. `files` are the paths and bytes of what it loaded, `found` how many articles it found."""

    files: tuple[tuple[str, int], ...]
    milliseconds: float
    found: int

    @property
    def bytes(self) -> int:
        """The bodies' size as they were sent."""
        return sum(size for _, size in self.files)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run a browser while the block runs."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


class Asker:
    """Asks the pages of a host, each of which has a `bench` with what drivers/ours.js has."""

    def __init__(self, browser: Browser, host: Host) -> None:
        self._browser = browser
        self._host = host

    def cold(self, path: str, text: str) -> Answer:
        """Ask on a page that has loaded its own scripts and nothing else."""
        with self.open(path) as page:
            return self.asked(page, text)

    def from_disk(self, path: str, text: str) -> Answer:
        """Ask on a page that was opened from the disk."""
        with self.open(path, self._host.folder.as_uri()) as page:
            return self.asked(page, text)

    def longest_task(self, path: str, text: str) -> float:
        """Ask on a machine that is four times slower, and return for how long the page could not listen at a time, in ms.

        The browser tells of 50 ms and more; what was less is 0.
        """
        with self.open(path) as page:
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
            page.evaluate(_WATCH)
            self.asked(page, text)
            page.wait_for_timeout(_SETTLED)
            return float(page.evaluate("longest"))

    def warm(self, queries: Sequence[tuple[str, str]]) -> list[Answer]:
        """Ask one query after the other, each page's on one page, and return the answers to all but its first."""
        by_page = defaultdict(list)
        for path, text in queries:
            by_page[path].append(text)
        answers = []
        for path, texts in by_page.items():
            with self.open(path) as page:
                self.asked(page, texts[0])
                answers += [self.asked(page, text) for text in texts[1:]]
        return answers

    def unequal(self, path: str, judge: Page, texts: Sequence[str]) -> list[str]:
        """Return the queries for which the page finds not the same as the judge's, in its order, with its scores."""
        with self.open(path) as page:
            return [text for text in texts if page.evaluate(_MATCHES, text) != judge.evaluate(_MATCHES, text)]

    def asked(self, page: Page, text: str) -> Answer:
        """Ask on an open page."""
        self._host.sent.clear()
        said = page.evaluate("text => bench.query(text)", text)
        return Answer(tuple(self._host.sent), said["ms"], said["found"])

    @contextmanager
    def open(self, path: str, root: str | None = None) -> Iterator[Page]:
        """Open a page that the browser remembers nothing of; the host's, unless another root is named."""
        context = self._browser.new_context()
        page = context.new_page()
        page.set_default_timeout(_PATIENCE)
        page.on("pageerror", lambda error: print(f"! {path}: {error}", flush=True))
        page.goto(f"{root or self._host.root}/{path}")
        yield page
        context.close()

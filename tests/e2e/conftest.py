"""A real browser on whole archives, from a disk and from a server on this machine."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

ABORTED = "net::ERR_ABORTED"  # the reader went on before the page's icon was there


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@dataclass
class Reader:
    """A reader with a browser. `root` is where the archive is; `complaints` what the browser grumbled about."""

    page: Page
    root: str
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        """Open a page of the archive."""
        self.page.goto(f"{self.root}/{path}")


@pytest.fixture(scope="session", params=["file", "http"])
def way(request) -> str:
    """How the archive is opened."""
    return request.param


@pytest.fixture(scope="session")
def serve() -> Iterator:
    servers = []

    def start(folder: Path) -> str:
        handler = functools.partial(QuietHandler, directory=str(folder))
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        servers.append(server)
        Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def read(browser: Browser, root: str, **options: object) -> Reader:
    context = browser.new_context(**options)
    page = context.new_page()
    page.set_default_timeout(10_000)
    reader = Reader(page, root)
    page.on(
        "console",
        lambda m: reader.complaints.append(f"console {m.type}: {m.text}") if m.type in {"error", "warning"} else None,
    )
    page.on("pageerror", lambda error: reader.complaints.append(f"error: {error}"))
    page.on("requestfailed", lambda r: reader.complaints.append(f"failed: {r.url}") if r.failure != ABORTED else None)
    page.on(
        "request",
        lambda r: None if r.url.startswith((root, "data:", "blob:")) else reader.complaints.append(f"request: {r.url}"),
    )
    return reader


@pytest.fixture
def reader_of(browser, serve, way):
    """Make a reader of an archive, the way of this run; at the end the browser must have had no complaint."""
    readers = []

    def make(folder: Path, **options: object) -> Reader:
        root = serve(folder) if way == "http" else folder.as_uri()
        readers.append(read(browser, root, **options))
        return readers[-1]

    yield make
    for reader in readers:
        reader.page.context.close()
        assert reader.complaints == []

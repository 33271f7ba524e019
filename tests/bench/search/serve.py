"""A host on this machine that sends text gzipped, as hosts do, lets nothing be cached, and remembers what it sent."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

_TEXT = {".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json"}
_LEVEL = 6  # what servers use unless told


class Host:
    """The folder on the disk `folder`, on the loopback. `sent` holds path and bytes of each answer's body, in order."""

    def __init__(self, folder: Path) -> None:
        self.root = ""
        self.sent: list[tuple[str, int]] = []
        self.folder = folder
        self._bodies: dict[str, bytes] = {}

    def body(self, name: str) -> bytes | None:
        """Return a file as it is sent, None where there is no such file; text is compressed once."""
        path = self.folder / name
        if name not in self._bodies and path.is_file():
            data = path.read_bytes()
            self._bodies[name] = gzip.compress(data, _LEVEL, mtime=0) if path.suffix in _TEXT else data
        return self._bodies.get(name)


@contextmanager
def serving(folder: Path) -> Iterator[Host]:
    """Serve a folder while the block runs."""
    host = Host(folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, host))
    host.root = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def __init__(self, host: Host, *arguments: object) -> None:
        self._host = host
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        name = self.path.partition("?")[0].lstrip("/")
        body = self._host.body(name)
        self._host.sent.append((name, len(body or b"")))
        kind = _TEXT.get(Path(name).suffix)
        self.send_response(404 if body is None else 200)
        self.send_header("Content-Type", kind or "application/octet-stream")
        self.send_header("Content-Length", str(len(body or b"")))
        self.send_header("Cache-Control", "no-store")
        if kind and body:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *_: object) -> None:
        """Say nothing."""

"""Which pages are valid HTML. Parsing is dear, so what was sound once is remembered by its hash."""

import hashlib
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path

from justhtml import JustHTML

from tidsvitne.model.problem import Problem

_MOST = 200_000  # pages remembered; beyond that only the present archive's


class SoundPages:
    """The pages that were found to be valid HTML, in one file of hashes; and the parsing of the others."""

    def __init__(self, folder: Path, jobs_for: Callable[[int], int] = lambda _: 1) -> None:
        """`folder` keeps the file; `jobs_for` says how many processes parse so many pages."""
        self._file = folder / f"sound-pages-{version('justhtml')}"
        self._jobs_for = jobs_for

    def problems(self, pages: Mapping[str, str]) -> list[Problem]:
        """Return the HTML errors of all pages, by path and line. `pages` are paths with their HTML."""
        hashes = {path: hashlib.sha256(html.encode()).hexdigest() for path, html in pages.items()}
        known = self._known()
        fresh = [path for path, name in hashes.items() if name not in known]
        errors = dict(zip(fresh, self._parse([pages[path] for path in fresh]), strict=True))
        sound = {name for path, name in hashes.items() if not errors.get(path)}
        self._remember(sound if len(known | sound) > _MOST else known | sound)
        return [
            Problem(path, line, f"HTML error «{code}»", "valid HTML")
            for path, found in errors.items()
            for line, code in found
        ]

    def _parse(self, pages: list[str]) -> list[list[tuple[int, str]]]:
        jobs = self._jobs_for(len(pages))
        if jobs < 2 or len(pages) < jobs:
            return [html_errors(html) for html in pages]
        with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
            return list(pool.map(html_errors, pages, chunksize=16))

    def _known(self) -> set[str]:
        try:
            return set(self._file.read_text("ascii").split())
        except (OSError, ValueError):
            return set()

    def _remember(self, sound: set[str]) -> None:
        """Keep the hashes. A full or read-only disk costs the memory, not the build."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile("w", encoding="ascii", dir=self._file.parent, delete=False) as file:
                file.write("\n".join(sorted(sound)))
            Path(file.name).replace(self._file)
        except OSError:
            return


def html_errors(html: str) -> list[tuple[int, str]]:
    """Return a page's errors as line and code, after the HTML standard's parser."""
    return [(error.line or 0, error.code) for error in JustHTML(html, collect_errors=True).errors]

"""One whole build: Pelican into a folder beside the old archive, checks, and only then the exchange."""

import logging
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.contents import Content
from pelican.settings import read_settings as read_pelican_settings

from tidsvitne.model.problem import Problem
from tidsvitne.site.checks import check_output
from tidsvitne.site.place import WrongPlace, check_place
from tidsvitne.site.settings import read_settings
from tidsvitne.site.sound import SoundPages


class FailedBuild(Exception):
    """A build that Pelican could not finish; the message is what it logged."""


@dataclass(frozen=True, slots=True)
class Built:
    """A finished archive: where it is and how many pages it has."""

    output: Path
    pages: int


def build_archive(settings_file: Path, overrides: Mapping[str, Any]) -> Built:
    """Build the archive that the settings describe, check it, and put it in the place of the former one.

    Whatever goes wrong, the former output is left as it was. Raises FailedBuild, Problems (content, authority, output),
    WrongSettings or MissingWords.
    """
    settings = read_pelican_settings(str(settings_file), override=dict(overrides))
    output = Path(settings["OUTPUT_PATH"]).resolve()
    read = (settings_file.resolve(), Path(settings["THEME"]).resolve())
    staging = _staging(output, Path(settings["PATH"]).resolve(), read)
    try:
        fresh = staging / "new"
        _run(settings | {"OUTPUT_PATH": str(fresh), "DEBUG": True})  # DEBUG: Pelican then keeps the reason of an error
        own = read_settings(settings)
        pages = check_output(fresh, SoundPages(own.readings, own.jobs_for), own.public_url)
        _exchange(fresh, output, staging / "old")
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return Built(output, pages)


def _staging(output: Path, content: Path, sources: Iterable[Path]) -> Path:
    """Make the folder beside `output` in which the archive is built."""
    try:
        check_place(output, content, sources)
        output.parent.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent))
    except OSError as error:
        found = error.strerror or "an error"
        raise WrongPlace([Problem(str(error.filename), 0, found, "a folder that can be written to")]) from error


def _run(settings: dict[str, Any]) -> None:
    with no_mistakes():
        Pelican(settings).run()


@contextmanager
def no_mistakes() -> Iterator[None]:
    """Let Pelican run. Raises FailedBuild for what it would only log as a warning or an error."""
    kept = _Kept()
    logger = logging.getLogger("pelican")
    logger.addHandler(kept)
    logger.propagate = False
    Content.get_content.cache.clear()
    try:
        yield
    finally:
        logger.removeHandler(kept)
    if kept.messages:
        raise FailedBuild("\n".join(dict.fromkeys(kept.messages)))


class _Kept(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        reason = f": {record.exc_info[1]}" if record.exc_info and record.exc_info[1] else ""
        self.messages.append(f"{record.getMessage()}{reason}")


def _exchange(fresh: Path, output: Path, old: Path) -> None:
    """Put `fresh` where `output` is. Two renames: for a moment there is none, but never half of one."""
    if output.exists():
        output.rename(old)
    try:
        fresh.rename(output)
    except BaseException:  # a Ctrl-C too: what is left in `old` is removed with it
        if old.exists():
            old.rename(output)
        raise

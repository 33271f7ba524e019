"""The archive of a content folder, read and put together as for a build, without a page being written."""

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.settings import read_settings as read_pelican_settings

from tidsvitne.site.annotate import annotate, check
from tidsvitne.site.build import no_mistakes
from tidsvitne.site.run import Run, run_of


class _Read(Exception):
    """No mistake: how Pelican is left once it has read everything."""

    def __init__(self, run: Run) -> None:
        super().__init__()
        self.run = run


def read_content(settings_file: Path, overrides: Mapping[str, Any]) -> tuple[Run, Mapping[str, Any]]:
    """Return the run of the content that the settings describe, and Pelican's settings.

    Raises FailedBuild, Problems (content, authority), WrongSettings or MissingWords.
    """
    settings = read_pelican_settings(str(settings_file), override=dict(overrides))
    signals.initialized.connect(check)
    signals.all_generators_finalized.connect(_leave)
    try:
        with tempfile.TemporaryDirectory() as nowhere:
            return _run(settings | {"PLUGINS": [], "OUTPUT_PATH": nowhere, "DEBUG": True}), settings
    finally:
        signals.initialized.disconnect(check)
        signals.all_generators_finalized.disconnect(_leave)


def _run(settings: dict[str, Any]) -> Run:
    with no_mistakes():
        try:
            Pelican(settings).run()
        except _Read as read:
            return read.run
    raise AssertionError("Pelican ran to its end without reading anything")


def _leave(generators: list[Any]) -> None:
    annotate(generators)
    raise _Read(run_of(generators[0].context))

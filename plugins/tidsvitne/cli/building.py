"""`tidsvitne build` and `tidsvitne serve`."""

import sys
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import click
from watchfiles import watch

from tidsvitne.ingest.importing import import_dropped
from tidsvitne.model.problem import Problems
from tidsvitne.site.build import Built, FailedBuild, build_archive
from tidsvitne.site.settings import WrongSettings
from tidsvitne.site.words import MissingWords

MISTAKES = (Problems, FailedBuild, WrongSettings, MissingWords)
_OPTIONS = (
    click.option("--settings", type=click.Path(path_type=Path, exists=True, dir_okay=False), default="pelicanconf.py"),
    click.option(
        "--content",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        help="Instead of the settings' PATH.",
    ),
    click.option(
        "--output", type=click.Path(path_type=Path, file_okay=False), help="Instead of the settings' OUTPUT_PATH."
    ),
    click.option("--jobs", type=click.IntRange(1), help="Processes that read articles; the result is the same."),
)


def with_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say which archive is meant."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@click.command("build")
@with_options
def build_command(settings: Path, content: Path | None, output: Path | None, jobs: int | None) -> None:
    """Build the archive. Files dropped into the content folder are imported first; a failed build changes nothing."""
    try:
        built = _build(settings, overrides_of(content, output, jobs))
    except MISTAKES as mistake:
        _say_mistake(mistake)
        sys.exit(1)
    click.echo(f"{built.pages} pages. Open {built.output / 'index.html'}")


@click.command("serve")
@with_options
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
def serve_command(settings: Path, content: Path | None, output: Path | None, jobs: int | None, port: int) -> None:
    """Build the archive, show it on this machine, and build it anew whenever a file changes."""
    overrides = overrides_of(content, output, jobs)
    built = _try(settings, overrides)
    root = built.output if built else Path(overrides.get("OUTPUT_PATH", "output")).resolve()
    handler = partial(SimpleHTTPRequestHandler, directory=str(root))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        click.echo(f"http://127.0.0.1:{server.server_port}/index.html  (Ctrl-C ends it)")
        for _ in watch(*_watched(settings, content), debounce=400):
            _try(settings, overrides)


def _watched(settings: Path, content: Path | None) -> list[Path]:
    here = settings.resolve().parent
    return [path for path in (content or here / "content", here / "themes", settings) if path.exists()]


def overrides_of(content: Path | None, output: Path | None, jobs: int | None) -> dict[str, Any]:
    """Return the settings that a command's options stand for."""
    given = {"PATH": content, "OUTPUT_PATH": output}
    overrides: dict[str, Any] = {key: str(path.resolve()) for key, path in given.items() if path}
    return overrides | ({"TIDSVITNE_JOBS": jobs} if jobs else {})


def _build(settings: Path, overrides: dict[str, Any]) -> Built:
    dropped = import_dropped(Path(overrides.get("PATH", settings.resolve().parent / "content")))
    for line in dropped.lines():
        click.echo(line, err=True)
    return build_archive(settings, overrides)


def _try(settings: Path, overrides: dict[str, Any]) -> Built | None:
    try:
        return _build(settings, overrides)
    except MISTAKES as mistake:
        _say_mistake(mistake)
        return None


def _say_mistake(mistake: Exception) -> None:
    click.echo(str(mistake), err=True)
    click.echo("The archive is as it was before.", err=True)

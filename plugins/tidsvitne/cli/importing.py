"""`tidsvitne import`."""

import sys
from pathlib import Path

import click

from tidsvitne.ingest.importing import import_files
from tidsvitne.model.problem import Problems

_PATH = click.Path(path_type=Path, readable=False)  # what cannot be read is reported beside the others


@click.command("import")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…", type=_PATH)
@click.option("--sidecar", type=_PATH, metavar="FILE", help="YAML: what an editor knows of the files from elsewhere.")
@click.option("--into", type=_PATH, default="content", show_default=True, metavar="FOLDER", help="The content folder.")
def import_command(sources: tuple[Path, ...], sidecar: Path | None, into: Path) -> None:
    """Import raw .txt and saved .html files, or folders of them, as articles.

    Originals are kept byte for byte, and what was taken out of the text stands in a ledger. Importing again changes nothing.
    """
    try:
        report = import_files(sources, into, sidecar)
    except Problems as mistake:
        click.echo(f"{mistake}\nNothing more was imported.", err=True)
        sys.exit(1)
    for line in report.lines():
        click.echo(line)
    sys.exit(report.failed)

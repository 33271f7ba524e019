"""`tidsvitne`: the commands."""

import click

from tidsvitne.cli.annotating import annotate_command
from tidsvitne.cli.building import build_command, serve_command
from tidsvitne.cli.diffing import diff_command
from tidsvitne.cli.evaluating import evaluate_command
from tidsvitne.cli.importing import import_command
from tidsvitne.cli.reviewing import review_command


@click.group()
@click.version_option(package_name="tidsvitne")
def main() -> None:
    """Turn a folder of news articles into a searchable, cross-linked static archive."""


main.add_command(import_command)
main.add_command(annotate_command)
main.add_command(diff_command)
main.add_command(evaluate_command)
main.add_command(review_command)
main.add_command(build_command)
main.add_command(serve_command)

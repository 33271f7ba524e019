"""`tidsvitne review`: what deserves an editor's eye, on a page and in the terminal."""

import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import click

from tidsvitne.cli.building import MISTAKES, overrides_of, with_options
from tidsvitne.cli.terminal import printable
from tidsvitne.site.reading import read_content
from tidsvitne.site.review_page import check_folder, review_views, write_report
from tidsvitne.site.run import Run
from tidsvitne.site.views import QuoteView, ReviewItem, ReviewView

_WIDTH = 80
_SENTENCE = 220  # characters of one in the terminal
_REMEDIES = 2  # in the terminal; the page has all


@click.command("review")
@with_options
@click.option(
    "--report",
    type=click.Path(path_type=Path, file_okay=False),
    default="build/review",
    show_default=True,
    help="The folder for the page.",
)
@click.option(
    "--limit", type=click.IntRange(0), default=20, show_default=True, help="How many to show in the terminal."
)
def review_command(
    settings: Path, content: Path | None, output: Path | None, jobs: int | None, report: Path, limit: int
) -> None:
    """Say what deserves an editor's eye, most valuable first, each with its sentence and with what to paste.

    Sentences link to the archive, if one was built; nothing is written there.
    """
    try:
        check_folder(report)
        run, pelican = read_content(settings, overrides_of(content, output, jobs))
        views = review_views(run)
        page = write_report(run, pelican, views, report)
    except MISTAKES as mistake:
        click.echo(str(mistake), err=True)
        sys.exit(1)
    except OSError as error:
        click.echo(f"{error.filename}: found {error.strerror}; expected a folder that can be written to", err=True)
        sys.exit(1)
    lang = run.settings.languages[0]
    for line in report_lines(run, lang, views[lang], limit):
        click.echo(line)
    click.echo(run.words.say(lang, "review_open", page=page))


def report_lines(run: Run, lang: str, view: ReviewView, limit: int) -> Iterator[str]:
    """Yield the report's lines for a terminal, at most 80 columns wide but for what is to be pasted."""

    def say(key: str, **values: object) -> str:
        return run.words.say(lang, key, **values)

    def counted(key: str, count: int) -> str:
        return say(f"{key}_{'one' if count == 1 else 'many'}", count=count)

    yield say(
        "review_heading", things=counted("review_things", len(view.items)), articles=counted("articles", view.articles)
    )
    for kind, count, first in view.counts:
        yield f"{count:>6}  {say(f'review_kind_{kind}')} ({say('review_from', number=first)})"
    for item in view.items[:limit]:
        yield ""
        yield from _item_lines(
            item,
            say(f"review_kind_{item.kind}"),
            counted("mentions", item.mentions),
            counted("articles", item.articles),
        )
    left = len(view.items) - limit
    if left > 0:
        yield ""
        yield say("review_more", count=left)


def _item_lines(item: ReviewItem, kind: str, mentions: str, articles: str) -> Iterator[str]:
    yield from _wrapped(f"{item.number}. {' / '.join(item.names)}", "", "   ")
    yield from _wrapped(f"{kind}. {item.why} {mentions}, {articles}.{f' {item.place}' if item.place else ''}", "   ")
    for choice in item.choices:
        yield from _wrapped(
            f"- {choice.id}: {choice.label}{f' ({choice.detail})' if choice.detail else ''}", "   ", "     "
        )
    for quote in item.quotes:
        yield from _wrapped(f"«{_sentence(quote)}» ({quote.article.title})", "   | ")
    for remedy in item.remedies[:_REMEDIES]:
        yield from _wrapped(f"{remedy.action}: {remedy.file}{f' ({remedy.note})' if remedy.note else ''}", "   ")
        for line in remedy.text.splitlines():
            yield printable(f"       {line}")


def _wrapped(text: str, first: str, following: str | None = None) -> Iterator[str]:
    yield from textwrap.wrap(
        printable(text),
        _WIDTH,
        initial_indent=first,
        subsequent_indent=first if following is None else following,
        break_on_hyphens=False,
    )


def _sentence(quote: QuoteView) -> str:
    """Return the sentence's words around those in question."""
    text = " ".join(quote.html.striptags().split())
    if len(text) <= _SENTENCE:
        return text
    at = max(0, min(text.find(quote.surface) - _SENTENCE // 2, len(text) - _SENTENCE))
    return f"{'… ' if at else ''}{text[at : at + _SENTENCE].strip()}{' …' if at + _SENTENCE < len(text) else ''}"

"""The editors' report as a page in the archive's look, beside the archive and no part of it."""

import os
import shutil
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from tidsvitne.archive.archive import Archive
from tidsvitne.model.problem import Problem, Problems
from tidsvitne.review.item import Choice, Doubt, Filler, Item, Remedy
from tidsvitne.review.queue import Queue
from tidsvitne.review.remedies import lines_of
from tidsvitne.site.addresses import localised, root_from
from tidsvitne.site.pages import common, say
from tidsvitne.site.run import KEY, Run
from tidsvitne.site.viewer import Viewer
from tidsvitne.site.views import ReviewChoice, ReviewItem, ReviewRemedy, ReviewView

PAGE = "review.html"
_STATIC = ("css", "img", "js")


class WrongReport(Problems):
    """A folder that a report cannot be written into."""


def review_views(run: Run) -> Mapping[str, ReviewView]:
    """Return the whole report in each language of the interface."""
    items = Queue(run.archive, run.knowledge, _files(run)).items()
    return {lang: _view(Viewer(run, lang), items) for lang in run.settings.languages}


def _view(viewer: Viewer, items: Sequence[Item]) -> ReviewView:
    first: dict[str, int] = {}
    for number, item in enumerate(items, 1):
        first.setdefault(item.kind, number)
    counts = Counter(item.kind for item in items)
    return ReviewView(
        items=tuple(_item(viewer, number, item) for number, item in enumerate(items, 1)),
        counts=tuple((kind.value, counts[kind], first[kind]) for kind in Doubt if kind in counts),
        articles=len(viewer.run.archive.readings),
    )


def _files(run: Run) -> Mapping[str, str]:
    return {id_: source.article.relative_source_path for id_, source in run.sources.items()}


def _item(viewer: Viewer, number: int, item: Item) -> ReviewItem:
    return ReviewItem(
        number=number,
        kind=item.kind.value,
        names=item.names,
        why=_why(viewer, item),
        mentions=item.mentions,
        articles=item.articles,
        place=item.place,
        choices=tuple(_choice(viewer, choice) for choice in item.choices),
        quotes=tuple(viewer.quote(one.document, one.sentence, one.spans, "", checked=False) for one in item.passages),
        remedies=tuple(_remedy(viewer, remedy) for remedy in item.remedies),
    )


def _why(viewer: Viewer, item: Item) -> str:
    percent = "" if item.score is None else f"{100 * item.score:.0f}"
    if item.kind is Doubt.NEAR:
        return f"{viewer.say(f'review_sign_{item.sign}')} {viewer.say('review_alike', percent=percent)}"
    return viewer.say(f"review_why_{item.kind.value}", percent=percent, article=item.sign or "")


def _choice(viewer: Viewer, choice: Choice) -> ReviewChoice:
    entity = choice.entity
    archive: Archive = viewer.run.archive
    details = [viewer.say(f"level_{entity.level}")] if entity.level else []
    details += [holder.label(viewer.lang) for holder in viewer.run.knowledge.containers(entity.id)]
    if choice.people:
        details.append(viewer.say("review_people", count=f"{choice.people:,}".replace(",", "\u202f")))
    if choice.kilometres is not None:
        details.append(viewer.say("review_kilometres", count=f"{choice.kilometres:.0f}"))
    if entity.origin != "found":
        details.append(viewer.say(f"origin_{entity.origin}"))
    return ReviewChoice(
        id=entity.id,
        label=entity.label(viewer.lang),
        detail=", ".join(details),
        url=viewer.page(f"{entity.id}.html") if entity.id in archive.entities else None,
    )


def _remedy(viewer: Viewer, remedy: Remedy) -> ReviewRemedy:
    note = viewer.say("review_is_there") if remedy.is_there else ""
    action = viewer.say(f"review_action_{remedy.action}", place=remedy.meant or "")
    words = {filler: viewer.say(f"review_reason_{filler.value}") for filler in Filler}
    return ReviewRemedy(action, remedy.file, note, lines_of(remedy, words))


def write_report(run: Run, pelican: Mapping[str, Any], views: Mapping[str, ReviewView], folder: Path) -> Path:
    """Write the report's pages with the theme's styles into `folder`, and return the first one.

    Sentences are linked to where they stand in the archive, if one was built. Raises WrongReport as `check_folder` does.
    """
    check_folder(folder)
    languages = run.settings.languages
    environment = Environment(
        loader=FileSystemLoader(run.settings.theme / "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals["t"] = say
    for part in _STATIC:
        shutil.copytree(run.settings.theme / "static" / part, folder / "theme" / part, dirs_exist_ok=True)
    archive = Path(pelican["OUTPUT_PATH"])
    for lang, view in views.items():
        path = localised(PAGE, lang, languages)
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        alternates = tuple((other, localised(PAGE, other, languages)) for other in views if other != lang)
        html = environment.get_template("review.html").render(
            {
                **common(run, lang, path, alternates),
                KEY: run,
                "SITEURL": root_from(path),
                "SITENAME": pelican["SITENAME"],
                "public_url": "",
                "archive_url": _way(target.parent, archive) if (archive / "index.html").exists() else None,
                "review": view,
            }
        )
        target.write_text(html, encoding="utf-8", newline="\n")
    return folder / localised(PAGE, languages[0], languages)


def check_folder(folder: Path) -> None:
    """Raise WrongReport where the folder holds something else than a report, or is none."""
    if folder.exists() and not folder.is_dir():
        raise WrongReport([Problem(str(folder), 0, "a file", "a folder for the report")])
    if folder.is_dir() and any(folder.iterdir()) and not (folder / PAGE).exists():
        raise WrongReport(
            [Problem(str(folder), 0, "a folder with other files", "a new folder, an empty one or a report's")]
        )


def _way(start: Path, archive: Path) -> str:
    """Return the way from one folder to another; on another drive there is none but the whole address."""
    try:
        return Path(os.path.relpath(archive.resolve(), start.resolve())).as_posix()
    except ValueError:
        return archive.resolve().as_uri()

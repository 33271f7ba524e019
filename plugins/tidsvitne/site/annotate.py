"""Plugin: reads every article and puts the archive together, once all generators are ready.

Everything that concerns the whole corpus happens here, before the first page is written. A mistake in the settings or in
the content stops the build in `initialized`, where Pelican lets an exception through.
"""

import sys
from pathlib import Path
from typing import Any

import click
from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator, PagesGenerator

from tidsvitne.archive.archive import build
from tidsvitne.archive.cache import AnnotationCache
from tidsvitne.archive.curation import unmatched_corrections
from tidsvitne.archive.readers import read_all
from tidsvitne.knowledge.authority import WrongAuthority
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.link.credits import without_credited
from tidsvitne.model.problem import Problem
from tidsvitne.model.reading import Reading
from tidsvitne.site.adapter import Publication, Source, sources
from tidsvitne.site.preflight import WrongContent, check_content
from tidsvitne.site.run import KEY, Run
from tidsvitne.site.settings import Settings, read_settings
from tidsvitne.site.words import Words


def check(pelican: Pelican) -> None:
    """Stop the build where the settings or the content are wrong."""
    settings = read_settings(pelican.settings)
    try:
        check_content(settings.content, settings.authority)
    except WrongContent as mistake:
        # Else an editor would hear of these only when the others are mended.
        raise WrongContent([*mistake.problems, *_wrong_authority(settings)]) from mistake


def _wrong_authority(settings: Settings) -> tuple[Problem, ...]:
    try:
        Knowledge.load(_authority(settings))
    except WrongAuthority as mistake:
        return mistake.problems
    return ()


def _authority(settings: Settings) -> Path | None:
    return settings.authority if settings.authority.is_dir() else None


def annotate(generators: list[Any]) -> None:
    """Read all articles and put the run on the context that all generators share."""
    _forget_drafts(generators)
    context = generators[0].context
    settings = read_settings(context)
    knowledge = Knowledge.load(_authority(settings))
    found = {source.id: source for source in sources(generators)}
    readings = _read(list(found.values()), knowledge, settings)
    for problem in unmatched_corrections(readings.values(), knowledge):
        click.echo(f"Not corrected: {problem}", err=True)
    published = [readings[source.id] for source in found.values() if source.publication is Publication.PUBLISHED]
    archive = build(published, knowledge)
    context[KEY] = Run(
        settings=settings,
        words=Words.load(settings.theme, settings.languages),
        knowledge=knowledge,
        sources=found,
        readings={name: archive.found.settled(reading) for name, reading in readings.items()},
        archive=archive,
        pages=_pages(generators),
    )


def _forget_drafts(generators: list[Any]) -> None:
    """Leave no draft for Pelican to write: it would look for the category that articles here have none of."""
    for generator in generators:
        if isinstance(generator, ArticlesGenerator):
            generator.drafts.clear()
            generator.drafts_translations.clear()


def _read(found: list[Source], knowledge: Knowledge, settings: Settings) -> dict[str, Reading]:
    cache = AnnotationCache(settings.readings, knowledge.fingerprint, knowledge.corrections)
    authority = _authority(settings)
    documents = (source.document() for source in found)
    stream = read_all(documents, knowledge, authority=authority, jobs=settings.jobs_for(len(found)), cache=cache)
    hidden = not sys.stderr.isatty()
    with click.progressbar(stream, len(found), "Reading articles", file=sys.stderr, hidden=hidden) as bar:
        return {reading.document.id: _without_credited(reading, knowledge) for reading in bar}


def _without_credited(reading: Reading, knowledge: Knowledge) -> Reading:
    """Return the reading in which nobody gets a page for having written or photographed something."""

    def is_known(id_: str) -> bool:
        return knowledge.find_entity(id_) is not None

    return Reading(reading.document, without_credited(reading.annotations, is_known))


def _pages(generators: list[Any]) -> tuple[Any, ...]:
    generator = next(generator for generator in generators if isinstance(generator, PagesGenerator))
    return tuple(sorted([*generator.pages, *generator.translations], key=lambda page: str(page.slug)))


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check)
    signals.all_generators_finalized.connect(annotate)

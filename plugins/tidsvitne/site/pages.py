"""Plugin: gives every page its variables, and writes the pages that are made from the archive as a whole."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from pelican import signals
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator
from pelican.writers import Writer

from tidsvitne.site.addresses import HOME, LISTS, SEARCH, localised
from tidsvitne.site.article_page import article_view
from tidsvitne.site.claim_pages import claim_pages
from tidsvitne.site.entity_pages import contents, emptied, entity_index, entity_view
from tidsvitne.site.event_pages import event_lists, event_view
from tidsvitne.site.list_pages import article_years, home
from tidsvitne.site.run import Run, run_of
from tidsvitne.site.source_list import source_list
from tidsvitne.site.timeline_pages import timeline
from tidsvitne.site.viewer import Viewer

_FOLDERS = ("places", "people", "organisations")
_ABOUT = ("about", "methodology")


class ArchivePages(Generator):
    """Writes the front page, lists, entities, events, claims, timeline, search and redirects, in every interface language."""

    def generate_output(self, writer: Writer) -> None:
        """Write all pages."""
        run = run_of(self.context)
        for lang in run.settings.languages:
            viewer = _viewer(self, lang)
            write = partial(self._write, writer, viewer)
            write(HOME, "home", home=home(viewer))
            write(LISTS["articles"], "articles", years=article_years(viewer))
            write(LISTS["sources"], "sources", sources=source_list(viewer))
            write(SEARCH, "search", event_types=_event_types(run))
            self._write_entities(viewer, write)
            self._write_events(viewer, write)
            self._write_timeline(viewer, write)
            for path, claims in claim_pages(viewer):
                write(path, "claims", claims=claims)

    def _write_entities(self, viewer: Viewer, write: Callable[..., None]) -> None:
        for folder in _FOLDERS:
            write(LISTS[folder], "entities", index=entity_index(viewer, folder))
        inside = contents(viewer.run.archive.entities)
        for name, mentioned in viewer.run.archive.entities.items():
            view = entity_view(viewer, mentioned, inside.get(name, ()))
            write(f"{name}.html", "entity", entity=view)
            for former in mentioned.entity.was:
                write(f"{former}.html", "redirect", target_url=view.card.url, target_label=view.card.label)
        for name in emptied(viewer.run):
            folder = name.partition("/")[0]
            write(f"{name}.html", "removed", list_url=viewer.page(LISTS[folder]), list_key=f"nav_{folder}")

    def _write_events(self, viewer: Viewer, write: Callable[..., None]) -> None:
        for path, events in event_lists(viewer):
            write(path, "events", events=events)
        for event in viewer.told.events.values():
            view = event_view(viewer, event)
            write(f"{event.id}.html", "event", event=view)
            label = view.card.label or viewer.say(f"event_{view.card.type}")
            for former in event.was:
                write(f"{former}.html", "redirect", target_url=view.card.url, target_label=label)

    def _write_timeline(self, viewer: Viewer, write: Callable[..., None]) -> None:
        overview, years = timeline(viewer)
        write(LISTS["timeline"], "timeline", timeline=overview)
        for path, year in years:
            write(path, "timeline_year", year=year)

    def _write(self, writer: Writer, viewer: Viewer, path: str, template: str, **variables: Any) -> None:
        languages = viewer.run.settings.languages
        own = localised(path, viewer.lang, languages)
        alternates = tuple((lang, localised(path, lang, languages)) for lang in languages if lang != viewer.lang)
        writer.write_file(
            own,
            self.get_template(template),
            self.context,
            relative_urls=self.settings["RELATIVE_URLS"],
            url=own,
            **common(viewer.run, viewer.lang, own, alternates),
            **variables,
        )


def common(run: Run, lang: str, path: str, alternates: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    """Return the variables that every page has, besides Pelican's own."""
    to = partial(localised, lang=lang, languages=run.settings.languages)
    return {
        "ui_lang": lang,
        "alternates": alternates,
        "page_path": path,
        "home_url": to(HOME),
        "search_url": to(SEARCH),
        "nav": (*((key, to(url)) for key, url in LISTS.items()), *_about(run, lang)),
        "archive_note": run.settings.note.get(lang, ""),
        "public_url": run.settings.public_url,
    }


def _event_types(run: Run) -> tuple[str, ...]:
    readings = run.archive.readings.values()
    return tuple(sorted({event.type for reading in readings for event in reading.annotations.events}))


def _about(run: Run, lang: str) -> Iterator[tuple[str, str]]:
    for key in _ABOUT:
        for page in run.pages:
            if page.metadata.get("translation_key") == key and page.lang == lang:
                yield key, page.url


def before_article(generator: ArticlesGenerator, content: Any) -> None:
    """Put an article's variables on the context just before Pelican renders its page."""
    run = run_of(generator.context)
    source = run.sources[str(content.slug)]
    lang = _interface(run, source.lang)
    view = article_view(_viewer(generator, lang), source)
    alternates = tuple((card.lang, card.url) for card in view.translations)
    generator.context.update(common(run, lang, source.url, alternates), view=view)


def before_page(generator: PagesGenerator, content: Any) -> None:
    """Put a page's variables on the context just before Pelican renders it."""
    run = run_of(generator.context)
    key = content.metadata.get("translation_key")
    others = (page for page in run.pages if key and page is not content and page.metadata.get("translation_key") == key)
    alternates = tuple((page.lang, page.url) for page in others)
    generator.context.update(common(run, _interface(run, content.lang), content.url, alternates))


def _viewer(generator: Generator, lang: str) -> Viewer:
    """Return the run's viewer in a language: one for all pages, since it remembers what it has shown."""
    viewers = generator.context.setdefault("tidsvitne_viewers", {})
    if lang not in viewers:
        viewers[lang] = Viewer(run_of(generator.context), lang)
    viewer: Viewer = viewers[lang]
    return viewer


def _interface(run: Run, lang: str) -> str:
    """Return the interface language of a text's page: its own where there is one, Bokmål for Nynorsk, else the first."""
    wanted = "nb" if lang == "nn" else lang
    return wanted if wanted in run.settings.languages else run.settings.languages[0]


@pass_context
def say(context: Context, key: str, **values: object) -> str:
    """Return the interface's words for a key in the language of the page: the templates' `t`."""
    return run_of(context.get_all()).words.say(str(context["ui_lang"]), key, **values)


def add_words(generator: Generator) -> None:
    """Give each generator's templates `t`."""
    generator.env.globals["t"] = say


def generators(_: Any) -> type[Generator]:
    """Return our generator."""
    return ArchivePages


def register() -> None:
    """Connect to Pelican."""
    signals.generator_init.connect(add_words)
    signals.get_generators.connect(generators)
    signals.article_generator_write_article.connect(before_article)
    signals.page_generator_write_page.connect(before_page)

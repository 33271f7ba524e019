"""Plugin: hands the archive to the search index, and writes its files when all pages are written."""

from collections.abc import Iterator
from pathlib import Path

from pelican import signals

from tidsvitne.archive.archive import Mentioned
from tidsvitne.model.annotation import Kind
from tidsvitne.model.entity import Entity
from tidsvitne.render.dates import words as date_words
from tidsvitne.search.bundle import bundle
from tidsvitne.search.files import write
from tidsvitne.search.index import build_search
from tidsvitne.search.record import EntityRecord, Passage, SearchRecord
from tidsvitne.site.adapter import Source
from tidsvitne.site.run import Run, run_of

_FACETS = {"place": Kind.PLACE, "person": Kind.PERSON, "org": Kind.ORGANISATION}


def remember(generators: list) -> None:  # type: ignore[type-arg]
    """Write the search index once the run is there: its files belong to no page."""
    generator = generators[0]
    write_search(run_of(generator.context), Path(generator.output_path))


def write_search(run: Run, output: Path) -> None:
    """Write the index of all published articles, and the script that reads it, below `output`."""
    static = run.settings.theme / "static"
    write(output, bundle(lambda name: (static / f"{name}.js").read_text("utf-8")))
    write(output, build_search(tuple(_records(run)), [_entity(run, known) for known in run.archive.entities.values()]))


def _records(run: Run) -> Iterator[SearchRecord]:
    for document in run.archive.readings:
        yield _record(run, run.sources[document])


def _record(run: Run, source: Source) -> SearchRecord:
    reading = run.readings[source.id]
    names = dict.fromkeys(mention.entity for mention in reading.annotations.mentions if mention.entity)
    entities = [run.archive.entities[name].entity for name in names]
    return SearchRecord(
        url=source.url,
        title=source.title,
        lang=source.lang,
        source=source.meta("source") or "",
        edtf=source.date.value if source.date else "",
        date_texts=tuple((lang, date_words(source.date, lang)) for lang in run.settings.languages)
        if source.date
        else (),
        standfirst=source.meta("standfirst") or "",
        passages=tuple(Passage(s.id, s.span.of(reading.document.text)) for s in reading.annotations.sentences),
        entities=tuple(names),
        names=tuple(dict.fromkeys(label for entity in entities for label in entity.labels.values())),
        facets=_facets(run, source, entities),
    )


def _facets(run: Run, source: Source, entities: list[Entity]) -> dict[str, tuple[str, ...]]:
    """Return what an article is filtered by: a place with all that contains it, and the kinds of events it tells of."""
    by_kind = {facet: tuple(entity.id for entity in entities if entity.kind is kind) for facet, kind in _FACETS.items()}
    places = dict.fromkeys(each for place in by_kind["place"] for each in _with_holders(run, place))
    found = {
        **by_kind,
        "place": tuple(places),
        "source": (source.meta("source") or "",),
        "lang": (source.lang,),
        "event": tuple(sorted({event.type for event in run.readings[source.id].annotations.events})),
    }
    return {facet: values for facet, values in found.items() if any(values)}


def _with_holders(run: Run, place: str) -> list[str]:
    found = [place]
    within = run.archive.entities[place].entity.within
    while within and within not in found:
        found.append(within)
        within = run.archive.entities[within].entity.within
    return found


def _entity(run: Run, mentioned: Mentioned) -> EntityRecord:
    entity = mentioned.entity
    holders = _with_holders(run, entity.id)[1:]
    return EntityRecord(
        id=entity.id,
        url=f"{entity.id}.html",
        labels=entity.labels,
        aliases=entity.aliases,
        kind=entity.kind.value,
        articles=len(mentioned.documents),
        level=entity.level,
        within=tuple(run.archive.entities[holder].entity.labels for holder in holders),
    )


def register() -> None:
    """Connect to Pelican, after the plugin that makes the run."""
    signals.all_generators_finalized.connect(remember)

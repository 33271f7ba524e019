"""Small archives made by hand, and the viewer that shows them."""

from collections.abc import Callable, Iterable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tidsvitne.archive.archive import Archive, Mentioned
from tidsvitne.archive.timeline import timeline
from tidsvitne.model.annotation import Kind
from tidsvitne.model.entity import Entity
from tidsvitne.model.event import Event
from tidsvitne.model.reading import Reading
from tidsvitne.site.adapter import Publication, Source
from tidsvitne.site.run import Run
from tidsvitne.site.viewer import Viewer
from tidsvitne.site.words import Words

THEME = Path(__file__).parents[3] / "themes" / "tidsvitne"
LANGUAGES = ("en", "nb")
PLACES = {
    "places/town": Entity("places/town", Kind.PLACE, {"en": "Town", "nb": "By"}, "editor"),
    "places/quarter": Entity("places/quarter", Kind.PLACE, {"en": "Quarter"}, "editor", within="places/town"),
}


def source(reading: Reading) -> Source:
    """An article as Pelican would have it."""
    document = reading.document
    metadata: dict[str, Any] = {"source": document.source, "translation_key": document.group}
    if document.date:
        metadata |= {"published": document.date.value, "published_basis": "page"}
    article = SimpleNamespace(
        slug=document.id,
        url=f"articles/{document.id}.html",
        lang=document.lang,
        title=document.title or document.id,
        metadata=metadata,
    )
    return Source(article, Publication.PUBLISHED)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def viewer_of() -> Callable[..., Viewer]:
    """Make a viewer of readings and of the events that they tell of."""
    words = Words.load(THEME, LANGUAGES)

    def make(readings: Iterable[Reading], events: Iterable[Event] = (), lang: str = "en") -> Viewer:
        by_id = {reading.document.id: reading for reading in readings}
        run: Any = SimpleNamespace(
            settings=SimpleNamespace(languages=LANGUAGES),
            words=words,
            knowledge=SimpleNamespace(containers=lambda _: ()),
            sources={name: source(reading) for name, reading in by_id.items()},
            readings=by_id,
            archive=Archive(
                readings=by_id,
                entities={name: Mentioned(place, ()) for name, place in PLACES.items()},
                events=tuple(events),
                timeline=timeline(by_id.values()),
                related={},
                found=None,  # type: ignore[arg-type]
            ),
        )
        assert set(run.__dict__) <= set(Run.__dataclass_fields__)
        return Viewer(run, lang)

    return make

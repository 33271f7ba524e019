"""The state of one build. It lives on Pelican's context, under one key, and dies with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tidsvitne.archive.archive import Archive
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.model.reading import Reading
from tidsvitne.site.adapter import Source
from tidsvitne.site.settings import Settings
from tidsvitne.site.words import Words

KEY = "tidsvitne"


@dataclass(frozen=True, slots=True)
class Run:
    """All that the pages of one build are made from. `readings` holds hidden articles too, `archive` does not."""

    settings: Settings
    words: Words
    knowledge: Knowledge
    sources: Mapping[str, Source]
    readings: Mapping[str, Reading]
    archive: Archive
    pages: tuple[Any, ...]


def run_of(context: Mapping[str, Any]) -> Run:
    """Return the run that Pelican's context carries."""
    run = context[KEY]
    if not isinstance(run, Run):
        raise TypeError(
            f"the context's {KEY!r} is {type(run).__name__}; the plugin tidsvitne.site.annotate has not run"
        )
    return run

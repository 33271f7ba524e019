"""Words that are no place's name and yet say which place is meant.

Short forms of states («Mich.»), demonyms («Syrian»), and what only one country's news speaks of («gardaí», "sophomore").
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from tidsvitne.knowledge.gazetteer import name_key

SHORT_AREAS, DEMONYMS, CUES = "short_areas.yaml", "demonyms.yaml", "country_cues.yaml"


@cache
def short_areas() -> Mapping[str, tuple[str, str]]:
    """Return the country and the area's code in GeoNames by the short forms of areas, written without full stops."""
    return {
        form: (country, code)
        for country, areas in reversed(tuple(_read(SHORT_AREAS).items()))
        for code, forms in areas.items()
        for form in forms
    }


@cache
def demonyms() -> Mapping[str, str]:
    """Return the codes of countries by the keys of what their people and things are called."""
    return {name_key(word): country for country, words in _read(DEMONYMS).items() for word in words}


@cache
def country_cues() -> Mapping[str, tuple[str, ...]]:
    """Return the codes of the countries whose news uses a word, by the folded word."""
    countries: dict[str, list[str]] = {}
    for country, words in _read(CUES).items():
        for word in words:
            countries.setdefault(word, []).append(country)
    return {word: tuple(codes) for word, codes in countries.items()}


def _read(name: str) -> Mapping[str, Any]:
    read: Mapping[str, Any] = yaml.safe_load((files("tidsvitne.data") / name).read_text("utf-8"))
    return read

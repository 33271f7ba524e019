"""Words that are no place's name and yet say which place is meant: short forms of states («Mich.»), and demonyms («Syrian»)."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from tidsvitne.knowledge.gazetteer import name_key

SHORT_AREAS, DEMONYMS = "short_areas.yaml", "demonyms.yaml"


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


def _read(name: str) -> Mapping[str, Any]:
    read: Mapping[str, Any] = yaml.safe_load((files("tidsvitne.data") / name).read_text("utf-8"))
    return read

"""The field's common nouns in both languages, by the stems under which a query's words look them up."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from tidsvitne.search import analysis


@cache
def glossary() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return pairs of a word's stems, joined by spaces, and what else it is called, in order."""
    text = files("tidsvitne.data").joinpath("words/glossary.yaml").read_text("utf-8")
    groups: list[dict[str, Any]] = yaml.safe_load(text)
    found: dict[str, dict[str, None]] = {}
    for group in groups:
        for key, word in _keys(group):
            others = (other for language in analysis.LANGUAGES for other in group[language] if other != word)
            found.setdefault(key, {}).update(dict.fromkeys(others))
    return tuple((key, tuple(found[key])) for key in sorted(found))


def _keys(group: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    for language in analysis.LANGUAGES:
        for word in group[language]:
            yield " ".join(analysis.stem(each, language) for each in analysis.words(word)), word

"""The interface's words in each of its languages, from the theme's tables."""

import json
from collections.abc import Mapping
from pathlib import Path


class MissingWords(Exception):
    """A table of words that is not there or cannot be read."""


class Words:
    """The tables of all interface languages, nothing more."""

    def __init__(self, tables: Mapping[str, Mapping[str, str]]) -> None:
        self._tables = tables

    @classmethod
    def load(cls, theme: Path, languages: tuple[str, ...]) -> "Words":
        """Read `i18n/<language>.json` of a theme. Raises MissingWords."""
        return cls({language: _table(theme / "i18n" / f"{language}.json") for language in languages})

    def say(self, lang: str, key: str, **values: object) -> str:
        """Return the words for a key, with `{name}` filled in.

        Raises KeyError where the theme's table lacks the key: a build fails rather than show a key to a reader.
        """
        return self._tables[lang][key].format(**values)

    def knows(self, lang: str, key: str) -> bool:
        """Whether the table has the key."""
        return key in self._tables[lang]


def _table(path: Path) -> Mapping[str, str]:
    try:
        table: Mapping[str, str] = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise MissingWords(f"{path}: {error}") from error
    return table

"""The archive's settings: every `TIDSVITNE_*` of the settings file, checked once, then frozen."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from platformdirs import user_cache_dir

UI_LANGUAGES = ("en", "nb")
_WORTH_A_PROCESS = 64  # articles or pages


class WrongSettings(Exception):
    """Settings that nobody can build with; the message names each with what was found and expected."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What an archive can be told. Documented in docs/settings.md.

    `authority` and `readings` are folders; `languages` are the interface's, the first one standing at the root; `note` is a
    sentence about the archive for each of them; `public_url` is where it is published, empty for one that is not;
    `jobs` is None where the number of processes is for the machine to say.
    """

    authority: Path
    readings: Path
    jobs: int | None
    languages: tuple[str, ...]
    note: Mapping[str, str]
    public_url: str
    theme: Path
    content: Path

    def jobs_for(self, work: int) -> int:
        """Return how many processes to use for so many articles or pages: one where starting another would take longer."""
        return self.jobs or (os.cpu_count() or 1 if work >= _WORTH_A_PROCESS else 1)


_TYPES: Mapping[str, tuple[type, str]] = {
    "TIDSVITNE_AUTHORITY": (str, "the path of a folder"),
    "TIDSVITNE_READINGS": (str, "the path of a folder"),
    "TIDSVITNE_JOBS": (int, "a number of processes, 1 or more"),
    "TIDSVITNE_LANGUAGES": (tuple, f"a tuple of interface languages out of {UI_LANGUAGES}"),
    "TIDSVITNE_NOTE": (dict, "a sentence for each language, such as {'en': '…', 'nb': '…'}"),
}
NAMES = tuple(_TYPES)


def read_settings(pelican: Mapping[str, Any]) -> Settings:
    """Read and check the settings of one build.

    Raises WrongSettings, which lists all mistakes at once.
    """
    mistakes = [*_unknown(pelican), *_wrong(pelican)]
    if mistakes:
        raise WrongSettings("\n".join(mistakes))
    content = Path(pelican["PATH"])
    return Settings(
        authority=Path(pelican.get("TIDSVITNE_AUTHORITY") or content / "authority"),
        readings=Path(pelican.get("TIDSVITNE_READINGS") or _cache() / "readings"),
        jobs=pelican.get("TIDSVITNE_JOBS"),
        languages=tuple(pelican.get("TIDSVITNE_LANGUAGES", UI_LANGUAGES)),
        note=pelican.get("TIDSVITNE_NOTE", {}),
        public_url="" if pelican["RELATIVE_URLS"] else str(pelican["SITEURL"]).rstrip("/"),
        theme=Path(pelican["THEME"]),
        content=content,
    )


def _cache() -> Path:
    return Path(os.environ.get("TIDSVITNE_CACHE") or user_cache_dir("tidsvitne"))


def _unknown(pelican: Mapping[str, Any]) -> list[str]:
    unknown = sorted(name for name in pelican if name.startswith("TIDSVITNE_") and name not in _TYPES)
    return [f"{name} is no setting{_meant(name)}" for name in unknown]


def _meant(name: str) -> str:
    close = get_close_matches(name, NAMES, n=1)
    return f"; did you mean {close[0]}?" if close else ""


def _wrong(pelican: Mapping[str, Any]) -> list[str]:
    return [
        f"{name}: found {pelican[name]!r}; expected {expected}"
        for name, (type_, expected) in _TYPES.items()
        if name in pelican and not _is_right(pelican[name], type_)
    ]


def _is_right(value: Any, type_: type) -> bool:
    if not isinstance(value, type_) or isinstance(value, bool):
        return False
    if isinstance(value, int):
        return value >= 1
    if isinstance(value, tuple):
        return bool(value) and set(value) <= set(UI_LANGUAGES)
    return True

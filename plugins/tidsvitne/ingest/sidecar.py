"""What an editor knows of raw files from elsewhere, checked whole before anything is imported."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from tidsvitne.ingest.layout import tidy
from tidsvitne.model.edtf import is_edtf
from tidsvitne.model.problem import Problem, Problems

LANGUAGES = ("nb", "nn", "en")
_KEYS = ("source", "url", "date", "title", "lang", "byline")
_URL = re.compile(r"https?://[^\s<>\"]+")


class WrongSidecar(Problems):
    """A sidecar that cannot be used; lists every mistake with its line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What an editor knows of one file. `date` is EDTF, `lang` «nb», «nn» or «en»."""

    source: str | None = None
    url: str | None = None
    date: str | None = None
    title: str | None = None
    lang: str | None = None
    byline: str | None = None


def read_sidecar(path: Path, known: Collection[str]) -> Mapping[str, Entry]:
    """Read a sidecar: an entry for each file's name. `known` are the names that files have.

    Raises WrongSidecar.
    """
    problems: list[Problem] = []
    entries = dict(_entries(path.as_posix(), _root(path), known, problems))
    if problems:
        raise WrongSidecar(problems)
    return entries


def _root(path: Path) -> yaml.Node | None:
    file = path.as_posix()
    try:
        return yaml.compose(path.read_bytes().decode("utf-8-sig"), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise WrongSidecar([Problem(file, line, error.problem or "something that is no YAML", "YAML")]) from error
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise WrongSidecar([Problem(file, 0, "something that is no UTF-8 text", "YAML in UTF-8")]) from error
    except RecursionError as error:
        raise WrongSidecar([Problem(file, 0, "lists within lists without end", "YAML")]) from error
    except OSError as error:
        raise WrongSidecar([Problem(file, 0, error.strerror or "an error", "a file that can be read")]) from error


def _entries(
    file: str, root: yaml.Node | None, known: Collection[str], problems: list[Problem]
) -> Iterator[tuple[str, Entry]]:
    for name, node, line in _pairs(file, root, "a file's name, and below it what is known of it", problems):
        if name not in known:
            problems.append(Problem(file, line, f"«{name}»", "the name of a file that is imported"))
        yield name, Entry(**dict(_values(file, node, problems)))


def _values(file: str, node: yaml.Node, problems: list[Problem]) -> Iterator[tuple[str, str]]:
    for key, value, line in _pairs(file, node, "lines such as «source: VG»", problems):
        if key not in _KEYS:
            problems.append(Problem(file, line, f"the key «{key}»", " or ".join(_KEYS)))
        elif not isinstance(value, yaml.ScalarNode) or not tidy(value.value):
            problems.append(Problem(file, line, f"«{key}» without a value on its line", "one value"))
        elif expected := _expected(key, value.value):
            problems.append(Problem(file, value.start_mark.line + 1, f"{key} «{value.value}»", expected))
        else:
            yield key, tidy(value.value)


def _expected(key: str, value: str) -> str | None:
    """Return what should stand there, None where the value is right."""
    if key == "date" and not is_edtf(value):
        return "an EDTF date: 2016, 2016-11, 2016-09-29, 2016-09-29? or 2017-02-20/2017-02-22"
    if key == "lang" and value not in LANGUAGES:
        return " or ".join(LANGUAGES)
    if key == "url" and not _URL.fullmatch(value):
        return "an address that begins with http:// or https://"
    return None


def _pairs(
    file: str, node: yaml.Node | None, expected: str, problems: list[Problem]
) -> Iterator[tuple[str, yaml.Node, int]]:
    if not isinstance(node, yaml.MappingNode):
        line = node.start_mark.line + 1 if node else 0
        problems.append(Problem(file, line, "no mapping" if node else "an empty file", expected))
        return
    seen: set[str] = set()
    for key, value in node.value:
        line, name = key.start_mark.line + 1, str(key.value)
        if name in seen:
            problems.append(Problem(file, line, f"«{name}» for the second time", "each name once"))
            continue
        seen.add(name)
        yield name, value, line

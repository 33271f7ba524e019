"""YAML read into plain values that know their lines. No tags, anchors or aliases: an authority file needs none."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tidsvitne.model.problem import Problem

_DEEPEST = 10
_TAGS = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null", "map", "seq"))
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONSTRUCTOR = yaml.constructor.SafeConstructor()


@dataclass(frozen=True, slots=True)
class Located:
    """A value of YAML and where it stands. `value` is a scalar, a tuple of Located or a dict of Located by key."""

    value: Any
    file: str
    line: int

    def problem(self, expected: str, found: str | None = None) -> Problem:
        """Return the mistake that this value is."""
        return Problem(self.file, self.line, found or described(self.value), expected)


def described(value: Any) -> str:
    """Name a value in a message."""
    if isinstance(value, dict):
        return "keys with values"
    if isinstance(value, tuple):
        return "a list"
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    return f"«{value}»"


def read_yaml(path: Path, problems: list[Problem]) -> Located | None:
    """Read one file; None where it is empty or cannot be read at all. Mistakes are added to `problems`."""
    name = str(path)
    text = _decode(path, problems)
    if text is None:
        return None
    node = _compose(name, text, problems)
    return _located(node, name, problems) if node else None


def _decode(path: Path, problems: list[Problem]) -> str | None:
    try:
        raw = path.read_bytes()
    except OSError as error:
        problems.append(Problem(str(path), 1, f"a file that cannot be read ({error.strerror})", "a readable file"))
        return None
    if raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        problems.append(
            Problem(str(path), 1, "a byte order mark", "UTF-8 without one (save it as «UTF-8», not «with BOM»)")
        )
        return None
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problems.append(Problem(str(path), line, f"the byte 0x{raw[error.start]:02x}", "UTF-8 (is it Latin-1?)"))
        return None


def _compose(name: str, text: str, problems: list[Problem]) -> yaml.Node | None:
    try:
        trap = _trap(name, text)
        if not trap:
            return yaml.compose(text, Loader=_Loader)
        problems.append(trap)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        if "nesting" in str(error.problem):  # some versions of libyaml give up before the events tell how deep it goes
            problems.append(_endless(name, line))
        else:
            problems.append(Problem(name, line, f"broken YAML ({error.problem})", "YAML"))
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        problems.append(Problem(name, line, f"a control character ({error.reason})", "text"))
    return None


def _trap(name: str, text: str) -> Problem | None:
    """Find aliases that multiply and endless nesting in the stream of events, which needs no recursion."""
    depth = 0
    event: Any
    for event in yaml.parse(text, Loader=_Loader):
        line = event.start_mark.line + 1
        if getattr(event, "anchor", None):
            return Problem(name, line, f"the anchor or alias «{event.anchor}»", "plain values")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            return _endless(name, line)
    return None


def _endless(name: str, line: int) -> Problem:
    return Problem(name, line, "values within values without end", f"at most {_DEEPEST} levels")


def _located(node: yaml.Node, file: str, problems: list[Problem]) -> Located:
    line = node.start_mark.line + 1
    if node.tag not in _TAGS:
        problems.append(
            Problem(file, line, f"the tag or value {node.tag.rsplit(':', 1)[-1]}", "a text, number, list or keys")
        )
        return Located(None, file, line)
    if isinstance(node, yaml.MappingNode):
        return Located(_mapping(node, file, problems), file, line)
    if isinstance(node, yaml.SequenceNode):
        return Located(tuple(_located(item, file, problems) for item in node.value), file, line)
    return Located(_scalar(node), file, line)


def _mapping(node: yaml.MappingNode, file: str, problems: list[Problem]) -> dict[str, Located]:
    values: dict[str, Located] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            problems.append(Problem(file, line, "a list or keys in the place of a key", "a word"))
            continue
        key = key_node.value
        if key in values:
            problems.append(Problem(file, line, f"«{key}» again (first in line {values[key].line})", "each key once"))
            continue
        value = _located(value_node, file, problems)
        # The key's line is the one an editor looks for.
        values[key] = Located(value.value, file, line)
    return values


def _scalar(node: yaml.Node) -> Any:
    try:
        return _CONSTRUCTOR.construct_object(node)
    except (ValueError, yaml.YAMLError):
        return node.value  # such as an integer of impossible form: what was written

"""What a page says of itself in JSON-LD."""

import json
from collections.abc import Iterator
from typing import Any

from tidsvitne.ingest.layout import tidy


def publisher(scripts: Iterator[str]) -> str | None:
    """Return the name of who published the page, None where no script names one."""
    nodes = [node for script in scripts for node in _nodes(_read(script))]
    named = {str(node["@id"]): node for node in nodes if "@id" in node and "name" in node}
    for node in nodes:
        for value in _each(node.get("publisher")):
            # It may be told in full, by the address of another node, or in one word.
            known = named.get(str(value.get("@id")), {}) if isinstance(value, dict) else {}
            name = (value.get("name") or known.get("name")) if isinstance(value, dict) else value
            if isinstance(name, str) and tidy(name) and "://" not in name:
                return tidy(name)
    return None


def _read(script: str) -> Any:
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    for node in _each(value):
        if isinstance(node, dict):
            yield node
            yield from (inner for inner in _each(node.get("@graph")) if isinstance(inner, dict))


def _each(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]

"""An article's parts → Markdown that comes out of every Markdown reader as exactly the words that went in."""

import re
from collections.abc import Iterable
from html import escape as escape_html
from itertools import groupby

from tidsvitne.ingest.blocks import Kind
from tidsvitne.ingest.reading import Part

_ANYWHERE = re.compile(r"[\\`*_\[{]")
_REFERENCE = re.compile(r"&(?=[#\w])")
_NUMBERED = re.compile(r"^(\d+)([.)])(?=\s|$)")
_AT_START = re.compile(r"^(?:[#>]|[+-](?=[\s+-]|$))")
_NOT_ESCAPABLE_AT_START = re.compile(r"^[~:=](?=[\s~:=]|$)")


def to_markdown(parts: Iterable[Part]) -> str:
    """Return the body: a blank line between blocks, a newline at the end."""
    blocks = (_group(kind, [part.text for part in group]) for kind, group in groupby(parts, key=lambda part: part.kind))
    return "\n\n".join(blocks) + "\n"


def escape(text: str) -> str:
    """Return one line of text with every character masked that Markdown or HTML would read as mark-up."""
    text = _REFERENCE.sub("&amp;", _ANYWHERE.sub(r"\\\g<0>", text)).replace("<", "&lt;").replace("|", "&#124;")
    text = _NUMBERED.sub(r"\1\\\2", _AT_START.sub(r"\\\g<0>", text))
    return _NOT_ESCAPABLE_AT_START.sub(lambda match: f"&#{ord(match[0])};", text)


def _group(kind: Kind, texts: list[str]) -> str:
    match kind:
        case Kind.ITEM:
            return "\n".join(f"- {escape(text)}" for text in texts)
        case Kind.QUOTE:
            return "\n>\n".join(f"> {escape(text)}" for text in texts)
        case Kind.HEADING:
            return "\n\n".join(f"## {_heading(text)}" for text in texts)
        case Kind.CAPTION:
            return "\n\n".join(
                f"<figure><figcaption>{escape_html(text, quote=False)}</figcaption></figure>" for text in texts
            )
        case _:
            return "\n\n".join(map(escape, texts))


def _heading(text: str) -> str:
    # Hashes at the end would close the heading, even where a backslash stands before them.
    words = text.rstrip("#")
    return escape(words) + "&#35;" * (len(text) - len(words))

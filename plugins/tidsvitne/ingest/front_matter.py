"""An article's front matter: written one line a value, so that no value can begin another; read as the reader reads it."""

import re
from collections.abc import Mapping
from hashlib import sha256

from tidsvitne.ingest.layout import tidy

_LINE = re.compile(r"[ ]{0,3}(?P<key>[A-Za-z0-9_-]+):[^\S\n]*(?P<value>.*)")
_BODY_SHA256 = re.compile(r"^Body_sha256:.*\n", re.MULTILINE)


def write_article(fields: Mapping[str, str], body: str) -> str:
    """Return the file: front matter with the seal by which the import knows it again, a blank line, the body."""
    front = "".join(f"{key}: {value}\n" for key, text in fields.items() if (value := tidy(text)))
    return f"{front}Body_sha256: {seal(front + chr(10) + body)}\n\n{body}"


def read_article(text: str) -> tuple[dict[str, str], str]:
    """Return the front matter, its keys in lower case, and the body. Never fails: what is no front matter is body."""
    fields: dict[str, str] = {}
    lines = text.split("\n")
    for number, line in enumerate(lines):
        match = _LINE.fullmatch(line.rstrip("\r"))
        if not match:
            return fields, "\n".join(lines[number:]).strip()
        fields[match["key"].lower()] = match["value"].strip()
    return fields, ""


def seal(text: str) -> str:
    """Return the SHA-256 of an article's file without its own line for it."""
    return sha256(_BODY_SHA256.sub("", text, count=1).encode("utf-8")).hexdigest()


def is_untouched(text: str) -> bool:
    """Whether a file is as the import wrote it."""
    return read_article(text)[0].get("body_sha256") == seal(text)

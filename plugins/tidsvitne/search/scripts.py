"""Data as classic scripts, because nothing else can be loaded from a disk: each hands itself over by its own path."""

import json
from json.encoder import encode_basestring

_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def script(path: str, data: object) -> str:
    """Return the script that hands data over. `path` is the file's below the archive's root, without «.js»."""
    return f'tidsvitne.receive("{path}",{text_of(data)});\n'


def text_of(data: object) -> str:
    """Return data as JavaScript that older browsers read too."""
    return safe(_encoder.encode(data))


def string(text: str | None) -> str:
    """Return one string, or nothing, as JSON."""
    return "null" if text is None else encode_basestring(text)


def safe(text: str) -> str:
    """Return JSON with the two characters escaped that end a line in older JavaScript, even in a string."""
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")

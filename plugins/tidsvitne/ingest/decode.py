"""Bytes → text. Nothing is lost: what is no UTF-8 is read as Windows-1252, or as Latin-1 where that has no such byte.

CannotRead
├── EmptyFile
└── BinaryFile
"""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_CONTROL = bytes(set(range(0x20)) - set(b"\t\n\r\x0b\x0c\x1a\x1b\x85")) + b"\x7f"
_NO_WORDS = "\ufeff\u200b\u200e\u200f\u2060\u00ad"


class CannotRead(Exception):
    """A file that holds no text to import."""


class EmptyFile(CannotRead):
    """A file without words."""

    def __init__(self) -> None:
        super().__init__("it is empty")


class BinaryFile(CannotRead):
    """A file that is no text."""

    def __init__(self) -> None:
        super().__init__("it is binary, not text")


class NothingLeft(CannotRead):
    """A file that holds nothing but what an article leaves out."""

    def __init__(self) -> None:
        super().__init__("nothing is left of it without its advertisements, teasers, credits and the like")


def decode(data: bytes) -> str:
    """Return the text of a file, without its byte order mark; line ends stay as they are.

    Raises EmptyFile and BinaryFile.
    """
    text = _with_mark(data) or _without_mark(data)
    if not text.translate(dict.fromkeys(map(ord, _NO_WORDS))).strip():
        raise EmptyFile
    return text


def _with_mark(data: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    return None


def _without_mark(data: bytes) -> str:
    if b"\0" in data or len(data) - len(data.translate(None, _CONTROL)) > len(data) // 100:
        raise BinaryFile
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _declared(data) or _mixed(data)


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data, 0, 4096)
    if not match:
        return None
    try:
        return data.decode(match[1].decode("ascii"))
    except (UnicodeDecodeError, LookupError):
        return None


def _mixed(data: bytes) -> str:
    # A file of UTF-8 with some bytes broken keeps its good letters; one byte a letter is the rule otherwise.
    text = data.decode("utf-8", errors="surrogateescape")
    broken = sum("\udc80" <= character <= "\udcff" for character in text)
    good = sum(character > "\x7f" for character in text) - broken
    if good <= broken:
        return "".join(map(_single, data.decode("latin-1")))
    return "".join(_single(chr(ord(c) - 0xDC00)) if "\udc80" <= c <= "\udcff" else c for c in text)


def _single(character: str) -> str:
    if not "\x80" <= character <= "\x9f":
        return character
    try:
        return character.encode("latin-1").decode("cp1252")
    except UnicodeDecodeError:
        return character

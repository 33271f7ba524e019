"""A day as a page prints it → EDTF; None wherever it can be read in two ways."""

import re

from tidsvitne.model.edtf import is_edtf

_MONTHS = (
    ("january", "januar"),
    ("february", "februar"),
    ("march", "mars"),
    ("april",),
    ("may", "mai"),
    ("june", "juni"),
    ("july", "juli"),
    ("august",),
    ("september",),
    ("october", "oktober"),
    ("november",),
    ("december", "desember"),
)
_SHORTEST = 3
_NUMBER = {
    name[:length]: number
    for number, names in enumerate(_MONTHS, 1)
    for name in names
    for length in range(_SHORTEST, len(name) + 1)
}
_ISO = re.compile(r"\b(\d{4})-(\d\d)(?:-(\d\d))?(?=\D|$)")
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b", re.IGNORECASE)
_DOTS = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)\b")
_SLASHES = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
_MONTHS_OF_A_YEAR = 12


def read_day(text: str) -> str | None:
    """Return the first day that `text` names, as EDTF."""
    for value in (_iso(text), _named(text), _numbered(text)):
        if value and is_edtf(value):
            return value
    return None


def _iso(text: str) -> str | None:
    match = _ISO.search(text)
    return "-".join(part for part in match.groups() if part) if match else None


def _named(text: str) -> str | None:
    for pattern, order in ((_DAY_FIRST, (2, 1, 0)), (_MONTH_FIRST, (2, 0, 1))):
        for match in pattern.finditer(text):
            year, month, day = (match.groups()[index] for index in order)
            number = _NUMBER.get(month.lower())
            if number:
                return f"{year}-{number:02}-{int(day):02}"
    return None


def _numbered(text: str) -> str | None:
    match = _DOTS.search(text)
    if match:
        day, month, year = match.groups()
        return f"{year if len(year) > 2 else '20' + year}-{int(month):02}-{int(day):02}"
    match = _SLASHES.search(text)
    if not match:
        return None
    first, second, year = match.groups()
    if int(first) > _MONTHS_OF_A_YEAR:
        return f"{year}-{int(second):02}-{int(first):02}"
    if int(second) > _MONTHS_OF_A_YEAR:
        return f"{year}-{int(first):02}-{int(second):02}"
    return None

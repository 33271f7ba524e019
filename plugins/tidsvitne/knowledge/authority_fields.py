"""What the keys of an authority entry may hold."""

import re
from collections.abc import Callable, Iterator, Mapping

from tidsvitne.knowledge.located_yaml import Located
from tidsvitne.model.entity import KIND_OF_FOLDER
from tidsvitne.model.problem import Problem

Check = Callable[[Located], Iterator[Problem]]

LEVELS = ("country", "admin1", "admin2", "city", "neighbourhood", "sea", "continent", "region", "site")
_SOURCE_KINDS = ("newspaper", "agency", "online", "broadcaster")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_text(value: Located) -> Iterator[Problem]:
    """Expect a text with something in it."""
    if not isinstance(value.value, str) or not value.value.strip():
        yield value.problem("a text (in quotes if it looks like a number, yes or no)")


def is_texts(value: Located) -> Iterator[Problem]:
    """Expect a list of texts."""
    if not isinstance(value.value, tuple):
        yield value.problem("a list of texts, such as [Halab, Haleb]")
        return
    for item in value.value:
        yield from is_text(item)


def is_id(text: str) -> bool:
    """Whether a text is an id, with its folder («people/kari») or without («kari»)."""
    folder, slash, name = text.rpartition("/")
    return bool(ID.fullmatch(name)) and (not slash or folder in KIND_OF_FOLDER)


def is_ids(value: Located) -> Iterator[Problem]:
    """Expect a list of ids."""
    if not isinstance(value.value, tuple):
        yield value.problem("a list of ids, such as [old-id] or [people/old-id]")
        return
    for item in value.value:
        if not isinstance(item.value, str) or not is_id(item.value):
            yield item.problem("an id, such as old-id or people/old-id")


def is_labels(value: Located) -> Iterator[Problem]:
    """Expect a text for each of some languages, at least one."""
    if not isinstance(value.value, dict) or not value.value:
        yield value.problem("a text for each language, such as {en: Geneva, nb: Genève}")
        return
    for language, text in value.value.items():
        if not _LANGUAGE.fullmatch(language):
            yield text.problem("a language such as en or nb", f"«{language}»")
        yield from is_text(text)


def is_reasons(value: Located) -> Iterator[Problem]:
    """Expect a reason for each of some ids."""
    if not isinstance(value.value, dict) or not value.value:
        yield value.problem("an id and the reason, such as {other-id: Both are called SDF}")
        return
    for name, reason in value.value.items():
        if not is_id(name):
            yield reason.problem("an id, such as other-id or people/other-id", f"«{name}»")
        yield from is_text(reason)


def is_flag(value: Located) -> Iterator[Problem]:
    """Expect true or false."""
    if not isinstance(value.value, bool):
        yield value.problem("true or false")


def is_number(value: Located) -> Iterator[Problem]:
    """Expect a whole number above zero."""
    if isinstance(value.value, bool) or not isinstance(value.value, int) or value.value < 1:
        yield value.problem("a whole number, such as 170063")


def is_coordinates(value: Located) -> Iterator[Problem]:
    """Expect latitude and longitude in degrees."""
    expected = "latitude and longitude in degrees, such as [36.2, 37.16]"
    if not isinstance(value.value, tuple) or len(value.value) != 2:
        yield value.problem(expected)
        return
    for item, name, limit in zip(value.value, ("latitude", "longitude"), (90, 180), strict=True):
        if isinstance(item.value, bool) or not isinstance(item.value, int | float):
            yield item.problem(expected)
        elif not -limit <= item.value <= limit:
            yield item.problem(f"a {name} from -{limit} to {limit}")


def one_of(*allowed: str) -> Check:
    """Make the check for one of some words."""

    def check(value: Located) -> Iterator[Problem]:
        if value.value not in allowed:
            yield value.problem(f"one of {', '.join(allowed)}")

    return check


def matching(pattern: str, expected: str) -> Check:
    """Make the check for a text of a form."""

    def check(value: Located) -> Iterator[Problem]:
        if not isinstance(value.value, str) or not re.fullmatch(pattern, value.value):
            yield value.problem(expected)

    return check


_COUNTRY = matching("[A-Z]{2}", 'a country\'s two capital letters, such as SY or "NO" (in quotes)')
_COMMON: dict[str, Check] = {
    "labels": is_labels,
    "aliases": is_texts,
    "common": is_texts,
    "not_aliases": is_texts,
    "was": is_ids,
    "not": is_reasons,
    "hidden": is_flag,
    "reason": is_text,
    "geonames": is_number,
    "wikidata": matching("Q[1-9][0-9]*", "a Wikidata id, such as Q858"),
    "notes": is_labels,
}
FIELDS: Mapping[str, Mapping[str, Check]] = {
    "places": _COMMON
    | {
        "coordinates": is_coordinates,
        "precision": one_of(*LEVELS),
        "level": one_of(*LEVELS),
        "within": is_text,
        "country": _COUNTRY,
        "actor": is_texts,
    },
    "people": _COMMON | {"minor": is_flag, "private": is_flag},
    "organisations": _COMMON | {"parent": is_text, "actor": is_text},
    "sources": {
        "labels": is_labels,
        "aliases": is_texts,
        "url": matching(r"https?://\S+", "an address that starts with https://"),
        "country": _COUNTRY,
        "language": matching("[a-z]{2,3}", "a language, such as nb"),
        "kind": one_of(*_SOURCE_KINDS),
    },
}

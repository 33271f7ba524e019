"""The terms in several orders, so that the browser finds those near a misspelt word, or with an ending, in few files.

Order «f» is by length and then by letter, «r» by length and then from the last letter on, «m» by length and then from
the middle on, «e» from the last letter on alone. A length is one digit. In «f» stands also, after a «|», the word that a
term mostly is in the texts, where it is another. The theme's `dictionary.js` says what each order is for.
"""

from collections.abc import Iterable, Iterator, Mapping
from operator import add

from tidsvitne.search.coding import DIGITS
from tidsvitne.search.partition import file_name, partition
from tidsvitne.search.pieces import in_utf16
from tidsvitne.search.scripts import script

_FILE = 5_000  # characters
_LONGEST = 61


def dictionary_files(terms: list[str], surfaces: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield path and content of the files of all orders, and of each one's list of them.

    `surfaces` are the words that terms mostly are, of those that mostly are another.
    """
    beyond = {term for term in terms if not term.isascii() and max(term) > "\uffff"}
    plain = [term for term in terms if term not in beyond]
    yield "wo", script("wo", in_utf16(beyond))
    for view, keys in _orders(plain, terms):
        parts = partition(keys, [len(key) + 1 for key in keys], _FILE)
        yield f"w{view}", script(f"w{view}", [part.start for part in parts])
        for part in parts:
            path = f"w/{view}{file_name(part.start)}"
            own: Iterable[str] = keys[part.first : part.last]
            if view == "f":
                own = (_with_surface(key, surfaces) for key in own)
            yield path, script(path, "~".join(own))


def _orders(plain: list[str], terms: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield each order and its keys."""
    lengths = [DIGITS[min(len(term), _LONGEST)] for term in plain]
    yield "f", in_utf16(map(add, lengths, plain))
    yield "r", in_utf16(map(add, lengths, (term[::-1] for term in plain)))
    yield "m", in_utf16(map(add, lengths, map(_turned, plain)))
    yield "e", in_utf16(term[::-1] for term in terms)


def _with_surface(key: str, surfaces: Mapping[str, str]) -> str:
    surface = surfaces.get(key[1:])
    return f"{key}|{surface}" if surface else key


def _turned(term: str) -> str:
    head = len(term) * 9 // 20
    return term[head:] + term[:head]

"""The terms in several orders, so that the browser finds those near a misspelt word, or with an ending, in few files.

Order «f» is by length and then by letter, «r» by length and then from the last letter on, «m» by length and then from
the middle on, «e» from the last letter on alone. A length is one digit. The theme's `dictionary.js` says what each is for.
"""

from collections.abc import Callable, Iterable, Iterator

from tidsvitne.search.coding import DIGITS, front_coded
from tidsvitne.search.partition import file_name, partition
from tidsvitne.search.postings import utf16
from tidsvitne.search.scripts import script

_FILE = 2_500  # characters
_LONGEST = 61


def dictionary_files(terms: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield path and content of the files of all orders, and of each one's list of them."""
    given = list(terms)
    plain = [term for term in given if all(letter < "\U00010000" for letter in term)]
    yield "wo", script("wo", sorted(set(given) - set(plain), key=utf16))
    for view, key_of in _ORDERS.items():
        keys = sorted(map(key_of, given), key=utf16) if view == "e" else sorted(map(key_of, plain))
        parts = partition(keys, [len(key) // 2 + 3 for key in keys], _FILE)
        yield f"w{view}", script(f"w{view}", [part.start for part in parts])
        for part in parts:
            path = f"w/{view}{file_name(part.start)}"
            yield path, script(path, "~".join(front_coded(keys[part.first : part.last])))


def _length(term: str) -> str:
    return DIGITS[min(len(term), _LONGEST)]


def _turned(term: str) -> str:
    head = len(term) * 9 // 20
    return term[head:] + term[:head]


_ORDERS: dict[str, Callable[[str], str]] = {
    "f": lambda term: _length(term) + term,
    "r": lambda term: _length(term) + term[::-1],
    "m": lambda term: _length(term) + _turned(term),
    "e": lambda term: term[::-1],
}

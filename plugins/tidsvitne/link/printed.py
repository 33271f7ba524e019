"""A name as it is printed, without what the sentence adds to it: genitives, titles, articles, quotation marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tidsvitne.knowledge.words import word_set
from tidsvitne.link.titles import is_title
from tidsvitne.text.fold import fold

_POSSESSIVE = re.compile(r"['’ʼ´](?:s|S)?$")
_EDGES = ' \t\n\u00a0,;:!?"“”«»()[]'
_PARTICLES = word_set("al el abu bin ibn ben van von de der den da di dos del du la le af av of")
_ARTICLES = word_set("the den det de")
_LEGAL_FORMS = word_set("as asa ab inc ltd llc corp plc gmbh co limited incorporated")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name: `words` as printed, `keys` the same folded and without full stops; initials have one letter."""

    words: tuple[str, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The folded words."""
        return tuple(map(_key, self.words))

    @property
    def text(self) -> str:
        """The whole name."""
        return " ".join(self.words)

    @property
    def is_full(self) -> bool:
        """Whether it has a given name and a surname, not only the first letter of one."""
        *before, last = self.keys
        names = [*(key for key in before if key not in _PARTICLES), last]
        initials = sum(len(key) == 1 for key in names)
        return len(names) > 1 and len(self.keys[-1]) > 1 and (len(names[0]) > 1 or initials > 1)

    @property
    def surname(self) -> str:
        """The last word, folded, without an Arabic article."""
        return _bare(self.keys[-1])

    def ends(self) -> Iterator[tuple[str, ...]]:
        """Yield the folded words of what can stand for it as its end: «Gahr Støre», «Støre»; «Assad» for «al-Assad»."""
        keys = self.keys
        for first in range(1, len(keys)):
            yield keys[first:]
            if (bare := _bare(keys[first])) != keys[first]:
                yield (bare, *keys[first + 1 :])

    def abbreviates(self, other: "PersonName") -> bool:
        """Whether this is the other with its given name or names cut to initials: «J. Berg» of «Johanne Berg»."""
        mine, its = self.keys, other.keys
        if len(mine) < 2 or mine[-1] != its[-1] or len(mine[0]) > 1 or len(mine) > len(its):
            return False
        return all(len(one) == 1 and full.startswith(one) for one, full in zip(mine[:-1], its, strict=False))

    def without_genitive(self) -> "PersonName | None":
        """Return the name without the «s» of a Norwegian genitive, None where it ends in none."""
        last = self.words[-1]
        if len(last) < 4 or last[-1] not in "sS":
            return None
        return PersonName((*self.words[:-1], last[:-1]))


def same_but_for_middle(one: PersonName, other: PersonName) -> bool:
    """Whether given name and surname are the same, and what stands between them is nowhere at odds."""
    if one.keys[0] != other.keys[0] or one.keys[-1] != other.keys[-1]:
        return False
    shorter, longer = sorted((one.keys[1:-1], other.keys[1:-1]), key=len)
    rest = iter(longer)
    return all(any(_agree(middle, each) for each in rest) for middle in shorter)


def _agree(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


@lru_cache(maxsize=65536)
def person_name(surface: str) -> PersonName | None:
    """Return the name of a mention, without titles and an English genitive; None where nothing is left."""
    words = _cleaned(surface).split()
    while len(words) > 1 and is_title(_key(words[0])):
        words = words[1:]
    return PersonName(tuple(words)) if words and all(map(_key, words)) else None


@lru_cache(maxsize=65536)
def organisation_name(surface: str) -> str:
    """Return an organisation's name without an article and an English genitive, perhaps nothing."""
    words = _cleaned(surface).split()
    if len(words) > 1 and words[0].lower() in _ARTICLES and words[1][:1].isupper():
        words = words[1:]
    return " ".join(words)


def organisation_key(name: str) -> str:
    """Return what an organisation's names are compared by: folded, without its legal form («Equinor ASA»)."""
    words = fold(name).replace(".", "").replace("-", " ").split()
    if len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words = words[:-1]
    return " ".join(words)


def shortens(short: str, name: str) -> bool:
    """Whether capitals can stand for a name: they begin as it does, and at least two of them are initials, in order."""
    letters = fold(short)
    words = [word for word in fold(name).replace("-", " ").split() if word not in _ARTICLES]
    if len(words) < 2 or not letters or not words[0].startswith(letters[0]):
        return False
    initials = iter(word[0] for word in words)
    return sum(letter in initials for letter in letters) > 1


def is_abbreviation(name: str) -> bool:
    """Whether it is a word in capitals alone («ESA», «F.C.»)."""
    return " " not in name and name.isupper() and len(name) <= 8


def _cleaned(surface: str) -> str:
    text = _POSSESSIVE.sub("", " ".join(surface.split()).strip(_EDGES))
    return text.strip(_EDGES)


def _key(word: str) -> str:
    return fold(word).replace(".", "").strip(",;:")


def _bare(key: str) -> str:
    return re.sub(r"^(?:al|el)-", "", key)

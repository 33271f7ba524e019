"""How words become the terms of the index.

`static/js/analysis.js` in the theme is this module's twin and a test holds the two together: whatever changes here
changes there. The stop words and articles are sent to the browser, so that there is one copy of them.

A word is a run of letters and digits. A hyphenated name is a term whole and in its parts («Øst-Aleppo»: øst-aleppo,
øst, aleppo), without the Arabic article, which is never a term of its own («al-Shaar»: al-shaar, shaar). Numbers
are taken the same way («2,2»). Å, ø, æ and accents are kept; the fold map of the index leads from a plainer
spelling to them.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from tidsvitne.search import norwegian, porter
from tidsvitne.search.stop_words import ENGLISH, NORWEGIAN
from tidsvitne.text.fold import fold

LANGUAGES = ("no", "en")
STOP_WORDS = {"no": NORWEGIAN, "en": ENGLISH}
STEMMERS = {"no": norwegian.stem, "en": porter.stem}
"""What stems a word that `is_stemmable`."""

ARTICLES = frozenset(("ad", "al", "an", "ar", "as", "ash", "at", "az", "ed", "el", "er", "es", "esh", "et", "ez", "ul"))

_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670"
_RUN = rf"[^\W_]+(?:[{_INVISIBLE}{_MARKS}]+[^\W_]*)*"
_APOSTROPHES = "'’‘`´′ʹʻʼʾʿ"
_WORD = re.compile(
    rf"[0-9]+(?:[.,][0-9]+)+"
    rf"|[^\W\d_](?:\.[^\W\d_])+(?![^\W_])"  # U.S.
    rf"|{_RUN}(?:[\-‐‑{_APOSTROPHES}]{_RUN})*"
)
_POSSESSIVE = re.compile(r"['’]s$")
_DROPPED = re.compile(f"[{_INVISIBLE}{_APOSTROPHES}]")
_HYPHENS = re.compile("[‐‑]")
_JOINT = re.compile("[-.,]")
_STEMMABLE = re.compile("[a-zß-öø-ɏ]+")
_TWO_LETTERS = str.maketrans({"å": "aa", "æ": "ae", "ø": "oe"})


def language_of(tag: str) -> str:
    """Return which of `LANGUAGES` a text with this BCP 47 tag is analysed by; English where it is neither."""
    return "no" if tag.split("-")[0] in ("nb", "nn", "no") else "en"


def words(text: str) -> Iterator[str]:
    """Yield the words of a text as they are compared: lower case, composed, without apostrophes."""
    for found in _WORD.finditer(text):
        word = _normal(found[0])
        if word:
            yield word


def parts(word: str) -> tuple[str, ...]:
    """Return the word itself, then what its hyphens or decimal marks join, without articles."""
    pieces = [piece for piece in _JOINT.split(word) if piece]
    if len(pieces) < 2:
        return (word,)
    return word, *(piece for piece in pieces[:-1] if piece not in ARTICLES), pieces[-1]


def is_stemmable(word: str) -> bool:
    """Whether a word is of lower-case letters alone: it is then one of the `words` of itself."""
    return _STEMMABLE.fullmatch(word) is not None


@lru_cache(maxsize=1 << 18)
def stem(word: str, language: str) -> str:
    """Return the stem of one word; of a hyphenated one, its last part is stemmed. `language` is one of `LANGUAGES`."""
    head, hyphen, last = word.rpartition("-")
    if not _STEMMABLE.fullmatch(last):
        return word
    return head + hyphen + STEMMERS[language](last)


@lru_cache(maxsize=1 << 18)
def word_terms(word: str, language: str) -> tuple[str, ...]:
    """Return the terms that a text in `language` gets from one of its `words`."""
    stop_words = STOP_WORDS[language]
    return tuple(stem(part, language) for part in parts(word) if part not in stop_words)


@lru_cache(maxsize=1 << 18)
def placed_terms(word: str, language: str) -> tuple[tuple[str, int], ...]:
    """Return `word_terms`, each with where in the word it begins, counted in what hyphens or decimal marks join."""
    stop_words = STOP_WORDS[language]
    pieces = [piece for piece in _JOINT.split(word) if piece]
    placed = [(word, 0)]
    if len(pieces) > 1:
        placed += [(piece, at) for at, piece in enumerate(pieces) if piece not in ARTICLES or at == len(pieces) - 1]
    return tuple((stem(part, language), at) for part, at in placed if part not in stop_words)


def width(word: str) -> int:
    """Return how many words a word is, its hyphens opened."""
    return sum(map(bool, _JOINT.split(word)))


def terms(text: str, language: str) -> list[str]:
    """Return the terms of a text, in its order, with repetitions."""
    return [term for word in words(text) for term in word_terms(word, language)]


def in_two_letters(word: str) -> str:
    """Return the word with aa, ae and oe for å, æ and ø."""
    return word.translate(_TWO_LETTERS)


def plainer_spellings(word: str) -> tuple[str, ...]:
    """Return the word folded, and folded with aa, ae and oe for å, æ and ø, where that is not how it is written."""
    folded = {fold(word), fold(in_two_letters(word))}
    return tuple(sorted(folded - {word, ""}))


def is_stop_word(word: str) -> bool:
    """Whether the word is a stop word in any language."""
    return word in NORWEGIAN or word in ENGLISH


def query_stems(word: str) -> tuple[str, ...]:
    """Return what a query's word may be in the index: its stem in each language in which it is no stop word."""
    stems = (stem(word, language) for language in LANGUAGES if word not in STOP_WORDS[language])
    return tuple(dict.fromkeys(stems))


@lru_cache(maxsize=1 << 18)
def _normal(word: str) -> str:
    word = unicodedata.normalize("NFC", word.lower())
    word = _DROPPED.sub("", _POSSESSIVE.sub("", word))
    word = _HYPHENS.sub("-", word).strip("-")
    return word if word[:1] in "0123456789" else word.replace(".", "")

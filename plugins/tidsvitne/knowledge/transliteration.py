"""A key under which the spellings of one Arabic name meet: «Ma'arrat an-Nu'man», «Maarat al-Numan».

Conservative: it keeps the consonants and drops what newspapers spell differently. Names whose key is short collide with
others, so `transliteration_key` gives none for them.
"""

import re

from tidsvitne.text.fold import fold

# The article before «sun letters» takes their sound: ad-, an-, ash-…
_ARTICLE = re.compile(r"\b(?:al|el|ul|il|ad|an|ar|as|ash|at|az|ed|en|enn|er|es|esh|et|ez)[- ](?=\w)")
_JOINED_ARTICLE = re.compile(r"\b(?:al|el)(?=\w{4})")
_SPELLINGS = (
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "s"),
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("q", "k"),
    ("ph", "f"),
)
_SPELT_OUT = (
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ei", "i"),
    ("ai", "i"),
    ("ay", "i"),
    ("ey", "i"),
    ("aw", "u"),
    ("w", "u"),
)
_SHORTEST = 3

_COUNTRIES = "AE BH DJ DZ EG IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE"
ARABIC_COUNTRIES = frozenset(_COUNTRIES.split())


def transliteration_key(name: str) -> str | None:
    """Return the key of a name in Latin letters, or None where it would be too short to tell names apart."""
    words = fold(name).replace("-", " ").strip()
    words = _ARTICLE.sub("", words)
    words = _JOINED_ARTICLE.sub("", words)
    letters = re.sub(r"[^a-z]", "", " ".join(_word_key(word) for word in words.split()))
    return letters if len(letters) > _SHORTEST else None


def _word_key(word: str) -> str:
    for spelling, sound in _SPELLINGS:
        word = word.replace(spelling, sound)
    for spelling, sound in _SPELT_OUT:
        word = word.replace(spelling, sound)
    word = re.sub(r"(.)\1+", r"\1", word)
    word = re.sub(r"(?<=\w)(?:ah|at|eh|a|e|h)$", "", word)
    word = word.replace("j", "g")
    # Short vowels are guesses in the Latin script: a and e are one, o and u are one.
    return word.replace("e", "a").replace("o", "u").replace("y", "i")

"""The English stemmer as lunr.js 2.3.9 has it.

lunr.py's own follows Porter's C text and differs from the browser's on words such as «lay», «try» and «ies», so
this one keeps to the patterns of lunr.js (MIT licence, see the theme's `static/vendor/LICENSES.md`), one for one.
"""

import re

_STEP_2 = {
    "ational": "ate",
    "tional": "tion",
    "enci": "ence",
    "anci": "ance",
    "izer": "ize",
    "bli": "ble",
    "alli": "al",
    "entli": "ent",
    "eli": "e",
    "ousli": "ous",
    "ization": "ize",
    "ation": "ate",
    "ator": "ate",
    "alism": "al",
    "iveness": "ive",
    "fulness": "ful",
    "ousness": "ous",
    "aliti": "al",
    "iviti": "ive",
    "biliti": "ble",
    "logi": "log",
}
_STEP_3 = {"icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": ""}
_STEP_4 = {
    *(
        "al",
        "ance",
        "ence",
        "er",
        "ic",
        "able",
        "ible",
        "ant",
        "ement",
        "ment",
        "ent",
        "ou",
        "ism",
        "ate",
        "iti",
        "ous",
    ),
    *("ive", "ize"),
}
_STEPS = [(step, tuple(step), sorted({len(ending) for ending in step}, reverse=True)) for step in (_STEP_2, _STEP_3)]
_ENDINGS_4 = (*_STEP_4, "ion")
_SIZES_4 = sorted({len(ending) for ending in _STEP_4}, reverse=True)

_CONSONANTS = "[^aeiou][^aeiouy]*"
_VOWELS = "[aeiouy][aeiou]*"
_SYLLABLE = re.compile(f"^({_CONSONANTS})?{_VOWELS}{_CONSONANTS}")
_ONE_SYLLABLE = re.compile(f"^({_CONSONANTS})?{_VOWELS}{_CONSONANTS}({_VOWELS})?$")
_TWO_SYLLABLES = re.compile(f"^({_CONSONANTS})?{_VOWELS}{_CONSONANTS}{_VOWELS}{_CONSONANTS}")
_HAS_VOWEL = re.compile(f"^({_CONSONANTS})?[aeiouy]")
_SHORT = re.compile(f"^{_CONSONANTS}[aeiouy][^aeiouwxy]$")
_DOUBLED = re.compile(r"([^aeiouylsz])\1$")


def stem(word: str) -> str:
    """Return the stem of one lower-case word; a word of one or two letters is its own."""
    if len(word) < 3:
        return word
    initial_y = word.startswith("y")
    if initial_y:  # a consonant there: the capital hides it from the patterns
        word = "Y" + word[1:]
    word = _past_and_progressive(_plural(word))
    if word[-1] == "y" and len(word) > 2 and word[-2] not in "aeiou":
        word = word[:-1] + "i"
    for step, endings, sizes in _STEPS:
        if word.endswith(endings):  # most words have none
            word = _replaced(word, step, sizes)
    word = _final_e_and_l(_bared(word))
    return "y" + word[1:] if initial_y else word


def _plural(word: str) -> str:
    if word[-1] != "s" or word[-2] == "s":
        return word
    if (word.endswith("ies") and len(word) > 3) or (word.endswith("sses") and len(word) > 4):
        return word[:-2]
    return word[:-1]


def _past_and_progressive(word: str) -> str:
    if word.endswith("eed") and len(word) > 3:
        return word[:-1] if _SYLLABLE.match(word[:-3]) else word
    if not word.endswith(("ed", "ing")):
        return word
    base = word[:-2] if word[-1] == "d" else word[:-3]
    if not _HAS_VOWEL.match(base):
        return word
    if base.endswith(("at", "bl", "iz")):
        return base + "e"
    if _DOUBLED.search(base):
        return base[:-1]
    return base + "e" if _SHORT.match(base) else base


def _replaced(word: str, step: dict[str, str], sizes: list[int]) -> str:
    for size in sizes:  # the longest ending decides, whether or not it may go
        ending = word[-size:]
        if ending in step and len(word) > size:
            base = word[:-size]
            return base + step[ending] if _SYLLABLE.match(base) else word
    return word


def _bared(word: str) -> str:
    if not word.endswith(_ENDINGS_4):
        return word
    if word.endswith("ion"):
        base = word[:-3]
        return base if len(base) > 1 and base[-1] in "st" and _TWO_SYLLABLES.match(base) else word
    for size in _SIZES_4:
        if word[-size:] in _STEP_4 and len(word) > size:
            return word[:-size] if _TWO_SYLLABLES.match(word[:-size]) else word
    return word


def _final_e_and_l(word: str) -> str:
    base = word[:-1]
    if word.endswith("e") and base:
        long_enough = _TWO_SYLLABLES.match(base) or (_ONE_SYLLABLE.match(base) and not _SHORT.match(base))
        word = base if long_enough else word
    return word[:-1] if word.endswith("ll") and _TWO_SYLLABLES.match(word) else word

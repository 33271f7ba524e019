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
_STEP_4 = (
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
)

_STEP_4_AND_ION = (*_STEP_4, "ion")

_CONSONANTS = "[^aeiou][^aeiouy]*"
_VOWELS = "[aeiouy][aeiou]*"
_SYLLABLE = re.compile(f"^({_CONSONANTS})?{_VOWELS}{_CONSONANTS}")
_ONE_SYLLABLE = re.compile(f"^({_CONSONANTS})?{_VOWELS}{_CONSONANTS}({_VOWELS})?$")
_TWO_SYLLABLES = re.compile(f"^({_CONSONANTS})?{_VOWELS}{_CONSONANTS}{_VOWELS}{_CONSONANTS}")
_HAS_VOWEL = re.compile(f"^({_CONSONANTS})?[aeiouy]")
_SHORT = re.compile(f"^{_CONSONANTS}[aeiouy][^aeiouwxy]$")
_DOUBLED = re.compile(r"([^aeiouylsz])\1$")
_IES = re.compile(r"^(.+?)(ss|i)es$")
_S = re.compile(r"^(.+?)([^s])s$")
_EED = re.compile(r"^(.+?)eed$")
_ED_ING = re.compile(r"^(.+?)(ed|ing)$")
_Y = re.compile(r"^(.+?[^aeiou])y$")
_SUFFIX_2 = re.compile(f"^(.+?)({'|'.join(_STEP_2)})$")
_SUFFIX_3 = re.compile(f"^(.+?)({'|'.join(_STEP_3)})$")
_SUFFIX_4 = re.compile(f"^(.+?)({'|'.join(_STEP_4)})$")
_ENDINGS = {_SUFFIX_2: tuple(_STEP_2), _SUFFIX_3: tuple(_STEP_3)}  # looked for first: most words have none
_ION = re.compile(r"^(.+?[st])ion$")


def stem(word: str) -> str:
    """Return the stem of one lower-case word; a word of one or two letters is its own."""
    if len(word) < 3:
        return word
    initial_y = word.startswith("y")
    if initial_y:  # a consonant there: the capital hides it from the patterns
        word = "Y" + word[1:]
    word = _past_and_progressive(_plural(word))
    if word.endswith("y"):
        word = _Y.sub(r"\1i", word)
    word = _replaced(word, _SUFFIX_2, _STEP_2)
    word = _replaced(word, _SUFFIX_3, _STEP_3)
    word = _final_e_and_l(_bared(word))
    return "y" + word[1:] if initial_y else word


def _plural(word: str) -> str:
    if not word.endswith("s"):
        return word
    if _IES.match(word):
        return _IES.sub(r"\1\2", word)
    return _S.sub(r"\1\2", word)


def _past_and_progressive(word: str) -> str:
    if not word.endswith(("ed", "ing")):
        return word
    eed = _EED.match(word)
    if eed:
        return word[:-1] if _SYLLABLE.match(eed[1]) else word
    ending = _ED_ING.match(word)
    if not ending or not _HAS_VOWEL.match(ending[1]):
        return word
    base = ending[1]
    if base.endswith(("at", "bl", "iz")):
        return base + "e"
    if _DOUBLED.search(base):
        return base[:-1]
    return base + "e" if _SHORT.match(base) else base


def _replaced(word: str, suffix: re.Pattern[str], replacements: dict[str, str]) -> str:
    found = suffix.match(word) if word.endswith(_ENDINGS[suffix]) else None
    if not found or not _SYLLABLE.match(found[1]):
        return word
    return found[1] + replacements[found[2]]


def _bared(word: str) -> str:
    if not word.endswith(_STEP_4_AND_ION):
        return word
    found = _SUFFIX_4.match(word) or _ION.match(word)
    return found[1] if found and _TWO_SYLLABLES.match(found[1]) else word


def _final_e_and_l(word: str) -> str:
    base = word[:-1]
    if word.endswith("e") and base:
        long_enough = _TWO_SYLLABLES.match(base) or (_ONE_SYLLABLE.match(base) and not _SHORT.match(base))
        word = base if long_enough else word
    return word[:-1] if word.endswith("ll") and _TWO_SYLLABLES.match(word) else word

"""Which language a text is written in."""

import re
from collections import Counter
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

UNDETERMINED = "und"
"""The BCP 47 tag of a text without words."""

# The model's own codes; the many languages that no article is likely to be in would only draw short texts to them.
_LANGUAGES = (
    "ar",
    "da",
    "de",
    "en",
    "es",
    "fa",
    "fi",
    "fr",
    "he",
    "is",
    "it",
    "ku",
    "nl",
    "nn",
    "no",
    "pl",
    "pt",
    "ru",
    "sv",
    "tr",
    "uk",
)
_LETTERS = re.compile(r"[^\W\d_]+")


def detect(text: str) -> str:
    """Return the BCP 47 tag of the language that most of `text` is in, «und» where it has no words.

    Every line votes with the weight of its letters, so that a credit line in another language does not decide.
    """
    votes: Counter[str] = Counter()
    for line in text.splitlines():
        letters = sum(map(len, _LETTERS.findall(line)))
        if letters:
            votes[_identifier().classify(line)[0]] += letters
    if not votes:
        return UNDETERMINED
    language = max(sorted(votes), key=votes.__getitem__)
    return "nb" if language == "no" else language


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(_LANGUAGES)
    return identifier

"""Claims read from a few sentences, for tests."""

from tidsvitne.extract.claims import find_claims
from tidsvitne.extract.dates import find_times
from tidsvitne.extract.events import find_events
from tidsvitne.model.annotation import Claim
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.text.sentences import split_sentences

Read = tuple[str, float | None, float | None, str, str | None]
"""A claim's metric, minimum, maximum, bound and who is counted."""


def claims(text: str, lang: str, date: str | None = None) -> tuple[Claim, ...]:
    """Read a text, published on a day where one is given, without its names."""
    breaks = [at for at, char in enumerate(text) if char == "\n"]
    sentences = split_sentences(text, lang, breaks)
    times = find_times(text, lang, parse_edtf(date) if date else None, sentences)
    return find_claims(text, lang, sentences, (), find_events(text, lang, sentences, times, ()), times)


def read(text: str, lang: str) -> list[Read]:
    """Return what is counted in a text, and how many."""
    return [(claim.metric, claim.minimum, claim.maximum, claim.bound.value, claim.who) for claim in claims(text, lang)]

"""Who wrote an article, where a line says so."""

import re

from tidsvitne.ingest.names import count_names, words_of
from tidsvitne.ingest.privacy import private_spans
from tidsvitne.ingest.rules import is_contact

_MARK = re.compile(
    r"(?:(?:text|tekst|words|story|report(?:ed)?|written|skrevet|foto|photos?|video)(?:\s(?:og|and|&)\s(?:foto|"
    r"photos?|tekst|text|video))?"
    r"\s?(?::|by\b|av\b)|(?:by|av|af|von|par|di|por)\b|(?:journalist|reporter|author|forfatter|autor|auteur|"
    r"autore)\s?:)\s*:?\s*",
    re.IGNORECASE,
)
_PICTURES_ONLY = re.compile(r"(?:foto|photos?|video)\s?(?::|by\b|av\b)", re.IGNORECASE)
_TRADE = re.compile(
    r"(?P<who>[^\W\d_][\w.'’ -]{3,60}?)\s*(?:[,|–-]|\bin\b)\s*(?:[\w-]{1,20}\s){0,3}(?:journalist|reporter|"
    r"correspondent|korrespondent|"
    r"medarbeider|redaktør|editor|kommentator|contributor|frilanser|freelancer)(?:\s[\w ]{1,40})?",
    re.IGNORECASE,
)
_MOST_WORDS = 14
_NAME = re.compile(r"[^\W\d_a-zæøåäöüéèß][^\W\d_]+(?:[-'’][^\W\d_]+)*")
_MOST_NAMES = 4
_NO_NAMES_WORDS = """
    Ta Tips Send Kontakt Contact Følg Follow Epost Email Mail Twitter Facebook Instagram Mobil Tlf Telefon Phone
    Journalist
"""
_NO_NAMES = frozenset(_NO_NAMES_WORDS.split())


def read_byline(line: str) -> tuple[int, int] | None:
    """Return where in a line, that is nothing but a byline, the names stand."""
    words = line.rstrip(" .")
    if len(words_of(words)) > _MOST_WORDS or _PICTURES_ONLY.match(words):
        return None
    mark = _MARK.match(words)
    if mark and (count_names(words[mark.end() :]) or 0) > 1:
        return mark.end(), len(words)
    trade = _TRADE.fullmatch(words)
    if trade and (count_names(trade["who"]) or 0) > 1:
        return trade.span("who")
    return None


def read_contact_byline(line: str) -> tuple[int, int] | None:
    """Return where the reporter's name stands in a line that goes on with ways to reach them."""
    if not private_spans(line) or not is_contact(line):
        return None
    position = 0
    run: list[tuple[int, int]] = []
    for word in re.finditer(r"\S+", line):
        is_name = bool(_NAME.fullmatch(word[0])) and not word[0].isupper() and word[0] not in _NO_NAMES
        if not is_name or line[position : word.start()].strip():
            if len(run) > 1:
                break
            run = []
        if is_name:
            run.append(word.span())
        position = word.end()
    run = run[:_MOST_NAMES]
    return (run[0][0], run[-1][1]) if len(run) > 1 else None

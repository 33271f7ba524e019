"""Whether a few words look like names only, as credits and bylines do."""

import re

_JOINTS_WORDS = """
    and og och und et e y ed i in for with med via the of av von van der den de du da di la le el al bin ibn ap
    afp privat private privé privato arkiv archive file handout courtesy screengrab skjermdump skjermbilde youtube
    facebook twitter fra from foto photo scanpix dpa epa
"""
_JOINTS = frozenset(_JOINTS_WORDS.split())
_SEPARATORS = re.compile(r"[\s/,|&+·•–—;()\[\]]+")
_NAME = re.compile(r"(?:[a-z]{1,3}[-'’])?[^\W\d_a-zæøåäöüéèß][\w.'’´`-]*")
_YEAR = re.compile(r"\d{1,4}")


def words_of(text: str) -> list[str]:
    """Return the words of a credit or byline."""
    return [word for word in _SEPARATORS.split(text) if word.strip(".:")]


def count_names(text: str) -> int | None:
    """Return how many words are names; None where one is no name and no word that stands between names."""
    names = 0
    for word in words_of(text):
        if _NAME.fullmatch(word):
            names += 1
        elif word.lower().strip(".:") not in _JOINTS and not _YEAR.fullmatch(word):
            return None
    return names

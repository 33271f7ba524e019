"""The place names of one document, each with what it can mean, and those that sound in the names of organisations.

A name that looks alike throughout a document has one sense there (Gale, Church and Yarowsky 1992).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from tidsvitne.knowledge.gazetteer import MAIN, name_key
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.knowledge.pieces import Piece, cut
from tidsvitne.link.senses import Sense, Senses
from tidsvitne.model.annotation import Kind, Mention
from tidsvitne.model.document import Document

_ECHO = 0.5  # of a name that is itself the place's
_LONGEST_ECHO = 3


@dataclass
class PlaceName:
    """A name, where it stands (indices of mentions; none for an echo in another name), and what it can mean.

    `scores` are decimal logarithms, `chances` the likelihoods that follow from them; both belong to `senses`.
    """

    mentions: list[int]
    senses: tuple[Sense, ...]
    scores: list[float]
    chances: list[float]

    @property
    def weights(self) -> Mapping[int, float]:
        """What its meanings say for others: a name that the text repeats says more, but not twice as much."""
        heard = 1 + log2(len(self.mentions)) / 4 if self.mentions else _ECHO
        return {index: chance * heard for index, chance in enumerate(self.chances)}


def place_names(document: Document, mentions: Sequence[Mention], knowledge: Knowledge) -> list[PlaceName]:
    """Return the names of places with all their meanings, weighed by size alone so far."""
    groups: dict[str, list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        if mention.kind is Kind.PLACE and mention.candidates and not mention.rule.startswith("authority:actor"):
            groups[_key(document.text, mention)].append(index)
    senses = Senses(knowledge, document.lang)
    names: list[PlaceName] = []
    for group in groups.values():
        first = mentions[group[0]]
        ids = dict.fromkeys(id_ for index in group for id_ in mentions[index].candidates)
        said = first.rule.endswith(":level") or first.rule.startswith("page")
        names.append(_name(group, senses.of(_surface(document.text, first), ids, only=said)))
    heard = {name_key(_surface(document.text, mentions[name.mentions[0]])) for name in names}
    echoes = dict.fromkeys(
        echo
        for mention in mentions
        if mention.kind is Kind.ORGANISATION or (mention.kind is Kind.PLACE and not mention.candidates)
        for echo in _echoes(mention.span.of(document.text), knowledge)
    )
    names.extend(_name([], senses.of(echo, (), only=False)) for echo in echoes if echo not in heard)
    return names


def chances_of(scores: Sequence[float]) -> list[float]:
    """Return the likelihoods of meanings with these decimal logarithms."""
    best = max(scores)
    odds = [10 ** (score - best) for score in scores]
    total = sum(odds)
    return [odd / total for odd in odds]


def _name(mentions: list[int], senses: tuple[Sense, ...]) -> PlaceName:
    scores = [sense.prior for sense in senses]
    return PlaceName(mentions, senses, scores, chances_of(scores))


def _surface(text: str, mention: Mention) -> str:
    return re.sub(r"['’ʼ´]s?$", "", mention.span.of(text))


def _key(text: str, mention: Mention) -> str:
    """Names that look alike have one sense in a document. The authority's keep theirs: «Idlib» and «Idlib-provinsen»."""
    name = name_key(_surface(text, mention)).removesuffix("s")
    return " ".join((name, *mention.candidates)) if mention.rule.startswith(("authority", "page")) else name


def _echoes(surface: str, knowledge: Knowledge) -> Iterator[str]:
    """Yield the keys of the places that another name begins with, or ends with behind «of»: "University of Georgia"."""
    pieces = cut(surface)
    first = _echo(pieces, knowledge)
    if first:
        yield first
    behind = next((at for at, piece in enumerate(pieces) if at and piece.key in ("of", "i")), None)
    last = _echo(pieces[behind + 1 :], knowledge) if behind is not None else None
    if last:
        yield last


def _echo(pieces: Sequence[Piece], knowledge: Knowledge) -> str | None:
    for length in range(min(_LONGEST_ECHO, len(pieces)), 0, -1):
        words = pieces[:length]
        if not all(piece.is_capital for piece in words):
            continue
        if length == 1 and (words[0].key in knowledge.words.ordinary or knowledge.words.is_personal(words[0].key)):
            continue
        key = " ".join(piece.key for piece in words)
        if any(toponym.rank == MAIN for toponym in knowledge.toponyms(key, "en")):
            return key
    return None

"""Who is named only because they wrote, photographed or passed on the text: «Foto: …», "By …", «OSLO (NTB)»."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import islice

from tidsvitne.model.annotation import Annotations, Kind, Mention
from tidsvitne.model.document import Document

CREDIT = "credit"

_WORK = (
    r"(?:foto|fotograf|photo|photograph|photographer|illustrasjon|illustration|grafikk|graphic|video|bilde|image|picture"
    r"|tekst|text|arkivfoto|file photo)"
)
_LABEL = re.compile(rf"(?i:(?<!\w){_WORK}(?: (?:og|and|&) {_WORK})?(?:\s?:|\s(?:av|by):?))\s*$")
_DESK = re.compile(r"(?i:(?<!\w)(?:reporting|writing|editing|additional reporting) by)\s+$")
_BYLINE = re.compile(r"\s*(?i:by|av|written by|skrevet av|tekst av|words by):?\s+$")
_JOINS = re.compile(r"\s*[,|&·•–-]\s*|\s+(?:og|and|via|for)\s+|[^\n.;:()]{0,30}?/\s*(?:©\s?)?")
_DATELINE = re.compile(r"\s*[^a-zæøå.!?]{2,40},?(?: \w+\.? \d{1,2})? ?\((?:©\s?)?$|\s*\((?:©\s?)?$")
_AFTER_DATELINE = re.compile(r"\)\s*(?:[-–—:]|$)", re.MULTILINE)
_AT_THE_END = re.compile(r"(?<=[.!?»”\"])\s*\((?:©\s?)?$")
_LOOK_BACK = 100  # characters before a name
_REST_OF_BYLINE = 30  # characters: «, Oslo», «, correspondent»


def with_credits(document: Document, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with the role «credit» where a person or organisation is but credited."""
    text = document.text
    starts = _line_starts(text, document.breaks)
    result: list[Mention] = []
    for index, mention in enumerate(mentions):
        if mention.kind not in (Kind.PERSON, Kind.ORGANISATION) or mention.role:
            result.append(mention)
            continue
        before = result[-1] if result else None
        joined = (
            before is not None
            and before.role == CREDIT
            and _JOINS.fullmatch(text[before.span.end : mention.span.start]) is not None
        )
        line = starts[bisect_right(starts, mention.span.start) - 1]
        credited = joined or _is_credited(text, line, mention, islice(mentions, index + 1, None))
        result.append(replace(mention, role=CREDIT) if credited else mention)
    return result


def without_credited(annotations: Annotations, is_known: Callable[[str], bool]) -> Annotations:
    """Return the annotations without an entity for whoever is but credited and whom nobody knows."""
    mentions = (
        replace(one, entity=None, candidates=())
        if one.role == CREDIT and one.entity is not None and not is_known(one.entity)
        else one
        for one in annotations.mentions
    )
    return replace(annotations, mentions=tuple(mentions))


def _line_starts(text: str, breaks: Iterable[int]) -> list[int]:
    return sorted({0, *breaks, *(match.end() for match in re.finditer("\n", text))})


def _is_credited(text: str, line: int, mention: Mention, following: Iterable[Mention]) -> bool:
    before = text[max(line, mention.span.start - _LOOK_BACK) : mention.span.start]
    begins = mention.span.start - line < _LOOK_BACK
    if _LABEL.search(before) or _DESK.search(before):
        return True
    if begins and _BYLINE.fullmatch(before):
        return _is_short(text, mention, following)
    if mention.kind is not Kind.ORGANISATION or not before.endswith(("(", "©", "© ")):
        return False
    after = text[mention.span.end : mention.span.end + 40]
    if begins and _DATELINE.fullmatch(before) and _AFTER_DATELINE.match(after):
        return True
    return _AT_THE_END.search(before) is not None and re.match(r"\)\s*(?:\n|$)", after) is not None


def _is_short(text: str, mention: Mention, following: Iterable[Mention]) -> bool:
    """Whether the line ends soon after the name and those joined to it: a byline, not a sentence that begins with "By"."""
    end = mention.span.end
    for other in following:
        if not _JOINS.fullmatch(text[end : other.span.start]):
            break
        end = other.span.end
    rest = text[end : end + _REST_OF_BYLINE + 1].split("\n", 1)[0]
    return len(rest) <= _REST_OF_BYLINE and "." not in rest.strip().removesuffix(".") and not re.match(r"['’]", rest)

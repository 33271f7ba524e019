"""A text's sentences, each with an id that comes from its words."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from tidsvitne.model.annotation import Sentence
from tidsvitne.model.span import Span
from tidsvitne.text.abbreviations import (
    BEFORE_FIGURES,
    CALENDAR,
    CLOSING,
    NEVER_LAST,
    OPEN,
    OPEN_CAPITALISED,
    OPENERS,
)
from tidsvitne.text.fold import fold

_ORDINAL_STOP = frozenset({"nb", "nn", "no", "da", "de", "fi", "is"})
"""Languages that write «19.» for «19th»."""

_STOP = re.compile(
    r"(?P<mark>[.!?…؟]+)(?P<closers>[\"”“»’')\]]*(?:[ \u00a0][”»](?=\s|\Z))?)(?=\s)"
    r"|(?<=[^\W\d_]{2})[.!?][”»]?(?=(?P<glued>[^\W\d_]+)[ ,])"  # «tok slutt.Han gikk»
    r"|(?P<newline>\n)"
)
_LEFT = re.compile(r"(?:[^\W_]+[./-])*[^\W_]+\Z")
_RIGHT = re.compile(r"\s*(?P<dash>[-–—]\s?)?[\"“”«»‘'(\[•]*\s?(?P<word>[^\W_]*)(?P<after>.?)", re.DOTALL)
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_])*")
_NAME_IN_SMALL = re.compile(r"(?:a[ls]?|a[dnrtz]|ash|el|e)[-‐‑][^\W\d_]")
_ARTICLE = re.compile(r"\b(?:de[nt]?|the)\s\Z", re.IGNORECASE)
_WORDS = re.compile(r"\w+")
_LONGEST_ABBREVIATION = 24
_LONGEST_DATELINE = 40
_WRAPPED_WIDTHS = range(50, 101)


def split_sentences(text: str, lang: str, breaks: Iterable[int]) -> tuple[Sentence, ...]:
    """Return the sentences of `text` in order.

    `lang` is a BCP 47 tag. `breaks` are code-point offsets that no sentence runs across; neither does one run across
    an empty line. Outer white space belongs to no sentence, everything else to exactly one. An id is «s-» and ten hex
    digits made of the words alone; where a sentence comes again, «-2», «-3»… is added.
    """
    seen: Counter[str] = Counter()
    sentences = []
    for block in _blocks(text, breaks):
        for span in _whole(text, _pieces(text, block, lang)):
            name = _name(span.of(text))
            seen[name] += 1
            sentences.append(Sentence(name if seen[name] == 1 else f"{name}-{seen[name]}", span))
    return tuple(sentences)


def sentence_at(sentences: Sequence[Sentence], offset: int) -> Sentence | None:
    """Return the sentence that a code-point offset stands in."""
    place = bisect_right(sentences, offset, key=lambda sentence: sentence.span.start) - 1
    if place < 0 or offset >= sentences[place].span.end:
        return None
    return sentences[place]


def _name(words: str) -> str:
    normalised = " ".join(_WORDS.findall(fold(words))) or words
    return f"s-{sha256(normalised.encode('utf-8', 'surrogatepass')).hexdigest()[:10]}"


def _blocks(text: str, breaks: Iterable[int]) -> Iterator[Span]:
    empty_lines = (match.start() for match in re.finditer(r"\n[^\S\n]*(?=\n)", text))
    ends = sorted({*breaks, *empty_lines, len(text)})
    for start, end in zip([0, *ends], ends, strict=False):
        if trimmed := _trimmed(text, start, end):
            yield trimmed


def _trimmed(text: str, start: int, end: int) -> Span | None:
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    end -= len(stretch) - len(stretch.rstrip())
    return Span(start, end) if start < end else None


def _pieces(text: str, block: Span, lang: str) -> Iterator[Span]:
    lines_are_wrapped = _is_wrapped(block.of(text))
    start = block.start
    for stop in _STOP.finditer(text, block.start, block.end):
        if _ends_sentence(text, Span(start, block.end), stop, lang, lines_are_wrapped, start == block.start):
            if piece := _trimmed(text, start, stop.end()):
                yield piece
            start = stop.end()
    if piece := _trimmed(text, start, block.end):
        yield piece


def _whole(text: str, pieces: Iterable[Span]) -> list[Span]:
    """Join what holds neither letter nor figure to the sentence before it, at the start to the one after it."""
    joined: list[Span] = []
    for piece in pieces:
        if joined and not (_WORDS.search(piece.of(text)) and _WORDS.search(joined[-1].of(text))):
            joined[-1] = Span(joined[-1].start, piece.end)
        else:
            joined.append(piece)
    return joined


def _is_wrapped(block: str) -> bool:
    """Whether the lines were broken by a program: no line had room for the first word of the next."""
    lines = [line.rstrip() for line in block.split("\n")]
    width = max(map(len, lines))
    firsts = (line.split(None, 1)[0] if line.strip() else "" for line in lines[1:])
    return width in _WRAPPED_WIDTHS and all(
        len(line) + 1 + len(first) > width for line, first in zip(lines, firsts, strict=False)
    )


def _ends_sentence(text: str, rest: Span, stop: re.Match[str], lang: str, wrapped: bool, first: bool) -> bool:
    """Whether `stop` ends the sentence that begins at `rest.start` in a block that ends at `rest.end`."""
    right = _RIGHT.match(text, stop.end(), rest.end)
    if right is None or right.end() == stop.end():
        return True
    if stop["newline"]:
        return not wrapped or bool(right["dash"])
    if stop["glued"]:
        return stop["glued"][0].isupper() and stop["glued"].lower() in OPENERS
    if not _may_begin(text, right):
        return False
    if "…" in stop["mark"] or ".." in stop["mark"]:
        return not text[stop.start() - 1].isspace() and text[stop.start() - 1] not in "[("
    if stop["mark"] != "." or (stop["closers"] and stop["closers"][0] != ")"):
        return True
    window = text[max(rest.start, stop.start() - _LONGEST_ABBREVIATION) : stop.start()]
    left = _LEFT.search(window)
    if left is None:
        return True
    if first and _is_dateline(text[rest.start : min(stop.start(), rest.start + _LONGEST_DATELINE + 1)], right["word"]):
        return False
    if left[0].isdecimal():
        return _number_ends(window[: left.start()], left[0], right, lang, stop.start() - rest.start)
    return _word_ends(left[0], right)


def _may_begin(text: str, right: re.Match[str]) -> bool:
    word = right["word"]
    if not word or not word[0].islower():
        return True
    return word[1:2].isupper() or (
        bool(_NAME_IN_SMALL.match(text, right.start("word"))) and text[right.end("word") + 1].isupper()
    )


def _is_dateline(start: str, following: str) -> bool:
    letters = sum(map(str.isalpha, start))
    return letters > 3 and len(start) <= _LONGEST_DATELINE and start.isupper() and not following[1:].isupper()


def _number_ends(before: str, number: str, right: re.Match[str], lang: str, length: int) -> bool:
    if len(number) > 2:
        return True
    if length == len(number):  # the number of an item in a list
        return False
    if lang not in _ORDINAL_STOP:
        return True
    word = right["word"]
    if word.isdecimal():  # «19. 9. 2016»
        return not (len(word) <= 2 and right["after"] == ".") and not (len(word) == 4 and before.endswith(". "))
    return word.lower() not in CALENDAR and not _ARTICLE.search(before)


def _word_ends(left: str, right: re.Match[str]) -> bool:
    word = right["word"]
    small = left.lower()
    if small in NEVER_LAST:
        return False
    if small in BEFORE_FIGURES and word[:1].isdecimal():
        return False
    if small in CLOSING:
        return word.lower() not in CALENDAR
    if small in OPEN or left in OPEN_CAPITALISED or (_DOTTED.fullmatch(left) and left[-1].isupper()):
        return word.lower() in OPENERS and not (len(word) == 1 and right["after"] == ".")
    return True

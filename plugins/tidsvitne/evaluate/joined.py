"""Sentences given as words, joined to a text as a newspaper would print it, and the way back."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tidsvitne.model.span import Span

_NONE_BEFORE = re.compile(r"[,.;:!?)\]}»”’%…]+|['’´`](?:s|S|m|d|re|ve|ll|t)?|n['’]t")
_NONE_AFTER = re.compile(r"[(\[{«“‘$£€#]+")
_CLITICS = frozenset(("s", "m", "d", "re", "ve", "ll", "t"))
_APOSTROPHES = frozenset("'’´`")


@dataclass(frozen=True, slots=True)
class Joined:
    """A text, with each sentence on a line of its own; `words` has the offsets of every sentence's words."""

    text: str
    words: tuple[tuple[Span, ...], ...]

    @property
    def breaks(self) -> tuple[int, ...]:
        """The offsets at which the sentences end."""
        return tuple(words[-1].end for words in self.words)

    def span(self, sentence: int, first: int, after: int) -> Span:
        """Return the offsets of a sentence's words from `first` to the one before `after`."""
        return Span(self.words[sentence][first].start, self.words[sentence][after - 1].end)

    def widened(self, span: Span) -> Span:
        """Return a span that begins and ends where words do: those that it touches."""
        flat = [word for words in self.words for word in words]
        first = bisect_right(flat, span.start, key=lambda word: word.end)
        after = bisect_left(flat, span.end, key=lambda word: word.start)
        return Span(flat[first].start, flat[after - 1].end) if first < after else span


def join(sentences: Sequence[Sequence[str]]) -> Joined:
    """Return the sentences' text: no space before a full stop, none inside quotation marks and brackets."""
    text: list[str] = []
    found: list[tuple[Span, ...]] = []
    at = 0
    for sentence in sentences:
        words: list[Span] = []
        for word, spaced in zip(sentence, _spaces(sentence), strict=True):
            text.append(f" {word}" if spaced else word)
            at += spaced
            words.append(Span(at, at + len(word)))
            at += len(word)
        found.append(tuple(words))
        text.append("\n")
        at += 1
    return Joined("".join(text), tuple(found))


def _spaces(words: Sequence[str]) -> list[bool]:
    """Tell of each word whether a space stands before it."""
    spaces: list[bool] = []
    is_open = False  # straight quotation marks look the same at both ends
    glued = True
    for index, word in enumerate(words):
        before = words[index - 1] if index else ""
        spaced = not glued and not _NONE_BEFORE.fullmatch(word)
        glued = bool(_NONE_AFTER.fullmatch(word))
        if word == '"':
            spaced = bool(index) and not is_open and spaced
            glued = not is_open
            is_open = not is_open
        if before in _APOSTROPHES and word in _CLITICS:
            spaced = False
        spaces.append(spaced)
    return spaces

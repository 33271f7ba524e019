"""What a headline or a summary tells, and the article below it tells again, is told once."""

from collections.abc import Sequence

from tidsvitne.extract.told import Told, is_same
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.span import Span

_ENDS = (".", "!", "?", "…", '"', "”", "»", ":")
_AHEAD = 12  # events further down than this are not looked through for a summary's
_ALIKE = 0.6


def told_once(told: Sequence[Told], text: str) -> list[Told]:
    """Return what is told, without headlines' events that the article tells, and without those of a summary in the same words."""
    kinds = {one.kind for one in told if not _is_headline(one, text)}
    dates = {one.time.edtf for one in told if one.time and not _is_headline(one, text)}
    return [
        one
        for place, one in enumerate(told)
        if not (_is_headline(one, text) and _is_told(one, kinds, dates))
        and not _comes_again(one, told[place + 1 :][:_AHEAD])
    ]


def _is_told(one: Told, kinds: set[str], dates: set[Edtf | None]) -> bool:
    return any(is_same(one.kind, kind) for kind in kinds) and (one.time is None or one.time.edtf in dates)


def _is_headline(one: Told, text: str) -> bool:
    return is_heading(one.scene.sentence.span, text)


def is_heading(sentence: Span, text: str) -> bool:
    """Whether a sentence stands alone on its line, and ends as no sentence does."""
    if sentence.of(text).endswith(_ENDS):
        return False
    before, after = text[: sentence.start].rstrip(" "), text[sentence.end : sentence.end + 2].lstrip(" ")
    return (not before or before.endswith("\n")) and (not after or after.startswith("\n"))


def _comes_again(one: Told, later: Sequence[Told]) -> bool:
    """Whether one of the next events is this one in the same words, and more of them."""
    sentence = one.scene.sentence
    others = [other for other in later if other.kind == one.kind and other.scene.sentence != sentence]
    if not others:
        return False
    words = _words(one)
    return any(_date(other) == _date(one) and len(words & _words(other)) >= _ALIKE * len(words) for other in others)


def _words(told: Told) -> set[str]:
    return set(told.scene.sentence.span.of(told.scene.text).lower().split())


def _date(told: Told) -> Edtf | None:
    return told.time.edtf if told.time else None

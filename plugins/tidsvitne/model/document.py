"""A text to be read, and what is known of it from outside the text."""

from dataclasses import dataclass

from tidsvitne.model.edtf import Edtf


@dataclass(frozen=True, slots=True)
class Document:
    """One article as the extractors see it.

    `text` is what all offsets refer to. `lang` is a BCP 47 tag («nb», «nn», «en»). `date` is the day of publication, as
    exactly as it is known. `breaks` are the offsets at which a block (paragraph, heading, caption) ends: no sentence
    runs across one. `group` is shared by the documents that are translations of each other.
    """

    id: str
    text: str
    lang: str
    title: str | None = None
    date: Edtf | None = None
    source: str | None = None
    breaks: tuple[int, ...] = ()
    group: str | None = None

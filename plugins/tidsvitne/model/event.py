"""An event as several articles tell it."""

from dataclasses import dataclass

from tidsvitne.model.annotation import EventMention
from tidsvitne.model.edtf import Edtf


@dataclass(frozen=True, slots=True)
class Event:
    """Event mentions, each with its document's id, that are held to tell of one event, and the reasons why."""

    id: str
    type: str
    date: Edtf
    place: str
    mentions: tuple[tuple[str, EventMention], ...]

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that tell of it, each once, in order."""
        return tuple(dict.fromkeys(document for document, _ in self.mentions))

    @property
    def reasons(self) -> tuple[str, ...]:
        """What the mentions have in common."""
        return f"same type: {self.type}", f"same day: {self.date}", f"same place: {self.place}"

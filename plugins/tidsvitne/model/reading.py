"""A document and all that was found in it."""

from dataclasses import dataclass

from tidsvitne.model.annotation import Annotations
from tidsvitne.model.document import Document


@dataclass(frozen=True, slots=True)
class Reading:
    """One document, read: the unit that archives are built of."""

    document: Document
    annotations: Annotations

"""What the editors wrote of an archive's names and what no article bears out: for their eyes, not a mistake that stops."""

from collections.abc import Iterable

from tidsvitne.knowledge.corrections import Correction
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.link.curation import unmatched
from tidsvitne.model.problem import Problem
from tidsvitne.model.reading import Reading


def unmatched_corrections(readings: Iterable[Reading], knowledge: Knowledge) -> tuple[Problem, ...]:
    """Return the corrections whose words do not stand where they say, in the order of files and lines."""
    problems = (
        _problem(reading.document.id, correction)
        for reading in readings
        for correction in unmatched(reading.document, reading.annotations.sentences, knowledge)
    )
    return tuple(sorted(problems))


def _problem(document: str, correction: Correction) -> Problem:
    where = f"the sentence {correction.sentence} of {document}" if correction.sentence else document
    number = f" number {correction.nth}" if correction.nth else ""
    return Problem(
        correction.file, correction.line, f"no «{correction.text}»{number} in {where}", "words of its text, as printed"
    )

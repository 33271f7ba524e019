"""What an import did, for an editor to read."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file. `article` is the article's file, empty where there is none; `why` says more."""

    source: str
    article: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of every file, and `notes` on the import as a whole.

    `updated` are articles that nobody had touched and that were written anew; `changed` are originals that differ from
    the one that an article was made of, kept beside it; `skipped` could not be imported.
    """

    created: tuple[Outcome, ...] = ()
    updated: tuple[Outcome, ...] = ()
    unchanged: tuple[Outcome, ...] = ()
    changed: tuple[Outcome, ...] = ()
    duplicates: tuple[Outcome, ...] = ()
    skipped: tuple[Outcome, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether something could not be imported."""
        return bool(self.skipped)

    def lines(self) -> Iterator[str]:
        """Yield the report, a line for each file that something was done with or that needs a look."""
        for outcome in self.created:
            yield f"imported  {outcome.source} → {outcome.article}{_because(outcome)}"
        for outcome in self.updated:
            yield f"updated   {outcome.source} → {outcome.article}{_because(outcome)}"
        for outcome in self.changed:
            yield f"changed   {outcome.source}: {outcome.why}"
        for outcome in self.duplicates:
            yield f"duplicate {outcome.source}: {outcome.why}"
        for outcome in self.skipped:
            yield f"skipped   {outcome.source}: {outcome.why}"
        edited = [outcome for outcome in self.unchanged if outcome.why]
        for outcome in edited:
            yield f"unchanged {outcome.source}: {outcome.why}"
        if len(self.unchanged) > len(edited):
            yield f"unchanged {_files(len(self.unchanged) - len(edited))} imported before"
        yield from self.notes


def _because(outcome: Outcome) -> str:
    return f" ({outcome.why})" if outcome.why else ""


def _files(number: int) -> str:
    return "1 file" if number == 1 else f"{number} files"

"""What an evaluation prints: tables."""

from collections.abc import Iterable
from dataclasses import dataclass

from tidsvitne.evaluate.score import Score


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a title. All but the first of `heads` and the columns in `left` are figures, set to the right."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    left: tuple[int, ...] = (0,)

    def lines(self) -> list[str]:
        """Return the heads and the rows, aligned."""
        cells = (self.heads, *self.rows)
        widths = [max(len(row[column]) for row in cells) for column in range(len(self.heads))]
        return [
            "  ".join(
                cell.ljust(width) if column in self.left else cell.rjust(width)
                for column, (cell, width) in enumerate(zip(row, widths, strict=True))
            ).rstrip()
            for row in cells
        ]


def score_table(title: str, scores: Iterable[tuple[str, Score]]) -> Table:
    """Return the scores with their names, in percent to one decimal."""
    rows = (
        (
            name,
            str(score.gold),
            str(score.found),
            str(score.right),
            f"{score.precision:.1f}",
            f"{score.recall:.1f}",
            f"{score.f1:.1f}",
        )
        for name, score in scores
    )
    return Table(title, ("", "gold", "found", "right", "precision", "recall", "F1"), tuple(rows))

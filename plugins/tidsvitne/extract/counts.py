"""What a language's patterns around a figure must tell: what is counted, and who."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tidsvitne.extract.figures import FigureWords


@dataclass(frozen=True, slots=True)
class CountWords:
    """A language's patterns around a figure.

    `after` are matched right behind a figure, `before` right in front of one (they end in `$`), each by its metric; the
    group `who` is who is counted. `behind` is what may follow a figure that `before` gave its metric. `rates` by their
    unit follow a claim. `among` joins a part to its whole («including at least 300 women»). `no_figure` matches before a
    number that counts nothing (an age, a day), `before_year` before one that is rather a year, `ahead` before one of what
    is only feared or planned.
    """

    figures: FigureWords
    after: tuple[tuple[str, re.Pattern[str]], ...]
    before: tuple[tuple[str, re.Pattern[str]], ...]
    behind: re.Pattern[str]
    among: re.Pattern[str]
    who_only: re.Pattern[str]
    rates: Mapping[str, re.Pattern[str]]
    no_figure: re.Pattern[str]
    before_year: re.Pattern[str]
    ahead: re.Pattern[str]

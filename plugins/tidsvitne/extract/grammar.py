"""What a language's date patterns are made of, and the one regular expression that finds them all."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

S = r"(?:[^\S\n]{1,3}|\n)"  # one gap between two words: a line may end in it, a paragraph not
DASH = rf"{S}?[–—-]{S}?"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d|[.,:]\d|%)"
YEAR = r"(?:1[5-9]\d\d|20\d\d)(?!\d|[.,]\d)"
NO_COMPOUND = r"(?![-‐‑/]?\w)"  # «17. mai-toget» and «22. juli-kommisjonen» are names

_NAME = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True, slots=True)
class DateGrammar:
    """A language's date patterns. `forms` are tried in their order; their groups are named by what they hold.

    `day`, `month`, `year` (and `day2`, `month2`, `year2` for a range's end), `weekday`, `season`, `decade`, `century`; `lead`
    is the word before a bare month or weekday («last»), `relative` the words after («i fjor»), `core` the expression itself where
    the pattern needs words around it. A form named `skip…` eats what only looks like a date.
    """

    forms: Mapping[str, re.Pattern[str]]
    any_form: re.Pattern[str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, int]
    last: frozenset[str]
    unclear: frozenset[str]
    coming: frozenset[str]
    same_year: frozenset[str]
    years_off: Mapping[str, int]

    def find(self, text: str) -> Iterator[tuple[str, re.Match[str]]]:
        """Yield the name of the form and its match, in the order of their offsets, none overlapping another."""
        for found in self.any_form.finditer(text):
            name = found.lastgroup
            parts = self.forms[name].match(text, found.start()) if name else None
            if name and parts and not name.startswith("skip"):
                yield name, parts


def date_grammar(
    forms: Mapping[str, str],
    *,
    months: Mapping[str, int],
    weekdays: Mapping[str, int],
    seasons: Mapping[str, int],
    last: frozenset[str],
    unclear: frozenset[str],
    coming: frozenset[str],
    same_year: frozenset[str],
    years_off: Mapping[str, int],
) -> DateGrammar:
    """Compile a language's patterns.

    `months`, `weekdays` (Monday is 0) and `seasons` (EDTF's 21 to 24) are by their lower-case word. Of the lead words,
    `last` mean «the one before», `coming` «the one ahead», `same_year` «the one in this year», and after `unclear` ones a weekday
    or a month can be either of two. `years_off` says how far a relative word («i fjor») lies from the year of publication.
    """
    # Python allows a group's name once in a pattern: the common one keeps only the names of the forms.
    any_form = "|".join(rf"(?P<{name}>{_NAME.sub('(?:', form)})" for name, form in forms.items())
    compiled = {name: re.compile(form) for name, form in forms.items()}
    return DateGrammar(
        compiled, re.compile(any_form), months, weekdays, seasons, last, unclear, coming, same_year, years_off
    )


def one_of(*words: str) -> str:
    """Return a pattern for any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) + ")"


def after(*words: str) -> str:
    """Return a pattern for the place after any of the words, in either case; it takes none of the text itself.

    The words must not be taken: the match that begins first wins, and «in March 1996» would lose its year.
    """
    both = [form for word in words for form in (word, word.capitalize())]
    return "(?:" + "|".join(rf"(?<=\b{re.escape(word)}[\s-])" for word in both) + ")"

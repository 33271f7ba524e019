"""Which words are ordinary and which are people's names, by the shipped lists (folded, one a line)."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Words:
    """Sets of folded words."""

    ordinary: frozenset[str]
    given_names: frozenset[str]
    surnames: frozenset[str]

    def is_personal(self, key: str) -> bool:
        """Whether the folded word is a given name or a surname."""
        return key in self.given_names or key in self.surnames


@cache
def load_words() -> Words:
    """Return the shipped lists, read once a process."""
    return Words(_read("ordinary") | _ALWAYS_CAPITAL, _read("given_names") - _ALWAYS_CAPITAL, _read("surnames"))


def word_set(*lines: str) -> frozenset[str]:
    """Return the words of some lines, as folded words are listed in code."""
    return frozenset(word for line in lines for word in line.split())


# English gives them a capital, and there are towns of all these names.
_ALWAYS_CAPITAL = word_set(
    "january february march april may june july august september october november december",
    "monday tuesday wednesday thursday friday saturday sunday christmas easter god lord bible internet",
)


def _read(name: str) -> frozenset[str]:
    return frozenset((files("tidsvitne.data") / "words" / f"{name}.txt").read_text("utf-8").split())

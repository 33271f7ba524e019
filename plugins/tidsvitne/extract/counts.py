"""How sentences count: the shapes that a figure, what it counts and what befell them take, made of a language's words.

Who is counted can be anybody («20 peshmerga were killed»), as long as what befell them befalls people; things are told from
people by their names. A metric is a claim's `metric`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tidsvitne.extract.figures import FigureWords

KILLED, INJURED, KILLED_OR_INJURED, MISSING = "killed", "injured", "killed or injured", "missing"
DISPLACED, DETAINED, RESCUED, BESIEGED, IN_NEED = "displaced", "detained", "rescued", "besieged", "in need"
DESTROYED, TARGETS, STRIKES, RESPONSIBLE = "destroyed", "targets", "strikes", "responsible"
METRICS = (KILLED, INJURED, KILLED_OR_INJURED, MISSING, DISPLACED, DETAINED, RESCUED, BESIEGED, IN_NEED, DESTROYED,
    TARGETS, STRIKES, RESPONSIBLE)  # fmt: skip
"""All that a claim can be about."""

THINGS = frozenset((DESTROYED, TARGETS))
"""The metrics that count things and not people."""

_WORD = r"[^\W\d][\w’'-]*"
_MARK = "__"  # between a metric and the number of its group


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's words, each a pattern, to be put together.

    `stop` are words that no name for those counted holds; `people` and `things` are the heads of such names, `creatures` are
    neither, and `remains` those people of whom others are told («12 soldiers bodies»); one of the `groups` is not one. `of`
    stands between a figure and them. `prepositions` may follow them, one of `quarters` before them, up to one of the
    words in `breaks`. `auxiliaries` and `adverbs` stand before a participle, `helpers` before a verb. By metric: `befell` are
    participles, with or without an auxiliary, `did` verbs and states of those counted, `nouns` stand right behind a figure,
    `befell_things` are participles, `to` are verbs right before a figure and `to_things` those that have things behind
    them. `behind` may follow a figure or a name that nothing more belongs to, `quantity` stands before a further one in a
    list, `further` between a verb and a figure. `them` takes up those told of before. `uncounted` say that nobody knows how
    many; METRIC in them is one of the words in `counted`, WHO is who was not counted. `rise` are the words of a toll that
    rose, and across `reported` nothing is ahead any more. The other fields are those of `CountWords`.
    """

    figures: FigureWords
    stop: str
    people: str
    things: str
    creatures: str
    remains: str
    groups: str
    of: str
    prepositions: str
    quarters: str
    breaks: str
    conjunctions: str
    quantity: str
    auxiliaries: str
    helpers: str
    adverbs: str
    behind: str
    befell: Mapping[str, str]
    did: Mapping[str, str]
    nouns: Mapping[str, str]
    befell_things: Mapping[str, str]
    to: tuple[tuple[str, str], ...]
    to_things: Mapping[str, str]
    further: str
    among: str
    copula: str
    relative: str
    them: str
    of_those: Mapping[str, str]
    rates: Mapping[str, str]
    no_figure: str
    before_year: str
    ahead: str
    reported: str
    feared: str
    denied: str
    uncounted: tuple[str, ...]
    unknowing: str
    counted: Mapping[str, str]
    rise: str
    pulled: str
    taking: str
    losing: str
    lives: str
    whole: str
    spots: str
    alive: str
    aged: str
    gravity: str
    stirring: str


@dataclass(frozen=True, slots=True)
class CountWords:
    """A language's patterns around a figure.

    `after`, `after_things` and `nouns` are matched right behind a figure, `before` and `before_things` right in front of
    one (they end in `$`); `metric_of` tells the metric of a match, `who_of` who is counted. `behind` and `behind_things` are
    what may follow a figure that stands behind its verb. `among` joins a part to its whole («including at least 300
    women»), `of_them` follows a part of what was told before, `of_those` a part that names its whole. `who_only` is who a
    part counts, `in_list` who is counted next in a list, `listed` what stands before its figure. `people`, `not_people` and
    `groups` are found at the end of who is counted. `rates` by their unit follow a claim. `no_figure` matches before a
    number that counts nothing, `before_year` before one that is rather a year, `ahead` before one of what is only planned
    or possible, `feared` in a claim of what is only feared, `denied` before what did not happen. `uncounted` say that
    nobody knows how many. `rise` says that a toll rose, `alive` behind those who were `pulled` out that they were saved, and
    `lives` behind `taking` that they died, and people
    behind `losing` too,
    `gravity` only how badly somebody was hurt. A sentence in whose small letters `stirring` finds nothing has no figure, one
    without `unknowing` nothing that nobody has counted.
    """

    figures: FigureWords
    after: re.Pattern[str]
    nouns: re.Pattern[str]
    after_things: re.Pattern[str]
    before: re.Pattern[str]
    before_things: re.Pattern[str]
    behind: re.Pattern[str]
    behind_things: re.Pattern[str]
    among: re.Pattern[str]
    of_them: re.Pattern[str]
    of_those: re.Pattern[str]
    who_only: re.Pattern[str]
    in_list: re.Pattern[str]
    listed: re.Pattern[str]
    people: re.Pattern[str]
    not_people: re.Pattern[str]
    groups: re.Pattern[str]
    rates: Mapping[str, re.Pattern[str]]
    no_figure: re.Pattern[str]
    before_year: re.Pattern[str]
    ahead: re.Pattern[str]
    feared: re.Pattern[str]
    denied: re.Pattern[str]
    uncounted: tuple[re.Pattern[str], ...]
    unknowing: re.Pattern[str]
    rise: re.Pattern[str]
    pulled: re.Pattern[str]
    taking: re.Pattern[str]
    losing: re.Pattern[str]
    them: re.Pattern[str]
    lives: re.Pattern[str]
    whole: re.Pattern[str]
    elsewhere: re.Pattern[str]
    somewhere: re.Pattern[str]
    alive: re.Pattern[str]
    gravity: re.Pattern[str]
    stirring: re.Pattern[str]


def metric_of(found: re.Match[str]) -> str:
    """Return the metric of the group that matched."""
    name = next(name for name, value in found.groupdict().items() if value is not None and _MARK in name)
    return name.partition(_MARK)[0].replace("_", " ")


def who_of(found: re.Match[str]) -> str | None:
    """Return who is counted, as the words have it."""
    groups = found.groupdict()
    words = groups.get("who") or groups.get("whom")
    return " ".join(words.split()) if words else None


def count_words(grammar: Grammar) -> CountWords:
    """Put a language's patterns together."""
    g = grammar
    # «IS» is a group, whatever "is" is.
    mod = rf"(?:(?-i:IS|US|UN|IT)\b|(?!(?:{g.stop})(?![\w-])){_WORD})"
    joined = rf"(?:(?:,\s(?:{mod}\s){{0,2}}?{mod}){{0,3}},?\s(?:{g.conjunctions})\s(?:{mod}\s){{0,2}}?{mod})?"
    anybody = rf"(?:{mod}\s){{0,4}}?{mod}{joined}"
    where = rf"(?:\s(?:(?:{g.quarters})\s)?(?:{g.prepositions})\s(?:(?!\b(?:{g.breaks})\b)[^.,;:\d()]){{2,70}}?)?"
    elsewhere = where.removesuffix("?").replace(r"(?:\s", r"(?:\s(?!of\b|av\b)", 1)
    others = rf"(?:(?:,?\s(?:{g.conjunctions})\s|,\s)(?:{g.quantity})\s(?:{mod}\s){{0,4}}?{mod}){{0,4}}?"
    aside = r"(?:\s?[,(–—]\s?[^.;()]{2,80}?[,)–—])?"
    counted = rf"(?:{g.of}(?P<who>{anybody}){where}(?:{others}{where})?|\s{g.them}|{elsewhere})?{aside}"
    counted += rf"(?:\s(?:{g.relative}))?"
    passive = rf"{g.adverbs}(?:{g.auxiliaries})\s{g.adverbs}"
    bare = rf"(?=\s?[.,;:()–—”\"»]|\s(?:{g.behind})\b|\s?$|\s?\n)"
    known = rf"(?P<who>(?:{mod}\s){{0,3}}?(?:{g.people})\b(?!\s(?!{g.remains})(?:{g.people})\b)"
    known += rf"(?:(?:,\s(?:{mod}\s)?(?:{g.people}))*,?\s(?:{g.conjunctions})\s(?:{mod}\s)?(?:{g.people})\b)?)"
    whom = rf"(?P<whom>(?:{mod}\s){{0,3}}?{mod}){bare}"
    plain = rf"(?:(?:{mod}\s){{0,2}}?{mod}){bare}"
    thing = rf"(?:[\w-]*(?:{g.things}))"
    things = rf"{g.of}(?P<who>(?:{mod}\s){{0,4}}?{thing})\b{where}{others}{aside}"
    either = _Groups()
    return CountWords(
        figures=g.figures,
        after=_any_case(
            rf"{counted}\s(?:{passive}(?:{either(g.befell)})\b|{g.adverbs}(?:{either(g.befell)})\b{bare}"
            rf"|{g.adverbs}(?:(?:{g.helpers})\s){{0,2}}{g.adverbs}(?:{either(g.did)})\b)"
        ),
        nouns=_any_case(rf"\s(?:{either(g.nouns)})\b"),
        after_things=_any_case(
            rf"{things}\s(?:{passive}(?:{either(g.befell_things)})\b"
            rf"|{g.adverbs}(?:{either(g.befell_things)})\b{bare})"
        ),
        before=_any_case(rf"\b(?:{either(dict(_numbered(g.to)))})(?:\s(?:{g.further}))?\s[«“\"]?$"),
        before_things=_any_case(rf"\b(?:{either(g.to_things)})(?:\s(?:{g.further}))?\s[«“\"]?$"),
        behind=_any_case(rf"{g.of}{known}|{g.of}{whom}|{bare}"),
        behind_things=_any_case(rf"{g.of}(?:(?P<who>(?:{mod}\s){{0,4}}?{thing})\b|{whom})"),
        among=_any_case(rf"\b(?:{g.among})\s$"),
        of_them=_any_case(rf"\s{g.them}\s(?:(?:{g.copula})\s)?(?:{known}|{whom}|(?=(?:{g.aged})\b))"),
        of_those=_any_case(rf"(?:{either(g.of_those)})(?:{known}|{whom})"),
        who_only=_any_case(rf"(?:{g.of}|\s(?:{g.copula})\s)(?:{known}|{whom})"),
        in_list=_any_case(rf"{g.of}(?:{known}{bare}|{whom})"),
        listed=_any_case(rf"(?:,?\s(?:{g.conjunctions})|,)\s$"),
        people=_any_case(rf"\b(?:{g.people})$"),
        not_people=_any_case(rf"(?:^|[\s\w-])(?:{g.things}|{g.creatures})$"),
        groups=_any_case(rf"\b(?:{g.groups})$"),
        rates={unit: _any_case(pattern) for unit, pattern in g.rates.items()},
        no_figure=re.compile(rf"(?:{g.no_figure})\s$"),
        before_year=_any_case(rf"\b(?:{g.before_year})\s$"),
        ahead=_any_case(rf"\b(?:{g.ahead})\b(?:(?!\b(?:{g.reported})\b)[^.,;:]){{0,60}}$"),
        feared=_any_case(rf"\b(?:{g.feared})\b"),
        denied=_any_case(rf"(?:{g.denied})\b[^.;]{{0,50}}$"),
        uncounted=tuple(
            _any_case(pattern.replace("METRIC", either(g.counted)).replace("WHO", rf"(?P<who>{plain})"))
            for pattern in g.uncounted
        ),
        unknowing=re.compile(g.unknowing),
        rise=_any_case(rf"\b(?:{g.rise})\b[^.;]{{0,60}}$"),
        pulled=_any_case(rf"(?:{g.pulled})\s(?:(?:{g.further})\s)?$"),
        taking=_any_case(rf"(?:{g.taking})\s(?:(?:{g.further})\s)?$"),
        losing=_any_case(rf"(?:{g.losing})\s(?:(?:{g.further})\s)?$"),
        them=_any_case(rf"\s{g.them}\b"),
        lives=_any_case(rf"\b(?:{g.lives})$"),
        whole=_any_case(rf"(?:{g.whole})\b"),
        elsewhere=_any_case(rf"\s(?:{g.spots})\s[^.,;:\d]{{2,40}}?,?\s(?:{g.conjunctions})\s"),
        somewhere=_any_case(rf"(?=\s(?:{g.spots})\s)"),
        alive=_any_case(rf"\s(?:{g.alive})\b"),
        gravity=_any_case(rf"(?:{g.gravity})"),
        stirring=re.compile(g.stirring),
    )


class _Groups:
    """Writes the patterns of a table as groups, no two of one name, that `metric_of` reads."""

    def __init__(self) -> None:
        self._made = 0

    def __call__(self, table: Mapping[str, str]) -> str:
        self._made += 1
        groups = (
            f"(?P<{metric.split(_MARK)[0].replace(' ', '_')}{_MARK}{self._made}_{number}>{pattern})"
            for number, (metric, pattern) in enumerate(table.items())
        )
        return "|".join(groups)


def _numbered(rows: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str]]:
    for number, (metric, pattern) in enumerate(rows):
        yield f"{metric}{_MARK}{number}", pattern


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(f"(?i:{pattern})")

"""English figures of the dead, the injured, the displaced."""

import re

from tidsvitne.extract.counts import CountWords
from tidsvitne.extract.figures import figure_words
from tidsvitne.model.annotation import Bound

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = (
    {word: number for number, word in enumerate((*_UNITS, *_TEENS), 1)}
    | {ten: number * 10 for number, ten in enumerate(_TENS, 2)}
    | {f"{ten}-{unit}": number * 10 + one for number, ten in enumerate(_TENS, 2) for one, unit in enumerate(_UNITS, 1)}
    | {
        "a dozen": 12,
        "half a dozen": 6,
        "a hundred": 100,
        "a thousand": 1000,
        "a million": 1_000_000,
        "half a million": 500_000,
    }
)
_FIGURES = figure_words(
    values=_VALUES,
    scales={"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12},
    bounds={
        Bound.AT_LEAST: r"at least|no fewer than|no less than|a minimum of|not less than",
        Bound.MORE_THAN: r"more than|over|upwards of|above|in excess of",
        Bound.AT_MOST: r"up to|at most|as many as|no more than|a maximum of",
        Bound.LESS_THAN: r"fewer than|less than|under|nearly|almost|close to|just under|just short of",
        Bound.ABOUT: r"about|around|some|roughly|approximately|an estimated|estimated|perhaps",
    },
    vague=r"(?:(?:many|several)\s)?(?:dozens|scores|(?:tens\sof\s|hundreds\sof\s)?thousands|hundreds"
    r"|tens)(?:\sof)?\b|several\s(?:dozen|hundred|thousand)\b",
    between="between|from",
    joiner=r"\s?[–—-]\s?(?=\d)|\sto\s|\sand\s(?=\d)|\sor\s(?=\d)",
    decimal=".",
)

_HEADS = (
    r"(?:people|persons?|civilians?|children|child|women|woman|men|man|boys?|girls?|bab(?:y|ies)|infants?|fighters?"
    r"|soldiers?|troops|rebels?|insurgents?|"
    r"militants?|militiamen|prisoners?|detainees|hostages|patients?|doctors?|nurses?|medics?|paramedics?|students?"
    r"|pupils|teachers?|journalists?|"
    r"rescuers?|volunteers?|workers?|activists?|residents?|villagers|worshippers|mourners|refugees?|migrants?"
    r"|victims?|policemen|police|officers?|"
    r"protesters?|demonstrators?|passengers|pilots?|members?|families|family|relatives|Syrians?|Iraqis?|Russians?"
    r"|Turks|Kurds|Iranians?|"
    r"Lebanese|Palestinians?|Israelis?|Afghans?|Yemenis?|Ukrainians?|Americans?|Jordanians?|Libyans?|Sudanese"
    r"|foreigners|others|souls|lives|bodies)"
)
_WORD = r"[^\W\d][\w’'-]*"
_NOT_WHO = (
    r"(?!(?:were|was|are|is|have|has|had|been|and|or|years?|days?|hours?|months?|weeks?|minutes?|percent|per"
    r"|of|in|on|to|the|from|an?|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_WHO = (
    rf"(?P<who>(?:{_NOT_WHO}{_WORD}\s){{0,3}}?{_HEADS}(?!\s(?!bodies|lives){_HEADS}\b)"
    rf"(?:(?:,\s(?:{_NOT_WHO}{_WORD}\s)?{_HEADS})*,?\s(?:and|or)\s(?:{_NOT_WHO}{_WORD}\s)?{_HEADS})?)\b"
)
_OF = r"\s(?:of\s(?:the\s|its\s|their\s)?)?"
_ASIDE = (
    r"(?:,?\s?[,(—–]?\s?(?:including|among\sthem|most\sof\sthem|mostly|many\sof\sthem|mainly"
    r"|half\sof\sthem)\s[^.;()]{2,70}?(?:[,)]|\s—)|,\s[^.,;]{3,40},(?=\s(?:were|have|had|was)))?"
)
_ADVERBS = (
    r"(?:(?:reportedly|also|later|still|now|already|allegedly|believed|known|thought|presumed|feared"
    r"|confirmed|reported|to|as)\s){0,4}"
)
_AUXILIARIES = r"(?:(?:have|has|had)\s(?:\w+\s)?been|were|was|are|is|being|be|lay|left)\s"
_NUMBER = r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|at\sleast|more\sthan|about|nearly|up\sto|over)\b)"
# «Ten rebels killed a guard»: who has an object did it, and did not suffer it.
_OBJECT = (
    rf"(?:{_NUMBER}|(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z]|(?:an?|the|his|her|their|its|this|these"
    rf"|those|our|him|them|it|us|themselves"
    r"|himself|several|many|dozens|scores|hundreds|thousands|some|around|another|others|people|civilians|women|men"
    r"|children|soldiers)\b)"
)
_COORDINATE = rf"(?:(?:,\s|\sand\s|,\sand\s)\S+\s(?:{_NOT_WHO}{_WORD}\s){{0,2}}?{_HEADS}){{0,3}}?"

_KILLED = r"(?:killed|slain|murdered|massacred|executed|beheaded|shot\sdead)"
_DIED = r"(?:dead|died|perished|drowned|lost\stheir\slives)"
_INJURED = r"(?:injured|wounded|hurt|maimed)"
_EITHER = rf"(?:(?:killed|dead)\s(?:or|and)\s(?:\w+ly\s)?{_INJURED}|{_INJURED}\s(?:or|and)\s(?:killed|dead))"


def _suffered(state: str) -> re.Pattern[str]:
    """Compile a participle that a figure stands before: «20 people were killed», «20 killed»."""
    passive = rf"{_ADVERBS}{_AUXILIARIES}{_ADVERBS}{state}\b(?!\s{_NUMBER})"
    return re.compile(rf"(?:{_OF}{_WHO}{_COORDINATE}{_ASIDE})?\s(?:{passive}|{_ADVERBS}{state}\b(?!\s{_OBJECT}))")


def _did(verb: str) -> re.Pattern[str]:
    """Compile a verb without an object that a figure stands before: «20 people have died»."""
    helped = rf"{_ADVERBS}(?:(?:have|has|had|{_AUXILIARIES[:-2]})\s)?{_ADVERBS}{verb}"
    return re.compile(rf"(?:{_OF}{_WHO}{_COORDINATE}{_ASIDE})?\s{helped}\b(?!\s{_NUMBER})")


def _before(verb: str) -> re.Pattern[str]:
    return re.compile(rf"\b{verb}(?:\s(?:the|a\stotal\sof|another))?\s$", re.IGNORECASE)


_BEFORE_METRICS = (
    ("killed or injured", r"(?:killed|killing|kills)\s(?:or|and)\s(?:wounded|injured|injuring|wounding|wounds)"),
    ("killed", r"(?:killed|killing|kills|kill|claimed\sthe\slives\sof|claiming\sthe\slives\sof|cost\sthe\slives\sof"
        r"|murdered|executed|massacred|beheaded|the\sbodies\sof|the\sdeaths\sof)"),
    ("killed", r"(?:death\stoll(?:\s[\w-]+){0,8}?\s(?:to|at|of|is|was|reached|stood\sat)|number\sof\s(?:dead|deaths"
        r"|people\skilled)(?:\s[\w-]+){0,6}?\s(?:to|at|is|was|reached))"),
    ("injured", r"(?:wounded|wounding|wounds|injured|injuring|injures|maimed|maiming)"),
    ("displaced", r"(?:displaced|displacing|displaces|uprooted|uprooting|forced\sfrom\stheir\shomes|driven\sout)"),
    ("detained", r"(?:detained|detaining|arrested|arresting|rounded\sup|jailed)"),
)  # fmt: skip

ENGLISH = CountWords(
    figures=_FIGURES,
    after=(
        ("killed or injured", _suffered(_EITHER)),
        ("killed or injured", re.compile(rf"(?:\s{_NOT_WHO}{_WORD})?\scasualties\b")),
        ("killed", _suffered(_KILLED)),
        ("killed", _did(_DIED)),
        ("killed", re.compile(r"\s(?:civilian\s|confirmed\s|military\s)?(?:deaths|fatalities)\b")),
        ("injured", _suffered(_INJURED)),
        ("missing", _did(r"(?:missing|unaccounted\sfor)")),
        ("displaced", _did(r"(?:fled|homeless)")),
        ("displaced", _suffered(r"(?:displaced|uprooted|forced\sto\s(?:flee|leave)"
            r"|forced\sfrom\stheir\shomes|driven\sfrom\stheir\shomes|evacuated)")),
        ("displaced", re.compile(rf"{_OF}(?P<who>(?:Syrian\s|Iraqi\s|Afghan\s)?(?:refugees"
            rf"|displaced\speople))\s(?:have|has|had|are|were)\s")),
        ("detained", _suffered(r"(?:detained|arrested|jailed|imprisoned|in\sdetention|in\sjail)")),
        ("strikes", re.compile(r"\s(?:(?!(?:and|or|of|in)\b)[\w-]+\s){0,2}?(?:air[\s-]?strikes|strikes"
            r"|air\sraids|raids|sorties|missions|combat\smissions)\b")),
    ),
    before=tuple((metric, _before(verb)) for metric, verb in _BEFORE_METRICS),
    behind=re.compile(rf"{_OF}{_WHO}|(?=\s?[.,;:)]|\s(?:and|in|on|at|near|when|during|after|as"
        rf"|while|by|before|since|from)\b(?!\sa\shalf)|\n|$)"),
    among=re.compile(r"(?:\b(?:including|among\sthem)\s)$"),
    who_only=re.compile(rf"{_OF}{_WHO}"),
    rates={
        "people per day": re.compile(r"[^.;]{0,12}?\b(?:every|each|a|per)\sday\b|\s(?:[\w]+\s)?daily\b"),
        "people per week": re.compile(r"[^.;]{0,12}?\b(?:every|each|a|per)\sweek\b"),
        "people per month": re.compile(r"[^.;]{0,12}?\b(?:every|each|a|per)\smonth\b"),
        "people per year": re.compile(r"[^.;]{0,12}?\b(?:every|each|a|per)\syear\b"),
    },
    no_figure=re.compile(
        r"(?:\b(?i:aged?|since|year|chapter|article|resolution|page|number|no\.|top|no)\s|\b(?:January|February|March"
        r"|April|May|June|July|August|September|October|"
        r"November|December|Jan\.|Feb\.|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.),?\s)$"
    ),
    before_year=re.compile(r"\b(?:in|by|from|of|to|until)\s$", re.IGNORECASE),
    ahead=re.compile(r"\b(?i:will|would|if|unless|plans?\sto|threatened\sto|could(?!\shave)|might(?!\shave)"
        r"|may(?!\shave))\b[^.;]{0,60}$"),
)  # fmt: skip

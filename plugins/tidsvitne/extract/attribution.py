"""On whose word a sentence says what it says: «ifølge Unicef», «melder NTB», "the official told Reuters"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tidsvitne.model.span import Span


@dataclass(frozen=True, slots=True)
class Source:
    """Who is given as the source; `span` are the words for it, without an article before them."""

    span: Span


@dataclass(frozen=True, slots=True)
class _Patterns:
    """A language's phrases of attribution. The groups `who` and `via` are the source and the one it spoke to."""

    phrases: tuple[re.Pattern[str], ...]
    parting: re.Pattern[str]
    article: re.Pattern[str]
    nobody: re.Pattern[str]


_EN_SAYING = (
    r"(?:said|says|told|tells|reported|reports|announced|estimated|estimates|insisted|insists?|confirmed|confirms"
    r"|warned|warns|stated|states|claims|claimed(?!\s(?:at\sleast|more|up\sto|over|nearly|about|some|around|\d"
    r"|the\slives|responsibility))"
    r"|denied|denies|wrote|added|put the|acknowledged|released a statement|issued a statement)"
)
_EN_WHO = r"(?P<who>[^,;:()«»“”\"\n]{2,90}?)"
_EN_END = r"(?=$|\s*[,;:()“”\"\n]|\.\s*$|\s(?:which|who|that|on|as|when|after|in an?|have|has|had|was|were|is|are)\s)"
_EN_VIA = r"(?:\s(?P<via>(?:the\s)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*)*|reporters|journalists))"

_ENGLISH = _Patterns(
    phrases=(
        re.compile(rf"\b[Aa]ccording to {_EN_WHO}{_EN_END}"),
        re.compile(
            rf"(?:^|(?<=[,;:“”\"\n])|(?<=\sand\s)|(?<=\sbut\s)|(?<=\sthat\s)|(?<=\swhile\s)){_EN_WHO}(?:,\s(?:an?"
            rf"|the|which|who)\s[^,;“”\"\n]{{3,90}},)?"
            rf"\s(?:(?:also|later|reportedly|have|has|had|earlier"
            rf"|previously)\s){{0,2}}{_EN_SAYING}\b(?:(?:(?<=told)|(?<=tells)){_EN_VIA})?"
        ),
        re.compile(rf"[”\"]\s?(?:said|says|told)\s{_EN_WHO}{_EN_END}"),
        re.compile(rf",\s(?:said|says)\s{_EN_WHO}\.?$"),
    ),
    parting=re.compile(r"\s(?:interviewed by|quoted by|cited by|speaking to)\s"),
    article=re.compile(
        r"\s*(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]ne(?!\sof)|[Aa]lso|[Bb]ut|[Aa]nd|[Tt]hough|[Aa]lthough|[Ww]hile"
        r"|unnamed)\s)*"
    ),
    nobody=re.compile(
        r"^(?i:he|she|they|it|we|you|there|this|that|i)$|\b(?:who|which|was|were|been|is|are|be|will|would|could"
        r"|killed)\b|\d"
    ),
)

_NB_SAYING = (
    r"(?:sier|sa|seier|skriver|skrev|melder|meldte|opplyser|opplyste|forteller|fortalte|hevder|hevdet|uttaler"
    r"|uttalte|bekrefter|bekreftet|anslår|anslo"
    r"|rapporterer|rapporterte|advarer|advarte|avviser|avviste|mener|kunngjorde)"
)
_NB_WHO = r"(?P<who>[^,;:()«»“”\"\n]{2,90}?)"
_NB_DAY = r"(?:man|måns?|tirs|tys|ons|tors|fre|lør|laur|søn)dag"
_NB_END = (
    rf"(?=$|\s*[,;:()«»“”\"\n]|\.\s*$|\s(?:til|på|at|om|som|da|når|etter|i\sen|i\set|{_NB_DAY}|var|er|ble|blir"
    rf"|måtte|har|hadde|skal|kan|vil|finnes|"
    r"kommer|fikk|døde|mistet|omkom|lever|trenger|sitter|bor)\b)"
)
_NB_VIA = (
    r"(?:\stil\s(?P<via>(?:det\s|den\s)?(?:(?:statlige|britiske|norske|amerikanske"
    r"|russiske)\s)?(?:nyhetsbyrået\s|avisen\s|avisa\s)?[A-ZÆØÅ][\w.-]*(?:\s[A-ZÆØÅ][\w.-]*)*))?"
)

_NORWEGIAN = _Patterns(
    phrases=(
        re.compile(rf"\b[Ii]følgj?e\s{_NB_WHO}{_NB_END}"),
        re.compile(rf"[,–»”\"]\s?{_NB_SAYING}\s{_NB_WHO}{_NB_END}{_NB_VIA}"),
        re.compile(
            rf"(?:^|(?<=[,;:«»“”\"\n])|(?<=\sog\s)|(?<=\smen\s)"
            rf"|(?<=\sat\s)){_NB_WHO}\s{_NB_SAYING}\b(?=\s(?:{_NB_DAY}\s)?(?:at|til|i|nå)\b|\s?[,:–]|\s[A-ZÆØÅ]"
            rf"|\s{_NB_DAY}|$)"
            rf"{_NB_VIA}"
        ),
    ),
    parting=re.compile(r"\s(?:intervjuet av|sitert av)\s"),
    article=re.compile(
        r"\s*(?:(?:[Dd]en|[Dd]et|[Dd]e|[Ee]n(?!\sav)|[Ee]i(?!\sav)|[Ee]t(?!\sav)|[Oo]gså|[Mm]en|[Oo]g|–)\s)*"
    ),
    nobody=re.compile(
        r"^(?i:han|hun|ho|de|dei|det|vi|jeg|eg|man|i)$|\b(?:som|var|ble|blir|er|har|hadde|skal|vil|kan|drept)\b|\d"
        r"|\b(?:og|av|i)$"
    ),
)
_LANGUAGES = {"en": _ENGLISH, "nb": _NORWEGIAN, "nn": _NORWEGIAN, "no": _NORWEGIAN}


def find_sources(text: str, lang: str, sentence: Span) -> tuple[Source, ...]:
    """Return the sources that a sentence names, in the order of their offsets; pronouns are none."""
    patterns = _LANGUAGES.get(lang.split("-")[0].lower())
    if patterns is None:
        return ()
    words = sentence.of(text)
    spans = {
        span for phrase in patterns.phrases for found in phrase.finditer(words) for span in _spans(found, patterns)
    }
    kept = [span for span in spans if not any(other != span and other.holds(span) for other in spans)]
    return tuple(Source(Span(sentence.start + span.start, sentence.start + span.end)) for span in sorted(kept))


def _spans(found: re.Match[str], patterns: _Patterns) -> Iterator[Span]:
    who = _trimmed(found.string, *found.span("who"), patterns)
    if who is None:
        return
    parting = patterns.parting.search(found.string, who.start, who.end)
    for start, end in ((who.start, parting.start()), (parting.end(), who.end)) if parting else ((who.start, who.end),):
        part = _trimmed(found.string, start, end, patterns)
        if part:
            yield part
    if found.groupdict().get("via"):
        via = _trimmed(found.string, *found.span("via"), patterns)
        if via:
            yield via


def _trimmed(words: str, start: int, end: int, patterns: _Patterns) -> Span | None:
    article = patterns.article.match(words, start, end)
    start = article.end() if article else start
    while start < end and words[start].isspace():
        start += 1
    while end > start and words[end - 1] in " .\n\u00a0":
        end -= 1
    if start >= end or patterns.nobody.search(words[start:end]):
        return None
    return Span(start, end)

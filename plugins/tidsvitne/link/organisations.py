"""The organisations of one text: an abbreviation that it explains means the one whose name it spells out."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from tidsvitne.knowledge.known import Knowledge
from tidsvitne.knowledge.words import word_set
from tidsvitne.link.meant import Meant, identity, is_open
from tidsvitne.link.printed import is_abbreviation, organisation_key, organisation_name, shortens
from tidsvitne.model.annotation import Kind, Mention
from tidsvitne.model.document import Document

_SURE = 0.5
_SURE_ALONE = 0.7  # an organisation's name of one word that is a town's or an abbreviation as well
_SURE_ORDINARY = 0.95  # one whose name is an ordinary word: «Høyre»
_SURE_BODY = 0.9  # a body of whose name all words are ordinary, with more in it than what it is
# Every town has a city council: such a name tells of no one body unless a name stands in it.
_BODIES = word_set(
    "administration army assembly authority board bureau cabinet church city college commission committee congress",
    "council county court department government hospital house legislature ministry municipality office parliament",
    "police school senate service state station union university",
    "avdeling byrad departement departementet direktorat direktoratet domstol domstolen fylke kommisjon kommune kommunen",
    "komite ministerium nemnd politi politiet rad radet rett retten regjering skole styre sykehus tilsyn universitet utvalg",
)
# Every country has one of these.
_EVERYWHERE = word_set(
    "regjeringen regjeringa government parliament parlamentet opposisjonen opposition staten kommunen politiet police"
)


def organisations_meant(
    document: Document, mentions: Sequence[Mention], knowledge: Knowledge, surnames: Collection[str]
) -> dict[int, Meant]:
    """Return whom the open mentions mean, by their index; nobody where it is but one of the people's `surnames`."""
    text = document.text
    names = {
        index: name
        for index, mention in enumerate(mentions)
        if is_open(mention, Kind.ORGANISATION) and (name := organisation_name(mention.span.of(text)))
    }
    if document.lang != "en":
        printed = set(names.values())
        names = {index: name[:-1] if name[:-1] in printed else name for index, name in names.items()}
    spelt_out = _spelt_out(text, mentions, names)
    sure = {
        name
        for index, name in names.items()
        if name in spelt_out or _is_sure(name, mentions[index].confidence, knowledge)
    }
    ids = _organisation_ids([name for name in names.values() if name in sure], spelt_out, knowledge)
    return {
        index: Meant(entity)
        for index, name in names.items()
        if (entity := ids.get(name)) and organisation_key(name) not in surnames
    }


def _spelt_out(text: str, mentions: Sequence[Mention], names: Mapping[int, str]) -> dict[str, str]:
    """Return the abbreviations that the text explains, each with the long name: «European Space Agency (ESA)»."""
    meant: dict[str, str] = {}
    for one, other in pairwise(sorted(names)):
        if other != one + 1 or text[mentions[one].span.end : mentions[other].span.start].strip(' "“”«»') != "(":
            continue
        for short, long in ((names[other], names[one]), (names[one], names[other])):
            if is_abbreviation(short) and shortens(short, long):
                meant.setdefault(short, long)
    return meant


def _is_sure(name: str, confidence: float, knowledge: Knowledge) -> bool:
    key = organisation_key(name)
    if confidence < _SURE or not any(letter.isalpha() for letter in key):
        return False
    if " " in name:
        is_ordinary = all(word in knowledge.words.ordinary for word in key.split())
        if is_ordinary and key.split()[-1] in _BODIES:
            return len(key.split()) > 2 and confidence >= _SURE_BODY
        return not is_ordinary or confidence >= _SURE_ALONE
    if key in knowledge.words.ordinary and not is_abbreviation(name):
        return confidence >= _SURE_ORDINARY and key not in _EVERYWHERE
    if len(key) < 2:
        return False
    if is_abbreviation(name) or knowledge.toponyms(key, "en"):
        return confidence >= _SURE_ALONE
    return True


def _organisation_ids(
    printed: Sequence[str], spelt_out: Mapping[str, str], knowledge: Knowledge
) -> Mapping[str, str | None]:
    """Return the entity of each name; names that differ in their legal form or capitals only have one."""
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for name in printed:
        groups[organisation_key(spelt_out.get(name, name))][name] += 1
    ids: dict[str, str | None] = {}
    for spellings in groups.values():
        long = [name for name in spellings if name not in spelt_out] or list(spellings)
        most = min(long, key=lambda name: (name.isupper() and not is_abbreviation(name), -spellings[name]))
        ids |= dict.fromkeys(spellings, identity("organisations", most, long, knowledge))
    return ids

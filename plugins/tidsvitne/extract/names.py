"""The names in a text: people, organisations and places, each with what it can mean."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tidsvitne.extract.abbreviations import find_definitions, find_spelt_out
from tidsvitne.extract.cues import acts, is_direction, is_of_office
from tidsvitne.extract.demonyms import find_demonyms
from tidsvitne.extract.found import Found, kind_of
from tidsvitne.extract.levels import cut_level_word, with_said_levels
from tidsvitne.extract.people import find_surnames, has_forename, inside_person, is_surname, with_bearers
from tidsvitne.extract.tagged import find_again, find_tagged, tag
from tidsvitne.extract.toponyms import find_toponyms, with_meanings
from tidsvitne.extract.weighing import merged
from tidsvitne.knowledge.gazetteer import CAPITAL
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.knowledge.lexicon import Lexicon, Phrase, Use, make_phrase
from tidsvitne.knowledge.pieces import Piece, cut
from tidsvitne.knowledge.tagger import Tagging
from tidsvitne.model.annotation import Kind, Mention, Sentence

_UNLIKELY = 0.05  # a single word is no name where the tagger thinks that it is less likely one
_UNLIKELY_OUTLET = 0.25
_SHORT = 4  # letters: so short a word is often another one
_AND = frozenset((", ", " og ", " and ", " & ", ", og ", ", and "))


def find_names(text: str, lang: str, sentences: Sequence[Sentence], knowledge: Knowledge) -> tuple[Mention, ...]:
    """Return the mentions in their order; none overlaps another, and each has its candidates but no entity yet.

    What the authority knows and what the tagger marks are weighed against one another; then comes what the text itself
    calls them, then surnames, then the gazetteer.
    """
    pieces = cut(text, [sentence.span.start for sentence in sentences])
    tagging = tag(text, lang, sentences)
    known = list(_believed(_find_known(pieces, lang, knowledge), pieces, tagging, knowledge))
    tagged = [_recognised(name, pieces, knowledge) for name in find_tagged(tagging, pieces, lang)]
    found = merged(known, tagged, pieces)
    found = _with_definitions(text, pieces, found, knowledge)
    found += find_spelt_out(text, pieces, _free(pieces, found))
    found += find_again(pieces, found, _free(pieces, found), tagging)
    found = with_bearers(pieces, found)
    found += find_surnames(pieces, lang, found, _free(pieces, found), knowledge.words)
    countries = _countries(found, knowledge)
    found = [with_meanings(name, pieces, lang, countries, knowledge) for name in found]
    towns = find_toponyms(text, lang, pieces, _free(pieces, found), countries, knowledge)
    found += _believed(towns, pieces, tagging, knowledge)
    if lang == "en":
        found += find_demonyms(pieces, _free(pieces, found), knowledge)
    found.sort(key=lambda name: name.first)
    found = with_said_levels(text, pieces, found, knowledge)
    found = _with_roles(text, lang, pieces, found, knowledge)
    return tuple(name.mention(pieces, lang) for name in found)


def _believed(
    names: Iterable[Found], pieces: Sequence[Piece], tagging: Tagging, knowledge: Knowledge
) -> Iterator[Found]:
    """Leave out what the tagger is sure is no name here: the IS of a car, «Ville» where a sentence begins, a paper as a product."""
    for name in names:
        piece = pieces[name.first]
        if tagging.chance(piece.start, piece.stop) >= _least_chance(name, pieces, knowledge):
            yield name


def _least_chance(name: Found, pieces: Sequence[Piece], knowledge: Knowledge) -> float:
    """Return how likely the tagger must think a name at least. An outlet may be but a paper that somebody reads."""
    following = pieces[name.last] if name.last < len(pieces) else None
    within = following is not None and following.glue == "-" and following.form[0].islower()
    if name.last - name.first > 1 or name.rule == "authority:common" or within:
        return 0.0
    if name.candidates and knowledge.is_source(name.candidates[0]):
        return _UNLIKELY_OUTLET
    piece = pieces[name.first]
    short = len(piece.form) <= _SHORT or piece.key in knowledge.words.ordinary
    return _UNLIKELY if short or name.rule.startswith("gazetteer") else 0.0


def _find_known(pieces: Sequence[Piece], lang: str, knowledge: Knowledge) -> Iterator[Found]:
    at = 0
    while at < len(pieces):
        found = _known_at(pieces, at, lang, knowledge)
        if found:
            yield found
        at = found.last if found else at + 1


def _known_at(pieces: Sequence[Piece], at: int, lang: str, knowledge: Knowledge) -> Found | None:
    phrases = knowledge.phrases_at(pieces, at)
    if not phrases:
        return None
    last = at + len(phrases[0].keys)
    actors = [phrase for phrase in phrases if phrase.use is Use.ACTOR]
    if actors and acts(pieces, at, last, lang):
        return Found(at, last, Kind.PLACE, "authority:actor", 0.9, _entities(actors), role="actor")
    named = [phrase for phrase in phrases if phrase.use is Use.NAME and not _is_trap(phrase, pieces, at, knowledge)]
    common = [phrase for phrase in phrases if phrase.use is Use.COMMON]
    chosen = named or common
    if not chosen:
        return None
    kind = kind_of(chosen[0].entity)
    first = _with_direction(pieces, at) if kind is Kind.PLACE else at
    ids = (*_entities(chosen), *_states(chosen, knowledge))
    rule = "authority" if named else "authority:common"
    if kind is Kind.PLACE:
        last = cut_level_word(pieces, at, last)
    elif lang == "en" and pieces[at].form == "the":
        first = at + 1
    return Found(first, last, kind, rule, 0.95 if len(ids) == 1 else 0.8, ids)


def _recognised(name: Found, pieces: Sequence[Piece], knowledge: Knowledge) -> Found:
    """Give what the tagger marks the authority's entities of that name and kind, also where the words could be ordinary ones."""
    phrases = [
        phrase
        for phrase in knowledge.phrases_at(pieces, name.first)
        if phrase.use is Use.NAME and len(phrase.keys) == name.last - name.first and kind_of(phrase.entity) is name.kind
    ]
    if not phrases:
        return replace(name, kind=Kind.PERSON) if _is_a_persons(name, pieces, knowledge) else name
    ids = (*_entities(phrases), *_states(phrases, knowledge))
    return replace(name, candidates=ids, rule="model+authority")


def _is_a_persons(name: Found, pieces: Sequence[Piece], knowledge: Knowledge) -> bool:
    """Whether a place that nobody knows has a given name and a surname: "a statue of George Washington"."""
    keys = [piece.key for piece in pieces[name.first : name.last]]
    if name.kind is not Kind.PLACE or len(keys) != 2 or knowledge.toponyms(" ".join(keys), "en"):
        return False
    words = knowledge.words
    return keys[0] in words.given_names and keys[1] in words.surnames and not words.ordinary.intersection(keys)


def _entities(phrases: Iterable[Phrase]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(phrase.entity for phrase in phrases))


def _states(phrases: Sequence[Phrase], knowledge: Knowledge) -> list[str]:
    """Return the American states of that name: «Georgia», «Washington»."""
    if phrases[0].use is not Use.NAME or kind_of(phrases[0].entity) is not Kind.PLACE:
        return []
    toponyms = knowledge.toponyms(" ".join(phrases[0].keys), "en")
    return [knowledge.id_of(toponym) for toponym in toponyms if toponym.level == "admin1"]


def _is_trap(phrase: Phrase, pieces: Sequence[Piece], at: int, knowledge: Knowledge) -> bool:
    """Whether what is spelt like the name is an ordinary word here, or a part of another's name."""
    words = knowledge.words
    last = at + len(phrase.keys)
    kind = kind_of(phrase.entity)
    if kind is Kind.PERSON and is_surname(phrase.keys) and has_forename(pieces, at, words):
        return True
    if len(phrase.keys) > 1:
        return False
    if pieces[at].key in words.ordinary:
        abbreviation = phrase.exact and len(pieces[at].form) > 1 and pieces[at].form[1].isupper()
        # Short ones like «Man» (the isle) begin headlines and end «Young Man».
        if _in_capitals(pieces, at) if abbreviation else pieces[at].initial or phrase.exact:
            return True
    if kind is Kind.PLACE and _begins_earlier(pieces, at, knowledge):
        return True
    return kind is not Kind.PERSON and not phrase.exact and inside_person(pieces, at, last, words)


def _begins_earlier(pieces: Sequence[Piece], at: int, knowledge: Knowledge) -> bool:
    """Whether it is but the end of a longer place name: the Jersey of «New Jersey»."""
    if not at or pieces[at].glue != " " or not pieces[at - 1].is_capital:
        return False
    return bool(knowledge.toponyms(f"{pieces[at - 1].key} {pieces[at].key}", "en"))


def _in_capitals(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the words beside it are in capitals as well, so that capitals tell nothing («WHAT IS NEW»)."""
    before = pieces[at - 1 : at] if at and pieces[at].glue else []
    after = [piece for piece in pieces[at + 1 : at + 2] if piece.glue]
    beside = [piece for piece in (*before, *after) if len(piece.form) > 1]
    return bool(beside) and all(piece.form.isupper() for piece in beside)


def _with_direction(pieces: Sequence[Piece], at: int) -> int:
    """Take the «Øst» of «Øst-Aleppo» into the name."""
    if at and pieces[at].glue == "-" and is_direction(pieces[at - 1]) and pieces[at - 1].glue != "-":
        return at - 1
    return at


def _with_definitions(text: str, pieces: Sequence[Piece], found: list[Found], knowledge: Knowledge) -> list[Found]:
    """Let the text's own names («SDF» for the Syrian Civil Defence) win over what they mean elsewhere."""
    definitions = find_definitions(text, pieces, found, knowledge.words)
    if not definitions:
        return found
    meant = list(definitions.values())
    phrases = (make_phrase(name, str(index), Use.NAME) for index, name in enumerate(definitions))
    lexicon = Lexicon(phrase for phrase in phrases if phrase)
    covering = {at: name for name in found for at in range(name.first, name.last)}
    own: dict[int, Found] = {}
    for at in range(len(pieces)):
        for phrase in lexicon.at(pieces, at)[:1]:
            last = at + len(phrase.keys)
            below = covering.get(at)
            if below is None or last - at >= below.last - below.first:
                long = meant[int(phrase.entity)]
                own[at] = Found(at, last, long.kind, "page", 0.95, long.candidates)
    taken = {at for name in own.values() for at in range(name.first, name.last)}
    kept = [name for name in found if taken.isdisjoint(range(name.first, name.last))]
    return [*kept, *own.values()]


def _free(pieces: Sequence[Piece], found: Iterable[Found]) -> list[bool]:
    free = [True] * len(pieces)
    for name in found:
        for at in range(name.first, name.last):
            free[at] = False
    return free


def _countries(found: Iterable[Found], knowledge: Knowledge) -> frozenset[str]:
    """Return the countries that the text is about, by the places of the authority that it names."""
    entities = (knowledge.find_entity(name.candidates[0]) for name in found if name.candidates)
    return frozenset(entity.country for entity in entities if entity and entity.country)


def _with_roles(text: str, lang: str, pieces: Sequence[Piece], found: list[Found], knowledge: Knowledge) -> list[Found]:
    """Mark what stands for a government: countries that say or do, capitals that do, and what is joined to them by «and»."""
    result = list(found)
    for index, name in enumerate(found):
        government = None if name.role else _government(name, knowledge)
        if government is None:
            continue
        if _is_country(name, knowledge) and is_of_office(pieces, name.last):
            result[index] = replace(name, role="actor")
            continue
        if not acts(pieces, name.first, name.last, lang):
            continue
        result[index] = _as_government(name, government)
        before = index - 1
        while before >= 0 and _between(text, pieces, found, before) in _AND:
            joined = _government(found[before], knowledge)
            if joined is None:
                break
            result[before] = _as_government(found[before], joined)
            before -= 1
    return result


def _as_government(name: Found, government: str) -> Found:
    candidates = name.candidates if government in name.candidates else (government,)
    return replace(name, role="actor", candidates=candidates)


def _government(name: Found, knowledge: Knowledge) -> str | None:
    """Return the country whose government the place's name can stand for: the country itself, or that of a capital."""
    if name.kind is not Kind.PLACE or not name.candidates:
        return None
    if _is_country(name, knowledge):
        return name.candidates[0]
    toponym = knowledge.toponym(name.candidates[0])
    return knowledge.country_id(toponym.country) if toponym and toponym.standing == CAPITAL else None


def _is_country(name: Found, knowledge: Knowledge) -> bool:
    entity = knowledge.find_entity(name.candidates[0]) if name.kind is Kind.PLACE and name.candidates else None
    return entity is not None and entity.level == "country"


def _between(text: str, pieces: Sequence[Piece], found: Sequence[Found], index: int) -> str:
    return text[pieces[found[index].last - 1].stop : pieces[found[index + 1].first].start]

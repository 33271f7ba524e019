"""Towns of the gazetteer in a text: precision before recall, for GeoNames has a village for nearly every word."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tidsvitne.extract.cues import is_part_word, is_place_cue, is_weak_place_cue
from tidsvitne.extract.found import Found, kind_of
from tidsvitne.extract.people import inside_person
from tidsvitne.knowledge.gazetteer import MAIN, OTHER, SOUND, Toponym
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.knowledge.lexicon import Use
from tidsvitne.knowledge.pieces import Piece
from tidsvitne.knowledge.words import Words, word_set
from tidsvitne.model.annotation import Kind

_LONGEST = 5
_SURE = 0.8
_SHORTEST = 3
_MOST_CANDIDATES = 12
# Inhabitants from which a name is believed without any word beside it that announces a place.
_BELIEVED = 100_000
_BELIEVED_BESIDE_FROM = 5_000
_BELIEVED_AS_SURNAME = 1_000_000
# Names in other languages than the place's own are believed only of towns that are talked of in them.
_OTHER_NAME_BELIEVED = 300_000
_OTHER_NAME_BESIDE_IN = 15_000
_JOINTS = (", ", " og ", " and ", ", og ", ", and ")
_PARTICLES = word_set("al el an ar de del la las los le les der sur upon of the")


def find_toponyms(
    text: str, lang: str, pieces: Sequence[Piece], free: Sequence[bool], countries: frozenset[str], knowledge: Knowledge
) -> Iterator[Found]:
    """Yield the towns named outside the names found before; `countries` (ISO codes) are the ones that the text is about."""
    finder = _Finder(text, lang, pieces, free, countries, knowledge)
    runs = finder.runs()
    found = {name.first: name for first, last in runs for name in finder.in_run(first, last)}
    # A name once announced as a place is one in the rest of the text as well.
    announced = {
        finder.key(name.first, name.last): name for name in reversed(found.values()) if name.confidence >= _SURE
    }
    for first, last in runs:
        yield from finder.again(first, last, found, announced)


def with_meanings(
    name: Found, pieces: Sequence[Piece], lang: str, countries: frozenset[str], knowledge: Knowledge
) -> Found:
    """Give a place that only the tagger knows the places of the gazetteer that have its name."""
    if name.kind is not Kind.PLACE or name.candidates:
        return name
    ids = _meanings(pieces[name.first : name.last], lang, countries, knowledge)
    return replace(name, candidates=ids[:_MOST_CANDIDATES], rule="model+gazetteer") if ids else name


def _meanings(pieces: Sequence[Piece], lang: str, countries: frozenset[str], knowledge: Knowledge) -> tuple[str, ...]:
    """Return what a name can mean; of «downtown Dallas» and «North Texas» what the name without the direction does."""
    short = knowledge.short_area(" ".join(piece.form for piece in pieces))
    if short:
        return (knowledge.id_of(short),)
    toponyms = knowledge.toponyms(" ".join(piece.key for piece in pieces), lang)
    if toponyms and toponyms[0].rank == SOUND:
        toponyms = tuple(toponym for toponym in toponyms if toponym.country in countries)
    if toponyms:
        return tuple(dict.fromkeys(map(knowledge.id_of, toponyms)))
    if len(pieces) < 2 or not is_part_word(pieces[0]):
        return ()
    whole = [phrase for phrase in knowledge.phrases_at(pieces, 1) if len(phrase.keys) == len(pieces) - 1]
    named = tuple(phrase.entity for phrase in whole if phrase.use is Use.NAME and kind_of(phrase.entity) is Kind.PLACE)
    return named or _meanings(pieces[1:], lang, countries, knowledge)


class _Finder:
    """The look at one text."""

    def __init__(
        self,
        text: str,
        lang: str,
        pieces: Sequence[Piece],
        free: Sequence[bool],
        countries: frozenset[str],
        knowledge: Knowledge,
    ) -> None:
        self._text = text
        self._lang = lang
        self._pieces = pieces
        self._free = free
        self._countries = countries
        self._knowledge = knowledge
        self._words: Words = knowledge.words
        self._announced_to = 0

    def runs(self) -> list[tuple[int, int]]:
        """Return the runs of capitalised pieces outside the names found before."""
        runs: list[tuple[int, int]] = []
        at = 0
        while at < len(self._pieces):
            if not self._free[at] or not self._pieces[at].is_capital:
                at += 1
                continue
            end = self._run_end(at)
            runs.append((at, end))
            at = end
        return runs

    def key(self, first: int, last: int) -> str:
        """Return the key of a name; a genitive «s» is none of it."""
        return " ".join(piece.key for piece in self._pieces[first:last]).removesuffix("s")

    def again(
        self, first: int, last: int, found: Mapping[int, Found], announced: Mapping[str, Found]
    ) -> Iterator[Found]:
        """Yield what was found in a run, or the town that the same words were elsewhere in the text."""
        own = next((found[at] for at in range(first, last) if at in found), None)
        if own:
            yield own
            return
        first = self._skip_ordinary(first, last)
        before = announced.get(self.key(first, last))
        if self._pieces[first].initial and self._is_all_ordinary(first, last):
            return
        if before and not self._is_other_thing(first, last) and before.last - before.first == last - first:
            yield Found(first, last, Kind.PLACE, "gazetteer:again", 0.6, before.candidates)

    def _run_end(self, first: int) -> int:
        """Return where the run of capitalised pieces (with particles between) that begins at `first` ends."""
        pieces, last = self._pieces, first + 1
        while last < len(pieces) and pieces[last].glue and self._free[last]:
            particle = pieces[last].key in _PARTICLES and last + 1 < len(pieces) and bool(pieces[last + 1].glue)
            if not pieces[last].is_capital and not (particle and pieces[last + 1].is_capital and self._free[last + 1]):
                break
            # A genitive ends a name: «Oslos Frognerpark».
            if pieces[last - 1].stop != pieces[last - 1].end:
                break
            last += 1
        return last

    def in_run(self, first: int, last: int) -> Iterator[Found]:
        """Yield the town that a run is; a part of a longer name is none."""
        first = self._skip_ordinary(first, last)
        if last - first > _LONGEST:
            return
        toponyms = self._toponyms(first, last)
        believed = tuple(toponym for toponym in toponyms if self._is_believed(toponym, first, last))
        # «Portland, Maine»: the text itself says which.
        believed = tuple(toponym for toponym in believed if self._is_in_next(toponym, last)) or believed
        if not believed or self._is_other_thing(first, last):
            return
        ids = tuple(dict.fromkeys(map(self._knowledge.id_of, believed)))[:_MOST_CANDIDATES]
        sure = self._is_announced(first)
        if sure:
            self._announced_to = last
        yield Found(first, last, Kind.PLACE, "gazetteer", _SURE if sure else 0.6, ids)

    def _skip_ordinary(self, first: int, last: int) -> int:
        """Pass over the capital that a sentence gives its first word («In Damascus», «Under Oslo»)."""
        piece = self._pieces[first]
        if last - first < 2 or not piece.initial or self._pieces[first + 1].glue != " ":
            return first
        ordinary = piece.key in self._words.ordinary and not self._toponyms(first, last)
        return first + 1 if ordinary else first

    def _toponyms(self, first: int, last: int) -> tuple[Toponym, ...]:
        key = " ".join(piece.key for piece in self._pieces[first:last])
        if len(key) < _SHORTEST:
            return ()
        toponyms = self._knowledge.toponyms(key, self._lang)
        if toponyms and toponyms[0].rank == SOUND:
            return tuple(toponym for toponym in toponyms if toponym.country in self._countries)
        return toponyms

    def _is_believed(self, toponym: Toponym, first: int, last: int) -> bool:
        """Weigh what the words beside the name, its size and the text's countries say for this bearer of it."""
        pieces, words = self._pieces, self._words
        single = last - first == 1
        key = pieces[first].key
        announced = self._is_announced(first) or self._is_dateline(first, last) or self._is_in_next(toponym, last)
        if single and (len(pieces[first].form) < 3 or (pieces[first].form.isupper() and not announced)):
            return False
        if single and key in words.ordinary and not self._is_believed_though_ordinary(toponym, first, announced):
            return False
        at_home = toponym.country in self._countries
        if toponym.is_state:
            return announced or not single or not self._is_personal(key) or self._follows_comma(first)
        if not announced and self._is_all_ordinary(first, last):
            return toponym.population >= _BELIEVED_AS_SURNAME  # «Los Angeles», but not «Central Park»
        if single and self._is_personal(key) and not announced:
            return toponym.rank == MAIN and toponym.population >= _BELIEVED_AS_SURNAME
        if toponym.rank == SOUND:
            return at_home and announced
        if toponym.rank == OTHER:
            least = _OTHER_NAME_BESIDE_IN if announced else _OTHER_NAME_BELIEVED
            return toponym.population >= least or (not single and announced)
        if announced or (at_home and not single):
            return True
        least = _BELIEVED_BESIDE_FROM if is_weak_place_cue(pieces, first) or at_home else _BELIEVED
        return toponym.population >= least

    def _is_believed_though_ordinary(self, toponym: Toponym, first: int, announced: bool) -> bool:
        """«in May» and «in March» are no towns, but «in Mobile» and «i Halden» are."""
        if not announced or self._pieces[first].initial:
            return False
        return toponym.population >= _BELIEVED or (toponym.country == "NO" and self._lang != "en")

    def _is_other_thing(self, first: int, last: int) -> bool:
        return inside_person(self._pieces, first, last, self._words)

    def _is_dateline(self, first: int, last: int) -> bool:
        """Whether the text or a paragraph opens with it: «BERGEN (NTB)», "BEIRUT — "."""
        if not self._pieces[first].initial or not self._pieces[last - 1].form.isupper():
            return False
        return self._text[self._pieces[last - 1].stop :][:3].lstrip()[:1] in ("(", "—", "–", "-", ":", ",")

    def _is_announced(self, first: int) -> bool:
        """Whether a word before it says that it is a place, or says so of the place it is joined to («i Moss og Halden»)."""
        if is_place_cue(self._pieces, first, self._lang):
            return True
        joint = self._text[self._pieces[self._announced_to - 1].stop : self._pieces[first].start]
        return 0 < self._announced_to <= first and joint in _JOINTS

    def _is_personal(self, key: str) -> bool:
        """Whether it is a person's name, a genitive «s» taken off where the language has it so."""
        return self._words.is_personal(key) or (self._lang != "en" and self._words.is_personal(key.removesuffix("s")))

    def _is_all_ordinary(self, first: int, last: int) -> bool:
        return all(piece.key in self._words.ordinary for piece in self._pieces[first:last])

    def _follows_comma(self, first: int) -> bool:
        """Whether it stands behind a name and a comma: "Damascus, Virginia"."""
        before = self._pieces[first - 1] if first else None
        return before is not None and before.is_capital and self._text[before.stop : self._pieces[first].start] == ", "

    def _is_in_next(self, toponym: Toponym, last: int) -> bool:
        """Whether its country or state follows: «Portland, Oregon», «Lansing, Mich.», «Tripoli, Libanon»."""
        pieces = self._pieces
        if last >= len(pieces) or self._text[pieces[last - 1].stop : pieces[last].start] != ", ":
            return False
        for phrase in self._knowledge.phrases_at(pieces, last):
            if phrase.entity == self._knowledge.country_id(toponym.country):
                return True
        if toponym.level == "admin1" or not pieces[last].is_capital:
            return False
        return (toponym.country, toponym.admin1) in self._areas_at(last)

    def _areas_at(self, at: int) -> set[tuple[str, str]]:
        """Return the codes of the states and provinces of the name or short form that begins at a piece."""
        pieces = self._pieces
        short = self._knowledge.short_area(pieces[at].form)
        keys = (pieces[at].key, " ".join(piece.key for piece in pieces[at : at + 2]))
        named = (toponym for key in keys for toponym in self._knowledge.toponyms(key, "en"))
        areas = (toponym for toponym in (*named, *((short,) if short else ())) if toponym.level == "admin1")
        return {(area.country, area.admin1) for area in areas if area.rank == MAIN}

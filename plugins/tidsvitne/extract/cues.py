"""The words beside a name that tell what it is: prepositions of place, verbs of governments, levels, directions."""

from collections.abc import Sequence

from tidsvitne.knowledge.pieces import Piece
from tidsvitne.knowledge.words import word_set

_BEFORE_PLACES_EN = word_set(
    "in near outside inside around across throughout toward towards via into",
    "northern southern eastern western central downtown northwestern northeastern southwestern southeastern",
)
_BEFORE_PLACES_NB = word_set(
    "i innenfor utenfor utanfor rundt gjennom ved via sor nord ost vest aust",
    "byen byene bydelen bydelene nabolaget nabolagene landsbyen provinsen provinsene regionen distriktet hovedstaden",
    "havnebyen storbyen forstaden kommunen fylket oya nordlige sorlige ostlige vestlige sentrale",
)
# They stand before people too.
_BEFORE_ANYTHING = word_set("from to at of fra til mot over for pa hos frå")
_DIRECTIONS = word_set(
    "north south east west northeast northwest southeast southwest nord sor ost vest aust nordvest nordost",
    "sorvest sorost northern southern eastern western",
)
_DIRECTION_PREFIXES = word_set("nord sor ost vest aust sentral midt indre ytre gamle")
_PARTS = word_set(
    "north south east west northeast northwest southeast southwest northern southern eastern western northeastern",
    "northwestern southeastern southwestern central downtown midtown uptown metro metropolitan suburban greater upper lower",
    "inner outer mainland rural nordre sondre ostre vestre sentrale nordlige sorlige ostlige vestlige",
)
_VERBS = word_set(
    "seier meiner hevdar krev nektar avviser lovar ber onskjer stottar",
    "sier sa meiner mener mente hevder hevdet krever krevde fortsetter fortsatte avviser avviste benekter",
    "benektet nekter nektet advarer advarte truer truet varsler varslet anklager anklaget beskylder beskyldte",
    "fordommer fordomte stotter stottet onsker onsket lover lovet svarer svarte bekrefter bekreftet opplyser",
    "opplyste planlegger ber ba oppfordrer oppfordret foreslar foreslo forsvarer understreker kunngjorde",
    "innforer innforte bomber bombet angriper sender sendte erklaerer erklaerte vedtar vedtok godtar godtok",
    "trekker trakk vil forhandler protesterer says said insists insisted denies denied claims claimed wants",
    "wanted warns warned accuses accused rejects rejected demands demanded threatens threatened vows vowed",
    "condemns condemned announced announces continued supports backs backed pledged pledges urges urged agreed",
    "agrees believes believed launched escalated hopes hoped argues argued maintains maintained blames blamed",
    "refuses refused intends intended imposed imposes bombed invaded supported sent",
    "fastholder fastholdt gjentar gjentok pastar pasto insisterer insisterte uttaler uttalte reagerer reagerte stanser stanset",
    "varslet understreket forlanger forlangte innrommer innrommet holder holdt keeps kept",
    "sign signs signed invites invited summons summoned expels expelled recalls recalled welcomes welcomed offers offered",
    "inviterer inviterte innkaller innkalte utviser utviste hilser tilbyr tilbod tilboed undertegner undertegnet signerer",
    "repeats repeated reiterated states stated responded suspended halted admits admitted maintains",
)
_ADDRESSING = word_set(
    "ber ba bad bedt oppfordrer oppfordret anklager anklaget beskylder beskyldte advarer advarte kritiserer kritiserte",
    "warns warned asks asked urges urged accuses accused blames blamed presses pressed criticises criticised criticizes",
)
_BEHIND_ADDRESSED = word_set("about for to om mot over that not against of and og at who which again igjen")
_TELLING = word_set("sier mener hevder melder ifolge")
_AUXILIARIES = word_set("has have had har hadde vil skal will would is")
_ADVERBS = word_set(
    "also already repeatedly again now still long allerede ogsa na igjen lenge flere ganger gjentatte",
    "therefore derfor",
)
_PARTICIPLES = word_set(
    "lovt loyvt bedt nekta avvist promised protested waived asked agreed answered objected offered signed",
    "sagt hevdet krevd avvist benektet nektet advart truet varslet anklaget beskyldt fordomt stottet lovet",
    "svart bekreftet opplyst innfort bombet vedtatt erklaert sendt said insisted denied claimed warned accused",
    "rejected demanded threatened vowed condemned announced continued backed pledged urged agreed launched",
    "escalated carried argued maintained blamed refused imposed bombed supported sent",
    "keeping continuing seeking trying threatening demanding denying planning",
)
_SPOKESMEN = word_set("talsmann talsmannen talskvinne talskvinnen talsperson talspersonen")
_OFFICES = word_set(
    "official officials secretary president ambassador envoy diplomat diplomats military army navy government embassy",
    "utenriksminister utenriksministeren forsvarsminister forsvarsministeren statsminister statsministeren president",
    "presidenten ambassador ambassadoren regjering regjeringen utenriksdepartement forsvarsdepartement utsending haer",
)
_PORTFOLIOS = word_set("foreign defence defense prime deputy vice interior")
_OFFICE_ENDS = word_set("minister secretary ministry president department")
_LEVELS = {
    "province": "admin1",
    "provinces": "admin1",
    "governorate": "admin1",
    "governorates": "admin1",
    "provins": "admin1",
    "provinsen": "admin1",
    "provinser": "admin1",
    "provinsene": "admin1",
    "guvernement": "admin1",
    "guvernementet": "admin1",
    "fylke": "admin1",
    "fylket": "admin1",
    "state": "admin1",
    "delstat": "admin1",
    "delstaten": "admin1",
    "county": "admin2",
    "counties": "admin2",
    "kommune": "admin2",
    "kommunen": "admin2",
    "kommunene": "admin2",
    "kommuner": "admin2",
    "by": "city",
    "byen": "city",
    "city": "city",
    "town": "city",
}


def is_place_cue(pieces: Sequence[Piece], at: int, lang: str) -> bool:
    """Whether the piece before `pieces[at]` announces a place and hardly anything else («i», «near», «byen», «nord for»)."""
    before = _before(pieces, at)
    if before is None:
        return False
    if before.key in (_BEFORE_PLACES_EN if lang == "en" else _BEFORE_PLACES_NB):
        return True
    second = _before(pieces, at - 1)
    return second is not None and second.key in _DIRECTIONS and before.key in ("for", "of")


def is_weak_place_cue(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the piece before `pieces[at]` may announce a place («fra», «to»)."""
    before = _before(pieces, at)
    return before is not None and before.key in _BEFORE_ANYTHING


def is_level_word(piece: Piece) -> bool:
    """Whether it is the «provinsen» of «Idlib-provinsen»."""
    return piece.key in _LEVELS


def is_plural_level(pieces: Sequence[Piece], at: int) -> bool:
    """Whether `pieces[at]` speaks of several places: "provinces"."""
    following = _after(pieces, at)
    return following is not None and following.key in _LEVELS and following.key.endswith(("s", "er", "ene"))


def follows_plural_level(pieces: Sequence[Piece], first: int) -> bool:
    """Whether the name is the first of several that are announced together: «provinsene Idlib og Raqqa»."""
    before = _before(pieces, first)
    if before and before.key == "of":
        before = _before(pieces, first - 1)
    return before is not None and before.key in _LEVELS and before.key.endswith(("s", "er", "ene"))


def is_direction(piece: Piece) -> bool:
    """Whether it is the «Øst» of «Øst-Aleppo»."""
    return piece.key in _DIRECTION_PREFIXES


def is_part_word(piece: Piece) -> bool:
    """Whether it says which part of the place behind it: "downtown Dallas", "Northern Virginia", «Nordre Aker»."""
    return piece.key in _PARTS


def acts(pieces: Sequence[Piece], first: int, last: int, lang: str) -> bool:
    """Whether the name does what a government does: it says or denies, «har allerede beskyldt», «ifølge Moskva»."""
    if is_place_cue(pieces, first, lang):
        return False
    before = _before(pieces, first)
    following = _after(pieces, last)
    if before and before.key in _TELLING:
        return True
    if before and before.key in _ADDRESSING and (following is None or following.key in _BEHIND_ADDRESSED):
        return True
    if following is None:
        return False
    if following.key in _VERBS or (following.glue == "-" and following.key in _SPOKESMEN):
        return True
    if following.key not in _AUXILIARIES:
        return False
    at = last + 1
    while (piece := _after(pieces, at)) and piece.key in _ADVERBS:
        at += 1
    return piece is not None and piece.key in _PARTICIPLES


def is_of_office(pieces: Sequence[Piece], last: int) -> bool:
    """Whether the name only says whose somebody is: "US officials", "Russia's defence minister", «USAs utenriksminister»."""
    following, second = _after(pieces, last), _after(pieces, last + 1)
    if following is None or following.glue == "-":
        return False
    if following.key in _PORTFOLIOS:
        return second is not None and second.key in _OFFICE_ENDS
    return following.key in _OFFICES


def said_level(pieces: Sequence[Piece], first: int, last: int) -> str | None:
    """Return the level that the words beside the name say it has («Idlib province», «provinsen Idlib», «byen Homs»)."""
    following = _after(pieces, last)
    if following and following.key in _LEVELS:
        return _LEVELS[following.key]
    before = _before(pieces, first)
    if before and before.key in _LEVELS:
        return _LEVELS[before.key]
    if before and before.key.endswith(("provinsen", "provinsene")):
        return "admin1"  # «naboprovinsen Hama»
    second = _before(pieces, first - 1)
    if before and second and before.key == "of":
        return _LEVELS.get(second.key)
    return None


def _before(pieces: Sequence[Piece], at: int) -> Piece | None:
    if at < 1 or at >= len(pieces) or not pieces[at].glue:
        return None
    return pieces[at - 1]


def _after(pieces: Sequence[Piece], at: int) -> Piece | None:
    return pieces[at] if at < len(pieces) and pieces[at].glue else None

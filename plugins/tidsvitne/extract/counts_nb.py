"""Norwegian figures of the dead, the injured, the displaced."""

import re

from tidsvitne.extract.counts import CountWords
from tidsvitne.extract.figures import figure_words
from tidsvitne.model.annotation import Bound

_UNITS = {"én": 1, "ett": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8, "ni": 9}
_TEENS = {
    "ti": 10,
    "elleve": 11,
    "tolv": 12,
    "tretten": 13,
    "fjorten": 14,
    "femten": 15,
    "seksten": 16,
    "sytten": 17,
    "atten": 18,
    "nitten": 19,
}
_TENS = {
    "tjue": 20,
    "tyve": 20,
    "tretti": 30,
    "tredve": 30,
    "førti": 40,
    "femti": 50,
    "seksti": 60,
    "sytti": 70,
    "åtti": 80,
    "nitti": 90,
}
_VALUES = (
    _UNITS
    | _TEENS
    | _TENS
    | {f"{ten}{unit}": tens + one for ten, tens in _TENS.items() for unit, one in ({"en": 1} | _UNITS).items()}
    | {
        "et dusin": 12,
        "et hundre": 100,
        "ett hundre": 100,
        "et tusen": 1000,
        "en million": 1_000_000,
        "én million": 1_000_000,
    }
    | {"en halv million": 500_000, "halvannen million": 1_500_000}
)
_FIGURES = figure_words(
    values=_VALUES,
    scales={"hundre": 100, "tusen": 1000, "million": 1_000_000, "millioner": 1_000_000, "millionar": 1_000_000},
    bounds={
        Bound.AT_LEAST: r"minst|i\sdet\sminste|ikke\sfærre\senn|ikke\smindre\senn|i\shvert\sfall",
        Bound.MORE_THAN: r"over|mer\senn|flere\senn|meir\senn|fleire\senn|godt\sover",
        Bound.AT_MOST: r"opptil|opp\stil|inntil|høyst|så\smange\ssom|maksimalt|maks|ikke\sflere\senn",
        Bound.LESS_THAN: r"under|færre\senn|mindre\senn|nær|nærmere|nesten|knapt|snaut|bortimot|oppunder",
        Bound.ABOUT: r"rundt|cirka|circa|ca\.?|omkring|om\slag|omtrent|omlag|anslagsvis|kring",
    },
    vague=r"(?:flere|fleire|mange|et|eit)\s(?:titalls?|hundretalls?|tusentalls?|dusin|tjuetalls?|snes|hundre|tusen"
    r"|titusener|hundretusener)\b"
    r"|titalls|hundretalls|tusentalls|hundrevis(?:\sav)?|tusenvis(?:\sav)?|titusenvis(?:\sav)?|dusinvis(?:\sav)?"
    r"|titusener|hundretusener|snesevis(?:\sav)?",
    between="mellom|fra",
    joiner=r"\s?[–—-]\s?(?=\d)|\stil\s|\sog\s(?=\d)|\seller\s(?=\d)",
    decimal=",",
)

_HEADS = (
    r"(?:mennesker?|personer?|sivile|barn|jentebarn|guttebarn|småbarn|spedbarn|babyer|kvinner?|menn|gutter?|jenter?"
    r"|\w*soldat(?:er|ar)?|\w*krigere?|\w*opprørere?|"
    r"militante|militssoldater|\w*fanger?|gisler?|pasienter?|\w*leger?|\w*sykepleiere?|\w*arbeidere?|elever"
    r"|studenter?|lærere?|journalister?|"
    r"\w*mannskaper|frivillige|aktivister?|innbyggere|beboere|landsbyboere|flyktninger?|migranter|ofre|politifolk"
    r"|polititjenestemenn|politimenn|demonstranter?|"
    r"passasjerer|medlemmer|familier|pårørende|syrere|irakere|russere|tyrkere|kurdere|iranere|libanesere"
    r"|palestinere|israelere|"
    r"afghanere|jemenitter|ukrainere|amerikanere|nordmenn|utlendinger|andre|menneskeliv|liv|lik)"
)
_WORD = r"[^\W\d][\w’-]*"
_NOT_WHO = (
    r"(?!(?:ble|blei|blir|var|er|har|hadde|blitt|og|eller|år|dager|timer|måneder|uker|minutter|prosent|av|i"
    r"|på|til|de|den|det|fra|som|en|ei|et|én|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti)\b)"
)
_WHO = (
    rf"(?P<who>(?:{_NOT_WHO}{_WORD}\s){{0,3}}?{_HEADS}(?!\s{_HEADS}\b)"
    rf"(?:(?:,\s(?:{_NOT_WHO}{_WORD}\s)?{_HEADS})*\s(?:og|eller)\s(?:{_NOT_WHO}{_WORD}\s)?{_HEADS})?)\b"
)
_OF = r"\s(?:av\s(?:de\s)?)?"
_ASIDE = (
    r"(?:,\s(?:hovedsakelig|inkludert|deriblant|blant\sdem|herav|derav|de\sfleste|for\sdet\smeste|mest|flest"
    r"|av\sdem)\s[^.;()]{2,70}?,)?"
)
_ADVERBS = (
    r"(?:(?:også|bekreftet|etter\ssigende|angivelig|fortsatt|trolig|nå|allerede|så\slangt|i\salt|til\snå"
    r"|dessuten|igjen)\s){0,4}"
)
_AUXILIARIES = (
    r"(?:(?:har|hadde|skal\sha|kan\sha|er|var)\s(?:\w+\s)?(?:blitt|vorte)|ble|blei|blir|vart|var|er|skal\svære"
    r"|meldes|meldt|antas|blitt)\s"
)
_NUMBER = r"(?:\d|(?:to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|minst|over|rundt|nær|opptil|flere|mange)\b)"
# «Ti opprørere drepte en vakt»: who has an object did it, and did not suffer it.
_OBJECT = (
    rf"(?:{_NUMBER}|(?!(?:Man|Tirs|Ons|Tors|Fre|Lør|Søn)dag)(?-i:[A-ZÆØÅ])|(?:en|ei|et|én|den|det|de|sin|sitt|sine"
    rf"|seg|ham|henne|dem|titalls|hundrevis"
    r"|sivile|mennesker|barn|kvinner|menn|soldater)\b)"
)
_COORDINATE = rf"(?:(?:,\s|\sog\s)\S+\s(?:{_NOT_WHO}{_WORD}\s){{0,2}}?{_HEADS}){{0,3}}?"

_KILLED = r"(?:drept|drepte|drepne|henrettet|massakrert|myrdet|drepast)"
_DIED = (
    r"(?:omkommet|omkomne|omkom|døde|død|dødd|mistet\slivet|mistet\slivene|druknet|blant\sde\s(?:drepte|døde"
    r"|omkomne))"
)
_INJURED = r"(?:såret|sårede|såra|skadet|skadde|skadd|skada|lemlestet|kvestet)"
_EITHER = (
    rf"(?:(?:drept|drepte|døde)\s(?:eller|og)\s(?:hardt\s)?{_INJURED}|{_INJURED}\s(?:eller|og)\s(?:drept|drepte|døde))"
)
_VICTIMS = r"blant\s(?:ofrene|ofra)"


def _suffered(state: str) -> re.Pattern[str]:
    """Compile a participle that a figure stands before: «20 sivile ble drept», «20 drepte»."""
    passive = rf"{_ADVERBS}{_AUXILIARIES}{_ADVERBS}{state}\b(?!\s{_NUMBER})"
    return re.compile(rf"(?:{_OF}{_WHO}{_COORDINATE}{_ASIDE})?\s(?:{passive}|{_ADVERBS}{state}\b(?!\s{_OBJECT}))")


def _did(verb: str) -> re.Pattern[str]:
    """Compile a verb without an object that a figure stands before: «20 mennesker har flyktet»."""
    helped = rf"{_ADVERBS}(?:(?:har|hadde|måtte|har\småttet|{_AUXILIARIES[:-2]})\s)?{_ADVERBS}{verb}"
    return re.compile(rf"(?:{_OF}{_WHO}{_COORDINATE}{_ASIDE})?\s{helped}\b(?!\s{_NUMBER})")


def _before(verb: str) -> re.Pattern[str]:
    return re.compile(rf"\b{verb}(?:\s(?:til\ssammen|i\salt|ytterligere))?\s$", re.IGNORECASE)


_BEFORE_METRICS = (
    ("killed or injured", r"(?:drepte|dreper|drept)\s(?:eller|og)\s(?:såret|sårer|skadet|skader)"),
    ("killed", r"(?:drepte|dreper|drept|drap|drepe|kostet|krevde|krevd|tok\slivet\sav|tatt\slivet\sav|henrettet"
        r"|massakrerte|likene\sav)"),
    ("killed", r"(?:dødstallet?(?:\s[\w-]+){0,8}?\s(?:til|på|er|nådde|passerte)|(?:antall|tallet\spå)\s(?:drepte"
        r"|døde|omkomne)(?:\s[\w-]+){0,6}?\s(?:til|på|er))"),
    ("injured", r"(?:såret|sårer|skadet|skader|såra|skadde)"),
    ("displaced", r"(?:fordrevet|fordriver|fordrev|drev|drevet|tvunget)"),
    ("detained", r"(?:pågrep|pågrepet|pågriper|arresterte|arrestert|arresterer|fengslet|internerte)"),
)  # fmt: skip

NORWEGIAN = CountWords(
    figures=_FIGURES,
    after=(
        ("killed or injured", _suffered(_EITHER)),
        ("killed or injured", _did(_VICTIMS)),
        ("killed", _suffered(_KILLED)),
        ("killed", _did(_DIED)),
        ("killed", re.compile(r"\s(?:sivile\s|bekreftede\s)?(?:dødsfall|dødsofre)\b")),
        ("injured", _suffered(_INJURED)),
        ("missing", _did(r"(?:savnet|savnede|savna|meldt\ssavnet)")),
        ("displaced", _did(r"(?:på\sflukt|internt\sfordrevet|internt\sfordrevne|fordrevet|fordrevne"
            r"|drevet\spå\sflukt|flyktet|flykta|hjemløse|måttet\sflykte|måtte\sflykte|evakuert)")),
        ("detained", _suffered(r"(?:pågrepet|pågrepne|arrestert|arresterte|fengslet|internert)")),
        ("strikes", re.compile(r"\s(?:(?!(?:og|eller|av|i)\b)[\w-]+\s){0,2}?(?:luftangrep|flyangrep|bombetokt"
            r"|flytokt|tokt|droneangrep)\b")),
    ),
    before=tuple((metric, _before(verb)) for metric, verb in _BEFORE_METRICS),
    behind=re.compile(rf"{_OF}{_WHO}|(?=\s?[.,;:)]|\s(?:og|i|på|ved|da|under|etter|mens|innen|før|siden|for)\b|\n|$)"),
    among=re.compile(r"(?:\b(?:inkludert|deriblant|blant\sdem|herav|derav|blant\sannet)\s)$"),
    who_only=re.compile(rf"{_OF}{_WHO}"),
    rates={
        "people per day": re.compile(r"[^.;]{0,12}?\b(?:hver|per|om)\sdag(?:en)?\b|\s(?:[\w]+\s)?daglig\b"),
        "people per week": re.compile(r"[^.;]{0,12}?\b(?:hver|per|i)\suk[ea]n?\b"),
        "people per month": re.compile(r"[^.;]{0,12}?\b(?:hver|per|i)\småned(?:en)?\b"),
        "people per year": re.compile(r"[^.;]{0,12}?\b(?:hvert|per|i)\såret?\b"),
    },
    no_figure=re.compile(
        r"(?:\b(?i:siden|året|artikkel|resolusjon|kapittel|side|nummer|nr\.)\s|\b(?:januar|februar|mars|april|mai"
        r"|juni|juli|august|september|oktober|november|"
        r"desember),?\s)$"
    ),
    before_year=re.compile(r"\b(?:i|fra|av|til|innen|frå)\s$", re.IGNORECASE),
    ahead=re.compile(r"\b(?i:vil|kommer\stil\så|hvis|dersom|skal(?!\s(?:ha|være)\b)|kan(?!\sha\b)|kunne(?!\sha\b)"
        r"|truer\smed)\b[^.;]{0,60}$"),
)  # fmt: skip

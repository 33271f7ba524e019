"""What words for times mean in Norwegian, Bokmål and Nynorsk."""

import re
from collections.abc import Mapping

from tidsvitne.extract.times.grammar import Lead, S, Tense, Way, Words, one_of

MONTHS = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)
SHORT_MONTHS = {"jan": 1, "feb": 2, "febr": 2, "apr": 4, "aug": 8, "sept": 9, "sep": 9, "okt": 10, "nov": 11, "des": 12}
_WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_NYNORSK_WEEKDAYS = {"måndag": 0, "tysdag": 1, "laurdag": 5, "sundag": 6}
BARE_SEASONS = {"vår": "SP", "sommer": "SU", "sommar": "SU", "høst": "FA", "haust": "FA", "vinter": "WI"}
_SEASONS = BARE_SEASONS | {f"{word}en": season for word, season in BARE_SEASONS.items()}

_DEFINITE_UNITS: Mapping[str, str] = (
    dict.fromkeys(("dagen", "døgnet"), "D")
    | dict.fromkeys(("uken", "uka", "veka"), "W")
    | dict.fromkeys(("helgen", "helga"), "WE")
    | dict.fromkeys(("måneden", "månaden"), "M")
    | dict.fromkeys(("kvartalet",), "Q")
    | dict.fromkeys(("halvåret",), "H")
    | dict.fromkeys(("året",), "Y")
    | dict.fromkeys(("tiåret",), "E")
    | dict.fromkeys(("århundret", "hundreåret"), "C")
)
_PLURAL_UNITS: Mapping[str, str] = (
    dict.fromkeys(("dager", "dagar", "dagene", "dagane", "døgna", "døgnene", "dagers", "dagars", "døgns"), "D")
    | dict.fromkeys(("uker", "veker", "ukene", "vekene", "ukers", "vekers"), "W")
    | dict.fromkeys(("helger", "helgene", "helgane"), "WE")
    | dict.fromkeys(("måneder", "månader", "månedene", "månadene", "månadane", "måneders", "månaders"), "M")
    | dict.fromkeys(("kvartaler", "kvartalene"), "Q")
    | dict.fromkeys(("årene", "åra", "års"), "Y")
    | dict.fromkeys(("tiårene", "tiåra"), "E")
    | dict.fromkeys(("århundrer", "århundrene", "hundreår"), "C")
    | dict.fromkeys(("timer", "timar", "timene", "timane", "timers", "timars"), "TH")
    | dict.fromkeys(("minutter", "minuttene", "minutta", "minutters", "minutts"), "TM")
    | dict.fromkeys(("sekunder", "sekundene", "sekunders", "sekunds"), "TS")
)
_ONE_UNITS: Mapping[str, str] = {
    "dag": "D",
    "dags": "D",
    "døgn": "D",
    "uke": "W",
    "ukes": "W",
    "veke": "W",
    "helg": "WE",
    "måned": "M",
    "månad": "M",
    "måneds": "M",
    "kvartal": "Q",
    "halvår": "H",
    "år": "Y",
    "tiår": "E",
    "århundre": "C",
    "time": "TH",
    "times": "TH",
    "minutt": "TM",
    "sekund": "TS",
}
_OWN_UNITS = {"ukens": "W", "ukas": "W", "vekas": "W", "månedens": "M", "månadens": "M", "helgens": "WE"} | {
    "timen": "TH"
}
DEFINITE = tuple(_DEFINITE_UNITS)
ONE_OR_MANY = (*_ONE_UNITS, *_PLURAL_UNITS)
MANY = (*_PLURAL_UNITS, "år", "døgn", "tiår", "kvartal")
JOINED = ("dagers", "døgns", "timers", "ukers", "vekers", "måneders", "månaders", "års", "minutters", "minutts")
ENDLESS = {"årevis": "Y", "månedsvis": "M", "månadsvis": "M", "ukevis": "W", "vekevis": "W", "dagevis": "D"} | {
    "timevis": "TH",
    "minuttvis": "TM",
}

_ONES = (
    "to",
    "tre",
    "fire",
    "fem",
    "seks",
    "sju",
    "åtte",
    "ni",
    "ti",
    "elleve",
    "tolv",
    "tretten",
    "fjorten",
    "femten",
)
_TEENS = ("seksten", "sytten", "atten", "nitten")
_TENS = ("tjue", "tretti", "førti", "femti", "seksti", "sytti", "åtti", "nitti")
NUMBERS: Mapping[str, float] = (
    {word: number for number, word in enumerate((*_ONES, *_TEENS), 2)}
    | dict(zip(_TENS, range(20, 100, 10), strict=True))
    | {
        f"{ten}{one}": 10 * tens + ones
        for tens, ten in enumerate(_TENS, 2)
        for ones, one in enumerate(("en", *_ONES[:8]), 1)
    }
    | {
        "en": 1,
        "ett": 1,
        "én": 1,
        "ein": 1,
        "eitt": 1,
        "syv": 7,
        "tyve": 20,
        "tredve": 30,
        "hundre": 100,
        "tusen": 1000,
    }
    | {
        "halv": 0.5,
        "halvt": 0.5,
        "halve": 0.5,
        "halvannen": 1.5,
        "halvannet": 1.5,
        "halvanna": 1.5,
        "par": 2,
        "dusin": 12,
    }
)
HOURS = tuple(word for word, number in NUMBERS.items() if number in range(1, 13) and word not in ("par", "dusin"))
VAGUE = (
    "noen få",
    "nokre få",
    "noen",
    "nokre",
    "nokon",
    "flere",
    "fleire",
    "mange",
    "enkelte",
    "få",
    "utallige",
    "ørten",
)
ORDINALS: Mapping[str, int] = (
    dict.fromkeys(("første", "fyrste"), 1)
    | dict.fromkeys(
        ("andre", "annen", "annet", "anna", "annenhver", "annethvert", "annakvar", "annankvar", "annakvart"), 2
    )
    | {word: number for number, word in enumerate(("tredje", "fjerde", "femte", "sjette", "sjuende", "åttende"), 3)}
    | {"sjuande": 7, "syvende": 7, "åttande": 8, "niende": 9, "niande": 9, "tiende": 10, "tiande": 10}
    | {"ellevte": 11, "tolvte": 12}
)
OTHER = ("annenhver", "annethvert", "annakvar", "annankvar", "annakvart")

_LAST = ("forrige", "førre", "forrigje")
EARLIER = (
    "tidligere i",
    "tidlegare i",
    "senere i",
    "seinere i",
    "seinare i",
    "tidlig i",
    "tidleg i",
    "sent i",
    "seint i",
)
THROUGH = ("i løpet av", "ut", "resten av", "utover i", "innen utgangen av")
WEEKS = (
    "uke",
    "uka",
    "uken",
    "veke",
    "veka",
    "helg",
    "helga",
    "helgen",
    "måned",
    "månad",
    "måneden",
    "månaden",
    "kvartal",
)
OWN = ("ukens", "ukas", "vekas", "månedens", "månadens", "helgens")
_THE = ("uken", "uka", "veka", "måneden", "månaden", "året")
LEADS_OF_UNIT = (*_LAST, "sist", "siste", "neste", "kommende", "komande", "denne", "inneværende", "inneverande")
LEADS_OF_WEEKDAY = (
    *_LAST,
    "sist",
    "siste",
    "neste",
    "kommende",
    "komande",
    "førstkommende",
    "fyrstkomande",
    "denne",
    "den",
)
LEADS_OF_AMOUNT = (
    "de siste",
    "dei siste",
    "siste",
    "de foregående",
    "de neste",
    "dei neste",
    "de nærmeste",
    "dei næraste",
    "de kommende",
    "dei komande",
)
SAME_YEAR = ("samme år", "same år", "same året", "det året", "samme året")
WEEK_LEADS: Mapping[str, Lead] = (
    {f"{before}{last} {week}": Lead.LAST for before in ("", "i ") for last in _LAST for week in ("uke", "veke", "uka")}
    | {f"{before}neste {week}": Lead.NEXT for before in ("", "i ") for week in ("uke", "veke", "uka")}
    | {f"{before}denne {week}": Lead.THIS for before in ("", "i ") for week in ("uken", "uka", "veka")}
    | dict.fromkeys(("for en uke siden", "for ei uke siden", "for ei veke sidan"), Lead.LAST)
)
_LEADS: Mapping[str, Lead] = (
    dict.fromkeys(_LAST, Lead.UNCLEAR)
    | dict.fromkeys(("sist", "siste", "de siste", "dei siste", "de foregående"), Lead.LAST)
    | {"neste": Lead.NEXT}
    | dict.fromkeys(("de neste", "dei neste", "de nærmeste", "dei næraste", "de kommende", "dei komande"), Lead.COMING)
    | dict.fromkeys(("kommende", "komande", "førstkommende", "fyrstkomande", "til"), Lead.COMING)
    | dict.fromkeys(("denne", "inneværende", "inneverande", "i", *EARLIER, *THROUGH, *OWN, *_THE), Lead.THIS)
    | dict.fromkeys(("ds", "ds.", "dennes", "d.m", "d.m.", "dm", "d. m.", "denne måneden", "denne månaden"), Lead.THIS)
    | dict.fromkeys(("før", "i forveien", "i førevegen"), Lead.PREVIOUS)
    | dict.fromkeys(("etter", "derpå", "etterpå"), Lead.FOLLOWING)
    | dict.fromkeys(("samme", "same", "den", "det", "den samme", "det samme", *SAME_YEAR), Lead.THAT)
)

PARTS: Mapping[str, str] = (
    dict.fromkeys(("morgen", "morgenen", "morgon", "morgonen", "tidlig", "tidleg", "formiddag", "formiddagen"), "MO")
    | dict.fromkeys(("føremiddag", "føremiddagen", "morges"), "MO")
    | dict.fromkeys(("ettermiddag", "ettermiddagen"), "AF")
    | dict.fromkeys(("kveld", "kvelden", "aften", "aftenen"), "EV")
    | dict.fromkeys(("natt", "natten", "natta"), "NI")
)
DAYS: Mapping[str, int] = (
    dict.fromkeys(("i dag", "idag", "i dagens løp"), 0)
    | dict.fromkeys(("i går", "igår", "gårsdagen", "gårsdagens"), -1)
    | dict.fromkeys(("i forgårs", "i førgår", "iforgårs"), -2)
    | dict.fromkeys(("i morgen", "imorgen", "i morgon", "morgendagen", "morgendagens", "morgondagens"), 1)
    | dict.fromkeys(("i overmorgen", "i overmorgon", "overimorgen"), 2)
)
DAYS_PARTS: Mapping[str, str] = (
    dict.fromkeys(("i morges", "i morgos", "i dag tidlig", "i dag tidleg", "i formiddag", "i føremiddag"), "MO")
    | dict.fromkeys(("i ettermiddag",), "AF")
    | dict.fromkeys(("i kveld", "ikveld", "kveldens"), "EV")
    | dict.fromkeys(("i natt", "inatt", "nattens"), "NI")
)
YEARS_OFF: Mapping[str, int] = (
    dict.fromkeys(("i fjor", "ifjor", "fjorårets", "forrige år", "førre år", "året før i fjor"), -1)
    | dict.fromkeys(("i forfjor", "iforfjor", "i førfjor"), -2)
    | dict.fromkeys(("i år", "iår", "årets", "dette året", "inneværende år"), 0)
    | dict.fromkeys(("neste år", "neste års", "til neste år", "kommende år"), 1)
)
REFERENCES: Mapping[str, str] = (
    dict.fromkeys(
        ("nå", "no", "nå for tiden", "for tiden", "for tida", "i dag for tiden", "for øyeblikket"), "PRESENT_REF"
    )
    | dict.fromkeys(("akkurat nå", "i disse dager", "i desse dagar", "per i dag", "for augeblikket"), "PRESENT_REF")
    | dict.fromkeys(("nylig", "nyleg", "den siste tiden", "den siste tida", "siste tid", "i den siste tid"), "PAST_REF")
    | dict.fromkeys(
        ("i det siste", "den senere tid", "den seinere tid", "den senere tiden", "den siste tid"), "PAST_REF"
    )
    | dict.fromkeys(("for lenge siden", "for lengst", "for lenge sidan", "for kort tid siden", "fortiden"), "PAST_REF")
    | dict.fromkeys(("tidligere tider", "senere år", "de senere årene", "de senere åra", "nyere tid"), "PAST_REF")
    | dict.fromkeys(("snart", "om kort tid", "fremtiden", "framtiden", "framtida", "framtidi"), "FUTURE_REF")
    | dict.fromkeys(
        ("i nær fremtid", "i nær framtid", "den nærmeste tiden", "den nærmeste tida", "tiden fremover"), "FUTURE_REF"
    )
)
SETS: Mapping[str, str] = (
    dict.fromkeys(("daglig", "daglige", "dagleg", "daglege"), "P1D")
    | dict.fromkeys(("ukentlig", "ukentlige", "vekentleg"), "P1W")
    | dict.fromkeys(("månedlig", "månedlige", "månadleg", "månadlege"), "P1M")
    | dict.fromkeys(("årlig", "årlige", "årleg", "årlege"), "P1Y")
    | {"døgnet rundt": "P1D", "kvartalsvis": "P1Q"}
)
_FIRST, _SECOND, _THIRD = ("1.", "første", "fyrste"), ("2.", "andre", "annen"), ("3.", "tredje")
HOLIDAYS: Mapping[str, str] = (
    dict.fromkeys(("nyttårsaften", "nyttårsaftan"), "12-31")
    | dict.fromkeys(("nyttårsdag", "nyttårsdagen", "nyttår", *(f"{one} nyttårsdag" for one in _FIRST)), "1-1")
    | dict.fromkeys(("julaften", "julaftan", "julekvelden", "julekveld"), "12-24")
    | dict.fromkeys(("lille julaften", "litle julaftan", "lillejulaften", "veslejulaftan"), "12-23")
    | dict.fromkeys((*(f"{one} juledag" for one in _FIRST), "jul"), "12-25")
    | {f"{one} juledag": "12-26" for one in _SECOND}
    | {f"{one} juledag": "12-27" for one in _THIRD}
    | dict.fromkeys(("palmesøndag", "palmesundag"), "easter-7")
    | dict.fromkeys(("skjærtorsdag", "skjertorsdag"), "easter-3")
    | dict.fromkeys(("langfredag", "langfredagen"), "easter-2")
    | dict.fromkeys(("påskeaften", "påskeaftan"), "easter-1")
    | dict.fromkeys((*(f"{one} påskedag" for one in _FIRST), "påskedagen", "påskesøndag"), "easter+0")
    | {f"{one} påskedag": "easter+1" for one in _SECOND}
    | dict.fromkeys(("kristi himmelfartsdag", "kr. himmelfartsdag"), "easter+39")
    | dict.fromkeys(("pinseaften", "pinseaftan"), "easter+48")
    | dict.fromkeys((*(f"{one} pinsedag" for one in _FIRST), "pinsedagen"), "easter+49")
    | {f"{one} pinsedag": "easter+50" for one in _SECOND}
    | dict.fromkeys(("grunnlovsdagen", "nasjonaldagen"), "5-17")
    | dict.fromkeys(("sankthansaften", "sankthans", "sankthansaftan", "jonsok"), "6-23")
    | {"kvinnedagen": "3-8", "valentinsdagen": "2-14", "olsok": "7-29", "halloween": "10-31", "allehelgensdag": "11-1"}
)
FEASTS: Mapping[str, tuple[str, str]] = (
    dict.fromkeys(("påsken", "påska", "påskehelgen", "påskehelga"), ("easter-7", "easter+1"))
    | dict.fromkeys(("pinsen", "pinsa", "pinsehelgen", "pinsehelga"), ("easter+48", "easter+50"))
    | dict.fromkeys(("julen", "jula", "julehelgen", "julehelga"), ("12-24", "12-26"))
    | dict.fromkeys(("romjulen", "romjula"), ("12-27", "12-30"))
    | dict.fromkeys(("årsskiftet",), ("12-31", "1-1"))
)

BEFORE_YEARS = (
    "i",
    "siden",
    "sidan",
    "fra",
    "frå",
    "før",
    "etter",
    "innen",
    "innan",
    "året",
    "av",
    "til",
    "og",
    "rundt",
    "hele",
)

# What is counted after a number: «i mars 2000 soldater» names no year.
COUNTED = (
    rf"(?!{S}(?:(?:\w+{S})?(?:mennesker?|menneske|personer?|sivile|\w*soldat\w*|\w*krigere|\w*styrker|menn|kvinner"
    rf"|barn|gutter|jenter|opprørere|familier|flyktninger|innvandrere|asylsøkere|fanger|politi\w*|\w*arbeidere|hus"
    rf"|hjem|landsbyer|skoler|pasienter|ofre|tilfeller|ganger|\w*angrep|andre|innbyggere|elever|biler|stemmer"
    rf"|underskrifter|drepte|sårede|skadde|syrere|russere)|millioner|milliarder|tusen|hundre|prosent|grader|k?m"
    rf"|kilometer|meter|mil|tonn|kroner|dollar|euro|dager|uker|måneder|år|timer|minutter)\b|%)"
)
# A round number before a plain word is more likely a quantity («i 2000 landsbyer») than a year.
_ROUND = (
    rf"(?!(?<=00){S}(?!(?:og|eller|til|da|når|men|som|etter|før|var|ble|er|har|hadde|med|av|for|på|ved|i|den"
    rf"|det|de|han|hun|dei|vart|skal|kan|vil|kom|fikk|begynte|startet)\b)[a-zæøå])"
)
NO_QUANTITY = rf"(?!%|{S}til{S}\d){COUNTED}{_ROUND}"

ABOUT = (
    rf"(?:(?i:{one_of('snart', 'nesten', 'over', 'under', 'minst', 'rundt', 'omtrent', 'omlag', 'om lag', 'cirka', 'ca.')}"
    rf"|{one_of('nærmere', 'nærare', 'nær', 'drøyt', 'drøye', 'knapt', 'knappe', 'godt', 'vel', 'opptil', 'inntil', 'bare')}"
    rf"|{one_of('berre', 'kun', 'mer enn', 'meir enn', 'mindre enn', 'i overkant av', 'i underkant av', 'ytterligere')}"
    rf"|{one_of('litt over', 'litt under', 'godt over', 'så lenge som', 'ikke mer enn', 'til sammen', 'nok', 'enda')}){S})?"
)

# Verbs that in the present tell what lies ahead («reiser torsdag»), and those that tell what lies behind.
_NOW_VERBS = """
    skal vil kan må bør blir vert tar tek får går drar dreg kommer kjem reiser møter møtes åpner opnar starter
    startar begynner byrjar stenger stengjer legger legg leverer holder held fortsetter avgjør avgjøres avgjer
    ventes venter besøker vitjar spiller spelar behandler handsamar presenterer innfører trer arrangeres
    arrangerer inviterer feirer feirar fyller flytter flyttar vender utløper slutter sluttar velger vel
    konstitueres holdes åpnes stenges lanserer lanseres slippes rykker trappes avholdes vedtas behandles
    returnerer ankommer lander forlater overtar tiltrer avduker rives bygges utvides stiller deltar samles
    samler markerer markeres gjev gir skrives frigis løslates varer gjenåpner opnast
"""
_THEN_VERBS = """
    ble blei vart var hadde har kom gikk gjekk fikk fekk tok sto stod lå låg falt fall fant fann ga gav dro drog
    så såg satt sat skrev la lot sa ba bad slo skjøt brøt vant vann døde døydde startet begynte byrja åpnet
    opna stengte møttes møtte reiste drepte angrep rammet traff eksploderte brant brann omkom mistet flyktet
    rykket sendte viste vedtok gjorde holdt heldt måtte skulle kunne ville
"""
_NOW, _THEN = one_of(*_NOW_VERBS.split()), one_of(*_THEN_VERBS.split())
# No noun, and what no verb is.
_SMALL = """
    er finnes finst foreligger og men som da på i med for til ved av etter før at ikke ikkje igjen likevel eller mens medan
    under om mot fra frå når hvis
"""
SMALL_WORDS = rf"\b{one_of(*_SMALL.split())}\b"
_NO_PASSIVES = "fremdeles|særdeles|annerledes|således|finnes|synes|kjennes|minnes|trives|lykkes|mislykkes"
_PASSIVE = rf"(?!(?:{_NO_PASSIVES})\b)[a-zæøå]{{3,}}(?<!der|ell|all|fel)es"
NOW = rf"\b(?:{_NOW}(?!(?:\s[\w-]+)?\sha\b|\svære\b|\svere\b)|er ventet|er venta|{_PASSIVE})\b"
THEN = rf"\b{_THEN}\b"
TENSE = Tense(
    now=re.compile(NOW, re.IGNORECASE),
    then=re.compile(THEN, re.IGNORECASE),
    # The verb is the second part of a Norwegian sentence: what follows a time that opens one is its verb.
    second=re.compile(rf"\s(?!{SMALL_WORDS})(?:(?P<now>{NOW}|\b[a-zæøå]{{2,}}er\b)|\b[a-zæøå]{{2,}})"),
)

WORDS = Words(
    months={month: number for number, month in enumerate(MONTHS, 1)} | SHORT_MONTHS,
    weekdays={weekday: number for number, weekday in enumerate(_WEEKDAYS)} | _NYNORSK_WEEKDAYS,
    seasons=_SEASONS,
    units={**_ONE_UNITS, **_DEFINITE_UNITS, **_PLURAL_UNITS, **ENDLESS, **_OWN_UNITS},
    numbers=NUMBERS,
    vague=frozenset(VAGUE) | {"noen", "få", "nokre"},
    articles=frozenset(("en", "ei", "et", "ein", "eit", "den", "det", "hele", "heile")),
    ordinals=ORDINALS,
    leads={**_LEADS, **WEEK_LEADS},
    ways=dict.fromkeys(("siden", "sidan"), Way.AGO)
    | dict.fromkeys(("senere", "seinere", "seinare", "etter"), Way.LATER)
    | dict.fromkeys(("tidligere", "tidlegare", "før"), Way.EARLIER)
    | dict.fromkeys(("om",), Way.AHEAD),
    parts=PARTS,
    days={**DAYS, **dict.fromkeys(DAYS_PARTS, 0)},
    days_parts=DAYS_PARTS,
    years_off=YEARS_OFF,
    references=REFERENCES,
    sets=SETS,
    clocks={"midnatt": "24:00"},
    afternoon=frozenset(("omkvelden", "omettermiddagen")),
    holidays=HOLIDAYS,
    feasts=FEASTS,
    tense=TENSE,
)

TRIGGER = (
    rf"\d|\b(?:{one_of(*MONTHS, *WORDS.weekdays, *HOLIDAYS, *FEASTS)}|{one_of(*WORDS.units)}\b|{one_of(*PARTS)}\b"
    rf"|{one_of(*WORDS.days, *YEARS_OFF, *SAME_YEAR, *REFERENCES, *SETS, *WORDS.seasons)}\b|midnatt\b|klokk|uke|veke|helg|kvel"
    r"|\w*(?:tretti|førti|femti|seksti|sytti|åtti|nitti)-?(?:tallet|talet|åra|årene)"
    rf"|{one_of(*NUMBERS)}-?{one_of(*JOINED)}\b|halv)"
)
"""What a sentence holds that has a time in it, in lower case."""

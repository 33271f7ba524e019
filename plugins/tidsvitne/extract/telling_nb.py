"""Norwegian cues, Bokmål and Nynorsk."""

import re

from tidsvitne.extract.telling import Cues, before, boundaries, words

_RELATING = (
    "før(?! (?:daggry|midnatt|lunsj|jul|klokk\\w+)\\b)",
    r"(?<!lette )(?<!leter )(?<!lete )(?<!leting )(?<!søker )(?<!søkte )(?<!spurte )etter(?! (?:planen|hvert|sigende)\b)",
    "siden",
    "sidan",
    "inntil",
    "i forkant av",
    "i forveien av",
    r"foran(?= (?:[\w-]+ ){0,2}\w*(?:samtale|forhandling|møte|valg|konferanse|avstemning|kamp)\w*)",
    "som følge av",
    "i kjølvannet av",
    "som svar på",
    "på grunn av",
    "til tross for",
    "trass i",
)

NORWEGIAN = Cues(
    boundary=boundaries(
        *_RELATING,
        r"(?<=\d )(?:har|hadde|er|var|ble)",  # «siden krigen begynte i 2011 har …»
        "at",
        r"som(?! (?:fant sted|skjedde|rammet|drepte|såret|traff|startet|begynte|krevde)\b)",
        "der",
        "mens",
        "medan",
        "men",
        "fordi",
        "når",
        "da",
        r"og(?= (?:skal|vil|kan|kunne|har|hadde|er|var|ble|blir)\b)",
        "hvis",
        "dersom",
        r"om(?= (?:at|han|hun|de|det|den|vi|man|noen|\w+en|\w+et|[A-ZÆØÅ]\w+)"
        r" (?:\w+ ){0,2}?(?:er|var|har|hadde|vil|kan|ikke|blir|ble|skal)\b)",
        "selv om",
        "hvorvidt",
        "med mindre",
    ),
    relating=words(*_RELATING),
    relative=words("som", "der"),
    reported=words("(?P<always>at|hvorvidt|om)"),
    thinking=before("(?!)"),
    joining=words("og", "eller", "men"),
    saying=words(
        "sa(?! opp)",
        "sier(?! (?:opp|seg))",
        "seier",
        "opplyste",
        "opplyser",
        "meldte(?! seg)",
        "melder(?! seg)",
        "skriver",
        "skrev",
        "uttalte",
        "uttaler",
        "fortalte",
        "forteller",
        "kunngjorde",
        "bekreftet",
        "bekrefter",
        "hevdet",
        "hevder",
        "avviste",
        "avviser",
        "benektet",
        "rapporterte",
        "rapporterer",
        "advarte",
        "varslet",
        "sendte ut en (?:melding|pressemelding|uttalelse)",
    ),
    said_gap=re.compile(r"\W*(?:[^\W\d][\w.’-]*[^\S\n]+){0,6}"),
    when=re.compile(r",?\s(?i:da)\s"),
    happening=re.compile(
        r"\b(?i:(?:ble|blir|blitt|vart) (?:\w+ ){0,2}?(?!kjent|mange|flere|det|litt|etter|ikke|mot|at)\w{2,}(?:et|t|dd)\b"
        r"|(?:har|hadde|er) (?:\w+ ){0,1}?(?!vært|hatt|blitt|kjent|det|mot|at|ikke|alt|litt)\w{3,}(?:et|lt|kt|pt|st|nt|ått)\b"
        r"|(?:kommer|kjem|reiser|starter|begynner|åpner|stenger|overtar|flytter|slutter)\b"
        r"|(?:skal|vil|kan) (?:\w+ ){0,2}?(?!være|ha|bli|ikke|etter|de|alle|mange|noe|eller)\w{2,}e[s]?\b)"
    ),
    planned=words(
        "etter planen",
        r"skal(?! (?:[\w-]+ ){0,2}?(?:ha (?:blitt|vært|\w+(?:et|dd|tt|ått|gt|rt))|være)\b)",
        "vil",
        "kommer til å",
        "planlegger",
        "planlagte?",
        "ventes",
        "har til hensikt",
        "akter å",
        "lover? å",
        "forestående",
        "kommende",
        "varslede",
        "i forkant av",
        "foran",
    ),
    hypothetical=words(
        "hvis",
        "viss",
        "dersom",
        "med mindre",
        r"kan(?! (?:man |du |vi |en )?se\b)",
        r"kunne(?! (?:man |du |vi |en )?se\b)",
        "om ikke",
        "hvorvidt",
        "true[rt]? med",
        "truet med",
    ),
    denied=words(
        "avvis(?:er|te|t|es)",
        "benekt(?:er|et|es)",
        "nekt(?:er|et)",
        "tilbakevis(?:er|te|t)",
        "ikke(?! bare| minst)",
        "ikkje(?! berre| minst)",
        "aldri",
        r"uten (?:\w+ )?(?:forsyninger|nødhjelp|hjelp)",
        r"ingen (?:[\w-]+ ){0,2}?(?:ble|blir|er|var)|(?:ble|blir) (?:\w+ )?ingen",
        "(?:ingen|verken|hverken) (?:\\w+ )?(?:\\w*angrep|bombe\\w*|\\w*tokt|kamp\\w*|våpenhvile)",
    ),
    denying=before(
        r"(?:avvis(?:er|te|t)|benekt(?:er|et)|nekt(?:er|et)|tilbakevis(?:er|te|t)|dement(?:erer|erte|ert))"
        r"(?: for)?(?: (?:anklagene|anklager|påstandene|påstander|beskyldningene|beskyldninger|meldingene|meldinger) om)?"
        r"(?: (?:på |sent |i )?(?:\w+dag|går|dag))?"
    ),
    disputed=words(
        "(?:noe|en påstand|en anklage)(?: som)? [\\w ]{2,40}(?:avviser|benekter|nekter for|avviste|benektet|har avvist)",
        "(?:avviser|benekter) (?:dette|det|anklagene|påstandene|beskyldningene)",
    ),
    none=re.compile(r"\b(?i:ingen|inga|intet|null|ikke (?:er )?meldt om)\s(?:[\w-]+\s){0,2}$"),
    adding=words("og", "men"),
    undone=re.compile(
        r"\s(?:(?:han|hun|de|det|den|vi|man|dei|hæren|styrkene) )?(?i:ikke|ikkje|aldri)(?! (?:bare|minst))\b"
        r"|\s(?i:fant ikke|skjedde ikke) "
    ),
    inside=re.compile(
        r"\b(?i:i|inne\si|over|mot|på|gjennom|innenfor|inn\si)\s(?:(?:hele|store|deler|av|nord|sør|det|den|nordlige|sørlige|østlige"
        r"|vestlige|sentrale)\s)*$"
    ),
    whence=re.compile(r"\b(?i:fra|ut\sav)\s$"),
    toward=re.compile(r"\b(?i:til|mot)\s$"),
    witness=words(
        "politi\\w*", "brannvesenet", "lensmannen", "innbyggere", "beboere", "aktivister", "leger", "øyenvitner"
    ),
    there=words(
        r"(?:by|bydel|landsby|nabolag|område|forstad|provins|sted|øy|leir|strøk|kommune|bygd|åsted|region|havn)(?:en|et|a)",
        r"(?:der|dit|derfra)(?=\W*$|[.,])|(?-i:Der|Dit)",
    ),
    beside=re.compile(
        r"\b(?i:(?:nord|sør|øst|vest|aust|nordøst|nordvest|sørøst|sørvest)\s(?:for|av)|grensen\s(?:til|mot)|forstad\stil)\s$"
    ),
    alleged=words(
        r"skal (?:[\w-]+ ){0,2}?(?:ha (?:blitt|vært|\w+(?:et|dd|tt|ått|gt|rt))|være)",
        "angivelig",
        "visstnok",
        "etter sigende",
        "påstått?e?",
        "påstår",
        "hevder",
        "hevdet",
        "hevdes",
        "fasthold(?:er|t)",
        "(?:står|sto|stod) fast på",
        "tilsynelatende",
        "mistenk(?:er|t|te)",
        "antatte?",
        "antas",
        "trolig",
        "antakelig",
        "sannsynligvis",
        "beskyld(?:er|t|te)",
        "anklag(?:er|et|es)",
        "mener",
        "tror",
        "ubekreftede?",
        "meldes om",
    ),
)

"""Norwegian figures of the dead, the injured, the displaced, of what was destroyed and struck; Bokmål and Nynorsk."""

from functools import cache

from tidsvitne.extract.counts import (
    BESIEGED,
    DESTROYED,
    DETAINED,
    DISPLACED,
    IN_NEED,
    INJURED,
    KILLED,
    KILLED_OR_INJURED,
    MISSING,
    RESCUED,
    STRIKES,
    TARGETS,
    CountWords,
    Grammar,
    count_words,
)
from tidsvitne.extract.figures import figure_words
from tidsvitne.model.annotation import Bound

_UNITS = {
    "én": 1,
    "ett": 1,
    "to": 2,
    "tre": 3,
    "fire": 4,
    "fem": 5,
    "seks": 6,
    "sju": 7,
    "syv": 7,
    "åtte": 8,
    "ni": 9,
}
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
_TWENTY_ONE_ON = {
    f"{ten}{unit}": tens + one for ten, tens in _TENS.items() for unit, one in ({"en": 1} | _UNITS).items()
}
_BELOW_HUNDRED = {word: value for word, value in (_UNITS | _TEENS | _TENS).items() if value > 1}
_VALUES = (
    _UNITS
    | _TEENS
    | _TENS
    | _TWENTY_ONE_ON
    | {f"{word}hundre": value * 100 for word, value in _UNITS.items()}
    | {f"{word}tusen": value * 1000 for word, value in _BELOW_HUNDRED.items()}
    | {f"hundreog{word}": value + 100 for word, value in (_BELOW_HUNDRED | _TWENTY_ONE_ON).items()}
    | {
        "et dusin": 12,
        "eit dusin": 12,
        "et hundre": 100,
        "ett hundre": 100,
        "et tusen": 1000,
        "ett tusen": 1000,
        "en million": 1_000_000,
        "én million": 1_000_000,
        "en halv million": 500_000,
        "halvannen million": 1_500_000,
        "en og en halv million": 1_500_000,
        "én og en halv million": 1_500_000,
    }
)
_BOUNDS = {
    Bound.AT_LEAST: r"minst|i\sdet\sminste|ikke\sfærre\senn|ikke\smindre\senn|i\shvert\sfall|minimum",
    Bound.MORE_THAN: r"over|mer\senn|flere\senn|meir\senn|fleire\senn|godt\sover",
    Bound.AT_MOST: r"opptil|opp\stil|inntil|høyst|så\smange\ssom|så\smykje\ssom|maksimalt|maks|ikke\sflere\senn",
    Bound.LESS_THAN: r"under|færre\senn|mindre\senn|nær|nærmere|nesten|knapt|snaut|bortimot|oppunder|oppimot"
    r"|opp\smot|inn\stil",
    Bound.ABOUT: r"rundt|cirka|circa|ca\.?|omkring|om\slag|omtrent|omlag|anslagsvis|kring|ikring|et\ssted\smellom",
}
_MONTHS = r"januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
_DAYS = r"(?:man|måns?|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag"
_NUMBER_WORD = "|".join((*_UNITS, *_TEENS, *_TENS))
_FIGURES = figure_words(
    values=_VALUES,
    scales={"hundre": 100, "tusen": 1000, "million": 1_000_000, "millioner": 1_000_000, "millionar": 1_000_000},
    bounds=_BOUNDS,
    or_more=r"eller\sflere",
    vague=r"(?:flere|fleire|mange|noen|nokre)\s(?:titalls?|hundretalls?|tusentalls?|dusin|snes|hundre|tusen"
    r"|titusener|hundretusener"
    r"|titusenvis|hundretusenvis|millioner)\b"
    r"|titalls|hundretalls|tusentalls|hundrevis(?:\sav)?|tusenvis(?:\sav)?|titusenvis(?:\sav)?"
    r"|hundretusenvis(?:\sav)?|dusinvis(?:\sav)?"
    r"|titusener(?:\sav)?|hundretusener(?:\sav)?|snesevis(?:\sav)?|millionvis(?:\sav)?|million(?:er|ar)(?:\sav)?",
    rough=r"(?:et|eit)\s(?P<tens>ti|femten|tjue|tyve|tretti|førti|femti|seksti|hundre|tusen)talls?",
    zero=r"ingen(?:\sav\s(?:de|dem|disse)(?:\s\d+)?)?|ingen\sandre|ikke\s(?:én|en\seneste)|noen|noe|nokon",
    one=r"(?:(?<=\sog\s)|(?<=\ssamt\s))e(?:n|i|t|it)(?=\s)|e(?:n|i|tt|in)(?=\sav\sdei?\s)",
    between="mellom",
    joiner=r"\s?[–—-]\s?(?=\d)|\stil\s|\seller\s",
    plus="og",
    decimal=",",
    no_number=rf"\.?\s(?:{_MONTHS})\b",
)

_STOP = (
    r"ble|blei|blir|vart|var|er|sitter|sit|ligger|holdes|mangler|manglar|trenger|treng|lever|bor|har|hadde|blitt"
    r"|vorte|være|ha|skal|skulle"
    r"|vil|ville|kan|kunne|må|måtte|får|fikk|og"
    r"|eller|men|samt"
    r"|år|åra|årene|dager|døgn|timer|måneder|uker|minutter|minuttar|timar|dagar|veker|månader|sekunder|netter|ganger"
    r"|kilometer|km|meter|mil|mål\sjord"
    r"|tonn|kilo|kroner"
    r"|euro|dollar|prosent|prosentpoeng|grader|poeng"
    r"|av|i|på|til|de|den|det|fra|frå|ved|med|for|om|mot|mellom|hos|blant|bland|under|over|etter|før|siden|sidan"
    r"|mens|medan|når|da|enn"
    r"|som|hvor|der|at|hvis|dersom|fordi|selv|hver|per|innen|inne|gjennom|utenfor|rundt|nær|opptil|minst|mer|meir"
    r"|en|ei|et|eit|han|hun|ho|de|dei|vi|seg|sin|sitt|sine|ham|henne|dem|deres|denne|dette|disse|ikke|ikkje|også"
    r"|angivelig|trolig|nå|no"
    r"|igjen|nord|sør|øst|vest|aust|borte|unna|senere|tidligere|siste|sist|i\sgår|sier|sa|melder|meldte|opplyser"
    r"|opplyste|inkludert|deriblant"
    r"|drept|drepte|såret|sårede|skadet|skadde|døde|død|omkom|omkommet|omkomne|flyktet|savnet|savnede|levende|livet"
    rf"|{_DAYS}|{_MONTHS}|{_NUMBER_WORD}"
)
_PEOPLE = (
    r"mennesk(?:er?|a|jer)|person(?:er|ar)?|sivile|\w*barn|babyer|kvinner?|kvinnelige|menn|gutt(?:er|ar)?|jent(?:er?"
    r"|ar)|voksne|vaksne"
    r"|tenåringer|unge|eldre|\w*soldat(?:er|ar)?|\w*krigere?|\w*opprørere?|militante|væpnede|terrorister"
    r"|gjerningsmenn|mistenkte"
    r"|\w*fang(?:er?|ar)|innsatte|gisl(?:er?|ar)|pasient(?:er|ar)?|\w*leg(?:er?|ar)|\w*sykepleiere?|\w*arbeid(?:ere?"
    r"|arar)|\w*helsepersonell"
    r"|elev(?:er|ar)|student(?:er|ar)?|skolebarn|lærer(?:e|ar)?|journalist(?:er|ar)?|reportere|\w*mannskaper"
    r"|\w*mannskap|frivillige|ansatte"
    r"|tilsette|vakter|betjenter|brannfolk|fiskere|sjøfolk|gruvearbeidere|bønder|gjetere|sjåfører|pilegrimer"
    r"|aktivister?|innbygger(?:e|ar)|beboere|"
    r"bebuarar|landsbyboere|naboer|turister|\w*flyktning(?:er|ar)?|migranter|asylsøkere|\w*ofre|overlevende"
    r"|politifolk|polititjenestemenn"
    r"|politimenn|politibetjenter|gjester|demonstrant(?:er|ar)|passasjer(?:er|ar)|medlemmer|familie(?:r|medlemmer)?"
    r"|pårørende|slektninger|ledere"
    r"|syrere|irakere|russere|tyrkere|kurdere|iranere|libanesere|palestinere|israelere|afghanere|jemenitter"
    r"|ukrainere|amerikanere"
    r"|sønner|døtre|brødre|søstre|søsken|venner|foreldre|ingeniører|nordmenn|utlendinger|statsborgere|andre"
    r"|menneskeliv|liv|lik|flere|fleire|personar|kollegaer|kolleger"
)
_THINGS = (
    r"(?:bombe|militær|opprørs)?mål|stillinger|steder|syke?hus(?:ene)?|klinikk(?:er|ene)?|skol(?:er|ene)|barnehager"
    r"|moske(?:er|ene)|kirk(?:er|ene)|marked(?:er|ene)"
    r"|landsby(?:er|ene)?|byer|bydel(?:er|ene)|nabolag(?:ene)?|bygning(?:er|ene)|bygg(?:ene)?|hus(?:ene)?|hjem"
    r"|bolig(?:er|ene)|leilighet(?:er|ene)|baser"
    r"|flyplasser|bru(?:er|ene)|bro(?:er|ene)|konvoi(?:er|ene)|kjøretøy(?:er|ene)?|biler|lastebil(?:er|ene)"
    r"|vogntog(?:ene)?|buss(?:er|ene)|ambulans(?:er|ene)"
    r"|stridsvogn(?:er|ene)|tanks|depot(?:er|ene)|lag(?:er|re|rene)|varehus|sentr(?:e|ene|aler)|senter|poster"
    r"|hovedkvarter(?:er)?|leir(?:er|ene)|fabrikk(?:er|ene)"
    r"|anlegg(?:ene)?|installasjoner|skip(?:ene)?|båt(?:er|ene)|fartøy(?:er|ene)?|raffinerier|tunneler|butikk(?:er"
    r"|ene)|tilfluktsrom|bakeri(?:er|ene)?"
    r"|kontrollposter|sjekkpunkter|kaserner|stasjon(?:er|ene)|fly(?:ene)?|helikopt(?:er|re)|droner|utskytningsramper"
    r"|brønner|tog|telt(?:ene)?"
    r"|kontor(?:er|ene)?|gård(?:er|ene)|kanoner|bunkere|monumenter|templer|hytter|naust|rom|vinduer|kommandosentre"
    r"|kommandosentraler"
)
_CREATURES = (
    r"kyr|sauer|geiter|dyr|husdyr|hester|hunder|katter|fugler|reinsdyr|rein|griser|høner|kameler|elefanter"
    r"|fisk"
)
_KILLED_IN = r"drept|drepte|drepne|drepen|henrettet|henretta|massakrert|myrdet|drepast|skutt\s(?:og\sdrept|i\shjel)"
_INJURED_IN = (
    r"(?:hardt\s|alvorlig\s|lettere\s|kritisk\s)?(?:såret|sårede|såra|skadet|skadde|skadd|skada|lemlestet"
    r"|kvestet)"
)
_EITHER_IN = (
    rf"(?:drept|drepte|døde)\s(?:eller|og)\s(?:{_INJURED_IN})|(?:{_INJURED_IN})\s(?:eller|og)\s(?:drept|drepte|døde)"
)
_LOSING = r"mistet|mista|mister|gravlagt|gravla|begravd|begravde|nedkjempet|uskadeliggjort|eliminert|nøytralisert"
_TAKING = r"krevde|krevd|krever|krev|kostet|kosta|koster|tok|tatt|tar"
_PULLED = r"(?:hentet|hentet\sopp|henta|gravde|gravd|dro|trakk|brakte|fant|funnet)(?:\sut)?"
_AID = r"(?:\w+\s){0,3}?(?:\w*hjelp|hjelp(?:a|en)|mat|bistand|støtte|forsyninger|naudhjelp)"
_COUNT_OF = r"(?:oversikt|tall|tal|opptelling|statistikk|anslag|register|opplysninger)"
_UNCLEAR = r"(?:uvisst|ukjent|uklart|usikkert|uvisse?|ikke\s(?:\w+\s)?(?:kjent|klart|sikkert|avklart)|ikkje\skjent)"

_GRAMMAR = Grammar(
    figures=_FIGURES,
    stop=_STOP,
    people=_PEOPLE,
    things=_THINGS,
    creatures=_CREATURES,
    groups=r"\w*mannskap|familie|gruppe|\w*lag|stab|enhet|tropp|konvoi|rekke|del|haug",
    remains=r"lik\b|liv\b",
    of=r"\s(?:av\s(?:(?:de|dei|sine)\s)?)?",
    prepositions=r"i|på|fra|frå|ved|med|av|hos|om\sbord|utenfor|nær|innenfor|blant|under|rundt|tilknyttet",
    quarters=r"(?:nord|sør|øst|vest)(?:øst|vest)?|like|midt",
    breaks=r"som|der|hvor|mens|medan|når|da|etter|før|ble|blei|blir|vart|var|er|har|hadde|men|drept|drepte"
    r"|av\sen|sa|sier",
    conjunctions="og|eller|samt",
    quantity=rf"(?:(?:{'|'.join(_BOUNDS.values())})\s)?(?:\d[\d.,]*|(?:{_NUMBER_WORD}|titalls|hundrevis\sav|en"
    rf"|ei|et|eit)\b)",
    auxiliaries=r"(?:har|hadde|skal\sha|kan\sha|er|var)\s(?:\w+\s)?(?:blitt|vorte)|(?:skal|kan)\sha\svært|ble"
    r"|blei|blir|vart|var|er|skal\svære"
    r"|meldes|meldt|antas|blitt|vorte|ligger|fryktes|meldt\så\svære|antas\så\svære",
    helpers=r"har|hadde|måtte|har\småttet|skal\sha|kan\sha|ble|blei|blir|vart|var|er|skal\svære|meldes|meldt"
    r"|antas|blitt|fryktes|lever|bor|sitter|sit"
    r"|har\sblitt|er\sblitt|er\smeldt|fortsatt\ser",
    adverbs=r"(?:(?:også|bekreftet|etter\ssigende|angivelig|fortsatt|fremdeles|framleis|trolig|nå|no|allerede"
    r"|så\slangt|i\salt|til\snå|dessuten"
    r"|igjen|helt|hardt|alvorlig|lettere|kritisk|samtidig|der|totalt|tilsammen|til\ssammen)\s){0,4}",
    behind=r"og|eller|i|på|ved|da|under|etter|mens|medan|innen|før|siden|sidan|for|fra|frå|av|som|der|hvor"
    r"|utenfor|inne|med|over|når|natt|i\sgår"
    rf"|til|mot|nær|gjennom|deriblant|inkludert|så\slangt|{_DAYS}|funnet|hver|kvar|daglig|per|totalt|meldes|sist"
    rf"|livet"
    rf"|fordi|sør|nord|øst|vest",
    befell={
        KILLED_OR_INJURED: _EITHER_IN,
        KILLED: rf"{_KILLED_IN}|omkommet|omkomne|omkomen|(?:funnet\s)?døde?|(?:brent|frosset|knust|sultet|slått"
        rf"|stukket|trampet|torturert)"
        r"\s(?:i\shjel|til\sdøde)|hengt|begravd\slevende",
        INJURED: rf"{_INJURED_IN}|i\slivsfare|behandlet\sfor\s(?:\w+\s)?skader|kvesta",
        MISSING: r"savnet|savnede|savna|meldt\ssavnet|sakna|ikke\sgjort\srede\sfor|forsvunnet|sporløst\sborte",
        DISPLACED: r"på\sflukt|internt\sfordrevet|internt\sfordrevne|fordrevet|fordrevne|fordrivne"
        r"|drevet\spå\sflukt|drevet\sfra\shjemmene?(?:\ssine)?|evakuert"
        r"|evakuerte|hjemløse|heimlause|(?:internt\s)?fordrivne|husløse|tvunget\spå\sflukt|flyktninger"
        r"|kastet\sut|drevet\s(?:ut|bort|vekk)|uten\stak\sover\shodet|flyttet\si\ssikkerhet",
        DETAINED: r"bak\slås\sog\sslå|bak\smurene|pågrepet|pågrepne|arrestert|arresterte|fengslet|fengsla"
        r"|internert|anholdt|holdt\sfanget"
        r"|tatt\stil\sfange|i\sfengsel|i\svaretekt|varetektsfengslet",
        RESCUED: r"reddet|redda|berget|berga|hent(?:et|a)\s(?:ut\s(?:i\slive|levende)|levende\sut|i\slive)"
        r"|gravd\sut\s(?:i\slive|levende)|funnet\si\slive"
        r"|reddet\sut|brakt\s(?:i\ssikkerhet|i\sland)|plukket\sopp",
        BESIEGED: r"beleiret|beleirede|beleira|under\sbeleiring|(?:innesperret|innesperra)(?=\si\s(?:\w*byen"
        r"|\w*bydel\w*|enklaven|området|landsbyen))|omringet|omringa",
        IN_NEED: rf"avhengige?\sav\s{_AID}|i\snød|i\sbehov\sav\s{_AID}",
    },
    did={
        KILLED: r"omkom|mistet\slivet|mistet\slivene|mista\slivet|druknet|drukna|livet(?!\s(?:ut|i))"
        r"|blant\sde\s(?:drepte|døde|omkomne)"
        r"|dødd|dør|døyr|måtte\sbøte\smed\slivet",
        INJURED: r"(?:sendt|fraktet|kjørt|brakt)\stil\s(?:\w+\s)?sykehus\smed\s(?:\w+\s)*?skader"
        r"|blant\sde\s(?:sårede|skadde)|fikk\s(?:\w+\s)?skader",
        KILLED_OR_INJURED: r"blant\s(?:ofrene|ofra)",
        DETAINED: r"til\sfanger?|som\sgis(?:sel|ler)|i\sfengsel|i\svaretekt|i\sarresten?",
        MISSING: r"forsvant|ikke\s(?:er\s)?gjort\srede\sfor",
        DISPLACED: r"flyktet|flykta|flykte|til\så\sflykte|(?:har\s)?(?:måtte\s|måttet\s)?(?:forlatt|forlot"
        r"|forlate|rømt|rømte|rømme|evakuere)(?:\s(?:fra\s)?(?:hjemmene|hjemmet|husene|landsbyene|landsbyen"
        r"|byen|boligene|landet)(?:\ssine|\ssitt)?)?"
        r"|(?:søkt|søkte|søker)\stilflukt",
        BESIEGED: r"under\sbeleiring|i\s(?:\w+\s){0,2}?beleirede\s(?:områder|byer|bydeler)",
        IN_NEED: rf"(?:trenger|treng|trengte|mangler|manglar|behøver)\s{_AID}|(?:helt\s)?avhengige?\sav\s{_AID}"
        rf"|har\sbehov\sfor\s{_AID}|behov\sfor\s{_AID}|(?:(?:er|har\sikke|mangler|uten"
        rf"|har\singen)\s(?:tilgang\s(?:til|på)|uten)|har\sikke|er\suten)\s(?:\w+\s)?(?:mat|vann|drikkevann"
        rf"|medisiner|helsehjelp)|sulter|trues\sav\s(?:sult|hungersnød)"
        rf"|står\si\sfare\sfor\så\ssulte",
    },
    nouns={
        KILLED_OR_INJURED: r"(?:drepte|døde)\sog\s(?:sårede|skadde)|ofre\b(?!\sfor)",
        KILLED: r"(?:sivile\s|bekreftede\s|nye\s)?(?:dødsfall|dødsofre|(?P<whom>lik|kropper|levninger)"
        r"|menneskeliv|liv(?=\s(?:gikk"
        r"|har\sgått|er\sgått)\s(?:\w+\s)?tapt))"
        r"|(?:omkomne|drepte|døde)(?!\s(?:eller|og|en|ei|et|to|tre|fire|fem|minst|mer|over|opptil|\d))",
        DISPLACED: r"(?P<who>(?:(?!(?:og|eller|av|i|er|var|som|på|ble)\b)[\w-]+\s)?flyktning(?:er|ar))",
        DETAINED: r"pågripelser|arrestasjoner",
        STRIKES: r"(?:(?!(?:og|eller|av|i)\b)[\w-]+\s){0,2}?(?:luftangrep|flyangrep|bombetokt|flytokt|tokt"
        r"|droneangrep|flyraid|bomberaid|flyåtak|luftåtak)",
    },
    befell_things={
        DESTROYED: r"(?:totalt\s|helt\s)?(?:ødelagt|øydelagde?|ødelagte|utslettet|jevnet\smed\sjorden"
        r"|lagt\si\s(?:ruiner|grus|aske)|rasert|sprengt|brent\sned"
        r"|nedbrent|knust|totalskad(?:d|de|et)|utbrent|jevnet|påtent|(?:skylt|vasket|feid|blåst)\sbort|slettet"
        r"|i\s(?:ruiner|grus)|lagt\søde)(?!\seller\sskad)",
        TARGETS: r"(?:utsatt\sfor\sangrep|under\sild|angrepet|angripne|truffet|råka|rammet|bombet|bomba"
        r"|bombardert|beskutt)",
    },
    to=(
        (KILLED_OR_INJURED, r"(?:drepte|dreper|drept)\s(?:eller|og)\s(?:såret|sårer|skadet|skader)"),
        (
            KILLED,
            r"drepte|dreper|drept|drap|drepe|tok\slivet\sav|tatt\slivet\sav|henrettet|massakrerte"
            r"|likene?\sav"
            r"|skjøt\sog\sdrepte|mistet\slivet|omkom|omkommet|døde|omkomme|drepne",
        ),
        (
            KILLED,
            r"dødstalle?[ta]?(?:\s[\w-]+){0,8}?\s(?:til|på|er|nådde|passerte|passert)|(?:antalle?t?"
            r"|talle?t\spå)\s(?:drepte|døde|omkomne)"
            r"(?:\s[\w-]+){0,6}?\s(?:til|på|er|passert)",
        ),
        (KILLED, _TAKING),
        (KILLED, r"blant\sde\s(?:drepte|døde|omkomne)\s(?:er|var)"),
        (INJURED, r"blant\sde\s(?:sårede|skadde)\s(?:er|var)"),
        (KILLED, _LOSING),
        (INJURED, r"såret|sårer|såra|skadet|skader|skadde|skada|skadd"),
        (MISSING, r"savnes|savner|savnet|sakna|sakner"),
        (DISPLACED, r"fordrevet|fordriver|fordrev|evakuerte|evakuert|evakuerer|flyktet|flykta"),
        (
            DETAINED,
            r"pågrep|pågrepet|pågriper|arresterte|arrestert|arresterer|fengslet|internerte|anholdt"
            r"|tok\stil\sfange",
        ),
        (RESCUED, r"reddet|redda|redder|berget|berga|berger"),
        (RESCUED, _PULLED),
        (BESIEGED, r"beleirer|beleiret|omringet"),
    ),
    to_things={
        DESTROYED: r"skutt\sned|skjøt\sned|ødela|ødelagt|ødelegger|øydela|øydelagt|jevnet|raserte|rasert"
        r"|utslettet|sprengte|sprengt"
        r"|knuste",
        TARGETS: r"angrep|angrepet|angriper|traff|truffet|treffer|råka|rammet|rammer|bombet|bomber|bombarderte"
        r"|beskjøt|beskutt|bomba",
    },
    further=r"nå|no|allerede|til\ssammen|i\salt|ytterligere|også|totalt|samtlige|alle",
    among=r"inkludert|inklusive|deriblant|blant\sdem(?:\s(?:er|var))?|blant\sdisse(?:\s(?:er|var))?|herav|derav"
    r"|hvorav|av\sdem|av\sdisse|mellom\sdem|medrekna|av\sdei|blant\sannet",
    relative=r"som",
    copula=r"var|er|skal\svære",
    them=r"(?:av\s(?:dem|disse|dei|ofrene)|om\sbord|ombord)",
    of_those={
        KILLED: r"\sav\sdei?\s(?:\d+\s)?(?:drepte|døde|omkomne|drepne)\s(?:var|er|skal\svære)\s(?:et?\s|ei\s"
        r"|en\s)?",
        INJURED: r"\sav\sdei?\s(?:\d+\s)?(?:sårede|skadde|skadede|såra)\s(?:var|er|skal\svære)\s(?:et?\s|ei\s"
        r"|en\s)?",
        DISPLACED: r"\sav\s(?:flyktningene|de\s(?:\d+\s)?fordrevne)\s(?:var|er)\s",
    },
    rates={
        "people per day": r"[^.;]{0,12}?\b(?:hver|kvar|per|om)\sdag(?:en)?\b|\s(?:[\w]+\s)?daglig\b"
        r"|[^.;]{0,12}?\bi\sdøgnet\b",
        "people per week": r"[^.;]{0,12}?\b(?:hver|kvar|per|i)\s(?:uk[ea]n?|veke)\b",
        "people per month": r"[^.;]{0,12}?\b(?:hver|kvar|per|i)\småna[ed]?(?:en)?\b",
        "people per year": r"[^.;]{0,12}?\b(?:hvert|kvart|per|i)\såret?\b",
    },
    no_figure=r"\b(?i:siden|året|artikkel|resolusjon|kapittel|side|nummer|nr\.|klokken|klokka|kl\.|fra|opp\sfra"
    r"|ned\sfra|mot|enn\sde|ingen\sav\sde"
    r"|i\sløpet\sav|i\sde\ssiste|innen|vei|gate|rute|riksvei|fylkesvei|kvart|hvert)"
    rf"|\b(?:{_MONTHS}),?",
    before_year="i|fra|av|til|innen|frå|siden|sidan|under|året",
    ahead=r"vil|kommer\stil\så|hvis|dersom|skal(?!\s(?:ha|være)\b)|kan(?!\sha\b)|kunne(?!\sha\b)|truer\smed"
    r"|truet\smed|risikerer|fare\sfor|planlegger|planla"
    r"|for\så(?!\sha\b)|om(?=\s\d)",
    reported=r"at|som|der|mens|men|sa",
    feared=r"frykter|fryktes|frykt\sfor|frykta|antas\s(?:å\svære\s)?(?:drept|død|omkommet)|kan\sha|kan\svære"
    r"|meldes\så\skunne",
    denied=r"\bikke|\bikkje|\baldri|\buten|\bnekter|\bbenekter|\bavviser",
    unknowing=r"kjenner|umulig|kan ikke|oversikt|tal|statistikk|anslag|register|opplysning|uviss|ukjen|uklar"
    r"|usikker|vet|veit|vite|kjent"
    r"|klart|sikker|avklar",
    uncounted=(
        rf"\b(?:ingen|ikke\s(?:\w+\s)?(?:noen|noe)|mangler|ikkje\s(?:nokon"
        rf"|noko))\s(?:[\w-]+\s){{0,2}}?{_COUNT_OF}\w*\b(?:[^.;]{{0,30}}?\b(?:hvor"
        rf"|kor)\smange\s(?P<whom>(?!som\b)\w+))?[^.;]{{0,50}}?\b(?:METRIC)\b(?:\sWHO)?",
        rf"\b(?:kjenner\sikke\stil|umulig\så\s(?:si|vite)|kan\sikke\ssi)\s(?:hvor"
        rf"|kor)\smange\b(?:\s(?P<whom>(?!(?:{_STOP})\b)\w+))?[^.;]{{0,50}}?\b(?:METRIC)\b",
        rf"\b{_UNCLEAR}\s(?:nøyaktig\s|akkurat\s)?(?:hvor"
        rf"|kor)\smange\b(?:\s(?P<whom>(?!(?:{_STOP})\b)\w+))?[^.;]{{0,50}}?\b(?:METRIC)\b",
        rf"\b(?:ingen|ikke|ikkje)\s(?:som\s)?(?:vet|veit|vite|sikkert)\s(?:sikkert\s|nøyaktig\s)?(?:hvor"
        rf"|kor)\smange\b"
        rf"(?:\s(?P<whom>(?!(?:{_STOP})\b)\w+))?[^.;]{{0,50}}?\b(?:METRIC)\b",
        rf"\b(?:vet|veit)\s(?:\w+\s)?(?:ikke|ikkje|ingen)\s(?:\w+\s)?(?:hvor"
        rf"|kor)\smange\b(?:\s(?P<whom>(?!(?:{_STOP})\b)\w+))?[^.;]{{0,50}}?\b(?:METRIC)\b",
        rf"\b(?:antall(?:et)?|tall(?:et|ene)\s(?:på|for"
        rf"|over))\s[^.;]{{0,25}}?\b(?:METRIC)\b[^.;,]{{0,30}}?\s(?:er|var|forblir)\s(?:fortsatt\s"
        rf"|fremdeles\s)?{_UNCLEAR}",
        rf"\b(?:METRIC)\s(?:er|var|forblir)\s(?:fortsatt\s|fremdeles\s)?{_UNCLEAR}",
    ),
    counted={
        KILLED_OR_INJURED: r"ofre(?:ne)?",
        KILLED: r"drepte|drept|døde|omkomne|omkom|omkommet|dødsfall|dødstallet|mist[ea]t?\slivet|dødd",
        INJURED: r"sårede|skadde|såret|skadet",
        MISSING: r"savnede|savnet",
        DISPLACED: r"fordrevne|fordrevet|flyktet|på\sflukt|flyktninger",
        DETAINED: r"pågrepne|pågrepet|arrestert|arresterte|fengslet",
        DESTROYED: r"ødelagt|ødelagte",
    },
    rise=r"(?:steg|steget|stiger|økte|økt|øker|klatret|gikk\sopp|gått\sopp|oppjustert|justert|doblet|doblet\sseg"
    r"|auka|stige|stigne)",
    losing=_LOSING,
    pulled=_PULLED,
    taking=_TAKING,
    lives=r"liv|menneskeliv",
    whole=r"blant",
    spots=r"i|på|ved|nær",
    alive=r"(?:ut\s)?(?:i\slive|levende)",
    aged=r"under|over|yngre|eldre",
    gravity=r"alvorlig|kritisk|hardt|lettere|livstruende|alvorleg",
    stirring=r"gravl|begrav|nedkjemp|uskadel|elimin|nøytral|skutt ned|skjøt ned|gis|tilgang|uten|mist|kropp"
    r"|levning|rede for|forsv|borte|hode|bak |tilflukt|sult|hunger|utbrent|påtent|bort|slett"
    r"|ild|drep|dør|døyr|drap|død|omkom|liv|henrett|massakr|myrd|skutt|sår|skad|lemlest|kvest|savn|sakn"
    r"|flukt|flykt"
    r"|fordr|driv|drev|evakuer|hjemløs|heimlaus|husløs"
    r"|tvunget|tvang|rømt|rømm|pågr|arrest|fengs|intern|anhold|fange|varetekt|redd|berg|i live|levende|beleir"
    r"|innesper|omring|hjelp|trenger|treng|mangl|nød"
    r"|behov|ødela|ødele|øydel|utslett|jevn|rasert|spreng|brent|knus|angr|tr[aeu]ff|råka|ramm|bomb|besk|angrep"
    r"|tokt|raid|åtak|ofre|blant|hvorav|herav|derav"
    r"|av dem|av de |lik|grus|ruin|forlat|forlot|kost|krev",
)


@cache
def norwegian() -> CountWords:
    """Return the patterns of Norwegian, put together when a text first needs them."""
    return count_words(_GRAMMAR)

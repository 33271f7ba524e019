"""English figures of the dead, the injured, the displaced, of what was destroyed and struck."""

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
        "one and a half million": 1_500_000,
    }
)
_BOUNDS = {
    Bound.AT_LEAST: r"at least|no fewer than|no less than|a minimum of|not less than|not fewer than",
    Bound.MORE_THAN: r"more than|over|well over|upwards of|above|in excess of",
    Bound.AT_MOST: r"up to|at most|as many as|no more than|not more than|a maximum of",
    Bound.LESS_THAN: r"fewer than|less than|nearly|almost|close to|under|just under|just short of",
    Bound.ABOUT: r"about|around|some|roughly|approximately|an estimated|estimated|perhaps|possibly",
}
_MONTHS = (
    r"January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\."
)
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_NUMBER_WORD = "|".join((*_UNITS, *_TEENS, *_TENS))
_FIGURES = figure_words(
    values=_VALUES,
    scales={"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12},
    bounds=_BOUNDS,
    or_more=r"or more",
    vague=r"(?:(?:many|several)\s)?(?:dozens|scores|(?:tens\sof\s|hundreds\sof\s)?thousands|hundreds|millions"
    r"|tens)(?:\sof)?\b"
    r"(?!\s(?:dozens|scores|thousands|hundreds))|several\s(?:dozen|hundred|thousand)\b",
    rough=r"(?!)(?P<tens>)",
    zero=r"none(?:\sof\s(?:the|them|those|its|their)(?:\s\d+)?)?|no[\s-]one(?:\selse)?|nobody(?:\selse)?|no|any"
    r"|not\s(?:one|a\ssingle)",
    one=r"(?<=\sand\s)an?(?=\s)|(?<!one\s)(?<!each\s)another(?=\s[^\W\d])",
    between="between",
    joiner=r"\s?[–—-]\s?(?=\d)|\sto\s|\sor\s",
    plus="and",
    decimal=".",
    no_number=rf"\s(?:{_MONTHS.lower()})|\sanother\b",
)

_STOP = (
    r"were|was|are|is|remain(?:s|ed)?|stay(?:s|ed)?|lay|left|lacks?|needs?|live|be|been|being|have|has|had|having|do"
    r"|does|did|will|would|could|can|may"
    r"|might|must|should|and"
    r"|or|but"
    r"|years?|days?|hours?|months?|weeks?|minutes?|seconds?|nights?|times|occasions|miles?|kilomet(?:er|re)s?|km"
    r"|met(?:er|re)s?"
    r"|feet|foot|yards|inch(?:es)?|acres|hectares|tons?|tonnes?|kilos?|pounds?|dollars|euros?|percent|per|points?"
    r"|degrees"
    r"|of|in|on|at|to|the|from|an?|by|with|for|near|inside|outside|aboard|that|which|who|whom|whose|where|when|while"
    r"|as|after|before"
    r"|since|during|into|how|if|than|because|although|though|until|against|through|over|under|including|among|around"
    r"|across"
    r"|said|says|say|told|reportedly|also|allegedly|late|early|later|earlier|today|yesterday|overnight|ago|apart"
    r"|away|north|south"
    r"|it|its|he|she|they|them|their|his|her|this|these|those|there|not|no|more\sthan|at\sleast|up\sto|last|killed"
    r"|wounded|injured"
    r"|dead|fled|died|missing|alive|lost"
    rf"|{_DAYS}|{_MONTHS}|{_NUMBER_WORD}"
)
_PEOPLE = (
    r"people|persons?|civilians?|children|child|women|woman|men|man|boys?|girls?|bab(?:y|ies)|infants?|toddlers?"
    r"|teenagers?"
    r"|adults|minors|fighters?|soldiers?|troops|rebels?|insurgents?|militants?|militiamen|gunmen|attackers?"
    r"|terrorists|suspects?"
    r"|prisoners?|inmates|detainees|hostages|captives|patients?|doctors?|nurses?|medics?|paramedics?|students?|pupils"
    r"|schoolchildren|teachers?|journalists?|reporters?|rescuers?|volunteers?|workers?|firefighters?|guards?"
    r"|employees|staff"
    r"|crew|sailors|miners|fishermen|farmers|shepherds|drivers?|pilgrims|activists?|residents?|villagers|inhabitants"
    r"|locals|worshippers"
    r"|mourners|shoppers|bystanders|tourists|refugees?|migrants?|asylum[\s-]seekers|returnees|victims?|survivors"
    r"|policem[ae]n|police|officers?"
    r"|agents|guests|protesters?|demonstrators?|passengers|commuters|pilots?|members?|famil(?:y|ies)|relatives"
    r"|individuals"
    r"|Syrians?|Iraqis?|Russians?|Turks|Kurds|Iranians?|Lebanese|Palestinians?|Israelis?|Afghans?|Yemenis?"
    r"|Ukrainians?"
    r"|Americans?|Jordanians?|Libyans?|Sudanese|neighbou?rs|colleagues|friends|sons|daughters|brothers|sisters"
    r"|parents|mothers|fathers|engineers|foreigners|nationals|others|souls|lives|bodies|corpses|else"
)
_THINGS = (
    r"targets?|positions|sites?|hospitals?|clinics?|schools?|mosques?|church(?:es)?|markets?|villages?|towns?"
    r"|cit(?:y|ies)|districts?"
    r"|neighbou?rhoods?|buildings?|houses?|homes?|flats|apartments?|bases?|airports?|airfields?|bridges?|convoys?"
    r"|vehicles?|cars?|trucks?"
    r"|lorr(?:y|ies)|bus(?:es)?|ambulances?|tanks?|depots?|stores?|warehouses?|cent(?:er|re)s?|posts?|headquarters"
    r"|camps?|factor(?:y|ies)"
    r"|plants?|facilities|facility|installations?|ships?|boats?|vessels?|refiner(?:y|ies)|tunnels?|shops?|shelters?"
    r"|bakeries|bakery"
    r"|checkpoints?|barracks|stations?|planes?|aircraft|helicopters?|jets?|drones|launchers?|batteries|wells|trains?"
    r"|tents|structures"
    r"|hectares|offices|units|farms?|guns|bunkers?|monuments?|temples?"
)
_CREATURES = r"cows|sheep|goats|cattle|horses|dogs|cats|animals|birds|chickens|pigs|livestock|fish|camels|elephants"
_INJURED_IN = r"injured|wounded|hurt|maimed"
_KILLED_IN = r"killed|slain|murdered|massacred|executed|beheaded|shot\sdead|gunned\sdown"
_EITHER_IN = (
    rf"(?:killed|dead)\s(?:or|and|and/or)\s(?:\w+ly\s)?(?:{_INJURED_IN})|(?:{_INJURED_IN})\s(?:or|and"
    rf"|and/or)\s(?:killed|dead)"
)
_LOSING = r"lost|losing|lose|buried|burying|eliminated|neutrali[sz]ed"
_TAKING = r"claimed|claiming|claims?|takes?|taking|costs?|costing|took|taking|taken"
_PULLED = r"(?:pulled|pulling|dug|dragged|brought|found)(?:\sout)?"
_AID = r"(?:\w+\s){0,3}(?:aid|assistance|help|food|relief|supplies|support|shelter)"
_COUNT_OF = r"(?:figures?|counts?|tall(?:y|ies)|data|estimates?|numbers?|statistics|records?|overview|toll|word)"
_UNCLEAR = r"(?:not\s(?:\w+\s)?(?:known|clear|certain)|un(?:known|clear|certain))"

_GRAMMAR = Grammar(
    figures=_FIGURES,
    stop=_STOP,
    people=_PEOPLE,
    things=_THINGS,
    creatures=_CREATURES,
    groups=r"crew|family|staff|group|team|couple|unit|platoon|convoy",
    remains=r"bodies\b|lives\b|corpses\b",
    of=r"\s(?:of\s(?:the\s|its\s|their\s|his\s|her\s|our\s)?)?",
    prepositions=r"in|at|from|on|of|near|inside|outside|aboard|with|across|around|under|between|among"
    r"|working\sfor",
    quarters=r"(?:north|south|east|west)(?:east|west)?(?:ern)?|just|close",
    breaks=r"where|which|that|who|while|when|after|before|were|was|have|has|had|are|is|said|but|killed|killing"
    r"|by|to",
    conjunctions="and|or",
    quantity=rf"(?:(?:{'|'.join(_BOUNDS.values())})\s)?(?:\d[\d.,]*|(?:{_NUMBER_WORD}|dozens\sof|scores\sof"
    rf"|hundreds\sof|an?)\b)",
    auxiliaries=r"(?:have|has|had|having)\s(?:\w+\s)?been|(?:may|might|could)\shave\sbeen|were|was|are|is|being"
    r"|be|been|lay|left|remain(?:ed)?|were\sbeing|got",
    helpers=r"(?:(?:may|might|could)\s)?(?:have|has|had|having)(?:\sbeen)?|were|was|are|is|being|be|been"
    r"|remain(?:ed)?|lay|left|go|went|live|living",
    adverbs=r"(?:(?:reportedly|also|later|still|now|already|allegedly|apparently|believed|known|thought|presumed"
    r"|feared|seriously"
    r"|critically|badly|slightly|severely|confirmed|reported|listed|to\shave|to|as|internally|all|deliberately"
    r"|either)\s){0,4}",
    behind=r"and|or|in|on|at|by|when|after|as|near|during|from|since|while|over|before|for|of|there|that|who"
    r"|which"
    r"|where|inside|outside|with"
    rf"|across|around|under|within|to|this|last|yesterday|today|overnight|late|early|more|so\sfar|including"
    rf"|every|each|daily|per|{_DAYS}|because",
    befell={
        KILLED_OR_INJURED: _EITHER_IN,
        KILLED: rf"{_KILLED_IN}|(?:found\s|confirmed\s)?dead|(?:beaten|burned|burnt|crushed|hacked|starved"
        rf"|stabbed|stoned|tortured"
        r"|trampled)\sto\sdeath|put\sto\sdeath|lynched|gassed|fatally\s(?:shot|stabbed|wounded|injured)"
        r"|electrocuted|buried\salive",
        INJURED: rf"{_INJURED_IN}|(?:taken|rushed|sent)\sto\s(?:\w+\s)?hospitals?\swith\s(?:\w+\s)*?(?:injuries"
        rf"|wounds|burns)"
        r"|(?:hospitali[sz]ed\swith|treated\sfor)\s(?:\w+\s)*?(?:injuries|wounds|burns)"
        r"|in\s(?:a\s)?(?:critical|serious|grave|life-threatening)\scondition|fighting\sfor\stheir\slives",
        MISSING: r"missing|unaccounted\sfor|not\s(?:yet\s)?been\s(?:found|accounted\sfor)",
        DISPLACED: r"displaced|uprooted|forced\sto\s(?:flee|leave)|(?:forced|driven)\s(?:from"
        r"|out\sof)\stheir\shomes|evacuated"
        r"|homeless|made\shomeless|refugees|on\sthe\srun|evicted|thrown\sout|expelled|driven\s(?:out|away)"
        r"|moved\sto\ssafety|in\sflight",
        DETAINED: r"detained|arrested|remanded(?:\sin\scustody)?|behind\sbars|locked\sup|jailed|imprisoned"
        r"|rounded\sup|in\s(?:detention|jail|prison|custody)"
        r"|(?:taken|held|being\sheld)\s(?:captive|prisoner|hostage|(?:in|into)\s(?:\w+\s)?(?:custody|detention"
        r"|prison|jail))|captured",
        RESCUED: r"rescued|saved|(?:brought|taken)\s(?:to\ssafety|ashore)|plucked\sfrom|(?:pulled|dug"
        r"|brought)\s(?:\w+\s)?(?:out\s)?alive|(?:pulled"
        r"|dug)\s(?:out\s)?alive",
        BESIEGED: r"besieged|under\ssiege|encircled|trapped\sin\s(?:the\s)?besieged",
        IN_NEED: rf"in\s(?:\w+\s)?need(?:\sof\s{_AID})?|(?:\w+\s)?(?:dependent|reliant)\son\s{_AID}",
    },
    did={
        DETAINED: r"prisoner|captive|hostage",
        KILLED: r"died|dies?|succumbed|passed\saway|drown|(?:are\s)?dying|perished|drowned|lost\stheir\slives",
        MISSING: r"(?:disappeared|vanished|gone\smissing|went\smissing)",
        DISPLACED: r"fled|(?:had\s|have\s|been\sforced\s|forced\s)?to\sflee|fleeing|(?:had\sto\s|forced\sto\s"
        r"|have\s|having\s)?(?:leave|left|abandon(?:ed)?|vacated?)"
        r"\s(?:their|the)\s(?:homes?|houses?|villages?|towns?|city|cities|country|area)|(?:sought|seeking|taken"
        r"|took)\s(?:refuge|shelter)",
        BESIEGED: r"(?:trapped|stuck)?\s?(?:in|under)\s(?:\w+\s){0,2}?(?:siege|besieged\s(?:areas?|towns?|cities"
        r"|districts?|enclaves?))",
        IN_NEED: rf"(?:\w+ly\s)?(?:need|require|rel(?:y|ied)\s(?:\w+ly\s)?on|depend(?:ed)?\s(?:\w+ly\s)?on"
        rf"|lack(?:ed)?)\s{_AID}"
        r"|(?:face|facing|faced)\s(?:\w+\s)?(?:hunger|starvation|famine)|(?:(?:have|has|had|with)\sno|without"
        r"|lack(?:ed|ing)?|cut\soff\sfrom)\s(?:access\sto\s)?(?:\w+\s)?(?:food|water|medicine"
        r"|medical\scare|aid)|(?:going|go)\shungry|starving",
    },
    nouns={
        KILLED_OR_INJURED: rf"(?:(?!(?:{_STOP})\b)[\w-]+\s)?casualties|(?:dead|killed)\s(?:or|and)\s(?:wounded"
        rf"|injured)",
        KILLED: r"(?:civilian\s|confirmed\s|military\s|more\s|further\s)?(?:deaths|fatalities)"
        r"|(?:\w+\s)?(?:dead\s)?(?P<whom>bodies|corpses)|lives(?=\s(?:were|have\sbeen|was)\s(?:\w+\s)?lost)",
        INJURED: r"(?:\w+\s)?injuries",
        DISPLACED: rf"(?:(?!(?:{_STOP})\b)[\w-]+\s)?(?P<who>refugees|displaced\s(?:people|persons"
        rf"|families))(?=\s(?:have|has|had|are"
        r"|were|live|in|from|on))",
        DETAINED: r"arrests",
        STRIKES: rf"(?:(?!(?:{_STOP})\b)[\w-]+\s){{0,2}}?(?:air[\s-]?strikes?|strikes|air\sraids?|raids|sorties"
        r"|(?:combat|air|bombing|night)\smissions|(?:air|aerial|drone)\sattacks|missions(?=\s(?:in|over|against"
        r"|across)\b))",
    },
    befell_things={
        DESTROYED: r"(?:completely\s|totally\s|partly\s)?(?:destroyed|flattened|demolished|razed|wrecked"
        r"|burned\sdown|burnt\sdown"
        r"|blown\sup|burned|burnt|torched|gutted|levell?ed|ruined|wiped\sout|in\sruins|(?:washed|swept"
        r"|blown)\saway|reduced\sto\s(?:rubble|ashes|ruins))(?!\sor\sdamaged)",
        TARGETS: r"(?:hit|struck|attacked|targeted|bombed|bombarded|shelled|(?:come|came)\sunder\s(?:fire"
        r"|attack))",
    },
    to=(
        (
            KILLED_OR_INJURED,
            r"(?:killed|killing|kills)\s(?:or|and)\s(?:wounded|injured|injuring|wounding"
            r"|wounds)",
        ),
        (
            KILLED,
            r"killed|killing|kills|kill|claimed\sthe\slives\sof|claiming\sthe\slives\sof"
            r"|cost\sthe\slives\sof"
            r"|murdered|executed|executing|massacred|beheaded|the\sbodies\sof|the\sdeaths\sof|the\sdeath\sof"
            r"|left\sdead|took\sthe\slives\sof",
        ),
        (
            KILLED,
            r"death\stoll(?:\s[\w-]+){0,8}?\s(?:to|at|of|is|was|reached|stood\sat|passed)"
            r"|(?:number\sof\s(?:dead|deaths"
            r"|people\skilled|fatalities)|toll)(?:\s[\w-]+){0,6}?\s(?:to|at|is|was|reached)",
        ),
        (KILLED, _TAKING),
        (KILLED, r"(?:among\sthe\s(?:dead|killed)\s(?:were|was|are)|the\sdead\s(?:included?|are|were))"),
        (KILLED, _LOSING),
        (INJURED, r"wounded|wounding|wounds|injured|injuring|injures|maimed|maiming|hurt|hurting"),
        (MISSING, r"number\sof\smissing(?:\s[\w-]+){0,4}?\s(?:to|at|is)"),
        (
            DISPLACED,
            r"displaced|displacing|displaces|uprooted|uprooting|forced\sfrom\stheir\shomes|driven\sout"
            r"|drove\sout|evacuated"
            r"|evacuating",
        ),
        (DETAINED, r"detained|detaining|arrested|arresting|rounded\sup|jailed|captured|capturing|imprisoned"),
        (RESCUED, r"rescued|rescuing|saved|saving|pulled\salive"),
        (RESCUED, _PULLED),
        (BESIEGED, r"besieged|besieging|encircled|trapped"),
        (STRIKES, r"number\sof\s(?:air\s)?strikes(?:\s[\w-]+){0,4}?\s(?:to|at|is)"),
    ),
    to_things={
        DESTROYED: r"shot\sdown|downed|destroyed|destroying|destroys|flattened|flattening|demolished|demolishing"
        r"|razed|wrecked"
        r"|burned\sdown|blew\sup",
        TARGETS: r"hit|hitting|struck|striking|attacked|attacking|targeted|targeting|bombed|bombing|shelled"
        r"|shelling",
    },
    further=r"now|already|currently|the|a\stotal\sof|another|a\sfurther|also|all",
    among=r"including|among\sthem(?:\s(?:were|was|are))?|among\swhom\s(?:were|are)|of\swhom|of\sthem|includ(?:ed"
    r"|es?)",
    relative=r"who|that",
    copula=r"were|are|was|is",
    them=r"(?:of\s(?:them|whom|those|the\svictims)|aboard|on\sboard)",
    of_those={
        KILLED: r"\sof\s(?:the|those)\s(?:\d+\s)?(?:dead|killed|fatalities|deaths)\s(?:were|are|was"
        r"|is)\s(?:an?\s)?",
        INJURED: rf"\sof\s(?:the|those)\s(?:\d+\s)?(?:{_INJURED_IN})\s(?:were|are|was|is)\s(?:an?\s)?",
        DISPLACED: r"\sof\sthe\s(?:\d+\s)?(?:refugees|displaced)\s(?:were|are|was)\s",
    },
    rates={
        "people per day": r"[^.;]{0,12}?\b(?:every|each|a|per)\sday\b|\s(?:[\w]+\s)?daily\b",
        "people per week": r"[^.;]{0,12}?\b(?:every|each|a|per)\sweek\b",
        "people per month": r"[^.;]{0,12}?\b(?:every|each|a|per)\smonth\b",
        "people per year": r"[^.;]{0,12}?\b(?:every|each|a|per)\syear\b",
    },
    no_figure=r"\b(?i:aged?|since|year|chapter|article|resolution|page|number|no\.|top|route|highway|flight|from"
    r"|than\sthe"
    r"|none\sof\sthe|up\sfrom|compared\s(?:with|to)|in\sthe\spast|in\sthe\slast|within|every)"
    rf"|\b(?:{_MONTHS}),?",
    before_year="in|by|from|of|to|until|since|during",
    ahead=r"will|would(?!\shave)|if|unless|plans?\sto|planned\sto|threatened\sto|threat(?:ens?)?\sto"
    r"|could(?!\shave)|might(?!\shave)"
    r"|may(?!\shave)|can|in\sorder\sto|risk\sof|aims?\sto|hopes?\sto",
    reported=r"that|which|who|whose|where|while|but|said",
    feared=r"feared|fears?|believed\sdead|presumed|may\shave|might\shave|could\shave",
    denied=r"\bnot|n[’']t|\bnever|\bwithout|\bden(?:y|ies|ied)",
    unknowing=r"telling|say|figure|count|tall|data|estimate|number|statistic|record|overview|toll|word|clear"
    r"|know|certain",
    uncounted=(
        rf"\bno\s(?:[\w-]+\s){{0,2}}?{_COUNT_OF}\b(?:[^.;]{{0,30}}?\bhow\smany\s(?P<whom>\w+))?[^.;]{{0,50}}?\b(?:METRIC)\b(?:\s(?:of\s)?WHO)?",
        rf"\bno\s(?:[\w-]+\s)?(?:METRIC)\s(?:{_COUNT_OF})\b",
        rf"\b(?:not\sknow|no\stelling|(?:could|can)\s?not\s(?:say|tell)|impossible\sto\s(?:say|know"
        rf"|tell))\s(?:exactly\s)?how\smany\b"
        rf"(?:\s(?:of\s)?(?:the\s)?(?P<whom>(?!(?:{_STOP})\b)\w+))?[^.;]{{0,50}}?\b(?:METRIC)\b",
        rf"\b{_UNCLEAR}\s(?:exactly\s)?how\smany\b(?:\s(?:of\s)?(?:the\s)?(?P<whom>(?!(?:{_STOP})\b)\w+))?[^.;]{{0,50}}?\b(?:METRIC)\b",
        rf"\b(?:nobody"
        rf"|no[\s-]one)\sknows\s(?:exactly\s)?how\smany\b(?:\s(?P<whom>(?!(?:{_STOP})\b)\w+))?[^.;]{{0,50}}?\b(?:METRIC)\b",
        rf"\b(?:number|toll|count)s?\sof\s(?:the\s)?[^.;]{{0,25}}?\b(?:METRIC)\b[^.;,]{{0,30}}?\s(?:is|are|was"
        rf"|were|remains?|remained)\s(?:still\s)?{_UNCLEAR}",
        rf"\b(?:METRIC)\s(?:toll|count|figure)\s(?:is|was|remains?|remained)\s(?:still\s)?{_UNCLEAR}",
    ),
    counted={
        KILLED_OR_INJURED: r"casualt(?:y|ies)|victims",
        KILLED: r"killed|dead|deaths?|died|fatalit(?:y|ies)",
        INJURED: r"injur(?:ed|ies)|wounded|hurt",
        MISSING: r"missing",
        DISPLACED: r"displaced|fled|refugees?",
        DETAINED: r"detained|detainees?|arrested|arrests|jailed|imprisoned",
        DESTROYED: r"destroyed",
    },
    rise=r"(?:rose|risen|rises|increased|climbed|gone\sup|went\sup|jumped|doubled|updated|revised)",
    losing=_LOSING,
    pulled=_PULLED,
    taking=_TAKING,
    lives=r"lives",
    whole=r"among",
    spots=r"in|on|at|near",
    alive=r"(?:out\s)?alive",
    aged=r"under|over|aged|below|younger|older",
    gravity=r"seriously|critically|badly|gravely|severely|slightly|lightly",
    stirring=r"buried|burying|eliminat|neutrali|shot down|downed|hostage|access|without|kill|lost|lose|losing"
    r"|condition|fighting for|bars|locked|missing|disappear|vanish|refuge|shelter"
    r"|hungr|hunger|starv|famine|ruin|torch|gutted|level|wiped|away|kill|dead|death|die|dying|toll|wound"
    r"|injur|hurt|maim|casualt|fatal|missing|unaccounted|displac"
    r"|fled"
    r"|flee|refuge|evacuat"
    r"|homeless|uproot|homes|detain|arrest|jail|prison|custody|captur|rescu|alive|saved|besieg|siege|encircl"
    r"|trapped|need|depend|rel(?:y|ied)"
    r"|lack|destroy|flatten|demolish|raze|wreck|burn|blew|hit|struck|attack|target|bomb|shell|strik|raid|sortie"
    r"|mission|slain|murder"
    r"|massacr|execut|behead|gunned|perish|drown|lives|bodies|corpse|among|of\sthem|of\sthose|forced|held",
)


@cache
def english() -> CountWords:
    """Return the patterns of English, put together when a text first needs them."""
    return count_words(_GRAMMAR)

"""How times are told in Norwegian, Bokmål and Nynorsk."""

from functools import cache

from tidsvitne.extract import dates_nb_words as nb
from tidsvitne.extract.times.grammar import DASH, DAY, NO_COMPOUND, YEAR, Grammar, S, after, grammar, one_of


def _any(*words: str) -> str:
    """Return a pattern for any of the words, whatever their case."""
    return rf"(?i:{one_of(*words)})"


_FULL = one_of(*nb.MONTHS)
_MONTH = rf"(?i:{_FULL}\b|{one_of(*nb.SHORT_MONTHS)}\b\.?)"
_WEEKDAY = _any(*nb.WORDS.weekdays)

_year = rf"(?P<year>{YEAR}){NO_COMPOUND}{nb.COUNTED}"
_year2 = rf"(?P<year2>{YEAR}){NO_COMPOUND}{nb.COUNTED}"
_day = rf"(?<![\d.,/-])(?P<day>{DAY})"
_day2 = rf"(?P<day2>{DAY})"
_month = rf"(?P<month>{_MONTH})"
_month2 = rf"(?P<month2>{_MONTH})"
_weekday = rf"(?:\b(?P<weekday>{_WEEKDAY}),?{S})?(?:\b(?i:den){S})?"
_year_word = rf"(?P<relative>{_any(*nb.YEARS_OFF, *nb.SAME_YEAR)})\b"
_relative = rf"(?:{S}{_year_word})?"
_AFTER_YEAR_WORD = after(*nb.BEFORE_YEARS)
_OR_YEAR = rf"(?:,?{S}(?:i{S})?{_year}|{_relative})"

# Words before a time that say which part of it is meant; they belong to the expression.
_EARLY = rf"(?:\b{_any('tidleg', 'tidlig', 'sent', 'seint', 'midt', 'sånn')}{S}(?:(?i:i|på|om){S})?)"
_PART_OF = (
    rf"(?:\b{_any('begynnelsen', 'byrjinga', 'starten', 'midten', 'slutten', 'utgangen', 'første del', 'siste del')}"
    rf"{S}(?i:av|på){S})"
)
_MOD = rf"(?:{_EARLY}|{_PART_OF})?"

_part = rf"(?P<part>{_any(*nb.PARTS)})\b"
_night = rf"(?P<night>(?i:natt(?:a|en)?{S}til)){S}"
_WEEK_LEAD = rf"(?P<week_lead>{_any(*nb.WEEK_LEADS)})\b"
_day_word = rf"\b(?P<day_word>{_any(*nb.WORDS.days)})\b"
_HOLIDAY = rf"(?P<holiday>{_any(*nb.HOLIDAYS)})"
_season = rf"\b(?P<season>{_any(*nb.WORDS.seasons)})\b"

_COUNT = r"\d{1,3}(?:[ .]\d{3})*(?:,\d+)?(?:\s?[½¼¾])?"
_WORD = rf"{one_of(*nb.NUMBERS)}(?:(?:{S}og{S}|og)?{one_of(*nb.NUMBERS)})*"
_ONE = r"(?:en|ei|et|ein|eit|én|ett|éi)"
_number = rf"(?<![\w.,-])(?P<number>(?i:{_COUNT}|{one_of(*nb.VAGUE)}|(?:{_ONE}{S})?{_WORD}(?:{S}og{S}{_ONE}{S}halvt?)?|{_ONE}))"
_unit = rf"(?P<unit>{_any(*nb.ONE_OR_MANY)})\b"
_many = rf"(?P<unit>{_any(*nb.MANY)})\b"
_definite = rf"(?P<unit>{_any(*nb.DEFINITE)})\b"
_FULLY = (
    rf"(?:{_any('hele', 'heile', 'drøy', 'drøyt', 'drøye', 'god', 'godt', 'gode', 'knapp', 'knapt', 'knappe', 'lang', 'lange')}"
    rf"{S}|{_any('nye', 'ekstra', 'samfulle', 'korte', 'sammenhengende', 'strake', 'ganske', 'fulle', 'hel', 'helt')}{S})?"
)
_ordinal = rf"(?<![\w.])(?P<ordinal>{_any(*nb.ORDINALS)}|\d{{1,2}}\.)"

_HALF_DAY = rf"(?i:om{S}(?:morgenen|morgonen|formiddagen|føremiddagen|ettermiddagen|kvelden|natta|natten))"
_clock = (
    rf"(?:\b(?i:klokka|klokken|kl\.?){S}?"
    rf"(?:(?P<hour>0?[1-9]|1[0-2])(?:[:.](?P<minute>[0-5]\d))?{S}(?P<half_day>{_HALF_DAY})\b"
    rf"|(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?(?![\d%]|-\w)(?:{S}{_HALF_DAY}\b)?"
    rf"|(?P<hour>{_any(*nb.HOURS)})\b(?:{S}(?P<half_day>{_HALF_DAY})\b)?)"
    rf"|(?<![\w.,-])(?P<hour>\d{{1,2}})-(?i:tiden|tida)\b|\b(?P<clock>(?i:midnatt))\b)"
)


def _ranges(kind: str, prefix: str, joiner: str) -> dict[str, str]:
    return {
        f"date_{kind}_of_days": rf"{prefix}(?P<core>{_day}\.?{joiner}{_day2}\.?{S}?{_month}(?:,?{S}{_year})?{_relative})"
        rf"{NO_COMPOUND}",
        f"date_{kind}_of_dates": rf"{prefix}(?P<core>{_day}\.?{S}?{_month}(?:,?{S}{_year})?"
        rf"{joiner}{_day2}\.?{S}?{_month2}(?:,?{S}{_year2})?){NO_COMPOUND}",
        f"date_{kind}_of_months": rf"{prefix}\b(?P<core>{_month}(?:{S}{_year})?{joiner}{_month2}{S}(?:i{S})?{_year2})",
    }


# Whose age follows: «gutt på 9 år», «en mann i 50-årene».
_AGED = (
    r"\b(?i:(?:\w*mann|\w*kvinne|gutt|jente|dame|kar|person|baby|barn|sønn|datter|dotter|elev|sjåfør|passasjer|fører|far|mor"
    r"|tenåring|svenske|danske)(?:en|et|a|er|ene)?|menn|mennene|gutar|gutane)"
)
_SKIPS = {
    "skip_old": rf"{_number}{S}(?:og{S}{_number}{S})?(?i:år|års|måneder|månader|dager|dagar|uker|veker|timer){S}"
    r"(?i:gam\w+|alder\w*|eldre|yngre)\b",
    "skip_after_name": rf"(?<=[\w)]),{S}\d{{1,3}}{S}(?i:år)\b(?=[.,);]|{S}(?i:og|fra|frå|sier|seier)\b)",
    "skip_aged": rf"{_AGED}{S}(?i:på|under|over){S}{nb.ABOUT}{_number}(?:{S}og{S}{_number})?{S}"
    rf"(?i:år|måneder|månader|uker|veker)\b",
    "skip_limit": rf"\b(?i:under|over|fylt|fylte|fyller|fyllte|alder{S}av){S}\d{{1,3}}{S}(?i:år)\b(?!{S}(?i:siden|sidan|med))",
    "skip_decade_of_life": rf"{_AGED}{S}(?:\w+{S}){{0,3}}?(?i:i){S}{_MOD}[1-9]0-(?:årene|åra|åri)\b",
    "skip_names": rf"\b(?i:svarte|blodige|lange){S}{_WEEKDAY}\b",
    "skip_numbers": rf"\b(?i:tallet{S}på|nummer|nr\.|side|buss|rute|kapittel|paragraf){S}\d+\b",
    "skip_our": rf"\b(?i:i){S}vår{S}(?:egen|eigen|lille|store|nye|gamle|felles|verden|verd|tid|by|bygd|del)\b",
}

_DATES = {
    "date_iso_day": rf"(?<![\w-])(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\d-])",
    "date_iso_month": rf"(?<![\w-])(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])(?![\w-])",
    "date_dots": rf"(?<![\w.])(?P<day>0?[1-9]|[12]\d|3[01])\.{S}?(?P<month>0?[1-9]"
    rf"|1[0-2])\.{S}?(?P<year>{YEAR})(?![\w.-]*\d)",
    "date_stroke": rf"(?<![\w/.-])(?P<day>0?[1-9]|[12]\d|3[01])/(?P<month>0?[1-9]"
    rf"|1[0-2])[-–/ ](?P<year>{YEAR})(?![\w/-])",
    **_ranges("range", "", rf"(?:{DASH}|{S}til(?:{S}og{S}med)?{S})"),
    **_ranges("between", rf"\b[Mm]ellom{S}", rf"{S}og{S}"),
    "monthday_this": rf"\b(?:(?i:den){S})?{_day}\.?{S}(?P<lead>(?i:ds|dennes|d\.?{S}?m|denne{S}måneden|denne{S}månaden)\b\.?)",
    "clock_date": rf"{_weekday}{_day}\.?{S}?{_month}{_OR_YEAR},?{S}{_clock}",
    "clock_date_after": rf"{_clock},?{S}(?:den{S})?(?:{_night})?{_weekday}{_day}\.?{S}?{_month}{_OR_YEAR}{NO_COMPOUND}",
    "date_day_month": rf"(?:\b{_night})?{_weekday}{_day}\.?{S}?{_month}{_OR_YEAR}{NO_COMPOUND}",
    "monthday_alone": rf"\b(?i:den){S}{_day}\.(?=[,;)]|{S}(?:og|eller|men)\b|\s*$|{S}[A-ZÆØÅ–-])",
    "date_month_year": rf"{_MOD}\b{_month},?{S}(?:i{S})?{_year}",
    "date_years": rf"\b(?:[Ff]ra|[Ff]rå|[Mm]ellom){S}(?P<core>{_year}{S}(?:til|og){S}{_year2}){nb.NO_QUANTITY}",
    "date_years_in_brackets": rf"\((?P<core>(?P<year>{YEAR}){DASH}(?P<year2>{YEAR}))\)",
    "date_year_mod": rf"(?:{_EARLY}|{_PART_OF}){_year}{nb.NO_QUANTITY}",
    "date_year": rf"(?=[12]){_AFTER_YEAR_WORD}{_year}{nb.NO_QUANTITY}",
    "date_the_year_s": r"(?<![\w.,-])(?P<core>(?P<year>(?:19|20)\d\d))-(?=(?!meter|mål|tal|års|dag|tim|kron)[a-zæøå]{4})",
    "date_year_in_brackets": r"\((?P<core>(?P<year>(?:19|20)\d\d))\)",
    "date_month_lead": rf"{_MOD}(?<![\w-])(?P<lead>{_any('sist', 'siste', 'forrige', 'førre', 'neste', 'kommende')})"
    rf"{S}(?P<month>{_FULL})\b{NO_COMPOUND}",
    "date_month": rf"{_MOD}(?<![\w-])(?P<month>{_FULL})\b{_relative}{NO_COMPOUND}",
}

_ERAS = {
    "era_early": rf"(?:{_EARLY}|{_PART_OF})(?:det{S})?(?P<decade>(?:19|20)0)0-(?:tallet|talet)\b",
    "era_decade": rf"{_MOD}(?<![\w.,])(?:(?P<decade>(?:1[5-9]|20)[1-9])0|(?P<short_decade>[3-9])0)-(?:tallet|talet|åra"
    r"|årene|åri)\b",
    "era_century": rf"{_MOD}(?<![\w.,])(?P<century>1[5-9]|20)00-(?:tallet|talet|tall|tal)\b",
    "era_decade_word": rf"{_MOD}\b(?P<decade_word>{_any('tretti', 'førti', 'femti', 'seksti', 'sytti', 'åtti', 'nitti')})"
    r"-?(?:tallet|talet|åra|årene)\b",
    "era_century_ordinal": rf"{_MOD}\b(?:(?i:det|dette){S})?(?P<century_ordinal>\d{{1,2}}\.){S}"
    rf"{_any('århundre', 'århundret', 'hundreår', 'hundreåret')}\b",
}

# What may follow «i vår» where it is a season, and not «in our»: no noun does.
_NO_NOUN = (
    rf"(?=\W*$|[.,;:!?)»”]|{S}(?:[A-ZÆØÅ0-9«–—-]|{nb.NOW}|{nb.THEN}|{nb.SMALL_WORDS}|\w{{3,}}et\b|\w{{3,}}ene\b))"
)
_BARE = one_of(*nb.BARE_SEASONS)
_SEASONS = {
    "season_year": rf"{_MOD}{_season}{S}(?:i{S})?{_year}",
    "season_relative": rf"{_season}{S}{_year_word}",
    "season_of_year": rf"\b{_year_word}{S}(?P<season>{_any(*nb.BARE_SEASONS)})\b",
    "season_this": rf"\b(?:{_any('tidligere', 'tidlegare', 'senere', 'seinere', 'seinare')}{S})?(?P<lead>(?i:i)){S}"
    rf"(?:(?P<season>(?:{_BARE}))(?<!vår)\b|(?P<season>vår)\b{_NO_NOUN})",
    "season_lead": rf"\b(?P<lead>{_any('denne', 'forrige', 'førre', 'neste', 'sist', 'siste', 'kommende', 'komande')})"
    rf"{S}(?P<season>{_any(*nb.WORDS.seasons)})\b",
    "season_to": rf"\b(?P<lead>(?i:til)){S}(?P<core>{_season})",
    "season_before": rf"{_season}{S}(?P<lead>(?i:før|etter))\b(?={S}(?:{nb.THEN})|[.,;]|{S}og\b)",
    "season_alone": rf"(?<=[ \n])(?P<core>(?P<season>(?i:våren|sommeren|sommaren|høsten|hausten|vinteren)))\b(?!{S}(?i:i)\b)",
}

_FEASTS = {
    "clock_holiday": rf"\b{_HOLIDAY},?{S}{_clock}",
    "holiday_year": rf"\b{_HOLIDAY}{S}(?:i{S})?{_year}",
    "holiday": rf"(?<![\w-])(?:{_night})?(?:(?P<lead>(?i:sist|forrige|neste)){S})?{_HOLIDAY}{NO_COMPOUND}",
    "holiday_to": rf"(?<!fram )(?<!frem )(?<!natt )\b(?P<lead>(?i:til)){S}(?P<core>{_HOLIDAY}){NO_COMPOUND}",
    "holiday_of_year": rf"\b{_year_word}{S}(?P<holiday>(?i:jul))\b",
    "feast": rf"(?<![\w-])(?:(?P<lead>(?i:forrige|neste)){S})?(?P<feast>{_any(*nb.FEASTS)}){NO_COMPOUND}(?:{S}{_year})?",
}

_WEEKS = {
    "week": rf"\b(?i:uke|veke){S}(?P<number>\d{{1,2}})\b(?![.,]\d)(?:,?{S}(?:i{S})?{_year})?",
    "weekend": rf"(?<![\w-])(?i:helgen|helga)(?i:s)?\b(?!{S}(?i:før|etter|i{S}forveien)\b){NO_COMPOUND}",
    "unit_lead": rf"{_MOD}\b(?P<lead>{_any(*nb.LEADS_OF_UNIT)}){S}(?P<unit>{_any(*nb.WEEKS)})\b{NO_COMPOUND}",
    "unit_same": rf"\b(?P<lead>{_any('samme', 'same', 'den samme', 'det samme', 'den', 'det')}){S}"
    rf"(?:{_definite}|(?P<unit>{_any('dag', 'uke', 'veke', 'måned', 'månad', 'år', 'helg')})(?<!den\sdag)\b){NO_COMPOUND}",
    "unit_of": rf"\b(?P<lead>{_any(*nb.EARLIER)}){S}{_definite}",
    "unit_through": rf"\b(?P<lead>{_any(*nb.THROUGH)}){S}(?P<core>{_definite})(?!{S}(?i:før|etter)\b)",
    "unit_part": rf"(?P<core>{_PART_OF}(?P<unit>(?P<lead>{_any('uken', 'uka', 'veka', 'måneden', 'månaden', 'året')})))\b",
    "unit_own": rf"\b(?P<unit>(?P<lead>{_any('ukens', 'ukas', 'vekas', 'månedens', 'månadens', 'helgens')}))\b",
    "unit_beside": rf"\b{_definite}{S}(?P<lead>{_any('før', 'i forveien', 'i førevegen', 'etter', 'derpå', 'etterpå')})\b"
    rf"(?={S}(?:{nb.THEN}|(?i:og|i|på|da|med|at)\b)|[.,;:)»–-]|\W*$)",
    "year": rf"\b{_year_word}{NO_COMPOUND}",
}

_DAYTIMES = {
    "clock_weekday": rf"(?<![\w-])(?:(?P<lead>{_any(*nb.LEADS_OF_WEEKDAY)}){S})?(?P<weekday>{_WEEKDAY})\b"
    rf"(?:{S}{_any(*nb.PARTS)}\b)?,?{S}{_clock}",
    "clock_weekday_after": rf"{_clock},?{S}(?:(?i:på|natt{S}til){S})?(?P<weekday>{_WEEKDAY})\b(?:{S}{_any(*nb.PARTS)}\b)?",
    "clock_day": rf"{_day_word}(?:{S}{_any(*nb.PARTS)}\b)?,?{S}{_clock}",
    "clock_day_after": rf"{_clock},?{S}{_day_word}",
    "clock_alone": _clock,
    "day_night": rf"\b(?P<night>(?i:natt{S}til)){S}(?P<day_word>(?i:i{S}(?:går|dag|morgen|morgon)))\b",
    "day_tonight": rf"\b(?P<night>(?P<day_word>(?i:i{S}natt|inatt|nattens)))\b",
    "day_later": rf"\b(?:{_any('senere', 'seinere', 'seinare', 'tidligere', 'tidlegare')}{S})?{_day_word}(?:{S}{_part})?",
    "part_same": rf"\b(?P<lead>{_any('samme', 'same', 'den', 'denne')}){S}{_part}",
    "part_beside": rf"\b(?P<part>{_any('morgenen', 'morgonen', 'ettermiddagen', 'kvelden', 'natten', 'natta')}){S}"
    rf"(?P<lead>{_any('før', 'i forveien', 'etter')})\b(?={S}(?:{nb.THEN})|[.,;:)»]|\W*$|{S}(?i:og|i|på)\b)",
}

_WEEKDAYS = {
    "weekday_night": rf"\b{_night}(?:(?P<lead>{_any(*nb.LEADS_OF_WEEKDAY)}){S})?(?P<weekday>{_WEEKDAY})\b(?:{S}{_WEEK_LEAD})?",
    "weekday": rf"(?<![\w-])(?:(?P<lead>{_any(*nb.LEADS_OF_WEEKDAY)}){S})?(?P<weekday>{_WEEKDAY})"
    rf"(?:ens?|s(?P<part>{_any(*nb.PARTS)}))?\b(?:{S}{_part})?(?:{S}{_WEEK_LEAD})?{NO_COMPOUND}",
}

_SETS = {
    "set_each": rf"\b(?i:hver|hvert|kvar|kvart)(?:{S}(?i:eneste|einaste))?(?:{S}(?:{_number}|{_ordinal}))?{S}"
    rf"(?:{_unit}|(?P<weekday>{_WEEKDAY})\b(?:{S}{_part})?|{_part}|(?P<month>{_FULL})\b"
    rf"|(?P<season>{_any(*nb.BARE_SEASONS)})\b)",
    "set_other": rf"\b(?P<ordinal>{_any(*nb.OTHER)}){S}(?:{_unit}|(?P<weekday>{_WEEKDAY})\b)",
    "set_times": rf"\b{nb.ABOUT}(?i:{_WORD}|{_COUNT}|{_ONE}|flere|noen){S}(?i:ganger|gonger|gang|gong){S}"
    rf"(?:(?i:i|om|per|pr\.?){S})(?:{_definite}|{_unit})",
    "set_weekdays": rf"(?<![\w-])(?P<weekday>{_WEEKDAY})(?i:er|ar|ene|ane)\b",
    "set_word": rf"\b(?P<set_word>{_any(*nb.SETS)})\b",
}

_AMOUNTS = {
    "offset_ago": rf"\b(?i:for){S}{nb.ABOUT}{_number}{S}{_FULLY}{_unit}(?<!s){S}(?P<way>(?i:siden|sidan))\b",
    "offset_ahead": rf"\b(?P<way>(?i:om)){S}{nb.ABOUT}{_number}{S}{_FULLY}{_unit}(?<!s)(?!{S}(?i:gam\w*)\b)",
    "offset_later": rf"\b{nb.ABOUT}{_number}{S}{_FULLY}{_unit}{S}"
    rf"(?P<way>{_any('senere', 'seinere', 'seinare', 'tidligere', 'tidlegare')})\b",
    "offset_beside": rf"\b{nb.ABOUT}{_number}{S}{_FULLY}{_unit}{S}(?P<way>(?i:før|etter))(?={S}(?:{nb.THEN})|[.,;:)])",
    "duration_lead": rf"\b(?P<lead>{_any(*nb.LEADS_OF_AMOUNT)}){S}{nb.ABOUT}(?:{_number}{S})?{_many}",
    "duration_lead_one": rf"\b(?P<number>(?i:den|det)){S}(?P<lead>(?i:siste|neste|kommende)){S}{_definite}",
    "duration_first": rf"\b(?P<number>(?i:den|det)){S}(?i:første|fyrste){S}{_definite}",
    "duration_bare_lead": rf"\b(?P<lead>(?i:siste)){S}(?=(?P<one>\w))(?P<unit>(?i:døgn|uke|uka|veke|måned|månad|halvår|år|tiår))\b",
    "streak": rf"(?:{_ordinal}){S}{_unit}{S}(?i:på{S}rad|i{S}strekk)\b(?:(?=,?{S}(?:på{S})?(?P<weekday>{_WEEKDAY})\b))?",
    "quarter": rf"{_ordinal}{S}(?P<unit>(?i:kvartal|halvår))\b(?:{S}(?:i{S}|av{S})?{_year}|{_relative})",
    "duration_half": rf"\b{nb.ABOUT}(?:(?i:{_ONE}){S}(?:\w+{S})?)?(?P<number>(?i:halvannen|halv))"
    r"(?P<unit>(?i:time|times|timen|år|års))\b",
    "duration_joined": rf"(?<![\w.,-])(?P<number>\d{{1,3}}|{_any(*nb.NUMBERS)})-?"
    rf"(?P<unit>{_any(*nb.JOINED)})\b",
    "duration_whole": rf"\b(?P<number>(?i:hele|heile)){S}{_definite}",
    "duration_endless": rf"\b(?i:i){S}(?P<core>(?P<unit>{_any(*nb.ENDLESS)}))\b",
    "duration": rf"\b{nb.ABOUT}{_number}{S}{_FULLY}{_unit}(?:{S}(?i:og){S}{_ONE}{S}(?P<half>(?i:halvt?)))?",
}

_REFERENCES = {
    "reference": rf"(?<![\w.@/-])(?<!å )(?<!kan )(?<!vil )(?<!skal )(?<!må )(?P<reference>{_any(*nb.REFERENCES)})\b(?!-)",
}

_FORMS = _SKIPS | _DATES | _ERAS | _SETS | _SEASONS | _FEASTS | _DAYTIMES | _WEEKDAYS | _WEEKS | _AMOUNTS | _REFERENCES
_A_MONTH = rf"\b(?:{_FULL}|(?:{one_of(*nb.SHORT_MONTHS)})\b)"
_A_WEEKDAY = rf"\b{one_of(*nb.WORDS.weekdays)}"
_A_SEASON = r"\b(?:vår|somm|høst|haust|vint)"
_A_UNIT = rf"\b{one_of(*nb.ONE_OR_MANY)}\b"
_A_DEFINITE = rf"\b{one_of(*nb.DEFINITE)}\b"
_A_CLOCK = r"\bk(?:l\b|lokk)|\d-tid|\bmidnatt"
_A_DAY = rf"\b{one_of(*nb.WORDS.days)}\b"
_A_HOLIDAY = rf"\b{one_of(*nb.HOLIDAYS)}"
_A_YEAR_WORD = rf"\b{one_of(*nb.YEARS_OFF)}\b"
_NEEDS = {
    "skip_old": r"\b(?:gam[ml]|alder|eldre|yngre)",
    "skip_after_name": r", \d+ år\b",
    "skip_aged": r"\b(?:på|under|over) .*\b(?:år|måneder|månader|uker|veker)\b",
    "skip_limit": r"\d år\b",
    "skip_decade_of_life": r"\b\d0-år",
    "skip_names": _A_WEEKDAY,
    "skip_numbers": r" \d",
    "skip_our": r"\bi vår ",
    "date": r"\d",
    "date_month": _A_MONTH,
    "date_month_year": rf"{_A_MONTH}.*\d{{4}}",
    "date_month_lead": rf"\b(?:sist|siste|forrige|førre|neste|kommende) {_A_MONTH}",
    "date_range": rf"\d.*{_A_MONTH}|{_A_MONTH}.*\d",
    "date_between": rf"\bmellom .*{_A_MONTH}",
    "date_day_month": rf"\d.*{_A_MONTH}",
    "date_year": r"\d{4}",
    "monthday": r"\bden \d|\d\.? (?:ds|dennes|d\.? ?m|denne)\b",
    "clock": _A_CLOCK,
    "clock_date": rf"(?:{_A_CLOCK}).*{_A_MONTH}|{_A_MONTH}.*(?:{_A_CLOCK})",
    "clock_weekday": rf"(?:{_A_CLOCK}).*{_A_WEEKDAY}|{_A_WEEKDAY}.*(?:{_A_CLOCK})",
    "clock_holiday": rf"{_A_HOLIDAY}.*(?:{_A_CLOCK})",
    "era": r"tal(?:let|et|l|)\b|år(?:a|ene|i)\b|år(?:et|hundre)|\d\. hundre",
    "season": _A_SEASON,
    "season_year": rf"{_A_SEASON}.*\d{{4}}",
    "season_relative": rf"{_A_SEASON}.*{_A_YEAR_WORD}",
    "season_of_year": rf"{_A_YEAR_WORD} {_A_SEASON}",
    "holiday": _A_HOLIDAY,
    "holiday_year": rf"{_A_HOLIDAY} (?:i )?\d{{4}}",
    "holiday_of_year": rf"{_A_YEAR_WORD} jul\b",
    "feast": rf"\b{one_of(*nb.FEASTS)}",
    "week": r"\b(?:uke|veke) \d",
    "weekend": r"\bhelg(?:en|a)",
    "weekday": _A_WEEKDAY,
    "unit_lead": rf"\b{one_of(*nb.LEADS_OF_UNIT)} (?:{one_of(*nb.WEEKS)})\b",
    "unit_same": r"\b(?:samme|same|den|det) (?:dag|døgn|uk|vek|helg|mån|kvart|halv|år|tiår|hundre)",
    "unit_of": _A_DEFINITE,
    "unit_through": _A_DEFINITE,
    "unit_part": _A_DEFINITE,
    "unit_beside": _A_DEFINITE,
    "unit_own": rf"\b{one_of(*nb.OWN)}\b",
    "year": rf"{_A_YEAR_WORD}|\b{one_of(*nb.SAME_YEAR)}\b",
    "day": _A_DAY,
    "part_same": r"\b(?:samme|same|den|denne) (?:mor|form|ette|kvel|nat|aft|førem)",
    "part_beside": r"(?:en|ta) (?:før|i forveien|etter)\b",
    "set_each": r"\b[hk]v[ea]rt?\b",
    "set_other": r"\bann[ea]",
    "set_times": r"\bg[ao]ng(?:er)? (?:i|om|per|pr)\b",
    "set_weekdays": r"dag(?:er|ar|ene|ane)\b",
    "set_word": rf"\b{one_of(*nb.SETS)}\b",
    "offset_ago": r"\bfor .* sid[ea]n\b",
    "offset_ahead": rf"\bom .*{_A_UNIT}",
    "offset_later": rf"{_A_UNIT} (?:se|ti)",
    "offset_beside": rf"{_A_UNIT} (?:før|etter)",
    "duration": _A_UNIT,
    "duration_lead": rf"\b{one_of(*nb.LEADS_OF_AMOUNT)} ",
    "duration_lead_one": r"\bde[nt] (?:siste|neste|kommende) ",
    "duration_first": r"\bde[nt] f[øy]rste ",
    "duration_bare_lead": r"\bsiste ",
    "duration_half": r"halv(?:annen)?(?:time|år)",
    "duration_joined": rf"{one_of(*nb.JOINED)}\b",
    "duration_whole": r"\bhe(?:le|ile) ",
    "duration_endless": r"\bi \w+vis\b",
    "streak": r"\b(?:på rad|i strekk)\b",
    "quarter": r"\b(?:kvartal|halvår)\b",
    "reference": rf"\b{one_of(*nb.REFERENCES)}\b",
}


@cache
def norwegian() -> Grammar:
    """Return the patterns and words of Norwegian, compiled when a text first needs them."""
    return grammar(nb.TRIGGER, _FORMS, nb.WORDS, _NEEDS)

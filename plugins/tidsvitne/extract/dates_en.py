"""How times are told in English."""

from tidsvitne.extract.times.grammar import DASH, DAY, NO_COMPOUND, YEAR, Lead, S, Way, Words, after, grammar, one_of

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SHORT = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASONS = {"spring": "SP", "springtime": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBERS: dict[str, float] = (
    {word: number for number, word in enumerate((*_ONES, *_TEENS), 1)}
    | dict(zip(_TENS, range(20, 100, 10), strict=True))
    | {"hundred": 100, "thousand": 1000, "dozen": 12, "couple": 2, "pair": 2, "half": 0.5}
)
_ORDINALS = {
    word: number
    for number, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 1
    )
} | {"other": 2}
_CALENDAR = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C"}
_UNITS = (
    _CALENDAR
    | {"weekend": "WE", "half": "H", "half-year": "H", "season": "SEASON", "fortnight": "F"}
    | {"hour": "TH", "minute": "TM", "second": "TS"}
)
_PLURALS = {f"{word}s": unit for word, unit in _UNITS.items() if word != "century"} | {"centuries": "C"}
_LEADS = (
    dict.fromkeys(("last", "past", "this past", "the past", "the last", "these past"), Lead.LAST)
    | dict.fromkeys(("this", "the current", "this same", "this very"), Lead.THIS)
    | dict.fromkeys(("next",), Lead.NEXT)
    | dict.fromkeys(("coming", "the coming", "this coming", "upcoming", "the upcoming"), Lead.COMING)
    | dict.fromkeys(("previous", "the previous", "the preceding", "the prior", "the"), Lead.PREVIOUS)
    | dict.fromkeys(("following", "the following", "the next", "the subsequent"), Lead.FOLLOWING)
    | dict.fromkeys(("that", "that same", "the same", "that very"), Lead.THAT)
)
_PARTS = {
    "morning": "MO",
    "dawn": "MO",
    "midday": "MI",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "nighttime": "NI",
    "overnight": "NI",
    "daytime": "DT",
}
_DAYS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
_REFERENCES = (
    dict.fromkeys(
        ("now", "right now", "currently", "current", "at present", "at the moment", "these days"), "PRESENT_REF"
    )
    | dict.fromkeys(("recently", "most recently", "more recently", "recent", "previously", "the past"), "PAST_REF")
    | dict.fromkeys(
        ("recent days", "recent weeks", "recent months", "recent years", "recent decades", "recent times"), "PAST_REF"
    )
    | dict.fromkeys(("soon", "the future", "the near future", "future", "the foreseeable future"), "FUTURE_REF")
    | dict.fromkeys(("the coming days", "the coming weeks", "the coming months", "the coming years"), "FUTURE_REF")
    | dict.fromkeys(("coming days", "coming weeks", "coming months", "coming years"), "FUTURE_REF")
)
_SETS = {
    "daily": "P1D",
    "nightly": "P1D",
    "hourly": "PT1H",
    "weekly": "P1W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "annually": "P1Y",
    "annual": "P1Y",
    "yearly": "P1Y",
}
_HOLIDAYS = {
    "new year's day": "1-1",
    "new year's eve": "12-31",
    "valentine's day": "2-14",
    "good friday": "easter-2",
    "easter sunday": "easter+0",
    "easter monday": "easter+1",
    "palm sunday": "easter-7",
    "memorial day": "5-31-last",
    "independence day": "7-4",
    "the fourth of july": "7-4",
    "labor day": "9-1-0",
    "columbus day": "10-2-0",
    "halloween": "10-31",
    "election day": "11-election",
    "veterans day": "11-11",
    "thanksgiving": "11-4-3",
    "thanksgiving day": "11-4-3",
    "christmas eve": "12-24",
    "christmas day": "12-25",
    "christmas": "12-25",
    "boxing day": "12-26",
}

_FULL = one_of(*_MONTHS, *(month.upper() for month in _MONTHS))
_MONTH = rf"(?:{_FULL}|{one_of(*_SHORT)}\b\.?)"
_WEEKDAY = one_of(*_WEEKDAYS)
_TH = r"(?:st|nd|rd|th)?\b"

# What is counted after a number: «in March 2000 soldiers» names no year, «in March 20 people» no day.
_COUNTED = (
    rf"(?!{S}(?:(?:\w+{S})?(?:people|persons|civilians|soldiers|troops|men|women|children|boys|girls|fighters"
    rf"|rebels|families|refugees|"
    r"migrants|prisoners|police|workers|houses|homes|villages|schools|patients|victims|bodies|cases|times|attacks"
    r"|strikes|airstrikes|"
    rf"others|more(?!{S}than\b))|million|billion|thousand|hundred|dozen|percent|per|degrees|k?m|kilomet\w+"
    rf"|met(?:re|er)s?|miles"
    r"|feet|tons?|"
    r"tonnes|dollars|euros|pounds|days|weeks|months|years|hours|minutes)\b|%)"
)
# A round number before a plain word is more likely a quantity («in 2000 villages») than a year.
_ROUND = (
    rf"(?!(?<=00){S}(?!(?:and|or|to|when|but|as|after|before|until|the|a|with|by|for|at|on|in|was|were|is|it"
    rf"|he|she|they)\b)[a-z])"
)
_NO_QUANTITY = rf"(?!%|[-‐–]\w|{S}to{S}\d){_COUNTED}{_ROUND}"

# Words before a time that say which part of it is meant; they belong to the expression.
_EARLY = r"(?:(?i:early|late|later|earlier|mid)(?:[ \n](?i:in|on))?[ \n-])"
_END = rf"(?:(?i:the{S}(?:very{S})?(?:end|beginning|start|middle|close|rest|remainder){S}of){S}(?:(?i:the){S})?)"
_MOD = rf"(?:{_EARLY}|{_END})?"

_year = rf"(?P<year>{YEAR}){NO_COMPOUND}{_COUNTED}"
_year2 = rf"(?P<year2>{YEAR}){NO_COMPOUND}{_COUNTED}"
_day = rf"(?P<day>{DAY}){_TH}"
_day2 = rf"(?P<day2>{DAY}){_TH}"
_month = rf"\b(?P<month>{_MONTH})"
_month2 = rf"(?P<month2>{_MONTH})"
_weekday = rf"(?:\b(?P<weekday>{_WEEKDAY}),?{S}(?:the{S})?)?"
_relative = rf"(?:,?{S}(?:of{S})?(?P<relative>(?:last|this|next){S}year)\b)?"
_part = rf"(?P<part>(?i:{one_of(*_PARTS)}))\b"
_at_part = rf"(?:{S}{_part})?"
_TIME_WORDS = (
    "in",
    "since",
    "from",
    "until",
    "during",
    "before",
    "after",
    "throughout",
    "by",
    "of",
    "early",
    "late",
    "mid",
)
_AFTER_YEAR_WORD = after(*_TIME_WORDS, "year")
_AFTER_MONTH_WORD = after(*_TIME_WORDS)
_OR_YEAR = rf"(?:,?{S}{_year}|{_relative})"

_count = r"\d{1,3}(?:,\d{3})*(?:\.\d+)?"
_word_number = rf"(?:{one_of(*_NUMBERS)})(?:(?:{S}and)?[ -](?:{one_of(*_NUMBERS)}))*(?:{S}of)?"
_SOME = one_of("several", "a few", "few", "many", "some", "a number of", "a handful of", "numerous", "countless")
_number = (
    rf"(?P<number>(?i:{_count}(?:{S}\d/\d|\d/\d)?|(?:a{S})?{_word_number}(?:{S}(?:a|an))?|{_SOME}"
    rf"|an?(?={S}\w)))"
)
_half = rf"(?P<half>{S}and{S}a{S}half)?"
_UNIT = one_of(*_UNITS, *_PLURALS)
_unit = rf"(?P<unit>(?i:{_UNIT}))\b"
_calendar_unit = rf"(?P<unit>(?i:{one_of(*_CALENDAR, 'weekend', 'half')}))\b"
_ABOUT = (
    rf"(?:(?i:about|around|nearly|almost|more{S}than|less{S}than|fewer{S}than|at{S}least|at{S}most|up{S}to|over"
    rf"|under|roughly"
    rf"|approximately|just{S}over|just{S}under|no{S}more{S}than|as{S}(?:many|long|little){S}as|some|only"
    rf"|another|an{S}additional"
    rf"|an{S}estimated|well{S}over){S})?"
)
_ordinal = rf"(?P<ordinal>(?i:{one_of(*_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)))"
_zone = rf"(?:{S}\(?(?:[ECMP][SD]?T|GMT|UTC|BST|CET|CEST|local{S}time)\b\)?(?:[+-]\d+)?)?"
_clock = (
    rf"(?:(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?{S}?(?P<half_day>(?i:[ap]\.?m\b\.?))"
    rf"|(?P<clock>(?i:noon|midnight|midday))\b)"
)


def _ranges(kind: str, prefix: str, joiner: str) -> dict[str, str]:
    return {
        f"date_{kind}_month_first": rf"{prefix}{_month}{S}{_day}(?:,?{S}{_year})?"
        rf"{joiner}(?:{_month2}{S})?{_day2}(?:,?{S}{_year2})?{NO_COMPOUND}{_COUNTED}",
        f"date_{kind}_of_days": rf"{prefix}(?<![\d.,/-]){_day}"
        rf"{joiner}{_day2}{S}(?:of{S})?{_month}\b(?:,?{S}{_year})?{_relative}{NO_COMPOUND}",
        f"date_{kind}_day_first": rf"{prefix}(?<![\d.,/-]){_day}{S}(?:of{S})?{_month}(?:,?{S}{_year})?"
        rf"{joiner}{_day2}{S}(?:of{S})?{_month2}\b(?:,?{S}{_year2})?"
        rf"{NO_COMPOUND}",
        f"date_{kind}_of_months": rf"{prefix}{_month}(?:,?{S}{_year})?{joiner}{_month2},?{S}{_year2}",
    }


_LEAD_OF_WEEKDAY = one_of(*(lead for lead in _LEADS if lead != "the"))
_LEAD_OF_UNIT = one_of(*(lead for lead in _LEADS if lead not in ("the", "the past", "the last")))

_FORMS = {
    "skip_names": rf"\b(?:(?:Black|Bloody|Ash|Holy|Super|Cyber|Maundy|Shrove){S}{_WEEKDAY}"
    rf"|{_WEEKDAY}{S}(?:Times|Telegraph|Mirror|Express|Herald|Independent|Post|Mail|People)|May{S}Day)\b",
    "date_iso_day": rf"(?<![\w-])(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\d-])",
    "date_iso_month": rf"(?<![\w-])(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])(?![\w-])",
    "date_slashes": rf"(?<![\w/.-])(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/(?P<year>{YEAR})(?![\w/-])",
    "clock_date": rf"\b{_clock}{_zone},?{S}(?:on{S})?{_weekday}{_month}{S}{_day}(?:,?{S}{_year})?",
    "clock_weekday": rf"\b{_clock}{_zone},?{S}(?:on{S}|last{S})?(?P<weekday>{_WEEKDAY})\b",
    "clock_day": rf"\b{_clock}{_zone}{S}(?P<day_word>(?i:today|yesterday|tomorrow|tonight))\b",
    "clock_alone": rf"\b{_clock}{_zone}",
    **_ranges("range", "", rf"(?:{DASH}|{S}(?:to|through|until|till){S})"),
    **_ranges("between", rf"\b[Bb]etween{S}", rf"{S}and{S}"),
    "date_month_day": rf"{_weekday}{_month}{S}(?:the{S})?{_day}{_COUNTED}{_OR_YEAR}{NO_COMPOUND}",
    "date_day_month": rf"{_weekday}(?<![\d.,/-]){_day}{S}(?:of{S})?{_month}(?!\w){_OR_YEAR}{NO_COMPOUND}",
    "date_month_year": rf"{_MOD}{_month},?{S}(?:of{S})?{_year}",
    "holiday": rf"\b(?:(?P<lead>(?i:last|next|this)){S})?(?P<holiday>(?i:{one_of(*_HOLIDAYS)}))\b(?:,?{S}{_year})?",
    "set_each": rf"\b(?i:every|each)(?:{S}(?:{_number}|{_ordinal}))?{S}(?:{_unit}"
    rf"|(?P<weekday>{_WEEKDAY})\b(?:{S}{_part})?"
    rf"|{_part}|(?P<month>{_FULL})\b)",
    "set_weekdays": rf"\b(?P<weekday>{_WEEKDAY})(?:s\b|{S}(?P<part>(?i:{one_of(*_PARTS)}))s\b)",
    "set_word": rf"\b(?P<set_word>(?i:{one_of(*_SETS)}))\b",
    "quarter_of_year": rf"\b(?:(?i:the|its|a){S})?(?P<fiscal>fiscal[ -])?{_ordinal}[ -](?P<unit>(?i:quarter"
    rf"|half))\b{S}of{S}"
    rf"(?P<fiscal>fiscal{S})?(?:{_year}|(?P<lead>last|this|next){S}year\b)",
    "quarter_year_before": rf"\b(?:(?i:the){S})?(?:(?P<fiscal>fiscal){S})?(?:{_year}(?:'s)?|(?P<lead>(?i:last"
    rf"|this|next)){S}year['’]s){S}"
    rf"(?P<fiscal>fiscal{S})?{_ordinal}[ -](?P<unit>(?i:quarter|half))\b",
    "quarter_alone": rf"\b(?:(?i:the|its|a){S})?(?P<fiscal>fiscal[ -])?{_ordinal}[ -](?P<unit>(?i:quarter))\b",
    "fiscal": rf"\b(?:(?i:fiscal)(?:{S}year)?{S}{_year}|(?:(?P<lead>(?i:last|this|next|the{S}current))"
    rf"{S})(?i:fiscal{S}year))\b",
    "season": rf"{_MOD}\b(?:(?:(?i:the){S})?(?P<season>(?i:{one_of(*_SEASONS)})),?{S}(?:of{S}|in{S})?{_year})",
    "season_lead": rf"\b{_MOD}(?P<lead>(?i:this{S}(?:past|coming)|last|this|next|past))"
    rf"{S}(?P<season>(?i:{one_of(*_SEASONS)}))\b",
    "era_decade": rf"(?<!\w)(?:(?i:the){S})?{_MOD}(?:(?P<decade>(?:1[5-9]|20)\d)0s"
    rf"|[’'‘](?P<short_decade>[2-9])0s)\b",
    "era_decade_word": rf"\b(?i:the){S}{_MOD}(?P<decade_word>(?i:twent|thirt|fort|fift|sixt|sevent|eight"
    rf"|ninet))ies\b",
    "era_century": rf"\b(?:(?i:the){S})?{_MOD}(?P<century_ordinal>\d{{1,2}})(?:st|nd|rd|th)[ -](?i:century)\b",
    "date_years": rf"\b(?:[Ff]rom|[Bb]etween){S}(?P<core>{_year}{S}(?:to|and|until|till"
    rf"|through){S}{_year2}){_NO_QUANTITY}",
    "date_years_in_brackets": rf"\((?P<core>(?P<year>{YEAR}){DASH}(?P<year2>{YEAR}))\)",
    "date_year": rf"(?=[12]){_AFTER_YEAR_WORD}{_year}{_NO_QUANTITY}",
    "date_year_mod": rf"\b(?:{_EARLY}|{_END}){_year}{_NO_QUANTITY}",
    "date_the_year_s": rf"\b[Tt]he{S}(?P<core>(?P<year>(?:19|20)\d[1-9]|(?:19|20)[1-9]0))(?={S}[a-z]{{4}}){_COUNTED}",
    "date_year_in_brackets": r"\((?P<core>(?P<year>(?:19|20)\d\d))\)",
    "weekday": rf"\b(?:(?i:early|late|later|earlier)(?:{S}on)?{S})?(?:(?P<lead>(?i:{one_of(*_LEADS)}))"
    rf"{S})?(?P<weekday>{_WEEKDAY})\b"
    rf"{_at_part}(?:{S}(?:(?:of|in){S})?(?P<week_lead>(?:last|next|this|the{S}(?:previous|following)))"
    rf"{S}week\b)?{NO_COMPOUND}",
    "date_month_with_lead": rf"\b{_MOD}(?P<lead>(?i:last|this|next|past|coming))"
    rf"{S}(?P<month>{_FULL})\b{NO_COMPOUND}(?!,?{S}\d)",
    "date_month_mod": rf"\b(?:{_EARLY}|{_END})(?P<month>{_FULL})\b{_relative}{NO_COMPOUND}(?!{S}[A-Z])",
    "date_month": rf"(?=[JFMASOND]){_AFTER_MONTH_WORD}(?P<month>{_FULL})\b{_relative}{NO_COMPOUND}(?!{S}[A-Z])",
    "date_month_alone": r"\b(?P<month>January|February|September|October|November|December)\b"
    rf"{_relative}{NO_COMPOUND}(?!{S}[A-Z])",
    "day": rf"\b(?:(?i:early|late|later|earlier){S})?(?P<day_word>(?i:{one_of(*_DAYS)}))\b{_at_part}",
    "part_lead": rf"\b(?:(?i:early|late|later|earlier){S})?(?P<lead>(?i:last|this|the{S}next|the{S}following"
    rf"|the{S}previous|that(?:{S}same)?"
    rf"|the{S}same)){S}{_part}",
    "part_overnight": r"\b(?P<part>(?i:overnight))\b",
    "offset": rf"\b{_ABOUT}(?:{_number}[ \n-](?:(?:more|full|whole|short|long){S})?)?{_unit}{_half}(?:{S}or"
    rf"{S}(?:so|two|more))?"
    rf"{S}(?P<way>(?i:ago|earlier|later|from{S}now|hence|beforehand|afterwards?))\b",
    "duration_lead": rf"\b{_ABOUT}(?:(?i:the){S})?(?P<lead>(?i:last|past|previous|preceding|next|coming"
    rf"|following|first)){S}{_number}"
    rf"[ \n-]{_unit}{_half}(?:{S}or{S}so)?",
    "duration_lead_one": rf"\b(?i:the){S}(?P<lead>past){S}(?P<unit>(?i:{_UNIT}))\b",
    "unit": rf"{_MOD}\b(?:(?i:sometime){S})?(?P<lead>(?i:{_LEAD_OF_UNIT})){S}{_calendar_unit}(?![-’'])",
    "unit_before": rf"\b(?P<lead>(?i:the)){S}{_calendar_unit}{S}(?:before|earlier)\b(?!{S}yesterday)",
    "duration": rf"\b{_ABOUT}{_number}[ \n-](?:(?i:more|additional|full|whole|consecutive|straight|long)"
    rf"{S})?{_unit}{_half}(?:-long)?(?:{S}or{S}(?:so|more))?",
    "reference": rf"\b(?P<reference>(?i:{one_of(*_REFERENCES)}))\b(?!-)",
}

_WORDS = Words(
    months={month.lower(): number for number, month in enumerate(_MONTHS, 1)}
    | {month[:3].lower(): number for number, month in enumerate(_MONTHS, 1)}
    | {"sept": 9},
    weekdays={weekday.lower(): number for number, weekday in enumerate(_WEEKDAYS)},
    seasons=_SEASONS,
    units=_UNITS | _PLURALS,
    numbers=_NUMBERS | {word[:-1]: _NUMBERS[word] for word in _TENS},
    vague=frozenset(("several", "few", "a few", "many", "some", "number", "handful", "numerous", "countless")),
    articles=frozenset(("a", "an")),
    ordinals=_ORDINALS,
    leads=_LEADS,
    ways=dict.fromkeys(("ago",), Way.AGO)
    | dict.fromkeys(("earlier", "beforehand"), Way.EARLIER)
    | dict.fromkeys(("later", "afterward", "afterwards"), Way.LATER)
    | dict.fromkeys(("from now", "hence"), Way.AHEAD),
    parts=_PARTS,
    days=_DAYS,
    days_parts={"tonight": "NI"},
    years_off={"last year": -1, "this year": 0, "next year": 1},
    references=_REFERENCES,
    sets=_SETS,
    clocks={"noon": "12:00", "midday": "12:00", "midnight": "24:00"},
    afternoon=frozenset(("pm",)),
    holidays=_HOLIDAYS,
)

_TRIGGER = (
    rf"\d|\b(?:{one_of(*_MONTHS, *_WEEKDAYS)}|(?i:{one_of(*_UNITS, 'centuries')})s?\b"
    rf"|(?i:{one_of(*_DAYS, *_PARTS, *_SETS, *_SEASONS, *_HOLIDAYS, *_REFERENCES, 'noon', 'midnight')})\b"
    r"|(?i:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b)"
)

ENGLISH = grammar(_TRIGGER, _FORMS, _WORDS)

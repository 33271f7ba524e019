"""How times are told in English."""

from functools import cache

from tidsvitne.extract.dates_en_words import (
    CALENDAR,
    DAYS,
    DECADES,
    HOLIDAYS,
    LEADS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PARTS,
    PLURALS,
    REFERENCES,
    SEASONS,
    SETS,
    SHORT,
    UNITS,
    WEEKDAYS,
    WORDS,
)
from tidsvitne.extract.times.grammar import DASH, DAY, NO_COMPOUND, YEAR, Grammar, S, after, grammar, one_of

_FULL = one_of(*MONTHS, *(month.upper() for month in MONTHS))
_MONTH = rf"(?:{_FULL}|{one_of(*SHORT)}\b\.?)"
_WEEKDAY = one_of(*WEEKDAYS)
_TH = r"(?:st|nd|rd|th)?\b"

# What is counted after a number: «in March 2000 soldiers» names no year, «in March 20 people» no day.
_COUNTED = (
    rf"(?!{S}(?:(?:\w+{S})?(?:people|persons|civilians|soldiers|troops|men|women|children|boys|girls|fighters"
    rf"|rebels|families|refugees|"
    r"migrants|prisoners|police|workers|houses|homes|villages|schools|patients|victims|bodies|cases|times|attacks"
    r"|strikes|airstrikes|"
    rf"others|more(?!{S}than\b))|million|billion|thousand|hundred|dozen|percent|per|degrees|k?m|kilomet\w+|met(?:re|er)s?|miles"
    r"|feet|tons?|"
    r"tonnes|dollars|euros|pounds|days|weeks|months|years|hours|minutes|shares|points)\b|%)"
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
_part = rf"(?P<part>(?i:{one_of(*PARTS)}))\b"
_AFTER_MONTH_WORD = after(
    "in", "since", "from", "until", "during", "before", "after", "throughout", "by", "of", "through", "this", "last"
)
_OR_YEAR = rf"(?:,?{S}{_year}|{_relative})"

_figures = rf"\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?(?:{S}\d/\d)?"
_NUMBER_WORD = one_of(*NUMBERS)
_words = rf"(?:a{S}(?=hundred|thousand|dozen|couple|pair|half))?{_NUMBER_WORD}(?:(?:{S}and)?[ -]{_NUMBER_WORD})*"
_OF = rf"(?:{S}of|(?<=half){S}an?)?"
_SOME = one_of(
    "several", "a few", "few", "many", "some", "a number of", "a handful of", "numerous", "countless", "various"
)
_amount = rf"(?i:{_figures}|{_words}{_OF}|{_SOME})"
_number = rf"(?P<number>{_amount})(?:{S}(?i:to|or){S}(?:{_figures}|{_NUMBER_WORD})\b)?"
_half = rf"(?P<half>{S}and{S}a{S}half)?"
_UNIT = one_of(*UNITS, *PLURALS)
_unit = rf"(?P<unit>(?i:{_UNIT}))\b(?![ \n-](?i:olds?)\b)"
_LONG_UNIT = one_of(*CALENDAR, *(f"{word}s" for word in CALENDAR if word != "century"))
_plural = rf"(?P<unit>(?i:{one_of(*PLURALS)}))\b"
_calendar_unit = rf"(?P<unit>(?i:{one_of(*CALENDAR, 'weekend')}))\b"
_WHOLE = rf"(?:(?i:more|additional|full|whole|consecutive|straight|long|short|trading){S})?"
_MORE = rf"(?:(?i:more|less|fewer){S}than|at{S}(?:least|most)|(?i:no{S}more{S}than|up{S}to|just{S}over|just{S}under|well{S}over))"
_ABOUT = rf"(?:(?:{_MORE}|(?i:about|around|nearly|almost|roughly|approximately|an{S}estimated|an{S}additional)){S})?"
_OVER = rf"(?:(?i:over){S})?"
_FOR = r"(?:(?<=\bfor )|(?<=\bin )|(?<=\bIn )|(?<=\bFor )|(?<=\bwithin )|(?<=\bafter )|(?<=\bAfter ))"
_season = rf"(?P<season>(?i:{one_of(*SEASONS)}))"
_ordinal = rf"(?P<ordinal>(?i:{one_of(*ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)))"
_ZONE = rf"(?:{S}\(?(?:[ECMP][SD]?T|GMT|UTC|BST|CET|CEST|local{S}time)\b\)?(?:[+-]\d+)?)?"
_clock = (
    rf"(?:(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?{S}?(?P<half_day>(?i:[ap]\.m\.?|[ap]m\b))"
    rf"|(?P<clock>(?i:noon|midnight|midday))\b){_ZONE}"
)
_quarter = r"(?P<unit>(?i:quarter))\b"
_LEAD_OF_YEAR = rf"(?P<lead>(?i:last|this|next)){S}year"


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


_SKIPS = {
    "skip_names": rf"\b(?:(?:Black|Bloody|Ash|Holy|Super|Cyber|Maundy|Shrove){S}{_WEEKDAY}"
    rf"|{_WEEKDAY}{S}(?:Times|Telegraph|Mirror|Express|Herald|Independent|Post|Mail|People)|May{S}Day)\b",
    # Titles of newspapers and broadcasts are set in capitals throughout: «USA Today», «This Week».
    "skip_titles": rf"\b(?:USA|Russia|Nature){S}Today\b|\bThis{S}Week\b|\b60{S}Minutes\b|\b48{S}Hours\b|\bHigh{S}Noon\b",
    "skip_ages": rf"\b(?:{_amount}|an?)[ -](?i:years?|months?|weeks?|days?)[ -](?i:olds?)\b",
    "skip_soon": rf"\bas{S}soon{S}as\b|\bsoon{S}after\b|\bonce{S}and{S}for{S}all\b",
    "skip_verb": rf"\b(?i:could|will|would|may|might|can|to|should|must|did|not){S}(?i:last){S}",
    "skip_fractions": rf"\b(?i:{_NUMBER_WORD}|a)[ -](?i:quarters?|hal(?:f|ves))\b(?!-)|\b(?i:a){S}(?i:second)\b",
}

_DATES = {
    "date_iso_day": rf"(?<![\w-])(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\d-])",
    "date_iso_month": rf"(?<![\w-])(?<![Rr]oom )(?P<year>{YEAR})[-–/](?P<next>\d\d)(?![\w-])",
    "date_slashes": rf"(?<![\w/.-])(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/(?P<year>{YEAR})(?![\w/-])",
    "clock_at": rf"\b(?:{_weekday}{_month}{S}{_day}(?:,?{S}{_year})?|(?P<weekday>{_WEEKDAY})"
    rf"|(?P<day_word>(?i:today|yesterday|tomorrow))),?{S}at{S}{_clock}",
    "clock_date": rf"\b{_clock},?{S}(?:on{S})?{_weekday}{_month}{S}{_day}(?:,?{S}{_year})?",
    "clock_weekday": rf"\b{_clock},?{S}(?:on{S}|last{S})?(?P<weekday>{_WEEKDAY})\b",
    "clock_day": rf"\b{_clock}{S}(?P<day_word>(?i:today|yesterday|tomorrow|tonight))\b",
    "clock_alone": rf"\b(?<!high ){_clock}",
    "clock_hours": rf"(?:(?<=\b[Aa]t )|(?<=\bby )|(?<=\buntil )"
    r"|(?<=\bfrom )|(?<=\bbefore )|(?<=\bafter )|(?<=\baround )|(?<=\babout ))"
    rf"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![\d:.]\d|%){_ZONE}",
    **_ranges("range", "", rf"(?:{DASH}|{S}(?:to|through|until|till){S})"),
    **_ranges("between", rf"\b[Bb]etween{S}", rf"{S}and{S}"),
    "date_months": rf"\b(?P<month>{_FULL})(?:{DASH}|{S}(?:to|through){S})(?P<month2>{_FULL})\b(?!{S}\d)",
    "date_months_between": rf"\b[Bb]etween{S}(?P<month>{_FULL}){S}and{S}(?P<month2>{_FULL})\b(?!{S}\d)",
    "date_part_of": rf"\b(?i:the){S}{_part}{S}of{S}{_weekday}{_month}{S}{_day}{_COUNTED}{_OR_YEAR}{NO_COMPOUND}",
    "weekday_part_of": rf"\b(?i:the){S}{_part}{S}of{S}(?P<weekday>{_WEEKDAY})\b{NO_COMPOUND}",
    "date_month_day": rf"{_weekday}{_month}{S}(?:the{S})?{_day}{_COUNTED}{_OR_YEAR}{NO_COMPOUND}",
    "date_day_month": rf"{_weekday}(?<![\d.,/-]){_day}{S}(?:of{S})?{_month}(?!\w){_OR_YEAR}{NO_COMPOUND}",
    "date_month_year": rf"{_MOD}{_month},?{S}(?:of{S})?{_year}",
    "monthday": rf"\b(?P<core>(?i:the){S}(?P<day>\d{{1,2}})(?:st|nd|rd|th))\b(?=[.,;:)]|$|{S}(?:and|or|but)\b)",
    "holiday": rf"\b(?:(?P<lead>(?i:last|next|this)){S})?(?P<holiday>(?i:{one_of(*HOLIDAYS)}))\b(?:,?{S}{_year})?",
}

_STREAKS = {
    "streak_straight": rf"\b(?:a|the|its|their){S}{_ordinal}{S}(?i:straight|consecutive|successive){S}{_unit}",
    "streak_running": rf"\b(?:a|the){S}{_ordinal}{S}{_unit}(?={S}(?:running|in{S}a{S}row)\b)",
}

_SETS = {
    "set_each": rf"\b(?i:every|each)(?:{S}(?:{_number}|{_ordinal}))?{S}"
    rf"(?:{_unit}|(?P<weekday>{_WEEKDAY})\b(?:{S}{_part})?|{_part}|(?P<month>{_FULL})\b|{_season}\b)",
    "set_weekdays": rf"\b(?P<weekday>{_WEEKDAY})(?:s\b(?!{S}ago\b)|{S}(?P<part>(?i:{one_of(*PARTS)}))s\b)",
    "set_word": rf"\b(?P<set_word>(?i:{one_of(*SETS)}))\b",
    "set_times": rf"\b(?i:once|twice|{_amount}{S}times){S}(?:an?|per|every|each){S}{_unit}",
}

_PERIODS = {
    "duration_ended": rf"\b(?P<number>(?i:the)){S}(?P<unit>(?i:year|quarter|month|week))\b(?={S}(?:ended|ending)\b)",
    "quarter_of_year": rf"\b(?:(?i:the){S})?(?P<fiscal>(?i:fiscal)[ -])?{_ordinal}[ -](?P<unit>(?i:quarter|half))\b{S}of{S}"
    rf"(?P<fiscal>fiscal{S})?(?:{_year}|{_LEAD_OF_YEAR}\b)",
    "quarter_year_before": rf"\b(?:(?i:the){S})?(?:(?P<fiscal>fiscal){S})?(?:{_year}(?:['’]s)?|{_LEAD_OF_YEAR}['’]s){S}"
    rf"(?P<fiscal>fiscal{S})?{_ordinal}[ -](?P<unit>(?i:quarter|half))\b",
    "quarter_adjective": rf"\b(?:(?P<fiscal>(?i:fiscal))[ -])?{_ordinal}-{_quarter}",
    "quarter_alone": rf"\b(?:(?i:the){S})?(?P<fiscal>(?i:fiscal)[ -])?{_ordinal}{S}{_quarter}",
    "quarter_before": rf"\b(?:(?i:the){S})?(?:comparable{S})?(?P<ago>(?i:year-(?:ago|earlier))){S}{_ordinal}{S}{_quarter}",
    "before_year": rf"\b(?:(?i:the){S})?(?:comparable{S})?(?P<ago>(?i:year-(?:ago|earlier)))\b(?:{S}(?:quarter|period)\b)?",
    "unit_quarter": rf"\b(?P<latest>(?i:the{S}latest|the)){S}(?P<unit>(?i:quarter))\b(?!-)",
    "fiscal_year": rf"\b(?i:fiscal)(?:{S}year)?{S}{_year}",
    "fiscal_lead": rf"\b(?P<lead>(?i:last|this|next|the{S}current)){S}(?i:fiscal{S}year)\b",
    "season": rf"{_MOD}\b(?:(?:(?i:the){S})?(?P<season>(?i:{one_of(*SEASONS)})),?{S}(?:of{S}|in{S})?{_year})",
    "season_lead": rf"\b{_MOD}(?P<lead>(?i:this{S}(?:past|coming)|last|this|next|past)){S}(?P<season>(?i:{one_of(*SEASONS)}))\b",
    "season_alone": rf"\b(?:(?i:the){S}{_MOD}|(?:(?<=\bin )|(?<=\bby )|(?<=\bduring )))"
    rf"(?P<season>(?i:spring|summer|autumn|winter))\b(?!-)"
    rf"(?={S}(?:of|when|and|or|but|before|after|the|he|she|they)\b|['’]s\b|[.,;:]|$)",
    "era_decade": rf"(?<!\w)(?:(?i:the){S})?{_MOD}(?:(?P<decade>(?:1[5-9]|20)\d)0s|[’'‘](?P<short_decade>[2-9])0s)\b",
    "era_decade_word": rf"\b(?i:the){S}{_MOD}(?P<decade_word>(?i:{one_of(*DECADES)}))\b",
    "era_century": rf"\b(?:(?i:the){S})?{_MOD}(?P<century_ordinal>\d{{1,2}})(?:st|nd|rd|th)[ -](?i:century)\b",
}

_YEARS = {
    "date_years": rf"\b(?:[Ff]rom|[Bb]etween){S}(?P<core>{_year}{S}(?:to|and|until|till|through){S}{_year2}){_NO_QUANTITY}",
    "date_years_in_brackets": rf"\((?P<core>(?P<year>{YEAR}){DASH}(?P<year2>{YEAR}))\)",
    "date_year_mod": rf"\b(?:{_EARLY}|{_END}){_year}{_NO_QUANTITY}",
    "date_year_word": rf"\b(?i:the{S}year){S}{_year}{_NO_QUANTITY}",
    "date_year_after": rf"(?=[12]){after('in', 'since', 'until', 'by', 'during', 'before', 'after', 'throughout', 'from', 'of')}"
    rf"{_year}{_NO_QUANTITY}",
    "date_year_period": rf"\b(?i:the){S}(?P<year>(?:19|20)\d\d){S}(?:period|quarter)\b",
    "date_the_year_s": rf"\b[Tt]he{S}(?P<core>(?P<year>(?:19|20)\d[1-9]|(?:19|20)[1-9]0))(?={S}[a-z]{{4}}){_COUNTED}",
    "date_year_noun": rf"\b(?i:the|its|his|her|their|our|this|that|an?){S}(?:[a-z]+{S}){{0,2}}(?P<core>(?P<year>(?:19|20)\d\d))"
    rf"(?={S}[a-z]+s\b){_COUNTED}",
    "date_year": r"(?<![\w.,:/$€£¥#–-])(?<!No\. )(?<![Rr]oom )(?<!about )(?<!than )(?<!some )"
    r"(?<!over )(?<!least )(?<!nearly )(?<!with )"
    rf"(?P<year>19[1-9]\d|20[0-4]\d){NO_COMPOUND}{_NO_QUANTITY}(?!{S}(?!was|is|as|has|does)[a-z]+s\b)",
}

_NEAR = {
    "weekday_genitive": rf"\b(?<!ahead of )(?<!before )(?<!for )(?P<weekday>{_WEEKDAY})(?=(?P<genitive>['’]s)\b)",
    "weekday": rf"\b(?:(?i:early|late){S})?(?:(?P<lead>(?i:{one_of(*LEADS)})){S})?(?P<weekday>{_WEEKDAY})\b"
    rf"(?:{S}{_part})?(?:{S}(?:(?:of|in){S})?(?P<week_lead>(?:last|next|this|the{S}(?:previous|following))){S}week\b)?{NO_COMPOUND}",
    "date_month_lead": rf"\b{_MOD}(?P<lead>(?i:last|this|next|past|coming)){S}(?P<month>{_FULL})\b{NO_COMPOUND}(?!,?{S}\d)",
    "date_month_mod": rf"\b(?:{_EARLY}|{_END})(?P<month>{_FULL})\b{_relative}{NO_COMPOUND}(?!{S}[A-Z])",
    "date_month": rf"(?=[JFMASOND]){_AFTER_MONTH_WORD}(?P<month>{_FULL})\b{_relative}{NO_COMPOUND}(?!{S}[A-Z])",
    # Behind an article April, May and June are no people.
    "date_month_noun": rf"\b(?i:the|an?|its|his|her|their){S}(?P<core>(?P<month>{_FULL}))"
    rf"\b(?={S}(?!on\b|to\b|for\b|of\b|against\b)[a-z])",
    "date_month_alone": r"\b(?P<month>January|February|July|September|October|November|December)\b"
    rf"{_relative}{NO_COMPOUND}(?!{S}[A-Z])",
    "day": rf"\b(?:(?i:early|late|later|earlier){S})?(?P<day_word>(?i:{one_of(*DAYS)}))\b(?:{S}{_part})?",
    "part_lead": rf"\b(?:(?i:early|late|later|earlier){S})?"
    rf"(?P<lead>(?i:last|this|the{S}next|the{S}following|the{S}previous|that(?:{S}same)?|the{S}same)){S}{_part}",
    "part_of_day": rf"(?:(?<=\bin )|(?<=\bIn )|(?<=\bby )|(?<=\bduring )|(?<=\bthrough ))"
    rf"(?i:the){S}(?P<part>(?i:morning|afternoon|evening))\b(?!-)",
    "part_alone": r"\b(?P<part>(?i:overnight))\b",
    "unit_same": rf"\b(?:(?i:earlier|later|early|late){S})?(?P<lead>(?i:that{S}same|that{S}very|the{S}same|that|the{S}very{S}same))"
    rf"{S}(?P<unit>(?i:day|week|month|year))\b(?!-)"
    rf"(?!{S}(?:is|was|will|as)\b)",
    "unit_lead": rf"\b{_MOD}(?:(?i:sometime){S})?(?P<lead>(?i:{one_of(*LEADS)})){S}{_calendar_unit}(?!-)(?:{S}or{S}so\b)?",
    "weekend_the": rf"\b(?i:the{S}weekend)\b(?!-)",
    "unit_end": rf"\b(?:{_END}(?:(?i:the|this){S})?|(?i:later|earlier){S}(?i:in{S}the){S})"
    r"(?P<unit>(?i:year|month|week|decade))\b(?!-)",
    "unit_year_end": r"\b(?P<unit>(?i:year))(?:[- ]|['’]s )end\b(?!-)",
    "unit_in_the": rf"(?:(?<=\bfor )|(?<=\bFor )|(?<=\bin )|(?<=\bduring )|(?<=\bover ))(?i:the){S}(?P<unit>(?i:year|week))\b"
    rf"(?!-|{S}(?:before|after|since|that|of|when|ago)\b)",
    "unit_before": rf"\b(?P<lead>(?i:the)){S}{_calendar_unit}{S}(?:before|earlier)\b(?=[.,;:!?”\"']|$|{S}(?:and|but|or)\b)",
}

_AMOUNTS = {
    "offset": rf"\b{_ABOUT}{_OVER}(?:(?P<number>{_amount}|(?i:an?))[ \n-]{_WHOLE})?"
    rf"(?:{_unit}{_half}(?:{S}or{S}(?:so|two|more))?{S}(?P<way>(?i:ago|from{S}now))"
    rf"|(?P<unit>(?i:{_LONG_UNIT})){_half}(?:{S}or{S}so)?{S}(?P<way>(?i:earlier|later|hence|beforehand|afterwards?)))\b",
    "duration_lead": rf"\b(?:(?:{_MORE}){S})?(?:(?i:the|these)"
    rf"{S})?(?P<lead>(?i:last|past|previous|preceding|next|coming|following))"
    rf"{S}{_number}"
    rf"[ \n-]{_WHOLE}{_unit}{_half}(?:{S}or{S}so\b)?",
    "duration_one": rf"\b(?:(?i:the){S})?(?P<lead>(?i:past)){S}(?=(?P<one>\w))(?P<unit>(?i:{one_of(*UNITS)}))\b",
    "duration_past": rf"\b(?P<lead>(?i:past)){S}{_plural}",
    "duration_the": rf"\b(?i:the){S}(?:(?i:first|latest|full|final|initial|entire){S})?{_number}{S}{_WHOLE}{_plural}{_half}",
    "duration": rf"\b{_ABOUT}{_OVER}{_number}[ \n-]{_WHOLE}{_unit}{_half}(?:-long)?(?:{S}or{S}(?:so|more))?",
    "duration_a": rf"(?:\b{_MORE}{S}|\b(?i:about|around|nearly|almost|over|just{S}over|half){S}|{_FOR})"
    rf"(?P<number>(?i:an?)){S}{_WHOLE}(?P<unit>(?i:{one_of('minute', 'hour', *CALENDAR)}))\b(?!-){_half}(?:{S}or{S}(?:so|two)\b)?",
    "duration_a_before": rf"\b(?P<number>(?i:an?)){S}{_WHOLE}(?P<unit>(?i:{one_of('minute', 'hour', *CALENDAR)}))\b"
    rf"(?={S}(?:before|after|or{S}two)\b)(?:{S}or{S}two\b)?",
    "duration_before": rf"(?<=\bthe ){_plural}(?={S}(?:before|after|leading|following)\b)",
    "duration_ahead": rf"\b(?i:the){S}{_plural}{S}(?:ahead|to{S}come)\b",
    "duration_plural": rf"{_FOR}{_plural}(?!{S}of\b)(?:{S}(?:or|and){S}{_UNIT}\b)?",
    "reference_past": rf"(?<=\b[Ii]n )(?P<reference>the{S}past)\b(?=[.,;:!?)”’\"']|$|{S}(?:and|but|or|when|he|she|they|it|the)\b)",
    "reference": rf"\b(?P<reference>(?i:{one_of(*REFERENCES)}))\b(?!-)",
}

_FORMS = {**_SKIPS, **_DATES, **_STREAKS, **_SETS, **_PERIODS, **_YEARS, **_NEAR, **_AMOUNTS}

_DIGITS = tuple("0123456789")
_WEEKDAY_WORDS = tuple(form for day in WEEKDAYS for form in (day.lower(), f"{day.lower()}s"))
_MONTH_WORDS = tuple(month.lower() for month in (*MONTHS, *SHORT))
_UNIT_WORDS = (*UNITS, *PLURALS)
_PART_WORDS = tuple(form for part in PARTS for form in (part, f"{part}s"))
_HOLIDAY_WORDS = ("day", "eve", "friday", "sunday", "monday", "july", "halloween", "thanksgiving", "christmas")
_REFERENCE_WORDS = tuple(reference.split()[-1] for reference in REFERENCES)
_NEEDS = {
    "skip_names": (*_WEEKDAY_WORDS, "may"),
    "skip_titles": ("today", "week", "minutes", "hours", "noon"),
    "skip_ages": ("old", "olds"),
    "skip_soon": ("soon", "once"),
    "skip_verb": ("last",),
    "skip_fractions": ("quarter", "quarters", "half", "halves", "second"),
    "date": _DIGITS,
    **dict.fromkeys(("date_month", "date_range", "date_day_month", "date_part", "clock_date"), _MONTH_WORDS),
    "date_between": ("between",),
    "monthday": ("st", "nd", "rd", "th"),
    "streak": ("straight", "consecutive", "successive", "running", "row"),
    "clock": ("m", "am", "pm", "noon", "midnight", "midday"),
    "holiday": _HOLIDAY_WORDS,
    "set_each": ("every", "each"),
    "set_times": ("once", "twice", "times"),
    "date_months": _MONTH_WORDS,
    "clock_hours": _DIGITS,
    "set_weekdays": _WEEKDAY_WORDS,
    "set_word": tuple(SETS),
    "quarter": ("quarter", "half"),
    "before_year": ("ago", "earlier"),
    "unit_quarter": ("quarter",),
    "fiscal": ("fiscal",),
    "season": tuple(SEASONS),
    "era": (*_DIGITS, *DECADES),
    "weekday": _WEEKDAY_WORDS,
    "day": tuple(day.split()[-1] for day in DAYS),
    "part": _PART_WORDS,
    "unit": _UNIT_WORDS,
    "weekend": ("weekend",),
    "offset": ("ago", "now", "earlier", "later", "hence", "beforehand", "afterward", "afterwards"),
    "duration": _UNIT_WORDS,
    "duration_lead": ("last", "past", "previous", "preceding", "next", "coming", "following"),
    "duration_one": ("past",),
    "duration_past": ("past",),
    "duration_ended": ("ended", "ending"),
    "duration_a_before": rf"\b(?P<number>(?i:an?)){S}{_WHOLE}(?P<unit>(?i:{one_of('minute', 'hour', *CALENDAR)}))\b"
    rf"(?={S}(?:before|after|or{S}two)\b)(?:{S}or{S}two\b)?",
    "duration_before": rf"(?<=\bthe ){_plural}(?={S}(?:before|after|leading|following)\b)",
    "duration_ahead": rf"\b(?i:the){S}{_plural}{S}(?:ahead|to{S}come)\b",
    "duration_plural": tuple(PLURALS),
    "reference": _REFERENCE_WORDS,
    "reference_past": ("past",),
}
_TRIGGER = frozenset(
    (*_DIGITS, *_WEEKDAY_WORDS, *_MONTH_WORDS, *_UNIT_WORDS, *_PART_WORDS, *DAYS, *SETS, *SEASONS, *DECADES)
).union(_HOLIDAY_WORDS, _REFERENCE_WORDS, ("noon", "midnight", "midday", "past"))


@cache
def english() -> Grammar:
    """Return the patterns and words of English, compiled when a text first needs them."""
    return grammar(_TRIGGER, _FORMS, WORDS, _NEEDS)

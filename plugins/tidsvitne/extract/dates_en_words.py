"""The words of time in English."""

import re

from tidsvitne.extract.times.grammar import Lead, Tense, Way, Words

MONTHS = (
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
SHORT = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {"spring": "SP", "springtime": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS: dict[str, float] = (
    {word: number for number, word in enumerate((*_ONES, *_TEENS), 1)}
    | dict(zip(_TENS, range(20, 100, 10), strict=True))
    | {"hundred": 100, "thousand": 1000, "dozen": 12, "couple": 2, "pair": 2, "half": 0.5}
)
DECADES = {f"{word[:-1]}ies": number for word, number in zip(_TENS, range(20, 100, 10), strict=True)}
ORDINALS = {
    word: number
    for number, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 1
    )
} | {"other": 2}
CALENDAR = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C"}
UNITS = CALENDAR | {"weekend": "WE", "fortnight": "F"} | {"hour": "TH", "minute": "TM", "second": "TS"}
PLURALS = {f"{word}s": unit for word, unit in UNITS.items() if word != "century"} | {"centuries": "C"}
LEADS = (
    dict.fromkeys(("last", "this past", "the last"), Lead.LAST)
    | dict.fromkeys(("this", "the current", "this same", "this very"), Lead.THIS)
    | dict.fromkeys(("next",), Lead.NEXT)
    | dict.fromkeys(("coming", "the coming", "this coming", "upcoming", "the upcoming"), Lead.COMING)
    | dict.fromkeys(("previous", "the previous", "the preceding", "the prior"), Lead.PREVIOUS)
    | dict.fromkeys(("following", "the following", "the next", "the subsequent"), Lead.FOLLOWING)
)
_MORE_LEADS = (
    dict.fromkeys(("past",), Lead.LAST)
    | dict.fromkeys(("the", "preceding"), Lead.PREVIOUS)
    | dict.fromkeys(("that", "that same", "the same", "that very", "the very same"), Lead.THAT)
)
PARTS = {
    "morning": "MO",
    "dawn": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "nighttime": "NI",
    "overnight": "NI",
    "daytime": "DT",
}
DAYS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
REFERENCES = (
    dict.fromkeys(("now", "right now", "currently", "current", "at present", "these days"), "PRESENT_REF")
    | dict.fromkeys(("recently", "most recently", "more recently"), "PAST_REF")
    | dict.fromkeys(
        ("recent days", "recent weeks", "recent months", "recent years", "recent decades", "recent times"), "PAST_REF"
    )
    | dict.fromkeys(("soon", "the future", "the near future", "the foreseeable future"), "FUTURE_REF")
    | dict.fromkeys((f"{coming}{unit}" for coming in ("the coming ", "coming ") for unit in PLURALS), "FUTURE_REF")
)
SETS = {
    "daily": "P1D",
    "nightly": "P1D",
    "hourly": "PT1H",
    "weekly": "P1W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "annually": "P1Y",
    "yearly": "P1Y",
}
HOLIDAYS = {
    "new year's day": "1-1",
    "new year's eve": "12-31",
    "valentine's day": "2-14",
    "good friday": "easter-2",
    "easter sunday": "easter+0",
    "easter monday": "easter+1",
    "palm sunday": "easter-7",
    "memorial day": "5-0-0",
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

_TENSE = Tense(
    now=re.compile(
        r"\b(?:meets?|opens|reopens?|starts|begins|leaves|arrives?|departs?|travels?|heads (?:to|for)|returns|faces|votes"
        r"|expires?|must|is due|(?:is|are|was|were) (?:now )?(?:expected|forecast|slated|scheduled|likely)"
        r"|are due|is (?:meeting|arriving|leaving|travell?ing|visiting)|are (?:meeting|arriving|leaving|travell?ing|visiting))\b"
    ),
    then=re.compile(
        r"\b(?:was|were|had|did|said|told|came|went|took|made|saw|fell|rose|began|got|left|met|won|lost|ran|held|sent|gave"
        r"|became|found|kept|broke|fought|shot|struck"
        # «Is closed» and «is expected» are of the present.
        r"|(?<!is )(?<!are )(?<!be )(?<![’']s )(?<!not )[a-z]{2,}ed)\b"
    ),
    second=re.compile(r"(?!)(?P<now>)"),
)

WORDS = Words(
    months={month.lower(): number for number, month in enumerate(MONTHS, 1)}
    | {month[:3].lower(): number for number, month in enumerate(MONTHS, 1)}
    | {"sept": 9},
    weekdays={weekday.lower(): number for number, weekday in enumerate(WEEKDAYS)},
    seasons=SEASONS,
    units=UNITS | PLURALS | {"half": "H"},
    numbers=NUMBERS | DECADES,
    vague=frozenset(("several", "few", "a few", "many", "some", "number", "handful", "numerous", "countless")),
    articles=frozenset(("a", "an", "the")),
    ordinals=ORDINALS,
    leads=LEADS | _MORE_LEADS,
    ways=dict.fromkeys(("ago",), Way.AGO)
    | dict.fromkeys(("earlier", "beforehand"), Way.EARLIER)
    | dict.fromkeys(("later", "afterward", "afterwards"), Way.LATER)
    | dict.fromkeys(("from now", "hence"), Way.AHEAD),
    parts=PARTS,
    days=DAYS,
    days_parts={"tonight": "NI"},
    years_off={"last year": -1, "this year": 0, "next year": 1},
    references=REFERENCES | {"the past": "PAST_REF"},
    sets=SETS,
    clocks={"noon": "12:00", "midday": "12:00", "midnight": "24:00"},
    afternoon=frozenset(("pm",)),
    holidays=HOLIDAYS,
    tense=_TENSE,
)

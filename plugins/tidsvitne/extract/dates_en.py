"""How dates are written in English."""

from tidsvitne.extract.grammar import DASH, DAY, NO_COMPOUND, YEAR, S, after, date_grammar, one_of

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
    rf"others|more(?!{S}than\b))|million|billion|thousand|hundred|dozen|percent|per|degrees|k?m|kilomet\w+|met(?:re|er)s?|miles"
    r"|feet|tons?|"
    r"tonnes|dollars|euros|pounds|days|weeks|months|years|hours|minutes)\b|%)"
)
# A round number before a plain word is more likely a quantity («in 2000 villages») than a year.
_ROUND = (
    rf"(?!(?<=00){S}(?!(?:and|or|to|when|but|as|after|before|until|the|a|with|by|for|at|on|in|was|were|is|it"
    rf"|he|she|they)\b)[a-z])"
)
_NO_QUANTITY = rf"(?!%|[-‐–]\w|{S}to{S}\d){_COUNTED}{_ROUND}"

_year = rf"(?P<year>{YEAR}){NO_COMPOUND}{_COUNTED}"
_year2 = rf"(?P<year2>{YEAR}){NO_COMPOUND}{_COUNTED}"
_day = rf"(?P<day>{DAY}){_TH}"
_day2 = rf"(?P<day2>{DAY}){_TH}"
_month = rf"\b(?P<month>{_MONTH})"
_month2 = rf"(?P<month2>{_MONTH})"
_weekday = rf"(?:\b(?P<weekday>{_WEEKDAY}),?{S}(?:the{S})?)?"
_relative = rf"(?:,?{S}(?P<relative>(?:last|this|next){S}year)\b)?"
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


def _ranges(kind: str, prefix: str, joiner: str) -> dict[str, str]:
    return {
        f"{kind}_month_first": rf"{prefix}{_month}{S}{_day}(?:,?{S}{_year})?"
        rf"{joiner}(?:{_month2}{S})?{_day2}(?:,?{S}{_year2})?{NO_COMPOUND}{_COUNTED}",
        f"{kind}_of_days": rf"{prefix}(?<![\d.,/-]){_day}"
        rf"{joiner}{_day2}{S}(?:of{S})?{_month}\b(?:,?{S}{_year})?{_relative}{NO_COMPOUND}",
        f"{kind}_day_first": rf"{prefix}(?<![\d.,/-]){_day}{S}(?:of{S})?{_month}(?:,?{S}{_year})?"
        rf"{joiner}{_day2}{S}(?:of{S})?{_month2}\b(?:,?{S}{_year2})?"
        rf"{NO_COMPOUND}",
        f"{kind}_of_months": rf"{prefix}{_month}(?:,?{S}{_year})?{joiner}{_month2},?{S}{_year2}",
    }


_DIGITS = {
    "iso_day": rf"(?<![\w-])(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\d-])",
    "iso_month": rf"(?<![\w-])(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])(?![\w-])",
}

ENGLISH = date_grammar(
    {
        "skip_names": rf"\b(?:(?:Black|Bloody|Good|Palm|Easter|Ash|Holy|Super|Cyber|Maundy|Shrove|[Ee]very"
        rf"|[Ee]ach){S}{_WEEKDAY}"
        rf"|{_WEEKDAY}{S}(?:Times|Telegraph|Mirror|Express|Herald|Independent|Post|Mail|People)|May{S}Day)\b",
        **_DIGITS,
        "slashes": rf"(?<![\w/.-])(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/(?P<year>{YEAR})(?![\w/-])",
        **_ranges("range", "", rf"(?:{DASH}|{S}(?:to|through|until|till){S})"),
        **_ranges("between", rf"\b[Bb]etween{S}", rf"{S}and{S}"),
        "month_day": rf"{_weekday}{_month}{S}(?:the{S})?{_day}{_COUNTED}{_OR_YEAR}{NO_COMPOUND}",
        "day_month": rf"{_weekday}(?<![\d.,/-]){_day}{S}(?:of{S})?{_month}(?!\w){_OR_YEAR}{NO_COMPOUND}",
        "month_year": rf"{_month},?{S}(?:of{S})?{_year}",
        "season": rf"\b(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter),?{S}(?:of{S}|in{S})?{_year}",
        "decade": rf"(?<!\w)(?:(?:[Tt]he{S})?(?P<decade>(?:1[5-9]|20)\d)0s"
        rf"|(?:[Tt]he{S})?[’'‘](?P<short_decade>[2-9])0s)\b",
        "years": rf"\b(?:[Ff]rom|[Bb]etween){S}(?P<core>{_year}{S}(?:to|and|until|till"
        rf"|through){S}{_year2}){_NO_QUANTITY}",
        "years_in_brackets": rf"\((?P<core>(?P<year>{YEAR}){DASH}(?P<year2>{YEAR}))\)",
        "year": rf"(?=[12]){_AFTER_YEAR_WORD}{_year}{_NO_QUANTITY}",
        "the_year_s": rf"\b[Tt]he{S}(?P<core>(?P<year>(?:19|20)\d[1-9]|(?:19|20)[1-9]0))(?={S}[a-z]{{4}}){_COUNTED}",
        "year_in_brackets": r"\((?P<core>(?P<year>(?:19|20)\d\d))\)",
        "month_with_lead": rf"\b(?P<lead>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast"
        rf"|[Cc]oming){S}(?P<month>{_FULL})\b{NO_COMPOUND}(?!,?{S}\d)",
        "month": rf"(?=[JFMASOND]){_AFTER_MONTH_WORD}(?P<month>{_FULL})\b{_relative}{NO_COMPOUND}(?!{S}[A-Z])",
        "month_alone": r"\b(?P<month>January|February|September|October|November|December)\b"
        rf"{_relative}{NO_COMPOUND}(?!{S}[A-Z])",
        "weekday": rf"\b(?:(?P<lead>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming){S})?(?P<weekday>{_WEEKDAY})\b"
        rf"(?:{S}(?P<week>(?:(?:of|in){S})?(?:last|next|the{S}(?:previous|following)){S}week))?{NO_COMPOUND}",
    },
    months={month.lower(): number for number, month in enumerate(_MONTHS, 1)}
    | {month[:3].lower(): number for number, month in enumerate(_MONTHS, 1)}
    | {"sept": 9},
    weekdays={weekday.lower(): number for number, weekday in enumerate(_WEEKDAYS)},
    seasons={"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24},
    last=frozenset(("last", "past")),
    unclear=frozenset(("next",)),
    coming=frozenset(("coming",)),
    same_year=frozenset(("this",)),
    years_off={"last year": -1, "this year": 0, "next year": 1},
)

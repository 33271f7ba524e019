"""How dates are written in Norwegian, Bokmål and Nynorsk."""

from tidsvitne.extract.times.grammar import DASH, DAY, NO_COMPOUND, YEAR, Lead, S, Way, Words, after, grammar, one_of

_MONTHS = (
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
_SHORT = ("jan", "feb", "febr", "apr", "aug", "sept", "sep", "okt", "nov", "des")
_WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_NYNORSK = {"måndag": 0, "tysdag": 1, "laurdag": 5, "sundag": 6}

_FULL = one_of(*_MONTHS)
_ANY_CASE = rf"(?i:{_FULL}\b|{one_of(*_SHORT)}\b\.?)"
_WEEKDAY = rf"(?i:{one_of(*_WEEKDAYS, *_NYNORSK)})"

# What is counted after a number: «i mars 2000 soldater» names no year.
_COUNTED = (
    rf"(?!{S}(?:(?:\w+{S})?(?:mennesker?|menneske|personer?|sivile|\w*soldat\w*|\w*krigere|\w*styrker|menn|kvinner"
    rf"|barn|gutter|jenter|opprørere|familier|"
    r"flyktninger|innvandrere|asylsøkere|fanger|politi\w*|\w*arbeidere|hus|hjem|landsbyer|skoler|pasienter|ofre"
    r"|tilfeller|ganger|\w*angrep|andre|"
    r"drepte|sårede|skadde|syrere|russere)|millioner|milliarder|tusen|hundre|prosent|grader|k?m|kilometer|meter|mil"
    r"|tonn|kroner|"
    r"dollar|euro|dager|uker|måneder|år|timer|minutter)\b|%)"
)
# A round number before a plain word is more likely a quantity («i 2000 landsbyer») than a year.
_ROUND = (
    rf"(?!(?<=00){S}(?!(?:og|eller|til|da|når|men|som|etter|før|var|ble|er|har|hadde|med|av|for|på|ved|i|den"
    rf"|det|de|han|hun|dei|vart)\b)[a-zæøå])"
)
_NO_QUANTITY = rf"(?!%|{S}til{S}\d){_COUNTED}{_ROUND}"

_year = rf"(?P<year>{YEAR}){NO_COMPOUND}{_COUNTED}"
_year2 = rf"(?P<year2>{YEAR}){NO_COMPOUND}{_COUNTED}"
_day = rf"(?<![\d.,/-])(?P<day>{DAY})"
_day2 = rf"(?P<day2>{DAY})"
_month = rf"(?P<month>{_ANY_CASE})"
_month2 = rf"(?P<month2>{_ANY_CASE})"
_weekday = rf"(?:\b(?P<weekday>{_WEEKDAY}),?{S}(?:den{S})?)?"
_relative = rf"(?:{S}(?P<relative>i{S}?fjor|i{S}år|neste{S}år)\b)?"
_AFTER_YEAR_WORD = after("i", "siden", "sidan", "fra", "frå", "før", "etter", "innen", "året", "av")
_OR_YEAR = rf"(?:,?{S}(?:i{S})?{_year}|{_relative})"


def _ranges(kind: str, prefix: str, joiner: str) -> dict[str, str]:
    return {
        f"date_{kind}_of_days": rf"{prefix}{_day}\.?{joiner}{_day2}\.?{S}?{_month}(?:,?{S}{_year})?{_relative}{NO_COMPOUND}",
        f"date_{kind}_of_dates": rf"{prefix}{_day}\.?{S}?{_month}(?:,?{S}{_year})?"
        rf"{joiner}{_day2}\.?{S}?{_month2}(?:,?{S}{_year2})?{NO_COMPOUND}",
        f"date_{kind}_of_months": rf"{prefix}\b{_month}(?:{S}{_year})?{joiner}{_month2}{S}(?:i{S})?{_year2}",
    }


_FORMS = {
    "skip_names": rf"\b(?i:hver|kvar|hver{S}eneste|svarte|blodige|lange){S}{_WEEKDAY}\b",
    "date_iso_day": rf"(?<![\w-])(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\d-])",
    "date_iso_month": rf"(?<![\w-])(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])(?![\w-])",
    "date_dots": rf"(?<![\w.])(?P<day>0?[1-9]|[12]\d|3[01])\.{S}?(?P<month>0?[1-9]"
    rf"|1[0-2])\.{S}?(?P<year>{YEAR})(?![\w.-]*\d)",
    "date_stroke": rf"(?<![\w/.-])(?P<day>0?[1-9]|[12]\d|3[01])/(?P<month>0?[1-9]"
    rf"|1[0-2])[-–/ ](?P<year>{YEAR})(?![\w/-])",
    **_ranges("range", "", rf"(?:{DASH}|{S}til(?:{S}og{S}med)?{S})"),
    **_ranges("between", rf"\b[Mm]ellom{S}", rf"{S}og{S}"),
    "date_day_month": rf"{_weekday}{_day}\.?{S}?{_month}{_OR_YEAR}{NO_COMPOUND}",
    "date_month_year": rf"\b{_month},?{S}(?:i{S})?{_year}",
    "season": rf"\b(?P<season>(?i:våren|vår|sommeren|sommer|sommaren|høsten|hausten|høst|vinteren"
    rf"|vinter)){S}(?:i{S})?{_year}",
    "era_century": r"(?<![\w.,])(?P<century>1[5-9]|20)00-(?:tallet|talet)\b",
    "era_decade": r"(?<![\w.,])(?:(?P<decade>(?:1[5-9]|20)[1-9])0|(?P<short_decade>[3-9])0)-(?:tallet|talet|åra"
    r"|årene|åri)\b",
    "date_years": rf"\b(?:[Ff]ra|[Mm]ellom){S}(?P<core>{_year}{S}(?:til|og){S}{_year2}){_NO_QUANTITY}",
    "date_years_in_brackets": rf"\((?P<core>(?P<year>{YEAR}){DASH}(?P<year2>{YEAR}))\)",
    "date_year": rf"(?=[12]){_AFTER_YEAR_WORD}{_year}{_NO_QUANTITY}",
    "date_the_year_s": r"(?<![\w.,-])(?P<core>(?P<year>(?:19|20)\d\d))-(?=(?!meter|mål|tal)[a-zæøå]{4})",
    "date_year_in_brackets": r"\((?P<core>(?P<year>(?:19|20)\d\d))\)",
    "date_month": rf"(?<![\w-])(?:(?P<lead>sist|siste|forrige|førre"
    rf"|neste){S})?(?P<month>{_FULL})\b{_relative}{NO_COMPOUND}",
    "weekday": rf"(?<![\w-])(?:(?P<lead>(?i:sist|siste|forrige|førre|neste"
    rf"|førstkommende)){S})?(?P<weekday>{_WEEKDAY})"
    rf"(?:ens?|s(?:kveld|natt|morgen|morgenen|ettermiddag"
    rf"|formiddag)(?:en)?)?\b(?:{S}(?:i{S})?(?P<week_lead>forrige|førre|neste){S}(?:uke|uka|veke))?"
    rf"{NO_COMPOUND}",
}

_WORDS = Words(
    months={month: number for number, month in enumerate(_MONTHS, 1)}
    | {month[:3]: number for number, month in enumerate(_MONTHS, 1)}
    | {"sept": 9, "febr": 2},
    weekdays={weekday: number for number, weekday in enumerate(_WEEKDAYS)} | _NYNORSK,
    seasons=dict.fromkeys(("våren", "vår"), "SP")
    | dict.fromkeys(("sommeren", "sommer", "sommaren"), "SU")
    | dict.fromkeys(("høsten", "hausten", "høst"), "FA")
    | dict.fromkeys(("vinteren", "vinter"), "WI"),
    units={},
    numbers={},
    vague=frozenset(),
    articles=frozenset(("en", "ei", "et", "ein", "eit")),
    ordinals={},
    leads={
        "sist": Lead.LAST,
        "siste": Lead.LAST,
        "forrige": Lead.UNCLEAR,
        "førre": Lead.UNCLEAR,
        "neste": Lead.NEXT,
        "førstkommende": Lead.COMING,
    },
    ways={"siden": Way.AGO, "sidan": Way.AGO},
    parts={},
    days={},
    days_parts={},
    years_off={"i fjor": -1, "ifjor": -1, "i år": 0, "neste år": 1},
    references={},
    sets={},
    clocks={},
    afternoon=frozenset(),
    holidays={},
)
_TRIGGER = rf"(?i:\d|\b(?:{one_of(*_MONTHS)}|{one_of(*_WEEKDAYS, *_NYNORSK)}))"

NORWEGIAN = grammar(_TRIGGER, _FORMS, _WORDS)

"""English phrases of attribution."""

import re

from tidsvitne.extract.sayings import Sayings

_VERB = (
    r"(?:said|says|say|told|tells|reported|reports?|announced|estimated?|estimates|insisted|insists?|confirmed"
    r"|confirms|warned|warns?"
    r"|stated|states?|claim(?:s|ed)?(?!\s(?:dozens|scores|hundreds|thousands|at\sleast|more|up\sto|over|nearly|about"
    r"|some|around|\d|the\slives"
    r"|responsibility))|alleged|alleges?"
    r"|wrote|writes|added|adds|acknowledged|admitted(?=\s(?:that|it|to)\b(?!\s(?:hospital|the\shospital)))|admits"
    r"|tweeted|posted|maintains?|(?:has|have)\sdocumented"
    r"|documented|recorded|counted|registered"
    r"|(?:released|issued)\sa\s(?:statement|report)|puts?\sthe|put\sthe|den(?:y|ies|ied)|fears?|feared)"
)
_WHO = r"(?P<who>[^,;:()«»“”\"\n]{2,90}?)"
_END = (
    r"(?=$|\s*[,;:()“”\"\n]|\.\s*$|\s(?:which|who|that|on|as|when|after|in\san?|have|has|had|was|were|is|are|cited"
    r"|quoted|killed|died)\s"
    r"|\s(?:at\sleast|more\sthan|some|about|nearly|up\sto)\s|\s\d)"
)
_NAME = r"(?:the\s)?(?:[a-z]+\s){0,2}?[A-Z][\w.’'-]*(?:\s(?:of\s|for\s|and\s)?[A-Z][\w.’'-]*)*"
_VIA = rf"(?:(?:(?<=told)|(?<=tells))\s(?P<via>{_NAME}))?"
_START = (
    r"(?:^[\s“\"‘'–—-]*|(?<=[,;:“”\"\n(])|(?<=[–—]\s)|(?<=\sand\s)|(?<=\sbut\s)|(?<=\sthat\s)|(?<=\swhile\s)"
    r"|(?<=\swhereas\s))"
)
_ADVERBS = (
    r"(?:(?:also|first|initially|later|reportedly|have|has|had|earlier|previously|then|further|separately"
    r"|itself)\s){0,2}"
)
_ASIDE = r"(?:,\s[^;“”\"\n]{3,90},)?"
_CITING = (
    r"(?:,?\s(?:citing|quoting)\s(?P<origin>[^,;:()«»“”\"\n]{2,90}?)(?=$|\s*[,;:()“”\"\n]|\.\s*$|\s(?:that"
    r"|as)\s))?"
)
_WHEN = (
    r"(?:\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|on|in|at|by|to|from|during|late|early|this|last|yesterday"
    r"|today|by\sphone"
    r"|after)\b(?:(?!\bthat\b)[^,;“”\"\d]){0,60})?"
)
_GROUP = (
    r"group|organi[sz]ation|monitor|watchdog|agency|body|ministry|official|spokes(?:man|woman|person)|official"
    r"|officials|activists?|doctor|resident"
    r"|witness|army|military|police|report|statement|charity|observatory|council|governor|mayor|source|commander"
    r"|minister"
)

ENGLISH = Sayings(
    before=(
        re.compile(
            rf"{_START}\s*{_WHO},\s(?:citing"
            rf"|quoting)\s(?P<origin>[^,;:()«»“”\"\n]{{2,90}}),\s{_ADVERBS}{_VERB}\b"
        ),
        re.compile(
            rf"{_START}\s*{_WHO}{_ASIDE}\s{_ADVERBS}{_VERB}\b{_VIA}{_CITING}(?!\.?\s*$|,?\s(?:citing"
            rf"|quoting)\s)"
        ),
        re.compile(
            rf"{_START}\s*(?P<via>[^,;:()«»“”\"\n\d]{{2,50}}?)\s(?:quoted|cited)\s{_WHO}\s(?:as\s(?:saying|reporting"
            rf"|telling)|who\s(?:said|put))\b"
        ),
        re.compile(rf"{_START}\s*{_WHO}\s(?:was|were)\s(?:quoted|cited)\s(?:by\s(?P<via>{_NAME})\s)?as\ssaying\b"),
        re.compile(
            rf"(?:^|(?<=\s))(?i:figures|data|numbers|statistics)\s(?:from|by|of|released\sby"
            rf"|compiled\sby)\s{_WHO}\s(?:show|suggest|indicate)"
        ),
        re.compile(
            rf"^[\s“\"–—-]*{_WHO}\s(?:would|could|did|does|has|have|had|declined|refused|put)\s[^;“”\"]{{3,120}}?"
            r"\s(?:but|and)\s(?:said|says|added|insisted|insists)\s(?:that\s|it\s|they\s|he\s|she\s|[a-z]+\s(?:had"
            r"|were|have))"
        ),
    ),
    behind=(
        re.compile(rf"[”\"]\s?{_ADVERBS}(?:said|says|told|added|insisted)\s{_WHO}{_END}"),
        re.compile(rf",\s(?:said|says|reported|reports|announced|added)\s{_WHO}(?:\.?\s*$|(?=,))"),
        re.compile(
            rf",[”\"]?\s{_WHO}{_ASIDE}\s{_ADVERBS}{_VERB}{_VIA}{_CITING}(?=(?:\s(?:on\s)?(?:Mon|Tues|Wednes"
            rf"|Thurs|Fri|Satur|Sun)day)?,\s|{_WHEN}\.?[”\"]?\s*$)"
        ),
        re.compile(rf"\b(?:as\s)?reported\sby\s{_WHO}{_END}"),
        re.compile(rf"\b(?:citing|quoting)\s{_WHO}{_END}"),
    ),
    according=re.compile(
        rf"\b[Aa]ccording\sto\s(?:figures\sfrom\s|data\sfrom\s)?{_WHO}{_END}(?:\s(?:cited"
        rf"|quoted)\sby\s(?P<via>{_NAME}))?"
    ),
    opening=re.compile(r"(?:^[\s“\"–—-]*|;\s|\b(?:while|whereas|but|and)\s|\bthat,?\s)$"),
    outlet=re.compile(_NAME),
    relayed=re.compile(
        r"\s(?:interviewed\sby|quoted\sby|cited\sby|speaking\sto|speaking\swith|in\san\sinterview\swith"
        r"|in\sa\sstatement\sto|via|who\sspoke\sto"
        r"|contacted\sby|reached\sby)\s"
    ),
    lead=re.compile(
        r"\s*(?:(?:[Aa]lso|[Aa]s|[Bb]ut|[Aa]nd|[Tt]hough|[Aa]lthough|[Ww]hile|[Hh]owever|[Mm]eanwhile|[Ww]hereas"
        r"|[Ii]n\sa\s(?:\w+\s)?statement"
        r"|(?:(?:[Ll]ate|[Ee]arly|[Ee]arlier|[Ll]ater|[Oo]n|[Ll]ast)\s)*(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
        r"|Sun)day(?:\s(?:morning|evening|night"
        r"|afternoon))?|[Yy]esterday|[Ll]ater|[Ee]arlier|[Tt]oday|[Ii]n\s(?:January|February|March|April|May|June"
        r"|July|August|September"
        r"|October|November|December)(?:\s\d{4})?)\s)*"
    ),
    report=re.compile(
        r"(?:[Aa]|[Tt]he|[Ii]ts)\s(?:\w+\s)?(?:report|statement|study|tally|count|survey)\s(?:by|from|released\sby"
        r"|issued\sby|kept\sby|compiled\sby|published\sby)\s"
    ),
    article_of_name=re.compile(
        r"[Tt]he\s(?=[A-Z][\w.’'-]*(?:\s(?:(?:of|for|and|on|in|to)\s(?:the\s)?)?[A-Z0-9][\w.’'-]*)*$)"
    ),
    nobody=re.compile(
        r"^\W*(?i:and|but|or)?$|^(?i:we|i|you|said|says|told)\s|^(?i:there|this|that|these|those|which|who|what|you"
        r"|i|we|one|has"
        r"|have|many|some)$"
        r"|\b(?:who|which|was|were|been|is|are|be|will|would|could|killed|died)\b|\d|^(?:by|in|on|at|from|with|for"
        r"|to|as|if|of)\s"
        r"|^(?i:reportedly)$|(?<![\w-])(?!armed|unnamed|retired|wounded|displaced|allied|aided|wanted|named"
        r"|so-called)[a-z]{2,}ed\b(?!\s[A-Z])"
    ),
    pronoun=re.compile(r"(?i:he|she|they|it)"),
    person=re.compile(r"(?i:he|she)"),
    reference=re.compile(
        rf"(?:(?i:he|she|they|it)|[Tt]he\s(?:(?:monitoring|rights|aid|same|local|UK-based|US"
        rf"|medical)\s)?(?:{_GROUP}))"
    ),
    called=re.compile(
        r"(?:[a-z-]+\s)?(?:group|organi[sz]ation|charity|monitor|watchdog"
        r"|agency)\s[A-Z]\w+(?:\s[A-Z]\w+)*"
    ),
    body=re.compile(r"group|organi[sz]ation|monitor|watchdog|body|charity|agency"),
    parting=re.compile(r";|,?\s(?:while|whereas)\s"),
    passing=re.compile(
        r"(?i:\b(?:reportedly|was\sreported|were\sreported|are\sreported|is\ssaid\sto"
        r"|are\ssaid\sto)\b)"
    ),
    stirring=re.compile(
        r"(?i:accord|fear|den(?:y|ie)|sa(?:id|ys?)\b|t(?:old|ell)|report|announc|estimat|insist|confirm|warn|stat"
        r"|claim|alleg"
        r"|wr(?:ote|ite)|add|acknowl|admit|tweet"
        r"|post|maintain|document|record|count|regist|issue|releas|put|cit(?:ed|ing)|quot|show|suggest|indicat)"
    ),
)

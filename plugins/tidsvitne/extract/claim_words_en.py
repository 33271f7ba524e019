"""English words around a claim."""

import re

from tidsvitne.extract.claim_words import ClaimWords, phrase

_START = r"(?:^[\s“\"–—-]*|(?<=[,;:“”\"\n(])|(?<=\sand\s)|(?<=\sbut\s)|(?<=\sthat\s)|(?<=\swhile\s))"
_BY = rf"{_START}\s*(?P<by>(?:[^,;:()“”\"\n]|,(?=\s[A-Z])){{2,90}}?)(?:,\s[^;“”\"\n]{{3,80}},)?"
_WHO = r"(?P<who>[^,;:()“”\"\n]{2,70}?)"
_HAVE = r"(?:(?:has|have|had|also|later|repeatedly|previously|immediately|quickly|openly|widely)\s){0,3}"
_ACT = (
    r"(?:(?:(?:has|have|had)\s)?(?:bombed|shelled|struck|attacked|hit|fired|launched|carried\sout|targeted|killed"
    r"|took\spart"
    r"|taken\spart|participated|dropped|used\s\w+\sweapons|destroyed|murdered)"
    r"|(?:(?:has|have|had)\sbeen|was|were|is|are)\s(?:bombing|shelling|striking|attacking|firing|launching"
    r"|carrying\sout"
    r"|targeting|killing|dropping|using\s\w+\sweapons|destroying))"
)
_BEHIND = r"(?:was|were|is|are|had\sbeen|has\sbeen)\s(?:behind|responsible|to\sblame)"
_ATTACK = (
    r"(?:attacks?|strikes?|air\s?strikes?|bombings?|blasts?|explosions?|killings?|massacres?|shelling|raids?"
    r"|assaults?|shootings?|ambush(?:es)?)"
)
_END = r"(?=$|\s*[,;:()“”\"\n]|\.\s*$|\s(?:after|on|in|for|which|who|that|when|while|but)\s)"
_DENY = (
    r"(?:denied|denies|deny|rejected|rejects|reject|dismissed|dismisses|dismiss|disputed|disputes|dispute"
    r"|refuted|refutes)"
)
_SAID = (
    r"(?:claims?|reports?|accusations?|allegations?|charges?|figures?|numbers?|tolls?|accounts?|suggestions?"
    r"|estimates?)"
)
_ROLE = (
    r"(?:(?:any|all)\s)?(?:\w+\s)?(?:involvement|responsibility|role|blame|wrongdoing|part\sin)|(?:having|being"
    r"|carrying|targeting|hitting|striking|bombing|shelling"
    r"|attacking|using|firing|launching)\b|(?:that\s)?(?:it|they|its|their)\s"
)

ENGLISH = ClaimWords(
    blamed=(
        phrase(r"accus", rf"{_BY}\s{_HAVE}(?:accused|accuses?|accusing)\s{_WHO}\sof\s(?P<what>[^;.]{{3,200}})"),
        phrase(
            r"blam",
            rf"{_BY}\s{_HAVE}(?:blamed|blames?|blaming)\s(?:the\s|an\s"
            rf"|a\s)?(?:\w+\s)?(?P<what>{_ATTACK})\son\s{_WHO}{_END}",
        ),
        phrase(
            r"blam",
            rf"{_BY}\s{_HAVE}(?:blamed|blames?|blaming)\s{_WHO}(?:\sfor\s(?P<what>[^;.]{{3,200}})"
            rf"|{_END})",
        ),
        phrase(
            r"responsible",
            rf"{_BY}\s{_HAVE}(?:held|holds?|holding)\s{_WHO}\s(?:directly\s"
            rf"|fully\s)?responsible(?:\sfor\s(?P<what>[^;.]{{3,200}}))?",
        ),
        phrase(
            r"accused of|blamed for|responsible for",
            rf"{_START}\s*{_WHO}\s(?:was|were|is|are|has\sbeen|have\sbeen|had\sbeen)\s(?:\w+\s)?(?:accused\sof"
            rf"|blamed\sfor|held\sresponsible\sfor)"
            rf"\s(?P<what>[^;.]{{3,200}}?)(?:\sby\s(?P<by>[^,;.]{{2,60}}))?(?=[,;]|\.?\s*$)",
        ),
        phrase(
            r"blamed on|attributed",
            rf"(?P<what>{_ATTACK})\b[^;.]{{0,60}}?\s(?:was|were|is|are|has\sbeen"
            rf"|have\sbeen)\s(?:\w+ly\s)?(?:blamed\son|attributed\sto)\s{_WHO}{_END}",
        ),
        phrase(
            r"behind|responsible|to blame",
            rf"{_BY}\s{_HAVE}(?:said|says|told\s[A-Z]\w+|claim(?:s|ed)?|believes?|alleged?s?|insist(?:s"
            rf"|ed)?)\s(?:that\s)?{_WHO}\s{_BEHIND}\b(?:\sfor\s(?P<what>[^;.]{{3,100}}))?",
        ),
        phrase(r"blamed on|attributed", rf"(?P<what>{_ATTACK}),?\s(?:blamed\son|attributed\sto)\s{_WHO}{_END}"),
        phrase(
            r"claim|alleg|insist|believ|suspect|maintain",
            rf"{_BY}\s{_HAVE}(?:claim(?:s|ed)?|alleged?s?|insist(?:s|ed)?|believed?s?|suspect(?:s|ed)?"
            rf"|maintain(?:s|ed)?)\s(?:that\s)?{_WHO}\s{_ACT}\b",
        ),
        phrase(
            r"behind|responsible|to blame", rf"(?:^|,\s){_WHO}\s{_BEHIND}\s(?:for\s)?the\s(?:\w+\s)?(?P<what>{_ATTACK})"
        ),
    ),
    taken=(
        phrase(
            r"responsibility",
            rf"{_START}\s*{_WHO}(?:,\s[^;“”\"\n]{{3,80}},)?\s{_HAVE}(?:claimed|claims|took|taken|accepted|assumed"
            rf"|admitted)\s(?:\w+\s)?responsibility\b",
        ),
        phrase(
            r"responsibility",
            rf"(?:^|[,;]\s)[Rr]esponsibility\s(?:[^,;.]{{0,50}}?\s)?(?:was"
            rf"|were)\s(?:\w+\s)?claimed\sby\s{_WHO}{_END}",
        ),
        phrase(
            r"claimed by",
            rf"{_ATTACK}(?:[^;.,]{{0,50}}?\s(?:was|were|has\sbeen)"
            rf"|,)\s(?:later\s)?claimed\sby\s{_WHO}{_END}",
        ),
    ),
    untaken=phrase(
        r"responsib|not",
        r"\b(?i:no[\s-]one|nobody|no\s(?:\w+\s)?(?:group|party|organi[sz]ation|side"
        r"|faction))\s(?:\w+\s){0,3}?(?:claimed|taken|accepted)\s(?:\w+\s)?responsibility\b"
        r"|\b(?i:no)\s(?:immediate\s)?claims?\sof\sresponsibility\b|\bnot\s(?:\w+\s)?(?:known"
        r"|clear)\swho\s(?:was\sbehind|was\sresponsible|carried\sout)",
    ),
    absolved=(
        phrase(
            r"not|n[’']t|never",
            rf"(?:\bthat\s|\bsaid\s|\bsays\s){_WHO}\s(?:has|have|had|did|were|was)(?:\snot|n[’']t"
            rf"|\snever)\s(?:been\s)?(?:bomb|shell|str[iu]|attack|hit|fire|launch|carr|target|kill|drop|involved"
            rf"|behind)\w*",
        ),
        phrase(
            r"den(?:y|ie)|reject|dismiss|disput|refut",
            rf"{_START}\s*(?P<by>{_WHO})\s{_HAVE}{_DENY}\s(?:any\s)?(?:involvement|responsibility"
            rf"|carrying\sout|being\sbehind|bombing|shelling|attacking|launching)",
        ),
    ),
    violence=re.compile(
        r"(?i:kill|bomb|attack|shell|str(?:ike|uck|ik)|massacre|murder|execut|war\scrime|atrocit|crimes?\sagainst"
        r"|sho(?:t|ot)|abduct|kidnap|tortur|starv|besieg|destr"
        r"|violat|breach|target|blast|explo|poison|\bgas|raid|\bfire|rocket|missile|genocid|assault|cleans|weapon"
        r"|death|civilian|ceasefire|truce|siege|ambush|mine|drone)"
    ),
    disputed=(
        phrase(
            r"den(?:y|ie)|reject|dismiss|disput|refut",
            rf"(?:,|–|—)\s(?:which|something|an?\s(?:claim|charge|accusation|allegation|figure)(?:\sthat)?|claims?"
            rf"|charges|accusations|allegations)\s(?:that\s)?{_WHO}\s(?:(?:has|have|had|strongly|repeatedly"
            rf"|flatly)\s){{0,2}}{_DENY}\b",
        ),
        phrase(
            r"den(?:y|ie)|reject|dismiss|disput|refut",
            rf"(?:,\s|\s)but\s{_WHO}\s(?:(?:has|have|had|strongly"
            rf"|repeatedly|flatly)\s){{0,2}}{_DENY}\b",
        ),
    ),
    denies=(
        phrase(
            r"den(?:y|ie)|reject|dismiss|disput|refut",
            rf"{_START}\s*{_WHO}(?:,\s[^;“”\"\n]{{3,80}},)?\s(?:(?:has|have|had|also|later|strongly|repeatedly"
            rf"|flatly|immediately|quickly)\s){{0,3}}{_DENY}\s"
            rf"(?:it\b|this\b|that\b(?!\s\w+\s)|(?:(?:the|those|these|such|all|both|any)\s)*(?:\w+\s)?{_SAID}\b"
            rf"|(?P<part>{_ROLE}))",
        ),
        phrase(
            r"call|describ",
            rf"{_START}\s*{_WHO}\s(?:has\s)?(?:called|calls"
            rf"|described)\s(?:the\s)?(?:\w+\s)?{_SAID}\s(?:as\s)?(?:\w+\s)?(?:false|baseless|untrue|fabricated|lies"
            rf"|fake|wrong|exaggerated)",
        ),
    ),
    since=re.compile(r"\b[Ss]ince\b"),
    lasting=re.compile(
        r"(?i:\bsince\b|\bto\sdate\b|\buntil\snow\b|\bup\sto\snow\b|\bover\sthe\s(?:past"
        r"|last)\s(?:\w+\s)?(?:years|months|weeks|decade)"
        r"|\bin\sthe\s(?:past|last)\s(?:\w+\s)?(?:years|months|weeks|decade)|\b(?:war|conflict|campaign|offensive"
        r"|fighting|uprising|epidemic|siege)\s(?:\w+\s){0,3}?(?:has|have|had)\s(?:\w+\s)?(?:killed|claimed|left"
        r"|displaced|driven|forced|cost|wounded|injured|taken|made)\b"
        r"|\b(?:have|has|had)\s(?:\w+\s)?(?:been\s)?(?:killed|died|fled|displaced|injured|wounded|detained|arrested"
        r"|lost|destroyed)\s(?:\w+\s){0,3}?in\s(?:the|[A-Z]\w+’?'?s?)\s(?:\w+\s){0,3}?(?:war|conflict|campaign"
        r"|offensive|uprising)"
        r"|\ba\stotal\sof\b[^.;]{0,60}\bthis\s(?:year|month)|\bthis\syear\b|\bduring\sthe\s(?:\w+\s){0,2}(?:war"
        r"|conflict|campaign|offensive)\b)"
    ),
)

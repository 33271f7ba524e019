"""English cues."""

import re

from tidsvitne.extract.telling import Cues, before, boundaries, words

_RELATING = (
    r"before(?! (?:dawn|noon|midnight|daybreak|sunrise|sunset|dark|long|then)\b)",
    r"after(?!noon)(?! (?:dawn|noon|midnight|dark|sunset)\b)",
    "since",
    "until",
    "ahead of",
    "in advance of",
    "(?<!the )following",
    "(?:in the )?aftermath of",
    "in the wake of",
    "in response to",
    "in retaliation for",
    "prior to",
    "despite",
)

ENGLISH = Cues(
    boundary=boundaries(
        *_RELATING,
        r"that(?! (?:took place|happened|occurred|killed|hit|struck|left|began|started|wounded|injured)\b)",
        r"which(?! (?:took place|happened|occurred|killed|hit|struck|left|began|started|wounded|injured)\b)",
        "who",
        "where",
        "while",
        "whereas",
        "but",
        "because",
        "when",
        r"and(?= (?:is|are|was|were|will|would|has|have|had|could|may|might|plans|intends)\b)",
        "whether",
        "if",
        "unless",
        "although",
    ),
    relating=words(*_RELATING),
    relative=words("who", "which", "where", r"that(?= (?:it|they|he|she) (?:launched|began|started)\b)"),
    reported=words("that", "(?P<always>whether)"),
    thinking=before(
        r"(?:said|says?|told(?: [\w’'.]+){1,3}|tells|report(?:s|ed)?|announc(?:es?|ed)|stated|added|claim(?:s|ed)?"
        r"|insist(?:s|ed)?|confirm(?:s|ed)?"
        r"|den(?:y|ies|ied|ying)|estimat(?:es?|ed)|warn(?:s|ed)?|wrote|declared|predict(?:s|ed)|believ(?:es?|ed)|think|thought|alleg(?:es?|ed)"
        r"|accusations?|allegations?|reports|suggestions?|acknowledged|fear(?:s|ed)?|know|knew|suspect(?:s|ed)?"
        r"|argu(?:es?|ed)|likely|possible|(?:said|stated) in [\w ]{3,40}"
        r"|admitted|conceded|hopes?|hoped|rumou?rs|statement [\w ]{0,24})(?: (?:on|late|early|again) \w+)?"
    ),
    joining=words("and", "or", "but"),
    saying=words(
        "said",
        "says",
        "say",
        "told",
        "tells",
        "reported",
        "reports",
        "announced",
        "stated",
        "added",
        "claimed",
        "insisted",
        "confirmed",
        "denied",
        "estimated",
        "warned",
        "wrote",
        "declared",
        "predicted",
        "urged",
        "acknowledged",
        r"(?:released|issued) a (?:statement|report)",
    ),
    said_gap=re.compile(
        r"\W*(?:(?:[A-Z][\w.’'-]*|reporters|journalists|the|a|an|in|on|to|at|by|of|and|late|early|news|agency|state"
        r"|television|media|statement|"
        r"briefing|interview|conference|earlier|also)\W+){0,8}"
    ),
    when=re.compile(r",?\s(?i:when)\s"),
    happening=re.compile(
        r"\b(?i:(?:was|were|is|are|be|been|being|has|have|had) (?:\w+ly )?"
        r"(?!based|called|named|known|expected|set|due|said|remained|stayed|lasted|continued|believed|expected)\w+(?:ed|wn|en)\b"
        r"|will (?:not )?(?!have\b)\w{3,}"
        r"|(?<!the )(?<!a )(?<!an )(?!united|hundred|based|called|named|used|need|indeed|speed|remained|stayed|lasted)"
        r"\w{3,}ed\b)"
    ),
    planned=words(
        "forecast",
        "will",
        "would(?! have)",
        "plans? to",
        "planned",
        "planning to",
        "scheduled",
        "due to (?:begin|start|meet|take|resume|arrive|travel|leave|open|hold)",
        "(?:expected|set|about|going|slated|supposed) to",
        "slated",
        "as (?:soon|early) as",
        "no later than",
        "(?:is|are) to (?:begin|start|meet|resume|hold|take place|travel)",
        "intends? to",
        "vow(?:s|ed)? to",
        "pledge[sd]? to",
        "promise[sd]? to",
        "upcoming",
        "ahead of",
    ),
    hypothetical=words(
        "if",
        "unless",
        "could",
        "might",
        "(?-i:may)",
        "in case",
        "whether",
        "threat(?:en|ens|ened)? to",
        "threatening to",
    ),
    denied=words(
        "den(?:y|ies|ied|ying)",
        "reject(?:s|ed)?",
        "dismiss(?:es|ed)?",
        "(?:have|has|had|did|do|does|was|were|is|are) (?:not|never)(?! only)",
        "(?:haven|hasn|hadn|didn|doesn|wasn|weren)[’']t",
        "never",
        "(?:declined|refused) to",
        r"without (?:\w+ )?(?:supplies|aid|assistance)",
        r"(?:no one|nobody|none|no (?:\w+ )?(?:people|civilians|casualties|deaths|injuries)) (?:was|were|has|have)",
        "no (?:air ?strikes?|strikes?|attacks?|raids?|bombings?|shelling|ceasefire|fighting)",
        "refut(?:es|ed)",
    ),
    denying=before(
        r"(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing))"
        r"(?: (?:the )?(?:claims?|charges?|accusations?|allegations?|reports?|suggestions?|it))?(?: (?:on|late|early|again) \w+)?"
    ),
    disputed=words(
        r"a (?:claim|charge|accusation|report|allegation)(?: that)? [\w ]{2,40} den(?:y|ies|ied)",
        r"which [\w ]{2,40} (?:denies|denied|deny|has denied|have denied)",
        "(?:has|have) denied (?:this|it|the (?:claims?|charges?|accusations?|reports?))",
    ),
    none=re.compile(r"\b(?i:no|zero)\s(?:[\w-]+\s){0,2}$"),
    adding=words("and", "but"),
    undone=re.compile(
        r"\s(?i:did not|didn[’']t|never|has not|have not|had not) (?:take|taken|took|happen|happened|occur|occurred)\b"
    ),
    inside=re.compile(
        r"\b(?i:in|into|inside|across|over|throughout|within|on|against)\s(?:(?:the|all|much|parts|northern|southern"
        r"|eastern|western|northwestern|northeastern|southwestern|southeastern|central|of)\s)*$"
    ),
    whence=re.compile(r"\b(?i:from|out\sof)\s(?i:the\s)?$"),
    toward=re.compile(r"\b(?i:to|into|for)\s(?:the\s)?$"),
    witness=words(
        "police", "officers", "authorities", "firefighters", "residents", "activists", "doctors", "medics", "witnesses"
    ),
    there=words(
        r"(?:the|that|this) (?:\w+ )?(?:town|city|village|area|neighbou?rhood|district|province|region|site|scene|island)",
        r"(?:the|that|this) (?:\w+ )?(?:camp|suburb|base|port)",
        r"there(?! (?:is|are|was|were|has|have|had|will|would|may|could|can|might|’s))",
    ),
    beside=re.compile(
        r"\b(?i:(?:north|south|east|west)(?:east|west)?(?:ern\soutskirts)?\sof|suburbs?\sof|border\swith)\s(?:the\s)?$"
    ),
    alleged=words(
        "allege[ds]?",
        "allegedly",
        "reportedly",
        "reported to have",
        "suspected",
        "apparently",
        "purported(?:ly)?",
        "supposed(?:ly)?",
        "unconfirmed",
        "claim(?:s|ed|ing)?",
        "accus(?:es?|ed|ing)",
        "insist(?:s|ed)?",
        "believed to",
        "believes?",
        "said to have",
        "thought to",
        "appear(?:s|ed)? to",
    ),
)

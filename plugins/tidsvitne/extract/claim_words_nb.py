"""Norwegian words around a claim, Bokmål and Nynorsk."""

import re

from tidsvitne.extract.claim_words import ClaimWords, phrase

_START = r"(?:^[\s«“\"–-]*|(?<=[,;:«»“”\"\n(])|(?<=\sog\s)|(?<=\smen\s)|(?<=\sat\s)|(?<=\smens\s))"
_BY = rf"{_START}\s*(?P<by>(?:[^,;:()«»“”\"\n]|,(?=\s[A-ZÆØÅ])){{2,90}}?)"
_WHO = r"(?P<who>[^,;:()«»“”\"\n]{2,70}?)"
_HAVE = r"(?:(?:har|hadde|også|allerede|senere|tidligere|gjentatte\sganger|åpent)\s){0,3}"
_ACT = (
    r"(?:(?:har|hadde|skal\sha)\s)?(?:bombet|bomba|bomber|bombarderte|beskjøt|beskutt|angrep|angrepet|angriper|skjøt"
    r"|avfyrte|avfyrt|sendte|gjennomførte|gjennomført|utførte|utført"
    r"|deltok|deltatt|drepte|drept|slapp|sluppet|brukte|brukt|ødela|ødelagt|rettet)"
)
_BEHIND = (
    r"(?:står|sto|stod|skal\sstå|skal\sha\sstått|har\sstått|er\sansvarlige?|var\sansvarlige?|er\sskyld"
    r"|har\sansvaret)\s?(?:bak|for|i)?"
)
_ATTACK = (
    r"(?:\w*angrep(?:et|ene)?|bombingen|drapene?|drapet|eksplosjonen|massakren|bombeangrep(?:et)?|beskytningen"
    r"|aksjonen|åtaket)"
)
_END = r"(?=$|\s*[,;:()«»“”\"\n]|\.\s*$|\s(?:etter|på|i|for|som|da|når|mens|men|av)\s)"
_DENY = (
    r"(?:avviser|avviste|avvist|benekter|benektet|nekter(?:\sfor)?|nektet(?:\sfor)?|tilbakeviser|tilbakeviste"
    r"|tilbakevist|bestrider|bestred|dementerer|dementerte|dementert|avviser\så|nektar(?:\sfor)?)"
)
_SAID = (
    r"(?:anklage(?:ne|n|r)?|påstande(?:ne|n|r)?|påstand(?:en|er|ene)?|beskyldning(?:ene|er|en)|melding(?:ene|er"
    r"|en)|tall(?:ene|et)?|rapporte(?:ne|r|n)|rapport(?:en|ene|er)|opplysning(?:ene|er|en)|dødstallet|anslag(?:ene"
    r"|et))"
)
_ROLE = (
    r"(?:all(?:e)?\s)?(?:\w+\s)?(?:ansvar(?:et)?|skyld(?:en)?|innblanding|befatning|delaktighet)|(?:å\s)?(?:ha"
    r"|stå|være)\b|at\s(?:det|de|dei|man)\s"
)
_TAKEN = r"på\sseg\s(?:\w+\s)?(?:ansvaret|skylden|skulda)"

NORWEGIAN = ClaimWords(
    blamed=(
        phrase(
            r"anklag|beskyld|skuld",
            rf"{_BY}\s{_HAVE}(?:anklager|anklaget|anklaga|anklagar|beskylder|beskyldt|beskyldte"
            rf"|skuldar)\s{_WHO}\sfor\s(?P<what>[^;.]{{3,200}})",
        ),
        phrase(
            r"skyld|skuld|ansvar",
            rf"{_BY}\s{_HAVE}(?:gir|ga|gav|gitt)\s{_WHO}\s(?:skylden|skulda"
            rf"|ansvaret)(?:\sfor\s(?P<what>[^;.]{{3,200}}))?",
        ),
        phrase(
            r"skyld|skuld|ansvar",
            rf"{_BY}\s{_HAVE}(?:legger|la|lagt|legg)\s(?:skylden|ansvaret"
            rf"|skulda)\s(?:for\s(?P<what>[^;.]{{3,80}}?)\s)?på\s{_WHO}{_END}",
        ),
        phrase(
            r"ansvarlig",
            rf"{_BY}\s{_HAVE}(?:holder"
            rf"|holdt)\s{_WHO}\s(?:\w+\s)?ansvarlige?(?:\sfor\s(?P<what>[^;.]{{3,200}}))?",
        ),
        phrase(
            r"pe(?:k|kt)|skyld",
            rf"{_BY}\s{_HAVE}(?:peker|pekte|pekt|skylder|skyldte)\spå\s{_WHO}(?:\ssom\s(?:ansvarlige?"
            rf"|skyldige?|gjerningsmenn)|\sfor\s(?P<what>[^;.]{{3,200}}))",
        ),
        phrase(
            r"anklag|beskyldt",
            rf"{_START}\s*{_WHO}\s(?:er|blir|ble|var|har\sblitt)\s(?:\w+\s)?(?:anklaget|anklaga"
            rf"|beskyldt)\sfor\s(?P<what>[^;.]{{3,200}}?)(?:\sav\s(?P<by>[^,;.]{{2,60}}))?(?=[,;]|\.?\s*$)",
        ),
        phrase(
            r"skylden|ansvaret",
            rf"{_START}\s*{_WHO}\s(?:får|fikk)\s(?:skylden"
            rf"|ansvaret)\sfor\s(?P<what>[^;.]{{3,200}})",
        ),
        phrase(
            r"tilskr",
            rf"(?P<what>{_ATTACK})\b[^;.]{{0,60}}?\s(?:tilskrives|blir\stilskrevet|er\stilskrevet"
            rf"|ble\stilskrevet)\s{_WHO}{_END}",
        ),
        phrase(
            r"bak|ansvar|skyld",
            rf"{_BY}\s{_HAVE}(?:sier|sa|hevder|hevdet|mener|mente|påstår|antar|tror|opplyser|opplyste|melder"
            rf"|meiner)\s(?:(?:\w+\s)?at\s)?{_WHO}\s{_BEHIND}",
        ),
        phrase(
            r"hevd|mener|påst|antar|tror|fasthold|meiner",
            rf"{_BY}\s{_HAVE}(?:hevder|hevdet|hevda|mener|påstår|påstod|antar|tror|fastholder|meiner"
            rf"|hevdar)\sat\s{_WHO}\s{_ACT}\b",
        ),
        phrase(r"bak|ansvar|skyld", rf"(?:^|,\s){_WHO}\s{_BEHIND}\s(?:det\s)?(?P<what>{_ATTACK})"),
    ),
    taken=(
        phrase(
            r"på seg",
            rf"{_START}\s*(?:(?:[Ss]enere|[Ss]å|I\setterkant)\s)?(?:har|tok|tar)\s{_WHO}\s(?:(?:senere|også"
            rf"|nå)\s)?(?:tatt\s)?{_TAKEN}",
        ),
        phrase(
            r"på seg",
            rf"{_START}\s*{_WHO}(?:,\s[^;«»“”\"\n]{{3,80}},)?\s{_HAVE}(?:har\s(?:\w+\s)?tatt|tatt|tok|tar"
            rf"|tek)\s{_TAKEN}",
        ),
    ),
    untaken=phrase(
        r"på seg|bak",
        rf"\b(?i:ingen)\s(?:\w+\s){{0,4}}?(?:tatt|tok|tar)\s(?:\w+\s)?{_TAKEN}|\b(?i:ukjent|uklart"
        rf"|uvisst|ikke\sklart|ikke\skjent)\shvem\ssom\s(?:står|sto|stod)\sbak",
    ),
    absolved=(
        phrase(
            r"ikke|aldri|ikkje",
            rf"\bat\s{_WHO}\s(?:ikke|aldri|ikkje)\s(?:har|hadde)\s(?:angrepet|bombet|bomba|beskutt|utført"
            rf"|gjennomført|deltatt|drept|avfyrt|skutt|stått)",
        ),
        phrase(
            r"avvis|nekt|tilbakevis|bestri|dement",
            rf"{_START}\s*(?P<by>{_WHO})\s{_HAVE}{_DENY}\så\s(?:ha\s(?:angrepet|bombet|beskutt|utført|stått"
            rf"|drept|avfyrt)|stå\sbak)",
        ),
        phrase(
            r"avvis|nekt|tilbakevis|bestri|dement",
            rf"{_START}\s*(?P<by>{_WHO})\s{_HAVE}{_DENY}\s(?:all(?:t|e)?\s|ethvert\s)?(?:ansvar|skyld"
            rf"|innblanding|befatning)",
        ),
    ),
    violence=re.compile(
        r"(?i:drep|drap|bomb|angr|beskyt|beskut|granat|massakr|myrd|mord|henrett|krigsforbryt|overgrep|forbrytels"
        r"|skutt|skyt|bortfør|kidnapp|tortur|sult|beleir|ødel|brudd|brøt"
        r"|eksplo|gass|raid|rakett|missil|folkemord|voldt|våpen|død|sivile|våpenhvile|åtak|drone|trefning"
        r"|etnisk\srensing|sprengt)"
    ),
    disputed=(
        phrase(
            r"avvis|nekt|tilbakevis|bestri|dement",
            rf"(?:,|–)\s(?:noe|hva|en\s(?:påstand|anklage)|anklager|påstander)\s(?:som\s)?{_WHO}\s(?:(?:har"
            rf"|hadde|sterkt|blankt|på\sdet\ssterkeste|kontant)\s){{0,3}}{_DENY}\b",
        ),
        phrase(
            r"avvis|nekt|tilbakevis|bestri|dement",
            rf"(?:,\s|\s)men\s(?:dette|det)?\s?{_WHO}\s(?:(?:har|hadde"
            rf"|blankt)\s){{0,2}}{_DENY}\b",
        ),
        phrase(
            r"avvis|nekt|tilbakevis|bestri|dement",
            rf"(?:,\s|\s)men\s(?:dette"
            rf"|det)\s(?:har\s)?{_DENY}\s{_WHO}{_END}",
        ),
    ),
    denies=(
        phrase(
            r"avvis|nekt|tilbakevis|bestri|dement",
            rf"{_START}\s*{_WHO}(?:,\s[^;«»“”\"\n]{{3,80}},)?\s(?:(?:har|hadde|også|senere|sterkt"
            rf"|blankt)\s){{0,3}}{_DENY}\s(?:(?:på\sdet\ssterkeste|blankt|kontant|også)\s)?"
            rf"(?:dette\b|det\b|(?:(?:alle|disse|slike|de)\s)*(?:\w+\s)?{_SAID}\b|(?P<part>{_ROLE}))",
        ),
        phrase(
            r"avvis|nekt|tilbakevis|bestrid",
            rf"(?:^|[,;]\s)[\s–-]*(?:[Dd]ette|[Dd]et|[Aa]nklagene|[Pp]åstandene?|[Tt]allene"
            rf"|[Bb]eskyldningene)\s(?:har\s)?(?:avviser|benekter|avviste|benektet|tilbakeviser|avvises\sav"
            rf"|benektes\sav|bestrider|bestrides\sav|nekter)\s{_WHO}{_END}",
        ),
        phrase(
            r"kall|kalt",
            rf"{_START}\s*{_WHO}\s(?:kaller|kalte)\s(?:\w+\s)?{_SAID}\s(?:\w+\s)?(?:usanne?|falske?|løgn"
            rf"|oppspinn|grunnløse?|feil|overdrevne?)",
        ),
    ),
    since=re.compile(r"\b[Ss]id[ea]n\b|\bsom\s(?:startet|begynte)\b"),
    lasting=re.compile(
        r"(?i:\bsid[ea]n\b(?!\stid)|\bhittil\b|\btil\snå\b|\bfram\stil\snå\b|\bi\sløpet\sav\s(?:krigen"
        r"|konflikten|disse|de\ssiste|\w+\s(?:år|måneder))|\bde\ssiste\s(?:\w+\s)?(?:årene|månedene|ukene)"
        r"|\b(?:krigen|konflikten|offensiven|kampanjen|opprøret)\s(?:har|hadde)\s(?:\w+\s)?(?:drept|krevd|kostet"
        r"|tatt|drevet|fordrevet|tvunget|ført|såret|gjort)|\b(?:drept|omkommet|død|døde|såret|fordrevet|flyktet"
        r"|mistet\slivet)\si\s(?:\w*krigen|konflikten|opprøret|offensiven)"
        r"|\bsom\s(?:startet|begynte)\s|\bi\sår\b|\bgjennom\s(?:krigen|hele)\b)"
    ),
)

"""Norwegian phrases of attribution, Bokmål and Nynorsk."""

import re

from tidsvitne.extract.sayings import Sayings

_VERB = (
    r"(?:sier|sa|seier|skriver|skriv|skrev|melder|melde|meldte|opplyser|opplyste|opplyst|forteller|fortalte|fortel"
    r"|hevder|hevdet|hevda|uttaler|uttalte"
    r"|bekrefter|bekreftet|stadfestar|anslår|anslo|rapporterer|rapporterte|rapporterar|advarer|advarte|mener|meiner"
    r"|kunngjorde|oppgir|oppgav|oppga"
    r"|påstår|påstod|innrømmer|innrømmet|tvitrer|varslet|slo\sfast|slår\sfast|frykter|fryktar|legger\stil|benekter"
    r"|benektet|nekter(?:\sfor)?|nektet(?:\sfor)?|avviser|avviste|har\s(?:dokumentert|registrert|talt"
    r"|opplyst|meldt|bekreftet)|dokumenterte)"
)
_WHO = r"(?P<who>[^,;:()«»“”\"\n]{2,90}?)"
_DAY = r"(?i:(?:man|måns?|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag)"
_FINITE = (
    r"var|er|ble|blei|blir|vart|måtte|har|hadde|skal|skulle|kan|kunne|vil|ville|finnes|kommer|kom|fikk|får|døde"
    r"|mistet|mista|omkom|lever|trenger|treng|sitter|sit|bor"
    r"|drepte|såret|angrep|rammet|traff|ødela|gikk|går|tok|tar|sto|står|ligger|lå|drev|flyktet|bombet|skjøt|åpnet"
    r"|eksploderte|deltok|gjennomførte|utførte|begynte"
    r"|startet|forlot|manglet|mangler|savnes|fryktes|kostet|krevde|befinner|trengte|vart|pågrep|krevst|steg|økte"
    r"|sultet|sulter"
)
_END = (
    rf"(?=$|\s*[,;:()«»“”\"\n]|\.\s*$|\s(?:til|på|at|om|som|da|når|etter|i\sen|i\set|fra|{_DAY}|{_FINITE}|minst|over"
    rf"|rundt|mens|men|ifølge)\b|\s\d)"
)
_NAME = r"(?:det\s|den\s)?(?:[a-zæøå]+\s){0,3}?[A-ZÆØÅ][\w.-]*(?:\s[A-ZÆØÅ][\w.-]*)*"
_VIA = rf"(?:(?:(?:\spå\stelefon)?\stil|(?<=fortalte)|(?<=forteller)|(?<=fortel))\s(?P<via>{_NAME}))?"
_ALSO = r"(?:\s(?:først|på\ssin\sside|videre|dessuten|også|i\sen\s(?!rapport)\w+))?"
_START = (
    r"(?:^[\s«“\"–-]*|(?<=[,;:«»“”\"\n(])|(?<=[–-]\s)|(?<=\sog\s)|(?<=\smen\s)|(?<=\sat\s)|(?<=\smens\s)"
    r"|(?<=\smedan\s))"
)
_WHEN = (
    rf"(?:(?:{_DAY}|[Ii]\sgår|[Ii]\sdag|[Ss]enere|[Tt]idligere|[Ss]einare|[Nn]å|[Ss]ent\s{_DAY}"
    rf"|[Oo]gså)(?:\s(?:morgen|formiddag|ettermiddag|kveld))?\s)"
)
_REFERRED = (
    r"(?:,?\s(?:ifølge|som\sviser\stil|som\ssiterer|og\sviser\stil"
    r"|med\shenvisning\stil)\s(?P<origin>[^,;:()«»“”\"\n]{2,90}?)(?=$|\s*[,;:()«»“”\"\n]|\.\s*$|\sat\s))?"
)
_GROUP = (
    r"gruppen|gruppa|organisasjonen|departementet|talsmannen|talskvinnen|talspersonen|kilden|byrået|nyhetsbyrået"
    r"|hæren|politiet|legen|innbyggeren|aktivistene"
    r"|aktivisten|ministeren|guvernøren|borgermesteren|rapporten|ordføreren|observatoriet|eksilgruppen"
    r"|hjelpeorganisasjonen|menneskerettighetsgruppen|militæret"
)

NORWEGIAN = Sayings(
    before=(
        re.compile(
            rf"{_START}\s*{_WHO}(?:,\s(?!og\s|men\s|mens\s)[^;«»“”\"\n]{{3,90}},)?\s(?:også\s"
            rf"|senere\s)?{_VERB}{_ALSO}(?=\s(?:(?:{_DAY}|i\sgår|i\sdag|nå|også)\s)?(?:at|å|om|til|i|avisen|avisa"
            rf"|kanalen|nyhetsbyrået|nå|over|minst"
            rf"|rundt)\b"
            rf"|\s?[:–]|\s[A-ZÆØÅ\d]|\s(?:han|hun|ho|de|dei|den|det|vi)\s(?:har|er|var|hadde|skal|ble|ikke|vil"
            rf"|kan)\b|\s{_DAY}|,\s(?:med|som|ifølge)|\sifølge"
            rf"|$)(?:\s(?:{_DAY}"
            rf"|i\sgår))?{_VIA}{_REFERRED}(?!\.?\s*$|,?\s(?:ifølge|som\sviser|som\ssiterer|med\shenvisning)\b)"
        ),
        re.compile(rf"{_START}\s*{_WHEN}{{1,2}}{_VERB}\s{_WHO}{_VIA}(?=\s(?:at|til)\b|:|\s\d)"),
        re.compile(
            rf"{_START}\s*(?:{_WHEN}{{1,2}})?har\s{_WHO}\s(?:opplyst|meldt|sagt|bekreftet|hevdet"
            rf"|uttalt){_VIA}\sat\b"
        ),
        re.compile(
            rf"(?:^|(?<=\s))(?:[Tt]all|[Oo]pplysninger|[Dd]ata|[Ee]n\srapport)\sfra\s{_WHO}\s(?:viser|tyder"
            rf"|sier|slår\sfast)\b"
        ),
        re.compile(
            rf"^[\s«“\"–-]*{_WHO}\s(?:vil|kan|har|ville|kunne|hadde)\s[^;«»]{{3,120}}?\s(?:men|og)\s(?:sier|sa"
            rf"|opplyser|opplyste|hevder"
            r"|hevdet|viser\stil|viste\stil)\s(?:\w+\s)?at\b"
        ),
    ),
    behind=(
        re.compile(rf"[,–»”\"?!]\s?(?:også\s)?{_VERB}\s{_WHO}{_END}{_VIA}{_REFERRED}"),
        re.compile(rf",\s(?:skal\s)?{_WHO}\s(?:ha\s)?(?:opplyst|meldt)\.?\s*$"),
        re.compile(rf"\b(?:etter\sdet|etter\shva)\s{_WHO}\s(?:opplyser|melder|erfarer|kjenner\stil|får\sopplyst)"),
    ),
    according=re.compile(
        rf"\b(?:[Ii]følgj?e|[Ii]\shenhold\stil|[Ii]fylgje)\s(?:tall\sfra\s"
        rf"|opplysninger\sfra\s)?{_WHO}{_END}{_VIA}"
    ),
    opening=re.compile(r"(?:^[\s«“\"–-]*|^\s*date\s[\d-]+\s|;\s|\b(?:mens|medan|men|og|at)\s)$"),
    outlet=re.compile(_NAME),
    relayed=re.compile(r"\s(?:intervjuet\sav|sitert\sav|gjennom|via|gjengitt\sav|gjengitt\si)\s"),
    lead=re.compile(rf"\s*(?:(?:[Oo]gså|[Mm]en|[Oo]g|–|[Mm]ens|[Mm]edan|[Ss]amtidig|{_DAY}|[Ii]\sgår|[Ss]enere)\s)*"),
    report=re.compile(
        r"(?:[Ee]n|[Ee]i|[Dd]en)\s(?:\w+\s)?(?:rapport|uttalelse|pressemelding|oversikt|opptelling|melding"
        r"|undersøkelse|liste)(?:en)?\s(?:fra\s|av\s|laget\sav\s|(?=[A-ZÆØÅ][\w-]*$))"
    ),
    article_of_name=re.compile(r"(?!)"),
    nobody=re.compile(
        r"^(?:[Dd]et|[Dd]er)\s(?!\w*e\s\w)|^(?i:det|den|jeg|eg|man|i|dette|disse|som|vi|du|ingen|mange|flere|noen)$"
        r"|\b(?:som|var|ble|blei|blir|er|har|hadde|skal|vil|kan|drept|omkom|døde|måtte|vart)\b|\d|\b(?:og|av|i|at"
        r"|til)$|^(?:i|på|av|for|med|om|til|at|etter)\s"
    ),
    pronoun=re.compile(r"(?i:han|hun|ho|de|dei)"),
    person=re.compile(r"(?i:han|hun|ho)"),
    reference=re.compile(rf"(?i:han|hun|ho|de|dei|(?:den\ssamme\s)?(?:{_GROUP}))"),
    called=re.compile(r"\b\w*(?i:organisasjonen|gruppen|gruppa|byrået)\s[A-ZÆØÅ]\w+(?:\s[A-ZÆØÅ]\w+)*"),
    body=re.compile(
        r"gruppen|gruppa|organisasjonen|hjelpeorganisasjonen|eksilgruppen|menneskerettighetsgruppen"
        r"|byrået"
    ),
    parting=re.compile(r";|,?\s(?:mens|medan)\s"),
    passing=re.compile(r"(?i:\b(?:skal\sha|angivelig|visstnok|etter\ssigende|meldes(?:\som)?|rapporteres)\b)"),
    stirring=re.compile(
        r"(?i:følgj?e|frykt|nekt|avvis|legg|ifylgje|henhold|\bs(?:ier|eier|a)\b|skriv|skrev|meld|opplys|fort(?:el"
        r"|al)|hevd|uttal|bekreft"
        r"|stadfest|ansl|rapport|advar|mener|meiner|kunngj"
        r"|oppg|påst|innrømm|tvitr|varsl|slår|slo |dokumenter|registrer|talt|viser|erfar|kjenner)"
    ),
)

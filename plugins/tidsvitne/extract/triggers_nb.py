"""Norwegian words that tell of an event, Bokmål and some Nynorsk. Entries stand apart by «|»; how they are read: triggers.py."""

_PEOPLE = r"(?:[\w-]+ ){0,5}?"
_RUBBLE = r"(?:ruin|mur|grus|vrak|snø|sjø|vann|bygning|hus)\w*"
_BEGUN = r"(?:begynte|startet|starta|brøt ut|tok til|blusset opp)"
_WAR = r"(?:borger)?(?:krig|konflikt|opprør)(?:en|et)?"

NORWEGIAN = {
    # What only sounds like an event.
    "skip": r"""var (?:[\w.,]+ ){0,6}?drepte?(?= (?:og|eller) (?:sårede|skadde)) |
        antall(?:et)? (?:drepte|sårede|omkomne) \w* | ingen (?:oversikt|tall) | drepte og (?:sårede|skadde) |
        hjerteangrep\w* | sultestreik\w* | prøveløslat\w+ | angrepsspiller\w* | angrepsspill\w* |
        varslet (?:uvær|snø|regn) | redningsetat\w* | møtte (?:motstand|opp) | møter opp | valgte | valgt å |
        valgfri\w* | avstand | overfallsalarm\w* | skjøt (?:fart|i været) | skutt i været | streikeklar\w* |
        tatt opp | slått an | meldte seg | sa opp | sier (?:opp|seg) | fortelling\w* | angripelig\w* |
        uangripelig\w* | krigsforbryt\w+ | verdenskrig\w* | kampfly | kampanje\w* | valgkamp\w* | fotballkamp\w* |
        drept tid | livsviktig\w* | brann(?:vesen|mann|menn|stasjon|bil|folk|sikker)\w* | ulykkesutsatt\w* |
        uværsskade\w* | avtalt | avtalte?(?: tid)? | stormakt\w* | stormannsgal\w*""",
    "air-strike": r"""(?:luft|fly|drone|helikopter)(?:angrep|bomb)\w* | luft- og artilleriangrep\w* |
        (?:bombe|fly|luft)(?:tokt|raid)\w* | bombefly\w* | tønnebombe\w* | klasebombe\w* | bombet fra luften |
        bombet (?:\w+ ){0,2}(?:(?:krigs|kamp|jager|bombe|militær)?fly(?:et|ene)?|helikoptre(?:ne)?) |
        (?:krigs|kamp|jager|militær|bombe)?fly(?:ene|et)? (?:har |hadde )?(?:bombet|bomber|angrep|slapp|traff|
        angriper) | slapp (?:\w+ ){0,2}bomber | bomber fra luften""",
    "shelling": r"""(?:rakett|missil|artilleri|granat|bombekaster)(?:angrep|ild|regn|beskytning|nedslag)\w* |
        beskyt(?:ning|ninger|ningen|ningene|es|er) | beskutt | beskjøt | bombekaster\w* |
        (?:rammet|truffet|angrepet|skutt) av (?:[\w-]+ ){0,2}(?:raketter|granater|missiler|artilleri) |
        (?:raketter|granater|missiler|rakettene|granatene) (?:har |hadde )?(?:traff|slo ned|rammet|regnet|drepte) |
        skjøt (?:ut |opp )?(?:[\w-]+ ){0,3}(?:raketter|missiler|granater)""",
    "chemical-attack": r"""kjemisk\w* (?:våpen)?angrep\w* | (?:gass|klorgass|giftgass|sarin|nervegass)-?angrep\w* |
        kjemikalieangrep\w* | giftgass\w*""",
    "bombing": r"""bombing(?:en|er|ene|s\w*)? | bombe(?:angrep|aksjon|kampanje)\w* |
        (?:bil|vei|brann|selvmords)bombe\w* | selvmords(?:angrep|aksjon)\w* | \w*eksplosjon(?:en|er|ene)? |
        eksploderte? | bombardement\w* | bombardert?e? | bombarderte | bombarderer | bombarderes |
        (?:ble|blir|er|blitt|vart|har|hadde|ha|det|de|den|hæren|regimet|fly|flyene) bombet |
        bombet(?= (?:en|et|ei|den|det|de|\w+en|\w+et|(?-i:[A-ZÆØÅ])\w+)\b) |
        bombene? (?:falt|faller|gikk av|eksploderte) | bombes | falt (?:det )?(?:\w+ )?bomber |
        bomber (?:falt|rammet) | bombe (?:gikk av|eksploderte) | sprengte? seg | sprengt | sprengning\w*""",
    "ground-attack": r"""\w*bakke(?:offensiv|angrep|invasjon)\w* | kamphandling\w* | krigshandling\w* |
        sammenstøt(?:et|ene)? | trefning\w* | gatekamper | (?:harde|kraftige|intense|heftige|nye) kamper |
        kamper (?:mellom|i|ved|om) | kamper brøt | kampene (?:om|i|mellom|rundt|raser|ved) | stormet |
        stormer(?= [a-zæøå]+(?:en|et)) | rykket inn | rykker inn | infiltrert | bakhold\w* | skuddveksling\w* |
        ildstrid\w*""",
    "shooting": r"""skyting(?:en|er)? | skytedrap\w* | skyteepisode\w* | skuddløsning\w* | masseskyting\w* |
        skuddramt\w* | (?:ble|blir|blitt|er) (?:\w+ )?skutt | skutt (?:og|i|av|ned|på) | skutt (?:drept|død) |
        skjøt (?:og|på|mot|en|ei|et|to|tre|fire|fem|seg|ned|mannen|kvinnen|vilt|rundt|flere) | åpnet ild |
        avfyrte (?:\w+ )?skudd | skudd (?:ble|mot)""",
    "capture": r"""gjenerobr\w+ | erobr(?:et|er|ing\w*|a|es) | inntok | inntatt | innta |
        (?:tok|tatt|tar|ta) (?:over )?kontroll(?:en)? over | overtok kontrollen | frigjør(?:ing\w*|es)? | frigjorde |
        annekter\w+ | falt(?= (?:byen|landsbyen|bydelen|basen|provinsen)\b) | falt for(?= \w+(?:ne|en)\b)""",
    "withdrawal": r"""trakk (?:seg|ut|tilbake|sine) | trukket (?:seg|ut|tilbake) | tilbaketrekning\w* |
        tilbaketrekking\w* | retrett\w* | overga seg | overgitt seg | kapituler\w+""",
    "siege": r"""beleir\w+ | omringet | omringer | innesperret | blokad\w* |
        blokker(?:te|er|t) (?:veien|tilgang|havn|hjelp)\w* | avskåret | ikke (?:\w+ )?sluppet (?:inn|til) |
        sperret inne""",
    "offensive": r"""(?:mot)?offensiv(?:en|er|ene)? | invasjon\w* | invader\w+ | (?:militær|bakke)operasjon\w* |
        militæraksjon\w* | intervensjon\w* |
        (?:innled|start|iverks)(?:et|a|te|er|ette|atte)? (?:en |sin |et |de |den )?(?:[\w-]+ ){0,3}(?:offensiv|
        kampanje|operasjon|aksjon)\w* | rykket fram | framrykking\w* | mobiliser\w+ | utplasser\w+ | opprusting\w*""",
    "war": rf"""{_WAR} {_BEGUN} |
        (?:starten|begynnelsen|utbruddet) (?:på|av) (?:[\w-]+ ){{0,2}}\w*(?:krig|konflikt|opprør)\w* |
        krigsutbrudd\w* | \w*krigen (?:startet|begynte) | erklærte (?:\w+ )?krig | (?:stats)?kupp(?:et|forsøk\w*)? |
        revolusjonen (?:i|begynte|startet)""",
    "ceasefire": r"""våpenhvile\w* | våpenstillstand\w* | kamppause\w* | stridspause\w* | fredspause\w*""",
    "talks": r"""(?:freds|våpenhvile|Genève-)?forhandling(?:er|ene|smøte\w*) | \w*samtalene |
        freds(?:samtale|møte|konferanse|prosess)\w* | \w*toppmøte\w* | samtaler (?:med|mellom|i|om|skal|ble|er|vil) |
        (?:nye|direkte|fornyede) samtaler | forhandl(?:et|er|a) (?:med|om) |
        (?:krise|haste|styre|folke|minister)møte\w* | (?:holdt|holder|hadde|har) (?:et )?(?:\w+ )?møte | møttes |
        møtes | møtet (?:mellom|med|i|ble|er|starter|startet) | møte (?:mellom|med|i FN) |
        møtte(?= (?:(?-i:[A-ZÆØÅ])|den|president|statsminister|utenriksminister|sin|representanter)) |
        møter(?= (?:(?-i:[A-ZÆØÅ])|den|president|statsminister|utenriksminister|sin|representanter)) |
        konferanse(?:n|r)? (?:i|om)""",
    "agreement": r"""\w*avtale(?:n|r|ne)? (?:mellom|med|om|ble|er|ble) |
        (?:undertegn|signer|inng)(?:et|er|te|te|ikk|år|ått) (?:en |et |sin |ein )?(?:[\w-]+ ){0,2}\w*(?:avtale|
        kontrakt|traktat|forlik)\w* | fredsavtale\w* | (?:ble|blir|blitt|er) (?:[\w-]+ ){0,3}enige(?: om)? |
        enighet om | undertegn(?:et|a|er|es) | ratifiser\w+ | inngått (?:en )?avtale""",
    "visit": r"""(?:besøk|stats)besøk\w* | (?:besøk|bes)(?:te|er|økte|øker|økt) | besøk (?:i|til|hos|av|fra) |
        besøket | (?:reis|fløy|flyr|dra|dro)(?:te|er|r|t)? (?:\w+ ){0,3}til | ankom(?:met|mer)? | ankomst\w* |
        kom (?:hjem|fram|til(?= (?-i:[A-ZÆØÅ]))) | returner\w+ |
        tok imot (?:[\w-]+ ){0,2}(?:president|minister|delegasjon|utsending)\w*""",
    "rescue": rf"""rednings(?:aksjon|arbeid|innsats|operasjon|oppdrag)(?:en|et|er|ene)? | leteaksjon(?:en|er)? |
        leting(?:en)? | søk(?:et)? etter (?:savnede|overlevende|den) | (?:ble|blir|er|blitt|bli) (?:\w+ )?reddet |
        reddet (?:ut|opp|fra|livet|\w+ (?:personer|mennesker|liv|barn)) | reddes | redder |
        (?:grav(?:de|er|d|es|e)|hent(?:et|es|er|e)|dr(?:o|att?s?|ar)|trakk|trukket|løft(?:et|es|e)|berg(?:et|es)|
        finne|funnet) {_PEOPLE}ut av (?:\w+ ){{0,2}}{_RUBBLE} | (?:grave|hente) {_PEOPLE}ut\b |
        (?:hentes|graves|bæres|trekkes) {_PEOPLE}(?:ut|bort|fram)\b | gravd (?:ut|fram|frem) |
        grav(?:er|de|es) (?:[\w-]+ ){{0,4}}?(?:fram|frem) | dratt ut (?:av|fra) | bæres bort | båret (?:ut|bort) |
        bar (?:\w+ ){{1,4}}ut |
        (?:levninger|lik|kropper|omkomne|overlevende) (?:\w+ ){{0,3}}(?:ble|er|blir|blitt) (?:funnet|hentet|gravd|
        berget) | (?:ble|er|blitt) (?:\w+ )?funnet (?:i live|død|omkommet|drept)""",
    "displacement": r"""(?:har |måtte |hadde |er )?flykt(?:et|er|e|a) | flykta | på flukt | fordriv\w+ | fordrevet |
        fordrevne | evakuer\w+ | masseflukt\w* | drevet fra hjemmene? | drev (?:\w+ ){1,4}på flukt |
        måtte forlate (?:hjemmene|hjemmet|landet|byen) | krysset grensen""",
    "aid": r"""nødhjelp(?!s?-?arbeid)(?:en|s\w+)? | hjelpesending\w* | hjelpekonvoi\w* | (?:matvare)?forsyninger |
        (?:mat|våpen)forsyning\w* | humanitær(?:e|t)? hjelp | livsviktig hjelp | (?:nødvendig|medisinsk) hjelp |
        (?:delte|deler) ut (?:\w+ ){0,2}(?:mat|vann|medisin|tepper)\w* | innsamling(?:en|saksjon\w*) | donerte""",
    "arrest": r"""pågrep(?:et|ne|elser?|elsen)? | pågriper | pågripelse\w* | arrester(?:t|te|er|es) |
        arrestasjon\w* | anholdt | fengslet | fengsles | fengsling(?:en|er)? | varetekt\w* | internert |
        tok (?:\w+ )?inn til avhør | innbrakt | meldte seg (?:selv )?(?:for|til|hos) politiet""",
    "abduction": r"""kidnapp\w+ | bortfør\w+ | gisseltak\w* | (?:tatt|tok) (?:[\w-]+ ){0,3}som gis(?:sel|ler) |
        gisler | meldt savnet | forsvant | forsvunnet""",
    "release": r"""løslat\w* | løslot | sluppet fri | slapp (?:\w+ ){0,2}fri | satt fri | fangeutveksling\w* |
        rømte | rømming\w*""",
    "charge": r"""siktet(?= for|etter|\w+) | siktet | siktelse\w* | tiltal(?:t|e|en|er|te|es) | tiltales |
        etterforskning(?:en)? av | (?:innledet|startet|åpnet) etterforskning | anmeld(?:t|te|er|else\w*)""",
    "trial": r"""retts(?:sak|møte|forhandling)\w* | rettssaken | (?:ble|blir|er|blitt) dømt | dømt (?:til|for) |
        dømte | dom(?:men)? (?:falt|på|mot|for|over) | frikjent\w* | frifunnet | frifant |
        erkjen(?:te|ner|t) straffskyld | (?:møtte|møter|framstilles|fremstilles) (?:\w+ )?i retten | ankesak\w* |
        ankebehandling\w* | fengslingsmøte\w* | hovedforhandling\w*""",
    "crime": r"""\w*ran(?:et|ene)?(?= (?:mot|av|i|ved|på|ble)\b) | ranet | raner\w* | innbrudd\w* | stjålet | stjal |
        tyveri\w* | knivstukket | knivstikking\w* | knivangrep\w* | voldt\w+ | voldtekt\w* | overfall\w* | overfalt |
        ildspåsettelse\w* | påtent | plyndr\w+ | tortur\w* | hærverk\w* | mishandl\w+ | svindl\w+ |
        kapr(?:et|ing\w*) | dataangrep\w* | slått ned""",
    "protest": r"""protester (?:mot|i|ved|brøt|spredte|er) | protest(?:ert|erte|erer|aksjon\w*|marsj\w*|ene) |
        demonstrer\w+ | demonstrasjon\w* | demonstrant\w* | opptøy\w* | (?:fakkel|protest)tog(?:et)? |
        streik(?:en|et|er)? | streika | gikk ut i gatene | uroligheter\w* |
        markering(?:en)?(?= (?:i|for|mot|av|på|utenfor)\b) | aksjon(?:er|erte|en)(?= (?:mot|for|utenfor|i)\b) |
        samlet seg (?:utenfor|foran|på|i)""",
    "sanctions": r"""\w*sanksjon(?:er|ene|ert|erte)? | \w*embargo\w* | utvis(?:t|te|er|ning\w*) |
        (?:kutte|kuttet|bryte|brøt|brutt) (?:\w+ ){0,2}(?:kontakt|forbindelse|samarbeid|diplomatisk)\w* |
        innføre?(?:r|t|te)? (?:\w+ ){0,2}(?:forbud|straffetiltak|unntakstilstand|portforbud)\w* |
        forbud (?:mot|ble) | forbød | unntakstilstand\w* | portforbud\w*""",
    "vote": r"""(?:folke)?avstemning\w* | stemm?(?:te|er|e)(?= (?:for|mot|over|nei|ja|ned|imot|på)\b) |
        vedt(?:ok|att|ar|ak\w*) | bevilg(?:et|a|er|ning\w*) | nedlagt? veto | la ned veto | veto(?:et)? |
        \w*valget?(?= (?:i|på|den|ble|er|var|til|\d)) |
        (?:stortings|president|kommune|parlaments|lokal|fylkestings|ny)valg(?:et)? |
        (?:ble|blir|er|blitt) (?:gjen)?valgt | gjenvalgt | folkeavstemning\w* | gikk av | trakk seg som | utnevn\w+ |
        avsatt | tatt i ed | innsatt som | resolusjon(?:en)?(?= (?:ble|om|som|fra)\b)""",
    "accusation": r"""anklag(?:er|et|a|es|de|et)? | anklagene | anklaget | beskyld(?:er|te|t|es|ning\w*) |
        klandr\w+ | fordøm(?:mer|te|t|mes|melse\w*) | gir (?:\w+ )?skylden | ga (?:\w+ )?skylden | skyld(?:te|er) på""",
    "denial": r"""erkjen(?:te|ner|t) ikke straffskyld | avvis(?:er|te|t|es|ning\w*) | benekt(?:er|et|es|a) |
        nekt(?:er|et|a)(?= (?:for|at|å ha|straffskyld|skyld)\b) | tilbakevis(?:er|te|t) |
        dement(?:erer|erte|ert|i\w*)""",
    "threat": r"""tru(?:er|et|a|de) (?:med|om) | truet (?:\w+ )?med | trusler? om | ultimatum\w* |
        advar(?:er|te|t|sel\w*)(?= (?:\w+dag )?(?:mot|om|at)\b) | lovet hevn""",
    "claim-of-responsibility": r"""(?:tok|tatt|tar|påtok|påtatt) (?:(?:på )?seg )?(?:ansvaret|skylden|ansvar) for""",
    "statement": r"""kunngjør(?:ing\w*)? | kunngjorde | kunngjort | (?:presse|nyhets)(?:melding|konferanse)\w* |
        sendte ut (?:en )?(?:\w+ )?(?:melding|pressemelding|uttalelse|video) |
        uttalelse(?:n|r)?(?= (?:fra|sier|sa)\b) | publiser(?:t|te|er) | offentliggj(?:orde|ort|ør)\w* |
        la fram (?:\w+ ){0,3}(?:rapport|tall|plan|budsjett|forslag)\w* | (?:tale|talen)(?= (?:til|i FN)\b) |
        krev(?:er|de|d)(?= (?:at|full|umiddelbar|en|et|å)\b) | oppfordr(?:et|er|a) | beklaget""",
    "say": r"""lagt ut | la ut | sa | sier | seier | opplyste | opplyser | meldte | melder | skriver | skrev |
        uttalte | uttaler | fortalte | forteller | bekreftet | bekrefter | hevdet | hevder | rapporterte |
        rapporterer | advarte | varslet | anslo | anslår | mente | lovet | innrømmet | påstod | påsto | forklarte |
        vitnet | varsla""",
    "accident": r"""\w*ulykke(?:n|r|ne)? | forlis\w* | kollisjon\w* | kolliderte | kollidert |
        kjørte (?:\w+ ){0,2}(?:av veien|utfor|inn i) | krasj(?:et|er|a)? | styrtet | styrta | avspor\w+ |
        kantr(?:et|er|a) | sank | sunket | grunnstøt\w* | gikk på grunn | drukn\w+ | påkjør\w+ | raste sammen |
        (?:bygning|bro|tak|vegg|tunnel|hus|stillas|scene)(?:en|a|et)? (?:kollapset|raste) | \w*lekkasje\w* |
        lekk(?:e|et|er|a)(?= \w) | \w*utslipp(?:et)?(?= (?:av|i|ved|fra)\b)""",
    "disaster": r"""jordskjelv\w* | skjelvet | tsunami\w* | \w*flom(?:men|mer|mene)? | oversvøm\w+ |
        (?:jord|leir|stein|snø)?skred(?:et|ene)? |
        (?:jord|stein|leir)?ras(?:et|ene)?(?= (?:i|ved|på|gikk|har|ble|tok|som|traff)\b) | (?:ekstrem|u)vær(?:et)? |
        ekstremvær\w* | orkan\w* | storm(?:en)? | syklon\w* | tornado\w* | vulkanutbrudd\w* |
        (?:skog|lyng|hus|storm|by)?brann(?:en|er|ene)? | brant (?:ned|opp) | tørke(?:n)? | hungersnød\w* |
        utbrudd(?:et)?(?= av\b) | epidemi\w* | pandemi\w* | hetebølge\w* | strømbrudd\w*""",
    "destruction": r"""ødela(?:gt|gte)? | ødelegg(?:er|es|else\w*) | ble (?:\w+ )?ødelagt | rasert\w* |
        jevnet med jorden | lagt i ruiner | ramponert | skader på | store skader | revet(?= (?:ned|i|av)\b)""",
    "attack": r"""\w*angrep(?:et|ene|s|ne)? | angriper(?=e?n? ) | angripe | angripes | gikk til aksjon |
        (?:rammet|traff|truffet) (?:[\w-]+ ){0,3}(?:sykehus|skole|bolig|marked|moské|mål|bygg|hus|stilling|
        base)\w* | rettet mot (?:et |en |den )?(?:[\w-]+ )?(?:sykehus|skole|marked|mål)\w*""",
    "killing": r"""(?:kniv|skudd|bombe)?drept(?:e|es)? | dreper? | drepes | drap(?:et|ene)? | drapsmann |
        omkom(?:met|mer|ne)? | henrett\w+ | massakr\w+ | likvider\w+ | (?:snik)?myrd(?:et|er|a) | attentat\w* |
        mist(?:et|er|a) (?:[\w-]+ ){0,4}livet | livet mist(?:et|er) | mista livet | tok livet av | døde |
        livet gikk tapt | kostet (?:\w+ ){0,2}livet | ble (?:funnet )?død | krevde (?:\w+ ){1,2}liv | selvmord(?:et)?""",
    "injury": r"""sår(?:et|ede|er|es) | skad(?:d|de|et) | skadd | hardt skadd | kvestet | lemlest\w+ |
        fraktet til sykehus | sendt til sykehus | kjørt til sykehus | innlagt""",
    "lasting": r"""(?:lange|gamle)(?= (?:\w+ )?\w*(?:krigen|konflikten|opprøret)\b)""",
    "toll": r"""var (?:[\w.,]+ ){0,6}?(?:drept|omkommet|død|døde|drepte) | dødstall\w* | tapstall\w*""",
    "other": r"""begynte | begynner(?= (?:i|på|den|man|tirs|ons|tors|fre|lør|søn)) | startet |
        starter(?= (?:i|på|den|man|tirs|ons|tors|fre|lør|søn)) | tok slutt | slutter(?= (?:i|på|den)\b) | sluttet |
        opphørte | åpn(?:et|a|er|es)(?! ild) | steng(?:te|t|er|es) | fant sted | finner sted | skjedde | inntraff |
        gjenåpn\w+ | gjenopp(?:tok|tatt|tas) | grunnla\w* | stiftet | etablert(?:e)? | ble født | giftet | begravet |
        begravelse\w* | vant | tapte | avlyst\w* | utsatt(?= (?:til|på|fra)\b) | utsatte | kollapset | brøt sammen |
        gikk ut | økte | økt(?= (?:med|til)\b) | steg (?:til|med) | sank til | falt til | fullfør\w+ | avduk\w+ |
        oppdag(?:et|a) | (?:ble|er|blitt) funnet | fant(?= (?:en|et|ei|to|tre|flere|den|det)\b) | innviet |
        lansert\w* | innført\w* | (?:trådte|trer|tre|trådt) i kraft | varte | flytt(?:et|a) | stans(?:et|a|es) |
        fortsatte | trapp(?:et|er|a) (?:\w+ ){0,3}opp | kjøpte | solgte | bygd(?:e)? | ferdigstilt""",
}

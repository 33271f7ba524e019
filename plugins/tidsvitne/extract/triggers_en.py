"""English words that tell of an event. Entries stand apart by «|»; how they are read: triggers.py."""

_PEOPLE = r"(?:[\w’'-]+ ){0,4}?"
_FROM_RUBBLE = r"(?:from|out of) (?:beneath |under |underneath )?(?:the |a |its |their )?(?:[\w-]+ )?(?:rubble|ruins|debris|wreckage|collapsed|sea|water)"  # noqa: E501
_BEGUN = r"(?:began|begun|begins|broke out|erupted|started|breaks out)"
_WAR = r"(?:civil )?(?:war|conflict|uprising|revolution|insurgency)"

ENGLISH = {
    # What only sounds like an event.
    "skip": r"""bombing sites? | bomb (?:shelter|disposal|squad)s? | bombed-out | bombed out | heart attacks? |
        under attack from critics | attack (?:helicopter|dog|ad|rifle)s? | panic attacks? | terror(?:ist)? groups? |
        (?:labou?r|hunger|general|lightning) strikes? | strike (?:a|the) (?:deal|balance|chord) |
        struck (?:by the|a chord) | number of (?:dead|deaths|killed) |
        shot (?:on|with) (?:video|camera|film|a (?:phone|drone)) | trial and error | on trial basis |
        charged with (?:finding|leading|running|protecting|overseeing|the task) | free of charge | in charge |
        take charge | killed time | dying (?:to|for) | agreed (?:with|that) | agrees | kill switch | war crimes? |
        world war | post-war | stormed (?:off|out) | mass casualt\w+ | died down | crash course |
        died of (?:natural|old) | (?:peace|world) conference centre | due process |
        captured (?:on|by) (?:video|camera|film) | captured (?:the|its) (?:imagination|attention|mood) |
        arrested development | state visit programme | visit(?:ed|s)? (?:the|our|its) (?:web)?(?:site|page) |
        fled the scene | fire department | fired from (?:his|her) job | vote of thanks | fleeing suspects?""",
    "air-strike": rf"""air[ -](?:strike|raid|attack|assault|campaign|bombardment)s? | airstrikes? | airraids? |
        aerial (?:attack|bombardment|bombing|campaign|strike|raid)s? | drone (?:strike|attack)s? |
        missile and air strikes? | barrel[ -]bomb(?:s|ing|ings|ed)? | cluster bombs? |
        bombing (?:raid|run|sortie|mission)s? | sorties |
        (?:war)?(?:planes?|jets?|helicopters?|aircraft|bombers?|drones?) (?:(?:have|had|has|also|again|then|
        later) ){{0,2}}(?:bombed|struck|hit|dropped|pounded|targeted|attacked|bomb|strike|pound|fired) |
        planes have flown (?:[\w,]+ )?(?:missions|sorties) | flown (?:[\w,]+ )(?:missions|sorties) |
        dropped {_PEOPLE}bombs? | bombed from the air""",
    "shelling": r"""shell(?:ing|ed|fire) | mortar (?:fire|attack|round|shell|bomb)s? |
        artillery (?:fire|attack|strike|barrage|bombardment)s? |
        (?:rocket|missile) (?:fire|attack|strike|barrage)s? |
        (?:rocket|missile|shell|mortar)s? (?:have |had )?(?:hit|struck|landed|slammed|fell|killed|rained) |
        hit by (?:[\w-]+ ){0,2}(?:rockets?|shells?|mortars?|missiles?) |
        fired (?:[\w-]+ ){0,4}(?:rockets?|missiles?|shells?|mortars?) | volley of rockets""",
    "chemical-attack": r"""(?:chemical|gas|sarin|chlorine) (?:weapons? |gas )?attacks? |
        nerve[ -](?:gas|agent) attacks? | poison(?:ed)? gas attacks? | gassed | poisonous gas""",
    "bombing": r"""bombings? | bombardments? | bombard(?:ed|ing) | bombed |
        (?:car|suicide|truck|roadside) bomb(?:s|er|ers|ing|ings)? | bomb (?:attack|blast)s? |
        bombs (?:from [\w ]{2,40}? )?(?:fell|fall|rained|went off|exploded) | bomb (?:exploded|went off) |
        explosions? | exploded | blasts? | detonated | blew (?:himself|herself|themselves|itself) up |
        bombing campaign | landmine""",
    "ground-attack": r"""ground (?:offensive|assault|operation|attack|invasion)s? | clash(?:es|ed|ing)? |
        street fighting | gun ?battles? | firefights? | (?:heavy|fierce|intense|renewed|deadly) fighting |
        fighting (?:between|broke|erupted|raged|continued|in|around|near) | storm(?:ed|ing) (?:the|a) |
        skirmish(?:es)? | exchanged? (?:of )?fire | battle (?:for|of|between) | battled | ambush(?:ed|es)?""",
    "shooting": r"""shootings? | shoot-?outs? | mass shootings? | gunfire | gunshots? | drive-by | opened fire |
        opening fire | fired (?:[\w-]+ ){0,3}(?:shots?|rounds?) | shots (?:were )?fired | fired (?:on|at|into) |
        (?:was|were|been|gets?|got) (?:fatally |accidentally |reportedly |critically )?shot |
        fatally (?:shot|shooting) |
        shot (?:dead|to death|at|himself|herself|themselves|and (?:killed|wounded|injured)|in the (?:head|chest|
        back|leg|face|neck|arm|stomach|abdomen|foot|hand)|by|multiple|several|(?:a|an|the|his|her|their|one|two|
        three|four|five|six|seven|eight|nine|ten) ) | shoots | murder-suicide""",
    "capture": r"""(?:re)?captur(?:e|es|ed|ing) of |
        (?:re)?captur(?:e|es|ing) (?:the (?:town|city|village|base|airport|province|district)|control) |
        (?:its|their) (?:re)?capture | (?:re)?captured |
        seiz(?:e|ed|ing) (?:control|power|the (?:town|city|village|base|airport|port|province|district)) |
        (?:took|taken|taking|takes|take|regained|retook|gained|won) control | overr[au]n | retook | retaken |
        recaptur(?:e|ed|ing) | fell to (?:the )?(?:rebels|government|army|insurgents|militants|forces|opposition) |
        liberated | liberation of | annex(?:ed|ation)""",
    "withdrawal": r"""withdr(?:ew|awn|awal|awing|aws) | pull(?:ed|ing)? (?:back|out) | retreat(?:ed|ing|s)? |
        surrender(?:ed|s)? | left the (?:area|city|town|country|region|province) |
        laid down (?:their|its) (?:arms|weapons)""",
    "siege": r"""(?:be)?sieg(?:e|ed|ing) | besieg(?:es|ed|ing) | encircl(?:ed|ement|ing) | blockad(?:e|ed|es) |
        (?:blocked|denied) (?:[\w-]+ ){0,2}access | cut off | surrounded the (?:town|city|village|district)""",
    "offensive": r"""(?:counter-?)?offensives? | invasions? | invaded | invades? |
        (?:military|armed) (?:intervention|operation|campaign)s? | incursions? |
        (?:launch(?:ed|ing|es)?|beg(?:an|un|inning)|start(?:ed|ing)?|escalat(?:ed|ing)|step(?:ped|
        ping)) (?:up )?(?:an? |its |their |the |his )?(?:\w+ ){0,2}(?:offensive|campaign|intervention|operation|
        assault|push) | (?:that|which) (?:it|they|he|she|\w+) launched | troop build-?up |
        mobili[sz](?:ed|ation|ing) | deployed""",
    "war": rf"""(?:beginning|start|outbreak|onset|eruption) of (?:[\w’'-]+ ){{0,3}}{_WAR} | (?:civil )?war {_BEGUN} |
        (?:armed )?conflict {_BEGUN} | hostilities {_BEGUN} | uprising {_BEGUN} | revolution {_BEGUN} |
        fighting first (?:began|broke out) | declared war | end of (?:the )?(?:\w+ )?war |
        coup(?: d[’']état)?(?: attempt)? | civil war in(?= \d) | insurgency {_BEGUN} |
        (?:seized|toppled|overthrew|overthrown|ousted) (?:power|the government|the president)?""",
    "ceasefire": r"""cease-?fires? | cease fire | truces? | cessation of hostilities | armistice |
        halt in (?:the )?fighting""",
    "talks": r"""peace (?:talks|negotiations|conference|process|summit) | negotiations? | negotiated |
        (?:Geneva|truce|new|fresh|further|direct|indirect|emergency|budget|trade|nuclear|bilateral) talks |
        cease-?fire talks | round of talks |
        talks (?:in|with|between|on|to|are|were|will|have|began|resumed?|collapsed|broke) | summit(?: meeting)? |
        held (?:\w+ )?(?:talks|meeting) | (?:held|holds?|holding) a meeting | met (?:with|for|in|on|at|behind) |
        will meet | (?:to|scheduled to) meet(?: with)? | (?:are|is) to meet |
        (?:emergency|crisis|closed-door) meeting | meet(?:s|ing) with | convened?""",
    "agreement": r"""(?:peace |trade |nuclear |interim |framework |power-sharing )?(?:agreement|accord|treaty|pact)s? (?:was|
        were|is|between|with|on|signed|reached|to) |
        (?:signed|sign|reach|reached|struck|strike|brokered|sealed|concluded) (?:an? |the |its |
        their )?(?:[\w-]+ ){0,2}(?:agreement|deal|accord|treaty|pact|contract)s? | agreed (?:to|on|upon) |
        deal (?:was|between) | ratified | ratif(?:y|ies) | peace (?:deal|accord|agreement|treaty) |
        memorandum of understanding""",
    "visit": r"""(?:arriv|travel)(?:ed|led|es|s|ing) (?:to|in|at) | (?:flew|flies|flying|fly) (?:to|into|home) |
        visit(?:ed|s|ing) | (?:state |official |surprise )?visit (?:to|by) | travel(?:s|led|ed)? to |
        (?:will|to|would) travel | will visit |
        received (?:[\w-]+ ){0,3}(?:president|prime minister|minister|envoy|delegation) | arrived |
        returned (?:home|to|from) | sailed""",
    "rescue": rf"""rescue (?:effort|operation|mission|work|attempt)s? | (?:was|were|been|being|are|is) rescued |
        rescued | rescuing | saved from (?:the|a) |
        (?:pull|dig|drag|dug|recover|haul)(?:ged|ging|s|ling|led|ed|ing)? {_PEOPLE}{_FROM_RUBBLE} |
        (?:pulled|dug|digging|pulling|recovered|recovering) {_PEOPLE}(?:alive|{_FROM_RUBBLE}) |
        (?:bod(?:y|ies)|remains|survivors?) (?:[\w-]+ ){{0,6}}?(?:was|were|been|had been|have been) (?:found|
        recovered|pulled|retrieved) | (?:found|recovered|retrieved) (?:the )?(?:bod(?:y|ies)|remains) |
        search for (?:survivors|the missing|bodies) | search and rescue | airlifted | found alive |
        recover(?:ed|ing) (?:[\w-]+ ){0, 3}(?:bodies|body|remains) |
        (?:resum(?:e|ed|ing)|suspend(?:ed)?|called off) the search""",
    "displacement": r"""(?:have |has |had |were |are )?fled | fleeing | flee | displac(?:ed|ing|ement) |
        evacuat(?:ed|ion|ions|e|ing) | exodus | driven from (?:their|his|her) homes? |
        forced from (?:their|his|her) homes? | crossed into(?= (?-i:[A-Z])) | sought (?:refuge|shelter|asylum) |
        resettled | refugees (?:crossed|arrived|poured)""",
    "aid": r"""(?:humanitarian|food|emergency|relief|medical) (?:aid|assistance|supplies|convoys?|deliver(?:y|ies)|
        shipments?) | aid (?:convoys?|deliver(?:y|ies)|shipments?|trucks?|airdrops?) | relief convoys? |
        (?:air)?dropped (?:aid|food) | delivered (?:[\w-]+ ){0,3}(?:aid|food|supplies|medicines?) |
        (?:tons|tonnes) of (?:aid|food|flour|supplies) | donat(?:ed|ion|ions)""",
    "arrest": r"""arrest(?:s|ed|ing)? | detained | detention of | imprisoned | jailed | round(?:ed|ing) up |
        apprehended | taken into custody | (?:in|into) (?:police )?custody |
        turned (?:himself|herself|themselves) in | booked into""",
    "abduction": r"""abduct(?:ed|ion|ions|ing|s) | kidnap(?:ped|per|pers|ping|pings|s)? | taken hostages? |
        took (?:[\w-]+ ){0,3}hostages? | hostage[ -]taking | went missing | (?:was|were) reported missing |
        disappeared | vanished""",
    "release": r"""(?:was|were|been) (?:freed|released) | freed | set free | prisoner (?:swap|exchange)s? |
        released (?:from|on bail|on bond|without) | escaped from""",
    "charge": r"""charged (?:[\w-]+ ){0,6}?with (?:[\w’'-]+ ){0,3}(?:murder|manslaughter|assault|homicide|robbery|terrorism|
        treason|fraud|attempted) | charged with | (?:to|will) charge(?= (?:him|her|them|the|a|an|[\w’'-]+ with)\b) |
        (?:was|were|been|be) charged(?: with (?:[\w’'-]+ ){0,3}(?:murder|manslaughter|assault|homicide|robbery|
        terrorism|treason|fraud))? | (?:face|faces|facing|filed) (?:[\w-]+ ){0,3}charges? |
        charges? (?:of|were|against) | indict(?:ed|ment|ments) | arraign(?:ed|ment) |
        prosecutors? (?:charged|filed) | opened an investigation | launched an (?:investigation|inquiry|inquest)""",
    "trial": r"""(?:on|stand|stood|stands) trial | (?:murder|criminal|jury) trial |
        trial (?:of|for|began|begins|opened|is|was|starts|started|date) |
        (?:found|pleaded|plead|pleads) (?:not )?guilty | convicted | conviction | acquitted | sentenced | verdict |
        jury (?:found|convicted|acquitted) | appear(?:s|ed|ing)? in court |
        court (?:hearing|appearance|ruled|ruling|rejected|upheld|overturned) | preliminary hearing |
        (?:was|were) executed by""",
    "crime": r"""robb(?:ed|ery|eries|ing) | burgl(?:ary|aries|ed) | stabb(?:ed|ing|ings)(?: (?:to death|dead))? |
        rap(?:ed|ing) | rape | sexual(?:ly)? assault(?:ed|s)? | arson(?: attack)? | set (?:[\w’'-]+ ){0,3}on fire |
        loot(?:ed|ing) | torture(?:d)? | vandali[sz](?:ed|m) |
        (?:was|were|been|had|have|has) (?:\w+ly )?beaten(?! \d|\w+ \d) | beaten (?:up|to death) | beating | theft |
        stole(?:n)? | domestic violence | carjack(?:ed|ing)? | hijack(?:ed|ing)? | hacked | cyber-?attacks?""",
    "protest": r"""protest(?:s|ed|ing)? | protesters (?:gathered|marched|clashed|took) |
        demonstrat(?:ed|ion|ions|ing)(?! how|that) | demonstrations? | demonstrators |
        marched (?:through|to|in|against) | rall(?:y|ied|ies) (?:in|outside|against|for|of|at|was|on) |
        riot(?:s|ed|ing)? | took to the streets | sit-in | walk(?:ed)? ?out | went on strike | strike action |
        unrest | vigil | gathered (?:outside|in front of)""",
    "sanctions": r"""sanctions? (?:on|against|were|was|are) | (?:new|imposed|economic|lifted) sanctions |
        sanctioned | embargo | expel(?:led|s|ling)? (?:[\w-]+ ){0,4}(?:diplomats?|ambassador|members?) |
        expulsion of | recalled (?:its|their|his) ambassador |
        cut (?:off )?(?:diplomatic )?(?:ties|relations|contact) |
        suspended (?:[\w-]+ ){0,4}(?:talks|cooperation|aid|membership) | broke off | banned | outlawed""",
    "vote": r"""vote[ds]? (?:to|against|for|in favou?r|on|down|by|through) | voted | vetoed | veto |
        (?:passed|adopted|approved|rejected) (?:an? |the |its )?(?:[\w-]+ ){0,3}(?:resolution|law|bill|motion|
        budget|plan|treaty|deal|proposal) | resolution (?:was|calling|demanding) |
        election(?:s)?(?: (?:day|was|were|in|on))? | elected | re-elected | referendum | (?:will|to) debate |
        debated | sworn in | took office | inaugurat(?:ed|ion) | resign(?:ed|s|ation) | stepped down | appointed |
        sacked | dismissed as""",
    "accusation": r"""accus(?:es?|ed|ing) | (?:has|have|had )?blam(?:es?|ed|ing) | condemn(?:s|ed|ing) |
        denounc(?:es?|ed|ing) | alleg(?:es|ed|ing) that""",
    "denial": r"""den(?:y|ies|ied|ying)(?! (?:\w+ ){0,3}(?:access|entry|supplies|food|aid)) | denial |
        reject(?:s|ed)? (?:the |these |those |any |all )?(?:claims?|charges?|accusations?|allegations?|reports?|
        suggestions?|it) |
        dismiss(?:es|ed)? (?:the |these |those )?(?:claims?|charges?|accusations?|allegations?|reports?|it|them) |
        refut(?:es|ed)""",
    "threat": r"""threat(?:en|ens|ened|ening) (?:to|with|that) | vow(?:s|ed)? (?:to|revenge) |
        (?:issued|gave) (?:an? )?ultimatum | ultimatum | warned (?:of|that|against|it|they)""",
    "claim-of-responsibility": r"""(?:claim|claims|claimed|claiming|took|taken) (?:the )?responsibility""",
    "statement": r"""announc(?:es?|ed|ing|ement) | declar(?:es?|ed)(?! war) |
        (?:released|issued|made|put) (?:out )?(?:an? |the )?(?:[\w-]+ )?(?:statement|report|video|warning|
        communique|footage) | press (?:conference|release|briefing) |
        (?:gave|made|delivered) (?:an? )?(?:\w+ )?speech | in a (?:statement|speech|tweet) |
        (?:video |helmet-cam )?footage (?:emerged|surfaced) | call(?:s|ed) (?:for|on) | urg(?:es|ed) |
        demand(?:s|ed) | apologi[sz](?:ed|es)""",
    "say": r"""released | published | posted | released | said | says | told | tells | reported |
        stated(?! (?:intention|aim|goal|purpose|policy)s?) | added | insisted | confirmed | estimated | warned |
        wrote | predicted | acknowledged | tweeted | claimed | testified | promised | pledged""",
    "accident": r"""accidents? | crash(?:es|ed)? | collid(?:ed|es) | collision | derail(?:ed|ment) |
        capsiz(?:ed|es) | sank | sunk | shipwreck | ran aground | drown(?:ed|ing|ings)? |
        (?:was|were|been) hit by (?:a|an|the) (?:car|truck|lorry|train|bus|van|tram) | plane crash |
        leak(?:ed|ing)? | spill(?:ed)? | (?:building|bridge|roof|wall|mine|tunnel) collapse[ds]? | went off the road""",
    "disaster": r"""earthquakes? | quakes? | tsunami | flood(?:s|ed|ing)? | landslides? | mudslides? | avalanches? |
        hurricane | tornado(?:es)? | cyclone | typhoon | storms? | eruption | wildfires? | forest fires? |
        fires? (?:broke|at|in|that|destroyed|swept|raged|ripped|tore|has|had|is|was|spread) | blaze | drought |
        famine | outbreak of(?! war|the war) | epidemic | heatwave""",
    "destruction": r"""destroy(?:ed|s|ing) | destruction of | demolish(?:ed|ing) | razed | damaged |
        burn(?:ed|t) (?:down|to the ground) | levelled | flattened | reduced to rubble""",
    "attack": r"""attack(?:s|ed|ing)? | assaults? | raid(?:s|ed)? |
        (?<!air )strikes?(?= (?:on|in|against|near|hit|killed|have|had|were|was|that|came|followed)) |
        (?:have |has |had )?struck |
        (?:pound|target|hit)(?:ed|s|ting|ing)? (?:[\w-]+ ){0,3}(?:targets|positions|hospitals?|schools?|rebels?|
        civilians|buildings?|areas|bases?|villages?)""",
    "killing": r"""kill(?:s|ed|ing|ings)? | murder(?:ed|s)? | massacre(?:d|s)? | execut(?:ed|ion|ions) |
        assassinat(?:ed|ion) | homicide | slain | slaying | slayings | beheaded | died | dies |
        lost (?:their|his|her) li(?:ves|fe) | found dead | pronounced dead | death of | deaths of |
        claimed (?:the lives|\d+ lives) | left (?:[\w-]+ ){1,3}dead | suicide""",
    "injury": r"""wound(?:ed|ing|s) | injur(?:ed|ing|ies) | hospitali[sz]ed | taken to (?:the )?(?:\w+ )?hospital |
        rushed to (?:the )?hospital | maimed""",
    "lasting": r"""(?:long|old)(?= (?:\w+ )?(?:war|conflict|insurgency)\b)""",
    "toll": r"""death toll | toll(?= (?:rose|stood|reached|climbed|has|had|was|is)\b)""",
    "other": r"""beg(?:an|ins?) | started | ended | ends(?= on|in|at) | opened | open(?=s? (?:on|in|at)\b) | closed |
        shut (?:down)? | took place | taking place | happened | occurred | resum(?:ed|es|e) | reopened | founded |
        founding of | established | was born | married | buried | funeral | won | lost (?:to|the) | inspected |
        cancelled | canceled | postponed | launched | ended up | collapsed | expired | broke down | failed |
        increased | rose (?:to|by) | fell (?:to|by) | completed | unveiled | discovered |
        found(?= (?:a|an|the|two|three|several)\b) | left(?= (?:for|the)\b) | came(?= (?:to|into)\b) | joined |
        halted | stopped | continued | bought | sold | restored | moved(?= to)""",
}

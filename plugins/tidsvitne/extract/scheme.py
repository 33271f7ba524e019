"""The kinds of events, and the words in each language that tell of one.

The kinds follow ACLED's, as far as news reports keep them apart. `bombing` is an explosion, or bombs of which the
sentence does not say whence they came; `attack` says not even that. Where a sentence has a more exact kind, these two and
`killing` tell of the same event.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

# `skip` eats what only sounds like an event.
_NORWEGIAN = {
    "skip": r"var (?:[\w.,]+ ){0,6}?drepte?|antall(?:et)? (?:drepte|sårede|omkomne)|drepte og (?:sårede|skadde)"
        r"|hjerteangrep|sultestreik\w*",
    "air-strike": r"(?:luft|fly|drone|helikopter)(?:angrep|bomb)\w*|luft-? og artilleriangrep\w*|(?:bombe|fly"
        r"|luft)(?:tokt|raid)\w*|bombefly\w*"
    r"|tønnebombe\w*|klasebombe\w*|bombet fra luften|bombet (?:\w+ ){0,2}(?:krigs|kamp|jager|bombe)fly\w*"
    r"|(?:krigs|kamp|jager)fly\w* (?:har )?(?:bombet|bomber|angrep"
    r"|slapp|traff)",
    "shelling": r"(?:rakett|missil|artilleri|granat|bombekaster)(?:angrep|ild|regn|beskytning|nedslag)\w*"
        r"|beskyt(?:ning|ninger|ningen|es|er)|beskutt|beskjøt"
    r"|(?:rammet|truffet|angrepet|skutt) av (?:[\w-]+ ){0,2}(?:raketter|granater|missiler|artilleri)"
    r"|(?:raketter|granater|missiler) (?:traff|slo ned|rammet|regnet)",
    "chemical-attack": r"(?:kjemisk\w*|kjemiske) (?:angrep|våpenangrep)\w*|(?:gass|klorgass|giftgass|sarin"
        r"|nervegass)-?(?:angrep)\w*|kjemikalieangrep\w*",
    "bombing": r"bombing(?:en|er|ene|s\w*)?|bombeangrep\w*|bilbombe\w*|veibombe\w*|selvmords(?:bombe|angrep"
        r"|aksjon)\w*|eksplosjon(?:en|er|ene)?"
    r"|bombardement\w*|bombardert?e?|bombarderte|bombarderer|bombarderes|(?:ble|blir|er|blitt|vart|har"
    r"|hadde|ha|at det|at de|at den|at hæren|at regimet) bombet|bombene? falt|bombes|sprengte? seg",
    "ground-attack": r"\w*bakke(?:offensiv|angrep|invasjon)\w*|kamphandling\w*|krigshandling\w*|sammenstøt(?:et"
        r"|ene)?|trefning\w*|gatekamper|(?:harde|kraftige|intense|heftige) kamper"
    r"|kamper mellom|kampene (?:om|i|mellom|rundt|raser)|stormet|stormer|rykket inn|rykker inn|infiltrert",
    "capture": r"gjenerobr\w+|erobr(?:et|er|ing\w*)|inntok|inntatt|innta|tok kontroll(?:en)? over"
        r"|tatt kontroll(?:en)? over|tar kontroll(?:en)? over|overtok kontrollen",
    "siege": r"beleir\w+|omringet|omringer|innesperret|blokade\w*",
    "ceasefire": r"våpenhvile\w*|våpenstillstand\w*|kamppause\w*|stridspause\w*",
    "talks": r"(?:freds|våpenhvile|Genève-)?(?:forhandling(?:er|ene|smøte\w*)|samtalene|fredssamtale\w*"
        r"|fredsmøte\w*|fredskonferanse\w*|toppmøte\w*)|samtaler (?:med|mellom|i|om)"
    r"|forhandl(?:et|er) (?:med|om)",
    "rescue": r"rednings(?:aksjon|arbeid|innsats|operasjon|oppdrag)(?:en|et|er|ene)?|(?:ble|blir|er|blitt) reddet"
        r"|reddet ut|reddes|redder"
    r"|(?:grav(?:de|er|d|es)|hent(?:et|es|er)|dr(?:o|atts?|ar)|trakk|trukket|løft(?:et|e"
    r"|es)) (?:[\w-]+ ){0,4}ut av (?:ruin|mur|grus)\w*"
    r"|grave (?:[\w-]+ ){0,5}ut\b|(?:hentes|graves) (?:[\w-]+ ){0,4}ut\b",
    "displacement": r"(?:har |måtte |hadde |er )?flykt(?:et|er|e)|på flukt|fordriv\w+|fordrevet|fordrevne"
        r"|evakuer\w+|masseflukt\w*|drevet fra hjemmene?",
    "aid": r"nødhjelp(?!s?-?arbeid)\w*|hjelpesending\w*|hjelpekonvoi\w*|(?:matvare)?forsyninger|matforsyning\w*"
        r"|humanitær(?:e|t)? hjelp|livsviktig hjelp",
    "arrest": r"pågrep(?:et|ne|elser?|elsen)?|pågriper|arrest(?:ert|erte|erer|eres|asjon\w*)|anholdt|fengslet"
        r"|fengsling\w*|internert",
    "abduction": r"kidnapp\w+|bortfør\w+|gisseltak\w*|tatt som gis(?:sel|ler)",
    "attack": r"\w*(?<!luft)(?<!fly)angrep(?:et|ene|s)?|angriper|angripe|angripes|offensiv(?:en|er|ene)?"
        r"|\w+-offensiv(?:en)?",
    "killing": r"drept(?:e|es)?|dreper?|drepes|drap(?:et|ene)?|drapsmann|omkom(?:met|mer|ne)?|henrett\w+|massakr\w+"
        r"|mist(?:et|er) livet|tok livet av",
}  # fmt: skip

_ENGLISH = {
    "skip": r"bombing sites?|bomb (?:shelters?|disposal)|bombed[- ]out|heart attacks?|under attack from critics"
        r"|(?:labou?r|hunger|general) strikes?"
    r"|number of (?:dead|deaths|killed)",
    "air-strike": r"air[ -]?(?:strike|raid|attack|assault|campaign|bombardment)s?|aerial (?:attack|bombardment"
        r"|bombing|campaign|strike|raid)s?|(?:drone|missile and air) strikes?"
    r"|barrel[ -]bomb(?:s|ing|ings|ed)?|cluster bombs?|bombing (?:raid|run|sortie|mission)s?|sorties"
    r"|(?:war)?(?:planes?|jets?|helicopters?|aircraft) (?:have |had )?"
    r"(?:bombed|struck|hit|dropped|pounded|targeted|attacked|bomb|strike|pound)|dropped bombs",
    "shelling": r"shell(?:ing|ed|fire)|shelling|mortar (?:fire|attack|round|shell)s?|artillery (?:fire|attack"
        r"|strike|barrage|bombardment)s?|(?:rocket|missile) (?:fire|attack|strike|barrage)s?"
    r"|rockets? (?:hit|struck|landed|slammed|fell)|hit by (?:[\w-]+ ){0,2}(?:rockets?|shells?|mortars?|missiles?)",
    "chemical-attack": r"(?:chemical|gas|sarin|chlorine|nerve[ -](?:gas|agent)|poison gas)(?: weapons?)? attacks?"
        r"|gassed",
    "bombing": r"bombings?(?! sites?)|bombardments?|bombard(?:ed|ing)|bombed(?! out| building| site| house)|(?:car"
        r"|suicide|truck|roadside) bomb(?:s|er|ers|ing|ings)?|bomb (?:attack|blast)s?"
        r"|bombs (?:from [\w ]{2,40}? )?(?:fell|fall|rained)"
    r"|explosions?|blew (?:himself|herself|themselves) up|bombing campaign",
    "ground-attack": r"ground (?:offensive|assault|operation|attack|invasion)s?|clash(?:es|ed)|street fighting"
        r"|gun ?battles?|firefights?|(?:heavy|fierce|intense|renewed) fighting"
    r"|fighting (?:between|broke|erupted|raged|continued|in|around|near)|storm(?:ed|ing) (?:the|a)|skirmish(?:es)?",
    "capture": r"(?:re)?captur(?:e|es|ed|ing) (?:of|the town|the city|the village|control)|its capture"
        r"|(?:re)?captured|seiz(?:ed|ing) control|(?:took|taken|taking|regained|retook) control|overr[au]n|retook"
        r"|recaptur(?:e|ed|ing)",
    "siege": r"(?:be)?sieg(?:e|ed|ing)|besieg(?:es|ed|ing)|encircl(?:ed|ement|ing)|blockaded?",
    "ceasefire": r"cease[ -]?fires?|truces?|cessation of hostilities|armistice",
    "talks": r"peace (?:talks|negotiations|conference|process|summit)|negotiations?|(?:Geneva |cease-?fire |truce "
        r"|new |fresh |further |round of |direct |indirect )talks|talks (?:in|with|between|on|to|are|were|will|have)"
    r"|summit(?: meeting)?",
    "rescue": r"rescue (?:effort|operation|mission|work|attempt)s?|(?:was|were|been|being|are|is) rescued|rescued"
        r"|rescuing|(?:pull|dig|drag)(?:ged|ging|s|ling|led|ed|ging)? (?:[\w-]+ ){0,4}(?:from|out of) (?:the "
        r"|a )?(?:rubble|ruins|debris)"
    r"|(?:pulled|dug|digging|pulling) (?:[\w-]+ ){0,3}(?:from|out of) (?:the |a )?(?:rubble|ruins|debris|collapsed)",
    "displacement": r"(?:have |has |had |were |are )?fled|fleeing|flee|displac(?:ed|ing|ement)|evacuat(?:ed|ion"
        r"|ions|e|ing)|exodus|driven from (?:their|his|her) homes?",
    "aid": r"(?:humanitarian|food|emergency|relief|medical) (?:aid|assistance|supplies|convoys?|deliver(?:y|ies)"
        r"|shipments?)|aid (?:convoys?|deliver(?:y|ies)|shipments?|trucks?)|relief convoys?",
    "arrest": r"arrest(?:s|ed|ing)?|detained|detention of|imprisoned|jailed|round(?:ed|ing) up",
    "abduction": r"abduct(?:ed|ion|ions|ing)|kidnap(?:ped|ping|pings|s)?|taken hostage|hostage[ -]taking",
    "attack": r"attacks?|attacked|attacking|offensives?|assaults?|raids?|(?<!air )strikes?(?= (?:on|in|against|near"
        r"|hit|killed))|struck",
    "killing": r"kill(?:s|ed|ing|ings)?|murder(?:ed|s)?|massacred?s?|execut(?:ed|ion|ions)|assassinat(?:ed|ion)"
        r"|beheaded|shot dead|died|lost their lives",
}  # fmt: skip

TYPES = frozenset(_ENGLISH) - {"skip"}
VIOLENCE = frozenset(("air-strike", "shelling", "chemical-attack", "bombing", "ground-attack", "attack", "killing"))
# What a kind also says of: with any of these in the same sentence, it is the same event told twice.
SAME_AS = {
    "bombing": ("air-strike", "shelling", "chemical-attack"),
    "attack": ("air-strike", "shelling", "chemical-attack", "bombing", "ground-attack", "capture", "abduction"),
    "killing": ("air-strike", "shelling", "chemical-attack", "bombing", "ground-attack", "attack", "capture"),
}


@dataclass(frozen=True, slots=True)
class Triggers:
    """One pattern for all the words of a language that tell of an event; the name of its group tells the kind."""

    pattern: re.Pattern[str]

    @staticmethod
    def kind(found: re.Match[str]) -> str:
        """Return the event's kind."""
        return (found.lastgroup or "").replace("_", "-")


def _compile(table: Mapping[str, str]) -> Triggers:
    kinds = "|".join(f"(?P<{kind.replace('-', '_')}>{words})" for kind, words in table.items())
    return Triggers(re.compile(rf"(?i:\b(?:{kinds})\b)"))


_LANGUAGES = {"en": _compile(_ENGLISH)} | dict.fromkeys(("nb", "nn", "no"), _compile(_NORWEGIAN))


def triggers_of(lang: str) -> Triggers | None:
    """Return the triggers of a language (BCP 47), or None where we have none."""
    return _LANGUAGES.get(lang.split("-")[0].lower())

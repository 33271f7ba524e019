"""What is no part of an article's body: one table of whole lines, in the languages that articles and their pages come in.

A rule applies to a whole line, never to a line that begins with a quotation mark or with the dash of speech. «removed»
rules take the line out; «moved» rules make front matter of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from tidsvitne.ingest.privacy import private_spans

LONGEST_LINE = 300
"""Code points; a longer line is no line of a page's furniture."""

_PLATFORM = (
    r"(?:Facebook|Twitter|Instagram|Snapchat|TikTok|LinkedIn|YouTube|WhatsApp|Telegram|Threads|Bluesky|Mastodon|"
    r"Pinterest|"
    r"Reddit|Flipboard|Messenger|Tumblr|Google\+?|X)"
)
AGENCY = (
    r"(?:Reuters|REUTERS|AP|AFP|NTB(?:\ [Ss]canpix)?|DPA|dpa|TT|Ritzau|TASS|Tass|Xinhua|ANSA|EFE|UPI|STT|FNB|ANP|"
    r"Bloomberg|"
    r"[Tt]he\ Associated\ Press|Associated\ Press|Agence\ France-Presse|Press\ Association|Norsk\ Telegrambyrå|AAP|"
    r"APA|KNA|epd|"
    r"Anadolu(?:\ Agency)?|SANA|Interfax|RIA\ Novosti)"
)
"""News agencies, as they sign; a pattern that minds its case."""

_DATE_WORDS = (
    r"(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)[a-zäéû]*|mandag|tirsdag|onsdag|torsdag|fredag|"
    r"lørdag|"
    r"søndag|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|kl|klokka|at|on|den|am|pm|a\.m|"
    r"p\.m|gmt|"
    r"utc|bst|est|edt|cet|cest|pst|pdt|et"
)


class Zone(Enum):
    """Where in the text a rule applies."""

    ANYWHERE = "anywhere"
    HEAD = "before the first paragraph"
    EDGES = "before the first paragraph or after the last"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the table: what it does to a line that `pattern` matches whole, and why."""

    name: str
    why: str
    pattern: re.Pattern[str]
    zone: Zone = Zone.ANYWHERE
    sentence: bool = True
    """Whether a line that ends as a sentence does may be meant."""


def _rule(
    name: str, why: str, *patterns: str, zone: Zone = Zone.ANYWHERE, sentence: bool = True, case: bool = False
) -> Rule:
    flags = re.VERBOSE if case else re.VERBOSE | re.IGNORECASE
    alternatives = "|".join(f"(?:{pattern})" for pattern in patterns)
    return Rule(name, why, re.compile(alternatives, flags), zone, sentence)


def _words(text: str) -> str:
    """Return a pattern for phrases that stand one a line or between bars; in verbose mode, blanks must be said."""
    return "|".join(phrase.strip().replace(" ", r"\ ") for phrase in re.split(r"[|\n]", text) if phrase.strip())


# Markers that stand before a teaser and nowhere else, and words that are a teaser's only where a colon follows.
_STRONG = _words("""
    les også|les òg|les og|les mer|les meir|les flere saker|les hele saken|se også|sjå også|hør også|les videre på
    läs också|läs även|läs mer|läs vidare|se även|læs også|læs mere|se også
    lesen sie auch|lesen sie mehr|lies auch|mehr zum thema|lesen sie hier
    lire aussi|à lire|à lire aussi|à lire également|a lire aussi|a lire également|voir aussi|lire également
    leggi anche|leggi di più|lea también|lee también|lea más|vea también|te puede interesar|leia também|leia mais
    lees ook|lue myös|czytaj też|czytaj także
""")
_WEAK = _words("""
    related|read more|read also|also read|read next|see also|see more|watch also|watch|listen|recommended|don't miss|must read
    more on this|more on this story|further reading|you may also like|you might also like|related stories|related articles
    related content|related topics|related coverage|related video|related links|more from|more news|what to read next|up next
    next article|previous article|neste sak|forrige sak|flere saker|siste nytt|mest lest|mest sett|most read
    most popular|most viewed|trending|trending now|top stories|latest news|editor's picks|anbefalt|anbefalte saker|relatert
    relaterte saker|relaterte artikler|tags|emneord|stikkord|topics|nøkkelord|also on|in case you missed it
""")
_ALONE = rf"(?:{_STRONG}|{_WEAK.replace('|watch|listen', '')})"
TEASER_MARKER = re.compile(rf"(?:{_ALONE})\s*[:»›>→.…]*", re.IGNORECASE)
"""A marker alone on its line: what it marks stands on the next."""

TEASER_START = rf"(?:(?:{_STRONG})\s*[:|–—-]|(?:{_words('related|read more|see also|read also|also read')})\s*[:|])"
"""How a teaser begins that stands at the end of a paragraph."""

_SECTION = _words(
    """
    news|world|world news|international|politics|opinion|sport|sports|culture|business|analysis|explainer|features
    middle east|europe|africa|asia|americas|asia pacific|us news|uk news|home|homepage|home page|long read|feature
    nyheter|nyhende|utenriks|utanriks|innenriks|verden|verda|norge|noreg|politikk|sporten|kultur|økonomi|debatt|meninger
    kommentar|kronikk|leder|reportasje|analyse|midtøsten|krig og konflikt|forsiden|forside|hjem|nyheiter
    utrikes|inrikes|världen|udland|indland|verden|nachrichten|ausland|politik|welt|monde|le monde|international
    mondo|esteri|mundo|internacional|breaking|breaking news|siste|live|video|vg nett|exclusive|eksklusivt
    """
)
_PIECE = r"[^\W\d_][\w&-]{1,20}(?:\ [\w&-]{1,20})?"

RULES: tuple[Rule, ...] = (
    _rule(
        "removed_age_banner",
        "a banner that says how old the article is",
        r"fyi\.?",
        r"(?:this|the)\ (?:story|article|post|page|video|content)\ (?:is|was)\ (?:now\ )?(?:over|more\ than|"
        r"at\ least|published)\ "
        r".{1,40}\ (?:old|ago)\.?",
        r"(?:denne|dette|den|artikkelen|saken)\ ?(?:artikkelen|saken|innholdet)?\ (?:er|ble)\ (?:over|mer\ enn|"
        r"eldre\ enn|"
        r"publisert\ for|minst)\ .{1,40}?(?:gammel|gammal|gammelt|siden|sidan|år)\.?",
        r"(?:den\ här\ |denne\ )?(?:artikeln|artiklen|artikel)\ (?:är|er)\ (?:äldre|ældre|mere|mer)\ .{1,40}",
        r"dieser\ (?:artikel|beitrag)\ ist\ (?:älter|mehr|über)\ .{1,40}",
        r"cet\ article\ (?:date\ de|a)\ (?:plus\ de\ )?.{1,40}",
    ),
    _rule(
        "removed_advertisement",
        "a label of an advertisement that is not there",
        _words("""
            annonse|annonser|annonsørinnhold|annonsørbilag|reklame|advertisement|advertisements|advert|adverts|advertising|ad|ads
            sponsored|sponsored content|sponset|sponset innhold|betalt innhold|paid content|paid post|promoted|promoted content
            anzeige|werbung|publicité|pubblicità|publicidad|publicidade|annons|annonce|annoncer|mainos|reklama
            skip advertisement|skip ad|skip past newsletter promotion|remove ads|hopp over annonse
        """),
        r"(?:sponsored|presented|promoted)\ by\ .{1,60}",
        r"(?:the\ )?(?:story|article|text|report|post)\ continues\ (?:below|after)\b.{0,50}",
        r"continue\ reading(?:\ below)?(?:\ the\ main\ story)?|scroll\ (?:down\ )?(?:to|for)\ (?:continue|"
        r"more)\b.{0,50}",
        r"(?:artikkelen|saken|teksten|artikeln|texten|artiklen|innlegget|intervjuet)\ (?:fortsetter|fortset|"
        r"fortsätter|fortsætter)"
        r"\ (?:under|etter|nedenfor|efter|nedanför)\b.{0,50}",
        r"der\ (?:artikel|text)\ (?:geht|läuft)\ .{0,50}weiter.{0,20}|la\ suite\ après\ .{0,40}|"
        r"continua\ a\ leggere.{0,30}",
    ),
    _rule(
        "moved_credit",
        "an agency's or a colleague's part in the article",
        rf"[(\[]?\s*(?:©|\(c\)|[Ff]rom|[Ff]ra|[Mm]ed|[Ww]ith)?\s*{AGENCY}(?:\s*[-–/,&+]\s*(?:og\s|"
        rf"and\s)?{AGENCY})*\s*[)\]]?",
        r"[–—-]+\s*[(]?" + AGENCY + r"(?:\s*[-–/,]\s*" + AGENCY + r")*[)]?",
        case=True,
    ),
    _rule(
        "removed_section",
        "the name of the section that the article stood in",
        _SECTION,
        rf"{_PIECE}(?:\ ?[>›»]\ ?{_PIECE}){{1,4}}|(?:{_SECTION})(?:\ ?[/|]\ ?{_PIECE}){{1,4}}",
        zone=Zone.HEAD,
        sentence=False,
    ),
    _rule(
        "removed_teaser",
        "a teaser for another article",
        rf"(?:{_STRONG})\s*[:|–—-].*",
        rf"(?:{_WEAK})\s*[:|].*",
        rf"(?:{_ALONE})\s*[:»›>→.…]*",
        r"(?:more|mer|bakgrunn|background|read)\ (?:on\ this\ story|om\ saken)\s*:?.*",
    ),
    _rule(
        "removed_teaser",
        "a teaser for another article, without a colon",
        rf"(?:{_STRONG})\ .*",
        r"(?:vg\+|\+\ ?for\ abonnenter|plus|a-magasinet|d2)\s*:.*",
        sentence=False,
    ),
    _rule(
        "removed_teaser",
        "an invitation to read on elsewhere",
        r"(?:read|learn|find\ out|see|les|lær|se|finn|sjå)\ (?:more|mer|meir|all|alt|flere|hele\ saken|"
        r"about)\b[^.!?]{0,120}\b(?:here|her)\s*[.:»>→]*",
        r"(?:click|tap|klikk|trykk|hier\ klicken|cliquez|clicca|haga\ clic)\ (?:here|her|ici|qui|"
        r"aquí)\b[^.!?]{0,120}[.:]?",
        r"(?:read|les|läs|læs)\ (?:the\ )?(?:full|whole|entire|original|hele)\ [^.!?]{1,80}[.:]?",
    ),
    _rule(
        "removed_social",
        "an invitation to follow or share on social media",
        rf"(?:follow|like|find|join|connect\ with|message)\ [^.!?]{{1,60}}?\ (?:on|at|via)\ (?:our\ )?{_PLATFORM}\b"
        rf"(?:\s*(?:,|&|and|or|/|:|@[\w.]*|{_PLATFORM}|page|at)\s*)*\.?",
        rf"(?:følg|følj|lik|finn|diskuter|besøk|snakk\ med)\ [^.!?]{{1,60}}?\ på\ {_PLATFORM}\b"
        rf"(?:\s*(?:,|&|og|eller|/|:|@[\w.]*|her|{_PLATFORM})\s*)*[.!]?",
        rf"(?:följ|gilla|følg)\ [^.!?]{{1,40}}?\ på\ {_PLATFORM}\b.{{0,40}}|"
        rf"folgen\ sie\ [^.!?]{{1,40}}?{_PLATFORM}\b.{{0,40}}",
        rf"(?:suivez|retrouvez|seguici|segui|síguenos|sigue|siga)\b[^.!?]{{1,40}}?\b{_PLATFORM}\b.{{0,40}}",
        r"(?:follow|følg|følj|följ)\ (?:us|oss|me|meg|her|him|them)?\s*:?\s*(?:@[\w.]+[\s,]*)+\.?",
        r"(?:follow|følg)(?:\ (?:us|oss|me|meg))?\s*:?",
        rf"(?:follow|share|del|følg)\ [^.!?:]{{1,40}}\s*:\s*(?:(?:on\ |på\ )?{_PLATFORM}|[\s|,/])+",
        rf"(?:stay\ up\ to\ date|join\ the\ conversation)\b[^.!?]{{0,60}}\b{_PLATFORM}\b.{{0,30}}",
        r"(?:share|del|dela|teilen|partager|condividi|compartir|tweet|send)(?:\ (?:this|denne|saken|artikkelen|"
        r"article|story|"
        rf"page|post|on|på|via|with|med|by|your|friends|venner|link|lenke|artikel|{_PLATFORM}|email|e-post|the|en|og|"
        rf"and|,))*\s*[:.!]?",
        rf"(?:{_PLATFORM.replace('|X)', ')')}|email|e-mail|e-post|print|skriv\ ut|copy\ link|kopier\ lenke|"
        rf"save\ (?:this\ )?article|lagre\ sak|bookmark)"
        rf"(?:[\s,|/·]+(?:{_PLATFORM}|email|e-mail|e-post|print|copy\ link|kopier\ lenke|link))*",
        r"[\d.,]+\s?[km]?\s(?:shares?|delinger|likes?|liker|retweets?|views?|visninger|reactions?)",
        rf"(?:a\ post\ shared\ by|view\ this\ post\ on|se\ (?:dette\ )?innlegget\ på|et\ innlegg\ delt\ av|"
        rf"view\ on\ {_PLATFORM})\b.{{0,120}}",
    ),
    _rule(
        "removed_page_furniture",
        "a page's navigation",
        r"(?:skip|jump|go|hopp|gå|hoppa|zum)\ (?:to|til|till|direkte\ til|rett\ til)\ (?:the\ )?(?:main\ |hoved)?-?"
        r"(?:content|innhold(?:et)?|indhold|innehåll(?:et)?|navigation|meny(?:en)?|menu|top|toppen|inhalt)",
        _words("""
            menu|meny|navigation|search|søk|sök|back to top|til toppen|tilbake til toppen|back|tilbake|zum inhalt|show menu
            åpne meny|open menu|lukk meny|close menu|min side|my account|all sections|alle seksjoner
        """),
    ),
    _rule(
        "removed_newsletter",
        "an invitation to subscribe, to register or to pay",
        r"(?:sign\ up|subscribe|register|join|get|receive|support|help\ us|become\ a|already\ a|log\ ?in|enter|"
        r"start\ your|try|our|"
        r"the\ best\ of|meld\ deg|få|abonner|bli|logg\ inn|motta|støtt|kjøp|prøv|vil\ du|ønsker\ du|allerede|vårt|våre|"
        r"prenumerera|anmäl\ dig|tilmeld|jetzt|melden\ sie|inscrivez|abonnez|recevez|iscriviti|abbonati|suscr[íi]b|"
        r"recibe)\b"
        r"[^.!?]{0,100}?\b(?:newsletters?|nyhetsbrev\w*|nyhedsbrev\w*|briefing|(?:your\ )?inbox|innboks\w*|abonn\w*|"
        r"subscri\w*|"
        r"(?:our|independent|vår)\ journalis\w*|membership|newsletter\w*|bulletin|lettre\ d'information|notiziario|"
        r"bolet[íi]n)\b.{0,160}",
        _words("""
            newsletter|newsletters|nyhetsbrev|subscribe|subscribe now|abonner|abonner nå|bli abonnent|sign up|sign in|log in
            logg inn|for abonnenter|kun for abonnenter|abonnent|your email address|enter your email|din e-postadresse|meld deg på
            thank you for subscribing|takk for at du abonnerer|donate|donate now|støtt oss
        """),
        r"by\ (?:signing\ up|subscribing|entering\ your\ e-?mail)\b.{0,250}",
    ),
    _rule(
        "removed_cookies",
        "a notice about cookies or privacy",
        r"[^.!?]{0,120}?\b(?:us(?:e|es|ing)|allow|accept|enable|manage|store|bruke?r?|benytter|godta|tillate?|lagrer|"
        r"verwende[nt]|utilis\w+|"
        r"utilizza|utiliza|använder|anvender|these|disse|marketing|of|av|our|våre)\ (?:of\ |av\ )?(?:all\ |"
        r"alle\ )?(?:\w+\ )?"
        r"(?:cookies|informasjonskapsl\w*)\b.{0,250}",
        r"(?:cookie|cookies|informasjonskapsler)(?:\ (?:policy|settings|notice|preferences|consent|erklæring))?",
        _words("""
            accept all|accept all cookies|reject all|godta alle|avvis alle|privacy policy|privacy notice|privacy settings|privacy
            personvern|personvernerklæring|personverninnstillinger|terms of use|terms of service|terms and conditions|vilkår
            brukervilkår|datenschutz|impressum|mentions légales
        """),
    ),
    _rule(
        "removed_comments",
        "the page's field for comments",
        r"(?:\d[\d.,]*|no|ingen|pending|view|vis|show|see|hide|skjul|leave\ a|write\ a|post\ a|add\ a|skriv(?:\ en)?|"
        r"legg\ (?:igjen|til)(?:\ en)?|"
        r"all|alle|se)\s*(?:all\ |alle\ |pending\ |\d+\ )?(?:comments?|kommentar(?:er|ene)?|kommentare|commentaires?|commenti|"
        r"comentarios?)"
        r"\s*(?:\(\d+\))?",
        r"(?:comments?|kommentarer|kommentarfelt|kommentare|commentaires|commenti|comentarios)\s*(?:\(\d+\)|:\ ?\d+)?",
        r"(?:join\ the|delta\ i)\ (?:discussion|conversation|debatten|diskusjonen|samtalen)[.!]?",
        r"(?:comments\ are\ closed|kommentarfeltet\ er\ stengt).{0,60}",
    ),
    _rule(
        "removed_legal",
        "a copyright notice or an imprint",
        r"©.{0,200}|\(c\)\ .{0,200}|copyright\s*(?:©|\(c\)|\d{4}).{0,200}",
        r"(?:all\ rights\ reserved|alle\ rettigheter|alla\ rättigheter|alle\ rechte|tous\ droits|tutti\ i\ diritti|"
        r"todos\ los\ derechos).{0,160}",
        r"this\ (?:material|article|content)\ may\ not\ be\ (?:published|reproduced|copied).{0,200}",
        r"(?:ansvarlig|sjef)\ ?redaktør(?:er)?\s*:.{0,120}|[^.!?]{1,40}\ arbeider\ etter\ vær\ varsom-plakaten.{0,200}",
    ),
    _rule(
        "removed_update",
        "a word on when the page was or will be changed",
        r"(?:denne\ |this\ )?(?:saken|artikkelen|saka|story|article|page)\ (?:oppdateres|blir\ oppdatert|"
        r"er\ oppdatert|vert\ oppdatert|"
        r"is\ being\ updated|will\ be\ updated|has\ been\ updated|is\ developing|was\ updated)\b[^.!?]{0,100}[.!]?",
        r"(?:this\ is\ a\ )?(?:developing|breaking\ news)\ story\b[^.!?]{0,60}[.!]?(?:\ (?:check\ back|"
        r"please\ refresh|more\ to\ follow)[^.!?]{0,60}[.!]?)?",
        r"(?:mer\ kommer|more\ to\ follow|more\ follows|vi\ oppdaterer\ saken)\b[^.!?]{0,40}[.!…]*",
        r"(?:sist\ )?(?:oppdatert|updated|last\ updated|last\ modified|sist\ endret|modified|uppdaterad|opdateret|"
        r"aktualisiert|"
        r"mis\ à\ jour|aggiornato|actualizado)\b\s*:?[^.!?]{0,20}\d.{0,60}",
        r"(?:for\ )?\d+\ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|minutt(?:er)?|timer?|døgn|dager?|"
        r"uker?|måneder?|år)\ (?:ago|siden|sidan)",
        r"(?:about\ )?\d+\s?-?\s?(?:min|mins|minute|minutes|minutt|minutter)\.?(?:\ (?:read|lesetid|å\ lese|lesing|"
        r"lesning))",
        r"(?:reading\ time|read\ time|estimated\ reading\ time|lesetid)\s*:?\s*\d.{0,20}",
    ),
    _rule(
        "removed_media_pointer",
        "a pointer to a video, a picture or a map that is not there",
        r"(?:se|sjå|hør|spill\ av)\ [^.!?:]{0,90}\b(?:video\w*|klipp\w*|bilde\w*|opptak\w*|film\w*|kart\w*|"
        r"grafikk\w*)\b[^.!?:,]{0,30}"
        r"\b(?:øverst|nederst|over|under|ovenfor|nedenfor|her|lenger\ ned|lenger\ opp|til\ høyre|i\ saken)(?:\ (?:i|"
        r"på)\ (?:saken|artikkelen|siden))?\s*[.!:»>]*",
        r"(?:watch|see|view|play|listen\ to|scroll\ down\ for|hear)\ [^.!?:]{0,90}\b(?:videos?|footage|clip|gallery|"
        r"photos|pictures|audio|map|"
        r"film|documentary|slideshow)\b[^.!?:,]{0,30}\b(?:above|below|here|at\ the\ (?:top|bottom)|"
        r"on\ the\ right)\b[^.!?:,]{0,40}[.!:»>]*",
        r"(?:video|se\ video|se\ videoen|vgtv|dbtv|webtv|tv|bildeserie|galleri|gallery|in\ pictures|photos|"
        r"slideshow)\s*:\s*\S.{0,140}",
        r"(?:click|press|tap|trykk|klikk)\ (?:here\ |her\ |play\ )?(?:to|for\ å)\ (?:play|watch|view|see|unmute|"
        r"expand|se|spille|åpne|høre)\b.{0,80}",
        r"(?:this|your|dette|denne|du\ må)\ (?:video|content|browser|nettleser\w*|innholdet|videoen|ha|aktivere|"
        r"slå\ på)\b[^.!?]{0,60}"
        r"\b(?:support\w*|available|unavailable|load\w*|played?|javascript|flash|tilgjengelig|støtte\w*|avspilles|"
        r"vises)\b.{0,80}",
        r"(?:hide|show|toggle|skjul|vis)\ caption|media\ (?:playback|caption|player)\b.{0,100}|javascript\ (?:is|"
        r"must|er|må)\b.{0,100}",
        _words("""
            play|play video|spill av|spill av video|loading|loading...|laster|laster innhold|unmute|tap to unmute|fullscreen
            se video|se videoen|watch video|watch|video player|se bildene|se bilder|se flere bilder|se bildeserie|view gallery
            buy photo|please enable javascript to watch this video
            embed|embed from getty images|enlarge image|forstørr bilde|facebook twitter pinterest|close|lukk|vis mer|show more
        """),
        r"\d+\s?(?:of|av|/)\s?\d+|pic\.twitter\.com/\S+|image\ \d+\ of\ \d+|bilde\ \d+\ av\ \d+",
    ),
    _rule(
        "removed_promo",
        "a promotion of the outlet's own wares",
        r"(?:download|get|last\ ned|hent|få|prøv)\ [^.!?]{0,40}\bapp(?:en)?\b[^.!?]{0,80}[.!]?",
        r"(?:listen\ to|subscribe\ to|hør(?:\ på)?|abonner\ på|hear)\ [^.!?]{0,80}\b(?:podcast|"
        r"podkast)\w*\b[^.!?]{0,80}[.!:]?",
        r"(?:check\ out|sjekk\ ut|don't\ miss|gå\ ikke\ glipp\ av)\ [^.!?]{1,120}[.!:]?",
        r"(?:har\ du\ (?:et\ )?tips|got\ a\ tip|do\ you\ have\ (?:a\ tip|information|a\ story))\b.{0,200}",
    ),
    _rule(
        "removed_promo",
        "a promotion, as a line that is no sentence",
        r"watch\ (?:the|our|this|more|all|full|part)\b.{1,200}",
        r"(?:listen\ to|read)\ (?:our|more\ of|all)\b.{1,200}",
        sentence=False,
    ),
    _rule(
        "moved_credit",
        "an agency's or a colleague's part in the article, in words",
        r"[^.!?]{2,100}\ contributed(?:\ (?:to|reporting|research))?\b[^.!?]{0,20}\b(?:report|story|article|"
        r"reporting)\b[^!?]{0,80}",
        r"[^.!?]{2,100}\ (?:bidro|har\ bidratt|bidrog|medvirket)\ til\ (?:denne\ )?(?:saken|artikkelen|reportasjen|"
        r"rapporten)\.?",
        r"(?:with\ |med\ )?(?:additional\ |further\ )?(?:reporting|research|translation)\ (?:by|from)\ [^!?]{2,160}|"
        r"edit(?:ed|ing)\ by\ .{2,100}",
        r"contributing\s*:\s*[^.!?]{2,100}",
        r"(?:with\ (?:news\ )?agencies|with\ wire\ reports|med\ byråer)[^.!?]{0,40}\.?",
        r"this\ (?:story|article|report)\ (?:was|originally|first)\ (?:originally\ |first\ )?(?:appeared|published|"
        r"produced|provided)\b.{0,140}",
    ),
    _rule(
        "moved_credit",
        "the source, named in a line",
        r"(?:kilder?|kjelder?|sources?|quellen?|källor|källa|fonti|fonte|fuentes?)\s*:\s*[^.!?]{2,100}",
        sentence=False,
    ),
    _rule(
        "moved_date",
        "the day of publication",
        r"(?:publisert|først\ publisert|published|first\ published|publication\ date|posted|publicerad|"
        r"offentliggjort|udgivet|veröffentlicht|publié|"
        r"pubblicato|publicado|date|dato|skrevet)\b\s*:?[^.!?\d]{0,30}\d.{0,100}",
        rf"(?=.*(?:\d{{4}}|\d\.\d\d?\.\d\d))(?:(?:{_DATE_WORDS}|\d{{1,4}})[\s.,:/|–-]*){{2,12}}",
        zone=Zone.EDGES,
    ),
)
"""In the order in which they are tried."""

_DECORATION = re.compile(r"^[\s*•·|>→›»=_~#\[(-]+|[\s*•·|>→›<←=_~\])-]+$")
_SPEECH = re.compile(r"[–—-]+\s?[^\s–—-].*[^–—\s-]|[«\"“„”‘'].*", re.DOTALL)
_SENTENCE = re.compile(r".*[.!?…][\"”»')]*", re.DOTALL)
_SAID = re.compile(
    r"[,”»\"]\s(?:sier|sa|seier|skriver|melder|opplyser|forteller|says|said|told|wrote|according|ifølge)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\b(?:e-?post|e-?mail|mail|mobil|tlf|telefon|phone|tel|twitter|facebook|instagram|snapchat|signal|whatsapp|"
    r"kontakt\w*|contact|tips|"
    r"følg|follow|reach|nå\ meg)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<!\d)\+?(?:\d[ .-]?){8,13}(?!\d)")
_CONTACT_START = re.compile(
    r"(?:tips oss|send (?:oss )?(?:et )?tips|kontakt (?:oss|journalisten|redaksjonen)|ta kontakt|"
    r"contact (?:us|the (?:author|reporter|"
    r"editor|newsroom))|to reach [^.!?]{2,40}, (?:call|email|write)|reach (?:her|him|the reporter)|follow (?:her|him|me|us) on|"
    r"(?:e-?mail|e-?post|tlf|telefon|mobil|phone|tel|kontakt|contact)\s?[:.]|e-?mail (?:us|the author))",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS_OF_A_LABEL = 4
_SURELY_CONTACT = 4


def line_rules(line: str) -> Iterator[Rule]:
    """Yield the rules that match a line whole, in their order, wherever they apply."""
    if len(line) > LONGEST_LINE or _is_quoted(line) or _SAID.search(line):
        return
    words = " ".join(_DECORATION.sub("", line).split())
    whole = " ".join(line.split())
    is_sentence = bool(_SENTENCE.fullmatch(words)) and len(words.split()) > _MOST_WORDS_OF_A_LABEL
    for rule in RULES:
        if is_sentence and not rule.sentence:
            continue
        if rule.pattern.fullmatch(words) or (whole != words and rule.pattern.fullmatch(whole)):
            yield rule


def is_contact(line: str) -> bool:
    """Whether a line is there to reach somebody: addresses, accounts or numbers, and little else."""
    if len(line) > LONGEST_LINE or _is_quoted(line):
        return False
    spans = private_spans(line)
    if not spans and not (_PHONE.search(line) and _CONTACT.search(line)):
        return bool(_CONTACT_START.match(line)) and len(line.split()) <= _MOST_WORDS_OF_A_LABEL and line.endswith(":")
    rest = _PHONE.sub(" ", line)
    for span in reversed(spans):
        rest = rest[: span.start] + " " + rest[span.end :]
    words = len(_WORD.findall(rest))
    if words <= _MOST_WORDS_OF_A_LABEL or _CONTACT_START.match(line):
        return True
    # «Whoever knows more may contact the police at …» is the article's own.
    signs = len(_CONTACT.findall(rest))
    return signs >= _SURELY_CONTACT or (signs > 1 and signs * _MOST_WORDS_OF_A_LABEL >= words)


def _is_quoted(line: str) -> bool:
    # «» Les også» is decorated with an arrow; «Les også» is quoted. So is a line that begins with the dash of speech.
    return bool(_SPEECH.fullmatch(line)) and not re.match(r"[-–—]+\s*\(?" + AGENCY, line)

"""Who took a picture: lines that say only that, and the ends of captions that do, in whatever language."""

import re

from tidsvitne.ingest.names import count_names, words_of
from tidsvitne.ingest.rules import AGENCY, LONGEST_LINE

_MOST_WORDS = 14
_PHOTO = (
    r"(?:(?:ill?ustrasjons|arkiv|fil)?foto(?:graf(?:i|ie|ia|ía)?|s)?|photos?|photo[ -]credits?|photograph(?:y|er|s|"
    r"ie)?|"
    r"photo(?:graphie)?|cr[ée]dits?(?:[ -]photos?)?|crédito|kredit|credit|image[ -]credits?|fotocredit|bildquelle|"
    r"pressefoto|"
    r"video[ -]credits?|valokuva|kuva)"
)
_PICTURE = (
    r"(?:pictures?|images?|bilde(?:t|r|ne)?|arkivbilde|illustrasjon(?:er|sbilde)?|illustrations?|bild(?:er)?|"
    r"billede(?:r)?|immagin[ei]|"
    r"imagen|imágenes|grafikk?|graphics?|graphic|video|handout|screen ?(?:grab|shot)s?|skjermdump|skjermbilde|"
    r"montasje|collage|kart|map)"
)
_JOINT = r"(?:via|by|av|von|par|di|de|da|af|from|fra|per|courtesy of|tatt av|taken by|copyright|source|screengrab from)"
_BANK = (
    r"(?:Getty(?: Images)?|(?:NTB )?[Ss]canpix|"
    r"Shutterstock|iStock|Unsplash|Wikimedia(?: Commons)?|Flickr|Pixabay|Alamy|EPA|Magnum|Corbis)"
)
_COLON_CREDIT = re.compile(rf"(?:{_PHOTO})\s*:\s*(?P<who>\S.*)", re.IGNORECASE)
_COLON_PICTURE = re.compile(rf"(?:{_PICTURE})\s*:\s*(?P<who>\S.*)", re.IGNORECASE)
_JOINT_CREDIT = re.compile(rf"(?i:{_PHOTO}|{_PICTURE})\s+(?i:{_JOINT})\s*:?\s+(?P<who>\S.*)")
_SLASHED = re.compile(
    rf"(?:AP Photo|AFP Photo|{AGENCY}|{_BANK})\s*/\s*(?P<who>\S.*)|(?P<whose>\S.*?)\s*[/|,]\s*(?:{AGENCY}|{_BANK})|"
    rf"{_BANK}"
)
_NEW_SENTENCE = re.compile(r"[^\W\d_]{4,}[.!?]\s+[^\W\d_]")
_TAIL = re.compile(
    rf"\b(?=[fpcikbvmghsaFPCIKBVMGHSAR])(?P<credit>(?i:(?:{_PHOTO})\s*:|(?:{_PHOTO}|{_PICTURE})\s+{_JOINT}\s)"
    rf"|(?:AP Photo|AFP Photo|AFP|AP|REUTERS)\s*/)"
)
_OPEN = re.compile(r"[(\[]\s*$")
_LONGEST_TAIL = 200


def is_photo_credit(line: str) -> bool:
    """Whether a line names who took a picture and does nothing else."""
    if len(line) > LONGEST_LINE:
        return False
    words = line.strip().strip("()[]").strip()
    if len(words_of(words)) > _MOST_WORDS or _NEW_SENTENCE.search(words):
        return False
    if _COLON_CREDIT.fullmatch(words):
        return True
    return any(
        match is not None and _is_named(match.groupdict())
        for match in (_COLON_PICTURE.fullmatch(words), _JOINT_CREDIT.fullmatch(words), _SLASHED.fullmatch(words))
    )


def credit_tail(text: str) -> int | None:
    """Return the offset at which a picture's credit at the end of `text` begins; None where there is none, or nothing else."""
    window = max(0, len(text) - _LONGEST_TAIL)
    for match in _TAIL.finditer(text, window):
        opened = _OPEN.search(text, window, match.start())
        start = opened.start() if opened else match.start()
        # «… la ut et foto: her er huset» goes on; a credit begins with a capital letter and holds names only.
        is_marked = bool(opened) or match["credit"][0].isupper()
        rest = text[start:].rstrip(" .")
        if is_marked and is_photo_credit(rest) and count_names(text[match.end() :]) is not None:
            return start
    return None


def _is_named(groups: dict[str, str | None]) -> bool:
    who = " ".join(part for part in groups.values() if part)
    return not who or bool(count_names(who.rstrip(".")))

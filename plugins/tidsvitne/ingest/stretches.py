"""What is no part of the body at the end of a paragraph that is: promotions, pointers, an agency's signature."""

import re

from tidsvitne.ingest.rules import AGENCY, TEASER_START

_WINDOW = 500
_SENTENCE_START = re.compile(r"(?<=[.!?…»”\"'])\s+(?=[(«\"“]?[^\W\d_a-zæøåäöüéèß])")
_PROMO = re.compile(
    r"(?:se|sjå|hør)\s(?:bilde\w*|video\w*|film\w*|opptak\w*|klipp\w*)\b[^.!?:,]{0,120}"
    r"\b(?:her|over|under|øverst|nederst|ovenfor|nedenfor|i saken)[.!:]?|"
    r"(?:see|watch)\s(?:photos|pictures|images|video|footage)\b[^.!?:,]{0,120}\b(?:here|above|below)[.!:]?|"
    r"(?:les|se|hør|sjekk ut|klikk|trykk)\b (?:(?:hele|den|det|de|dette|denne|mer|flere|alt|også|her|vår|vårt|våre|"
    r"gjerne|om|for|på)\b)"
    r"[^.!?]{0,200}?\b(?:histori\w*|saken|sakene|intervju\w*|reportasj\w*|artik\w*|kommentar\w*|video\w*|bildene|"
    r"bildeserie\w*|podkast\w*|"
    r"dokumentar\w*|anmeldelse\w*|kronikk\w*|her)\b[^!?]{0,200}[.!:]?"
    r"|(?:read|watch|listen to|click|see|check out)\b (?:(?:the|our|more|his|her|their|this|full|all|also|here|about|"
    r"on|for)\b)"
    r"[^.!?]{0,200}?\b(?:story|stories|article|interview|feature|documentary|video|podcast|column|review|coverage|"
    r"analysis|episode|here)\b"
    r"[^!?]{0,200}[.!:]?"
    rf"|{TEASER_START}[^!?]{{2,200}}[.!?]?",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    r"(?<=[.!?…»”\"':])\s*\((?:(?:saken|artikkelen|teksten|story|article|text)\s(?:fortsetter|continues)\b[^()]{0,80}"
    rf"|{TEASER_START}[^()]{{2,200}}|(?:se|see|watch)\s[^()]{{0,60}}\b(?:video\w*|above|below|over|under|"
    rf"øverst)\b[^()]{{0,40}})\)\s*$",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_SAID = re.compile(r",[»”\"]?\s(?:sier|sa|seier|skriver|skrev|melder|says|said|wrote|writes)\b", re.IGNORECASE)
_QUOTED = re.compile(r"^[–—-]|[«“„\"]")
_SIGNATURE = re.compile(rf"(?<=[.!?…»”\"'])\s*\(\s*(?:©|\(c\))?\s*{AGENCY}(?:\s*[-–/,&]\s*{AGENCY})*\s*\)\s*$")


def promotion_tail(text: str) -> int | None:
    """Return the offset at which a promotion begins that ends a paragraph; None where the whole paragraph is or none is."""
    bracketed = _BRACKETED.search(text, max(0, len(text) - _WINDOW))
    if bracketed:
        return bracketed.start()
    for boundary in _SENTENCE_START.finditer(text, max(0, len(text) - _WINDOW)):
        sentence = text[boundary.end() :]
        if not _LETTER.search(text, 0, boundary.start()):
            continue
        if _PROMO.fullmatch(sentence) and not _SAID.search(sentence) and not _is_spoken(text[: boundary.end()]):
            return boundary.end()
    return None


def signature_tail(text: str) -> int | None:
    """Return the offset of an agency's signature («(NTB)») after a paragraph's last sentence."""
    match = _SIGNATURE.search(text, max(0, len(text) - _WINDOW))
    return match.start() if match else None


def _is_spoken(before: str) -> bool:
    # Whoever speaks at the start of the paragraph, or has not closed the quotation, may well say «read the story».
    if _QUOTED.match(before):
        return True
    return before.count("«") > before.count("»") or before.count("“") > before.count("”") or before.count('"') % 2 == 1

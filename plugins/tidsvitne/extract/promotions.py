"""Sentences that belong to the page and not to the article: they tell of nothing."""

import re

_NORWEGIAN = (
    # «Les også: …», «Les den utrolige historien om …», «Se videoen»
    r"(?:les|sjå|se|hør) (?:også|òg|mer|meir|hele|saken|intervjuet)\b|les (?:den|det|de|om|hvordan|hvorfor|her)\b",
    r"(?:se|sjå) (?:(?:den|det|de|\w+e) ){0,3}\w*(?:video|bilde|film|opptak|klipp|aksjon|øyeblikk)\w*",
    r"(?:se|sjå) (?:hvordan|hvorfor|her|øverst)\b|følg (?:oss|meg|\w+ på (?:facebook|twitter|instagram))",
    r"annonse\b|relatert\b|tips oss|(?:artikkelen|saken) fortsetter",
)
_ENGLISH = (
    # "Related: …", "Watch the documentary …"
    r"related(?: (?:stories|coverage|articles?|content))?\s?[:–-]|recommended\b|more (?:on|from) (?:this|us)\b|see also\b",
    r"read (?:more|also|next|now|on)\b|also read\b|watch(?::| (?:the|this|our|more|now|live|how)\b)|listen(?::| to the)",
    r"follow \w+(?: \w+){0,3} on (?:twitter|facebook|instagram|x)\b|sign up (?:for|to)|subscribe\b|advertisement\b",
    r"click here|get the latest|photos?:|gallery:|video:|download (?:the|our)|share this|don[’']t miss",
    r"this story is over",
)
_PROMOTION = re.compile(rf"(?i:\W*(?:{'|'.join((*_NORWEGIAN, *_ENGLISH))}))")


def is_promotion(sentence: str) -> bool:
    """Whether a sentence only leads to something else: a teaser, a video, another page."""
    return _PROMOTION.match(sentence) is not None

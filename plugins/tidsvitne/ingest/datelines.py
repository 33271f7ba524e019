"""What stands glued before an article's first sentence: a crawler's header, the place and outlet that it was sent from."""

import re
from dataclasses import dataclass

from tidsvitne.ingest.rules import AGENCY
from tidsvitne.model.edtf import is_edtf

_HEADER = re.compile(r"\s*(?:date|dato)\s*[:=]?\s+(?P<date>\d{4}(?:-\d\d(?:-\d\d)?)?)(?=\s|$)\s*", re.IGNORECASE)
_OUTLETS = (
    r"(?:VG(?: Nett)?|Dagbladet|Aftenposten|NRK|TV ?2|Nettavisen|Klassekampen|Dagsavisen|Vårt Land|Morgenbladet|"
    r"Adresseavisen|"
    r"Bergens Tidende|Stavanger Aftenblad|ABC Nyheter|Dagen|Minerva|E24|SVT|DR|Politiken|Berlingske|Expressen|"
    r"Aftonbladet|"
    r"CNN|BBC(?: News)?|The Guardian|The Independent|VICE(?: News)?|Al Jazeera|CBS(?: News)?|NBC(?: News)?|"
    r"ABC(?: News)?|Fox News|"
    r"Thomson Reuters Foundation|Deutsche Welle|DW|RT|Spiegel Online|Le Monde|El País|Middle East Eye|IRIN|"
    + AGENCY
    + r")"
)
_KNOWN = rf"©?\s?{_OUTLETS}(?:\s?[-–/]\s?{_OUTLETS})*"
_SEPARATOR = r"\s*(?:[:–—-]|--)*\s*"
_CAPITALS = r"[^\W\d_a-zæøåäöüéèß][^\W\d_a-zæøåäöüéèß .'’/,-]{2,50}"
_PLACE = r"[^\W\d_a-zæøåäöüéèß][\w.'’-]*(?:[ ,/]{1,2}[^\W\d_a-zæøåäöüéèß][\w.'’-]*){0,4}"
_DAY = r"(?:,?\s+(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\.?\s+[a-z]{3,9})\.?)?"
_TAGS = (
    re.compile(rf"(?P<place>{_CAPITALS}?){_DAY}\s*\((?P<outlet>[^\W\d_][\w .&/©-]{{0,30}})\){_SEPARATOR}"),
    re.compile(rf"(?P<place>{_PLACE}){_DAY}\s*\((?P<outlet>{_KNOWN})\){_SEPARATOR}"),
    re.compile(rf"(?P<place>)\((?P<outlet>{_KNOWN})\){_SEPARATOR}"),
    re.compile(r"(?P<place>)\((?P<outlet>[^\W\d_][\w .&-]{1,30})\)\s*:\s*"),
)
_GOES_ON = re.compile(r"[–—-]?\s?[«\"“„']?[^\W_a-zæøåäöüéèß]")


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands before the first sentence, and where it ends; an offset into the text that was read."""

    end: int
    value: str
    place: str = ""


def read_header(text: str) -> Opening | None:
    """Return the date that a crawler put before the text («date 2016-11 …»), as EDTF."""
    match = _HEADER.match(text)
    return Opening(match.end(), match["date"]) if match and is_edtf(match["date"]) else None


def read_dateline(text: str) -> Opening | None:
    """Return the outlet, and the place if it is named, that a first paragraph begins with («ISTANBUL (VG)», «(VG):»)."""
    for tag in _TAGS:
        match = tag.match(text)
        if match and _GOES_ON.match(text, match.end()):
            return Opening(match.end(), match["outlet"].strip(" ©"), match["place"].strip(" ,"))
    return None

"""A text cut into the pieces that names are compared by: «al-Shaar» is two, «Syria's» one with its genitive set apart."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from tidsvitne.text.fold import fold

_LETTER = r"(?:[^\W_]|[\u0300-\u036f\u00ad])"
# Short forms of states keep their full stop, as «U.S.» does.
_SHORT = (
    r"W\. ?Va|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|"
    r"Ore|Pa|Penn|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Alta|Nfld|Ont|Que|Sask|Qld"
)
_PIECE = re.compile(rf"\b(?:{_SHORT})\.(?!\w)|(?:[^\W\d_]\.){{2,}}|[^\W_]{_LETTER}*(?:['’ʼ´‘`ʿʾ]{_LETTER}+)*")
_GENITIVE = re.compile(r"['’ʼ´](?:s|S)?$")
_GLUES = {" ": " ", "\u00a0": " ", "\u202f": " ", "\n": " ", "-": "-", "‐": "-", "‑": "-"}
_DOTTED = frozenset(("st", "mt", "dr", "mr", "mrs", "ms", "ft", "jr"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, or a part of one between hyphens.

    It is `text[start:end]`; `stop` is behind its genitive («'s»). `key` is folded and without full stops; `glue` is the
    space or hyphen that ties it to the piece before it, empty where anything else or a new sentence stands between.
    """

    start: int
    end: int
    stop: int
    form: str
    key: str
    glue: str
    initial: bool

    @property
    def is_capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.form[0].isupper()


def cut(text: str, starts: Collection[int] = ()) -> list[Piece]:
    """Cut a text into pieces; `starts` are the offsets at which a sentence begins, beside the first."""
    begins = sorted({0, *starts})
    following = 0
    pieces: list[Piece] = []
    for match in _PIECE.finditer(text):
        start, stop = match.span()
        initial = False
        while following < len(begins) and begins[following] <= start:
            initial = True
            following += 1
        form = match[0]
        end = stop
        genitive = _GENITIVE.search(form)
        if genitive and genitive.start():
            end = start + genitive.start()
            form = form[: genitive.start()]
        form = form.replace(".", "")
        glue = "" if initial or not pieces else _glue(pieces[-1], text[pieces[-1].stop : start])
        pieces.append(Piece(start, end, stop, form, fold(form), glue, initial))
    return pieces


def _glue(before: Piece, between: str) -> str:
    if between in _GLUES:
        return _GLUES[between]
    if between in (". ", ".\u00a0") and (len(before.form) == 1 or before.key in _DOTTED):
        return " "
    return ""

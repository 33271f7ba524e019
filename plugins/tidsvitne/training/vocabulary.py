"""The pieces that Norwegian, English, Danish and Swedish text needs, and the tokenizer that cuts words into them."""

import unicodedata
from collections.abc import Iterable, Sequence

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from tidsvitne.knowledge.tagger import UNK

_SPECIAL = 4  # beginning, padding, end, unknown
_MARK = "▁"  # stands for the space before a word
_OTHERS = "–—‘’“”„«»…•€£°§·−"


def choose_pieces(pieces: Sequence[str], scores: Sequence[float], words: Iterable[str], size: int) -> list[int]:
    """Return the numbers of at most `size` pieces: the special ones, those that `words` are cut into, then the likeliest.

    A piece with letters that are not Latin is never among the likeliest.
    """
    tokenizer = make_tokenizer(pieces, scores)
    used = {piece for encoding in _encoded(tokenizer, words) for piece in encoding}
    latin = [i for i, piece in enumerate(pieces) if i >= _SPECIAL and _is_latin(piece)]
    latin.sort(key=lambda i: (i not in used, -scores[i], i))
    return [*range(_SPECIAL), *sorted(latin[: size - _SPECIAL])]


def make_tokenizer(pieces: Sequence[str], scores: Sequence[float]) -> Tokenizer:
    """Return the unigram tokenizer (Kudo 2018) over these pieces, in this order."""
    vocabulary = [(piece, round(float(score), 4)) for piece, score in zip(pieces, scores, strict=True)]
    tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=UNK, byte_fallback=False))
    tokenizer.normalizer = normalizers.NFKC()
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement=_MARK, prepend_scheme="always")
    return tokenizer


def _encoded(tokenizer: Tokenizer, words: Iterable[str]) -> Iterable[list[int]]:
    distinct = sorted(set(words))
    for encoding in tokenizer.encode_batch([[word] for word in distinct], is_pretokenized=True):
        yield encoding.ids


def _is_latin(piece: str) -> bool:
    return all(
        sign in _OTHERS or ord(sign) < 0x80 or (ord(sign) < 0x250 and unicodedata.category(sign)[0] in "LNPS")
        for sign in piece.replace(_MARK, "")
    )

"""Windows of a corpus, varied anew each epoch, and batches of them."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

from tidsvitne.evaluate.iob2 import Tagged
from tidsvitne.knowledge.tagger import BOS, EOS, KINDS, LONGEST, TAGS, pieces, spans, windows

_LIMITS = (0, 0, 64, 128, 128)  # the pieces of a window: a sentence alone as often as it is met alone
_UNNAMED = 0.3  # of the windows without a name are kept
_RECASED = 0.06  # of the sentences are put in capitals, as headlines and datelines are
_RENAMED = 0.12  # of the names are replaced by another one of their kind (Dai and Adel 2020)
_FROM_LISTS = 0.25  # of those by one of the archive's own lists
UNREAD = -100  # what the loss leaves out
_CHUNK = 512  # windows that are sorted by length together

Names = Mapping[str, Sequence[tuple[str, ...]]]  # kind → names as words


@dataclass(frozen=True, slots=True)
class Window:
    """Consecutive sentences as the network reads them, with the tag of each word's first piece."""

    ids: tuple[int, ...]
    tags: tuple[int, ...]


def names_of(corpus: Sequence[Tagged]) -> Names:
    """Return the names that a corpus holds, each once."""
    found: dict[str, dict[tuple[str, ...], None]] = {kind: {} for kind in KINDS}
    for sentence in corpus:
        for first, after, kind in spans(sentence.tags):
            found[kind][sentence.words[first:after]] = None
    return {kind: list(names) for kind, names in found.items()}


def make_windows(
    corpus: Sequence[Tagged], names: Names, lists: Names, tokenizer: Tokenizer, chance: random.Random, *, varied: bool
) -> Iterator[Window]:
    """Yield the windows of one epoch, in the corpus's order, each stretch with a limit drawn by chance.

    Where they are `varied`, some names give way to others, and some sentences are in capitals.
    """
    at = 0
    while at < len(corpus):
        stretch = corpus[at : at + 32]
        if varied:
            stretch = [_varied(sentence, names, lists, chance) for sentence in stretch]
        at += 32
        read = pieces(tokenizer, [sentence.words for sentence in stretch])
        for group in windows([len(one.ids) for one in read], chance.choice(_LIMITS)):
            if not any(stretch[i].named for i in group) and chance.random() >= _UNNAMED:
                continue
            ids, tags = [BOS], [UNREAD]
            for i in group:
                marks = [UNREAD] * len(read[i].ids)
                for start, tag in zip(read[i].starts, stretch[i].tags, strict=True):
                    if start is not None:
                        marks[start] = TAGS.index(tag)
                ids += [*read[i].ids, EOS]
                tags += [*marks, UNREAD]
            yield Window(tuple(ids[: LONGEST + 2]), tuple(tags[: LONGEST + 2]))


def _varied(sentence: Tagged, names: Names, lists: Names, chance: random.Random) -> Tagged:
    words: list[str] = []
    tags: list[str] = []
    at = 0
    for first, after, kind in spans(sentence.tags):
        words += sentence.words[at:first]
        tags += sentence.tags[at:first]
        name = sentence.words[first:after]
        if chance.random() < _RENAMED:
            known = lists[kind] if chance.random() < _FROM_LISTS and lists[kind] else names[kind]
            name = chance.choice(known) if known else name
        words += name
        tags += [f"B-{kind}"] + [f"I-{kind}"] * (len(name) - 1)
        at = after
    words += sentence.words[at:]
    tags += sentence.tags[at:]
    if chance.random() < _RECASED:
        words = [word.upper() for word in words]
    return Tagged(tuple(words), tuple(tags))


def batches(windows: Sequence[Window], budget: int, chance: random.Random) -> list[list[Window]]:
    """Return the windows in groups of about `budget` pieces, padding counted, in an order drawn by chance."""
    order = list(windows)
    chance.shuffle(order)
    made: list[list[Window]] = []
    for start in range(0, len(order), _CHUNK):
        group: list[Window] = []
        for window in sorted(order[start : start + _CHUNK], key=lambda one: len(one.ids)):
            if group and len(window.ids) * (len(group) + 1) > budget:
                made.append(group)
                group = []
            group.append(window)
        made.append(group)
    chance.shuffle(made)
    return made

"""Made-up words, as many as a large archive has, that are inflected, joined and ranked as those of the two languages are.

Nothing here depends on what is installed, so that the corpus is the same on every machine.
"""

import random
from dataclasses import dataclass

from tidsvitne.search.stop_words import ENGLISH, NORWEGIAN

_FUNCTION_WORDS = 110  # the commonest words of a language; the rest of its stop words stand among the others
_CLOSED = 0.93  # the share of stems that end in a consonant
_LETTERS = 0.45  # how many ranks, in deviations, a letter costs: shorter words are commoner


@dataclass(frozen=True, slots=True)
class Sounds:
    """What a language's words are made of, common vowels twice. `compounds` is the share of words that are two joined."""

    onsets: str
    vowels: str
    codas: str
    endings: tuple[str, ...]
    compounds: float


ENGLISH_SOUNDS = Sounds(
    onsets="""b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sk sl sm sn sp st str sw t th tr
        tw v w wh""",
    vowels="a a e e i i o o u ea ee oo ai ou",
    codas="b ck d ft g k l ll m n nd ng nk nt p r rd rk rn rt s sh ss st t th x",
    endings=("", "s", "ed", "ing", "er", "ers", "ly", "ness", "ation", "able"),
    compounds=0.05,
)
NORWEGIAN_SOUNDS = Sounds(
    onsets="""b bj bl br d dr f fj fl fr g gj gl gr h hj hv j k kj kl kn kr kv l m n p pl pr r s sj sk skj sl sn sp st
        str sv t tj tr v""",
    vowels="a a e e i i o u y æ ø å ei au øy",
    codas="b d dd ft g gg k kk l ld ll lt m mm n nd ng nk nn nt p r rd rk rn rt s sk ss st t tt v",
    endings=("", "en", "et", "er", "ene", "s", "ens", "a", "te", "ing"),
    compounds=0.3,
)
_NAME_SYLLABLES = """al ba da el fa ga ha ir ja ka la ma na or pa qa ra sa ta ur va za sch kh bro ber len ski vik dal sen
    son ov ev idze"""


def vocabulary(lang: str, size: int) -> list[str]:
    """Return so many words of a language («en» or «nb»), the commonest first."""
    sounds, stop_words = (NORWEGIAN_SOUNDS, NORWEGIAN) if lang == "nb" else (ENGLISH_SOUNDS, ENGLISH)
    common = sorted(stop_words, key=lambda word: (len(word), word))
    chance = random.Random(f"words {lang}")
    ranked = [(_rank(chance, word), word) for word in common[_FUNCTION_WORDS:]]
    seen = set(common)
    while len(ranked) + _FUNCTION_WORDS < size:
        ranked += _family(chance, sounds, seen)
    return [*common[:_FUNCTION_WORDS], *(word for _, word in sorted(ranked))][:size]


def names(count: int) -> list[str]:
    """Return so many different names of people and places, one word each."""
    chance, syllables = random.Random("names"), _NAME_SYLLABLES.split()
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(chance.choices(syllables, k=chance.choice((2, 3, 3, 4)))).capitalize()] = None
    return list(found)


def _family(chance: random.Random, sounds: Sounds, seen: set[str]) -> list[tuple[float, str]]:
    stem = _stem(chance, sounds)
    if chance.random() < sounds.compounds:
        stem += _stem(chance, sounds)
    fame = chance.gauss(0, 1.2)
    forms = [stem + ending for ending in chance.sample(sounds.endings, chance.randint(1, 5))]
    fresh = [form for form in dict.fromkeys(forms) if 3 <= len(form) <= 20 and form not in seen]
    seen.update(fresh)
    return [(fame + _rank(chance, form), form) for form in fresh]


def _stem(chance: random.Random, sounds: Sounds) -> str:
    onsets, vowels = sounds.onsets.split(), sounds.vowels.split()
    syllables = chance.choices((1, 2, 3), (5, 4, 1))[0]
    opened = "".join(chance.choice(onsets) + chance.choice(vowels) for _ in range(syllables))
    return opened + (chance.choice(sounds.codas.split()) if chance.random() < _CLOSED else "")


def _rank(chance: random.Random, word: str) -> float:
    return len(word) * _LETTERS + chance.gauss(0, 1.2)

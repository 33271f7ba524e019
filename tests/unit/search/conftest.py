"""A small archive of made-up texts, and the search script that reads it."""

import random
import shutil

import pytest

from tests.unit.search.running import Scripts
from tidsvitne.search.record import Passage, SearchRecord


@pytest.fixture(scope="session")
def scripts() -> Scripts:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed: the browser's half of search is not compared with Python's")
    return Scripts(node)


@pytest.fixture(scope="session")
def generated() -> list[SearchRecord]:
    """Forty articles of made-up sentences in both languages, the same ones every time."""
    chance = random.Random(2016)
    return [_generated_record(number, chance) for number in range(40)]


def _generated_record(number: int, chance: random.Random) -> SearchRecord:
    lang = ("nb", "en", "nn")[number % 3]
    sentences = [_sentence(lang, chance) for _ in range(chance.randint(3, 12))]
    return SearchRecord(
        url=f"articles/text-{number:02}.html",
        title=_sentence(lang, chance),
        lang=lang,
        source=chance.choice((None, "Fjordavisa", "The Daily Lighthouse")),
        edtf=None,
        date_texts=(),
        standfirst=chance.choice((None, _sentence(lang, chance))),
        passages=tuple(Passage(f"s-{number}-{at}", text) for at, text in enumerate(sentences)),
        entities=tuple(
            sorted(chance.sample(("places/aleppo", "places/geneve", "people/kari-nordmann"), chance.randint(0, 3)))
        ),
        names=tuple(chance.sample(("Aleppo", "Genève", "Øst-Aleppo", "Kari Nordmann"), chance.randint(0, 2))),
    )


def _sentence(lang: str, chance: random.Random) -> str:
    return (
        " ".join(
            chance.choices((_ENGLISH if lang == "en" else _NORWEGIAN).split(), k=chance.randint(4, 14))
        ).capitalize()
        + "."
    )


_NORWEGIAN = """
    våpenhvilen våpenhvile sykehuset sykehus bombet bombene ble i og på den Øst-Aleppo Aleppo Aleppos al-Shaar Genève Geneve
    ambulansen barna barn barnas redningsmenn 2016 2,2 19. september hvite hjelmer hjelmene FN FNs soldatene opprørere rykket
    forhandlingene Ål ål måneden mandag brødrene ost øst før for hjelp hjelpen flyangrep luftangrepet men skolen skoler
"""
_ENGLISH = """
    ceasefire ceasefires hospital hospitals bombed bombing was in and at the East-Aleppo Aleppo Aleppo's al-Shaar Geneva
    ambulance children child's rescuers 2016 2.2 September white helmets helmet UN soldiers rebels negotiated negotiations
    month Monday brothers cheese east before for help helping airstrike airstrikes air-strike men school schools U.S. F-16
"""

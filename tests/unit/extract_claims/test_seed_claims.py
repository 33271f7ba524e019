"""The two source documents that were read by hand: their claims, where the sources are at hand."""

from pathlib import Path

import pytest

from tidsvitne.evaluate.claims import compare_claims
from tidsvitne.evaluate.handmade_claims import read_handmade_claims

SHARED = Path(__file__).parents[3].parent / "shared"
pytestmark = pytest.mark.skipif(not (SHARED / "gold" / "seeds").is_dir(), reason="the source documents are not there")


@pytest.mark.parametrize("name", ["A1", "A3"])
def test_the_claims_of_a_reading_by_hand_are_found(name: str) -> None:
    text = read_handmade_claims(SHARED / "gold" / "seeds" / f"{name}.json", [SHARED / "seeds"])
    compared = compare_claims(text)
    missed = [gold.words for gold, found in compared.pairs if gold and not found]
    invented = [found.span.of(text.document.text) for gold, found in compared.pairs if found and not gold]
    wrong = [gold.words for gold, found in compared.pairs if gold and found and compared.wrong(gold, found)]
    # Who is responsible is told beside the figures; the reading lists figures only.
    assert (missed, [words for words in invented if "insisted" not in words], wrong) == ([], [], [])

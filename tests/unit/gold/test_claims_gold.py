"""The gold for claims is sound: whatever is measured against it is measured against what it means to say."""

from pathlib import Path

import pytest

from tidsvitne.evaluate.claims import claim_scores, compare_claims
from tidsvitne.evaluate.gold_claims import ClaimingText, GoldClaim, read_gold_claims
from tidsvitne.extract.counts import METRICS, RESPONSIBLE
from tidsvitne.model.annotation import Bound
from tidsvitne.text.sentences import split_sentences

_GOLD = Path(__file__).parents[2] / "gold" / "claims"
_TEXTS = [text for path in sorted(_GOLD.glob("*.jsonl")) for text in read_gold_claims(path)]
_CLAIMS = [claim for text in _TEXTS for claim in text.claims]
_each_text = pytest.mark.parametrize("text", _TEXTS, ids=lambda text: text.document.id)
_each_claim = pytest.mark.parametrize("claim", _CLAIMS, ids=lambda claim: claim.words)


def test_there_is_enough_of_everything() -> None:
    assert len(_CLAIMS) >= 60
    assert {claim.metric for claim in _CLAIMS} | {"killed or injured"} == set(METRICS)
    assert {claim.bound for claim in _CLAIMS} == set(Bound)
    assert sum(claim.part_of is not None for claim in _CLAIMS) >= 10
    assert sum(bool(claim.via) for claim in _CLAIMS) >= 10
    assert sum(bool(claim.denied_by) for claim in _CLAIMS) >= 5


@_each_text
def test_a_claim_stands_in_one_sentence_and_in_order(text: ClaimingText) -> None:
    document = text.document
    sentences = split_sentences(document.text, document.lang, document.breaks)
    for claim in text.claims:
        assert any(sentence.span.holds(claim.span) for sentence in sentences), claim.words
    assert [claim.span.start for claim in text.claims] == sorted(claim.span.start for claim in text.claims)


@_each_claim
def test_a_bound_has_its_figure(claim: GoldClaim) -> None:
    has_figure = (claim.minimum is not None, claim.maximum is not None)
    assert (
        has_figure
        == {
            Bound.EXACTLY: (True, True),
            Bound.ABOUT: (True, True),
            Bound.AT_LEAST: (True, False),
            Bound.MORE_THAN: (True, False),
            Bound.AT_MOST: (False, True),
            Bound.LESS_THAN: (False, True),
            Bound.UNKNOWN: (False, False),
            Bound.NONE: (False, False),
        }[claim.bound]
    )
    assert set(claim.via) < set(claim.sources) or not claim.via
    assert not claim.part_of or claim.part_of.start < claim.span.start
    assert (claim.who is not None) or claim.metric != RESPONSIBLE or claim.bound is Bound.NONE


def test_the_claims_are_found_as_well_as_they_were() -> None:
    scores = dict(claim_scores([compare_claims(text) for text in _TEXTS]))
    assert scores["found"].f1 >= 95
    assert scores["all right"].f1 >= 90

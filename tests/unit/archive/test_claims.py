"""Which figures of one event disagree, which cannot be compared, and which are both possible."""

import pytest

from tidsvitne.archive.claims import Difference, compare, compare_all
from tidsvitne.model.annotation import Bound, Claim, Modality
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.model.span import Span


def claim(
    low: float | None,
    high: float | None = None,
    bound: Bound = Bound.EXACTLY,
    metric: str = "killed",
    who: str | None = None,
    **more: object,
) -> Claim:
    if bound is Bound.EXACTLY and high is None:
        high = low
    return Claim(metric, Span(0, 1), Span(0, 2), bound, "people", "test", 1.0, low, high, who, **more)


def about(figure: float) -> Claim:
    return claim(figure, figure, Bound.ABOUT)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (claim(4), claim(7)),
        (claim(4), claim(7, bound=Bound.AT_LEAST)),
        (claim(7), claim(7, bound=Bound.MORE_THAN)),
        (claim(7), claim(None, 7, Bound.LESS_THAN)),
        (claim(30), claim(None, 20, Bound.AT_MOST)),
        (about(20), claim(14)),
        (about(1200), claim(1300)),
        (claim(10, 15, Bound.ABOUT), claim(20)),
        (claim(4, who="civilians"), claim(7, who="sivile")),
        (claim(4, who="personer"), claim(7, who=None)),
        (claim(4, modality=Modality.ALLEGED), claim(7)),
    ],
)
def test_figures_that_cannot_both_be_true_disagree(one: Claim, other: Claim) -> None:
    assert compare(one, other) is compare(other, one) is Difference.DISAGREES


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (claim(7), claim(7)),
        (claim(7), claim(4, bound=Bound.AT_LEAST)),
        (claim(8), claim(7, bound=Bound.MORE_THAN)),
        (claim(20), claim(None, 20, Bound.AT_MOST)),
        (about(20), claim(16)),
        (about(20), claim(24)),
        (claim(10, 15, Bound.ABOUT), claim(12)),
        (claim(None, bound=Bound.UNKNOWN), claim(7)),
        (claim(None, bound=Bound.NONE), claim(7)),
        (claim(4), claim(7, modality=Modality.DENIED)),
        (claim(4), claim(15, metric="injured")),
        (claim(None, metric="responsible"), claim(None, metric="responsible")),
    ],
)
def test_figures_that_can_both_be_true_are_left_alone(one: Claim, other: Claim) -> None:
    assert compare(one, other) is compare(other, one) is None


@pytest.mark.parametrize(
    ("one", "other", "difference"),
    [
        (claim(4), claim(20, metric="killed or injured"), Difference.OTHER_MEASURE),
        (claim(20, metric="injured"), claim(20, metric="killed or injured"), Difference.OTHER_MEASURE),
        (claim(4, who="children"), claim(7, who="sivile"), Difference.OTHER_GROUP),
        (claim(4, who="children"), claim(7), Difference.OTHER_GROUP),
        (claim(4, who="skredderne"), claim(7, who="bakerne"), Difference.OTHER_GROUP),
        (claim(4, part_of="c1"), claim(7), Difference.OTHER_GROUP),
        (claim(4000, cumulative=True), claim(7), Difference.OTHER_TIME),
        (
            claim(4000, cumulative=True, since=parse_edtf("2011")),
            claim(900, cumulative=True, since=parse_edtf("2016")),
            Difference.OTHER_TIME,
        ),
    ],
)
def test_figures_of_something_else_are_not_compared(one: Claim, other: Claim, difference: Difference) -> None:
    assert compare(one, other) is compare(other, one) is difference


def test_a_disagreement_is_told_of_both_and_what_is_not_comparable_of_the_one_that_counts_its_own() -> None:
    claims = [
        claim(4),
        claim(7),
        claim(20, metric="killed or injured"),
        claim(2, who="children"),
        claim(900, cumulative=True),
    ]
    found = compare_all([(f"document {at}", one) for at, one in enumerate(claims)])
    assert [(one.one, one.other, one.difference) for one in found] == [
        (0, 1, Difference.DISAGREES),
        (1, 0, Difference.DISAGREES),
        (2, 0, Difference.OTHER_MEASURE),
        (2, 1, Difference.OTHER_MEASURE),
        (2, 3, Difference.OTHER_MEASURE),
        (2, 4, Difference.OTHER_MEASURE),
        (3, 0, Difference.OTHER_GROUP),
        (3, 1, Difference.OTHER_GROUP),
        (4, 0, Difference.OTHER_TIME),
        (4, 1, Difference.OTHER_TIME),
        (4, 3, Difference.OTHER_TIME),
    ]


def test_figures_that_one_sentence_puts_side_by_side_are_not_set_against_each_other() -> None:
    assert compare_all([("a", claim(4)), ("a", claim(7))]) == ()
    assert len(compare_all([("a", claim(4)), ("b", claim(7))])) == 2

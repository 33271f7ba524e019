"""Average linkage: who is put together, and who never."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tidsvitne.link.linkage import average_linkage

SCORES = st.dictionaries(
    st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1]), st.floats(0, 1), max_size=30
)


def test_two_that_are_alike_are_one_group():
    assert average_linkage(3, {(0, 2): 0.9}, 0.5) == [[0, 2], [1]]


def test_a_chain_is_no_group():
    assert average_linkage(3, {(0, 1): 0.9, (1, 2): 0.8}, 0.5) == [[0, 1], [2]]


def test_a_third_that_is_like_both_joins():
    assert average_linkage(3, {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.4}, 0.5) == [[0, 1, 2]]


def test_what_is_said_to_be_one_is_one_whatever_the_score():
    assert average_linkage(4, {}, 0.5, together=[(0, 3)]) == [[0, 3], [1], [2]]


def test_what_is_said_to_be_apart_stays_apart_through_a_third():
    scores = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.9}
    groups = average_linkage(3, scores, 0.5, apart=[(0, 2)])
    assert all(not {0, 2} <= set(group) for group in groups)


@settings(deadline=None)
@given(SCORES, st.floats(0.1, 0.9))
def test_every_number_is_in_one_group(scores, threshold):
    groups = average_linkage(10, scores, threshold)
    assert sorted(number for group in groups for number in group) == list(range(10))


@settings(deadline=None)
@given(SCORES)
def test_the_order_of_the_scores_is_no_difference(scores):
    backwards = dict(reversed(scores.items()))
    assert average_linkage(10, scores, 0.5) == average_linkage(10, backwards, 0.5)

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tidsvitne.search.partition import partition

KEYS = st.lists(st.text(alphabet="abæ", max_size=40), min_size=1, max_size=60, unique=True).map(sorted)


@given(KEYS, st.integers(1, 50))
def test_every_key_has_one_part_and_belongs_to_it_by_how_it_begins(keys, most):
    parts = partition(keys, [len(key) + 1 for key in keys], most)
    assert parts[0].first == 0
    assert parts[-1].last == len(keys)
    assert all(one.last == other.first and one.start < other.start for one, other in pairwise(parts))
    for part, following in zip(parts, [*(each.start for each in parts[1:]), None], strict=True):
        for key in keys[part.first : part.last]:
            assert part.start <= key
            assert following is None or key < following


def test_keys_that_share_a_very_long_beginning_share_a_file():
    keys = sorted(f"{'x' * 40}{number:02}" for number in range(30))
    (part,) = partition(keys, [100] * 30, 500)
    assert (part.first, part.last, part.start) == (0, 30, "")

"""One amount over several needs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships.channelling.allocation import split

pytestmark = pytest.mark.pure
WEIGHTS = st.lists(st.integers(0, 10**12), min_size=1, max_size=9).filter(any)


@given(amount=st.integers(0, 10**13), weights=WEIGHTS)
def test_shares_add_up_and_are_within_a_rupiah_of_exact(amount, weights):
    shares = split(amount, weights)
    total = sum(weights)
    assert sum(shares) == amount
    assert all(
        abs(share * total - amount * weight) < total for share, weight in zip(shares, weights, strict=True)
    )


@given(weights=WEIGHTS, part=st.integers(0, 100))
def test_no_share_is_above_its_weight(weights, part):
    shares = split(sum(weights) * part // 100, weights)
    assert all(share <= weight for share, weight in zip(shares, weights, strict=True))


def test_earlier_ones_get_the_odd_rupiah():
    assert split(10, [1, 1, 1]) == [4, 3, 3]
    assert split(0, []) == []


@pytest.mark.parametrize(("amount", "weights"), [(5, []), (5, [0, 0]), (-1, [1]), (1, [2, -1])])
def test_what_cannot_be_split_is_an_error(amount, weights):
    with pytest.raises(ValueError, match="split"):
        split(amount, weights)

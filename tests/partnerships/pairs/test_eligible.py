"""All offers of many needs as packed numbers say the same as a plain mapping would."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from partnerships.pairs.eligible import FITS, NEARLY, NONE, Eligible, codes_of, packed

OFFERS = st.integers(1, 2**31 - 1)
NEEDS = st.lists(
    st.dictionaries(st.sampled_from([1, 2, 3, 7, 2**30, 2**31 - 1]), st.sampled_from([NEARLY, FITS])),
    max_size=6,
)


def written(needs):
    return [
        packed(codes_of(np.array(list(one), np.int64), np.array([s == FITS for s in one.values()], np.int64)))
        for one in needs
    ]


@given(NEEDS)
def test_what_is_packed_is_read_back(needs):
    blobs = written(needs)
    assert Eligible.read(blobs).blobs() == blobs


@given(NEEDS)
def test_counts_are_those_of_the_mapping(needs):
    fits, nearly = Eligible.read(written(needs)).counts()
    told = [list(one.values()) for one in needs]
    assert fits.tolist() == [one.count(FITS) for one in told]
    assert nearly.tolist() == [one.count(NEARLY) for one in told]


@given(NEEDS, st.sampled_from([1, 3, 2**30, 2**31 - 1, 99]))
def test_states_of_an_offer_are_those_of_the_mapping(needs, offer):
    assert Eligible.read(written(needs)).states(offer).tolist() == [one.get(offer, NONE) for one in needs]


@given(NEEDS, OFFERS | st.sampled_from([1, 3, 2**30]), st.data())
def test_other_states_of_one_offer_leave_the_others_alone(needs, offer, data):
    size = len(needs)
    states = data.draw(st.lists(st.sampled_from([NONE, NEARLY, FITS]), min_size=size, max_size=size))
    changed = Eligible.read(written(needs)).with_states(offer, np.array(states, np.int8))
    right = [
        {key: one for key, one in {**need, offer: state}.items() if one != NONE}
        for need, state in zip(needs, states, strict=True)
    ]
    assert changed.blobs() == written(right)

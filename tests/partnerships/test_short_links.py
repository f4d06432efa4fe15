"""Short addresses: every need has one, every one leads to one need."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships import short_links


@pytest.mark.pure
@given(st.integers(min_value=1, max_value=10**12))
def test_a_code_leads_back_to_its_need(pk):
    code = short_links.code(SimpleNamespace(pk=pk))
    assert short_links.number_of(code) == pk
    assert short_links.number_of(code.upper()) == pk


@pytest.mark.pure
@pytest.mark.parametrize("text", ["", "0", "1a", "a-b", "x" * 10, "é"])
def test_what_is_no_code_leads_nowhere(text):
    assert short_links.number_of(text) is None

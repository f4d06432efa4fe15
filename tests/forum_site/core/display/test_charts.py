"""Bars: whole percents that fill the bar, slices that never overlap, words beside the picture."""

import re

from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from forum_site.core.display.charts import Funding, bar, funding_bar, gap_bar, legend, percents

RECT = re.compile(r'<rect class="c-(\w+)" x="(\d+)%" width="(\d+)%"')
amounts = st.lists(st.integers(min_value=0, max_value=10**13), min_size=1, max_size=8)


@given(amounts)
def test_the_widths_of_a_bar_add_up_to_the_whole(values):
    shares = percents(values)
    assert sum(shares) == (100 if sum(values) else 0)
    assert all((share > 0) == (value > 0) for share, value in zip(shares, values, strict=True))


@given(amounts)
def test_a_width_is_near_its_share(values):
    for share, value in zip(percents(values), values, strict=True):
        assert not sum(values) or abs(share - value * 100 / sum(values)) <= len(values)


def test_slices_follow_each_other_in_the_fixed_order():
    found = RECT.findall(bar(Funding(100, spent=25, received=20, committed=20).slices()))
    assert found == [
        ("spent", "0", "25"), ("received", "25", "20"), ("commit", "45", "20"), ("gap", "65", "35")
    ]  # fmt: skip


def test_a_rupiah_is_in_one_slice_only():
    funding = Funding(1000, spent=100, received=200, committed=300)
    assert funding.gap == 400
    assert sum(amount for _kind, amount in funding.slices()) == funding.total


def test_more_money_than_the_cost_is_no_negative_gap():
    assert Funding(1000, received=1500).gap == 0


def test_the_row_says_the_gap_in_words():
    with override("en"):
        assert "Lacks" in gap_bar(Funding(10_000_000, received=4_000_000))
        assert "Fully funded" in gap_bar(Funding(10, spent=10))
        assert "Cost not stated yet" in gap_bar(None)


def test_the_large_bar_is_read_aloud():
    with override("en"):
        spoken = funding_bar(Funding(10_000_000, received=4_000_000))
    assert 'role="img"' in spoken
    assert "Still needed Rp\N{NO-BREAK SPACE}6\N{NO-BREAK SPACE}million" in spoken


def test_a_legend_with_funding_shows_every_amount():
    assert legend(Funding(10_000_000, spent=1_000_000)).count("<b>Rp") == 4


def test_a_label_cannot_break_out_of_its_attribute():
    assert '"><script>' not in bar([("gap", 1)], label='"><script>')

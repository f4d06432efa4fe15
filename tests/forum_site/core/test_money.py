"""Amounts in words: exact in full, honest when short, in both languages."""

import re

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from forum_site.core.money import (
    NBSP,
    number,
    percent,
    rupiah_full,
    rupiah_range,
    rupiah_short,
)

UNITS = {
    "juta": 10**6,
    "miliar": 10**9,
    "triliun": 10**12,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
amounts = st.integers(min_value=0, max_value=10**16)


def read_back(text: str, language: str) -> float:
    """The rupiah that a reader understands."""
    words = text.split(NBSP)
    thousands, decimal = (".", ",") if language == "id" else (",", ".")
    value = float(words[1].replace(thousands, "").replace(decimal, "."))
    return value * UNITS.get(words[2], 1) if len(words) == 3 else value


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "Rp 0"),
        (999_999, "Rp 999.999"),
        (1_000_000, "Rp 1 juta"),
        (12_500_000, "Rp 12,5 juta"),
        (186_400_000, "Rp 186,4 juta"),
        (999_949_999, "Rp 999,9 juta"),
        (999_950_000, "Rp 1 miliar"),
        (1_300_000_000, "Rp 1,3 miliar"),
        (41_300_000_000, "Rp 41,3 miliar"),
        (2_000_000_000_000, "Rp 2 triliun"),
        (-12_500_000, "\N{MINUS SIGN}Rp 12,5 juta"),
    ],
)
def test_short_amounts_read_as_the_mockups_write_them(amount, words):
    with override("id"):
        assert rupiah_short(amount) == words.replace(" ", NBSP)


def test_english_has_its_own_words_and_separators():
    with override("en"):
        assert rupiah_short(12_500_000) == f"Rp{NBSP}12.5{NBSP}million"
        assert rupiah_full(12_500_000) == f"Rp{NBSP}12,500,000"


@given(amount=amounts, language=st.sampled_from(["id", "en"]))
def test_a_short_amount_is_never_off_by_more_than_five_percent(amount, language):
    with override(language):
        understood = read_back(rupiah_short(amount), language)
    assert abs(understood - amount) <= amount * 0.05


@given(amount=amounts, language=st.sampled_from(["id", "en"]))
def test_a_full_amount_keeps_every_rupiah(amount, language):
    with override(language):
        assert int(re.sub(r"\D", "", rupiah_full(amount))) == amount


@given(low=amounts, high=amounts)
def test_a_larger_amount_never_reads_smaller(low, high):
    low, high = sorted((low, high))
    with override("id"):
        assert read_back(rupiah_short(low), "id") <= read_back(rupiah_short(high), "id")


def test_an_unknown_amount_is_a_dash():
    assert rupiah_short(None) == rupiah_full(None) == "–"


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (50_000_000, 200_000_000, "Rp 50–200 juta"),
        (500_000, 2_000_000, "Rp 500.000–Rp 2 juta"),
        (None, 8_000_000, "Rp 8 juta"),
        (20_000_000, 20_000_000, "Rp 20 juta"),
    ],
)
def test_a_range_says_the_unit_once(low, high, words):
    with override("id"):
        assert rupiah_range(low, high) == words.replace(" ", NBSP)


def test_a_percentage_is_whole_only_when_all_is_done():
    assert (percent(999, 1000), percent(1000, 1000), percent(1, 0)) == ("99%", "100%", "0%")


def test_numbers_are_grouped():
    with override("id"):
        assert number(1126) == "1.126"

"""Figures in Indonesian words."""

import pytest

from forum_site.core.terbilang import rupiah_words, words

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "nol"), (1, "satu"), (10, "sepuluh"), (11, "sebelas"), (12, "dua belas"), (19, "sembilan belas"),
        (20, "dua puluh"), (21, "dua puluh satu"), (100, "seratus"), (111, "seratus sebelas"),
        (999, "sembilan ratus sembilan puluh sembilan"), (1000, "seribu"), (1001, "seribu satu"),
        (2000, "dua ribu"), (11_000, "sebelas ribu"), (100_000, "seratus ribu"),
        (101_000, "seratus satu ribu"),
        (1_000_000, "satu juta"), (1_001_000, "satu juta seribu"), (10**9, "satu miliar"),
        (70_500_000, "tujuh puluh juta lima ratus ribu"), (2 * 10**12, "dua triliun"),
    ],
)  # fmt: skip
def test_numbers_are_named_as_papers_name_them(number, said):
    assert words(number) == said


def test_an_amount_ends_with_rupiah():
    assert rupiah_words(1_100) == "seribu seratus rupiah"


@pytest.mark.parametrize("number", [-1, 10**18])
def test_what_papers_do_not_name_is_an_error(number):
    with pytest.raises(ValueError, match="papers"):
        words(number)

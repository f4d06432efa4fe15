"""What changed between two texts, for people."""

from time import process_time

import pytest

from forum_site.core.differences import ADDED, REMOVED, SAME, Piece, by_words


def test_it_works():
    assert by_words("lima tahun saja", "enam tahun saja") == [
        Piece(REMOVED, "lima"), Piece(ADDED, "enam"), Piece(SAME, " tahun saja"),
    ]  # fmt: skip


def test_nothing_is_lost_on_either_side():
    before, after = "satu dua\n\ntiga  empat", "nol dua\ntiga lima enam"
    pieces = by_words(before, after)
    assert "".join(words for kind, words in pieces if kind != ADDED) == before
    assert "".join(words for kind, words in pieces if kind != REMOVED) == after


def test_the_longest_texts_are_compared_quickly():
    before, after = "a b\n" * 5_000, "b a\n" * 5_000
    start = process_time()
    pieces = by_words(before, after)
    assert process_time() - start < 2
    assert "".join(words for kind, words in pieces if kind != REMOVED) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a" + "\n" * 20_000 + "b", "c" + "\n" * 19_000 + "d"),
        ("\n a" * 6_600, "b" + "\n a" * 6_500 + "\nb\nb"),
        ("a\nb\n" * 5_000, "b\nb\na\n" * 3_300),
    ],
)
def test_many_short_lines_are_compared_quickly_and_nothing_is_lost(before, after):
    start = process_time()
    pieces = by_words(before, after)
    assert process_time() - start < 2
    assert "".join(words for kind, words in pieces if kind != ADDED) == before
    assert "".join(words for kind, words in pieces if kind != REMOVED) == after


def test_one_word_changed_in_a_long_text_is_one_word():
    words = [f"kata{number}" for number in range(9_000)]
    before = " ".join(words)
    kinds = [
        (kind, text) for kind, text in by_words(before, before.replace("kata5000 ", "lain ")) if kind != SAME
    ]
    assert kinds == [(REMOVED, "kata5000"), (ADDED, "lain")]

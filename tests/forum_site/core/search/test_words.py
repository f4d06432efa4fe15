"""What is asked of the index for what a person typed."""

import pytest

from forum_site.core.search.words import added_words, plain_groups, wide_groups, words_of

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Jamban MISKIN", ["jamban", "miskin"]),
        ('"drainase" OR rt* NEAR(x, 2)', ["drainase", "rt", "near", "x", "2"]),
        ("pipa\x00air; DROP", ["pipa", "air", "drop"]),
        ("drainase di Menteng", ["drainase", "menteng"]),
        ("di", ["di"]),
        ("_ __ %", []),
    ],
)
def test_only_words_are_left_of_what_was_typed(typed, words):
    assert words_of(typed) == words


def test_a_page_of_words_is_cut():
    assert len(words_of(" ".join(f"kata{n}" for n in range(500)))) == 12
    assert max(map(len, words_of("a" * 5_000))) == 60


@pytest.mark.parametrize(
    ("typed", "also"),
    [("bkm", "lkm"), ("jamban", "mck"), ("jamban", "sanitasi"), ("jamban", "septic tank"),
     ("rtlh", "bedah rumah"), ("bedah rumah", "rtlh"), ("PJU", "lampu jalan"), ("got", "drainase")],
)  # fmt: skip
def test_synonyms_are_asked_too(typed, also):
    groups = wide_groups(typed)
    assert len(groups) == 1
    assert tuple(also.split()) in groups[0]


def test_what_was_typed_always_stands_in_its_group():
    for typed in ("jamban miskin", "bkm handep", "bedah rumah lansia", "kata asing"):
        said = [word for group in wide_groups(typed) for word in group[0]]
        assert said == words_of(typed)


def test_added_words_repeat_nothing_that_was_typed():
    added = added_words("jamban keluarga")
    assert "mck" in added
    assert not any("jamban" == word for word in added)


def test_plain_groups_have_one_word_each():
    assert plain_groups("saluran air") == [(("saluran",),), (("air",),)]

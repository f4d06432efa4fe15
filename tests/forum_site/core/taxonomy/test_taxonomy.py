"""The tables every part of the site refers to, and the vocabulary of the field."""

import pytest

from forum_site.core.taxonomy import (
    CATEGORIES,
    NEIGHBOURS,
    SECTORS,
    are_neighbours,
    categories_of,
    sector_from_text,
    sector_of,
)
from forum_site.core.taxonomy.lexicon import MODIFIERS, build_lexicon, default_lexicon
from forum_site.core.taxonomy.words import split_words

pytestmark = pytest.mark.pure


def test_there_are_34_categories_each_under_one_sector():
    assert len(CATEGORIES) == 34
    assert sum(len(categories_of(sector)) for sector in SECTORS) == 34
    assert sector_of("drainase") == "ENVIRONMENT"


def test_neighbourhood_goes_both_ways_and_never_to_oneself():
    for code, near in NEIGHBOURS.items():
        assert code not in near
        assert all(code in NEIGHBOURS[other] for other in near)
    assert are_neighbours("talud", "drainase")
    assert not are_neighbours("talud", "gizi")
    assert not are_neighbours("bulan", "gizi")


@pytest.mark.parametrize(
    ("text", "sector"),
    [("Fisik", "ENVIRONMENT"), ("BIDANG Sosial  Budaya", "SOCIAL"), ("ekonomi", "ECONOMIC"), ("lain", None)],
)
def test_sector_is_read_from_the_words_of_plan_sheets(text, sector):
    assert sector_from_text(text) == sector


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jambanisasi", "MCK umum"),
        ("RTLH", "bedah rumah"),
        ("rumah tidak layak huni", "BSPS"),
        ("PJU", "Pembangunan LPJU"),
        ("corblok", "rabat beton"),
        ("siring", "Drainase"),
        ("PMT balita", "makanan tambahan"),
        ("tengkes", "Stunting"),
    ],
)
def test_different_words_name_the_same_thing(one, other):
    lexicon = default_lexicon()
    assert set(lexicon.read(one).concepts) & set(lexicon.read(other).concepts)


def test_longest_phrase_wins():
    assert default_lexicon().read("jalan usaha tani").concepts == ("farm_road",)


def test_place_words_and_numbers_say_nothing():
    reading = default_lexicon().read("Pembangunan di RT 03/RW 02 Kelurahan Menteng 120 m")
    assert (reading.concepts, reading.words) == ((), ("menteng",))


def test_words_lose_accents_and_the_suffix_nya():
    assert split_words("Café, penerangannya 25 titik (3R)") == ("cafe", "penerangan", "titik", "3r")


@pytest.mark.parametrize(
    ("title", "category"),
    [
        ("Saluran drainase Gang Manduhara, 120 m", "drainase"),
        ("Pelatihan desa wisata", "wisata"),
        ("Jamban untuk keluarga miskin", "sanitasi"),
        ("Mesin jahit KSM Mawar, 4 unit", "pelatihan"),
        ("Makanan tambahan balita", "gizi"),
    ],
)
def test_category_is_guessed_from_a_title(title, category):
    guesses = default_lexicon().guess_categories(title)
    assert guesses[0][0] == category
    assert sum(percent for _code, percent in guesses) <= 100


def test_nothing_is_guessed_from_nothing():
    assert default_lexicon().guess_categories("Usulan warga RT 05") == ()


def test_synonyms_serve_search():
    assert "mck" in default_lexicon().synonyms_of("jamban")
    assert default_lexicon().synonyms_of("xyz") == ()


def test_modifiers_and_categories_of_the_vocabulary_exist():
    lexicon = default_lexicon()
    assert MODIFIERS <= set(lexicon.category_of)
    assert set(lexicon.category_of.values()) == set(CATEGORIES)


def test_a_phrase_is_not_claimed_by_two_concepts():
    tables = ({"sanitasi": {"toilet": "jamban"}, "drainase": {"drain": "siring, jamban"}},)
    with pytest.raises(ValueError, match="stands under"):
        build_lexicon(tables)

"""Comparing names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forum_site.regions.names import Kind, as_code, normalise, spell_out, split_kind

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("Kota Bau-Bau", "kota bau bau"),
        ("We'a-we'a", "wea wea"),
        ("Regapu’u", "regapuu"),
        ("  KEC.  Jekan  Raya ", "kec jekan raya"),
        ("Tiro/Truseb", "tiro truseb"),
        ("Pérez", "perez"),
        ("", ""),
    ],
)
def test_normalise(typed, plain):
    assert normalise(typed) == plain


@given(st.text())
def test_normalising_twice_is_normalising_once(text):
    assert normalise(normalise(text)) == normalise(text)


@pytest.mark.parametrize(
    ("name", "kind", "rest"),
    [
        ("kota administrasi jakarta barat", Kind(2, True), "jakarta barat"),
        ("se kota palangka raya", Kind(2, True), "palangka raya"),
        ("kab bogor", Kind(2, False), "bogor"),
        ("kapanewon panjatan", Kind(3), "panjatan"),
        ("kalurahan panjatan", Kind(4), "panjatan"),
        ("menteng", None, "menteng"),
        ("kota", None, "kota"),
    ],
)
def test_words_of_administration_are_told_from_the_name(name, kind, rest):
    assert split_kind(name) == (kind, rest)


def test_abbreviations_are_spelt_out():
    assert spell_out("kab pontianak") == "kabupaten pontianak"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("62.71.03.1002", "62.71.03.1002"),
        ("6271031002", "62.71.03.1002"),
        ("62-71-03", "62.71.03"),
        ("62.71.", "62.71"),
        ("62", "62"),
        ("62.7", "62.7"),
        ("2 x 11", None),
        ("Menteng", None),
        ("62710310023", None),
    ],
)
def test_codes_are_read_with_and_without_dots(typed, code):
    assert as_code(typed) == code

"""Reading lists of places."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forum_site.regions.scope import parse_scope, resolve


def codes(regions):
    return [region.code for region in regions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kabupaten Kulon Progo", ["34.01"]),
        ("DI Yogyakarta", ["34"]),
        ("D.I. Yogyakarta", ["34"]),
        ("DKI Jakarta", ["31"]),
        ("Jakarta Pusat", ["31.71"]),
        ("Jabodetabek; Kota Surakarta", ["31", "32.01", "32.71", "33.72"]),
        ("Bogor", ["32.01", "32.71"]),
        ("Kota Bogor", ["32.71"]),
        ("Kotamadya Solo", ["33.72"]),
        ("Se-Kota Palangkaraya", ["62.71"]),
        ("Kulon Progo, DI Yogyakarta", ["34.01"]),
        ("Kulon Progo, Surakarta dan Kapuas", ["34.01", "33.72", "62.03"]),
        ("Menteng, Jekan Raya, Kota Palangka Raya", ["62.71.03.1002"]),
        ("Pahandut, Pahandut, Kota Palangka Raya", ["62.71.01.1001"]),
        ("kapanewon Panjatan", ["34.01.03"]),
        ("Kalurahan Panjatan", ["34.01.03.2009"]),
        ("62.71", ["62.71"]),
        ("Jawa Barat (Kota Bogor)", ["32.71"]),
        ("Sulsel\nPapua", ["73", "91"]),
        ("Kalimantan Tengah; Kota Palangka Raya", ["62"]),
    ],
)
def test_places_are_read(places, text, expected):
    scope = parse_scope(text)
    assert codes(scope.regions) == expected
    assert scope.unknown == []
    assert not scope.national


@pytest.mark.parametrize(
    "text", ["Nasional", "Nasional (kelurahan)", "Seluruh Indonesia", "se-Indonesia", "NASIONAL."]
)
def test_the_whole_country(places, text):
    scope = parse_scope(text)
    assert scope.national
    assert scope.regions == scope.unknown == []


def test_remarks_are_kept(places):
    assert parse_scope("Nasional (kelurahan)").notes == ["kelurahan"]
    assert parse_scope("Kota Bogor (program 2025)").notes == ["program 2025"]


def test_unknown_parts_are_said_not_lost(places):
    scope = parse_scope("Atlantis; Papua, Lemuria")
    assert codes(scope.regions) == ["91"]
    assert scope.unknown == ["Atlantis", "Lemuria"]


def test_a_shared_kelurahan_name_is_no_guess(places):
    assert parse_scope("Menteng").unknown == ["Menteng"]
    assert len(resolve("Menteng", level=4)) == 3


def test_resolve_keeps_to_area_and_level(places):
    assert codes(resolve("menteng", level=4, within=places["62.71"])) == ["62.71.03.1002"]
    assert resolve("ment", level=4) == []


@given(text=st.text(alphabet=st.sampled_from(list("Bogor Kota,;()/&dan62.7\n")), max_size=60))
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_text_is_an_error(places, text):
    parse_scope(text)

"""Regions as intervals."""

import pytest
from django.db import IntegrityError
from django.db.models import F

from forum_site.regions.models import Region, RegionAlias


def codes(queryset):
    return [region.code for region in queryset]


def test_within_is_the_region_and_what_lies_in_it(places):
    inside = codes(Region.objects.within(places["62.71"]))
    assert inside == sorted(code for code in places if code.startswith("62.71"))


def test_within_a_first_kecamatan_does_not_climb(places):
    """Pahandut holds the first village of its kota and shares `lo` with it."""
    assert places["62.71.01"].lo == places["62.71"].lo
    assert "62.71" not in codes(Region.objects.within(places["62.71.01"]))


def test_adjectives_chain(places):
    villages = Region.objects.within(places["62"]).villages()
    assert {region.code[:2] for region in villages} == {"62"}
    assert {region.level for region in villages} == {4}
    assert codes(Region.objects.provinces().within(places["62"])) == ["62"]
    assert codes(Region.objects.regencies().within(places["62"])) == ["62.03", "62.71"]
    assert codes(Region.objects.districts().within(places["62.71"])) == ["62.71.01", "62.71.03"]


def test_a_rank_lies_in_four_regions(places):
    rank = places["62.71.03.1002"].lo
    assert codes(Region.objects.containing(rank)) == ["62", "62.71", "62.71.03", "62.71.03.1002"]


def test_ancestors_come_from_the_province_down(places):
    assert codes(Region.objects.ancestors_of(places["62.71.03.1002"])) == ["62", "62.71", "62.71.03"]
    assert codes(Region.objects.ancestors_of(places["62"])) == []


def test_children_lie_directly_below(places):
    assert codes(Region.objects.children_of(places["62.71"])) == ["62.71.01", "62.71.03"]


@pytest.mark.parametrize(
    ("outer", "inner", "answer"),
    [
        ("62", "62.71.03.1002", True),
        ("62.71", "62.71", True),
        ("62.71", "62", False),
        ("62.71", "62.03", False),
        ("62.71.01.1001", "62.71.01", False),
        ("73", "62.71", False),
    ],
)
def test_contains(places, outer, inner, answer):
    assert places[outer].contains(places[inner]) is answer


@pytest.mark.parametrize(
    ("code", "word", "is_kota"),
    [
        ("62", "Provinsi", False),
        ("62.71", "Kota", True),
        ("62.03", "Kabupaten", False),
        ("62.71.03", "Kecamatan", False),
        ("62.71.03.1002", "Kelurahan", False),
        ("91.71.01.2008", "Desa", False),
        ("31.71", "Kota", True),
    ],
)
def test_the_word_before_the_name(places, code, word, is_kota):
    assert places[code].kind_word == word
    assert places[code].is_kota is is_kota


def test_village_kind_comes_from_the_code(places):
    assert places["62.71.03.1002"].village_kind == Region.VillageKind.KELURAHAN
    assert places["62.71.03"].village_kind is None


def test_place_says_where_it_lies(places):
    assert places["62.71.03.1002"].place == "Kec. Jekan Raya, Kota Palangka Raya"
    assert places["62.71.03"].place == "Kota Palangka Raya"
    assert places["62.71"].place == "Kalimantan Tengah"
    assert places["62"].place == ""


def test_an_interval_never_ends_before_it_begins(places):
    with pytest.raises(IntegrityError):
        Region.objects.filter(code="62").update(lo=F("hi") + 1)


def test_other_names_are_saved_in_plain_letters(places):
    alias = RegionAlias.objects.create(region=places["62.71"], name="Kota CANTIK!")
    assert alias.name == "kota cantik"

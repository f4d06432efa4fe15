"""Finding regions by what people type."""

import pytest

from forum_site.regions.models import Region, RegionAlias
from forum_site.regions.search import current_index, find


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("menteng jekan", "62.71.03.1002"),
        ("jekan menteng", "62.71.03.1002"),
        ("MENTENG, Jek", "62.71.03.1002"),
        ("menteng palangkaraya", "62.71.03.1002"),
        ("kel. menteng kota palangka raya", "62.71.03.1002"),
        ("Menteng, Jekan Raya, Kota Palangka Raya", "62.71.03.1002"),
        ("menteng", "31.71.06"),
        ("kelurahan menteng", "31.71.06.1001"),
        ("palangka", "62.71"),
        ("Kota Palangkaraya", "62.71"),
        ("palangkar", "62.71"),
        ("solo", "33.72"),
        ("jogja", "34"),
        ("kota jogja", "34.71"),
        ("kulonprogo", "34.01"),
        ("kota bogor", "32.71"),
        ("kab. bogor", "32.01"),
        ("kec bogor barat", "32.71.04"),
        ("jakarta pusat", "31.71"),
        ("kalteng", "62"),
        ("kapanewon panjatan", "34.01.03"),
        ("kalurahan panjatan", "34.01.03.2009"),
        ("menteng keca", "31.71.06"),
    ],
)
def test_the_first_answer(places, typed, first):
    assert find(typed)[0].code == first


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("62.71.03", ["62.71.03", "62.71.03.1001", "62.71.03.1002"]),
        ("627103", ["62.71.03", "62.71.03.1001", "62.71.03.1002"]),
        ("62.71.03.1002", ["62.71.03.1002"]),
        ("62.7", ["62.71", "62.71.01", "62.71.03"]),
    ],
)
def test_codes_are_found_from_the_top_down(places, typed, codes):
    assert [region.code for region in find(typed, limit=3)] == codes


@pytest.mark.parametrize(
    "typed", ["", "   ", "xyzzy", "menteng xyzzy", "99.99", "%", "'; --", "\x00", "kota kota"]
)
def test_what_nobody_can_find_gives_nothing_or_little(places, typed):
    assert all(region.is_kota for region in find(typed, level=2))


def test_every_word_must_fit(places):
    assert [region.code for region in find("menteng bogor")] == ["32.71.04.1001"]


def test_level_and_area_narrow(places):
    assert [region.code for region in find("menteng", level=4, within=places["62"])] == ["62.71.03.1002"]
    assert find("menteng", level=4, within=places["73"]) == []
    assert {region.level for region in find("ja", level=1)} == {1}


def test_limit_is_kept(places):
    assert len(find("ja", limit=3)) == 3


def test_a_group_finds_all_its_members(places):
    assert [region.code for region in find("jabodetabek")] == ["31", "32.01", "32.71"]


def test_a_new_other_name_is_found_at_once(places):
    assert find("kota cantik", level=2) == []
    alias = RegionAlias.objects.create(region=places["62.71"], name="Kota Cantik")
    assert find("kota cantik")[0].code == "62.71"
    alias.delete()
    assert find("kota cantik", level=2) == []


def test_each_region_is_found_first_or_among_its_namesakes_by_its_label(places):
    for region in Region.objects.all():
        assert region.code in [one.code for one in find(region.label, limit=8)], region.label


def test_statements_do_not_grow_with_answers(places, django_assert_num_queries):
    current_index()
    for limit in (1, 10):
        with django_assert_num_queries(3):
            assert len([region.place for region in find("ja", limit=limit)]) == limit


def test_nothing_loaded_finds_nothing(db):
    assert find("menteng") == []

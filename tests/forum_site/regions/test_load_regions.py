"""Loading the list: once, again, and after the list has changed."""

import time

import pytest
from django.core.management import call_command

from forum_site.regions import listing
from forum_site.regions.actions.load_regions import Loaded, load_regions, sync
from forum_site.regions.models import Region, RegionAlias, RegionEdition
from forum_site.regions.search import find
from tests.factories.regions import few_names


def test_the_whole_country_loads_fast_and_is_found(db, capsys):
    start = time.process_time()
    call_command("load_regions")
    assert time.process_time() - start < 15  # of this process: other tests take turns on the machine
    assert Region.objects.count() == 91_599
    assert find("menteng jekan")[0].label == "Menteng, Jekan Raya, Kota Palangka Raya"
    call_command("load_regions")
    assert "91599 added" in capsys.readouterr().out


def test_the_second_time_costs_one_statement(db, monkeypatch, django_assert_num_queries):
    few_names()  # made of the whole list, once
    monkeypatch.setattr(listing, "read_names", few_names)
    monkeypatch.setattr(listing, "read_other_names", list)
    assert load_regions().added == len(few_names())
    with django_assert_num_queries(1):
        assert load_regions() == Loaded()


def test_comparing_again_by_force_changes_nothing(places):
    sync(few_names(), [])
    before = list(Region.objects.values_list())
    assert sync(few_names(), []) == Loaded()
    assert list(Region.objects.values_list()) == before


def test_new_names_reach_the_same_rows(places):
    changed = sync(few_names() | {"62.71.03": "Jekan Raya Baru"}, [])
    menteng = Region.objects.get(code="62.71.03.1002")
    assert (changed.added, changed.retired) == (0, 0)
    assert menteng.pk == places["62.71.03.1002"].pk
    assert menteng.label == "Menteng, Jekan Raya Baru, Kota Palangka Raya"


def test_a_new_village_moves_the_ranks_behind_it(places):
    sync(few_names(), [])
    before = Region.objects.get(code="91").hi
    loaded = sync(few_names() | {"62.71.01.1099": "Kelurahan Baru"}, [])
    assert loaded.added == 1
    assert Region.objects.get(code="91").hi == before + 1
    assert Region.objects.within(Region.objects.get(code="62.71.01")).filter(code="62.71.01.1099").exists()


def test_a_region_that_left_the_list_is_kept_but_not_offered(places):
    names = {code: name for code, name in few_names().items() if code != "62.71.03.1002"}
    assert sync(names, []).retired == 1
    menteng = Region.objects.get(pk=places["62.71.03.1002"].pk)
    assert not menteng.is_current
    assert Region.objects.get(code="62.71").contains(menteng)
    assert find("menteng jekan") == []
    assert sync(names, []).retired == 0


def test_names_added_in_the_back_office_stay(places):
    RegionAlias.objects.create(region=places["62.71"], name="kota cantik")
    sync(few_names(), listing.read_other_names())
    assert RegionAlias.objects.filter(name="kota cantik").exists()


def test_a_broken_load_leaves_nothing_behind(db, monkeypatch):
    monkeypatch.setattr(listing, "read_names", lambda: {"62.71.03.1002": "Menteng"})
    with pytest.raises(KeyError):
        load_regions()
    assert not Region.objects.exists()
    assert not RegionEdition.objects.exists()


def test_the_digest_follows_the_files(monkeypatch):
    before = listing.digest()
    monkeypatch.setattr(listing, "MADE_BY", "other")
    assert listing.digest() != before

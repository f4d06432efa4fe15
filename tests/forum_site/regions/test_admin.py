"""Other names in the back office."""

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from forum_site.regions.models import RegionAlias

LIST = "wagtailsnippets_regions_regionalias:list"
ADD = "wagtailsnippets_regions_regionalias:add"


@pytest.fixture(autouse=True)
def _waived_second_factor(settings):
    settings.DEMO = True


@pytest.fixture
def administrator(client, root):
    client.force_login(root)
    return client


def statements(client, url):
    client.get(url)  # what is read once a process is read now
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def add_names(places, count):
    for code in list(places)[:count]:
        RegionAlias.objects.create(region=places[code], name=f"nama {count}")


def test_the_list_shows_names_with_a_constant_number_of_statements(administrator, places):
    RegionAlias.objects.all().delete()
    add_names(places, 5)
    before = statements(administrator, reverse(LIST))
    add_names(places, 20)
    assert statements(administrator, reverse(LIST)) == before


def test_a_name_is_added_to_a_region_found_by_its_name(administrator, places):
    data = {"name": "Kota Cantik", "region": "Kota Palangka Raya", "region-code": "62.71", "kind": "common"}
    assert administrator.post(reverse(ADD), data).status_code == 302
    assert RegionAlias.objects.get(name="kota cantik").region == places["62.71"]


def test_a_name_is_entered_once_for_a_region(administrator, places):
    RegionAlias.objects.create(region=places["62.71"], name="kota cantik")
    data = {"name": "Kota CANTIK", "region": "62.71", "kind": "common"}
    assert administrator.post(reverse(ADD), data).status_code == 200
    assert RegionAlias.objects.filter(name="kota cantik").count() == 1


def test_an_officer_finds_no_list(client, eko, places):
    eko.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(eko)
    assert client.get(reverse(LIST)).status_code in {302, 403}
    data = {"name": "kota cantik", "region": "62.71", "kind": "common"}
    assert client.post(reverse(ADD), data).status_code in {302, 403}
    assert not RegionAlias.objects.filter(name="kota cantik").exists()

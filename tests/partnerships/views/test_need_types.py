"""The public list of need types, and the secretariat's own."""

import pytest

from partnerships.models import NeedType

TYPE = {
    "title": "Titian ulin",
    "category": "jembatan",
    "unit": "m",
    "price_low": "900000",
    "price_high": "1500000",
    "price_source": "HSPK Kota 2026",
    "keywords": "titian ulin",
    "documents": "Foto keadaan sekarang",
    "active": "on",
}


def test_a_visitor_reads_the_national_list(client, db):
    page = client.get("/need-types/").text
    assert "Saluran drainase lingkungan" in page
    assert "/need-types/new/" not in page


def test_an_officer_adds_a_type_of_the_own_kota(client, eko, kota_a):
    client.force_login(eko)
    client.post("/need-types/new/", TYPE)
    made = NeedType.objects.get(title="Titian ulin")
    assert made.territory == kota_a
    assert "Rp 900.000" in client.get("/need-types/?place=62.71").text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("who", ["ani", "dewi", "gita", "hadi"])
def test_others_write_no_types(client, request, who):
    client.force_login(request.getfixturevalue(who))
    assert client.post("/need-types/new/", TYPE).status_code == 403


def test_an_officer_changes_neither_national_types_nor_those_of_another_kota(client, eko, kota_b):
    other = NeedType.objects.create(title="Lain", category="jalan", unit="m", territory=kota_b)
    client.force_login(eko)
    national = NeedType.objects.filter(territory=None).first()
    for one in (other, national):
        assert client.post(f"/need-types/{one.pk}/", TYPE).status_code == 403


def test_a_price_needs_its_source_and_the_right_order(client, eko):
    client.force_login(eko)
    wrong = TYPE | {"price_low": "2000000", "price_source": ""}
    answer = client.post("/need-types/new/", wrong)
    assert answer.status_code == 422
    assert not NeedType.objects.filter(title="Titian ulin").exists()


def test_the_list_costs_the_same_however_long(client, kota_a, django_assert_max_num_queries):
    for number in range(20):
        NeedType.objects.create(title=f"Jenis {number}", category="jalan", unit="m", territory=kota_a)
    client.get("/need-types/?place=62.71")
    with django_assert_max_num_queries(8):
        client.get("/need-types/?place=62.71")

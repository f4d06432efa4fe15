"""The pages of commitments: the form, both lists, the answers, the need's page, its trace, the desks."""

import pytest
from django.urls import reverse

from partnerships.actions.decide_commitment import accept_commitment
from partnerships.actions.make_commitment import make_commitment
from partnerships.models import Commitment
from tests.factories.commitments import CommitmentFactory
from tests.factories.partnerships import NeedFactory

LIST = "/commitments/"
SENT = {"kind": "money", "amount": "40 juta", "others_percent": "40", "note": "Untuk drainase"}


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep, title="Titian Blok C", cost=100_000_000)


@pytest.fixture
def promise(need, gita, rimba):
    return make_commitment(need, by=gita, amount=40_000_000, organisation=rimba, others_percent=40)


def test_a_visitor_is_asked_to_log_in(client, need):
    url = reverse("partnerships:need_commit", args=[need.pk])
    assert url in client.get(need.get_absolute_url()).text
    assert "/accounts/login/" in client.get(url).url


def test_a_commitment_is_made_and_stands_on_both_pages(client, need, gita, rimba, ani):
    client.force_login(gita)
    url = reverse("partnerships:need_commit", args=[need.pk])
    assert client.post(url, SENT | {"organisation": rimba.pk}).url == LIST
    assert "40.000.000" in client.get(LIST).text
    client.force_login(ani)
    page = client.get(LIST).text
    assert "PT Rimba Lestari" in page
    assert "Untuk drainase" in page
    assert reverse("partnerships:commitment_accept", args=[Commitment.objects.get().pk]) in page


@pytest.mark.parametrize(
    "wrong",
    [
        {"amount": "banyak"},
        {"amount": "900 juta"},
        {"others_percent": "100"},
        {"before": "2020-01-01"},
        {"kind": "goods"},
        {"kind": "x"},
    ],
)
def test_what_was_typed_stays_when_something_is_wrong(client, need, gita, wrong):
    client.force_login(gita)
    answer = client.post(reverse("partnerships:need_commit", args=[need.pk]), SENT | wrong)
    assert answer.status_code == 422
    assert "Untuk drainase" in answer.text
    assert not Commitment.objects.exists()


def test_the_own_board_reads_why_it_cannot(client, need, ani):
    client.force_login(ani)
    page = client.get(reverse("partnerships:need_commit", args=[need.pk]))
    assert "<textarea" not in page.text
    assert client.post(reverse("partnerships:need_commit", args=[need.pk]), SENT).status_code == 403


def test_the_board_accepts_and_declines(client, promise, ani):
    client.force_login(ani)
    assert client.get(reverse("partnerships:commitment_accept", args=[promise.pk])).status_code == 405
    client.post(reverse("partnerships:commitment_accept", args=[promise.pk]))
    promise.refresh_from_db()
    assert promise.state == "conditional"
    url = reverse("partnerships:commitment_decline", args=[promise.pk])
    assert client.post(url, {"reason": ""}).status_code == 422
    assert client.post(url, {"reason": "Sudah cukup"}).url == LIST
    assert "Sudah cukup" in client.get(LIST).text


def test_the_public_reads_what_was_accepted(client, need, promise, ani):
    address = need.get_absolute_url()
    assert "PT Rimba" not in client.get(address).text
    accept_commitment(promise, by=ani)
    page = client.get(address).text
    assert "PT Rimba" in page
    assert "Bersyarat: Rp" in page.replace("\xa0", " ")
    assert "bila 40% lain tersedia" in page
    assert "PT Rimba" in client.get(f"{address}trace/").text


def test_a_private_person_is_not_named(client, need, hadi, ani):
    made = make_commitment(need, by=hadi, amount=1_000_000, note="Hadi di sini")
    accept_commitment(made, by=ani)
    for page in (
        client.get(need.get_absolute_url()).text,
        client.get(f"{need.get_absolute_url()}trace/").text,
    ):
        assert "Seorang donatur" in page or "Donatur" in page
        assert "Hadi" not in page


@pytest.mark.parametrize(("who", "words"), [("ani", "komitmen"), ("gita", "Komitmen kami")])
def test_the_desks_of_both_sides_tell_of_it(client, request, promise, who, words):
    client.force_login(request.getfixturevalue(who))
    assert words in client.get("/desk/").text


@pytest.mark.parametrize("who", ["citra", "hadi", "dewi", "fitri"])
def test_others_find_nothing(client, request, promise, who):
    client.force_login(request.getfixturevalue(who))
    assert "PT Rimba" not in client.get(LIST).text
    assert client.post(reverse("partnerships:commitment_accept", args=[promise.pk])).status_code == 404
    assert client.get(reverse("partnerships:commitment_withdraw", args=[promise.pk])).status_code == 404


@pytest.mark.parametrize("who", ["ani", "gita"])
def test_a_longer_list_takes_no_more_statements(
    client, request, handep, gita, rimba, who, django_assert_max_num_queries
):
    client.force_login(request.getfixturevalue(who))
    for _n in range(6):
        CommitmentFactory(need=NeedFactory(board=handep), user=gita, organisation=rimba)
    with django_assert_max_num_queries(14):
        client.get(LIST)

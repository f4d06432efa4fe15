""" "Kami berminat" on the site: log in first, say it, answer it."""

import pytest
from django.urls import reverse

from partnerships.models import Interest
from tests.factories.offers import InterestFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import told

LIST = reverse("partnerships:interests")


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep, title="Saluran Gang Manduhara")


@pytest.fixture
def address(need):
    return reverse("partnerships:interest", args=[need.pk])


def test_a_visitor_logs_in_and_comes_back(client, address):
    assert client.get(address)["Location"] == f"/accounts/login/?next={address}"


def test_a_donor_says_it_for_the_company(client, gita, rimba, ani, address, need):
    client.force_login(gita)
    page = client.get(address).content.decode()
    assert "PT Rimba Lestari" in page and need.title in page
    client.post(address, {"organisation": rimba.pk, "support_form": "CASH_GRANT", "message": "Kami bantu."})
    interest = Interest.objects.get()
    assert (interest.organisation, interest.user, interest.need) == (rimba, gita, need)
    assert told(ani) == ["partnerships.interest_declared"]


def test_a_private_person_says_it_for_herself(client, hadi, address):
    client.force_login(hadi)
    client.post(address, {"message": ""})
    assert Interest.objects.get().organisation is None


def test_nobody_speaks_for_a_foreign_organisation(client, gita, perkim, address):
    client.force_login(gita)
    assert client.post(address, {"organisation": perkim.pk, "message": "Kami bantu."}).status_code == 422
    assert not Interest.objects.exists()


def test_a_long_message_is_kept_and_pointed_out(client, gita, address):
    client.force_login(gita)
    answer = client.post(address, {"message": "a" * 2001})
    assert answer.status_code == 422 and "a" * 2001 in answer.content.decode()


def test_who_may_not_reads_why(client, ani, address):
    client.force_login(ani)
    page = client.get(address).content.decode()
    assert "<textarea" not in page and "alert warn" in page
    assert client.post(address, {"message": ""}).status_code == 403


def test_a_need_nobody_may_see_is_not_there(client, gita, handep):
    hidden = NeedFactory(board=handep, status="draft")
    client.force_login(gita)
    assert client.get(reverse("partnerships:interest", args=[hidden.pk])).status_code == 404


def test_the_board_reads_and_answers(client, ani, gita, need):
    interest = InterestFactory(need=need, user=gita, message="Kami bantu separuh.")
    client.force_login(ani)
    assert "Kami bantu separuh." in client.get(LIST).content.decode()
    answer_address = reverse("partnerships:interest_answer", args=[interest.pk])
    assert client.post(answer_address, {"answer": " "}).status_code == 422
    client.post(answer_address, {"answer": "Silakan ke kantor."})
    client.force_login(gita)
    assert "Silakan ke kantor." in client.get(LIST).content.decode()
    assert told(gita) == ["partnerships.interest_answered"]


@pytest.mark.parametrize("who", ["citra", "hadi", "dewi"])
def test_others_neither_read_nor_answer(client, request, need, gita, who):
    interest = InterestFactory(need=need, user=gita, message="Kami bantu separuh.")
    client.force_login(request.getfixturevalue(who))
    assert "Kami bantu separuh." not in client.get(LIST).content.decode()
    assert (
        client.post(reverse("partnerships:interest_answer", args=[interest.pk]), {"answer": "x"}).status_code
        == 404
    )


def test_the_person_takes_it_back(client, gita, need):
    interest = InterestFactory(need=need, user=gita)
    client.force_login(gita)
    client.post(reverse("partnerships:interest_withdraw", args=[interest.pk]))
    interest.refresh_from_db()
    assert interest.status == "withdrawn"


def test_the_list_costs_at_most_fourteen_statements(client, ani, need, django_assert_max_num_queries):
    for _ in range(10):
        InterestFactory(need=need)
    client.force_login(ani)
    with django_assert_max_num_queries(14):
        client.get(LIST)

"""A merged need leads to what it became; what may not be seen is never shared."""

from itertools import product
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from partnerships import short_links
from partnerships.choices import NeedStatus, PlanStatus
from partnerships.merged import successor
from partnerships.models import Need
from tests.factories.partnerships import NeedFactory, PlanFactory

pytestmark = pytest.mark.django_db
WORDS = "belum dapat membuka halaman ini"


@pytest.fixture
def target(handep: Any) -> Need:
    return NeedFactory(board=handep, title="Saluran drainase")


@pytest.fixture
def merged(target: Need) -> Need:
    return NeedFactory(plan=target.plan, title="Parit Gang II", status="merged", merged_into=target)


def addresses(need: Need) -> list[str]:
    named = [reverse(f"partnerships:{name}", args=[need.pk, need.slug]) for name in ("need_trace", "teaser")]
    files = [reverse(f"partnerships:{name}", args=[need.pk]) for name in ("teaser_pdf", "proposal_pdf")]
    short = reverse("partnerships:short", args=[short_links.code(need)])
    return [need.get_absolute_url(), *named, *files, short]


def test_every_old_address_leads_a_visitor_to_what_the_need_became(
    client: Client, merged: Need, target: Need
) -> None:
    for address in addresses(merged):
        answer = client.get(address)
        assert (answer.status_code, answer.url) == (302, target.get_absolute_url()), address


def test_who_would_like_to_help_is_led_on_too(client: Client, merged: Need, target: Need, gita: Any) -> None:
    client.force_login(gita)
    answer = client.get(reverse("partnerships:interest", args=[merged.pk]))
    assert (answer.status_code, answer.url) == (302, target.get_absolute_url())


def test_a_chain_of_merges_is_followed_to_its_end(client: Client, merged: Need, target: Need) -> None:
    last = NeedFactory(plan=target.plan, title="Drainase kampung")
    Need.objects.filter(pk=target.pk).update(status="merged", merged_into=last)
    assert client.get(merged.get_absolute_url()).url == last.get_absolute_url()


def test_a_ring_of_merges_ends(merged: Need, target: Need, ani: Any) -> None:
    Need.objects.filter(pk=target.pk).update(status="merged", merged_into=merged)
    assert successor(merged.pk, ani) is None


def test_what_became_nothing_visible_stays_hidden(client: Client, merged: Need, target: Need) -> None:
    Need.objects.filter(pk=target.pk).update(status="proposed")
    assert [client.get(address).status_code for address in addresses(merged)] == [404] * 6
    Need.objects.filter(pk=merged.pk).update(merged_into=None)
    assert [client.get(address).status_code for address in addresses(merged)] == [404] * 6


def test_its_board_sees_it_and_where_it_went(client: Client, merged: Need, target: Need, ani: Any) -> None:
    client.force_login(ani)
    answer = client.get(merged.get_absolute_url())
    assert answer.status_code == 200 and "Parit Gang II" in answer.text
    assert target.get_absolute_url() in answer.text
    assert "wa.me" not in answer.text and "sebagai usulan lain" in answer.text


@pytest.mark.parametrize(("status", "plan"), list(product(NeedStatus.values, PlanStatus.values)))
def test_public_means_the_same_of_one_need_as_of_a_list(handep: Any, status: str, plan: str) -> None:
    need = NeedFactory(plan=PlanFactory(board=handep, status=plan), status=status)
    assert need.is_public == Need.objects.public().filter(pk=need.pk).exists()


def test_what_is_not_public_is_not_shared(client: Client, handep: Any, ani: Any) -> None:
    need = NeedFactory(plan=PlanFactory(board=handep, status="draft"), status="draft")
    client.force_login(ani)
    for address in addresses(need)[:3:2]:
        text = client.get(address).text
        assert WORDS in text and "wa.me" not in text, address
    assert short_links.url(need) not in client.get(addresses(need)[0]).text


def test_what_is_public_is_shared(client: Client, target: Need) -> None:
    for address in addresses(target)[:3:2]:
        text = client.get(address).text
        assert "wa.me" in text and WORDS not in text, address

"""The desk: what waits, how long, and the two decisions."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from forum_site.organisations.desk import Item, Queue, register_queue, unregister_queue, waiting_for
from forum_site.organisations.models import Claim
from forum_site.organisations.working_days import days_until, due_after
from tests.factories.organisations import ClaimFactory


@pytest.mark.parametrize(
    ("came", "left"),
    [
        (date(2026, 11, 16), -2),
        (date(2026, 11, 17), -1),
        (date(2026, 11, 19), 1),
        (date(2026, 11, 20), 2),
        (date(2026, 11, 21), 2),
    ],
)
def test_limits_are_counted_in_working_days(came, left):
    saturday = date(2026, 11, 21)
    assert days_until(due_after(came, 2), saturday) == left


def test_a_holiday_does_not_count():
    assert due_after(date(2026, 12, 24), 1, {date(2026, 12, 25)}) == date(2026, 12, 28)


def test_the_most_urgent_comes_first(eko, claim_a, handep):
    late = ClaimFactory(organisation=handep)
    Claim.objects.filter(pk=late.pk).update(created_at=timezone.now() - timedelta(days=20))
    rows = waiting_for(eko)
    assert [row.item.pk for row in rows] == [late.pk, claim_a.pk]
    assert (rows[0].css, rows[0].left < 0) == ("over", True)


def test_nothing_of_another_kota_waits(fitri, claim_a):
    assert waiting_for(fitri) == []


@pytest.mark.parametrize(("who", "status"), [("eko", 200), ("fitri", 200), ("root", 200), ("ani", 404)])
def test_whose_desk_it_is(request, client, claim_a, eko, who, status):
    client.force_login(request.getfixturevalue(who))
    page = client.get(reverse("organisations:desk"))
    assert page.status_code == status
    assert ("BKM Langkai" in page.content.decode()) == (who == "eko")


def test_an_item_of_another_kota_does_not_open(client, fitri, claim_a):
    client.force_login(fitri)
    page = client.get(reverse("organisations:desk"), {"open": f"claim-{claim_a.pk}"})
    assert page.context["opened"] is None


@pytest.mark.parametrize("key", ["claim-", "claim-x", "-1", "other-1", "claim-999999"])
def test_a_strange_key_opens_nothing(client, eko, key):
    client.force_login(eko)
    assert client.get(reverse("organisations:desk"), {"open": key}).context["opened"] is None


def test_verifying_at_the_desk(client, eko, claim_a):
    client.force_login(eko)
    client.post(reverse("organisations:accept_claim", args=[claim_a.pk]))
    claim_a.refresh_from_db()
    assert (claim_a.status, claim_a.decided_by) == (Claim.Status.ACCEPTED, eko)


def test_returning_without_a_reason_shows_the_form_again(client, eko, claim_a):
    client.force_login(eko)
    page = client.post(reverse("organisations:return_claim", args=[claim_a.pk]), {"reason": ""})
    assert page.status_code == 422
    assert page.context["opened"]["context"]["form"].errors
    claim_a.refresh_from_db()
    assert claim_a.status == Claim.Status.PENDING


def test_other_queues_join_the_desk(eko):
    item = Item(7, "Drainase lingkungan 2027", "Dinas Perkim", timezone.now())
    queue = Queue("probe", "Tawaran", "Tawaran", "offer", 2, lambda user: [item], lambda request, pk: None)
    register_queue(queue)
    try:
        assert [row.key for row in waiting_for(eko)] == ["probe-7"]
    finally:
        unregister_queue("probe")


def test_the_desk_asks_the_database_the_same_for_any_number(client, eko, claim_a):
    client.force_login(eko)
    address = reverse("organisations:desk")
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(address)
    for _n in range(5):
        ClaimFactory(organisation=claim_a.organisation)
    with CaptureQueriesContext(connection) as many:
        client.get(address)
    assert len(many) == len(few)

"""Late answers of agencies stand in the one queue of the secretariat's desk."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from forum_site.organisations.desk import waiting_for
from partnerships.forwarding.late_answers import items
from tests.factories.partnerships import NeedFactory
from tests.factories.requests import AnswerRequestFactory

DESK = reverse("organisations:desk")


def ago(days):
    return timezone.localdate() - timedelta(days=days)


@pytest.fixture
def late(handep, perkim):
    return AnswerRequestFactory(need=NeedFactory(board=handep), organisation=perkim, due_on=ago(9))


@pytest.fixture
def others(handep, perkim, late):
    """Not due yet, and answered."""
    AnswerRequestFactory(need=NeedFactory(board=handep), organisation=perkim)
    AnswerRequestFactory(need=NeedFactory(board=handep), organisation=perkim, due_on=ago(9), state="answered")


def test_only_open_ones_past_their_day_wait(eko, late, others):
    assert [one.pk for one in items(eko)] == [late.pk]
    assert [(row.key, row.left < 0) for row in waiting_for(eko) if row.queue.code == "late"] == [
        (f"late-{late.pk}", True)
    ]


@pytest.mark.parametrize("who", ["fitri", "ani", "dewi", "root"])
def test_nobody_else_has_it_in_the_queue(request, sekretariat_b, late, who):
    assert items(request.getfixturevalue(who)) == []


def test_it_opens_beside_the_queue_with_the_ways_on(client, eko, late):
    client.force_login(eko)
    said = client.get(DESK, {"queue": "late", "open": f"late-{late.pk}"}).content.decode()
    assert late.need.title in said
    assert reverse("partnerships:request_withdraw", args=[late.pk]) in said


def test_that_of_another_kota_does_not_open(client, fitri, sekretariat_b, late):
    client.force_login(fitri)
    assert client.get(DESK, {"open": f"late-{late.pk}"}).context["opened"] is None


def test_the_desk_asks_the_same_for_any_number(client, eko, late, handep, perkim):
    client.force_login(eko)
    client.get(DESK, {"queue": "late"})
    with CaptureQueriesContext(connection) as few:
        client.get(DESK, {"queue": "late"})
    for _n in range(4):
        AnswerRequestFactory(need=NeedFactory(board=handep), organisation=perkim, due_on=ago(5))
    with CaptureQueriesContext(connection) as many:
        client.get(DESK, {"queue": "late"})
    assert len(many) == len(few)

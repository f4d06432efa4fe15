"""Warnings 30, 14 and 7 days before a paper expires, and when it has."""

from datetime import timedelta

import pytest
from django.utils import timezone

from forum_site.notifications.actions.tell_deadlines import tell_deadlines
from forum_site.notifications.deadlines import LATE
from forum_site.notifications.models import Event, Notification
from forum_site.organisations import document_events
from forum_site.organisations.actions.note_expired import note_expired
from tests.factories.documents import DocumentFactory

KIND = "organisations.document_expiring"


@pytest.fixture
def today():
    return timezone.localdate()


def steps() -> list[int]:
    return [event.data["step"] for event in Event.objects.filter(kind=KIND).order_by("pk")]


def warn_expiring(today) -> int:
    return tell_deadlines(today, only="document")


def test_each_step_is_told_once_day_after_day(ani, budi, handep, today):
    DocumentFactory(organisation=handep, status="verified", valid_until=today + timedelta(days=40))
    for day in range(60):
        warn_expiring(today + timedelta(days=day))
    assert steps() == [30, 14, 7, LATE]
    assert Notification.objects.filter(user=budi, event__kind=KIND).count() == 4


def test_days_that_were_missed_are_not_made_up_for(ani, handep, today):
    DocumentFactory(organisation=handep, status="verified", valid_until=today + timedelta(days=5))
    assert (warn_expiring(today), warn_expiring(today)) == (1, 0)
    assert steps() == [7]


@pytest.mark.parametrize("status", ["uploaded", "returned", "superseded", "withdrawn"])
def test_only_what_is_verified_warns(ani, handep, today, status):
    DocumentFactory(organisation=handep, status=status, valid_until=today + timedelta(days=5))
    assert warn_expiring(today) == 0


def test_a_renewal_that_waits_keeps_it_quiet_and_one_that_came_back_does_not(ani, handep, today):
    DocumentFactory(organisation=handep, status="verified", valid_until=today + timedelta(days=5))
    renewal = DocumentFactory(organisation=handep)
    assert warn_expiring(today) == 0
    renewal.status, renewal.reason = "returned", "Buram."
    renewal.save()
    assert warn_expiring(today) == 1


def test_a_renewal_of_another_kind_or_board_is_no_renewal(ani, citra, handep, laweyan, today):
    DocumentFactory(organisation=handep, status="verified", valid_until=today + timedelta(days=5))
    DocumentFactory(organisation=handep, kind="npwp")
    DocumentFactory(organisation=laweyan)
    assert warn_expiring(today) == 1


def test_when_it_has_expired_its_needs_are_matched_anew(
    ani, handep, today, django_capture_on_commit_callbacks
):
    DocumentFactory(organisation=handep, status="verified", valid_until=today - timedelta(days=1))
    seen: list[int] = []
    document_events.register(seen.append)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            assert [note_expired(today), note_expired(today)] == [1, 0]
    finally:
        document_events.unregister(seen.append)
    assert seen == [handep.pk]


def test_more_papers_cost_no_more_statements_to_look_at(handep, laweyan, today, django_assert_num_queries):
    for kind in ("domicile", "npwp", "licence"):
        DocumentFactory(organisation=handep, kind=kind, status="verified", valid_until=today)
        DocumentFactory(organisation=handep, kind=kind)
    with django_assert_num_queries(2):
        assert warn_expiring(today) == 0

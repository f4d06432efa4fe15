"""A claim is freed when its worker has held it too long by the machine's uptime, whatever the clock says."""

from datetime import timedelta

import pytest
from django.utils import timezone

from forum_site.notifications import leases, outbox
from forum_site.notifications.models import Delivery

BY_UPTIME = leases.held_seconds  # before the other tests' fixture replaces it
MINUTE = timedelta(minutes=1)


@pytest.fixture
def uptime(monkeypatch):
    """Seconds since this machine was started; `uptime[0]` is what it says next."""
    now = [1000.0]
    monkeypatch.setattr(leases, "uptime", lambda: now[0])
    monkeypatch.setattr(leases, "held_seconds", BY_UPTIME)
    return now


@pytest.fixture
def claimed(uptime, tell, ani, settings):
    """What a worker of this machine is sending."""
    settings.NOTICES_PAUSED = True
    tell([ani])
    (row,) = outbox.claim(Delivery.objects.all(), 1)
    return row


def status(row) -> str:
    row.refresh_from_db()
    return row.status


@pytest.mark.django_db
@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(days=400), -timedelta(days=1)])
def test_no_jump_of_the_clock_takes_a_letter_from_who_is_sending_it(claimed, jump):
    assert outbox.free_stale(timezone.now() + jump) == 0
    assert status(claimed) == "claimed"


@pytest.mark.django_db
@pytest.mark.parametrize(("minutes", "expected"), [(14, "claimed"), (16, "queued")])
def test_clock_that_was_put_back_holds_up_nobody(claimed, uptime, minutes, expected):
    uptime[0] += minutes * 60
    outbox.free_stale(timezone.now() - timedelta(days=1))
    assert status(claimed) == expected


@pytest.mark.django_db
@pytest.mark.parametrize(("wait", "expected"), [(14 * MINUTE, "claimed"), (16 * MINUTE, "queued")])
@pytest.mark.parametrize("claim", ["0" * 32, "of-some-older-version"])
def test_claims_of_another_machine_go_by_the_clock(claimed, claim, wait, expected):
    Delivery.objects.update(claim=claim)
    outbox.free_stale(timezone.now() + wait)
    assert status(claimed) == expected


def test_machine_that_was_started_anew_knows_nothing_of_older_claims(uptime):
    claim = leases.new_claim()
    uptime[0] = 5.0
    assert leases.held_seconds(claim) is None


def test_claims_fit_their_column_and_never_repeat(uptime):
    claims = {leases.new_claim() for _ in range(100)}
    width = Delivery._meta.get_field("claim").max_length
    assert len(claims) == 100 and {len(claim) for claim in claims} == {width}

"""What a dead broker, worker or machine left behind is found again."""

from datetime import timedelta

import pytest
from django.utils import timezone

from forum_site.notifications import api, outbox, tasks
from forum_site.notifications.models import Delivery, Event, Notification
from tests.forum_site.notifications.conftest import NEWS

pytestmark = pytest.mark.django_db


@pytest.fixture
def sweep(django_capture_on_commit_callbacks):
    def run() -> None:
        with django_capture_on_commit_callbacks(execute=True):
            tasks.sweep_outbox()

    return run


def age(minutes: float) -> None:
    """As if all this had happened some minutes earlier."""
    earlier = timezone.now() - timedelta(minutes=minutes)
    Event.objects.update(created_at=earlier)
    Delivery.objects.update(next_try_at=earlier)
    Delivery.objects.filter(status="claimed").update(claimed_at=earlier)


def test_lost_fan_out_is_repaired(sweep, post, crowd, handep):
    api.announce(NEWS.code, actor=None, subject=handep, recipients=crowd(60))  # its task was lost
    age(1)
    sweep()
    assert Notification.objects.count() == 60 and len(post.letters) == 60


def test_fresh_event_is_left_to_its_own_task(sweep, post, crowd, handep):
    api.announce(NEWS.code, actor=None, subject=handep, recipients=crowd(60))
    sweep()
    assert Notification.objects.count() == 0


def test_lost_delivery_task_is_repaired(sweep, post, ani, handep):
    api.announce(NEWS.code, actor=None, subject=handep, recipients=[ani])
    sweep()
    assert len(post.letters) == 1
    sweep()
    assert len(post.letters) == 1


class WorkerKilled(BaseException):
    """Like `kill -9`: nothing after it runs."""


def test_worker_killed_between_claim_and_send_loses_nothing(sweep, post, ani, budi, handep):
    api.announce(NEWS.code, actor=None, subject=handep, recipients=[ani, budi])
    post.fail = lambda letter: (_ for _ in ()).throw(WorkerKilled)
    with pytest.raises(WorkerKilled):
        tasks.deliver_due()
    post.fail = lambda letter: None
    sweep()
    assert post.letters == []  # the lease still runs: the worker might live
    age(16)
    sweep()
    assert sorted(letter.user.handle for letter in post.letters) == ["ani", "budi"]


def test_worker_killed_after_sending_repeats_one_letter_under_the_same_key(sweep, post, crowd, handep):
    """At least once: only the letter in flight goes twice, and its key lets the mailbox tell."""
    api.announce(NEWS.code, actor=None, subject=handep, recipients=crowd(5))

    def die_after_third(letter: object) -> None:
        if len(post.letters) == 2:
            post.letters.append(letter)  # the server took it, then the worker died
            raise WorkerKilled

    post.fail = die_after_third
    with pytest.raises(WorkerKilled):
        tasks.deliver_due()
    post.fail = lambda letter: None
    age(16)
    sweep()
    keys = [letter.key for letter in post.letters]
    assert len(keys) == 6 and len(set(keys)) == 5 and keys.count(keys[2]) == 2


def test_delivery_that_kills_every_worker_is_given_up(sweep, post, ani, handep):
    api.announce(NEWS.code, actor=None, subject=handep, recipients=[ani])
    outbox.claim(Delivery.objects.all(), 1)
    Delivery.objects.update(attempts=outbox.MOST_ATTEMPTS)
    age(16)
    sweep()
    assert Delivery.objects.get().status == "dead" and post.letters == []


def test_sweeping_when_all_is_well_writes_nothing_and_stays_cheap(
    sweep, tell, post, ani, django_assert_max_num_queries
):
    tell([ani])
    with django_assert_max_num_queries(6):
        sweep()


def test_pending_counts_what_people_wait_for(tell, ani, budi, settings):
    settings.NOTICES_PAUSED = True
    tell([ani, budi])
    assert Delivery.objects.pending().count() == 2
    Delivery.objects.filter(notification__user=ani).update(next_try_at=timezone.now() + timedelta(hours=9))
    assert Delivery.objects.pending().count() == 1


def test_what_waits_for_a_channel_that_was_switched_off_is_ended(sweep, post, ani, budi, handep):
    api.announce(NEWS.code, actor=None, subject=handep, recipients=[ani, budi])
    later = timezone.now() + timedelta(hours=9)
    Delivery.objects.filter(notification__user=ani).update(channel="pigeon")
    held = Delivery.objects.create(
        notification=Notification.objects.get(user=budi), channel="pigeon", next_try_at=later
    )
    sweep()
    row = Delivery.objects.get(notification__user=ani)
    assert (row.status, row.error) == ("skipped", "switched off")
    held.refresh_from_db()
    assert held.status == "queued" and [one.user for one in post.letters] == [budi]


def test_a_pause_ends_nothing(sweep, post, ani, handep, settings):
    settings.NOTICES_PAUSED = True
    api.announce(NEWS.code, actor=None, subject=handep, recipients=[ani])
    Delivery.objects.update(channel="pigeon")
    sweep()
    assert Delivery.objects.get().status == "queued"

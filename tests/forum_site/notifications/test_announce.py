"""Who is told, once, in the transaction of the change."""

import pytest
from django.db import transaction

from forum_site.notifications import api, watches
from forum_site.notifications.actions.fan_out import fan_out
from forum_site.notifications.models import Delivery, Event, Notification, Preference, Watch
from tests.factories.accounts import UserFactory
from tests.forum_site.notifications.conftest import DUTY, NEWS

pytestmark = pytest.mark.django_db


def told() -> list[str]:
    return sorted(Notification.objects.values_list("user__handle", flat=True))


def test_each_recipient_gets_one_notice_with_its_reason(tell, ani, budi):
    tell([ani, budi, ani], reason="role")
    assert told() == ["ani", "budi"]
    assert set(Notification.objects.values_list("reason", flat=True)) == {"role"}


def test_actor_is_never_told(tell, ani, budi):
    tell([ani, budi], actor=ani)
    assert told() == ["budi"]


def test_nobody_to_tell_leaves_no_event(tell, ani):
    assert tell([ani], actor=ani) is None
    assert not Event.objects.exists()


def test_first_reason_holds_for_a_person_named_twice(tell, ani, budi):
    tell(api.because("author", [ani]) + api.because("watching", [ani, budi]))
    assert dict(Notification.objects.values_list("user__handle", "reason")) == {
        "ani": "author",
        "budi": "watching",
    }


def test_same_key_announces_nothing_new(tell, ani, budi):
    assert tell([ani], key="match:1")
    assert tell([ani, budi], key="match:1") is None
    assert told() == ["ani"]


def test_same_key_of_another_kind_is_another_event(tell, ani):
    tell([ani], key="1")
    assert tell([ani], key="1", kind=DUTY)


def test_inactive_people_are_left_out(tell, ani):
    tell([UserFactory(handle="pergi", is_active=False), ani])
    assert told() == ["ani"]


def test_whoever_muted_the_object_hears_nothing_but_duties(tell, ani, budi, handep):
    watches.watch(ani, handep, Watch.Level.MUTED)
    tell([ani, budi])
    assert told() == ["budi"]
    tell([ani, budi], kind=DUTY)
    assert told() == ["ani", "budi", "budi"]


def test_muting_looks_at_what_the_notice_is_about(tell, ani, handep, rimba):
    watches.watch(ani, handep, Watch.Level.MUTED)
    assert tell([ani], subject=rimba, about=handep) is None


def test_notices_fall_with_the_change(ani, handep):
    with pytest.raises(RuntimeError), transaction.atomic():
        api.announce(NEWS.code, actor=None, subject=handep, recipients=[ani])
        raise RuntimeError
    assert not Event.objects.exists() and not Notification.objects.exists()


def test_nothing_is_sent_before_the_commit(ani, handep, post, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        api.announce(NEWS.code, actor=None, subject=handep, recipients=[ani])
    assert post.letters == [] and len(callbacks) == 1
    callbacks[0]()
    assert len(post.letters) == 1


def test_unreachable_broker_does_not_break_the_page(ani, handep, waiting_tasks):
    """The change is committed, the rows stand, the sweeper will find them."""
    event = api.announce(NEWS.code, actor=None, subject=handep, recipients=[ani])
    (callback,) = waiting_tasks()
    assert callback.robust and callback.function.__qualname__  # Django logs a failed one by its name
    assert Delivery.objects.filter(notification__event=event, status="queued").exists()


def test_unknown_kind_is_an_error_at_once(ani, handep):
    with pytest.raises(LookupError, match="no notice kind"):
        api.announce("test.unheard", actor=None, subject=handep, recipients=[ani])


@pytest.mark.parametrize(
    ("frequency", "expected"),
    [(None, "instant"), ("instant", "instant"), ("daily", "daily"), ("weekly", "weekly"), ("off", None)],
)
def test_delivery_follows_the_preference(ani, handep, frequency, expected):
    if frequency:
        Preference.objects.create(user=ani, group="match", channel="email", frequency=frequency)
    api.announce(NEWS.code, actor=None, subject=handep, recipients=[ani])
    assert Delivery.objects.values_list("frequency", flat=True).first() == expected
    assert Notification.objects.count() == 1


def test_duties_ignore_the_preference(ani, handep):
    Preference.objects.create(user=ani, group="tasks", channel="email", frequency="off")
    api.announce(DUTY.code, actor=None, subject=handep, recipients=[ani])
    assert Delivery.objects.get().frequency == "instant"


def test_five_hundred_people_cost_as_many_statements_as_fifty_one(
    crowd, handep, django_assert_num_queries, django_capture_on_commit_callbacks
):
    people = crowd(500)
    counts = []
    for number in (51, 500):
        with django_capture_on_commit_callbacks() as callbacks:
            event = api.announce(NEWS.code, actor=None, subject=handep, recipients=people[:number])
        assert len(callbacks) == 1 and not event.notifications.exists()
        event.refresh_from_db()
        with django_assert_num_queries(5):  # savepoint, notices, deliveries, event, release
            counts.append(fan_out(event))
    assert counts == [51, 500]


def test_fan_out_may_be_repeated(tell, crowd, post):
    event = tell(crowd(60))
    Event.objects.filter(pk=event.pk).update(fanned_out_at=None, audience={"": [1, 2]})
    before = Notification.objects.filter(event=event).count(), Delivery.objects.count()
    again = Event.objects.get(pk=event.pk)
    again.audience = {"": list(Notification.objects.values_list("user_id", flat=True))}
    assert fan_out(again) == 0
    assert (Notification.objects.filter(event=event).count(), Delivery.objects.count()) == before
    assert before[0] == 60


def test_audience_is_forgotten_after_the_fan_out(tell, crowd):
    event = tell(crowd(60))
    event.refresh_from_db()
    assert event.audience == {} and event.fanned_out_at


@pytest.fixture
def waiting_tasks():
    """The callbacks waiting for the commit, as Django keeps them."""
    from collections import namedtuple

    from django.db import connection

    Waiting = namedtuple("Waiting", "function robust")
    return lambda: [Waiting(function, robust) for _sid, function, robust in connection.run_on_commit]

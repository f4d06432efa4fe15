"""Whom to tell is found by the kind itself, once the change stands."""

from dataclasses import replace

import pytest
from django.utils import timezone

from forum_site.notifications import api, registry, tasks
from forum_site.notifications.actions.fan_out import fan_out
from forum_site.notifications.models import Event, Notification
from tests.forum_site.notifications.conftest import NEWS

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _listeners_hear_within_the_test() -> None:
    """Here the task runs after the commit, as it does on the site."""


@pytest.fixture
def listeners(ani, budi):
    """A kind whose audience is Ani, who watches, and Budi, who wrote."""
    kind = replace(
        NEWS, code="test.found", audience=lambda event: {"watching": [ani.pk], "author": [budi.pk]}
    )
    registry.register(kind)
    yield kind
    registry.unregister(kind.code)


def told():
    return set(Notification.objects.values_list("user__name", "reason"))


def test_the_transaction_keeps_the_fact_and_the_task_finds_the_people(
    listeners, handep, ani, budi, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks() as left:
        event = api.announce(listeners.code, actor=None, subject=handep, key="once")
        assert event.fanned_out_at is None
    assert not told()
    for run in left:
        run()
    assert told() == {(ani.name, "watching"), (budi.name, "author")}
    assert Event.objects.get().fanned_out_at


def test_the_same_key_is_one_fact(listeners, handep, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        api.announce(listeners.code, actor=None, subject=handep, key="once")
        assert api.announce(listeners.code, actor=None, subject=handep, key="once") is None
    assert Event.objects.count() == 1
    assert Notification.objects.count() == 2


def test_running_the_task_again_tells_nobody_twice(listeners, handep):
    event = api.announce(listeners.code, actor=None, subject=handep)
    assert [fan_out(event), fan_out(event)] == [2, 0]


def test_nobody_hears_of_what_is_gone_by_then(listeners, handep):
    event = api.announce(listeners.code, actor=None, subject=handep)
    Event.objects.update(object_id=handep.pk + 1_000)
    tasks.fan_out_event(event.pk)
    assert not told()
    assert Event.objects.get().fanned_out_at


def test_what_no_broker_took_is_found_by_the_sweeper(listeners, handep, monkeypatch, beat, clock):
    def gone(*_args, **_options):
        raise ConnectionError

    with monkeypatch.context() as down:
        down.setattr(tasks.fan_out_event, "apply_async", gone)
        api.announce(listeners.code, actor=None, subject=handep)
    Event.objects.update(created_at=timezone.now())
    beat()
    assert not told()
    clock.wait(seconds=31)
    beat()
    assert len(told()) == 2


def test_a_kind_that_finds_nobody_needs_names(handep):
    with pytest.raises(ValueError, match="does not know whom to tell"):
        api.announce(NEWS.code, actor=None, subject=handep)

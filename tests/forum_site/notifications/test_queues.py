"""What is urgent is never behind a digest: queues by urgency, taken in their order, in short slices."""

import re
from contextlib import contextmanager

import pytest
from kombu.utils.scheduling import cycle_by_name

from forum_site import health
from forum_site.celery import app
from forum_site.notifications import api, tasks
from forum_site.notifications.models import Delivery, Event
from tests.forum_site.notifications.conftest import ALARM, NEWS, REPLY
from tests.site import ROOT

ORDER = ["urgent", "default", "bulk"]


@pytest.fixture
def queued(monkeypatch, django_capture_on_commit_callbacks):
    """(task, queue, seconds to wait) of all that a block queues; none of them runs."""

    @contextmanager
    def watch():
        found = []

        def note(self, args=None, kwargs=None, **options):
            sent = {**app.amqp.router.route(dict(options), self.name, args or (), kwargs or {}), **options}
            queue = sent["queue"]
            found.append((self.name.rpartition(".")[2], getattr(queue, "name", queue), sent.get("countdown")))

        monkeypatch.setattr("celery.app.task.Task.apply_async", note)
        with django_capture_on_commit_callbacks(execute=True):
            yield found

    return watch


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kind", "people", "expected"),
    [
        (ALARM, 1, ("deliver_event", "urgent", None)),
        (NEWS, 1, ("deliver_event", "default", None)),
        (REPLY, 1, ("deliver_event", "default", 300)),
        (ALARM, 60, ("fan_out_event", "urgent", None)),
        (NEWS, 60, ("fan_out_event", "bulk", None)),
    ],
)
def test_announcements_go_to_the_queue_of_their_urgency(
    queued, crowd, handep, settings, kind, people, expected
):
    settings.NOTICE_PATIENCE = 300
    with queued() as found:
        api.announce(kind.code, actor=None, subject=handep, recipients=crowd(people))
    assert found == [expected]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kind", "task", "queue"), [(ALARM, "deliver_urgent", "urgent"), (NEWS, "deliver_due", "default")]
)
def test_what_was_left_behind_goes_there_too(queued, ani, handep, kind, task, queue):
    api.announce(kind.code, actor=None, subject=handep, recipients=[ani])
    with queued() as found:
        tasks.sweep_outbox()
    assert found == [(task, queue, None)]
    Delivery.objects.update(frequency="daily")
    with queued() as found:
        tasks.sweep_outbox()
    assert found == [("deliver_due_digests", "bulk", None)]


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "queue"), [(ALARM, "urgent"), (NEWS, "bulk")])
def test_large_audience_keeps_its_queue(queued, crowd, handep, kind, queue):
    api.announce(kind.code, actor=None, subject=handep, recipients=crowd(60))
    with queued() as found:
        tasks.fan_out_event(Event.objects.get().pk)
    assert found == [("deliver_event", queue, None)]


@pytest.mark.django_db
def test_task_whose_time_is_up_queues_itself_for_the_rest(queued, monkeypatch):
    slices = []
    monkeypatch.setattr(tasks, "deliver_digests", lambda seconds: slices.append(seconds) or True)
    with queued() as found:
        tasks.deliver_due_digests()
    assert found == [("deliver_due_digests", "bulk", None)] and slices[0] <= 10


def test_redis_is_asked_for_the_queues_in_their_order():
    cycle = cycle_by_name("priority")(ORDER.copy())
    cycle.rotate("urgent")
    assert cycle.consume(3) == ORDER
    for name in ("production", "dev"):
        text = (ROOT / "forum_site" / "settings" / f"{name}.py").read_text()
        assert '"queue_order_strategy": "priority"' in text


@pytest.mark.parametrize(
    "path", ["Makefile", "deploy/systemd/jejaring-worker.service", "deploy/compose.yaml", "tests/site.py"]
)
def test_workers_listen_to_all_queues_the_urgent_first(path):
    found = re.search(r"--queues[\", ]+([a-z,]+)", (ROOT / path).read_text())
    assert found and found.group(1).split(",") == ORDER == list(health.QUEUES)

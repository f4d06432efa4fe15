"""The worker and beat inside the web process."""

import threading
from types import SimpleNamespace

import pytest
from celery import Celery

from forum_site.embedded import EmbeddedJobs, is_wanted

pytestmark = pytest.mark.pure


def memory_app():
    app = Celery("embedded", broker="memory://", set_as_current=False, fixups=[])
    app.conf.update(
        broker_transport_options={"polling_interval": 0.02},
        task_default_queue="default",
        task_ignore_result=True,
        beat_schedule={"tick": {"task": "embedded.tick", "schedule": 0.2}},
    )
    return app


@pytest.fixture(scope="module")
def running():
    """One process starts its jobs once, so all tests look at the same worker."""
    app, done, ticked = memory_app(), threading.Event(), threading.Event()

    @app.task(name="embedded.finish")
    def finish():
        done.set()

    @app.task(name="embedded.tick")
    def tick():
        ticked.set()

    jobs = EmbeddedJobs(app)
    jobs.start()
    yield SimpleNamespace(app=app, jobs=jobs, finish=finish, done=done, ticked=ticked)
    jobs.stop()


def test_a_task_is_done(running):
    running.finish.apply_async()
    assert running.done.wait(15)


def test_beat_sends_what_is_due(running):
    assert running.ticked.wait(15)


def test_starting_twice_starts_once(running):
    thread = running.jobs.thread
    running.jobs.start()
    assert running.jobs.thread is thread


def test_stopping_ends_the_threads():
    jobs = EmbeddedJobs(memory_app())
    jobs.start()
    thread = jobs.thread
    jobs.stop()
    assert not thread.is_alive()
    assert jobs.thread is None


@pytest.mark.parametrize(("broker", "wanted"), [("memory://", True), ("redis://127.0.0.1:1/0", False)])
def test_only_a_broker_in_memory_wants_it(broker, wanted):
    app = memory_app()
    app.conf.broker_url = broker
    assert is_wanted(app) is wanted

"""Started by test_embedded: a process of its own, as the web process is, that says what happens."""

import sys
import threading

from celery import Celery

from forum_site.embedded import EmbeddedJobs


def make_app() -> Celery:
    app = Celery("embedded", broker="memory://localhost", set_as_current=False, fixups=[])
    app.conf.update(
        broker_transport_options={"polling_interval": 0.02},
        task_default_queue="default",
        task_ignore_result=True,
        beat_schedule={"tick": {"task": "embedded.tick", "schedule": 0.2}},
    )
    return app


def main() -> None:
    app, done, ticked = make_app(), threading.Event(), threading.Event()

    @app.task(name="embedded.finish")
    def finish() -> None:
        done.set()

    @app.task(name="embedded.tick")
    def tick() -> None:
        ticked.set()

    jobs = EmbeddedJobs(app)
    jobs.start()
    thread = jobs.thread
    jobs.start()
    finish.apply_async()
    said = {
        "task done": done.wait(30),
        "beat ticked": ticked.wait(30),
        "started once": jobs.thread is thread,
    }
    jobs.stop()
    said["stopped"] = jobs.thread is None and not thread.is_alive()
    sys.stdout.write(repr(said))


if __name__ == "__main__":
    main()

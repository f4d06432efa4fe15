"""Celery's worker and beat inside the web process: the site with no service to install.

Only with the `memory://` broker, whose queues live and die with this one process; what is lost with
them, the sweeper finds again in the outbox. Several processes need Redis and separate workers.
"""

import atexit
import threading
from typing import Any

from celery import Celery
from celery.beat import EmbeddedService, Scheduler

CONCURRENCY = 4
STOP_SECONDS = 10.0


class TableScheduler(Scheduler):
    """Beat's table straight from the settings, with no file to keep (or to break) between starts."""

    def setup_schedule(self) -> None:
        self.merge_inplace(self.app.conf.beat_schedule)
        self.install_default_entries(self.data)


class EmbeddedJobs:
    """One worker with a few threads, and beat; both stop with `stop()` or with the interpreter."""

    def __init__(self, app: Celery) -> None:
        self.app = app
        self.worker: Any = None
        self.beat: Any = None
        self.thread: threading.Thread | None = None

    def start(self) -> None:
        """Starts both and returns at once; a second call does nothing."""
        if self.thread:
            return
        self.worker = self.app.WorkController(
            pool_cls="threads",
            concurrency=CONCURRENCY,
            queues=["urgent", "default", "bulk"],
            without_gossip=True,
            without_mingle=True,
            without_heartbeat=True,
            loglevel="WARNING",
        )
        self.thread = threading.Thread(target=self.worker.start, name="Celery worker", daemon=True)
        self.thread.start()
        self.beat = EmbeddedService(self.app, thread=True, scheduler_cls=TableScheduler)
        self.beat.start()
        atexit.register(self.stop)

    def stop(self) -> None:
        """Lets running tasks end, within a few seconds; a second call does nothing."""
        if not self.thread:
            return
        atexit.unregister(self.stop)
        self.beat.service.stop(wait=False)
        self.worker.stop(in_sighandler=False)
        self.thread.join(STOP_SECONDS)
        self.thread = None


def is_wanted(app: Celery) -> bool:
    """Whether the broker lives in this process, so that nobody else could do the work."""
    return str(app.conf.broker_url).startswith("memory://")

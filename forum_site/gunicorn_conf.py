"""How gunicorn serves the site: embedded (one process with its worker) or in production.

Read from the environment: BIND or PORT, WEB_CONCURRENCY (processes), WEB_THREADS, and REDIS_URL,
without which there is one process, because the queues then live in its memory.
"""

import gc
import itertools
import os
from typing import Any

from forum_site.celery import app
from forum_site.embedded import EmbeddedJobs, is_wanted

wsgi_app = "forum_site.wsgi:application"
bind = os.environ.get("BIND") or f"127.0.0.1:{os.environ.get('PORT', '8000')}"
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2")) if os.environ.get("REDIS_URL") else 1
threads = int(os.environ.get("WEB_THREADS", "8"))
timeout = 60
graceful_timeout = 20
keepalive = 5
max_requests = 5000 if os.environ.get("REDIS_URL") else 0  # an embedded worker is not restarted
max_requests_jitter = 500 if max_requests else 0
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108 - only a heartbeat file
control_socket_disable = True
loglevel = os.environ.get("LOG_LEVEL", "warning")
accesslog = os.environ.get("ACCESS_LOG") or None

_jobs = EmbeddedJobs(app)
WARM = 200  # requests of a process
_served = itertools.count(1)


def when_ready(server: Any) -> None:
    """Says where the site is, for the person who typed `make run`."""
    address = bind if bind.startswith("unix:") else f"http://{bind}"
    server.log.warning("Jejaring BKM: %s (Ctrl-C stops it)", address)


def settle() -> None:
    """What is in memory now stays: no request waits while all of it is looked through again."""
    gc.collect()
    gc.freeze()


def post_worker_init(worker: Any) -> None:
    settle()
    if is_wanted(app):
        _jobs.start()


def post_request(worker: Any, req: Any, environ: Any, resp: Any) -> None:
    """By then templates, addresses and statements are put together, which lasts as long as the process."""
    if next(_served) == WARM:
        settle()


def worker_exit(server: Any, worker: Any) -> None:
    _jobs.stop()

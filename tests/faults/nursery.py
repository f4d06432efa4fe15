"""Starts Celery workers that share what is loaded already: a killed one is back within a second.

Each is Celery's own worker with processes of its own, in a session of its own: `kill -9` of it, of its
processes or of all of them is what it would be on a server.
"""

import os
import signal
import sys
import traceback
from pathlib import Path

from tests.faults import talk


def start(name: str, processes: int, log: str) -> int:
    """The process id of the new worker, which is that of its session, too."""
    bury()
    pid = os.fork()
    if not pid:
        become_worker(name, processes, log)
    return pid


def bury() -> None:
    """Takes note of those that were killed."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def become_worker(name: str, processes: int, log: str) -> None:
    from forum_site.celery import app

    try:
        os.setsid()
        signal.signal(signal.SIGINT, signal.default_int_handler)
        out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        for number, source in enumerate((os.open(os.devnull, os.O_RDONLY), out, out)):
            os.dup2(source, number)
        os.closerange(3, 256)
        queues = ["--queues", "urgent,default,bulk", "--concurrency", str(processes)]
        quick = ["--without-mingle", "--without-gossip", "--hostname", f"{name}@faults"]
        app.worker_main(["worker", *queues, *quick, "--loglevel", "INFO"])
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(0)


def sign_claims(path: Path) -> None:
    """Each claim is written down with the process that made it, so that a test knows whether it lives."""
    from forum_site.notifications import leases

    real = leases.new_claim

    def new_claim() -> str:
        claim = real()
        with path.open("a") as book:
            book.write(f"{claim} {os.getpid()}\n")
        return claim

    leases.new_claim = new_claim


def main() -> None:
    out = talk.answers()
    talk.load_site()
    sign_claims(Path(os.environ["FAULT_HOLDERS"]))
    from celery.signals import worker_process_init

    from forum_site.celery import app
    from partnerships import tasks

    app.loader.import_default_modules()
    # only warms the matching engine, which nobody asks here: seconds for each process that starts
    worker_process_init.disconnect(tasks.get_ready)
    talk.serve({"start": start}, out)


if __name__ == "__main__":
    main()

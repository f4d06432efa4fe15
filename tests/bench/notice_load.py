"""The site as `deploy/` ships it, with a worker, members to tell, and a mail server that is fast."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests import servers
from tests.bench.fast_mail import Taken, taken
from tests.bench.forum_load import environment, family, used
from tests.deploy.shipped import DEPLOY, unit_command
from tests.mailbox import Mailbox
from tests.services import postgres_copy
from tests.site import ROOT, WAITING, Site

UNIT = "jejaring-worker"
OBEY = "from tests.bench.notice_work import obey; obey()"
STARTED = " ready."  # the last word of a worker that listens


@dataclass
class Load:
    """A running site; `facts` are the paths and sessions that `notice_work.load` gave."""

    site: Site
    port: int
    log: Path  # of the mail server
    work: subprocess.Popen[str]
    facts: dict[str, Any] = field(default_factory=dict)

    def ask(self, do: str, **how: Any) -> dict[str, Any]:
        """Has `notice_work` do it; what it answers."""
        assert self.work.stdin and self.work.stdout
        self.work.stdin.write(json.dumps({"do": do, **how}) + "\n")
        self.work.stdin.flush()
        if line := self.work.stdout.readline():
            return dict(json.loads(line))
        raise RuntimeError((self.site.folder / "work.log").read_text()[-3000:])

    def mark(self) -> int:
        """From here on mail is counted: the length of the mail server's log."""
        return self.log.stat().st_size

    def arrived(self, mark: int) -> int:
        with self.log.open("rb") as lines:
            lines.seek(mark)
            return lines.read().count(b"\n")

    def mails(self, mark: int, number: int, seconds: float = 600) -> list[Taken]:
        """Waits until so many arrived since `mark`, and a moment for one too many."""

        def told() -> str:
            return f"{self.arrived(mark)} of {number} mails came:\n{self.site.log_of('worker')}"

        servers.wait_until(lambda: self.arrived(mark) >= number, seconds, told)
        time.sleep(0.3)
        return taken(self.log, mark)

    def warm_up(self) -> None:
        """A worker's processes are cold: they load what they need, and prepare the matching, at first."""
        mark, few, times = self.mark(), 60, 4
        for _number in range(times):
            self.ask("tell", people=few)
        self.mails(mark, few * times)

    def worker_cpu(self) -> float:
        """Seconds that the worker's processes have used so far."""
        return used(family(self.site.processes["worker"].running.pid))


def polite_command(folder: Path) -> list[str]:
    """The shipped worker with the niceness of its unit."""
    unit = (DEPLOY / "systemd" / f"{UNIT}.service").read_text("utf-8")
    nice = re.search(r"^Nice=(\d+)$", unit, re.M)
    return [*(["nice", "-n", nice[1]] if nice else []), *unit_command(UNIT, folder / "var")]


@contextmanager
def running_load(**sizes: int) -> Iterator[Load]:
    """`sizes` are those of `notice_work.load`. Nobody is told anything yet."""
    with ExitStack() as stack:
        folder = stack.enter_context(servers.scratch_folder())
        data = stack.enter_context(servers.scratch_folder())
        address = stack.enter_context(servers.postgresql(data))
        host, _, port = address.removeprefix("postgres://jejaring@").rstrip("/").partition(":")
        postgres_copy({"USER": "jejaring", "HOST": host, "PORT": port}, "jejaring")
        redis, web = stack.enter_context(servers.redis(folder)), servers.free_port()
        log = folder / "mail.txt"
        mail = stack.enter_context(mail_server(log))
        variables = environment(folder, f"{address}jejaring", redis, web, mail)
        site = Site(folder, variables, stack.enter_context(Mailbox()), f"http://127.0.0.1:{web}")
        stack.callback(site.stop)
        load = Load(site, web, log, stack.enter_context(working(site)))
        load.facts = load.ask("load", **sizes)
        start(site)
        load.warm_up()
        yield load


def start(site: Site) -> None:
    """Web processes and worker, at the same time."""
    serving = site.start("web", [sys.executable, "-m", "gunicorn", "-c", "forum_site/gunicorn_conf.py"])
    worker = site.start("worker", polite_command(site.folder))
    serving.wait_for(site.is_up, WAITING)
    worker.wait_for(lambda: STARTED in worker.log.read_text(errors="replace"), WAITING)


@contextmanager
def mail_server(log: Path) -> Iterator[int]:
    """Its port."""
    command = [sys.executable, "-m", "tests.bench.fast_mail", str(log)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        try:
            yield int(server.stdout.readline())
        finally:
            server.kill()


@contextmanager
def working(site: Site) -> Iterator[subprocess.Popen[str]]:
    """The process of `notice_work`; ends when its input does."""
    command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", OBEY]
    with (
        (site.folder / "work.log").open("w") as log,
        subprocess.Popen(
            command,
            cwd=ROOT,
            env=site.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        ) as process,
    ):
        yield process

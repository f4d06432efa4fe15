"""The forum as real processes, with production settings and two web workers, and who asks it."""

from __future__ import annotations

import http.client
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests import servers
from tests.mailbox import mailbox
from tests.services import postgres_copy
from tests.site import ROOT, WAITING, Site, clean_environment, collect_static

TICK = os.sysconf("SC_CLK_TCK")
IDLE = 3.0  # seconds; gunicorn keeps a connection for five
# How the measured site begins: regions, the forum, and people who are logged in.
LOAD = """
from tests.factories.regions import make_regions
make_regions()
"""
SESSIONS = """
from importlib import import_module
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from forum_site.accounts.models import User
engine = import_module(settings.SESSION_ENGINE)
for person in User.objects.filter(handle__startswith="warga-rekaan-").order_by("pk")[:{count}]:
    store = engine.SessionStore()
    store[SESSION_KEY], store[HASH_SESSION_KEY] = str(person.pk), person.get_session_auth_hash()
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    store.create()
    print(store.session_key)
"""


@dataclass
class Forum:
    """A running site; `cpu()` gives seconds used so far by web workers, database and Redis."""

    site: Site
    postmaster: int
    redis: int
    port: int
    sessions: list[str] = field(default_factory=list)

    def cpu(self) -> tuple[float, float, float]:
        web = family(self.site.processes["web"].running.pid)
        return used(web), used(family(self.postmaster)), used([self.redis])


@dataclass
class Reader:
    """One person, or a visitor, over one connection that stays open."""

    port: int
    session: str = ""
    connection: http.client.HTTPConnection = field(init=False)
    cookies: dict[str, str] = field(default_factory=dict)
    weight: int = 0
    asked_at: float = 0.0

    def __post_init__(self) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        if self.session:
            self.cookies["sessionid"] = self.session

    def ask(self, path: str, data: str = "", gzip: bool = True) -> tuple[int, bytes]:
        headers = {"Host": f"127.0.0.1:{self.port}", "User-Agent": "bench"}
        if gzip:
            headers["Accept-Encoding"] = "gzip"
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if data:
            headers |= {"Content-Type": "application/x-www-form-urlencoded"}
        if time.monotonic() - self.asked_at > IDLE:  # the server has hung up by now
            self.connection.close()
        self.connection.request("POST" if data else "GET", path, body=data or None, headers=headers)
        answer = self.connection.getresponse()
        self.asked_at = time.monotonic()
        body = answer.read()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie" and (made := re.match(r"([^=]+)=([^;]*)", value)):
                self.cookies[made[1]] = made[2]
        return answer.status, body


@dataclass(frozen=True)
class Line:
    """Milliseconds of CPU a request; `most` is the target, 0 for none."""

    name: str
    requests: int
    web: float
    database: float
    redis: float
    wall: float
    most: float

    @property
    def both(self) -> float:
        return self.web + self.database

    def __str__(self) -> str:
        target = f"{self.most:6.1f}" if self.most else "     –"
        return (
            f"{self.name:44}{self.requests:5}{self.both:8.2f}{self.web:8.2f}{self.database:8.2f}"
            f"{self.redis:8.2f}{self.wall:9.2f}{target}"
        )


HEAD = f"{'ms of CPU a request':44}{'n':>5}{'both':>8}{'web':>8}{'db':>8}{'redis':>8}{'wall':>9}{'most':>6}"


def measure(forum: Forum, name: str, work: Sequence[Callable[[], Any]], most: float = 0) -> Line:
    before, started = forum.cpu(), time.perf_counter()
    for one in work:
        one()
    wall = time.perf_counter() - started
    settled = forum.cpu()
    spent = [(now - then) * 1000 / len(work) for now, then in zip(settled, before, strict=True)]
    return Line(name, len(work), *spent, wall * 1000 / len(work), most)


def family(pid: int) -> list[int]:
    """The process and its children."""
    found = [pid]
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid:
            found.append(int(path.parent.name))
    return found


def used(pids: Sequence[int]) -> float:
    """Seconds of CPU of these, and of the children the first of them has already buried."""
    total = 0
    for place, pid in enumerate(pids):
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        total += sum(map(int, fields[11:13])) + (sum(map(int, fields[13:15])) if place == 0 else 0)
    return total / TICK


@contextmanager
def running_forum(*, topics: int, posts: int, people: int, logged_in: int) -> Iterator[Forum]:
    with ExitStack() as stack:
        folder = stack.enter_context(servers.scratch_folder())
        database = stack.enter_context(servers.scratch_folder())
        address = stack.enter_context(servers.postgresql(database))
        host, _, port = address.removeprefix("postgres://jejaring@").rstrip("/").partition(":")
        postgres_copy({"USER": "jejaring", "HOST": host, "PORT": port}, "jejaring")
        redis = stack.enter_context(servers.redis(folder))
        box = stack.enter_context(mailbox())
        web = servers.free_port()
        site = Site(folder, environment(folder, f"{address}jejaring", redis, web, box.port), box)
        site.url = f"http://127.0.0.1:{web}"
        stack.callback(site.stop)
        load(site, topics, posts, people)
        process = site.start("web", [sys.executable, "-m", "gunicorn", "-c", "forum_site/gunicorn_conf.py"])
        process.wait_for(site.is_up, WAITING)
        forum = Forum(site, int((database / "pg/postmaster.pid").read_text().split()[0]), pid_on(redis), web)
        forum.sessions = site.shell(SESSIONS.format(count=logged_in)).split()
        yield forum


def environment(folder: Path, database: str, redis: str, port: int, mail: int) -> dict[str, str]:
    """Production's settings: what is measured is what runs."""
    return {
        **clean_environment(),
        "DJANGO_SETTINGS_MODULE": "forum_site.settings.production",
        "DATABASE_URL": database,
        "REDIS_URL": redis,
        "SECRET_KEY": "only-for-the-bench",
        "LEDGER_KEY": "only-for-the-bench",
        "ALLOWED_HOSTS": "127.0.0.1",
        "VAR_DIR": str(folder / "var"),
        "MEDIA_ROOT": str(folder / "media"),
        "STATIC_ROOT": str(collect_static()),
        "PORT": str(port),
        "SITE_URL": f"http://127.0.0.1:{port}",
        "EMAIL_PORT": str(mail),
        "DEFAULT_FROM_EMAIL": "bench@contoh.invalid",
        "WEB_CONCURRENCY": "2",
    }


def load(site: Site, topics: int, posts: int, people: int) -> None:
    """With the settings of the demo: production refuses invented data."""
    mine = {**site.environment, "DJANGO_SETTINGS_MODULE": "forum_site.settings.dev"}
    numbers = [f"--topics={topics}", f"--posts={posts}", f"--people={people}"]
    for arguments in (["shell", "--no-imports", "-c", LOAD], ["load_forum", *numbers]):
        command = [sys.executable, "manage.py", *arguments]
        subprocess.run(command, cwd=ROOT, env=mine, check=True, stdout=subprocess.DEVNULL)


def pid_on(redis: str) -> int:
    import redis as client

    return int(client.Redis.from_url(redis).info("server")["process_id"])

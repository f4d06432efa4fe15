"""The site as real processes, for the browser and for whoever asks over HTTP."""

import fcntl
import os
import shutil
import ssl
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from redis import Redis

from tests import servers
from tests.mailbox import Mailbox, mailbox
from tests.services import copy_database, postgres_copy, settle_sqlite, sqlite_copy

ROOT = Path(__file__).resolve().parents[1]
# A key made for tests; only push services on this machine are asked (tests/push_service.py).
PUSH = {
    "VAPID_PRIVATE_KEY": "-hsUQ-VkeyMGZJOyCegeTUNCJtdVTZ-4j7ogNEGq8Qk",
    "VAPID_CONTACT": "mailto:uji@contoh.invalid",
    "PUSH_HOSTS": "127.0.0.1",
}
WAITING = 180.0  # seconds; a busy machine is slow to start, and that is no failure of the site


@dataclass
class Answer:
    """What came back over HTTP; header names in small letters."""

    status: int
    body: bytes
    headers: dict[str, str]

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


def get(url: str, headers: dict[str, str] | None = None) -> Answer:
    """One request that follows no redirect and trusts the test's own certificate."""
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    opener = urllib.request.build_opener(NoRedirect, urllib.request.HTTPSHandler(context=trusting))
    request = urllib.request.Request(url, headers=headers or {})
    try:
        with opener.open(request, timeout=WAITING) as answer:
            return Answer(answer.status, answer.read(), lowered(answer.headers))
    except urllib.error.HTTPError as error:
        return Answer(error.code, error.read(), lowered(error.headers))


def lowered(headers: object) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}  # type: ignore[attr-defined]


@dataclass
class Site:
    """Started processes and how to talk to them. `url` has no slash at its end."""

    folder: Path
    environment: dict[str, str]
    box: Mailbox
    url: str = ""
    processes: dict[str, servers.Process] = field(default_factory=dict)

    def start(self, name: str, arguments: list[str]) -> servers.Process:
        log = self.folder / f"{name}.log"
        process = servers.Process(arguments, log=log, environment=self.environment, cwd=ROOT)
        self.processes[name] = process.start()
        return process

    def stop(self) -> None:
        while self.processes:
            self.processes.popitem()[1].stop()

    def manage(self, *arguments: str) -> str:
        """Runs a management command in the site's environment; its output."""
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"manage.py {' '.join(arguments)}:\n{done.stderr[-3000:]}")
        return done.stdout

    def shell(self, code: str) -> str:
        """Runs Python in the site's environment; what it prints, without white space around it."""
        return self.manage("shell", "--no-imports", "-c", code).strip()

    def get(self, path: str, **headers: str) -> Answer:
        return get(f"{self.url}{path}", {name.replace("_", "-"): value for name, value in headers.items()})

    def is_up(self) -> bool:
        try:
            return get(f"{self.url}/healthz").status == 200
        except OSError:
            return False

    def log_of(self, name: str) -> str:
        return self.processes[name].log_end()


def clean_environment() -> dict[str, str]:
    """Ours without what would point a started process at the suite's own database or settings."""
    unwanted = {"DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE", "VAR_DIR", "PYTEST_CURRENT_TEST"}
    return {name: value for name, value in os.environ.items() if name not in unwanted}


def collect_static() -> Path:
    """The compressed static files of this checkout; made when they are not there or older."""
    folder = ROOT / "var" / "static"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder.parent / "static.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        manifest = folder / "staticfiles.json"
        sources = [path for path in (ROOT / "forum_site" / "static").rglob("*") if path.is_file()]
        newest = max(path.stat().st_mtime for path in sources)
        if not manifest.exists() or manifest.stat().st_mtime < newest:
            command = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity", "0"]
            subprocess.run(command, cwd=ROOT, env=clean_environment(), check=True)
            manifest.touch()
    return folder


@dataclass
class Demo:
    """The demo data, loaded once in a test process; each file of tests gets a site with its own copy."""

    site: Site
    apart: bool  # PostgreSQL, Redis, a worker and beat of their own
    kept: Path  # the files beside the database, as they were after loading

    @contextmanager
    def served(self) -> Iterator[Site]:
        """A running site that knows nothing of what the tests of other files did."""
        shutil.rmtree(self.site.folder / "var")
        shutil.copytree(self.kept, self.site.folder / "var")
        if self.apart:
            copy_database(*divided(self.site.environment["DATABASE_URL"]), template="demo")
            Redis.from_url(self.site.environment["REDIS_URL"]).flushall()
        self.site.box.messages.clear()
        try:
            start_processes(self.site, self.apart)
            yield self.site
        finally:
            self.site.stop()


def demo_data(stack: ExitStack, folder: Path) -> Demo:
    """The demo data as `make run` makes them, on a database of their own.

    With PostgreSQL and Redis installed: gunicorn with two processes, a separate Celery worker and
    beat. Else one process on SQLite that holds them all. Mail goes to `site.box` by SMTP.
    """
    box = stack.enter_context(mailbox())
    port = servers.free_port()
    environment = {
        **clean_environment(),
        "DJANGO_SETTINGS_MODULE": "forum_site.settings.dev",
        "VAR_DIR": str(folder / "var"),
        "STATIC_ROOT": str(collect_static()),
        "PORT": str(port),
        "SITE_URL": f"http://127.0.0.1:{port}",
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_PORT": str(box.port),
        "QUIET_HOURS": "0",  # the tests run by night too
        "NOTICE_PATIENCE": "2",
        "NOTICE_SPACING": "0",
        **PUSH,
    }
    (folder / "var").mkdir(exist_ok=True)
    apart = not servers.missing("postgres", "redis-server")
    environment |= separate_services(stack, folder) if apart else embedded_database(folder)
    site = Site(folder, environment, box, url=f"http://127.0.0.1:{port}")
    site.manage("load_regions")
    site.manage("load_demo")
    if apart:
        server, name = divided(environment["DATABASE_URL"])
        copy_database(server, "demo", template=name)
    else:
        settle_sqlite(folder / "var" / "jejaring.sqlite3")
    return Demo(site, apart, kept=Path(shutil.copytree(folder / "var", folder / "kept")))


def divided(address: str) -> tuple[str, str]:
    """The server and the database's name in a database address."""
    server, _, name = address.rpartition("/")
    return server, name


def separate_services(stack: ExitStack, folder: Path) -> dict[str, str]:
    address = stack.enter_context(servers.postgresql(stack.enter_context(servers.scratch_folder())))
    host, _, port = address.removeprefix("postgres://jejaring@").rstrip("/").partition(":")
    postgres_copy({"USER": "jejaring", "HOST": host, "PORT": port}, "jejaring")
    return {"DATABASE_URL": f"{address}jejaring", "REDIS_URL": stack.enter_context(servers.redis(folder))}


def embedded_database(folder: Path) -> dict[str, str]:
    path = folder / "var" / "jejaring.sqlite3"
    shutil.move(sqlite_copy(folder), path)
    return {"DATABASE_URL": f"sqlite:///{path}"}


def start_processes(site: Site, apart: bool) -> None:
    web = site.start("web", [sys.executable, "-m", "gunicorn", "-c", "forum_site/gunicorn_conf.py"])
    if apart:
        celery = [sys.executable, "-m", "celery", "-A", "forum_site"]
        site.start("worker", [*celery, "worker", "--queues", "urgent,default,bulk", "--concurrency", "2"])
        site.start("beat", [*celery, "beat", "--schedule", str(site.folder / "beat")])
    web.wait_for(site.is_up, WAITING)

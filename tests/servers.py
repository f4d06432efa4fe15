"""Starts private servers on free loopback ports and stops them: PostgreSQL, Redis, any process.

Nothing here touches a server that the machine runs for others. `python -m tests.servers run -- CMD`
gives CMD a PostgreSQL and a Redis of its own through DATABASE_URL and REDIS_URL.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

INSTALL = {
    "postgres": "apt-get install postgresql",
    "redis-server": "apt-get install redis-server",
    "nginx": "apt-get install nginx",
    "chromium": "apt-get install chromium",
}
USUAL_PLACES = ["/usr/sbin", "/usr/local/sbin"]


class NotStarted(RuntimeError):
    """A server did not come up in time; the message holds the end of its log."""


def program(name: str) -> str | None:
    """The full path of an installed program; PostgreSQL's own folder is searched, newest first."""
    path = os.pathsep.join([os.environ.get("PATH", ""), *USUAL_PLACES])
    if name in {"postgres", "initdb", "pg_dump", "pg_restore", "psql", "createdb"}:
        versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: -int(p.parent.name))
        path = os.pathsep.join([*map(str, versions), path])
    return shutil.which(name, path=path)


def missing(*names: str) -> str:
    """Why a test is skipped, with the command that installs what it needs; empty when all is there."""
    lacking = [name for name in names if not program(name)]
    return "; ".join(f"{name} is not installed: {INSTALL[name]}" for name in lacking)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(ready: Callable[[], bool], seconds: float, what: Callable[[], str]) -> None:
    """Asks `ready` again and again until it holds; NotStarted with `what()` when time is up."""
    end = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > end:
            raise NotStarted(what())
        time.sleep(0.05)


def listens(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex(("127.0.0.1", port)) == 0


@dataclass
class Process:
    """One started program with its log; `stop` ends it and what it started, politely first."""

    arguments: list[str]
    log: Path
    environment: dict[str, str] | None = None
    cwd: Path | None = None
    user: str | None = None
    polite: signal.Signals = signal.SIGTERM
    running: "subprocess.Popen[bytes]" = field(init=False)

    def start(self) -> "Process":
        as_user = {"user": self.user, "group": self.user, "extra_groups": []} if self.user else {}
        with self.log.open("ab") as log:
            self.running = subprocess.Popen(
                self.arguments,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=self.environment,
                cwd=self.cwd,
                start_new_session=True,
                **as_user,
            )
        return self

    def wait_for(self, ready: Callable[[], bool], seconds: float = 30) -> "Process":
        def problem() -> str:
            return f"{self.arguments[0]} did not start:\n{self.log_end()}"

        wait_until(lambda: self.is_dead() or ready(), seconds, problem)
        if self.is_dead():
            raise NotStarted(problem())
        return self

    def is_dead(self) -> bool:
        return self.running.poll() is not None

    def log_end(self) -> str:
        return self.log.read_text(errors="replace")[-4000:]

    def stop(self, seconds: float = 20) -> int:
        """The exit code; what does not end in time is killed with its whole group."""
        if not self.is_dead():
            self.running.send_signal(self.polite)
        try:
            self.running.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(self.running.pid, signal.SIGKILL)
        return self.running.wait()


def postgres_user() -> str | None:
    """PostgreSQL refuses to run as root: then it runs as the user its package made."""
    return "postgres" if os.geteuid() == 0 else None


@contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    """A PostgreSQL of its own; yields the start of its address, to which a database name is added."""
    user = postgres_user()
    data, port = folder / "pg", free_port()
    folder.chmod(0o755)
    data.mkdir(mode=0o700)
    if user:
        shutil.chown(data, user, user)
    initdb = [program("initdb") or "", "-D", str(data), "-U", "jejaring", "-A", "trust"]
    initdb += ["-E", "UTF8", "--no-locale", "--no-sync"]
    as_user = {"user": user, "group": user, "extra_groups": []} if user else {}
    made = subprocess.run(initdb, check=False, capture_output=True, text=True, cwd=data, **as_user)
    if made.returncode:
        raise NotStarted(made.stderr)
    server = Process(
        [program("postgres") or "", "-D", str(data), *postgres_options(port)],
        log=folder / "postgres.log",
        user=user,
        cwd=data,
        polite=signal.SIGINT,
    ).start()
    try:
        yield str(
            server.wait_for(lambda: accepts_connections(port)) and f"postgres://jejaring@127.0.0.1:{port}/"
        )
    finally:
        server.stop()


def postgres_options(port: int) -> list[str]:
    """Loopback only, no socket file, and nothing is kept safe: the data live as long as the run."""
    settings = {
        "listen_addresses": "127.0.0.1",
        "port": str(port),
        "unix_socket_directories": "",
        "fsync": "off",
        "synchronous_commit": "off",
        "full_page_writes": "off",
        "max_connections": "60",
        "shared_buffers": "128MB",
        "autovacuum": "off",
        "jit": "off",
        "random_page_cost": "1.1",  # as deploy/README.md says for an SSD
    }
    return [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]


def accepts_connections(port: int) -> bool:
    import psycopg

    try:
        psycopg.connect(f"postgres://jejaring@127.0.0.1:{port}/postgres", connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


@contextmanager
def redis(folder: Path) -> Iterator[str]:
    """A Redis of its own that keeps nothing; yields its address (database 0)."""
    port = free_port()
    arguments = [program("redis-server") or "", "--port", str(port), "--bind", "127.0.0.1"]
    arguments += ["--save", "", "--appendonly", "no", "--dir", str(folder)]
    server = Process(arguments, log=folder / "redis.log").start()
    try:
        server.wait_for(lambda: listens(port))
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        server.stop()


@contextmanager
def scratch_folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="jejaring-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(command: list[str]) -> int:
    """Runs `command` beside a fresh PostgreSQL and Redis; its exit code."""
    with ExitStack() as stack:
        folder = stack.enter_context(scratch_folder())
        address = stack.enter_context(postgresql(folder))
        environment = {
            **os.environ,
            "DATABASE_URL": f"{address}postgres",
            "REDIS_URL": stack.enter_context(redis(folder)),
        }
        return subprocess.run(command, env=environment, check=False).returncode


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["missing"]:
        sys.stdout.write(missing(*arguments[1:]))
        return 1 if missing(*arguments[1:]) else 0
    if arguments[:2] == ["run", "--"]:
        return run(arguments[2:])
    sys.stderr.write(f"{__doc__}\n")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

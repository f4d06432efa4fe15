"""The site's outbox with everything around it that can break, and the ways to break it."""

import random
import secrets
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

import psycopg

from tests import servers
from tests.deploy.shipped import example_environment
from tests.faults.bad_mailbox import BadMailbox
from tests.faults.clock import Clock
from tests.faults.talk import Helper
from tests.faults.workers import WORKERS, Workers, is_dead
from tests.services import postgres_copy
from tests.site import clean_environment

PATIENCE = 60.0  # seconds until something that must happen has happened, on a busy machine
A_MINUTE = 2.0  # seconds between two looks at the outbox; on a server it is a minute
SILENCE = 2  # seconds a mail server may be silent
GATE = 7_701  # the number of the lock that inserts into the table of deliveries pass
MAKE_GATE = f"""
    CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN PERFORM pg_advisory_xact_lock_shared({GATE}); RETURN NULL; END $$;
    CREATE TRIGGER gate BEFORE INSERT ON notifications_delivery EXECUTE FUNCTION wait_at_gate();
"""
BLOCKED = (
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE wait_event_type = 'Lock' AND query LIKE %s AND xact_start > %s"
)


def quiet_port() -> int:
    """A free port that the machine gives nobody by itself: what stopped can be started on it again."""
    while True:
        port = random.randrange(20_000, 32_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


class Place:
    """`driver` does what features and beat do, `db` asks PostgreSQL itself, `box` is the mail server."""

    def __init__(self, folder: Path, postgres_address: str, name: str = "faults") -> None:
        host, _, port = postgres_address.removeprefix("postgres://jejaring@").rstrip("/").partition(":")
        postgres_copy({"USER": "jejaring", "HOST": host, "PORT": port}, name)
        self.folder, self.address = folder, f"{postgres_address}{name}"
        self.clock = Clock(folder / "clock")
        self.box = BadMailbox(quiet_port())
        self.redis_port = quiet_port()
        self.redis: servers.Process | None = None
        self.holders = folder / "holders"  # who made which claim
        self.event_of: dict[int, int] = {}  # number of a notice -> id of its event

    def start(self, people: int) -> None:
        self.box.open()
        self.start_redis()
        environment = self.environment()
        self.driver = Helper("tests.faults.driver", environment, self.folder / "driver.log")
        self.nursery = Helper("tests.faults.nursery", environment, self.folder / "nursery.log")
        self.db = psycopg.connect(self.address, autocommit=True)
        self.db.execute(MAKE_GATE)
        assert self.driver.hear() == self.nursery.hear() == "ready"
        self.people: list[int] = self.driver.ask("people", count=people)
        rows = self.rows("SELECT id, email FROM accounts_user WHERE id = ANY(%s)", self.people)
        self.address_of: dict[int, str] = dict(rows)
        self.workers = Workers(self.folder, self.nursery)
        self.workers.start()
        self.wait(self.workers.are_ready, "the start of the workers")

    def environment(self) -> dict[str, str]:
        """What is shipped, with this place's addresses and no waiting for nights."""
        var = self.folder / "var"
        folders = {
            name: str(var / name.lower()) for name in ("STATIC_ROOT", "MEDIA_ROOT", "PRIVATE_MEDIA_ROOT")
        }
        return {
            **clean_environment(),
            **example_environment(),
            **folders,
            "VAR_DIR": str(var),
            "SECRET_KEY": secrets.token_urlsafe(60),
            "LEDGER_KEY": secrets.token_urlsafe(60),
            "DATABASE_URL": self.address,
            "REDIS_URL": f"redis://127.0.0.1:{self.redis_port}/0",
            "EMAIL_PORT": str(self.box.port),
            "EMAIL_TIMEOUT": str(SILENCE),
            "QUIET_HOURS": "0",
            "NOTICE_PATIENCE": "1",
            "NOTICE_SPACING": "0",
            "FAULT_CLOCK": str(self.clock.path),
            "FAULT_HOLDERS": str(self.holders),
        }

    def stop(self) -> None:
        with ExitStack() as stack:
            stack.callback(self.box.close)
            stack.callback(self.kill_redis)
            for part in ("driver", "nursery", "db", "workers"):
                if found := getattr(self, part, None):
                    stack.callback(getattr(found, "stop", None) or found.close)

    # --- broker ---------------------------------------------------------------------------------
    def start_redis(self) -> None:
        arguments = [servers.program("redis-server") or "", "--port", str(self.redis_port)]
        arguments += ["--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", str(self.folder)]
        self.redis = servers.Process(arguments, log=self.folder / "redis.log").start()
        self.redis.wait_for(lambda: servers.listens(self.redis_port))

    def kill_redis(self) -> None:
        """With all that is in it."""
        if self.redis:
            self.redis.running.kill()
            self.redis.running.wait()
            self.redis = None

    def look_after(self) -> None:
        """What systemd and beat do: a worker that ended is started again, the outbox is swept."""
        self.workers.start_ended()
        if self.redis:
            self.driver.ask("sweep")

    # --- what the database says -----------------------------------------------------------------
    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        return self.db.execute(query, values).fetchall()  # type: ignore[arg-type]

    def count(self, query: str, *values: Any) -> int:
        return int(self.rows(query, *values)[0][0])

    def told(self, number: int) -> int:
        return self.count(
            "SELECT count(*) FROM notifications_notification WHERE event_id = %s", self.event_of[number]
        )

    def sent(self, number: int) -> int:
        return self.count(
            "SELECT count(*) FROM notifications_delivery d JOIN notifications_notification n"
            " ON n.id = d.notification_id WHERE d.status = 'sent' AND n.event_id = %s",
            self.event_of[number],
        )

    def claims(self) -> dict[str, int]:
        """How many deliveries are being sent by processes that live, by their claims."""
        held = "SELECT claim, count(*) FROM notifications_delivery WHERE status = 'claimed' GROUP BY claim"
        found = self.rows(held)
        holders = dict(line.split() for line in self.holders.read_text().splitlines()) if found else {}
        return {claim: number for claim, number in found if not is_dead(int(holders[claim]))}

    def stuck_writers(self, table: str) -> int:
        """Connections that wait in an INSERT into the table, and began after the gate was closed."""
        return self.count(BLOCKED, f'INSERT INTO "{table}"%', self.closed_at)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Whoever adds deliveries meanwhile waits in the middle of it; all others go on."""
        with psycopg.connect(self.address) as connection:
            connection.execute("SELECT pg_advisory_xact_lock(%s)", [GATE])
            self.closed_at = self.rows("SELECT clock_timestamp()")[0][0]
            yield

    def wait(self, ready: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
        """Until it holds, while the site is looked after."""
        end, minute = time.monotonic() + seconds, time.monotonic() + A_MINUTE
        while not ready():
            assert time.monotonic() < end, f"never came: {what}\n{self.logs()}"
            if time.monotonic() > minute:
                self.look_after()
                minute = time.monotonic() + A_MINUTE
            time.sleep(0.05)

    def logs(self) -> str:
        found = [self.folder / f"{name}.log" for name in (*WORKERS, "driver")]
        return "\n".join(f"--- {one}\n{one.read_text()[-2500:]}" for one in found if one.exists())

"""Fixtures for databases and servers, shared by all tests and all workers of one run.

Each process of a run gets its own copy of one migrated database, so migrations run once however
many processes and runs there are. Servers start when a test first asks for them and stop with the
session; the database the suite itself runs on is named by DATABASE_URL (see tests/README.md).
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests import servers

ROOT = Path(__file__).resolve().parents[1]
APPS = ("forum_site", "partnerships", "knowledge")
IN_USE: list[Path] = []  # the folder of this process's database copy, once a test asked for one


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """One process at a time, across all processes of the machine."""
    with path.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


@cache
def schema_key() -> str:
    """Changes whenever a migration, a trigger or an installed package does."""
    digest = hashlib.sha256((ROOT / "requirements.txt").read_bytes())
    for app in APPS:
        for path in sorted((ROOT / app).rglob("migrations/*.py")):
            digest.update(path.name.encode() + path.read_bytes())
    for path in sorted((ROOT / "partnerships/totals").glob("*.py")):  # the triggers made after migrations
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def migrate(database_url: str) -> None:
    environment = {**os.environ, "DATABASE_URL": database_url}
    environment |= {"DJANGO_SETTINGS_MODULE": "forum_site.settings.test"}
    done = subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity", "0"],
        check=False,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(f"the test database could not be migrated:\n{done.stderr[-3000:]}")


def sqlite_copy(folder: Path) -> Path:
    """A private file with every migration applied, copied from the machine's template."""
    template = template_file("sqlite3")
    with locked(template.with_suffix(".lock")):
        if not template.exists():
            made = folder / "template.sqlite3"
            migrate(f"sqlite:///{made}")
            settle_sqlite(made)
            shutil.copyfile(made, template)
    return Path(shutil.copyfile(template, folder / "test.sqlite3"))


def settle_sqlite(path: Path) -> None:
    """Moves what the write-ahead log holds into the file itself, so that the file may be copied."""
    import sqlite3

    connection = sqlite3.connect(path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def postgres_copy(settings: dict[str, Any], name: str) -> None:
    """Database `name` on the server of `settings`, copied there from a migrated template."""
    import psycopg
    from psycopg import sql

    address = f"postgres://{settings['USER']}@{settings['HOST']}:{settings['PORT']}"
    template = f"template_{schema_key()}"
    lock = Path(tempfile.gettempdir()) / f"jejaring-pg-{os.geteuid()}.lock"
    with locked(lock), psycopg.connect(f"{address}/postgres", autocommit=True) as admin:
        known = admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [template]).fetchone()
        if not known:
            admin.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(template)))
            fill_template(f"{address}/{template}")
        copy_database(address, name, template)


def copy_database(server: str, name: str, template: str) -> None:
    """Database `name` becomes a copy of `template` on the same `server` ("postgres://user@host:port")."""
    import psycopg
    from psycopg import sql

    with psycopg.connect(f"{server}/postgres", autocommit=True) as admin:
        admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} (FORCE)").format(sql.Identifier(name)))
        copy = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        admin.execute(copy.format(sql.Identifier(name), sql.Identifier(template)))


@pytest.fixture(scope="session")
def scratch(request: pytest.FixtureRequest) -> Iterator[Path]:
    """A folder of this process, gone after the run."""
    with servers.scratch_folder() as folder:
        yield folder


def fill_template(database_url: str) -> None:
    """Applies every migration, or what an earlier run's migrations made of an empty database."""
    dump = template_file("dump")
    with locked(dump.with_suffix(".lock")):
        if dump.exists():
            command = [servers.program("pg_restore"), "--exit-on-error", f"-d{database_url}", dump]
            subprocess.run(command, check=True)
            return
        migrate(database_url)
        part = dump.with_suffix(".part")
        subprocess.run([servers.program("pg_dump"), "-Fc", f"-f{part}", database_url], check=True)
        part.rename(dump)


def template_file(kind: str) -> Path:
    """Where this machine keeps the migrated database of this state of the migrations."""
    return Path(tempfile.gettempdir()) / f"jejaring-template-{os.geteuid()}-{schema_key()}.{kind}"


def use_fresh_copy(connection: Any, folder: Path) -> None:
    """Points `connection` at a new copy of the migrated database, replacing an older copy."""
    settings = connection.settings_dict
    connection.close()
    if connection.vendor == "sqlite":
        for old in folder.glob("test.sqlite3*"):
            old.unlink()
        settings["NAME"] = str(sqlite_copy(folder))
    else:
        name = f"test_{os.getpid()}"
        postgres_copy(settings, name)
        settings["NAME"] = name


@pytest.fixture(scope="session")
def django_db_setup(scratch: Path, django_test_environment: None, django_db_blocker: Any) -> Iterator[None]:
    """Puts every test of this process on its own migrated copy of the database."""
    from django.db import connections

    with django_db_blocker.unblock():
        use_fresh_copy(connections["default"], scratch)
    IN_USE.append(scratch)
    yield
    IN_USE.pop()
    with django_db_blocker.unblock():
        connections.close_all()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--database-only",
        action="store_true",
        help="only what is worth a second run on another database",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--database-only"):
        left_out = [item for item in items if not worth_a_second_run(item)]
        items[:] = [item for item in items if worth_a_second_run(item)]
        config.hook.pytest_deselected(items=left_out)


def worth_a_second_run(item: pytest.Item) -> bool:
    """What asks the database itself: actions, querysets, selectors, search, tasks.

    Pages run on PostgreSQL too, every type of them, in the browser tests; with SOAK=1 their tests do as well.
    """
    of_pages = "client" in getattr(item, "fixturenames", ())
    return uses_database(item) and (not of_pages or os.environ.get("SOAK") == "1")


def uses_database(item: pytest.Item) -> bool:
    asked = {"db", "transactional_db", "live_server"} & set(getattr(item, "fixturenames", ()))
    return bool(asked or item.get_closest_marker("django_db"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """A transactional test ends by emptying all tables; the next one finds a fresh copy again."""
    result = yield
    if nextitem and IN_USE and is_transactional(item):
        from django.db import connections
        from pytest_django.plugin import blocking_manager_key

        with item.config.stash[blocking_manager_key].unblock():
            use_fresh_copy(connections["default"], IN_USE[-1])
    return result


def is_transactional(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("django_db")
    by_marker = bool(marker and marker.kwargs.get("transaction"))
    return by_marker or bool({"transactional_db", "live_server"} & set(getattr(item, "fixturenames", ())))


@pytest.fixture(scope="session")
def own_servers() -> Iterator[ExitStack]:
    """Holds what this process started; everything ends with the session, last started first."""
    with ExitStack() as stack:
        yield stack


@pytest.fixture(scope="session")
def postgres_address(own_servers: ExitStack) -> str:
    """`postgres://user@host:port/` of a private PostgreSQL; skips, saying how to install it."""
    if reason := servers.missing("postgres"):
        pytest.skip(reason)
    folder = own_servers.enter_context(servers.scratch_folder())
    return own_servers.enter_context(servers.postgresql(folder))


@pytest.fixture(scope="session")
def redis_address(own_servers: ExitStack) -> str:
    """The address of a private, empty Redis; skips, saying how to install it."""
    if reason := servers.missing("redis-server"):
        pytest.skip(reason)
    folder = own_servers.enter_context(servers.scratch_folder())
    return own_servers.enter_context(servers.redis(folder))

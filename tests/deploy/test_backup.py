"""A backup, restored into an empty place, holds the same rows and files."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import servers
from tests.deploy.shipped import DEPLOY
from tests.services import postgres_copy, sqlite_copy
from tests.site import clean_environment


@dataclass
class Place:
    """A database and two folders, as the site's environment names them."""

    database: str
    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        tools = Path(servers.program("pg_dump") or "/usr/bin/x").parent
        return {
            **clean_environment(),
            "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
            "PYTHON": sys.executable,
            "DATABASE_URL": self.database,
            "MEDIA_ROOT": str(self.folder / "media"),
            "PRIVATE_MEDIA_ROOT": str(self.folder / "private"),
        }

    def run(self, script: str, argument: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [DEPLOY / script, argument], env=self.environment, capture_output=True, text=True, check=False
        )

    def backup(self, to: Path) -> Path:
        done = self.run("backup.sh", to)
        assert done.returncode == 0, done.stderr
        return Path(done.stdout.strip())

    def files(self) -> dict[str, str]:
        """Each file below media and private with the sum of its bytes."""
        return {
            str(path.relative_to(self.folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for kind in ("media", "private")
            for path in sorted((self.folder / kind).rglob("*"))
            if path.is_file()
        }

    def rows(self) -> dict[str, str]:
        """Each table with the sum of all its rows, in a settled order."""
        return sqlite_rows(self.database) if "sqlite" in self.database else postgres_rows(self.database)


def sqlite_rows(url: str) -> dict[str, str]:
    connection = sqlite3.connect(url.removeprefix("sqlite:///"))
    names = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    tables = [name for (name,) in connection.execute(names)]
    return {table: summed(connection.execute(f'SELECT * FROM "{table}"')) for table in tables}


def postgres_rows(url: str) -> dict[str, str]:
    import psycopg
    from psycopg import sql

    with psycopg.connect(url) as connection:
        names = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        tables = [name for (name,) in connection.execute(names)]
        every = sql.SQL("SELECT t::text FROM {} t")
        return {name: summed(connection.execute(every.format(sql.Identifier(name)))) for name in tables}


def summed(rows) -> str:
    lines = sorted(repr(row) for row in rows)
    return f"{len(lines)} {hashlib.sha256(os.linesep.join(lines).encode()).hexdigest()}"


def fill_files(folder: Path) -> None:
    names = ["media/images/foto kegiatan.jpg", "private/documents/npwp.pdf", "private/a/b/c/kosong.txt"]
    for number, name in enumerate(names):
        path = folder / name
        path.parent.mkdir(parents=True)
        path.write_bytes(os.urandom(5000) if number < 2 else b"")


@pytest.fixture(params=["sqlite", "postgresql"])
def places(request, tmp_path):
    """A filled place and an empty one, on the same kind of database."""
    old, new = tmp_path / "old", tmp_path / "new"
    for folder in (old, new):
        folder.mkdir()
    fill_files(old)
    if request.param == "sqlite":
        return Place(f"sqlite:///{sqlite_copy(old)}", old), Place(f"sqlite:///{new / 'new.sqlite3'}", new)
    address = request.getfixturevalue("postgres_address")
    databases = [f"{kind}_{os.getpid()}_{tmp_path.name[-1]}" for kind in ("backup", "restore")]
    make_postgres(address, *databases)
    return Place(address + databases[0], old), Place(address + databases[1], new)


def make_postgres(address: str, full: str, empty: str) -> None:
    import psycopg

    host, _, port = address.removeprefix("postgres://jejaring@").rstrip("/").partition(":")
    postgres_copy({"USER": "jejaring", "HOST": host, "PORT": port}, full)
    with psycopg.connect(f"{address}postgres", autocommit=True) as admin:
        admin.execute(f'DROP DATABASE IF EXISTS "{empty}"')  # type: ignore[call-overload]
        admin.execute(f'CREATE DATABASE "{empty}" TEMPLATE template0')  # type: ignore[call-overload]


@pytest.mark.services
def test_what_is_restored_is_what_was_saved(places, tmp_path):
    old, new = places
    backup = old.backup(tmp_path / "backups")
    done = new.run("restore.sh", backup)
    assert done.returncode == 0, done.stderr
    assert old.rows() == new.rows()
    assert len(old.rows()) > 30
    assert old.files() == new.files()
    assert len(old.files()) == 3


@pytest.mark.services
def test_a_second_restore_overwrites_nothing(places, tmp_path):
    old, new = places
    backup = old.backup(tmp_path / "backups")
    new.run("restore.sh", backup)
    shutil.rmtree(new.folder / "media")
    shutil.rmtree(new.folder / "private")
    done = new.run("restore.sh", backup)
    assert done.returncode == 1
    assert "nothing was changed" in done.stderr


@pytest.fixture
def small(tmp_path):
    """A place with a tiny database, for what does not depend on its kind."""
    folder = tmp_path / "small"
    folder.mkdir()
    with sqlite3.connect(folder / "s.sqlite3") as connection:
        connection.execute("CREATE TABLE note (words TEXT)")
    connection.close()
    fill_files(folder)
    return Place(f"sqlite:///{folder / 's.sqlite3'}", folder)


def test_a_damaged_backup_is_refused(small, tmp_path):
    backup = small.backup(tmp_path / "backups")
    with (backup / "private.tar.gz").open("ab") as archive:
        archive.write(b"x")
    done = Place(f"sqlite:///{tmp_path / 'n.sqlite3'}", tmp_path / "new").run("restore.sh", backup)
    assert done.returncode == 1
    assert not (tmp_path / "n.sqlite3").exists()


def test_restoring_over_files_is_refused(small, tmp_path):
    backup = small.backup(tmp_path / "backups")
    other = Place(f"sqlite:///{tmp_path / 'n.sqlite3'}", small.folder)
    done = other.run("restore.sh", backup)
    assert (done.returncode, (tmp_path / "n.sqlite3").exists()) == (1, False)


def test_only_the_newest_backups_are_kept(small, tmp_path):
    folder = tmp_path / "backups"
    for day in range(10, 30):
        (folder / f"jejaring-202601{day}T000000Z").mkdir(parents=True)
    newest = small.backup(folder)
    kept = sorted(path.name for path in folder.iterdir())
    assert len(kept) == 14
    assert kept[-1] == newest.name


def test_a_backup_is_for_its_owner_only(small, tmp_path):
    backup = small.backup(tmp_path / "backups")
    assert backup.stat().st_mode & 0o077 == 0


def test_a_failed_backup_leaves_nothing_behind(small, tmp_path):
    broken = Place("sqlite:////nowhere/at/all.sqlite3", small.folder)
    done = broken.run("backup.sh", tmp_path / "backups")
    assert done.returncode != 0
    assert list((tmp_path / "backups").iterdir()) == []

"""The environment, read and checked once.

Every variable the site knows is named here with its meaning; a wrong value stops the start with a
sentence that names the variable. Secrets come from the environment only.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

BASE_DIR = Path(__file__).resolve().parents[2]


class EnvironmentProblem(SystemExit):
    """A variable is missing or unreadable; the message says which and what to write."""


def text(name: str, default: str | None = None) -> str:
    value = os.environ.get(name, default)
    if value is None:
        raise EnvironmentProblem(f"{name} is not set; see deploy/README.md")
    return value


def flag(name: str, default: bool = False) -> bool:
    value = os.environ.get(name, "1" if default else "0").strip().lower()
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"", "0", "false", "no", "off"}:
        return False
    raise EnvironmentProblem(f"{name} must be 1 or 0, not {value!r}")


def number(name: str, default: int) -> int:
    value = os.environ.get(name, str(default))
    try:
        return int(value)
    except ValueError:
        raise EnvironmentProblem(f"{name} must be a whole number, not {value!r}") from None


def words(name: str, default: str = "") -> list[str]:
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def tile_address(name: str) -> str:
    """The address of a tile server's pictures, with {z}, {x} and {y}; "" when none is set."""
    value = text(name, "")
    if value and not (value.startswith("https://") and all(part in value for part in ("{z}", "{x}", "{y}"))):
        raise EnvironmentProblem(f"{name} must start with https:// and hold {{z}}, {{x}} and {{y}}")
    return value


def origins(address: str) -> list[str]:
    """["https://tiles.example"] of an address, for the policy of the pages; nothing of ""."""
    parts = urlsplit(address)
    return [f"{parts.scheme}://{parts.netloc}"] if parts.netloc else []


@dataclass(frozen=True)
class DatabaseUrl:
    """`postgres://user:pass@host:port/name?option=x` or `sqlite:///path`, as Django settings."""

    url: str

    def settings(self) -> dict[str, Any]:
        parts = urlsplit(self.url)
        if parts.scheme == "sqlite":
            return sqlite_settings(unquote(parts.path[1:]))
        if parts.scheme in {"postgres", "postgresql"}:
            return postgres_settings(parts)
        raise EnvironmentProblem("DATABASE_URL must start with postgres:// or sqlite:///")


def sqlite_settings(path: str) -> dict[str, Any]:
    """WAL and IMMEDIATE: 20 parallel writers without an error (measured, see design)."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=20000;"
                " PRAGMA cache_size=-20000; PRAGMA temp_store=MEMORY"
            ),
        },
    }


def postgres_settings(parts: Any) -> dict[str, Any]:
    """`?prepare_threshold=none` where a pooler stands before the server and mixes connections."""
    options: dict[str, Any] = {"prepare_threshold": "5", **dict(parse_qsl(parts.query))}
    uses = options["prepare_threshold"]  # of a statement, before the server keeps its plan
    options["prepare_threshold"] = int(uses) if uses.isdecimal() else None
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


def kept_secret(path: Path) -> str:
    """The development secret: made once, kept beside the demo database, never in the repository."""
    if not path.exists():
        from django.core.management.utils import get_random_secret_key

        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(get_random_secret_key())
        path.chmod(0o600)
    return path.read_text().strip()

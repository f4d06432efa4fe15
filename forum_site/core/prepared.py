"""Statements that PostgreSQL plans once a connection: from then on it only runs them.

Django puts the values into the text of a statement, so that each one is new to the server. What `ready`
keeps has the same text each time: sent with its values beside it, the server can keep it and its plan.
"""

from __future__ import annotations

from typing import Any


class Preparing:
    """A Django connection to PostgreSQL whose cursors send values beside the statement."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection

    def __getattr__(self, name: str) -> Any:
        return getattr(self.connection, name)

    def cursor(self) -> Any:
        from django.db.backends.postgresql import base  # needs the driver

        made_by: Any = base.ServerBindingCursor
        self.connection.ensure_connection()
        with self.connection.wrap_database_errors:
            raw = made_by(self.connection.connection)
            set_zone(self.connection, raw)
        return self.connection._prepare_cursor(raw)


def set_zone(connection: Any, cursor: Any) -> None:
    """As Django does with its own cursors: moments come in the zone of the connection."""
    from django.db.backends.postgresql.base import TIMESTAMPTZ_OID
    from django.db.backends.postgresql.psycopg_any import register_tzloader
    from psycopg.pq import Format

    loader = connection.connection.adapters.get_loader(TIMESTAMPTZ_OID, Format.TEXT)
    if connection.timezone != loader.timezone:
        register_tzloader(connection.timezone, cursor)


def preparing(connection: Any) -> Any:
    """The connection itself where the server keeps no statements: SQLite, or behind a pooler."""
    options = connection.settings_dict["OPTIONS"]
    keeps = connection.vendor == "postgresql" and options.get("prepare_threshold") is not None
    return Preparing(connection) if keeps else connection

"""Statements that PostgreSQL plans once a connection: from then on it only runs them.

Django puts the values into the text of a statement, so that each one is new to the server. What `ready`
keeps has the same text each time: sent with its values beside it, the server can keep it and its plan.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

PLACE: Final = re.compile(r"%[%s]")  # of a value in the text of a statement; "%%" is a letter


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


def with_constants(
    connection: Any, sql: str, params: Sequence[Any], places: Sequence[int | None]
) -> tuple[str, tuple[Any, ...], tuple[int | None, ...]]:
    """Statement, parameters and places again, with words and numbers that never change in the text itself.

    So the planner counts with them in the plan that is kept. Else it may find that plan worse than one made
    for the values, and plan anew each time; nor would it use an index over a part of a table.
    """
    if not isinstance(preparing(connection), Preparing):
        return sql, tuple(params), tuple(places)
    from psycopg.sql import Literal

    connection.ensure_connection()
    left: list[tuple[Any, int | None]] = []
    values = iter(zip(params, places, strict=True))

    def put(found: re.Match[str]) -> str:
        if found[0] == "%%":
            return "%%"
        value, place = next(values)
        if place is None and isinstance(value, str | int):
            return Literal(value).as_string(connection.connection).replace("%", "%%")
        left.append((value, place))
        return "%s"

    text = PLACE.sub(put, sql)
    return text, tuple(value for value, _place in left), tuple(place for _value, place in left)

"""Many new rows at once: COPY on PostgreSQL, bulk_create elsewhere; both give the rows their keys."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from django.db import connection, models
from django.utils import timezone

ROWS = 1_000  # rows a statement where there is no COPY


def write(model: type[models.Model], rows: Sequence[Any]) -> None:
    """Insert unsaved rows; whom they point at is saved already."""
    if connection.vendor == "postgresql":
        _copy(model, rows)
    else:
        model._default_manager.bulk_create(rows, batch_size=ROWS)


def _copy(model: type[models.Model], rows: Sequence[Any]) -> None:
    """Three times as fast as bulk_create, which prepares every value of every row one by one."""
    fields = model._meta.local_concrete_fields
    names = ", ".join(f'"{field.column}"' for field in fields)
    table, now = model._meta.db_table, timezone.now()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [table, len(rows)]
        )
        for row, (key,) in zip(rows, cursor.fetchall(), strict=True):
            row.pk = key
            row.created_at = row.updated_at = now
            for field in fields:
                relation: Any = field
                if field.is_relation and getattr(row, field.attname) is None and relation.is_cached(row):
                    related = relation.get_cached_value(row)
                    setattr(row, field.attname, related.pk if related else None)
        with cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
            for row in rows:
                copy.write_row([_plain(field, getattr(row, field.attname)) for field in fields])


def _plain(field: Any, value: Any) -> Any:
    if isinstance(field, models.JSONField):
        return json.dumps(value)
    if isinstance(field, models.FileField):
        return str(value or "")
    return value

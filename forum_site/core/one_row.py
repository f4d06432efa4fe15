"""One row written by a statement whose text is put together once a process.

Django composes an INSERT or an UPDATE anew for each row, which takes longer than writing it. As with its own
bulk verbs neither `save` nor signals are called.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.db import connections, router
from django.db.models import Model

from forum_site.core.prepared import preparing


def insert_new(obj: Model) -> bool:
    """Write `obj` and give it its `pk`; False when a row stands that must be the only one of its kind."""
    connection = connections[router.db_for_write(type(obj))]
    statement, fields = _insert(type(obj), connection.alias)
    values = [field.get_db_prep_save(field.pre_save(obj, True), connection) for field in fields]
    with preparing(connection).cursor() as cursor:
        cursor.execute(statement, values)
        made = cursor.fetchone()
    if made:
        obj.pk, obj._state.adding, obj._state.db = made[0], False, connection.alias
    return made is not None


def update_row(obj: Model, *names: str) -> None:
    """Store these fields of `obj` as they stand."""
    connection = connections[router.db_for_write(type(obj))]
    statement, fields = _update(type(obj), connection.alias, names)
    values = [field.get_db_prep_save(getattr(obj, field.attname), connection) for field in fields]
    with preparing(connection).cursor() as cursor:
        cursor.execute(statement, [*values, obj.pk])


@lru_cache(maxsize=64)
def _insert(model: type[Model], alias: str) -> tuple[str, list[Any]]:
    quote = connections[alias].ops.quote_name
    key: Any = model._meta.pk
    fields: list[Any] = [field for field in model._meta.concrete_fields if field is not key]
    names = ", ".join(quote(field.column) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    statement = (
        f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({places})"  # noqa: S608 - names of our own columns
        f" ON CONFLICT DO NOTHING RETURNING {quote(key.column)}"
    )
    return statement, fields


@lru_cache(maxsize=64)
def _update(model: type[Model], alias: str, names: tuple[str, ...]) -> tuple[str, list[Any]]:
    quote = connections[alias].ops.quote_name
    key: Any = model._meta.pk
    fields: list[Any] = [model._meta.get_field(name) for name in names]
    places = ", ".join(f"{quote(field.column)} = %s" for field in fields)
    return f"UPDATE {quote(model._meta.db_table)} SET {places} WHERE {quote(key.column)} = %s", fields  # noqa: S608

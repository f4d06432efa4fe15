"""Many rows of a table written in one statement, where `bulk_update` would write a CASE for each."""

# ruff: noqa: S608 - the words are names of a model's table and columns
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from django.db import connection, models

_BATCH = 50_000


def insert_columns(model: type[models.Model], **columns: Sequence[Any]) -> list[int]:
    """Insert rows given column by column, each as long as the others; their primary keys, in no order.

    Columns that are not given hold the defaults of the model's fields. On PostgreSQL some 5 µs a row.
    """
    size = len(next(iter(columns.values())))
    if connection.vendor != "postgresql":
        named = (dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True))
        made = model._default_manager.bulk_create([model(**row) for row in named], batch_size=1_000)
        return [row.pk for row in made]
    found: list[int] = []
    for start in range(0, size, _BATCH):
        part = {name: values[start : start + _BATCH] for name, values in columns.items()}
        found += _insert(model, part)
    return found


def _insert(model: type[models.Model], columns: Mapping[str, Sequence[Any]]) -> list[int]:
    about = model._meta  # noqa: SLF001 - how models name their columns
    fields = [field for field in about.concrete_fields if not field.primary_key]
    given = [field for field in fields if field.attname in columns]
    fixed = [field for field in fields if field.attname not in columns]
    values = [field.get_db_prep_save(field.pre_save(model(), True), connection) for field in fixed]
    names = ", ".join(f'"{field.column}"' for field in (*given, *fixed))
    arrays = ", ".join(f"%s::{_kind(field)}[]" for field in given)
    constants = "".join(f", %s::{field.db_type(connection)}" for field in fixed)
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{model._meta.db_table}" ({names})'  # noqa: SLF001
            f" SELECT new.*{constants} FROM unnest({arrays}) AS new RETURNING {model._meta.pk.column}",  # noqa: SLF001
            [*values, *(_array(columns[field.attname]) for field in given)],
        )
        return [key for (key,) in cursor.fetchall()]


def _array(values: Sequence[Any]) -> str:
    """The values as PostgreSQL writes an array: one text, where the driver would quote each by itself."""
    told = map(str, values) if all(type(one) is int for one in values) else map(_element, values)
    return f"{{{','.join(told)}}}"


def _element(value: Any) -> str:
    if isinstance(value, bytes):
        return f'"\\\\x{value.hex()}"'
    return "NULL" if value is None else _text(value)


@lru_cache(maxsize=64, typed=True)
def _text(value: Any) -> str:
    """Of few values that stand in many rows, such as a state or the moment of writing."""
    told = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{told}"'


def _kind(field: Any) -> str:
    """The type of the column's values, as PostgreSQL names it."""
    return str(field.rel_db_type(connection) if field.is_relation else field.db_type(connection)).split("(")[
        0
    ]


def write_columns(model: type[models.Model], keys: Sequence[int], **columns: Sequence[Any]) -> None:
    """Give the rows with these primary keys new values, column by column, each as long as `keys`."""
    if not len(keys):
        return
    about = model._meta  # noqa: SLF001 - how models name their columns
    named = {field.name: field for field in about.concrete_fields}
    fields = [named[name] for name in columns]
    table, key = about.db_table, about.pk.column
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            to = ", ".join(f'"{field.column}" = new."{field.column}"' for field in fields)
            names = ", ".join(f'"{field.column}"' for field in fields)
            kinds = ", ".join(f"%s::{_kind(field)}[]" for field in fields)
            cursor.execute(
                f'UPDATE "{table}" SET {to} FROM unnest(%s::bigint[], {kinds}) AS new(key, {names})'
                f' WHERE "{table}"."{key}" = new.key',
                [_array(keys), *map(_array, columns.values())],
            )
            return
        to = ", ".join(f'"{field.column}" = %s' for field in fields)
        told = (
            [field.get_db_prep_save(value, connection) for value in values]
            for field, values in zip(fields, columns.values(), strict=True)
        )
        cursor.executemany(
            f'UPDATE "{table}" SET {to} WHERE "{key}" = %s', list(zip(*told, keys, strict=True))
        )

"""Is a column one of many values? Said to PostgreSQL as one array."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection
from django.db.models import BooleanField, F, Func, Q, QuerySet, Subquery
from django.db.models.expressions import RawSQL


def listed(numbers: Iterable[int]) -> str:
    """Whole numbers as one text for `is_among`, in statements that are put together once (`core.ready`)."""
    joined = ",".join(map(str, numbers))
    return f"{{{joined}}}" if connection.vendor == "postgresql" else f"[{joined}]"


def is_among(column: str, values: QuerySet[Any] | Sequence[int] | str) -> Q:
    """A condition for `filter`: `values` are whole numbers, also as `listed`, or rows of one column.

    Many numbers are one parameter, which costs less to write and to plan than as many parameters. Rows are
    read first and then looked up in the column's index one by one. Of a join or an IN the database guesses
    the size, and may read the whole table instead. Elsewhere than on PostgreSQL it is a plain IN.
    """
    if connection.vendor != "postgresql":
        several: Any = values
        if isinstance(values, str):
            several = RawSQL("SELECT value FROM json_each(%s)", [values])  # noqa: S611 - a parameter
        return Q(**{f"{column}__in": several})
    array: Any
    if isinstance(values, QuerySet):
        array = Subquery(values.order_by(), template="ARRAY(%(subquery)s)")
    else:
        numbers = values if isinstance(values, str) else list(values)
        array = RawSQL("%s::bigint[]", [numbers])  # noqa: S611 - the numbers are a parameter
    return Q(
        Func(F(column), array, template="%(expressions)s)", arg_joiner=" = ANY(", output_field=BooleanField())
    )

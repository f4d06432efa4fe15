"""Is a column one of many values? Said to PostgreSQL as one array."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.models import BooleanField, F, Func, Q, QuerySet, Subquery
from django.db.models.expressions import RawSQL


def is_among(column: str, values: QuerySet[Any] | Sequence[int]) -> Q:
    """A condition for `filter`: `values` are whole numbers or rows of one column.

    Many numbers are one parameter, which costs less to write and to plan than as many parameters. Rows are
    read first and then looked up in the column's index one by one. Of a join or an IN the database guesses
    the size, and may read the whole table instead. Elsewhere than on PostgreSQL it is a plain IN.
    """
    if connection.vendor != "postgresql":
        return Q(**{f"{column}__in": values})
    array: Any = (
        Subquery(values.order_by(), template="ARRAY(%(subquery)s)")
        if isinstance(values, QuerySet)
        else RawSQL("%s::bigint[]", [list(values)])  # noqa: S611 - the numbers are a parameter
    )
    return Q(
        Func(F(column), array, template="%(expressions)s)", arg_joiner=" = ANY(", output_field=BooleanField())
    )

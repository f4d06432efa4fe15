"""Joined rows of which only some columns are read: every column costs a page time, used or not."""

from collections.abc import Sequence
from typing import TypeVar

from django.db.models import Model, QuerySet

Row = TypeVar("Row", bound=Model)


def joined(rows: QuerySet[Row], own: Sequence[str] | None = None, **related: Sequence[str]) -> QuerySet[Row]:
    """The rows with the related ones named, of each only these columns; all of their `own` unless named too.

    `joined(entries, organisation=("name",))`; a longer way is written `board__territory=(...)`. What is not
    named is read by a statement of its own when somebody asks for it.
    """
    columns = [field.name for field in rows.model._meta.concrete_fields] if own is None else list(own)
    told = [f"{way}__{column}" for way, names in related.items() for column in names]
    return rows.select_related(*related).only(*columns, *told)

"""Sums of amounts; it knows no model, so that every module may ask it."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet, Sum


def total(rows: QuerySet[Any], field: str = "amount") -> int:
    """Rupiah of all `rows`; 0 when there is none."""
    return rows.aggregate(sum=Sum(field))["sum"] or 0

"""Whether the totals are right, making them anew, and making few rows of many."""

# ruff: noqa: S608 - every word is a constant of this package
from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction

from partnerships.totals import triggers
from partnerships.totals.sums import COLUMNS, KEYS, SUMS, TOTAL, folded, recount

logger = logging.getLogger(__name__)
Difference = dict[str, Any]


def differences() -> list[Difference]:
    """Keys whose kept sums are not what the needs give: one statement, so one moment. [] is right."""
    keys, sums = ", ".join(KEYS), ", ".join(SUMS)
    kept = f"SELECT {keys}, {sums} FROM ({folded(TOTAL)}) kept"
    real = f"SELECT {keys}, {sums} FROM ({recount()}) real"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT 'kept', one.* FROM ({kept} EXCEPT {real}) one"
            f" UNION ALL SELECT 'real', two.* FROM ({real} EXCEPT {kept}) two"
        )
        return [dict(zip(("which", *KEYS, *SUMS), row, strict=True)) for row in cursor.fetchall()]


def check(*, repair: bool = True) -> list[Difference]:
    """What differed; counted anew when anything did, and said in the log: it should never happen."""
    wrong = differences()
    if wrong:
        logger.error("totals of needs differed from the needs in %d rows: %s", len(wrong), wrong[:3])
        if repair:
            rebuild()
    return wrong


def rebuild() -> None:
    """Forget all sums and count the needs again. On PostgreSQL writers wait meanwhile, readers do not."""
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"LOCK TABLE {TOTAL} IN EXCLUSIVE MODE")
        cursor.execute(f"DELETE FROM {TOTAL}")
        cursor.execute(f"INSERT INTO {TOTAL} ({COLUMNS}) {recount()}")


@contextmanager
def aside() -> Iterator[None]:
    """Many rows at once: the triggers stand aside, and everything is counted at the end."""
    _settle_checks()
    triggers.remove()
    try:
        yield
    finally:
        _settle_checks()
        triggers.install()
        rebuild()


def _settle_checks() -> None:
    """PostgreSQL changes no table whose foreign keys this transaction still has to look at."""
    if connection.vendor == "postgresql" and connection.in_atomic_block:
        connection.check_constraints()


def fold() -> None:
    """One row of the many that share a key. Readers see the same sums before and after.

    May run beside writers and beside itself: each row is taken once, what came later stays.
    """
    keys = ", ".join(KEYS)
    many = f"SELECT {keys} FROM {TOTAL} GROUP BY {keys} HAVING COUNT(*) > 1"
    same = " AND ".join(f"total.{key} = many.{key}" for key in KEYS)
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                f"WITH many AS ({many}), gone AS (DELETE FROM {TOTAL} total USING many WHERE {same}"
                f" RETURNING total.*) INSERT INTO {TOTAL} ({COLUMNS}) {folded('gone')}"
            )
            return
        cursor.execute(f"SELECT COALESCE(MAX(id), 0) FROM {TOTAL}")
        (last,) = cursor.fetchone()  # the only writer: nothing comes between
        old = f"(SELECT * FROM {TOTAL} WHERE id <= {last})"
        cursor.execute(f"INSERT INTO {TOTAL} ({COLUMNS}) {folded(old)}")
        cursor.execute(f"DELETE FROM {TOTAL} WHERE id <= %s", [last])

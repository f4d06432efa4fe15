"""One writer of pairs at a time: what two tasks count together must not be lost between them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.db import connection, transaction

_NUMBER: Final = 7_205_110_413  # of the advisory lock; nothing else uses it


@contextmanager
def alone() -> Iterator[None]:
    """A transaction in which nobody else writes pairs; SQLite lets one write at a time anyway."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_NUMBER])
        yield

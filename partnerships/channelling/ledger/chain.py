"""How the rows of a book hold together: one SHA-256 over each row and the hash of the row before it.

Anybody can compute it again from the published file: the JSON list of FIELDS in their order, UTF-8, no
spaces, non-ASCII as it is; the moment in UTC with microseconds. The seal over count and last hash needs
the key of the site, so that only the site can write a book that ends elsewhere.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from datetime import UTC, datetime
from typing import Any, Final

from django.conf import settings

FIELDS: Final = (
    "book", "number", "at", "kind", "object_type", "object_id", "need", "partnership", "amount",
    "source_kind", "side", "role", "evidence", "reverses", "previous_hash",
)  # fmt: skip


def moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def values_of(row: Any) -> list[Any]:
    """What is hashed of a row: an object or a historical model with the fields of `LedgerEntry`."""
    told = {"book": row.book_id, "at": moment(row.at)}
    return [told[name] if name in told else getattr(row, name) for name in FIELDS]


def hash_of(row: Any) -> str:
    text = json.dumps(values_of(row), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def seal_of(book_id: int, entries: int, head: str) -> str:
    """HMAC-SHA256 with LEDGER_KEY over board book, count and last hash."""
    text = f"{book_id}|{entries}|{head}"
    return hmac.new(settings.LEDGER_KEY.encode(), text.encode(), hashlib.sha256).hexdigest()

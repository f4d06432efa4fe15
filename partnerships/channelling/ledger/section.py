"""The ledger on a partnership's page: how many rows tell of it, the last hash, where to read them."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from partnerships.channelling.sections import Reader
from partnerships.models import LedgerEntry, Partnership


def ledger_section(partnership: Partnership, reader: Reader) -> dict[str, Any] | None:
    """Two statements; nothing while there is no row. The same for everybody: rows are public."""
    rows = LedgerEntry.objects.filter(partnership=partnership.pk)
    last = rows.order_by("-number").values("hash", "at", "number").first()
    if last is None:
        return None
    address = reverse("partnerships:ledger_book", args=[partnership.board.slug])
    return {
        "template": "partnerships/channelling/ledger/section.html",
        "context": {"count": rows.count(), "last": last, "url": f"{address}?partnership={partnership.pk}"},
        "anchor": ("h-buku", _("Ledger")),
    }

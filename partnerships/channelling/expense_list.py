"""The expenses of a partnership as a list, as sums a line of the RAB, and as CSV."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from forum_site.core.csv_file import csv_lines
from forum_site.core.money import number
from partnerships.channelling.report_lines import need_rows
from partnerships.channelling.report_page import signed
from partnerships.channelling.report_words import line_name
from partnerships.models import Expense, Partnership

COLUMNS: Final = (
    "id", "tanggal", "kebutuhan", "baris_rab", "untuk_apa", "sumber", "jumlah", "kuitansi",
    "alasan_tanpa_kuitansi", "batal_karena",
)  # fmt: skip


def expense_rows(partnership: Partnership) -> QuerySet[Expense]:
    """The newest first; void ones too, which `entry.voided_at` tells."""
    rows = Expense.objects.filter(partnership=partnership).select_related("need", "cost_item", "entry")
    return rows.order_by("-spent_on", "-pk")


def columns() -> list[tuple[str, bool]]:
    return [(_("Line of the RAB"), False), (_("Planned"), True), (_("Spent"), True), (_("Left"), True)]


def line_table(partnership: Partnership) -> list[dict[str, Any]]:
    """A table a need: planned, spent and what is left of each line."""
    return [
        {
            "id": f"h-rab-{n}",
            "title": row["title"],
            "rows": [
                [line_name(one), number(one["planned"]), number(one["spent"]), signed(one["difference"])]
                for one in row["lines"]
            ],
            "total": [
                _("Total"), number(row["planned"]), number(row["spent"]),
                signed(row["planned"] - row["spent"]),
            ],
        }
        for n, row in enumerate(need_rows(partnership, {}, is_final=False), 1)
    ]  # fmt: skip


def expense_lines(partnership: Partnership) -> Iterator[str]:
    """The lines of the file, heading first; for the two sides and the secretariat."""
    rows = expense_rows(partnership).order_by("spent_on", "pk")
    return csv_lines(COLUMNS, map(_values, rows))


def _values(one: Expense) -> list[Any]:
    return [
        one.pk, one.spent_on.isoformat(), one.need.public_title, one.cost_item.name if one.cost_item else "",
        one.what, one.entry.source_kind, one.amount, "ya" if one.receipt else "tidak", one.no_receipt,
        one.entry.void_reason,
    ]  # fmt: skip

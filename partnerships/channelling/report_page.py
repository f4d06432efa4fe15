"""What the page of one report shows: figures, lines, differences, and what comes with them."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core.dates import day
from forum_site.core.money import number, percent, rupiah_full
from partnerships.channelling.report_data import data_of, public_data
from partnerships.channelling.report_lines import TOLERATED
from partnerships.channelling.report_points import points_of
from partnerships.channelling.report_section import returns_of
from partnerships.channelling.report_states import OPEN, STEPS, SUBMITTED
from partnerships.channelling.report_words import line_name, name_of, state_words
from partnerships.channelling.sections import Reader
from partnerships.display import shown_count
from partnerships.models import Expense, NeedPhoto, Report
from partnerships.photo_display import photo_row
from partnerships.rules import channelling_reports as rules


def report_page(report: Report, reader: Reader) -> dict[str, Any]:
    """The context of templates/partnerships/channelling/works/report.html."""
    context: dict[str, Any] = {
        "report": report, "name": name_of(report), "inside": reader.inside,
        "state": state_words(report, timezone.localdate()),
        "returns": [row for row in returns_of(report.partnership, [report]) if row["name"]],
        "tolerated": TOLERATED,
    }  # fmt: skip
    if not reader.inside and report.state != Report.State.ACCEPTED:
        return context
    data = data_of(report) if reader.inside else public_data(data_of(report))
    return {**context, **figures(data), **_inside(report, reader, data)}


def figures(data: dict[str, Any]) -> dict[str, Any]:
    """Tables of `report_data`, in words of the active language."""
    received, spent = data["received"], data["spent"]
    return {
        "stats": [
            (_("Agreed"), rupiah_full(data["value"])), (_("Received"), rupiah_full(received)),
            (_("Spent"), rupiah_full(spent)), (_("Left"), rupiah_full(received - spent)),
            (_("Work done"), percent(data["percent"], 100)),
            (_("Labour days (HOK)"), number(data["labour_days"])),
            (_("Households that benefit"), shown_count(data["beneficiaries"]) or "–"),
        ],
        "columns": [
            (_("Line of the RAB"), False), (_("Planned"), True), (_("Spent"), True), (_("Difference"), True)
        ],
        "needs": [_need_table(row, n) for n, row in enumerate(data["needs"], 1)],
        "narrative": data["narrative"],
    }  # fmt: skip


def _need_table(row: dict[str, Any], n: int) -> dict[str, Any]:
    lines = row["lines"]
    return {
        "id": f"h-rab-{n}", "title": row["title"], "percent": percent(row["percent"], 100),
        "received": row["received"],
        "rows": [
            [line_name(one), number(one["planned"]), number(one["spent"]), signed(one["difference"])]
            for one in lines
        ],
        "total": [
            _("Total"), number(row["planned"]), number(row["spent"]), signed(row["planned"] - row["spent"])
        ],
        "explained": [(line_name(one), one["explanation"]) for one in lines if one["explanation"]],
        "unexplained": [line_name(one) for one in lines if one["asks"] and not one["explanation"]],
    }  # fmt: skip


def signed(amount: int) -> str:
    """What is left of a line as it is, what was overspent with a minus."""
    return number(amount) if amount >= 0 else f"\N{MINUS SIGN}{number(-amount)}"


def _inside(report: Report, reader: Reader, data: dict[str, Any]) -> dict[str, Any]:
    """Photos for everybody who reads the figures; expenses and steps for the two sides."""
    shown = {"photos": photos_of(data)}
    if not reader.inside:
        return shown
    may = {code: bool(rules.can_step(reader.user, report, code)) for code in STEPS}
    return {
        **shown,
        "expenses": _expenses(data),
        "points": points_of(report, data) if report.state in OPEN else [],
        "may": {**may, "edit": may["write"]},
        "waits": report.state == SUBMITTED,
    }


def _expenses(data: dict[str, Any]) -> list[dict[str, Any]]:
    kept = Expense.objects.in_bulk([row["id"] for row in data["expenses"]])
    return [
        {**row, "day": day(date.fromisoformat(row["day"])), "file": bool(kept[row["id"]].receipt)}
        for row in data["expenses"]
        if row["id"] in kept
    ]


def photos_of(data: dict[str, Any]) -> list[Any]:
    """Rows of the photos that still exist and show no single house."""
    rows = NeedPhoto.objects.filter(pk__in=[one["id"] for one in data["photos"]])
    found = rows.select_related("need__village__parent").order_by("taken_on", "pk")
    return [
        photo_row(photo, photo.need) for photo in found if photo.no_house or not photo.need.is_house_level
    ]

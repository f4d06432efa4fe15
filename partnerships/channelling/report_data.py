"""What a report says, built from the entries: as it stands now, or as it was submitted (`Report.frozen`)."""

from __future__ import annotations

from typing import Any, Final

from django.utils import timezone

from partnerships.channelling.guards import current_agreement
from partnerships.channelling.progress import latest_percents, percent_of
from partnerships.channelling.report_lines import need_rows
from partnerships.channelling.report_states import ACCEPTED, SUBMITTED
from partnerships.channelling.spending import counted, received_rows
from partnerships.models import Partnership, Report
from partnerships.privacy import public_text

KEPT: Final = (SUBMITTED, ACCEPTED)  # states in which the frozen copy is what counts


def data_of(report: Report) -> dict[str, Any]:
    """The frozen copy of what was submitted, else what the entries say now."""
    return report.frozen if report.state in KEPT and report.frozen else live_data(report)


def live_data(report: Report) -> dict[str, Any]:
    """JSON: amounts in rupiah, days as ISO dates. Single expenses are not for the public (`public_data`)."""
    partnership = report.partnership
    needs = need_rows(partnership, report.explanations, is_final=report.is_final)
    percents = latest_percents(partnership)
    for row in needs:
        row["percent"] = percents.get(row["need"], 0)
    made = current_agreement(partnership)
    seen = seen_before(report)
    notes = _notes(partnership)
    return {
        "is_final": report.is_final, "number": report.instalment.number if report.instalment else 0,
        "board": partnership.board.name, "partner": partnership.partner.name, "title": partnership.title,
        "agreement": {"kind": made.kind, "number": made.number} if made else None,
        "value": made.value or 0 if made else sum(row["amount"] for row in needs),
        "received": sum(row["received"] for row in needs), "spent": sum(row["spent"] for row in needs),
        "percent": percent_of(partnership), "needs": needs, "sources": sources(partnership),
        "expenses": [row for row in _expenses(partnership) if row["id"] not in seen],
        "progress": notes, "labour_days": sum(one["labour_days"] or 0 for one in notes),
        "photos": _photos(partnership), "narrative": report.narrative,
        "beneficiaries": report.beneficiaries, "as_of": timezone.localdate().isoformat(),
    }  # fmt: skip


def public_data(data: dict[str, Any]) -> dict[str, Any]:
    """Sums a line, without single expenses; words as the public reads them."""
    houses = any(row["house_level"] for row in data["needs"])
    needs = [
        {
            **row,
            "lines": [
                {**line, "explanation": public_text(line["explanation"], house_level=row["house_level"])}
                for line in row["lines"]
            ],
        }
        for row in data["needs"]
    ]
    narrative = public_text(data["narrative"], house_level=houses)
    return {**data, "needs": needs, "narrative": narrative, "expenses": []}


def seen_before(report: Report) -> set[int]:
    """Expenses that an earlier report told one by one; the final one tells all again."""
    if report.instalment is None:
        return set()
    earlier = Report.objects.filter(
        partnership=report.partnership, instalment__number__lt=report.instalment.number, state__in=KEPT
    )
    return {row["id"] for one in earlier for row in one.frozen.get("expenses", ())}


def sources(partnership: Partnership) -> list[dict[str, Any]]:
    """[{"kind", "received", "spent"}] of the partner's money, largest first."""
    sums: dict[str, dict[str, Any]] = {}
    for name, rows, to in (
        ("received", received_rows(partnership), ""),
        ("spent", counted(partnership), "entry__"),
    ):
        for kind, amount in rows.values_list(f"{to}source_kind", "amount"):
            row = sums.setdefault(kind, {"kind": kind, "received": 0, "spent": 0})
            row[name] += amount
    return sorted(sums.values(), key=lambda row: (-row["received"], row["kind"]))


def _expenses(partnership: Partnership) -> list[dict[str, Any]]:
    rows = counted(partnership).select_related("cost_item", "entry").order_by("spent_on", "pk")
    return [
        {
            "id": one.pk, "day": one.spent_on.isoformat(), "what": one.what, "need": one.need_id,
            "line": one.cost_item.name if one.cost_item else "", "amount": one.amount,
            "receipt": bool(one.receipt), "no_receipt": one.no_receipt,
            "source": one.entry.source_kind,
        }
        for one in rows
    ]  # fmt: skip


def _notes(partnership: Partnership) -> list[dict[str, Any]]:
    return [
        {
            "day": one.noted_on.isoformat(), "need": one.need_id, "percent": one.percent,
            "what": one.what, "labour_days": one.labour_days, "materials": one.materials,
            "problem": one.problem, "decision": one.decision,
        }
        for one in partnership.progress.all()
    ]  # fmt: skip


def _photos(partnership: Partnership) -> list[dict[str, Any]]:
    """Those that came with progress, the oldest first."""
    rows = partnership.progress.filter(photos__isnull=False).values_list(
        "photos", "photos__caption", "photos__taken_on", "need"
    )
    return [
        {"id": pk, "caption": caption, "day": taken.isoformat(), "need": need}
        for pk, caption, taken, need in rows.order_by("photos__taken_on", "photos")
    ]

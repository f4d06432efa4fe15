"""Partnerships near their end: a handover record, an accepted final report, evaluations."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from partnerships.models import Evaluation, Handover, Partnership, Report
from tests.factories.channelling import make_partnership
from tests.factories.partnerships import NeedFactory

GOOD = {"participation": 5, "equality": 4, "transparency": 4, "accountability": 5, "sustainability": 3}


def written(**more: Any) -> dict[str, Any]:
    """What a board writes into the record."""
    return {
        "keeper": "kpp", "keeper_name": "KPP Gang Karuhei", "keeper_body": None,
        "handed_over_on": timezone.localdate(), "number": "12/KPP/2026", "what": "140 m jalan beton",
        "condition": "baik", "upkeep": "Iuran warga tiap bulan", **more,
    }  # fmt: skip


def ending(board: Any, partner: Any, *, stage: str = "reporting", **more: Any) -> Partnership:
    """About a need in work; its final report is accepted, nothing is handed over yet."""
    status = "handed_over" if stage in ("handed_over", "evaluated", "closed") else "in_progress"
    need = NeedFactory(board=board, title="Rabat beton Gang Karuhei", status=status)
    made = make_partnership(need, partner, stage=stage, **more)
    Report.objects.create(partnership=made, due_on=timezone.localdate(), state="accepted")
    return made


def handed_over(partnership: Partnership, on: date | None = None, **more: Any) -> Handover:
    """The record with a signed file, written straight into the table."""
    on = on or timezone.localdate()
    return Handover.objects.create(
        partnership=partnership, keeper="kpp", keeper_name="KPP Gang Karuhei", handed_over_on=on,
        number="12/KPP/2026", what="140 m jalan beton", file="partnerships/rahasia.pdf",
        next_check_on=on + timedelta(days=365), **more,
    )  # fmt: skip


def evaluation(partnership: Partnership, side: str, **more: Any) -> Evaluation:
    return Evaluation.objects.create(partnership=partnership, side=side, **{**GOOD, **more})

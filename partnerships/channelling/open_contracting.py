"""A partnership as open data: parties, stage, needs, money, steps, papers' public facts; no person, no file.

What is not agreed yet has no amount.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from django.conf import settings
from django.urls import reverse

from partnerships.channelling.words import is_agreed
from partnerships.display import address_of
from partnerships.models import Instalment, Partnership

COLUMNS: Final = (
    "id", "url", "title", "stage", "since", "board", "board_url", "partner", "partner_kind", "partner_url",
    "place_code", "needs", "value", "started_by",
)  # fmt: skip
BLOCK: Final = 200


def head_of(one: Partnership) -> dict[str, Any]:
    """One row of the list; `one` comes from `for_list()`."""
    place = one.board.territory
    return {
        "id": one.pk,
        "url": address_of(one),
        "title": one.title,
        "stage": one.stage,
        "since": one.stage_since.date(),
        "board": _body(one.board),
        "partner": {**_body(one.partner), "kind": one.partner.kind},
        "place": place.code if place else None,
        "value": (getattr(one, "value", None) if is_agreed(one) else None),
        "started_by": one.started_by,
    }


def whole_of(one: Partnership) -> dict[str, Any]:
    """All the public may know of it; a handful of statements."""
    agreed = is_agreed(one)
    return {
        **head_of(one),
        "needs": [_need(line, agreed) for line in one.lines.select_related("need")],
        "steps": [
            {"move": step.move, "from_": step.from_stage, "to": step.to_stage, "on": step.at.date(),
             "side": step.side, "role": step.role, "working_days": step.answered_in}
            for step in one.steps.all()
        ],
        "agreements": [_agreement(made) for made in one.agreements.all()] if agreed else [],
        "instalments": [_instalment(part) for part in one.instalments.all()] if agreed else [],
        "reports": [
            {"instalment": report.instalment.number if report.instalment else None, "state": report.state,
             "due_on": report.due_on}
            for report in one.reports.select_related("instalment")
        ],
        "handed_over_on": getattr(getattr(one, "handover", None), "handed_over_on", None),
        "ledger": str(settings.SITE_URL).rstrip("/") + _ledger(one),
    }  # fmt: skip


def _ledger(one: Partnership) -> str:
    return f"{reverse('partnerships:ledger_book', args=[one.board.slug])}?partnership={one.pk}"


def _body(body: Any) -> dict[str, Any]:
    return {"name": body.name, "url": address_of(body)}


def _need(line: Any, agreed: bool) -> dict[str, Any]:
    need = line.need
    return {
        "id": need.pk, "url": address_of(need), "title": need.public_title, "status": need.status,
        "amount": line.amount if agreed else None,
    }  # fmt: skip


def _agreement(made: Any) -> dict[str, Any]:
    return {
        "kind": made.kind, "number": made.number, "support": made.support, "source_kind": made.source_kind,
        "value": made.value, "signed_on": made.signed_on, "starts_on": made.starts_on,
        "ends_on": made.ends_on, "current": made.replaced_at is None,
    }  # fmt: skip


def _instalment(part: Instalment) -> dict[str, Any]:
    return {
        "number": part.number, "amount": part.amount, "state": part.state, "due_on": part.due_on,
        "paid_on": part.paid_on, "received_on": part.received_on,
    }  # fmt: skip


def csv_rows(rows: Any) -> Iterator[list[Any]]:
    """In the order of COLUMNS; `rows` is a query set with `for_list()`."""
    found: Iterator[Partnership] = rows.iterator(BLOCK)
    while block := list(islice(found, BLOCK)):
        needs: dict[int, list[str]] = {}
        lines = Partnership.objects.filter(pk__in=[one.pk for one in block]).order_by("lines__position")
        for pk, need in lines.values_list("pk", "lines__need"):
            needs.setdefault(pk, []).append(str(need))
        for one in block:
            told = head_of(one)
            yield [
                one.pk, told["url"], one.title, one.stage, told["since"].isoformat(), one.board.name,
                told["board"]["url"], one.partner.name, one.partner.kind, told["partner"]["url"],
                told["place"], " ".join(needs.get(one.pk, [])), told["value"], one.started_by,
            ]  # fmt: skip

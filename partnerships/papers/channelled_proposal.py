"""A submitted version of a proposal as a paper: what it said that day, not what is true today."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import segno
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from forum_site.core.dates import long_day
from forum_site.core.money import number, rupiah_full
from partnerships.channelling.proposal_sections import LABELS
from partnerships.models import Partnership, ProposalVersion
from partnerships.papers.need_data import amount_cell, lines_of, plain
from partnerships.papers.press import Printed, print_paper


def proposal_paper(version: ProposalVersion) -> Printed:
    """Official papers are Indonesian, whoever prints them."""
    return print_paper("channelled_proposal.typ", proposal_data(version))


def proposal_data(version: ProposalVersion) -> dict[str, Any]:
    partnership, data = version.proposal.partnership, version.data
    with translation.override("id"):
        address = address_of(partnership)
        return {
            "title": plain(partnership.title),
            "number": str(version.number),
            "day": long_day(version.at),
            "mark": version.sha256[:16],
            "place": str(partnership.board.territory or ""),
            "board": board_of(partnership),
            "partner": partnership.partner.name,
            "address": address.partition("://")[2].rstrip("/"),
            "qr": qr_rows(address),
            "parts": [
                {"label": str(label), "texts": lines_of(data["texts"].get(code, ""))}
                for code, label in LABELS.items()
            ],
            "needs_rows": [_need_row(row) for row in data["needs"]],
            "needs_total": [
                _("Total"),
                *(amount_cell(_sum(data["needs"], name)) for name in ("cost", "gap")),
            ],
            "budgets": [_budget(row) for row in data["needs"]],
        }


def address_of(partnership: Partnership) -> str:
    return f"{settings.SITE_URL.rstrip('/')}{partnership.get_absolute_url()}"


def qr_rows(address: str) -> list[list[int]]:
    return [[int(cell) for cell in row] for row in segno.make(address, error="m").matrix]


def board_of(partnership: Partnership) -> dict[str, str]:
    said = _("verified by the secretariat") if partnership.board.is_verified else ""
    return {"name": partnership.board.name, "verified": str(said)}


def _sum(rows: list[Mapping[str, Any]], name: str) -> int:
    return sum(row[name] or 0 for row in rows)


def _need_row(row: Mapping[str, Any]) -> list[str]:
    return [row["title"], amount_cell(row["cost"] or 0), amount_cell(row["gap"] or 0)]


def _budget(row: Mapping[str, Any]) -> dict[str, Any]:
    lines = [
        [
            one["name"],
            one["volume"].replace(".", ","),
            one["unit"],
            number(one["unit_price"]),
            number(one["amount"]),
        ]
        for one in row["items"]
    ]
    stages = ("planned", "committed", "received", "spent")
    funding = [
        [", ".join(filter(None, (one["label"], one["note"]))), *(amount_cell(one[name]) for name in stages)]
        for one in row["funding"]
    ]
    total = number(sum(one["amount"] for one in row["items"]))
    return {
        "title": row["title"], "rows": lines, "total": [_("Total"), "", "", "", total], "funding": funding,
        "cost": plain(rupiah_full(row["cost"])) if row["cost"] else "–",
    }  # fmt: skip

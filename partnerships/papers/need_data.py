"""What the papers of a need say, as plain data: the public's words only, in the active language."""

from __future__ import annotations

from typing import Any, Final

import segno
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from forum_site.core.dates import day, long_day
from forum_site.core.display.charts import SLICE_NAMES, percents
from forum_site.core.money import number, percent, rupiah_full, rupiah_short
from partnerships import display, life_trace, short_links, trace
from partnerships.choices import FundingStage
from partnerships.models import CostItem, Need, NeedPhoto
from partnerships.selectors import funding_rows

PICTURES: Final = 2
LARGEST_PICTURE: Final = 80_000  # bytes; a thumbnail has a third of it


def need_data(need: Need) -> dict[str, Any]:
    """Everything a template may show; strings, lists of strings and lists of rows of strings."""
    return {
        "title": plain(need.public_title),
        "place": display.full_place(need),
        "board": {"name": need.board.name, "verified": _verified(need)},
        "qr": [[int(cell) for cell in row] for row in segno.make(short_links.url(need), error="m").matrix],
        "address": short_links.shown(need),
        "today": long_day(timezone.localdate()),
        "problem": lines_of(need.public_problem),
        "plan": lines_of(need.public_description),
        "facts": _facts(need),
        "people": [[capfirst(label), count] for label, count in display.beneficiaries(need)],
        "way": _way(need),
        "contact": _contact(need),
        "pictures": _pictures(need),
        **_money(need),
        **_costs(need),
    }


def plain(text: str) -> str:
    """Without the no-break spaces that the heading font does not have."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def lines_of(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _verified(need: Need) -> str:
    return _("verified by the secretariat") if need.board.is_verified else ""


def _facts(need: Need) -> list[list[str]]:
    plan = need.plan
    agreed = trace.agreed_words(plan)
    rows = [
        (_("Sector"), need.get_sector_display() if need.sector else ""),
        (_("Kind of activity"), need.get_category_display() if need.category else ""),
        (_("Volume"), display.volume_words(need)),
        (_("Planned for"), str(need.year or "")),
        (_("Plan"), f"PJM {plan.period}" + (f": {agreed}" if agreed else "")),
        (_("Proposed by"), need.proposer),
        (_("In charge"), need.responsible),
    ]
    return [[str(label), value] for label, value in rows if value]


def _way(need: Need) -> list[str]:
    steps = [step for step in life_trace.short(need)["steps"] if step["state"] != "next"]
    said = [(step["title"], ", ".join(filter(None, (step.get("by"), step.get("note"))))) for step in steps]
    return [f"{title}: {words}" if words else title for title, words in said]


def _contact(need: Need) -> list[list[str]]:
    """The board's office, never a person."""
    board = need.board
    rows = [
        (_("Board"), board.name),
        (_("Office"), board.address),
        (_("Phone"), board.contact_phone),
        (_("E-mail"), board.contact_email),
        (_("On this site"), short_links.shown(need)),
    ]
    return [[str(label), value] for label, value in rows if value]


def _money(need: Need) -> dict[str, Any]:
    funding, rows = display.funding_of(need), funding_rows(need)
    slices: list[dict[str, Any]] = []
    if funding is not None:
        shares = percents([amount for _kind, amount in funding.slices()])
        slices = [
            {"kind": kind, "percent": share, "label": str(SLICE_NAMES[kind]), "amount": rupiah_short(amount)}
            for (kind, amount), share in zip(funding.slices(), shares, strict=True)
        ]
    stages = list(FundingStage.values)
    table = [[_source(row), *(amount_cell(row[stage]) for stage in stages)] for row in rows]
    total = [_("Total"), *(amount_cell(sum(row[stage] for row in rows)) for stage in stages)]
    return {
        "cost": plain(rupiah_full(need.cost)) if need.cost else "",
        "gap": plain(rupiah_short(need.gap)) if need.gap else "",
        "slices": slices,
        "sources": [row[:-1] for row in table],
        "source_total": total[:-1],
        "sources_full": table,
        "source_total_full": total,
    }


def _source(row: dict[str, Any]) -> str:
    return f"{row['label']}, {row['note']}" if row["note"] else str(row["label"])


def amount_cell(amount: int) -> str:
    return number(amount) if amount else "–"


def _costs(need: Need) -> dict[str, Any]:
    items = list(need.cost_items.all())
    total = sum(item.amount for item in items)
    groups = {
        label: sum(item.amount for item in items if item.group == code)
        for code, label in CostItem.Group.choices
    }
    return {
        "cost_groups": [
            [str(label), number(amount), percent(amount, total)] for label, amount in groups.items() if amount
        ],
        "cost_total": [_("Total"), number(total), "100%"],
        "cost_lines": [_cost_line(item) for item in items],
        "cost_lines_total": [_("Total"), "", "", "", number(total), ""],
        "self_help": _self_help(need),
    }


def _cost_line(item: CostItem) -> list[str]:
    source = ", ".join(filter(None, (item.price_source, day(item.price_date) if item.price_date else "")))
    volume = display.decimal_words(item.volume)
    return [item.name, volume, item.unit, number(item.unit_price), number(item.amount), source or "–"]


def _self_help(need: Need) -> list[list[str]]:
    rows = []
    for one in need.self_help.filter(withdrawn_at=None):
        days = _("%(n)s HOK") % {"n": number(one.labour_days)} if one.labour_days else ""
        words = ", ".join(filter(None, (one.what, days)))
        state = _("Confirmed") if one.entry_id else _("Planned")
        rows.append([str(one.get_kind_display()), words or "–", number(one.amount), str(state)])
    return rows


def _pictures(need: Need) -> list[dict[str, Any]]:
    if need.is_house_level:
        return []
    found = []
    for photo in need.photos.filter(moment=NeedPhoto.Moment.BEFORE)[:PICTURES]:
        try:
            with photo.thumbnail.open("rb") as file:
                content = file.read(LARGEST_PICTURE + 1)
        except OSError:  # the picture is gone; the paper is made without it
            continue
        if len(content) <= LARGEST_PICTURE:
            found.append({"bytes": list(content), "caption": f"{photo.caption}, {day(photo.taken_on)}"})
    return found

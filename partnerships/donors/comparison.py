"""Two to four needs side by side: what lacks, for whom, at what price, how ready, how the board stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core.money import percent, rupiah_full, rupiah_short
from forum_site.organisations.passport import passports_of
from forum_site.regions.lineage import load_parents
from partnerships import display, self_help
from partnerships.donors.readiness import POINTS, points_of, with_points
from partnerships.models import Need
from partnerships.privacy import few
from partnerships.unit_costs import rounded, unit_price_of

LEAST: Final = 2
MOST: Final = 4


@dataclass
class Cell:
    """`text`, a second line, a badge (words, kind, icon); `mark` is "ok" or "ask"; `best` of its row."""

    text: str = ""
    note: str = ""
    badge: tuple[str, str, str] | None = None
    mark: str = ""
    best: bool = False
    title: str = ""  # of the need, for phones where the cells stand below each other


@dataclass
class Row:
    label: str
    cells: list[Cell]


def ids_of(values: Sequence[str]) -> list[int]:
    """The numbers of an address, each once, in their order; anything else is left out."""
    numbers = [int(value) for value in values if value.isascii() and value.isdigit() and len(value) <= 18]  # noqa: PLR2004
    return list(dict.fromkeys(numbers))


def needs_of(ids: Sequence[int]) -> list[Need]:
    """Those the public may read, in the order asked for; two statements."""
    rows = with_points(Need.objects.public().filter(pk__in=ids)).for_list()
    found = {need.pk: need for need in rows}
    needs = [found[pk] for pk in ids if pk in found]
    load_parents([need.village for need in needs])
    return needs


def rows_of(needs: Sequence[Need]) -> list[Row]:
    """The whole table: a bounded number of statements, one of them a need for its unit price."""
    rows = [
        *_money(needs),
        *_people(needs),
        _unit_prices(needs),
        _self_help(needs),
        *_readiness(needs),
        *_boards(needs),
        Row(_("Place"), [Cell(display.full_place(need)) for need in needs]),
        Row(_("Year"), [Cell(str(need.year or "–")) for need in needs]),
        Row(_("State"), [Cell(str(need.get_status_display())) for need in needs]),
    ]
    for row in rows:
        for cell, need in zip(row.cells, needs, strict=True):
            cell.title = need.public_title
    return rows


def _money(needs: Sequence[Need]) -> list[Row]:
    lack = [Cell(rupiah_short(need.gap), _of_cost(need)) for need in needs]
    return [Row(_("Still needed"), _best(lack, [need.gap for need in needs], min))]


def _of_cost(need: Need) -> str:
    return _("of %(cost)s") % {"cost": rupiah_short(need.cost)} if need.cost else ""


def _people(needs: Sequence[Need]) -> list[Row]:
    """Small counts stay hidden, and so does whatever they could be computed from."""
    families = [None if few(need.households) else need.households for need in needs]
    poor = [None if few(need.poor_households) or not count else need.poor_households
            for need, count in zip(needs, families, strict=True)]  # fmt: skip
    each = [need.gap // count if count and need.gap is not None else None
            for need, count in zip(needs, families, strict=True)]  # fmt: skip
    served = [Cell(display.shown_count(need.households) or "–") for need in needs]
    share = [
        Cell(display.shown_count(need.poor_households) if count else "–",
             percent(known, count) if known and count else "")
        for need, count, known in zip(needs, families, poor, strict=True)
    ]  # fmt: skip
    costs = [Cell(rupiah_short(amount)) for amount in each]
    return [
        Row(_("Beneficiaries"), _best(served, families, max)),
        Row(_("Poor households"), _best(share, poor, max)),
        Row(_("Lacks for each household"), _best(costs, each, min)),
    ]


def _unit_prices(needs: Sequence[Need]) -> Row:
    said = {
        "usual": (_("Still usual"), "ok", "check"),
        "above": (_("Above the usual"), "wait", "clock"),
        "below": (_("Below the usual"), "wait", "clock"),
        "few": (_("Too few to compare"), "out", ""),
    }
    cells = []
    for need in needs:
        found = unit_price_of(need)
        if found is None:
            cells.append(Cell("–"))
            continue
        words = {"price": rupiah_full(rounded(found.price)), "unit": need.unit}
        cells.append(Cell(_("%(price)s a %(unit)s") % words, badge=said[found.state]))
    return Row(_("Price of one unit"), cells)


def _self_help(needs: Sequence[Need]) -> Row:
    given = self_help.totals(needs)
    shares = [given[need.pk] * 1000 // need.cost if need.cost else None for need in needs]
    cells = [
        Cell(percent(given[need.pk], need.cost) if need.cost else "–", rupiah_short(given[need.pk]))
        for need in needs
    ]
    return Row(_("Self-help"), _best(cells, shares, max))


def _readiness(needs: Sequence[Need]) -> list[Row]:
    known = [points_of(need) for need in needs]
    counts = [sum(points.values()) for points in known]
    total = [Cell(_("%(n)s of %(most)s") % {"n": n, "most": len(POINTS)}) for n in counts]
    rows = [Row(_("Readiness"), _best(total, counts, max))]
    for point in POINTS:
        cells = [
            Cell(_("Yes"), mark="ok") if points[point.code] else Cell(_("Not known yet"), mark="ask")
            for points in known
        ]
        rows.append(Row(str(point.label), cells))
    return rows


def _boards(needs: Sequence[Need]) -> list[Row]:
    papers = passports_of({need.board_id for need in needs}, timezone.localdate())
    mine = [papers[need.board_id] for need in needs]
    cells = [Cell(_("%(n)s of %(most)s") % {"n": one.met, "most": one.asked}) for one in mine]
    boards = [
        Cell(need.board.name, badge=(_("Verified"), "ok", "check") if need.board.is_verified else None)
        for need in needs
    ]
    return [
        Row(_("Board"), boards),
        Row(_("Papers of the board"), _best(cells, [one.met for one in mine], max)),
    ]


def _best(cells: list[Cell], values: Sequence[int | None], choose: Callable[[list[int]], int]) -> list[Cell]:
    """Mark the best of the row, where the known values differ."""
    known = [value for value in values if value is not None]
    if len(set(known)) > 1:
        best = choose(known)
        for cell, value in zip(cells, values, strict=True):
            cell.best = value == best
    return cells


def share_words(needs: Sequence[Need], address: str) -> str:
    """What people send on by WhatsApp; `address` is a path of the site."""
    whole = f"{str(settings.SITE_URL).rstrip('/')}{address}"
    lines = [_("Needs side by side:"), *(f"- {need.public_title}" for need in needs), whole]
    return "\n".join(lines)


def empty_reason(asked: int, found: Sequence[Any]) -> str:
    """Why the table does not show all that was asked for; "" when it does."""
    if asked > MOST:
        return _("Only four needs stand side by side; the first four are shown.")
    if len(found) < asked:
        return _("Needs that are no longer public are left out.")
    return ""

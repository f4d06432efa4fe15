"""Reads the cost, the volume, the sources and the beneficiaries of one row, and says what is wrong."""

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from partnerships.importers import fields as f
from partnerships.importers.columns import Column
from partnerships.importers.money import Money, read_money
from partnerships.importers.problems import Params, Problem
from partnerships.importers.sheets import Cell
from partnerships.importers.table import RowView
from partnerships.importers.volumes import Volume, read_count, read_volume
from partnerships.importers.words import clip, text_of

_LEAST_LIKELY: Final = 10_000
_MOST_LIKELY: Final = 10**12


@dataclass(slots=True)
class Notes:
    """Collects the problems of one row."""

    view: RowView
    problems: list[Problem] = field(default_factory=list)

    def add(self, code: str, column: str, name: str = "", **params: str | int) -> None:
        view = self.view
        self.problems.append(Problem(view.table.name, view.number, column, code, name, dict(params)))


def shown(cell: Cell) -> str:
    return clip(text_of(cell))


def dotted(amount: int) -> str:
    """Return 12500000 as "12.500.000"."""
    return f"{amount:,}".replace(",", ".")


def read_volume_of(view: RowView, notes: Notes) -> Volume:
    """Return the volume with the unit of its own column, where there is one."""
    place, cell, _ = view.first(f.VOLUME)
    volume = read_volume(cell)
    unit = view.text(f.UNIT) or volume.unit
    if volume.problem:
        params: Params = {"value": shown(cell), "suggestion": volume.suggestion}
        notes.add(volume.problem, place, f.VOLUME, **params)
    elif not volume.text:
        notes.add("volume_missing", place, f.VOLUME)
    elif not volume.quantity:
        notes.add("volume_text_only", place, f.VOLUME, value=shown(cell))
    return Volume(volume.quantity, clip(unit), clip(volume.text, 200))


def read_funding(view: RowView, notes: Notes) -> dict[str, int]:
    """Return the planned amounts by source kind; columns of the same kind are added."""
    funding: dict[str, int] = {}
    for name in view.table.by_field:
        if not name.startswith(f.FUNDING_PREFIX):
            continue
        kind = name.removeprefix(f.FUNDING_PREFIX)
        for column, cell in view.all(name):
            money = read_money(cell, unit=column.unit)
            if money.amount is not None:
                funding[kind] = funding.get(kind, 0) + money.amount
            elif money.problem:
                notes.add("amount_unreadable", column.letter, name, value=shown(cell))
    return funding


def read_cost(
    view: RowView, funding: dict[str, int], volume: Volume, notes: Notes
) -> tuple[int | None, int | None]:
    """Return (cost, upper end). Without a cost column the sources, years or unit price make it up."""
    place, cell, unit = view.first(f.COST)
    money = read_money(cell, unit=unit)
    if money.problem:
        notes.add(money.problem, place, f.COST, value=shown(cell), suggestion=money.suggestion)
        return None, None
    upper = _upper(view)
    if money.amount is None and not view.code:  # what the site wrote without a cost has none
        money = Money(upper) if upper else _made_up(view, funding, volume, notes)
    if money.amount is None:
        notes.add("cost_missing", place, f.COST)
        return None, None
    _check_likely(money.amount, funding, place, notes)
    ends = sorted(end for end in (money.amount, money.upper, upper) if end is not None)
    return ends[0], ends[-1] if ends[-1] != ends[0] else None


def _upper(view: RowView) -> int | None:
    _, cell, unit = view.first(f.COST_UPPER)
    return read_money(cell, unit=unit).amount


def _made_up(view: RowView, funding: dict[str, int], volume: Volume, notes: Notes) -> Money:
    if funding:
        return Money(sum(funding.values()))
    yearly = [read_money(cell, unit=c.unit).amount or 0 for c, cell in _year_cells(view)]
    if sum(yearly) >= _LEAST_LIKELY:
        return Money(sum(yearly))
    place, cell, unit = view.first(f.UNIT_PRICE)
    price = read_money(cell, unit=unit).amount
    if price is None or not volume.quantity:
        return Money()
    notes.add("cost_computed", place, f.COST)
    value = (Decimal(volume.quantity) * price).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return read_money(value)


def _year_cells(view: RowView) -> list[tuple[Column, Cell]]:
    names = [name for name in view.table.by_field if name.startswith((f.YEAR_PREFIX, f.YEAR_ORDINAL_PREFIX))]
    return [pair for name in names for pair in view.all(name)]


def _check_likely(cost: int, funding: dict[str, int], place: str, notes: Notes) -> None:
    if not _LEAST_LIKELY <= cost <= _MOST_LIKELY:
        notes.add("cost_unlikely", place, f.COST, value=dotted(cost))
    if sum(funding.values()) > cost:
        notes.add("sources_exceed_cost", place, f.COST, value=dotted(sum(funding.values())))


def read_people(view: RowView, notes: Notes) -> dict[str, int | None]:
    """Return households, poor households, people and women; men and women together make people."""
    counts: dict[str, int | None] = {}
    for name in (f.HOUSEHOLDS, f.POOR, f.PEOPLE, f.WOMEN, f.MEN):
        place, cell, _ = view.first(name)
        count = read_count(cell)
        if isinstance(count, str):
            notes.add("count_unreadable", place, name, value=shown(cell))
            count = None
        counts[name] = count
    men, women = counts.pop(f.MEN), counts[f.WOMEN]
    if counts[f.PEOPLE] is None and men is not None and women is not None:
        counts[f.PEOPLE] = men + women
    return counts

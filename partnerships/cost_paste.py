"""Lines of a RAB as they come from the clipboard of a spreadsheet: cells between tabs or semicolons."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from partnerships.importers.money import read_money
from partnerships.importers.volumes import plain, read_volume
from partnerships.models import CostItem

_GROUPS: Final = (
    (CostItem.Group.LABOUR, re.compile(r"\b(?:upah|tenaga|pekerja|tukang|mandor|hok|kepala tukang)\b", re.I)),
    (CostItem.Group.TOOL, re.compile(r"\b(?:alat|sewa|angkut\w*|transport\w*|mobilisasi|molen)\b", re.I)),
)
_HEADING: Final = re.compile(r"\b(?:uraian|harga satuan|satuan|volume)\b", re.I)


def read_lines(text: str, most: int = 120) -> list[dict[str, str]]:
    """Texts for the fields of a row: name, volume, unit, unit price. What is no line is left out.

    A line has a name, then volume and unit in either order, then the price; a number before the name is
    its place in the list and a last column with the product is not needed.
    """
    found = []
    for line in text.replace("\r", "").split("\n")[: most * 3]:
        cells = [cell.strip() for cell in re.split(r"\t|;", line)]
        values = _values(cells)
        if values is not None:
            found.append(values)
    return found[:most]


def _values(cells: list[str]) -> dict[str, str] | None:
    if cells and re.fullmatch(r"(?:\d{1,3}|[A-Za-z]|[IVX]+)[.)]?", cells[0]):
        cells = cells[1:]
    while cells and not cells[0]:
        cells = cells[1:]
    if len(cells) < 4 or not cells[0] or (_HEADING.search(" ".join(cells)) and not _number(cells[1:3])):
        return None
    name, first, second, price = cells[:4]
    volume, unit = (first, second) if _is_number(first) else (second, first)
    amount = read_money(price).amount
    if not _is_number(volume) or amount is None:
        return None
    return {
        "name": name[:160], "unit": unit[:40], "volume": plain_volume(volume), "unit_price": str(amount),
        "group": group_of(name, unit),
    }  # fmt: skip


def group_of(name: str, unit: str) -> str:
    """What the words suggest; the person sees it before anything is saved."""
    words = f"{name} {unit}"
    return next((str(group) for group, pattern in _GROUPS if pattern.search(words)), "material")


def plain_volume(text: str) -> str:
    return plain(Decimal(read_volume(text).quantity)).replace(".", ",")


def _number(cells: list[str]) -> bool:
    return any(_is_number(cell) for cell in cells)


def _is_number(text: str) -> bool:
    found = read_volume(text)
    return bool(found.quantity) and not found.unit

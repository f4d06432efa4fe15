"""The raw sheet as it comes out of the worker. It may hold personal data: never store or log one."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

# Whole numbers are int, others Decimal; a ticked box is "TRUE"; an empty cell is None. No floats.
Cell = str | int | Decimal | date | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range, all four counted from 0 and inclusive."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One sheet: `rows[0]` is the sheet's row 1 and every row starts at column A.

    `formulas` holds the text of formulas by (row, column) counted from 0, where the format gives them.
    """

    name: str
    rows: tuple[Row, ...]
    merges: tuple[Merge, ...] = ()
    formulas: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden: bool = False
    filename: str = ""
    file_sha256: str = ""


def letter(column: int) -> str:
    """Return the sheet's name of a column counted from 0: 0 is A, 26 is AA; "" for a negative one."""
    name = ""
    while column >= 0:
        name = chr(ord("A") + column % 26) + name
        column = column // 26 - 1
    return name


def to_wire(sheet: RawSheet) -> dict[str, Any]:
    """Return what `from_wire` reads back, made of JSON types only."""
    return {
        "name": sheet.name,
        "rows": [[_cell_to_wire(cell) for cell in row] for row in sheet.rows],
        "merges": [[m.top, m.left, m.bottom, m.right] for m in sheet.merges],
        "formulas": [[row, column, text] for (row, column), text in sheet.formulas.items()],
        "hidden": sheet.hidden,
    }


def from_wire(data: dict[str, Any], *, filename: str, sha256: str) -> RawSheet:
    """Rebuild a sheet that `to_wire` wrote. ValueError, KeyError or TypeError when it is not one."""
    return RawSheet(
        name=str(data["name"]),
        rows=tuple(tuple(_cell_from_wire(cell) for cell in row) for row in data["rows"]),
        merges=tuple(Merge(*map(int, ends)) for ends in data["merges"]),
        formulas={(int(row), int(column)): str(text) for row, column, text in data["formulas"]},
        hidden=bool(data["hidden"]),
        filename=filename,
        file_sha256=sha256,
    )


def _cell_to_wire(cell: Cell) -> Any:
    if isinstance(cell, Decimal):
        return {"n": str(cell)}
    if isinstance(cell, date):
        return {"d": cell.isoformat()}
    return cell


def _cell_from_wire(cell: Any) -> Cell:
    if isinstance(cell, dict):
        return Decimal(cell["n"]) if "n" in cell else date.fromisoformat(cell["d"])
    if cell is None or isinstance(cell, str | int):
        return cell
    raise ValueError("not a cell")

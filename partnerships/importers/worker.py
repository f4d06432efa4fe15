"""The bounded process that parses one file: bytes on stdin, JSON on stdout.

Run as `python -m partnerships.importers.worker`. It limits its own memory and CPU before it reads a byte,
loads no framework, and writes no file. Whatever kills it is read by the parent as a problem of the file.
"""

import json
import resource
import sys
from dataclasses import replace
from typing import Any

from partnerships.importers import limits, sniff
from partnerships.importers.problems import ImportProblem, outside_limits
from partnerships.importers.sheets import Cell, RawSheet, to_wire


def parse(data: bytes) -> list[RawSheet]:
    """Return the filled sheets of a file, trimmed and within the limits. ImportProblem otherwise."""
    kind = sniff.sniff(data)
    if kind == sniff.CSV:
        from partnerships.importers.delimited import read_delimited  # each kind pays only for its own parser

        sheets = [read_delimited(data)]
    else:
        from partnerships.importers.books import read_book

        sheets = read_book(data, kind)
    trimmed = [_trim(sheet) for sheet in sheets]
    filled = [sheet for sheet in trimmed if sheet.rows]
    if not filled:
        raise ImportProblem("no_rows")
    _check_size(filled)
    return filled


def _trim(sheet: RawSheet) -> RawSheet:
    """Cut empty rows and columns off the end, long texts, and merges that reach outside."""
    rows = [tuple(_clean(cell) for cell in row) for row in sheet.rows]
    while rows and not any(cell is not None for cell in rows[-1]):
        rows.pop()
    width = max((i + 1 for row in rows for i, cell in enumerate(row) if cell is not None), default=0)
    if len(rows) > limits.MAX_ROWS or width > limits.MAX_COLUMNS:
        raise outside_limits(sheet.name, len(rows) - 1, width - 1)
    padded = tuple((*row[:width], *([None] * (width - len(row)))) for row in rows)
    inside = tuple(m for m in sheet.merges if m.top < len(rows) and m.left < width)
    formulas = {at: text for at, text in sheet.formulas.items() if at[0] < len(rows) and at[1] < width}
    return replace(sheet, rows=padded, merges=inside, formulas=formulas)


def _clean(cell: Cell) -> Cell:
    if isinstance(cell, str):
        # Lone surrogates and control characters cannot be stored or sent on.
        text = "".join(c if c.isprintable() else " " for c in cell[: limits.MAX_TEXT]).strip()
        return text or None
    if isinstance(cell, int) and abs(cell) >= 10**30:
        return str(cell)[:40]
    return cell


def _check_size(sheets: list[RawSheet]) -> None:
    cells = [cell for sheet in sheets for row in sheet.rows for cell in row if cell is not None]
    if len(cells) > limits.MAX_CELLS:
        raise ImportProblem("too_many_cells", limit=limits.MAX_CELLS)
    if sum(len(cell) for cell in cells if isinstance(cell, str)) > limits.MAX_ALL_TEXT:
        raise ImportProblem("too_heavy")


def _bound_self() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (limits.WORKER_MEMORY, limits.WORKER_MEMORY))
    seconds = limits.WORKER_CPU_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def answer(data: bytes) -> dict[str, Any]:
    """Return {"sheets": […]} or {"problem": {code, params}}; never raises for anything in `data`."""
    try:
        return {"sheets": [to_wire(sheet) for sheet in parse(data)]}
    except ImportProblem as problem:
        return {"problem": {"code": problem.code, "params": problem.params}}
    except MemoryError:
        return {"problem": {"code": "too_heavy", "params": {}}}
    except BaseException:  # noqa: BLE001  # a panic in the native parser is a BaseException; it is the file's fault
        return {"problem": {"code": "damaged", "params": {}}}


def main() -> None:
    """Limit this process, parse stdin, write the answer to stdout."""
    _bound_self()
    data = sys.stdin.buffer.read(limits.MAX_UPLOAD + 1)
    sys.stdout.write(json.dumps(answer(data)))
    sys.stdout.flush()


if __name__ == "__main__":
    main()

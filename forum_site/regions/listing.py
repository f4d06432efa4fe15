"""The packaged list, turned into what the table holds. Reads files, knows no database."""

import csv
import hashlib
import io
import lzma
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from forum_site.regions.names import normalise

DATA = Path(__file__).parent / "data"
MADE_BY = "1"  # raise when the same files give other rows (labels, time zones, ranks)

_CENTRAL = {"51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One row as it will be stored; `parent` is a code, "" for a province."""

    code: str
    name: str
    label: str
    level: int
    parent: str
    lo: int
    hi: int
    time_zone: str


@dataclass(frozen=True, slots=True)
class OtherName:
    code: str
    name: str
    kind: str


def digest() -> str:
    """Changes when any of the three files, or the way rows are made from them, changes."""
    total = hashlib.sha256(MADE_BY.encode())
    for name in ("regions.csv.xz", "corrections.csv", "aliases.csv"):
        total.update((DATA / name).read_bytes())
    return total.hexdigest()


@cache
def corrections() -> dict[str, tuple[str, str]]:
    """code → (name in the list, name we show)."""
    with (DATA / "corrections.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: (row["listed"], row["shown"]) for row in csv.DictReader(file)}


def read_names() -> dict[str, str]:
    """code → name as shown, for the whole list. A correction holds only for the name it corrects."""
    with lzma.open(DATA / "regions.csv.xz") as packed:
        rows = csv.reader(io.StringIO(packed.read().decode()))
        next(rows)
        names = {row[0]: row[1] for row in rows}
    for code, (listed, shown) in corrections().items():
        if names.get(code) == listed:
            names[code] = shown
    return names


def read_other_names() -> list[OtherName]:
    """The aliases we ship, and the listed name of each corrected region."""
    with (DATA / "aliases.csv").open(encoding="utf-8", newline="") as file:
        names = {(row["code"], row["name"]): row["kind"] for row in csv.DictReader(file)}
    for code, (listed, shown) in corrections().items():
        if normalise(listed) != normalise(shown):
            names.setdefault((code, normalise(listed)), "listed")
    return [OtherName(code, name, kind) for (code, name), kind in names.items()]


def time_zone(code: str) -> str:
    """WIB, WITA or WIT of the province, as an IANA name."""
    if code[:2] in _CENTRAL:
        return "Asia/Makassar"
    return "Asia/Jayapura" if code[0] in "89" else "Asia/Jakarta"


def parent_code(code: str) -> str:
    """62.71.03.1002 → 62.71.03; "" above a province."""
    return code.rpartition(".")[0]


def make_entries(names: dict[str, str]) -> list[Entry]:
    """All regions in the order of their codes, parents before children, ranks counted from 0.

    A region without villages is left out: it is no interval, and nothing can lie in it. A region
    whose parent is missing raises KeyError.
    """
    codes = sorted(names)
    spans = _spans(code for code in codes if len(code) == 13)
    labels: dict[str, str] = {}
    entries = []
    for code in codes:
        if code not in spans:
            continue
        parent, level = parent_code(code), code.count(".") + 1
        labels[code] = names[code] if level < 3 else f"{names[code]}, {labels[parent]}"
        lo, hi = spans[code]
        entries.append(Entry(code, names[code], labels[code], level, parent, lo, hi, time_zone(code)))
    return entries


def _spans(villages: Iterable[str]) -> dict[str, tuple[int, int]]:
    spans: dict[str, tuple[int, int]] = {}
    for rank, village in enumerate(villages):
        code = village
        while code:
            spans[code] = (spans[code][0] if code in spans else rank, rank)
            code = parent_code(code)
    return spans

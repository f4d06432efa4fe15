"""A list of boards as csv, read and held against the kelurahan of one kota. Nothing is saved here."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from django.utils.translation import gettext as _

from forum_site.organisations.models import Organisation
from forum_site.regions.models import Region
from forum_site.regions.search import find

MAX_ROWS: Final = 5000
NAME_HEADS: Final = {"name", "nama", "bkm", "lkm", "nama bkm", "nama lkm", "nama bkm/lkm", "bkm/lkm"}
PLACE_HEADS: Final = {"kelurahan", "desa", "kelurahan/desa", "kelurahan atau desa", "village", "kode", "code"}
LABEL_HEADS: Final = {"label", "sebutan"}


class UnreadableList(ValueError):
    """The sentence says what to change in the file."""


@dataclass(frozen=True)
class BoardRow:
    """One line of the list. `problem` is a sentence, "" when the line can be saved."""

    number: int
    name: str
    place: str
    label: str
    village: Region | None = None
    problem: str = ""
    known: bool = False


def read_board_list(content: bytes, kota: Region) -> list[BoardRow]:
    """Every line with a name, each with its kelurahan in `kota` or the problem it has.

    UTF-8 or Windows-1252, with `,` or `;`. UnreadableList when there is no table in it.
    """
    lines = list(csv.reader(io.StringIO(_decoded(content)), delimiter=_delimiter(content)))
    columns = _columns(lines[0]) if lines else {}
    if "name" not in columns or "place" not in columns:
        raise UnreadableList(_("The first line needs the columns name and kelurahan."))
    if len(lines) > MAX_ROWS:
        raise UnreadableList(_("The list is too long; split it by kecamatan."))
    return list(_placed(_rows(lines[1:], columns), kota))


def _decoded(content: bytes) -> str:
    if b"\x00" in content:
        raise UnreadableList(_("This is not a csv file. Save the sheet as csv first."))
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableList(_("This is not a csv file. Save the sheet as csv first."))


def _delimiter(content: bytes) -> str:
    head = content.partition(b"\n")[0]
    return ";" if head.count(b";") > head.count(b",") else ","


def _columns(heads: list[str]) -> dict[str, int]:
    wanted = {"name": NAME_HEADS, "place": PLACE_HEADS, "label": LABEL_HEADS}
    plain = [head.strip().lower() for head in heads]
    return {
        key: place
        for key, names in wanted.items()
        if (place := next((n for n, head in enumerate(plain) if head in names), None)) is not None
    }


def _rows(lines: list[list[str]], columns: dict[str, int]) -> Iterator[BoardRow]:
    for number, line in enumerate(lines, start=2):
        cells = {key: line[n].strip() if n < len(line) else "" for key, n in columns.items()}
        if any(cells.values()):
            name = " ".join(cells["name"].split())
            label = cells.get("label") or ("LKM" if name.upper().startswith("LKM") else "BKM")
            yield BoardRow(number, name, cells["place"], label[:60])


def _placed(rows: Iterator[BoardRow], kota: Region) -> Iterator[BoardRow]:
    villages = {village.code: village for village in Region.objects.current().villages().within(kota)}
    present = Organisation.objects.boards().within(kota).values_list("territory__code", "name")
    known = {(code, name.casefold()) for code, name in present}
    seen: set[tuple[str, str]] = set()
    for row in rows:
        village, problem = _village(row, kota, villages)
        key = (village.code, row.name.casefold()) if village else ("", "")
        if village and key in seen:
            problem = _("This board stands in the list twice.")
        seen.add(key)
        yield replace(row, village=village, problem=problem, known=key in known)


def _village(row: BoardRow, kota: Region, villages: dict[str, Region]) -> tuple[Region | None, str]:
    if not 3 <= len(row.name) <= 160:
        return None, _("The name of the board is missing or too long.")
    if row.place in villages:
        return villages[row.place], ""
    same = [one for one in villages.values() if one.name.casefold() == row.place.casefold()]
    found = same or (find(row.place, level=Region.Level.VILLAGE, within=kota, limit=4) if row.place else [])
    if len(found) == 1:
        return found[0], ""
    words: dict[str, Any] = {"place": row.place, "kota": kota.name}
    if not found:
        return None, _("There is no kelurahan “%(place)s” in %(kota)s.") % words
    words["names"] = "; ".join(f"{one.name} ({one.code})" for one in found)
    return None, _("“%(place)s” can be more than one: %(names)s. Write the code instead.") % words

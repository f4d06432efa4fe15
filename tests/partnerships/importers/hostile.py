"""Files that are broken, locked, or made to hurt."""

import io
import random
import zipfile
from collections.abc import Callable

from tests.partnerships.importers.builders import PLAN, csv, ods, xls, xlsx

SHEET_PART = "xl/worksheets/sheet1.xml"
_SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<sheetData>{}</sheetData></worksheet>"
)


def repack(data: bytes, part: str, content: bytes) -> bytes:
    """The same zipped book with one part replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    return out.getvalue()


def part_of(data: bytes, part: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return book.read(part)


def with_cells(cells: str) -> bytes:
    return repack(xlsx(PLAN), SHEET_PART, _SHEET.format(cells).encode())


def sparse(cell: str = "XFD1048576", *, named: bool = True) -> bytes:
    """A book of 5 kB with one cell in the farthest corner; unnamed, only a row of empty cells leads there."""
    row = cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    where = f' r="{cell}"' if named else f" R='{cell}'"
    return with_cells(f'<row r="1"><c r="A1"><v>1</v></c></row><row r="{row}"><c{where}><v>1</v></c></row>')


def zip_bomb() -> bytes:
    """A few hundred kB that unpack to more than any plan: one part of 100 MB of spaces."""
    return repack(xlsx(PLAN), SHEET_PART, b"<worksheet>" + b" " * 100_000_000)


def string_bomb() -> bytes:
    """Within the size allowed, but many cells of long text."""
    cells = "".join(
        f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>{"x" * 15_000}</t></is></c></row>'
        for row in range(1, 4900)
    )
    return with_cells(cells)


def entity_bomb() -> bytes:
    """XML entities that name one another."""
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    text = (
        f'<!DOCTYPE w [<!ENTITY l0 "lol">{levels}]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr">'
    )
    return repack(
        xlsx(PLAN), SHEET_PART, f"{text}<is><t>&l9;</t></is></c></row></sheetData></worksheet>".encode()
    )


def ods_repeats() -> bytes:
    """An ods that says one row a million times."""
    data = ods(PLAN)
    content = part_of(data, "content.xml")
    again = b'<table:table-row table:number-rows-repeated="1048576"'
    wide = b'<table:table-cell table:number-columns-repeated="16384"'
    content = content.replace(b"<table:table-row", again).replace(b"<table:table-cell", wide)
    return repack(data, "content.xml", content)


def flip(data: bytes, chance: random.Random) -> bytes:
    broken = bytearray(data)
    for _ in range(chance.randint(1, 40)):
        broken[chance.randrange(len(broken))] = chance.randrange(256)
    return bytes(broken)


def truncate(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(1, len(data))]


def splice(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(data)) for _ in range(2))
    return data[:start] + data[end:] if chance.random() < 0.5 else data[:end] + data[start:]


def flip_inside(data: bytes, chance: random.Random) -> bytes:
    """Break the XML of a book whose zip stays sound, so that the parsers behind it are met."""
    if not data.startswith(b"PK"):
        return flip(data, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        part = chance.choice([name for name in book.namelist() if name.endswith(".xml")])
        content = book.read(part)
    return repack(data, part, chance.choice([flip, truncate, splice])(content, chance))


def far_cell(_: bytes, chance: random.Random) -> bytes:
    column = "".join(chance.choice("ABCDEFG") for _ in range(chance.randint(1, 3)))
    return sparse(f"{column}{chance.randint(1, 1_048_576)}", named=chance.random() < 0.8)


def noise(_: bytes, chance: random.Random) -> bytes:
    head = chance.choice(
        [b"", b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1"), b"\x09\x08\x10\x00", b"\xff\xfe"]
    )
    return head + chance.randbytes(chance.randint(1, 3000))


def odd_value(chance: random.Random) -> object:
    return chance.choice(
        [None, "", "-", "Rp", 0, -1, 1e300, 10**16, "=1/0", "=A1", "9" * 400, "Jumlah", "v", "I", "a.n. ",
         "(" * 90, True, "Kegiatan", "RT", "\x00\x07", "💧" * 30, "½", "12.5OO",
         "1e9999", "Bpk ", "=SUM(A1:XFD1048576)"]
    )  # fmt: skip


def shuffle_cells(_: bytes, chance: random.Random) -> bytes:
    """A sound file whose cells are anywhere and anything."""
    grid = [list(row) for row in PLAN] + [
        [odd_value(chance) for _ in range(8)] for _ in range(chance.randint(0, 20))
    ]
    for _ in range(chance.randint(1, 25)):
        grid[chance.randrange(len(grid))][chance.randrange(8)] = odd_value(chance)
    if chance.random() < 0.5:
        chance.shuffle(grid)
    make = chance.choice([csv, xls])
    try:
        return make(grid)
    except (ValueError, OverflowError):
        return csv(grid)


BASES: dict[str, Callable[[], bytes]] = {
    "xlsx": lambda: xlsx(PLAN, merges=["A6:C6"]),
    "formulas": lambda: xlsx([*PLAN, [None] * 6 + ["=SUM(G2:G4)"]]),
    "xls": lambda: xls(PLAN),
    "ods": lambda: ods(PLAN),
    "csv": lambda: csv(PLAN),
}
MUTATIONS = (flip, truncate, splice, flip_inside, flip_inside, far_cell, noise, shuffle_cells, shuffle_cells)

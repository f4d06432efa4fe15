"""Bring the tables in line with the packaged list."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

from forum_site.regions import listing
from forum_site.regions.models import Region, RegionAlias, RegionEdition

BATCH = 500
FIELDS = ("code", "name", "label", "level", "lo", "hi", "time_zone", "parent", "is_current")

Row = tuple[Any, ...]  # the values of FIELDS

Report = Callable[[str], None]


@dataclass(frozen=True)
class Loaded:
    """What happened; all zero when the list was loaded already."""

    added: int = 0
    changed: int = 0
    retired: int = 0
    other_names: int = 0


def quiet(line: str) -> None:
    """The report nobody asked for."""


def load_regions(*, by: None = None, force: bool = False, report: Report = quiet) -> Loaded:
    """Load the packaged list; a second call does nothing, and a broken one leaves nothing behind.

    `by` is always None: the system acts. Rows are matched by code, so references to a region hold.
    A region that left the list is kept, not current, and keeps its place in the order of codes;
    names added in the back office stay. All in one transaction.
    """
    digest = listing.digest()
    if not force and RegionEdition.objects.filter(digest=digest).exists():
        return Loaded()
    with transaction.atomic():
        return sync(listing.read_names(), listing.read_other_names(), report, digest=digest)


def sync(
    names: dict[str, str],
    other_names: list[listing.OtherName],
    report: Report = quiet,
    *,
    digest: str = "other",
) -> Loaded:
    """Make the tables hold `names`, and say so to searchers; call inside a transaction.

    `digest` names the list; the default says that it is not the packaged one.
    """
    known = {row[0]: row for row in Region.objects.order_by("code").values_list(*FIELDS)}
    gone = {code: row for code, row in known.items() if code not in names}
    ids = dict(Region.objects.order_by("code").values_list("code", "pk"))
    entries = listing.make_entries({code: row[1] for code, row in gone.items()} | names)
    added = changed = 0
    for level in Region.Level.values:
        rows = [_row(entry, ids, entry.code in names) for entry in entries if entry.level == level]
        rows = [row for row in rows if row != known.get(row[0])]
        new = sum(row[0] not in known for row in rows)
        _upsert(rows)
        ids |= dict(Region.objects.filter(level=level).values_list("code", "pk")) if new else {}
        added, changed = added + new, changed + len(rows) - new
        report(f"level {level}: {new} added, {len(rows) - new} changed")
    retired = sum(row[FIELDS.index("is_current")] for row in gone.values())
    new_names = _add_other_names(other_names, ids)
    RegionEdition.objects.all().delete()
    RegionEdition.objects.create(digest=digest, rows=len(names))
    return Loaded(added, changed, retired, new_names)


def _row(entry: listing.Entry, ids: dict[str, int], is_current: bool) -> Row:
    parent = ids[entry.parent] if entry.parent else None
    place = (entry.label, entry.level, entry.lo, entry.hi, entry.time_zone)
    return (entry.code, entry.name, *place, parent, is_current)


def _upsert(rows: list[Row]) -> None:
    """Insert or, where the code is known, update in place: the id and what refers to it stay.

    Plain statements of many rows take a third of the time of `bulk_create`.
    """
    quote = connection.ops.quote_name
    column_of = {field.name: str(field.column) for field in Region._meta.concrete_fields}
    columns = [quote(column_of[name]) for name in FIELDS]
    head = f"INSERT INTO {quote(Region._meta.db_table)} ({', '.join(columns)}) VALUES "  # noqa: S608 - own names
    kept_fresh = ", ".join(f"{column} = excluded.{column}" for column in columns[1:])
    tail = f" ON CONFLICT ({columns[0]}) DO UPDATE SET {kept_fresh}"
    one_row = f"({', '.join(['%s'] * len(columns))})"
    with connection.cursor() as cursor:
        for start in range(0, len(rows), BATCH):
            part = rows[start : start + BATCH]
            values = [value for row in part for value in row]
            cursor.execute(head + ", ".join([one_row] * len(part)) + tail, values)


def _add_other_names(other_names: list[listing.OtherName], ids: dict[str, int]) -> int:
    before = set(RegionAlias.objects.values_list("region_id", "name"))
    rows = [
        RegionAlias(region_id=ids[other.code], name=other.name, kind=other.kind)
        for other in other_names
        if other.code in ids and (ids[other.code], other.name) not in before
    ]
    RegionAlias.objects.bulk_create(rows, BATCH)
    return len(rows)

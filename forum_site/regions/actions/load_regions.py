"""Bring the tables in line with the packaged list."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction

from forum_site.regions import listing
from forum_site.regions.models import Region, RegionAlias, RegionEdition

BATCH = 2000
_KEPT_FRESH = ["name", "label", "lo", "hi", "time_zone", "parent_id", "is_current"]

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
        loaded = sync(listing.read_names(), listing.read_other_names(), report)
        mark_edition(digest)
    return loaded


def mark_edition(digest: str) -> None:
    """Say which list the table now holds; searchers compare this with what they indexed."""
    RegionEdition.objects.all().delete()
    RegionEdition.objects.create(digest=digest, rows=Region.objects.current().count())


def sync(names: dict[str, str], other_names: list[listing.OtherName], report: Report = quiet) -> Loaded:
    """Make the tables hold `names`; call inside a transaction."""
    known = {region.code: region for region in Region.objects.order_by("code").iterator(BATCH)}
    gone = {code: region for code, region in known.items() if code not in names}
    ids = {code: region.pk for code, region in known.items()}
    entries = listing.make_entries({**{code: region.name for code, region in gone.items()}, **names})
    added = changed = 0
    for level in Region.Level.values:
        rows = [_row(entry, ids, entry.code in names) for entry in entries if entry.level == level]
        rows = [row for row in rows if row.code not in known or _differs(row, known[row.code])]
        new = sum(row.code not in known for row in rows)
        ids |= _insert(rows) if new == len(rows) else _upsert(rows)
        added, changed = added + new, changed + len(rows) - new
        report(f"level {level}: {new} added, {len(rows) - new} changed")
    retired = sum(region.is_current for region in gone.values())
    return Loaded(added, changed, retired, _add_other_names(other_names, ids))


def _row(entry: listing.Entry, ids: dict[str, int], is_current: bool) -> Region:
    values: dict[str, Any] = asdict(entry)
    parent = values.pop("parent")
    return Region(**values, parent_id=ids[parent] if parent else None, is_current=is_current)


def _differs(row: Region, old: Region) -> bool:
    return any(getattr(row, field) != getattr(old, field) for field in _KEPT_FRESH)


def _insert(rows: list[Region]) -> dict[str, int]:
    return {region.code: region.pk for region in Region.objects.bulk_create(rows, BATCH)}


def _upsert(rows: list[Region]) -> dict[str, int]:
    """Insert or, where the code is known, update in place: the id and what refers to it stay.

    Half as fast as plain inserts, so the first load does not come here.
    """
    saved = Region.objects.bulk_create(
        rows,
        BATCH,
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=[field.removesuffix("_id") for field in _KEPT_FRESH],
    )
    return {region.code: region.pk for region in saved}


def _add_other_names(other_names: list[listing.OtherName], ids: dict[str, int]) -> int:
    before = set(RegionAlias.objects.values_list("region_id", "name"))
    rows = [
        RegionAlias(region_id=ids[other.code], name=other.name, kind=other.kind)
        for other in other_names
        if other.code in ids and (ids[other.code], other.name) not in before
    ]
    RegionAlias.objects.bulk_create(rows, BATCH)
    return len(rows)

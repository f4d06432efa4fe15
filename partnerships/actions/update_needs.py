"""Lines that the plan already has: what the sheet says anew goes in, what a person wrote since stays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone
from modelsearch.backends import get_search_backends

from forum_site.core import audit
from forum_site.core.bulk import update_rows
from partnerships.actions.follow_funding import follow_funding
from partnerships.actions.refresh_funding import refresh_funding
from partnerships.choices import FundingStage
from partnerships.line_changes import LineChange
from partnerships.models import FundingEntry, Need, PlanImport
from partnerships.plan_pairs import free_key
from partnerships.plan_rows import FUNDING, SELF_HELP, put
from partnerships.save_progress import Silent, Watch

BATCH = 500
ORIGIN = ("source", "source_sha256", "source_sheet", "source_row", "source_key", "source_values")
SEARCHED = frozenset({"title", "problem", "address", "category", "households", "sector"})
Line = LineChange


def update_needs(
    lines: Sequence[Line], *, sheet: PlanImport, sha256: str, by: Any, watch: Watch | None = None
) -> list[int]:
    """Write `lines` (of one plan, whose rows the caller holds) in a few statements a batch.

    Ids of the needs that took something from the sheet; each of them has an entry in the audit log.
    """
    watch, touched = watch or Silent(), []
    if lines:
        plan = lines[0].need.plan
        keys = set(plan.needs.exclude(source_key="").values_list("source_key", flat=True))
        for line in lines:
            _put(line, sheet, sha256, keys)
    for start in range(0, len(lines), BATCH):
        batch = lines[start : start + BATCH]
        touched += _write(batch, by)
        watch.tick(len(batch))
    return touched


def _put(line: Line, sheet: PlanImport, sha256: str, keys: set[str]) -> None:
    """Bring the need in memory to what will be stored."""
    need = line.need
    for change in line.taken:
        if not change.name.startswith(f"{FUNDING}."):
            put(need, change.name, change.after)
        elif change.name == f"{FUNDING}.{SELF_HELP}":
            need.swadaya_planned = change.after
    need.source_values = line.values
    if not line.is_exported and (line.changes or line.moved):
        if need.source_key != line.key:
            need.source_key = free_key(line.key, keys)
        need.source, need.source_sha256 = sheet, sha256
        need.source_sheet, need.source_row = line.row.sheet[:120], line.row.row
    if line.taken:
        need.version += 1
    if not (need.committed or need.received or need.spent):
        need.gap = need.cost
    need.remember_public_words()


def _write(lines: Sequence[Line], by: Any) -> list[int]:
    taken = [line for line in lines if line.taken]
    names = {change.name for line in taken for change in line.taken if "." not in change.name}
    now = timezone.now()
    for line in lines:
        line.need.updated_at = now
    funded = [line.need for line in lines if line.need.committed or line.need.received or line.need.spent]
    for need in funded:  # their gap follows from entries; the database refuses a gap above the cost
        refresh_funding(need)
    fields = {*names, *ORIGIN, "updated_at"}
    if taken:
        fields |= {"gap", "version", "public_words", "map_lat", "map_lng", "swadaya_planned"}
    update_rows((line.need for line in lines), sorted(fields))
    _write_funding(taken)
    for need in funded:
        follow_funding(need, by=by)
    _tell_search(line.need for line in taken if SEARCHED & {change.name for change in line.taken})
    entries = ((line.need, {"fields": [change.name for change in line.taken]}) for line in taken)
    audit.record_many(entries, "partnerships.update_from_sheet", by=by)
    return [line.need.pk for line in taken]


def _write_funding(lines: Sequence[Line]) -> None:
    """One planned row a need and source kind, with the amount of the sheet; none where it says nothing."""
    wanted = {
        (line.need.pk, change.name.partition(".")[2]): change.after
        for line in lines
        for change in line.taken
        if change.name.startswith(f"{FUNDING}.")
    }
    if not wanted:
        return
    ids = {need for need, _kind in wanted}
    rows = FundingEntry.objects.filter(need__in=ids, stage=FundingStage.PLANNED, voided_at=None)
    kept: dict[tuple[int, str], FundingEntry] = {}
    gone = []
    for row in rows.order_by("pk"):
        key = (row.need_id, row.source_kind)
        if key in wanted and (key in kept or not wanted[key]):
            gone.append(row.pk)
        elif key in wanted:
            kept[key] = row
            row.amount = wanted[key]
    FundingEntry.objects.filter(pk__in=gone).delete()
    update_rows(kept.values(), ["amount"])
    fresh = [
        FundingEntry(need_id=need, stage=FundingStage.PLANNED, source_kind=kind, amount=amount)
        for (need, kind), amount in wanted.items()
        if amount and (need, kind) not in kept
    ]
    FundingEntry.objects.bulk_create(fresh, batch_size=BATCH)


def _tell_search(needs: Iterable[Need]) -> None:
    found = list(needs)
    for backend in get_search_backends(with_auto_update=True) if found else ():
        backend.add_bulk(Need, found)

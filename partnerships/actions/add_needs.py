"""Lines of a sheet that the plan does not have yet become draft needs, many at a time."""

from collections.abc import Sequence

from modelsearch.backends import get_search_backends

from partnerships.actions.plan_funding import new_planned
from partnerships.importers import DraftRow
from partnerships.models import FundingEntry, MediumTermPlan, Need, PlanImport
from partnerships.need_types import type_of, types_for
from partnerships.plan_pairs import free_key
from partnerships.plan_rows import FUNDING, SELF_HELP, put, values_of
from partnerships.save_progress import Silent, Watch

BATCH = 500


def add_needs(
    plan: MediumTermPlan,
    sheet: PlanImport,
    rows: Sequence[tuple[DraftRow, str]],
    sha256: str,
    watch: Watch | None = None,
) -> list[Need]:
    """Create one draft need a (line, source key) in a few statements a batch, its planned sources with it."""
    watch, made = watch or Silent(), []
    keys = set(plan.needs.exclude(source_key="").values_list("source_key", flat=True)) if rows else set()
    types = types_for(plan.board.territory) if rows else []
    for start in range(0, len(rows), BATCH):
        batch = [(row, free_key(key, keys)) for row, key in rows[start : start + BATCH]]
        needs = [new_need(plan, sheet, row, key, sha256) for row, key in batch]
        for need in needs:  # the category is the sheet's own or confirmed by the person
            need.type = type_of(need.title, need.category, types)
        made += _add(needs)
        watch.tick(len(batch))
    return made


def _add(needs: list[Need]) -> list[Need]:
    Need.objects.bulk_create(needs, batch_size=BATCH)
    entries = [entry for need in needs for entry in new_planned(need, need.source_values[FUNDING])]
    FundingEntry.objects.bulk_create(entries, batch_size=BATCH)
    for backend in get_search_backends(with_auto_update=True):
        backend.add_bulk(Need, needs)
    return needs


def new_need(plan: MediumTermPlan, sheet: PlanImport, row: DraftRow, key: str, sha256: str) -> Need:
    """Unsaved; it lies in the territory of the board, whatever village the sheet names."""
    values = values_of(row, guessed=sheet.categories_confirmed)
    need = Need(
        plan=plan,
        board=plan.board,
        village=plan.board.territory,
        source=sheet,
        source_sha256=sha256,
        source_sheet=row.sheet[:120],
        source_row=row.row,
        source_key=key,
        source_values=values,
    )
    for field, value in values.items():
        if field != FUNDING:
            put(need, field, value)
    need.swadaya_planned = values[FUNDING].get(SELF_HELP, 0)
    need.gap = need.cost  # nothing is committed or received yet; planned sources do not count
    need.remember_public_words()
    return need

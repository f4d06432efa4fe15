"""What one need adds to the totals, as SQL that both databases read."""

# ruff: noqa: S608 - every word is a constant of this package
from __future__ import annotations

from typing import Final

from partnerships.choices import NeedStatus
from partnerships.totals.bands import band_sql

TOTAL, NEED, STEP = "partnerships_needtotal", "partnerships_need", "partnerships_needstep"
PLAN, BOARD, REGION = "partnerships_mediumtermplan", "organisations_organisation", "regions_region"

# The states of a public line of a plan that was not dropped; a deferred need counts when it once was one.
IN_PLAN: Final = (
    NeedStatus.IN_PLAN, NeedStatus.OPEN_FOR_PARTNERS, NeedStatus.IN_TALKS, NeedStatus.COMMITTED,
    NeedStatus.IN_PROGRESS, NeedStatus.COMPLETED, NeedStatus.HANDED_OVER,
)  # fmt: skip
KEYS: Final = ("level", "place", "sector", "year", "status", "band", "verified", "published")
SUMS: Final = ("n", "unpriced", "cost", "gap", "committed", "received", "spent")
COLUMNS: Final = ", ".join((*KEYS, *SUMS, "changed_at"))
# A change of none of these changes no total.
WATCHED: Final = (
    "plan_id", "board_id", "village_id", "sector", "year", "status", "tracking_code",
    "cost", "gap", "committed", "received", "spent",
)  # fmt: skip

VERIFIED, PUBLISHED = "board.verification = 'verified'", "plan.status <> 'draft'"


def entered(need: str) -> str:
    return f"EXISTS (SELECT 1 FROM {STEP} s WHERE s.need_id = {need}.id AND s.to_status = 'in_plan')"


def counted(need: str) -> str:
    """The same rows as `NeedQuerySet.counted()` without drafts."""
    quoted = ", ".join(f"'{status.value}'" for status in IN_PLAN)
    return (
        f"({need}.status IN ({quoted}) OR ({need}.status = 'deferred'"
        f" AND ({need}.tracking_code = '' OR {entered(need)})))"
    )


def summands(
    need: str, sign: int = 1, *, verified: str = VERIFIED, published: str = PUBLISHED, at: str = ""
) -> str:
    """SELECT COLUMNS for `need` (an alias, OLD or NEW): for the country, its province, its kota or kabupaten.

    It ends before WHERE; `verified` and `published` may say what board and plan were before.
    """
    amounts = ", ".join(f"{sign} * COALESCE({need}.{name}, 0) AS {name}" for name in SUMS[2:])
    return (
        "SELECT scope.level AS level, CASE scope.level WHEN 1 THEN substr(village.code, 1, 2)"
        " WHEN 2 THEN substr(village.code, 1, 5) ELSE '' END AS place,"
        f" {need}.sector AS sector, COALESCE({need}.year, 0) AS year, {need}.status AS status,"
        f" {band_sql(f'{need}.gap')} AS band, {verified} AS verified, {published} AS published,"
        f" {sign} AS n, {sign} * CASE WHEN {need}.cost IS NULL THEN 1 ELSE 0 END AS unpriced,"
        f" {amounts}, {at or 'CURRENT_TIMESTAMP'} AS changed_at"
        f" FROM {PLAN} plan, {BOARD} board, {REGION} village,"
        " (SELECT 0 AS level UNION ALL SELECT 1 UNION ALL SELECT 2) scope"
    )


def its_own(need: str) -> str:
    """The condition that joins plan, board and village of `summands` to the need."""
    return f"plan.id = {need}.plan_id AND board.id = {need}.board_id AND village.id = {need}.village_id"


def recount() -> str:
    """SELECT COLUMNS, one row a key: the totals as the needs give them now."""
    each = (
        f"{summands('need', at='need.updated_at')}, {NEED} need WHERE {its_own('need')} AND {counted('need')}"
    )
    keys = ", ".join(KEYS)
    return f"SELECT {keys}, {_summed()} FROM ({each}) each GROUP BY {keys}"


def folded(source: str) -> str:
    """SELECT COLUMNS of `source`, one row a key; what adds up to nothing is left out."""
    keys = ", ".join(KEYS)
    some = " OR ".join(f"SUM({name}) <> 0" for name in SUMS)
    return f"SELECT {keys}, {_summed()} FROM {source} GROUP BY {keys} HAVING {some}"


def _summed() -> str:
    return ", ".join(f"SUM({name}) AS {name}" for name in SUMS) + ", MAX(changed_at) AS changed_at"

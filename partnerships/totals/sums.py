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

LEVELS = "(SELECT 0 AS level UNION ALL SELECT 1 UNION ALL SELECT 2) scope"
KOTA_ALONE = "(SELECT 2 AS level) scope"
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
    need: str,
    sign: int = 1,
    *,
    verified: str = VERIFIED,
    published: str = PUBLISHED,
    at: str = "CURRENT_TIMESTAMP",
    scope: str = LEVELS,
) -> str:
    """SELECT COLUMNS for `need` (an alias, OLD or NEW): for the country, its province, its kota or kabupaten.

    It ends before WHERE; `verified` and `published` may say what board and plan were before.
    """
    amounts = ", ".join(f"{sign} * COALESCE({need}.{name}, 0) AS {name}" for name in SUMS[2:])
    return (
        f"SELECT scope.level AS level, {place('village.code')} AS place,"
        f" {need}.sector AS sector, COALESCE({need}.year, 0) AS year, {need}.status AS status,"
        f" {band_sql(f'{need}.gap')} AS band, {verified} AS verified, {published} AS published,"
        f" {sign} AS n, {sign} * CASE WHEN {need}.cost IS NULL THEN 1 ELSE 0 END AS unpriced,"
        f" {amounts}, {at} AS changed_at"
        f" FROM {PLAN} plan, {BOARD} board, {REGION} village, {scope}"
    )


def its_own(need: str) -> str:
    """The condition that joins plan, board and village of `summands` to the need."""
    return f"plan.id = {need}.plan_id AND board.id = {need}.board_id AND village.id = {need}.village_id"


def recount() -> str:
    """SELECT COLUMNS, one row a key: the totals as the needs give them now, kota by kota and then upwards."""
    each = f"{summands('need', at='need.updated_at', scope=KOTA_ALONE)}, {NEED} need"
    each += f" WHERE {its_own('need')} AND {counted('need')}"
    kota = f"SELECT {', '.join(KEYS[1:])}, {_summed()} FROM ({each})"
    keys = ", ".join(KEYS[2:])
    upwards = f"SELECT scope.level AS level, {place('kota.place')} AS place, {keys}, {_columns()}"
    return (
        f"SELECT {', '.join(KEYS)}, {_summed()} FROM"
        f" ({upwards} FROM ({kota} each GROUP BY {', '.join(KEYS[1:])}) kota, {LEVELS}) every"
        f" GROUP BY {', '.join(KEYS)}"
    )


def place(code: str) -> str:
    """What a place of `scope.level` is called that holds the village or kota of this code."""
    return f"CASE scope.level WHEN 1 THEN substr({code}, 1, 2) WHEN 2 THEN substr({code}, 1, 5) ELSE '' END"


def _columns() -> str:
    return ", ".join((*SUMS, "changed_at"))


def folded(source: str) -> str:
    """SELECT COLUMNS of `source`, one row a key; what adds up to nothing is left out."""
    keys = ", ".join(KEYS)
    some = " OR ".join(f"SUM({name}) <> 0" for name in SUMS)
    return f"SELECT {keys}, {_summed()} FROM {source} GROUP BY {keys} HAVING {some}"


def _summed() -> str:
    return ", ".join(f"SUM({name}) AS {name}" for name in SUMS) + ", MAX(changed_at) AS changed_at"

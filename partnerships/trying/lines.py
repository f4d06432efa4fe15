"""The lines of a sheet as the engine sees them, before any board stands behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from forum_site.core import taxonomy
from forum_site.regions.models import Region
from partnerships.candidates import village_kind
from partnerships.importers import PJM, DraftRow, PlanDraft
from partnerships.matching.profiles import BoardProfile, NeedProfile
from partnerships.matching.terms import terms_of
from partnerships.plan_rows import (
    LARGEST_COUNT,
    LARGEST_MONEY,
    SELF_HELP,
    category_called,
    category_of,
    within,
)
from partnerships.trying.places import Place

LARGEST_YEAR: Final = 2100


@dataclass(frozen=True, slots=True)
class Line:
    """`guessed` says that the category is ours, from the title. `gap` is rupiah, None without a cost."""

    row: DraftRow
    region: Region
    sector: str
    category: str
    guessed: bool
    cost: int | None
    gap: int | None
    profile: NeedProfile

    @property
    def is_wide(self) -> bool:
        """Only a kecamatan, kota or more is known of its place."""
        return self.profile.region[0] != self.profile.region[1]


def lines_of(draft: PlanDraft, place: Place) -> list[Line]:
    """The activities of the sheet, in its order."""
    in_plan = True if draft.kind == PJM else None
    return [_line(number, row, place.of(row), in_plan) for number, row in enumerate(draft.needs)]


def _line(number: int, row: DraftRow, region: Region, in_plan: bool | None) -> Line:
    category, guessed = _category(row)
    sector = row.sector or (str(taxonomy.sector_of(category)) if category else "")
    cost = within(row.cost, LARGEST_MONEY)
    own = within(row.funding.get(SELF_HELP), LARGEST_MONEY) or 0
    gap = None if cost is None else max(0, cost - own)
    profile = NeedProfile(
        key=number,
        region=(region.lo, region.hi),
        place_name=region.name,
        sector=sector or None,
        category=category or None,
        terms=terms_of(f"{row.title} {row.problem}"),
        gap=gap,
        cost=cost,
        self_help=own or None,
        quantity=units_of(row),
        year=min((year for year in row.years if year <= LARGEST_YEAR), default=None),
        in_plan=in_plan,
        progress_percent=0,
        board=BoardProfile(village_kind=village_kind(region), kind="BKM"),
        households=within(row.households, LARGEST_COUNT),
        poor_households=within(row.poor_households, LARGEST_COUNT),
        people=within(row.people, LARGEST_COUNT),
        women=within(row.women, LARGEST_COUNT),
    )
    return Line(row, region, sector, category, guessed, cost, gap, profile)


def _category(row: DraftRow) -> tuple[str, bool]:
    """(code, is it our guess): the sheet's own words first, then the title's, in the sector given."""
    if said := category_of(row, guessed=False):
        return said, False
    code = category_called(row.category) if row.category and not row.sector else ""
    if code:
        return code, False
    guess = category_called(row.title)
    fits = guess and (not row.sector or taxonomy.sector_of(guess) == row.sector)
    return (guess, True) if fits else ("", False)


def units_of(row: DraftRow) -> int | None:
    """The volume as a whole number; None when none, or an absurd one, is written."""
    try:
        value = int(float(row.quantity))
    except (ValueError, OverflowError):
        return None
    return value if 1 <= value <= LARGEST_COUNT else None

"""What a list says above its rows: sums of all rows, and how many each choice of sector and gap would show.

From the kept totals wherever the filters allow it, else from the needs; one statement in both cases, and
the same numbers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Count, Q, Sum

from forum_site.regions.models import Region
from partnerships.forms.need_filter import NeedFilter
from partnerships.models import NeedTotal
from partnerships.totals.bands import BANDS, band_filter, band_of
from partnerships.totals.read import AMOUNTS

FEW: Final = 5_000  # rows that a database sorts faster than it walks through all needs
FEW_NAMED: Final = 20_000  # the same where an index of words finds them
LOOKING: Final = ("", "ready")  # the map says it with nothing
ANYWHERE: Final = frozenset({"region", "sector", "gap", "year", "order", "state"})


@dataclass(frozen=True)
class Counts:
    """`totals`: `n` and sums of AMOUNTS in rupiah; `choices`: {"sector": {code: n}, "gap": {code: n}}."""

    totals: dict[str, int]
    choices: dict[str, dict[str, int]]

    @property
    def are_few(self) -> bool:
        """Databases do not know how filters hang together; this count does."""
        return self.totals["n"] <= FEW


def counts_of(form: NeedFilter) -> Counts:
    found = form.found()
    sectors, bands = found.get("sector", []), found.get("gap", [])
    rows = list(_kept(form, bands) if _is_kept(form) else _summed(form, bands))
    chosen = [row for row in rows if not sectors or row["sector"] in sectors]
    return Counts(
        totals={name: sum(row[f"all_{name}"] or 0 for row in chosen) for name in ("n", *AMOUNTS)},
        choices={
            "sector": {row["sector"]: row["all_n"] or 0 for row in rows},
            "gap": {code: sum(row[f"n{band_of(code)}"] or 0 for row in chosen) for code in BANDS},
        },
    )


def are_few(form: NeedFilter) -> bool:
    """As `counts_of(form).are_few`, for who needs no sums: reads no further than so many rows."""
    if _is_kept(form):
        return counts_of(form).are_few
    # Beside an index of words a walk in another order reads each need to look for them: rows of one kind
    # of work stand together there, and the first may be far.
    few = FEW_NAMED if form.boards and not form.is_computed else FEW
    return not form.apply(form.start()).order_by().values("pk")[few : few + 1].exists()


def known_count(form: NeedFilter) -> int | None:
    """How many needs look for partners and pass the filters, when the kept totals tell it; else None."""
    return counts_of(form).totals["n"] if form.state_now in LOOKING and _is_kept(form) else None


def _is_kept(form: NeedFilter) -> bool:
    """Do the kept totals know every filter that holds?"""
    found = {name: value for name, value in form.found().items() if value}
    region = found.get("region")
    return set(found) <= ANYWHERE and (region is None or region.level <= Region.Level.REGENCY)


def _kept(form: NeedFilter, bands: list[str]) -> Any:
    """Rows a sector from the kept totals: sums within the chosen bands, `n2` … `n5` of every band."""
    found = form.found()
    rows = NeedTotal.objects.of(found.get("region")).in_state(form.state_now or "ready")
    if found.get("year"):
        rows = rows.filter(year=found["year"])
    inside = Q(band__in=[band_of(code) for code in bands]) if bands else None
    sums = {f"all_{name}": Sum(name, filter=inside) for name in AMOUNTS}
    each = {f"n{band_of(code)}": Sum("n", filter=Q(band=band_of(code))) for code in BANDS}
    return rows.order_by().values("sector").annotate(**each, **sums, all_n=Sum("n", filter=inside))


def _summed(form: NeedFilter, bands: list[str]) -> Any:
    """The same from the needs themselves."""
    rows = form.apply(form.start(), without={"sector", "gap"})
    inside = _any_of(bands) if bands else None
    sums = {f"all_{name}": Sum(name, filter=inside) for name in AMOUNTS}
    each = {f"n{band_of(code)}": Count("pk", filter=band_filter(code)) for code in BANDS}
    return rows.order_by().values("sector").annotate(**each, **sums, all_n=Count("pk", filter=inside))


def _any_of(bands: Iterable[str]) -> Q:
    condition = Q()
    for code in bands:
        condition |= band_filter(code)
    return condition

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
from partnerships.forms.need_filter import NeedFilter, band_filter
from partnerships.models import NeedTotal
from partnerships.totals.bands import BANDS, band_of

AMOUNTS: Final = ("cost", "gap", "committed", "received", "spent")
MEASURES: Final = ("n", "unpriced", *AMOUNTS)
FEW: Final = 5_000  # rows that a database sorts faster than it walks through all needs
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


def totals_of(rows: Any) -> dict[str, int]:
    """`n`, `unpriced` and the sums of AMOUNTS of `NeedTotal` rows; 0 where nothing is."""
    found = rows.aggregate(**{name: Sum(name) for name in MEASURES})
    return {name: value or 0 for name, value in found.items()}


def grouped(rows: Any, *by: str) -> list[dict[str, Any]]:
    """The same sums a group: one dict a combination of `by`, its values and its sums; one statement."""
    sums = {f"all_{name}": Sum(name) for name in MEASURES}
    found = rows.order_by().values(*by).annotate(**sums)
    return [
        {**{key: row[key] for key in by}, **{name: row[f"all_{name}"] or 0 for name in MEASURES}}
        for row in found
    ]


def ready_count() -> int:
    """How many needs look for partners in the whole country."""
    return totals_of(NeedTotal.objects.of(None).ready())["n"]

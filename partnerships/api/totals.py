"""Sums of needs in a place: the same numbers as the pages, from the kept totals or from the needs."""

from __future__ import annotations

from typing import Any, Literal

from django.db.models import Count, Q, Sum
from django.http import Http404, HttpRequest
from ninja import Query, Router, Schema

from forum_site.regions.models import Region
from partnerships.api.answers import open_answer
from partnerships.api.schemas import TotalsOut
from partnerships.models import Need, NeedTotal
from partnerships.need_counts import AMOUNTS, MEASURES, grouped, totals_of

router = Router(tags=["totals"])


class TotalsQuery(Schema):
    """`region`: a Kemendagri code, empty for the country. `state` as on the list page."""

    region: str = ""
    state: Literal["ready", "all"] = "ready"
    by: Literal["sector", "year"] = "sector"


@router.get("/totals", response=TotalsOut, summary="Sums of cost, gap and money by sector or year")
@open_answer
def totals(request: HttpRequest, query: Query[TotalsQuery]) -> dict[str, Any]:
    region = Region.objects.filter(code=query.region).first() if query.region else None
    if query.region and region is None:
        raise Http404
    answer = {"region": query.region or None, "state": query.state, "by": query.by}
    if region is None or region.level <= Region.Level.REGENCY:
        kept = NeedTotal.objects.of(region).in_state(query.state)
        groups = [{**row, "key": key_of(row[query.by])} for row in grouped(kept, query.by)]
        return {**answer, "total": totals_of(kept), "groups": [one for one in groups if one["n"]]}
    needs = Need.objects.in_state(query.state).within(region)
    return {**answer, "total": groups_of(needs, None)[0], "groups": groups_of(needs, query.by)}


def groups_of(needs: Any, by: str | None) -> list[dict[str, Any]]:
    """Sums of needs, one dict a value of `by` (in `key`), or one for all; in one statement."""
    sums: dict[str, Any] = {f"all_{name}": Sum(name) for name in AMOUNTS}
    sums |= {"all_n": Count("pk"), "all_unpriced": Count("pk", filter=Q(cost=None))}
    rows = needs.order_by()
    found = rows.values(by).annotate(**sums) if by else [rows.aggregate(**sums)]
    return [
        {"key": key_of(row.get(by)), **{name: row[f"all_{name}"] or 0 for name in MEASURES}} for row in found
    ]


def key_of(value: Any) -> str:
    """Empty for what is not stated: no sector, no year."""
    return str(value or "")

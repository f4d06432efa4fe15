"""Sums of needs in a place: the same numbers as the pages, from the kept totals or from the needs."""

from __future__ import annotations

from typing import Any, Literal

from django.http import Http404, HttpRequest
from ninja import Query, Router, Schema

from forum_site.regions.models import Region
from partnerships.api.answers import open_answer
from partnerships.api.schemas import TotalsOut
from partnerships.region_sums import Cut, added, by_key, sums_in

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
    rows = sums_in(region, Cut(query.state), query.by)
    return {**answer, "total": added(rows), "groups": by_key(rows, query.by)}

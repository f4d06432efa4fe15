"""Partnerships as the public may read them: from the day both sides know each other."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Query, Router, Schema

from partnerships.api.answers import open_answer
from partnerships.api.partnership_schemas import PartnershipDetailOut, PartnershipPageOut
from partnerships.channelling.open_contracting import head_of, whole_of
from partnerships.models import Partnership

router = Router(tags=["partnerships"])
PAGE = 100


class PartnershipQuery(Schema):
    """`stage`: a code, empty for all; `after` is the id of the last one has."""

    stage: str = ""
    after: int = 0


@router.get("/partnerships", response=PartnershipPageOut, summary="Partnerships, 100 at a time, by id")
@open_answer
def partnership_list(request: HttpRequest, query: Query[PartnershipQuery]) -> dict[str, Any]:
    rows = Partnership.objects.public().filter(pk__gt=query.after).for_list().order_by("pk")
    rows = rows.filter(stage=query.stage) if query.stage else rows
    found = list(rows[: PAGE + 1])
    more = None
    if len(found) > PAGE:
        told = request.GET.copy()
        told["after"] = str(found[PAGE - 1].pk)
        more = request.build_absolute_uri(f"{request.path}?{told.urlencode()}")
    return {"items": [head_of(one) for one in found[:PAGE]], "next": more}


@router.get(
    "/partnerships/{partnership_id}", response=PartnershipDetailOut,
    summary="One partnership: needs, steps, agreement, instalments, reports",
)  # fmt: skip
@open_answer
def partnership_detail(request: HttpRequest, partnership_id: int) -> dict[str, Any]:
    return whole_of(get_object_or_404(Partnership.objects.public().for_list(), pk=partnership_id))

"""Needs as the public may read them: the list with the filters of its page, and one with its entries."""

from __future__ import annotations

from typing import Any, Literal

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Query, Router, Schema

from partnerships.api.answers import open_answer
from partnerships.api.schemas import NeedDetailOut, NeedPageOut
from partnerships.display import address_of, few_families
from partnerships.forms.need_filter import NeedFilter
from partnerships.models import FundingEntry, Need
from partnerships.need_counts import FEW
from partnerships.privacy import few
from partnerships.querysets import NeedQuerySet

router = Router(tags=["needs"])
PAGE = 100


class NeedQuery(Schema):
    """The same words as in the address of the list page; `after` is the id of the last need one has."""

    q: str = ""
    region: str = ""
    sector: list[Literal["ENVIRONMENT", "SOCIAL", "ECONOMIC"]] = []
    category: str = ""
    gap: list[str] = []
    year: int | None = None
    state: str = "ready"
    after: int = 0


@router.get("/needs", response=NeedPageOut, summary="Needs, 100 at a time, by id")
@open_answer
def need_list(request: HttpRequest, query: Query[NeedQuery]) -> dict[str, Any]:
    form = NeedFilter(request.GET)
    keys = first_keys(form.apply(form.start()).filter(pk__gt=query.after))
    needs = list(Need.objects.filter(pk__in=keys[:PAGE]).for_list().order_by("pk"))
    more = next_page(request, needs) if len(keys) > PAGE else None
    return {"items": [need_out(need) for need in needs], "next": more}


def first_keys(rows: NeedQuerySet) -> list[int]:
    """The keys of the first page and one more.

    Of few rows all keys are taken, in any order: the database then reads no more than an index. Where many
    pass, the next ones by id are soon found by walking there.
    """
    some = list(rows.order_by().values_list("pk", flat=True)[: FEW + 1])
    if len(some) <= FEW:
        return sorted(some)[: PAGE + 1]
    return list(rows.order_by("pk").values_list("pk", flat=True)[: PAGE + 1])


@router.get("/needs/{need_id}", response=NeedDetailOut, summary="One need and the entries behind it")
@open_answer
def need_detail(request: HttpRequest, need_id: int) -> dict[str, Any]:
    need = get_object_or_404(Need.objects.public().for_list(), pk=need_id)
    entries = FundingEntry.objects.filter(need=need, voided_at=None).select_related("organisation")
    return {
        **need_out(need),
        "problem": need.public_problem,
        "description": need.public_description,
        "entries": [entry_out(entry) for entry in entries],
    }


def next_page(request: HttpRequest, needs: list[Need]) -> str:
    query = request.GET.copy()
    query["after"] = str(needs[-1].pk)
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")


def need_out(need: Need) -> dict[str, Any]:
    house = need.is_house_level
    return {
        "id": need.pk,
        "url": address_of(need),
        "title": need.public_title,
        "sector": need.sector,
        "category": need.category,
        "status": need.status,
        "year": need.year,
        "plan": need.plan_id,
        "board": board_out(need.board),
        "place": {
            "code": need.village.code,
            "name": need.village.name,
            "within": need.village.place,
            "rw": need.rw or None,
            "rt": None if house else need.rt or None,
            "latitude": need.map_lat,
            "longitude": need.map_lng,
        },
        "quantity": None if few_families(need) else need.quantity,
        "unit": need.unit,
        "amounts": {name: getattr(need, name) for name in ("cost", "committed", "received", "spent", "gap")},
        "counts": counts_out(need),
        "opened_on": need.opened_at.date() if need.opened_at else None,
    }


def counts_out(need: Need) -> dict[str, Any]:
    names = ("households", "poor_households", "people", "women")
    if few(need.households):
        return {"few": True, **dict.fromkeys(names)}
    counts = {name: getattr(need, name) for name in names}
    return {"few": False, **{name: None if few(count) else count for name, count in counts.items()}}


def board_out(board: Any) -> dict[str, Any]:
    return {"name": board.name, "url": address_of(board), "verified": board.is_verified}


def entry_out(entry: FundingEntry) -> dict[str, Any]:
    return {
        "id": entry.pk,
        "source_kind": entry.source_kind,
        "stage": entry.stage,
        "amount": entry.amount,
        "organisation": entry.organisation.name if entry.organisation else None,
        "of": entry.of_id,
        "on": entry.noted_on,
        "evidence": entry.evidence,
    }

"""The RAB of a need: writing its lines, and new prices for all of them."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from partnerships import rules
from partnerships.actions.set_cost_items import CostLine, lines_of, reindex_costs, set_cost_items
from partnerships.conflicts import Changed
from partnerships.cost_paste import read_lines
from partnerships.forms.costs import CostSheet, ReindexForm, is_old
from partnerships.funding_limits import Refused
from partnerships.models import Need
from partnerships.unit_costs import unit_price_of
from partnerships.views.needs import get_need


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def need_costs(request: HttpRequest, pk: int) -> HttpResponse:
    """More rows and pasted lines only redraw the page; nothing is saved before "save"."""
    need = get_need(request, pk)
    rules.can_record_funding(request.user, need).require()
    step = request.POST.get("step", "")
    if request.method != "POST":
        return page(request, need, CostSheet(list(need.cost_items.all()), need.version))
    sheet = CostSheet([], need.version, request.POST)
    if step in {"more", "paste"}:
        pasted = read_lines(request.POST.get("pasted", "")) if step == "paste" else []
        return page(request, need, sheet.longer(pasted=pasted), pasted=len(pasted) if pasted else None)
    if not sheet.is_valid():
        return page(request, need, sheet, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    return save(request, need, sheet)


def save(request: HttpRequest, need: Need, sheet: CostSheet) -> HttpResponse:
    try:
        set_cost_items(need, sheet.lines(), by=request.user, version=sheet.version)
    except Refused as refused:
        return page(request, need, sheet, said=str(refused), status=HTTPStatus.UNPROCESSABLE_ENTITY)
    except Changed as changed:
        theirs, mine = lines_of(changed.need.cost_items.all()), sheet.lines()
        conflict = (
            [line for line in theirs if line not in mine],
            [line for line in mine if line not in theirs],
        )
        again = sheet.at_version(changed.need.version)
        return page(request, changed.need, again, conflict=conflict, status=HTTPStatus.CONFLICT)
    messages.success(request, _("The RAB is saved; the cost of the need is its sum."))
    return redirect(f"{need.get_absolute_url()}#h-rab")


@login_required
@require_POST
def need_reindex(request: HttpRequest, pk: int) -> HttpResponse:
    need = get_need(request, pk)
    rules.can_record_funding(request.user, need).require()
    form = ReindexForm(request.POST)
    if form.is_valid():
        try:
            reindex_costs(need, by=request.user, **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused))
        except Changed as changed:
            form.data = {**request.POST.dict(), "version": changed.need.version}
            form.add_error(None, str(changed))
        else:
            messages.success(request, _("All prices are moved."))
            return redirect("partnerships:need_costs", need.pk)
    sheet = CostSheet(list(need.cost_items.all()), need.version)
    return page(request, need, sheet, reindex=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)


Conflict = tuple[list[CostLine], list[CostLine]]


def page(
    request: HttpRequest,
    need: Need,
    sheet: CostSheet,
    *,
    status: HTTPStatus = HTTPStatus.OK,
    reindex: ReindexForm | None = None,
    **more: Any,
) -> HttpResponse:
    items = list(need.cost_items.all())
    context = {
        "need": need,
        "sheet": sheet,
        "total": sum(item.amount for item in items),
        "saved": len(items),
        "old": sum(is_old(item.price_date) for item in items),
        "reindex": reindex or ReindexForm(initial={"version": need.version}),
        "unit_price": unit_price_of(need),
        "section": "need",
        **more,
    }
    return render(request, "partnerships/needs/costs_form.html", context, status=status)

"""The secretariat's desk: the queue beside the open item."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from forum_site.organisations import desk as desks
from forum_site.organisations import rules
from forum_site.organisations.actions.decide_claim import accept_claim, return_claim
from forum_site.organisations.authority import secretariats_of
from forum_site.organisations.forms.claims import ReturnForm
from forum_site.organisations.models import Claim

SHOWN = 12


@login_required
@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    rules.can_use_desk(request.user).require()
    return render(request, "organisations/desk.html", desk_context(request, request.GET.get("open", "")))


def desk_context(request: HttpRequest, key: str) -> dict[str, Any]:
    """The queue, cut to one kind when asked, and the open item: the named one or the most urgent."""
    everything = desks.waiting_for(request.user)
    chosen = request.GET.get("queue", "")
    rows = [row for row in everything if chosen in ("", row.queue.code)]
    key = key or (rows[0].key if rows else "")
    shown = len(rows) if "all" in request.GET else SHOWN
    return {
        "rows": rows[:shown],
        "hidden": max(0, len(rows) - shown),
        "total": len(everything),
        "late": sum(row.left < 0 for row in everything),
        "counts": [(queue, sum(row.queue is queue for row in everything)) for queue in desks.queues()],
        "chosen": chosen,
        "key": key,
        "current": next((row for row in everything if row.key == key), None),
        "opened": desks.open_item(request, key),
        "offices": secretariats_of(request.user),
        "sections": desks.sections_for(request.user),
        "section": "me",
    }


@login_required
@require_POST
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    claim = get_object_or_404(Claim.objects.select_related("organisation__territory"), pk=pk)
    accept_claim(claim, by=request.user)
    names = {"organisation": claim.organisation}
    messages.success(request, _("%(organisation)s is verified; the applicant is told.") % names)
    return redirect("organisations:desk")


@login_required
@require_POST
def give_back(request: HttpRequest, pk: int) -> HttpResponse:
    claim = get_object_or_404(Claim.objects.select_related("organisation__territory"), pk=pk)
    rules.can_decide_claim(request.user, claim).require()
    form = ReturnForm(request.POST)
    if not form.is_valid():
        context = desk_context(request, f"claim-{pk}")
        context["opened"]["context"]["form"] = form
        return render(request, "organisations/desk.html", context, status=422)
    return_claim(claim, by=request.user, reason=form.cleaned_data["reason"])
    messages.success(request, _("Returned with your reason; the applicant is told."))
    return redirect("organisations:desk")

"""Two lists of the secretariat's desk: needs without partner, and what agencies were asked."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from forum_site.organisations import working_days
from forum_site.organisations.rules import can_use_desk
from partnerships import display
from partnerships.forms.requests import WithoutPartnerFilter
from partnerships.forwarding.rows import row_of
from partnerships.forwarding.selectors import in_order, late_first, requests_of, without_partner
from partnerships.models import AnswerRequest

PER_PAGE = 20


@login_required
@require_safe
def without_partners(request: HttpRequest) -> HttpResponse:
    can_use_desk(request.user).require()
    form = WithoutPartnerFilter(request.GET)
    needs = without_partner(request.user, days=form.days_now)
    if form.sector_now:
        needs = needs.filter(sector=form.sector_now)
    page = Paginator(in_order(needs.for_list(), form.order_now), PER_PAGE).get_page(request.GET.get("page"))
    now = timezone.now()
    rows = [
        {
            "need": need, "days": (now - need.opened_at).days, "place": display.village_words(need.village),
            "people": display.families_words(need), "funding": display.funding_of(need),
        }
        for need in page
    ]  # fmt: skip
    context = {"form": form, "page": page, "rows": rows, "section": "me"}
    return render(request, "partnerships/requests/without_partner.html", context)


@login_required
@require_safe
def agency_requests(request: HttpRequest) -> HttpResponse:
    """For the secretariat those of its territory, for an agency its own; `?state=` chooses which."""
    states: dict[str, Any] = dict(AnswerRequest.State.choices)
    chosen = request.GET.get("state", "")
    chosen = chosen if chosen in states else AnswerRequest.State.OPEN.value
    found = late_first(requests_of(request.user), chosen)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    today, calendar = timezone.localdate(), working_days.Calendar()
    context = {
        "page": page,
        "rows": [row_of(one, request.user, today, calendar) for one in page],
        "states": [(code, words, code == chosen) for code, words in states.items()],
        "chosen": chosen,
        "officer": bool(can_use_desk(request.user)),
        "section": "me",
    }
    return render(request, "partnerships/requests/list.html", context)

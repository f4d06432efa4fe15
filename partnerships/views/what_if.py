""" "Bagaimana bila syarat ini dilonggarkan?": an offer tried with one condition changed; nothing is saved."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from partnerships import rules
from partnerships.analysis.frames import MOST
from partnerships.analysis.what_if import open_conditions, shown, try_changed
from partnerships.candidates import offer_profile
from partnerships.forms.what_if import WhatIfForm
from partnerships.views.offers import get_offer


@login_required
@require_safe
def offer_what_if(request: HttpRequest, pk: int) -> HttpResponse:
    """`?condition=` chooses the condition, `?how=` and its details what is tried."""
    offer = get_offer(pk)
    rules.can_try_offer(request.user, offer).require()
    profile = offer_profile(offer)
    chosen = request.GET.get("condition", "")
    choices = open_conditions(profile)
    at = next((at for at, _words in choices if str(at) == chosen), None)
    context: dict[str, Any] = {"offer": offer, "choices": choices, "at": at, "most": MOST, "section": "offer"}
    if at is not None:
        form = WhatIfForm(profile.criteria[at], request.GET if "how" in request.GET else None)
        context |= {"form": form, "words": dict(choices)[at]}
        if form.is_bound and form.is_valid():
            trial = try_changed(profile, at, form.cleaned_data["how"], form.details)
            context |= shown(trial)
    return render(request, "partnerships/analysis/what_if.html", context)

"""The secretariat decides on offers: at its desk, beside everything else that waits."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from partnerships import rules
from partnerships.actions.decide_offer import publish_offer, return_offer
from partnerships.forms.decisions import ReturnOfferForm
from partnerships.offer_queue import CODE, opened_offer
from partnerships.views.offers import get_offer


@login_required
@require_safe
def offer_desk(request: HttpRequest) -> HttpResponse:
    """The desk with the offers chosen; `?open=` is the number of an offer."""
    query = {"queue": CODE}
    if request.GET.get("open", "").isdecimal():
        query["open"] = f"{CODE}-{request.GET['open']}"
    return redirect(f"{reverse('organisations:desk')}?{urlencode(query)}")


@login_required
@require_POST
def offer_publish(request: HttpRequest, pk: int) -> HttpResponse:
    offer = publish_offer(get_offer(pk), by=request.user)
    words = _("“%(offer)s” is published; the partner and the boards that fit are told.")
    messages.success(request, words % {"offer": offer.title})
    return redirect("partnerships:offer_desk")


@login_required
@require_POST
def offer_return(request: HttpRequest, pk: int) -> HttpResponse:
    offer = get_offer(pk)
    rules.can_decide_offer(request.user, offer).require()
    form = ReturnOfferForm(request.POST)
    if not form.is_valid():
        opened = opened_offer(request, pk) or {"context": {}}
        context = {"item": {**opened["context"], "form": form}, "section": "me"}
        return render(request, "partnerships/desk/return.html", context, status=422)
    return_offer(offer, by=request.user, reason=form.cleaned_data["reason"])
    messages.success(request, _("Returned with your reason; the partner is told."))
    return redirect("partnerships:offer_desk")
